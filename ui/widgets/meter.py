"""Done of all, as a length and as figures."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_text, text_width
from ui.theme.tokens import CAPTION

HEIGHT, BAR = 18, 6


class Meter(QWidget):
    """A bar with its two figures; full is `ok`, the rest accent."""

    def __init__(self) -> None:
        super().__init__()
        self._done = self._total = 0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, done: int, total: int, name: str) -> None:
        """Show a count; a total of 0 shows an empty bar."""
        self._done, self._total = done, total
        self.setAccessibleName(f"{name} {self._figures}")
        self.update()

    @property
    def _figures(self) -> str:
        return f"{self._done:,}/{self._total:,}"

    def minimumSizeHint(self) -> QSize:
        """Need room for the figures."""
        return QSize(110, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bar and figures."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = self.width() - max(56, text_width(self._figures, CAPTION, bold=True)) - 6
        top = (HEIGHT - BAR) / 2
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(QRectF(0, top, wide, BAR), 3, 3)
        share = min(1.0, self._done / self._total) if self._total else 0
        if share:
            painter.setBrush(colour("ok" if share == 1 else "accent"))
            painter.drawRoundedRect(QRectF(0, top, wide * share, BAR), 3, 3)
        pen = Pen("ink2", CAPTION, bold=True, align=Align.RIGHT, elide=False)
        draw_text(painter, QRectF(self.rect()), self._figures, pen)
