"""The one window: rail, top bar, page, inspector, bottom bar, and whatever lies over them for a moment."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from core.store.changes import Changes
from core.store.opening import Opened
from core.values.findings import FileProblem, Finding, Message, Refused, Severity, Subject
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.jobs import Jobs
from ui.messages import Messages, Notice
from ui.preferences import PreferenceBook
from ui.screens.base import Screen
from ui.shell.banner import Banner
from ui.shell.bottom_bar import BottomBar
from ui.shell.inspector import Inspector
from ui.shell.keys import KeyMap
from ui.shell.production import OpenProduction
from ui.shell.rail import Rail
from ui.shell.second_window import SecondWindow
from ui.shell.top_bar import TopBar
from ui.theme.tokens import NARROW_WINDOW
from ui.widgets.spoken import Spoken

SMALLEST = (860, 540)


class MainWindow(Spoken):
    """The window.

    Attributes:
        actions_changed: told when other actions can be done, because the screen or the file changed.
        closing: told when the window is about to close.
        production: what is open, or None.
    """

    actions_changed = Signal()
    closing = Signal()

    def __init__(self, kinds: Sequence[type[Screen]], preferences: PreferenceBook) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.setMinimumSize(*SMALLEST)
        self.kinds = {kind.NAME: kind for kind in kinds}
        self.preferences = preferences
        self.messages = Messages(self)
        self.jobs = Jobs(self)
        self.production: OpenProduction | None = None
        self.visited: Screen | None = None
        self.standard: Sequence[Action] = ()
        self.seconds: list[SecondWindow] = []
        self.is_narrow = False
        self._drawer_is_open = False
        self._make(kinds)
        self._lay_out()
        self._connect()
        self.keys = KeyMap(self, self.do)
        self.retranslate()

    def _make(self, kinds: Sequence[type[Screen]]) -> None:
        self.top_bar, self.rail, self.bottom_bar = TopBar(), Rail(kinds), BottomBar()
        self.banner, self.inspector = Banner(), Inspector()
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.welcome: QWidget = QWidget()

    def _lay_out(self) -> None:
        middle = QWidget()
        self._middle = QHBoxLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.rail)
        self._middle.addWidget(self.pages, 1)
        self._middle.addWidget(self.inspector)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        outer.addWidget(self.top_bar)
        outer.addWidget(self.banner)
        outer.addWidget(middle, 1)
        outer.addWidget(self.bottom_bar)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.navigate)
        self.messages.posted.connect(self.bottom_bar.show_notice)
        self.top_bar.unit_chosen.connect(self._choose_unit)
        self.top_bar.language_chosen.connect(lambda code: self.preferences.change(language=code))
        self.top_bar.undo.connect(self.undo)
        self.top_bar.redo.connect(self.redo)

    # ---- files and screens

    def set_welcome(self, page: QWidget) -> None:
        """Put the page shown without a file."""
        self.welcome = page
        self.pages.addWidget(page)
        self._show_nothing()

    def set_standard_actions(self, actions: Sequence[Action]) -> None:
        """Put the actions of every room."""
        self.standard = actions
        self._map_keys()

    def show_production(self, opened: Opened) -> None:
        """Show a file in place of the one before."""
        self.close_production()
        self.production = OpenProduction(
            opened,
            messages=self.messages,
            jobs=self.jobs,
            preferences=self.preferences,
            inspector=self.inspector,
            navigate=self.navigate,
        )
        self.production.bridge.changed.connect(self._take)
        self.rail.set_open(is_open=True)
        self._show_titles()
        self.show_past()
        self.bottom_bar.show_saved(Message(N_("Every edit is kept at once · {file}"), {"file": opened.path.name}))
        self.banner.show_findings(opened.findings)
        self.messages.tell(N_("{file} is open."), file=opened.path.stem)
        if self.kinds:
            self.navigate(next(iter(self.kinds)))
        self.retranslate()
        self._map_keys()

    def close_production(self) -> None:
        """Close the file that is open, if any."""
        if self.production is None:
            return
        for second in tuple(self.seconds):
            second.close()
        production, self.production, self.visited = self.production, None, None
        self.inspector.put(None)
        for screen in production.screens.values():
            self.pages.removeWidget(screen)
        try:
            production.close()
        except FileProblem as problem:
            self.messages.show_finding(problem.finding)
        self.banner.show_findings(())
        self.bottom_bar.show_saved(None)
        self._show_nothing()

    def _show_nothing(self) -> None:
        self.rail.set_open(is_open=False)
        self.top_bar.show_production(None, (), -1)
        self.top_bar.show_past(None, None)
        self.pages.setCurrentWidget(self.welcome)
        self._place_inspector()
        self.retranslate()
        self._map_keys()

    def navigate(self, name: str, subject: Subject | None = None) -> None:
        """Go to a screen, and to a row of it."""
        if self.production is None or name not in self.kinds:
            return
        screen = self.production.screen(self.kinds[name])
        if screen is not self.visited:
            self._visit(screen)
        if subject is not None:
            screen.select(subject)

    def go_to(self, subject: Subject) -> None:
        """Go to the room that shows a row."""
        for kind in self.kinds.values():
            if subject.table in kind.SHOWS:
                self.navigate(kind.NAME, subject)
                return

    def _visit(self, screen: Screen) -> None:
        if self.pages.indexOf(screen) < 0:
            self.pages.addWidget(screen)
            screen.selection_changed.connect(lambda what, screen=screen: self._inspect(screen, what))
        self.inspector.set_wide(0)
        self.inspector.put(None)
        self.visited = screen
        screen.open()
        self.pages.setCurrentWidget(screen)
        self.rail.choose(screen.NAME)
        self._place_inspector()
        self._map_keys()

    def _inspect(self, screen: Screen, what: object) -> None:
        if screen is self.visited:
            self.inspector.put(screen.inspector_for(what))

    def _take(self, changes: Changes) -> None:
        production = self.production
        if production is None:
            return
        production.take(changes)
        self.show_past()
        if changes.touches("production", "unit"):
            self._show_titles()
        self.rail.show_waiting(production.waiting(list(self.kinds.values())))
        if production.store.undo_label() is not None:
            undo = Action("message.undo", N_("Undo"), self.undo, key="Ctrl+Z")
            self.messages.post(Notice(changes.label, "ok", undo))

    def _show_titles(self) -> None:
        if self.production is not None:
            chosen = self.production.read_units()
            self.top_bar.show_production(self.production.title, self.production.units, chosen)
            self.rail.show_waiting(self.production.waiting(list(self.kinds.values())))

    def _choose_unit(self, number: int) -> None:
        if self.production is not None:
            self.production.services.unit.choose(self.production.units[number].id)

    def next_unit(self) -> None:
        """Choose the unit after the one chosen."""
        if self.production is not None and self.production.units:
            at = (self.top_bar.units.now + 1) % len(self.production.units)
            self.top_bar.units.choose(at)
            self._choose_unit(at)

    def open_second(self) -> None:
        """Show the screen of now in a window of its own too."""
        if self.production is None or self.visited is None:
            return
        second = SecondWindow(self.production, type(self.visited))
        self.seconds.append(second)
        second.gone.connect(self.seconds.remove)
        second.show()

    # ---- doing

    def all_actions(self) -> list[Action]:
        """Return everything that can be done now, the screen's own first."""
        return [*(self.visited.actions() if self.visited else ()), *self.standard]

    def do(self, action: Action) -> None:
        """Do an action, or say why it cannot be done."""
        why = action.why_not() if action.why_not else None
        if why is not None:
            self.messages.post(Notice(why, "warn"))
        else:
            action.run()

    def undo(self) -> None:
        """Take back the last step of this person."""
        self._past(back=True)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._past(back=False)

    def _past(self, *, back: bool) -> None:
        if self.production is None:
            return
        store = self.production.store
        label = store.undo_label() if back else store.redo_label()
        try:
            with store.acting(actor=self.preferences.now.person, origin=self):
                (store.undo if back else store.redo)()
        except Refused as refused:
            self.messages.show_finding(refused.finding)
            return
        again = Action("message.redo", N_("Redo"), self.redo, key="Ctrl+Shift+Z") if back else None
        msgid = N_("Taken back: {step}") if back else N_("Done again: {step}")
        self.messages.post(Notice(Message(msgid, {"step": label or ""}), "ok", again))

    def show_past(self) -> None:
        """Name undo and redo in the top bar."""
        if self.production is not None:
            store = self.production.store
            self.top_bar.show_past(store.undo_label(), store.redo_label())

    def show_problem(self, finding: Finding) -> None:
        """Show a problem at the bottom, and above the page where it is grave."""
        self.messages.show_finding(finding)
        if finding.severity is Severity.VIOLATION and self.production is None:
            self.banner.show_findings((finding,))

    def _map_keys(self) -> None:
        self.keys.set_actions(self.standard, self.visited.actions() if self.visited else ())
        self.actions_changed.emit()

    # ---- shape

    def toggle_inspector(self) -> None:
        """Show or hide the region at the right."""
        if self.is_narrow:
            self._drawer_is_open = not self._drawer_is_open
        else:
            self.preferences.change(inspector=not self.preferences.now.inspector)
        self._place_inspector()

    def _place_inspector(self) -> None:
        wanted = self._drawer_is_open if self.is_narrow else self.preferences.now.inspector
        shown = wanted and self.visited is not None
        in_row = self._middle.indexOf(self.inspector) >= 0
        if self.is_narrow and in_row:
            self._middle.removeWidget(self.inspector)
            self.inspector.setParent(self)
        elif not self.is_narrow and not in_row:
            self._middle.addWidget(self.inspector)
        self.inspector.setVisible(shown)
        if self.is_narrow and shown:
            top, bottom = self.pages.mapTo(self, self.pages.rect().topLeft()).y(), self.bottom_bar.y()
            wide = self.inspector.width()
            self.inspector.setGeometry(self.width() - wide, top, wide, bottom - top)
            self.inspector.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold rail and inspector where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_WINDOW
        if narrow != self.is_narrow:
            self.is_narrow, self._drawer_is_open = narrow, False
            for part in (self.rail, self.top_bar, self.bottom_bar):
                part.set_narrow(is_narrow=narrow)
        self._place_inspector()

    def showEvent(self, event: QShowEvent) -> None:
        """Fold what must be folded at the first size."""
        super().showEvent(event)
        self.top_bar.set_narrow(is_narrow=self.is_narrow)

    def retranslate(self) -> None:
        """Set every text of the window itself; its parts set their own."""
        name = _("Gakyo")
        title = self.production.title.of(current().code) if self.production else ""
        self.setWindowTitle(f"{title} - {name}" if title else name)

    def changeEvent(self, event: QEvent) -> None:
        """Make the inspector's content again in the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.inspector.content is not None and self.visited:
            self.visited.mark_stale()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the file with the window."""
        self.closing.emit()
        self.jobs.close()
        self.close_production()
        super().closeEvent(event)
