"""The grid itself: keys of a spreadsheet, columns that fit, and the sentence about a refused value under it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from ui.theme.look import density
from ui.theme.paint import text_width
from ui.theme.tokens import CAPTION, HEADER_ROW, ROW
from ui.widgets.grid.cells import Column, Row
from ui.widgets.grid.clipboard import from_text, spread, to_text
from ui.widgets.grid.delegate import GridDelegate, step_of
from ui.widgets.grid.model import GridModel, Index, MakeCells, Write

_Trigger = QAbstractItemView.EditTrigger
_Move = QItemSelectionModel.SelectionFlag


class Grid(QTableView):
    """A table one can type in.

    Attributes:
        row_chosen: tells the key of the current row, or nothing, when it changes.
        opened: tells the key of a row that Enter or a double click opened where it cannot be edited.
    """

    row_chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, columns: Sequence[Column], write: Write | None = None) -> None:
        super().__init__()
        self.grid = GridModel(columns, write, self)
        self.setModel(self.grid)
        delegate = GridDelegate(self)
        delegate.stepped.connect(self.step)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._fit_rows()
        head = self.horizontalHeader()
        head.setFixedHeight(HEADER_ROW)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        for number, column in enumerate(columns):
            stretch = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Interactive
            head.setSectionResizeMode(number, stretch)
        self._fit_columns()
        self.doubleClicked.connect(self._open)

    # ---- filling

    def say(self, headers: Sequence[str], name: str = "") -> None:
        """Set the headers, and what a screen reader calls the table."""
        self.grid.say(headers)
        if name:
            self.setAccessibleName(name)
        self._fit_columns()

    def set_rows(self, rows: Iterable[Row], make: MakeCells) -> None:
        """Show rows; editor, current cell, selection and scroll stay with rows of the same key."""
        self.grid.set_rows(rows, make)
        self.updateGeometry()

    def fit_height(self) -> None:
        """Be as high as the rows, for a table inside a page that scrolls as one."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEADER_ROW + ROW[density()] * self.grid.rowCount() + 1)

    def _fit_rows(self) -> None:
        head = self.verticalHeader()
        if head.defaultSectionSize() == ROW[density()] == head.minimumSectionSize():
            return
        head.setMinimumSectionSize(ROW[density()])
        head.setDefaultSectionSize(ROW[density()])
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _fit_columns(self) -> None:
        for number, (column, header) in enumerate(zip(self.grid.columns, self.grid.headers, strict=True)):
            if not column.stretches:
                needed = text_width(header, CAPTION, bold=True) + 16
                self.setColumnWidth(number, max(column.width, round(needed)))

    # ---- where a person is

    @property
    def key(self) -> str:
        """The key of the current row, or nothing."""
        row = self.currentIndex().row()
        return self.grid.rows[row].key if 0 <= row < len(self.grid.rows) else ""

    def go_to(self, key: str, column: str = "") -> bool:
        """Make a cell the current one and show it; tell whether the row is there."""
        number = self.grid.number_of(key)
        names = [each.name for each in self.grid.columns]
        across = names.index(column) if column in names else max(0, self.currentIndex().column())
        if number < 0:
            return False
        index = self.grid.index(number, across)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def step(self, down: int, across: int) -> None:
        """Move the current cell; at the end of a row on to the next one."""
        at = self.currentIndex()
        width = self.grid.columnCount()
        place = (at.row() + down) * width + at.column() + across
        if 0 <= place < width * self.grid.rowCount():
            self.selectionModel().setCurrentIndex(self.grid.index(place // width, place % width), _Move.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        self.scrollTo(current)
        if current.row() != previous.row():
            self.row_chosen.emit(self.key)

    def _open(self, index: QModelIndex) -> None:
        if not self.grid.is_editable(index):
            self.opened.emit(self.key)

    # ---- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Work as a spreadsheet does: Enter down, Tab right, Ctrl+C, Ctrl+V, Ctrl+D, Delete, Esc restores."""
        at = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.fill_down()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.grid.write([(index, "") for index in self._chosen()])
        elif event.key() == Qt.Key.Key_Escape and at.isValid() and self.grid.restore(at):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.grid.is_editable(at):
            self.opened.emit(self.key)
        elif (step := step_of(event)) is not None and not self._leaves(step):
            self.step(*step)
        else:
            super().keyPressEvent(event)

    def _leaves(self, step: tuple[int, int]) -> bool:
        """Tell whether Tab goes beyond the last or first cell, and so out of the table."""
        at = self.currentIndex()
        place = at.row() * self.grid.columnCount() + at.column() + step[1]
        return bool(step[1]) and not 0 <= place < self.grid.columnCount() * self.grid.rowCount()

    def _chosen(self) -> list[QModelIndex]:
        return sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))

    def copy(self) -> None:
        """Copy the selection as text, for spreadsheets too."""
        rows: dict[int, list[str]] = {}
        for index in self._chosen():
            rows.setdefault(index.row(), []).append(self.grid.cell(index).text)
        QApplication.clipboard().setText(to_text(list(rows.values())))

    def paste(self) -> None:
        """Write the clipboard from the first selected cell on; what has no cell is left out."""
        chosen = self._chosen() or [self.currentIndex()]
        top, left = chosen[0].row(), min(index.column() for index in chosen)
        height, width = chosen[-1].row() - top + 1, max(index.column() for index in chosen) - left + 1
        rows = spread(from_text(QApplication.clipboard().text()), height, width)
        values = [
            (self.grid.index(top + down, left + across), text)
            for down, row in enumerate(rows)
            for across, text in enumerate(row)
            if top + down < self.grid.rowCount() and left + across < self.grid.columnCount()
        ]
        if values and chosen[0].isValid():
            self.grid.write(values)

    def fill_down(self) -> None:
        """Write into each selected cell what stands above the selection; with one cell, the one above it."""
        chosen = self._chosen()
        if not chosen:
            return
        tops = {index.column(): index.row() for index in reversed(chosen)}
        is_block = chosen[-1].row() > chosen[0].row()
        values = []
        for index in chosen:
            source = index.siblingAtRow(tops[index.column()] - (0 if is_block else 1))
            if source.isValid() and source != index:
                values.append((index, self.grid.cell(source).begin))
        self.grid.write(values)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the density and the width of words."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._fit_rows()
            self.viewport().update()
