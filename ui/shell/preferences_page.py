"""Preferences: language, theme, density, size and the name that signs; every choice acts at once."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from core.values.language_code import LanguageCode
from i18n.current import _
from i18n.language import language_of
from ui.preferences import SCALES, PreferenceBook, Preferences
from ui.theme.look import Theme
from ui.theme.tokens import GAP_L, GAP_M, Density
from ui.widgets.button import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row, rule
from ui.widgets.segments import Segments
from ui.widgets.spoken import Spoken

LANGUAGES, THEMES, DENSITIES = tuple(LanguageCode), tuple(Theme), tuple(Density)


class PreferencesPage(Spoken):
    """What stands inside the popover of the preferences."""

    def __init__(self, book: PreferenceBook, close: Callable[[], object]) -> None:
        super().__init__()
        self._book = book
        self.title, self.note = label("title"), label("caption", wrap=True)
        self.language, self.theme = Segments(len(LANGUAGES)), Segments(len(THEMES))
        self.density, self.scale = Segments(len(DENSITIES)), Segments(len(SCALES))
        self.person = QLineEdit()
        self.names = [label("second") for _each in range(5)]
        self.done = Button("primary", key="Esc")
        self.done.clicked.connect(close)
        self._lay_out([self.language, self.theme, self.density, self.scale, self.person])
        self.language.chosen.connect(lambda n: book.change(language=LANGUAGES[n]))
        self.theme.chosen.connect(lambda n: book.change(theme=THEMES[n]))
        self.density.chosen.connect(lambda n: book.change(density=DENSITIES[n]))
        self.scale.chosen.connect(lambda n: book.change(scale=SCALES[n]))
        self.person.editingFinished.connect(lambda: book.change(person=self.person.text().strip()))
        book.changed.connect(self._follow)
        self.show_preferences(book.now)
        self.retranslate()

    def _lay_out(self, controls: Sequence[QWidget]) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(GAP_L)
        fields.setVerticalSpacing(GAP_M)
        fields.setColumnStretch(1, 1)
        for number, (name, control) in enumerate(zip(self.names, controls, strict=True)):
            fields.addWidget(name, number, 0)
            fields.addWidget(control, number, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(self.title)
        layout.addWidget(rule())
        layout.addLayout(fields)
        layout.addWidget(self.note)
        layout.addWidget(rule())
        layout.addWidget(row(None, self.done))

    def _follow(self, _before: Preferences, now: Preferences) -> None:
        self.show_preferences(now)

    def show_preferences(self, now: Preferences) -> None:
        """Show what is chosen; the name is left alone while it is being typed."""
        self.language.choose(LANGUAGES.index(now.language))
        self.theme.choose(THEMES.index(now.theme))
        self.density.choose(DENSITIES.index(now.density))
        self.scale.choose(SCALES.index(now.scale) if now.scale in SCALES else 0)
        if not self.person.hasFocus():
            self.person.setText(now.person)

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("Preferences"))
        texts = (_("Language"), _("Theme"), _("Density"), _("Size of everything"), _("Your name"))
        for name, text in zip(self.names, texts, strict=True):
            _say(name, text)
        self.language.say([language_of(code).name for code in LANGUAGES], texts[0])
        self.theme.say([_("As the system"), _("Light"), _("Dark")], texts[1])
        self.density.say([_("Compact"), _("Regular"), _("Relaxed")], texts[2])
        self.scale.say([f"{scale} %" for scale in SCALES], texts[3])
        self.person.setAccessibleName(texts[4])
        self.note.setText(
            _("Your name signs what you do in the history. The size of everything changes at the next start.")
        )
        self.done.say(_("Close"))


def _say(made: QLabel, text: str) -> None:
    made.setText(text)
    made.setWordWrap(False)
