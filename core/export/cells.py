"""Cells of a grid measured once, so that they can be set at any size: column widths, lines, heights."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from core.documents.tree import Align, Cell, CellKind, Grid
from core.export.fonts import BOLD, REGULAR, Face, face, prepared
from core.export.line_breaking import KEPT_SPACE, Paragraph, measured
from core.export.words import written
from i18n.language import Language

SMALLEST = 6.5
"""Points below which nothing is set."""
PROSE_SHRINKS_TO = 0.93
"""Running text shrinks this much to save a line; more would look uneven. Clocks and numbers may go to the smallest."""
LEADING, STACKED_LEADING = 1.28, 1.06
PADDING_X = 2.8
WHOLE_HEADING = 4.2
"""Sizes up to which a column's heading is not broken, where its letters would allow it."""
LEANS = (0.6, 1.9)
"""How far content may lean the weight of a column: shares of what the document gives it."""
WORTHWHILE = 6.0
"""Sizes a column of running text should have, or it becomes a tower of short lines."""
MOST_WHOLE = 1.0
"""Share of a table that its columns' needs may take before names are let wrap."""
WIDEST_NEED = 0.22
"""Share of the page's width that the longest word of a text may claim for its column."""


class Type(NamedTuple):
    """How a page is set: size of the type and padding above and below it, in points."""

    size: float
    padding: float


@dataclass(frozen=True, slots=True)
class Box:
    """A cell on the page: its place within the row, its lines, and how they are drawn."""

    cell: Cell
    x: float
    width: float
    lines: tuple[str, ...]
    face: Face
    size: float
    link: str = ""
    is_foreign: bool = False

    @property
    def text_height(self) -> float:
        """The height of the lines in points."""
        return len(self.lines) * self.size * (STACKED_LEADING if self.cell.is_vertical else LEADING)


@dataclass(frozen=True, slots=True)
class RowBox:
    """A laid-out row: its boxes and its height in points."""

    boxes: tuple[Box, ...]
    height: float


@dataclass(frozen=True, slots=True)
class MeasuredCell:
    """A cell with its words measured in sizes of the type.

    Attributes:
        width: of the longest line if nothing wraps.
        word: the width of the longest piece that does not wrap.
        missing: what the typeface cannot draw.
    """

    cell: Cell
    text: str
    paragraphs: tuple[Paragraph, ...]
    width: float
    word: float
    face: Face
    link: str
    is_foreign: bool
    missing: frozenset[str]

    @property
    def plain(self) -> str:
        """The text as it reads."""
        return self.text.replace(KEPT_SPACE, " ")

    @property
    def _is_prose(self) -> bool:
        """Whether the cell holds running text, which wraps rather than shrinks."""
        return self.cell.kind is CellKind.DATA and self.cell.align is Align.LEFT and not self.cell.is_whole

    def need(self, size: float, page: float, *, is_whole: bool) -> float:
        """Return the width a column should give this cell, in points; `is_whole` where names can be kept whole."""
        if self.cell.is_vertical:
            return size * 1.25
        if self.cell.kind is not CellKind.HEAD and not self._is_prose and (is_whole or not self.cell.is_whole):
            return self.width * size + 2 * PADDING_X + 0.1
        least = WHOLE_HEADING if self.cell.kind is CellKind.HEAD else WORTHWHILE
        word = max(self.word, min(self.width, least))
        return min(word * size + 2 * PADDING_X + 0.1, page * WIDEST_NEED)

    def wish(self, size: float) -> float:
        """Return the width at which the cell stands on one line, in points."""
        return size * 1.25 if self.cell.is_vertical else self.width * size + 2 * PADDING_X

    def box(self, x: float, width: float, size: float) -> Box:
        """Set the cell in a width."""
        if self.cell.is_vertical:
            letters = tuple(letter for letter in self.text if not letter.isspace())
            return Box(self.cell, x, width, letters, self.face, size, self.link, self.is_foreign)
        room = width - 2 * PADDING_X
        used = self._size_in(room, size)
        lines = tuple(line for part in self.paragraphs for line in part.lines(room / used) or [""])
        return Box(self.cell, x, width, lines, self.face, used, self.link, self.is_foreign)

    def _size_in(self, room: float, size: float) -> float:
        """Return the size at which the cell needs no more lines than it was given, or the usual size to wrap at."""
        natural = self.width
        if natural * size <= room or self.cell.kind is CellKind.BANNER:
            return size
        least = max(SMALLEST, size * PROSE_SHRINKS_TO) if self._is_prose else SMALLEST
        fitting = room / natural
        return min(size, fitting) if fitting >= least else size


@dataclass(frozen=True, slots=True)
class MeasuredGrid:
    """A grid whose cells are measured."""

    grid: Grid
    heading: str
    rows: tuple[tuple[MeasuredCell, ...], ...]

    def set_rows(self, page: float, set_in: Type) -> list[RowBox]:
        """Set every row in a width of `page` points."""
        widths = self._widths(page, set_in.size)
        return [_row(cells, widths, set_in) for cells in self.rows]

    def _widths(self, page: float, size: float) -> list[float]:
        weights = self.grid.weights
        columns = self._columns()
        needs = [max((cell.need(size, page, is_whole=True) for cell in cells), default=0.0) for cells in columns]
        if sum(needs) > page * MOST_WHOLE:
            needs = [max((cell.need(size, page, is_whole=False) for cell in cells), default=0.0) for cells in columns]
        if self.grid.head_rows:
            wishes = [max((cell.wish(size) for cell in cells), default=0.0) for cells in columns]
            weights = leant(page, weights, wishes)
        return shared_out(page, weights, needs)

    def _columns(self) -> list[list[MeasuredCell]]:
        """Return the cells that stand in one column alone, by column."""
        columns: list[list[MeasuredCell]] = [[] for _ in self.grid.weights]
        for cells in self.rows:
            column = 0
            for cell in cells:
                if cell.cell.span == 1 and cell.cell.kind is not CellKind.BANNER:
                    columns[column].append(cell)
                column += cell.cell.span
        return columns


def leant(width: float, weights: Sequence[float], wishes: Sequence[float]) -> tuple[float, ...]:
    """Return the weights of a table's columns, leant towards those with much to say.

    Args:
        width: of the table, in points.
        weights: as the document gives them.
        wishes: the width at which each column would not wrap, in points.
    """
    unit = width / sum(weights)
    least, most = LEANS
    return tuple(
        weight * min(most, max(least, wish / (weight * unit))) for weight, wish in zip(weights, wishes, strict=True)
    )


def shared_out(width: float, weights: Sequence[float], needs: Sequence[float]) -> list[float]:
    """Share a width among columns: each gets what it needs, the rest goes by weight.

    Args:
        width: to share, in points.
        weights: what each column should have, relative to the others; positive.
        needs: what each column must have, in points; scaled down where they exceed the width.
    """
    if sum(needs) >= width:
        return [need / sum(needs) * width for need in needs]
    held: set[int] = set()
    while True:
        free = [at for at in range(len(weights)) if at not in held]
        unit = (width - sum(needs[at] for at in held)) / sum(weights[at] for at in free)
        short = {at for at in free if weights[at] * unit < needs[at]}
        if not short:
            return [needs[at] if at in held else weights[at] * unit for at in range(len(weights))]
        held |= short


def _row(cells: tuple[MeasuredCell, ...], widths: list[float], set_in: Type) -> RowBox:
    boxes, x, column = [], 0.0, 0
    for cell in cells:
        width = sum(widths[column : column + cell.cell.span])
        boxes.append(cell.box(x, width, set_in.size))
        column += cell.cell.span
        x += width
    height = max(set_in.size * LEADING, *(box.text_height for box in boxes)) + 2 * set_in.padding
    return RowBox(tuple(boxes), height)


def measured_cell(cell: Cell, language: Language) -> MeasuredCell:
    """Write and measure a cell."""
    words = written(cell.value, language)
    drawn = prepared(words.text)
    typeface = face(BOLD if cell.is_strong else REGULAR)
    paragraphs = measured(drawn.text, typeface.width_of, language.code)
    return MeasuredCell(
        cell,
        drawn.text,
        paragraphs,
        max(part.width for part in paragraphs),
        max(part.widest_word for part in paragraphs),
        typeface,
        words.link,
        words.is_foreign,
        drawn.missing,
    )


def measured_grid(grid: Grid, language: Language) -> MeasuredGrid:
    """Write and measure a grid."""
    heading = prepared(language.message(grid.heading)).text if grid.heading else ""
    rows = tuple(tuple(measured_cell(cell, language) for cell in row) for row in grid.rows)
    return MeasuredGrid(grid, heading, rows)
