"""Opening a production file, whatever state it is in, and making a new one."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlite_utils import Database

from core.store import engine
from core.store.backup import backups_of, keep_backup
from core.store.check import damage_of
from core.store.installation import Installation
from core.store.lock import WriterLock
from core.store.log import Heads, Log
from core.store.problems import file_problem, problem_of
from core.store.projection import Projection
from core.store.recovery import Recovered, recover, salvaged
from core.store.schema import bring_up_to_date, columns_of, is_current, is_newer, mark_of, set_writer, writer_of
from core.store.search import SearchIndex
from core.store.store import Store
from core.values.findings import FileProblem, Finding, Severity, finding
from i18n.marks import N_

EDITS_A_BACKUP = 200
"""A backup is kept after this many steps, and when the file is closed after any."""


@dataclass(slots=True)
class Opened:
    """An open production file: its store, and what the user should know about it.

    Attributes:
        findings: why it is read-only, or what was repaired; empty for an ordinary file.
        recovered: what was repaired, or None.
        backup_problem: why the latest backup between edits could not be made, or None.
    """

    store: Store
    path: Path
    findings: tuple[Finding, ...]
    recovered: Recovered | None
    lock: WriterLock | None
    installation: Installation
    edits: int = 0
    backup_problem: Finding | None = None

    def note_edit(self) -> None:
        """Count a step; every 200th makes a backup. The step is kept whether or not that works."""
        self.edits += 1
        if self.edits % EDITS_A_BACKUP == 0:
            self._remember()
            try:
                keep_backup(self.store, self.path)
            except FileProblem as problem:
                self.backup_problem = problem.finding
            else:
                self.backup_problem = None

    def _remember(self) -> None:
        tip = self.store.log.tips.get(self.store.site)
        if tip is not None:
            self.installation.remember(self.path, mark_of(self.store.database), self.store.site, tip.number)

    def close(self) -> None:
        """Close the file, after a backup where anything was edited.

        Raises:
            FileProblem: the backup could not be made; the file itself is closed and whole.
        """
        try:
            if self.edits:
                self._remember()
                keep_backup(self.store, self.path)
        finally:
            self.store.close()
            if self.lock is not None:
                self.lock.release()

    def __enter__(self) -> Self:
        """Use it in a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()


def create_file(path: Path, installation: Installation | None = None) -> Opened:
    """Make an empty production file and open it.

    Raises:
        FileProblem: something is there already (it is left alone), or the folder cannot be written.
    """
    try:
        with contextlib.closing(engine.create(path)) as database:
            bring_up_to_date(database)
    except FileExistsError as error:
        raise file_problem(N_("{file} is there already. It was left as it is."), path) from error
    except OSError as error:
        raise file_problem(N_("{file} could not be made: its folder is missing."), path, error) from error
    except engine.EngineError as error:
        raise problem_of(error) from error
    return open_file(path, installation=installation)


def open_file(
    path: Path, *, read_only: bool = False, thorough: bool = True, installation: Installation | None = None
) -> Opened:
    """Open a production file, read-only where it cannot be written, repaired where it is damaged.

    Args:
        path: the file.
        read_only: only read, even where writing is possible.
        thorough: check every byte first; False leaves that to a later `damage_of`.
        installation: who we are; the person's own by default.

    Raises:
        FileProblem: there is no such file, it is not a Gakyo file, or nothing of it can be saved.
    """
    if not path.is_file():
        raise file_problem(N_("There is no file {file}."), path)
    ours = installation or Installation.here()
    lock = None if read_only else WriterLock(path)
    findings: list[Finding] = []
    if lock is not None:
        lock, why = _locked(lock)
        findings += why
    try:
        return _open(path, lock, ours, findings, thorough=thorough)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _locked(lock: WriterLock) -> tuple[WriterLock | None, list[Finding]]:
    try:
        if lock.acquire():
            return lock, []
    except OSError:
        note = N_("The file lies where it cannot be written. It is open for reading.")
        return None, [finding("store.read_only_medium", note)]
    holder = lock.holder()
    message = N_("{user} on {machine} has this file open. It is open here for reading.")
    return None, [finding("store.open_elsewhere", message, user=holder.user or "?", machine=holder.machine or "?")]


def _open(
    path: Path, lock: WriterLock | None, ours: Installation, findings: list[Finding], *, thorough: bool
) -> Opened:
    writable = lock is not None
    recovered = None
    database = _connected(path, writable=writable)
    if database is None or (thorough and _is_damaged(database, writable=writable)):
        if database is not None:
            database.close()
        if not writable:
            raise FileProblem(
                finding(
                    "store.damaged_read_only",
                    N_("The file is damaged and cannot be repaired here, where it is read-only."),
                )
            )
        recovered = recover(path)
        findings.append(recovered.finding)
        database = engine.connect(path)
    if is_newer(database):
        database.close()
        database = engine.connect(path, read_only=True)
        writable = False
        findings.append(
            finding("store.newer", N_("A newer Gakyo made this file. It is open for reading; update Gakyo to edit it."))
        )
    elif writable and not is_current(database):
        _update(database)
    if writable and SearchIndex(database, columns_of(database)).is_in_doubt():
        _rebuild_search(database)
    tips = Log(database).tips
    latest = {site: tip.number for site, tip in tips.items()}
    site = ""
    if writable:
        writer = writer_of(database)
        site = ours.site_of(path, mark_of(database), writer, latest)
        if site != writer:
            set_writer(database, site)
    if not writable and lock is not None:
        lock.release()
        lock = None
    store = Store(database, site, read_only=not writable)
    opened = Opened(store, path, tuple(findings), recovered, lock, ours)
    store.watch(lambda _: opened.note_edit())
    return opened


def _update(database: Database) -> None:
    """Bring an older file up to date, and show what newer programs sent for tables it did not know."""
    bring_up_to_date(database)
    with database.conn:
        database.execute("BEGIN IMMEDIATE")
        Projection(database, Heads(database), columns_of(database)).rebuild()
    _rebuild_search(database)


def _is_damaged(database: Database, *, writable: bool) -> bool:
    """Check every byte; damage of the search index alone is mended at once."""
    damage = damage_of(database)
    if damage is not None and writable and "search_text" in str(damage.message.params):
        _rebuild_search(database)
        damage = damage_of(database)
    return damage is not None


def _rebuild_search(database: Database) -> None:
    """Make the search index anew; where that fails too, the check of the file will say so."""
    try:
        with database.conn:
            database.execute("BEGIN IMMEDIATE")
            SearchIndex(database, columns_of(database)).rebuild()
    except engine.EngineError:
        return


def _connected(path: Path, *, writable: bool) -> Database | None:
    """Connect and see that the file is ours; None where it is damaged."""
    try:
        database = engine.connect(path, read_only=not writable)
    except engine.EngineError as error:
        if "unable to open" in str(error):
            return _immutable(path)
        _foreign_or_damaged(path)
        return None
    if database.execute("PRAGMA application_id").fetchone()[0] != engine.APPLICATION_ID:
        database.close()
        _foreign_or_damaged(path)
        return None
    return database


def _immutable(path: Path) -> Database | None:
    try:
        return engine.connect(path, read_only=True, immutable=True)
    except engine.EngineError as error:
        raise problem_of(error) from error


def _foreign_or_damaged(path: Path) -> None:
    """Return where backups show that the file was ours.

    Raises:
        FileProblem: it never was a Gakyo file.
    """
    if not backups_of(path) and not salvaged(path):
        raise FileProblem(
            finding(
                "store.not_ours",
                N_("{file} is not a Gakyo production. It was left as it is."),
                Severity.VIOLATION,
                file=path.name,
            )
        )
