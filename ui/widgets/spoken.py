"""Widgets that set their texts in one place and do it again when the language changes."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class Spoken(QWidget):
    """Base of everything with words of the program: `retranslate` is the only place where it sets them.

    What is hidden when the language changes sets its words when it is shown next.
    """

    _speaks_the_past = False

    def retranslate(self) -> None:
        """Set every text from the catalogue."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Set the texts again in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speaks_the_past = not self.isVisible()
            if not self._speaks_the_past:
                self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the language."""
        super().showEvent(event)
        if self._speaks_the_past:
            self._speaks_the_past = False
            self.retranslate()
