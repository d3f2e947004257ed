"""The preview: the pages of the sheet as they will be printed, drawn in the background."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.calls.view import CallSheetView
from core.documents.call_sheet import call_sheet
from core.export.pdf import Pdf, draw_pdf
from core.values.findings import Message
from core.values.language_code import LanguageCode
from i18n.current import _, current
from i18n.language import language_of
from i18n.marks import N_
from ui.jobs import Progress
from ui.services import Services
from ui.theme.tokens import GAP
from ui.widgets.button import Button
from ui.widgets.labels import label
from ui.widgets.layouts import column, row
from ui.widgets.pdf_pages import PageImage, PdfPages, render_pages
from ui.widgets.segments import Segments

CODES = (LanguageCode.KO, LanguageCode.JA)
SETTLE_MS = 120
"""Typing that goes on is drawn once it rests."""


class Preview(QWidget):
    """Pages of one sheet in one of the two forms.

    Attributes:
        export_asked: the person wants the file.
    """

    export_asked = Signal()

    def __init__(self, services: Services) -> None:
        """Show nothing yet."""
        super().__init__()
        self._services = services
        self._view: CallSheetView | None = None
        self.code = current().code
        self.languages = Segments(len(CODES))
        self.languages.chosen.connect(self._choose)
        self.count = label("caption")
        self.button = Button(icon_name="export", key="Ctrl+P", small=True)
        self.button.clicked.connect(self.export_asked)
        self.pages = PdfPages()
        self.verdict = label("caption", wrap=True)
        bar = row(self.languages, None, self.count, self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column(bar, (self.pages, 1), self.verdict, gap=GAP, margins=(16, 14, 8, 12)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._draw)

    def retranslate(self) -> None:
        """Set every text."""
        for button, code in zip(self.languages.buttons, CODES, strict=True):
            button.setText(language_of(code).name)
        self.languages.buttons[CODES.index(self.code)].setChecked(True)
        self.button.say(_("PDF"))
        self.pages.setAccessibleName(_("Preview of the page"))

    def show_view(self, view: CallSheetView | None) -> None:
        """Draw a day's sheet once typing rests."""
        self._view = view
        self._timer.start()

    def _choose(self, number: int) -> None:
        self.code = CODES[number]
        self._timer.start(0)

    def _draw(self) -> None:
        view, code = self._view, self.code
        if view is None:
            self.pages.show_pages([])
            return

        def work(_progress: Progress) -> tuple[Pdf, list[PageImage]]:
            pdf = draw_pdf(call_sheet(view, code), language_of(code))
            return pdf, render_pages(pdf.content)

        self._services.jobs.start(Message(N_("Draw the preview")), work, self._show)

    def _show(self, drawn: tuple[Pdf, list[PageImage]]) -> None:
        pdf, pages = drawn
        self.pages.show_pages(pages)
        self.count.setText(_("A4 · {count} pages", count=pdf.pages))
        words = [current().message(finding.message) for finding in pdf.findings]
        self.verdict.setText(" ".join(words) or _("Rows and times are the same in both languages."))
