"""Paints every cell of every grid, and makes its editor.

It reads a ready cell and draws it: no formatting, no looking up, colours, fonts and shaped texts from caches.
"""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.values.language_code import Country
from ui.theme.look import colour, density
from ui.theme.paint import Pen, draw_focus, draw_icon, draw_text
from ui.theme.tokens import ROW
from ui.widgets.badges import SIDE_WIDTH, draw_side
from ui.widgets.grid.cells import Cell
from ui.widgets.grid.model import GridModel, Index

_State = QStyle.StateFlag


class GridDelegate(QStyledItemDelegate):
    """The one delegate of grids.

    Attributes:
        stepped: tells by how many rows and columns to move when editing ended with Enter or Tab.
    """

    stepped = Signal(int, int)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        model = index.model()
        if not isinstance(model, GridModel):
            return
        cell, refused = model.cell(index), model.refusal(index)
        room: QRect = option.rect
        state = option.state
        self._paint_ground(painter, room, cell, is_selected=bool(state & _State.State_Selected))
        draw_content(painter, QRectF(room), cell, model.columns[index.column()].align.value, refused and refused[0])
        if refused:
            painter.setPen(QPen(colour("danger"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(room.adjusted(1, 1, -1, -2))
        elif state & _State.State_HasFocus:
            draw_focus(painter, QRectF(room))

    def _paint_ground(self, painter: QPainter, room: QRect, cell: Cell, *, is_selected: bool) -> None:
        if is_selected:
            painter.fillRect(room, colour("accent_soft"))
        elif cell.is_changed:
            painter.fillRect(room, colour("changed"))
        if cell.is_changed:
            painter.fillRect(QRect(room.left(), room.top(), 2, room.height()), colour("warn"))
        painter.setPen(colour("line"))
        painter.drawLine(room.bottomLeft(), room.bottomRight())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Have the height of the density; widths belong to the columns."""
        return QSize(40, ROW[density()])

    # ---- editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make a line, or a list where the cell offers choices."""
        model = index.model()
        cell = model.cell(index) if isinstance(model, GridModel) else Cell()
        editor: QWidget
        if cell.choices:
            editor = QComboBox(parent)
            editor.addItems(list(cell.choices))
            editor.activated.connect(lambda _chosen, editor=editor: self._finish(editor))
        else:
            editor = QLineEdit(parent)
        editor.setObjectName("cell")
        editor.setProperty("refused", isinstance(model, GridModel) and model.refusal(index) is not None)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor once; what a person has typed meanwhile is never replaced."""
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)  # noqa: FBT003 - Qt's signature
        text = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            editor.setCurrentText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Write what was typed."""
        text = editor.currentText() if isinstance(editor, QComboBox) else ""
        model.setData(index, editor.text() if isinstance(editor, QLineEdit) else text)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """Cover the cell exactly."""
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Let the grid move on at Enter and Tab; leave Esc and all else to Qt."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            step = step_of(event)
            if step is not None:
                self._finish(editor)
                self.stepped.emit(*step)
                return True
        return super().eventFilter(editor, event)


def step_of(event: QKeyEvent) -> tuple[int, int] | None:
    """Return rows and columns the current cell moves by when editing ends with this key; None for other keys."""
    back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return (-1 if back else 1), 0
    if event.key() == Qt.Key.Key_Tab:
        return 0, 1
    if event.key() == Qt.Key.Key_Backtab:
        return 0, -1
    return None


def draw_content(painter: QPainter, room: QRectF, cell: Cell, align: float, refused: str | None) -> None:
    """Draw badge, icon, mark and text of a cell."""
    left = 6.0
    middle = room.center().y()
    if cell.side:
        draw_side(painter, room.left() + left, middle - 8, Country(cell.side))
        left += SIDE_WIDTH + 6
    if cell.icon:
        draw_icon(painter, QPointF(room.left() + left, middle - 7), cell.icon, cell.icon_ink or cell.ink)
        left += 20
    right = -6.0
    if cell.is_missing:
        draw_icon(painter, QPointF(room.right() - 18, middle - 6), "language", "warn", 12)
        right -= 16
    ink = "danger" if refused is not None else cell.ink
    text = cell.text if refused is None else refused
    align_of = next(each for each in type(Pen().align) if each.value == align)
    draw_text(painter, room.adjusted(left, 0, right, 0), text, Pen(ink, cell.size, cell.bold, align_of))
