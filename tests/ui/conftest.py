"""A window dressed and speaking Korean, with preferences nobody else sees."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from core.values.language_code import LanguageCode
from ui.language import Speech
from ui.preferences import PreferenceBook
from ui.theme.look import Theme, wear

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[Speech]:
    """Begin every test in Korean and light, and leave no window behind."""
    speech = Speech()
    speech.speak(LanguageCode.KO)
    wear(Theme.LIGHT)
    yield speech
    for window in qapp.topLevelWidgets():
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speech.speak(LanguageCode.KO)


@pytest.fixture
def book(tmp_path: Path) -> PreferenceBook:
    """Fresh preferences in a file of their own."""
    return PreferenceBook(tmp_path / "preferences.json")
