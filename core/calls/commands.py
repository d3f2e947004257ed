"""Edits of a draft call sheet, one undoable step each; a field given None or nothing goes back to its draft."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from core.calls.call_times import CALL_TIMES, TIMES
from core.calls.model import CallSheet, CastCall, DepartmentNote, ExtrasCall
from core.calls.queries import sheet_of
from core.people.labels import DEPARTMENT_LABELS
from core.people.model import Department, Role
from core.schedule.model import ShootingDay
from core.store.store import Store
from core.values.findings import Message, Refused, Severity, finding
from core.values.ids import Id
from core.values.order_keys import key_between
from core.values.texts import TwoTexts
from i18n.marks import N_

T = TypeVar("T", CallSheet, CastCall)


def edit_call_sheet(store: Store, day_id: Id, **changes: Any) -> CallSheet:  # noqa: ANN401 - fields of CallSheet
    """Write fields of the day's call sheet; the first edit makes the sheet.

    Raises:
        Refused: the day ends before it begins, or the chance of rain is no percentage.
    """
    day = store.get(ShootingDay, day_id)
    sheet = _changed(sheet_of(store, day_id) or CallSheet(day_id=day_id), changes)
    _refuse_bad_sheet(sheet)
    with store.step(N_("Edit call sheet of {date}"), date=day.date) as step:
        return step.save(sheet)


def _changed(record: T, changes: dict[str, Any]) -> T:
    unknown = changes.keys() - {field.name for field in fields(record)} | changes.keys() & {"id", "day_id", "role_id"}
    if unknown:
        raise TypeError(sorted(unknown))
    return replace(record, **changes)


def _refuse_bad_sheet(sheet: CallSheet) -> None:
    if sheet.precipitation is not None and not 0 <= sheet.precipitation <= 100:
        raise Refused(finding("calls.percent", N_("The chance of rain lies between 0 and 100 %.")))
    low, high = sheet.temperature_low, sheet.temperature_high
    if low is not None and high is not None and low > high:
        raise Refused(finding("calls.temperature", N_("The lowest temperature is above the highest.")))
    if sheet.assembles_at is not None and sheet.wraps_at is not None and sheet.wraps_at < sheet.assembles_at:
        raise Refused(
            finding(
                "calls.backwards",
                N_("The day would end at {end}, before it begins at {start}."),
                Severity.WARNING,
                start=sheet.assembles_at,
                end=sheet.wraps_at,
            )
        )


def edit_cast_call(store: Store, day_id: Id, role_id: Id, **changes: Any) -> CastCall:  # noqa: ANN401 - fields of CastCall
    """Write fields of a role's call on a day; the first edit makes the call."""
    role = store.get(Role, role_id)
    before = next(iter(store.all(CastCall, day_id=day_id, role_id=role_id, order_by=("id",))), None)
    call = _changed(before or CastCall(day_id=day_id, role_id=role_id), changes)
    with store.step(N_("Edit call of {role}"), role=role.name) as step:
        return step.save(call)


def draft_again(store: Store, day_id: Id) -> None:
    """Take back every time set by hand on a day's sheet and calls; texts stay, and so does the first shot."""
    day, sheet = store.get(ShootingDay, day_id), sheet_of(store, day_id)
    with store.step(N_("Draft the times of {date} again"), date=day.date) as step:
        if sheet is not None:
            step.save(_without(sheet, TIMES))
        for call in store.all(CastCall, day_id=day_id):
            step.save(_without(call, CALL_TIMES))


def draft_call_again(store: Store, day_id: Id, role_id: Id) -> None:
    """Take back every time set by hand for one role on a day; texts stay."""
    role = store.get(Role, role_id)
    with store.step(N_("Draft the call of {role} again"), role=role.name) as step:
        for call in store.all(CastCall, day_id=day_id, role_id=role_id):
            step.save(_without(call, CALL_TIMES))


def _without(record: T, names: tuple[str, ...]) -> T:
    return _changed(record, dict.fromkeys(names))


def save_extras(store: Store, extras: ExtrasCall) -> ExtrasCall:
    """Add a group of extras, or write the fields that differ.

    Raises:
        Refused: a head count is negative.
    """
    if extras.men < 0 or extras.women < 0:
        raise Refused(finding("calls.heads", N_("A head count cannot be negative.")))
    if not extras.order_key:
        last = max((each.order_key for each in store.all(ExtrasCall, day_id=extras.day_id)), default="")
        extras = replace(extras, order_key=key_between(last, ""))
    with store.step(N_("Edit extras")) as step:
        return step.save(extras)


def trash_extras(store: Store, extras: ExtrasCall) -> None:
    """Move a group of extras to the trash."""
    with store.step(N_("Remove extras")) as step:
        step.trash(extras)


def edit_note(store: Store, day_id: Id, department: Department, text: TwoTexts) -> None:
    """Write what a department prepares; an empty text takes the note away."""
    notes = store.all(DepartmentNote, day_id=day_id, department=department, order_by=("id",))
    note = notes[0] if notes else DepartmentNote(day_id=day_id, department=department)
    with store.step(N_("Edit note to {department}"), department=Message(DEPARTMENT_LABELS[department])) as step:
        if text:
            step.save(replace(note, text=text))
        elif notes:
            step.trash(note)
