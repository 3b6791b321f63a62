"""./dev package: the Debian package of the program, the built client and what an operator needs."""
import os
import re
import shutil
import subprocess

import build
import machine
from steps import ROOT, Failed, Steps

FOLDER = ROOT / "build" / "package"
SOURCES = ROOT / "packaging"
PRESETS = ("release", "dev")
# What is started as a program or read as a file; the libraries are found by dpkg-shlibdeps.
BESIDE = ["adduser", "fonts-noto-cjk", "poppler-data"]
# Each with its place; the second is started by the first.
PROGRAMS = {
    "shuangxuan": "usr/bin/shuangxuan",
    "document-reader": "usr/libexec/shuangxuan/document-reader",
}
DESCRIPTION = """online recruitment fairs for public employment services
 Employers are reviewed, publish postings and join a fair; seekers find work and apply; both sides
 choose, step by step, until they sign. One program with an embedded database, or many nodes on
 PostgreSQL.
"""
# Where each file goes, and its mode.
FILES = {
    "packaging/shuangxuan.service": ("usr/lib/systemd/system/shuangxuan.service", 0o644),
    "packaging/shuangxuan.default": ("etc/default/shuangxuan", 0o644),
    "packaging/copyright": ("usr/share/doc/shuangxuan/copyright", 0o644),
    "packaging/nginx.conf": ("usr/share/doc/shuangxuan/examples/nginx.conf", 0o644),
    "packaging/roles.sql": ("usr/share/doc/shuangxuan/examples/roles.sql", 0o644),
    "packaging/alerts.yml": ("usr/share/doc/shuangxuan/examples/alerts.yml", 0o644),
    "docs/operate.md": ("usr/share/doc/shuangxuan/operate.md", 0o644),
    "NOTICE": ("usr/share/doc/shuangxuan/NOTICE", 0o644),
    "packaging/postinst": ("DEBIAN/postinst", 0o755),
    "packaging/prerm": ("DEBIAN/prerm", 0o755),
    "packaging/postrm": ("DEBIAN/postrm", 0o755),
}


def version():
    """The project's version and how many commits it has, so that a later one is a higher one."""
    own = re.search(r"project\(\w+ VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
    count = subprocess.run(
        ["git", "rev-list", "--count", "HEAD"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    return f"{own}+{count}" if count else own


def architecture():
    said = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True)
    return said.stdout.strip()


def libraries(programs):
    """The packages that hold the libraries they are linked with, as "libpq5 (>= 15), …"."""
    work = FOLDER / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(
        "Source: shuangxuan\n\nPackage: shuangxuan\nArchitecture: any\n"
    )
    said = subprocess.run(
        ["dpkg-shlibdeps", "-O", *programs], cwd=work, capture_output=True, text=True
    )
    if said.returncode != 0:
        raise Failed(f"dpkg-shlibdeps: {said.stderr}")
    return said.stdout.strip().removeprefix("shlibs:Depends=")


def put(tree, source, place, mode):
    target = tree / place
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)


def file_of(number):
    return FOLDER / f"shuangxuan_{number}_{architecture()}.deb"


def assemble(log, preset, number):
    tree = FOLDER / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True, mode=0o755)
    for name, place in PROGRAMS.items():
        put(tree, ROOT / "build" / preset / name, place, 0o755)
    programs = [tree / place for place in PROGRAMS.values()]
    log.run(["strip", "--strip-unneeded", *programs])
    shutil.copytree(ROOT / "client" / "dist", tree / "usr/share/shuangxuan/client")
    for source, (place, mode) in FILES.items():
        put(tree, ROOT / source, place, mode)
    (tree / "DEBIAN" / "conffiles").write_text("/etc/default/shuangxuan\n")
    kib = sum(f.stat().st_size for f in tree.rglob("*") if f.is_file()) // 1024
    (tree / "DEBIAN" / "control").write_text(
        f"Package: shuangxuan\nVersion: {number}\nArchitecture: {architecture()}\n"
        "Maintainer: the authors of Shuangxuan <shuangxuan@localhost>\nSection: web\n"
        f"Priority: optional\nInstalled-Size: {kib}\n"
        f"Depends: {libraries(programs)}, {', '.join(BESIDE)}\n"
        "Recommends: nginx\nSuggests: postgresql-client\n"
        f"Description: {DESCRIPTION}"
    )
    log.run(["dpkg-deb", "--root-owner-group", "--build", tree, file_of(number)])
    return str(file_of(number).relative_to(ROOT))


def package_step(preset, number=None):
    return (
        "Building the Debian package",
        "package",
        lambda log: assemble(log, preset, number or version()),
    )


def main(arguments):
    preset = arguments[0] if arguments else "release"
    if preset not in PRESETS:
        raise Failed(f"usage: ./dev package [{' | '.join(PRESETS)}]")
    os.umask(0o022)
    Steps(
        [
            machine.packages_step({"package"}),
            *machine.node_steps("client"),
            build.server_step(preset, "shuangxuan"),
            *build.client_steps(),
            package_step(preset),
        ]
    ).run_all()
    print("docs/operate.md says how to install it.")
