"""Proves what ./dev says about others: how results are counted and which packages are asked for."""
import sys

import machine
import suites
from suites import Tally

DOCTEST = "[doctest] test cases:  9 |  {} passed | {} failed | 0 skipped\n"
NODE = "ℹ tests 5\nℹ pass {}\nℹ fail {}\nℹ cancelled 0\nℹ skipped 1\n﹣ import (0.1ms) # no data\n"
VITEST = "\x1b[2m      Tests \x1b[22m 1 failed | 5 passed | 2 skipped (8)\n"
PACKAGES = "# a comment\n\ncmake  # why\nlibb1-dev | libb2-dev\ntest,bench: chromium\nnode: npm\n"

FACTS = {
    "doctest's summary is read": suites.count_doctest(1, DOCTEST.format(7, 2)) == Tally(7, 2, 0),
    "a test that skipped itself is not passed": suites.count_doctest(
        0, "skipped: no data\n" + DOCTEST.format(9, 0)
    )
    == Tally(8, 0, 1, ["no data"]),
    "a crash without a summary is a failure": suites.count_doctest(139, "").failed == 1,
    "a crash after good tests is a failure": suites.count_doctest(1, DOCTEST.format(9, 0)).failed
    == 1,
    "a program without tests is a failure": suites.count_doctest(0, DOCTEST.format(0, 0)).failed
    == 1,
    "node's summary is read": suites.count_node(1, NODE.format(3, 1))
    == Tally(3, 1, 1, ["no data"]),
    "vitest's summary is read, colours and all": suites.count_vitest(1, VITEST) == Tally(5, 1, 2),
    "our own summary is the last line": suites.count_lines(
        1, "1 passed, 0 failed\n2 passed, 3 failed"
    )
    == Tally(2, 3),
    "a program that hangs is a failure": suites.run(["sleep", "9"], limit_s=0.1)[0] != 0,
    "a program that is not there is a failure": suites.run(["/no/such/program"])[0] == 1,
    "only the groups asked for are installed": machine.wanted_packages(PACKAGES, {"test"})
    == [["cmake"], ["libb1-dev", "libb2-dev"], ["chromium"]],
}


def main():
    wrong = [fact for fact, holds in FACTS.items() if not holds]
    for fact in wrong:
        print(f"not true: {fact}")
    print(f"{len(FACTS) - len(wrong)} passed, {len(wrong)} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
