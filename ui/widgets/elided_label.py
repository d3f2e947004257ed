"""One line of text that is cut with an ellipsis where it has no room; the whole of it is the tool tip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.paint import PLAIN, Pen, draw_text, line_height, text_width


class ElidedLabel(QWidget):
    """Takes the width of its text, or less."""

    def __init__(self, pen: Pen = PLAIN) -> None:
        super().__init__()
        self._pen = pen
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(24)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show a text."""
        if text != self._text:
            self._text = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_pen(self, pen: Pen) -> None:
        """Write in another way from now on."""
        self._pen = pen
        self.update()

    def sizeHint(self) -> QSize:
        """Fit the whole text."""
        wide = text_width(self._text, self._pen.size, bold=self._pen.bold)
        return QSize(round(wide) + 2, round(line_height(self._pen.size)) + 2)

    def minimumSizeHint(self) -> QSize:
        """Need a few letters at least."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the text."""
        draw_text(QPainter(self), QRectF(self.rect()), self._text, self._pen)
