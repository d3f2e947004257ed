"""Document trees as PDF: embedded subsets, selectable text, links, the same bytes for the same tree."""

import io
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from core.documents.tree import Document
from core.export.cells import MeasuredGrid
from core.export.fonts import BOLD, REGULAR, face, prepared
from core.export.layout import laid_out, measured_grids, page_size
from core.export.pages import PageDrawer
from core.export.words import written
from core.values.findings import Finding, Message, Severity
from i18n.language import Language
from i18n.marks import N_

PROGRAM = "Gakyo"
MOST_NAMED = 3
"""Texts a finding quotes."""


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
    grids = measured_grids(document, language)
    title = prepared(written(document.title, language).plain)
    corner, footer = (prepared(written(value, language).plain) for value in (document.corner, document.footer))
    untranslated = _untranslated(grids)
    legend = language.text(N_("Dotted underline: not translated yet")) if untranslated else ""
    layout = laid_out(document, grids)
    stream = io.BytesIO()
    canvas = _canvas(stream, document, language, (title.text, footer.text))
    words = (title.text, corner.text, "   ".join(part for part in (footer.text, legend) if part))
    drawer = PageDrawer(canvas, layout, words, page_size(document))
    for number, page in enumerate(layout.pages, start=1):
        drawer.draw(page, number)
        canvas.showPage()
    canvas.save()
    lacking = {each.text: each.missing for each in (title, corner, footer) if each.missing}
    return Pdf(stream.getvalue(), len(layout.pages), (*_missing(grids, lacking), *untranslated))


def _canvas(stream: io.BytesIO, document: Document, language: Language, about: tuple[str, str]) -> Canvas:
    canvas = Canvas(
        stream,
        pagesize=page_size(document),
        invariant=1,
        initialFontName=REGULAR,
        pageCompression=1,
        lang=language.code.value,
    )
    canvas.setTitle(about[0])
    canvas.setSubject(about[1])
    canvas.setAuthor(PROGRAM)
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _missing(grids: list[MeasuredGrid], lacking: dict[str, frozenset[str]]) -> tuple[Finding, ...]:
    """Report what the typeface cannot draw, and in which words; a mark stands in its place, never nothing."""
    found = dict(lacking)
    found.update({cell.plain: cell.missing for grid in grids for row in grid.rows for cell in row if cell.missing})
    if not found:
        return ()
    letters = sorted(frozenset().union(*found.values()))
    params = {"letters": " ".join(letters), "texts": sorted(found)[:MOST_NAMED]}
    message = Message(N_("The font has no letter for {letters}; 〓 stands in its place in: {texts}"), params)
    return (Finding("export.missing_glyph", message, Severity.VIOLATION),)


def _untranslated(grids: list[MeasuredGrid]) -> tuple[Finding, ...]:
    texts = [cell.plain for grid in grids for row in grid.rows for cell in row if cell.is_foreign]
    if not texts:
        return ()
    params = {"count": len(texts), "texts": texts[:MOST_NAMED]}
    message = Message(N_("{count} texts are there in the other language only and are underlined: {texts}"), params)
    return (Finding("export.untranslated", message, Severity.NOTE),)
