"""The typed tables as the projection of the log: applying transactions, and building everything again."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from core.store.log import Body, Entry, Heads
from core.store.records import Cell
from core.values.records import MERGE_BOTH


class Projection:
    """Writes what transactions say into heads and tables.

    A table or column this program does not know stays in the log and the heads; `rebuild` projects it after an update.
    """

    def __init__(
        self, database: Database, heads: Heads, columns: Mapping[str, tuple[str, ...]], *, waits: bool = False
    ) -> None:
        """Serve one file.

        Args:
            database: an open file.
            heads: its heads.
            columns: its tables and their columns.
            waits: changes of issued or approved things (`MERGE_BOTH`) are not shown until accepted here.
        """
        self._waits = waits
        self._database = database
        self._heads = heads
        self._columns = {table: frozenset(names) for table, names in columns.items()}

    def apply(self, entry: Entry, body: Body) -> None:
        """Apply one transaction of another site."""
        saw = {site: number for site, (number, _) in body["saw"].items()}
        for table, row_id, cells in body["ins"]:
            if self._exists(table, row_id):
                for column, value in cells.items():
                    self._set(entry, saw, (table, row_id, column, value))
            else:
                self._heads.insert(entry, table, row_id, cells)
                self._insert(table, row_id, cells)
        for table, row_id, column, _, new in body["set"]:
            self._set(entry, saw, (table, row_id, column, new))

    def _exists(self, table: str, row_id: str) -> bool:
        row = self._database.execute("SELECT 1 FROM log_head WHERE tbl = ? AND id = ? LIMIT 1", (table, row_id))
        return row.fetchone() is not None

    def _set(self, entry: Entry, saw: dict[str, int], change: tuple[str, str, str, Cell]) -> None:
        table, row_id, column, value = change
        if self._waits and table in MERGE_BOTH and self._heads.of(table, row_id, column):
            self._set_waiting(entry, saw, change)
            return
        shown = self._heads.replace(entry, saw, change)
        if shown and column in self._columns.get(table, ()):
            self._database.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (value, row_id))

    def _set_waiting(self, entry: Entry, saw: dict[str, int], change: tuple[str, str, str, Cell]) -> None:
        """Note a change that waits for as long as any head differs from the value shown."""
        place = change[:3]
        shown = self._heads.waiting(*place) or self._heads.of(*place)[-1]
        self._heads.replace(entry, saw, change)
        if any(head[3] != shown[3] for head in self._heads.of(*place)):
            self._heads.wait(*place, shown)
        else:
            self._heads.accept(*place)

    def _insert(self, table: str, row_id: str, cells: dict[str, Cell]) -> None:
        known = {column: value for column, value in cells.items() if column in self._columns.get(table, ())}
        if known:
            columns = ", ".join(f'"{column}"' for column in known)
            marks = ", ".join("?" * (len(known) + 1))
            self._database.execute(f'INSERT INTO "{table}" (id, {columns}) VALUES ({marks})', [row_id, *known.values()])

    def rebuild(self) -> None:
        """Empty every table of records and fill it with what the heads say; inside a transaction."""
        for table in self._columns:
            self._database.execute(f'DELETE FROM "{table}"')
        for table, row_id, cells in shown_rows(self._database):
            self._insert(table, row_id, cells)

    def first_difference(self) -> tuple[str, str, str] | None:
        """Return table, id and column of the first cell that is not what the heads say, or None."""
        rows = dict[tuple[str, str], dict[str, Any]]()
        for table, columns in self._columns.items():
            names = ", ".join(f'"{column}"' for column in sorted(columns))
            for row in self._database.execute(f'SELECT {names} FROM "{table}"'):
                cells = dict(zip(sorted(columns), row, strict=True))
                rows[(table, cells.pop("id"))] = cells
        for table, row_id, cells in shown_rows(self._database):
            if table not in self._columns:
                continue
            found = rows.pop((table, row_id), {})
            for column, value in cells.items():
                if column in self._columns[table] and found.get(column, ...) != value:
                    return (table, row_id, column)
        return (*min(rows), "id") if rows else None


def shown_rows(database: Database) -> Iterator[tuple[str, str, dict[str, Cell]]]:
    """Give table, id and cells of every row: what waits is not shown, else the head with the greatest stamp is."""
    heads: Iterable[Any] = database.execute(
        "SELECT tbl, id, col, value, stamp FROM log_head "
        "UNION ALL SELECT tbl, id, col, value, '~' FROM log_waiting ORDER BY tbl, id, col, stamp"
    )
    for (table, row_id), group in groupby(heads, key=lambda head: (head[0], head[1])):
        yield table, row_id, {column: value for _, _, column, value, _ in group}
