"""./dev pictures: takes the pictures of the documents again, of a fresh demonstration."""
import build
import demo
import machine
from steps import ROOT, Steps

PICTURES = ROOT / "docs" / "pictures"


def take(log):
    words = ["node", "pictures.mjs", PICTURES, *demo.BUREAU]
    log.run(words, cwd=ROOT / "tests" / "browser", env={"SX_PROGRAM": str(build.PROGRAM)})
    return f"{len(list(PICTURES.glob('*.webp')))} in {PICTURES.relative_to(ROOT)}"


def main(arguments):
    Steps(
        [
            machine.packages_step({"test"}),
            *machine.node_steps("client", "tests/browser"),
            build.server_step("release", "shuangxuan"),
            *build.client_steps(),
            ("Taking the pictures", "pictures", take),
        ]
    ).run_all()
