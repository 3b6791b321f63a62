"""The engine beside its peers, each in one process with its own: search (S1, S2), matching (M1,
C1)."""
import matching
import search

PARTS = (search, matching)


def measure(given):
    return [figure for part in PARTS for figure in part.measure(given)]
