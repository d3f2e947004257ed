"""The call sheet of a day in its two forms: 일일촬영계획표 and 日々スケジュール, drawn from one view."""

from collections.abc import Iterable

from core.calls.view import CallSheetView, SceneRow
from core.documents.sheet_parts import (
    address,
    banner_text,
    extras_grid,
    hospital,
    notes_grid,
    phone,
    plans_grid,
    staff_line,
    sun,
    weather,
)
from core.documents.tree import (
    Align,
    Cell,
    CellKind,
    Document,
    Grid,
    Joined,
    Length,
    LongDate,
    Minutes,
    centred,
    data,
    head,
    label,
)
from core.schedule.model import StripKind
from core.values.findings import Message
from core.values.language_code import LanguageCode
from i18n.marks import N_

ROLE_COLUMNS = 10
"""Most roles that get a column of their own on the Japanese sheet; the others are named in the last column."""


def call_sheet(view: CallSheetView, form: LanguageCode, *, is_masked: bool = False) -> Document:
    """Return the call sheet of a day.

    Args:
        view: the day.
        form: the Korean or the Japanese paper.
        is_masked: hide phone numbers, for readers who are not meant to have them.
    """
    parts = _korean if form is LanguageCode.KO else _japanese
    params = {"title": view.title, "number": view.day_number, "total": view.total_days, "unit": view.unit_name}
    version = Message(N_("Draft {version}"), {"version": view.version})
    return Document(
        title=Message(N_("{title} call sheet, day {number}"), params),
        grids=tuple(parts(view, is_masked=is_masked)),
        corner=Joined((Message(N_("Day {number}/{total}"), params), view.unit_name, version), " · "),
        footer=Joined((view.title, LongDate(view.date), view.unit_name, version), " · "),
    )


def _korean(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the sections of 일일촬영계획표 in their order."""
    times = view.times
    yield Grid(
        "header",
        (1.1, 2.6, 1, 2.2, 1, 2.4),
        (
            (
                label(N_("Shooting date")),
                data(LongDate(view.date), is_strong=True),
                label(N_("Weather")),
                data(weather(view), span=3),
            ),
            (
                label(N_("Assemble")),
                data(times.assembles_at, is_strong=True),
                label(N_("First shot")),
                data(times.first_shot_at, is_strong=True),
                label(N_("Sunrise / sunset")),
                data(sun(view)),
            ),
            (
                label(N_("Departure")),
                data(times.departs_at),
                label(N_("Estimated wrap")),
                data(times.wraps_at, is_strong=True),
                label(N_("Wrap-out")),
                data(times.wrap_out_at),
            ),
            (label(N_("Shooting place")), data(view.place, span=3), label(N_("Parking")), data(view.parking)),
            (label(N_("Assembly place")), data(view.assemble_place, span=5, is_strong=True)),
            (label(N_("Address")), data(address(view), span=5)),
            (label(N_("Nearest hospital")), data(hospital(view), span=5)),
            (label(N_("Staff in charge")), data(staff_line(view, is_masked=is_masked), span=5)),
        ),
    )
    yield _korean_scenes(view)
    yield _cast(view, is_masked=is_masked)
    yield from extras_grid(view, is_masked=is_masked)
    yield from notes_grid(view)
    yield from plans_grid(view)


def _korean_scenes(view: CallSheetView) -> Grid:
    rows: list[tuple[Cell, ...]] = [
        (
            head(N_("Start")),
            head(N_("Minutes")),
            head(N_("End")),
            head(N_("S#")),
            head(N_("I/E")),
            head(N_("M/D/E/N")),
            head(N_("Place")),
            head(N_("What is shot")),
            head(N_("Cast")),
            head(N_("Length")),
            head(N_("Remarks")),
        )
    ]
    for row in view.rows:
        if row.kind is not StripKind.SCENE:
            rows.append(_banner(row, 11, 1))
            continue
        rows.append(
            (
                centred(row.start, is_strong=True),
                centred(Minutes(row.minutes)),
                centred(row.end),
                centred(row.label, is_strong=True),
                centred(row.int_ext.value),
                centred(row.day_night.value),
                data(Joined((row.main_set, row.sub_set), " / ")),
                data(row.synopsis),
                data(Joined(tuple(role.name for role in row.roles), ", ")),
                centred(Length(row.length, view.length_form)),
                data(Joined((*row.elements, row.text), ", ")),
            )
        )
    rows.append(_total(view, 11))
    weights = (1.15, 1, 1.15, 1, 0.65, 0.8, 2.4, 3.2, 1.9, 0.85, 2.1)
    return Grid("scenes", weights, tuple(rows), 1, Message(N_("Scenes to shoot")))


def _banner(row: SceneRow, columns: int, first: int) -> tuple[Cell, ...]:
    start = Cell(row.start, CellKind.BANNER, first, Align.CENTRE, is_strong=True)
    return (start, Cell(banner_text(row), CellKind.BANNER, columns - first, is_strong=True))


def _total(view: CallSheetView, columns: int) -> tuple[Cell, ...]:
    params = {"count": len(view.scene_rows), "length": Length(view.length, view.length_form)}
    minutes = sum(row.minutes for row in view.scene_rows)
    total = Joined((Message(N_("{count} scenes, {length}"), params), Minutes(minutes)), " · ")
    return (Cell(total, CellKind.LABEL, columns, Align.RIGHT),)


def _cast(view: CallSheetView, *, is_masked: bool) -> Grid:
    """Return the calls of the cast: 배우 콜 · 出演者 入り・支度."""
    rows: list[tuple[Cell, ...]] = [
        (
            head(N_("No.")),
            head(N_("Role")),
            head(N_("Actor")),
            head(N_("Pick-up")),
            head(N_("Call time")),
            head(N_("Make-up call")),
            head(N_("Ready")),
            head(N_("On set")),
            head(N_("Done")),
            head(N_("Scenes")),
            head(N_("Costume and remarks")),
            head(N_("Manager")),
        )
    ]
    rows += [
        (
            centred(row.role.number or ""),
            data(row.role.name, is_strong=True),
            data(row.actor),
            centred(row.pickup_at),
            centred(row.call_at, is_strong=True),
            centred(row.makeup_at),
            centred(row.ready_at),
            centred(row.on_set_at),
            centred(row.wraps_at),
            data(Joined(row.scenes, ", ")),
            data(Joined((row.costume, row.place, row.note), " · ")),
            data(Joined((row.manager, phone(row.manager_phone, row.side, is_masked=is_masked)))),
        )
        for row in view.cast
    ]
    weights = (0.55, 1.6, 1.6, 1.05, 1.05, 1.05, 1.05, 1.05, 1.05, 1.9, 2.5, 2.2)
    return Grid("cast", weights, tuple(rows), 1, Message(N_("Cast calls")))


def _japanese(view: CallSheetView, *, is_masked: bool) -> Iterable[Grid]:
    """Give the sections of 日々スケジュール in their order."""
    times = view.times
    yield Grid(
        "header",
        (1.1, 2.6, 1, 2.2, 1, 2.4),
        (
            (
                label(N_("Shooting date")),
                data(LongDate(view.date), is_strong=True),
                label(N_("Weather")),
                data(weather(view), span=3),
            ),
            (label(N_("Assembly place")), data(view.assemble_place, span=5, is_strong=True)),
            (
                label(N_("Assemble")),
                data(times.assembles_at, is_strong=True),
                label(N_("First shot")),
                data(times.first_shot_at, is_strong=True),
                label(N_("Estimated wrap")),
                data(times.wraps_at, is_strong=True),
            ),
            (
                label(N_("Departure")),
                data(times.departs_at),
                label(N_("Wrap-out")),
                data(times.wrap_out_at),
                label(N_("Sunrise / sunset")),
                data(sun(view)),
            ),
            (label(N_("Shooting place")), data(view.place, span=3), label(N_("Parking")), data(view.parking)),
            (label(N_("Address")), data(address(view), span=5)),
            (label(N_("Nearest hospital")), data(hospital(view), span=5)),
            (label(N_("Staff in charge")), data(staff_line(view, is_masked=is_masked), span=5)),
        ),
    )
    yield _japanese_scenes(view)
    yield _cast(view, is_masked=is_masked)
    yield from extras_grid(view, is_masked=is_masked)
    yield from notes_grid(view)
    yield from plans_grid(view)


def _japanese_scenes(view: CallSheetView) -> Grid:
    """Return the main table: a narrow column a role, ○ where the role is in the scene."""
    roles = view.roles[:ROLE_COLUMNS]
    first = (head(N_("Start")), head(N_("Minutes")), head(N_("End")), head(N_("Place")), head(N_("S#")))
    scene = (head(N_("What is shot")), head(N_("I/E")), head(N_("M/D/E/N")))
    names = tuple(
        Cell(role.name, CellKind.HEAD, align=Align.CENTRE, is_strong=True, is_vertical=True) for role in roles
    )
    rows: list[tuple[Cell, ...]] = [(*first, *scene, *names, head(N_("Length")), head(N_("Remarks")))]
    columns = len(rows[0])
    for row in view.rows:
        if row.kind is not StripKind.SCENE:
            rows.append(_banner(row, columns, 1))
            continue
        others = tuple(role.name for role in row.roles if role not in roles)
        rows.append(
            (
                centred(row.start, is_strong=True),
                centred(Minutes(row.minutes)),
                centred(row.end),
                data(Joined((row.main_set, row.sub_set), " / ")),
                centred(row.label, is_strong=True),
                data(row.synopsis),
                centred(row.int_ext.value),
                centred(row.day_night.value),
                *(centred("○" if role in row.roles else "") for role in roles),
                centred(Length(row.length, view.length_form)),
                data(Joined((*others, *row.elements, row.text), ", ")),
            )
        )
    rows.append(_total(view, columns))
    weights = (1.1, 1, 1.1, 2.3, 1, 3, 0.6, 0.7, *(0.55 for _ in roles), 0.85, 2.1)
    return Grid("scenes", weights, tuple(rows), 1, Message(N_("Scenes to shoot")))
