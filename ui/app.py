"""Composition root: dresses the application, builds the shell, opens the file, and runs."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.store.check import damage_of_file
from core.store.installation import home
from core.store.opening import Opened, create_file
from core.values.findings import FileProblem, Finding, Message, Refused
from i18n.marks import N_
from ui.language import Speech
from ui.messages import Notice
from ui.preferences import PreferenceBook, Preferences
from ui.screens.base import Screen
from ui.screens.calls.screen import CallsScreen
from ui.screens.people.screen import PeopleScreen
from ui.screens.schedule.screen import ScheduleScreen
from ui.screens.script.screen import ScriptScreen
from ui.screens.today.screen import TodayScreen
from ui.shell.crash import catch_faults
from ui.shell.file_menu import file_menu
from ui.shell.files import Chooser, DialogChooser, Files
from ui.shell.main_window import MainWindow
from ui.shell.overlays import Overlays
from ui.shell.progress import ProgressCards
from ui.shell.standard_actions import standard_actions
from ui.shell.welcome import Welcome
from ui.theme.look import Theme, wear

SCREENS: tuple[type[Screen], ...] = (TodayScreen, ScriptScreen, ScheduleScreen, CallsScreen, PeopleScreen)
"""The rooms, in the order of the day."""

BEGINNINGS = {
    "file.new": N_("Give it a title and a place on the disk"),
    "file.open": N_("Go on with a file of yours or of a colleague"),
    "file.sample": N_("A small drama shot in Seoul and Tokyo, to try everything on"),
}
"""What the welcome page says about its three beginnings."""


class Program:
    """The running window and what it is made of."""

    def __init__(
        self,
        preferences: PreferenceBook,
        screens: Sequence[type[Screen]] = SCREENS,
        chooser: Chooser | None = None,
    ) -> None:
        """Build the window; needs a running `QApplication`."""
        self.preferences = preferences
        self.speech = Speech()
        self.speech.speak(preferences.now.language)
        wear(preferences.now.theme, preferences.now.density)
        self.window = MainWindow(screens, preferences)
        self.files = Files(chooser or DialogChooser(self.window), preferences)
        self.overlays = Overlays(self.window, self.files.ask_new)
        self.progress = ProgressCards(self.window, self.window.jobs)
        self.actions = standard_actions(self.window, self.files, self.overlays, self.open_sample)
        self.window.set_standard_actions(self.actions)
        begin = [(action, BEGINNINGS[action.name]) for action in self.actions if action.name in BEGINNINGS]
        self.welcome = Welcome(begin, self.files.open)
        self.window.set_welcome(self.welcome)
        self._connect()
        self._show_recent()

    def _connect(self) -> None:
        window = self.window
        self.files.opened.connect(self._opened)
        self.files.failed.connect(window.show_problem)
        self.files.done.connect(lambda message: window.messages.post(Notice(message)))
        self.preferences.changed.connect(self._follow)
        window.top_bar.search.connect(lambda: self.overlays.show("palette"))
        window.top_bar.file_menu.connect(self._open_menu)
        window.bottom_bar.help_asked.connect(lambda: self.overlays.show("keys"))
        window.jobs.failed.connect(self._job_failed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme)

    def _opened(self, opened: Opened) -> None:
        self.window.show_production(opened)
        self._show_recent()
        check = Message(N_("Check the file"))
        self.window.jobs.start(check, lambda _progress: damage_of_file(opened.path), self._checked)

    def _checked(self, damage: Finding | None) -> None:
        """Say what the check of every byte found; opening the file once more repairs it."""
        if damage is not None:
            self.window.show_problem(damage)

    def open_sample(self) -> None:
        """Open the person's own copy of the sample production, made the first time."""
        from core.sample.load import fill  # noqa: PLC0415 - read only where somebody asks for it

        path = home() / "sample.gakyo"
        if not path.exists():
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                with create_file(path) as opened:
                    fill(opened.store)
            except FileProblem as problem:
                self.window.show_problem(problem.finding)
                return
        self.files.open(path)

    def _open_menu(self) -> None:
        bar = self.window.top_bar.file_button
        menu = file_menu(bar, self.actions, self.files.recent(), self.files.open, self.window.do)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(bar.mapToGlobal(QPoint(0, bar.height())))

    def _job_failed(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.window.messages.show_finding(error.finding)
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def _show_recent(self) -> None:
        self.welcome.show_recent(self.files.recent())

    def _follow(self, before: Preferences, now: Preferences) -> None:
        if before.language is not now.language:
            self.speech.speak(now.language)
        if (before.theme, before.density) != (now.theme, now.density):
            wear(now.theme, now.density)
        if before.scale != now.scale:
            self.window.messages.post(Notice(Message(N_("The new size begins at the next start.")), "info"))

    def _system_theme(self, _scheme: Qt.ColorScheme) -> None:
        if self.preferences.now.theme is Theme.SYSTEM:
            wear(Theme.SYSTEM, self.preferences.now.density)


def started_program(path: Path | None = None) -> tuple[QApplication, Program]:
    """Show the window, with a file where one is given; the application does not run yet."""
    preferences = PreferenceBook()
    os.environ.setdefault("QT_SCALE_FACTOR", str(preferences.now.scale / 100))
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    program = Program(preferences)
    program.window.resize(1440, 900)
    program.window.show()
    if path is not None:
        program.files.open(path)
    return app, program


def run_window(path: Path | None = None) -> int:
    """Open the window, with a file where one is given, and return the exit code when it is closed."""
    app, program = started_program(path)
    stop = catch_faults(program.overlays.show_crash)
    try:
        return app.exec()
    finally:
        stop()
