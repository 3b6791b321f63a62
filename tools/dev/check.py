"""./dev check and ./dev format: what can be said about the source without building it."""
import subprocess
import sys

import machine
from steps import ROOT, Failed, Log, Steps

CLANG_FORMAT = 14  # Debian 12's; another version would format a few constructs differently


def cpp_files():
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "*.cpp", "*.hpp"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    return [name for name in listed.stdout.split() if (ROOT / name).exists()]


def clang_format():
    """The program of the version that everybody formats with, if Debian has it."""
    for name in (f"clang-format-{CLANG_FORMAT}", "clang-format"):
        try:
            version = subprocess.run([name, "--version"], capture_output=True, text=True).stdout
        except OSError:
            continue
        if f"version {CLANG_FORMAT}." in version:
            return name
    return None


def house_rules(*arguments):
    return subprocess.run(
        [sys.executable, "-B", ROOT / "tools" / "house" / "house.py", *arguments]
    ).returncode


def changed_sources():
    """C++ that differs from the last commit or, in a clean tree, what that one changed."""
    for span in (["HEAD"], ["HEAD~1", "HEAD"]):
        changed = subprocess.run(
            ["git", "diff", "--name-only", "--diff-filter=d", *span, "--", "src/*.cpp"],
            cwd=ROOT,
            capture_output=True,
            text=True,
        ).stdout.split()
        if changed:
            return changed
    return []


def tidy():
    """clang-tidy on the changed files, with the flags of a build without precompiled headers."""
    files, build = changed_sources(), ROOT / "build" / "asan-ubsan"
    if not (build / "compile_commands.json").exists():
        Log("tidy-configure").run(["cmake", "--preset", build.name])
    print(f"clang-tidy: {len(files)} changed files")
    command = ["clang-tidy", "--quiet", "-p", build, *files]
    return subprocess.run(command, cwd=ROOT).returncode if files else 0


def main(arguments):
    Steps([machine.packages_step({"check"})]).run_all()
    if arguments == ["tidy"]:
        return tidy()
    wrong, formatter = house_rules("--soft"), clang_format()
    if not formatter:
        print(f"formatting not checked: there is no clang-format {CLANG_FORMAT} here")
        return wrong
    log = Log("format")
    wrong = log.run([formatter, "--dry-run", "--Werror", *cpp_files()], check=False) or wrong
    for line in log.text().splitlines():
        if "[-Wclang-format-violations]" in line:
            print(line.split(" error: ")[0] + " not formatted; run ./dev format")
    return wrong


def format_all(arguments):
    Steps([machine.packages_step({"check"})]).run_all()
    files, formatter = cpp_files(), clang_format()
    if not formatter:
        raise Failed(f"Formatting needs clang-format {CLANG_FORMAT}, so that everybody's agrees.")
    subprocess.run([formatter, "-i", *files], cwd=ROOT, check=True)
    print(f"Formatted {len(files)} files.")
