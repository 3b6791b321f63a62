"""Descriptions: Boost.Describe gives a struct no namespace, so OpenAPI needs each name once."""
import re

from source import Breach, Rule, matches


def room(name):
    parts = name.split("/")
    return "/".join(parts[1:3])


# Rows that only SQL sees keep the name they like; what endpoints see reaches OpenAPI.
PRIVATE = re.compile(r"_test\.cpp$|/records\w*\.cpp$|^src/platform/.*\.cpp$")


def described(tree):
    """(file, line, name) of every struct and enumeration that JSON may show."""
    for name in tree.cpp():
        if not PRIVATE.search(name):
            for line, found in matches(
                r"\bBOOST_DESCRIBE_(?:STRUCT|ENUM)\s*\(\s*(\w+)", tree.text(name)
            ):
                yield name, line, found[1]


def different(tree):
    seen = {}
    for name, line, struct in described(tree):
        first = seen.setdefault(struct, (name, line))
        if room(first[0]) != room(name):
            yield Breach(
                name,
                line,
                f"{struct} is also described in {first[0]}:{first[1]}; OpenAPI needs two names",
            )


DESCRIPTION = (
    r"\bBOOST_DESCRIBE_(?:STRUCT\s*\(\s*\w+\s*,\s*\([^()]*\)\s*,\s*\(([^()]*)\)"
    r"|ENUM\s*\(\s*\w+\s*,([^()]*))\s*\)"
)


def snake_case(tree):
    for name in tree.cpp():
        for line, found in matches(DESCRIPTION, tree.text(name)):
            for member in re.findall(r"\w+", found[1] or found[2] or ""):
                if member != member.lower():
                    message = f"{member}: members are snake_case, as in JSON and in the tables"
                    yield Breach(name, line, message)


RULES = [
    Rule(
        "described types have different names",
        different,
        bad=(
            {
                "src/features/fairs/messages.hpp": "BOOST_DESCRIBE_STRUCT(Page, (), (a))\n",
                "src/features/postings/messages.hpp": "BOOST_DESCRIBE_STRUCT(Page, (), (a))\n",
            },
            {
                "src/features/fairs/stages.hpp": "BOOST_DESCRIBE_ENUM(Step, open)\n",
                "src/features/postings/stages.hpp": "BOOST_DESCRIBE_ENUM(Step, close)\n",
            },
        ),
        good=(
            {
                "src/features/fairs/messages.hpp": "BOOST_DESCRIBE_STRUCT(FairPage, (), (a))\n",
                "src/features/fairs/a_test.cpp": "BOOST_DESCRIBE_STRUCT(Page, (), (a))\n",
                "src/features/fairs/records.cpp": "BOOST_DESCRIBE_STRUCT(Page, (), (a))\n",
                "src/features/postings/messages.hpp": "BOOST_DESCRIBE_STRUCT(Page, (), (a))\n",
            },
        ),
    ),
    Rule(
        "members are snake_case",
        snake_case,
        bad=(
            {"src/a.hpp": "BOOST_DESCRIBE_STRUCT(Page, (), (nextCursor))\n"},
            {"src/a.hpp": "BOOST_DESCRIBE_ENUM(Role, Seeker)\n"},
        ),
        good=(
            {"src/a.hpp": "BOOST_DESCRIBE_STRUCT(\n    Page, (Base), (next_cursor, sha256))\n"},
            {"src/b.hpp": "BOOST_DESCRIBE_STRUCT(Page, (Base), ())\n"},
        ),
    ),
]
