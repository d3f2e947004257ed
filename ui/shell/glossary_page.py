"""The glossary of the craft: each word in both languages, the reader's own first, and what it means."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from i18n.current import _, current
from i18n.glossary import Term, terms
from i18n.language import language_of
from i18n.matching import matches, searchable
from ui.theme.tokens import INSPECTOR
from ui.widgets.grid.cells import Cell, Column, Row
from ui.widgets.grid.view import Grid
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import row
from ui.widgets.spoken import Spoken

HEIGHT = 440
WORD = INSPECTOR * 2 // 3


class GlossaryPage(Spoken):
    """What stands inside the popover of the glossary."""

    def __init__(self) -> None:
        super().__init__()
        self.title, self.meaning = label("title"), label("second", wrap=True)
        self.line = QLineEdit()
        self.line.textChanged.connect(lambda _text: self.read())
        self.words = Grid([Column("mine", WORD), Column("theirs", WORD), Column("meaning", stretches=True)])
        self.words.setFixedHeight(HEIGHT)
        self.words.row_chosen.connect(self._explain)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(self.title, (self.line, 1), key_label("Shift+F1")))
        layout.addWidget(self.words)
        layout.addWidget(self.meaning)
        self.retranslate()

    def read(self) -> None:
        """List the terms that fit the line, in any spelling of either language."""
        typed = self.line.text()
        found = [each for each in terms() if matches(typed, _candidate(each)) is not None]
        self.words.set_rows([Row(each.id, each) for each in found], _cells)

    def _explain(self, key: str) -> None:
        chosen = next((each for each in terms() if each.id == key), None)
        self.meaning.setText(chosen.meaning(current().code) if chosen else "")

    def retranslate(self) -> None:
        """Set every text."""
        mine = current().code
        self.title.setText(_("Glossary"))
        self.line.setPlaceholderText(_("Search the glossary"))
        self.line.setAccessibleName(_("Search the glossary"))
        heads = [language_of(code).name for code in (mine, mine.other)]
        self.words.say([*heads, _("Meaning")], _("Glossary"))
        self.read()
        self._explain(self.words.key)


def _candidate(term: Term) -> str:
    return searchable(term.ko, term.ja, *term.ko_also, *term.ja_also)


def _cells(term: object) -> Sequence[Cell]:
    if not isinstance(term, Term):
        return ()
    mine = current().code
    meaning = term.meaning(mine)
    theirs = term.word(mine.other)
    return Cell(term.word(mine), bold=True), Cell(theirs, ink="ink2"), Cell(meaning, ink="ink2", note=meaning)
