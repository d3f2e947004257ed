"""The dialog before a new production: its title in both languages."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from core.values.language_code import LanguageCode
from core.values.texts import TwoTexts
from i18n.current import _
from ui.theme.tokens import GAP_M
from ui.widgets.badges import LanguageBadge
from ui.widgets.button import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row, rule
from ui.widgets.spoken import Spoken


class NewProduction(Spoken):
    """What stands inside the dialog; one title is enough, the other may follow."""

    def __init__(self, make: Callable[[TwoTexts], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self._make = make
        self.title, self.note = label("title", wrap=True), label("second", wrap=True)
        self.ko, self.ja = QLineEdit(), QLineEdit()
        self.cancel, self.accept = Button(key="Esc"), Button("primary", key="Ctrl+Return")
        self.cancel.clicked.connect(cancel)
        self.accept.clicked.connect(self.finish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addWidget(row(LanguageBadge(LanguageCode.KO), (self.ko, 1)))
        layout.addWidget(row(LanguageBadge(LanguageCode.JA), (self.ja, 1)))
        layout.addWidget(rule())
        layout.addWidget(self.accept.why)
        layout.addWidget(row(None, self.cancel, self.accept))
        for line in (self.ko, self.ja):
            line.textChanged.connect(self._judge)
            line.returnPressed.connect(self.finish)
        self.retranslate()

    @property
    def texts(self) -> TwoTexts:
        """Both titles as typed."""
        return TwoTexts(self.ko.text().strip(), self.ja.text().strip())

    def finish(self) -> None:
        """Go on to the place on the disk, where a title is there."""
        if self.texts:
            self._make(self.texts)

    def begin(self) -> None:
        """Start with empty titles."""
        self.ko.clear()
        self.ja.clear()
        self._judge()

    def _judge(self) -> None:
        self.accept.forbid("" if self.texts else _("A title in one language is enough to begin"))

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("A new production begins with its title"))
        self.note.setText(_("It can be changed at any time."))
        for line, name in ((self.ko, _("Title in Korean")), (self.ja, _("Title in Japanese"))):
            line.setPlaceholderText(name)
            line.setAccessibleName(name)
        self.cancel.say(_("Cancel"))
        self.accept.say(_("Choose a place"))
        self._judge()
