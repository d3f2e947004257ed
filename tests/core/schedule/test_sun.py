"""Sunrise and sunset, against almanac times of four cities."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.schedule.sun import sun_of
from core.values.times import DayMinute

PLACES = {
    "Seoul": (37_566_500, 126_978_000),
    "Tokyo": (35_689_500, 139_691_700),
    "Busan": (35_179_600, 129_075_600),
    "Fukuoka": (33_590_400, 130_401_700),
}
WINTER, SUMMER = date(2026, 11, 23), date(2026, 6, 21)


@pytest.mark.parametrize(
    ("place", "day", "rise", "sets"),
    [
        ("Seoul", WINTER, (7, 19), (17, 17)),
        ("Tokyo", WINTER, (6, 24), (16, 30)),
        ("Busan", WINTER, (7, 6), (17, 14)),
        ("Fukuoka", WINTER, (6, 57), (17, 12)),
        ("Seoul", SUMMER, (5, 11), (19, 57)),
        ("Tokyo", SUMMER, (4, 25), (19, 0)),
    ],
)
def test_the_sun_is_within_two_minutes_of_the_almanac(
    place: str, day: date, rise: tuple[int, int], sets: tuple[int, int]
) -> None:
    sun = sun_of(day, *PLACES[place])
    assert sun is not None
    assert abs(sun.rises_at - DayMinute.at(*rise)) <= 2
    assert abs(sun.sets_at - DayMinute.at(*sets)) <= 2


@pytest.mark.parametrize("latitude", [70_000_000, -70_000_000, 90_000_000, 62_000_000])
def test_where_the_sun_does_not_rise_set_or_climb_there_is_none(latitude: int) -> None:
    days = {90_000_000: SUMMER, 62_000_000: date(2026, 12, 21)}
    assert sun_of(days.get(latitude, SUMMER), latitude, 127_000_000) is None


@given(
    st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    st.integers(24_000_000, 46_000_000),
    st.integers(122_000_000, 146_000_000),
)
def test_in_both_countries_the_day_is_in_order(day: date, latitude: int, longitude: int) -> None:
    sun = sun_of(day, latitude, longitude)
    assert sun is not None
    assert sun.rises_at < sun.magic_hour_at < sun.sets_at
