"""Proves the house rules: each must catch every bad example of its own and pass every good one."""
import sys

import house
from source import Tree


def main():
    passed = failed = 0
    for rule in house.rules(house.FAMILIES):
        faults = [] if rule.bad else ["has no bad example"]
        faults += [f"misses {bad}" for bad in rule.bad if not list(rule.check(Tree(bad)))]
        for good in rule.good:
            faults += [f"blames a good example: {breach}" for breach in rule.check(Tree(good))]
        for fault in faults:
            print(f"{rule.name}: {fault}")
        passed, failed = passed + (not faults), failed + bool(faults)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
