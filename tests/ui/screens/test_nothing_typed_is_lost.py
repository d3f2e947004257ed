"""What is typed goes where it belongs: to its own row, its own day, and through a switch of language."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from core.calls.queries import call_sheet_view
from core.people.model import Company, Role
from core.people.queries import roles_in_order
from core.script.model import Place
from core.values.language_code import LanguageCode
from tests.ui.screens.conftest import visit
from tests.ui.screens.test_other_screens import type_into
from tests.ui.switching import settle
from ui.app import Program
from ui.screens.calls.screen import CallsScreen
from ui.screens.people.screen import PeopleScreen
from ui.screens.script.screen import ScriptScreen
from ui.screens.today.screen import TodayScreen
from ui.widgets.field import Field


def begin_typing(program: Program, field: Field, text: str) -> None:
    """Type into a field without leaving it."""
    program.window.activateWindow()
    field.line.setFocus()
    settle()
    assert field.line.hasFocus()
    field.line.selectAll()
    QTest.keyClicks(field.line, text)


def refuse(field: Field, text: str) -> None:
    """Leave a field with a text that is refused."""
    field.line.setText(text)
    field.line.editingFinished.emit()
    assert field.sentence.text() != ""


def test_cells_pasted_into_the_empty_row_make_one_place(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    screen._choose(2)
    before = {place.id for place in screen.store.all(Place)}
    refused = type_into(screen.places, ("new", "name", "선착장"), ("new", "name_theirs", "船着場"))
    added = [place.name for place in screen.store.all(Place) if place.id not in before]
    assert (refused, [(name.ko, name.ja) for name in added]) == ([], [("선착장", "船着場")])


def test_cells_pasted_into_the_empty_row_make_one_group_of_extras(program: Program) -> None:
    screen = visit(program, CallsScreen)
    view = screen._shown()
    before = {extras.id for extras in view.extras}
    type_into(screen.extras, ("new", "men", "4"), ("new", "women", "5"), ("new", "call_at", "6:30"))
    added = [e for e in call_sheet_view(screen.store, view.day_id).extras if e.id not in before]
    assert [(e.men, e.women, e.call_at) for e in added] == [(4, 5, 390)]


def test_a_figure_being_typed_is_written_to_its_own_day_when_the_next_is_shown(program: Program) -> None:
    screen = visit(program, CallsScreen)
    screen.day.setCurrentIndex(0)
    screen.refresh(None)
    first = screen._shown().day_id
    begin_typing(program, screen.header.numbers["temperature_low"], "-9")
    screen.step_day(1)
    second = screen._shown()
    lows = [call_sheet_view(screen.store, day).temperature_low for day in (first, second.day_id)]
    assert lows == [-9, second.temperature_low]
    assert second.temperature_low != -9
    assert screen.header.numbers["temperature_low"].line.text() == str(second.temperature_low or "")


def test_a_refused_text_does_not_follow_to_another_day(program: Program) -> None:
    screen = visit(program, CallsScreen)
    screen.day.setCurrentIndex(0)
    screen.refresh(None)
    field = screen.header.times["departs_at"]
    refuse(field, "noon")
    screen.step_day(1)
    assert (field.line.text(), field.sentence.text()) == (field.line.shown, "")


def test_a_refused_text_stays_and_its_reason_changes_language(program: Program) -> None:
    screen = visit(program, CallsScreen)
    field = screen.header.times["departs_at"]
    refuse(field, "noon")
    korean = field.sentence.text()
    said = []
    for code in (LanguageCode.JA, LanguageCode.KO):
        program.speech.speak(code)
        settle()
        said.append((field.line.text(), field.sentence.text()))
    assert said[1] == ("noon", korean)
    assert said[0][0] == "noon"
    assert said[0][1] not in {"", korean}


def test_a_figure_being_typed_survives_a_switch_of_language(program: Program) -> None:
    screen = visit(program, CallsScreen)
    field = screen.header.numbers["temperature_low"]
    begin_typing(program, field, "-8")
    program.speech.speak(LanguageCode.JA)
    settle()
    assert (field.line.text(), field.line.hasFocus()) == ("-8", True)


def test_a_cell_being_typed_its_selection_and_the_scroll_survive_a_switch(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    program.window.activateWindow()
    grid = screen.scenes.grid
    key = grid.grid.rows[30].key
    grid.go_to(key, "main_set")
    grid.setFocus()
    settle()
    QTest.keyClick(grid, Qt.Key.Key_F2)
    editor = grid.findChild(QLineEdit)
    assert editor is not None
    editor.setText("half")
    before = grid.verticalScrollBar().value()
    program.speech.speak(LanguageCode.JA)
    settle()
    assert (editor.text(), grid.key, grid.verticalScrollBar().value()) == ("half", key, before)


def test_another_unit_shows_its_own_days_at_once(program: Program) -> None:
    today = visit(program, TodayScreen)
    calls = visit(program, CallsScreen)
    letters = []
    for _turn in range(2):
        view = calls._shown()
        visit(program, TodayScreen)
        assert today._next is not None
        letters.append((view.unit_letter, today._next.unit.letter))
        visit(program, CallsScreen)
        program.window.next_unit()
        settle()
    assert letters == [("A", "A"), ("B", "B")]


def test_a_company_taken_off_the_list_comes_back_with_undo(program: Program) -> None:
    screen = visit(program, PeopleScreen)
    screen._choose(2)
    before = {company.id for company in screen.store.all(Company)}
    screen.add()
    screen.remove()
    assert {company.id for company in screen.store.all(Company)} == before
    program.window.undo()
    assert len(screen.store.all(Company)) == len(before) + 1


def test_a_role_without_a_name_in_the_cast_cell_has_no_actor_again(program: Program) -> None:
    screen = visit(program, PeopleScreen)
    role = next(role for role in roles_in_order(screen.store) if role.person_id)
    assert type_into(screen.cast, (role.id, "actor", "")) == []
    assert screen.store.get(Role, role.id).person_id is None


def test_a_choice_of_folder_given_up_writes_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = visit(program, CallsScreen)
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=30_000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: "")
    screen.export_both()
    screen.export_one()
    assert (screen.services.jobs.running, list(tmp_path.glob("*.pdf"))) == ([], [])


def test_a_folder_that_cannot_be_written_is_said_in_words(
    program: Program, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    screen = visit(program, CallsScreen)
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=30_000)
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(blocked))
    screen.export_both()
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=30_000)
    notice = screen.services.messages.latest
    assert notice is not None
    assert notice.kind == "danger"
