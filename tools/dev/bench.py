"""./dev bench: builds the release and hands over to bench/run, which measures each thing beside its
peer."""
import machine
from build import client_steps, configure_step, server_step
from steps import ROOT, Failed, Steps

import subprocess


def main(arguments):
    program = ROOT / "bench" / "run"
    if not program.exists():
        raise Failed("There is no bench/run yet.")
    Steps(
        [
            machine.packages_step({"bench"}),
            machine.unpack_step(),
            *machine.node_steps("client"),
            configure_step("release"),  # peers may have come since the last build
            server_step("release", "shuangxuan", "bench_programs"),
            *client_steps(),
        ]
    ).run_all()
    return subprocess.run([program, *arguments], cwd=ROOT).returncode
