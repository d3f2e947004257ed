"""The undo list: what was done in this file, by whom and when, the newest first; go back to a point in it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QVBoxLayout

from core.store.changes import HistoryEntry
from core.store.store import Store
from i18n.current import _, current
from ui.widgets.button import Button
from ui.widgets.grid.cells import Cell, Column, Row
from ui.widgets.grid.view import Grid
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import row, rule
from ui.widgets.spoken import Spoken

SHOWN = 200
HEIGHT = 380


class PastList(Spoken):
    """What stands inside the popover of the undo list."""

    def __init__(self, store: Callable[[], Store | None], undo: Callable[[], None], redo: Callable[[], None]) -> None:
        super().__init__()
        self._store = store
        self.title, self.note = label("title"), label("caption", wrap=True)
        self.grid = Grid([Column("when", 132), Column("who", 110), Column("what", stretches=True), Column("state", 84)])
        self.grid.setFixedHeight(HEIGHT)
        self.undo = Button(icon_name="undo", key="Ctrl+Z", small=True)
        self.redo = Button(icon_name="redo", key="Ctrl+Shift+Z", small=True)
        self.undo.clicked.connect(lambda: self._step(undo))
        self.redo.clicked.connect(lambda: self._step(redo))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (row(self.title, None, key_label("Ctrl+Alt+Z")), rule(), self.grid, rule()):
            layout.addWidget(part)
        layout.addWidget(row((self.note, 1), self.undo, self.redo))
        self.retranslate()

    def _step(self, step: Callable[[], None]) -> None:
        step()
        self.read()

    def read(self) -> None:
        """Read the log again."""
        store = self._store()
        entries = store.history(SHOWN) if store else []
        self.grid.set_rows([Row(f"{entry.site}.{entry.number}", entry) for entry in entries], _cells)
        self.undo.setEnabled(store is not None and store.undo_label() is not None)
        self.redo.setEnabled(store is not None and store.redo_label() is not None)

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("What was done"))
        self.note.setText(_("Undo takes back your own steps, one at a time; nothing here is ever lost."))
        self.undo.say(_("Undo"))
        self.redo.say(_("Redo"))
        self.grid.say([_("When"), _("Who"), _("What"), _("State")], _("What was done"))
        self.read()


def _cells(entry: object) -> Sequence[Cell]:
    if not isinstance(entry, HistoryEntry):
        return ()
    at = datetime.fromtimestamp(entry.at_milliseconds / 1000, UTC).astimezone()
    ink = "ink3" if entry.is_undone else "ink"
    return (
        Cell(f"{current().date_short(at.date())} {at:%H:%M}", ink="ink3", size=11),
        Cell(entry.actor or _("nobody named"), ink="ink2"),
        Cell(current().message(entry.label), ink=ink, bold=not entry.is_undone),
        Cell(_("taken back") if entry.is_undone else "", ink="ink3", size=11),
    )
