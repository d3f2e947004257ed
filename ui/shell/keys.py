"""The keys of the window: chords for every action, single letters where no text is edited, none while composing.

While an input method composes (a preedit string is there) Enter, Esc, Tab, arrows and Space belong to it: shortcuts are
held back, and what still reaches us of these keys is dropped, so that no syllable is broken and nothing is submitted.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.actions import Action
from ui.shell.physical_keys import physical_letter

_COMPOSING_KEYS = {
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Space,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def edits_text(widget: QWidget | None) -> bool:
    """Tell whether keys typed into a widget become text."""
    return widget is not None and bool(widget.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))


class Composition(QObject):
    """Knows whether an input method is composing in this program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_open = False
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the preedit string, and hold back keys while there is one."""
        kind = event.type()
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.is_open = bool(event.preeditString())
        elif kind == QEvent.Type.FocusIn:
            self.is_open = False
        elif self.is_open and isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress and event.key() in _COMPOSING_KEYS:
                return True
        return False


class KeyMap(QObject):
    """The keys of one window; actions given later win over those given before.

    Attributes:
        only: names of the actions whose keys act while something lies over the window; None lets all act.
    """

    def __init__(self, window: QWidget, run: Callable[[Action], None]) -> None:
        """Make an empty map.

        Args:
            window: the window the keys act in.
            run: does an action, after asking whether it can be done.
        """
        super().__init__(window)
        self._window, self._run = window, run
        self._composition = Composition(self)
        self._shortcuts: dict[str, QShortcut] = {}
        self._chords: dict[str, Action] = {}
        self._letters: dict[str, Action] = {}
        self.only: frozenset[str] | None = None
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    @property
    def is_composing(self) -> bool:
        """Tell whether an input method is composing."""
        return self._composition.is_open

    def set_actions(self, *groups: Sequence[Action]) -> None:
        """Map the keys of these actions and no others."""
        self._chords, self._letters = {}, {}
        for group in groups:
            for action in group:
                for key in filter(None, (action.key, *action.other_keys)):
                    target = self._letters if len(key) == 1 and key.isalnum() else self._chords
                    target[key.upper() if target is self._letters else _portable(key)] = action
        for key in self._shortcuts.keys() - self._chords.keys():
            self._shortcuts.pop(key).deleteLater()
        for key in self._chords.keys() - self._shortcuts.keys():
            shortcut = QShortcut(QKeySequence(key), self._window)
            shortcut.activated.connect(lambda key=key: self._press(self._chords.get(key)))
            self._shortcuts[key] = shortcut

    def _press(self, action: Action | None) -> None:
        if action is not None and self._acts(action):
            self._run(action)

    def _acts(self, action: Action) -> bool:
        return self.only is None or action.name in self.only

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do the action of a single letter typed where no text is edited."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.modifiers() & _MODIFIERS or watched.window() is not self._window or watched is not _receiver():
            return False
        if self.is_composing or edits_text(watched):
            return False
        action = self._letters.get(physical_letter(event))
        if action is None or not self._acts(action):
            return False
        self._run(action)
        return True


def _receiver() -> QWidget | None:
    return QApplication.focusWidget() or QApplication.activeWindow()


def _portable(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
