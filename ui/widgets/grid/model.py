"""The rows of a grid: ready cells made when they are first painted, kept until their thing changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from core.values.findings import Finding
from i18n.current import _, current
from ui.widgets.grid.cells import EMPTY, Cell, Column, Edit, Row

Index = QModelIndex | QPersistentModelIndex
MakeCells = Callable[[object], Sequence[Cell]]
Write = Callable[[Sequence[Edit]], Mapping[Edit, Finding]]
"""Writes edits as one step; returns those that were refused, with the reason."""

_Role = Qt.ItemDataRole
NOTHING = QModelIndex()


def _write_nothing(_edits: Sequence[Edit]) -> Mapping[Edit, Finding]:
    return {}


class GridModel(QAbstractTableModel):
    """Rows of cells.

    Attributes:
        refusals: what was typed and refused, with the reason; shown in the cell until it is corrected or restored.
        refusals_changed: told when they change.
    """

    refusals_changed = Signal()

    def __init__(self, columns: Sequence[Column], write: Write | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.headers: Sequence[str] = [""] * len(self.columns)
        self.rows: list[Row] = []
        self.refusals: dict[tuple[str, str], tuple[str, Finding]] = {}
        self._write = write or _write_nothing
        self._make: MakeCells = lambda _thing: ()
        self._cells: list[Sequence[Cell] | None] = []
        self._numbers: dict[str, int] = {}

    # ---- filling

    def say(self, headers: Sequence[str]) -> None:
        """Set the headers."""
        self.headers = headers
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_rows(self, rows: Iterable[Row], make: MakeCells) -> None:
        """Show other rows; rows with the same key stay the same to the view (editor, selection, scroll)."""
        rows = list(rows)
        self._make = make
        self._remove(set(self._numbers) - {row.key for row in rows})
        known = set(self._numbers)
        self._append([row for row in rows if row.key not in known])
        self._order(rows)
        for key, column in list(self.refusals):
            if key not in self._numbers:
                del self.refusals[key, column]
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
        self.refusals_changed.emit()

    def _remove(self, keys: set[str]) -> None:
        for number in range(len(self.rows) - 1, -1, -1):
            if self.rows[number].key in keys:
                self.beginRemoveRows(NOTHING, number, number)
                del self.rows[number]
                self._count()
                self.endRemoveRows()

    def _append(self, rows: list[Row]) -> None:
        if rows:
            self.beginInsertRows(NOTHING, len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self._count()
            self.endInsertRows()

    def _order(self, rows: list[Row]) -> None:
        moved = [row.key for row in rows] != [row.key for row in self.rows]
        if moved:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            keys = [self.rows[index.row()].key for index in before]
        self.rows = rows
        self._count()
        if moved:
            after = [self.index(self._numbers[key], old.column()) for key, old in zip(keys, before, strict=True)]
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()

    def _count(self) -> None:
        self._numbers = {row.key: number for number, row in enumerate(self.rows)}
        self._cells = [None] * len(self.rows)

    # ---- reading

    def number_of(self, key: str) -> int:
        """Return the number of the row of a key, or -1."""
        return self._numbers.get(key, -1)

    def cell(self, index: Index) -> Cell:
        """Return the cell of an index, made now if need be."""
        row = index.row()
        if not 0 <= row < len(self.rows):
            return EMPTY
        cells = self._cells[row]
        if cells is None:
            cells = self._cells[row] = self._make(self.rows[row].thing)
        return cells[index.column()] if index.column() < len(cells) else EMPTY

    def refusal(self, index: Index) -> tuple[str, Finding] | None:
        """Return what was refused in a cell, and why."""
        if not self.refusals or not index.isValid():
            return None
        return self.refusals.get((self.rows[index.row()].key, self.columns[index.column()].name))

    def is_editable(self, index: Index) -> bool:
        """Tell whether a person may type into a cell."""
        return index.isValid() and self.columns[index.column()].editable and not self.cell(index).is_fixed

    def rowCount(self, parent: Index = NOTHING) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOTHING) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every cell be selected, and edited where that is allowed."""
        usual = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return usual | Qt.ItemFlag.ItemIsEditable if self.is_editable(index) else usual

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Return what Qt asks for; the delegate takes cells directly."""
        refused = self.refusal(index)
        if role == _Role.DisplayRole:
            return refused[0] if refused else self.cell(index).text
        if role == _Role.EditRole:
            return refused[0] if refused else self.cell(index).begin
        if role == _Role.ToolTipRole:
            return current().message(refused[1].message) if refused else self.cell(index).note or None
        if role == _Role.AccessibleTextRole:
            return self._spoken(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return a header."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.headers):
            return None
        if role == _Role.TextAlignmentRole:
            return int(_HEADER_ALIGN[self.columns[section].align.value] | Qt.AlignmentFlag.AlignVCenter)
        return self.headers[section] if role in (_Role.DisplayRole, _Role.AccessibleTextRole) else None

    def _spoken(self, index: Index) -> str:
        """Return row name, column, value and state, in this order."""
        cell, refused = self.cell(index), self.refusal(index)
        states = [
            current().message(refused[1].message) if refused else "",
            _("changed") if cell.is_changed else "",
            _("translation missing") if cell.is_missing else "",
            cell.note,
        ]
        named = self.cell(self.index(index.row(), self._naming())).text
        value = refused[0] if refused else f"{cell.side} {cell.text}".strip()
        parts = [named, self.headers[index.column()], value or _("empty"), *states]
        return ", ".join(part for part in parts if part)

    def _naming(self) -> int:
        return next((number for number, column in enumerate(self.columns) if column.stretches), 0)

    # ---- writing

    def setData(self, index: Index, value: object, role: int = _Role.EditRole) -> bool:
        """Write what was typed into a cell."""
        if role != _Role.EditRole or not self.is_editable(index):
            return False
        self.write([(index, str(value))])
        return True

    def write(self, values: Sequence[tuple[Index, str]]) -> None:
        """Write values into editable cells as one step; what is refused stays in its cell."""
        edits = []
        for index, value in values:
            text = value.strip()
            if self.is_editable(index) and text != self.cell(index).begin:
                edits.append(Edit(self.rows[index.row()].key, self.columns[index.column()].name, text))
            else:
                self._forget(index)
        refused = self._write(edits) if edits else {}
        for edit in edits:
            self.refusals.pop((edit.key, edit.column), None)
            if edit in refused:
                self.refusals[edit.key, edit.column] = edit.text, refused[edit]
        for index, _value in values:
            self.dataChanged.emit(index, index)
        self.refusals_changed.emit()

    def restore(self, index: Index) -> bool:
        """Bring back the value that a refused one hides; tell whether there was one."""
        if not self._forget(index):
            return False
        self.dataChanged.emit(index, index)
        self.refusals_changed.emit()
        return True

    def _forget(self, index: Index) -> bool:
        key = self.rows[index.row()].key, self.columns[index.column()].name
        return self.refusals.pop(key, None) is not None


_HEADER_ALIGN = {
    0.0: Qt.AlignmentFlag.AlignLeft,
    0.5: Qt.AlignmentFlag.AlignHCenter,
    1.0: Qt.AlignmentFlag.AlignRight,
}
