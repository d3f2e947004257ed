"""A small production on a board: two units, three days, four scenes, two roles."""

from dataclasses import dataclass
from datetime import date

from core.people.commands import save_role
from core.people.model import Role
from core.schedule.commands import add_day, add_unit, fill_pool
from core.schedule.model import ShootingDay, Strip, Unit
from core.script.commands import add_episode, add_scene, set_appearance
from core.script.model import Appearance, Scene
from core.store.store import Store
from core.values.language_code import Country
from core.values.texts import TwoNames


@dataclass(frozen=True, slots=True)
class Production:
    """What the tests of this room start from; every scene is in the pool."""

    store: Store
    units: tuple[Unit, Unit]
    days: tuple[ShootingDay, ShootingDay, ShootingDay]
    scenes: tuple[Scene, ...]
    roles: tuple[Role, Role]

    def strip(self, at: int) -> Strip:
        """Return the strip of a scene."""
        return self.store.all(Strip, scene_id=self.scenes[at].id)[0]


def small_board(store: Store) -> Production:
    """Make two days of unit A and one of unit B; role 1 in all scenes, role 2 in a photograph in the first."""
    one, other = (save_role(store, Role(name=TwoNames(name))) for name in ("하나", "ケン"))
    episode = add_episode(store, 3)
    scenes = tuple(add_scene(store, episode.id, number) for number in ("1", "2", "12", "12A"))
    for scene in scenes:
        set_appearance(store, scene.id, one.id, Appearance.SPEAKS)
    set_appearance(store, scenes[0].id, other.id, Appearance.PHOTO)
    a, b = add_unit(store, "a", Country.KR), add_unit(store, "B", Country.JP)
    first = add_day(store, a.id, date(2026, 11, 23))
    second = add_day(store, a.id, date(2026, 11, 24))
    third = add_day(store, b.id, date(2026, 11, 23))
    fill_pool(store)
    return Production(store, (a, b), (first, second, third), scenes, (one, other))
