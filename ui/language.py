"""Switches the language of the running program, Qt's own texts included."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from core.values.language_code import LanguageCode
from i18n import current as window_language
from ui.qt_words import MissingWords


class Speech:
    """Keeps Qt's translators in step with the language of the window."""

    def __init__(self) -> None:
        self._ours = MissingWords()
        self._qt = {code: _qt_words(code) for code in LanguageCode}

    def speak(self, code: LanguageCode) -> None:
        """Make a language the window's; Qt sends every widget a `LanguageChange` when the translators change.

        Calling it with the language spoken already changes nothing a person sees.
        """
        app = QCoreApplication.instance()
        window_language.switch(code)
        QLocale.setDefault(QLocale(f"{code.value}_{'KR' if code is LanguageCode.KO else 'JP'}"))
        if not isinstance(app, QApplication):
            return
        for translator in (*self._qt.values(), self._ours):
            app.removeTranslator(translator)
        app.installTranslator(self._qt[code])
        app.installTranslator(self._ours)


def _qt_words(code: LanguageCode) -> QTranslator:
    words = QTranslator()
    words.load(f"qtbase_{code.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return words
