"""Edits of who makes the production, one undoable step each."""

from dataclasses import replace

from core.people.model import Company, CrewMember, Person, Production, Role
from core.people.queries import production_of
from core.store.store import Store
from core.values.findings import Refused, finding
from core.values.lengths import LengthForm
from core.values.order_keys import key_between
from core.values.texts import NO_NAME, TwoNames, TwoTexts
from i18n.marks import N_


def title_production(store: Store, title: TwoTexts) -> Production:
    """Set the titles of the production.

    Raises:
        Refused: both are empty.
    """
    if not title:
        raise Refused(finding("people.untitled", N_("A production needs a title in at least one language.")))
    with store.step(N_("Set title")) as step:
        return step.save(replace(production_of(store), title=title))


def edit_production(store: Store, *, total_days: int, length_form: LengthForm) -> Production:
    """Set how many shooting days are planned and how lengths are counted.

    Raises:
        Refused: the number of days is negative.
    """
    if total_days < 0:
        raise Refused(finding("people.total_days", N_("The number of shooting days cannot be negative.")))
    with store.step(N_("Edit production")) as step:
        return step.save(replace(production_of(store), total_days=total_days, length_form=length_form))


def save_company(store: Store, company: Company) -> Company:
    """Add a company, or write the fields that differ.

    Raises:
        Refused: it has no name.
    """
    _refuse_unnamed(company.name)
    if not company.order_key:
        last = max((each.order_key for each in store.all(Company)), default="")
        company = replace(company, order_key=key_between(last, ""))
    with store.step(N_("Save {name}"), name=company.name) as step:
        return step.save(company)


def trash_company(store: Store, company: Company) -> None:
    """Move a company to the trash; its people and roles stay, without a company."""
    with store.step(N_("Trash {name}"), name=company.name) as step:
        for person in store.all(Person, company_id=company.id):
            step.save(replace(person, company_id=None))
        for role in store.all(Role, agency_id=company.id):
            step.save(replace(role, agency_id=None))
        step.trash(company)


def save_person(store: Store, person: Person) -> Person:
    """Add a person, or write the fields that differ.

    Raises:
        Refused: the person has no name.
    """
    _refuse_unnamed(person.name)
    with store.step(N_("Save {name}"), name=person.name) as step:
        return step.save(person)


def trash_person(store: Store, person: Person) -> None:
    """Move a person to the trash, off the crew and out of every role, which is open again."""
    with store.step(N_("Trash {name}"), name=person.name) as step:
        for post in store.all(CrewMember, person_id=person.id):
            step.trash(post)
        for role in store.all(Role, person_id=person.id):
            step.save(replace(role, person_id=None))
        step.trash(person)


def save_crew_member(store: Store, person: Person, post: CrewMember) -> CrewMember:
    """Add or edit a person and the post together.

    Raises:
        Refused: the person has no name.
    """
    if not post.order_key:
        last = max((each.order_key for each in store.all(CrewMember)), default="")
        post = replace(post, order_key=key_between(last, ""))
    with store.step(N_("Save {name}"), name=person.name) as step:
        save_person(store, person)
        return step.save(replace(post, person_id=person.id))


def trash_crew_member(store: Store, post: CrewMember) -> None:
    """Take somebody off the crew; the person stays."""
    person = store.find(Person, post.person_id)
    with store.step(N_("Take {name} off the crew"), name=person.name if person else NO_NAME) as step:
        step.trash(post)


def save_role(store: Store, role: Role) -> Role:
    """Add a role, or write the fields that differ; a new one takes the next cast number.

    Raises:
        Refused: it has no name, or a negative number.
    """
    _refuse_unnamed(role.name)
    if role.number < 0:
        raise Refused(finding("people.role_number", N_("A cast number cannot be negative.")))
    if not role.number and store.find(Role, role.id) is None:
        role = replace(role, number=1 + max((each.number for each in store.all(Role)), default=0))
    with store.step(N_("Save role {name}"), name=role.name) as step:
        return step.save(role)


def cast_role(store: Store, role: Role, actor: Person | None) -> Role:
    """Say who plays a role; None leaves it open."""
    with store.step(N_("Cast {role}"), role=role.name) as step:
        return step.save(replace(role, person_id=None if actor is None else actor.id))


def _refuse_unnamed(name: TwoNames) -> None:
    if not name:
        raise Refused(finding("people.unnamed", N_("A name is missing.")))
