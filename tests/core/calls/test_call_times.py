"""Call times drafted backwards from the strips."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.calls.call_times import CALL_TIMES, day_times, role_times, spans
from core.calls.model import CallSheet, CastCall
from core.calls.view import DayTimes
from core.schedule.clock import DEFAULT_FIRST_SHOT, running_clock
from core.schedule.model import Strip, StripKind
from core.values.ids import Id
from core.values.times import LAST_MINUTE, DayMinute

DAY, ROLE = Id("day"), Id("role")
minutes = st.builds(DayMinute, st.integers(0, LAST_MINUTE))


def test_a_day_is_drafted_around_its_scenes() -> None:
    strips = [Strip(minutes=60), Strip(kind=StripKind.MEAL), Strip(minutes=90), Strip(kind=StripKind.MOVE)]
    slots = running_clock(strips, {}, DayMinute.at(7))
    assert day_times(None, slots, DayMinute.at(7)) == DayTimes(
        departs_at=None,
        assembles_at=DayMinute.at(5, 30),
        first_shot_at=DayMinute.at(7),
        wraps_at=DayMinute.at(10, 30),
        wrap_out_at=DayMinute.at(11, 30),
        by_hand=frozenset({"first_shot_at"}),
    )


def test_the_crew_assembles_before_a_long_move() -> None:
    slots = running_clock([Strip(kind=StripKind.MOVE, minutes=150), Strip()], {}, DayMinute.at(9))
    assert day_times(None, slots, None).assembles_at == DayMinute.at(6, 30)


def test_a_first_scene_set_by_hand_is_the_first_shot() -> None:
    slots = running_clock([Strip(starts_at=DayMinute.at(10))], {}, DayMinute.at(8))
    assert day_times(None, slots, DayMinute.at(8)).first_shot_at == DayMinute.at(10)


def test_an_empty_day_is_drafted_around_its_first_shot() -> None:
    assert day_times(None, [], None).first_shot_at == DEFAULT_FIRST_SHOT
    times = day_times(None, [], DayMinute(60))
    assert (times.assembles_at, times.wraps_at, times.wrap_out_at) == (0, 60, 120)


def test_times_of_the_day_set_by_hand_stay_and_are_marked() -> None:
    sheet = CallSheet(
        day_id=DAY,
        departs_at=DayMinute.at(4),
        assembles_at=DayMinute.at(5),
        wraps_at=DayMinute.at(47),
        wrap_out_at=None,
    )
    times = day_times(sheet, running_clock([Strip()], {}), None)
    assert (times.departs_at, times.assembles_at, times.wraps_at, times.wrap_out_at) == (240, 300, 2820, LAST_MINUTE)
    assert times.by_hand == {"departs_at", "assembles_at", "wraps_at"}


def test_a_role_is_drafted_backwards_from_its_first_scene() -> None:
    times = role_times(None, DayMinute.at(9), DayMinute.at(12))
    assert (times.pickup_at, times.wraps_at, times.by_hand) == (None, DayMinute.at(12), frozenset())
    assert (times.call_at, times.makeup_at, times.ready_at, times.on_set_at) == (460, 470, 520, 530)


def test_earlier_times_follow_one_set_by_hand() -> None:
    call = CastCall(day_id=DAY, role_id=ROLE, ready_at=DayMinute.at(8), pickup_at=DayMinute.at(6))
    times = role_times(call, DayMinute.at(9), DayMinute.at(12))
    assert (times.pickup_at, times.call_at, times.makeup_at, times.ready_at, times.on_set_at) == (
        360,
        420,
        430,
        480,
        530,
    )
    assert times.by_hand == {"pickup_at", "ready_at"}


@given(minutes, minutes, st.dictionaries(st.sampled_from(CALL_TIMES), minutes))
def test_drafted_times_are_in_order_and_set_ones_stay(
    start: DayMinute, end: DayMinute, by_hand: dict[str, Any]
) -> None:
    times = role_times(replace(CastCall(day_id=DAY, role_id=ROLE), **by_hand), start, end)
    assert {name: getattr(times, name) for name in by_hand} == by_hand
    assert times.by_hand == by_hand.keys()
    drafted = role_times(None, start, end)
    assert drafted.call_at <= drafted.makeup_at <= drafted.ready_at <= drafted.on_set_at <= start


def test_a_role_spans_its_first_and_last_scene() -> None:
    slots = running_clock([Strip(minutes=30), Strip(minutes=30), Strip(minutes=30)], {})
    used = spans(zip(slots, ([ROLE], [DAY], [ROLE, DAY]), strict=True))
    assert used == {ROLE: (480, 570), DAY: (510, 570)}
