"""The window without a file: make one, open one, or look at the sample."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from i18n.current import _
from ui.actions import Action
from ui.theme.tokens import GAP
from ui.widgets.button import Button
from ui.widgets.empty_state import Beginning, EmptyState
from ui.widgets.labels import label
from ui.widgets.layouts import clear, column, page, row
from ui.widgets.spoken import Spoken


class Welcome(Spoken):
    """What a person sees first."""

    def __init__(self, beginnings: Sequence[tuple[Action, str]], open_recent: Callable[[Path], None]) -> None:
        """Make the page.

        Args:
            beginnings: the ways to begin, each with the message id of what it does.
            open_recent: opens one of the recent files.
        """
        super().__init__()
        self._beginnings, self._open_recent = beginnings, open_recent
        self._recent: Sequence[Path] = ()
        self.empty = EmptyState("schedule", [Beginning(a.icon, a.run, a.key) for a, _what in beginnings])
        self.recent_title = label("section")
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.recent = column(self.recent_title, holder, gap=4)
        self.recent.setMaximumWidth(520)
        body = page((self.empty, 3), row(None, (self.recent, 4), None), (column(None), 1), gap=GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(body)
        self.retranslate()

    def show_recent(self, paths: Sequence[Path]) -> None:
        """List the files opened lately, those that are still there."""
        self._recent = paths
        clear(self._rows)
        for path in paths:
            button = Button("row", icon_name="file", small=True)
            button.say(path.stem, str(path))
            button.clicked.connect(lambda _checked=False, path=path: self._open_recent(path))
            self._rows.addWidget(button)
        self.recent.setVisible(bool(paths))

    def retranslate(self) -> None:
        """Set every text."""
        self.empty.say(
            _("Begin with a production"),
            _("A production is one file on this computer. It needs no network and no account."),
            [(_(action.label), _(what)) for action, what in self._beginnings],
        )
        self.recent_title.setText(_("Opened lately"))
