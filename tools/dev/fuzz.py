"""./dev fuzz: builds the libFuzzer programs with clang and runs each for a while from its seeds."""
import re

import build
import machine
from steps import ROOT, Failed, Steps

BUILT = ROOT / "build" / "fuzz"
DEFAULT_SECONDS = 60
SLOW_S = 10  # an input that takes longer counts as found


def names():
    return sorted(path.stem for path in (ROOT / "fuzz").glob("*_fuzz.cpp"))


def write_seeds(log):
    log.run(["node", "fuzz/seeds.mjs", BUILT / "seeds"])


def command(name, seconds=DEFAULT_SECONDS):
    """The corpus is kept, so that the next run goes on where this one ended."""
    corpus, found = BUILT / "corpus" / name, BUILT / "found" / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    return [
        BUILT / "fuzz" / name,
        f"-max_total_time={seconds}",
        f"-timeout={SLOW_S}",
        f"-artifact_prefix={found}/",
        corpus,
        BUILT / "seeds" / name,
    ]


def run(log, name, seconds):
    log.run(command(name, seconds))
    runs = re.search(r"^Done (\d+) runs", log.text(), re.M)
    return f"{runs[1]} inputs" if runs else None


def build_steps(chosen):
    """Needs Node beforehand."""
    return [
        build.server_step("fuzz", *chosen),
        ("Writing the seeds", "fuzz-seeds", write_seeds),
    ]


def main(arguments):
    seconds, chosen = DEFAULT_SECONDS, []
    for word in arguments:
        if word.isdigit():
            seconds = int(word)
        elif word in names():
            chosen.append(word)
        else:
            raise Failed(f"usage: ./dev fuzz [SECONDS] [{' | '.join(names())}]…")
    chosen = chosen or names()
    Steps(
        [
            machine.packages_step({"test", "fuzz"}),
            ("Node", "node", machine.provide_node),
            *build_steps(chosen),
            *(
                (
                    f"{name} for {seconds} s",
                    f"fuzz-{name}",
                    lambda log, name=name: run(log, name, seconds),
                )
                for name in chosen
            ),
        ]
    ).run_all()
