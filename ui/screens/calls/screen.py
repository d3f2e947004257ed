"""Tomorrow's call sheet: drafted from the schedule, corrected by hand, seen as the page, written as a file."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QStackedWidget, QWidget

from core.calls.queries import call_sheet_view
from core.calls.rules import call_findings
from core.calls.view import CallSheetView
from core.documents.call_sheet import call_sheet
from core.export.files import export_document
from core.people.queries import crew_in_order
from core.schedule.model import DayKind, ShootingDay, Unit
from core.schedule.queries import board_day, days_in_order
from core.store.changes import Changes
from core.values.findings import FileProblem, Finding, Message, Severity, Subject
from core.values.ids import Id
from i18n.current import _, current
from i18n.language import language_of
from i18n.marks import N_
from ui.actions import Action
from ui.jobs import Progress
from ui.messages import Notice
from ui.screens.base import Screen
from ui.screens.calls.header import Header
from ui.screens.calls.preview import Preview
from ui.screens.calls.tables import (
    CAST_COLUMNS,
    CAST_HEADERS,
    CELLS,
    EXTRAS_COLUMNS,
    EXTRAS_HEADERS,
    NOTE_COLUMNS,
    TEXT_COLUMNS,
    cast_writer,
    extras_rows,
    extras_writer,
    note_rows,
    note_writer,
    text_rows,
    text_writer,
)
from ui.screens.days import SHEET_TABLES, ribbon_of, spoken_day
from ui.theme.tokens import GAP_M, PREVIEW
from ui.widgets.button import Button
from ui.widgets.empty_state import Beginning, EmptyState
from ui.widgets.grid.cells import Row
from ui.widgets.grid.table import Table
from ui.widgets.labels import label
from ui.widgets.layouts import column, page, row, scrolled
from ui.widgets.ribbon import RibbonView

SECTIONS = {
    "cast": N_("Cast calls"),
    "texts": N_("Sheet"),
    "extras": N_("Extras"),
    "notes": N_("Department notes"),
}


class CallsScreen(Screen):
    """The call sheet of one day."""

    NAME = "calls"
    TITLE = N_("Call sheets")
    ICON = "calls"
    KEY = "Alt+4"
    WATCHES = SHEET_TABLES

    def build(self) -> None:
        """Make fields, tables and the preview."""
        self._view: CallSheetView | None = None
        self._days: list[ShootingDay] = []
        self._findings: list[Finding] = []
        self._finding_at = -1
        self.heading = label("display")
        self.day = QComboBox()
        self.day.setMaximumWidth(190)
        self.day.activated.connect(self._choose_day)
        self.state = label("caption")
        self.warnings = Button(icon_name="warn", key="F8", small=True)
        self.warnings.clicked.connect(self.next_finding)
        self.export_button = Button("primary", icon_name="export", key="Ctrl+E")
        self.export_button.clicked.connect(self.export_both)
        self.header = Header(self.store, self.attempt)
        self.ribbon = RibbonView()
        self.cast = Table(CAST_COLUMNS, cast_writer(self._shown, self.attempt))
        self.texts = Table(TEXT_COLUMNS, text_writer(self._shown, self.attempt))
        self.notes = Table(NOTE_COLUMNS, note_writer(self._shown, self.attempt))
        self.extras = Table(EXTRAS_COLUMNS, extras_writer(self._shown, self.attempt))
        self.sections = {name: label("section") for name in SECTIONS}
        self.empty = EmptyState("calls", [Beginning("schedule", lambda: self.services.navigate("schedule", None))])
        self.preview = Preview(self.services)
        self.preview.export_asked.connect(self.export_one)
        self.set_body(self._layout())
        self.services.unit.changed.connect(self.mark_stale)

    def _layout(self) -> QWidget:
        body = column(
            self.header,
            self.ribbon,
            self.sections["cast"],
            self.cast,
            self.sections["texts"],
            self.texts,
            self.sections["extras"],
            self.extras,
            self.sections["notes"],
            self.notes,
            None,
            gap=GAP_M,
            margins=(0, 0, 8, 0),
        )
        body.setObjectName("page")
        body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(scrolled(body))
        bar = row(self.heading, self.day, self.state, None, self.warnings, self.export_button)
        return page(bar, (self.stack, 1))

    def _shown(self) -> CallSheetView:
        assert self._view is not None  # noqa: S101 - tables are only filled from a view
        return self._view

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(_("Call sheets"))
        self.day.setAccessibleName(_("Shooting day"))
        self.export_button.say(_("Write both PDFs"))
        self.header.retranslate()
        self.preview.retranslate()
        self.ribbon.setAccessibleName(_("The day at a glance"))
        for name, msgid in SECTIONS.items():
            self.sections[name].setText(_(msgid))
        mine, theirs = current().code, current().code.other
        names = [language_of(code).name for code in (mine, theirs)]
        self.cast.grid.say([_(msgid) for msgid in CAST_HEADERS], _("Cast calls"))
        self.texts.grid.say([_("Field"), *names], _("Sheet"))
        self.notes.grid.say([_("Department"), *names], _("Department notes"))
        extras = [_(msgid) if msgid else name for msgid, name in zip(EXTRAS_HEADERS, _around(names), strict=True)]
        self.extras.grid.say(extras, _("Extras"))
        self.empty.say(
            _("There is no shooting day with scenes yet"),
            _("As soon as scenes stand on a day, its call sheet drafts itself in both languages."),
            [(_("Go to the schedule"), _("Put scenes on a shooting day"))],
        )

    def refresh(self, changes: Changes | None) -> None:
        """Read the days, and the sheet of the chosen one."""
        del changes
        self._read_days()
        chosen = self.day.currentData()
        self.stack.setCurrentIndex(1 if chosen else 0)
        for widget in (self.day, self.warnings, self.export_button, self.state):
            widget.setVisible(bool(chosen))
        self._view = call_sheet_view(self.store, Id(chosen)) if chosen else None
        if self._view is not None:
            self._show(self._view)
        self.preview.show_view(self._view)

    def _read_days(self) -> None:
        days = days_in_order(self.store, self.services.unit.id)
        self._days = [day for day in days if day.kind is DayKind.SHOOT]
        chosen = self.day.currentData() or self._first_day()
        letters = {unit.id: unit.letter for unit in self.store.all(Unit)}
        self.day.clear()
        for day in self._days:
            params = {"unit": letters.get(day.unit_id, ""), "number": day.number, "date": day.date}
            self.day.addItem(current().text(N_("Unit {unit} day {number}, {date}"), **params), str(day.id))
        self.day.setCurrentIndex(max(0, self.day.findData(chosen)))

    def _first_day(self) -> str:
        """Return the next day from today on, or the last one."""
        today = datetime.now().astimezone().date()
        coming = [day for day in self._days if day.date >= today] or self._days[-1:]
        return str(coming[0].id) if coming else ""

    def _show(self, view: CallSheetView) -> None:
        self.state.setText(_("Draft {version}", version=view.version))
        board = board_day(self.store, self.store.get(ShootingDay, view.day_id))
        ribbon = ribbon_of(board, view.times, view.sun)
        self.ribbon.show_ribbon(ribbon)
        self.ribbon.setToolTip(spoken_day(current(), view.times))
        self.ribbon.setAccessibleDescription(spoken_day(current(), view.times))
        self.header.show_view(view)
        departments = list(dict.fromkeys(each.post.department for each in crew_in_order(self.store, view.unit_letter)))
        self.cast.grid.set_rows([Row(each.role.id, each) for each in view.cast], CELLS["cast"])
        self.texts.grid.set_rows(text_rows(view), CELLS["texts"])
        self.notes.grid.set_rows(note_rows(view, departments), CELLS["notes"])
        self.extras.grid.set_rows(extras_rows(view), CELLS["extras"])
        for table in (self.cast, self.texts, self.notes, self.extras):
            table.grid.fit_height()
        self._findings = call_findings(view)
        grave = sum(found.severity is not Severity.NOTE for found in self._findings)
        notes = len(self._findings) - grave
        self.warnings.say(_("Findings {grave} · notes {notes}", grave=grave, notes=notes))
        self.warnings.setVisible(bool(self._findings))

    def inspector_for(self, selection: object) -> QWidget | None:
        """Show the preview instead of a row."""
        del selection
        return None

    def open(self) -> None:
        """Open the screen with the preview at its right."""
        super().open()
        self.services.inspector.set_wide(PREVIEW)
        self.services.inspector.put(self.preview)

    # ---- what can be done

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # as in Screen
        """Return what can be done with the sheet."""
        return (
            Action("calls.export", N_("Write both PDFs"), self.export_both, key="Ctrl+E", icon="export"),
            Action("calls.pdf", N_("Write the PDF of the preview"), self.export_one, key="Ctrl+P", icon="print"),
            Action("calls.next_day", N_("Next day's sheet"), lambda: self.step_day(1), key="Ctrl+PgDown", icon="right"),
            Action(
                "calls.last_day", N_("Previous day's sheet"), lambda: self.step_day(-1), key="Ctrl+PgUp", icon="left"
            ),
            Action("calls.finding", N_("Next finding"), self.next_finding, key="F8", icon="warn"),
        )

    def step_day(self, step: int) -> None:
        """Go to the next or the previous day."""
        self._take_typed()
        at = self.day.currentIndex() + step
        if 0 <= at < self.day.count():
            self.day.setCurrentIndex(at)
            self._choose_day(at)

    def _choose_day(self, _number: int) -> None:
        self.refresh(None)

    def select(self, subject: Subject) -> None:
        """Go to the sheet of a day."""
        self._take_typed()
        at = self.day.findData(subject.id)
        if at >= 0:
            self.day.setCurrentIndex(at)
            self.refresh(None)

    def _take_typed(self) -> None:
        """Let the field being typed in write into the day it shows, before another day is shown."""
        focus = QApplication.focusWidget()
        if focus is not None and self.header.isAncestorOf(focus):
            focus.clearFocus()

    def next_finding(self) -> None:
        """Say the next thing the sheet lacks."""
        if self._findings:
            self._finding_at = (self._finding_at + 1) % len(self._findings)
            self.services.messages.show_finding(self._findings[self._finding_at])

    def export_both(self) -> None:
        """Ask for a folder and write the Korean and the Japanese PDF there."""
        folder = QFileDialog.getExistingDirectory(self, _("Folder for the PDFs"))
        if folder:
            self._export(Path(folder), ("ko", "ja"))

    def export_one(self) -> None:
        """Ask for a folder and write the PDF of the language in the preview."""
        folder = QFileDialog.getExistingDirectory(self, _("Folder for the PDFs"))
        if folder:
            self._export(Path(folder), (self.preview.code.value,))

    def _export(self, folder: Path, codes: Sequence[str]) -> None:
        view = self._view
        if view is None:
            return

        def work(progress: Progress) -> tuple[Finding, ...]:
            found: list[Finding] = []
            for done, code in enumerate(codes):
                progress.report(done, len(codes))
                language = language_of(code)
                path = folder / _file_name(view, code)
                found += export_document(call_sheet(view, language.code), language, path)
            return tuple(found)

        def done(found: tuple[Finding, ...]) -> None:
            if found:
                self.services.messages.show_finding(found[0])
            else:
                params = {"count": len(codes), "folder": folder.name}
                self.services.messages.post(Notice(Message(N_("{count} PDFs were written to {folder}."), params)))

        def failed(error: Exception) -> None:
            if not isinstance(error, FileProblem):
                raise error
            self.services.messages.show_finding(error.finding)

        self.services.jobs.start(Message(N_("Write call sheets")), work, done, failed=failed)


def _file_name(view: CallSheetView, code: str) -> str:
    return f"call-sheet-{view.unit_letter}{view.day_number:02d}-{view.date:%Y%m%d}-{code}.pdf"


def _around(names: Sequence[str]) -> tuple[str, ...]:
    return ("", "", "", "", names[0], names[1], "")
