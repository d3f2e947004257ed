"""What people type, in either language, and back from what the program prints."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.values.language_code import LanguageCode
from core.values.lengths import Eighths, LengthForm
from core.values.times import LAST_MINUTE, DayMinute
from core.values.typed_dates import parse_date
from core.values.typed_lengths import parse_length
from core.values.typed_times import parse_duration, parse_screen_time, parse_time, parse_time_range
from i18n.dates import ClockForm, screen_time_marks
from i18n.language import Language, language_of

LANGUAGES = st.sampled_from([language_of(code) for code in LanguageCode])
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("typed", "hour", "minute"),
    [
        ("630", 6, 30),
        ("0630", 6, 30),
        ("6", 6, 0),
        ("2630", 26, 30),
        ("6:30", 6, 30),
        (" ６：３０ ", 6, 30),
        ("26:30", 26, 30),
        ("익일 2:30", 26, 30),
        ("다음날 새벽 2시", 26, 0),
        ("翌2:30", 26, 30),
        ("翌日午前2時30分", 26, 30),
        ("오후 7시 30분", 19, 30),
        ("午後7時30分", 19, 30),
        ("午後７時半", 19, 30),
        ("저녁 7시 반", 19, 30),
        ("午後0時", 12, 0),
        ("오후 12시", 12, 0),
        ("오후 14시", 14, 0),
        ("25時30分", 25, 30),
        ("7PM", 19, 0),
        ("12am", 0, 0),
        ("47:59", 47, 59),
    ],
)
def test_a_time_is_read_as_a_coordinator_types_it(typed: str, hour: int, minute: int) -> None:
    assert parse_time(typed) == DayMinute.at(hour, minute)


@pytest.mark.parametrize(
    "typed",
    [
        "", "later", "6:5", "6:60", "660", "48:00", "12345", "٦:٣٠",
        "익일 26:30", "오전 12시", "午後12時", "오전 13시", "오후 25시", "오후 7pm",
    ],
)  # fmt: skip
def test_a_time_that_is_none_or_could_be_two_is_not_read(typed: str) -> None:
    assert parse_time(typed) is None


@given(LANGUAGES, st.integers(0, LAST_MINUTE).map(DayMinute), st.sampled_from(ClockForm))
def test_every_printed_time_is_read_back(language: Language, minute: DayMinute, form: ClockForm) -> None:
    assert parse_time(language.clock(minute, form)) == minute


@given(LANGUAGES, st.integers(0, LAST_MINUTE).map(DayMinute), st.integers(0, LAST_MINUTE).map(DayMinute))
def test_every_printed_range_is_read_back(language: Language, one: DayMinute, other: DayMinute) -> None:
    first, last = sorted((one, other))
    assert parse_time_range(language.clock_range(first, last)) == (first, last)


def test_a_range_that_ends_before_it_starts_ends_on_the_next_day() -> None:
    assert parse_time_range("22:00 - 2:30") == (DayMinute.at(22), DayMinute.at(26, 30))


@pytest.mark.parametrize("typed", ["7:00", "7:00~8:00~9:00", "7:00~soon", "soon~7:00", "30:00~25:00"])
def test_half_a_range_is_not_read(typed: str) -> None:
    assert parse_time_range(typed) is None


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90", 90),
        ("1:30", 90),
        ("1시간 30분", 90),
        ("1시간반", 90),
        ("１時間３０分", 90),
        ("1時間半", 90),
        ("1.5시간", 90),
        ("2h", 120),
        ("1h30m", 90),
        ("90분", 90),
        ("0", 0),
    ],
)
def test_a_duration_is_read_in_minutes(typed: str, minutes: int) -> None:
    assert parse_duration(typed) == minutes


@pytest.mark.parametrize("typed", ["", "long", "1:75", "1시간 75분", "1.5시간 10분", "1시간 반 10분"])
def test_a_duration_that_is_none_is_not_read(typed: str) -> None:
    assert parse_duration(typed) is None


@given(LANGUAGES, st.integers(0, 9_999))
def test_every_printed_duration_is_read_back(language: Language, minutes: int) -> None:
    assert parse_duration(language.duration(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("3분 20초", 200), ("3分20秒", 200), ("3'20\"", 200), ("3′20″", 200), ("3:20", 200),
        ("45초", 45), ("3", 180), ("2分半", 150),
    ],
)  # fmt: skip
def test_a_running_time_is_read_in_seconds(typed: str, seconds: int) -> None:
    assert parse_screen_time(typed) == seconds


@pytest.mark.parametrize("typed", ["", "short", "3:60", "3분 60초", "2분 반 10초"])
def test_a_running_time_that_is_none_is_not_read(typed: str) -> None:
    assert parse_screen_time(typed) is None


@given(LANGUAGES, st.integers(0, 59_999))
def test_every_printed_running_time_is_read_back(language: Language, seconds: int) -> None:
    assert parse_screen_time(language.screen_time(seconds)) == seconds
    assert parse_screen_time(screen_time_marks(seconds)) == seconds


@pytest.mark.parametrize(
    "typed",
    [
        "11/23", "11-23", "1123", "11월 23일", "11月23日", "11/23(월)", "１１／２３（月）", "11/23 월요일",
        "2026-11-23", "2026.11.23", "2026. 11. 23.(월)", "2026년 11월 23일", "2026年11月23日（月）", "20261123",
        "261123", "令和8年11月23日", "R8.11.23", "令和8年11月23日 月曜日",
    ],
)  # fmt: skip
def test_a_date_is_read_as_a_coordinator_types_it(typed: str) -> None:
    assert parse_date(typed, near=TODAY) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "near", "day"),
    [
        ("1/4", TODAY, date(2027, 1, 4)),
        ("2/29", date(2027, 11, 24), date(2028, 2, 29)),
        ("11/23(화)", TODAY, date(2027, 11, 23)),
        ("12/31", date(2027, 1, 2), date(2026, 12, 31)),
    ],
)
def test_a_date_without_its_year_is_the_nearest_that_fits(typed: str, near: date, day: date) -> None:
    assert parse_date(typed, near=near) == day


def test_the_first_year_of_an_era_is_called_gannen() -> None:
    assert parse_date("令和元年5月1日", near=TODAY) == date(2019, 5, 1)


@pytest.mark.parametrize(
    "typed", ["", "soon", "13/1", "2/30", "2026-11-23(화)", "令和元年4月30日", "11/23(목)", "1/2/3", "0000-01-01"]
)
def test_a_date_that_is_none_or_contradicts_itself_is_not_read(typed: str) -> None:
    assert parse_date(typed, near=TODAY) is None


@given(LANGUAGES, st.dates(date(1912, 7, 30), date(2099, 12, 31)), st.integers(-180, 180))
def test_every_printed_date_is_read_back(language: Language, day: date, days_off: int) -> None:
    near = day + timedelta(days=days_off)
    printed = (language.date_long(day), language.date_plain(day), language.date_era(day), language.date_short(day))
    assert [parse_date(text, near=near) for text in printed] == [day] * 4


@pytest.mark.parametrize(
    ("typed", "form", "eighths"),
    [
        ("1 3/8", LengthForm.EIGHTHS, 11),
        ("11/8", LengthForm.EIGHTHS, 11),
        ("１　３／８", LengthForm.EIGHTHS, 11),
        ("1⅜", LengthForm.EIGHTHS, 11),
        ("1½쪽", LengthForm.EIGHTHS, 12),
        ("1 1/2", LengthForm.EIGHTHS, 12),
        ("3", LengthForm.EIGHTHS, 24),
        ("3쪽", LengthForm.EIGHTHS, 24),
        ("2.5頁", LengthForm.A4, 20),
        ("1.4", LengthForm.A4, 11),
        ("2ペラ", LengthForm.EIGHTHS, 8),
        ("2", LengthForm.PERA, 8),
        ("ペラ2枚半", LengthForm.EIGHTHS, 10),
        ("200자 원고지 3매", LengthForm.A4, 12),
        ("1쪽", LengthForm.PERA, 8),
        ("4/8", LengthForm.PERA, 4),
        ("0", LengthForm.EIGHTHS, 0),
    ],
)
def test_a_length_is_read_as_the_production_counts(typed: str, form: LengthForm, eighths: int) -> None:
    assert parse_length(typed, form) == Eighths(eighths)


@pytest.mark.parametrize("typed", ["", "long", "1 11/8", "1/3", "쪽", "1.5쪽半", "1 1/2半", "-1", "99999"])
def test_a_length_that_is_none_is_not_read(typed: str) -> None:
    assert parse_length(typed) is None


@given(LANGUAGES, st.integers(0, 9_000).map(Eighths), st.sampled_from(LengthForm))
def test_every_printed_length_is_read_back(language: Language, length: Eighths, form: LengthForm) -> None:
    assert parse_length(language.length(length, form), form) == length


@given(st.text(max_size=12) | st.from_regex(r"[0-9:./~ 시時분分월月일日익翌pamRHS(]{1,12}", fullmatch=True))
def test_no_typed_text_breaks_a_parser(typed: str) -> None:
    numbers = parse_time(typed), parse_duration(typed), parse_screen_time(typed), parse_length(typed)
    assert all(number is None or number >= 0 for number in numbers)
    span, day = parse_time_range(typed), parse_date(typed, near=TODAY)
    assert span is None or span[0] <= span[1]
    assert day is None or day.year > 0
