"""The schedule: days with their strips on the left, the unscheduled pool on the right."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from core.calls.queries import sun_at
from core.schedule.board import BoardDay, BoardView
from core.schedule.commands import add_banner, add_day, add_unit, fill_pool, move_strips, set_locked, trash_banner
from core.schedule.model import DayKind, StripKind
from core.schedule.queries import board_view, days_in_order, units_in_order
from core.schedule.rules import double_bookings, scheduled_twice, strip_findings
from core.script.model import Place
from core.store.changes import Changes
from core.values.findings import Finding, Severity, Subject
from core.values.ids import Id
from core.values.language_code import Country
from core.values.lengths import Eighths
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.screens.base import Screen, Waiting
from ui.screens.days import of_unit, whole_board
from ui.screens.schedule.board import StripList
from ui.screens.schedule.inspecting import day_content, strip_content
from ui.screens.schedule.legend import Legend
from ui.screens.schedule.rows import DayRow, EmptyRow, Row, RowWriter, StripRow
from ui.services import Services
from ui.theme.tokens import GAP, GAP_M
from ui.widgets.button import Button
from ui.widgets.empty_state import Beginning, EmptyState
from ui.widgets.labels import label
from ui.widgets.layouts import column, page, row

TABLES = ("strip", "shooting_day", "unit", "board", "scene", "scene_role", "role", "episode", "place", "production")
FIRST_DATE_AHEAD = 7


class ScheduleScreen(Screen):
    """Strips by day."""

    NAME = "schedule"
    TITLE = N_("Schedule")
    ICON = "schedule"
    KEY = "Alt+3"
    WATCHES = TABLES

    def build(self) -> None:
        """Make the board, the pool and the toolbar."""
        self._view = self._whole = BoardView((), ())
        self._findings: list[Finding] = []
        self._typed = ""
        self.heading, self.subtitle = label("display"), label("second")
        self.warnings = Button(icon_name="warn", key="F8", small=True)
        self.warnings.clicked.connect(lambda: self.next_finding(1))
        self.add_day_button = Button(icon_name="plus", key="Ctrl+N", small=True)
        self.add_day_button.clicked.connect(self.add_day)
        self.lock_button = Button(icon_name="lock", key="L", small=True)
        self.lock_button.clicked.connect(self.toggle_lock)
        self.board, self.pool = StripList(), StripList(is_pool=True)
        for strips in (self.board, self.pool):
            strips.selection_changed.connect(lambda s=strips: self._selected(s))
        self.board.dropped.connect(self._dropped_on_board)
        self.pool.dropped.connect(lambda keys, _before: self._move(keys, None, len(self._view.pool)))
        self.pool_title, self.pool_note = label("section"), label("caption", wrap=True)
        self.legend = Legend()
        self.empty = EmptyState("schedule", [Beginning("plus", self._start_units, "Ctrl+N")])
        self.set_body(self._layout())
        self.services.unit.changed.connect(lambda _unit: self.refresh(None))

    def _layout(self) -> QWidget:
        side = column(self.pool_title, self.pool_note, (self.pool, 1), gap=6, margins=(GAP_M, 0, 0, 0))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.board)
        split.addWidget(side)
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 2)
        split.setSizes([640, 250])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(column((split, 1), self.legend, gap=GAP))
        bar = row(self.heading, self.subtitle, None, self.warnings, self.add_day_button, self.lock_button)
        return page(bar, (self.stack, 1))

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(_("Schedule"))
        self.add_day_button.say(_("Add day"))
        self.lock_button.say(_("Lock day"))
        self.board.setAccessibleName(_("Strips by day"))
        self.pool.setAccessibleName(_("Unscheduled pool"))
        self.pool_title.setText(_("Unscheduled"))
        self.legend.retranslate()
        start = (_("Start with units A and B"), _("A in Korea, B in Japan, with one shooting day each"))
        self.empty.say(
            _("There is no shooting day yet"),
            _("Once there are days, scenes wait in the pool and can be put on them."),
            [start],
        )

    def refresh(self, changes: Changes | None) -> None:
        """Read the board and write its rows."""
        del changes
        store = self.store
        self._whole = whole_board(store)
        self._view = of_unit(self._whole, self.services.unit.id)
        places = {place.id: place for place in store.all(Place)}
        self._findings = self._rules(places)
        writer = RowWriter(current(), places, self._findings)
        rows: list[Row] = [written for day in self._view.days for written in writer.day(day)]
        self.board.set_rows(rows)
        self.pool.set_rows([writer.strip(strip, None, None) for strip in self._view.pool])
        self.stack.setCurrentIndex(1 if units_in_order(store) else 0)
        self._say_counts()

    def _rules(self, places: dict[Id, Place]) -> list[Finding]:
        whole = board_view(self.store) if self.services.unit.id else self._view
        found = double_bookings(whole.days) + scheduled_twice(whole)
        for day in self._view.days:
            place = places.get(day.day.place_id) if day.day.place_id else None
            found += strip_findings(day, sun_at(day.day, place))
        return found

    def _say_counts(self) -> None:
        days = [day for day in self._view.days if day.day.kind is DayKind.SHOOT]
        self.subtitle.setText(_("{count} shooting days", count=len(days)))
        grave = sum(f.severity is Severity.VIOLATION for f in self._findings)
        self.warnings.say(_("Violations {grave} · cautions {other}", grave=grave, other=len(self._findings) - grave))
        self.warnings.setVisible(bool(self._findings))
        length = current().length(sum_of(self._view))
        self.pool_note.setText(_("{count} scenes, {length}", count=len(self._view.pool), length=length))

    # ---- what can be done

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # as in Screen
        """Return what can be done with strips and days."""
        return (
            Action("schedule.add_day", N_("Add day"), self.add_day, key="Ctrl+N", icon="plus"),
            Action("schedule.add_unit", N_("Add a shooting unit"), self.add_unit, icon="plus"),
            Action("schedule.lock", N_("Lock or unlock the day"), self.toggle_lock, key="L", icon="lock"),
            Action("schedule.pool", N_("To or from the unscheduled pool"), self.to_or_from_pool, key="B", icon="swap"),
            Action("schedule.up", N_("Move strip up"), lambda: self.shift(-1), key="Alt+Up", icon="up"),
            Action("schedule.down", N_("Move strip down"), lambda: self.shift(1), key="Alt+Down", icon="down"),
            Action("schedule.earlier", N_("Move to the day before"), lambda: self.to_day(-1), key="Alt+Shift+Up"),
            Action("schedule.later", N_("Move to the next day"), lambda: self.to_day(1), key="Alt+Shift+Down"),
            Action("schedule.meal", N_("Add a meal"), lambda: self.banner(StripKind.MEAL), icon="meal"),
            Action("schedule.move", N_("Add a move between places"), lambda: self.banner(StripKind.MOVE), icon="move"),
            Action("schedule.prep", N_("Add a preparation"), lambda: self.banner(StripKind.PREP), icon="clock"),
            Action("schedule.fill", N_("Put scenes without a strip into the pool"), self.fill, icon="import"),
            Action("schedule.trash", N_("Take off the board"), self.remove, key="Ctrl+Delete", icon="trash"),
            Action("schedule.next_finding", N_("Next finding"), lambda: self.next_finding(1), key="F8", icon="warn"),
            Action("schedule.last_finding", N_("Previous finding"), lambda: self.next_finding(-1), key="Shift+F8"),
            Action("schedule.recompute", N_("Recompute"), lambda: self.refresh(None), key="F5"),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Jump to a scene: digits, then Enter."""
        text = event.text()
        if text and (text.isdigit() or (text == "-" and self._typed)):
            self._typed += text
            self.services.messages.tell(N_("Scene {digits}: Enter jumps there"), digits=self._typed)
        elif self._typed and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            typed, self._typed = self._typed, ""
            if not (self.board.go_to_scene(typed) or self.pool.go_to_scene(typed)):
                self.services.messages.tell(N_("There is no scene {digits} on the board"), digits=typed)
        else:
            self._typed = ""
            super().keyPressEvent(event)

    def _start_units(self) -> None:
        def start(store: object) -> None:
            del store
            with self.store.step(N_("Start with units A and B")):
                for letter, country in (("A", Country.KR), ("B", Country.JP)):
                    unit = add_unit(self.store, letter, country)
                    add_day(self.store, unit.id, self._today() + timedelta(days=FIRST_DATE_AHEAD))
                fill_pool(self.store)

        self.run(start)

    @staticmethod
    def _today() -> date:
        return datetime.now().astimezone().date()

    def add_day(self) -> None:
        """Add the day after the last one of the unit."""
        units = units_in_order(self.store)
        if not units:
            self._start_units()
            return
        unit_id = self.services.unit.id or units[0].id
        days = days_in_order(self.store, unit_id)
        following = days[-1].date + timedelta(days=1) if days else self._today() + timedelta(days=FIRST_DATE_AHEAD)
        added = self.run(add_day, unit_id, following)
        if added is not None:
            self.refresh(None)
            self.board.go_to(added.id)

    def add_unit(self) -> None:
        """Add the unit of the next letter, on the side of the other units' country."""
        taken = {unit.letter for unit in units_in_order(self.store)}
        letter = next((chr(code) for code in range(ord("A"), ord("Z") + 1) if chr(code) not in taken), "")
        self.run(add_unit, letter, Country.KR if letter != "B" else Country.JP)

    def current_day(self) -> BoardDay | None:
        """Return the day the current row belongs to."""
        current_row = self.board.current_row()
        return current_row.day if current_row is not None else None

    def toggle_lock(self) -> None:
        """Lock the current day, or unlock it."""
        day = self.current_day()
        if day is not None:
            self.run(set_locked, day.day, is_locked=not day.day.is_locked)

    def _move(self, keys: Sequence[str], day_id: Id | None, position: int) -> None:
        moved = [Id(key) for key in keys]
        self.run(move_strips, moved, day_id, position)
        (self.board if day_id else self.pool).select_keys(moved)

    def _dropped_on_board(self, keys: list[str], before: str) -> None:
        rows = self.board.rows()
        at = next((n for n, each in enumerate(rows) if each.key == before), len(rows))
        above = rows[at - 1] if at else None
        if above is None or above.day is None:
            return
        above_day: BoardDay = above.day
        chosen = set(keys)
        staying = [strip.strip.id for strip in above_day.strips if strip.strip.id not in chosen]
        position = staying.index(Id(before)) if before in staying else len(staying)
        self._move(keys, above_day.day.id, position)

    def shift(self, step: int) -> None:
        """Move the chosen strips one place up or down, over the border of a day where they stand at it."""
        chosen = self.board.chosen()
        if not chosen or chosen[0].day is None:
            return
        day = chosen[0].day
        ids = [strip.strip.id for strip in day.strips]
        keys = [each.key for each in chosen if each.key in ids]
        first, last = ids.index(keys[0]), ids.index(keys[-1])
        if (step < 0 and first == 0) or (step > 0 and last == len(ids) - 1):
            self.to_day(step)
            return
        self._move(keys, day.day.id, first - 1 if step < 0 else last - len(keys) + 2)

    def to_day(self, step: int) -> None:
        """Move the chosen strips to the end of the day before or the start of the next one."""
        chosen, days = self.board.chosen(), [d for d in self._view.days if d.day.kind is DayKind.SHOOT]
        if not chosen or chosen[0].day is None:
            return
        at = next((n for n, day in enumerate(days) if day.day.id == chosen[0].day.day.id), -1) + step
        if 0 <= at < len(days):
            self._move([each.key for each in chosen], days[at].day.id, len(days[at].strips) if step < 0 else 0)

    def to_or_from_pool(self) -> None:
        """Send strips of the board to the pool, or strips of the pool to the current day."""
        if self.pool.hasFocus():
            day = self.current_day()
            if day is not None:
                self._move([each.key for each in self.pool.chosen()], day.day.id, len(day.strips))
            return
        self._move([each.key for each in self.board.chosen()], None, len(self._view.pool))

    def banner(self, kind: StripKind) -> None:
        """Add a banner after the current strip."""
        day, current_row = self.current_day(), self.board.current_row()
        if day is None:
            return
        ids = [strip.strip.id for strip in day.strips]
        position = ids.index(current_row.key) + 1 if isinstance(current_row, StripRow) else 0
        added = self.run(add_banner, day.day.id, kind, position)
        if added is not None:
            self.board.select_keys([added.id])

    def fill(self) -> None:
        """Put scenes that have no strip into the pool."""
        self.run(fill_pool)

    def remove(self) -> None:
        """Trash the chosen banners; scenes return to the pool."""
        for chosen in self.board.chosen():
            self.run(trash_banner, chosen.strip.strip)

    def next_finding(self, step: int) -> None:
        """Go to the next row something was found about, and say it."""
        about = [(f, subject) for f in self._findings for subject in f.subjects[:1]]
        if not about:
            return
        self._finding_at = (getattr(self, "_finding_at", -1) + step) % len(about)
        found, subject = about[self._finding_at]
        self.board.go_to(subject.id)
        self.board.setFocus()
        self.services.messages.show_finding(found)

    # ---- selection

    def _selected(self, strips: StripList) -> None:
        chosen = strips.current_row()
        day = self.current_day()
        self.lock_button.say(_("Unlock day") if day and day.day.is_locked else _("Lock day"))
        self.selection_changed.emit(chosen)

    def inspector_for(self, selection: Row | None) -> QWidget | None:
        """Show a strip or a day."""
        if isinstance(selection, StripRow):
            return strip_content(selection, self.services, self.attempt)
        if isinstance(selection, DayRow):
            return day_content(selection, self.services, self.attempt)
        if isinstance(selection, EmptyRow):
            head = next(r for r in self.board.rows() if isinstance(r, DayRow) and r.day is selection.day)
            return day_content(head, self.services, self.attempt)
        return None

    def select(self, subject: Subject) -> None:
        """Go to a strip, a day, or the strip of a scene."""
        if subject.table == "scene":
            strips = [s for d in self._view.days for s in d.strips] + list(self._view.pool)
            key = next((s.strip.id for s in strips if s.scene and s.scene.id == subject.id), subject.id)
        else:
            key = Id(subject.id)
        if not self.board.go_to(key):
            self.pool.go_to(key)

    @classmethod
    def waiting(cls, services: Services) -> Waiting | None:
        """Count double bookings."""
        found = double_bookings(whole_board(services.store).days)
        return Waiting(len(found), "danger") if found else None


def sum_of(view: BoardView) -> Eighths:
    """Return the length of the pool."""
    return Eighths(sum(strip.length for strip in view.pool))
