"""The tables of people: what they show, and what typing into them means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from core.people.commands import cast_role, save_company, save_crew_member, save_person, save_role
from core.people.labels import COMPANY_ROLE_LABELS, DEPARTMENT_LABELS, ROLE_KIND_LABELS
from core.people.model import Company, CrewMember, Department, Person, Role
from core.people.queries import Crew
from core.store.store import Store
from core.values.findings import Finding, finding
from core.values.labels import COUNTRY_LABELS
from core.values.language_code import Country, LanguageCode
from core.values.texts import NO_NAME, TwoNames
from i18n.current import _, current
from i18n.language import language_of
from i18n.marks import N_
from ui.theme.paint import Align
from ui.widgets.grid.cells import Cell, Column, Edit

Attempt = Callable[..., Finding | None]

NAME_COLUMNS = (
    Column("native", 110, stretches=True, editable=True),
    Column("ko", 100, stretches=True, editable=True),
    Column("ja", 110, stretches=True, editable=True),
    Column("reading", 110, editable=True),
)
NAME_HEADERS = (N_("Name"), N_("In Korean"), N_("In Japanese"), N_("Reading"))

CREW_COLUMNS = (
    Column("department", 110, editable=True),
    Column("position", 100, stretches=True, editable=True),
    Column("position_theirs", 100, stretches=True, editable=True),
    *NAME_COLUMNS,
    Column("side", 54, editable=True),
    Column("language", 64, editable=True),
    Column("unit", 40, editable=True, align=Align.MIDDLE),
    Column("phone", 118, editable=True),
    Column("in_header", 54, editable=True, align=Align.MIDDLE),
)
CREW_HEADERS = (
    N_("Department"),
    N_("Position"),
    N_("Position, other language"),
    *NAME_HEADERS,
    N_("Side"),
    N_("Reads"),
    N_("Unit"),
    N_("Phone"),
    N_("On sheets"),
)
ROLE_COLUMNS = (
    Column("number", 40, editable=True, align=Align.RIGHT),
    *NAME_COLUMNS,
    Column("kind", 70, editable=True),
    Column("actor", 130, stretches=True, editable=True),
    Column("manager", 90, editable=True),
    Column("manager_phone", 118, editable=True),
    Column("scenes", 60, align=Align.RIGHT),
)
ROLE_HEADERS = (
    N_("Cast number"),
    *NAME_HEADERS,
    N_("Size of role"),
    N_("Played by"),
    N_("Manager's name"),
    N_("Manager's phone"),
    N_("Scenes"),
)
COMPANY_COLUMNS = (
    *NAME_COLUMNS,
    Column("country", 70, editable=True),
    Column("role", 110, editable=True),
    Column("phone", 118, editable=True),
)
COMPANY_HEADERS = (*NAME_HEADERS, N_("Country"), N_("Part"), N_("Phone"))
YES = "○"


def name_cells(name: TwoNames) -> list[Cell]:
    """Return the four spellings of a name."""
    return [
        Cell(name.native, bold=True),
        Cell(name.ko, is_missing=bool(name) and not name.ko),
        Cell(name.ja, is_missing=bool(name) and not name.ja),
        Cell(name.reading, ink="ink2"),
    ]


def with_name(name: TwoNames, edit: Edit) -> TwoNames:
    """Return a name with one spelling replaced."""
    return replace(name, **{edit.column: edit.text})


def labels_of(table: Any) -> tuple[str, ...]:  # noqa: ANN401 - any table of labels
    """Return the words of a kind in the language now."""
    return tuple(_(msgid) for msgid in table.values())


def chosen(table: Any, text: str) -> Any:  # noqa: ANN401 - any table of labels
    """Return the kind whose word was chosen, or None."""
    return next((kind for kind, msgid in table.items() if _(msgid) == text), None)


def crew_cells(thing: object) -> Sequence[Cell]:
    """Return the cells of a crew member."""
    assert isinstance(thing, Crew)  # noqa: S101 - the table holds nothing else
    post, person = thing.post, thing.person
    code = current().code
    mine = post.position.ko if code is LanguageCode.KO else post.position.ja
    theirs = post.position.ja if code is LanguageCode.KO else post.position.ko
    return (
        Cell(_(DEPARTMENT_LABELS[post.department]), choices=labels_of(DEPARTMENT_LABELS)),
        Cell(mine, is_missing=bool(theirs and not mine)),
        Cell(theirs, ink="ink2", is_missing=bool(mine and not theirs)),
        *name_cells(person.name),
        Cell("", side=person.side.value, typed=_(COUNTRY_LABELS[person.side]), choices=labels_of(COUNTRY_LABELS)),
        Cell(language_of(person.language).name, choices=tuple(language_of(c).name for c in LanguageCode)),
        Cell(post.unit),
        Cell(person.phone),
        Cell(YES if post.in_header else "", choices=("", YES)),
    )


def crew_edit(crew: Crew, edit: Edit) -> tuple[Person, CrewMember] | Finding:
    """Return a crew member with one cell typed, or why it cannot be."""
    post, person = crew.post, crew.person
    code = current().code
    match edit.column:
        case "department":
            department: Department | None = chosen(DEPARTMENT_LABELS, edit.text)
            return _no_such(edit) if department is None else (person, replace(post, department=department))
        case "position":
            return person, replace(post, position=post.position.replaced(code, edit.text))
        case "position_theirs":
            return person, replace(post, position=post.position.replaced(code.other, edit.text))
        case "side":
            side: Country | None = chosen(COUNTRY_LABELS, edit.text)
            return _no_such(edit) if side is None else (replace(person, side=side), post)
        case "language":
            reads = next((c for c in LanguageCode if language_of(c).name == edit.text), None)
            return _no_such(edit) if reads is None else (replace(person, language=reads), post)
        case "unit":
            return person, replace(post, unit=edit.text.upper())
        case "phone":
            return replace(person, phone=edit.text), post
        case "in_header":
            return person, replace(post, in_header=bool(edit.text))
    return replace(person, name=with_name(person.name, edit)), post


def _no_such(edit: Edit) -> Finding:
    return finding("people.choice", N_("{text} is none of the choices."), text=edit.text)


@dataclass(frozen=True, slots=True)
class CastRole:
    """A role with its actor and the number of its scenes."""

    role: Role
    actor: Person | None
    scenes: int


def role_cells(thing: object) -> Sequence[Cell]:
    """Return the cells of a role."""
    assert isinstance(thing, CastRole)  # noqa: S101 - the table holds nothing else
    role, actor = thing.role, thing.actor
    return (
        Cell(str(role.number or "")),
        *name_cells(role.name),
        Cell(_(ROLE_KIND_LABELS[role.kind]), choices=labels_of(ROLE_KIND_LABELS)),
        Cell(current().value(actor.name), side=actor.side.value) if actor else Cell(_("not cast yet"), "", ink="warn"),
        Cell(current().value(role.manager)),
        Cell(role.manager_phone),
        Cell(str(thing.scenes or ""), ink="ink2"),
    )


def write_role(store: Store, cast: CastRole, edit: Edit, attempt: Attempt) -> Finding | None:
    """Write one typed cell of a role; a new actor's name makes the person."""
    role = cast.role
    match edit.column:
        case "number":
            if edit.text and not edit.text.isdecimal():
                return finding("people.number", N_("Write a whole number."))
            return attempt(save_role, replace(role, number=int(edit.text or 0)))
        case "kind":
            kind = chosen(ROLE_KIND_LABELS, edit.text)
            return _no_such(edit) if kind is None else attempt(save_role, replace(role, kind=kind))
        case "actor":
            return _cast(store, role, edit.text, attempt)
        case "manager":
            name = replace(role.manager, native=edit.text, ko="", ja="") if edit.text else NO_NAME
            return attempt(save_role, replace(role, manager=name))
        case "manager_phone":
            return attempt(save_role, replace(role, manager_phone=edit.text))
    return attempt(save_role, replace(role, name=with_name(role.name, edit)))


def _cast(store: Store, role: Role, text: str, attempt: Attempt) -> Finding | None:
    if not text:
        return attempt(cast_role, role, None)
    known = next((p for p in store.all(Person) if text in {p.name.native, p.name.ko, p.name.ja}), None)

    def cast(store: Store) -> None:
        with store.step(N_("Cast {role}"), role=role.name):
            person = known or save_person(store, _person_named(text))
            cast_role(store, role, person)

    return attempt(cast)


def _person_named(text: str) -> Person:
    """Return a new person of the side whose script the name is written in."""
    is_korean = any("가" <= letter <= "힣" for letter in text)
    if is_korean:
        return Person(name=TwoNames(native=text, ko=text))
    return Person(name=TwoNames(native=text, ja=text), side=Country.JP, language=LanguageCode.JA)


def company_cells(thing: object) -> Sequence[Cell]:
    """Return the cells of a company."""
    assert isinstance(thing, Company)  # noqa: S101 - the table holds nothing else
    return (
        *name_cells(thing.name),
        Cell(_(COUNTRY_LABELS[thing.country]), side=thing.country.value, choices=labels_of(COUNTRY_LABELS)),
        Cell(_(COMPANY_ROLE_LABELS[thing.role]), choices=labels_of(COMPANY_ROLE_LABELS)),
        Cell(thing.phone),
    )


def write_company(company: Company, edit: Edit, attempt: Attempt) -> Finding | None:
    """Write one typed cell of a company."""
    match edit.column:
        case "country" | "role":
            table = COUNTRY_LABELS if edit.column == "country" else COMPANY_ROLE_LABELS
            kind = chosen(table, edit.text)
            return _no_such(edit) if kind is None else attempt(save_company, replace(company, **{edit.column: kind}))
        case "phone":
            return attempt(save_company, replace(company, phone=edit.text))
    return attempt(save_company, replace(company, name=with_name(company.name, edit)))


def write_crew(crew: Crew, edit: Edit, attempt: Attempt) -> Finding | None:
    """Write one typed cell of a crew member."""
    changed = crew_edit(crew, edit)
    return changed if isinstance(changed, Finding) else attempt(save_crew_member, *changed)
