"""Edits of the board: units, days, strips, locks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.schedule import commands
from core.schedule.model import MAIN_BOARD_ID, DayKind, ShootingDay, Strip, StripKind, Unit
from core.schedule.queries import board_view, day_numbered, days_in_order, strips_of_day, units_in_order
from core.values.findings import Message, Refused
from core.values.ids import Id
from core.values.language_code import Country
from core.values.texts import TwoTexts
from core.values.times import DayMinute
from tests.core.schedule.small_board import Production


def order(made: Production, day_id: Id | None) -> list[Id | None]:
    return [strip.scene_id for strip in strips_of_day(made.store, day_id, MAIN_BOARD_ID)]


def refusal(edit: Callable[[], object]) -> str:
    with pytest.raises(Refused) as error:
        edit()
    return error.value.finding.code


def test_a_unit_has_a_letter_of_its_own(made: Production) -> None:
    a, b = made.units
    assert refusal(lambda: commands.add_unit(made.store, " ", Country.KR)) == "schedule.unit_letter"
    assert refusal(lambda: commands.add_unit(made.store, "b", Country.KR)) == "schedule.unit_letter"
    assert refusal(lambda: commands.edit_unit(made.store, replace(a, letter="b"))) == "schedule.unit_letter"
    edited = commands.edit_unit(made.store, replace(b, letter="c"))
    assert units_in_order(made.store) == [a, edited]
    assert edited == replace(b, letter="C")


def test_a_unit_with_days_is_not_trashed(made: Production) -> None:
    assert refusal(lambda: commands.trash_unit(made.store, made.units[1])) == "schedule.unit_in_use"
    commands.trash_day(made.store, made.days[2])
    commands.trash_unit(made.store, made.units[1])
    assert units_in_order(made.store) == [made.units[0]]


def test_shooting_days_are_numbered_by_date(made: Production) -> None:
    unit = made.units[0].id
    earlier = commands.add_day(made.store, unit, date(2026, 11, 20))
    commands.add_day(made.store, unit, date(2026, 11, 21), DayKind.DAY_OFF)
    assert [day.number for day in days_in_order(made.store, unit)] == [1, 0, 2, 3]
    commands.edit_day(made.store, replace(earlier, kind=DayKind.TRAVEL))
    assert [day.number for day in days_in_order(made.store, unit)] == [0, 0, 1, 2]
    assert day_numbered(made.store, unit, 2) == made.days[1]
    assert day_numbered(made.store, unit, 9) is None


def test_a_unit_shoots_once_a_date(made: Production) -> None:
    first, second, _ = made.days
    assert refusal(lambda: commands.add_day(made.store, first.unit_id, second.date)) == "schedule.date_taken"
    assert refusal(lambda: commands.edit_day(made.store, replace(first, date=second.date))) == "schedule.date_taken"


def test_every_scene_goes_into_the_pool_once(made: Production) -> None:
    assert order(made, None) == [scene.id for scene in made.scenes]
    before = made.store.history()
    assert (commands.fill_pool(made.store), made.store.history()) == (0, before)


def test_strips_land_in_the_order_and_place_given(made: Production) -> None:
    day = made.days[0].id
    ids = [made.strip(at).id for at in range(4)]
    one, two, three, four = (scene.id for scene in made.scenes)
    commands.move_strips(made.store, [ids[2], ids[0], ids[2]], day, 99)
    assert order(made, day) == [three, one]
    commands.move_strips(made.store, [ids[3], ids[1]], day, 1)
    assert order(made, day) == [three, four, two, one]
    commands.move_strips(made.store, [ids[0]], day, -1)
    assert order(made, day) == [one, three, four, two]
    commands.move_strips(made.store, [ids[1], ids[0]], None, 0)
    assert (order(made, day), order(made, None)) == ([three, four], [two, one])


@pytest.mark.parametrize(
    ("moved", "to_day", "label"),
    [
        ((0,), True, Message("Move scene {scene} to {date}", {"scene": "3-1", "date": date(2026, 11, 23)})),
        ((1,), False, Message("Return scene {scene} to the pool", {"scene": "3-2"})),
        ((0, 2), True, Message("Move {count} strips", {"count": 2})),
    ],
)
def test_undo_names_what_was_moved(made: Production, moved: tuple[int, ...], label: Message, *, to_day: bool) -> None:
    commands.move_strips(made.store, [made.strip(1).id], made.days[1].id, 0)
    commands.move_strips(made.store, [made.strip(at).id for at in moved], made.days[0].id if to_day else None, 0)
    assert made.store.undo_label() == label


def test_equal_keys_of_two_offices_are_spaced_again(made: Production) -> None:
    day = made.days[0].id
    with made.store.step("Merge") as step:
        for at in range(3):
            step.save(replace(made.strip(at), day_id=day, order_key="V"))
    before = order(made, day)
    commands.move_strips(made.store, [made.strip(3).id], day, 2)
    assert order(made, day) == [*before[:2], made.scenes[3].id, before[2]]


def test_banners_stand_between_strips_and_vanish_in_the_pool(made: Production) -> None:
    day = made.days[0].id
    commands.move_strips(made.store, [made.strip(0).id, made.strip(1).id], day, 0)
    meal = commands.add_banner(made.store, day, StripKind.MEAL, 1, TwoTexts("점심", "昼食"))
    assert order(made, day) == [made.scenes[0].id, None, made.scenes[1].id]
    commands.move_strips(made.store, [meal.id, made.strip(1).id], None, 0)
    assert order(made, day) == [made.scenes[0].id]
    assert made.store.find(Strip, meal.id) is None


def test_a_banner_is_never_a_scene(made: Production) -> None:
    with pytest.raises(ValueError):
        commands.add_banner(made.store, made.days[0].id, StripKind.SCENE, 0)


def test_removing_a_strip_keeps_its_scene(made: Production) -> None:
    day = made.days[0].id
    commands.move_strips(made.store, [made.strip(0).id], day, 0)
    banner = commands.add_banner(made.store, day, StripKind.MOVE, 9)
    commands.trash_banner(made.store, banner)
    commands.trash_banner(made.store, made.strip(0))
    assert order(made, day) == []
    assert set(order(made, None)) == {scene.id for scene in made.scenes}


def test_minutes_start_words_and_lock_are_edited_and_the_place_is_not(made: Production) -> None:
    strip = made.strip(0)
    wanted = replace(strip, minutes=45, starts_at=DayMinute.at(9), text=TwoTexts("주의", "注意"), is_locked=True)
    assert commands.edit_strip(made.store, replace(wanted, day_id=made.days[0].id, order_key="x")) == wanted
    assert made.strip(0) == wanted


@pytest.mark.parametrize("minutes", [-1, 24 * 60 + 1])
def test_a_strip_takes_no_impossible_time(made: Production, minutes: int) -> None:
    strip = replace(made.strip(0), minutes=minutes)
    assert refusal(lambda: commands.edit_strip(made.store, strip)) == "schedule.minutes"


def test_a_locked_day_keeps_its_strips(made: Production) -> None:
    store, day = made.store, made.days[0]
    commands.move_strips(store, [made.strip(0).id], day.id, 0)
    banner = commands.add_banner(store, day.id, StripKind.MEAL, 9)
    commands.set_locked(store, day, is_locked=True)
    edits: list[Callable[[], object]] = [
        lambda: commands.move_strips(store, [made.strip(0).id], None, 0),
        lambda: commands.move_strips(store, [made.strip(1).id], day.id, 0),
        lambda: commands.add_banner(store, day.id, StripKind.MEAL, 0),
        lambda: commands.edit_strip(store, replace(made.strip(0), minutes=5)),
        lambda: commands.trash_banner(store, banner),
        lambda: commands.edit_day(store, replace(day, date=date(2027, 1, 1))),
        lambda: commands.set_first_shot(store, day, DayMinute.at(5)),
        lambda: commands.trash_day(store, day),
    ]
    assert [refusal(edit) for edit in edits] == ["schedule.day_locked"] * len(edits)
    commands.set_locked(store, day, is_locked=False)
    commands.trash_banner(store, banner)
    assert order(made, day.id) == [made.scenes[0].id]


def test_a_locked_day_says_which_even_where_its_unit_is_gone(made: Production) -> None:
    commands.set_locked(made.store, made.days[0], is_locked=True)
    with made.store.step("Merge") as step:
        step.trash(made.units[0])
    with pytest.raises(Refused) as error:
        commands.set_first_shot(made.store, made.days[0], None)
    message = Message("{date}, unit {unit}, is locked. Unlock it first.", {"date": made.days[0].date, "unit": ""})
    assert error.value.finding.message == message


def test_a_locked_strip_stays_until_it_is_unlocked(made: Production) -> None:
    strip = commands.edit_strip(made.store, replace(made.strip(0), is_locked=True))
    move: Callable[[], object] = lambda: commands.move_strips(made.store, [strip.id], made.days[0].id, 0)  # noqa: E731
    assert refusal(move) == "schedule.strip_locked"
    assert refusal(lambda: commands.edit_strip(made.store, replace(strip, minutes=5))) == "schedule.strip_locked"
    commands.edit_strip(made.store, replace(strip, is_locked=False))
    move()
    assert order(made, made.days[0].id) == [made.scenes[0].id]


def test_a_trashed_day_takes_no_strip(made: Production) -> None:
    commands.trash_day(made.store, made.days[0])
    assert (
        refusal(lambda: commands.move_strips(made.store, [made.strip(0).id], made.days[0].id, 0)) == "schedule.day_gone"
    )


def test_scenes_of_a_trashed_day_return_to_the_pool(made: Production) -> None:
    first, second, _ = made.days
    commands.move_strips(made.store, [made.strip(0).id, made.strip(1).id], first.id, 0)
    commands.add_banner(made.store, first.id, StripKind.MEAL, 1)
    commands.trash_day(made.store, first)
    assert made.store.get(ShootingDay, second.id).number == 1
    pool = [strip.label for strip in board_view(made.store).pool]
    assert pool == ["3-1", "3-2", "3-12", "3-12A"]
    made.store.undo()
    assert order(made, first.id) == [made.scenes[0].id, None, made.scenes[1].id]


def test_the_first_shot_of_a_day_is_set_and_cleared(made: Production) -> None:
    commands.set_first_shot(made.store, made.days[0], DayMinute.at(6, 30))
    assert made.store.get(ShootingDay, made.days[0].id).first_shot_at == 390
    commands.set_first_shot(made.store, made.days[0], None)
    assert made.store.get(ShootingDay, made.days[0].id) == made.days[0]


def test_the_first_day_starts_the_board(made: Production) -> None:
    assert commands.ensure_board(made.store).id == MAIN_BOARD_ID
    assert made.store.all(Unit, letter="A") == [made.units[0]]
