"""The tree as the rules see it: its files, C++ without comments, and where functions begin and
end."""
import bisect
import dataclasses
import functools
import pathlib
import re
import subprocess
import typing


@dataclasses.dataclass(frozen=True, order=True)
class Breach:
    file: str
    line: int
    message: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.message}"


@dataclasses.dataclass(frozen=True)
class Rule:
    """`check(tree)` yields breaches. `bad` are small trees, each a dict of path to text, that must
    be caught; `good` are trees that must pass."""

    name: str
    check: typing.Callable
    bad: tuple
    good: tuple = ()


class Tree:
    """Paths with "/" mapped to texts. Binary files, generated files and other people's files are
    left out."""

    def __init__(self, files, root=None):
        self.files = files
        self.root = root  # none for an example

    @classmethod
    def of_folder(cls, root):
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-coz", "--exclude-standard"],
            capture_output=True,
            text=True,
            check=True,
        )
        files = {}
        for name in listed.stdout.split("\0"):
            path = root / name
            if name and path.is_file() and path.suffix in READ_SUFFIXES | {""}:
                try:
                    files[name] = path.read_text(encoding="utf-8")
                except UnicodeDecodeError:
                    continue
        return cls(files, root)

    def __contains__(self, name):
        return name in self.files

    def text(self, name):
        return self.files.get(name, "")

    def names(self, folder="", suffixes=None):
        return sorted(
            name
            for name in self.files
            if name.startswith(folder)
            and (suffixes is None or pathlib.PurePath(name).suffix in suffixes)
        )

    def lines(self, name):
        return enumerate(self.files[name].split("\n"), 1)

    def cpp(self, folder="src/"):
        return self.names(folder, {".cpp", ".hpp"})


READ_SUFFIXES = {
    ".cpp",
    ".hpp",
    ".py",
    ".sh",
    ".ts",
    ".vue",
    ".mjs",
    ".js",
    ".json",
    ".css",
    ".sql",
    ".md",
    ".txt",
    ".tsv",
    ".cmake",
    ".html",
}

_TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"  # comments
    r'|R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=delimiter)"'
    r'|"(?P<plain>(?:[^"\\\n]|\\.)*)"'
    r"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\.)+'",
    re.S,
)  # but not the 1'000 of a number


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


@functools.lru_cache(maxsize=None)
def code(text):
    """C++ (or TypeScript) with comments and the insides of literals blanked; positions stay the
    same."""

    def cover(found):
        whole = found[0]
        return _blank(whole) if whole[0] == "/" else '"' + _blank(whole[1:-1]) + '"'

    return _TOKEN.sub(cover, text)


@functools.lru_cache(maxsize=None)
def without_comments(text):
    """The same with the literals left as they are."""
    return _TOKEN.sub(lambda found: _blank(found[0]) if found[0][0] == "/" else found[0], text)


@functools.lru_cache(maxsize=None)
def literals(text):
    """Every string literal as (line, its text); neighbours that the compiler joins are joined."""
    joined, end = [], -1
    for found in _TOKEN.finditer(text):
        inside = found["raw"] if found["raw"] is not None else found["plain"]
        if inside is None:
            continue
        if joined and not code(text)[end : found.start()].strip():
            joined[-1] = (joined[-1][0], joined[-1][1] + inside)
        else:
            joined.append((line_at(text, found.start()), inside))
        end = found.end()
    return joined


@functools.lru_cache(maxsize=None)
def _line_starts(text):
    return [0] + [found.end() for found in re.finditer("\n", text)]


def line_at(text, position):
    return bisect.bisect_right(_line_starts(text), position)


def matches(pattern, text, flags=0):
    """(line, match) of every place where the code, literals and comments aside, shows the
    pattern."""
    for found in re.finditer(pattern, code(text), flags):
        yield line_at(text, found.start()), found


@dataclasses.dataclass(frozen=True)
class Function:
    name: str
    line: int  # of the first line of its head
    length: int  # lines, head and braces included
    parameters: tuple
    overrides: bool  # so that its name was chosen elsewhere


_NOT_A_FUNCTION = re.compile(
    r"^\s*(?:(?:inline|extern|export)\s+)*(?:namespace|class|struct|enum|union)\b"
    r"|=\s*$|^\s*$|^\s*extern\s*$"
)


# Preprocessor lines, and the macros that end without a semicolon.
_STATEMENTS = re.compile(
    r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*|\bBOOST_DESCRIBE_\w+\s*\((?:[^()]|\([^()]*\))*\)", re.M
)


@functools.lru_cache(maxsize=None)
def functions(text):
    """The function definitions of a C++ file. A scanner, not a parser: good for code in the house
    style."""
    plain = _STATEMENTS.sub(lambda m: _blank(m[0]), code(text))
    found, head, depth, position = [], 0, [], 0
    for position, letter in enumerate(plain):
        inside = any(kind == "body" for kind, _ in depth)
        if letter == "{":
            depth.append(_opened(plain[head:position], head, inside))
            if depth[-1][0] == "scope":
                head = position + 1
        elif letter == "}" and depth:
            kind, began = depth.pop()
            if kind == "body" and not any(k == "body" for k, _ in depth):
                found.append(_function(text, plain, began, position))
            if kind != "initialiser":
                head = position + 1
        elif letter == ";" and not inside:
            head = position + 1
    return found


def _opened(head, began, inside):
    """What a brace after this head opens: a function's body, a scope such as a class, or an
    initialiser."""
    words = re.sub(r"^\s*(?:(?:public|private|protected)\s*:(?!:))?", "", head)
    words = re.sub(r"^\s*template\s*<.*?>\s*(?=\w)", "", words, flags=re.S)
    members = re.search(r"\)\s*(?:noexcept\s*)?:(?!:)(.*)$", words, re.S)
    if members and re.search(r"[\w>]\s*$", members[1]):
        return "initialiser", began
    if inside:
        return "block", began
    if "(" in words and not _NOT_A_FUNCTION.search(words):
        return "body", began
    return (
        "scope"
        if not re.search(r"=\s*$|[\w>\]]\s*$", words) or _NOT_A_FUNCTION.search(words)
        else "initialiser"
    ), began


def _function(text, plain, began, end):
    start = (
        began
        + re.match(r"\s*(?:(?:public|private|protected)\s*:(?!:))?\s*", plain[began:])[0].__len__()
    )
    head = plain[start : plain.index("{", start)]
    named = re.search(r"([\w~]+|operator\s*\S+?)\s*\(", head)
    first, last = line_at(text, start), line_at(text, end)
    overrides = bool(re.search(r"\boverride\b", head))
    return Function(
        named[1] if named else "", first, last - first + 1, _parameters(head), overrides
    )


def _parameters(head):
    """The parameters' texts between the first parenthesis and its end, split at commas that stand
    alone."""
    start = head.find("(")
    level, angle, parts, part = 0, 0, [], ""
    for letter in head[start + 1 :] if start >= 0 else "":
        if letter == ")" and level == 0:
            break
        level += (letter in "([{") - (letter in ")]}")
        angle = max(0, angle + (letter == "<") - (letter == ">"))
        if letter == "," and level == 0 and angle == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += letter
    parts.append(part.strip())
    return tuple(p for p in parts if p and p != "void")
