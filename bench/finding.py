"""H1: searching over HTTP, 64 and 1 000 connections, beside nginx that serves 1 KB as a file.

    bench/finding.py [--program FILE] [--rounds N] [--seconds N]

The venue holds all real postings where they are at hand, the demonstration's otherwise; the
searches are words of its own titles. Each is measured twice: "asked before" is what everybody asks
while nothing changes, which the server keeps; "never asked" is a search of its own each time, which
the index answers and the database fills in.

Exact before fast: no figure is given unless the searches' totals are what their pages hold.
"""
import os
import pathlib
import statistics
import sys
import tempfile
import urllib.parse

import applications
import edge
import figures
import start
import venue
from figures import Figure

SCRIPT = pathlib.Path(__file__).with_name("finding.lua")
CONNECTIONS = (64, 1_000)
SEARCHES, GATED, MOST_GATED = 500, 20, 300
FILE_BYTES = 1_024
TARGET = 0.6
LIMIT = 10


def fill(program, folder):
    """All that is published; says how many."""
    if start.import_all(program, folder) is None:
        print(f"{start.DATA} is absent: the demonstration stands in", file=sys.stderr)
        venue.fill(program, folder)
    else:
        start.publish_all(program, folder)


def searches_of(caller):
    """The beginnings of titles, as somebody types them who looks for such work."""
    words, cursor = {}, ""
    while len(words) < SEARCHES and cursor is not None:
        page = caller.ask("GET", f"/postings?limit=100{cursor and '&cursor=' + cursor}")
        for item in page["items"]:
            words[item["title"][:4].strip()] = True
        cursor = page.get("next_cursor")
    return [f"/postings?q={urllib.parse.quote(word)}" for word in list(words)[:SEARCHES]]


def gate(caller, searches):
    for path in searches[:GATED]:
        total = caller.ask("GET", f"{path}&limit=1")["total"]
        if total <= MOST_GATED and total != len(caller.every(path)):
            raise SystemExit(f"{path}: the pages do not hold {total}")


def compare(name, load, target, server, peer_url, nginx, given):
    peer = edge.Target("nginx", peer_url, nginx.process.pid, load.connections)
    ours = edge.Target("ours", server.url("/"), server.pid, load.connections, load.words)
    edge.measure_requests([peer, ours], given.rounds, given.seconds)
    notes = {"processor": f"{statistics.median(ours.costs):.1f} µs each"}
    return Figure(name, "a second", ours.rates, "nginx", peer.rates, target, notes=notes)


class Load:
    def __init__(self, connections, file, fresh):
        self.connections = connections
        self.words = ["-s", SCRIPT, "--", file, "yes" if fresh else "no"]


def measure(given):
    with tempfile.TemporaryDirectory(prefix="sx-bench-") as name:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        (folder / "root").mkdir()
        (folder / "root" / "file").write_bytes(b"x" * FILE_BYTES)
        fill(given.program, folder / "venue")
        server = venue.Server(given.program, folder / "venue", *given.options)
        nginx = edge.Nginx(folder)
        try:
            server.wait_until_ready()
            caller = venue.Caller(server)
            searches = searches_of(caller)
            gate(caller, searches)
            paths = folder / "paths"
            paths.write_text("".join(f"/api/v1{path}&limit={LIMIT}\n" for path in searches))
            file_url = f"http://127.0.0.1:{nginx.port}/file"
            found = caller.ask("GET", "/postings?limit=1")["total"]
            return [
                compare(
                    f"H1, {'never asked' if fresh else 'asked before'}, {connections:,} "
                    f"connections, {found:,} postings",
                    Load(connections, paths, fresh), None if fresh else TARGET,
                    server, file_url, nginx, given,
                )
                for connections in CONNECTIONS
                for fresh in (False, True)
            ]
        finally:
            nginx.stop()
            server.stop()


if __name__ == "__main__":
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(applications.arguments(__doc__).parse_args())))
