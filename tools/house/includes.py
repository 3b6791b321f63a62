"""Who may include whom: app → features → engine → platform, and within these what CMakeLists.txt
declares."""
import re

from calls import TESTS
from source import Breach, Rule, matches, without_comments

FLOORS = ["platform", "engine", "features", "app"]
EDGE = "src/platform/web/edge/"

# A third party's header, and the places that may know it. Whatever is not listed here is free.
THIRD_PARTIES = [
    (r"boost/beast/", (EDGE, "tests/", "bench/")),
    (r"boost/asio/", (EDGE, "src/platform/files/scanner", "tests/", "bench/")),
    (
        r"boost/json",
        (
            "src/platform/wire/",
            "src/platform/web/openapi.cpp",
            "src/platform/exports/words.cpp",
            "src/platform/passkeys/",
            "src/platform/identity/",
        ),
    ),
    (r"boost/program_options", ("src/app/",)),
    (r"sqlite3\.h", ("src/platform/store/",)),
    (r"libpq-fe\.h", ("src/platform/store/",)),
    (
        r"sodium",
        (
            "src/platform/access/",
            "src/platform/events/signing_key.cpp",
            "src/platform/privacy/",
        ),
    ),
    (r"fido", ("src/platform/passkeys/",)),
    (r"openssl/", ("src/platform/",)),
    (r"fasttext/", ("src/engine/meaning/",)),
    (r"curl/", ("src/platform/courier/",)),
    (r"(expat|xlsxwriter)\.h", ("src/platform/documents/",)),
    (r"zlib\.h", (EDGE, "src/app/", "src/features/imports/", "src/platform/documents/")),
]
UMBRELLAS = {
    "boost/asio.hpp",
    "boost/beast.hpp",
    "boost/json.hpp",
    "boost/describe.hpp",
    "boost/mp11.hpp",
    "boost/url.hpp",
    "boost/program_options.hpp",
    "bits/stdc++.h",
}
# boost/json/src.hpp is the library's own way to be built into a program.


def included(tree, name):
    for number, line in enumerate(without_comments(tree.text(name)).split("\n"), 1):
        found = re.match(r'\s*#\s*include\s*([<"])(.+)[>"]', line)
        if found:
            yield number, found[2], found[1] == '"'


class Houses:
    """The rooms that CMakeLists.txt declares, and what each may see through its line."""

    def __init__(self, tree):
        text = re.sub(r"#.*", "", tree.text("CMakeLists.txt"))
        self.rooms = {
            name: [other for other in (others or "").split() if re.fullmatch(r"[a-z_/]+", other)]
            for name, others in re.findall(
                r"sx_platform\(\s*([\w/]+)(?:\s+LINKS\s+([^)]*))?\)", text
            )
        }
        self.features = {
            name: set((others or "").split())
            for name, others in re.findall(r"sx_feature\(\s*(\w+)(?:\s+DEPENDS\s+([^)]*))?\)", text)
        }

    def room_of(self, path):
        """platform/web/edge/http.hpp stands in web/edge, platform/web/http.hpp in web."""
        parts = path.split("/")[1:-1]
        while parts and "/".join(parts) not in self.rooms:
            parts.pop()
        return "/".join(parts)

    def reach(self, room, on_the_way=()):
        """The rooms below this one, itself included; a circle shows as a room that is above
        itself."""
        seen = {room}
        for below in self.rooms.get(room, []):
            if below not in on_the_way:
                seen |= self.reach(below, (*on_the_way, room))
        return seen


def allowed(houses, mine, theirs):
    floor, other = mine.split("/")[0], theirs.split("/")[0]
    if other not in FLOORS:
        return False
    if floor != other:
        return FLOORS.index(floor) > FLOORS.index(other) and (
            floor == "app" or not theirs.startswith("platform/web/edge/")
        )
    if floor == "platform":
        return houses.room_of(theirs) in houses.reach(houses.room_of(mine))
    feature, shown = mine.split("/")[1], theirs.split("/")[1]
    if floor == "features" and feature != shown:
        return shown in houses.features.get(feature, ()) and (
            theirs == f"features/{shown}/{shown}.hpp" or (for_tests(mine) and for_tests(theirs))
        )
    return True


def for_tests(name):
    """Tests and what they are set up with; a feature offers both a face and a way to set it up."""
    return bool(re.search(r"(_test\.cpp|/test_\w+\.hpp|_desk\.hpp)$", name))


def arrows(tree):
    houses = Houses(tree)
    for name in tree.cpp():
        mine = name.removeprefix("src/")
        for number, header, ours in included(tree, name):
            if ours and "/" in mine and not allowed(houses, mine, header):
                yield Breach(name, number, f"may not include {header}")


def circles(tree):
    houses = Houses(tree)
    for name, others in {**houses.rooms, **houses.features}.items():
        graph = houses.rooms if name in houses.rooms else houses.features
        seen, waiting = set(), list(others)
        while waiting:
            below = waiting.pop()
            if below not in seen:
                seen.add(below)
                waiting += graph.get(below, [])
        if name in seen:
            yield Breach("CMakeLists.txt", 1, f"{name} depends on itself in a circle")


def undeclared(tree):
    houses = Houses(tree)
    for name in tree.cpp("src/features/"):
        feature = name.split("/")[2]
        if name.count("/") > 2 and feature not in houses.features:
            yield Breach(name, 1, f"CMakeLists.txt has no sx_feature({feature})")
            return


def third_parties(tree):
    for name in tree.cpp(""):
        for number, header, _ in included(tree, name) if not TESTS.search(name) else ():
            for pattern, places in THIRD_PARTIES:
                if re.match(pattern, header) and not name.startswith(places):
                    yield Breach(
                        name, number, f"{header} may be included only in {', '.join(places)}"
                    )


def umbrellas(tree):
    for name in tree.cpp(""):
        for number, header, _ in included(tree, name):
            if header in UMBRELLAS:
                yield Breach(
                    name, number, f"{header} is an umbrella header; include the part that is used"
                )


def once(tree):
    for name in tree.names("", {".hpp"}):
        if not tree.text(name).startswith("#pragma once\n"):
            yield Breach(name, 1, "a header begins with #pragma once")


# What the precompiled header would hide: a word of the code, and the header that declares it.
HIDDEN = {
    r"\bBOOST_DESCRIBE_STRUCT\b": "boost/describe/class.hpp",
    r"\bBOOST_DESCRIBE_ENUM\b": "boost/describe/enum.hpp",
    r"\bmp_for_each\b": "boost/mp11/algorithm.hpp",
    r"\bstd::(?:ranges::)?(?:sort|stable_sort|find_if|any_of|all_of|none_of|count_if|remove_if|"
    r"lower_bound|upper_bound|unique|max_element|min_element|replace|transform)\(": "algorithm",
    r"\bstd::array\b": "array",
    r"\bstd::atomic\b": "atomic",
    r"\bstd::(?:from_chars|to_chars)\b": "charconv",
    r"\bstd::chrono::": "chrono",
    r"\bstd::condition_variable\b": "condition_variable",
    r"\bstd::deque\b": "deque",
    r"\bstd::i?o?fstream\b": "fstream",
    r"\bstd::(?:function|hash|less)\b": "functional",
    r"\bstd::(?:multi)?map\b": "map",
    r"\bstd::(?:unique_ptr|shared_ptr|weak_ptr|make_unique|make_shared)\b": "memory",
    r"\bstd::(?:mutex|lock_guard|unique_lock|scoped_lock|once_flag)\b": "mutex",
    r"\bstd::(?:accumulate|iota|gcd)\b": "numeric",
    r"\bstd::(?:optional|nullopt)\b": "optional",
    r"\bstd::(?:multi)?set\b": "set",
    r"\bstd::[io]?stringstream\b": "sstream",
    r"\bstd::(?:jthread|thread)\b": "thread",
    r"\bstd::(?:tuple|tie)\b": "tuple",
    r"\bstd::unordered_map\b": "unordered_map",
    r"\bstd::unordered_set\b": "unordered_set",
    r"\bstd::(?:exchange|cmp_less|cmp_equal|in_range|as_const)\b": "utility",
    r"\bstd::span\b": "span",
    r"\bstd::string\b": "string",
    r"\bstd::(?:variant|visit|monostate)\b": "variant",
    r"\bstd::vector\b": "vector",
}


def closure(tree, name, seen):
    """Every header that a file includes, itself or through ours."""
    for _, header, ours in included(tree, name):
        if header not in seen:
            seen.add(header)
            if ours:
                closure(tree, "src/" + header, seen)
    return seen


def hidden(tree):
    for name in tree.cpp():
        headers = closure(tree, name, set())
        for pattern, header in HIDDEN.items():
            line = next((line for line, _ in matches(pattern, tree.text(name))), None)
            if line and header not in headers:
                yield Breach(name, line, f"needs #include <{header}>")


_CMAKE = (
    "sx_platform(base)\nsx_platform(wire LINKS base Boost::json)\nsx_platform(web LINKS wire)\n"
    "sx_platform(web/edge LINKS web)\nsx_feature(fairs)\nsx_feature(postings DEPENDS fairs)\n"
)


def _example(path, header):
    return {"CMakeLists.txt": _CMAKE, path: f'#include "{header}"\n'}


RULES = [
    Rule(
        "include arrows",
        arrows,
        bad=(
            _example("src/platform/base/id.hpp", "platform/wire/type.hpp"),
            _example("src/platform/wire/type.hpp", "features/fairs/fairs.hpp"),
            _example("src/platform/web/http.hpp", "platform/web/edge/listener.hpp"),
            _example("src/engine/search/index.hpp", "features/fairs/fairs.hpp"),
            _example("src/features/fairs/fairs.cpp", "features/postings/postings.hpp"),
            _example("src/features/postings/rules.cpp", "features/fairs/records.hpp"),
            _example("src/features/fairs/endpoints.cpp", "platform/web/edge/listener.hpp"),
            _example("src/features/fairs/fairs.cpp", "fairs.hpp"),
            _example("src/features/postings/rules.cpp", "features/fairs/test_fairs.hpp"),
            _example("src/features/fairs/a_test.cpp", "features/postings/test_postings.hpp"),
        ),
        good=(
            _example("src/features/postings/a_test.cpp", "features/fairs/test_fairs.hpp"),
            _example("src/features/postings/rules.cpp", "features/fairs/fairs.hpp"),
            _example("src/features/fairs/rules.cpp", "features/fairs/records.hpp"),
            _example("src/platform/web/edge/http.cpp", "platform/base/id.hpp"),
            _example("src/app/main.cpp", "platform/web/edge/listener.hpp"),
            {"src/platform/base/id.hpp": '// #include "app/main.hpp"\n#include <string>\n'},
        ),
    ),
    Rule(
        "no circles",
        circles,
        bad=(
            {"CMakeLists.txt": "sx_feature(a DEPENDS b)\nsx_feature(b DEPENDS a)\n"},
            {
                "CMakeLists.txt": "sx_platform(a LINKS b)\n"
                "sx_platform(b LINKS c)\nsx_platform(c LINKS a)\n"
            },
        ),
        good=({"CMakeLists.txt": _CMAKE},),
    ),
    Rule(
        "features are declared",
        undeclared,
        bad=({"CMakeLists.txt": _CMAKE, "src/features/talks/talks.cpp": ""},),
        good=({"CMakeLists.txt": _CMAKE, "src/features/fairs/fairs.cpp": ""},),
    ),
    Rule(
        "third parties stay in their rooms",
        third_parties,
        bad=(
            {"src/platform/web/http.cpp": "#include <boost/beast/http/read.hpp>\n"},
            {"src/features/fairs/fairs.cpp": "#include <boost/json/value.hpp>\n"},
            {"src/features/fairs/records.cpp": "#include <sqlite3.h>\n"},
        ),
        good=({"src/platform/web/edge/http.cpp": "#include <boost/beast/http/read.hpp>\n"},),
    ),
    Rule(
        "no umbrella headers",
        umbrellas,
        bad=({"src/a.cpp": "#include <boost/json.hpp>\n"},),
        good=({"src/a.cpp": "#include <boost/json/value.hpp>\n"},),
    ),
    Rule(
        "the precompiled header hides no include",
        hidden,
        bad=(
            {"src/a.cpp": "#include <map>\nstd::vector<int> a;\n"},
            {"src/a.hpp": "BOOST_DESCRIBE_STRUCT(A, (), (b))\n"},
        ),
        good=(
            {
                "src/a.cpp": '#include "b/b.hpp"\nstd::vector<int> a;\n',
                "src/b/b.hpp": "#include <vector>\n",
            },
        ),
    ),
    Rule(
        "headers are included once",
        once,
        bad=({"src/a.hpp": "#include <string>\n"},),
        good=({"src/a.hpp": "#pragma once\n"},),
    ),
]
