"""The palette itself: a line to type in and the rows it offers; the first one is ready for Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from i18n.current import _
from ui.shell.palette.offers import Offer
from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_icon, draw_text, text_width
from ui.theme.tokens import CAPTION, GAP, GAP_S, RADIUS_CONTROL
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import key_label, key_text, label
from ui.widgets.layouts import row, rule
from ui.widgets.spoken import Spoken

ROW, HEAD, MOST_SHOWN = 32, 24, 440
"""Heights of a row, of a group's head, and of the list at most, in logical pixels."""


class Palette(Spoken):
    """What stands inside the palette's popover.

    Attributes:
        chosen: tells the `Offer` to run; the palette is closed first.
    """

    chosen = Signal(object)

    def __init__(self, offers: Callable[[str], Sequence[Offer]]) -> None:
        """Make the palette; `offers` gives the rows for what is typed."""
        super().__init__()
        self._offers = offers
        self.line = PaletteLine(self._move, self._accept)
        self.line.textChanged.connect(self.search)
        self.rows = OfferRows()
        self.rows.pressed.connect(self.chosen)
        self.choose, self.do, self.ways = label("caption"), label("caption"), label("caption")
        foot = row(key_label("Up"), key_label("Down"), self.choose, key_label("Return"), self.do, None, self.ways)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(row(IconLabel("search", "ink3", 20), (self.line, 1), key_label("Esc")))
        for part in (rule(), self.rows, rule(), foot):
            layout.addWidget(part)
        self.retranslate()

    def begin(self) -> None:
        """Start with an empty line."""
        self.line.clear()
        self.search("")

    def search(self, typed: str) -> None:
        """Offer what fits; the first row is the one Enter takes."""
        self.rows.show_offers(self._offers(typed))

    def _move(self, by: int) -> None:
        self.rows.move_by(by)
        self.line.setAccessibleDescription(self.rows.spoken)

    def _accept(self) -> None:
        offer = self.rows.current
        if offer is not None:
            self.chosen.emit(offer)

    def retranslate(self) -> None:
        """Set every text."""
        self.line.setPlaceholderText(_("Find, go, do"))
        self.line.setAccessibleName(_("Find, go, do"))
        self.rows.setAccessibleName(_("Results"))
        self.choose.setText(_("choose"))
        self.do.setText(_("do"))
        self.ways.setText(_("Initial consonants, kana and romaji find names too"))
        self.search(self.line.text())


class PaletteLine(QLineEdit):
    """The line to type in; arrows move in the list, Enter takes a row, but never while a syllable is composed."""

    def __init__(self, move: Callable[[int], None], accept: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("palette")
        self._move, self._accept = move, accept

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and take."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._move(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._accept()
        else:
            super().keyPressEvent(event)


class OfferRows(QWidget):
    """The rows, painted; groups in their order.

    Attributes:
        pressed: tells the `Offer` of a row that was pressed.
    """

    pressed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.offers: Sequence[Offer] = ()
        self.at = 0
        self._places: list[QRect] = []

    @property
    def current(self) -> Offer | None:
        """The row Enter takes."""
        return self.offers[self.at] if self.offers else None

    @property
    def spoken(self) -> str:
        """What a screen reader says about the row."""
        offer = self.current
        return ", ".join(filter(None, (offer.text, offer.where))) if offer else _("Nothing found")

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show other rows, as many as fit."""
        self._places, y, group, shown = [], 0, "", []
        for offer in offers:
            y += HEAD if offer.group != group else 0
            if y + ROW > MOST_SHOWN:
                break
            group = offer.group
            self._places.append(QRect(0, y, 0, ROW))
            shown.append(offer)
            y += ROW
        self.offers, self.at = shown, 0
        self.setFixedHeight(max(y, ROW))
        self.setAccessibleDescription(self.spoken)
        self.update()

    def move_by(self, by: int) -> None:
        """Take another row, round the ends for single steps."""
        if self.offers:
            count = len(self.offers)
            self.at = (self.at + by) % count if abs(by) == 1 else max(0, min(count - 1, self.at + by))
            self.setAccessibleDescription(self.spoken)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the row under the pointer."""
        at = event.position().toPoint()
        for offer, place in zip(self.offers, self._places, strict=True):
            if place.top() <= at.y() < place.top() + ROW:
                self.pressed.emit(offer)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heads and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = ""
        if not self.offers:
            draw_text(painter, QRectF(self.rect()).adjusted(8, 0, 0, 0), _("Nothing found"), Pen("ink3"))
        for number, (offer, place) in enumerate(zip(self.offers, self._places, strict=True)):
            room = QRectF(QPoint(0, place.top()), self.size()).adjusted(0, 0, 0, 0)
            room.setHeight(ROW)
            if offer.group != group:
                group = offer.group
                draw_text(painter, QRectF(2, room.top() - HEAD, 200, HEAD), _(group), Pen("ink2", CAPTION, bold=True))
            self._paint_row(painter, room, offer, is_current=number == self.at)

    def _paint_row(self, painter: QPainter, room: QRectF, offer: Offer, *, is_current: bool) -> None:
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft"))
            painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        ink = "accent_ink" if is_current else "ink2"
        draw_icon(painter, QPointF(room.left() + GAP, room.center().y() - 8), offer.icon, ink, 16)
        right = room.right() - GAP
        key = key_text("Return" if is_current else offer.key)
        if key:
            wide = text_width(key, CAPTION) + 14
            cap = QRectF(right - wide, room.center().y() - 10, wide, 20)
            painter.setPen(colour("line_strong" if is_current else "line"))
            painter.setBrush(colour("surface"))
            painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            draw_text(painter, cap, key, Pen("ink2", CAPTION, align=Align.MIDDLE, elide=False))
            right -= wide + GAP
        where = min(text_width(offer.where, CAPTION) + 2, room.width() / 3)
        draw_text(painter, QRectF(right - where, room.top(), where, ROW), offer.where, Pen("ink2", CAPTION))
        words = QRectF(room.left() + 34, room.top(), right - where - GAP - 34, ROW)
        draw_text(painter, words, offer.text, Pen("ink", bold=is_current))
