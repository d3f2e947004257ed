"""The running clock of a day."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.schedule.clock import Slot, estimated_minutes, minutes_of, running_clock
from core.schedule.model import Strip, StripKind
from core.values.ids import Id
from core.values.lengths import Eighths
from core.values.times import LAST_MINUTE, DayMinute

SCENE = Id("scene")
LENGTHS = {SCENE: Eighths(4)}

strips = st.builds(
    Strip,
    kind=st.sampled_from(StripKind),
    scene_id=st.none() | st.just(SCENE),
    minutes=st.none() | st.integers(0, 24 * 60),
    starts_at=st.none() | st.builds(DayMinute, st.integers(0, LAST_MINUTE)),
)


def scene(minutes: int | None = None, starts_at: int | None = None) -> Strip:
    return Strip(scene_id=SCENE, minutes=minutes, starts_at=None if starts_at is None else DayMinute(starts_at))


def banner(kind: StripKind, minutes: int | None = None) -> Strip:
    return Strip(kind=kind, minutes=minutes)


def times(slots: list[Slot]) -> list[tuple[int, int]]:
    return [(slot.start, slot.end) for slot in slots]


@pytest.mark.parametrize(
    ("length", "minutes"), [(0, 15), (1, 15), (2, 15), (3, 25), (4, 30), (5, 40), (8, 60), (17, 130)]
)
def test_a_page_takes_an_hour_in_steps_of_five_minutes(length: int, minutes: int) -> None:
    assert estimated_minutes(Eighths(length)) == minutes


def test_minutes_set_by_hand_come_before_the_usual_ones() -> None:
    kinds = [scene(), scene(7), Strip(), banner(StripKind.MEAL), banner(StripKind.MOVE, 12)]
    assert [minutes_of(strip, LENGTHS) for strip in kinds] == [30, 7, 15, 60, 12]


def test_scenes_follow_each_other_from_the_first_shot() -> None:
    slots = running_clock([scene(), banner(StripKind.MEAL), scene(50)], LENGTHS, DayMinute.at(9))
    assert times(slots) == [(540, 570), (570, 630), (630, 680)]
    assert [slot.is_estimated for slot in slots] == [True, False, False]


def test_move_and_preparation_lie_before_the_first_shot() -> None:
    opening = [banner(StripKind.MOVE), banner(StripKind.PREP)]
    assert times(running_clock([*opening, scene(10)], LENGTHS, DayMinute.at(9))) == [(480, 510), (510, 540), (540, 550)]


def test_a_day_of_banners_starts_at_the_first_shot() -> None:
    assert times(running_clock([banner(StripKind.PREP, 20)], {}, DayMinute.at(9))) == [(540, 560)]


def test_banners_before_an_early_first_shot_start_at_midnight() -> None:
    slots = running_clock([banner(StripKind.MOVE, 90), scene(10)], LENGTHS, DayMinute(30))
    assert times(slots) == [(0, 90), (90, 100)]


def test_a_start_set_by_hand_waits_but_never_goes_back() -> None:
    slots = running_clock([scene(60), scene(60, 600), scene(60, 630)], LENGTHS, DayMinute.at(8))
    assert times(slots) == [(480, 540), (600, 660), (660, 720)]
    assert [slot.late_by for slot in slots] == [0, 0, 30]


def test_the_first_scene_may_start_before_the_first_shot_by_hand() -> None:
    assert times(running_clock([scene(60, 420)], LENGTHS, DayMinute.at(8))) == [(420, 480)]


def test_the_clock_stops_at_47_59() -> None:
    slots = running_clock([scene(60, LAST_MINUTE - 60), scene(1), scene(0)], LENGTHS)
    assert times(slots) == [(2819, 2879), (2879, 2879), (2879, 2879)]
    assert [slot.is_cut_off for slot in slots] == [False, True, False]


@given(st.lists(strips, max_size=12), st.builds(DayMinute, st.integers(0, LAST_MINUTE)))
def test_no_strip_is_lost_and_the_clock_never_runs_backwards(listed: list[Strip], first_shot: DayMinute) -> None:
    slots = running_clock(listed, LENGTHS, first_shot)
    assert [slot.strip for slot in slots] == listed
    assert all(slot.start <= slot.end for slot in slots)
    assert all(one.end <= other.start for one, other in pairwise(slots))
    assert all(slot.end - slot.start == slot.minutes for slot in slots if not slot.is_cut_off)
