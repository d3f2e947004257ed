"""Times and durations as people type them, in Korean, Japanese or bare digits."""

import re

from core.values.times import LAST_MINUTE, DayMinute
from core.values.typed import plain

_NEXT_DAY = "익일|다음 ?날|翌日|翌朝|翌"
_MORNING = "오전|새벽|아침|午前|早朝|朝|am"
_AFTERNOON = "오후|저녁|午後|夕方|pm"
_HALF_PAST = "반|半"

_DIGITS = re.compile(r"([0-9]{1,2}?)([0-9]{2})?")
_CLOCK = re.compile(
    rf"(?P<next>{_NEXT_DAY})? ?(?P<half>{_MORNING}|{_AFTERNOON})? ?(?P<hour>[0-9]{{1,2}})"
    rf" ?(?::(?P<exact>[0-9]{{2}})|[시時h](?: ?(?P<minute>[0-9]{{1,2}}) ?[분分m]?| ?(?P<past>{_HALF_PAST}))?)?"
    rf"(?: ?(?P<after>am|pm))?"
)
_HOURS = re.compile(
    rf"(?:(?P<hours>[0-9]{{1,3}}(?:\.[0-9]{{1,2}})?) ?(?:시간|時間|h) ?(?P<half>{_HALF_PAST})?)?"
    rf" ?(?:(?P<minutes>[0-9]{{1,4}}) ?(?:분|分|m|min)?)?"
)
_COLON = re.compile(r"([0-9]{1,3}):([0-9]{2})")
_MINUTES = re.compile(
    rf"""(?:(?P<minutes>[0-9]{{1,3}}) ?(?:분|分|'|m) ?(?P<half>{_HALF_PAST})?)?"""
    rf""" ?(?:(?P<seconds>[0-9]{{1,4}}) ?(?:초|秒|''|"|s)?)?"""
)


def parse_time(typed: str) -> DayMinute | None:
    """Read a time of the shooting day.

    `630`, `6:30`, `26:30`, `익일 2:30`, `翌2:30`, `오후 7시 30분`, `午後7時半`, `7pm`. Twelve o'clock with
    오전, 午前 or 午後 is read by some as noon and by others as midnight, so it is not read at all.
    """
    text = plain(typed)
    digits = _DIGITS.fullmatch(text)
    if digits:
        return _time(int(digits[1]), int(digits[2] or 0))
    found = _CLOCK.fullmatch(text)
    if found is None or (found["half"] and found["after"]):
        return None
    minute = 30 if found["past"] else int(found["exact"] or found["minute"] or 0)
    hour = _hour(int(found["hour"]), found["half"] or found["after"] or "")
    if hour is None:
        return None
    if not found["next"]:
        return _time(hour, minute)
    return _time(hour + 24, minute) if hour < 24 else None


def _hour(spoken: int, half: str) -> int | None:
    """Return the hour of the day for an hour said with its half of the day; None where that is unclear."""
    if not half:
        return spoken
    if spoken == 12:
        return {"오후": 12, "pm": 12, "am": 0}.get(half)
    if re.fullmatch(_MORNING, half):
        return spoken if spoken < 12 else None
    return spoken + 12 if spoken < 12 else spoken if spoken < 24 else None


def _time(hour: int, minute: int) -> DayMinute | None:
    if minute > 59 or hour * 60 + minute > LAST_MINUTE:
        return None
    return DayMinute.at(hour, minute)


def parse_time_range(typed: str) -> tuple[DayMinute, DayMinute] | None:
    """Read two times with a mark between them, `07:00~20:00`; an end before the start is on the next day."""
    ends = re.split(r"[~-]", plain(typed))
    if len(ends) != 2:
        return None
    first, last = parse_time(ends[0]), parse_time(ends[1])
    if first is None or last is None:
        return None
    if last >= first:
        return first, last
    return (first, DayMinute(last + 24 * 60)) if first < 24 * 60 else None


def parse_duration(typed: str) -> int | None:
    """Read a duration in minutes: `90`, `1:30`, `1시간 30분`, `1時間半`, `1.5시간`, `90分`.

    A bare number is minutes.
    """
    text = plain(typed)
    colon = _COLON.fullmatch(text)
    if colon:
        return _sixties(int(colon[1]), int(colon[2]))
    found = _HOURS.fullmatch(text)
    if found is None or not text or (found["half"] and found["minutes"]):
        return None
    if not found["hours"]:
        return int(found["minutes"])
    minutes = 30 if found["half"] else int(found["minutes"] or 0)
    if "." in found["hours"]:
        return None if minutes else round(float(found["hours"]) * 60)
    return _sixties(int(found["hours"]), minutes)


def parse_screen_time(typed: str) -> int | None:
    """Read a running time in seconds: `3분 20초`, `3分20秒`, `3'20"`, `3:20`, `45초`; a bare number is minutes."""
    text = plain(typed)
    colon = _COLON.fullmatch(text)
    if colon:
        return _sixties(int(colon[1]), int(colon[2]))
    if re.fullmatch(r"[0-9]{1,3}", text):
        return int(text) * 60
    found = _MINUTES.fullmatch(text)
    if found is None or not text or (found["half"] and found["seconds"]):
        return None
    if not found["minutes"]:
        return int(found["seconds"])
    return _sixties(int(found["minutes"]), 30 if found["half"] else int(found["seconds"] or 0))


def _sixties(large: int, small: int) -> int | None:
    return large * 60 + small if small < 60 else None
