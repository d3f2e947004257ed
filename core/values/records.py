"""What a record is: one frozen dataclass a table, known to the store by the name of its table.

    @record("scene")
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Scene:
        id: Id = field(default_factory=new_id)
        episode_id: Id
        title: TwoTexts = TwoTexts()
        shot_on: date | None = None

Columns follow from the fields: `str`, `int`, `bool`, `StrEnum`, `date`, `Id`, `DayMinute`, `Eighths` and
`X | None` are one column each; `TwoTexts` gives `title_ko, title_ja`, `TwoNames` gives
`name_native, name_ko, name_ja, name_reading`. Nothing else is stored: lists are tables of their own.
Every field but `id` has a default or is given; a later version may only add fields with a default.
The store adds a column `deleted` (0 or 1), which no record shows.
"""

from collections.abc import Callable
from typing import Any, ClassVar, Protocol, TypeVar

from core.values.ids import Id


class Record(Protocol):
    """A frozen dataclass with an `id`, made a table by `record`."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> Id:
        """The identity of the row."""


T = TypeVar("T")
_TABLES: dict[type, str] = {}


def record(table: str, *, merge_both: bool = False) -> Callable[[type[T]], type[T]]:
    """Name the table of a record class.

    Args:
        table: the table's name, singular.
        merge_both: issued or approved things: a foreign change waits until both sides accept it.
    """

    def name(cls: type[T]) -> type[T]:
        _TABLES[cls] = table
        if merge_both:
            MERGE_BOTH.add(table)
        return cls

    return name


MERGE_BOTH: set[str] = set()
"""Tables whose foreign changes become items that both sides must accept."""


def table_of(cls: type) -> str:
    """Return the table of a record class.

    Raises:
        KeyError: the class was never named by `record`.
    """
    return _TABLES[cls]


def record_types() -> dict[str, type]:
    """Return every record class known so far, by table."""
    return {table: cls for cls, table in _TABLES.items()}
