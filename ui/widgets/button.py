"""A button that prints its key and says why it is disabled."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ui.theme.icons import icon
from ui.widgets.labels import key_text, label

_ICON_ROLES = {"primary": "on_accent", "plain": "accent", "danger": "danger"}


class Button(QPushButton):
    """A push button.

    Attributes:
        why: a caption to place beside the button; shows the reason while the button is disabled.
    """

    def __init__(self, kind: str = "", *, icon_name: str = "", key: str = "", small: bool = False) -> None:
        """Make a button without text.

        Args:
            kind: `primary` (one a page), `danger`, `plain`, or nothing.
            icon_name: an icon of the theme.
            key: printed behind the text; pressing it is the business of the action.
            small: the height of a toolbar.
        """
        super().__init__()
        self.kind, self.icon_name, self.key = kind, icon_name, key
        self._why: QLabel | None = None
        self._reason = self._hint = ""
        self.setProperty("kind", kind)
        self.setProperty("small", small)
        self.setAutoDefault(False)
        self._tint()

    @property
    def why(self) -> QLabel:
        """The caption beside the button, made when first asked for."""
        if self._why is None:
            self._why = label("caption", self._reason, wrap=False)
            self._why.setVisible(bool(self._reason))
        return self._why

    def say(self, text: str, hint: str = "") -> None:
        """Set the text, and the tool tip shown while the button is enabled."""
        self.setText(f"{text}   {key_text(self.key)}" if self.key else text)
        self.setAccessibleName(text)
        self._hint = hint
        self.setToolTip(self._reason or hint)

    def forbid(self, reason: str) -> None:
        """Disable the button with a reason, or enable it where the reason is empty."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setToolTip(reason or self._hint)
        self.setAccessibleDescription(reason)
        if self._why is not None:
            self._why.setText(reason)
            self._why.setVisible(bool(reason))

    def changeEvent(self, event: QEvent) -> None:
        """Colour the icon again where the theme changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        if self.icon_name:
            self.setIcon(icon(self.icon_name, _ICON_ROLES.get(self.kind, "ink2"), size=16))
            self.setIconSize(QSize(16, 16))


def follow(before: QWidget, *others: QWidget) -> None:
    """Make the Tab key go through widgets in this order."""
    for after in others:
        QWidget.setTabOrder(before, after)
        before = after
