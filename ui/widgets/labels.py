"""Labels by the role of their text; the style sheet knows the roles."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy

_PRINTED = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Backspace": "⌫"}


def label(role: str = "", text: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label.

    Args:
        role: `caption`, `second`, `section`, `strong`, `title`, `display`, `clock`, `warn`, `danger`, `ok`, `mono`,
            `kbd`, or nothing for body text.
        text: only data; words of the program are set in `retranslate`.
        wrap: whether long text goes on in the next line.
    """
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def give_role(made: QLabel, role: str) -> None:
    """Change the role of a label that is already shown."""
    if made.property("role") != role:
        made.setProperty("role", role)
        made.style().unpolish(made)
        made.style().polish(made)


def key_text(key: str) -> str:
    """Return a key as key caps print it in every language: `Ctrl+K`, or `⌘K` on a Mac."""
    formats = QKeySequence.SequenceFormat
    text = QKeySequence(key).toString(formats.NativeText if sys.platform == "darwin" else formats.PortableText)
    for written, printed in _PRINTED.items():
        text = text.replace(written, printed)
    return text


def key_label(key: str) -> QLabel:
    """Return a key as a small key cap."""
    made = label("kbd", key_text(key))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made
