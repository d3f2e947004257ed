"""Dates, times of the shooting day and durations, as each country's sheets print them."""

from datetime import date, datetime
from enum import Enum

from core.values.eras import era_of
from core.values.times import DateSpan, DayMinute
from i18n.patterns import Patterns

MINUTES_A_DAY = 24 * 60
FIRST_YEAR = "元"
"""How the first year of a Japanese era is written."""


class ClockForm(Enum):
    """How a time past midnight, or any time in a sentence, is written.

    Attributes:
        SHEET: `익일 02:30` and `26:30`.
        NEXT_DAY: `익일 2:30` and `翌2:30`, for readers who do not know times over 24.
        SPOKEN: `오후 7시 30분` and `午後7時30分`, for notices.
    """

    SHEET = "sheet"
    NEXT_DAY = "next_day"
    SPOKEN = "spoken"


def weekday(patterns: Patterns, day: date) -> str:
    """Return the one-letter weekday."""
    return patterns.weekdays[day.weekday()]


def date_plain(patterns: Patterns, day: date) -> str:
    """Return the full date without its weekday: `2026년 11월 23일`, `2026年11月23日`."""
    return patterns.date.format(year=day.year, month=day.month, day=day.day)


def date_long(patterns: Patterns, day: date) -> str:
    """Return `2026년 11월 23일(월)` or `2026年11月23日（月）`."""
    return patterns.date_long.format(date=date_plain(patterns, day), weekday=weekday(patterns, day))


def date_short(patterns: Patterns, day: date) -> str:
    """Return `11/23(월)` or `11/23（月）`."""
    return patterns.date_short.format(month=day.month, day=day.day, weekday=weekday(patterns, day))


def date_span(patterns: Patterns, span: DateSpan) -> str:
    """Return the first and last day of a span, or its only day."""
    ends = [span.first] if span.first == span.last else [span.first, span.last]
    return patterns.range_mark.join(date_short(patterns, end) for end in ends)


def moment(patterns: Patterns, at: datetime) -> str:
    """Return a date and a 24-hour clock, in the time zone the moment is given in."""
    return patterns.moment.format(date=date_short(patterns, at), clock=f"{at:%H:%M}")


def wareki(day: date) -> str | None:
    """Return the date with its Japanese era, `令和8年11月23日`; None before the oldest era known."""
    found = era_of(day)
    if found is None:
        return None
    era, year = found
    return f"{era.name}{FIRST_YEAR if year == 1 else year}年{day.month}月{day.day}日"


def clock(patterns: Patterns, minute: DayMinute, form: ClockForm = ClockForm.SHEET) -> str:
    """Return a time of the shooting day."""
    if form is ClockForm.SPOKEN:
        return _spoken(patterns, minute)
    hour, rest = divmod(minute, 60)
    if minute < MINUTES_A_DAY:
        return f"{hour:02d}:{rest:02d}"
    pattern = patterns.clock_past_midnight if form is ClockForm.SHEET else patterns.clock_next_day
    return pattern.format(hour=hour - 24, over=hour, minute=rest)


def _spoken(patterns: Patterns, minute: DayMinute) -> str:
    over, rest = divmod(minute, 60)
    days, hour = divmod(over, 24)
    half = patterns.halves[hour >= 12]
    hour = patterns.noon if hour == 12 else hour % 12
    pattern = patterns.spoken if rest else patterns.spoken_full
    spoken = pattern.format(half=half, hour=hour, minute=rest)
    return patterns.spoken_next.format(spoken=spoken) if days else spoken


def clock_range(patterns: Patterns, first: DayMinute, last: DayMinute) -> str:
    """Return `07:00~20:00` or `7:00〜20:00`."""
    ends = [clock(patterns, end) for end in (first, last)]
    if patterns.range_strips_zero:
        ends = [end.removeprefix("0") for end in ends]
    return patterns.range_mark.join(ends)


def duration(patterns: Patterns, minutes: int) -> str:
    """Return `12시간 30분`; under two hours in minutes, `90분`, unless it is just one hour."""
    hours, rest = divmod(minutes, 60)
    if not rest and hours:
        return patterns.hours.format(hours=hours)
    if hours < 2:
        return patterns.minutes.format(minutes=minutes)
    return patterns.hours_minutes.format(hours=hours, minutes=rest)


def screen_time(patterns: Patterns, seconds: int) -> str:
    """Return a running time, always in minutes as both countries count it: `3분 20초`, `63分05秒`."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return patterns.seconds.format(seconds=rest)
    if not rest:
        return patterns.minutes.format(minutes=minutes)
    return patterns.minutes_seconds.format(minutes=minutes, seconds=rest)


def screen_time_marks(seconds: int) -> str:
    """Return a running time for narrow cells: `3'20"`."""
    return f"{seconds // 60}'{seconds % 60:02d}\""
