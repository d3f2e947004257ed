"""The records the palette finds: names in every spelling, and any text through the index of the file."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.people.model import Company, Person, Role
from core.script.model import Element, Place
from core.store.store import Store
from core.values.findings import Subject
from core.values.language_code import LanguageCode
from core.values.records import table_of
from i18n.marks import N_
from i18n.matching import searchable

NAMED: tuple[type[Role | Person | Place | Element | Company], ...] = (Role, Person, Place, Element, Company)
"""Records that people look for by name."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a table holds, for the palette: its icon and its word."""

    icon: str
    word: str


KINDS: Mapping[str, Kind] = {
    "person": Kind("crew", N_("Person")),
    "crew_member": Kind("crew", N_("Crew")),
    "role": Kind("crew", N_("Role")),
    "company": Kind("contracts", N_("Company")),
    "scene": Kind("script", N_("Scene")),
    "episode": Kind("script", N_("Episode")),
    "element": Kind("script", N_("Element")),
    "place": Kind("place", N_("Place")),
    "strip": Kind("schedule", N_("Strip")),
    "shooting_day": Kind("schedule", N_("Shooting day")),
    "call_sheet": Kind("calls", N_("Call sheet")),
    "cast_call": Kind("calls", N_("Cast call")),
    "department_note": Kind("calls", N_("Department note")),
}
"""Tables whose rows are offered."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record to offer: where it leads, what is matched, and what is shown."""

    subject: Subject
    candidate: str
    shown: str
    icon: str
    where: str


def names_in(store: Store, language: LanguageCode) -> list[Named]:
    """Return every record that has a name, with all its spellings to match."""
    rows: list[Role | Person | Place | Element | Company] = []
    for cls in NAMED:
        rows += store.all(cls)
    found = []
    for each in rows:
        table = table_of(type(each))
        subject, kind = Subject(table, each.id), KINDS[table]
        found.append(Named(subject, searchable(each.name), each.name.of(language), kind.icon, kind.word))
    return found


def texts_in(store: Store, typed: str) -> list[Named]:
    """Return the records that contain what is typed, by the index of the file."""
    found = []
    for hit in store.search(typed, limit=24):
        kind = KINDS.get(hit.table)
        if kind is not None:
            found.append(Named(Subject(hit.table, hit.id), hit.excerpt, hit.excerpt, kind.icon, kind.word))
    return found
