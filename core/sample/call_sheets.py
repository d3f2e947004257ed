"""The evenings before: call sheets, cast calls, extras and department notes of the sample production."""

from core.calls.call_times import CALL_TIMES
from core.calls.model import CallSheet, CastCall, DepartmentNote, ExtrasCall, ExtrasKind
from core.people.model import Department
from core.sample.source import Row, minute, row_id, tables, texts
from core.store.step import Step
from core.values.order_keys import keys_after


def add_calls(step: Step) -> None:
    """Write what people set by hand for each shooting day; the rest is drafted from the strips."""
    written = tables("calls")
    for row in written["sheet"]:
        step.save(_sheet(row))
    for row in written["cast"]:
        step.save(_cast_call(row))
    extras = written["extras"]
    for number, (row, key) in enumerate(zip(extras, keys_after("", len(extras)), strict=True), start=1):
        step.save(_extras(row, number, key))
    for row in written["note"]:
        step.save(_note(row))


def _cast_call(row: Row) -> CastCall:
    return CastCall(
        id=row_id("call", f"{row['day']}-{row['role']}"),
        day_id=row_id("day", row["day"]),
        role_id=row_id("role", row["role"]),
        place=texts(row, "place"),
        costume=texts(row, "costume"),
        note=texts(row, "note"),
        **{name: minute(row, name) for name in CALL_TIMES},
    )


def _note(row: Row) -> DepartmentNote:
    return DepartmentNote(
        id=row_id("note", f"{row['day']}-{row['department']}"),
        day_id=row_id("day", row["day"]),
        department=Department(row["department"]),
        text=texts(row, "text"),
    )


def _sheet(row: Row) -> CallSheet:
    low, high = row.get("temperature", (None, None))
    return CallSheet(
        id=row_id("sheet", row["day"]),
        day_id=row_id("day", row["day"]),
        version=row.get("version", 1),
        departs_at=minute(row, "departs_at"),
        assembles_at=minute(row, "assembles_at"),
        wraps_at=minute(row, "wraps_at"),
        wrap_out_at=minute(row, "wrap_out_at"),
        assemble_place=texts(row, "assemble_place"),
        parking=texts(row, "parking"),
        weather=texts(row, "weather"),
        temperature_low=low,
        temperature_high=high,
        precipitation=row.get("precipitation"),
        rain_plan=texts(row, "rain_plan"),
        rain_decides_at=minute(row, "rain_decides_at"),
        rain_decider=texts(row, "rain_decider"),
        notices=texts(row, "notices"),
        meals=texts(row, "meals"),
        next_day=texts(row, "next_day"),
    )


def _extras(row: Row, number: int, order_key: str) -> ExtrasCall:
    return ExtrasCall(
        id=row_id("extras", str(number)),
        day_id=row_id("day", row["day"]),
        kind=ExtrasKind(row["kind"]),
        men=row["men"],
        women=row["women"],
        ages=texts(row, "ages"),
        call_at=minute(row, "call_at"),
        place=texts(row, "place"),
        costume=texts(row, "costume"),
        scenes=row["scenes"],
        contact=texts(row, "contact"),
        contact_phone=row["contact_phone"],
        order_key=order_key,
    )
