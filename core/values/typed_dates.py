"""Dates as people type them: with or without the year, by the western calendar or a Japanese era."""

import re
from datetime import date

from core.values.eras import ERAS
from core.values.typed import plain

WEEKDAYS = ("월月", "화火", "수水", "목木", "금金", "토土", "일日")
"""The letters of each weekday, from Monday."""

_ERA_NAMES = {name: era for era in ERAS for name in (era.name, era.letter.casefold())}
_YEAR = r"(?P<year>[0-9]{4})"
_ERA = rf"(?P<era>{'|'.join(_ERA_NAMES)}) ?(?P<era_year>[0-9]{{1,2}}|元)"
_MONTH_DAY = r"(?P<month>[0-9]{1,2}) ?[-./월月] ?(?P<day>[0-9]{1,2}) ?[일日.]?"
_WEEKDAY = rf"(?: ?\(?(?P<weekday>[{''.join(WEEKDAYS)}])(?:요일|曜日?)?\)?)?"
_WRITTEN = re.compile(rf"(?:(?:{_YEAR}|{_ERA}) ?[-./년年] ?)?{_MONTH_DAY}{_WEEKDAY}")
_DIGITS = re.compile(r"(?P<year>[0-9]{4}|[0-9]{2})?(?P<month>[0-9]{2})(?P<day>[0-9]{2})")


def parse_date(typed: str, *, near: date) -> date | None:
    """Read a date.

    `11/23`, `11월 23일`, `11月23日（月）`, `2026-11-23`, `2026. 11. 23.(월)`, `令和8年11月23日`, `R8.11.23`,
    `20261123`, `261123`, `1123`. A weekday that is not the date's makes the whole unreadable: one of the two is wrong.

    Args:
        typed: what was typed.
        near: a date without a year is the nearest to this one (among those with the weekday, if one was typed).
    """
    text = plain(typed)
    found = _DIGITS.fullmatch(text)
    weekday = ""
    if found:
        years = [_century(found["year"])] if found["year"] else _years(near)
    else:
        found = _WRITTEN.fullmatch(text)
        if found is None:
            return None
        weekday = found["weekday"] or ""
        years = _written_years(found, near)
    days = [_date(year, int(found["month"]), int(found["day"])) for year in years]
    fitting = [day for day in days if day and (not weekday or weekday in WEEKDAYS[day.weekday()])]
    fitting = [day for day in fitting if _is_in_era(day, found)]
    return min(fitting, key=lambda day: abs(day - near), default=None)


def _years(near: date) -> list[int]:
    return [near.year, near.year + 1, near.year - 1]


def _century(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _written_years(found: re.Match[str], near: date) -> list[int]:
    if found["year"]:
        return [int(found["year"])]
    if found["era"]:
        first = _ERA_NAMES[found["era"]].first.year
        return [first + (1 if found["era_year"] == "元" else int(found["era_year"])) - 1]
    return _years(near)


def _is_in_era(day: date, found: re.Match[str]) -> bool:
    era = found.groupdict().get("era")
    return not era or day >= _ERA_NAMES[era].first


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
