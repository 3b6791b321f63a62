"""A PostgreSQL cluster of our own for the tests: in a fresh folder, on a socket, never on TCP."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from steps import Failed

OWNER = "postgres"


def programs():
    """The folder of the newest installed server, e.g. /usr/lib/postgresql/15/bin."""
    found = sorted(
        pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[4])
    )
    if not found:
        raise Failed("PostgreSQL is not installed.")
    return found[-1].parent


def as_owner(argv):
    """The server refuses to run as root; there it runs as the user whom Debian's package made."""
    argv = [str(a) for a in argv]
    return ["runuser", "-u", OWNER, "--", *argv] if os.geteuid() == 0 else argv


class Cluster:
    def __init__(self, folder):
        self.folder = folder

    def address(self, database):
        """A fresh, empty database of that name, as libpq's "key=value" text."""
        subprocess.run(
            [
                programs() / "psql",
                "-qX",
                "-h",
                self.folder,
                "-U",
                OWNER,
                "-d",
                "postgres",
                "-c",
                f'drop database if exists "{database}"',
                "-c",
                f'create database "{database}"',
            ],
            check=True,
            capture_output=True,
        )
        return f"host={self.folder} user={OWNER} dbname={database}"

    def url(self, database):
        self.address(database)
        return f"postgresql://{OWNER}@/{database}?host={self.folder}"


@contextlib.contextmanager
def cluster(log, durable=False):
    """Runs a scratch cluster for as long as the block takes, and removes it however the block ends.
    Unless it is to be durable, a crash of the machine may lose everything."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="sx-postgres-"))
    control = [programs() / "pg_ctl", "-D", folder / "data", "-w"]
    try:
        folder.chmod(0o755)
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER)
        log.run(
            as_owner(
                [
                    programs() / "initdb",
                    "-D",
                    folder / "data",
                    "-U",
                    OWNER,
                    "-A",
                    "trust",
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "-N",
                ]
            ),
            cwd=folder,
        )
        # Serialisable transactions of many tests at once keep more locks than a server of its own.
        locks = "-c max_locks_per_transaction=256 -c max_pred_locks_per_transaction=256"
        options = f"-k {folder} -c listen_addresses= -c max_connections=200 {locks}"
        options += "" if durable else " -c fsync=off"
        log.run(
            as_owner([*control, "-l", folder / "server.log", "-o", options, "start"]), cwd=folder
        )
        yield Cluster(folder)
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            log.run(as_owner([*control, "-m", "immediate", "stop"]), cwd=folder, check=False)
        shutil.rmtree(folder, ignore_errors=True)
