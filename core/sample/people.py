"""Who makes the sample production: its companies, crew, roles and actors."""

from core.people.model import (
    Company,
    CompanyRole,
    CrewMember,
    Department,
    Person,
    Production,
    Role,
    RoleKind,
)
from core.sample.source import Row, names, row_id, tables, texts
from core.store.step import Step
from core.values.ids import Id
from core.values.language_code import Country, LanguageCode
from core.values.lengths import LengthForm
from core.values.order_keys import keys_after


def add_people(step: Step) -> None:
    """Write the production, its companies, its crew and its cast."""
    written = tables("production")
    production = written["production"]
    step.save(
        Production(
            title=texts(production, "title"),
            total_days=production["total_days"],
            length_form=LengthForm(production["length_form"]),
        )
    )
    for row, key in _ordered(written["company"]):
        step.save(
            Company(
                id=row_id("company", row["key"]),
                name=names(row),
                country=Country(row["country"]),
                role=CompanyRole(row["role"]),
                phone=row["phone"],
                order_key=key,
            )
        )
    for row, key in _ordered(tables("people")["crew"]):
        _add_crew(step, row, key)
    for row in tables("cast")["role"]:
        _add_role(step, row)


def _ordered(rows: list[Row]) -> list[tuple[Row, str]]:
    return list(zip(rows, keys_after("", len(rows)), strict=True))


def _add_crew(step: Step, row: Row, order_key: str) -> None:
    person = _person(row, row_id("person", row["key"]), row_id("company", row["company"]))
    step.save(person)
    step.save(
        CrewMember(
            id=row_id("crew", row["key"]),
            person_id=person.id,
            department=Department(row["department"]),
            position=texts(row, "position"),
            unit=row["unit"],
            in_header=row["in_header"],
            order_key=order_key,
        )
    )


def _add_role(step: Step, row: Row) -> None:
    agency = row_id("company", row["agency"])
    actor = step.save(_person(row["actor"], row_id("actor", row["key"]), agency))
    step.save(
        Role(
            id=row_id("role", row["key"]),
            number=row["number"],
            name=names(row),
            kind=RoleKind(row["kind"]),
            person_id=actor.id,
            agency_id=agency,
            manager=names(row, "manager"),
            manager_phone=row["manager_phone"],
            note=texts(row, "note"),
        )
    )


def _person(row: Row, person_id: Id, company_id: Id) -> Person:
    return Person(
        id=person_id,
        name=names(row),
        side=Country(row["side"]),
        language=LanguageCode(row["language"]),
        company_id=company_id,
        phone=row.get("phone", ""),
        email=row.get("email", ""),
        born_on=row.get("born_on"),
    )
