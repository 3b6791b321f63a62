"""M1, M2, C1, C2: the best partners of everybody on both sides, and batches that crowd nobody.

    bench/matching.py [--members N] [--rounds N] [--program FILE]

M1 scores N people against N postings beside FAISS's exact indexes and oneDNN's product of bytes in
one process, in turns; peers search for a slice of each side, without rules, and their rate is that
of both ways. The other kernels of this machine run on a tenth of that. M2 is 10 N people and 2 N
postings in 340 areas, C1 gives N people three of 200 candidates each, beside POT on a small sample,
C2 10 N three of 60. The gates are in match_all.cpp, match_areas.cpp and match_allocate.cpp.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile

import figures
from figures import Figure

ROOT = pathlib.Path(__file__).resolve().parents[1]
UNPACKED = ROOT / ".tools" / "unpacked" / "usr" / "lib" / "python3" / "dist-packages"
KERNELS = ("avx512-vnni", "avx-vnni", "avx2", "plain")
NOT_HERE = 3  # the status of match_all for a kernel that this machine lacks
SLICE = 500
AUDITED = 10_000
CANDIDATES, FEWER_CANDIDATES = 200, 60
SAMPLE, SMALL_SAMPLE = 20_000, 2_000
# What match_all calls their rates, and the ratio that is asked for.
PEERS = (
    ("faiss_float_per_s", "FAISS IndexFlatIP", 10),
    ("faiss_byte_per_s", "FAISS bytes", 10),
    ("onednn_per_s", "oneDNN bytes", None),
)


def lines(given, name, *words):
    program = given.program.parent / "bench" / name
    done = subprocess.run(
        [program, *map(str, words)], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode == NOT_HERE:
        return []
    done.check_returncode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def billions(rounds, name):
    return [one[name] / 1e9 for one in rounds]


def both_ways(given, members):
    rounds = lines(given, "match_all", members, members, SLICE, max(given.rounds, 5))
    ours = billions(rounds, "pairs_per_s")
    name = f"M1, {members:,} × {members:,} both ways, {rounds[0]['kernel']}"
    notes = {
        "took": f"{figures.middle_half([one['seconds'] for one in rounds])[0]:.1f} s",
        "processor": f"{min(one['processor_s'] for one in rounds):.1f} s",
    }
    unit = "billion pairs a second"
    peers = [one for one in PEERS if one[0] in rounds[0]]
    if not peers:
        return [Figure(name, unit, ours, notes={**notes, "peers": "not installed"})]
    return [
        Figure(name, unit, ours, peer, billions(rounds, key), target, notes=notes)
        for key, peer, target in peers
    ]


def other_kernels(given, members):
    for kernel in KERNELS:
        for one in lines(given, "match_all", members, members, 1, 1, kernel):
            yield Figure(
                f"M1, {members:,} × {members:,}, {kernel}",
                "billion pairs a second",
                [one["pairs_per_s"] / 1e9],
                notes={"processor": f"{one['processor_s']:.1f} s"},
            )


def batch(given, people):
    found, sample = lines(
        given, "match_allocate", people, CANDIDATES, max(given.rounds, 5), min(SAMPLE, people)
    )
    ours, naive, greedy = found["ours"], found["naive"], found["greedy"]
    name = f"C1, {people:,} × {CANDIDATES} candidates, 3 each"
    notes = {
        "processor": f"{min(found['processor_s']):.1f} s",
        "coverage": f"{ours['coverage']:.3f}",
        "greedy": f"{greedy['served']:.4f} served, utility "
        f"{greedy['utility'] / ours['utility']:.4f} of ours",
    }
    return [
        Figure(name, "s", found["seconds"], notes=notes),
        Figure("C1, beyond capacity", "pushes", [ours["over_capacity"]], target=0,
               less_is_better=True, notes={"naive": naive["over_capacity"]}),
        Figure("C1, served in full", "of all", [ours["served"]], target=0.999),
        Figure("C1, utility", "of what is possible at most", [found["of_bound"]], target=0.99),
        Figure(f"C1, utility, {sample['sample']:,} people", "of the exact optimum",
               [sample["of_optimum"]], target=0.99,
               notes={"min-cost flow": f"{sample['optimum_seconds']:.1f} s"}),
        Figure("C1, Gini of exposure", "", [ours["gini"]], "naive", [naive["gini"]], 0.5, True),
    ]


def beside_transport(given):
    """POT on the same lists, in turns with ours."""
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(max(given.rounds, 5)):
            ours.append(
                lines(
                    given, "match_allocate", SMALL_SAMPLE, CANDIDATES, 1, SMALL_SAMPLE, folder
                )[1]
            )
            theirs.append(transport(folder))
    name = f"C1, {SMALL_SAMPLE:,} × {CANDIDATES} candidates, 3 each"
    seconds = [one["seconds"] for one in ours]
    if None in theirs:
        return [Figure(name, "s", seconds, notes={"POT": "not installed"})]
    worth = theirs[-1]["utility"] / ours[-1]["utility"]
    return [
        Figure(
            name, "s", seconds, "POT sinkhorn", [one["seconds"] for one in theirs],
            less_is_better=True,
            notes={"POT": f"{theirs[-1]['served']:.4f} served, utility {worth:.4f} of ours"},
        )
    ]


def transport(folder):
    """What POT makes of the lists; None where ./dev bench has not unpacked it. Debian's numpy
    belongs to Debian's Python."""
    if not (UNPACKED / "ot").exists():
        return None
    done = subprocess.run(
        ["/usr/bin/python3", "-B", ROOT / "bench" / "transport_peer.py", folder],
        env={**os.environ, "PYTHONPATH": str(UNPACKED)}, stdout=subprocess.PIPE, check=True,
    )
    return json.loads(done.stdout)


def in_areas(given, people, postings):
    rounds = lines(given, "match_areas", people, postings, min(AUDITED, people), 1)
    return [
        Figure(
            f"M2, {people:,} × {postings:,} in {rounds[0]['parts']} parts, {rounds[0]['kernel']}",
            "s",
            [one["seconds"] for one in rounds],
            target=300,
            less_is_better=True,
            notes={
                "processor": f"{rounds[0]['processor_s']:.1f} s",
                "memory": f"{rounds[0]['memory_gib']:.1f} GiB with what is given",
                "audited": f"{min(AUDITED, people):,} people, a tenth as many postings; "
                "every pair may meet",
            },
        )
    ]


def whole_country(given, people):
    [found] = lines(given, "match_allocate", people, FEWER_CANDIDATES, 1)
    return [
        Figure(
            f"C2, {people:,} × {FEWER_CANDIDATES} candidates, 3 each", "s", found["seconds"],
            target=120, less_is_better=True,
            notes={
                "processor": f"{found['processor_s'][0]:.1f} s",
                "memory": f"{found['memory_gib']:.1f} GiB with what is given",
                "served": f"{found['ours']['served']:.4f}",
                "utility": f"{found['of_bound']:.4f} of what is possible at most",
            },
        )
    ]


def measure(given):
    return [
        *both_ways(given, given.documents),
        *other_kernels(given, given.documents // 10),
        *in_areas(given, given.documents * 10, given.documents * 2),
        *batch(given, given.documents),
        *beside_transport(given),
        *whole_country(given, given.documents * 10),
    ]


if __name__ == "__main__":
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked.add_argument("--members", dest="documents", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument(
        "--program", type=pathlib.Path, default=ROOT / "build/release/shuangxuan"
    )
    print(f"load average {os.getloadavg()[0]:.1f}")
    print(figures.table(measure(asked.parse_args())))
