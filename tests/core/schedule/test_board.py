"""What a board shows, and what does not fit on it."""

from dataclasses import replace
from datetime import date

import pytest

from core.schedule import commands
from core.schedule.board import strips_numbered
from core.schedule.model import DayKind, ShootingDay, Strip, StripKind
from core.schedule.queries import active_board, board_day, board_view
from core.schedule.rules import double_bookings, scheduled_twice, strip_findings
from core.schedule.sun import Sun
from core.script.commands import set_omitted
from core.script.model import DayNight, IntExt, Scene
from core.store.store import Store
from core.values.findings import Finding, Message, Severity, Subject
from core.values.lengths import Eighths
from core.values.times import DayMinute
from tests.core.schedule.small_board import Production

SUN = Sun(DayMinute.at(7), DayMinute.at(17), DayMinute.at(16))


def put(made: Production, *scenes: int, day: int = 0, start: int | None = None, minutes: int = 60) -> None:
    """Put scenes at the end of a day, the first one at a start of its own."""
    for at in scenes:
        starts_at = DayMinute(start) if start is not None and at == scenes[0] else None
        commands.edit_strip(made.store, replace(made.strip(at), minutes=minutes, starts_at=starts_at))
    commands.move_strips(made.store, [made.strip(at).id for at in scenes], made.days[day].id, 99)


def codes(made: Production, day: int = 0, sun: Sun | None = None) -> list[str]:
    shown = board_day(made.store, made.store.get(ShootingDay, made.days[day].id))
    return [finding.code for finding in strip_findings(shown, sun)]


def test_an_empty_file_has_an_empty_board() -> None:
    with Store.in_memory() as store:
        assert active_board(store) is None
        assert (board_view(store).days, board_view(store).pool) == ((), ())


def test_days_show_their_strips_on_the_clock_and_the_pool_the_rest(made: Production) -> None:
    with made.store.step("Measure") as step:
        step.save(replace(made.scenes[0], length=Eighths(5)))
    put(made, 0, 1)
    commands.add_banner(made.store, made.days[0].id, StripKind.MEAL, 1)
    view = board_view(made.store)
    day = view.days[0]
    assert [(strip.label, slot.start) for strip, slot in day.on_the_clock] == [("3-1", 480), ("", 540), ("3-2", 600)]
    assert (day.scene_count, day.length, day.minutes) == (2, 5, 180)
    assert day.strips[0].cast == made.roles
    assert day.strips[0].called == made.roles[:1]
    assert [strip.label for strip in view.pool] == ["3-12", "3-12A"]
    assert [each.day for each in board_view(made.store, made.units[1].id).days] == [made.days[2]]


def test_a_day_without_a_board_is_empty(made: Production) -> None:
    board = active_board(made.store)
    assert board is not None
    with made.store.step("Merge") as step:
        step.trash(board)
    assert board_day(made.store, made.days[0]).strips == ()
    assert board_view(made.store).pool == ()


def test_strips_whose_day_or_unit_went_away_are_not_lost(made: Production) -> None:
    put(made, 0)
    with made.store.step("Merge") as step:
        step.trash(made.days[0])
        step.trash(made.units[1])
    view = board_view(made.store)
    assert [day.day for day in view.days] == [made.days[1]]
    assert [strip.label for strip in view.pool] == ["3-1", "3-2", "3-12", "3-12A"]


def test_strips_of_trashed_scenes_leave_the_pool_but_are_reported_on_a_day(made: Production) -> None:
    put(made, 0)
    with made.store.step("Merge") as step:
        step.trash(made.scenes[0])
        step.trash(made.scenes[1])
    assert [strip.label for strip in board_view(made.store).pool] == ["3-12", "3-12A"]
    assert codes(made) == ["schedule.scene_gone", "schedule.empty_day"]


@pytest.mark.parametrize(
    ("typed", "labels"),
    [("312", ["3-12", "3-12A"]), ("3-12a", ["3-12A"]), ("3", ["3-1", "3-2", "3-12", "3-12A"]), ("9", []), (" ", [])],
)
def test_a_strip_is_found_by_its_digits(made: Production, typed: str, labels: list[str]) -> None:
    assert [strip.label for strip in strips_numbered(board_view(made.store), typed)] == labels


def test_a_role_in_two_units_at_once_names_both_scenes(made: Production) -> None:
    put(made, 0, minutes=240)
    put(made, 1, 2, day=2, minutes=60)
    role = made.roles[0]

    def booked(one: int, other: int, labels: tuple[str, str]) -> Finding:
        params = {"role": role.name, "date": date(2026, 11, 23), "one": labels[0], "other": labels[1]}
        message = Message("{role} is in {one} and {other} at the same time on {date}.", params)
        where = (Subject("strip", made.strip(one).id), Subject("strip", made.strip(other).id))
        return Finding("schedule.double_booking", message, Severity.VIOLATION, where)

    assert double_bookings(board_view(made.store).days) == [
        booked(1, 0, ("3-2", "3-1")),
        booked(0, 2, ("3-1", "3-12")),
    ]


def test_scenes_that_only_touch_are_no_double_booking(made: Production) -> None:
    put(made, 0, minutes=60)
    put(made, 1, day=2, start=540)
    assert double_bookings(board_view(made.store).days) == []


def test_a_night_that_runs_into_the_next_morning_is_a_double_booking(made: Production) -> None:
    put(made, 0, start=1440 + 420, minutes=120)
    put(made, 1, day=1)
    assert [each.message.params["date"] for each in double_bookings(board_view(made.store).days)] == [
        date(2026, 11, 24)
    ]


def test_a_scene_on_two_strips_is_reported_once(made: Production) -> None:
    put(made, 1)
    first = made.strip(1)
    copy = Strip(scene_id=made.scenes[1].id, order_key="V")
    with made.store.step("Merge") as step:
        step.save(copy)
    message = Message("Scene {scene} is on the board {count} times.", {"scene": "3-2", "count": 2})
    where = (Subject("strip", first.id), Subject("strip", copy.id))
    assert scheduled_twice(board_view(made.store)) == [Finding("schedule.twice", message, Severity.WARNING, where)]


def test_an_omitted_scene_on_a_day_is_reported(made: Production) -> None:
    put(made, 0)
    set_omitted(made.store, made.scenes[0], is_omitted=True)
    assert codes(made) == ["schedule.omitted"]


def test_starts_that_have_passed_are_reported_for_scenes_and_banners(made: Production) -> None:
    put(made, 0)
    put(made, 1, start=500)
    banner = commands.add_banner(made.store, made.days[0].id, StripKind.MEAL, 9)
    commands.edit_strip(made.store, replace(banner, starts_at=DayMinute(590)))
    shown = board_day(made.store, made.days[0])
    on = {"date": date(2026, 11, 23), "unit": "A"}
    assert [finding.message for finding in strip_findings(shown)] == [
        Message(
            "Scene {scene} on {date} starts {minutes} minutes late.",
            on | {"scene": "3-2", "minutes": 40, "time": DayMinute(540)},
        ),
        Message(
            "A banner on {date} starts {minutes} minutes late, at {time}.",
            on | {"minutes": 10, "time": DayMinute(600)},
        ),
    ]


def test_a_day_past_47_59_is_too_long(made: Production) -> None:
    put(made, 0, start=2800, minutes=79)
    assert codes(made) == []
    put(made, 1, minutes=1)
    assert codes(made) == ["schedule.too_long"]


def test_a_day_is_empty_or_not_for_shooting(made: Production) -> None:
    assert codes(made) == ["schedule.empty_day"]
    put(made, 0)
    commands.edit_day(made.store, replace(made.days[0], kind=DayKind.DAY_OFF))
    assert codes(made) == ["schedule.day_kind"]
    commands.edit_day(made.store, replace(made.days[0], kind=DayKind.CONTINGENCY))
    assert codes(made) == []


@pytest.mark.parametrize(
    ("light", "inside", "start", "minutes", "found"),
    [
        (DayNight.DAY, IntExt.EXTERIOR, 420, 600, []),
        (DayNight.DAY, IntExt.EXTERIOR, 419, 60, ["schedule.dark"]),
        (DayNight.DAY, IntExt.EXTERIOR, 961, 60, ["schedule.dark"]),
        (DayNight.DAY, IntExt.EXTERIOR, 1440 + 420, 60, []),
        (DayNight.DAY, IntExt.INTERIOR, 0, 60, []),
        (DayNight.NIGHT, IntExt.EXTERIOR, 1020, 840, []),
        (DayNight.NIGHT, IntExt.EXTERIOR, 1019, 60, ["schedule.light"]),
        (DayNight.NIGHT, IntExt.EXTERIOR, 1800, 61, ["schedule.light"]),
        (DayNight.NIGHT, IntExt.BOTH, 600, 60, []),
        (DayNight.EVENING, IntExt.EXTERIOR, 600, 60, []),
    ],
)
def test_exteriors_keep_to_the_light(  # noqa: PLR0913, PLR0917 - one row of the table each
    made: Production, light: DayNight, inside: IntExt, start: int, minutes: int, found: list[str]
) -> None:
    scene = made.store.get(Scene, made.scenes[0].id)
    with made.store.step("Edit") as step:
        step.save(replace(scene, day_night=light, int_ext=inside))
    put(made, 0, start=start, minutes=minutes)
    commands.add_banner(made.store, made.days[0].id, StripKind.NOTE, 9)
    assert codes(made, sun=SUN) == found
