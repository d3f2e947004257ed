"""The parts both forms of a call sheet share: the header's cells, extras, notes, plans and contacts."""

from collections.abc import Iterable

from core.calls.labels import EXTRAS_KIND_LABELS
from core.calls.view import CallSheetView, SceneRow
from core.documents.tree import Cell, Grid, Joined, Lines, MapLink, Minutes, Phone, centred, data, head, label
from core.people.labels import DEPARTMENT_LABELS
from core.people.rules import masked
from core.schedule.labels import STRIP_KIND_LABELS
from core.values.findings import Message
from core.values.language_code import Country
from i18n.marks import N_


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


def staff_line(view: CallSheetView, *, is_masked: bool) -> Lines:
    """Return everybody in the header with a number to phone."""
    return Lines(
        tuple(
            Joined((contact.position, contact.name, phone(contact.phone, contact.side, is_masked=is_masked)))
            for contact in view.staff
        )
    )


def extras_grid(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the grid of extras, where there are any."""
    if not view.extras:
        return
    rows: list[tuple[Cell, ...]] = [
        (
            head(N_("Kind")),
            head(N_("Heads")),
            head(N_("Call")),
            head(N_("Place")),
            head(N_("Costume and conditions")),
            head(N_("Scenes")),
            head(N_("Contact")),
        )
    ]
    for extras in view.extras:
        heads = Message(N_("M {men} · F {women}"), {"men": extras.men, "women": extras.women})
        number = phone(extras.contact_phone, view.country, is_masked=is_masked)
        rows.append(
            (
                data(Message(EXTRAS_KIND_LABELS[extras.kind]), is_strong=True),
                centred(Joined((heads, extras.ages))),
                centred(extras.call_at, is_strong=True),
                data(extras.place),
                data(extras.costume),
                data(extras.scenes),
                data(Joined((extras.contact, number))),
            )
        )
    yield Grid("extras", (1.2, 1.6, 0.9, 1.8, 3, 1.2, 2.2), tuple(rows), 1, Message(N_("Extras")))


def notes_grid(view: CallSheetView) -> Iterable[Grid]:
    """Give the department notes, where there are any, two departments a line."""
    if not view.notes:
        return
    cells = [(label(DEPARTMENT_LABELS[note.department]), data(note.text)) for note in view.notes]
    rows = []
    for at in range(0, len(cells), 2):
        left = cells[at]
        right = cells[at + 1] if at + 1 < len(cells) else (label(""), data(""))
        rows.append((*left, *right))
    heading = Message(N_("Department notes"))
    yield Grid("notes", (1.1, 4, 1.1, 4), tuple(rows), heading=heading)


def plans_grid(view: CallSheetView) -> Iterable[Grid]:
    """Give meals, the rain plan, notices and the next day, each where there is something to say."""
    rows: list[tuple[Cell, ...]] = []
    if view.meals:
        rows.append((label(N_("Meals")), data(view.meals)))
    if view.rain_plan or view.rain_decides_at is not None:
        decided: object = ""
        if view.rain_decides_at is not None:
            params = {"time": view.rain_decides_at, "who": view.rain_decider}
            decided = Message(N_("Decided at {time} by {who}"), params)
        rows.append((label(N_("In case of rain")), data(Joined((view.rain_plan, decided), " · "))))
    if view.notices:
        rows.append((label(N_("Notices")), data(view.notices)))
    if view.next_day is not None or view.next_day_note:
        rows.append((label(N_("Next day")), data(next_day(view))))
    if rows:
        yield Grid("plans", (1.1, 9.1), tuple(rows))


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
        parts.append(", ".join(following.scenes))
    return Joined((*parts, view.next_day_note), " · ")


def banner_text(row: SceneRow) -> Joined:
    """Return the words of a row between scenes: what it is, its own words, how long."""
    return Joined((Message(STRIP_KIND_LABELS[row.kind]), row.text, Minutes(row.minutes) if row.minutes else ""), "  ")
