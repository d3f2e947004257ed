"""Edits of what is written, one undoable step each."""

from dataclasses import replace

from core.people.model import Role
from core.script.model import Appearance, Element, ElementCategory, Episode, Place, Scene, SceneElement, SceneRole
from core.script.queries import episode_numbered, scenes_of_episode
from core.store.store import Store
from core.values.findings import Refused, finding
from core.values.ids import Id
from core.values.order_keys import key_between
from core.values.texts import NO_TEXT, TwoTexts
from i18n.marks import N_


def add_episode(store: Store, number: int, title: TwoTexts = NO_TEXT) -> Episode:
    """Add an episode.

    Raises:
        Refused: there is an episode of that number.
    """
    if episode_numbered(store, number) is not None:
        raise Refused(finding("script.episode_exists", N_("There is an episode {number} already."), number=number))
    with store.step(N_("Add episode {number}"), number=number) as step:
        return step.save(Episode(number=number, title=title))


def edit_episode(store: Store, episode: Episode) -> Episode:
    """Write the fields of an episode that differ."""
    with store.step(N_("Edit episode {number}"), number=episode.number) as step:
        return step.save(episode)


def add_scene(store: Store, episode_id: Id, number: str, after: Id | None = None) -> Scene:
    """Add a scene after another one, or at the end of the episode.

    Raises:
        Refused: the number is empty.
    """
    _refuse_empty_number(number)
    scenes = scenes_of_episode(store, episode_id)
    at = next((n + 1 for n, scene in enumerate(scenes) if scene.id == after), len(scenes))
    below = scenes[at].order_key if at < len(scenes) else ""
    key = key_between(scenes[at - 1].order_key if at else "", below)
    with store.step(N_("Add scene {number}"), number=number) as step:
        return step.save(Scene(episode_id=episode_id, number=number, order_key=key))


def edit_scene(store: Store, scene: Scene) -> Scene:
    """Write the fields of a scene that differ.

    Raises:
        Refused: the number is empty.
    """
    _refuse_empty_number(scene.number)
    with store.step(N_("Edit scene {number}"), number=scene.number) as step:
        return step.save(scene)


def _refuse_empty_number(number: str) -> None:
    if not number.strip():
        raise Refused(finding("script.number_missing", N_("A scene needs a number.")))


def set_omitted(store: Store, scene: Scene, *, is_omitted: bool) -> Scene:
    """Drop a scene from the script, or take it back; it keeps its history either way."""
    label = N_("Omit scene {number}") if is_omitted else N_("Take back scene {number}")
    with store.step(label, number=scene.number) as step:
        return step.save(replace(scene, is_omitted=is_omitted))


def set_appearance(store: Store, scene_id: Id, role_id: Id, appearance: Appearance | None) -> None:
    """Set how a role is in a scene; None takes it out."""
    scene, role = store.get(Scene, scene_id), store.get(Role, role_id)
    parts = store.all(SceneRole, scene_id=scene_id, role_id=role_id)
    with store.step(N_("Set {role} in scene {number}"), role=role.name, number=scene.number) as step:
        for part in parts[1:] if appearance else parts:
            step.trash(part)
        if appearance:
            part = parts[0] if parts else SceneRole(scene_id=scene_id, role_id=role_id)
            step.save(replace(part, appearance=appearance))


def set_costume(store: Store, scene_role: SceneRole, costume: str) -> None:
    """Set the costume number of a role in a scene."""
    with store.step(N_("Set costume")) as step:
        step.save(replace(scene_role, costume=costume.strip()))


def add_element(
    store: Store, scene_id: Id, category: ElementCategory, name: TwoTexts, quantity: int = 1
) -> SceneElement:
    """Add a thing a scene needs; an element of that category and name is used again.

    Raises:
        Refused: the name is empty, or the quantity is not positive.
    """
    if not name or quantity < 1:
        raise Refused(finding("script.element_empty", N_("An element needs a name and a quantity of at least 1.")))
    scene = store.get(Scene, scene_id)
    same = [e for e in store.all(Element, category=category) if _same(e.name, name)]
    with store.step(N_("Add {element} to scene {number}"), element=name, number=scene.number) as step:
        element = same[0] if same else step.save(Element(category=category, name=name))
        return step.save(SceneElement(scene_id=scene_id, element_id=element.id, quantity=quantity))


def _same(one: TwoTexts, other: TwoTexts) -> bool:
    return bool((one.ko and one.ko == other.ko) or (one.ja and one.ja == other.ja))


def edit_element(store: Store, element: Element) -> Element:
    """Write the fields of an element that differ."""
    with store.step(N_("Edit {element}"), element=element.name) as step:
        return step.save(element)


def remove_element(store: Store, link: SceneElement) -> None:
    """Take a thing out of a scene."""
    with store.step(N_("Remove element")) as step:
        step.trash(link)


def save_place(store: Store, place: Place) -> Place:
    """Add a place, or write the fields that differ.

    Raises:
        Refused: it has no name, or its coordinates lie outside the earth's.
    """
    if not place.name:
        raise Refused(finding("script.place_unnamed", N_("A place needs a name.")))
    if abs(place.latitude_micro or 0) > 90_000_000 or abs(place.longitude_micro or 0) > 180_000_000:
        raise Refused(
            finding("script.place_off_earth", N_("Latitude runs from -90 to 90, longitude from -180 to 180."))
        )
    with store.step(N_("Save place {place}"), place=place.name) as step:
        return step.save(place)


def trash_place(store: Store, place: Place) -> None:
    """Move a place to the trash."""
    with store.step(N_("Trash place {place}"), place=place.name) as step:
        step.trash(place)


def trash_role(store: Store, role: Role) -> None:
    """Move a role to the trash, out of every scene it is in."""
    with store.step(N_("Trash role {name}"), name=role.name) as step:
        for part in store.all(SceneRole, role_id=role.id):
            step.trash(part)
        step.trash(role)
