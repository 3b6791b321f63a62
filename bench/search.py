"""S1 and S2: search over many postings, ours beside Xapian and SQLite FTS5 in one process.

    bench/search.py [--documents N] [--rounds N] [--data DIR] [--program FILE]

The documents are made by recombining titles and descriptions of real postings, which are read from
DIR and kept nowhere. Every figure stands behind gates: see search_speed.cpp.
"""
import argparse
import csv
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import figures
from figures import Figure

ROOT = pathlib.Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
# Where titles and descriptions stand in the tables.
TABLES = {
    "jobs-it-2019/jobs.tsv.gz": ("position", "description"),
    "jobs-intern-sh-2023/jobs.tsv": ("title", "description"),
    "jobs-zhilian-2018/jobs.tsv.gz": ("jobName", "description_snippet"),
    "jobs-51job-2023/jobs.tsv": ("position", "tags"),
    "gov-hubei-2026/positions.tsv": ("职位名称", "职位简介"),
}
TARGETS = {("S1 OR", "Xapian"): 10, ("S1 AND", "Xapian"): 5, ("S2", "Xapian"): 20}
P99_US = {"S2": 1000}


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
        numbers = map(str, (given.documents, max(given.rounds, 5)))
        done = subprocess.run(
            [program, texts, folder, *numbers], stdout=subprocess.PIPE, text=True, check=True
        )
        return json.loads(done.stdout)


def percentile(numbers, share):
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * share))]


def against(workload, peer, found):
    """Queries a second of both, over those that the peer had time for."""
    pairs = [
        (len(theirs) / sum(ours[: len(theirs)]) * 1e6, len(theirs) / sum(theirs) * 1e6)
        for ours, theirs in zip(workload["ours_us"], peer["us"])
    ]
    all_ours = [one for turn in workload["ours_us"] for one in turn]
    all_theirs = [one for turn in peer["us"] for one in turn]
    notes = {
        "p50": f"{percentile(all_ours, 0.5):.0f} µs ({peer['name']} "
        f"{percentile(all_theirs, 0.5):,.0f})",
        "p99": f"{percentile(all_ours, 0.99):.0f} µs",
        "queries": f"{len(workload['ours_us'][0])} (peer {len(peer['us'][0])})",
        "with": found["kernels"],
    }
    name = f"{workload['name']}, {found['documents']:,} postings"
    target = TARGETS.get((workload["name"], peer["name"]))
    ours, theirs = zip(*pairs)
    return Figure(name, "a second", list(ours), peer["name"], list(theirs), target, notes=notes)


def measure(given):
    if not given.data.is_dir():
        print(f"search: skipped: {given.data} has no postings", file=sys.stderr)
        return []
    found = run(given)
    results = []
    for workload in found["workloads"]:
        results += [against(workload, peer, found) for peer in workload["peers"]]
        if bound := P99_US.get(workload["name"]):
            slow = [percentile(turn, 0.99) for turn in workload["ours_us"]]
            name = f"{workload['name']}, slowest hundredth"
            results.append(Figure(name, "µs", slow, target=bound, less_is_better=True))
    index = Figure(
        "index", "bytes a posting", [found["bytes_a_document"]], target=1229, less_is_better=True
    )
    index.notes["built in"] = f"{found['build_s']:.1f} s"
    return results + [index]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--documents", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--data", type=pathlib.Path, default=DATA)
    asked.add_argument(
        "--program", type=pathlib.Path, default=ROOT / "build/release/shuangxuan"
    )
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
