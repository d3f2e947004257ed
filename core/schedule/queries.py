"""Reads of when and where."""

from collections import defaultdict
from collections.abc import Iterable

from core.people.queries import roles_in_order
from core.schedule.board import BoardDay, BoardStrip, BoardView
from core.schedule.clock import DEFAULT_FIRST_SHOT, running_clock
from core.schedule.model import Board, ShootingDay, Strip, StripKind, Unit
from core.script.model import Appearance, Episode, Scene
from core.script.queries import cast_of_scenes, episodes_in_order, scene_label
from core.store.store import Store
from core.values.ids import Id


def units_in_order(store: Store) -> list[Unit]:
    """Return the units by letter."""
    return store.all(Unit, order_by=("letter", "id"))


def unit_lettered(store: Store, letter: str) -> Unit | None:
    """Return the unit of a letter, in either case, or None."""
    return next((unit for unit in units_in_order(store) if unit.letter.casefold() == letter.casefold()), None)


def days_in_order(store: Store, unit_id: Id | None = None) -> list[ShootingDay]:
    """Return the days by date, then unit; of one unit where it is given."""
    where = {} if unit_id is None else {"unit_id": unit_id}
    letters = {unit.id: unit.letter for unit in store.all(Unit)}
    days = store.all(ShootingDay, order_by=("date", "id"), **where)
    return sorted(days, key=lambda day: (day.date, letters.get(day.unit_id, ""), day.number))


def day_numbered(store: Store, unit_id: Id, number: int) -> ShootingDay | None:
    """Return the shooting day of a number, or None."""
    return next(iter(store.all(ShootingDay, unit_id=unit_id, number=number, order_by=("date",))), None)


def active_board(store: Store) -> Board | None:
    """Return the board in use, or None where the production has none yet."""
    boards = store.all(Board, order_by=("order_key", "id"))
    return next((board for board in boards if board.is_active), boards[0] if boards else None)


def strips_of_day(store: Store, day_id: Id | None, board_id: Id) -> list[Strip]:
    """Return the strips of a day in order; None gives the unscheduled pool."""
    return store.all(Strip, day_id=day_id, board_id=board_id, order_by=("order_key", "id"))


CALLED = frozenset({Appearance.SPEAKS, Appearance.APPEARS})
"""Appearances that bring the actor to the set."""


def board_view(store: Store, unit_id: Id | None = None) -> BoardView:
    """Return the active board, of one unit where it is given, read in one pass.

    A strip whose day is in the trash, as may happen when two offices edit, is shown in the pool.
    """
    board = active_board(store)
    reader = _BoardReader(store)
    by_day: dict[Id | None, list[Strip]] = defaultdict(list)
    strips = store.all(Strip, board_id=board.id, order_by=("order_key", "id")) if board else []
    for strip in strips:
        by_day[strip.day_id].append(strip)
    units = {unit.id: unit for unit in store.all(Unit)}
    days = tuple(
        reader.day(day, units[day.unit_id], by_day[day.id])
        for day in days_in_order(store, unit_id)
        if day.unit_id in units
    )
    known = {day.id for day in store.all(ShootingDay)}
    loose = [strip for strip in strips if strip.day_id not in known and strip.kind is StripKind.SCENE]
    pool = sorted((reader.strip(strip) for strip in loose), key=reader.script_place)
    return BoardView(days, tuple(strip for strip in pool if strip.scene is not None))


def board_day(store: Store, day: ShootingDay) -> BoardDay:
    """Return one day of the active board."""
    board = active_board(store)
    strips = strips_of_day(store, day.id, board.id) if board else []
    scenes = {strip.scene_id for strip in strips if strip.scene_id}
    return _BoardReader(store, scenes).day(day, store.get(Unit, day.unit_id), strips)


class _BoardReader:
    """What every strip of a board is joined with, read once; of some scenes only where they are given."""

    def __init__(self, store: Store, scene_ids: set[Id] | None = None) -> None:
        episodes = episodes_in_order(store)
        self.episodes: dict[Id, Episode] = {episode.id: episode for episode in episodes}
        self.order = {episode.id: at for at, episode in enumerate(episodes)}
        scenes = store.all(Scene) if scene_ids is None else store.all(Scene, id=scene_ids)
        self.scenes = {scene.id: scene for scene in scenes}
        self.lengths = {scene.id: scene.length for scene in self.scenes.values()}
        roles = {role.id: role for role in roles_in_order(store)}
        parts = cast_of_scenes(store, scene_ids)
        self.cast = {scene_id: tuple(roles[p.role_id] for p in each) for scene_id, each in parts.items()}
        self.called = {
            scene_id: tuple(roles[p.role_id] for p in each if p.appearance in CALLED)
            for scene_id, each in parts.items()
        }

    def strip(self, strip: Strip) -> BoardStrip:
        scene = self.scenes.get(strip.scene_id) if strip.scene_id else None
        if scene is None:
            return BoardStrip(strip, "", None, ())
        label = scene_label(self.episodes.get(scene.episode_id), scene)
        return BoardStrip(strip, label, scene, self.cast.get(scene.id, ()), self.called.get(scene.id, ()))

    def day(self, day: ShootingDay, unit: Unit, strips: Iterable[Strip]) -> BoardDay:
        listed = tuple(strips)
        first_shot = DEFAULT_FIRST_SHOT if day.first_shot_at is None else day.first_shot_at
        slots = running_clock(listed, self.lengths, first_shot)
        return BoardDay(day, unit, tuple(self.strip(strip) for strip in listed), tuple(slots))

    def script_place(self, strip: BoardStrip) -> tuple[int, str]:
        last = len(self.order)
        return (
            (last, "") if strip.scene is None else (self.order.get(strip.scene.episode_id, last), strip.scene.order_key)
        )


def scenes_without_strip(store: Store) -> list[Scene]:
    """Return the scenes no strip of the active board stands for, omitted scenes left out."""
    board = active_board(store)
    strips = store.all(Strip, board_id=board.id, kind=StripKind.SCENE) if board else []
    placed = {strip.scene_id for strip in strips}
    return [scene for scene in store.all(Scene) if scene.id not in placed and not scene.is_omitted]
