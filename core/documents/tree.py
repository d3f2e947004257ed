"""What is on a page, without a language and without layout: grids of cells whose values are data or message ids.

`core.export` writes a tree in a language and draws it. Two sheets drawn from one view have the same values, so they
cannot differ in a number.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.values.findings import Message
from core.values.language_code import Country
from core.values.lengths import Eighths, LengthForm


@dataclass(frozen=True, slots=True)
class LongDate:
    """A date written out with its weekday."""

    day: date


@dataclass(frozen=True, slots=True)
class Minutes:
    """A duration in minutes."""

    minutes: int


@dataclass(frozen=True, slots=True)
class Plain:
    """A number without separators: a cast number, minutes in a column of minutes."""

    number: int


@dataclass(frozen=True, slots=True)
class Length:
    """A script length as the production counts it."""

    eighths: Eighths
    form: LengthForm


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to dial; `side` gives the country code of the link."""

    number: str
    side: Country


@dataclass(frozen=True, slots=True)
class MapLink:
    """A value that opens a map at a place, in millionths of a degree."""

    value: object
    latitude_micro: int
    longitude_micro: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Values one after another with a separator between those that are not empty.

    Japanese writes the separators `, ` and ` · ` and ` / ` with its own marks.
    """

    values: tuple[object, ...]
    separator: str = " "


@dataclass(frozen=True, slots=True)
class Lines:
    """Values each on a line of its own, empty ones left out."""

    values: tuple[object, ...]


class CellKind(StrEnum):
    """What a cell is for."""

    LABEL = "label"
    HEAD = "head"
    DATA = "data"
    BANNER = "banner"


class Align(StrEnum):
    """Where the words stand in a cell."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a grid.

    Attributes:
        value: whatever a language can write, or one of the values above.
        span: columns it covers.
        is_strong: bold.
        is_changed: marked against the last issue.
        is_vertical: letters stacked, for narrow columns of role names.
        is_whole: kept on one line where its column can be made wide enough, as names are.
    """

    value: object = ""
    kind: CellKind = CellKind.DATA
    span: int = 1
    align: Align = Align.LEFT
    is_strong: bool = False
    is_changed: bool = False
    is_vertical: bool = False
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid with a heading.

    Attributes:
        name: stable, for programs that read the tree.
        weights: relative widths of the columns.
        rows: cells; the spans of each row add up to the columns.
        head_rows: how many rows are repeated on a following page.
    """

    name: str
    weights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head_rows: int = 0
    heading: Message | None = None


class Orientation(StrEnum):
    """How the paper lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


@dataclass(frozen=True, slots=True)
class Document:
    """A document without a language.

    Attributes:
        title: for the head of the page and the file's metadata.
        corner: what stands at the right of the title.
        footer: what stands at the foot of every page, before the page number.
    """

    title: Message
    grids: tuple[Grid, ...]
    corner: object = ""
    footer: object = ""
    orientation: Orientation = Orientation.PORTRAIT


def label(value: object, *, span: int = 1) -> Cell:
    """Return a grey label cell; a string is a message id."""
    shown = Message(value) if isinstance(value, str) else value
    return Cell(shown, CellKind.LABEL, span, is_strong=True)


def head(msgid: str, *, span: int = 1) -> Cell:
    """Return a column heading."""
    return Cell(Message(msgid), CellKind.HEAD, span, Align.CENTRE, is_strong=True)


def data(value: object, *, span: int = 1, align: Align = Align.LEFT, is_strong: bool = False) -> Cell:
    """Return a cell with a value."""
    return Cell(value, CellKind.DATA, span, align, is_strong)


def centred(value: object, *, span: int = 1, is_strong: bool = False) -> Cell:
    """Return a cell with a value in its middle."""
    return Cell(value, CellKind.DATA, span, Align.CENTRE, is_strong)
