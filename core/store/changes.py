"""What the store tells after each transaction, and what it can say about the past."""

from dataclasses import dataclass

from core.store.records import Cell
from core.values.findings import Message


@dataclass(frozen=True, slots=True)
class Changes:
    """What one transaction touched.

    Attributes:
        label: what the user did.
        rows: table and id of every row touched; never empty.
        origin: the screen that acted, so that it can tell its own edits; None for others.
    """

    label: Message
    rows: frozenset[tuple[str, str]]
    origin: object | None = None

    @property
    def tables(self) -> frozenset[str]:
        """The tables touched."""
        return frozenset(table for table, _ in self.rows)

    def touches(self, *tables: str) -> bool:
        """Tell whether any of the tables was touched."""
        return not self.tables.isdisjoint(tables)


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One transaction of the log, for reading.

    Attributes:
        at_milliseconds: since 1970, UTC, by the clock of the site that made it.
        is_undone: whether a later undo took it back.
    """

    site: str
    number: int
    at_milliseconds: int
    actor: str
    label: Message
    rows: frozenset[tuple[str, str]]
    is_undone: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the values of a field in conflict: who set it, and when."""

    value: Cell
    actor: str
    at_milliseconds: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two sites set without seeing each other's edit, or whose change must be accepted here first.

    The last candidate is the one shown.
    """

    table: str
    id: str
    column: str
    candidates: tuple[Candidate, ...]
