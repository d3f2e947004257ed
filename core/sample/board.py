"""When and where the sample production is shot: units, shooting days, strips, and the unscheduled pool."""

from typing import Any

from core.sample.source import Row, minute, row_id, tables, texts
from core.schedule.model import MAIN_BOARD_ID, Board, DayKind, ShootingDay, Strip, StripKind, Unit
from core.store.step import Step
from core.values.ids import Id
from core.values.language_code import Country
from core.values.order_keys import keys_after
from core.values.texts import NO_TEXT, TwoTexts


def add_schedule(step: Step) -> None:
    """Write the board, the units and their days, and a strip for every scene."""
    written = tables("schedule")
    step.save(Board(id=MAIN_BOARD_ID, name=texts(written["board"], "name"), is_active=True, order_key="V"))
    for row in written["unit"]:
        step.save(
            Unit(
                id=row_id("unit", row["letter"]),
                letter=row["letter"],
                name=texts(row, "name"),
                country=Country(row["country"]),
            )
        )
    pool = {str(row["id"]): None for row in tables("scenes")["scene"]}
    for row in written["day"]:
        day = step.save(_day(row))
        strips = row.get("strips", [])
        for number, (strip, key) in enumerate(zip(strips, keys_after("", len(strips)), strict=True), start=1):
            step.save(_strip(day, number, strip, key))
            pool.pop(strip[0], None)
    for label, key in zip(pool, keys_after("", len(pool)), strict=True):
        step.save(Strip(id=row_id("strip", label), scene_id=row_id("scene", label), order_key=key))


def _day(row: Row) -> ShootingDay:
    place = row.get("place")
    return ShootingDay(
        id=row_id("day", row["key"]),
        unit_id=row_id("unit", row["unit"]),
        number=row["number"],
        date=row["date"],
        kind=DayKind(row.get("kind", "shoot")),
        place_id=row_id("place", place) if place else None,
        first_shot_at=minute(row, "first_shot_at"),
        note=texts(row, "note"),
        is_locked=row.get("is_locked", False),
    )


def _strip(day: ShootingDay, number: int, written: list[Any], order_key: str) -> Strip:
    what, minutes, *words = written
    kind, scene_id, key = StripKind.SCENE, None, what
    if what in set(StripKind):
        kind, key = StripKind(what), f"{day.id.removeprefix('sample-day-')}-{number}"
    else:
        scene_id = Id(row_id("scene", what))
    return Strip(
        id=row_id("strip", key),
        kind=kind,
        scene_id=scene_id,
        day_id=day.id,
        order_key=order_key,
        minutes=minutes,
        text=TwoTexts(*words) if words else NO_TEXT,
    )
