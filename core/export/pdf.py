"""Document trees drawn as PDF pages: embedded subsets, selectable text, links, the same bytes for the same tree."""

import io
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from core.documents.tree import Align, CellKind, Document
from core.export.fonts import BOLD, REGULAR, face
from core.export.layout import (
    FOOT_HEIGHT,
    HEAD_HEIGHT,
    LEADING,
    MARGIN,
    PADDING_X,
    PADDING_Y,
    Box,
    Layout,
    Placed,
    laid_out,
    page_size,
)
from core.export.words import written
from core.values.findings import Finding, Message, Severity
from i18n.language import Language
from i18n.marks import N_

FILLS = {CellKind.LABEL: 0.925, CellKind.HEAD: 0.87, CellKind.BANNER: 0.95}
CHANGED_FILL = (1.0, 0.953, 0.769)
LINE_GREY, LINE_WIDTH = 0.45, 0.4
TITLE_SIZE, CORNER_SIZE, FOOTER_SIZE = 13.0, 8.0, 7.0
TURNED = frozenset("ー－-–—―〜～…‥（）()「」『』【】〔〕〈〉《》＝=:：;")
"""Letters that are turned when a name is stacked."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A drawn document: its bytes, how many pages, and what the reader should know."""

    content: bytes
    pages: int
    findings: tuple[Finding, ...]


def draw_pdf(document: Document, language: Language) -> Pdf:
    """Draw a document in a language."""
    face(REGULAR)
    face(BOLD)
    layout = laid_out(document, language)
    stream = io.BytesIO()
    canvas = Canvas(
        stream,
        pagesize=page_size(document),
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=1,
        lang=language.code.value,
    )
    canvas.setTitle(language.message(document.title))
    canvas.setAuthor("Gakyo")
    canvas.setCreator("Gakyo")
    for number, page in enumerate(layout.pages, start=1):
        _Page(canvas, document, language, layout).draw(page, number)
        canvas.showPage()
    canvas.save()
    return Pdf(stream.getvalue(), len(layout.pages), _missing(layout))


def _missing(layout: Layout) -> tuple[Finding, ...]:
    letters = sorted({letter for found in layout.missing.values() for letter in found})
    if not letters:
        return ()
    params = {"letters": " ".join(letters), "texts": sorted(layout.missing)[:3]}
    message = Message(N_("The font has no letter for {letters}; 〓 stands in its place in: {texts}"), params)
    return (Finding("export.missing_glyph", message, Severity.VIOLATION),)


class _Page:
    """Draws one page."""

    def __init__(self, canvas: Canvas, document: Document, language: Language, layout: Layout) -> None:
        self.canvas = canvas
        self.document = document
        self.language = language
        self.layout = layout
        self.width, self.height = page_size(document)

    def draw(self, page: list[Placed], number: int) -> None:
        self._head(number)
        top = self.height - MARGIN - HEAD_HEIGHT
        for placed in page:
            if placed.row is None:
                self._text(
                    BOLD, self.layout.size + 0.5, MARGIN, top - placed.top - self.layout.size * 1.35, placed.heading
                )
                continue
            for box in placed.row.boxes:
                self._box(box, top - placed.top, placed.row.height)
        self._foot(number)

    def _head(self, number: int) -> None:
        title = self.language.message(self.document.title)
        baseline = self.height - MARGIN - TITLE_SIZE
        corner = written(self.document.corner, self.language).text
        room = self.width - 2 * MARGIN - face(REGULAR).width(corner, CORNER_SIZE) - 12
        size = TITLE_SIZE * min(1.0, room / max(1.0, face(BOLD).width(title, TITLE_SIZE)))
        self._text(BOLD, max(size, CORNER_SIZE), MARGIN, baseline, title)
        right = self.width - MARGIN - face(REGULAR).width(corner, CORNER_SIZE)
        self._text(REGULAR, CORNER_SIZE, right, baseline, corner)
        self.canvas.setStrokeGray(0)
        self.canvas.setLineWidth(1)
        self.canvas.line(MARGIN, baseline - 5, self.width - MARGIN, baseline - 5)
        if number == 1:
            self.canvas.bookmarkPage("first")
            self.canvas.addOutlineEntry(title, "first")

    def _foot(self, number: int) -> None:
        baseline = MARGIN + FOOT_HEIGHT - FOOTER_SIZE * 2
        self._text(REGULAR, FOOTER_SIZE, MARGIN, baseline, written(self.document.footer, self.language).text)
        count = f"{number} / {len(self.layout.pages)}"
        right = self.width - MARGIN - face(REGULAR).width(count, FOOTER_SIZE)
        self._text(REGULAR, FOOTER_SIZE, right, baseline, count)

    def _box(self, box: Box, top: float, height: float) -> None:
        canvas, cell = self.canvas, box.cell
        x, bottom = MARGIN + box.x, top - height
        filled = cell.is_changed or cell.kind in FILLS
        if cell.is_changed:
            canvas.setFillColorRGB(*CHANGED_FILL)
        elif filled:
            canvas.setFillGray(FILLS[cell.kind])
        canvas.setStrokeGray(LINE_GREY)
        canvas.setLineWidth(LINE_WIDTH)
        canvas.rect(x, bottom, box.width, height, stroke=1, fill=int(filled))
        canvas.setFillGray(0)
        if cell.is_vertical:
            self._stacked(box, x + box.width / 2, top - PADDING_Y)
        else:
            self._lines(box, x, top, height)
        if box.link:
            canvas.linkURL(box.link, (x, bottom, x + box.width, top), relative=0, thickness=0)

    def _lines(self, box: Box, x: float, top: float, height: float) -> None:
        leading = box.size * LEADING
        block = leading * len(box.lines)
        baseline = top - (height - block) / 2 - leading / 2 - box.size * 0.36
        for line in box.lines:
            width = box.face.width(line, box.size)
            start = {
                Align.LEFT: x + PADDING_X,
                Align.CENTRE: x + (box.width - width) / 2,
                Align.RIGHT: x + box.width - PADDING_X - width,
            }[box.cell.align]
            self._text(box.face.name, box.size, start, baseline, line)
            baseline -= leading

    def _stacked(self, box: Box, centre: float, top: float) -> None:
        """Draw a name letter under letter, with long marks and brackets turned."""
        canvas, size = self.canvas, box.size
        for letter in box.lines:
            width = box.face.width(letter, size)
            if letter in TURNED:
                canvas.saveState()
                canvas.translate(centre, top - size * 0.5)
                canvas.rotate(-90)
                self._text(box.face.name, size, -width / 2, -size * 0.36, letter)
                canvas.restoreState()
            else:
                self._text(box.face.name, size, centre - width / 2, top - size * 0.88, letter)
            top -= size * 1.06

    def _text(self, name: str, size: float, x: float, y: float, text: str) -> None:
        if text:
            self.canvas.setFont(name, size)
            self.canvas.drawString(x, y, face(name).drawable(text)[0])
