"""A grid with the sentence about a refused value under it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from i18n.current import current
from ui.theme.tokens import GAP_S
from ui.widgets.grid.cells import Column
from ui.widgets.grid.model import Write
from ui.widgets.grid.view import Grid
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.spoken import Spoken


class Table(Spoken):
    """The grid, and why the current (or else the first) refused value cannot be taken."""

    def __init__(self, columns: Sequence[Column], write: Write | None = None) -> None:
        super().__init__()
        self.grid = Grid(columns, write)
        self.sentence = label("danger", wrap=True)
        self.line = row(IconLabel("danger", "danger", 14), (self.sentence, 1), gap=6, margins=(6, 0, 0, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_S)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.line)
        self.grid.grid.refusals_changed.connect(self.retranslate)
        self.grid.row_chosen.connect(lambda _key: self.retranslate())
        self.setFocusProxy(self.grid)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the sentence in the language now."""
        model = self.grid.grid
        refused = model.refusal(self.grid.currentIndex()) or next(iter(model.refusals.values()), None)
        self.sentence.setText(current().message(refused[1].message) if refused else "")
        self.line.setVisible(refused is not None)
