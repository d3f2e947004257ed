"""The legend of the strips: colour, edge bars, letter and light sign of every kind."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from i18n.current import _
from i18n.marks import N_
from ui.theme.look import colour
from ui.theme.paint import Pen, draw_text, text_width
from ui.theme.tokens import CAPTION

KINDS = (
    ("int_day", N_("Interior, day"), "○"),
    ("ext_day", N_("Exterior, day"), "○"),
    ("int_night", N_("Interior, night"), "●"),
    ("ext_night", N_("Exterior, night"), "●"),
    ("dawn", N_("Dawn"), "◒"),
    ("dusk", N_("Dusk"), "◓"),
)
SWATCH = 18


class Legend(QWidget):
    """One line of swatches."""

    def __init__(self) -> None:
        """Make it without words."""
        super().__init__()
        self._words: list[str] = [""] * len(KINDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        """Set the words."""
        self._words = [_(msgid) for _kind, msgid, _sign in KINDS]
        self.setAccessibleName(_("Legend of the strips"))
        self.setAccessibleDescription(", ".join(self._words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit every word."""
        return QSize(round(sum(text_width(word, CAPTION) + SWATCH + 22 for word in self._words)), SWATCH + 4)

    def minimumSizeHint(self) -> QSize:
        """Words that do not fit are left to the tool tips of the strips."""
        return QSize(100, SWATCH + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch and word of every kind."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 1.0
        for (kind, _msgid, sign), word in zip(KINDS, self._words, strict=True):
            box = QRectF(x, 2, SWATCH, SWATCH)
            painter.setPen(QPen(colour(f"e_{kind}"), 1))
            painter.setBrush(colour(f"s_{kind}"))
            painter.drawRect(box)
            ring = QRectF(box.center() - QPointF(4, 4), QPointF(box.center() + QPointF(4, 4)))
            painter.setPen(QPen(colour(f"e_{kind}"), 1.5))
            painter.setBrush(colour(f"e_{kind}") if sign == "●" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if sign in "◒◓":
                painter.setBrush(colour(f"e_{kind}"))
                painter.drawChord(ring, (180 if sign == "◒" else 0) * 16, 180 * 16)
            width = text_width(word, CAPTION)
            draw_text(painter, QRectF(x + SWATCH + 6, 2, width + 2, SWATCH), word, Pen("ink2", CAPTION, elide=False))
            x += SWATCH + width + 22
