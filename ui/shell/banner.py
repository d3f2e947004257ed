"""One sentence above the page about the state of the whole file: read-only, newer, repaired."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from core.values.findings import Finding, Severity
from i18n.current import _, current
from ui.actions import Action
from ui.theme.tokens import GAP
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.spoken import Spoken
from ui.widgets.tool_button import ToolButton

_KINDS = {Severity.VIOLATION: "danger", Severity.WARNING: "warn", Severity.NOTE: "info"}
_ORDER = (Severity.VIOLATION, Severity.WARNING, Severity.NOTE)


class Banner(Spoken):
    """Shows the gravest finding about the file, with one action; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._finding: Finding | None = None
        self._action: Action | None = None
        self.icon = IconLabel("info", "info", 16)
        self.sentence = label("strong", wrap=True)
        self.button = Button(small=True)
        self.button.clicked.connect(self._act)
        self.dismiss = ToolButton("close", side=24, icon_size=14)
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(GAP)
        layout.addWidget(self.icon)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.dismiss)
        self.hide()

    def show_findings(self, findings: Sequence[Finding], action: Action | None = None) -> None:
        """Show the gravest of the findings; none hides the banner."""
        self._finding = min(findings, key=lambda each: _ORDER.index(each.severity), default=None)
        self._action = action
        if self._finding is not None:
            kind = _KINDS[self._finding.severity]
            self.icon.show_icon(kind, kind)
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setVisible(self._finding is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        text = current().message(self._finding.message) if self._finding else ""
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self.dismiss.say(_("Close this notice"))
        self.button.setVisible(self._action is not None)
        if self._action is not None:
            self.button.say(_(self._action.label))

    def _act(self) -> None:
        if self._action is not None:
            self._action.run()
