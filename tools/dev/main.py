"""The commands of ./dev, one line each; every command lives in a module of its own."""
import os
import sys

import bench
import build
import check
import demo
import fuzz
import generate
import package
import pictures
import test
from steps import Failed

USAGE = """usage: ./dev COMMAND

  demo [PORT]      build, fill .venue with a demonstration fair, serve it on 127.0.0.1 (port 8080)
  test [SUITE…]    run every test, or only the suites named: house unit api load client
                   browser package
  build            build the server (build/release/shuangxuan) and the client (client/dist)
  check [tidy]     the house rules and the formatting, in seconds; or clang-tidy on what changed
  format           format all C++ in place
  generate         write docs/openapi.json and docs/access-matrix.md anew
  pictures         take the pictures of the documents again (docs/pictures)
  fuzz [SECONDS] [NAME…]
                   run the fuzzers, each for a while (60 s)
  package          build the Debian package (build/package/*.deb)
  bench [NAME…]    run the benchmarks against their peers
  help             this text

Missing Debian packages (tools/packages.txt) and npm packages are installed first.
Logs are in build/log/.
"""
COMMANDS = {
    "demo": demo.main,
    "test": test.main,
    "build": build.main,
    "check": check.main,
    "format": check.format_all,
    "generate": generate.main,
    "pictures": pictures.main,
    "fuzz": fuzz.main,
    "package": package.main,
    "bench": bench.main,
}


def main(arguments):
    if not arguments or arguments[0] in ("help", "-h", "--help"):
        print(USAGE, end="")
        return 0
    if arguments[0] not in COMMANDS:
        print(USAGE, end="", file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]](arguments[1:]) or 0
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nInterrupted.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    sys.exit(main(sys.argv[1:]))
