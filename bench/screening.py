"""How fast texts are screened for what breaks a rule, on one core, beside the plain walk that tries
every line of the rulebook at every letter.

    bench/screening.py [--rounds N] [--data DIR] [--program FILE]

The texts are titles and descriptions of real postings, which are read from DIR and kept nowhere.
The gate stands in screening.cpp: both ways find the same.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

import figures
from figures import Figure
from search import DATA, ROOT, write_texts

LEAST_MB_PER_S = 50


def measure(given):
    with tempfile.TemporaryDirectory(prefix="sx-screening-") as folder:
        texts = pathlib.Path(folder) / "texts.tsv"
        write_texts(given.data, texts)
        program = given.program.parent / "bench" / "screening"
        done = subprocess.run(
            [program, texts, str(max(given.rounds, 5))],
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout)
    notes = {
        "texts": f"{found['texts']:,}",
        "findings": f"{found['findings']:,}",
        "plain walk": f"{found['plain_mb_per_s']:.2f} MB/s",
    }
    name = "Screening, one core's time"
    return [Figure(name, "MB/s", found["mb_per_s"], target=LEAST_MB_PER_S, notes=notes)]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--data", type=pathlib.Path, default=DATA)
    asked.add_argument(
        "--program", type=pathlib.Path, default=ROOT / "build/release/shuangxuan"
    )
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
