"""Generated documents are what the program says today. Where no program has been built since
the source was last changed, there is nothing to compare them with."""
import subprocess

from source import Breach, Rule

DOCUMENTS = {"docs/openapi.json": "openapi", "docs/access-matrix.md": "access-matrix"}


def program_of_today(tree):
    built = [p for p in tree.root.glob("build/*/shuangxuan") if p.is_file()] if tree.root else []
    if not built:
        return None
    newest = max(built, key=lambda path: path.stat().st_mtime)
    sources = [tree.root / name for name in tree.cpp() if not name.endswith("_test.cpp")]
    changed = max(path.stat().st_mtime for path in sources)
    return newest if newest.stat().st_mtime >= changed else None


def said_today(tree, name, command):
    """What the program says; an example brings that along as a file."""
    if tree.root is None:
        return tree.files.get(name + ".said")
    program = program_of_today(tree)
    if program is None:
        return None
    done = subprocess.run([program, command], capture_output=True, text=True, check=True)
    return done.stdout


def outdated(tree):
    for name, command in DOCUMENTS.items():
        said = said_today(tree, name, command)
        if said is not None and said != tree.text(name):
            yield Breach(name, 1, "is out of date; run ./dev generate")


RULES = [
    Rule(
        "generated documents are up to date",
        outdated,
        bad=(
            {"docs/openapi.json": "{}", "docs/openapi.json.said": '{"a": 1}'},
            {"docs/access-matrix.md.said": "| a |"},
        ),
        good=({"docs/openapi.json": "{}\n", "docs/openapi.json.said": "{}\n"},),
    ),
]
