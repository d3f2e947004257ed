"""Makes one Qt signal of what the store tells."""

from PySide6.QtCore import QObject, Signal

from core.store.changes import Changes
from core.store.store import Store


class Bridge(QObject):
    """Tells the window about each committed step.

    Attributes:
        changed: tells the `Changes` of a step.
    """

    changed = Signal(object)

    def __init__(self, store: Store) -> None:
        """Begin to listen; `stop` ends it."""
        super().__init__()
        self._stop = store.watch(self._tell)

    def _tell(self, changes: Changes) -> None:
        self.changed.emit(changes)

    def stop(self) -> None:
        """Stop listening, before the store closes."""
        self._stop()
