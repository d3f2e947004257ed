"""A small real screen over companies, to test the shell with: one grid, one line, an inspector, a count."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from core.people.commands import save_company
from core.people.model import Company
from core.store.changes import Changes
from core.values.findings import Finding, Subject
from core.values.ids import Id
from core.values.texts import TwoNames
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.screens.base import Screen, Waiting
from ui.services import Services
from ui.widgets.grid.cells import Cell, Column, Edit, Row
from ui.widgets.grid.table import Table
from ui.widgets.inspector_page import InspectorPage
from ui.widgets.labels import label
from ui.widgets.layouts import page


class NotesScreen(Screen):
    """Companies and a line to type in."""

    NAME, TITLE, ICON, KEY = "notes", N_("Company"), "contracts", "Alt+1"
    WATCHES = ("company",)
    SHOWS = ("company",)

    def build(self) -> None:
        """Make the widgets."""
        self.title = label("display")
        self.line = QLineEdit()
        self.table = Table([Column("name", stretches=True, editable=True), Column("side", 60)], self.write)
        self.table.grid.row_chosen.connect(self.selection_changed.emit)
        self.refreshed = 0
        self.pressed: list[str] = []
        self.set_body(page(self.title, self.line, (self.table, 1)))

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("Company"))
        self.line.setAccessibleName(_("Title in Korean"))
        self.table.grid.say([_("Company"), _("State")], _("Company"))

    def refresh(self, changes: Changes | None) -> None:  # noqa: ARG002 - shows everything each time
        """Show the companies."""
        self.refreshed += 1
        companies = self.store.all(Company, order_by=("order_key", "id"))
        self.table.grid.set_rows([Row(each.id, each) for each in companies], self.cells_of)

    def cells_of(self, company: object) -> Sequence[Cell]:
        """Show name and side."""
        assert isinstance(company, Company)
        return [Cell(company.name.of(current().code)), Cell(company.country.value)]

    def write(self, edits: Sequence[Edit]) -> Mapping[Edit, Finding]:
        """Rename companies."""
        refused = {}
        for edit in edits:
            company = replace(self.store.get(Company, Id(edit.key)), name=TwoNames(ko=edit.text))
            why = self.attempt(save_company, company)
            if why is not None:
                refused[edit] = why
        return refused

    def actions(self) -> Sequence[Action]:
        """Say which key was pressed."""
        return (Action("notes.move", N_("Do"), lambda: self.pressed.append("M"), "M"),)

    def select(self, subject: Subject) -> None:
        """Go to a company."""
        self.table.grid.go_to(subject.id)

    def inspector_for(self, selection: object) -> QWidget | None:
        """Show the name."""
        company = self.store.find(Company, Id(str(selection)))
        return InspectorPage(company.name.of(current().code)) if company else None

    @classmethod
    def waiting(cls, services: Services) -> Waiting | None:
        """Count the companies."""
        return Waiting(services.store.count(Company), "warn")
