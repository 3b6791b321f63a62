"""./dev build: the release server and the client bundle."""
import os

import machine
from steps import ROOT, Steps

PROGRAM = ROOT / "build" / "release" / "shuangxuan"
CCACHE = {
    "CCACHE_BASEDIR": str(ROOT),
    "CCACHE_NOHASHDIR": "1",
    "CCACHE_SLOPPINESS": "pch_defines,time_macros,include_file_mtime,include_file_ctime",
}


def compile_preset(log, preset, targets):
    """Configures build/<preset> when that has not been done, and builds the targets with every
    core."""
    folder = ROOT / "build" / preset
    if not (folder / "build.ninja").exists():
        log.run(["cmake", "--preset", preset], env=CCACHE)
    log.run(["ninja", "-C", folder, "-j", os.cpu_count(), *targets], env=CCACHE)


def configure_step(preset):
    return (
        f"Configuring ({preset})",
        f"configure-{preset}",
        lambda log: log.run(["cmake", "--preset", preset], env=CCACHE),
    )


def server_step(preset, *targets):
    return (
        f"Building {' and '.join(targets)} ({preset})",
        f"build-{preset}",
        lambda log: compile_preset(log, preset, targets),
    )


def client_steps():
    if not (ROOT / "client" / "package.json").exists():
        return []
    return [
        (
            "Building the client",
            "build-client",
            lambda log: log.run(["npm", "run", "build"], cwd=ROOT / "client"),
        )
    ]


def steps():
    return [
        machine.packages_step(set()),
        *machine.node_steps("client"),
        server_step("release", "shuangxuan"),
        *client_steps(),
    ]


def main(arguments):
    Steps(steps()).run_all()
    name = PROGRAM.relative_to(ROOT)
    print(f"Built {name}; see: {name} serve --help")
