"""data/texts/problems.tsv: code, Chinese, English. Every refusal has its words, and no words are
left over."""
import re

from endpoints import arguments
from source import Breach, Rule, code, functions, line_at, literals, without_comments

FILE = "data/texts/problems.tsv"
# Where a code is given: refuse(kind, "code"), complain("code"), FieldProblem{pointer, "code"},
# {"/pointer", "code"}, {413, "code"}, and what a text's rule answers in a function named problem.
CALL = re.compile(r"\b(?:refuse|complain|Problem|FieldProblem)\s*[({]")
PAIR = re.compile(r'\{\s*(?:"/[^"]*"|[45]\d\d)\s*,\s*"([a-z0-9_]+)"\s*\}')
LIFE = re.compile(r'\bLifeCycle<[^;{]*\{\s*"([a-z0-9_]+)"')  # what a step out of turn is told
CODE = re.compile(r'"([a-z][a-z0-9_]+)"')


def given(tree):
    for name in tree.cpp():
        if name.endswith("_test.cpp"):
            continue
        text = tree.text(name)
        for found in CALL.finditer(code(text)):
            for argument in arguments(text, found.end())[-2:] if found else ():
                for problem in CODE.findall(argument):
                    yield name, line_at(text, found.start()), problem
        for pattern in (PAIR, LIFE):
            for found in pattern.finditer(without_comments(text)):
                yield name, line_at(text, found.start()), found[1]
        for function in functions(text):
            if function.name == "problem":
                for line, problem in literals(text):
                    if function.line <= line < function.line + function.length:
                        yield name, line, problem


def listed(tree):
    """The lines below the first, which names the columns."""
    for number, line in tree.lines(FILE) if FILE in tree else ():
        if line and number > 1:
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
_TEXT = {FILE: "code\tzh\ten\nfair_closed\t招聘会已结束\tThe fair has closed\n"}

RULES = [
    Rule(
        "every refusal has its texts",
        present,
        bad=(
            {**_SAYS, FILE: ""},
            {"src/a.cpp": 'refuse(kind, full ? "fair_full" : "fair_closed");\n', **_TEXT},
            {"src/a.hpp": 'constexpr LifeCycle<A, B, 2> life{"wrong_step", {}};\n', **_TEXT},
            {"src/a.cpp": 'auto problem(T t) { return "code_wrong"; }\n', **_TEXT},
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
            {FILE: "code\tzh\ten\nfair_closed\t招聘会已结束\n"},
            {FILE: "code\tzh\ten\nfair_closed\tClosed\t已结束\n"},
            {FILE: "\nFair\t已\tA\n"},
            {FILE: "\na\t已\tA\na\t已\tA\n"},
        ),
        good=(_TEXT,),
    ),
]
