"""Checks for every screen and dialog: switched equals freshly built, nothing untranslated, clipped or unnamed.

def test_it_switches(speech): assert_switches(lambda: PreferencesPage(book, noop), speech)
"""

import re
from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from core.values.language_code import LanguageCode
from i18n.catalogue import catalogue
from i18n.current import current
from ui.language import Speech
from ui.widgets.elided_label import ElidedLabel

ENGLISH = re.compile(r"[A-Za-z]{3,} [a-z]{2,}")
"""Two words that only an untranslated message has."""

TOLERANCE = 2
"""Pixels by which styles round."""


def settle() -> None:
    """Let layouts and posted events come to rest; one round is not enough."""
    for _round in range(3):
        QApplication.processEvents()


def parts(root: QWidget) -> Iterator[QWidget]:
    """Give the visible widgets of a tree, the root first."""
    if root.isVisible():
        yield root
        for child in root.children():
            if isinstance(child, QWidget):
                yield from parts(child)


def texts_of(root: QWidget) -> list[str]:
    """Return every text a person can see, hear or find in a tip, in the order of the tree."""
    found: list[str] = []
    for part in parts(root):
        if isinstance(part, QLabel | QAbstractButton | ElidedLabel):
            found.append(part.text())
        elif isinstance(part, QLineEdit):
            found += [part.text(), part.placeholderText()]
        elif isinstance(part, QComboBox):
            found += [part.itemText(number) for number in range(part.count())]
        elif isinstance(part, QTableView):
            found += _cells(part)
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
    return [text for text in found if text]


def _cells(view: QTableView) -> list[str]:
    model = view.model()
    across = range(model.columnCount())
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in across]
    rows = min(model.rowCount(), 40)
    return heads + [str(model.index(row, column).data() or "") for row in range(rows) for column in across]


def untranslated(root: QWidget, allowed: Collection[str] = ()) -> list[str]:
    """Return the visible texts that are message ids, or read like one."""
    known = catalogue(current().code)
    return [
        text
        for text in texts_of(root)
        if text not in allowed
        and (known.get(text, text) != text or (ENGLISH.search(text) and text not in known.values()))
    ]


def clipped(root: QWidget) -> list[str]:
    """Return the labels and buttons that have less room than their text needs."""
    found = []
    for part in parts(root):
        if isinstance(part, QLabel) and part.text():
            if part.wordWrap():
                is_short = part.heightForWidth(part.width()) > part.height() + TOLERANCE
            else:
                is_short = part.sizeHint().width() > part.width() + TOLERANCE
        elif isinstance(part, QPushButton) and part.text() and part.layout() is None:
            needed = part.minimumSizeHint()
            is_short = needed.width() > part.width() + TOLERANCE or needed.height() > part.height() + TOLERANCE
        else:
            continue
        if is_short and not part.toolTip():
            found.append(f"{part.text()} ({part.width()} of {part.sizeHint().width()})")
    return found


def unnamed(root: QWidget) -> list[str]:
    """Return the controls that take the focus but say nothing to a screen reader."""
    found = []
    for part in parts(root):
        takes_focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isEnabled()
        if not takes_focus or (isinstance(part, QAbstractScrollArea) and not isinstance(part, QAbstractItemView)):
            continue
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            found.append(f"{type(part).__name__} {part.objectName()}".strip())
    return found


def assert_good(root: QWidget, allowed: Collection[str] = ()) -> None:
    """Assert that a visible tree is translated, whole and named."""
    settle()
    assert (untranslated(root, allowed), clipped(root), unnamed(root)) == ([], [], [])


def assert_switches(make: Callable[[], QWidget], speech: Speech, allowed: Collection[str] = ()) -> None:
    """Assert that what was made in one language and switched equals what is made in the other one.

    Args:
        make: makes the screen or dialog anew, in whatever state the test is about, and shows it.
        speech: switches the language.
        allowed: texts that are the same in every language (data, names).
    """
    for before, after in ((LanguageCode.KO, LanguageCode.JA), (LanguageCode.JA, LanguageCode.KO)):
        speech.speak(before)
        switched = _shown(make)
        assert_good(switched, allowed)
        speech.speak(after)
        settle()
        assert_good(switched, allowed)
        fresh = _shown(make)
        assert texts_of(switched) == texts_of(fresh)
        for made in (switched, fresh):
            made.close()
            made.deleteLater()


def _shown(make: Callable[[], QWidget]) -> QWidget:
    made = make()
    made.show()
    settle()
    return made
