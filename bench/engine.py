"""The engine beside its peers, each in one process with its own: search (S1, S2), matching (M1,
C1), and recommendations; and search over HTTP (H1)."""
import finding
import matching
import recommending
import search

PARTS = (search, matching, recommending, finding)


def measure(given):
    return [figure for part in PARTS for figure in part.measure(given)]
