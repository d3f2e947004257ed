"""日々スケジュール: the Japanese call sheet, its sections and columns in the order Japanese crews know."""

from collections.abc import Iterable
from dataclasses import dataclass

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
    total,
    weather,
)
from core.documents.tables import Column, names, prose, table
from core.documents.tree import Align, Cell, CellKind, Grid, Joined, Length, LongDate, Plain, centred, data, head, label
from core.people.model import Department, Role
from core.schedule.labels import STRIP_KIND_LABELS
from core.schedule.model import StripKind
from core.values.findings import Message
from core.values.times import DayMinute
from i18n.marks import N_

ROLE_COLUMNS = 12
"""Most roles that get a column of their own; the others are named among the remarks."""
IN_SCENE = "○"

DEPARTMENTS = (
    Department.DIRECTING, Department.WRITING, Department.CAMERA, Department.LIGHTING, Department.SOUND,
    Department.GRIP, Department.ART, Department.SET_DECORATION, Department.PROPS, Department.COSTUME,
    Department.HAIR_MAKEUP, Department.SPECIAL_MAKEUP, Department.STUNT, Department.SPECIAL_EFFECTS, Department.VFX,
    Department.TRANSPORT, Department.ANIMALS, Department.EXTRAS, Department.LOCATION, Department.PRODUCTION,
    Department.CATERING, Department.SAFETY, Department.INTERPRETING, Department.POST, Department.PUBLICITY,
    Department.PRODUCTION_COMPANY, Department.BROADCASTER,
)  # fmt: skip
"""The order of the messages to the departments on a Japanese sheet."""


def japanese_sections(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the sections in their order."""
    yield _header(view)
    yield from staff_in_header(view, is_masked=is_masked)
    yield _MainTable(view, view.roles[:ROLE_COLUMNS]).grid()
    yield from _cast(view, is_masked=is_masked)
    yield from _extras(view, is_masked=is_masked)
    yield from notes_grid(view, DEPARTMENTS)
    yield from plans_grid(
        (
            (N_("Meals"), view.meals, bool(view.meals)),
            (N_("In case of rain"), rain_plan(view), bool(view.rain_plan) or view.rain_decides_at is not None),
            (N_("Next day"), next_day(view), view.next_day is not None or bool(view.next_day_note)),
            (N_("Parking"), view.parking, bool(view.parking)),
            (N_("Notices"), view.notices, bool(view.notices)),
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
                label(N_("Assembly place")),
                data(view.assemble_place, span=3, is_strong=True),
                label(N_("Shooting place")),
                data(view.place, span=3),
            ),
            (
                label(N_("Assemble")),
                data(times.assembles_at, is_strong=True),
                label(N_("First shot")),
                data(times.first_shot_at, is_strong=True),
                label(N_("Estimated wrap")),
                data(times.wraps_at, is_strong=True),
                label(N_("Sunrise / sunset")),
                data(sun(view)),
            ),
            (
                label(N_("Departure")),
                data(times.departs_at),
                label(N_("Wrap-out")),
                data(times.wrap_out_at),
                label(N_("Shooting hours")),
                data(shooting_minutes(view), span=3),
            ),
            (
                label(N_("Address")),
                data(address(view), span=3),
                label(N_("Nearest hospital")),
                data(hospital(view), span=3),
            ),
        ),
    )


@dataclass(frozen=True, slots=True)
class _MainTable:
    """The main table 本表: the day in one list, with a narrow column a role and ○ where it is in the scene."""

    view: CallSheetView
    roles: tuple[Role, ...]

    def grid(self) -> Grid:
        titles = tuple(
            Cell(role.name, CellKind.HEAD, align=Align.CENTRE, is_strong=True, is_vertical=True) for role in self.roles
        )
        heads = (
            head(N_("Start")), head(N_("End")), head(N_("Minutes")), head(N_("Place")), head(N_("S#")),
            head(N_("What is shot")), head(N_("I/E")), head(N_("M/D/E/N")), *titles, head(N_("Length")),
            head(N_("Remarks")),
        )  # fmt: skip
        weights = (1, 1, 0.7, 2.3, 0.8, 3.1, 0.6, 0.6, *(0.55 for _ in titles), 0.85, 1.9)
        rows = (*self._opening(), *map(self._row, self.view.rows), *self._closing())
        total_row = (Cell(total(self.view), CellKind.LABEL, len(weights), Align.RIGHT),)
        return Grid("scenes", weights, (heads, *rows, total_row), 1, Message(N_("Scenes to shoot")))

    def _opening(self) -> Iterable[tuple[Cell, ...]]:
        times = self.view.times
        marks = [(times.departs_at, N_("Departure")), (times.assembles_at, N_("Assemble"))]
        known = [(at, msgid) for at, msgid in marks if at is not None]
        return [self._mark(at, msgid) for at, msgid in sorted(known)]

    def _closing(self) -> Iterable[tuple[Cell, ...]]:
        times = self.view.times
        return [self._mark(times.wraps_at, N_("Estimated wrap")), self._mark(times.wrap_out_at, N_("Wrap-out"))]

    def _mark(self, at: DayMinute, msgid: str) -> tuple[Cell, ...]:
        """Return a row for one moment."""
        return (
            Cell(at, CellKind.BANNER, align=Align.CENTRE, is_strong=True),
            Cell("", CellKind.BANNER, 2),
            Cell(Message(msgid), CellKind.BANNER, len(self.roles) + 7, is_strong=True),
        )

    def _row(self, row: SceneRow) -> tuple[Cell, ...]:
        if row.kind is not StripKind.SCENE:
            return self._banner(row)
        others = tuple(role.name for role in row.roles if role not in self.roles)
        return (
            centred(row.start, is_strong=True),
            centred(row.end),
            centred(Plain(row.minutes)),
            data(set_name(row)),
            centred(row.label, is_strong=True),
            data(row.synopsis),
            centred(row.int_ext.value),
            centred(row.day_night.value),
            *(centred(IN_SCENE if role in row.roles else "", is_strong=True) for role in self.roles),
            centred(Length(row.length, self.view.length_form)),
            data(Joined((*others, *row.elements, row.text), ", ")),
        )

    def _banner(self, row: SceneRow) -> tuple[Cell, ...]:
        words = Joined((Message(STRIP_KIND_LABELS[row.kind]), row.text), "  ")
        return (
            Cell(row.start, CellKind.BANNER, align=Align.CENTRE, is_strong=True),
            Cell(row.end, CellKind.BANNER, align=Align.CENTRE),
            Cell(Plain(row.minutes), CellKind.BANNER, align=Align.CENTRE),
            Cell(words, CellKind.BANNER, len(self.roles) + 7, is_strong=True),
        )


def _cast(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    def manager(row: CastRow) -> object:
        return Joined((row.manager, phone(row.manager_phone, row.side, is_masked=is_masked)))

    columns: tuple[Column[CastRow], ...] = (
        Column(N_("#"), 0.5, lambda row: Plain(row.role.number) if row.role.number else "", is_optional=True),
        names(N_("Role name"), 1.5, lambda row: row.role.name, is_strong=True),
        names(N_("Actor"), 1.5, lambda row: row.actor),
        Column(N_("Call time"), 1, lambda row: row.call_at, is_strong=True),
        prose(N_("Call place"), 1.4, lambda row: row.place, is_optional=True),
        Column(N_("Make-up call"), 1, lambda row: row.makeup_at),
        prose(N_("Costume and remarks"), 2.2, lambda row: Joined((row.costume, row.note), " · "), is_optional=True),
        Column(N_("Ready"), 1, lambda row: row.ready_at),
        Column(N_("On set"), 1, lambda row: row.on_set_at),
        prose(N_("Scenes"), 2, lambda row: Joined(row.scenes, ", ")),
        Column(N_("Done"), 1, lambda row: row.wraps_at),
        Column(N_("Pick-up"), 1, lambda row: row.pickup_at, is_optional=True),
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
        Column(N_("Heads"), 2.2, heads),
        Column(N_("Kind"), 1.2, lambda row: Message(EXTRAS_KIND_LABELS[row.kind]), is_strong=True),
        prose(N_("Costume and conditions"), 3, lambda row: row.costume),
        Column(N_("Call time"), 1, lambda row: row.call_at, is_strong=True),
        prose(N_("Place"), 1.6, lambda row: row.place),
        prose(N_("S#"), 1.2, lambda row: row.scenes),
        prose(N_("Agency and contact"), 2.2, contact),
    )
    return table("extras", N_("Extras"), columns, view.extras)
