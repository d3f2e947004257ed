"""Everything that may lie over the window reads well in both languages and switches while open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from core.people.commands import title_production
from core.store.store import Store
from core.values.findings import Message
from core.values.texts import TwoTexts
from i18n.marks import N_
from tests.ui.switching import assert_switches
from ui.actions import Action
from ui.language import Speech
from ui.preferences import PreferenceBook
from ui.shell.crash import CrashReport
from ui.shell.glossary_page import GlossaryPage
from ui.shell.help import KeyHelp
from ui.shell.new_production import NewProduction
from ui.shell.palette.offers import actions_for
from ui.shell.palette.palette import Palette
from ui.shell.past import PastList
from ui.shell.preferences_page import PreferencesPage
from ui.shell.welcome import Welcome
from ui.widgets.progress_card import ProgressCard


def nothing() -> None:
    """Stand for what a button would do."""


ACTIONS = [Action("shell.undo", N_("Undo"), nothing, "Ctrl+Z", "undo"), Action("a", N_("New production"), nothing)]


def past() -> QWidget:
    store = Store.in_memory()
    title_production(store, TwoTexts("바다", "海"))
    return PastList(lambda: store, nothing, nothing)


DIALOGS: dict[str, Callable[[Path], QWidget]] = {
    "preferences": lambda folder: PreferencesPage(PreferenceBook(folder / "p.json"), nothing),
    "new production": lambda _folder: NewProduction(lambda _title: None, nothing),
    "crash": lambda _folder: CrashReport(nothing),
    "keys": lambda _folder: KeyHelp(lambda: ACTIONS),
    "glossary": lambda _folder: GlossaryPage(),
    "palette": lambda _folder: Palette(lambda typed: actions_for(typed, ACTIONS)),
    "past": lambda _folder: past(),
    "welcome": lambda _folder: Welcome(
        [(ACTIONS[1], N_("Give it a title and a place on the disk"))], lambda _path: None
    ),
    "progress": lambda _folder: ProgressCard(Message(N_("Back up now")), nothing),
}


@pytest.mark.parametrize("name", list(DIALOGS))
def test_a_dialog_switched_equals_one_freshly_made(name: str, dressed: Speech, tmp_path: Path) -> None:
    def make() -> QWidget:
        made = DIALOGS[name](tmp_path)
        made.resize(max(560, made.sizeHint().width()), made.sizeHint().height())
        return made

    assert_switches(make, dressed, allowed={"Set title"})
