"""F11: the screen of now in a window of its own, for a second display; both show the same file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout

from core.store.changes import Changes
from i18n.current import _
from ui.actions import Action
from ui.screens.base import Screen
from ui.shell.keys import KeyMap
from ui.shell.production import OpenProduction
from ui.widgets.spoken import Spoken

SIZE = (1100, 760)


class SecondWindow(Spoken):
    """One screen alone.

    Attributes:
        gone: tells this window when it has been closed.
    """

    gone = Signal(object)

    def __init__(self, production: OpenProduction, kind: type[Screen]) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page = kind(production.services)
        self._production = production
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.page.open()
        self.keys = KeyMap(self, self._do)
        self.keys.set_actions(self.page.actions())
        production.bridge.changed.connect(self._take)
        self.resize(*SIZE)
        self.retranslate()

    def _do(self, action: Action) -> None:
        if action.why_not is None or action.why_not() is None:
            action.run()

    def _take(self, changes: Changes) -> None:
        self.page.take(changes)

    def retranslate(self) -> None:
        """Set the title of the window."""
        self.setWindowTitle(f"{_(self.page.TITLE)} - {_('Gakyo')}")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop listening."""
        self._production.bridge.changed.disconnect(self._take)
        self.gone.emit(self)
        super().closeEvent(event)
