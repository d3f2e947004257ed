"""The contract of a screen.

    class PeopleScreen(Screen):
        NAME = "people"                       # stable; `navigate("people", subject)` leads here
        TITLE = N_("People")                  # in the rail, the palette and the list of keys
        ICON = "crew"                         # resources/icons/crew.svg
        KEY = "Alt+5"
        WATCHES = ("person", "company")       # a step that touches one of these tables refreshes the screen
        SHOWS = ("person", "company")         # tables whose rows `select` can jump to; search leads here

        def build(self): ...                  # once: make widgets without text, connect them
        def retranslate(self): ...            # the only place where text is set
        def refresh(self, changes): ...       # read the store and show it; `changes` is None for "everything"

The shell makes a screen when it is first visited and calls `build`, `retranslate` and `refresh(None)` in this order.
Afterwards:

* A step of anybody that touches `WATCHES` leads to `refresh(changes)` where the screen is visible. A hidden screen is
  marked stale and gets `refresh(None)` when it is shown. A handler writes; it does not repaint what it wrote.
* A switch of language leads to `keep`, `retranslate`, `refresh(None)`, `restore` on the visible screen; the hidden
  ones follow when shown. Grids keep an open editor, current cell, selection and scroll through `refresh` as long as
  `set_rows` gives the same row keys, so most screens need no `keep` of their own.
* Every write goes through `run` (or `attempt` where a refusal belongs beside a cell). Nothing else catches `Refused`.
* `select(subject)` jumps to a row, `inspector_for(selection)` makes what the inspector shows of it. Emit
  `selection_changed` with any value when the selection moves; it is the argument of `inspector_for`.
* `actions()` lists what can be done here; the shell puts it into the palette, the keys and the list of keys (F1).
* `waiting(services)` is what the rail shows behind the title: a count and its kind. It must be one cheap query.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.store.changes import Changes
from core.store.store import Store
from core.values.findings import Finding, Refused, Subject
from i18n.current import current
from ui.actions import Action
from ui.screens.keeping import Place, place_of, return_to
from ui.services import Services

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits on a screen: how many, and `danger`, `warn`, `clock` or nothing as its icon."""

    count: int
    icon: str = ""


class Screen(QWidget):
    """One room of the work.

    Attributes:
        selection_changed: tells what is selected now; the shell asks `inspector_for` about it.
    """

    NAME: ClassVar[str]
    TITLE: ClassVar[str]
    ICON: ClassVar[str]
    KEY: ClassVar[str] = ""
    WATCHES: ClassVar[tuple[str, ...]] = ()
    SHOWS: ClassVar[tuple[str, ...]] = ()

    selection_changed = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.store: Store = services.store
        self.is_built = False
        self._is_stale = False
        self._language = current().code
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)

    # ---- what a screen fills in

    def build(self) -> None:
        """Make the widgets, without text; put the body into the screen with `set_body`."""
        raise NotImplementedError

    def refresh(self, changes: Changes | None) -> None:
        """Show what the store holds now; `changes` says what a step touched, None means read everything."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set every text from the catalogue; nothing else sets text of the program."""
        raise NotImplementedError

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # hides Qt's own list
        """Return what can be done here."""
        return ()

    def inspector_for(self, selection: Any) -> QWidget | None:  # noqa: ANN401, ARG002 - whatever the screen selects
        """Return a new widget about the selection, or None to say that nothing is selected."""
        return None

    def select(self, subject: Subject) -> None:
        """Select and show a row, where this screen has it."""

    @classmethod
    def waiting(cls, services: Services) -> Waiting | None:  # noqa: ARG003 - for those that have something
        """Return what waits here, for the rail; None shows nothing."""
        return None

    def keep(self) -> object:
        """Return where the person is, for `restore`: by default scroll positions, current cells and the focus."""
        return place_of(self)

    def restore(self, kept: object) -> None:
        """Return to where the person was."""
        if isinstance(kept, Place):
            return_to(self, kept)

    # ---- what a screen uses

    def set_body(self, body: QWidget) -> None:
        """Put the one widget that fills the screen."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(body)

    def run(self, command: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Do a command as this person; a refusal is shown at the bottom and gives None."""
        try:
            return self._do(command, *args, **kwargs)
        except Refused as refused:
            self.services.messages.show_finding(refused.finding)
            return None

    def attempt(
        self, command: Callable[Concatenate[Store, P], object], *args: P.args, **kwargs: P.kwargs
    ) -> Finding | None:
        """Do a command as this person; return why it was refused, or None where it is done."""
        try:
            self._do(command, *args, **kwargs)
        except Refused as refused:
            return refused.finding
        return None

    def _do(self, command: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        with self.store.acting(actor=self.services.preferences.now.person, origin=self):
            return command(self.store, *args, **kwargs)

    # ---- what the shell calls

    def open(self) -> None:
        """Build the screen where that has not happened, and bring it up to date."""
        if not self.is_built:
            self.is_built = True
            self.build()
            self._language = current().code
            self.retranslate()
            self.refresh(None)
        else:
            self._catch_up()

    def take(self, changes: Changes) -> None:
        """Refresh after a step where it concerns this screen; later where it is hidden."""
        if not self.is_built or not changes.touches(*self.WATCHES):
            return
        if self.isVisible():
            self.refresh(changes)
        else:
            self._is_stale = True

    def mark_stale(self) -> None:
        """Read everything again when shown next, or now where visible."""
        self._is_stale = True
        if self.is_built and self.isVisible():
            self._catch_up()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language at once where visible."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.is_built and self.isVisible():
            self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        if self.is_built:
            self._catch_up()

    def _catch_up(self) -> None:
        speaks = current().code
        if self._language is not speaks:
            kept = self.keep()
            self._language = speaks
            self.retranslate()
            self._is_stale = False
            self.refresh(None)
            self.restore(kept)
        elif self._is_stale:
            self._is_stale = False
            self.refresh(None)
