"""./dev test: every suite there is, a table, and the sum as the last line."""
import os
import signal
import sys
import time

import build
import fuzz
import machine
import package
import postgres
import suites
from steps import ROOT, Failed, Log, Steps, seconds

IN_CI = os.environ.get("CI") == "true"
# The builds whose unit tests are run; all three would take too long on a clean checkout.
UNIT_PRESETS = ("asan-ubsan", "tsan") if IN_CI else ("dev",)
# What is run when nothing is named. The fuzzers take eight minutes and another compiler.
USUAL = suites.NAMES if IN_CI else tuple(name for name in suites.NAMES if name != "fuzz")


def preparation(chosen):
    groups = {"test"} | (chosen & {"package", "fuzz"})
    steps = [machine.packages_step(groups)]
    if chosen & {"fuzz", "api", "load", "client", "browser", "package"}:
        steps += machine.node_steps("client", "tests/browser")
    served = chosen & {"house", "api", "load", "browser", "package"}
    for preset in ("dev", "asan-ubsan", "tsan"):
        targets = ["shuangxuan"] if served and preset == "dev" else []
        targets += ["unit_tests"] if "unit" in chosen and preset in UNIT_PRESETS else []
        if targets:
            steps.append(build.server_step(preset, *targets))
    if "fuzz" in chosen:
        steps += fuzz.build_steps(fuzz.names())
    if chosen & {"browser", "package"}:
        steps += build.client_steps()
    if "package" in chosen:  # of the program built for the tests, and a later one of the same
        steps += [package.package_step("dev", number) for number in package_versions()]
    return steps


def package_versions():
    return package.version(), f"{package.version()}+next"


def planned_suites(chosen, cluster):
    """What exists in this tree, in the order it is run: (name, log name, run), run(log) giving a
    Tally."""
    plan = []
    if "house" in chosen:
        plan += suites.house()
    if "unit" in chosen:
        for preset in UNIT_PRESETS:
            plan += suites.unit(preset, cluster)
    if "fuzz" in chosen:
        plan += suites.fuzzers()
    if "api" in chosen:
        plan += suites.api(cluster)
    if "load" in chosen:
        plan += suites.load(cluster)
    if "client" in chosen:
        plan += suites.client()
    if "browser" in chosen:
        plan += suites.browser()
    if "package" in chosen:
        plan += suites.package([package.file_of(number) for number in package_versions()])
    return plan


def run_suites(plan):
    """Runs them all, also after a failure, and shows the end of each failed one's log."""
    rows = []
    for name, log_name, run in plan:
        print(f"{name} …")
        began, log = time.monotonic(), Log(log_name)
        tally = run(log)
        rows.append((name, tally, time.monotonic() - began))
        if tally.failed:
            print(f"{name}: {tally.failed} failed. {log.tail()}")
    return rows


def report(rows):
    width = max([len(name) for name, _, _ in rows] + [5])
    print(f"\n{'suite':{width}}  passed  failed  skipped       time")
    for name, tally, took in rows:
        counts = f"{tally.passed:6}  {tally.failed:6}  {tally.skipped:7}"
        print(f"{name:{width}}  {counts}  {seconds(took):>9}")
    total = sum((tally for _, tally, _ in rows), suites.Tally())
    for reason in total.reasons:
        print(f"skipped: {reason}")
    print(f"{total.passed} passed, {total.failed} failed")
    return 0 if total.failed == 0 and total.passed > 0 else 1


def main(arguments):
    unknown = set(arguments) - set(suites.NAMES)
    if unknown:
        raise Failed(
            f"There is no suite {', '.join(sorted(unknown))}; there are: {' '.join(suites.NAMES)}"
        )
    chosen = set(arguments or USUAL)
    signal.signal(
        signal.SIGTERM, lambda *_: sys.exit(143)
    )  # so that the cluster is stopped and removed
    try:
        Steps(preparation(chosen)).run_all()
    except (
        Failed
    ) as failure:  # a build that fails is a failed test: the last line must still say so
        print(f"{failure}\n0 passed, 1 failed")
        return 1
    with postgres.cluster(Log("postgres")) as cluster:
        return report(run_suites(planned_suites(chosen, cluster)))
