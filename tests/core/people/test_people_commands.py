"""Edits of people, and the lists they come back in."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.people import commands
from core.people.model import Company, CrewMember, Department, Person, Production, Role
from core.people.queries import actors_of, companies_in_order, crew_in_order, production_of, roles_in_order
from core.store.store import Store
from core.values.findings import Refused
from core.values.ids import Id
from core.values.language_code import Country
from core.values.lengths import LengthForm
from core.values.texts import NO_NAME, NO_TEXT, TwoNames, TwoTexts

KIM = Person(id=Id("kim"), name=TwoNames("김민수"))
SATO = Person(id=Id("sato"), name=TwoNames("佐藤 花"), side=Country.JP)


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.in_memory() as opened:
        yield opened


def test_a_new_file_has_an_untitled_production(store: Store) -> None:
    assert production_of(store) == Production()


def test_title_and_plan_of_the_production_are_kept(store: Store) -> None:
    commands.title_production(store, TwoTexts("다리", "橋"))
    commands.edit_production(store, total_days=48, length_form=LengthForm.PERA)
    assert production_of(store) == Production(title=TwoTexts("다리", "橋"), total_days=48, length_form=LengthForm.PERA)


def test_bad_entries_are_refused_and_leave_nothing(store: Store) -> None:
    refused = []
    for edit in (
        lambda: commands.title_production(store, NO_TEXT),
        lambda: commands.edit_production(store, total_days=-1, length_form=LengthForm.A4),
        lambda: commands.save_company(store, Company()),
        lambda: commands.save_person(store, Person()),
        lambda: commands.save_crew_member(store, Person(), CrewMember(person_id=KIM.id, department=Department.ART)),
        lambda: commands.save_role(store, Role()),
        lambda: commands.save_role(store, Role(name=TwoNames("하나"), number=-1)),
    ):
        with pytest.raises(Refused) as error:
            edit()
        refused.append(error.value.finding.code)
    unnamed = ["people.unnamed"] * 4
    assert refused == ["people.untitled", "people.total_days", *unnamed, "people.role_number"]
    assert store.history() == []


def test_crew_is_listed_in_the_order_of_each_country(store: Store) -> None:
    camera = commands.save_crew_member(store, KIM, CrewMember(person_id=KIM.id, department=Department.CAMERA))
    directing = commands.save_crew_member(
        store, SATO, CrewMember(person_id=SATO.id, department=Department.DIRECTING, unit="B")
    )
    assert [each.post for each in crew_in_order(store)] == [directing, camera]
    assert [each.post for each in crew_in_order(store, country=Country.JP)] == [camera, directing]
    assert [each.person for each in crew_in_order(store, "A")] == [KIM]


def test_saving_a_post_again_keeps_its_place(store: Store) -> None:
    post = commands.save_crew_member(store, KIM, CrewMember(person_id=KIM.id, department=Department.ART))
    assert commands.save_crew_member(store, KIM, post) == post


def test_somebody_taken_off_the_crew_stays_a_person(store: Store) -> None:
    post = commands.save_crew_member(store, KIM, CrewMember(person_id=KIM.id, department=Department.ART))
    commands.trash_crew_member(store, post)
    assert (crew_in_order(store), store.get(Person, KIM.id)) == ([], KIM)


def test_a_post_whose_person_is_gone_can_still_be_taken_off(store: Store) -> None:
    post = commands.save_crew_member(store, KIM, CrewMember(person_id=KIM.id, department=Department.ART))
    with store.step("Merge") as step:
        step.trash(KIM)
    commands.trash_crew_member(store, post)
    label = store.undo_label()
    assert label is not None
    assert label.params["name"] == NO_NAME


def test_roles_take_the_next_number_and_keep_it(store: Store) -> None:
    first = commands.save_role(store, Role(name=TwoNames("하나")))
    second = commands.save_role(store, Role(name=TwoNames("ケン")))
    open_number = commands.save_role(store, replace(first, number=0))
    assert [first.number, second.number, open_number.number] == [1, 2, 0]
    assert roles_in_order(store) == [second, open_number]


def test_a_role_is_cast_and_opened_again(store: Store) -> None:
    role = commands.save_role(store, Role(name=TwoNames("하나")))
    commands.save_person(store, KIM)
    cast = commands.cast_role(store, role, KIM)
    assert actors_of(store) == {role.id: KIM}
    commands.cast_role(store, cast, None)
    assert actors_of(store) == {}


def test_a_trashed_person_leaves_crew_and_roles_and_undo_brings_all_back(store: Store) -> None:
    commands.save_crew_member(store, KIM, CrewMember(person_id=KIM.id, department=Department.ART))
    role = commands.save_role(store, Role(name=TwoNames("하나"), person_id=KIM.id))
    commands.trash_person(store, KIM)
    assert (crew_in_order(store), roles_in_order(store)) == ([], [replace(role, person_id=None)])
    store.undo()
    assert (crew_in_order(store)[0].person, actors_of(store)) == (KIM, {role.id: KIM})


def test_a_trashed_company_lets_its_people_and_roles_go(store: Store) -> None:
    first = commands.save_company(store, Company(name=TwoNames("가나 기획")))
    second = commands.save_company(store, Company(name=TwoNames("橋プロ")))
    assert commands.save_company(store, second) == second
    commands.save_person(store, replace(KIM, company_id=first.id))
    commands.save_role(store, Role(name=TwoNames("하나"), agency_id=first.id))
    commands.trash_company(store, first)
    assert companies_in_order(store) == [second]
    assert (store.get(Person, KIM.id).company_id, roles_in_order(store)[0].agency_id) == (None, None)
