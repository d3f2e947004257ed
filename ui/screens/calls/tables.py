"""The tables of a call sheet: cast calls, department notes, extras; what they show, and what typing into them means."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.calls.commands import edit_call_sheet, edit_cast_call, edit_note, save_extras
from core.calls.labels import EXTRAS_KIND_LABELS
from core.calls.model import DepartmentNote, ExtrasCall
from core.calls.view import CallSheetView, CastRow
from core.people.labels import DEPARTMENT_LABELS
from core.people.model import Department
from core.values.findings import Finding, finding
from core.values.ids import Id
from core.values.language_code import LanguageCode
from core.values.texts import NO_TEXT, TwoTexts
from core.values.times import DayMinute
from core.values.typed_times import parse_time
from i18n.current import _, current
from i18n.marks import N_
from ui.theme.paint import Align
from ui.widgets.grid.cells import Cell, Column, Edit, Row
from ui.widgets.grid.model import MakeCells, Write

Attempt = Callable[..., Finding | None]

CAST_TIMES = ("pickup_at", "call_at", "makeup_at", "ready_at", "on_set_at", "wraps_at")
CAST_COLUMNS = (
    Column("number", 28, align=Align.RIGHT),
    Column("role", 90, stretches=True),
    Column("actor", 110, stretches=True),
    *(Column(name, 60, editable=True, align=Align.MIDDLE) for name in CAST_TIMES),
    Column("scenes", 64),
    Column("costume", 110, stretches=True, editable=True),
)
CAST_HEADERS = (
    N_("#"),
    N_("Role"),
    N_("Played by"),
    N_("Pick-up"),
    N_("Comes in"),
    N_("In make-up"),
    N_("Dressed"),
    N_("On the floor"),
    N_("Leaves"),
    N_("Scenes"),
    N_("Costume and remarks"),
)
NOTE_COLUMNS = (
    Column("department", 120),
    Column("mine", 200, stretches=True, editable=True),
    Column("theirs", 200, stretches=True, editable=True),
)
EXTRAS_COLUMNS = (
    Column("kind", 100, editable=True),
    Column("men", 44, editable=True, align=Align.RIGHT),
    Column("women", 44, editable=True, align=Align.RIGHT),
    Column("call_at", 62, editable=True, align=Align.MIDDLE),
    Column("mine", 160, stretches=True, editable=True),
    Column("theirs", 160, stretches=True, editable=True),
    Column("scenes", 90, editable=True),
)
EXTRAS_HEADERS = (N_("Kind"), N_("Men"), N_("Women"), N_("Call"), "", "", N_("Scenes"))
NEW_EXTRAS = "new"
TEXT_COLUMNS = (
    Column("field", 120),
    Column("mine", 200, stretches=True, editable=True),
    Column("theirs", 200, stretches=True, editable=True),
)
TEXTS = (
    ("assemble_place", N_("Assembly place")),
    ("parking", N_("Parking")),
    ("weather", N_("Weather")),
    ("hospital", N_("Nearest hospital")),
    ("meals", N_("Meals")),
    ("rain_plan", N_("In case of rain")),
    ("rain_decider", N_("Who decides on rain")),
    ("notices", N_("Notices")),
    ("next_day", N_("Next day")),
)
"""Texts of the sheet in both languages, in the order of the paper."""


def text_of(view: CallSheetView, name: str) -> TwoTexts:
    """Return one of the sheet's texts."""
    found: TwoTexts = view.next_day_note if name == "next_day" else getattr(view, name)
    return found


def text_rows(view: CallSheetView) -> list[Row]:
    """Return a row for every text of the sheet."""
    return [Row(name, (msgid, text_of(view, name))) for name, msgid in TEXTS]


def text_cells(thing: object) -> Sequence[Cell]:
    """Return the cells of one text, the reader's language first."""
    assert isinstance(thing, tuple)  # noqa: S101 - the table holds nothing else
    return _pair_cells(_(thing[0]), thing[1])


def _pair_cells(name: str, text: TwoTexts) -> Sequence[Cell]:
    code = current().code
    mine, theirs = _of(text, code), _of(text, code.other)
    return (
        Cell(name, bold=True),
        Cell(mine, is_missing=bool(theirs and not mine)),
        Cell(theirs, ink="ink2", is_missing=bool(mine and not theirs)),
    )


def text_writer(view: Callable[[], CallSheetView], attempt: Attempt) -> Write:
    """Return what writes typed texts."""

    def write_one(edit: Edit) -> Finding | None:
        code = current().code if edit.column == "mine" else current().code.other
        text = text_of(view(), edit.key).replaced(code, edit.text)
        return attempt(edit_call_sheet, view().day_id, **{edit.key: text})

    return each_with(write_one)


def cast_cells(row: object) -> Sequence[Cell]:
    """Return the cells of a role's call; times set by hand are bold."""
    assert isinstance(row, CastRow)  # noqa: S101 - the table holds nothing else
    language = current()
    times = []
    for name in CAST_TIMES:
        minute: DayMinute | None = getattr(row, name)
        by_hand = name in row.by_hand
        note = _("Set by hand; empty it to go back to the draft") if by_hand else _("Drafted from the schedule")
        times.append(Cell(language.value(minute), bold=by_hand, ink="ink" if by_hand else "ink2", note=note))
    actor = language.value(row.actor)
    return (
        Cell(str(row.role.number or ""), ink="ink3"),
        Cell(language.value(row.role.name), bold=True),
        Cell(actor, side=row.side.value) if actor else Cell(_("not cast yet"), ink="warn"),
        *times,
        Cell(", ".join(row.scenes), ink="ink2"),
        _text_cell(row.costume, row.note),
    )


def _text_cell(text: TwoTexts, note: TwoTexts) -> Cell:
    code = current().code
    return Cell(text.of(code), is_missing=text.is_missing(code), note=current().value(note))


def cast_writer(view: Callable[[], CallSheetView], attempt: Attempt) -> Write:
    """Return what writes typed times and costumes."""

    def write_one(edit: Edit) -> Finding | None:
        day_id, role_id = view().day_id, Id(edit.key)
        if edit.column == "costume":
            row = next(each for each in view().cast if each.role.id == role_id)
            text = row.costume.replaced(current().code, edit.text)
            return attempt(edit_cast_call, day_id, role_id, costume=text)
        minute = parse_time(edit.text) if edit.text else None
        if edit.text and minute is None:
            return no_time()
        return attempt(edit_cast_call, day_id, role_id, **{edit.column: minute})

    return each_with(write_one)


def each_with(write_one: Callable[[Edit], Finding | None]) -> Write:
    """Return what writes edits one by one and gives those that were refused."""

    def write(edits: Sequence[Edit]) -> Mapping[Edit, Finding]:
        found = {edit: write_one(edit) for edit in edits}
        return {edit: refused for edit, refused in found.items() if refused is not None}

    return write


def no_time() -> Finding:
    """Say how a time is written."""
    return finding("calls.time", N_("Write a time like 7:30 or 26:30."))


def note_rows(view: CallSheetView, departments: Sequence[Department]) -> list[Row]:
    """Return a row for every department of the production, with its note or none."""
    notes = {note.department: note for note in view.notes}
    wanted = [d for d in Department if d in notes or d in departments]
    return [Row(d.value, notes.get(d) or DepartmentNote(day_id=view.day_id, department=d)) for d in wanted]


def note_cells(note: object) -> Sequence[Cell]:
    """Return the cells of a department note, the reader's language first."""
    assert isinstance(note, DepartmentNote)  # noqa: S101 - the table holds nothing else
    return _pair_cells(_(DEPARTMENT_LABELS[note.department]), note.text)


def _of(text: TwoTexts, code: LanguageCode) -> str:
    return text.ko if code is LanguageCode.KO else text.ja


def note_writer(view: Callable[[], CallSheetView], attempt: Attempt) -> Write:
    """Return what writes typed notes."""

    def write_one(edit: Edit) -> Finding | None:
        department = Department(edit.key)
        before = next((n.text for n in view().notes if n.department is department), NO_TEXT)
        code = current().code if edit.column == "mine" else current().code.other
        return attempt(edit_note, view().day_id, department, before.replaced(code, edit.text))

    return each_with(write_one)


def extras_rows(view: CallSheetView) -> list[Row]:
    """Return the groups of extras, and an empty row that begins a new one."""
    return [*(Row(each.id, each) for each in view.extras), Row(NEW_EXTRAS, None)]


def extras_cells(extras: object) -> Sequence[Cell]:
    """Return the cells of a group of extras."""
    kinds = tuple(_(msgid) for msgid in EXTRAS_KIND_LABELS.values())
    if not isinstance(extras, ExtrasCall):
        return (Cell("", choices=kinds, note=_("Choose a kind to add a group")), *(Cell() for _n in range(6)))
    code = current().code
    return (
        Cell(_(EXTRAS_KIND_LABELS[extras.kind]), bold=True, choices=kinds),
        Cell(str(extras.men or "")),
        Cell(str(extras.women or "")),
        Cell(current().value(extras.call_at), bold=True),
        Cell(_of(extras.costume, code), is_missing=extras.costume.is_missing(code)),
        Cell(_of(extras.costume, code.other), ink="ink2", is_missing=extras.costume.is_missing(code.other)),
        Cell(extras.scenes),
    )


def extras_writer(view: Callable[[], CallSheetView], attempt: Attempt) -> Write:
    """Return what writes typed groups of extras; typing into the empty row adds one."""

    def write(edits: Sequence[Edit]) -> Mapping[Edit, Finding]:
        fresh = ExtrasCall(day_id=view().day_id)

        def write_one(edit: Edit) -> Finding | None:
            key = fresh.id if edit.key == NEW_EXTRAS else edit.key
            extras = next((each for each in view().extras if each.id == key), fresh)
            change = _extras_change(extras, edit)
            return change if isinstance(change, Finding) else attempt(save_extras, replace(extras, **change))

        return each_with(write_one)(edits)

    return write


def _extras_change(extras: ExtrasCall, edit: Edit) -> dict[str, Any] | Finding:
    match edit.column:
        case "kind":
            kind = next((k for k, msgid in EXTRAS_KIND_LABELS.items() if _(msgid) == edit.text), extras.kind)
            return {"kind": kind}
        case "men" | "women":
            if edit.text and not edit.text.isdecimal():
                return finding("calls.heads", N_("Write a number of heads."))
            return {edit.column: int(edit.text or 0)}
        case "call_at":
            minute = parse_time(edit.text) if edit.text else None
            return no_time() if edit.text and minute is None else {"call_at": minute}
        case "mine" | "theirs":
            code = current().code if edit.column == "mine" else current().code.other
            return {"costume": extras.costume.replaced(code, edit.text)}
    return {edit.column: edit.text}


CELLS: Mapping[str, MakeCells] = {"texts": text_cells, "cast": cast_cells, "notes": note_cells, "extras": extras_cells}
