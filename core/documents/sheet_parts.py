"""The parts both forms of a call sheet share: values of the header, staff, timeline, notes and plans."""

from collections.abc import Iterable, Sequence

from core.calls.view import CallSheetView, Contact, SceneRow
from core.documents.tables import pairs
from core.documents.tree import (
    Align,
    Cell,
    CellKind,
    Grid,
    Joined,
    Length,
    MapLink,
    Minutes,
    Phone,
    Plain,
    centred,
    data,
    label,
)
from core.people.labels import DEPARTMENT_LABELS
from core.people.model import Department
from core.people.rules import masked
from core.schedule.labels import STRIP_KIND_LABELS
from core.schedule.model import StripKind
from core.values.findings import Message
from core.values.language_code import Country
from core.values.times import DayMinute
from i18n.marks import N_

STAFF_IN_HEADER = 6
"""Contacts printed at the head of the sheet; the others stand at its end."""
STAFF_ACROSS = 3


def phone(number: str, side: Country, *, is_masked: bool) -> object:
    """Return a number to dial, or its masked form, which cannot be dialled."""
    if not number:
        return ""
    return masked(number) if is_masked else Phone(number, side)


def weather(view: CallSheetView) -> Joined:
    """Return the weather, the temperatures and the chance of rain, as far as they are known."""
    parts: list[object] = [view.weather]
    if view.temperature_low is not None and view.temperature_high is not None:
        params = {"low": view.temperature_low, "high": view.temperature_high}
        parts.append(Message(N_("{low} to {high} °C"), params))
    if view.precipitation is not None:
        parts.append(Message(N_("rain {percent} %"), {"percent": view.precipitation}))
    return Joined(tuple(parts), " · ")


def sun(view: CallSheetView) -> object:
    """Return sunrise and sunset at the place."""
    return "" if view.sun is None else Joined((view.sun.rises_at, view.sun.sets_at), " / ")


def shooting_minutes(view: CallSheetView) -> Minutes:
    """Return how long the camera is out: first shot to wrap."""
    return Minutes(max(0, view.times.wraps_at - view.times.first_shot_at))


def address(view: CallSheetView) -> object:
    """Return the address, with a link to a map where the coordinates are known."""
    if view.latitude_micro is None or view.longitude_micro is None:
        return view.address
    return MapLink(view.address or view.place, view.latitude_micro, view.longitude_micro)


def hospital(view: CallSheetView) -> Joined:
    """Return the hospital with its number, and the country's emergency numbers."""
    emergency = N_("Ambulance 119 · Police 112") if view.country is Country.KR else N_("Ambulance 119 · Police 110")
    call: object = Phone(view.hospital_phone, view.country) if view.hospital_phone else ""
    return Joined((view.hospital, call, Message(emergency)), " · ")


def set_name(row: SceneRow) -> Joined:
    """Return the place in the story, 대장소 / 소장소."""
    return Joined((row.main_set, row.sub_set), " / ")


def staff_in_header(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the contacts anybody may have to phone, at the head of the sheet."""
    yield from _staff("staff", view.staff[:STAFF_IN_HEADER], is_masked=is_masked)


def staff_at_end(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the contacts that do not stand in the header."""
    heading = Message(N_("Staff contacts"))
    yield from _staff("contacts", view.staff[STAFF_IN_HEADER:], heading, is_masked=is_masked)


def _staff(name: str, staff: Sequence[Contact], heading: Message | None = None, *, is_masked: bool) -> Iterable[Grid]:
    if not staff:
        return
    entries = [
        (contact.position, Joined((contact.name, phone(contact.phone, contact.side, is_masked=is_masked)), "  "))
        for contact in staff
    ]
    yield Grid(name, (1.1, 2.2) * STAFF_ACROSS, pairs(entries, STAFF_ACROSS), heading=heading)


def timeline(view: CallSheetView) -> tuple[tuple[DayMinute, object], ...]:
    """Return the day's times in order, each with what happens: departure, meals, moves, wrap."""
    times = view.times
    marks: list[tuple[DayMinute | None, object]] = [
        (times.departs_at, Message(N_("Departure"))),
        (times.assembles_at, Message(N_("Assemble"))),
        (times.first_shot_at, Message(N_("First shot"))),
        *((row.start, Message(STRIP_KIND_LABELS[row.kind])) for row in view.rows if row.kind is not StripKind.SCENE),
        (times.wraps_at, Message(N_("Estimated wrap"))),
        (times.wrap_out_at, Message(N_("Wrap-out"))),
    ]
    known = [(at, words) for at, words in marks if at is not None]
    return tuple(sorted(known, key=lambda mark: mark[0]))


def timeline_grid(view: CallSheetView, across: int = 10) -> Grid:
    """Return the timeline as times over words, evenly shared out over as few lines as will do."""
    marks = timeline(view)
    lines = -(-len(marks) // across)
    columns = -(-len(marks) // lines)
    rows: list[tuple[Cell, ...]] = []
    for at in range(0, len(marks), columns):
        part = marks[at : at + columns]
        rest = (Cell(span=columns - len(part)),) if len(part) < columns else ()
        rows.append((*(Cell(words, CellKind.LABEL, align=Align.CENTRE) for _, words in part), *rest))
        rows.append((*(centred(minute, is_strong=True) for minute, _ in part), *rest))
    return Grid("timeline", (1.0,) * columns, tuple(rows), heading=Message(N_("Timeline of the day")))


def notes_grid(view: CallSheetView, order: Sequence[Department]) -> Iterable[Grid]:
    """Give the department notes in a country's order, where there are any, two departments a line."""
    places = {department: at for at, department in enumerate(order)}
    notes = sorted(view.notes, key=lambda note: places[note.department])
    if notes:
        entries = [(DEPARTMENT_LABELS[note.department], note.text) for note in notes]
        yield Grid("notes", (1.1, 4, 1.1, 4), pairs(entries, 2), heading=Message(N_("Department notes")))


def rain_plan(view: CallSheetView) -> object:
    """Return what happens when it rains, and who decides when."""
    decided: object = ""
    if view.rain_decides_at is not None and view.rain_decider:
        params = {"time": view.rain_decides_at, "who": view.rain_decider}
        decided = Message(N_("Decided at {time} by {who}"), params)
    elif view.rain_decides_at is not None:
        decided = Message(N_("Decided at {time}"), {"time": view.rain_decides_at})
    return Joined((view.rain_plan, decided), " · ")


def next_day(view: CallSheetView) -> Joined:
    """Return the next day as far as it is planned."""
    parts: list[object] = []
    if view.next_day is not None:
        following = view.next_day
        params = {"number": following.number, "date": following.date}
        parts.append(Message(N_("Day {number}, {date}"), params))
        if following.assembles_at is not None:
            parts.append(Message(N_("assembles {time}"), {"time": following.assembles_at}))
        parts.append(following.place)
        parts.append(Joined(tuple(f"S#{each}" for each in following.scenes), ", "))
    return Joined((*parts, view.next_day_note), " · ")


def plans_grid(entries: Iterable[tuple[str, object, bool]]) -> Iterable[Grid]:
    """Give rows of a label and what is said about it, leaving out those with nothing to say."""
    rows = tuple((label(msgid), data(value)) for msgid, value, is_said in entries if is_said)
    if rows:
        yield Grid("plans", (1.1, 9.1), rows)


def total(view: CallSheetView) -> Joined:
    """Return how many scenes, how long on the page and on the clock."""
    params = {"count": Plain(len(view.scene_rows)), "length": Length(view.length, view.length_form)}
    return Joined(
        (Message(N_("{count} scenes, {length}"), params), Minutes(sum(row.minutes for row in view.scene_rows))), " · "
    )
