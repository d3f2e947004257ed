"""The list of strips: painted row by row, moved by the mouse or by keys alone.

Only visible rows are painted, from ready-made values, so that a board of 1,280 strips scrolls as a board of ten.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame

from core.values.ids import Id
from ui.screens.schedule.painting import height_of, paint_row
from ui.screens.schedule.rows import DayRow, EmptyRow, Row, StripRow
from ui.theme.look import colour
from ui.theme.paint import draw_focus

MIME = "application/x-gakyo-strips"


class StripList(QAbstractScrollArea):
    """Rows of a board or of the pool.

    Attributes:
        selection_changed: the current row moved or the selection changed.
        dropped: ids of strips, key of the row they were dropped before (empty: at the end).
        opened: Enter or a double click on a row; its key.
    """

    selection_changed = Signal()
    dropped = Signal(list, str)
    opened = Signal(str)

    def __init__(self, *, is_pool: bool = False) -> None:
        """Show nothing yet."""
        super().__init__()
        self.is_pool = is_pool
        self._rows: Sequence[Row] = ()
        self._tops: list[int] = [0]
        self._current = 0
        self._selected: set[Id] = set()
        self._pressed: QPoint | None = None
        self._drop_at: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(False)

    # ---- rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; current row, selection and scroll stay where their keys still are."""
        current = self.current_key()
        self._rows = rows
        self._tops = [0, *accumulate(height_of(row) for row in rows)]
        keys = {row.key for row in rows}
        self._selected &= keys
        at = next((n for n, row in enumerate(rows) if row.key == current), min(self._current, len(rows) - 1))
        self._current = max(0, at)
        self._measure()
        self.viewport().update()

    def rows(self) -> Sequence[Row]:
        """Return the rows shown."""
        return self._rows

    def current_row(self) -> Row | None:
        """Return the row the keys act on."""
        return self._rows[self._current] if 0 <= self._current < len(self._rows) else None

    def current_key(self) -> Id | None:
        """Return the key of the current row."""
        row = self.current_row()
        return row.key if row else None

    def chosen(self) -> list[StripRow]:
        """Return the strips an action is about: those selected, else the current one, in the order shown."""
        found = [row for row in self._rows if isinstance(row, StripRow) and row.key in self._selected]
        current = self.current_row()
        return found or ([current] if isinstance(current, StripRow) else [])

    def go_to(self, key: str) -> bool:
        """Make a row the current one and show it; False where it is not here."""
        for at, row in enumerate(self._rows):
            if row.key == key:
                self._go(at, extend=False)
                return True
        return False

    def go_to_scene(self, digits: str) -> bool:
        """Make the next strip whose scene number begins so the current one; False where there is none."""
        count = len(self._rows)
        for step in range(1, count + 1):
            row = self._rows[(self._current + step) % count]
            if isinstance(row, StripRow) and (row.label.startswith(digits) or f"-{digits}" in row.label):
                self._go((self._current + step) % count, extend=False)
                return True
        return False

    def _go(self, at: int, *, extend: bool) -> None:
        before = self.current_key()
        self._current = max(0, min(at, len(self._rows) - 1))
        key = self.current_key()
        if extend:
            self._selected |= {k for k in (before, key) if k is not None}
        else:
            self._selected.clear()
        self._show_current()
        self.setAccessibleDescription(_spoken(self.current_row()))
        self.viewport().update()
        self.selection_changed.emit()

    def toggle_current(self) -> None:
        """Take the current strip into the selection, or out of it."""
        key = self.current_key()
        if key is not None:
            self._selected ^= {key}
            self.viewport().update()
            self.selection_changed.emit()

    def select_keys(self, keys: Sequence[Id]) -> None:
        """Select strips, the first becoming the current row."""
        self._selected = set(keys)
        for at, row in enumerate(self._rows):
            if keys and row.key == keys[0]:
                self._current = at
                self._show_current()
        self.viewport().update()

    # ---- geometry

    def _measure(self) -> None:
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(26)
        bar.setRange(0, max(0, self._tops[-1] + 12 - self.viewport().height()))

    def _show_current(self) -> None:
        if not self._rows:
            return
        bar, top = self.verticalScrollBar(), self._tops[self._current]
        bottom = self._tops[self._current + 1]
        if isinstance(self._rows[self._current], StripRow | EmptyRow) and not self.is_pool:
            head = next((row for row in reversed(self._rows[: self._current]) if isinstance(row, DayRow)), None)
            top -= height_of(head) if head is not None else 0
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _at(self, point: QPoint) -> int:
        y = point.y() + self.verticalScrollBar().value()
        return min(bisect_right(self._tops, y) - 1, len(self._rows) - 1)

    def _room(self, at: int) -> QRect:
        top = self._tops[at] - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width() - 4, self._tops[at + 1] - self._tops[at])

    def sizeHint(self) -> QSize:
        """Ask for a page of strips."""
        return QSize(300 if self.is_pool else 640, 480)

    def resizeEvent(self, event: object) -> None:
        """Measure again."""
        del event
        self._measure()

    # ---- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the visible rows."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = max(0, self._at(event.rect().topLeft()))
        for at in range(first, len(self._rows)):
            room = self._room(at)
            if room.top() > event.rect().bottom():
                break
            paint_row(painter, QRectF(room), self._rows[at], in_pool=self.is_pool)
            self._paint_state(painter, at, QRectF(room))
        self._paint_head_of_day(painter)
        if self._drop_at is not None:
            y = self._tops[self._drop_at] - self.verticalScrollBar().value()
            painter.setPen(QPen(colour("accent"), 3))
            painter.drawLine(0, y, self.viewport().width(), y)

    def _paint_state(self, painter: QPainter, at: int, room: QRectF) -> None:
        row = self._rows[at]
        if row.key in self._selected:
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(0 if self.is_pool else 50, 1, -1, -2))
        elif at == self._current and self.hasFocus():
            draw_focus(painter, room.adjusted(0 if self.is_pool or isinstance(row, DayRow) else 50, 0, 0, 0))

    def _paint_head_of_day(self, painter: QPainter) -> None:
        """Keep the head of the day in sight while its strips scroll."""
        if self.is_pool or not self._rows:
            return
        top = self._at(QPoint(0, 0))
        head = next((at for at in range(top, -1, -1) if isinstance(self._rows[at], DayRow)), None)
        if head is None or self._room(head).top() >= 0:
            return
        row = self._rows[head]
        following = next((at for at in range(head + 1, len(self._rows)) if isinstance(self._rows[at], DayRow)), None)
        height = height_of(row)
        push = min(0, self._room(following).top() - height) if following is not None else 0
        room = QRectF(0, push, self.viewport().width() - 4, height)
        painter.fillRect(room, colour("surface"))
        paint_row(painter, room, row, in_pool=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring, and tell what is current."""
        super().focusInEvent(event)
        self.viewport().update()
        self.selection_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        super().focusOutEvent(event)
        self.viewport().update()

    # ---- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move through the rows; everything else belongs to the screen's actions."""
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        page = max(1, self.viewport().height() // 26)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -len(self._rows),
            Qt.Key.Key_End: len(self._rows),
        }
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in steps:
            self._go(self._current + steps[Qt.Key(event.key())], extend=extend)
        elif plain and event.key() == Qt.Key.Key_Space:
            self.toggle_current()
        elif plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.current_key() or "")
            event.ignore()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make a row current; Ctrl takes it into the selection, Shift everything up to it."""
        at = self._at(event.position().toPoint())
        if at < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        key = self._rows[at].key
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._current = at
            self.toggle_current()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            low, high = sorted((self._current, at))
            self._selected |= {row.key for row in self._rows[low : high + 1] if isinstance(row, StripRow)}
            self._current = at
        elif key not in self._selected:
            self._go(at, extend=False)
        self.viewport().update()
        self.selection_changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a press that became no drag."""
        del event
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a row."""
        del event
        self.opened.emit(self.current_key() or "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the chosen strips once the pointer has moved far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        rows = self.chosen()
        if moved < QApplication.startDragDistance() or not rows:
            return
        self._pressed = None
        drag = QDrag(self)
        data = QMimeData()
        data.setData(MIME, "\n".join(row.key for row in rows).encode())
        drag.setMimeData(data)
        drag.setPixmap(self._lifted(rows))
        drag.exec(Qt.DropAction.MoveAction)

    def _lifted(self, rows: Sequence[StripRow]) -> QPixmap:
        """Return the picture under the pointer: the first strip, and how many more."""
        height = height_of(rows[0])
        picture = QPixmap(420, height + min(len(rows) - 1, 2) * 4)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for depth in range(min(len(rows) - 1, 2), 0, -1):
            painter.fillRect(depth * 4, depth * 4, 412, height, colour("line_strong"))
        paint_row(painter, QRectF(0, 0, 412, height), rows[0], in_pool=True)
        painter.end()
        return picture

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take strips of a board of this program."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where the strips would go, and scroll near the edges."""
        point = event.position().toPoint()
        self._drop_at = self._place_of(point)
        bar = self.verticalScrollBar()
        if point.y() < 28:
            bar.setValue(bar.value() - 18)
        elif point.y() > self.viewport().height() - 28:
            bar.setValue(bar.value() + 18)
        event.acceptProposedAction()
        self.viewport().update()

    def _place_of(self, point: QPoint) -> int:
        at = max(0, self._at(point))
        if not self._rows:
            return 0
        room = self._room(at)
        below = point.y() > room.center().y() or isinstance(self._rows[at], DayRow | EmptyRow)
        return min(at + 1 if below else max(at, 0 if self.is_pool else 1), len(self._rows))

    def dragLeaveEvent(self, event: object) -> None:
        """Forget where the strips would have gone."""
        del event
        self._drop_at = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which strips were dropped before which row."""
        at = self._drop_at if self._drop_at is not None else self._place_of(event.position().toPoint())
        self._drop_at = None
        keys = [Id(key) for key in bytes(event.mimeData().data(MIME).data()).decode().split("\n") if key]
        before = self._rows[at].key if at < len(self._rows) else ""
        event.acceptProposedAction()
        self.viewport().update()
        self.dropped.emit(keys, before)


def _spoken(row: Row | None) -> str:
    if isinstance(row, StripRow):
        return row.spoken
    if isinstance(row, DayRow):
        return " ".join(part for part in (row.title, row.where, row.totals, row.warning) if part)
    return row.text if row else ""
