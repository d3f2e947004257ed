"""Who makes the production: crew, cast and companies, each a table one can type in."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget

from core.people.commands import save_company, save_crew_member, save_role, trash_company, trash_crew_member
from core.people.model import Company, CrewMember, Department, Person, Role
from core.people.queries import Crew, actors_of, companies_in_order, crew_in_order, roles_in_order
from core.people.rules import people_findings
from core.script.commands import trash_role
from core.script.model import SceneRole
from core.store.changes import Changes
from core.values.findings import Finding, Subject
from core.values.language_code import LanguageCode
from core.values.texts import TwoNames
from i18n.current import _, current
from i18n.marks import N_
from ui.actions import Action
from ui.screens.base import Screen
from ui.screens.people.tables import (
    COMPANY_COLUMNS,
    COMPANY_HEADERS,
    CREW_COLUMNS,
    CREW_HEADERS,
    ROLE_COLUMNS,
    ROLE_HEADERS,
    CastRole,
    company_cells,
    crew_cells,
    role_cells,
    write_company,
    write_crew,
    write_role,
)
from ui.widgets.button import Button
from ui.widgets.grid.cells import Edit, Row
from ui.widgets.grid.model import Write
from ui.widgets.grid.table import Table
from ui.widgets.labels import label
from ui.widgets.layouts import page, row
from ui.widgets.segments import Segments

TABS = (N_("Crew list"), N_("Cast list"), N_("Companies"))


class PeopleScreen(Screen):
    """Crew, cast and companies."""

    NAME = "people"
    TITLE = N_("People")
    ICON = "crew"
    KEY = "Alt+5"
    WATCHES = ("person", "crew_member", "role", "company", "scene_role")

    def build(self) -> None:
        """Make the three tables."""
        self.heading, self.count = label("display"), label("second")
        self.tabs = Segments(len(TABS))
        self.tabs.chosen.connect(self._choose)
        self.add_button = Button(icon_name="plus", key="Ctrl+N", small=True)
        self.add_button.clicked.connect(self.add)
        self.warnings = Button(icon_name="warn", key="F8", small=True)
        self.warnings.clicked.connect(self.next_finding)
        self._findings: list[Finding] = []
        self._finding_at = -1
        self.crew = Table(CREW_COLUMNS, self._writer(self._write_crew, 0))
        self.cast = Table(ROLE_COLUMNS, self._writer(self._write_role, 1))
        self.companies = Table(COMPANY_COLUMNS, self._writer(self._write_company, 2))
        self.tables = (self.crew, self.cast, self.companies)
        self.stack = QStackedWidget()
        for table in self.tables:
            self.stack.addWidget(table)
        bar = row(self.heading, self.tabs, self.count, None, self.warnings, self.add_button)
        self.set_body(page(bar, (self.stack, 1)))

    def _write_crew(self, thing: object, edit: Edit) -> Finding | None:
        return write_crew(thing, edit, self.attempt) if isinstance(thing, Crew) else None

    def _write_role(self, thing: object, edit: Edit) -> Finding | None:
        return write_role(self.store, thing, edit, self.attempt) if isinstance(thing, CastRole) else None

    def _write_company(self, thing: object, edit: Edit) -> Finding | None:
        return write_company(thing, edit, self.attempt) if isinstance(thing, Company) else None

    def _writer(self, write_one: Callable[[object, Edit], Finding | None], number: int) -> Write:
        def write(edits: Sequence[Edit]) -> dict[Edit, Finding]:
            refused: dict[Edit, Finding] = {}
            for edit in edits:
                thing = self._thing(number, edit.key)
                found = write_one(thing, edit) if thing is not None else None
                if found is not None:
                    refused[edit] = found
            return refused

        return write

    def _thing(self, number: int, key: str) -> object | None:
        rows = self._rows(number)
        return next((each.thing for each in rows if each.key == key), None)

    def _rows(self, number: int) -> list[Row]:
        store = self.store
        if number == 0:
            return [Row(crew.post.id, crew) for crew in crew_in_order(store)]
        if number == 1:
            counts = Counter(part.role_id for part in store.all(SceneRole))
            actors = actors_of(store)
            return [Row(r.id, CastRole(r, actors.get(r.id), counts[r.id])) for r in roles_in_order(store)]
        return [Row(company.id, company) for company in companies_in_order(store)]

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(_("People"))
        for button, msgid in zip(self.tabs.buttons, TABS, strict=True):
            button.setText(_(msgid))
        self.tabs.buttons[self.stack.currentIndex()].setChecked(True)
        self.crew.grid.say([_(msgid) for msgid in CREW_HEADERS], _("Crew list"))
        self.cast.grid.say([_(msgid) for msgid in ROLE_HEADERS], _("Cast list"))
        self.companies.grid.say([_(msgid) for msgid in COMPANY_HEADERS], _("Companies"))
        self._say_add()

    def _say_add(self) -> None:
        words = (N_("Add crew member"), N_("Add role"), N_("Add company"))
        self.add_button.say(_(words[self.stack.currentIndex()]))

    def refresh(self, changes: Changes | None) -> None:
        """Read the lists."""
        del changes
        for number, (table, cells) in enumerate(zip(self.tables, (crew_cells, role_cells, company_cells), strict=True)):
            table.grid.set_rows(self._rows(number), cells)
        self._say_count()
        self._findings = people_findings(self.store.all(Person), roles_in_order(self.store))
        self.warnings.say(_("{count} notes", count=len(self._findings)))
        self.warnings.setVisible(bool(self._findings))

    def _say_count(self) -> None:
        words = (N_("{count} people on the crew"), N_("{count} roles"), N_("{count} companies"))
        number = self.stack.currentIndex()
        self.count.setText(_(words[number], count=len(self._rows(number))))

    def _choose(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        self._say_count()
        self._say_add()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # as in Screen
        """Return what can be done with people."""
        return (
            Action("people.add", N_("Add to this list"), self.add, key="Ctrl+N", icon="plus"),
            Action("people.trash", N_("Remove from this list"), self.remove, key="Ctrl+Delete", icon="trash"),
            Action("people.finding", N_("Next finding"), self.next_finding, key="F8", icon="warn"),
        )

    def add(self) -> None:
        """Add a row to the list shown, and go to its name."""
        number = self.stack.currentIndex()
        added: object | None
        if number == 0:
            added = self._add_crew()
        elif number == 1:
            added = self.run(save_role, Role(name=self._new_name(N_("New role"))))
        else:
            added = self.run(save_company, Company(name=self._new_name(N_("New company"))))
        if added is not None:
            self.refresh(None)
            self.tables[number].grid.go_to(str(getattr(added, "id", "")), "native")
            self.tables[number].grid.setFocus()

    def _add_crew(self) -> CrewMember | None:
        person = Person(name=self._new_name(N_("New person")))
        return self.run(save_crew_member, person, CrewMember(person_id=person.id, department=Department.PRODUCTION))

    @staticmethod
    def _new_name(msgid: str) -> TwoNames:
        text = _(msgid)
        is_korean = current().code is LanguageCode.KO
        return TwoNames(native=text, ko=text if is_korean else "", ja="" if is_korean else text)

    def remove(self) -> None:
        """Move the current row to the trash."""
        number = self.stack.currentIndex()
        thing = self._thing(number, self.tables[number].grid.key)
        if isinstance(thing, Crew):
            self.run(trash_crew_member, thing.post)
        elif isinstance(thing, CastRole):
            self.run(trash_role, thing.role)
        elif isinstance(thing, Company):
            self.run(trash_company, thing)

    def next_finding(self) -> None:
        """Go to the next row something was found about, and say it."""
        if not self._findings:
            return
        self._finding_at = (self._finding_at + 1) % len(self._findings)
        found = self._findings[self._finding_at]
        for subject in found.subjects[:1]:
            self.select(subject)
        self.services.messages.show_finding(found)

    def select(self, subject: Subject) -> None:
        """Go to a person, a post, a role or a company."""
        number = {"role": 1, "company": 2}.get(subject.table, 0)
        self._choose(number)
        self.tabs.buttons[number].setChecked(True)
        key = subject.id
        if subject.table == "person":
            key = next((each.post.id for each in crew_in_order(self.store) if each.person.id == subject.id), subject.id)
        self.tables[number].grid.go_to(key)
