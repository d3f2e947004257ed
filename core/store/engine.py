"""The database engine under the store: one SQLite everywhere, opened one way.

`sqlcipher3` carries its own recent SQLite on every platform; without a key it writes ordinary SQLite files.
It takes the place of `sqlite3` under sqlite-utils before that is first imported.
"""

import sys
from pathlib import Path
from typing import Any

import sqlcipher3

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)

from sqlite_utils import Database  # noqa: E402 - it looks for pysqlite3 when imported

APPLICATION_ID = 0x47414B59
"""`GAKY`: marks a file as a Gakyo production."""

SAFE_WAL_VERSION = (3, 51, 3)
"""Older engines can lose commits in WAL mode with two connections (sqlite.org, "the WAL-reset bug")."""

EngineError = sqlcipher3.DatabaseError
BusyError = sqlcipher3.OperationalError
ConstraintError = sqlcipher3.IntegrityError

Connection = Any
"""A `sqlcipher3.Connection`; the package ships no types."""


def connect(path: Path | None, *, key: str = "", read_only: bool = False, immutable: bool = False) -> Database:
    """Open a connection with the pragmas every connection of the program has.

    Args:
        path: the production file; None opens an empty database in memory.
        key: 64 hexadecimal digits of an encrypted file; empty for a plain one.
        read_only: open a file that must not or cannot be written.
        immutable: nothing else writes the file, so that it can be read on a medium without room for locks.

    Raises:
        EngineError: the file is not a database, or the key is wrong.
    """
    mode = "ro&immutable=1" if immutable else "ro" if read_only else "rw"
    target = ":memory:" if path is None else f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlcipher3.connect(target, uri=True, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection, key, writable=path is not None and not read_only)
        if path is None:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")  # so that a copy of it is a production file
    except BaseException:
        connection.close()
        raise
    return Database(connection, use_counts_table=False, recursive_triggers=False)


def create(path: Path, *, key: str = "") -> Database:
    """Make an empty production file and open it.

    Raises:
        FileExistsError: something is there already; it is left alone.
        OSError: the folder cannot be written.
    """
    path.open("xb").close()
    database = connect(path, key=key)
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _choose_journal(database.conn)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(connection: Connection, key: str, *, writable: bool) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA synchronous = FULL")
    if writable and connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        _choose_journal(connection)


def _choose_journal(connection: Connection) -> None:
    """Set the journal of a file of ours; a file of another program is left as it is."""
    safe = sqlcipher3.sqlite_version_info >= SAFE_WAL_VERSION
    connection.execute(f"PRAGMA journal_mode = {'WAL' if safe else 'DELETE'}")
