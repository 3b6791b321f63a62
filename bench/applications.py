"""Durable applications over HTTP, answered after their commit, beside PostgreSQL's single-row
commits on the same disk and processors.

An application is resolving the session, looking for the key in what was answered before, reading
posting, fair and resume, and writing application, event and key. Events are then numbered, chained
and followed by the figures, all while the load goes on. PostgreSQL inserts one row per transaction.

Exact before fast: no figure is given unless every request was answered 201 exactly once, the venue
holds as many new applications as there were requests, the fair's figures arrive at the same number,
and `shuangxuan doctor` finds the event chain whole.

    bench/applications.py [--program FILE] [--rounds N] [--seconds N] [--seekers N]
"""
import argparse
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import figures
import venue
from figures import Figure

sys.path.insert(0, str(venue.ROOT / "tools" / "dev"))
import postgres  # noqa: E402

SCRIPT = pathlib.Path(__file__).with_name("apply.lua")
INSERT = "insert into single (id, body) values (gen_random_uuid(), repeat('x', 400));\n"
CLIENTS = (64, 256)


class Quiet:
    """Where the cluster's programs write: nowhere."""

    def run(self, argv, cwd=None, env=None, check=True):
        argv = [str(word) for word in argv]
        return subprocess.run(argv, cwd=cwd, check=check, stdout=subprocess.DEVNULL).returncode


class Pgbench:
    """One insert, one commit, one fsync unless PostgreSQL groups them."""

    def __init__(self, cluster):
        self.cluster = cluster
        self.place = ["-h", cluster.folder, "-U", postgres.OWNER]
        cluster.address("bench")
        self.run("psql", "-qXc", "create table single (id uuid primary key, body text not null)")
        self.script = cluster.folder / "insert.sql"
        self.script.write_text(INSERT)
        self.pid = int((cluster.folder / "data" / "postmaster.pid").read_text().split()[0])
        self.rates, self.costs = [], []

    def run(self, program, *words):
        argv = [postgres.programs() / program, *self.place, *words, "bench"]
        done = subprocess.run(
            list(map(str, argv)),
            check=True,
            capture_output=True,
            text=True,
            cwd=self.cluster.folder,
        )
        return done.stdout

    def measure(self, seconds):
        before = figures.processor_s(self.pid)
        said = self.run(
            "pgbench", "-nM", "prepared", "-c64", "-j1", f"-T{seconds}", "-f", self.script
        )
        words = {
            line.split(" = ")[0]: line.split(" = ")[1]
            for line in said.splitlines()
            if " = " in line
        }
        done = int(said.split("actually processed: ")[1].split()[0].split("/")[0])
        self.rates.append(float(words["tps"].split()[0]))
        self.costs.append((figures.processor_s(self.pid) - before) / done * 1e6)


class Applying:
    """The pairs of seekers and postings, each used once."""

    def __init__(self, server, seekers, folder):
        self.server, self.file = server, folder / "apply.txt"
        self.fair = venue.open_fair(server)
        self.sessions = venue.register_seekers(server, seekers, self.fair)
        self.postings = venue.postings_of(server, self.fair)
        lines = [f"fair {self.fair}"]
        lines += [f"seeker {session}" for session in self.sessions]
        lines += [f"posting {posting}" for posting in self.postings]
        self.file.write_text("\n".join(lines) + "\n")
        self.given = self.counted_before = 0
        self.counted_before = self.counted_in_fair()

    def counted_in_fair(self):
        """How many of ours the fair's public figures know."""
        figures_now = venue.Caller(self.server).ask("GET", f"/fairs/{self.fair}/figures")
        return figures_now["applications"] - self.counted_before

    def pair(self, number):
        """As apply.lua counts: every seeker meets every posting once."""
        seeker = number % len(self.sessions)
        posting = (number // len(self.sessions) + seeker * 37) % len(self.postings)
        return self.sessions[seeker], self.postings[posting]

    def load(self, connections, seconds):
        """One turn of wrk; gives what apply.lua tells."""
        said = subprocess.run(
            ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-s", SCRIPT, self.server.url("/"),
             "--", self.file, str(self.given)],
            check=True, capture_output=True, text=True,
        ).stdout.splitlines()[-1]  # fmt: skip
        told = json.loads(said)
        self.given += told["given"]
        if self.given > len(self.sessions) * len(self.postings):
            raise SystemExit("more requests than pairs; use more --seekers")
        if told["refused"] or told["broken"]:
            raise SystemExit(f"not every application was taken: {said}")
        self.settle(2 * connections)
        return told

    def settle(self, count):
        """wrk leaves what is under way when its time is over: asks for those again, by their keys,
        and hears the first answer or makes the application now."""

        def again(number):
            caller = venue.Caller(self.server)
            caller.session, posting = self.pair(number)
            form = {"posting_id": posting, "fair_id": self.fair}
            caller.ask("POST", "/applications", form, f"bench-{number}")
            caller.connection.close()

        venue.in_parallel(again, range(max(0, self.given - count), self.given))


class Turns:
    def __init__(self, applying, connections):
        self.applying, self.connections = applying, connections
        self.rates, self.costs, self.p50, self.p99, self.followed = [], [], [], [], []

    def measure(self, seconds):
        pid = self.applying.server.pid
        before = figures.processor_s(pid)
        told = self.applying.load(self.connections, seconds)
        self.rates.append(told["answered"] / told["seconds"])
        self.costs.append((figures.processor_s(pid) - before) / told["answered"] * 1e6)
        # Else it would go on during the peer's turn.
        self.followed.append(self.applying.server.wait_until_followed())
        self.p50.append(told["p50_ms"])
        self.p99.append(told["p99_ms"])


def count(folder, table):
    database = sqlite3.connect(f"file:{folder / 'venue.db'}?mode=ro", uri=True)
    with database:
        return database.execute(f"select count(*) from {table}").fetchone()[0]


def check_exactness(applying, folder, before):
    made = count(folder, "applications") - before
    if made != applying.given:
        raise SystemExit(f"{applying.given} applications were answered, but {made} are there")
    patience = time.monotonic() + 60
    while applying.counted_in_fair() != applying.given:
        if time.monotonic() > patience:
            raise SystemExit("the fair's figures do not arrive at the number of applications")
        time.sleep(0.1)


def figures_of(pgbench, turns, disk):
    for one in turns:
        mine, theirs = statistics.median(one.costs), statistics.median(pgbench.costs)
        yield Figure(
            f"durable applications, {one.connections} clients",
            "a second",
            one.rates,
            "pgbench -c64, one row a commit",
            pgbench.rates,
            0.5,
            notes={
                "p50": f"{statistics.median(one.p50):.1f} ms",
                "p99": f"{statistics.median(one.p99):.1f} ms",
                "processor": f"{mine:.0f} µs each (PostgreSQL {theirs:.0f})",
                "followed after": f"{statistics.median(one.followed):.1f} s",
                "fsync p50": f"{disk:.2f} ms",
            },
        )


def measure(given):
    with tempfile.TemporaryDirectory(prefix="sx-bench-") as name, postgres.cluster(
        Quiet(), durable=True
    ) as cluster:
        folder = pathlib.Path(name)
        venue.fill(given.program, folder)
        before = count(folder, "applications")
        disk = figures.fsync_p50_ms(folder)
        server = venue.Server(given.program, folder, "--behind-proxy", *given.options)
        try:
            pgbench, applying = Pgbench(cluster), Applying(server, given.seekers, folder)
            turns = [Turns(applying, clients) for clients in CLIENTS]
            for at in range(given.rounds):
                for one in [pgbench, *turns][:: 1 if at % 2 else -1]:
                    one.measure(given.seconds)
            check_exactness(applying, folder, before)
        finally:
            server.stop()
        doctor = [given.program, "doctor", "--data", folder]
        subprocess.run(doctor, check=True, stdout=subprocess.DEVNULL)
    return list(figures_of(pgbench, turns, disk))


def arguments(description):
    asked = argparse.ArgumentParser(description=description.split("\n")[0])
    asked.add_argument(
        "--program", type=pathlib.Path, default=venue.ROOT / "build/release/shuangxuan"
    )
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--seconds", type=int, default=6)
    asked.add_argument("--seekers", type=int, default=1200)
    asked.add_argument("--options", nargs="*", default=[], help="more words for `serve`")
    return asked


if __name__ == "__main__":
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(arguments(__doc__).parse_args())))
