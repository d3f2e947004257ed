"""When and where the benchmark production is shot: two units, their days, strips and call sheets."""

from datetime import date, timedelta

from core.calls.model import CallSheet, CastCall, DepartmentNote
from core.people.model import Department, Role
from core.sample.invented import Chance
from core.schedule.model import MAIN_BOARD_ID, Board, ShootingDay, Strip, StripKind, Unit
from core.script.model import Scene
from core.store.step import Step
from core.values.language_code import Country
from core.values.order_keys import keys_after
from core.values.texts import TwoTexts
from core.values.times import DayMinute

FIRST_DAY = date(2027, 1, 4)
SUNDAY = 6
NOTED = (Department.DIRECTING, Department.CAMERA, Department.LIGHTING, Department.PROPS, Department.COSTUME)


def add_days(step: Step, chance: Chance, days: int, scenes: list[Scene], roles: list[Role]) -> None:
    """Write the board: nineteen scenes of twenty on the days of two units, the rest in the pool."""
    step.save(Board(id=MAIN_BOARD_ID, name=TwoTexts(*chance.lists["title"]), is_active=True, order_key="V"))
    units = [
        step.save(Unit(id=chance.id(), letter=letter, name=TwoTexts(letter, letter), country=country))
        for letter, country in (("A", Country.KR), ("B", Country.JP))
    ]
    shuffled = chance.random.sample(scenes, len(scenes))
    pool = shuffled[: len(shuffled) // 20]
    rest = shuffled[len(pool) :]
    for number in range(days):
        unit, nth = units[number % 2], number // 2
        on = FIRST_DAY + timedelta(days=nth + nth // SUNDAY)
        day = step.save(ShootingDay(id=chance.id(), unit_id=unit.id, number=nth + 1, date=on))
        todays = rest[number::days]
        _add_strips(step, chance, day, todays)
        _add_calls(step, chance, day, roles)
    for scene, key in zip(pool, keys_after("", len(pool)), strict=True):
        step.save(Strip(id=chance.id(), scene_id=scene.id, order_key=key))


def _add_strips(step: Step, chance: Chance, day: ShootingDay, scenes: list[Scene]) -> None:
    keys = keys_after("", len(scenes) + 2)
    lunch, move = len(scenes) // 3, 2 * len(scenes) // 3 + 1
    left = list(scenes)
    for position, key in enumerate(keys):
        if position in {lunch, move}:
            kind = StripKind.MEAL if position == lunch else StripKind.MOVE
            text = chance.pair("places")
            step.save(Strip(id=chance.id(), kind=kind, day_id=day.id, order_key=key, minutes=60, text=text))
        else:
            step.save(Strip(id=chance.id(), scene_id=left.pop(0).id, day_id=day.id, order_key=key))


def _add_calls(step: Step, chance: Chance, day: ShootingDay, roles: list[Role]) -> None:
    draw = chance.random
    step.save(
        CallSheet(
            id=chance.id(),
            day_id=day.id,
            assembles_at=DayMinute.at(6, 30),
            assemble_place=chance.pair("places"),
            weather=chance.pair("weather"),
            temperature_low=draw.randint(-12, 2),
            temperature_high=draw.randint(3, 14),
            precipitation=draw.randrange(0, 100, 10),
            notices=chance.pair("notes"),
        )
    )
    for role in draw.sample(roles, min(6, len(roles))):
        call_at = DayMinute(draw.randrange(330, 720, 10))
        step.save(CastCall(id=chance.id(), day_id=day.id, role_id=role.id, call_at=call_at))
    for department in NOTED:
        step.save(DepartmentNote(id=chance.id(), day_id=day.id, department=department, text=chance.pair("notes")))
