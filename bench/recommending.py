"""What one person is recommended among all open postings, and who is for one posting, beside the
plain walk in one process.

    bench/recommending.py [--documents N] [--rounds N] [--data DIR] [--program FILE]

The postings are made by recombining titles and descriptions of real ones, which are read from DIR
and kept nowhere. The gate stands in recommendations.cpp: both ways find the same.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile

import figures
from figures import Figure
from search import DATA, ROOT, percentile, write_texts

TIMES = 200
PEOPLE = 20_000
MOST_US = 2_000


def run(given, postings):
    with tempfile.TemporaryDirectory(prefix="sx-recommending-") as folder:
        texts = pathlib.Path(folder) / "texts.tsv"
        write_texts(given.data, texts)
        program = given.program.parent / "bench" / "recommendations"
        numbers = map(str, (postings, PEOPLE, TIMES, max(given.rounds, 5)))
        done = subprocess.run(
            [program, texts, *numbers], stdout=subprocess.PIPE, text=True, check=True
        )
        return json.loads(done.stdout)


def figure(name, asked, target, **notes):
    by_round = [
        statistics.median(asked["us"][at : at + TIMES]) for at in range(0, asked["times"], TIMES)
    ]
    notes = {
        "p99": f"{percentile(asked['us'], 0.99):.0f} µs",
        "processor": f"{statistics.median(asked['processor_us']):.0f} µs",
        "plain walk": f"{statistics.median(asked['plain_us']) / 1000:.0f} ms",
        "found": f"{statistics.median(asked['found']):.0f}",
        **notes,
    }
    return Figure(name, "µs", by_round, target=target, less_is_better=True, notes=notes)


def measure(given):
    postings = min(given.documents, 70_000)
    found = run(given, postings)
    filled = {"filled in": f"{found['fill_s']:.1f} s"}
    return [
        figure(
            f"Recommendations, one person, {postings:,} postings",
            found["postings"], MOST_US, **filled,
        ),
        figure(
            f"Recommendations, one posting, {PEOPLE:,} findable people", found["people"], MOST_US
        ),
    ]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--documents", type=int, default=70_000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--data", type=pathlib.Path, default=DATA)
    asked.add_argument(
        "--program", type=pathlib.Path, default=ROOT / "build/release/shuangxuan"
    )
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
