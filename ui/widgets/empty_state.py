"""An empty page: what is missing, what happens when it is there, and the ways to begin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_focus, draw_icon, draw_text, text_width
from ui.theme.tokens import CAPTION
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import key_text, label
from ui.widgets.layouts import column, row

WIDTH = 520


@dataclass(frozen=True, slots=True)
class Beginning:
    """One way to begin; `key` is printed at its right, pressing it is the business of the screen's actions."""

    icon: str
    run: Callable[[], object]
    key: str = ""


class EmptyState(QWidget):
    """Icon, sentence, consequence and up to four beginnings."""

    def __init__(self, icon: str, beginnings: Sequence[Beginning]) -> None:
        super().__init__()
        self.heading = label("display", wrap=True)
        self.sentence = label("second", wrap=True)
        for text in (self.heading, self.sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.rows = [BeginningRow(each) for each in beginnings]
        frame = QFrame()
        frame.setObjectName("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(10, 10, 10, 10)
        inside.setSpacing(2)
        for each in self.rows:
            inside.addWidget(each)
        frame.setVisible(bool(self.rows))
        middle = column(
            row(None, IconLabel(icon, "accent", 40), None), 4, self.heading, self.sentence, 12, frame, gap=6
        )
        middle.setMaximumWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(row(None, (middle, 4), None))
        outer.addStretch(3)

    def say(self, heading: str, sentence: str, beginnings: Sequence[tuple[str, str]]) -> None:
        """Set the texts; each beginning is its name and what it does."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        for each, (name, what) in zip(self.rows, beginnings, strict=True):
            each.say(name, what)


class BeginningRow(QPushButton):
    """One row of an empty state: icon, name, what it does, key."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__()
        self.beginning = beginning
        self._what = ""
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(beginning.run)

    def say(self, name: str, what: str) -> None:
        """Set name and explanation."""
        self.setText(name)
        self._what = what
        self.setAccessibleName(name)
        self.setAccessibleDescription(what)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Fit both lines and the key."""
        key = text_width(key_text(self.beginning.key), CAPTION) + 24
        words = max(text_width(self.text(), bold=True), text_width(self._what, CAPTION))
        return QSize(round(44 + words + key + 16), 44)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row; the fill shows hover, the ring focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(room, 6, 6)
        draw_icon(painter, QPointF(8, room.center().y() - 9), self.beginning.icon, "accent", 18)
        draw_text(painter, QRectF(36, 4, room.width() - 110, 20), self.text(), Pen(bold=True))
        draw_text(painter, QRectF(36, 23, room.width() - 110, 17), self._what, Pen("ink3", CAPTION))
        self._paint_key(painter, room)
        if self.hasFocus():
            draw_focus(painter, room)

    def _paint_key(self, painter: QPainter, room: QRectF) -> None:
        if not self.beginning.key:
            return
        text = key_text(self.beginning.key)
        wide = text_width(text, CAPTION) + 14
        cap = QRectF(room.right() - wide - 8, room.center().y() - 10, wide, 20)
        painter.setPen(colour("line"))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        draw_text(painter, cap, text, Pen("ink2", CAPTION, align=Align.MIDDLE, elide=False))

    def event(self, event: QEvent) -> bool:
        """Repaint when the pointer comes and goes."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)
