"""Everything that may lie over the window: palette, keys, undo list, preferences, new production, crash report."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.store.store import Store
from core.values.findings import Message, Subject
from core.values.texts import TwoTexts
from i18n.current import current
from ui.messages import Notice
from ui.shell.crash import CrashReport
from ui.shell.glossary_page import GlossaryPage
from ui.shell.help import KeyHelp
from ui.shell.main_window import MainWindow
from ui.shell.new_production import NewProduction
from ui.shell.palette.offers import Offer, actions_for, records_for, rooms_for
from ui.shell.palette.palette import Palette
from ui.shell.palette.records import Named, names_in, texts_in
from ui.shell.past import PastList
from ui.shell.preferences_page import PreferencesPage
from ui.widgets.popover import Popover

ACT_BELOW = frozenset({"shell.language", "shell.quit"})
"""Actions whose keys act while something lies over the window."""


class Overlays(QObject):
    """Opens one at a time; while one is open the keys of the window are held."""

    def __init__(self, window: MainWindow, make: Callable[[TwoTexts], object]) -> None:
        """Make all of them, closed; `make` begins a new production with a title."""
        super().__init__(window)
        self._window = window
        self._names: list[Named] | None = None
        self.palette = Palette(self._offers)
        self.keys = KeyHelp(window.all_actions)
        self.glossary = GlossaryPage()
        self.past = PastList(self._store, window.undo, window.redo)
        self.preferences = PreferencesPage(window.preferences, self.close)
        self.new = NewProduction(self._made, self.close)
        self.crash = CrashReport(self.close)
        self._make = make
        self.palette.chosen.connect(self._take)
        self.popovers = {
            "palette": Popover(window, self.palette, width=660, top=84),
            "keys": Popover(window, self.keys, width=660),
            "glossary": Popover(window, self.glossary, width=820),
            "past": Popover(window, self.past, width=720),
            "preferences": Popover(window, self.preferences, width=560, name="dialog"),
            "new": Popover(window, self.new, width=520, name="dialog"),
            "crash": Popover(window, self.crash, width=680, name="dialog"),
        }
        for popover in self.popovers.values():
            popover.closed.connect(self._release)
        window.messages.posted.connect(lambda _notice: self._read_past())

    def show(self, name: str) -> None:
        """Open one; pressing its key again closes it."""
        popover = self.popovers[name]
        if popover.isVisible():
            popover.close()
            return
        self.close()
        self._window.keys.only = ACT_BELOW | ({"shell.undo", "shell.redo"} if name == "past" else set())
        begin = {
            "palette": self._begin_palette,
            "keys": self.keys.read,
            "past": self.past.read,
            "new": self.new.begin,
        }.get(name)
        if begin is not None:
            begin()
        focus = {
            "palette": self.palette.line,
            "keys": self.keys.line,
            "glossary": self.glossary.line,
            "past": self.past.grid,
            "preferences": self.preferences.language.buttons[self.preferences.language.now],
            "new": self.new.ko,
            "crash": self.crash.copy,
        }[name]
        popover.open(focus)

    def close(self) -> None:
        """Close whatever is open."""
        for popover in self.popovers.values():
            if popover.isVisible():
                popover.close()

    def show_crash(self, error: BaseException) -> None:
        """Show the report of a fault; a second one while it is open replaces nothing."""
        if not self.popovers["crash"].isVisible():
            self.crash.show_error(error)
            self.show("crash")

    def _read_past(self) -> None:
        if self.popovers["past"].isVisible():
            self.past.read()

    def _release(self) -> None:
        self._window.keys.only = None

    def _made(self, title: TwoTexts) -> None:
        self.close()
        self._make(title)

    # ---- palette

    def _store(self) -> Store | None:
        return self._window.production.store if self._window.production else None

    def _begin_palette(self) -> None:
        self._names = None
        self.palette.begin()

    def _offers(self, typed: str) -> Sequence[Offer]:
        window, store = self._window, self._store()
        actions = [each for each in window.all_actions() if each.name != "shell.palette"]
        offers = actions_for(typed, actions)
        if store is None:
            return offers
        offers += rooms_for(typed, list(window.kinds.values()), window.navigate)
        if typed.strip():
            if self._names is None:
                self._names = names_in(store, current().code)
            offers += records_for(typed, self._names, texts_in(store, typed), self._go)
        return offers

    def _go(self, subject: Subject) -> None:
        self._window.go_to(subject)

    def _take(self, offer: Offer) -> None:
        self.close()
        action = next((each for each in self._window.all_actions() if each.run is offer.run), None)
        why: Message | None = action.why_not() if action and action.why_not else None
        if why is not None:
            self._window.messages.post(Notice(why, "warn"))
        else:
            offer.run()
