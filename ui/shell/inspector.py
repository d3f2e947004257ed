"""The region at the right: what is selected. In a narrow window it is a drawer over the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from i18n.current import _
from ui.theme.tokens import INSPECTOR
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import column, row
from ui.widgets.spoken import Spoken


class Inspector(Spoken):
    """Shows one content at a time; scrolls as one."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._area = QScrollArea()
        self._area.setObjectName("plain")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self.nothing = label("caption", wrap=True)
        self._empty = column(row(None, key_label("F4")), self.nothing, None, gap=9, margins=(16, 14, 16, 12))
        self.content: QWidget | None = None
        self._area.setWidget(self._empty)
        self.set_wide(0)
        self.retranslate()

    def put(self, content: QWidget | None) -> None:
        """Show a content, or that nothing is selected."""
        before = self._area.takeWidget()
        if before is not None and before is not self._empty:
            before.deleteLater()
        self.content = content
        self._area.setWidget(content if content is not None else self._empty)
        (content or self._empty).show()

    def set_wide(self, width: int) -> None:
        """Take another width in logical pixels; 0 is the usual one."""
        self.setFixedWidth(width or INSPECTOR)

    def retranslate(self) -> None:
        """Set every text of the region itself; the content is made again by the screen."""
        self.setAccessibleName(_("Inspector"))
        self.nothing.setText(_("Select a row to see it here."))
