"""./dev generate: the documents that the program writes about itself."""
import subprocess

import build
import machine
from steps import ROOT, Steps

DOCUMENTS = {"docs/openapi.json": "openapi", "docs/access-matrix.md": "access-matrix"}


def write(log):
    program = ROOT / "build" / "dev" / "shuangxuan"
    for name, command in DOCUMENTS.items():
        said = subprocess.run(
            [program, command], stdout=subprocess.PIPE, stderr=log.file, check=True
        )
        (ROOT / name).write_bytes(said.stdout)
    return " and ".join(DOCUMENTS)


def main(arguments):
    Steps(
        [
            machine.packages_step(set()),
            build.server_step("dev", "shuangxuan"),
            ("Writing the documents", "generate", write),
        ]
    ).run_all()
