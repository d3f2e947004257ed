"""An icon that stands beside a text and follows the theme."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme.paint import draw_icon
from ui.theme.tokens import ICON


class IconLabel(QWidget):
    """Paints one icon; says nothing to a screen reader unless it is given a name."""

    def __init__(self, name: str, role: str = "ink2", size: int = ICON) -> None:
        super().__init__()
        self.name, self.role, self.side = name, role, size
        self.setFixedSize(size, size)

    def show_icon(self, name: str, role: str) -> None:
        """Paint another icon from now on."""
        if (name, role) != (self.name, self.role):
            self.name, self.role = name, role
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the colour of the theme now."""
        if self.name:
            draw_icon(QPainter(self), QPointF(0, 0), self.name, self.role, self.side)
