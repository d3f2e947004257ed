"""일일촬영계획표: the Korean call sheet, its sections and columns in the order Korean crews know."""

from collections.abc import Iterable

from core.calls.labels import EXTRAS_KIND_LABELS
from core.calls.model import ExtrasCall
from core.calls.view import CallSheetView, CastRow, SceneRow
from core.documents.sheet_parts import (
    address,
    hospital,
    next_day,
    notes_grid,
    phone,
    plans_grid,
    rain_plan,
    set_name,
    shooting_minutes,
    staff_at_end,
    staff_in_header,
    sun,
    timeline_grid,
    total,
    weather,
)
from core.documents.tables import Column, names, prose, table
from core.documents.tree import Align, Cell, CellKind, Grid, Joined, Length, LongDate, Plain, centred, data, head, label
from core.people.model import Department
from core.schedule.labels import STRIP_KIND_LABELS
from core.schedule.model import StripKind
from core.values.findings import Message
from i18n.marks import N_

DEPARTMENTS = (
    Department.DIRECTING, Department.WRITING, Department.PRODUCTION_COMPANY, Department.BROADCASTER,
    Department.PRODUCTION, Department.CAMERA, Department.LIGHTING, Department.SOUND, Department.GRIP,
    Department.ART, Department.SET_DECORATION, Department.PROPS, Department.COSTUME, Department.HAIR_MAKEUP,
    Department.SPECIAL_MAKEUP, Department.SPECIAL_EFFECTS, Department.STUNT, Department.VFX, Department.TRANSPORT,
    Department.ANIMALS, Department.EXTRAS, Department.LOCATION, Department.CATERING, Department.SAFETY,
    Department.INTERPRETING, Department.POST, Department.PUBLICITY,
)  # fmt: skip
"""The order of the preparations on a Korean sheet."""

SCENE_WEIGHTS = (0.45, 1.0, 0.8, 1.1, 0.75, 1.1, 0.6, 2.5, 3.4, 2.1, 0.85, 1.8)
BEFORE_CLOCK, CLOCK_COLUMNS = 3, 3
"""Columns of the scene table before the start, and from the start to the end."""


def korean_sections(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the sections in their order."""
    yield _header(view)
    yield from staff_in_header(view, is_masked=is_masked)
    yield timeline_grid(view)
    yield _scenes(view)
    yield from _cast(view, is_masked=is_masked)
    yield from _extras(view, is_masked=is_masked)
    yield from notes_grid(view, DEPARTMENTS)
    yield from plans_grid(
        (
            (N_("Meals"), view.meals, bool(view.meals)),
            (N_("In case of rain"), rain_plan(view), bool(view.rain_plan) or view.rain_decides_at is not None),
            (N_("Notices"), view.notices, bool(view.notices)),
            (N_("Next day"), next_day(view), view.next_day is not None or bool(view.next_day_note)),
        )
    )
    yield from staff_at_end(view, is_masked=is_masked)


def _header(view: CallSheetView) -> Grid:
    times = view.times
    return Grid(
        "header",
        (1.1, 1.7, 1.1, 1.7, 1.1, 1.7, 1.1, 1.9),
        (
            (
                label(N_("Shooting date")),
                data(LongDate(view.date), span=3, is_strong=True),
                label(N_("Weather")),
                data(weather(view), span=3),
            ),
            (
                label(N_("Assemble")),
                data(times.assembles_at, is_strong=True),
                label(N_("First shot")),
                data(times.first_shot_at, is_strong=True),
                label(N_("Estimated wrap")),
                data(times.wraps_at, is_strong=True),
                label(N_("Wrap-out")),
                data(times.wrap_out_at),
            ),
            (
                label(N_("Departure")),
                data(times.departs_at),
                label(N_("Shooting hours")),
                data(shooting_minutes(view)),
                label(N_("Sunrise / sunset")),
                data(sun(view)),
                label(N_("Parking")),
                data(view.parking),
            ),
            (
                label(N_("Shooting place")),
                data(view.place, span=3),
                label(N_("Assembly place")),
                data(view.assemble_place, span=3, is_strong=True),
            ),
            (
                label(N_("Address")),
                data(address(view), span=3),
                label(N_("Nearest hospital")),
                data(hospital(view), span=3),
            ),
        ),
    )


def _scenes(view: CallSheetView) -> Grid:
    heads = (
        head(N_("#")), head(N_("S#")), head(N_("M/D/E/N")), head(N_("Start")), head(N_("Minutes")), head(N_("End")),
        head(N_("I/E")), head(N_("Place")), head(N_("What is shot")), head(N_("Cast")), head(N_("Length")),
        head(N_("Remarks")),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [heads]
    number = 0
    for row in view.rows:
        if row.kind is StripKind.SCENE:
            number += 1
            rows.append(_scene(view, row, number))
        else:
            rows.append(_banner(row))
    rows.append((Cell(total(view), CellKind.LABEL, len(heads), Align.RIGHT),))
    return Grid("scenes", SCENE_WEIGHTS, tuple(rows), 1, Message(N_("Scenes to shoot")))


def _scene(view: CallSheetView, row: SceneRow, number: int) -> tuple[Cell, ...]:
    return (
        centred(Plain(number)),
        centred(row.label, is_strong=True),
        centred(row.day_night.value),
        centred(row.start, is_strong=True),
        centred(Plain(row.minutes)),
        centred(row.end),
        centred(row.int_ext.value),
        data(set_name(row)),
        data(row.synopsis),
        data(Joined(tuple(role.name for role in row.roles), ", ")),
        centred(Length(row.length, view.length_form)),
        data(Joined((*row.elements, row.text), ", ")),
    )


def _banner(row: SceneRow) -> tuple[Cell, ...]:
    """Return a row between scenes: what it is, its times under those of the scenes, its own words."""
    words = len(SCENE_WEIGHTS) - BEFORE_CLOCK - CLOCK_COLUMNS
    return (
        Cell(Message(STRIP_KIND_LABELS[row.kind]), CellKind.BANNER, BEFORE_CLOCK, Align.CENTRE, is_strong=True),
        Cell(row.start, CellKind.BANNER, 1, Align.CENTRE, is_strong=True),
        Cell(Plain(row.minutes), CellKind.BANNER, 1, Align.CENTRE),
        Cell(row.end, CellKind.BANNER, 1, Align.CENTRE),
        Cell(row.text, CellKind.BANNER, words, is_strong=True),
    )


def _cast(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    def manager(row: CastRow) -> object:
        return Joined((row.manager, phone(row.manager_phone, row.side, is_masked=is_masked)))

    columns: tuple[Column[CastRow], ...] = (
        Column(N_("#"), 0.5, lambda row: Plain(row.role.number) if row.role.number else "", is_optional=True),
        names(N_("Role name"), 1.5, lambda row: row.role.name, is_strong=True),
        names(N_("Actor"), 1.5, lambda row: row.actor),
        Column(N_("Pick-up"), 1, lambda row: row.pickup_at, is_optional=True),
        Column(N_("Call time"), 1, lambda row: row.call_at, is_strong=True),
        prose(N_("Call place"), 1.4, lambda row: row.place, is_optional=True),
        Column(N_("Make-up call"), 1, lambda row: row.makeup_at),
        Column(N_("Ready"), 1, lambda row: row.ready_at),
        Column(N_("On set"), 1, lambda row: row.on_set_at),
        Column(N_("Done"), 1, lambda row: row.wraps_at),
        prose(N_("Scenes"), 2, lambda row: Joined(row.scenes, ", ")),
        prose(N_("Costume and remarks"), 2.2, lambda row: Joined((row.costume, row.note), " · "), is_optional=True),
        names(N_("Manager"), 2.2, manager),
    )
    return table("cast", N_("Cast calls"), columns, view.cast)


def _extras(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    def contact(row: ExtrasCall) -> object:
        return Joined((row.contact, phone(row.contact_phone, view.country, is_masked=is_masked)))

    def heads(row: ExtrasCall) -> object:
        count = Message(N_("M {men} · F {women}"), {"men": row.men, "women": row.women})
        return Joined((count, row.ages), ", ")

    columns: tuple[Column[ExtrasCall], ...] = (
        Column(N_("Kind"), 1.2, lambda row: Message(EXTRAS_KIND_LABELS[row.kind]), is_strong=True),
        Column(N_("Heads"), 2.2, heads),
        Column(N_("Call time"), 1, lambda row: row.call_at, is_strong=True),
        prose(N_("Place"), 1.6, lambda row: row.place),
        prose(N_("Costume and conditions"), 3, lambda row: row.costume),
        prose(N_("S#"), 1.2, lambda row: row.scenes),
        prose(N_("Agency and contact"), 2.2, contact),
    )
    return table("extras", N_("Extras"), columns, view.extras)
