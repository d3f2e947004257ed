"""A small mark of a state: icon and word on a soft fill. At most three in a row; not a button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import names
from ui.theme.look import colour
from ui.theme.paint import Pen, draw_icon, draw_text, text_width
from ui.theme.tokens import CAPTION, CHIP, RADIUS_CHIP

_WITH_FILL = {"ok", "warn", "danger", "info", "accent"}


class Chip(QWidget):
    """A chip; its icon differs in outline from state to state, so that colour is never alone."""

    def __init__(self, kind: str = "info", icon: str | None = None) -> None:
        """Make an empty chip.

        Args:
            kind: `ok`, `warn`, `danger`, `info`, `accent` or `plain`.
            icon: another icon than that of the kind; an empty text for none.
        """
        super().__init__()
        self._text = ""
        self.kind, self._icon = kind, icon
        self.setFixedHeight(CHIP)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str, kind: str = "") -> None:
        """Set the word, and another kind if need be."""
        self._text, self.kind = text, kind or self.kind
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def icon(self) -> str:
        """The icon shown, or nothing."""
        own = self._icon if self._icon is not None else self.kind
        return own if own in names() else ""

    def sizeHint(self) -> QSize:
        """Fit the word."""
        return QSize(round(text_width(self._text, CAPTION, bold=True)) + (28 if self.icon else 14), CHIP)

    def minimumSizeHint(self) -> QSize:
        """Never cut the word."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self.kind in _WITH_FILL
        ink = "accent_ink" if self.kind == "accent" else self.kind if filled else "ink2"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(f"{self.kind}_soft" if filled else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS_CHIP, RADIUS_CHIP)
        left = 7.0
        if self.icon:
            draw_icon(painter, QPointF(5, 4), self.icon, ink, 12)
            left = 21.0
        draw_text(painter, QRectF(left, 0, self.width(), CHIP), self._text, Pen(ink, CAPTION, bold=True, elide=False))
