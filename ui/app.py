"""Composition root: dresses the application, builds the shell, opens the file, and runs."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.values.texts import NO_TEXT
from i18n.marks import N_
from ui.actions import Action
from ui.language import Speech
from ui.preferences import PreferenceBook, Preferences
from ui.screens.base import Screen
from ui.screens.calls.screen import CallsScreen
from ui.screens.schedule.screen import ScheduleScreen
from ui.shell.files import DialogChooser, Files
from ui.shell.main_window import MainWindow
from ui.shell.welcome import Welcome
from ui.theme.look import Theme, wear

SCREENS: tuple[type[Screen], ...] = (ScheduleScreen, CallsScreen)
"""The rooms, in the order of the day."""


class Program:
    """The running window and what it is made of."""

    def __init__(self, preferences: PreferenceBook, screens: Sequence[type[Screen]] = SCREENS) -> None:
        """Build the window; needs a running `QApplication`."""
        self.preferences = preferences
        self.speech = Speech()
        self.speech.speak(preferences.now.language)
        wear(preferences.now.theme, preferences.now.density)
        self.window = MainWindow(screens, preferences)
        self.files = Files(DialogChooser(self.window), preferences)
        self.welcome = Welcome(self._beginnings(), self.files.open)
        self.window.set_welcome(self.welcome)
        self.window.set_standard_actions([action for action, _what in self._beginnings()])
        self._connect()
        self._show_recent()

    def _beginnings(self) -> list[tuple[Action, str]]:
        new = Action("file.new", N_("New production"), self._new, key="Ctrl+Alt+N", icon="plus")
        open_ = Action("file.open", N_("Open a production"), self.files.ask_open, key="Ctrl+O", icon="folder")
        return [
            (new, N_("Give it a title in both languages and a place on the disk")),
            (open_, N_("Continue with a file of yours or of a colleague")),
        ]

    def _connect(self) -> None:
        self.files.opened.connect(self.window.show_production)
        self.files.opened.connect(lambda _opened: self._show_recent())
        self.files.failed.connect(self.window.show_problem)
        self.preferences.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_theme)

    def _new(self) -> None:
        self.files.ask_new(NO_TEXT)

    def _show_recent(self) -> None:
        self.welcome.show_recent(self.files.recent())

    def _follow(self, before: Preferences, now: Preferences) -> None:
        if before.language is not now.language:
            self.speech.speak(now.language)
        if (before.theme, before.density) != (now.theme, now.density):
            wear(now.theme, now.density)

    def _system_theme(self, _scheme: Qt.ColorScheme) -> None:
        if self.preferences.now.theme is Theme.SYSTEM:
            wear(Theme.SYSTEM, self.preferences.now.density)


def run_window(path: Path | None = None) -> int:
    """Open the window, with a file where one is given, and return the exit code when it is closed."""
    preferences = PreferenceBook()
    os.environ.setdefault("QT_SCALE_FACTOR", str(preferences.now.scale / 100))
    app = QApplication.instance() or QApplication(sys.argv[:1])
    program = Program(preferences)
    program.window.resize(1440, 900)
    program.window.show()
    if path is not None:
        program.files.open(path)
    return app.exec() if isinstance(app, QApplication) else 1
