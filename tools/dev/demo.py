"""./dev demo: from a bare checkout to a served fair that is full of people."""
import os
import pathlib
import subprocess

import build
from steps import ROOT, Failed, Steps

VENUE = ROOT / ".venue"
ACCOUNTS = VENUE / "accounts.txt"  # written last, so it also says that the venue is whole


def fill(log):
    if ACCOUNTS.exists():
        return "already there"
    unfinished = pathlib.Path(f"{VENUE}.unfinished")
    log.run(["rm", "-rf", VENUE, unfinished])
    filled = subprocess.run(
        [build.PROGRAM, "demo", "--data", unfinished],
        stdout=subprocess.PIPE,
        stderr=log.file,
        text=True,
    )
    log.file.write(filled.stdout)
    if filled.returncode != 0:
        raise Failed(f"The demonstration could not be made. {log.tail()}")
    unfinished.rename(VENUE)
    ACCOUNTS.write_text(filled.stdout)
    return None


def main(arguments):
    port = arguments[0] if arguments else "8080"
    if not port.isdigit():
        raise Failed(f"usage: ./dev demo [PORT], and {port} is not a port")
    Steps([*build.steps(), ("Filling .venue with a demonstration fair", "demo", fill)]).run_all()
    print(f"\n{ACCOUNTS.read_text().rstrip()}\n")
    print(f"Serving http://127.0.0.1:{port}/ until you press Ctrl-C.")
    os.execv(
        build.PROGRAM,
        [str(build.PROGRAM), "serve", "--data", str(VENUE), "--listen", f"127.0.0.1:{port}"],
    )
