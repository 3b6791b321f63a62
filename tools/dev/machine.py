"""What the machine must have: Debian packages, a Node that is new enough, npm packages."""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess

from steps import ROOT, Failed

LEAST_NODE = (20, 19)  # what Vite 8 asks for
OWN_TOOLS = ROOT / ".tools"


def wanted_packages(text, groups):
    """The lines of tools/packages.txt, each a list of alternatives, that belong to no group or to
    one of `groups`."""
    wanted = []
    for line in text.splitlines():
        found = re.match(r"(?:([\w,]+):)?\s*([^#]*)", line)
        names = found[2].split("|") if found else []
        if names[0].strip() and (found[1] is None or groups & set(found[1].split(","))):
            wanted.append([name.strip() for name in names])
    return wanted


def installed(name):
    state = subprocess.run(
        ["dpkg-query", "-Wf", "${db:Status-Status}", name], capture_output=True, text=True
    )
    return state.stdout == "installed"


def known_to_apt(name):
    found = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True).stdout
    return bool(re.search(r"Candidate: (?!\(none\))", found))


def as_root(argv):
    if os.geteuid() == 0:
        return argv
    if not shutil.which("sudo"):
        raise Failed(f"Run this as root, because sudo is not installed:\n    {' '.join(argv)}")
    return ["sudo", *argv]


def install(log, groups):
    """Installs what is missing of tools/packages.txt; asks nothing and leaves everything else
    alone."""
    text = (ROOT / "tools" / "packages.txt").read_text()
    missing = [names for names in wanted_packages(text, groups) if not any(map(installed, names))]
    if not missing:
        return "nothing missing"
    apt = as_root(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qqy"])
    if not all(any(map(known_to_apt, names)) for names in missing):
        log.run([*apt, "update"])
    chosen = [next(filter(known_to_apt, names), None) for names in missing]
    unknown = [" | ".join(names) for names, name in zip(missing, chosen) if name is None]
    if unknown:
        raise Failed("apt knows none of: " + "; ".join(unknown))
    command = [*apt, "install", "--no-install-recommends", *chosen]
    if log.run(command, check=False) != 0:  # most likely the lists are older than the archive
        log.run([*apt, "update"])
        log.run(command)
    return f"{len(chosen)} installed"


def unpack(log):
    """Packages whose dependencies would drive out ours stand in .tools/unpacked, outside Debian's
    keeping."""
    text = (ROOT / "tools" / "packages.txt").read_text()
    usual = wanted_packages(text, set())
    names = [one[0] for one in wanted_packages(text, {"unpacked"}) if one not in usual]
    target = OWN_TOOLS / "unpacked"
    stamp = target / "packages.txt"
    if stamp.exists() and stamp.read_text().split() == names:
        return "unchanged"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    log.run(["apt-get", "-q", "download", *names], cwd=target)
    for package in sorted(target.glob("*.deb")):
        log.run(["dpkg-deb", "-x", package, target])
        package.unlink()
    stamp.write_text("\n".join(names))
    return f"{len(names)} unpacked"


def node_version(program):
    try:
        text = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return (0, 0)
    found = re.match(r"v(\d+)\.(\d+)", text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def provide_node(log):
    """Puts a Node ≥ 20.19 with npm on PATH: the system's, or else one of our own in .tools."""
    own = OWN_TOOLS / "node_modules" / ".bin"
    if node_version(own / "node") >= LEAST_NODE:
        os.environ["PATH"] = f"{own}:{os.environ['PATH']}"
        return "from .tools"
    if not (shutil.which("node") and shutil.which("npm")):
        install(log, {"node"})
    if node_version("node") >= LEAST_NODE:
        return "the system's"
    log.run(
        ["npm", "install", "--no-fund", "--no-audit", "--prefix", OWN_TOOLS, "node@22", "npm@11"]
    )
    os.environ["PATH"] = f"{own}:{os.environ['PATH']}"
    return "installed in .tools"


def npm_ci(log, folder):
    """npm ci in `folder`, but only when its lock file has changed since the last time."""
    lock, stamp = folder / "package-lock.json", folder / "node_modules" / ".lock-digest"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return "unchanged"
    log.run(["npm", "ci", "--no-fund", "--no-audit"], cwd=folder)
    stamp.write_text(digest)
    return None


def packages_step(groups):
    return ("Debian packages", "packages", lambda log: install(log, groups))


def unpack_step():
    return ("Debian packages of peers", "unpacked", unpack)


def node_steps(*folders):
    """Node itself and the npm packages of those folders that exist."""
    present = [folder for folder in folders if (ROOT / folder / "package-lock.json").exists()]
    if not present:
        return []
    return [("Node", "node", provide_node)] + [
        (
            f"npm packages of {folder}",
            "npm-" + pathlib.Path(folder).name,
            lambda log, folder=folder: npm_ci(log, ROOT / folder),
        )
        for folder in present
    ]
