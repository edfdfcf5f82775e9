"""A PostgreSQL of the tests' own: made in a temporary folder, reached by a socket in it, and gone with the tests."""

import glob
import os
import pwd
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import psycopg

# Debian keeps the programs of each version outside of the PATH, and so does Homebrew. See scripts/bootstrap.
FOLDERS = ["/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin"]

# Everything happens in one process that watches its standard input. When that closes, because the tests have ended or
# because they were killed, it stops the server and removes the folder. Nothing here has to survive a power cut.
KEEPER = """
trap '' PIPE # killed tests hear no more of the start
cd "$1"
{
  "$2/initdb" --pgdata=data --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync &&
  "$2/pg_ctl" --pgdata=data --wait --log=log --options="-c listen_addresses= -c unix_socket_directories='$1' \
    -c fsync=off -c statement_timeout=20s" start
} >>log 2>&1 </dev/null && echo ready || echo failed
cat >/dev/null
"$2/pg_ctl" --pgdata=data --mode=immediate stop >/dev/null 2>&1
cd / && rm -rf "$1"
"""


def programs() -> Path:
    """The folder of initdb and its like, of the newest version."""
    found = [Path(folder) for pattern in FOLDERS for folder in glob.glob(pattern) if Path(folder, "initdb").exists()]
    if not found and (initdb := shutil.which("initdb")):
        return Path(initdb).parent
    assert found, "PostgreSQL is missing; scripts/bootstrap content installs it"
    return max(found, key=lambda folder: int(folder.parent.name.removeprefix("postgresql@")))


def other_than_root() -> dict:
    """As whom the server runs, in the words of `Popen`. PostgreSQL refuses to be run by root."""
    if os.getuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = known.get("postgres", known["nobody"])
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


@contextmanager
def server():
    """Yields connect(database) → a connection as superuser, in which each statement is a transaction of its own."""
    for name in [name for name in os.environ if name.startswith("PG")]:  # PGDATA, PGHOSTADDR … would lead elsewhere
        del os.environ[name]
    folder = tempfile.mkdtemp(prefix="sitegen-sql-", dir="/tmp")  # a socket's path has room for about 100 characters
    who = other_than_root()
    if who:
        os.chown(folder, who["user"], who["group"])
    keeper = subprocess.Popen(
        ["sh", "-c", KEEPER, "keeper", folder, programs()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # so that Ctrl-C reaches the tests alone, and they come here to tidy up
        **who,
    )
    try:
        if keeper.stdout.readline() != "ready\n":
            raise RuntimeError("PostgreSQL did not start:\n" + Path(folder, "log").read_text("utf-8"))

        def connect(database: str) -> psycopg.Connection:
            return psycopg.connect(host=folder, user="postgres", dbname=database, autocommit=True)

        yield connect
    finally:
        keeper.stdin.close()
        keeper.wait(timeout=30)
