"""Tables of records: columns that know how to fill their cell, and pairs of labels and values."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from core.documents.tree import Align, Cell, Grid, data, head, label
from core.values.findings import Message

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column of a table.

    Attributes:
        title: the message id of its heading.
        weight: its width relative to the other columns.
        value: what a row shows in it.
        is_optional: left out where no row shows anything in it.
        is_whole: its cells are kept on one line where there is room.
    """

    title: str
    weight: float
    value: Callable[[Row], object]
    align: Align = Align.CENTRE
    is_strong: bool = False
    is_optional: bool = False
    is_whole: bool = False

    def cell(self, row: Row) -> Cell:
        """Return the cell of a row."""
        return Cell(self.value(row), align=self.align, is_strong=self.is_strong, is_whole=self.is_whole)


def prose(title: str, weight: float, value: Callable[[Row], object], *, is_optional: bool = False) -> Column[Row]:
    """Return a column of words that may wrap."""
    return Column(title, weight, value, Align.LEFT, is_optional=is_optional)


def names(title: str, weight: float, value: Callable[[Row], object], *, is_strong: bool = False) -> Column[Row]:
    """Return a column of names, which are kept on one line; left out where there are none."""
    return Column(title, weight, value, Align.LEFT, is_strong, is_optional=True, is_whole=True)


def table(name: str, heading: str, columns: Sequence[Column[Row]], rows: Sequence[Row]) -> Iterable[Grid]:
    """Give the table of some rows, or nothing where there are none."""
    if not rows:
        return
    kept = [column for column in columns if not column.is_optional or any(map(column.value, rows))]
    cells = (
        tuple(head(column.title) for column in kept),
        *(tuple(column.cell(row) for column in kept) for row in rows),
    )
    yield Grid(name, tuple(column.weight for column in kept), cells, 1, Message(heading))


def pairs(entries: Sequence[tuple[object, object]], across: int) -> tuple[tuple[Cell, ...], ...]:
    """Return rows of labels with their values, `across` pairs a row; the last value fills its row."""
    rows = []
    for at in range(0, len(entries), across):
        part = entries[at : at + across]
        cells = [cell for entry in part for cell in (label(entry[0]), data(entry[1]))]
        cells[-1] = replace(cells[-1], span=1 + 2 * (across - len(part)))
        rows.append(tuple(cells))
    return tuple(rows)
