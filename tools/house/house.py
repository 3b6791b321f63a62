"""The house rules as a test. Prints "file:line: message" for each breach, and
"N passed, N failed" at the end.

    python3 tools/house/house.py            every rule, as ./dev test runs them
    python3 tools/house/house.py --soft     also names what passes a soft limit
    python3 tools/house/house.py includes   only the rules of that family

Each module beside this one holds a family of rules; selftest.py proves that each rule catches its
bad examples.
"""
import pathlib
import sys

import calls
import client_texts
import endpoints
import generated
import includes
import migrations
import names
import notification_texts
import problem_texts
import sizes
import sql
import structs
from source import Tree

FAMILIES = {
    module.__name__: module
    for module in (
        includes,
        sizes,
        names,
        calls,
        sql,
        endpoints,
        structs,
        problem_texts,
        notification_texts,
        client_texts,
        migrations,
        generated,
    )
}


def rules(families):
    return [rule for family in families for rule in FAMILIES[family].RULES]


def main(arguments):
    tree = Tree.of_folder(pathlib.Path(__file__).resolve().parents[2])
    chosen = [name for name in FAMILIES if name in arguments] or list(FAMILIES)
    passed = failed = 0
    for rule in rules(chosen):
        breaches = sorted(rule.check(tree))
        for breach in breaches:
            print(f"{breach}  [{rule.name}]")
        passed, failed = passed + (not breaches), failed + bool(breaches)
    if "--soft" in arguments:
        for warning in sorted(sizes.soft(tree)):
            print(f"{warning}  [soft]")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
