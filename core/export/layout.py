"""Cells measured and laid out: how wide, how tall, on which page, at which size.

A document takes the largest size at which it fits one page; if even the smallest does not fit, it takes a comfortable
one and several pages. Nothing is clipped: words wrap, rows grow, and a row taller than a page goes on over the next.
"""

from dataclasses import dataclass, field

from core.documents.tree import Cell, CellKind, Document, Grid, Orientation
from core.export.fonts import BOLD, REGULAR, Face, face
from core.export.line_breaking import filled
from core.export.words import Words, written
from core.values.language_code import LanguageCode
from i18n.language import Language

A4 = (595.276, 841.89)
"""Points."""

MARGIN, HEAD_HEIGHT, FOOT_HEIGHT = 28.0, 26.0, 18.0
SIZES = (9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
SEVERAL_PAGES_SIZE = 7.5
SMALLEST = 6.5
LEADING = 1.28
PADDING_X, PADDING_Y = 2.6, 1.5
GAP, HEADING_HEIGHT = 6.0, 1.9
"""Points between grids; heights of a grid's heading in sizes."""


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


@dataclass(frozen=True, slots=True)
class RowBox:
    """A laid-out row: its boxes and its height in points."""

    boxes: tuple[Box, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, or a grid's heading, on a page; `top` is the distance from the top of the page's body in points."""

    top: float
    row: RowBox | None
    heading: str = ""
    height: float = 0.0


@dataclass(slots=True)
class Layout:
    """A document laid out: what stands on each page, and the letters the font lacks."""

    size: float
    pages: list[list[Placed]]
    missing: dict[str, set[str]] = field(default_factory=dict)


def page_size(document: Document) -> tuple[float, float]:
    """Return width and height of the paper in points."""
    return A4 if document.orientation is Orientation.PORTRAIT else (A4[1], A4[0])


def laid_out(document: Document, language: Language) -> Layout:
    """Lay a document out at the largest size that fits one page, or over several pages."""
    measured = _Measured(document, language)
    for size in SIZES:
        layout = measured.at(size)
        if len(layout.pages) == 1:
            return layout
    return measured.at(SEVERAL_PAGES_SIZE)


class _Measured:
    """A document with every value written once, ready to be laid out at any size."""

    def __init__(self, document: Document, language: Language) -> None:
        self.language = language
        self.width = page_size(document)[0] - 2 * MARGIN
        self.height = page_size(document)[1] - 2 * MARGIN - HEAD_HEIGHT - FOOT_HEIGHT
        self.missing: dict[str, set[str]] = {}
        self.grids = [(grid, [[self._words(cell) for cell in row] for row in grid.rows]) for grid in document.grids]

    def _words(self, cell: Cell) -> Words:
        words = written(cell.value, self.language)
        text, missing = face(REGULAR).drawable(words.text)
        if missing:
            self.missing.setdefault(words.text, set()).update(missing)
        return Words(text, words.link)

    def at(self, size: float) -> Layout:
        pages: list[list[Placed]] = [[]]
        top = 0.0
        for grid, words in self.grids:
            rows = self._rows(grid, words, size)
            head = rows[: grid.head_rows]
            heading = self.language.message(grid.heading) if grid.heading else ""
            heading_height = size * HEADING_HEIGHT if heading else 0.0
            first = heading_height + sum(row.height for row in rows[: grid.head_rows + 1])
            if top > 0 and top + first > self.height:
                pages.append([])
                top = 0.0
            if heading:
                pages[-1].append(Placed(top, None, heading, heading_height))
                top += heading_height
            for at, row in enumerate(rows):
                if top > 0 and top + row.height > self.height:
                    pages.append([])
                    top = 0.0
                    if at >= grid.head_rows:
                        top = self._repeat(pages[-1], head)
                for part in self._parts(row, self.height - top, size):
                    if top + part.height > self.height and top > 0:
                        pages.append([])
                        top = self._repeat(pages[-1], head)
                    pages[-1].append(Placed(top, part))
                    top += part.height
            top += GAP
        return Layout(size, pages, self.missing)

    @staticmethod
    def _repeat(page: list[Placed], head: list[RowBox]) -> float:
        top = 0.0
        for row in head:
            page.append(Placed(top, row))
            top += row.height
        return top

    def _parts(self, row: RowBox, room: float, size: float) -> list[RowBox]:
        """Split a row that is taller than a page into parts that are not."""
        if row.height <= max(room, self.height / 2):
            return [row]
        leading = size * LEADING
        count = max(1, int((self.height / 2 - 2 * PADDING_Y) / leading))
        longest = max(len(box.lines) for box in row.boxes)
        parts = []
        for start in range(0, longest, count):
            boxes = tuple(
                Box(box.cell, box.x, box.width, box.lines[start : start + count], box.face, box.size, box.link)
                for box in row.boxes
            )
            lines = min(count, longest - start)
            parts.append(RowBox(boxes, lines * leading + 2 * PADDING_Y))
        return parts

    def _rows(self, grid: Grid, words: list[list[Words]], size: float) -> list[RowBox]:
        total = sum(grid.weights)
        widths = [weight / total * self.width for weight in grid.weights]
        return [self._row(cells, texts, widths, size) for cells, texts in zip(grid.rows, words, strict=True)]

    def _row(self, cells: tuple[Cell, ...], texts: list[Words], widths: list[float], size: float) -> RowBox:
        boxes: list[Box] = []
        height, x, column = size * LEADING + 2 * PADDING_Y, 0.0, 0
        for cell, words in zip(cells, texts, strict=True):
            width = sum(widths[column : column + cell.span])
            column += cell.span
            box = _box(cell, words, (x, width), size, self.language.code)
            boxes.append(box)
            height = max(height, _height(box))
            x += width
        return RowBox(tuple(boxes), height)


def _box(cell: Cell, words: Words, place: tuple[float, float], size: float, language: LanguageCode) -> Box:
    x, width = place
    typeface = face(BOLD if cell.is_strong else REGULAR)
    room = width - 2 * PADDING_X
    if cell.is_vertical:
        letters = tuple(c for c in words.text if not c.isspace())
        return Box(cell, x, width, letters, typeface, size, words.link)
    used = size
    if words.text and "\n" not in words.text and cell.kind is not CellKind.BANNER:
        natural = typeface.width(words.text, size)
        if room < natural <= room * size / SMALLEST:
            used = max(SMALLEST, size * room / natural - 0.01)
    lines = filled(words.text, room, lambda letter: typeface.width(letter, used), language)
    return Box(cell, x, width, tuple(lines), typeface, used, words.link)


def _height(box: Box) -> float:
    return len(box.lines) * box.size * (1.06 if box.cell.is_vertical else LEADING) + 2 * PADDING_Y
