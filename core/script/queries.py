"""Reads of what is written."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from core.people.model import Role
from core.script.model import Appearance, Element, Episode, Place, Scene, SceneElement, SceneRole
from core.store.store import Store
from core.values.ids import Id


def episodes_in_order(store: Store) -> list[Episode]:
    """Return every episode by number."""
    return store.all(Episode, order_by=("number", "id"))


def episode_numbered(store: Store, number: int) -> Episode | None:
    """Return the episode of a number, or None."""
    return next(iter(store.all(Episode, number=number, order_by=("id",))), None)


def scenes_of_episode(store: Store, episode_id: Id, *, with_omitted: bool = True) -> list[Scene]:
    """Return the scenes of an episode in script order."""
    scenes = store.all(Scene, episode_id=episode_id, order_by=("order_key", "id"))
    return scenes if with_omitted else [scene for scene in scenes if not scene.is_omitted]


def scenes_in_order(store: Store) -> list[Scene]:
    """Return every scene, by episode, in script order."""
    order = {episode.id: at for at, episode in enumerate(episodes_in_order(store))}
    scenes = store.all(Scene, order_by=("order_key", "id"))
    return sorted(scenes, key=lambda scene: order.get(scene.episode_id, len(order)))


def scene_label(episode: Episode | None, scene: Scene) -> str:
    """Return how sheets print a scene of a series: `3-12`."""
    return f"{episode.number}-{scene.number}" if episode else scene.number


def scene_labels(store: Store) -> dict[Id, str]:
    """Return the printed number of every scene, by id."""
    episodes = {episode.id: episode for episode in store.all(Episode)}
    return {scene.id: scene_label(episodes.get(scene.episode_id), scene) for scene in store.all(Scene)}


def cast_of_scenes(store: Store, scene_ids: Collection[Id] | None = None) -> dict[Id, list[SceneRole]]:
    """Return who is in each scene, by scene id; the cast list gives the order.

    Args:
        store: the production.
        scene_ids: only these scenes; None gives all.
    """
    order = {role.id: (not role.number, role.number, role.id) for role in store.all(Role)}
    parts = store.all(SceneRole) if scene_ids is None else store.all(SceneRole, scene_id=scene_ids)
    cast: dict[Id, list[SceneRole]] = defaultdict(list)
    for part in sorted((part for part in parts if part.role_id in order), key=lambda part: order[part.role_id]):
        cast[part.scene_id].append(part)
    return dict(cast)


def elements_of_scene(store: Store, scene_id: Id) -> list[tuple[SceneElement, Element]]:
    """Return what a scene needs, by category and name."""
    links = store.all(SceneElement, scene_id=scene_id)
    elements = {element.id: element for element in store.all(Element, id={link.element_id for link in links})}
    found = [(link, elements[link.element_id]) for link in links if link.element_id in elements]
    return sorted(found, key=lambda each: (each[1].category, each[1].name.ko, each[1].name.ja))


def places_in_order(store: Store) -> list[Place]:
    """Return every place, Korean ones first, by name."""
    return store.all(Place, order_by=("country DESC", "name_ko", "name_ja", "id"))


@dataclass(frozen=True, slots=True)
class SceneGrid:
    """The scene × role grid: 등장인물표 · 香盤表（通し）.

    Attributes:
        scenes: the rows, in script order, omitted scenes left out.
        roles: the columns, by how many scenes they are in, the most first.
        marks: how a role is in a scene, by scene and role id; an absent key is a blank cell.
        totals: how many scenes each role is in, by role id.
    """

    scenes: tuple[Scene, ...]
    roles: tuple[Role, ...]
    marks: Mapping[tuple[Id, Id], Appearance]
    totals: Mapping[Id, int]


def scene_grid(store: Store, episode_id: Id | None = None) -> SceneGrid:
    """Return the grid of one episode, or of the whole production."""
    every = scenes_in_order(store) if episode_id is None else scenes_of_episode(store, episode_id)
    scenes = tuple(scene for scene in every if not scene.is_omitted)
    shown = {scene.id for scene in scenes}
    marks = {(p.scene_id, p.role_id): p.appearance for p in store.all(SceneRole) if p.scene_id in shown}
    totals = Counter(role_id for _, role_id in marks)
    roles = sorted(store.all(Role), key=lambda role: (-totals[role.id], role.number or 10_000, role.id))
    return SceneGrid(scenes, tuple(role for role in roles if totals[role.id]), marks, dict(totals))
