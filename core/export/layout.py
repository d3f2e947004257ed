"""Grids set on pages: at which size, on which page, where.

A document takes the largest size at which it fits one page, and room that is left over goes between its rows; if even
the smallest does not fit, it takes a comfortable size and several pages. Nothing is clipped: words wrap, rows grow,
and a row taller than a page goes on over the next. Heading rows are repeated on every page a grid goes on to.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace

from core.documents.tree import Document, Orientation
from core.export.cells import LEADING, STACKED_LEADING, MeasuredGrid, RowBox, Type, measured_grid
from i18n.language import Language

A4 = (595.276, 841.89)
"""Points."""

MARGIN, HEAD_HEIGHT, FOOT_HEIGHT = 28.0, 30.0, 16.0
SIZES = (6.5, 6.75, 7.0, 7.25, 7.5, 7.75, 8.0, 8.25, 8.5, 8.75, 9.0)
SEVERAL_PAGES = Type(7.5, 1.8)
TIGHT, MOST_LOOSENED = 1.3, 1.6
"""Padding above and below the words of a row, and the most that left-over room adds to it, in points."""
GAP = 7.0
HEADING_HEIGHT = 1.9
"""Points between grids; height of a grid's heading in sizes."""
MOST_REPEATED = 1 / 3
"""Share of a page above which heading rows are not repeated."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row, or a grid's heading, on a page; `top` is the distance from the top of the page's body in points.

    Attributes:
        is_new: the row opens a grid or goes on with it on a new page, so it draws a line above itself.
    """

    top: float
    row: RowBox | None
    heading: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A document set on pages."""

    set_in: Type
    pages: list[list[Placed]]


def page_size(document: Document) -> tuple[float, float]:
    """Return width and height of the paper in points."""
    return A4 if document.orientation is Orientation.PORTRAIT else (A4[1], A4[0])


def laid_out(document: Document, grids: list[MeasuredGrid]) -> Layout:
    """Set the measured grids of a document on pages."""
    width = page_size(document)[0] - 2 * MARGIN
    height = page_size(document)[1] - 2 * MARGIN - HEAD_HEIGHT - FOOT_HEIGHT
    pages = {}

    def is_several(size: float) -> bool:
        pages[size] = _set(grids, width, height, Type(size, TIGHT))
        return len(pages[size].pages) > 1

    largest = bisect_right(SIZES, 0, key=is_several)
    if largest == 0:
        return Layout(SEVERAL_PAGES, _set(grids, width, height, SEVERAL_PAGES).pages)
    size = SIZES[largest - 1]
    count = max(1, sum(len(grid.rows) for grid in grids))
    extra = min(MOST_LOOSENED, (height - pages[size].top) / count / 2 - 0.01)
    loose = Type(size, TIGHT + max(0.0, extra))
    return Layout(loose, _set(grids, width, height, loose).pages)


def measured_grids(document: Document, language: Language) -> list[MeasuredGrid]:
    """Write and measure every cell of a document."""
    return [measured_grid(grid, language) for grid in document.grids]


def _set(grids: list[MeasuredGrid], width: float, height: float, set_in: Type) -> "_Pages":
    pages = _Pages(height, set_in)
    for grid in grids:
        pages.put(grid, grid.set_rows(width, set_in))
    return pages


class _Pages:
    """Pages being filled from the top."""

    def __init__(self, height: float, set_in: Type) -> None:
        self.height = height
        self.set_in = set_in
        self.pages: list[list[Placed]] = [[]]
        self.top = 0.0

    def put(self, measured: MeasuredGrid, rows: list[RowBox]) -> None:
        """Put a grid under what is there; its heading stays with its first row."""
        heads = rows[: measured.grid.head_rows]
        heading = self.set_in.size * HEADING_HEIGHT if measured.heading else 0.0
        if self.top:
            self.top += GAP
        first = heading + sum(row.height for row in rows[: measured.grid.head_rows + 1])
        if self.top + first > self.height and self.top:
            self._turn([])
        if heading:
            self.pages[-1].append(Placed(self.top, None, measured.heading))
            self.top += heading
        repeated = heads if sum(head.height for head in heads) <= self.height * MOST_REPEATED else []
        for at, row in enumerate(rows):
            self._put_row(row, repeated if at >= len(heads) else [], is_new=at == 0)

    def _put_row(self, row: RowBox, heads: list[RowBox], *, is_new: bool) -> None:
        body = self.height - sum(head.height for head in heads)
        for at, part in enumerate(_parts(row, body, self.set_in)):
            is_first = is_new and at == 0
            if self.top + part.height > self.height and self.top:
                self._turn(heads)
                is_first = not heads
            self._place(part, is_new=is_first)

    def _place(self, row: RowBox, *, is_new: bool) -> None:
        self.pages[-1].append(Placed(self.top, row, is_new=is_new))
        self.top += row.height

    def _turn(self, heads: list[RowBox]) -> None:
        """Begin a new page with the heading rows of the grid that goes on."""
        self.pages.append([])
        self.top = 0.0
        for at, head in enumerate(heads):
            self._place(head, is_new=at == 0)


def _parts(row: RowBox, body: float, set_in: Type) -> list[RowBox]:
    """Cut a row that no page can hold into rows that one can."""
    if row.height <= body:
        return [row]
    leading = max(box.size * (STACKED_LEADING if box.cell.is_vertical else LEADING) for box in row.boxes)
    count = max(1, int((body - 2 * set_in.padding) / leading))
    longest = max(len(box.lines) for box in row.boxes)
    parts = []
    for start in range(0, longest, count):
        boxes = tuple(replace(box, lines=box.lines[start : start + count]) for box in row.boxes)
        height = max(set_in.size * LEADING, *(box.text_height for box in boxes)) + 2 * set_in.padding
        parts.append(RowBox(boxes, height))
    return parts
