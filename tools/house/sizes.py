"""How long things may be. The hard limits fail; the soft ones are what the style asks for."""
from source import Breach, Rule, functions

FILE, HEADER, FUNCTION, COLUMNS, PARAMETERS = 500, 150, 70, 100, 5
TABLE_COLUMNS = 120  # where the formatter is off, because rows under each other read as a table
SOFT_FILE, SOFT_FUNCTION, SOFT_PARAMETERS = 300, 40, 4
WRITTEN = {".cpp", ".hpp", ".py", ".sh", ".ts", ".vue", ".mjs"}


def written(tree, suffixes=frozenset(WRITTEN)):
    """Files that people write and read; what a program generated says so in its name or folder."""
    return [name for name in tree.names("", suffixes) if "/generated/" not in name]


def too_long_files(tree, limit=FILE):
    for name in written(tree):
        count = tree.text(name).count("\n")
        most = HEADER if name.endswith(".hpp") else limit
        if count > most:
            yield Breach(name, most, f"{count} lines; at most {most}")


def too_wide_lines(tree):
    for name in written(tree):
        most = COLUMNS
        for number, line in tree.lines(name):
            if "clang-format o" in line:
                most = TABLE_COLUMNS if "clang-format off" in line else COLUMNS
            if len(line) > most and not line.lstrip().startswith("#include"):
                yield Breach(name, number, f"{len(line)} columns; at most {most}")


def too_long_functions(tree, limit=FUNCTION):
    for name in tree.cpp(""):
        for function in functions(tree.text(name)):
            if function.length > limit:
                yield Breach(
                    name,
                    function.line,
                    f"{function.name} has {function.length} lines; at most {limit}",
                )


def too_many_parameters(tree, limit=PARAMETERS):
    for name in tree.cpp(""):
        for function in functions(tree.text(name)):
            if len(function.parameters) > limit:
                yield Breach(
                    name,
                    function.line,
                    f"{function.name} has {len(function.parameters)} parameters; at most {limit}",
                )


def soft(tree):
    yield from too_long_files(tree, SOFT_FILE)
    yield from too_long_functions(tree, SOFT_FUNCTION)
    yield from too_many_parameters(tree, SOFT_PARAMETERS)


def _function(lines):
    return "namespace a {\nint f(int x) {\n" + "    ++x;\n" * (lines - 2) + "}\n}\n"


_MEMBERS = (
    "struct A {\n    A(int a, std::map<int, int> b) : a_(a), b_{b} {\n"
    + "        f();\n" * 69
    + "    }\n};\n"
)

RULES = [
    Rule(
        "files are short",
        too_long_files,
        bad=(
            {"src/a.cpp": "\n" * 501},
            {"src/a.hpp": "\n" * 151},
            {"client/src/a.vue": "\n" * 501},
        ),
        good=({"src/a.cpp": "\n" * 500, "client/src/generated/api.ts": "\n" * 9000},),
    ),
    Rule(
        "lines are narrow",
        too_wide_lines,
        bad=(
            {"src/a.cpp": "x" * 101},
            {"src/a.cpp": "// clang-format off\n// clang-format on\n" + "x" * 101},
        ),
        good=({"src/a.cpp": "选" * 100 + "\n// clang-format off\n" + "x" * 120},),
    ),
    Rule(
        "functions are short",
        too_long_functions,
        bad=({"src/a.cpp": _function(71)}, {"src/a.hpp": _MEMBERS}),
        good=({"src/a.cpp": _function(70) + "int const table[]{\n" + "    {1},\n" * 90 + "};\n"},),
    ),
    Rule(
        "parameters are few",
        too_many_parameters,
        bad=(
            {"src/a.cpp": "void f(int a, int b, int c, int d, int e, int g) {}\n"},
            {"src/a.cpp": "auto f(M<int, int> a, int b, int c, int d, int e, int g) -> int {\n}\n"},
        ),
        good=(
            {"src/a.hpp": "BOOST_DESCRIBE_ENUM(A, b, c, d, e, f)\nstruct B { int g(int h) {} };\n"},
            {"src/a.cpp": "void f(M<A, P<B, C>> a, int b, int c = g(1, 2, 3), int d = 0) {}\n"},
        ),
    ),
]
