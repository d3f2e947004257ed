"""What a grid is made of, as values: columns, rows, cells and edits."""

from dataclasses import dataclass

from ui.theme.paint import Align
from ui.theme.tokens import BODY


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: stable; edits carry it.
        width: logical pixels; a header that needs more gets more.
        stretches: takes what room is left; one column at least should.
        editable: whether a person may type into it (a cell may say no for itself).
    """

    name: str
    width: int = 80
    stretches: bool = False
    editable: bool = False
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, ready to be painted.

    Attributes:
        text: as shown.
        typed: what the editor begins with where it differs from `text` (a time without its day mark).
        ink: role of the text's colour.
        size: of the text, in logical pixels.
        bold: a hand-corrected value, or the name of the row.
        icon: before the text; `icon_ink` is the role of its colour.
        side: `KR` or `JP` before the text.
        is_changed: differs from the last issue, or not yet checked: shaded, with an edge.
        is_missing: the counterpart in the other language is missing: marked.
        is_fixed: cannot be edited although its column can.
        choices: values offered in a list instead of a line to type in.
        note: the tool tip, and what a screen reader adds to the value.
    """

    text: str = ""
    typed: str | None = None
    ink: str = "ink"
    size: int = BODY
    bold: bool = False
    icon: str = ""
    icon_ink: str = ""
    side: str = ""
    is_changed: bool = False
    is_missing: bool = False
    is_fixed: bool = False
    choices: tuple[str, ...] = ()
    note: str = ""

    @property
    def begin(self) -> str:
        """What the editor begins with."""
        return self.text if self.typed is None else self.typed


EMPTY = Cell()


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a stable key, and the thing its cells are made from."""

    key: str
    thing: object


@dataclass(frozen=True, slots=True)
class Edit:
    """One value typed or pasted; `text` is trimmed."""

    key: str
    column: str
    text: str
