"""The review desk with 10 000 postings waiting: what each request takes, one after the other.

The peer is the same request on the same program and database with 100 waiting, in turns: what an
index serves takes as long on both, what reads all that waits takes a hundred times as long.
Choosing all that waits has to touch each row and is given by itself. A decision is sent as the page
sends it, to be taken back for ten seconds: it is rehearsed now and carried out later.

Exact before fast: no figure is given unless as many postings were decided as decisions were sent,
and the desk counts what then waits.

    bench/desk.py [--program FILE] [--rounds N] [--waiting N]
"""
import argparse
import contextlib
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import applications
import figures
import venue
from figures import Figure

sys.path.insert(0, str(venue.ROOT / "tools" / "dev"))
import postgres  # noqa: E402

PASSWORD = "demo-2027-shuangxuan"
FEW = 100
EMPLOYERS = 40  # who hand in, as many each
REQUESTS = 10  # of each kind in a round
POSTING = {
    "kind": "job",
    "description": "负责减速机装配线的工艺文件编制和现场指导。",
    "headcount": 3,
    "salary_unit": "month",
    "salary_min": 600000,
    "salary_max": 800000,
    "education": "bachelor",
    "experience_years": 0,
    "major_codes": ["080902"],
    "region_code": "500112",
    "benefits": ["双休"],
}


class Desk:
    """A served venue in which so many postings wait, and one who reviews them."""

    def __init__(self, given, folder, waiting, database):
        words = ["--database", database] if database else []
        done = [given.program, "demo", "--data", folder, *words]
        subprocess.run(done, check=True, stdout=subprocess.DEVNULL)
        self.server = venue.Server(given.program, folder, *words, *given.options)
        self.enter()
        self.fill(waiting)
        self.cursor = self.first_page()["next_cursor"]
        self.item = None
        self.decided = 0

    def enter(self):
        """Anew when time has passed: the server closes connections that are silent."""
        self.reviewer = venue.Caller(self.server).sign_in("reviewer", PASSWORD)
        self.organiser = venue.Caller(self.server).sign_in("organiser", PASSWORD)

    def standing(self):
        items = self.reviewer.ask("GET", "/review/queues")["items"]
        return next(one for one in items if one["rules"]["id"] == "postings")

    def fill(self, waiting):
        employers = [
            venue.Caller(self.server, f"10.1.0.{number}").sign_in(f"employer{number}", PASSWORD)
            for number in range(1, EMPLOYERS + 1)
        ]
        employers = [one for one in employers if self.may_publish(one)]
        each = -(-(waiting - self.standing()["waiting"]) // len(employers))
        closes_at = time.strftime("%Y-%m-%dT00:00:00Z", time.gmtime(time.time() + 30 * 86400))

        def hand_in(employer):
            for number in range(each):
                form = {**POSTING, "title": f"装配工艺员 {number + 1}", "closes_at": closes_at}
                posting = employer.ask("POST", "/postings", form)["id"]
                employer.ask("POST", f"/postings/{posting}/steps", {"step": "submit"})

        if each > 0:
            venue.in_parallel(hand_in, employers)
        self.server.wait_until_followed()
        self.enter()

    @staticmethod
    def may_publish(employer):
        return employer.ask("GET", "/my/organisation")["state"] == "approved"

    # The requests, as the page sends them.

    def queues(self):
        return self.reviewer.ask("GET", "/review/queues")

    def first_page(self, narrowed=""):
        return self.reviewer.ask("GET", f"/review/items?queue=postings&limit=50{narrowed}")

    def next_page(self):
        self.first_page(f"&cursor={self.cursor}")

    def next(self):
        self.item = self.reviewer.ask("POST", "/review/next", {"queue": "postings"})["item"]["id"]

    def claim(self):
        self.reviewer.ask("POST", f"/review/items/{self.item}/claim", {})

    def show(self):
        self.reviewer.ask("GET", f"/review/items/{self.item}")

    def decide(self):
        verdict = {"decision": "approve", "effect": "held"}
        self.reviewer.ask("POST", f"/review/items/{self.item}/decide", verdict)
        self.decided += 1

    def figures(self):
        self.organiser.ask("GET", "/review/figures")

    def choose_all(self):
        """And gives them back."""
        bulk = self.organiser.ask("POST", "/review/bulks", {"queue": "postings"})
        self.organiser.ask("POST", f"/review/bulks/{bulk['id']}/release", {})
        return bulk["chosen"]


ASKED = {
    "queues": Desk.queues,
    "first page": Desk.first_page,
    "next page": Desk.next_page,
    "claimed by me": lambda desk: desk.first_page("&claim=mine"),
    "overdue": lambda desk: desk.first_page("&overdue=true"),
    "decided": lambda desk: desk.first_page("&state=decided"),
    "a word": lambda desk: desk.first_page("&q=%E5%B7%A5%E8%89%BA"),
    "next": Desk.next,
    "claim": Desk.claim,
    "show": Desk.show,
    "decide": Desk.decide,
    "figures": Desk.figures,
}


def turn(desk):
    """Each kind of request several times; gives the median of each in milliseconds."""
    took = {name: [] for name in ASKED}
    for _ in range(REQUESTS):
        for name, ask in ASKED.items():
            began = time.perf_counter()
            ask(desk)
            took[name].append((time.perf_counter() - began) * 1000)
    return {name: statistics.median(times) for name, times in took.items()}


def whole(desk):
    """Choosing all that wait, once; milliseconds and how many."""
    began = time.perf_counter()
    chosen = desk.choose_all()
    return (time.perf_counter() - began) * 1000, chosen


def compare(given, kind, few, many):
    few.enter()
    many.enter()
    before = few.standing()["waiting"], many.standing()["waiting"]
    turns = [(turn(few), turn(many)) for _ in range(given.rounds)]
    for desk, waited in zip((few, many), before):
        left = desk.standing()["waiting"]
        if left != waited - desk.decided:
            raise SystemExit(f"{waited} waited, {desk.decided} were decided, {left} wait")
    for name in ASKED:
        ours, theirs = [many[name] for _, many in turns], [few[name] for few, _ in turns]
        yield Figure(f"{kind}: {name}", "ms", ours, f"{before[0]} waiting", theirs)
    taken = [whole(many) for _ in range(given.rounds)]
    notes = {"chosen": taken[0][1]}
    yield Figure(f"{kind}: choose all, give back", "ms", [ms for ms, _ in taken], notes=notes)


def measure_on(given, kind, addresses):
    with contextlib.ExitStack() as stack:
        desks = []
        for waiting, database in zip((FEW, given.waiting), addresses):
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="sx-bench-"))
            desks.append(Desk(given, pathlib.Path(folder), waiting, database))
            stack.callback(desks[-1].server.stop)
        return list(compare(given, kind, *desks))


def measure(given):
    results = measure_on(given, "SQLite", ("", ""))
    with postgres.cluster(applications.Quiet(), durable=True) as cluster:
        addresses = cluster.url("few"), cluster.url("many")
        return results + measure_on(given, "PostgreSQL", addresses)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument(
        "--program", type=pathlib.Path, default=venue.ROOT / "build/release/shuangxuan"
    )
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--waiting", type=int, default=10_000)
    asked.add_argument("--options", nargs="*", default=[], help="more words for `serve`")
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
