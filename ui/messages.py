"""What the window tells at its bottom: one notice at a time, kept as a message so that it can change language."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.values.findings import Finding, Message, Severity
from ui.actions import Action

_KINDS = {Severity.VIOLATION: "danger", Severity.WARNING: "warn", Severity.NOTE: "info"}


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice.

    Attributes:
        kind: `ok`, `info`, `warn` or `danger`: colour and icon.
        action: what may be done about it, shown as a link.
    """

    message: Message
    kind: str = "ok"
    action: Action | None = None


class Messages(QObject):
    """The notices of the window; never takes the focus, never stops anybody.

    Attributes:
        posted: tells the `Notice` to show now.
    """

    posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.latest: Notice | None = None

    def post(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self.latest = notice
        self.posted.emit(notice)

    def tell(self, msgid: str, /, **params: object) -> None:
        """Say that something was done."""
        self.post(Notice(Message(msgid, params)))

    def show_finding(self, finding: Finding, action: Action | None = None) -> None:
        """Show what a rule found or why a command was refused."""
        self.post(Notice(finding.message, _KINDS[finding.severity], action))
