"""A choice of a few, all visible: unit A or B, 한국어 or 日本語."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget


class Segments(QWidget):
    """Buttons side by side of which one is chosen.

    Attributes:
        chosen: tells the number of the button a person chose, from 0; setting one by program is silent.
    """

    chosen = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self.setObjectName("segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self.buttons: list[QToolButton] = []
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Have so many buttons; their texts are set again by `say`."""
        while len(self.buttons) > count:
            gone = self.buttons.pop()
            self._group.removeButton(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.buttons) < count:
            button = QToolButton(self)
            button.setObjectName("segment")
            button.setCheckable(True)
            self._group.addButton(button, len(self.buttons))
            self._layout.addWidget(button)
            self.buttons.append(button)

    def say(self, texts: Sequence[str], name: str = "") -> None:
        """Set the texts, and the name of the whole choice."""
        self.setAccessibleName(name)
        for button, text in zip(self.buttons, texts, strict=True):
            button.setText(text)
            button.setAccessibleName(f"{name} {text}".strip())

    def choose(self, number: int) -> None:
        """Show a button as chosen, without telling anybody."""
        if 0 <= number < len(self.buttons):
            self.buttons[number].setChecked(True)

    @property
    def now(self) -> int:
        """The number of the chosen button, or -1."""
        return self._group.checkedId()
