"""What the shell gives every screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.store.store import Store
from core.values.findings import Subject
from core.values.ids import Id
from ui.jobs import Jobs
from ui.messages import Messages
from ui.preferences import PreferenceBook


class CurrentUnit(QObject):
    """The shooting unit chosen in the top bar.

    Attributes:
        changed: tells the id of the unit chosen now, or None.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.id: Id | None = None

    def choose(self, unit_id: Id | None) -> None:
        """Choose a unit and tell."""
        if unit_id != self.id:
            self.id = unit_id
            self.changed.emit(unit_id)


class InspectorPlace(Protocol):
    """The region at the right that shows what is selected."""

    def put(self, content: QWidget | None) -> None:
        """Show a content, or nothing; the one before is deleted."""

    def set_wide(self, width: int) -> None:
        """Give the region another width in logical pixels; 0 is its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """Everything a screen may use; the shell makes one for each open production.

    Attributes:
        navigate: goes to the screen of a name and selects a row there, or only goes there.
        unit: the unit chosen in the top bar.
    """

    store: Store
    messages: Messages
    jobs: Jobs
    navigate: Callable[[str, Subject | None], None]
    preferences: PreferenceBook
    inspector: InspectorPlace
    unit: CurrentUnit
