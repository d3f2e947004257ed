"""Backups: copies made by the engine, each verified by opening it before it counts.

Beside the production stands a folder of them: the 10 latest, one a day for 14 days, one a month for 12 months.
"""

import os
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from core.store import engine
from core.store.check import damage_of
from core.store.problems import file_problem, problem_of
from core.store.schema import set_writer
from core.store.store import Store
from core.values.findings import FileProblem, finding
from i18n.marks import N_

LATEST, DAYS, MONTHS = 10, 14, 12
STAMP = "%Y%m%d-%H%M%S-%f"


def folder_of(path: Path) -> Path:
    """Return the folder of the backups of a production file."""
    return path.with_name(f"{path.stem}-backups")


def back_up(store: Store, target: Path, *, replace: bool = False) -> Path:
    """Copy the production to `target`, verified by opening it; an existing file is kept unless told otherwise.

    Raises:
        FileProblem: it exists, the disk is full, the folder is missing, or the copy did not verify.
    """
    if target.exists() and not replace:
        raise file_problem(N_("{file} is there already. Nothing was written."), target)
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        copy = engine.create(part)
        try:
            store.database.conn.backup(copy.conn)
            set_writer(copy, "")
            damage = damage_of(copy)
        finally:
            copy.close()
        if damage is not None:
            raise FileProblem(damage)
        _sync(part)
        part.replace(target)
    except OSError as error:
        raise file_problem(N_("{file} could not be written."), target, error) from error
    except engine.EngineError as error:
        raise problem_of(error) from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + ending).unlink(missing_ok=True)
    return target


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def keep_backup(store: Store, path: Path, now: datetime | None = None) -> Path:
    """Add a backup to the folder beside the production, and drop those no longer kept."""
    folder = folder_of(path)
    try:
        folder.mkdir(exist_ok=True)
        for left in folder.glob("*.gakyo.part*"):
            left.unlink()
    except OSError as error:
        raise file_problem(N_("{file} could not be written."), folder, error) from error
    moment = now or datetime.now(UTC)
    made = back_up(store, folder / f"{moment.strftime(STAMP)}.gakyo", replace=True)
    backups = backups_of(path)
    for old in set(backups) - kept(backups):
        old.unlink(missing_ok=True)
    return made


def backups_of(path: Path) -> list[Path]:
    """Return the backups of a production, the newest first."""
    return sorted((p for p in folder_of(path).glob("*.gakyo") if _moment(p)), reverse=True)


def kept(backups: Iterable[Path]) -> set[Path]:
    """Choose the backups to keep: the latest 10, the last of each of 14 days and of each of 12 months."""
    newest_first = sorted(backups, reverse=True)
    days: dict[str, Path] = {}
    months: dict[str, Path] = {}
    for backup in newest_first:
        days.setdefault(backup.name[:8], backup)
        months.setdefault(backup.name[:6], backup)
    return {*newest_first[:LATEST], *list(days.values())[:DAYS], *list(months.values())[:MONTHS]}


def _moment(path: Path) -> datetime | None:
    try:
        return datetime.strptime(path.stem, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def newest_whole(path: Path) -> Path | None:
    """Return the newest backup that opens and checks, or None."""
    for backup in backups_of(path):
        try:
            database = engine.connect(backup, read_only=True, immutable=True)
        except engine.EngineError:
            continue
        try:
            if damage_of(database) is None:
                return backup
        finally:
            database.close()
    return None


def nothing_to_restore() -> FileProblem:
    """Say that neither the log nor a backup can be read."""
    return FileProblem(
        finding(
            "store.lost",
            N_("The file is damaged and no backup beside it can be read. The damaged file is kept as it is."),
        )
    )
