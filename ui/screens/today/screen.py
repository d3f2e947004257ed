"""Today: the next shooting day at a glance, what it still lacks, the days after it, and what changed last."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.calls.call_times import day_times
from core.calls.queries import call_sheet_view, sheet_of, sun_at
from core.calls.rules import call_findings
from core.calls.view import CallSheetView
from core.schedule.board import BoardDay
from core.schedule.labels import DAY_KIND_LABELS
from core.schedule.model import DayKind
from core.script.model import Place
from core.store.changes import Changes, HistoryEntry
from core.values.findings import Finding, Severity, Subject
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.screens.base import Screen
from ui.screens.days import SHEET_TABLES, of_unit, ribbon_of, spoken_day, whole_board
from ui.theme.tokens import GAP, GAP_M
from ui.widgets.button import Button
from ui.widgets.empty_state import Beginning, EmptyState
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.layouts import card, clear, column, page, row, scrolled
from ui.widgets.ribbon import RibbonView

SEVERITY_ROLES = {Severity.VIOLATION: "danger", Severity.WARNING: "warn", Severity.NOTE: "info"}
DAYS_SHOWN, CHANGES_SHOWN = 5, 8


class TodayScreen(Screen):
    """The next shooting day, and what surrounds it."""

    NAME = "today"
    TITLE = N_("Today")
    ICON = "today"
    KEY = "Alt+1"
    WATCHES = SHEET_TABLES

    def build(self) -> None:
        """Make the frame; everything in it is made anew by `refresh`."""
        self.heading, self.date = label("display"), label("second")
        self.open_button = Button("primary", icon_name="calls", key="Ctrl+Return")
        self.open_button.clicked.connect(self.open_sheet)
        self.body = QWidget()
        self.body.setObjectName("page")
        self.content = QVBoxLayout(self.body)
        self.content.setContentsMargins(0, 0, 8, 0)
        self.content.setSpacing(GAP_M)
        self.empty = EmptyState(
            "today",
            [
                Beginning("import", lambda: self.services.navigate("script", None), "Alt+2"),
                Beginning("schedule", lambda: self.services.navigate("schedule", None), "Alt+3"),
            ],
        )
        self._next: BoardDay | None = None
        self.services.unit.changed.connect(self.mark_stale)
        self.set_body(page(row(self.heading, self.date, None, self.open_button), (scrolled(self.body), 1)))

    def retranslate(self) -> None:
        """Set every text that `refresh` does not."""
        self.heading.setText(_("Today"))
        self.open_button.say(_("Open call sheet"))
        self.empty.say(
            _("Nothing is planned yet"),
            _("Once scenes stand on shooting days, the next day and everything it lacks is shown here."),
            [
                (_("Import script"), _("Fountain, Final Draft, or text in the Korean or Japanese form")),
                (_("Go to the schedule"), _("Put scenes on a shooting day")),
            ],
        )

    def refresh(self, changes: Changes | None) -> None:
        """Read the days to come and write the page."""
        del changes
        today = self._today()
        self.date.setText(current().date_long(today))
        days = of_unit(whole_board(self.store), self.services.unit.id).days
        coming = [day for day in days if day.day.date >= today] or list(days[-1:])
        shooting = [day for day in coming if day.day.kind is DayKind.SHOOT and day.strips]
        self._next = shooting[0] if shooting else None
        self.empty.setParent(None)
        clear(self.content)
        self.open_button.setVisible(self._next is not None)
        if self._next is None:
            self.content.addWidget(self.empty, 1)
            self.empty.show()
            return
        view = call_sheet_view(self.store, self._next.day.id)
        self.content.addWidget(self._next_card(self._next, view, today))
        self.content.addWidget(row((self._findings_card(view), 1), (self._changes_card(), 1), gap=GAP_M))
        self.content.addWidget(self._days_card(coming[:DAYS_SHOWN]))
        self.content.addStretch(1)

    @staticmethod
    def _today() -> date:
        return datetime.now().astimezone().date()

    def _next_card(self, day: BoardDay, view: CallSheetView, today: date) -> QWidget:
        language, times = current(), view.times
        when = _when(day.day.date, today)
        title = " · ".join(part for part in (language.date_long(day.day.date), language.value(view.place)) if part)
        number = _("Unit {unit} day {number}", unit=day.unit.letter, number=day.day.number)
        ribbon = RibbonView()
        ribbon.show_ribbon(ribbon_of(day, times, view.sun))
        ribbon.setAccessibleName(_("The day at a glance"))
        ribbon.setAccessibleDescription(spoken_day(language, times))
        clocks = [
            label("strong", _("Assemble {time}", time=times.assembles_at)),
            label("strong", _("First shot {time}", time=times.first_shot_at)),
            label("second", _("Sunset {time}", time=view.sun.sets_at) if view.sun else ""),
            label("strong", _("Wrap {time}, wrap-out {out}", time=times.wraps_at, out=times.wrap_out_at)),
        ]
        totals = _(
            "{scenes} scenes · {length} · {cast} actors",
            scenes=day.scene_count,
            length=language.length(day.length),
            cast=len(view.cast),
        )
        weather = label("second", language.value(view.weather))
        return card(
            label("caption", f"{when} · {number}"),
            row(label("title", title), weather, None),
            ribbon,
            row(*clocks, None, label("second", totals), gap=GAP_M),
            gap=GAP,
        )

    def _findings_card(self, view: CallSheetView) -> QWidget:
        found = call_findings(view)
        lines = [self._finding_line(each) for each in found[:6]]
        if not lines:
            lines = [row(IconLabel("ok", "ok", 16), (label(text=_("The sheet is complete in both languages.")), 1))]
        return card(label("section", _("What tomorrow's sheet lacks")), *lines, None, gap=6)

    @staticmethod
    def _finding_line(found: Finding) -> QWidget:
        role = SEVERITY_ROLES[found.severity]
        text = label(text=current().message(found.message), wrap=True)
        return row(IconLabel(role, role, 16), (text, 1), gap=GAP)

    def _changes_card(self) -> QWidget:
        lines = [self._change_line(entry) for entry in self.store.history(CHANGES_SHOWN)]
        return card(label("section", _("Last changes")), *lines, None, gap=4)

    @staticmethod
    def _change_line(entry: HistoryEntry) -> QWidget:
        at = datetime.fromtimestamp(entry.at_milliseconds / 1000).astimezone()
        return row(
            label("caption", f"{at:%H:%M}"),
            (label("second" if entry.is_undone else "", current().message(entry.label)), 1),
            label("caption", entry.actor),
            gap=GAP,
        )

    def _days_card(self, days: Sequence[BoardDay]) -> QWidget:
        lines = []
        places = {place.id: place for place in self.store.all(Place)}
        for day in days:
            place = places.get(day.day.place_id) if day.day.place_id else None
            times = day_times(sheet_of(self.store, day.day.id), day.slots, day.day.first_shot_at)
            number = _("Day {number}", number=day.day.number) if day.day.number else _(DAY_KIND_LABELS[day.day.kind])
            ribbon = RibbonView(labels=False)
            shoots = day.day.kind is DayKind.SHOOT and bool(day.strips)
            ribbon.show_ribbon(ribbon_of(day, times if shoots else None, sun_at(day.day, place)))
            name = " · ".join(p for p in (number, day.unit.letter, current().value(place.name) if place else "") if p)
            when, where = label("strong", current().date_short(day.day.date)), label("second", name)
            when.setMinimumWidth(84)
            where.setMinimumWidth(220)
            lines.append(row(when, where, (ribbon, 1), gap=GAP))
        return card(label("section", _("Days to come")), column(*lines, gap=4), gap=6)

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # as in Screen
        """Return what can be done from here."""
        return (
            Action("today.sheet", N_("Open the next call sheet"), self.open_sheet, key="Ctrl+Return", icon="calls"),
        )

    def open_sheet(self) -> None:
        """Go to the call sheet of the next shooting day."""
        if self._next is not None:
            self.services.navigate("calls", Subject("shooting_day", self._next.day.id))


def _when(on: date, today: date) -> str:
    if on == today:
        return _("Today")
    if on == today + timedelta(days=1):
        return _("Tomorrow")
    return _("In {count} days", count=(on - today).days) if on > today else _("Last day")
