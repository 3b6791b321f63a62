"""Names that say nothing: of files, of types, of functions."""
import pathlib
import re

from calls import TESTS
from sizes import written
from source import Breach, Rule, code, functions, matches

BANNED = {
    "util",
    "utils",
    "utility",
    "utilities",
    "helper",
    "helpers",
    "manager",
    "managers",
    "common",
    "misc",
    "impl",
}
# Where a third party's interface chose the names.
THEIRS = {"src/platform/web/edge/request_parser.hpp": "overrides Beast's parser"}


def empty_words(name):
    """The banned words in a name, however its words are joined."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return sorted({word.lower() for word in words} & BANNED)


def files(tree):
    for name in tree.names():
        for part in pathlib.PurePath(name).parts:
            for word in empty_words(part):
                yield Breach(name, 1, f'a name must say more than "{word}"')


def _declared(text, suffix):
    if suffix in (".cpp", ".hpp"):
        pattern = r"\b(?:class|struct|enum(?:\s+class)?|union|namespace|concept|using)\s+([\w:]+)"
    elif suffix == ".py":
        pattern = r"(?m)^\s*(?:def|class)\s+(\w+)"
    else:
        pattern = r"\b(?:class|interface|type|function|const)\s+(\w+)"
    yield from ((line, found[1]) for line, found in matches(pattern, text))
    if suffix in (".cpp", ".hpp"):
        yield from ((f.line, f.name) for f in functions(text) if not f.overrides)


def declarations(tree):
    for name in written(tree):
        if name in THEIRS:
            continue
        for line, declared in _declared(tree.text(name), pathlib.PurePath(name).suffix):
            for word in empty_words(declared):
                yield Breach(name, line, f'{declared}: a name must say more than "{word}"')


def unfinished(tree):
    for name in written(tree):
        if name.startswith("tools/house/"):
            continue
        for number, line in tree.lines(name):
            if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", line):
                yield Breach(name, number, "finish it, or open an issue")


def namespaces(tree):
    for name in tree.names("", {".hpp"}):
        if TESTS.search(name):
            continue
        text = tree.text(name)
        for line, _ in matches(r"(?m)^\s*using namespace\b", text):
            yield Breach(name, line, "a header may not open a namespace for those who include it")
        if code(text).strip() and name.startswith("src/") and "namespace sx" not in code(text):
            yield Breach(name, 1, "what a header declares is in namespace sx or below it")


RULES = [
    Rule(
        "file names say something",
        files,
        bad=(
            {"src/util.cpp": ""},
            {"client/src/helpers/date.ts": ""},
            {"src/fair_manager.hpp": ""},
        ),
        good=({"src/utilisation.cpp": "", "src/features/fairs/fairs.cpp": ""},),
    ),
    Rule(
        "names say something",
        declarations,
        bad=(
            {"src/a.cpp": "struct PostingHelper {};\n"},
            {"src/a.cpp": "void post_impl(int a) {}\n"},
            {"client/src/a.ts": "function dateUtils() {}\n"},
            {"src/a.hpp": "namespace sx::common {}\n"},
        ),
        good=({"src/a.cpp": "struct Commonwealth {}; // a helper\nvoid simple(int) {}\n"},),
    ),
    Rule(
        "nothing is left for later",
        unfinished,
        bad=({"src/a.cpp": "// TODO: the rest\n"},),
        good=({"src/a.cpp": "// a to-do list\n"},),
    ),
    Rule(
        "headers keep to namespace sx",
        namespaces,
        bad=(
            {"src/a.hpp": "#pragma once\nusing namespace std;\nnamespace sx {}\n"},
            {"src/a.hpp": "#pragma once\nint f();\n"},
        ),
        good=({"src/a.hpp": "#pragma once\nnamespace sx::web { int f(); }\n"},),
    ),
]
