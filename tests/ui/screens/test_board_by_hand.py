"""The board under real keys and a real pointer: what the hand does is what the schedule holds."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from core.schedule.model import DayKind, ShootingDay
from core.values.ids import Id
from tests.ui.screens.conftest import visit
from tests.ui.screens.test_schedule_screen import labels, open_days, strip_ids
from tests.ui.switching import settle
from ui.app import Program
from ui.screens.schedule.board import MIME, StripList
from ui.screens.schedule.rows import DayRow, StripRow
from ui.screens.schedule.screen import ScheduleScreen
from ui.widgets.field import Field

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def screen(program: Program) -> ScheduleScreen:
    """The board with the focus in an active window."""
    made = visit(program, ScheduleScreen)
    program.window.activateWindow()
    made.board.setFocus()
    settle()
    assert made.board.hasFocus()
    return made


def point_of(strips: StripList, key: str, part: float = 0.5) -> QPoint:
    """Return a point of a row, scrolled into sight; `part` is how far down in it."""
    assert strips.go_to(key)
    at = next(n for n, row in enumerate(strips.rows()) if row.key == key)
    room = strips._room(at)
    return QPoint(120, room.top() + round(room.height() * part))


def drag(strips: StripList, keys: list[Id], point: QPoint) -> None:
    """Carry strips over a list and let them fall."""
    data = QMimeData()
    data.setData(MIME, "\n".join(keys).encode())
    viewport = strips.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(point, MOVE, data, LEFT, NONE))
    QApplication.sendEvent(viewport, QDragMoveEvent(point, MOVE, data, LEFT, NONE))
    settle()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(point), MOVE, data, LEFT, NONE))


def test_a_strip_let_fall_on_the_upper_half_of_a_row_stands_before_it(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before, ids = labels(screen, day), strip_ids(screen, day)
    drag(screen.board, [ids[2]], point_of(screen.board, ids[1], 0.2))
    assert labels(screen, day) == [before[0], before[2], before[1], *before[3:]]


def test_a_strip_let_fall_on_the_head_of_a_day_begins_that_day(screen: ScheduleScreen) -> None:
    first, second = open_days(screen)[:2]
    moved = strip_ids(screen, first)[0]
    drag(screen.board, [moved], point_of(screen.board, second))
    assert strip_ids(screen, second)[0] == moved


def test_strips_carried_away_again_leave_everything_as_it_was(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before, ids = labels(screen, day), strip_ids(screen, day)
    data = QMimeData()
    data.setData(MIME, ids[0].encode())
    point = point_of(screen.board, ids[1])
    QApplication.sendEvent(screen.board.viewport(), QDragMoveEvent(point, MOVE, data, LEFT, NONE))
    QApplication.sendEvent(screen.board.viewport(), QDragLeaveEvent())
    assert (screen.board._drop_at, labels(screen, day)) == (None, before)


def test_something_else_than_strips_is_not_taken(screen: ScheduleScreen) -> None:
    data = QMimeData()
    data.setText("a letter")
    event = QDragEnterEvent(QPoint(10, 40), MOVE, data, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(screen.board.viewport(), event)
    assert not event.isAccepted()


def test_clicks_choose_one_a_range_and_single_ones(screen: ScheduleScreen) -> None:
    ids = strip_ids(screen, open_days(screen)[0])
    point_of(screen.board, screen.board.rows()[-1].key)
    point_of(screen.board, ids[0])
    top = screen.board._at(point_of(screen.board, ids[0]))
    points = [screen.board._room(top + number).center() for number in range(3)]
    viewport = screen.board.viewport()
    QTest.mouseClick(viewport, LEFT, NONE, points[0])
    chosen = [[row.key for row in screen.board.chosen()]]
    QTest.mouseClick(viewport, LEFT, SHIFT, points[2])
    chosen.append([row.key for row in screen.board.chosen()])
    QTest.mouseClick(viewport, LEFT, CTRL, points[1])
    chosen.append([row.key for row in screen.board.chosen()])
    assert chosen == [ids[:1], ids[:3], [ids[0], ids[2]]]


def test_keys_move_a_strip_within_and_between_days_and_undo_takes_each_back(
    screen: ScheduleScreen, program: Program
) -> None:
    first, second = open_days(screen)[:2]
    ids, later = strip_ids(screen, first), strip_ids(screen, second)
    screen.board.go_to(ids[1])
    QTest.keyClick(screen.board, Qt.Key.Key_Up, ALT)
    assert strip_ids(screen, first) == [ids[1], ids[0], *ids[2:]]
    QTest.keyClick(screen.board, Qt.Key.Key_Down, ALT)
    assert strip_ids(screen, first) == ids
    QTest.keyClick(screen.board, Qt.Key.Key_Down, ALT | SHIFT)
    assert strip_ids(screen, second) == [ids[1], *later]
    for _step in range(3):
        program.window.undo()
    assert (strip_ids(screen, first), strip_ids(screen, second)) == (ids, later)


def test_l_locks_the_day_and_unlocks_it(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    screen.board.go_to(day)
    states = []
    for _press in range(2):
        QTest.keyClick(screen.board, Qt.Key.Key_L)
        states.append(screen.store.get(ShootingDay, day).is_locked)
    assert states == [True, False]


def test_b_in_the_pool_brings_a_strip_to_the_current_day(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    ids = strip_ids(screen, day)
    row = next(r for r in screen.board.rows() if isinstance(r, StripRow) and r.strip.scene and r.key in ids)
    screen.board.go_to(row.key)
    QTest.keyClick(screen.board, Qt.Key.Key_B)
    assert row.key in [r.key for r in screen.pool.rows()]
    screen.board.go_to(day)
    screen.pool.setFocus()
    screen.pool.go_to(row.key)
    QTest.keyClick(screen.pool, Qt.Key.Key_B)
    assert strip_ids(screen, day)[-1] == row.key


def test_digits_and_enter_typed_on_the_board_itself_jump_to_the_scene(screen: ScheduleScreen) -> None:
    target = next(r for r in screen.board.rows() if isinstance(r, StripRow) and r.label == "1-12")
    QTest.keyClicks(screen.board, "1-12")
    QTest.keyClick(screen.board, Qt.Key.Key_Return)
    assert screen.board.current_key() == target.key


def test_the_kind_and_the_place_of_a_day_are_chosen_in_the_inspector(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    screen.board.go_to(day)
    content = screen.inspector_for(screen.board.current_row())
    assert content is not None
    kinds, places = content.findChildren(QComboBox)
    places.setCurrentIndex(2)
    places.activated.emit(2)
    kinds.setCurrentIndex(kinds.findData(DayKind.TRAVEL.value))
    kinds.activated.emit(kinds.currentIndex())
    written = screen.store.get(ShootingDay, day)
    assert (written.place_id, written.kind.value) == (places.itemData(2), kinds.currentData())


def test_a_refused_time_and_a_refused_date_stay_and_say_why(screen: ScheduleScreen) -> None:
    day = open_days(screen)[0]
    before = screen.store.get(ShootingDay, day)
    screen.board.go_to(day)
    content = screen.inspector_for(screen.board.current_row())
    assert content is not None
    shown = []
    for field, text in zip(content.findChildren(Field), ("noon", "someday"), strict=True):
        field.line.setText(text)
        field.line.editingFinished.emit()
        shown.append((field.line.text(), bool(field.sentence.text())))
    assert (shown, screen.store.get(ShootingDay, day)) == ([("noon", True), ("someday", True)], before)


def test_esc_gives_back_the_value_before(screen: ScheduleScreen) -> None:
    screen.board.go_to(open_days(screen)[0])
    content = screen.inspector_for(screen.board.current_row())
    assert content is not None
    field = content.findChildren(Field)[0]
    shown = field.line.shown
    field.line.setText("noon")
    field.line.editingFinished.emit()
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert (field.line.text(), field.sentence.text()) == (shown, "")


def test_a_strip_gone_to_from_below_is_not_hidden_by_the_head_of_its_day(screen: ScheduleScreen) -> None:
    screen.board.go_to(screen.board.rows()[-1].key)
    key = strip_ids(screen, open_days(screen)[0])[2]
    screen.board.go_to(key)
    rows = screen.board.rows()
    at = next(n for n, row in enumerate(rows) if row.key == key)
    head = max(n for n in range(at) if isinstance(rows[n], DayRow))
    assert screen.board._room(at).top() >= screen.board._room(head).height()
