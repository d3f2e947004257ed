"""Edits of the schedule, one undoable step each. A locked day keeps its strips until it is unlocked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.schedule.labels import STRIP_KIND_LABELS
from core.schedule.model import MAIN_BOARD_ID, Board, DayKind, ShootingDay, Strip, StripKind, Unit
from core.schedule.queries import active_board, days_in_order, scenes_without_strip, strips_of_day, unit_lettered
from core.script.model import Episode, Scene
from core.script.queries import scene_label
from core.store.step import Step
from core.store.store import Store
from core.values.findings import Finding, Message, Refused, Severity, Subject, finding
from core.values.ids import Id
from core.values.language_code import Country
from core.values.order_keys import key_between, keys_after
from core.values.texts import NO_TEXT, TwoTexts
from core.values.times import DayMinute
from i18n.marks import N_


def ensure_board(store: Store) -> Board:
    """Return the active board; make the first one where there is none."""
    board = active_board(store)
    if board is not None:
        return board
    with store.step(N_("Start the board")) as step:
        return step.save(Board(id=MAIN_BOARD_ID, name=TwoTexts("본 일정", "本番ボード"), is_active=True, order_key="V"))


def add_unit(store: Store, letter: str, country: Country) -> Unit:
    """Add a shooting unit.

    Raises:
        Refused: the letter is empty or taken.
    """
    letter = letter.strip().upper()
    _refuse_letter(store, letter)
    with store.step(N_("Add unit {letter}"), letter=letter) as step:
        return step.save(Unit(letter=letter, name=TwoTexts(f"{letter}팀", f"{letter}班"), country=country))


def edit_unit(store: Store, unit: Unit) -> Unit:
    """Write the fields of a unit that differ.

    Raises:
        Refused: the letter is empty or taken.
    """
    unit = replace(unit, letter=unit.letter.strip().upper())
    _refuse_letter(store, unit.letter, but=unit.id)
    with store.step(N_("Edit unit {letter}"), letter=unit.letter) as step:
        return step.save(unit)


def trash_unit(store: Store, unit: Unit) -> None:
    """Move a unit to the trash.

    Raises:
        Refused: it still has days.
    """
    count = store.count(ShootingDay, unit_id=unit.id)
    if count:
        msgid = N_("Unit {letter} still has {count} days. Trash them first.")
        raise Refused(finding("schedule.unit_in_use", msgid, letter=unit.letter, count=count))
    with store.step(N_("Trash unit {letter}"), letter=unit.letter) as step:
        step.trash(unit)


def _refuse_letter(store: Store, letter: str, but: Id | None = None) -> None:
    if not letter:
        raise Refused(finding("schedule.unit_letter", N_("A unit needs a letter.")))
    taken = unit_lettered(store, letter)
    if taken is not None and taken.id != but:
        raise Refused(finding("schedule.unit_letter", N_("There is a unit {letter} already."), letter=letter))


def add_day(
    store: Store, unit_id: Id, on: date, kind: DayKind = DayKind.SHOOT, place_id: Id | None = None
) -> ShootingDay:
    """Add a day of a unit; the shooting days of the unit are numbered by date again.

    Raises:
        Refused: the unit has that date already.
    """
    unit = store.get(Unit, unit_id)
    if any(day.date == on for day in days_in_order(store, unit_id)):
        raise Refused(finding("schedule.date_taken", N_("Unit {unit} has {date} already."), unit=unit.letter, date=on))
    with store.step(N_("Add day {date}"), date=on) as step:
        ensure_board(store)
        day = step.save(ShootingDay(unit_id=unit_id, number=0, date=on, kind=kind, place_id=place_id))
        _renumber(store, step, unit_id)
    return store.get(ShootingDay, day.id)


def _renumber(store: Store, step: Step, unit_id: Id) -> None:
    number = 0
    for day in days_in_order(store, unit_id):
        shoots = day.kind is DayKind.SHOOT
        number += shoots
        if day.number != number * shoots:
            step.save(replace(day, number=number * shoots))


def edit_day(store: Store, day: ShootingDay) -> ShootingDay:
    """Write the fields of a day that differ, and number the days again where its date or kind changed.

    Raises:
        Refused: the day is locked, or another day of the unit has that date.
    """
    _refuse_locked(store, day.id)
    others = [each for each in days_in_order(store, day.unit_id) if each.id != day.id]
    if any(other.date == day.date for other in others):
        unit = store.get(Unit, day.unit_id)
        raise Refused(
            finding("schedule.date_taken", N_("Unit {unit} has {date} already."), unit=unit.letter, date=day.date)
        )
    with store.step(N_("Edit day {date}"), date=day.date) as step:
        step.save(day)
        _renumber(store, step, day.unit_id)
    return store.get(ShootingDay, day.id)


def trash_day(store: Store, day: ShootingDay) -> None:
    """Move a day to the trash; its scenes return to the pool of their board.

    Raises:
        Refused: the day is locked.
    """
    _refuse_locked(store, day.id)
    with store.step(N_("Trash day {date}"), date=day.date) as step:
        for strip in store.all(Strip, day_id=day.id):
            if strip.kind is StripKind.SCENE:
                step.save(replace(strip, day_id=None))
            else:
                step.trash(strip)
        step.trash(day)
        _renumber(store, step, day.unit_id)


def set_locked(store: Store, day: ShootingDay, *, is_locked: bool) -> ShootingDay:
    """Lock or unlock a day."""
    label = N_("Lock day {date}") if is_locked else N_("Unlock day {date}")
    with store.step(label, date=day.date) as step:
        return step.save(replace(store.get(ShootingDay, day.id), is_locked=is_locked))


def set_first_shot(store: Store, day: ShootingDay, at: DayMinute | None) -> ShootingDay:
    """Set when the first shot of a day is; the day's clock runs from it.

    Raises:
        Refused: the day is locked.
    """
    _refuse_locked(store, day.id)
    with store.step(N_("Set first shot of {date}"), date=day.date) as step:
        return step.save(replace(store.get(ShootingDay, day.id), first_shot_at=at))


def fill_pool(store: Store) -> int:
    """Give every scene that has none a strip in the unscheduled pool; return how many."""
    scenes = scenes_without_strip(store)
    if scenes:
        with store.step(N_("Put {count} scenes into the pool"), count=len(scenes)) as step:
            board = ensure_board(store)
            last = max((strip.order_key for strip in strips_of_day(store, None, board.id)), default="")
            for scene, key in zip(scenes, keys_after(last, len(scenes)), strict=True):
                step.save(Strip(board_id=board.id, scene_id=scene.id, order_key=key))
    return len(scenes)


def move_strips(store: Store, strip_ids: Sequence[Id], day_id: Id | None, position: int) -> None:
    """Move strips, in the order given, to a place in a day or the pool.

    Args:
        store: the production.
        strip_ids: the strips; those already in the day are taken out before the position counts.
        day_id: the day; None is the pool, where banners vanish.
        position: from 0; beyond the end means the end.

    Raises:
        Refused: a strip, its day or the new day is locked, or the new day is in the trash.
    """
    moving = [store.get(Strip, strip_id) for strip_id in dict.fromkeys(strip_ids)]
    for strip in moving:
        _refuse_locked_strip(store, strip)
    _refuse_closed(store, day_id)
    board = ensure_board(store)
    staying = [strip for strip in strips_of_day(store, day_id, board.id) if strip not in moving]
    label, params = _move_label(store, moving, day_id)
    with store.step(label, **params) as step:
        vanishing = [strip for strip in moving if day_id is None and strip.kind is not StripKind.SCENE]
        for strip in vanishing:
            step.trash(strip)
        arriving = [strip for strip in moving if strip not in vanishing]
        keys = _keys_at(step, staying, position, len(arriving))
        for strip, key in zip(arriving, keys, strict=True):
            step.save(replace(strip, day_id=day_id, order_key=key))


def _keys_at(step: Step, strips: Sequence[Strip], position: int, count: int) -> list[str]:
    """Return keys for strips that arrive at a position; where two offices gave equal keys, space the list again."""
    position = max(0, min(position, len(strips)))
    keys = [strip.order_key for strip in strips]
    if 0 < position < len(keys) and keys[position - 1] >= keys[position]:
        keys = keys_after("", len(keys))
        for strip, key in zip(strips, keys, strict=True):
            step.save(replace(strip, order_key=key))
    before = keys[position - 1] if position else ""
    after = keys[position] if position < len(keys) else ""
    arriving = []
    for _ in range(count):
        before = key_between(before, after)
        arriving.append(before)
    return arriving


def _move_label(store: Store, moving: Sequence[Strip], day_id: Id | None) -> tuple[str, dict[str, Any]]:
    day = store.find(ShootingDay, day_id)
    scene = store.find(Scene, moving[0].scene_id) if len(moving) == 1 else None
    if scene is None:
        return N_("Move {count} strips"), {"count": len(moving)}
    number = scene_label(store.find(Episode, scene.episode_id), scene)
    if day is None:
        return N_("Return scene {scene} to the pool"), {"scene": number}
    return N_("Move scene {scene} to {date}"), {"scene": number, "date": day.date}


def add_banner(store: Store, day_id: Id, kind: StripKind, position: int, text: TwoTexts = NO_TEXT) -> Strip:
    """Add a meal, move, preparation, standby or remark between the strips of a day.

    Raises:
        Refused: the day is locked, or in the trash.
        ValueError: the kind is a scene.
    """
    if kind is StripKind.SCENE:
        raise ValueError(kind)
    _refuse_closed(store, day_id)
    board = ensure_board(store)
    with store.step(N_("Add {banner}"), banner=Message(STRIP_KIND_LABELS[kind])) as step:
        (key,) = _keys_at(step, strips_of_day(store, day_id, board.id), position, 1)
        return step.save(Strip(board_id=board.id, kind=kind, day_id=day_id, order_key=key, text=text))


def edit_strip(store: Store, strip: Strip) -> Strip:
    """Write minutes, start, words or lock of a strip; its place on the board is for `move_strips`.

    Raises:
        Refused: its day or the strip is locked, or the minutes are negative or more than a day.
    """
    kept = store.get(Strip, strip.id)
    _refuse_locked(store, kept.day_id)
    if strip.is_locked:
        _refuse_locked_strip(store, kept)
    if strip.minutes is not None and not 0 <= strip.minutes <= 24 * 60:
        raise Refused(finding("schedule.minutes", N_("A strip takes between 0 minutes and 24 hours.")))
    with store.step(N_("Edit strip")) as step:
        return step.save(
            replace(kept, minutes=strip.minutes, starts_at=strip.starts_at, text=strip.text, is_locked=strip.is_locked)
        )


def trash_banner(store: Store, strip: Strip) -> None:
    """Move a banner to the trash; a scene strip returns to the pool instead.

    Raises:
        Refused: its day or the strip is locked.
    """
    if strip.kind is StripKind.SCENE:
        move_strips(store, [strip.id], None, 0)
        return
    _refuse_locked_strip(store, store.get(Strip, strip.id))
    with store.step(N_("Remove {banner}"), banner=Message(STRIP_KIND_LABELS[strip.kind])) as step:
        step.trash(strip)


def _refuse_closed(store: Store, day_id: Id | None) -> None:
    if day_id is not None and store.find(ShootingDay, day_id) is None:
        raise Refused(finding("schedule.day_gone", N_("That day is in the trash. Restore it first.")))
    _refuse_locked(store, day_id)


def _refuse_locked(store: Store, day_id: Id | None) -> None:
    day = store.find(ShootingDay, day_id)
    if day is not None and day.is_locked:
        unit = store.find(Unit, day.unit_id)
        params = {"date": day.date, "unit": unit.letter if unit else ""}
        message = Message(N_("{date}, unit {unit}, is locked. Unlock it first."), params)
        where = (Subject("shooting_day", day.id, "is_locked"),)
        raise Refused(Finding("schedule.day_locked", message, Severity.WARNING, where))


def _refuse_locked_strip(store: Store, strip: Strip) -> None:
    _refuse_locked(store, strip.day_id)
    if strip.is_locked:
        message = Message(N_("This strip is locked. Unlock it first."))
        where = (Subject("strip", strip.id, "is_locked"),)
        raise Refused(Finding("schedule.strip_locked", message, Severity.WARNING, where))
