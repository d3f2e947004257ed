"""A card at the lower right: what is being done, how far it is, and Stop. The work goes on beside it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from core.values.findings import Message
from i18n.current import _, current
from ui.theme.tokens import GAP_M
from ui.widgets.button import Button
from ui.widgets.labels import label
from ui.widgets.layouts import row
from ui.widgets.spoken import Spoken

WIDTH = 280


class ProgressCard(Spoken):
    """One piece of work under way."""

    def __init__(self, title: Message, stop: Callable[[], None]) -> None:
        super().__init__()
        self._title, self._stop = title, stop
        self._is_stopping = False
        self.setFixedWidth(WIDTH)
        frame = QFrame()
        frame.setObjectName("popover")
        self.title, self.count, self.note = label("strong", wrap=True), label("caption"), label("caption", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(small=True)
        self.stop.clicked.connect(self._halt)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        inside.addWidget(row((self.title, 1), self.count))
        inside.addWidget(self.bar)
        inside.addWidget(row((self.note, 1), self.stop))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.show_progress(0, 0)
        self.retranslate()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(f"{done:,} / {total:,}" if total else "")

    def _halt(self) -> None:
        self._is_stopping = True
        self.stop.setEnabled(False)
        self._stop()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(current().message(self._title))
        self.bar.setAccessibleName(self.title.text())
        self.note.setText(_("Stopping at the next step.") if self._is_stopping else _("You can go on working."))
        self.stop.say(_("Stop"))
