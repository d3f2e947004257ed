"""Pages drawn on a ReportLab canvas: fills, then lines, then words, so that nothing covers a letter."""

from reportlab.pdfgen.canvas import Canvas

from core.documents.tree import Align, Cell, CellKind
from core.export.cells import LEADING, PADDING_X, STACKED_LEADING, Box
from core.export.fonts import BOLD, INVISIBLE, REGULAR, Face, face
from core.export.layout import FOOT_HEIGHT, HEAD_HEIGHT, MARGIN, Layout, Placed
from core.export.line_breaking import KEPT_SPACE

FILLS = {CellKind.LABEL: 0.93, CellKind.HEAD: 0.88, CellKind.BANNER: 0.955}
CHANGED_FILL, CHANGED_BAR = (1.0, 0.94, 0.70), 2.0
"""Colour of a changed cell, and the width of the bar that marks it in black and white too."""
LINE_GREY, LINE_WIDTH, RULE_WIDTH = 0.5, 0.4, 1.1
TITLE_SIZE, CORNER_SIZE, FOOTER_SIZE = 14.0, 8.0, 7.0
SMALLEST_TITLE = 8.0
HALF_CAPITAL = 0.36
"""Half the height of capitals and figures, in sizes: what stands in the middle of a line."""
TURNED = frozenset("ー－-–—―〜～~…‥（）()「」『』【】〔〕〈〉《》＝=:：;")
"""Letters that are turned when a name is stacked."""
RAISED = frozenset("、。，．")
"""Marks that stand in the upper right corner when a name is stacked."""


class PageDrawer:
    """Draws the pages of one document.

    Attributes:
        words: title, corner and footer, prepared; drawn on every page.
    """

    def __init__(self, canvas: Canvas, layout: Layout, words: tuple[str, str, str], size: tuple[float, float]) -> None:
        self.canvas = canvas
        self.layout = layout
        self.title, self.corner, self.footer = words
        self.width, self.height = size
        self.body_top = self.height - MARGIN - HEAD_HEIGHT

    def draw(self, page: list[Placed], number: int) -> None:
        """Draw a page and its frame; `number` counts from 1."""
        boxes = [
            (box, self.body_top - placed.top, placed.row.height)
            for placed in page
            if placed.row
            for box in placed.row.boxes
        ]
        for box, top, height in boxes:
            self._fill(box, top, height)
        self._lines(page)
        self.canvas.setFillGray(0)
        self._head(number)
        for placed in page:
            if placed.row is None:
                self._heading(placed, number)
                continue
            for box in placed.row.boxes:
                self._words(box, self.body_top - placed.top, placed.row.height)
        self._foot(number)
        self._links(boxes)

    def _fill(self, box: Box, top: float, height: float) -> None:
        cell, canvas = box.cell, self.canvas
        if not cell.is_changed and cell.kind not in FILLS:
            return
        x, bottom = MARGIN + box.x, top - height
        if cell.is_changed:
            canvas.setFillColorRGB(*CHANGED_FILL)
        else:
            canvas.setFillGray(FILLS[cell.kind])
        canvas.rect(x, bottom, box.width, height, stroke=0, fill=1)
        if cell.is_changed:
            canvas.setFillGray(0)
            canvas.rect(x, bottom, CHANGED_BAR, height, stroke=0, fill=1)

    def _lines(self, page: list[Placed]) -> None:
        lines: list[tuple[float, float, float, float]] = []
        for placed in page:
            if placed.row is None or not placed.row.boxes:
                continue
            top = self.body_top - placed.top
            bottom = top - placed.row.height
            edges = [MARGIN + box.x for box in placed.row.boxes]
            edges.append(edges[-1] + placed.row.boxes[-1].width)
            lines += [(x, top, x, bottom) for x in edges]
            lines.append((edges[0], bottom, edges[-1], bottom))
            if placed.is_new:
                lines.append((edges[0], top, edges[-1], top))
        self.canvas.setStrokeGray(LINE_GREY)
        self.canvas.setLineWidth(LINE_WIDTH)
        self.canvas.setLineCap(2)
        if lines:
            self.canvas.lines(lines)

    def _head(self, number: int) -> None:
        """Draw title, corner and rule."""
        baseline = self.height - MARGIN - TITLE_SIZE
        corner_width = face(REGULAR).width(self.corner, CORNER_SIZE)
        room = self.width - 2 * MARGIN - corner_width - 12
        fitting = TITLE_SIZE * room / max(1.0, face(BOLD).width(self.title, TITLE_SIZE))
        self._text(face(BOLD), max(SMALLEST_TITLE, min(TITLE_SIZE, fitting)), MARGIN, baseline, self.title)
        self._text(face(REGULAR), CORNER_SIZE, self.width - MARGIN - corner_width, baseline, self.corner)
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(RULE_WIDTH)
        self.canvas.line(MARGIN, baseline - 6, self.width - MARGIN, baseline - 6)
        if number == 1:
            self._mark("title", self.title, 0)

    def _foot(self, number: int) -> None:
        """Draw footer and page number, last as they are read."""
        foot = MARGIN + FOOT_HEIGHT - FOOTER_SIZE * 2
        self._text(face(REGULAR), FOOTER_SIZE, MARGIN, foot, self.footer)
        count = f"{number} / {len(self.layout.pages)}"
        count_width = face(REGULAR).width(count, FOOTER_SIZE)
        self._text(face(REGULAR), FOOTER_SIZE, self.width - MARGIN - count_width, foot, count)

    def _heading(self, placed: Placed, number: int) -> None:
        size = self.layout.set_in.size + 0.5
        baseline = self.body_top - placed.top - size * 1.2
        self._text(face(BOLD), size, MARGIN, baseline, placed.heading)
        self._mark(f"{number}-{placed.top:.0f}", placed.heading, 1)

    def _mark(self, key: str, words: str, level: int) -> None:
        """Add an entry to the outline that leads here."""
        self.canvas.bookmarkPage(key)
        self.canvas.addOutlineEntry(words, key, level)

    def _words(self, box: Box, top: float, height: float) -> None:
        x = MARGIN + box.x
        if box.cell.is_vertical:
            self._stacked(box, x + box.width / 2, top - (height - box.text_height) / 2)
            return
        leading = box.size * LEADING
        baseline = top - (height - box.text_height) / 2 - leading / 2 - box.size * HALF_CAPITAL
        for line in box.lines:
            width = box.face.width(line, box.size)
            start = x + _offset(box.cell, box.width - width)
            self._text(box.face, box.size, start, baseline, line)
            if box.is_foreign and line:
                self._underline(start, baseline - box.size * 0.2, width)
            baseline -= leading

    def _underline(self, x: float, y: float, width: float) -> None:
        """Draw the dotted line of words that are only there in the other language."""
        self.canvas.saveState()
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(0.6)
        self.canvas.setDash(0.6, 1.4)
        self.canvas.line(x, y, x + width, y)
        self.canvas.restoreState()

    def _stacked(self, box: Box, centre: float, top: float) -> None:
        """Draw a name letter under letter, with long marks and brackets turned; it is searched and copied as one."""
        name = "".join(box.lines).translate(INVISIBLE)
        if name:
            self.canvas.addLiteral(f"/Span <</ActualText <FEFF{name.encode('utf-16-be').hex().upper()}>>> BDC")
            self._letters(box, centre, top)
            self.canvas.addLiteral("EMC")

    def _letters(self, box: Box, centre: float, top: float) -> None:
        size = box.size
        for letter in box.lines:
            width = box.face.width(letter, size)
            if letter in TURNED:
                self.canvas.saveState()
                self.canvas.translate(centre, top - size * STACKED_LEADING / 2)
                self.canvas.rotate(-90)
                self._text(box.face, size, -width / 2, -size * HALF_CAPITAL, letter)
                self.canvas.restoreState()
            else:
                shift = size * 0.55 if letter in RAISED else 0.0
                self._text(box.face, size, centre - width / 2 + shift, top - size * 0.9 + shift, letter)
            top -= size * STACKED_LEADING

    def _links(self, boxes: list[tuple[Box, float, float]]) -> None:
        for box, top, height in boxes:
            if box.link:
                x = MARGIN + box.x
                self.canvas.linkURL(box.link, (x, top - height, x + box.width, top), relative=0, thickness=0)

    def _text(self, typeface: Face, size: float, x: float, y: float, text: str) -> None:
        shown = text.translate(INVISIBLE).replace(KEPT_SPACE, " ")
        if shown:
            self.canvas.setFont(typeface.name, size)
            self.canvas.drawString(x, y, shown)


def _offset(cell: Cell, free: float) -> float:
    """Return how far from the left edge of its cell a line begins that leaves `free` points."""
    if cell.align is Align.CENTRE:
        return free / 2
    return PADDING_X if cell.align is Align.LEFT else free - PADDING_X
