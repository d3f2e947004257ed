"""The bundled typeface, so that the window looks the same on every system."""

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "KJ Sheet Sans"
"""Regular and Bold; hangul, kana and kanji in one family with tabular figures."""

BELOW_THE_SYSTEM = ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR")
"""What stands in where the bundled files are missing."""


@cache
def families() -> list[str]:
    """Load the bundled files once and return the families to write with, the best first.

    Needs a running `QGuiApplication`.
    """
    found = []
    for style in ("Regular", "Bold"):
        with as_file(files("resources") / "fonts" / f"KJSheetSans-{style}.ttf") as path:
            number = QFontDatabase.addApplicationFont(str(path)) if path.is_file() else -1
        found += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return [*dict.fromkeys(found), *BELOW_THE_SYSTEM] if found else list(BELOW_THE_SYSTEM)


@cache
def font(size: int, *, bold: bool = False) -> QFont:
    """Return the font of a size in logical pixels."""
    made = QFont()
    made.setFamilies(families())
    made.setPixelSize(size)
    made.setBold(bold)
    return made
