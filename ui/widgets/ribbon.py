"""The day ribbon: one line from early to late that shows a whole day, drawn by one function at every size.

Thin bar preparation and wrap-out, solid bar work, outlined box meal, hatch move; pins mark sunrise and sunset, a full
line now, a dashed line a limit, and what lies beyond the limit is filled as danger.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import colour
from ui.theme.paint import Align, Pen, draw_text
from ui.theme.tokens import CAPTION

FIRST_HOUR, LAST_HOUR, LATEST_HOUR = 6, 22, 30


class Span(Enum):
    """What a piece of the day is."""

    AROUND = "around"
    WORK = "work"
    MEAL = "meal"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the day; minutes after 00:00."""

    span: Span
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ribbon:
    """What a ribbon shows, in minutes after 00:00; `spoken` says it in words."""

    pieces: tuple[Piece, ...] = ()
    suns: tuple[int, ...] = ()
    limit: int | None = None
    now: int | None = None
    spoken: str = ""

    @property
    def first(self) -> int:
        """Where the line begins."""
        return min([FIRST_HOUR * 60, *(piece.start // 60 * 60 for piece in self.pieces)])

    @property
    def last(self) -> int:
        """Where the line ends."""
        latest = max([LAST_HOUR * 60, *(piece.end for piece in self.pieces)])
        return min(-(-latest // 60) * 60, LATEST_HOUR * 60)


def draw_ribbon(painter: QPainter, room: QRectF, ribbon: Ribbon, *, labels: bool) -> None:
    """Draw a ribbon; with labels the lower 14 pixels carry the hours."""
    bar = room.adjusted(0, room.height() * 0.25, 0, -room.height() * 0.25)
    if labels:
        bar = QRectF(room.x(), room.y() + 8, room.width(), room.height() - 26)
    scale = room.width() / max(1, ribbon.last - ribbon.first)

    def x_of(minute: int) -> float:
        return room.x() + (min(minute, ribbon.last) - ribbon.first) * scale

    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("sunken"))
    painter.drawRoundedRect(bar.adjusted(0, bar.height() * 0.1, 0, -bar.height() * 0.1), 2, 2)
    for piece in ribbon.pieces:
        _draw_piece(
            painter, QRectF(x_of(piece.start), bar.y(), x_of(piece.end) - x_of(piece.start), bar.height()), piece
        )
    if ribbon.limit is not None:
        _draw_limit(painter, bar, ribbon, x_of)
    for sun in ribbon.suns:
        painter.setPen(QPen(colour("warn"), 1.5))
        painter.drawLine(QPointF(x_of(sun), bar.y() - 3), QPointF(x_of(sun), bar.bottom() + 3))
        painter.setBrush(colour("warn"))
        painter.drawEllipse(QPointF(x_of(sun), bar.y() - 3), 2, 2)
    if ribbon.now is not None and ribbon.first <= ribbon.now <= ribbon.last:
        painter.setPen(QPen(colour("ink"), 2))
        painter.drawLine(QPointF(x_of(ribbon.now), bar.y() - 4), QPointF(x_of(ribbon.now), bar.bottom() + 4))
    if labels:
        for hour in range(ribbon.first // 60, ribbon.last // 60 + 1, 2):
            centre = QRectF(x_of(hour * 60) - 16, room.bottom() - 14, 32, 14)
            draw_text(painter, centre, f"{hour:02d}", Pen("ink3", CAPTION, align=Align.MIDDLE, elide=False))


def _draw_piece(painter: QPainter, box: QRectF, piece: Piece) -> None:
    middle = box.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    if piece.span is Span.AROUND:
        painter.setBrush(colour("line_strong"))
        painter.drawRect(QRectF(box.x(), middle - 1.5, box.width(), 3))
    elif piece.span is Span.WORK:
        painter.setBrush(colour("accent"))
        painter.drawRect(box)
    elif piece.span is Span.MEAL:
        painter.setPen(QPen(colour("line_strong"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.setBrush(QBrush(colour("ink3"), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)


def _draw_limit(painter: QPainter, bar: QRectF, ribbon: Ribbon, x_of: Callable[[int], float]) -> None:
    limit = ribbon.limit or 0
    late = max((piece.end for piece in ribbon.pieces if piece.span is Span.WORK), default=0)
    if late > limit:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("danger"))
        painter.drawRect(QRectF(x_of(limit), bar.y(), x_of(late) - x_of(limit), bar.height()))
    painter.setPen(QPen(colour("danger"), 1.5, Qt.PenStyle.DashLine))
    painter.drawLine(QPointF(x_of(limit), bar.y() - 5), QPointF(x_of(limit), bar.bottom() + 5))


class RibbonView(QWidget):
    """A ribbon with its hours."""

    def __init__(self, *, labels: bool = True) -> None:
        """Show nothing yet."""
        super().__init__()
        self._labels = labels
        self._ribbon = Ribbon()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ribbon(self, ribbon: Ribbon) -> None:
        """Show a day."""
        self._ribbon = ribbon
        self.setAccessibleDescription(ribbon.spoken)
        self.setToolTip(ribbon.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height of bar and hours."""
        return QSize(200, 42 if self._labels else 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ribbon."""
        painter = QPainter(self)
        margin = 10 if self._labels else 1
        room = QRectF(self.rect()).adjusted(margin, 0, -margin, 0)
        draw_ribbon(painter, room, self._ribbon, labels=self._labels)


def joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Join neighbouring pieces of one kind, so that a day of ten scenes is one bar."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].span is piece.span and found[-1].end == piece.start:
            found[-1] = Piece(piece.span, found[-1].start, piece.end)
        else:
            found.append(piece)
    return tuple(found)
