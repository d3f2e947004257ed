"""Repairing a damaged production: every transaction that can still be read, on top of the newest whole backup.

The damaged file is never overwritten: it is kept beside the repaired one under a name that says so.
"""

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.store import engine
from core.store.backup import newest_whole, nothing_to_restore
from core.store.bundle import apply_entries
from core.store.log import Entry, Tip, digest_of
from core.store.problems import file_problem, problem_of
from core.store.schema import bring_up_to_date
from core.store.store import Store
from core.values.findings import Finding, Severity, finding
from core.values.ids import new_id
from i18n.marks import N_

SIDES = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a repair saved.

    Attributes:
        edits: transactions in the repaired file.
        damaged: where the damaged file is kept.
        finding: the sentence for the user.
    """

    edits: int
    damaged: Path
    finding: Finding


def recover(path: Path) -> Recovered:
    """Repair a damaged file in place.

    Raises:
        FileProblem: neither its log nor a backup can be read, or the folder cannot be written; nothing has moved.
    """
    backup = newest_whole(path)
    entries = salvaged(path)
    if not entries and backup is None:
        raise nothing_to_restore()
    part = path.with_name(f"{path.name}.part")
    try:
        _discard(part)
        if backup is not None:
            shutil.copyfile(backup, part)
        edits = _built(part, entries, fresh=backup is None)
        damaged = path.with_name(f"{path.stem}.damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}{path.suffix}")
        for side in [side for side in SIDES if path.with_name(path.name + side).exists()]:
            path.with_name(path.name + side).replace(damaged.with_name(damaged.name + side))
        part.replace(path)
    except OSError as error:
        raise file_problem(N_("{file} could not be written."), path, error) from error
    except engine.EngineError as error:
        raise problem_of(error) from error
    finally:
        with contextlib.suppress(OSError):
            _discard(part)
    message = N_(
        "The file was damaged and has been repaired: {edits} edits are there. The damaged one is kept as {file}."
    )
    return Recovered(
        edits,
        damaged,
        finding("store.recovered", message, Severity.WARNING, edits=edits, file=damaged.name),
    )


def _discard(part: Path) -> None:
    for side in SIDES:
        part.with_name(part.name + side).unlink(missing_ok=True)


def _built(part: Path, entries: list[Entry], *, fresh: bool) -> int:
    database = engine.create(part) if fresh else engine.connect(part)
    bring_up_to_date(database)
    with Store(database, new_id()) as store:
        apply_entries(store, entries, waits=False)
        return sum(tip.number for tip in store.log.tips.values())


def salvaged(path: Path) -> list[Entry]:
    """Return the transactions of a damaged file whose chains hold, as far as each can be followed."""
    found: list[Entry] = []
    tips: dict[str, Tip] = {}
    for entry in _readable(path):
        before = tips.get(entry.site, Tip())
        sealed = digest_of(entry.site, entry.number, entry.stamp, before.digest, entry.body)
        if entry.number == before.number + 1 and sealed == entry.digest:
            tips[entry.site] = Tip(entry.number, entry.digest)
            found.append(entry)
    return found


def _readable(path: Path) -> Iterator[Entry]:
    """Give the log's rows in the order of sites and numbers until the engine can read no more of them."""
    try:
        database = engine.connect(path, read_only=True)
    except engine.EngineError:
        return
    try:
        for row in database.execute("SELECT site, number, stamp, body, digest FROM log_entry ORDER BY site, number"):
            yield Entry(*row)
    except (engine.EngineError, UnicodeError):
        return
    finally:
        database.close()
