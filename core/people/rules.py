"""What is wrong with the lists of people, and how numbers are hidden."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from core.people.model import Person, Role
from core.values.findings import Finding, Message, Severity, Subject
from core.values.language_code import Country
from i18n.marks import N_

PHONES = {
    Country.KR: re.compile(r"(?:\+82[- ]?\d{1,2}|0\d{1,2})-\d{3,4}-\d{4}|1\d{3}-\d{4}"),
    Country.JP: re.compile(r"(?:\+81[- ]?\d{1,4}|0\d{1,4})-\d{1,4}-\d{3,4}"),
}
"""Phone numbers as each country writes them, with hyphens; 1588-1234 is a Korean company's one number."""

KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30ff\uff1d \u3000]+")
"""Letters of a reading."""

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
    """Report what keeps people off the paper of the other country, odd phone numbers, cast numbers given twice."""
    return [found for person in people for found in _person_findings(person)] + _shared_numbers(roles)


def _person_findings(person: Person) -> Iterator[Finding]:
    where = (Subject("person", person.id),)
    name = {"name": person.name}
    if person.phone and not is_phone(person.phone, person.side):
        msgid = N_("{name}: {phone} is not written like a phone number of that country.")
        yield Finding("people.phone", Message(msgid, {**name, "phone": person.phone}), Severity.NOTE, where)
    if not person.name.ko and person.side is Country.JP:
        yield Finding("people.hangul", Message(N_("{name} has no spelling in hangul."), name), Severity.NOTE, where)
    if not person.name.ja and person.side is Country.KR:
        yield Finding("people.katakana", Message(N_("{name} has no Japanese spelling."), name), Severity.NOTE, where)
    reading = person.name.reading
    if not reading and person.side is Country.JP:
        message = Message(N_("{name} has no reading in kana, so Japanese lists cannot sort the name."), name)
        yield Finding("people.reading", message, Severity.NOTE, where)
    if reading and not KANA.fullmatch(reading):
        message = Message(N_("The reading of {name} is not in kana."), name)
        yield Finding("people.reading_letters", message, Severity.NOTE, where)


def _shared_numbers(roles: Iterable[Role]) -> list[Finding]:
    cast = [role for role in roles if role.number]
    counts = Counter(role.number for role in cast)
    found = []
    for number in sorted(number for number, count in counts.items() if count > 1):
        twice = [role for role in cast if role.number == number]
        message = Message(
            N_("Cast number {number} is given to {roles}."), {"number": number, "roles": [r.name for r in twice]}
        )
        where = tuple(Subject("role", role.id, "number") for role in twice)
        found.append(Finding("people.cast_number", message, Severity.WARNING, where))
    return found
