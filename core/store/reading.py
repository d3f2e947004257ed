"""Records out of the tables."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from sqlite_utils import Database

from core.store.records import Cell, cell_of, shape_of
from core.values.ids import Id
from core.values.records import Record

R = TypeVar("R", bound=Record)
Condition = object
"""A value a column equals, None for an empty one, or a collection of values."""


class Reader:
    """Reads records by equality of their columns."""

    def __init__(self, database: Database) -> None:
        """Use an open file."""
        self._database = database

    def find(self, cls: type[R], row_id: Id) -> R | None:
        """Return one record that is not in the trash, or None."""
        found = self.all(cls, (), {"id": row_id}, deleted=False)
        return found[0] if found else None

    def all(self, cls: type[R], order_by: tuple[str, ...], where: Mapping[str, Condition], *, deleted: bool) -> list[R]:
        """Return the records that meet every condition; without `order_by`, in no order."""
        shape = shape_of(cls)
        clause, values = _clause(where)
        columns = ", ".join(f'"{column}"' for column in shape.columns)
        order = f" ORDER BY {', '.join(order_by)}" if order_by else ""
        rows = self._database.execute(
            f'SELECT {columns} FROM "{shape.table}" WHERE deleted = {int(deleted)}{clause}{order}',
            values,
        ).fetchall()
        build = shape.build
        return [build(row) for row in rows]

    def count(self, cls: type[Record], where: Mapping[str, Condition]) -> int:
        """Count the records that meet every condition and are not in the trash."""
        clause, values = _clause(where)
        table = shape_of(cls).table
        row = self._database.execute(
            f'SELECT count(*) FROM "{table}" WHERE deleted = 0{clause}',
            values,
        ).fetchone()
        return int(row[0])


def _clause(where: Mapping[str, Condition]) -> tuple[str, list[Any]]:
    clause, values = "", list[Cell]()
    for column, wanted in where.items():
        if wanted is None:
            clause += f' AND "{column}" IS NULL'
        elif isinstance(wanted, Collection) and not isinstance(wanted, str):
            clause += f' AND "{column}" IN ({", ".join("?" * len(wanted))})'
            values += [cell_of(value) for value in wanted]
        else:
            clause += f' AND "{column}" = ?'
            values.append(cell_of(wanted))
    return clause, values
