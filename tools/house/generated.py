"""Generated documents are what the program says today. Where no program has been built there is
nothing to compare."""
import subprocess

from source import Breach, Rule

DOCUMENTS = {"docs/openapi.json": "openapi", "docs/access-matrix.md": "access-matrix"}


def newest_program(root):
    built = [p for p in root.glob("build/*/shuangxuan") if p.is_file()] if root else []
    return max(built, key=lambda p: p.stat().st_mtime, default=None)


def outdated(tree, says=None):
    program = newest_program(tree.root)
    if says is None and program is None:
        says = {
            name: tree.text(said)
            for name, said in ((n, n + ".said") for n in DOCUMENTS)
            if said in tree
        }
    for name, command in DOCUMENTS.items():
        if program is not None:
            done = subprocess.run([program, command], capture_output=True, text=True)
            said = done.stdout if done.returncode == 0 else None
        else:
            said = says.get(name)
        if said is not None and said.strip() != tree.text(name).strip():
            yield Breach(name, 1, f"is out of date; run: shuangxuan {command} > {name}")


RULES = [
    Rule(
        "generated documents are up to date",
        outdated,
        bad=(
            {"docs/openapi.json": "{}", "docs/openapi.json.said": '{"a": 1}'},
            {"docs/access-matrix.md.said": "| a |"},
        ),
        good=({"docs/openapi.json": "{}\n", "docs/openapi.json.said": "{}"},),
    ),
]
