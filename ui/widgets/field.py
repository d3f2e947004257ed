"""A captioned line to type in: commits when left or on Enter, Esc restores, a refused value stays with its sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.values.findings import Finding
from i18n.current import current
from ui.theme.tokens import GAP_XS
from ui.widgets.labels import label

Commit = Callable[[str], Finding | None]
"""Takes what was typed; returns why it cannot be taken, or None."""


class _Line(QLineEdit):
    """A line that gives the old value back on Esc."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore on Esc, unless an input method is composing."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self.shown:
            self.setText(self.shown)
            self.editingFinished.emit()
            return
        super().keyPressEvent(event)


class Field(QWidget):
    """A caption, a line, and the sentence about a refused value."""

    def __init__(self, commit: Commit, *, width: int = 0) -> None:
        """Make an empty field.

        Args:
            commit: takes a changed value.
            width: fixed width of the line in logical pixels; 0 stretches.
        """
        super().__init__()
        self._commit = commit
        self._refused: Finding | None = None
        self.caption = label("caption")
        self.line = _Line()
        if width:
            self.line.setFixedWidth(width)
        self.sentence = label("danger", wrap=True)
        self.sentence.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_XS)
        for part in (self.caption, self.line, self.sentence):
            layout.addWidget(part)
        self.line.editingFinished.connect(self._take)

    def say(self, caption: str, *, placeholder: str = "") -> None:
        """Set the caption, and what an empty line shows; the sentence of a refusal follows the language."""
        self._show_refused(self._refused)
        self.caption.setText(caption)
        self.line.setAccessibleName(caption)
        self.line.setPlaceholderText(placeholder)

    def show_value(self, text: str) -> None:
        """Show a value; what is being typed right now stays."""
        if text == self.line.shown and self.line.text() != text:
            return
        if self.line.hasFocus() and self.line.text() != self.line.shown:
            return
        self.line.shown = text
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self._show_refused(None)

    def forget(self) -> None:
        """Drop what was typed and not taken: the line is about to show something else."""
        self.line.setText(self.line.shown)
        self._show_refused(None)

    def _take(self) -> None:
        text = self.line.text().strip()
        if text == self.line.shown:
            self._show_refused(None)
            return
        refused = self._commit(text)
        self._show_refused(refused)
        if refused is None:
            self.line.shown = text

    def _show_refused(self, refused: Finding | None) -> None:
        self._refused = refused
        self.sentence.setText(current().message(refused.message) if refused else "")
        self.sentence.setVisible(refused is not None)
