"""What only World may ask of the machine, and a few calls that nobody may make."""
import re

from source import Breach, Rule, matches

WORLD = "src/platform/base/world.cpp"
# A desk (x_desk.hpp, test_x.hpp) is where a feature's tests call its use cases.
TESTS = re.compile(r"_test\.cpp$|/test_\w+\.hpp$|_desk\.hpp$|^tests/|^bench/")

# The call, why it is kept away, and the places that may make it with the reason.
RESTRICTED = [
    (
        r"\b(?:system|steady|high_resolution|utc|file)_clock::now\b"
        r"|\bgettimeofday\b|\bclock_gettime\b"
        r"|\bstd::time\s*\(|(?<![\w.>:])time\s*\(\s*(?:NULL|nullptr|0|&)|\bstd::clock\s*\(",
        "ask World for the time, so that a test can set it",
        {
            WORLD: "it is World",
            "src/platform/web/edge/": "time-outs of sockets are about the real machine",
        },
    ),
    (
        r"\brandom_device\b|\bs?rand\s*\(|\bgetentropy\b|\bgetrandom\b|\brandombytes_\w+"
        r"|\bRAND_bytes\b|\barc4random\w*",
        "ask World for chance, so that a test repeats",
        {WORLD: "it is World"},
    ),
    (
        r"\bsleep_for\b|\bsleep_until\b|\b(?:u|nano)?sleep\s*\(",
        "wait for what you need (a condition variable, a timer), not for time to pass",
        {"src/platform/store/postgres.cpp": "backs off before it repeats a transaction"},
    ),
    (
        r"\b(?:secure_)?getenv\b",
        "configuration enters through src/app",
        {
            "src/app/": "the command line and its defaults",
            "src/platform/store/test_databases": "where the tests learn of PostgreSQL",
        },
    ),
    (
        r"\bstd::(?:cout|cerr|clog)\b|(?<![\w])f?printf\s*\(|\bputs\s*\(",
        "write through the log, so that every line is structured and names nobody",
        {"src/app/": "what a command says to the person who typed it"},
    ),
    (r"\bstd::system\s*\(|\bpopen\s*\(|\bexecv?[lpe]*\s*\(", "no shell, no child process", {}),
    (r"\.detach\s*\(\)", "keep the thread and join it", {}),
]
BANNED = [
    (r"\bstrcpy\b|\bstrcat\b|(?<![vn])\bsprintf\b|\bgets\s*\(", "writes without a limit"),
    (
        r"\blocaltime\b|\bgmtime\b|\bmktime\b|\bsetlocale\b",
        "depends on the process; use Instant and Day",
    ),
    (
        r"\branges::(?:unique|remove|remove_if|rotate|stable_partition)\s*\(",
        "does not compile with clang 14, which builds the fuzzers; take the algorithm of std",
    ),
    (
        r"[;{}]\s*rc::check\s*\(",
        "only prints what it finds: CHECK(rc::check(…)), or the test cannot fail",
    ),
    (
        r"\bfor\s*\([^;(){}]*\s:\s[\w:.]+\((?:[^()]|\([^()]*\))*\)(?:->|\.value\(\))",
        "walks a part of what is gone by then (until C++23): give the whole a name first",
    ),
    (r"\bvolatile\b", "is no way to share a value between threads"),
    (r"\bcatch\s*\(\s*\.\.\.\s*\)\s*\{\s*\}", "hides a failure"),
]


def restricted(tree):
    for name in tree.cpp(""):
        if TESTS.search(name):
            continue
        for pattern, reason, places in RESTRICTED:
            for line, found in matches(pattern, tree.text(name)):
                if not name.startswith(tuple(places)):
                    yield Breach(name, line, f"{found[0].rstrip('( ')}: {reason}")


def banned(tree):
    for name in tree.cpp(""):
        for pattern, reason in BANNED:
            for line, found in matches(pattern, tree.text(name)):
                yield Breach(name, line, f"{found[0].split('{')[0].strip()} {reason}")


def _bad(*calls):
    return tuple({"src/features/fairs/fairs.cpp": f"void f() {{ {call}; }}\n"} for call in calls)


RULES = [
    Rule(
        "only World asks the machine",
        restricted,
        bad=_bad(
            "auto t = std::chrono::system_clock::now()",
            "steady_clock::now()",
            "time(nullptr)",
            "std::random_device d",
            "rand()",
            "randombytes_buf(p, 8)",
            "std::this_thread::sleep_for(1s)",
            'getenv("HOME")',
            "std::cout << 1",
            'printf("x")',
            "thread.detach()",
            "system_clock::now()",
            'std::system("ls")',
            "execvp(a, b)",
        ),
        good=(
            {
                WORLD: "auto t = system_clock::now();",
                "src/a.cpp": "world.now(); snprintf(a, 1, b); w.time(0);",
                "src/a_test.cpp": "sleep_for(1ms);",
                "src/b.cpp": '// rand()\nauto s = "time(nullptr)";',
            },
        ),
    ),
    Rule(
        "some calls nobody makes",
        banned,
        bad=_bad(
            "strcpy(a, b)",
            "sprintf(a, b)",
            "names.erase(std::ranges::unique(names).begin(), names.end())",
            "; rc::check([] {})",
            "for (auto const& a : read(b, {c, {}}, d())->items) e()",
            "localtime(&t)",
            "volatile int a",
            "try { g(); } catch (...) {}",
        ),
        good=(
            {"src/a.cpp": "std::snprintf(a, 2, b); catch (...) { log(); }"},
            {"src/a.cpp": "for (auto a : b(c)) d()->e();"},
        ),
    ),
]
