"""Is the file whole? The engine's own check, the hash chains, and the tables against the log."""

import contextlib
from pathlib import Path

from sqlite_utils import Database

from core.store import engine
from core.store.engine import EngineError
from core.store.log import Heads, Log
from core.store.projection import Projection
from core.store.schema import columns_of
from core.values.findings import Finding, Message, Severity, Subject
from i18n.marks import N_


def damage_of(database: Database) -> Finding | None:
    """Return what is wrong with an open production file, or None where it is whole.

    Every byte that carries content is covered: pages by the engine's check, transactions by their hashes, and the
    typed tables by comparing each cell with the log's heads.
    """
    try:
        problem = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if problem != "ok":
            return _damaged(str(problem))
        if "log_entry" not in database.table_names():
            return None
        broken = Log(database).first_broken()
        if broken is not None:
            return _damaged(f"log {broken[0]}:{broken[1]}")
        stray = Heads(database).first_stray()
        if stray is not None:
            return _damaged(" ".join(stray), *stray)
        difference = Projection(database, Heads(database), columns_of(database)).first_difference()
        return None if difference is None else _damaged(" ".join(difference), *difference)
    except (EngineError, ValueError, TypeError, KeyError, UnicodeError) as error:
        return _damaged(str(error))


def damage_of_file(path: Path) -> Finding | None:
    """Check a file that may be open, by a reading connection of its own: for a worker, after a quick opening."""
    try:
        with contextlib.closing(engine.connect(path, read_only=True)) as database:
            return damage_of(database)
    except EngineError as error:
        return _damaged(str(error))


def _damaged(detail: str, *subject: str) -> Finding:
    return Finding(
        "store.damaged",
        Message(N_("The file is damaged ({detail})."), {"detail": detail}),
        Severity.VIOLATION,
        (Subject(*subject),) if subject else (),
    )
