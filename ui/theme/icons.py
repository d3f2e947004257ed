"""Line icons drawn for this program: 20-unit grid, 1.5 stroke, one SVG each in `resources/icons`, coloured at load."""

from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.look import hex_of
from ui.theme.tokens import ICON

RATIO = 2.0
"""Icons are drawn twice as large as shown, so that they stay sharp up to 200 %."""


@cache
def names() -> frozenset[str]:
    """Return the names of all icons."""
    return frozenset(f.name.removesuffix(".svg") for f in (files("resources") / "icons").iterdir() if "svg" in f.name)


@cache
def _drawing(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    svg = _drawing(name).replace("currentColor", colour)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def pixmap(name: str, role: str = "ink2", size: int = ICON) -> QPixmap:
    """Return an icon in the colour of a role.

    Raises:
        FileNotFoundError: no icon has that name.
    """
    return _pixmap(name, hex_of(role), size, RATIO)


def icon(name: str, role: str = "ink2", *, on: str = "", size: int = ICON) -> QIcon:
    """Return an icon for a button; `on` is the role of its colour while checked."""
    made = QIcon(pixmap(name, role, size))
    made.addPixmap(pixmap(name, "ink3", size), QIcon.Mode.Disabled)
    if on:
        made.addPixmap(pixmap(name, on, size), QIcon.Mode.Normal, QIcon.State.On)
    return made
