"""The schedule screen: strips moved by mouse and keys, days, banners, the inspector."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.schedule.model import ShootingDay, Strip, StripKind
from core.schedule.queries import board_view
from core.script.commands import set_omitted
from core.values.findings import Subject
from core.values.ids import Id
from core.values.language_code import LanguageCode
from tests.ui.screens.conftest import visit
from tests.ui.switching import settle, texts_of
from ui.app import Program
from ui.screens.schedule.rows import DayRow, StripRow
from ui.screens.schedule.screen import ScheduleScreen
from ui.widgets.field import Field


@pytest.fixture
def screen(program: Program) -> ScheduleScreen:
    return visit(program, ScheduleScreen)


def open_days(screen: ScheduleScreen) -> list[Id]:
    """Return the shooting days of the board that are not locked and hold strips, by date."""
    return [d.day.id for d in screen._view.days if d.strips and not d.day.is_locked]


def labels(screen: ScheduleScreen, day_id: Id) -> list[str]:
    """Return what stands on a day, in order: scene numbers, and kinds of banners."""
    day = next(d for d in board_view(screen.store).days if d.day.id == day_id)
    return [strip.label or strip.strip.kind.value for strip in day.strips]


def strip_ids(screen: ScheduleScreen, day_id: Id) -> list[Id]:
    day = next(d for d in board_view(screen.store).days if d.day.id == day_id)
    return [strip.strip.id for strip in day.strips]


def test_a_strip_dropped_before_another_stands_before_it(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before, ids = labels(screen, day), strip_ids(screen, day)
    screen.board.dropped.emit([ids[2]], ids[0])
    assert labels(screen, day) == [before[2], before[0], before[1], *before[3:]]


def test_a_strip_dropped_on_the_pool_leaves_its_day(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    first = next(s for s in strip_ids(screen, day) if screen.store.get(Strip, s).kind is StripKind.SCENE)
    screen.pool.dropped.emit([first], "")
    assert screen.store.get(Strip, first).day_id is None


def test_keys_move_a_strip_down_and_undo_takes_it_back(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before = labels(screen, day)
    screen.board.go_to(strip_ids(screen, day)[0])
    screen.shift(1)
    assert labels(screen, day) == [before[1], before[0], *before[2:]]
    with screen.store.acting(actor=screen.services.preferences.now.person):
        screen.store.undo()
    assert labels(screen, day) == before


def test_a_strip_moves_to_the_next_day_and_back(screen: ScheduleScreen) -> None:
    first, second = open_days(screen)[:2]
    moved = strip_ids(screen, first)[-1]
    screen.board.go_to(moved)
    screen.to_day(1)
    assert strip_ids(screen, second)[0] == moved
    screen.to_day(-1)
    assert strip_ids(screen, first)[-1] == moved


def test_a_locked_day_refuses_a_strip_and_says_so(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before = labels(screen, day)
    screen.board.go_to(day)
    screen.toggle_lock()
    screen.board.go_to(strip_ids(screen, day)[0])
    screen.shift(1)
    notice = screen.services.messages.latest
    assert (labels(screen, day), notice.kind if notice else "") == (before, "warn")


def test_banners_stand_after_the_current_strip_and_can_be_taken_off(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before, ids = labels(screen, day), strip_ids(screen, day)
    screen.board.go_to(ids[0])
    screen.banner(StripKind.STANDBY)
    assert labels(screen, day) == [before[0], "standby", *before[1:]]
    screen.remove()
    assert labels(screen, day) == before


def test_b_sends_a_strip_to_the_pool_and_another_b_brings_it_to_the_day(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    scene = next(s for s in strip_ids(screen, day) if screen.store.get(Strip, s).kind is StripKind.SCENE)
    screen.board.go_to(scene)
    screen.to_or_from_pool()
    assert screen.store.get(Strip, scene).day_id is None
    screen.board.go_to(day)
    screen.pool.go_to(scene)
    screen.window().activateWindow()
    screen.pool.setFocus()
    settle()
    if screen.pool.hasFocus():
        screen.to_or_from_pool()
        assert screen.store.get(Strip, scene).day_id == day


def test_digits_and_enter_jump_to_a_scene(screen: ScheduleScreen) -> None:
    target = next(row for row in screen.board.rows() if isinstance(row, StripRow) and row.label == "1-12")
    for key in (Qt.Key.Key_1, Qt.Key.Key_Minus, Qt.Key.Key_1, Qt.Key.Key_2):
        QTest.keyClick(screen, key)
    QTest.keyClick(screen, Qt.Key.Key_Return)
    assert screen.board.current_key() == target.key


def test_digits_that_no_scene_has_are_said(screen: ScheduleScreen) -> None:
    for key in (Qt.Key.Key_9, Qt.Key.Key_9, Qt.Key.Key_Return):
        QTest.keyClick(screen, key)
    notice = screen.services.messages.latest
    assert (notice.message.params if notice else {}) == {"digits": "99"}


def test_arrow_keys_walk_and_space_and_shift_select(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    ids = strip_ids(screen, day)
    screen.board.go_to(ids[0])
    QTest.keyClick(screen.board, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [row.key for row in screen.board.chosen()] == ids[:2]
    QTest.keyClick(screen.board, Qt.Key.Key_Down)
    QTest.keyClick(screen.board, Qt.Key.Key_Space)
    assert [row.key for row in screen.board.chosen()] == [ids[2]]
    QTest.keyClick(screen.board, Qt.Key.Key_Home)
    assert screen.board.current_key() == screen.board.rows()[0].key


def test_the_inspector_writes_minutes_and_refuses_what_is_none(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    scene = next(s for s in strip_ids(screen, day) if screen.store.get(Strip, s).kind is StripKind.SCENE)
    screen.board.go_to(scene)
    content = screen.inspector_for(screen.board.current_row())
    assert content is not None
    minutes, start = content.findChildren(Field)
    for field, text in ((minutes, "1:30"), (start, "9:15")):
        field.line.setText(text)
        field.line.editingFinished.emit()
    strip = screen.store.get(Strip, scene)
    assert (strip.minutes, strip.starts_at) == (90, 555)
    minutes.line.setText("soon")
    minutes.line.editingFinished.emit()
    assert (screen.store.get(Strip, scene).minutes, bool(minutes.sentence.text())) == (90, True)


def test_the_inspector_of_a_day_writes_first_shot_and_date(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    screen.board.go_to(day)
    content = screen.inspector_for(screen.board.current_row())
    assert content is not None
    shot, on = content.findChildren(Field)
    shot.line.setText("9:30")
    shot.line.editingFinished.emit()
    on.line.setText("2026-12-20")
    on.line.editingFinished.emit()
    written = screen.store.get(ShootingDay, day)
    assert (written.first_shot_at, written.date.isoformat()) == (570, "2026-12-20")


def test_a_new_day_follows_the_last_one(screen: ScheduleScreen) -> None:
    before = screen._view.days[-1].day
    screen.add_day()
    row = screen.board.current_row()
    assert isinstance(row, DayRow)
    assert (row.day.day.date - before.date).days == 1


def test_an_empty_production_says_how_to_begin_and_begins(empty_program: Program) -> None:
    screen = visit(empty_program, ScheduleScreen)
    assert screen.stack.currentIndex() == 0
    screen._start_units()
    settle()
    assert [day.unit.letter for day in board_view(screen.store).days] == ["A", "B"]
    screen.add_unit()
    day = screen._view.days[0].day
    screen.select(Subject("shooting_day", day.id))
    assert screen.board.current_key() == day.id


def test_findings_are_walked_through_and_said(screen: ScheduleScreen) -> None:
    strip = next(s for d in board_view(screen.store).days for s in d.strips if s.scene)
    assert strip.scene is not None
    set_omitted(screen.store, strip.scene, is_omitted=True)
    screen.refresh(None)
    screen.next_finding(1)
    notice = screen.services.messages.latest
    assert (screen.board.current_key(), notice.kind if notice else "") == (strip.strip.id, "danger")


def test_a_switch_of_language_keeps_the_current_strip(screen: ScheduleScreen, program: Program) -> None:
    key = strip_ids(screen, open_days(screen)[0])[1]
    screen.board.go_to(key)
    program.speech.speak(LanguageCode.JA)
    settle()
    assert (screen.board.current_key(), "スケジュール" in texts_of(screen)) == (key, True)
