"""The benchmark production: as large as a real one grows, made from a seed, so that everybody measures the same.

Every row is written by steps in the log, and so is a year of edits after them.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from core.people.model import Company, CrewMember, Department, Person, Production, Role, RoleKind
from core.sample.benchmark_board import add_days
from core.sample.benchmark_history import edit_on
from core.sample.benchmark_script import add_episode
from core.sample.invented import Chance
from core.script.model import Element, ElementCategory, Place
from core.store.backup import back_up
from core.store.step import Step
from core.store.store import Store
from core.values.language_code import Country, LanguageCode
from core.values.order_keys import keys_after
from core.values.texts import TwoTexts
from i18n.marks import N_


@dataclass(frozen=True, slots=True)
class Size:
    """How large the production is.

    Attributes:
        scenes: a number an episode.
        cast, crew: heads.
        days: shooting days, shared evenly by two units.
        changes: rows inserted and fields changed in the whole log; never less than making the rows takes.
    """

    episodes: int = 16
    scenes: int = 80
    cast: int = 300
    crew: int = 250
    days: int = 160
    changes: int = 60_000


FULL = Size()
"""The size the program must carry."""

SITE = "benchmark"
"""The site whose log a benchmark file holds."""


def fill_benchmark(store: Store, seed: int = 1, size: Size = FULL) -> None:
    """Write the benchmark production into an empty store.

    The same seed and size give the same rows and the same edits. Clock stamps and the site are the store's own.

    Raises:
        FileProblem: the file is read-only, or the disk refuses.
    """
    chance = Chance(seed)
    made = 0
    with _part(store) as step:
        step.save(Production(title=TwoTexts(*chance.lists["title"]), total_days=size.days))
        roles = _add_people(step, chance, size)
        places = [_add_place(step, chance) for _ in range(40)]
        elements = [_add_element(step, chance, number) for number in range(200)]
        made += len(step.inserted)
    scenes = []
    for number in range(1, size.episodes + 1):
        with _part(store) as step:
            scenes += add_episode(step, chance, number, size.scenes, (roles, places, elements))
            made += len(step.inserted)
    with _part(store) as step:
        add_days(step, chance, size.days, scenes, roles)
        made += len(step.inserted)
    edit_on(store, chance, size.changes - made)


def _part(store: Store) -> AbstractContextManager[Step]:
    """Open a step that makes a part of the production; one large step would be no log like a real one."""
    return store.step(N_("Make the benchmark production"), undoable=False)


def make_benchmark_file(path: Path, seed: int = 1, size: Size = FULL) -> Path:
    """Write the benchmark production to a new file, in a third of the time steps on a disk would take.

    It is made in memory and copied, so whoever opens the file is a new site.

    Raises:
        FileProblem: something is there already, or the disk refuses.
    """
    with Store.in_memory(site=SITE) as store:
        fill_benchmark(store, seed, size)
        return back_up(store, path)


def _add_people(step: Step, chance: Chance, size: Size) -> list[Role]:
    companies = []
    for key in keys_after("", 12):
        side = chance.random.choice(list(Country))
        companies.append(step.save(Company(id=chance.id(), name=chance.name(side), country=side, order_key=key)))
    departments = list(Department)
    for number, key in enumerate(keys_after("", size.crew)):
        person = _add_person(step, chance, chance.random.choice(companies))
        department = departments[number % len(departments)]
        step.save(
            CrewMember(
                id=chance.id(),
                person_id=person.id,
                department=department,
                position=chance.pair("positions"),
                unit="A" if person.side is Country.KR else "B",
                in_header=number % len(departments) == departments.index(Department.DIRECTING) and number < 50,
                order_key=key,
            )
        )
    return [_add_role(step, chance, number, companies) for number in range(1, size.cast + 1)]


def _add_person(step: Step, chance: Chance, company: Company) -> Person:
    side = chance.random.choice(list(Country))
    return step.save(
        Person(
            id=chance.id(),
            name=chance.name(side),
            side=side,
            language=LanguageCode.KO if side is Country.KR else LanguageCode.JA,
            company_id=company.id,
            phone=chance.phone(side),
        )
    )


def _add_role(step: Step, chance: Chance, number: int, companies: list[Company]) -> Role:
    agency = chance.random.choice(companies)
    actor = _add_person(step, chance, agency)
    kind = RoleKind.LEAD if number <= 4 else RoleKind.SUPPORTING if number <= 40 else RoleKind.BIT
    return step.save(
        Role(
            id=chance.id(),
            number=number,
            name=chance.name(actor.side),
            kind=kind,
            person_id=actor.id,
            agency_id=agency.id,
            manager=chance.name(actor.side),
            manager_phone=chance.phone(actor.side),
        )
    )


def _add_place(step: Step, chance: Chance) -> Place:
    is_korean = chance.random.random() < 0.5
    latitude, longitude = (37_560_000, 126_980_000) if is_korean else (35_680_000, 139_760_000)
    return step.save(
        Place(
            id=chance.id(),
            name=chance.pair("places"),
            country=Country.KR if is_korean else Country.JP,
            latitude_micro=latitude + chance.random.randrange(-50_000, 50_000),
            longitude_micro=longitude + chance.random.randrange(-50_000, 50_000),
        )
    )


def _add_element(step: Step, chance: Chance, number: int) -> Element:
    categories = list(ElementCategory)
    ko, ja = chance.random.choice(chance.lists["elements"])
    name = TwoTexts(f"{ko} {number + 1}", f"{ja}{number + 1}")
    return step.save(Element(id=chance.id(), category=categories[number % len(categories)], name=name))
