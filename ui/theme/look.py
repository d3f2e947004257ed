"""The look of the window now: theme and density, and the colours that follow from them.

One window has one look; every painting function reads it when it paints.
"""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import font
from ui.theme.stylesheet import style_sheet
from ui.theme.tokens import BODY, DARK, LIGHT, Colours, Density


class Theme(StrEnum):
    """Which of the two sets of colours; the system's choice by default."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class _Look:
    colours: Colours = LIGHT
    density: Density = Density.REGULAR
    made: Mapping[str, QColor]
    is_dressed = False

    def __init__(self) -> None:
        self.made = {}


_look = _Look()
_Role = QPalette.ColorRole
_ROLES: Mapping[QPalette.ColorRole, str] = {
    _Role.Window: "chrome",
    _Role.Base: "surface",
    _Role.AlternateBase: "chrome",
    _Role.Text: "ink",
    _Role.WindowText: "ink",
    _Role.Button: "surface",
    _Role.ButtonText: "ink",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.PlaceholderText: "ink3",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "ink",
    _Role.Link: "accent",
    _Role.Mid: "line",
    _Role.Dark: "line_strong",
    _Role.Accent: "accent",
}


def colour(role: str) -> QColor:
    """Return the colour of a role in the theme now.

    Raises:
        KeyError: no such role.
    """
    made = _look.made.get(role)
    if made is None:
        made = QColor(_look.colours[role])
        _look.made = {**_look.made, role: made}
    return made


def hex_of(role: str) -> str:
    """Return the colour of a role as `#RRGGBB`."""
    return _look.colours[role]


def density() -> Density:
    """Return how close rows stand now."""
    return _look.density


def is_dark() -> bool:
    """Tell whether the dark theme is on."""
    return _look.colours is DARK


def wear(theme: Theme, density: Density = Density.REGULAR) -> None:
    """Dress the running application: palette, font and style sheet; every widget is told by Qt."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    _look.colours = DARK if _wants_dark(theme) else LIGHT
    _look.density = density
    _look.made = {}
    if not _look.is_dressed:
        app.setStyle("Fusion")
        _look.is_dressed = True
    app.setFont(font(BODY))
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, colour(name))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("ink3"))
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(_look.colours, density))


def _wants_dark(theme: Theme) -> bool:
    if theme is Theme.SYSTEM:
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return theme is Theme.DARK
