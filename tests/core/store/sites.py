"""Copies of one production on several sites, for tests of merging."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from core.people.model import PRODUCTION_ID, Production
from core.schedule.model import MAIN_BOARD_ID, Board
from core.script.model import Episode
from core.store import engine
from core.store.records import Cell
from core.store.store import Store
from core.values.ids import Id
from core.values.records import Record
from core.values.texts import TwoTexts

Cell3 = tuple[str, str, str]
TABLES = ("production", "board", "episode", "scene", "call_sheet")


@dataclass(slots=True)
class WallClock:
    """A wall clock that a test sets."""

    milliseconds: int = 1_700_000_000_000

    def __call__(self) -> int:
        """Return what it shows."""
        return self.milliseconds


@cache
def empty_file() -> Store:
    """Return a store without content, made once: copying it is quicker than the migrations."""
    return Store.in_memory("empty")


@dataclass(slots=True)
class Site:
    """One copy and its clock."""

    name: str
    clock: WallClock = field(default_factory=WallClock)
    store: Store = field(init=False)

    def __post_init__(self) -> None:
        """Start empty."""
        database = engine.connect(None)
        empty_file().database.conn.backup(database.conn)
        self.store = Store(database, self.name, now=self.clock)

    def reopen(self) -> None:
        """Open the same tables again, as after a restart."""
        self.store = Store(self.store.database, self.name, now=self.clock)


def production(title: str, days: int = 0) -> Production:
    return Production(title=TwoTexts(title, title), total_days=days)


def board(name: str) -> Board:
    return Board(id=MAIN_BOARD_ID, name=TwoTexts(name))


def episode(row_id: str, number: int = 1, title: str = "") -> Episode:
    return Episode(id=Id(row_id), number=number, title=TwoTexts(title))


def save(store: Store, *records: Record, label: str = "Edit") -> None:
    """Save records in one step."""
    with store.step(label) as step:
        for record in records:
            step.save(record)


def retitle(store: Store, days: int) -> None:
    """Change one field of the production."""
    save(store, replace(store.get(Production, PRODUCTION_ID), total_days=days))


def tables_of(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of the tables that tests of merging use."""
    return {t: store.database.execute(f'SELECT * FROM "{t}" ORDER BY id').fetchall() for t in TABLES}  # noqa: S608 - our own names


def heads_of(store: Store) -> list[tuple[object, ...]]:
    """Return every head."""
    return store.database.execute("SELECT * FROM log_head ORDER BY 1, 2, 3, 4, 5").fetchall()


def dump(store: Store) -> tuple[object, ...]:
    """Return all that must be equal on every site: tables, conflicts, heads."""
    return tables_of(store), store.conflicts(), heads_of(store)


@dataclass(slots=True)
class Oracle:
    """What the log means, computed from its JSON alone by the definition of a head.

    Attributes:
        writes: of each cell the edits: site and number to stamp, what it had seen, and value.
    """

    writes: dict[Cell3, dict[tuple[str, int], tuple[str, dict[str, list[object]], Cell]]]

    @classmethod
    def of(cls, store: Store) -> "Oracle":
        """Read a store's log."""
        oracle = cls({})
        for site, number, stamp, body in store.database.execute("SELECT site, number, stamp, body FROM log_entry"):
            said = json.loads(body)
            for cell, value in _values(said):
                oracle.writes.setdefault(cell, {})[(site, number)] = (stamp, said["saw"], value)
        return oracle

    def heads(self, cell: Cell3) -> set[tuple[str, int]]:
        """Return the edits of a cell that no other edit of it has seen."""
        edits = self.writes[cell]
        return {
            one
            for one in edits
            if not any(_has_seen(other, saw, one) for other, (_, saw, _) in edits.items() if other != one)
        }

    def shown(self, cell: Cell3) -> Cell:
        """Return the value of the head with the greatest stamp."""
        return max((self.writes[cell][head] for head in self.heads(cell)), key=lambda write: write[0])[2]

    def differs(self, cell: Cell3) -> bool:
        """Tell whether the heads of a cell have more than one value."""
        return len({repr(self.writes[cell][head][2]) for head in self.heads(cell)}) > 1


def _values(said: dict[str, list[list[object]]]) -> Iterable[tuple[Cell3, Cell]]:
    for table, row_id, cells in said["ins"]:
        assert isinstance(cells, dict)
        for column, value in cells.items():
            yield (str(table), str(row_id), column), value
    for table, row_id, column, _, new in said["set"]:
        yield (str(table), str(row_id), str(column)), new  # type: ignore[misc]


def _has_seen(other: tuple[str, int], saw: dict[str, list[object]], one: tuple[str, int]) -> bool:
    site, number = one
    if other[0] == site:
        return other[1] > number
    return int(str(saw.get(site, [0])[0])) >= number
