"""The few of Qt's own texts that its Korean and Japanese catalogues leave in English."""

from PySide6.QtCore import QObject, QTranslator

from i18n.current import current
from i18n.marks import N_

WORDS = frozenset(
    {
        N_("Look in:"),
        N_("Files of type:"),
        N_("Select all"),
        N_("Insert Unicode control character"),
    }
)
"""Message ids are Qt's source texts, ampersands left out."""


class MissingWords(QTranslator):
    """Answers for the texts in `WORDS` from our catalogue; leaves all others to Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Say that there is something inside, or Qt would not ask."""
        return False

    def translate(self, _context: str, source: str, _note: str | None = None, _count: int = -1) -> str | None:
        """Return our text, or None."""
        plain = source.replace("&", "")
        return current().text(plain) if plain in WORDS and current().has(plain) else None
