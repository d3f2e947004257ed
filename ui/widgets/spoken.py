"""Widgets that set their texts in one place and do it again when the language changes."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Spoken(QWidget):
    """Base of everything with words of the program: `retranslate` is the only place where it sets them."""

    def retranslate(self) -> None:
        """Set every text from the catalogue."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Set the texts again in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
