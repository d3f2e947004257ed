"""Help: the keys that act now, with a line to search them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from i18n.current import _
from i18n.matching import matches
from ui.actions import Action
from ui.widgets.grid.cells import Cell, Column, Row
from ui.widgets.grid.view import Grid
from ui.widgets.labels import key_label, key_text, label
from ui.widgets.layouts import row
from ui.widgets.spoken import Spoken

HEIGHT = 440


class KeyHelp(Spoken):
    """What stands inside the popover of the keys."""

    def __init__(self, actions: Callable[[], Sequence[Action]]) -> None:
        super().__init__()
        self._actions = actions
        self.title, self.note = label("title"), label("caption", wrap=True)
        self.line = QLineEdit()
        self.line.textChanged.connect(lambda _text: self.read())
        self.keys = Grid([Column("key", 170), Column("what", stretches=True)])
        self.keys.setFixedHeight(HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(self.title, (self.line, 1), key_label("F1")))
        layout.addWidget(self.keys)
        layout.addWidget(self.note)
        self.retranslate()

    def read(self) -> None:
        """List what fits the line."""
        typed = self.line.text()
        actions = [each for each in self._actions() if each.key and matches(typed, _(each.label)) is not None]
        self.keys.set_rows([Row(each.name, each) for each in actions], _cells)

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("Keys"))
        self.note.setText(_("Single letters act only where no text is edited, on the key itself, in any layout."))
        self.line.setPlaceholderText(_("Search the keys"))
        self.line.setAccessibleName(_("Search the keys"))
        self.keys.say([_("Key"), _("What it does")], _("Keys"))
        self.read()


def _cells(action: object) -> Sequence[Cell]:
    if not isinstance(action, Action):
        return ()
    keys = [key_text(key) for key in (action.key, *action.other_keys)]
    return Cell("  ·  ".join(keys), bold=True), Cell(_(action.label))
