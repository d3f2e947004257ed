"""Reads of who makes the production."""

from dataclasses import dataclass

from core.people.model import PRODUCTION_ID, Company, CrewMember, Department, Person, Production, Role
from core.store.store import Store
from core.values.ids import Id


def production_of(store: Store) -> Production:
    """Return the production; an untitled one where nothing has been written yet."""
    return store.find(Production, PRODUCTION_ID) or Production()


@dataclass(frozen=True, slots=True)
class Crew:
    """A post on the crew with the person who holds it."""

    post: CrewMember
    person: Person


def crew_in_order(store: Store, unit: str = "") -> list[Crew]:
    """Return the crew by department in the order of the contact list.

    Args:
        store: the production.
        unit: only those who work in this unit, or in every unit; empty gives everybody.
    """
    people = {person.id: person for person in store.all(Person)}
    posts = store.all(CrewMember, order_by=("order_key", "id"))
    order = {department: at for at, department in enumerate(Department)}
    crew = [Crew(post, people[post.person_id]) for post in posts if post.person_id in people]
    chosen = [each for each in crew if not unit or each.post.unit in {"", unit}]
    return sorted(chosen, key=lambda each: order[each.post.department])


def roles_in_order(store: Store) -> list[Role]:
    """Return the cast list by number, roles without one last."""
    return sorted(store.all(Role), key=lambda role: (role.number or 10_000, role.name.native, role.id))


def actors_of(store: Store) -> dict[Id, Person]:
    """Return who plays each role, by role id; roles not cast yet are left out."""
    people = {person.id: person for person in store.all(Person)}
    return {role.id: people[role.person_id] for role in store.all(Role) if role.person_id in people}


def companies_in_order(store: Store) -> list[Company]:
    """Return the companies in the order the user gave."""
    return store.all(Company, order_by=("order_key", "name_native", "id"))
