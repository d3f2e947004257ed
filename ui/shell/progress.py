"""The cards of the work under way, stacked at the lower right of the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.jobs import Job, Jobs
from ui.theme.tokens import BOTTOM_BAR, GAP, GAP_L
from ui.widgets.progress_card import ProgressCard


class ProgressCards(QObject):
    """Shows a card for every job that lasts."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self.cards: dict[Job, ProgressCard] = {}
        jobs.started.connect(self._begin)
        window.installEventFilter(self)

    def _begin(self, job: Job) -> None:
        job.lasted.connect(lambda: self._show(job))
        job.moved.connect(lambda done, total: self._move(job, done, total))
        job.ended.connect(lambda: self._end(job))

    def _show(self, job: Job) -> None:
        if job.is_over or job in self.cards:
            return
        card = ProgressCard(job.title, job.stop)
        card.setParent(self._window)
        card.show_progress(job.done, job.total)
        self.cards[job] = card
        card.show()
        self._place()

    def _move(self, job: Job, done: int, total: int) -> None:
        if job in self.cards:
            self.cards[job].show_progress(done, total)

    def _end(self, job: Job) -> None:
        card = self.cards.pop(job, None)
        if card is not None:
            card.hide()
            card.deleteLater()
        self._place()

    def _place(self) -> None:
        bottom = self._window.height() - BOTTOM_BAR - GAP
        for card in self.cards.values():
            card.adjustSize()
            card.move(self._window.width() - card.width() - GAP_L, bottom - card.height())
            card.raise_()
            bottom -= card.height() + GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the corner."""
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        return super().eventFilter(watched, event)
