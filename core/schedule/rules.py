"""What does not fit on a board: pure functions over days that are already read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from core.people.model import Role
from core.schedule.board import BoardDay, BoardStrip, BoardView
from core.schedule.clock import Slot
from core.schedule.model import DayKind, StripKind
from core.schedule.sun import Sun
from core.script.model import DayNight, IntExt
from core.values.findings import Finding, Message, Severity, Subject
from core.values.ids import Id
from i18n.marks import N_

DAY_MINUTES = 24 * 60
SHOOTING_KINDS = frozenset({DayKind.SHOOT, DayKind.CONTINGENCY})

Use = tuple[int, int, BoardStrip, BoardDay]
"""Start and end of a role's scene in minutes on one scale for all dates, the strip, its day."""


def double_bookings(days: Iterable[BoardDay]) -> list[Finding]:
    """Report a role needed on two days' sheets at overlapping times: two units, or a night that runs into a morning."""
    uses = defaultdict[Id, list[Use]](list)
    roles: dict[Id, Role] = {}
    for day in days:
        midnight = day.day.date.toordinal() * DAY_MINUTES
        for strip, slot in day.on_the_clock:
            for role in strip.called:
                roles[role.id] = role
                uses[role.id].append((midnight + slot.start, midnight + slot.end, strip, day))
    return [found for role_id, used in uses.items() for found in _overlaps(roles[role_id], used)]


def _overlaps(role: Role, uses: list[Use]) -> Iterator[Finding]:
    """Compare uses in order of time; those of one day follow each other on its clock and never overlap."""
    running: list[Use] = []
    for use in sorted(uses, key=lambda each: each[:2]):
        running = [other for other in running if other[1] > use[0]]
        for other in running:
            params = {"role": role.name, "date": use[3].day.date, "one": other[2].label, "other": use[2].label}
            subjects = (Subject("strip", other[2].strip.id), Subject("strip", use[2].strip.id))
            message = Message(N_("{role} is in {one} and {other} at the same time on {date}."), params)
            yield Finding("schedule.double_booking", message, Severity.VIOLATION, subjects)
        running.append(use)


def scheduled_twice(view: BoardView) -> list[Finding]:
    """Report a scene that two strips of the board stand for."""
    strips = [strip for strip in view.strips if strip.scene is not None]
    counts = Counter(strip.strip.scene_id for strip in strips)
    found = []
    for scene_id, count in counts.items():
        if count > 1:
            twice = [strip for strip in strips if strip.strip.scene_id == scene_id]
            message = Message(N_("Scene {scene} is on the board {count} times."), _of(twice[0]) | {"count": count})
            where = tuple(Subject("strip", strip.strip.id) for strip in twice)
            found.append(Finding("schedule.twice", message, Severity.WARNING, where))
    return found


def strip_findings(day: BoardDay, sun: Sun | None = None) -> list[Finding]:
    """Report what does not fit within a day: gone or omitted scenes, missed starts, the clock's end, the light."""
    on = {"date": day.day.date, "unit": day.unit.letter}
    found = [finding for strip, slot in day.on_the_clock for finding in _strip_findings(strip, slot, on)]
    if sun is not None:
        found += [finding for strip, slot in day.on_the_clock for finding in _light(strip, slot, sun)]
    where = (Subject("shooting_day", day.day.id),)
    if any(slot.is_cut_off for slot in day.slots):
        message = Message(N_("{date}, unit {unit}, runs past 47:59. Move some scenes to another day."), on)
        found.append(Finding("schedule.too_long", message, Severity.VIOLATION, where))
    if day.day.kind is DayKind.SHOOT and not day.scene_count:
        message = Message(N_("{date}, unit {unit}, is a shooting day without a scene."), on)
        found.append(Finding("schedule.empty_day", message, Severity.NOTE, where))
    if day.day.kind not in SHOOTING_KINDS and day.scene_count:
        message = Message(N_("{date}, unit {unit}, has scenes but is not a shooting day."), on)
        found.append(Finding("schedule.day_kind", message, Severity.WARNING, where))
    return found


def _strip_findings(strip: BoardStrip, slot: Slot, on: dict[str, object]) -> Iterator[Finding]:
    where = (Subject("strip", strip.strip.id),)
    if strip.scene is None and strip.strip.kind is StripKind.SCENE:
        message = Message(N_("A strip on {date} stands for a scene that is in the trash."), on)
        yield Finding("schedule.scene_gone", message, Severity.WARNING, where)
    if strip.scene is not None and strip.scene.is_omitted:
        message = Message(N_("Scene {scene} was omitted from the script but is scheduled on {date}."), on | _of(strip))
        yield Finding("schedule.omitted", message, Severity.VIOLATION, where)
    if slot.late_by:
        params = on | {"time": slot.start, "minutes": slot.late_by}
        if strip.label:
            message = Message(N_("Scene {scene} on {date} starts {minutes} minutes late."), params | _of(strip))
        else:
            message = Message(N_("A banner on {date} starts {minutes} minutes late, at {time}."), params)
        yield Finding("schedule.late", message, Severity.WARNING, where)


def _light(strip: BoardStrip, slot: Slot, sun: Sun) -> Iterator[Finding]:
    """Compare an exterior with the sun, which shines on the second day of the clock as on the first."""
    if strip.scene is None or strip.scene.int_ext is not IntExt.EXTERIOR:
        return
    days = [(sun.rises_at + shift, sun.sets_at + shift) for shift in (0, DAY_MINUTES)]
    where = (Subject("strip", strip.strip.id),)
    params = _of(strip) | {"start": slot.start, "end": slot.end, "sunrise": sun.rises_at, "sunset": sun.sets_at}
    is_light = any(rise <= slot.start and slot.end <= sets for rise, sets in days)
    if strip.scene.day_night is DayNight.DAY and not is_light:
        msgid = N_("{scene} is a day exterior from {start} to {end}, but the sun is up from {sunrise} to {sunset}.")
        yield Finding("schedule.dark", Message(msgid, params), Severity.WARNING, where)
    is_dark = all(slot.end <= rise or slot.start >= sets for rise, sets in days)
    if strip.scene.day_night is DayNight.NIGHT and not is_dark:
        msgid = N_("{scene} is a night exterior from {start} to {end}, but the sun is up from {sunrise} to {sunset}.")
        yield Finding("schedule.light", Message(msgid, params), Severity.WARNING, where)


def _of(strip: BoardStrip) -> dict[str, object]:
    return {"scene": strip.label}
