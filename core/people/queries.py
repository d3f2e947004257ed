"""Reads of who makes the production."""

from dataclasses import dataclass

from core.people.departments import place_of
from core.people.model import PRODUCTION_ID, Company, CrewMember, Person, Production, Role
from core.store.store import Store
from core.values.ids import Id
from core.values.language_code import Country


def production_of(store: Store) -> Production:
    """Return the production; an untitled one where nothing has been written yet."""
    return store.find(Production, PRODUCTION_ID) or Production()


@dataclass(frozen=True, slots=True)
class Crew:
    """A post on the crew with the person who holds it."""

    post: CrewMember
    person: Person


def crew_in_order(store: Store, unit: str = "", country: Country = Country.KR) -> list[Crew]:
    """Return the crew by department in the order of a country's contact list.

    Args:
        store: the production.
        unit: only those who work in this unit, or in every unit; empty gives everybody.
        country: whose order of departments.
    """
    people = {person.id: person for person in store.all(Person)}
    posts = store.all(CrewMember, order_by=("order_key", "id"))
    crew = [Crew(post, people[post.person_id]) for post in posts if post.person_id in people]
    chosen = [each for each in crew if not unit or each.post.unit in {"", unit}]
    return sorted(chosen, key=lambda each: place_of(each.post.department, country))


def roles_in_order(store: Store) -> list[Role]:
    """Return the cast list by number, roles without one last."""
    return sorted(store.all(Role), key=lambda role: (not role.number, role.number, role.name.native, role.id))


def actors_of(store: Store) -> dict[Id, Person]:
    """Return who plays each role, by role id; roles not cast yet are left out."""
    people = {person.id: person for person in store.all(Person)}
    return {role.id: people[role.person_id] for role in store.all(Role) if role.person_id in people}


def companies_in_order(store: Store) -> list[Company]:
    """Return the companies in the order the user gave."""
    return store.all(Company, order_by=("order_key", "name_native", "id"))
