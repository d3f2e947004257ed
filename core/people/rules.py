"""What is wrong with the lists of people, and how numbers are hidden."""

import re
from collections import Counter
from collections.abc import Iterable

from core.people.model import Person, Role
from core.values.findings import Finding, Message, Severity, Subject
from core.values.language_code import Country
from i18n.marks import N_

PHONES = {
    Country.KR: re.compile(r"(?:\+82[- ]?\d{1,2}|0\d{1,2})-\d{3,4}-\d{4}"),
    Country.JP: re.compile(r"(?:\+81[- ]?\d{1,4}|0\d{1,4})-\d{1,4}-\d{3,4}"),
}
"""Phone numbers as each country writes them, with hyphens."""

MASK = "••••"


def masked(phone: str) -> str:
    """Return the number with its middle part hidden: `010-••••-2841`."""
    parts = phone.split("-")
    if len(parts) < 3:
        return MASK if phone else ""
    return "-".join([*parts[:-2], MASK, parts[-1]])


def is_phone(phone: str, country: Country) -> bool:
    """Tell whether a number is written as its country writes numbers."""
    return PHONES[country].fullmatch(phone) is not None


def people_findings(people: Iterable[Person], roles: Iterable[Role]) -> list[Finding]:
    """Report numbers written oddly, Japanese names without a reading, cast numbers given twice."""
    found: list[Finding] = []
    for person in people:
        where = (Subject("person", person.id),)
        if person.phone and not is_phone(person.phone, person.side):
            message = Message(N_("{name}: {phone} is not written like a phone number of that country."), _of(person))
            found.append(Finding("people.phone", message, Severity.NOTE, where))
        if person.side is Country.JP and not person.name.reading:
            message = Message(N_("{name} has no reading in kana, so Japanese lists cannot sort the name."), _of(person))
            found.append(Finding("people.reading", message, Severity.NOTE, where))
    cast = [role for role in roles if role.number]
    counts = Counter(role.number for role in cast)
    for number in sorted(number for number, count in counts.items() if count > 1):
        twice = [role for role in cast if role.number == number]
        message = Message(
            N_("Cast number {number} is given to {roles}."), {"number": number, "roles": [r.name for r in twice]}
        )
        found.append(
            Finding("people.cast_number", message, subjects=tuple(Subject("role", r.id, "number") for r in twice))
        )
    return found


def _of(person: Person) -> dict[str, object]:
    return {"name": person.name, "phone": person.phone}
