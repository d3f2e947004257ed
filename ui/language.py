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
        self._qt = QTranslator()

    def speak(self, code: LanguageCode) -> None:
        """Make a language the window's; Qt sends every widget a `LanguageChange` when the translators change.

        Calling it with the language spoken already changes nothing a person sees.
        """
        app = QCoreApplication.instance()
        window_language.switch(code)
        QLocale.setDefault(QLocale(f"{code.value}_{'KR' if code is LanguageCode.KO else 'JP'}"))
        if not isinstance(app, QApplication):
            return
        app.removeTranslator(self._qt)
        app.removeTranslator(self._ours)
        self._qt = QTranslator()
        self._qt.load(f"qtbase_{code.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        app.installTranslator(self._qt)
        app.installTranslator(self._ours)
