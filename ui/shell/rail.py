"""The rail at the left: the rooms of the work in the day's order, and what waits in each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from i18n.current import _
from ui.screens.base import Screen, Waiting
from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_focus, draw_icon, draw_text, text_width
from ui.theme.tokens import CAPTION, ICON, RADIUS_CONTROL, RAIL, RAIL_NARROW
from ui.widgets.labels import key_text
from ui.widgets.spoken import Spoken


class Rail(Spoken):
    """The rail.

    Attributes:
        chosen: tells the name of the screen a person chose.
    """

    chosen = Signal(str)

    def __init__(self, screens: Sequence[type[Screen]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rooms = {screen.NAME: Room(screen) for screen in screens}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 10, 8, 10)
        layout.setSpacing(2)
        for name, room in self.rooms.items():
            self._group.addButton(room)
            layout.addWidget(room)
            room.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
        layout.addStretch(1)
        self.foot = QWidget()
        layout.addWidget(self.foot)
        self.set_narrow(is_narrow=False)
        self.retranslate()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self.setFixedWidth(RAIL_NARROW if is_narrow else RAIL)
        self.foot.setVisible(not is_narrow)
        for room in self.rooms.values():
            room.set_narrow(is_narrow=is_narrow)

    def choose(self, name: str) -> None:
        """Show a screen as the one visited."""
        if name in self.rooms:
            self.rooms[name].setChecked(True)

    def show_waiting(self, waiting: Mapping[str, Waiting | None]) -> None:
        """Show what waits in each room."""
        for name, what in waiting.items():
            self.rooms[name].show_waiting(what)

    def set_open(self, *, is_open: bool) -> None:
        """Enable the rooms while a file is open."""
        for room in self.rooms.values():
            room.setEnabled(is_open)
            if not is_open:
                self._group.setExclusive(False)
                room.setChecked(False)
                self._group.setExclusive(True)

    def retranslate(self) -> None:
        """Set every text."""
        self.setAccessibleName(_("Rooms"))
        for room in self.rooms.values():
            room.retranslate()


class Room(QToolButton):
    """One room: icon, word, and the count of what waits there."""

    def __init__(self, kind: type[Screen]) -> None:
        super().__init__()
        self.kind = kind
        self._waiting: Waiting | None = None
        self._is_narrow = False
        self.setCheckable(True)
        self.setFixedHeight(34)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show the icon only."""
        self._is_narrow = is_narrow
        self.setFixedWidth((RAIL_NARROW if is_narrow else RAIL) - 17)
        self.update()

    def show_waiting(self, waiting: Waiting | None) -> None:
        """Show a count behind the word."""
        if waiting != self._waiting:
            self._waiting = waiting
            self.retranslate()
            self.update()

    def retranslate(self) -> None:
        """Set name and tool tip."""
        title = _(self.kind.TITLE)
        self.setText(title)
        self.setToolTip(f"{title}   {key_text(self.kind.KEY)}")
        count = self._waiting.count if self._waiting else 0
        self.setAccessibleName(_("{room}, {count} waiting", room=title, count=count) if count else title)
        self.update()

    def sizeHint(self) -> QSize:
        """Keep to the rail."""
        return QSize(self.width(), 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint selection as fill, weight and colour of the icon together."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        fill = "accent_soft" if self.isChecked() else "hover" if self.underMouse() and self.isEnabled() else ""
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(fill))
            painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        ink = "accent_ink" if self.isChecked() else "ink2" if self.isEnabled() else "ink3"
        left = (room.width() - ICON) / 2 if self._is_narrow else 12
        draw_icon(painter, QPointF(left, room.center().y() - ICON / 2), self.kind.ICON, ink, ICON)
        if self._is_narrow:
            self._paint_dot(painter, room)
        else:
            taken = self._paint_count(painter, room)
            words = QRectF(38, 0, room.width() - 44 - taken, room.height())
            draw_text(painter, words, self.text(), Pen(ink, bold=self.isChecked()))
        if self.hasFocus():
            draw_focus(painter, room)

    def _paint_count(self, painter: QPainter, room: QRectF) -> float:
        if not self._waiting or not self._waiting.count:
            return 0
        text = f"{self._waiting.count:,}"
        wide = text_width(text, CAPTION)
        right = room.adjusted(0, 0, -9, 0)
        draw_text(painter, right, text, Pen("ink3", CAPTION, align=Align.RIGHT, elide=False))
        if self._waiting.icon:
            at = QPointF(right.right() - wide - 18, room.center().y() - 6)
            draw_icon(painter, at, self._waiting.icon, self._ink(), 12)
        return wide + 22

    def _paint_dot(self, painter: QPainter, room: QRectF) -> None:
        if self._waiting and self._waiting.count and self._waiting.icon:
            draw_icon(painter, QPointF(room.right() - 13, 2), self._waiting.icon, self._ink(), 11)

    def _ink(self) -> str:
        icon = self._waiting.icon if self._waiting else ""
        return icon if icon in ("danger", "warn", "ok", "info") else "ink3"
