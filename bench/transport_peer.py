"""C1's peer: POT, a library of optimal transport, on the lists that match_allocate wrote.

    transport_peer.py FOLDER

Prints a line of JSON: what entropic transport (ot.sinkhorn) makes of them. A plan of transport is
no batch: somebody may get parts of a posting, or one posting thrice. So it is rounded, the heaviest
parts first, and who has too little is filled up with what suits best and has room; seconds are
those of the plan alone. Its exact plan (ot.emd) gives so many people one posting thrice that little
is left of it when it is rounded.
"""
import json
import pathlib
import sys
import time

import numpy
import ot

WANTED = 3
FAR = 4.0  # times the range of utilities: what a posting costs that is nobody's candidate
SOFTNESS = 0.01  # of the entropic plan, of the range of utilities


def plan_of(costs, capacity):
    people = len(costs)
    spare = capacity.sum() - people * WANTED  # taken by somebody to whom all postings are the same
    left = numpy.append(numpy.full(people, float(WANTED)), spare)
    costs = numpy.vstack([costs, numpy.zeros(len(capacity))])
    began = time.perf_counter()
    plan = ot.sinkhorn(left, capacity, costs, SOFTNESS, numItermax=2_000, stopThr=1e-6)
    return plan[:people], time.perf_counter() - began


def rounded(plan, utilities, listed, capacity):
    room = capacity.astype(int)
    taken = numpy.zeros(plan.shape, dtype=bool)
    has = numpy.zeros(len(plan), dtype=int)
    for weights in (plan, utilities):
        heaviest = numpy.argsort(numpy.where(listed, -weights, numpy.inf), axis=None)
        for at in heaviest[: int(listed.sum())]:
            person, posting = divmod(int(at), plan.shape[1])
            if has[person] < WANTED and room[posting] > 0 and not taken[person, posting]:
                taken[person, posting] = True
                has[person] += 1
                room[posting] -= 1
    return taken, has


def main(folder):
    table = numpy.loadtxt(folder / "candidates.tsv", dtype=numpy.int64, delimiter="\t")
    capacity = numpy.loadtxt(folder / "capacity.tsv", dtype=float, ndmin=1)
    people = int(table[:, 0].max()) + 1
    utilities = numpy.zeros((people, len(capacity)))
    listed = numpy.zeros(utilities.shape, dtype=bool)
    utilities[table[:, 0], table[:, 1]] = table[:, 2]
    listed[table[:, 0], table[:, 1]] = True
    least, most = table[:, 2].min(), table[:, 2].max()
    costs = numpy.where(listed, (most - utilities) / (most - least), FAR)
    plan, seconds = plan_of(costs, capacity)
    taken, has = rounded(plan, utilities, listed, capacity)
    served, utility = float((has == WANTED).mean()), int(utilities[taken].sum())
    print(json.dumps({"seconds": seconds, "served": served, "utility": utility}))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
