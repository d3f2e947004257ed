"""Background work with progress and cancel; results arrive on the main thread.

A worker gets frozen values and returns values. It never sees the store: only the main thread writes.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.values.findings import Message

SHOWN_AFTER_MS = 300
"""Work that ends sooner shows nothing."""


class Stopped(Exception):  # noqa: N818 - what happened to the work
    """The person stopped the work."""


class Progress:
    """What a worker tells while it works; may be used from any thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = Event()

    def report(self, done: int, total: int) -> None:
        """Tell how far the work is.

        Raises:
            Stopped: the person has stopped it; let it pass through.
        """
        self.check()
        self._tell(done, total)

    def check(self) -> None:
        """Give the person a chance to stop the work.

        Raises:
            Stopped: the person has stopped it.
        """
        if self._stop.is_set():
            raise Stopped

    def stop(self) -> None:
        """Ask the worker to stop at its next report."""
        self._stop.set()


class Job(QObject):
    """One piece of work under way.

    Attributes:
        title: what is being done, as a message.
        moved: tells done and total, on the main thread.
        lasted: the work takes long enough to be shown.
        ended: the work is over, whatever came of it.
    """

    moved = Signal(int, int)
    lasted = Signal()
    ended = Signal()
    _returned = Signal(object, object)

    def __init__(self, title: Message, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.done = self.total = 0
        self.is_stopping = self.is_over = False
        self.progress = Progress(self._told)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.lasted)
        self._timer.start(SHOWN_AFTER_MS)

    def _told(self, done: int, total: int) -> None:
        self.done, self.total = done, total
        self.moved.emit(done, total)

    def stop(self) -> None:
        """Stop the work at its next report; what it wrote so far is its own business to leave out."""
        self.is_stopping = True
        self.progress.stop()

    def _end(self) -> None:
        self.is_over = True
        self._timer.stop()
        self.ended.emit()


Work = Callable[[Progress], Any]


class Jobs(QObject):
    """Runs work one after another in one background thread.

    Attributes:
        started: tells each new `Job`.
        failed: tells an exception a worker raised and nobody took.
    """

    started = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="gakyo-job")
        self.running: list[Job] = []

    def start(
        self,
        title: Message,
        work: Work,
        done: Callable[[Any], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
    ) -> Job:
        """Begin work in the background.

        Args:
            title: what is being done, for the progress card.
            work: called in the worker thread with a `Progress`; must not touch the store or Qt.
            done: called on the main thread with what the work returned.
            failed: called on the main thread with an exception the work raised; `Jobs.failed` tells it otherwise.
            stopped: called on the main thread where the person stopped the work.
        """
        job = Job(title, self)

        def finish(result: object, error: object) -> None:
            self.running.remove(job)
            job._end()  # noqa: SLF001 - the two classes are one machine
            if isinstance(error, Stopped):
                if stopped:
                    stopped()
            elif isinstance(error, Exception):
                (failed or self.failed.emit)(error)
            else:
                done(result)
            job.deleteLater()

        def run() -> None:
            try:
                result, error = work(job.progress), None
            except Exception as raised:  # noqa: BLE001 - told to the main thread
                result, error = None, raised
            job._returned.emit(result, error)  # noqa: SLF001 - as above

        job._returned.connect(finish, Qt.ConnectionType.QueuedConnection)  # noqa: SLF001 - as above
        self.running.append(job)
        self.started.emit(job)
        self._pool.submit(run)
        return job

    def close(self) -> None:
        """Stop everything and wait for the worker; nothing is told any more."""
        for job in self.running:
            job.stop()
        self._pool.shutdown(wait=True, cancel_futures=True)
