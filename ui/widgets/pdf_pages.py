"""The pages of a PDF as they will be printed, scaled to the width there is."""

from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import colour

DOTS_A_POINT = 2.2
"""Rendered so fine that a page stays sharp at 150 % of the preview's width."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """One rendered page: pixels, 4 bytes each, and its size in points."""

    pixels: bytes
    width: int
    height: int
    stride: int


def render_pages(content: bytes) -> list[PageImage]:
    """Render every page of a PDF; touches no Qt, so that a worker may do it."""
    document = pypdfium2.PdfDocument(content)
    try:
        pages = []
        for number in range(len(document)):
            page = document[number]
            bitmap = page.render(scale=DOTS_A_POINT, rev_byteorder=True, prefer_bgrx=True)
            pages.append(PageImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride))
            page.close()
        return pages
    finally:
        document.close()


class _Paper(QWidget):
    """One page."""

    def __init__(self, page: PageImage) -> None:
        super().__init__()
        image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGBX8888)
        self._picture = QPixmap.fromImage(image.copy())
        self._ratio = page.height / page.width
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of the paper."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a page of this width."""
        return round(width * self._ratio)

    def sizeHint(self) -> QSize:
        """Ask for a readable page."""
        return QSize(470, self.heightForWidth(470))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page and the edge of the paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(0, 0, -1, -1)
        painter.drawPixmap(room, self._picture)
        painter.setPen(QPen(colour("line"), 1))
        painter.drawRect(room)


class PdfPages(QScrollArea):
    """Pages one under another."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(0, 0, 8, 0)
        self._layout.setSpacing(10)
        self.setObjectName("plain")
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._papers: list[_Paper] = []

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show pages in place of those before; the scroll position stays."""
        place = self.verticalScrollBar().value()
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._papers = [_Paper(page) for page in pages]
        for paper in self._papers:
            self._layout.addWidget(paper)
        self._layout.addStretch(1)
        self._fit()
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width() - 8
        for paper in self._papers:
            paper.setFixedHeight(paper.heightForWidth(max(width, 100)))
