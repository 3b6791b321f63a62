"""Migrations: numbered without gaps, in the one dialect that both databases speak."""
import re

from source import Breach, Rule

FOLDER = "migrations/"
# Words that one of the two databases does not know, or knows differently.
FOREIGN = (
    r"\b(autoincrement|serial|bigserial|jsonb?|uuid|timestamptz?|datetime|varchar|nvarchar"
    r"|real|double|money|without\s+rowid|pragma|create\s+extension|now\s*\(\)|current_timestamp"
    r"|strftime|ilike|glob)\b"
)


def numbered(tree):
    names = tree.names(FOLDER, {".sql"})
    for expected, name in enumerate(names, 1):
        found = re.fullmatch(rf"{FOLDER}(\d{{4}})_[a-z0-9_]+\.sql", name)
        if not found:
            yield Breach(name, 1, "a migration is called NNNN_what_changed.sql")
        elif int(found[1]) != expected:
            yield Breach(name, 1, f"number {found[1]} stands where {expected:04} is due")


def portable(tree):
    for name in tree.names(FOLDER, {".sql"}):
        for number, line in tree.lines(name):
            found = re.search(FOREIGN, re.sub(r"'[^']*'", "", line.split("--")[0]), re.I)
            if found:
                yield Breach(name, number, f"{found[0]} is not the same on both databases")


RULES = [
    Rule(
        "migrations are numbered",
        numbered,
        bad=(
            {FOLDER + "0001_a.sql": "", FOLDER + "0003_b.sql": ""},
            {FOLDER + "0001_a.sql": "", FOLDER + "0001_b.sql": ""},
            {FOLDER + "first.sql": ""},
        ),
        good=({FOLDER + "0001_events.sql": "", FOLDER + "0002_postings.sql": ""},),
    ),
    Rule(
        "migrations are portable",
        portable,
        bad=(
            {FOLDER + "0001_a.sql": "create table a (id integer primary key autoincrement);\n"},
            {FOLDER + "0001_a.sql": "create table a (at timestamptz);\n"},
        ),
        good=({FOLDER + "0001_a.sql": "-- as json\ncreate table a (kind text default 'json');\n"},),
    ),
]
