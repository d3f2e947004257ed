"""One step: the rows a command wrote, gathered field by field until it commits."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

from sqlite_utils import Database

from core.store.log import Body
from core.store.records import Cell, Shape, shape_of
from core.values.records import Record

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Step:
    """Writes records inside one transaction; made by `Store.step`.

    Attributes:
        inserted: cells of new rows by table and id.
        changed: old and new value by table, id and column.
        settled: fields whose conflict this step settles although the value stays.
    """

    database: Database
    inserted: dict[tuple[str, str], dict[str, Cell]] = field(default_factory=dict)
    changed: dict[tuple[str, str, str], tuple[Cell, Cell]] = field(default_factory=dict)
    settled: set[tuple[str, str, str]] = field(default_factory=set)

    @contextmanager
    def joined(self) -> Iterator[Self]:
        """Write a part that is taken back by itself where it raises."""
        inserted = {row: dict(cells) for row, cells in self.inserted.items()}
        changed = dict(self.changed)
        self.database.execute("SAVEPOINT part")
        try:
            yield self
        except BaseException:
            if self.database.conn.in_transaction:
                self.database.execute("ROLLBACK TO part")
            self.inserted, self.changed = inserted, changed
            raise
        finally:
            if self.database.conn.in_transaction:
                self.database.execute("RELEASE part")

    def save(self, record: R) -> R:
        """Insert the record, or write the fields that differ; a trashed row is brought back by `restore` only."""
        shape = shape_of(type(record))
        cells = shape.cells(record)
        row_id = str(cells.pop("id"))
        row = self._row(shape, row_id)
        if row is None:
            self.insert(shape.table, row_id, cells)
        else:
            self.set_cells(shape.table, row_id, {c: (row[c], v) for c, v in cells.items() if row[c] != v})
        return record

    def trash(self, record: Record) -> None:
        """Move the record to the trash; it keeps its fields."""
        self._set_deleted(record, 1)

    def restore(self, record: Record) -> None:
        """Bring the record back from the trash."""
        self._set_deleted(record, 0)

    def insert(self, table: str, row_id: str, cells: dict[str, Cell]) -> None:
        """Insert a row of cells."""
        cells = {**cells, "deleted": 0}
        columns = ", ".join(f'"{column}"' for column in cells)
        marks = ", ".join("?" * (len(cells) + 1))
        self.database.execute(f'INSERT INTO "{table}" (id, {columns}) VALUES ({marks})', [row_id, *cells.values()])
        self.inserted[(table, row_id)] = cells

    def set_cells(self, table: str, row_id: str, cells: dict[str, tuple[Cell, Cell]]) -> None:
        """Write new values of a row, given as column: (old, new)."""
        if not cells:
            return
        assignments = ", ".join(f'"{column}" = ?' for column in cells)
        values = [new for _, new in cells.values()]
        self.database.execute(f'UPDATE "{table}" SET {assignments} WHERE id = ?', [*values, row_id])
        for column, (old, new) in cells.items():
            self._note(table, row_id, column, (old, new))

    def _note(self, table: str, row_id: str, column: str, values: tuple[Cell, Cell]) -> None:
        fresh = self.inserted.get((table, row_id))
        if fresh is not None:
            fresh[column] = values[1]
            return
        key = (table, row_id, column)
        first = self.changed[key][0] if key in self.changed else values[0]
        self.changed[key] = (first, values[1])

    def _row(self, shape: Shape, row_id: str) -> dict[str, Any] | None:
        columns = ", ".join(f'"{column}"' for column in shape.columns)
        cursor = self.database.execute(f'SELECT {columns} FROM "{shape.table}" WHERE id = ?', [row_id])
        row = cursor.fetchone()
        return None if row is None else dict(zip(shape.columns, row, strict=True))

    def _set_deleted(self, record: Record, deleted: int) -> None:
        table = shape_of(type(record)).table
        row = self.database.execute(f'SELECT deleted FROM "{table}" WHERE id = ?', [record.id]).fetchone()
        if row is None:
            raise KeyError(record.id)
        if row[0] != deleted:
            self.set_cells(table, record.id, {"deleted": (row[0], deleted)})

    def changes(self) -> Body:
        """Return `ins` and `set` of the transaction; both empty where nothing differs in the end."""
        return {
            "ins": [[table, row_id, cells] for (table, row_id), cells in self.inserted.items()],
            "set": [[*key, old, new] for key, (old, new) in self.changed.items() if old != new or key in self.settled],
        }
