"""The window with an open production: nothing is lost, every key acts where it should and nowhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from core.people.commands import save_company
from core.people.model import Company
from core.schedule.model import Unit
from core.store.store import Store
from core.values.findings import Subject
from core.values.language_code import LanguageCode
from core.values.texts import TwoNames, TwoTexts
from tests.ui.shell.notes_screen import NotesScreen
from tests.ui.switching import assert_good, settle
from ui.app import Program
from ui.preferences import PreferenceBook
from ui.theme.look import Theme, is_dark

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class Chosen:
    """Answers every question for a file with one path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def to_open(self, _folder: Path) -> Path | None:
        """Answer."""
        return self.path

    def to_save(self, _folder: Path, _title: str, _name: str) -> Path | None:
        """Answer."""
        return self.path


@pytest.fixture
def program(book: PreferenceBook, tmp_path: Path) -> Iterator[Program]:
    """A window with a production of two companies and two units."""
    book.change(language=LanguageCode.KO, theme=Theme.LIGHT)
    made = Program(book, (NotesScreen,), Chosen(tmp_path / "바다.gakyo"))
    made.window.resize(1440, 900)
    made.window.show()
    made.window.activateWindow()
    made.files.make(tmp_path / "바다.gakyo", TwoTexts("두 번째 바다", "二つ目の海"))
    store = store_of(made)
    with store.step("Add units") as step:
        step.save(Unit(letter="A", name=TwoTexts("A팀", "A班")))
        step.save(Unit(letter="B", name=TwoTexts("B팀", "B班")))
    for name in (TwoNames(ko="솔바람", ja="ソルバラム"), TwoNames(ko="우미쓰바메", ja="海燕")):
        save_company(store, Company(name=name))
    settle()
    yield made
    made.window.close()
    made.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def store_of(program: Program) -> Store:
    assert program.window.production is not None
    return program.window.production.store


def screen_of(program: Program) -> NotesScreen:
    assert isinstance(program.window.visited, NotesScreen)
    return program.window.visited


def compose(widget: QLineEdit, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def test_the_window_reads_well_in_both_languages(program: Program) -> None:
    for code in (LanguageCode.JA, LanguageCode.KO):
        program.preferences.change(language=code)
        assert_good(program.window)


def test_switching_the_language_loses_neither_typed_text_nor_selection_nor_focus(program: Program) -> None:
    screen = screen_of(program)
    screen.table.grid.go_to(screen.table.grid.grid.rows[1].key)
    screen.line.setFocus()
    QTest.keyClicks(screen.line, "typed but not kept")
    program.preferences.change(language=LanguageCode.JA)
    settle()
    assert screen.line.text() == "typed but not kept"
    assert screen.line.hasFocus()
    assert screen.table.grid.key == screen.table.grid.grid.rows[1].key
    assert screen.table.grid.grid.index(1, 0).data() == "海燕"


def test_an_open_dialog_changes_language_with_what_was_typed_in_it(program: Program) -> None:
    program.overlays.show("new")
    QTest.keyClicks(program.overlays.new.ko, "bada")
    QTest.keyClick(program.overlays.new.ko, Qt.Key.Key_L, ALT)
    settle()
    assert (program.overlays.new.title.text(), program.overlays.new.ko.text()) == ("まず作品名を決めます", "bada")
    assert program.overlays.popovers["new"].isVisible()


def test_qt_itself_speaks_the_language(program: Program) -> None:
    program.preferences.change(language=LanguageCode.JA)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "キャンセル"
    assert QApplication.translate("QFileDialog", "Look in:") == "場所:"


def test_both_titles_stand_at_the_top_the_readers_own_first(program: Program) -> None:
    button = program.window.top_bar.file_button
    assert (button.mine.text(), button.theirs.text()) == ("두 번째 바다", "二つ目の海")


def test_undo_names_the_step_and_takes_it_back(program: Program) -> None:
    screen = screen_of(program)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    settle()
    assert len(screen.table.grid.grid.rows) == 1
    assert "우미쓰바메" in program.window.bottom_bar.sentence.text()
    QTest.keyClick(program.window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert len(screen.table.grid.grid.rows) == 2


def test_a_refused_value_is_said_under_the_table(program: Program) -> None:
    table = screen_of(program).table
    table.grid.grid.setData(table.grid.grid.index(0, 0), "")
    assert table.line.isVisible()
    assert table.sentence.text() != ""


def test_the_rail_counts_what_waits(program: Program) -> None:
    assert program.window.rail.rooms["notes"].accessibleName() == "회사, 기다리는 일 2건"


def test_a_single_letter_acts_on_its_key_with_the_korean_layout_on(program: Program) -> None:
    screen = screen_of(program)
    program.window.rail.rooms["notes"].setFocus()
    room = program.window.rail.rooms["notes"]
    QApplication.sendEvent(room, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, "ㅡ"))
    QTest.keyClick(room, Qt.Key.Key_M)
    assert screen.pressed == ["M", "M"]


def test_a_single_letter_is_text_where_text_is_edited(program: Program) -> None:
    screen = screen_of(program)
    screen.line.setFocus()
    QTest.keyClicks(screen.line, "m")
    assert (screen.line.text(), screen.pressed) == ("m", [])


def test_keys_are_held_back_while_a_syllable_is_composed(program: Program) -> None:
    program.overlays.show("palette")
    line = program.overlays.palette.line
    compose(line, "솔")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert program.overlays.popovers["palette"].isVisible()
    compose(line, "", "솔")
    assert line.text() == "솔"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not program.overlays.popovers["palette"].isVisible()


@pytest.mark.parametrize("typed", ["ㅅㅂㄹ", "솔바", "ソル", "soru"])
def test_the_palette_finds_a_record_as_people_type_it(program: Program, typed: str) -> None:
    program.overlays.show("palette")
    program.overlays.palette.line.setText(typed)
    assert "솔바람" in [offer.text for offer in program.overlays.palette.rows.offers]


def test_enter_in_the_palette_goes_to_what_was_found_and_gives_the_focus_back(program: Program) -> None:
    screen = screen_of(program)
    screen.table.grid.setFocus()
    QTest.keyClick(screen.table.grid, Qt.Key.Key_K, CTRL)
    program.overlays.palette.line.setText("ㅇㅁㅆㅂㅁ")
    QTest.keyClick(program.overlays.palette.line, Qt.Key.Key_Return)
    assert (screen.table.grid.key, screen.table.grid.hasFocus()) == (screen.table.grid.grid.rows[1].key, True)


def test_selecting_a_row_fills_the_inspector(program: Program) -> None:
    screen = screen_of(program)
    program.window.go_to(Subject("company", screen.table.grid.grid.rows[1].key))
    content = program.window.inspector.content
    assert content is not None
    assert "우미쓰바메" in [each.text() for each in content.findChildren(QLabel)]


def test_a_hidden_screen_reads_again_only_when_it_is_shown(program: Program) -> None:
    screen = screen_of(program)
    program.window.pages.setCurrentWidget(program.welcome)
    before = screen.refreshed
    for name in ("하나", "둘"):
        save_company(store_of(program), Company(name=TwoNames(ko=name)))
    assert screen.refreshed == before
    program.window.pages.setCurrentWidget(screen)
    assert (screen.refreshed, len(screen.table.grid.grid.rows)) == (before + 1, 4)


def test_a_narrow_window_folds_rail_and_inspector_and_still_reads_well(program: Program) -> None:
    program.window.resize(960, 600)
    settle()
    assert (program.window.rail.width(), program.window.inspector.isVisible()) == (56, False)
    QTest.keyClick(program.window, Qt.Key.Key_F4)
    assert program.window.inspector.geometry().right() == program.window.width() - 1
    assert_good(program.window)


def test_f6_goes_round_the_regions_and_back_to_the_same_widget(program: Program) -> None:
    screen = screen_of(program)
    screen.line.setFocus()
    for _region in range(10):
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_F6)
        if screen.line.hasFocus():
            break
    assert screen.line.hasFocus()


def test_the_theme_changes_at_once_and_is_kept(program: Program, tmp_path: Path) -> None:
    program.preferences.change(theme=Theme.DARK)
    assert is_dark()
    assert PreferenceBook(tmp_path / "preferences.json").now.theme is Theme.DARK


def test_a_second_window_follows_the_same_file(program: Program) -> None:
    program.window.open_second()
    settle()
    save_company(store_of(program), Company(name=TwoNames(ko="셋")))
    second = program.window.seconds[0].page
    assert isinstance(second, NotesScreen)
    assert len(second.table.grid.grid.rows) == 3


def test_closing_the_file_leads_back_to_the_welcome_page_with_the_file_listed(program: Program) -> None:
    program.window.close_production()
    program.window.navigate("notes")
    assert program.window.pages.currentWidget() is program.welcome
    assert [path.stem for path in program.files.recent()] == ["바다"]


def test_a_file_that_is_not_ours_is_said_and_leaves_what_is_open(program: Program, tmp_path: Path) -> None:
    other = tmp_path / "letter.gakyo"
    other.write_text("not a production")
    program.files.open(other)
    assert "letter.gakyo" in program.window.bottom_bar.sentence.text()
    assert program.window.production is not None


def test_a_fault_shows_a_report_that_can_be_copied(program: Program) -> None:
    program.overlays.show_crash(ZeroDivisionError("a fault"))
    program.overlays.crash.copy.click()
    assert "ZeroDivisionError: a fault" in QApplication.clipboard().text()
