"""The open production in the window: its file, what screens need of it, and the screens themselves."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.people.model import PRODUCTION_ID, Production
from core.schedule.model import Unit
from core.store.changes import Changes
from core.store.opening import Opened
from core.values.findings import Subject
from core.values.texts import NO_TEXT, TwoTexts
from ui.bridge import Bridge
from ui.jobs import Jobs
from ui.messages import Messages
from ui.preferences import PreferenceBook
from ui.screens.base import Screen, Waiting
from ui.services import CurrentUnit, InspectorPlace, Services

Navigate = Callable[[str, Subject | None], None]


class OpenProduction(QObject):
    """Holds one open file for the window; closing it closes the file."""

    def __init__(  # noqa: PLR0913 - the composition of what screens share
        self,
        opened: Opened,
        *,
        messages: Messages,
        jobs: Jobs,
        preferences: PreferenceBook,
        inspector: InspectorPlace,
        navigate: Navigate,
    ) -> None:
        super().__init__()
        self.opened = opened
        self.store = opened.store
        self.bridge = Bridge(opened.store)
        self.services = Services(
            store=opened.store,
            messages=messages,
            jobs=jobs,
            navigate=navigate,
            preferences=preferences,
            inspector=inspector,
            unit=CurrentUnit(),
        )
        self.screens: dict[str, Screen] = {}
        self.units: list[Unit] = []
        self.read_units()

    @property
    def title(self) -> TwoTexts:
        """Both titles of the production."""
        production = self.store.find(Production, PRODUCTION_ID)
        return production.title if production else NO_TEXT

    def read_units(self) -> int:
        """Read the units again and return the number of the one chosen, the first where it is gone."""
        self.units = self.store.all(Unit, order_by=("letter", "id"))
        ids = [unit.id for unit in self.units]
        if self.services.unit.id not in ids:
            self.services.unit.choose(ids[0] if ids else None)
        return ids.index(self.services.unit.id) if self.services.unit.id else -1

    def screen(self, kind: type[Screen]) -> Screen:
        """Return the screen of a kind, made when first asked for."""
        if kind.NAME not in self.screens:
            self.screens[kind.NAME] = kind(self.services)
        return self.screens[kind.NAME]

    def waiting(self, kinds: Sequence[type[Screen]]) -> dict[str, Waiting | None]:
        """Return what waits in each room."""
        return {kind.NAME: kind.waiting(self.services) for kind in kinds}

    def take(self, changes: Changes) -> None:
        """Pass a step on to every screen."""
        for screen in self.screens.values():
            screen.take(changes)

    def close(self) -> None:
        """Delete the screens and close the file.

        Raises:
            FileProblem: the backup could not be made; the file is closed and whole.
        """
        self.bridge.stop()
        for screen in self.screens.values():
            screen.hide()
            screen.deleteLater()
        self.screens = {}
        self.opened.close()
