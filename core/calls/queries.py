"""Reads of tomorrow."""

from collections import defaultdict
from dataclasses import asdict, replace

from core.calls.call_times import day_times, role_times, spans
from core.calls.model import CallSheet, CastCall, DepartmentNote, ExtrasCall
from core.calls.view import CallSheetView, CastRow, Contact, NextDay, SceneRow
from core.people.model import Department, Person, Role
from core.people.queries import actors_of, crew_in_order, production_of
from core.schedule.board import BoardDay
from core.schedule.model import DayKind, ShootingDay
from core.schedule.queries import board_day, days_in_order
from core.schedule.sun import Sun, sun_of
from core.script.model import Element, Place, SceneElement, SceneRole
from core.store.store import Store
from core.values.ids import Id
from core.values.language_code import Country
from core.values.texts import NO_NAME, NO_TEXT, TwoTexts


def sheet_of(store: Store, day_id: Id) -> CallSheet | None:
    """Return what was set by hand for a day's call sheet, or None."""
    return next(iter(store.all(CallSheet, day_id=day_id, order_by=("id",))), None)


def sun_at(day: ShootingDay, place: Place | None) -> Sun | None:
    """Return the sun of a day at its place; None where the place has no coordinates."""
    if place is None or place.latitude_micro is None or place.longitude_micro is None:
        return None
    return sun_of(day.date, place.latitude_micro, place.longitude_micro)


def call_sheet_view(store: Store, day_id: Id) -> CallSheetView:
    """Return everything the call sheet of a day prints.

    Raises:
        KeyError: there is no such day.
    """
    day = store.get(ShootingDay, day_id)
    board = board_day(store, day)
    sheet = sheet_of(store, day_id)
    written = sheet or CallSheet(day_id=day_id)
    place = place_of_day(store, board)
    hospital, hospital_phone = _hospital(written, place)
    production = production_of(store)
    return CallSheetView(
        day_id=day_id,
        title=production.title,
        length_form=production.length_form,
        unit_letter=board.unit.letter,
        unit_name=board.unit.name,
        country=board.unit.country,
        day_number=day.number,
        total_days=production.total_days or max((each.number for each in days_in_order(store, day.unit_id)), default=0),
        date=day.date,
        version=written.version,
        times=day_times(sheet, board.slots, day.first_shot_at),
        sun=sun_at(day, place),
        weather=written.weather,
        temperature_low=written.temperature_low,
        temperature_high=written.temperature_high,
        precipitation=written.precipitation,
        place=place.name if place else NO_TEXT,
        address=place.address if place else NO_TEXT,
        latitude_micro=place.latitude_micro if place else None,
        longitude_micro=place.longitude_micro if place else None,
        assemble_place=written.assemble_place or (place.name if place else NO_TEXT),
        parking=written.parking or (place.parking if place else NO_TEXT),
        hospital=hospital,
        hospital_phone=hospital_phone,
        staff=_staff(store, board.unit.letter),
        rows=_rows(store, board),
        cast=cast_rows(store, board),
        extras=tuple(store.all(ExtrasCall, day_id=day_id, order_by=("order_key", "id"))),
        notes=notes_of(store, day_id),
        meals=written.meals,
        rain_plan=written.rain_plan,
        rain_decides_at=written.rain_decides_at,
        rain_decider=written.rain_decider,
        notices=written.notices,
        next_day=_next_day(store, day),
        next_day_note=written.next_day,
    )


def place_of_day(store: Store, board: BoardDay) -> Place | None:
    """Return where a day is shot: the place chosen for it, or the first one its scenes have."""
    of_scenes = (strip.scene.place_id for strip in board.strips if strip.scene)
    places = (store.find(Place, place_id) for place_id in (board.day.place_id, *of_scenes))
    return next((place for place in places if place is not None), None)


def _hospital(written: CallSheet, place: Place | None) -> tuple[TwoTexts, str]:
    """Return the hospital and its number, which always go together."""
    if written.hospital or written.hospital_phone or place is None:
        return written.hospital, written.hospital_phone
    return place.hospital, place.hospital_phone


def _staff(store: Store, unit: str) -> tuple[Contact, ...]:
    return tuple(
        Contact(each.post.position, each.person.name, each.person.phone, each.person.side)
        for each in crew_in_order(store, unit)
        if each.post.in_header
    )


def _rows(store: Store, board: BoardDay) -> tuple[SceneRow, ...]:
    elements = _elements(store, {strip.scene.id for strip in board.strips if strip.scene})
    places = {place.id: place.name for place in store.all(Place)}
    rows = []
    for strip, slot in board.on_the_clock:
        row = SceneRow(strip.strip.kind, slot.start, slot.end, slot.minutes, strip.label, text=strip.strip.text)
        scene = strip.scene
        if scene is not None:
            row = replace(
                row,
                int_ext=scene.int_ext,
                day_night=scene.day_night,
                place_type=scene.place_type,
                main_set=scene.main_set,
                sub_set=scene.sub_set,
                synopsis=scene.synopsis,
                length=scene.length,
                roles=strip.cast,
                elements=elements.get(scene.id, ()),
                place=places.get(scene.place_id, NO_TEXT) if scene.place_id else NO_TEXT,
            )
        rows.append(row)
    return tuple(rows)


def _elements(store: Store, scene_ids: set[Id]) -> dict[Id, tuple[TwoTexts, ...]]:
    names = {element.id: element.name for element in store.all(Element)}
    found = defaultdict[Id, list[TwoTexts]](list)
    for link in store.all(SceneElement, scene_id=scene_ids):
        if link.element_id in names:
            found[link.scene_id].append(names[link.element_id])
    return {scene_id: tuple(sorted(each, key=lambda name: (name.ko, name.ja))) for scene_id, each in found.items()}


def cast_rows(store: Store, board: BoardDay) -> tuple[CastRow, ...]:
    """Return the calls of every role that comes to the set of the day's scenes, by cast number."""
    uses = [(slot, strip) for strip, slot in board.on_the_clock if strip.scene]
    found = spans((slot, [role.id for role in strip.called]) for slot, strip in uses)
    calls = {call.role_id: call for call in store.all(CastCall, day_id=board.day.id)}
    roles: dict[Id, Role] = {role.id: role for _, strip in uses for role in strip.called}
    actors = actors_of(store)
    costumes = _costumes(store, {strip.scene.id for _, strip in uses if strip.scene})
    rows = []
    for role in sorted(roles.values(), key=lambda each: (not each.number, each.number, each.id)):
        call = calls.get(role.id) or CastCall(day_id=board.day.id, role_id=role.id)
        actor: Person | None = actors.get(role.id)
        times = role_times(call, *found[role.id])
        rows.append(
            CastRow(
                role=role,
                actor=actor.name if actor else NO_NAME,
                scenes=tuple(strip.label for _, strip in uses if role in strip.called),
                place=call.place,
                costume=call.costume or costumes.get(role.id, NO_TEXT),
                note=call.note,
                manager=role.manager,
                manager_phone=role.manager_phone,
                side=actor.side if actor else Country.KR,
                **{name: getattr(times, name) for name in asdict(times)},
            )
        )
    return tuple(rows)


def _costumes(store: Store, scene_ids: set[Id]) -> dict[Id, TwoTexts]:
    """Return the costume numbers of each role in these scenes, the same in both languages."""
    numbers = defaultdict[Id, set[str]](set)
    for part in store.all(SceneRole, scene_id=scene_ids):
        if part.costume:
            numbers[part.role_id].add(part.costume)
    return {role_id: TwoTexts(*[", ".join(sorted(each))] * 2) for role_id, each in numbers.items()}


def notes_of(store: Store, day_id: Id) -> tuple[DepartmentNote, ...]:
    """Return the department notes of a day, in the order of the departments."""
    order = {department: at for at, department in enumerate(Department)}
    return tuple(sorted(store.all(DepartmentNote, day_id=day_id), key=lambda note: (order[note.department], note.id)))


def _next_day(store: Store, day: ShootingDay) -> NextDay | None:
    later = [each for each in days_in_order(store, day.unit_id) if each.date > day.date and each.kind is DayKind.SHOOT]
    if not later:
        return None
    following = later[0]
    board = board_day(store, following)
    sheet = sheet_of(store, following.id)
    place = place_of_day(store, board)
    return NextDay(
        number=following.number,
        date=following.date,
        assembles_at=day_times(sheet, board.slots, following.first_shot_at).assembles_at if board.strips else None,
        place=place.name if place else NO_TEXT,
        scenes=tuple(strip.label for strip in board.strips if strip.label),
    )
