"""The test suites: how each is run and how its results are counted."""
import concurrent.futures
import contextlib
import dataclasses
import json
import os
import pathlib
import re
import signal
import subprocess
import sys

import fuzz
from steps import LOGS, ROOT

NAMES = ("house", "unit", "fuzz", "api", "load", "client", "browser", "package")
_running = set()  # process groups
LIMIT_S = 1800  # a program that hangs fails instead of holding everything up


@dataclasses.dataclass
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    reasons: list = dataclasses.field(default_factory=list)  # of what was skipped

    def __add__(self, other):
        return Tally(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
            self.reasons + other.reasons,
        )


def run(argv, env=None, cwd=ROOT, limit_s=LIMIT_S):
    """Exit code and output; a program that cannot start or does not end counts as failed. Whatever
    it has started ends with it."""
    try:
        program = subprocess.Popen(
            [str(a) for a in argv],
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    except OSError as failure:
        return 1, f"{argv[0]}: {failure}\n"
    _running.add(program.pid)
    try:
        output, late = program.communicate(timeout=limit_s)[0], ""
    except subprocess.TimeoutExpired:
        os.killpg(program.pid, signal.SIGKILL)
        output, late = program.communicate()[0], f"\n{argv[0]}: stopped after {limit_s} s\n"
    finally:
        stop(program.pid)
    return program.returncode, output.decode(errors="replace") + late


def stop(*groups):
    """Ends these programs, or all, with whatever they have started and left behind."""
    for group in groups or tuple(_running):
        _running.discard(group)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def judged(code, tally):
    """A program that reports no failure and yet ends badly, or that ran nothing, has failed."""
    if not tally.failed and (code != 0 or not tally.passed + tally.skipped):
        tally.failed += 1
    return tally


def count_doctest(code, output):
    """doctest cannot skip at run time, so such a test prints "skipped: why" and is taken off the
    passed ones."""
    found = re.search(
        r"test cases:\s*(\d+)\s*\|\s*(\d+) passed\s*\|\s*(\d+) failed(?:\s*\|\s*(\d+) skipped)?",
        output,
    )
    tally = Tally(int(found[2]), int(found[3]), int(found[4] or 0)) if found else Tally()
    tally.reasons = re.findall(r"^skipped: (.+)$", output, re.M)
    tally.passed -= len(tally.reasons)
    tally.skipped += len(tally.reasons)
    return judged(code, tally)


def count_node(code, output):
    counts = {
        word: int(n)
        for word, n in re.findall(r"^(?:#|ℹ) (pass|fail|cancelled|skipped) (\d+)$", output, re.M)
    }
    reasons = re.findall(r"^\s*(?:﹣|ok \d+ -) .*# (?:SKIP )?(.+)$", output, re.M)
    return judged(
        code,
        Tally(
            counts.get("pass", 0),
            counts.get("fail", 0) + counts.get("cancelled", 0),
            counts.get("skipped", 0),
            reasons,
        ),
    )


def count_vitest(code, output):
    line = re.search(r"^\s*Tests\s+(.+)$", re.sub(r"\x1b\[[0-9;]*m", "", output), re.M)
    counts = {
        word: int(n)
        for n, word in re.findall(r"(\d+) (passed|failed|skipped)", line[1] if line else "")
    }
    return judged(
        code, Tally(counts.get("passed", 0), counts.get("failed", 0), counts.get("skipped", 0))
    )


def count_lines(code, output):
    """For our own programs, whose last line is "N passed, N failed"."""
    found = re.findall(r"^(\d+) passed, (\d+) failed$", output, re.M)
    return judged(code, Tally(int(found[-1][0]), int(found[-1][1])) if found else Tally())


def count_exit(code, output):
    """For a program that either finds fault or does not."""
    return Tally(passed=int(code == 0), failed=int(code != 0))


def suite(argv, count, env=None, cwd=ROOT):
    def action(log):
        code, output = run(argv, env, cwd)
        log.file.write(output)
        return count(code, output)

    return action


def house():
    rules = [sys.executable, "-B", ROOT / "tools" / "house" / "house.py"]
    proof = [sys.executable, "-B", ROOT / "tools" / "house" / "selftest.py"]
    own = [sys.executable, "-B", ROOT / "tools" / "dev" / "selftest.py"]
    return [
        ("house rules", "house", suite(rules, count_lines)),
        ("house rules, their proof", "house-proof", suite(proof, count_lines)),
        ("./dev, its proof", "dev-proof", suite(own, count_lines)),
    ]


def side_by_side(programs, one, at_once=None):
    """Programs as one suite, so many at a time, or as many as there are processors; `one` runs one
    and gives its output and tally."""

    def action(log):
        total = Tally()
        with concurrent.futures.ThreadPoolExecutor(at_once or os.cpu_count()) as pool:
            try:
                results = list(pool.map(one, programs))
            except BaseException:  # interrupted: do not wait for the rest
                pool.shutdown(wait=False, cancel_futures=True)
                stop()
                raise
        for output, tally in sorted(results, key=lambda result: result[1].failed):
            log.file.write(output)  # the failed ones last, where the log's end is shown
            total += tally
        return total

    return action


def unit(preset, cluster):
    """Every unit test program of a build; each has a database to itself."""
    listed = run(["ctest", "--test-dir", ROOT / "build" / preset, "--show-only=json-v1"])[1]
    programs = [pathlib.Path(test["command"][0]) for test in json.loads(listed)["tests"]]
    wrap = unrandomised() if preset == "tsan" else []

    def one(program):
        address = cluster.address(f"{preset}_{program.name}")
        code, output = run([*wrap, program, "--no-colors"], {"SX_TEST_POSTGRES": address})
        return f"== {program.name}\n{output}", count_doctest(code, output)

    return [(f"unit tests, {preset}", f"unit-{preset}", side_by_side(programs, one))]


def fuzzers():
    """Each for a minute by the clock, two to a processor."""

    def one(name):
        code, output = run(fuzz.command(name))
        return f"== {name}\n{output}", count_exit(code, output)

    return [("fuzzers", "fuzz", side_by_side(fuzz.names(), one, 2 * os.cpu_count()))]


def unrandomised():
    """gcc 12's ThreadSanitizer stops on kernels with much address randomness; switch that off where
    we may."""
    wrap = ["setarch", "-R"]
    return wrap if run([*wrap, "true"])[0] == 0 else []


def node_tests(folder, side_by_side=1):
    """Its test files, so many at a time: of itself node leaves one processor idle."""
    files = [f for f in (ROOT / folder).glob("**/*.test.mjs") if "node_modules" not in f.parts]
    words = ["node", "--test", f"--test-concurrency={side_by_side}", "--test-reporter=spec"]
    return [*words, *sorted(files)] if files else None


def on_each_database(folder, words, cluster, more=None):
    """The tests of a folder that know only HTTP, once on each database; `more` is told to them in
    their environment."""
    command = node_tests(folder, os.cpu_count())
    if not command:
        return []
    program = {"SX_PROGRAM": str(ROOT / "build" / "dev" / "shuangxuan"), **(more or {})}
    name = pathlib.Path(folder).name
    return [
        (
            f"{words}, SQLite",
            f"{name}-sqlite",
            suite(command, count_node, {**program, "SX_API_DATABASE": ""}),
        ),
        (
            f"{words}, PostgreSQL",
            f"{name}-postgresql",
            lambda log: suite(
                command, count_node, {**program, "SX_API_DATABASE": cluster.url(name)}
            )(log),
        ),
    ]


def api(cluster):
    """The black-box tests over HTTP, and whether they left out an endpoint."""
    journal = LOGS / "api.journal"
    journal.unlink(missing_ok=True)
    tests = on_each_database("tests/api", "API tests", cluster, {"SX_API_JOURNAL": str(journal)})
    coverage = ["node", ROOT / "tests" / "api" / "coverage.mjs", journal]
    return [*tests, ("API, every endpoint", "api-coverage", suite(coverage, count_lines))]


def load(cluster):
    """Many at once; SX_LOAD_SEEKERS says how many."""
    return on_each_database("tests/load", "load tests", cluster)


def client():
    folder = ROOT / "client"
    if not (folder / "node_modules" / "vitest").exists():
        return []
    types = ["sh", "-c", "npm run types && npx vue-tsc --noEmit"]
    units = ["npx", "vitest", "run"]
    return [
        ("client, types", "client-types", suite(types, count_exit, cwd=folder)),
        ("client, unit tests", "client-unit", suite(units, count_vitest, cwd=folder)),
    ]


def browser():
    command = node_tests("tests/browser", os.cpu_count())
    if not command:
        return []
    program = {"SX_PROGRAM": str(ROOT / "build" / "dev" / "shuangxuan")}
    return [
        (
            "browser tests",
            "browser",
            suite(command, count_node, program, ROOT / "tests" / "browser"),
        )
    ]


def package(packages):
    """Installs the Debian package on this machine and removes it again."""
    first, later = packages
    files = {"SX_PACKAGE": str(first), "SX_PACKAGE_NEXT": str(later)}
    return [
        ("Debian package", "package-test", suite(node_tests("tests/package"), count_node, files))
    ]
