"""Steps with progress: "[2/5] Building the server … 31 s". Each keeps a log; a failed one shows its
end."""
import os
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOGS = ROOT / "build" / "log"
SHOWN_LINES = 40


class Failed(Exception):
    """Why a command stops; its text is for the person at the terminal."""


class Log:
    """Where a step's programs write. `run` raises Failed with the end of the log when a program
    fails."""

    def __init__(self, name):
        LOGS.mkdir(parents=True, exist_ok=True)
        self.path = LOGS / f"{name}.log"
        self.file = open(self.path, "w", encoding="utf-8", errors="replace")

    def run(self, argv, cwd=ROOT, env=None, check=True):
        self.file.write(f"$ {' '.join(map(str, argv))}\n")
        self.file.flush()
        done = subprocess.run(
            [str(a) for a in argv],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=self.file,
            stderr=subprocess.STDOUT,
        )
        if check and done.returncode != 0:
            raise Failed(f"{argv[0]} ended with {done.returncode}. {self.tail()}")
        return done.returncode

    def text(self):
        self.file.flush()
        return self.path.read_text(encoding="utf-8", errors="replace")

    def tail(self):
        lines = self.text().splitlines()[-SHOWN_LINES:]
        return f"The end of {self.path.relative_to(ROOT)}:\n" + "\n".join(
            "    " + line for line in lines
        )


def seconds(duration):
    if duration < 10:
        return f"{duration:.1f} s"
    if duration < 120:
        return f"{duration:.0f} s"
    return f"{duration // 60:.0f} min {duration % 60:02.0f} s"


class Steps:
    """Numbers the steps of one command. A step is (title, log name, action); action(log) may return
    a note."""

    def __init__(self, planned):
        self.planned = planned
        self.done = 0

    def run_all(self):
        for title, log_name, action in self.planned:
            self.run(title, log_name, action)

    def run(self, title, log_name, action):
        self.done += 1
        head = f"[{self.done}/{len(self.planned)}] {title} …"
        began, log = time.monotonic(), Log(log_name)
        with _Ticker(head, log, began):
            note = action(log)
        print(f"{head} {note + ', ' if note else ''}{seconds(time.monotonic() - began)}")
        return log


class _Ticker:
    """On a terminal the running step's line shows its seconds and, while ninja builds, its
    count."""

    def __init__(self, head, log, began):
        self.head, self.log, self.began = head, log, began
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self):
        if sys.stdout.isatty():
            self.thread.start()
        else:
            print(self.head)

    def __exit__(self, kind, failure, trace):
        self.stop.set()
        if sys.stdout.isatty():
            self.thread.join()
            print("\r\033[K", end="")
        if kind:
            print(f"{self.head} failed after {seconds(time.monotonic() - self.began)}")

    def _tick(self):
        while not self.stop.wait(0.5):
            with open(self.log.path, "rb") as file:
                file.seek(max(0, os.path.getsize(self.log.path) - 400))
                last = file.read().decode(errors="replace").rsplit("\n", 2)[-2:][0]
            count = (
                last[1:].split("]")[0] + ", " if last.startswith("[") and "/" in last[:12] else ""
            )
            print(
                f"\r\033[K{self.head} {count}{seconds(time.monotonic() - self.began)}",
                end="",
                flush=True,
            )
