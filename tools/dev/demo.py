"""./dev demo: from a bare checkout to a served fair that is full of people."""
import os
import pathlib

import build
from steps import ROOT, Failed, Steps

VENUE = ROOT / ".venue"
BUREAU = [
    *("--host", "云川市公共就业服务（示例）"),
    *("--host-en", "Yunchuan Public Employment Service (example)"),
    *("--phone", "000-0000 0000"),
]
ACCOUNTS = VENUE / "accounts.txt"  # written last, so it also says that the venue is whole


def fill(log):
    """Fills a folder beside .venue and renames it when whole, so that a broken run leaves none."""
    if ACCOUNTS.exists():
        return "already there"
    unfinished = pathlib.Path(f"{VENUE}.unfinished")
    log.run(["rm", "-rf", VENUE, unfinished])
    log.run([build.PROGRAM, "demo", "--data", unfinished])
    unfinished.rename(VENUE)
    ACCOUNTS.write_text("One account" + log.text().split("\nOne account")[1])
    return None


def main(arguments):
    port = arguments[0] if arguments else "8080"
    if not port.isdigit():
        raise Failed(f"usage: ./dev demo [PORT], and {port} is not a port")
    Steps([*build.steps(), ("Filling .venue with a demonstration fair", "demo", fill)]).run_all()
    print(f"\n{ACCOUNTS.read_text().rstrip()}\n")
    print(f"Letters are not sent, but written into {VENUE / 'mail'} and {VENUE / 'sms'}.")
    print(f"Everybody signs in at http://127.0.0.1:{port}/app/; visitors need no account.")
    print(f"Serving http://127.0.0.1:{port}/ until you press Ctrl-C.")
    words = ["serve", "--data", VENUE, "--listen", f"127.0.0.1:{port}"]
    words += ["--second-factor-for", "nobody"]  # one password opens every account but one
    letters = ["--mail-to", VENUE / "mail", "--sms-to", VENUE / "sms"]
    os.execv(build.PROGRAM, [str(word) for word in (build.PROGRAM, *words, *letters, *BUREAU)])
