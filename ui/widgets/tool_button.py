"""A square button with an icon only; its name is its tool tip and what a screen reader says."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton

from ui.theme.icons import icon
from ui.theme.tokens import ICON
from ui.widgets.labels import key_text


class ToolButton(QToolButton):
    """An icon button."""

    def __init__(self, icon_name: str, *, key: str = "", side: int = 30, icon_size: int = ICON) -> None:
        super().__init__()
        self.icon_name, self.key, self._icon_size = icon_name, key, icon_size
        self.setFixedSize(side, side)
        self.setIconSize(QSize(icon_size, icon_size))
        self._tint()

    def say(self, text: str) -> None:
        """Name the button."""
        self.setToolTip(f"{text}   {key_text(self.key)}" if self.key else text)
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon again where the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self.icon_name, "ink2", on="accent_ink", size=self._icon_size))
