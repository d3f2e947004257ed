"""Two marks that must never be mixed up: the side a person belongs to, and the language of a text.

Side: `KR` in a box with square corners, `JP` in a pill, each in its own hue. Language: the first syllable of the
script in a thin frame without colour.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.values.language_code import Country, LanguageCode
from i18n.current import _
from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_text
from ui.theme.tokens import BADGE
from ui.widgets.spoken import Spoken

SIDE_WIDTH, LANGUAGE_WIDTH, HEIGHT = 26, 16, 16
SIGNS = {LanguageCode.KO: "가", LanguageCode.JA: "あ"}


def draw_side(painter: QPainter, left: float, top: float, side: Country) -> None:
    """Draw the badge of a side."""
    role = "kr" if side is Country.KR else "jp"
    room = QRectF(left, top, SIDE_WIDTH, HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(role), 1))
    painter.setBrush(colour(f"{role}_soft"))
    if side is Country.KR:
        painter.drawRect(room)
    else:
        painter.drawRoundedRect(room, 7.5, 7.5)
    draw_text(painter, room, side.value, Pen(role, BADGE, bold=True, align=Align.MIDDLE, elide=False))


def draw_language(painter: QPainter, left: float, top: float, code: LanguageCode) -> None:
    """Draw the badge of a language."""
    room = QRectF(left, top, LANGUAGE_WIDTH, HEIGHT).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour("line_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(room, 3, 3)
    draw_text(painter, room, SIGNS[code], Pen("ink2", BADGE, bold=True, align=Align.MIDDLE, elide=False))


class SideBadge(Spoken):
    """The badge of a side."""

    def __init__(self, side: Country) -> None:
        super().__init__()
        self.side = side
        self.setFixedSize(SIDE_WIDTH, HEIGHT)
        self.retranslate()

    def show_side(self, side: Country) -> None:
        """Show another side from now on."""
        self.side = side
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say the side in words."""
        name = _("Korean side") if self.side is Country.KR else _("Japanese side")
        self.setAccessibleName(name)
        self.setToolTip(name)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        draw_side(QPainter(self), 0, 0, self.side)


class LanguageBadge(QWidget):
    """The badge of a language."""

    def __init__(self, code: LanguageCode) -> None:
        super().__init__()
        self.code = code
        self.setFixedSize(LANGUAGE_WIDTH, HEIGHT)
        self.setAccessibleName(SIGNS[code])

    def show_language(self, code: LanguageCode) -> None:
        """Show another language from now on."""
        self.code = code
        self.setAccessibleName(SIGNS[code])
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the badge."""
        draw_language(QPainter(self), 0, 0, self.code)
