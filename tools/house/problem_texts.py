"""data/texts/problems.tsv: code, Chinese, English. Every refusal has its words, and no words are
left over."""
import re

from source import Breach, Rule, literals, line_at, without_comments

FILE = "data/texts/problems.tsv"
# Where a code is given: refuse(kind, "code"), Problem{kind, "code"}, {"/pointer", "code"}.
GIVEN = re.compile(
    r'\brefuse\s*\(\s*[\w:.]+\s*,\s*"([a-z0-9_]+)"'
    r'|\bProblemKind::\w+\s*,\s*"([a-z0-9_]+)"'
    r'|\bFieldProblem\s*[({]\s*[^,;]+,\s*"([a-z0-9_]+)"'
    r'|\{\s*"/[^"]*"\s*,\s*"([a-z0-9_]+)"\s*\}'
)


def given(tree):
    for name in tree.cpp():
        if name.endswith("_test.cpp"):
            continue
        text = without_comments(tree.text(name))
        for found in GIVEN.finditer(text):
            yield name, line_at(text, found.start()), next(filter(None, found.groups()))


def listed(tree):
    for number, line in tree.lines(FILE) if FILE in tree else ():
        if line and not line.startswith("#"):
            yield number, line.split("\t")


def present(tree):
    if FILE not in tree:
        return
    codes = {cells[0] for _, cells in listed(tree)}
    told = set()
    for name, line, problem in given(tree):
        if problem not in codes | told:
            told.add(problem)
            yield Breach(name, line, f"{problem} has no text in {FILE}")


def used(tree):
    said = {
        text
        for name in tree.cpp()
        if not name.endswith("_test.cpp")
        for _, text in literals(tree.text(name))
    }
    for number, cells in listed(tree):
        if cells[0] not in said:
            yield Breach(FILE, number, f"no code says {cells[0]}")


def whole(tree):
    seen = {}
    for number, cells in listed(tree):
        if not re.fullmatch(r"[a-z][a-z0-9_]*", cells[0]):
            yield Breach(FILE, number, f"{cells[0]!r} is no code")
        if cells[0] in seen:
            yield Breach(FILE, number, f"{cells[0]} is also in line {seen[cells[0]]}")
        seen[cells[0]] = number
        if len(cells) != 3 or not all(cell.strip() for cell in cells):
            yield Breach(FILE, number, "a line is code, Chinese and English, with a tab between")
        elif not re.search(r"[\u4e00-\u9fff]", cells[1]) or re.search(r"[\u4e00-\u9fff]", cells[2]):
            yield Breach(FILE, number, "Chinese comes second, English third")


_SAYS = {"src/a.cpp": 'return refuse(ProblemKind::conflict, "fair_closed");\n'}
_TEXT = {FILE: "fair_closed\t招聘会已结束\tThe fair has closed\n"}

RULES = [
    Rule(
        "every refusal has its texts",
        present,
        bad=(
            {**_SAYS, FILE: ""},
            {
                "src/a.cpp": 'Problem{invalid, "invalid_fields",\n {{"/a/b", "too_dear"}}};\n',
                **_TEXT,
            },
        ),
        good=(
            {**_SAYS, **_TEXT},
            {"src/a_test.cpp": _SAYS["src/a.cpp"]},
        ),
    ),
    Rule("no text without its refusal", used, bad=(_TEXT,), good=({**_SAYS, **_TEXT},)),
    Rule(
        "problem texts are whole",
        whole,
        bad=(
            {FILE: "fair_closed\t招聘会已结束\n"},
            {FILE: "fair_closed\tClosed\t已结束\n"},
            {FILE: "Fair\t已\tA\n"},
            {FILE: "a\t已\tA\na\t已\tA\n"},
        ),
        good=(_TEXT,),
    ),
]
