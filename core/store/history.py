"""The past: undo and redo as new transactions, the history, and conflicts between sites.

Undo walks this site's own steps of the person who acts, the newest first, and stops at a barrier. What was undone
can be done again until the person makes another edit. All of it survives a restart.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from core.store.changes import Candidate, Changes, Conflict, HistoryEntry
from core.store.labels import label_of
from core.store.log import Body, Entry, Head, body_of, rows_of
from core.store.records import Cell
from core.store.step import Step
from core.values.findings import Finding, Message, Refused, Severity, Subject, finding
from i18n.marks import N_

if TYPE_CHECKING:
    from core.store.store import Store

Undone = tuple[str, str, dict[str, tuple[Cell, Cell]]]
"""Table, id, and per column the value expected now and the value to put."""


class Past:
    """Reads and takes back the transactions of a store."""

    def __init__(self, store: "Store") -> None:
        """Serve one store."""
        self._store = store
        self._database = store.database

    def note(self, entry: Entry, body: Body) -> None:
        """Keep in mind that this site made a step, or took one back."""
        undoes, redoes = body.get("undoes"), body.get("redoes")
        if undoes is not None or redoes is not None:
            self._database.execute(
                "UPDATE own_step SET undone_by = ? WHERE site = ? AND number = ?",
                (None if undoes is None else entry.number, entry.site, undoes if redoes is None else redoes),
            )
            return
        self._database.execute(
            "INSERT INTO own_step(site, number, actor, undoable) VALUES (?, ?, ?, ?)",
            (entry.site, entry.number, body["actor"], int(body["undoable"])),
        )

    def undo(self) -> Changes:
        """Take back the latest step; see `Store.undo`."""
        number = self._undoable_number()
        if number is None:
            raise Refused(finding("store.nothing_to_undo", N_("There is nothing to undo."), Severity.NOTE))
        entry = self._entry(number)
        return self._take_back(_inverse(body_of(entry)), body_of(entry), {"undoes": number})

    def redo(self) -> Changes:
        """Do again what was undone last; see `Store.redo`."""
        number = self._redoable_number()
        if number is None:
            raise Refused(finding("store.nothing_to_redo", N_("There is nothing to redo."), Severity.NOTE))
        entry = self._entry(number)
        return self._take_back(_again(body_of(entry)), body_of(entry), {"redoes": number})

    def undo_label(self) -> Message | None:
        """What `undo` would take back."""
        return self._label(self._undoable_number())

    def redo_label(self) -> Message | None:
        """What `redo` would do again."""
        return self._label(self._redoable_number())

    def _label(self, number: int | None) -> Message | None:
        return None if number is None else label_of(body_of(self._entry(number))["label"])

    def _undoable_number(self) -> int | None:
        row = self._database.execute(
            "SELECT number, undoable FROM own_step WHERE site = ? AND actor = ? AND undone_by IS NULL "
            "ORDER BY number DESC LIMIT 1",
            (self._store.site, self._store.actor),
        ).fetchone()
        return row[0] if row and row[1] else None

    def _redoable_number(self) -> int | None:
        row = self._database.execute(
            "SELECT number, undone_by, (SELECT max(number) FROM own_step WHERE site = :site AND actor = :actor) "
            "FROM own_step WHERE site = :site AND actor = :actor AND undone_by IS NOT NULL "
            "ORDER BY undone_by DESC LIMIT 1",
            {"site": self._store.site, "actor": self._store.actor},
        ).fetchone()
        return row[0] if row and row[1] > row[2] else None

    def _entry(self, number: int) -> Entry:
        entry = self._store.log.entry(self._store.site, number)
        assert entry is not None  # noqa: S101 - own steps are log entries
        return entry

    def _take_back(self, changes: list[Undone], body: Body, extra: dict[str, Any]) -> Changes:
        label = label_of(body["label"])
        with self._store.writing() as step:
            for table, row_id, cells in changes:
                self._put(step, table, row_id, cells)
            step.settled.update((table, row_id, column) for table, row_id, cells in changes for column in cells)
            entry = self._store.commit(step, label, {"undoable": False, **extra})
        assert entry is not None  # noqa: S101 - settled fields are always written
        return self._store.tell(label, [body_of(entry)])

    def _put(self, step: Step, table: str, row_id: str, cells: dict[str, tuple[Cell, Cell]]) -> None:
        columns = ", ".join(f'"{column}"' for column in cells)
        row = self._database.execute(f'SELECT {columns} FROM "{table}" WHERE id = ?', [row_id]).fetchone()
        for now, (column, (expected, _)) in zip(row, cells.items(), strict=True):
            if now != expected:
                raise Refused(changed_since(table, row_id, column))
        step.set_cells(table, row_id, cells)

    def history(self, limit: int) -> list[HistoryEntry]:
        """Return the latest transactions of all sites, the newest first."""
        rows = self._database.execute(
            "SELECT e.site, e.number, e.stamp, e.body, e.digest, o.undone_by FROM log_entry e "
            "LEFT JOIN own_step o ON o.site = e.site AND o.number = e.number ORDER BY e.stamp DESC LIMIT ?",
            (limit,),
        )
        return [_history_entry(Entry(*row[:5]), is_undone=row[5] is not None) for row in rows]

    def conflicts(self) -> list[Conflict]:
        """Return every field whose heads differ, with who set which value."""
        return [
            Conflict(*field, tuple(self._candidates(self._values_of(*field))))
            for field in self._store.heads.conflicting()
        ]

    def _values_of(self, table: str, row_id: str, column: str) -> list[Head]:
        """Return the edits to choose from, the one shown last."""
        heads = self._store.heads.of(table, row_id, column)
        waiting = self._store.heads.waiting(table, row_id, column)
        return heads if waiting is None else [*(head for head in heads if head != waiting), waiting]

    def _candidates(self, heads: Iterable[Head]) -> Iterable[Candidate]:
        for site, number, stamp, value in heads:
            entry = self._store.log.entry(site, number)
            actor = "" if entry is None else body_of(entry)["actor"]
            yield Candidate(value, actor, milliseconds_of(stamp))

    def settle(self, conflict: Conflict, choice: int) -> Changes:
        """Write the chosen value as an edit that has seen every other."""
        value = conflict.candidates[choice].value
        label = Message(N_("Settle a conflict"))
        table, row_id, column = conflict.table, conflict.id, conflict.column
        with self._store.writing() as step:
            now = self._database.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', [row_id]).fetchone()
            step.set_cells(table, row_id, {column: (now[0], value)})
            step.settled.add((table, row_id, column))
            entry = self._store.commit(step, label, {"undoable": True})
        assert entry is not None  # noqa: S101 - a settled field is always written
        return self._store.tell(label, [body_of(entry)])


def milliseconds_of(stamp: str) -> int:
    """Return the wall time of a stamp in milliseconds since 1970, UTC."""
    return int(stamp.split(".", 1)[0])


def changed_since(table: str, row_id: str, column: str) -> Finding:
    """Say that somebody changed the field after the step that would be taken back."""
    return Finding(
        "store.changed_since",
        Message(N_("This cannot be taken back: somebody has changed the same field since.")),
        Severity.WARNING,
        (Subject(table, row_id, column),),
    )


def _inverse(body: Body) -> list[Undone]:
    inverse: list[Undone] = [(table, row_id, {"deleted": (0, 1)}) for table, row_id, _ in reversed(body["ins"])]
    for table, row_id, column, old, new in reversed(body["set"]):
        inverse.append((table, row_id, {column: (new, old)}))
    return inverse


def _again(body: Body) -> list[Undone]:
    again: list[Undone] = [(table, row_id, {"deleted": (1, 0)}) for table, row_id, _ in body["ins"]]
    for table, row_id, column, old, new in body["set"]:
        again.append((table, row_id, {column: (old, new)}))
    return again


def _history_entry(entry: Entry, *, is_undone: bool) -> HistoryEntry:
    body = body_of(entry)
    return HistoryEntry(
        entry.site,
        entry.number,
        milliseconds_of(entry.stamp),
        body["actor"],
        label_of(body["label"]),
        rows_of([body]),
        is_undone,
    )
