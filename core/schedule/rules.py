"""What does not fit on a board: pure functions over days that are already read."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from core.people.model import Role
from core.schedule.board import BoardDay, BoardStrip
from core.schedule.sun import Sun
from core.script.model import DayNight, IntExt
from core.values.findings import Finding, Message, Severity, Subject
from core.values.ids import Id
from core.values.times import LAST_MINUTE
from i18n.marks import N_


def double_bookings(days: Iterable[BoardDay]) -> list[Finding]:
    """Report a role that two units shoot on the same date at overlapping times."""
    slots = defaultdict[tuple[date, Id], list[tuple[int, int, BoardStrip, BoardDay]]](list)
    roles: dict[Id, Role] = {}
    for day in days:
        for strip, slot in zip(day.strips, day.slots, strict=True):
            for role in strip.cast:
                roles[role.id] = role
                slots[(day.day.date, role.id)].append((slot.start, slot.end, strip, day))
    found = []
    for (on, role_id), uses in slots.items():
        ordered = sorted(uses, key=lambda use: use[:2])
        for one, other in pairwise(ordered):
            if other[0] < one[1] and one[3].unit.id != other[3].unit.id:
                params = {"role": roles[role_id].name, "date": on, "one": one[2].label, "other": other[2].label}
                subjects = (Subject("strip", one[2].strip.id), Subject("strip", other[2].strip.id))
                message = Message(N_("{role} is in {one} and {other} at the same time on {date}."), params)
                found.append(Finding("schedule.double_booking", message, Severity.VIOLATION, subjects))
    return found


def strip_findings(day: BoardDay, sun: Sun | None = None) -> list[Finding]:
    """Report what does not fit within a day: omitted scenes, starts already passed, the clock's end, the light."""
    found: list[Finding] = []
    for strip, slot in zip(day.strips, day.slots, strict=True):
        subject = (Subject("strip", strip.strip.id),)
        if strip.scene is not None and strip.scene.is_omitted:
            message = Message(N_("Scene {scene} was omitted from the script but is on day {number}."), _of(day, strip))
            found.append(Finding("schedule.omitted", message, Severity.VIOLATION, subject))
        if slot.late_by:
            params = {**_of(day, strip), "minutes": slot.late_by}
            message = Message(N_("{scene} cannot start at its time on day {number}: {minutes} minutes late."), params)
            found.append(Finding("schedule.late", message, Severity.WARNING, subject))
        if sun is not None and strip.scene is not None and strip.scene.int_ext is IntExt.EXTERIOR:
            found += _light(day, strip, (slot.start, slot.end), sun)
    if day.slots and day.slots[-1].end >= LAST_MINUTE:
        message = Message(
            N_("Day {number} runs past 47:59. Move some scenes to another day."), {"number": day.day.number}
        )
        found.append(Finding("schedule.too_long", message, Severity.VIOLATION, (Subject("shooting_day", day.day.id),)))
    return found


def _light(day: BoardDay, strip: BoardStrip, span: tuple[int, int], sun: Sun) -> list[Finding]:
    subject = (Subject("strip", strip.strip.id),)
    params = {**_of(day, strip), "sunset": sun.sets_at, "sunrise": sun.rises_at}
    light = strip.scene.day_night if strip.scene else DayNight.UNKNOWN
    if light is DayNight.DAY and span[1] > sun.sets_at:
        message = Message(N_("{scene} is a day exterior but ends after sunset at {sunset}."), params)
        return [Finding("schedule.after_sunset", message, Severity.WARNING, subject)]
    if light is DayNight.NIGHT and sun.rises_at < span[0] < sun.sets_at:
        message = Message(N_("{scene} is a night exterior but starts before sunset at {sunset}."), params)
        return [Finding("schedule.before_sunset", message, Severity.WARNING, subject)]
    return []


def _of(day: BoardDay, strip: BoardStrip) -> dict[str, object]:
    return {"scene": strip.label or "-", "number": day.day.number}
