"""Edits and reads of what is written."""

from dataclasses import replace

import pytest

from core.people.model import Role
from core.script import commands
from core.script.model import Appearance, Element, ElementCategory, Episode, Place, Scene, SceneElement, SceneRole
from core.script.queries import (
    cast_of_scenes,
    elements_of_scene,
    places_in_order,
    scene_grid,
    scene_labels,
    scenes_of_episode,
)
from core.store.store import Store
from core.values.findings import Refused
from core.values.language_code import Country
from core.values.texts import TwoNames, TwoTexts


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


@pytest.fixture
def episode(store: Store) -> Episode:
    return commands.add_episode(store, 3, TwoTexts("셋", "三"))


def role(store: Store, number: int, name: str) -> Role:
    with store.step("Add") as step:
        return step.save(Role(number=number, name=TwoNames(native=name)))


def refusal(error: pytest.ExceptionInfo[Refused]) -> str:
    return error.value.finding.code


def test_an_episode_number_is_given_once(store: Store, episode: Episode) -> None:
    with pytest.raises(Refused) as error:
        commands.add_episode(store, episode.number)

    assert refusal(error) == "script.episode_exists"
    assert commands.edit_episode(store, replace(episode, number=4)) == store.get(Episode, episode.id)


def test_a_scene_goes_after_another_or_to_the_end(store: Store, episode: Episode) -> None:
    first = commands.add_scene(store, episode.id, "1")
    commands.add_scene(store, episode.id, "2")
    commands.add_scene(store, episode.id, "1A", after=first.id)

    assert [scene.number for scene in scenes_of_episode(store, episode.id)] == ["1", "1A", "2"]
    assert sorted(scene_labels(store).values()) == ["3-1", "3-1A", "3-2"]


def test_a_scene_needs_a_number(store: Store, episode: Episode) -> None:
    scene = commands.add_scene(store, episode.id, "1")

    with pytest.raises(Refused) as adding:
        commands.add_scene(store, episode.id, " ")
    with pytest.raises(Refused) as editing:
        commands.edit_scene(store, replace(scene, number=""))

    assert (refusal(adding), refusal(editing)) == ("script.number_missing", "script.number_missing")
    assert commands.edit_scene(store, replace(scene, number="1A")) == store.get(Scene, scene.id)


def test_an_omitted_scene_leaves_the_grid_and_comes_back(store: Store, episode: Episode) -> None:
    scene = commands.add_scene(store, episode.id, "1")

    dropped = commands.set_omitted(store, scene, is_omitted=True)

    assert scenes_of_episode(store, episode.id, with_omitted=False) == []
    assert scene_grid(store, episode.id).scenes == ()
    assert commands.set_omitted(store, dropped, is_omitted=False) == scene


def test_the_grid_puts_the_roles_of_most_scenes_first(store: Store, episode: Episode) -> None:
    one, two = commands.add_scene(store, episode.id, "1"), commands.add_scene(store, episode.id, "2")
    minor, lead, absent = role(store, 1, "행인"), role(store, 2, "민수"), role(store, 3, "없는 이")
    commands.set_appearance(store, one.id, lead.id, Appearance.SPEAKS)
    commands.set_appearance(store, two.id, lead.id, Appearance.VOICE)
    commands.set_appearance(store, two.id, minor.id, Appearance.APPEARS)
    commands.set_appearance(store, two.id, absent.id, Appearance.PHOTO)
    commands.set_appearance(store, two.id, absent.id, None)

    grid = scene_grid(store)

    assert (grid.scenes, grid.roles, grid.totals) == ((one, two), (lead, minor), {lead.id: 2, minor.id: 1})
    assert grid.marks == {
        (one.id, lead.id): Appearance.SPEAKS,
        (two.id, lead.id): Appearance.VOICE,
        (two.id, minor.id): Appearance.APPEARS,
    }
    assert [part.role_id for part in cast_of_scenes(store)[two.id]] == [minor.id, lead.id]

    with store.step("Trash") as step:
        step.trash(minor)

    assert [part.role_id for part in cast_of_scenes(store)[two.id]] == [lead.id]


def test_setting_an_appearance_again_changes_the_one_that_is_there(store: Store, episode: Episode) -> None:
    scene, lead = commands.add_scene(store, episode.id, "1"), role(store, 1, "민수")
    commands.set_appearance(store, scene.id, lead.id, Appearance.SPEAKS)
    part = store.all(SceneRole)[0]
    commands.set_costume(store, part, " D1-a ")

    commands.set_appearance(store, scene.id, lead.id, Appearance.DOUBLE)

    assert store.all(SceneRole) == [replace(part, appearance=Appearance.DOUBLE, costume="D1-a")]


def test_an_element_of_one_name_is_used_again(store: Store, episode: Episode) -> None:
    one, two = commands.add_scene(store, episode.id, "1"), commands.add_scene(store, episode.id, "2")
    commands.add_element(store, one.id, ElementCategory.PROPS, TwoTexts("편지", "手紙"))

    link = commands.add_element(store, two.id, ElementCategory.PROPS, TwoTexts("편지"), 3)

    element = store.all(Element)[0]
    assert (store.count(Element), elements_of_scene(store, two.id)) == (1, [(link, element)])
    assert commands.edit_element(store, replace(element, category=ElementCategory.VFX)) == store.get(
        Element, element.id
    )
    commands.remove_element(store, link)
    assert elements_of_scene(store, two.id) == []
    assert store.count(SceneElement) == 1


@pytest.mark.parametrize(("name", "quantity"), [(TwoTexts(), 1), (TwoTexts("칼"), 0)])
def test_an_element_needs_a_name_and_a_quantity(store: Store, episode: Episode, name: TwoTexts, quantity: int) -> None:
    scene = commands.add_scene(store, episode.id, "1")

    with pytest.raises(Refused) as error:
        commands.add_element(store, scene.id, ElementCategory.PROPS, name, quantity)

    assert refusal(error) == "script.element_empty"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (Place(), "script.place_unnamed"),
        (Place(name=TwoTexts("바다"), latitude_micro=90_000_001), "script.place_off_earth"),
        (Place(name=TwoTexts("바다"), longitude_micro=-180_000_001), "script.place_off_earth"),
    ],
)
def test_a_place_needs_a_name_and_coordinates_on_the_earth(store: Store, place: Place, code: str) -> None:
    with pytest.raises(Refused) as error:
        commands.save_place(store, place)

    assert refusal(error) == code


def test_places_are_listed_korean_ones_first_and_trashed_ones_not(store: Store) -> None:
    tokyo = commands.save_place(store, Place(name=TwoTexts("도쿄", "東京"), country=Country.JP))
    seoul = commands.save_place(store, Place(name=TwoTexts("서울", "ソウル"), latitude_micro=37_566_500))

    assert places_in_order(store) == [seoul, tokyo]
    commands.trash_place(store, seoul)
    assert places_in_order(store) == [tokyo]


def test_a_trashed_role_leaves_its_scenes_and_undo_brings_it_back(store: Store, episode: Episode) -> None:
    scene, lead = commands.add_scene(store, episode.id, "1"), role(store, 1, "민수")
    commands.set_appearance(store, scene.id, lead.id, Appearance.SPEAKS)

    commands.trash_role(store, lead)
    assert (store.count(Role), store.count(SceneRole)) == (0, 0)

    store.undo()
    assert (store.count(Role), store.count(SceneRole)) == (1, 1)


def test_scenes_of_a_trashed_episode_still_have_their_number(store: Store, episode: Episode) -> None:
    scene = commands.add_scene(store, episode.id, "1")
    with store.step("Trash") as step:
        step.trash(episode)

    assert scene_labels(store) == {scene.id: "1"}
