"""A venue of the size that matters: importing and publishing all real postings, starting on them,
the first page of the list, memory before and after load; the index of postings by itself.

The real data lies in ../shared/data. Where it is absent, the demonstration's 2 000 postings stand
in, and the figures say so.

    bench/start.py [--program FILE] [--rounds N] [--seconds N]
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import applications
import figures
import venue
from figures import Figure

DATA = venue.ROOT.parent / "shared" / "data"
SETS = (
    "jobs-it-2019",
    "jobs-51job-2023",
    "jobs-zhilian-2018",
    "jobs-teacher-2019",
    "jobs-intern-sh-2023",
    "gov-hubei-2026",
)
INDEXED = 40_000
SEARCHES = ("", "&q=java", "&region=310000", "&education=bachelor&sort=salary", "&kind=internship")


def file_of(name):
    """The table of a data set: its largest file."""
    found = [path for path in (DATA / name).glob("*") if path.name != "SOURCE.txt"]
    return max(found, key=lambda path: path.stat().st_size) if found else None


def import_all(program, folder):
    """Seconds for all six sets, or nothing where they are absent."""
    files = {name: file_of(name) for name in SETS}
    if not all(files.values()):
        return None
    began = time.monotonic()
    for name, file in files.items():
        mapping = venue.ROOT / "data" / "mappings" / f"{name}.json"
        words = ["import", "postings", file, "--mapping", mapping, "--data", folder]
        done = subprocess.run([program, *words], capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(f"{name}: {done.stderr}")
    return time.monotonic() - began


def publish_all(program, folder):
    """Seconds that an organiser waits for the approval of everything that was imported."""
    words = ["account", "--role", "organiser", "--sign-in", "organiser", "--display", "示例"]
    subprocess.run(
        [program, *words, "--data", folder], check=True, input=venue.PASSWORD + "\n", text=True
    )
    server = venue.Server(program, folder)
    try:
        caller = venue.Caller(server).sign_in("organiser", venue.PASSWORD)
        began = time.monotonic()
        bulk = caller.ask("POST", "/review/bulks", {"queue": "postings"})
        path = f"/review/bulks/{bulk['id']}"
        for sample in bulk["samples"]:
            caller.ask("POST", f"{path}/samples/{sample['item_id']}/look", {})
        work = caller.ask("POST", f"{path}/approval", {})
        while work["state"] in ("waiting", "running"):
            time.sleep(0.1)
            work = caller.ask("GET", f"/works/{work['id']}")
        if work["state"] != "done":
            raise SystemExit(f"the approval ended as {work['state']}")
        return time.monotonic() - began
    finally:
        server.stop()


def start_once(given, folder):
    """Seconds to ready, milliseconds of each first page, MiB before and after load, postings."""
    server = venue.Server(given.program, folder, *given.options)
    try:
        ready = server.wait_until_ready()
        at_rest = server.resident_bytes() / 2**20
        caller = venue.Caller(server)
        pages = []
        for search in SEARCHES:
            began = time.perf_counter()
            page = caller.ask("GET", f"/postings?limit=20{search}")
            pages.append((time.perf_counter() - began) * 1000)
            total = page["total"] if not search else total
        load = [
            "wrk",
            "-t1",
            "-c64",
            f"-d{given.seconds}s",
            server.url("/api/v1/postings?limit=20"),
        ]
        subprocess.run(load, check=True, stdout=subprocess.DEVNULL)
        return ready, pages, at_rest, server.resident_bytes() / 2**20, total
    finally:
        server.stop()


def index_of_postings(given):
    """Making the index, a change found after its commit, a search with facets."""
    program = given.program.parent / "bench" / "posting_index"
    rounds = []
    for _ in range(given.rounds):
        with tempfile.TemporaryDirectory(prefix="sx-bench-") as folder:
            done = subprocess.run(
                [program, folder, str(INDEXED), "200"], check=True, capture_output=True, text=True
            )
        rounds.append(json.loads(done.stdout))
    held = f"{INDEXED:,} postings"
    built = [one["built_ms"] / 1000 * 1_000_000 / INDEXED for one in rounds]
    sizes = [one["bytes"] / INDEXED for one in rounds]
    found = [one["found_after_commit_ms"]["p99"] for one in rounds]
    searched = [one["search_ms"]["p99"] for one in rounds]
    return [
        Figure("index made from the rows, per million", "s", built, notes={"of": held}),
        Figure("index, per posting", "B", sizes, target=1200, less_is_better=True),
        Figure("found after its commit, p99", "ms", found, target=10, less_is_better=True),
        Figure("words and four facets, p99", "ms", searched, notes={"of": held}),
    ]


def measure(given):
    with tempfile.TemporaryDirectory(prefix="sx-bench-") as name:
        folder, results = pathlib.Path(name), []
        imported = import_all(given.program, folder)
        if imported is None:
            print(f"{DATA} is absent: the demonstration stands in", file=sys.stderr)
            venue.fill(given.program, folder)
        else:
            published = publish_all(given.program, folder)
            results.append(
                Figure("import of six data sets", "s", [imported], target=60, less_is_better=True)
            )
            results.append(Figure("approval of all of them", "s", [published]))
        turns = [start_once(given, folder) for _ in range(given.rounds)]
        readies, pages, at_rest, loaded, totals = zip(*turns)
        size = sum(file.stat().st_size for file in folder.glob("venue.db*")) / 2**20
        held = f"{totals[0]:,} postings"
        results.append(
            Figure(f"start to ready with {held}", "s", readies, target=3, less_is_better=True)
        )
        for at, search in enumerate(SEARCHES):
            what = search.strip("&") or "newest"
            results.append(Figure(f"first page, {what}", "ms", [page[at] for page in pages]))
        results.append(Figure("memory when ready", "MiB", at_rest))
        results.append(Figure("memory after load", "MiB", loaded))
        results.append(Figure("database", "MiB", [size], notes={"holds": held}))
        return results + index_of_postings(given)


if __name__ == "__main__":
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(applications.arguments(__doc__).parse_args())))
