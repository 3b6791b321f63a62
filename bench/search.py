"""S1 and S2: search over many postings, ours beside Xapian, SQLite FTS5, PostgreSQL and Groonga.
S3: ours over ten times as many people, of whom one in a hundred changes each second.

    bench/search.py [--documents N] [--rounds N] [--peers NAMES] [--data DIR] [--program FILE]

NAMES are separated by commas; "none" measures ours alone. The documents are made by recombining
titles and descriptions of real postings, which are read from DIR and kept nowhere. Every figure
stands behind gates: see search_speed.cpp.
"""
import argparse
import contextlib
import csv
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import applications
import figures
from figures import Figure

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools" / "dev"))
import postgres  # noqa: E402

DATA = ROOT.parent / "shared" / "data"
# Where titles and descriptions stand in the tables.
TABLES = {
    "jobs-it-2019/jobs.tsv.gz": ("position", "description"),
    "jobs-intern-sh-2023/jobs.tsv": ("title", "description"),
    "jobs-zhilian-2018/jobs.tsv.gz": ("jobName", "description_snippet"),
    "jobs-51job-2023/jobs.tsv": ("position", "tags"),
    "gov-hubei-2026/positions.tsv": ("职位名称", "职位简介"),
}
PEERS = "xapian,sqlite,postgresql,groonga"
TARGETS = {("S1 OR", "Xapian"): 10, ("S1 AND", "Xapian"): 5}
OF_THE_BEST = {"S2": 20}  # whichever peer is the fastest
P99_US = {"S2": 1000}
RESTART_S = 3  # for a million
CHANGING_S = 20


def write_texts(data, path):
    """A title and a description in each line."""
    csv.field_size_limit(10_000_000)
    count = 0
    with open(path, "w", encoding="utf-8") as out:
        for name, (title, text) in TABLES.items():
            opened = gzip.open if name.endswith(".gz") else open
            with opened(data / name, "rt", encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                    cells = [" ".join((row[cell] or "").split()) for cell in (title, text)]
                    out.write("\t".join(cells) + "\n")
                    count += 1
    return count


def run(given):
    with tempfile.TemporaryDirectory(prefix="sx-search-") as folder:
        texts = pathlib.Path(folder) / "texts.tsv"
        write_texts(given.data, texts)
        program = given.program.parent / "bench" / "search_speed"
        peers = getattr(given, "peers", PEERS)
        words = [program, texts, folder, str(given.documents), str(max(given.rounds, 5)), peers]
        with contextlib.ExitStack() as stack:
            if "postgresql" in peers:
                cluster = stack.enter_context(postgres.cluster(applications.Quiet()))
                words.append(cluster.address("bench"))
            done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
        return json.loads(done.stdout)


def changing(given, people):
    """S3."""
    with tempfile.TemporaryDirectory(prefix="sx-search-") as folder:
        texts = pathlib.Path(folder) / "texts.tsv"
        write_texts(given.data, texts)
        program = given.program.parent / "bench" / "search_changes"
        words = [program, texts, str(people), str(CHANGING_S), str(people // 100)]
        done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
    found = json.loads(done.stdout)
    name = f"S3, {people:,} people, one thread searching, one changing"
    changes = Figure(
        f"{name}: changes", "a second", [found["changes_a_second"]],
        target=found["changes_asked"],
    )
    changes.notes = {
        "published in": f"{found['publish_p50_ms']:.1f} ms, p99 {found['publish_p99_ms']:.0f}",
        "longest uniting": f"{found['longest_uniting_ms']:.0f} ms",
        "parts": found["parts"],
    }
    searches = Figure(f"{name}: searches", "a second", [found["queries_a_second"]], target=3000)
    searches.notes = {
        kind: f"p50 {found[f'{kind}_p50_ms']:.2f} ms" for kind in ("or", "and", "filtered")
    }
    slow = Figure(
        f"{name}: slowest hundredth", "ms", [found["p99_ms"]], target=5, less_is_better=True
    )
    memory = Figure(
        f"{name}: memory", "GiB", [found["memory_gib"]], target=14, less_is_better=True
    )
    memory.notes["a person"] = f"{found['bytes_a_person']:.0f} bytes"
    return [changes, searches, slow, memory]


def percentile(numbers, share):
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * share))]


def rates(rounds, like=None):
    """Queries a second in each round, over as many of the first as the other had time for."""
    counts = [len(turn) for turn in like or rounds]
    return [count / sum(turn[:count]) * 1e6 for turn, count in zip(rounds, counts)]


def beside(rounds):
    everything = [one for turn in rounds for one in turn]
    return {
        "p50": f"{percentile(everything, 0.5):,.0f} µs",
        "p99": f"{percentile(everything, 0.99):,.0f} µs",
    }


def against(workload, peer, found, target):
    name = f"{workload['name']}, {found['documents']:,} postings"
    notes = {**beside(workload["ours_us"]), "with": found["kernels"]}
    if "us" not in peer:
        notes[peer["name"]] = f"gave up: a query took more than {peer['gave_up_after_s']} s"
        return Figure(name, "a second", rates(workload["ours_us"]), notes=notes)
    notes["peer's p50"] = beside(peer["us"])["p50"]
    notes["queries"] = f"{len(workload['ours_us'][0])} (peer {len(peer['us'][0])})"
    ours, theirs = rates(workload["ours_us"], peer["us"]), rates(peer["us"])
    return Figure(name, "a second", ours, peer["name"], theirs, target, notes=notes)


def figures_of(workload, found):
    name = workload["name"]
    finished = [peer for peer in workload["peers"] if "us" in peer]
    best = max(finished, key=lambda peer: sum(rates(peer["us"])), default=None)
    for peer in workload["peers"]:
        of_the_best = OF_THE_BEST.get(name) if peer is best else None
        target = TARGETS.get((name, peer["name"]), of_the_best)
        yield against(workload, peer, found, target)
    if not workload["peers"]:
        notes = {**beside(workload["ours_us"]), "with": found["kernels"]}
        title = f"{name}, {found['documents']:,} postings"
        yield Figure(title, "a second", rates(workload["ours_us"]), notes=notes)
    if bound := P99_US.get(name):
        slow = [percentile(turn, 0.99) for turn in workload["ours_us"]]
        yield Figure(f"{name}, slowest hundredth", "µs", slow, target=bound, less_is_better=True)


def measure(given):
    if not given.data.is_dir():
        print(f"search: skipped: {given.data} has no postings", file=sys.stderr)
        return []
    found = run(given)
    results = [one for workload in found["workloads"] for one in figures_of(workload, found)]
    index = Figure(
        "index", "bytes a posting", [found["bytes_a_document"]], target=1229, less_is_better=True
    )
    index.notes["built in"] = f"{found['build_s']:.1f} s"
    saved = found["snapshot"]
    restart = Figure(
        "restart", "s a million postings", [saved["load_s"] * 1e6 / found["documents"]],
        target=RESTART_S, less_is_better=True,
    )
    restart.notes = {"file": f"{saved['bytes']:,} bytes", "saved in": f"{saved['save_s']:.1f} s"}
    return results + [index, restart, *changing(given, found["documents"] * 10)]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--documents", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--peers", default=PEERS)
    asked.add_argument("--json", type=pathlib.Path, metavar="FILE")
    asked.add_argument("--data", type=pathlib.Path, default=DATA)
    asked.add_argument(
        "--program", type=pathlib.Path, default=ROOT / "build/release/shuangxuan"
    )
    asked_for = asked.parse_args()
    print(f"load average {os.getloadavg()[0]:.1f}")
    results = measure(asked_for)
    print(figures.table(results))
    print(f"load average {os.getloadavg()[0]:.1f}")
    if asked_for.json:
        lines = [figure.as_json() for figure in results]
        asked_for.json.write_text(json.dumps(lines, ensure_ascii=False, indent=1) + "\n")
