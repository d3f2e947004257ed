"""A grid works as a spreadsheet does, and never loses what was typed."""

from collections.abc import Mapping, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.values.findings import Finding, finding
from ui.widgets.grid.cells import Cell, Column, Edit, Row
from ui.widgets.grid.clipboard import from_text, to_text
from ui.widgets.grid.table import Table

REFUSED = finding("test.late", "Too late")


class Roles:
    """Three roles with a call and a makeup call; a call of 99 is refused."""

    def __init__(self, qtbot: QtBot) -> None:
        self.values = {key: {"name": key, "call": f"0{n}:00", "makeup": ""} for n, key in enumerate("abc")}
        columns = [Column("name", stretches=True), Column("call", editable=True), Column("makeup", editable=True)]
        self.table = Table(columns, self.write)
        self.grid = self.table.grid
        self.steps: list[list[Edit]] = []
        self.grid.say(["배역", "콜", "분장"])
        self.show("abc")
        qtbot.addWidget(self.table)
        self.table.resize(400, 300)
        self.table.show()

    def show(self, keys: str) -> None:
        """Refresh, with the rows in this order."""
        self.grid.set_rows([Row(key, key) for key in keys], self.cells_of)

    def cells_of(self, key: object) -> Sequence[Cell]:
        """Make the cells of a role."""
        return [Cell(self.values[str(key)][name], bold=name == "name") for name in ("name", "call", "makeup")]

    def write(self, edits: Sequence[Edit]) -> Mapping[Edit, Finding]:
        """Keep the edits as a screen would."""
        self.steps.append(list(edits))
        for edit in edits:
            if edit.text != "99":
                self.values[edit.key][edit.column] = edit.text
        self.show("abc")
        return {edit: REFUSED for edit in edits if edit.text == "99"}

    def type_in(self, text: str, end: Qt.Key) -> None:
        """Type over the current cell and end with a key."""
        QTest.keyClicks(self.grid.viewport(), text[0])
        editor = self.editor
        QTest.keyClicks(editor, text[1:])
        QTest.keyClick(editor, end)

    @property
    def editor(self) -> QLineEdit:
        """The open editor."""
        return self.grid.viewport().findChildren(QLineEdit)[-1]

    @property
    def place(self) -> tuple[str, int]:
        """Key and column of the current cell."""
        return self.grid.key, self.grid.currentIndex().column()


@pytest.fixture
def roles(qtbot: QtBot) -> Roles:
    return Roles(qtbot)


def test_typing_replaces_and_enter_goes_down(roles: Roles) -> None:
    roles.grid.go_to("a", "call")
    roles.type_in("0640", Qt.Key.Key_Return)
    assert roles.values["a"]["call"] == "0640"
    assert roles.place == ("b", 1)


def test_tab_writes_and_goes_right(roles: Roles) -> None:
    roles.grid.go_to("a", "call")
    roles.type_in("7", Qt.Key.Key_Tab)
    assert (roles.values["a"]["call"], roles.place) == ("7", ("a", 2))


def test_escape_leaves_the_value_as_it_was(roles: Roles) -> None:
    roles.grid.go_to("a", "call")
    roles.type_in("12", Qt.Key.Key_Escape)
    assert (roles.values["a"]["call"], roles.steps) == ("00:00", [])


def test_a_refused_value_stays_in_its_cell_with_the_reason_under_the_table(roles: Roles) -> None:
    roles.grid.go_to("a", "call")
    roles.type_in("99", Qt.Key.Key_Return)
    index = roles.grid.grid.index(0, 1)
    assert index.data() == "99"
    assert (roles.table.sentence.text(), roles.table.line.isVisible()) == ("Too late", True)


def test_escape_brings_back_the_value_a_refused_one_hides(roles: Roles) -> None:
    roles.grid.go_to("a", "call")
    roles.type_in("99", Qt.Key.Key_Return)
    roles.grid.go_to("a", "call")
    QTest.keyClick(roles.grid, Qt.Key.Key_Escape)
    assert (roles.grid.grid.index(0, 1).data(), roles.table.line.isVisible()) == ("00:00", False)


def test_a_block_pasted_from_a_spreadsheet_is_one_step(roles: Roles) -> None:
    QApplication.clipboard().setText("06:40\t06:50\r\n07:00\t07:10\r\n")
    roles.grid.go_to("a", "call")
    QTest.keyClick(roles.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [[(e.key, e.column, e.text) for e in step] for step in roles.steps] == [
        [("a", "call", "06:40"), ("a", "makeup", "06:50"), ("b", "call", "07:00"), ("b", "makeup", "07:10")]
    ]


def test_what_is_pasted_beyond_the_table_or_into_a_fixed_column_is_left_out(roles: Roles) -> None:
    QApplication.clipboard().setText("x\t08:00\ny\t09:00")
    roles.grid.go_to("c", "name")
    roles.grid.paste()
    assert roles.values["c"] == {"name": "c", "call": "08:00", "makeup": ""}


def test_ctrl_d_takes_the_value_above(roles: Roles) -> None:
    roles.grid.go_to("b", "call")
    QTest.keyClick(roles.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert roles.values["b"]["call"] == "00:00"


def test_an_open_editor_and_the_current_cell_outlive_a_refresh(roles: Roles) -> None:
    roles.grid.go_to("b", "call")
    QTest.keyClicks(roles.grid.viewport(), "1")
    QTest.keyClicks(roles.editor, "2:3")
    roles.show("cba")
    assert (roles.editor.text(), roles.place) == ("12:3", ("b", 1))


def test_rows_come_and_go_without_moving_the_current_cell(roles: Roles) -> None:
    roles.grid.go_to("c", "makeup")
    roles.show("c")
    assert roles.place == ("c", 2)


def test_a_cell_says_row_column_value_and_state(roles: Roles) -> None:
    index = roles.grid.grid.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "a, 콜, 00:00"
    assert QAccessible.queryAccessibleInterface(roles.grid) is not None


@pytest.mark.parametrize("rows", [[["a", "b"], ["c", ""]], [["line\nend", 'quo"te']], [["", ""]]])
def test_copied_cells_come_back_as_they_were(rows: list[list[str]]) -> None:
    assert from_text(to_text(rows)) == rows
