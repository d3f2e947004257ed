"""The bar at the bottom: the last notice with what may be done about it, and where the work is kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from core.values.findings import Message
from i18n.current import _, current
from ui.messages import Notice
from ui.theme.paint import Pen
from ui.theme.tokens import BOTTOM_BAR, GAP
from ui.widgets.button import Button
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import key_text, label
from ui.widgets.spoken import Spoken


class BottomBar(Spoken):
    """The bar at the bottom.

    Attributes:
        help_asked: told when the hint about the keys is pressed.
    """

    help_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bottombar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(BOTTOM_BAR)
        self._notice: Notice | None = None
        self._saved: Message | None = None
        self.icon = IconLabel("ok", "ok", 14)
        self.sentence = ElidedLabel(Pen("ink2"))
        self.link = Button("plain", small=True)
        self.link.setProperty("tiny", True)  # noqa: FBT003 - Qt's signature
        self.saved = label("caption")
        self.keys = Button("plain", small=True)
        self.keys.setProperty("tiny", True)  # noqa: FBT003 - Qt's signature
        self.keys.clicked.connect(self.help_asked)
        self.link.clicked.connect(self._follow)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 8, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.icon)
        layout.addWidget(self.sentence)
        layout.addWidget(self.link)
        layout.addStretch(1)
        layout.addWidget(self.saved)
        layout.addWidget(self.keys)
        self.show_notice(None)

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice; None shows nothing."""
        self._notice = notice
        self.retranslate()

    def show_saved(self, message: Message | None) -> None:
        """Say where the work is kept."""
        self._saved = message
        self.retranslate()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave the notice the room."""
        self.saved.setVisible(not is_narrow)
        self.keys.setVisible(not is_narrow)

    def retranslate(self) -> None:
        """Set every text."""
        notice = self._notice
        self.icon.setVisible(notice is not None)
        text = current().message(notice.message) if notice else ""
        self.sentence.setText(text)
        self.setAccessibleName(_("Messages"))
        self.sentence.setAccessibleName(text or _("No message"))
        if notice is not None:
            self.icon.show_icon(notice.kind, notice.kind)
        action = notice.action if notice else None
        self.link.setVisible(action is not None)
        if action is not None:
            self.link.key = action.key
            self.link.say(_(action.label))
        self.saved.setText(current().message(self._saved) if self._saved else "")
        self.keys.say(f"{_('Keys')}   {key_text('F1')}")

    def _follow(self) -> None:
        if self._notice is not None and self._notice.action is not None:
            self._notice.action.run()
