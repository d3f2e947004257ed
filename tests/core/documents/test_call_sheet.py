"""Both sheets of a day are drawn from one view, so no time, number or name can differ between them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calls.view import CallSheetView
from core.documents.call_sheet import call_sheet
from core.documents.tree import Cell, Document, Grid, Joined, Lines, Phone, Plain
from core.export.json_tree import tree_json, tree_object
from core.export.words import written
from core.people.model import Department
from core.schedule.model import StripKind
from core.values.findings import Message
from core.values.language_code import Country, LanguageCode
from core.values.lengths import Eighths
from core.values.texts import NO_TEXT, TwoNames, TwoTexts
from core.values.times import DayMinute
from i18n.language import language_of
from tests.core.documents.sheets import ordinary_day

KO, JA = LanguageCode.KO, LanguageCode.JA
GOLDEN = Path(__file__).parent / "golden"
EMPTY = replace(
    ordinary_day(),
    times=replace(ordinary_day().times, departs_at=None),
    sun=None,
    temperature_low=None,
    precipitation=None,
    latitude_micro=None,
    hospital_phone="",
    staff=(),
    rows=(),
    cast=(),
    extras=(),
    notes=(),
    meals=NO_TEXT,
    rain_plan=NO_TEXT,
    rain_decides_at=None,
    notices=NO_TEXT,
    next_day=None,
    country=Country.JP,
)


def grid(document: Document, name: str) -> Grid:
    return next(each for each in document.grids if each.name == name)


def column(document: Document, name: str, heading: str) -> list[object]:
    """Return the values under a heading, rows that span it left out."""
    table = grid(document, name)
    at = [cell.value for cell in table.rows[0]].index(Message(heading))
    return [row[at].value for row in table.rows[1:] if len(row) == len(table.rows[0])]


def values(document: Document) -> Iterator[object]:
    """Give every value of a tree, those inside others too."""
    pending: list[object] = [cell.value for table in document.grids for row in table.rows for cell in row]
    while pending:
        value = pending.pop()
        yield value
        if isinstance(value, Joined | Lines):
            pending += value.values
        elif isinstance(value, Message):
            pending += value.params.values()


def facts(document: Document, kind: type) -> set[object]:
    return {value for value in values(document) if isinstance(value, kind)}


minutes = st.integers(0, 2879).map(DayMinute)


@st.composite
def days(draw: st.DrawFn) -> CallSheetView:
    """Draw a day with random times, lengths, parts left out and text in one language."""
    day = ordinary_day()
    rows = tuple(
        replace(row, start=draw(minutes), end=draw(minutes), length=Eighths(draw(st.integers(0, 99))))
        for row in draw(st.lists(st.sampled_from(day.rows), max_size=14))
    )
    times = replace(day.times, assembles_at=draw(minutes), departs_at=draw(st.none() | minutes), wraps_at=draw(minutes))
    cast = tuple(replace(row, call_at=draw(minutes)) for row in draw(st.lists(st.sampled_from(day.cast), max_size=20)))
    return replace(day, rows=rows, times=times, cast=cast, notices=TwoTexts(draw(st.text(max_size=9)), ""))


@given(days())
def test_both_sheets_of_a_day_hold_the_same_times_numbers_names_and_phones(day: CallSheetView) -> None:
    korean, japanese = call_sheet(day, KO), call_sheet(day, JA)
    for kind in (DayMinute, TwoNames, TwoTexts, Phone):
        assert facts(korean, kind) == facts(japanese, kind)
    for name, heading in [
        ("scenes", "Start"), ("scenes", "End"), ("scenes", "Minutes"), ("scenes", "S#"), ("scenes", "I/E"),
        ("scenes", "M/D/E/N"), ("scenes", "Length"), ("scenes", "Place"), ("scenes", "What is shot"),
    ]:  # fmt: skip
        assert column(korean, name, heading) == column(japanese, name, heading)
    if day.cast:
        for heading in ("Role name", "Actor", "Call time", "Make-up call", "Ready", "On set", "Done", "Scenes"):
            assert column(korean, "cast", heading) == column(japanese, "cast", heading)


@given(days())
def test_the_marks_of_a_japanese_sheet_are_the_cast_of_the_korean_one(day: CallSheetView) -> None:
    table = grid(call_sheet(day, JA), "scenes")
    titles = [cell.value for cell in table.rows[0]]
    scenes = [row for row in table.rows[1:] if len(row) == len(titles)]
    for row, scene in zip(scenes, day.scene_rows, strict=True):
        marked = {title for title, cell in zip(titles, row, strict=True) if cell.value == "○"}
        listed = row[-1].value
        assert isinstance(listed, Joined)
        assert {role.name for role in scene.roles} <= marked | set(listed.values)


@pytest.mark.parametrize(
    ("form", "sections", "heads"),
    [
        (
            KO,
            ["header", "staff", "timeline", "scenes", "cast", "extras", "notes", "plans"],
            ["#", "S#", "M/D/E/N", "시작", "소요(분)", "끝", "I/E", "장소", "촬영내용", "출연진", "분량", "비고"],
        ),
        (
            JA,
            ["header", "staff", "scenes", "cast", "extras", "notes", "plans"],
            ["開始", "終了", "所要", "場所", "S#", "場面", "I/E", "D/N", "ハン・ソユン", "早瀬 陸",
             "ミン・ドヒョン", "小野寺 澪", "ペク所長",
             "早瀬 汐里", "はるか（子役）", "ユン室長", "オ船長", "𠮷田 巡査", "分量", "備考"],
        ),
    ],
)  # fmt: skip
def test_each_form_has_its_sections_and_columns_in_its_own_order(
    form: LanguageCode, sections: list[str], heads: list[str]
) -> None:
    document = call_sheet(ordinary_day(), form)
    assert [each.name for each in document.grids] == sections
    language = language_of(form)
    assert [written(cell.value, language).plain for cell in grid(document, "scenes").rows[0]] == heads


@pytest.mark.parametrize("form", list(LanguageCode))
def test_the_spans_of_every_row_add_up_to_the_columns(form: LanguageCode) -> None:
    for day in (ordinary_day(), EMPTY, replace(ordinary_day(), staff=ordinary_day().staff * 3)):
        for table in call_sheet(day, form).grids:
            assert {sum(cell.span for cell in row) for row in table.rows} == {len(table.weights)}


@pytest.mark.parametrize(
    ("form", "left"), [(KO, ["header", "timeline", "scenes"]), (JA, ["header", "scenes", "plans"])]
)
def test_sections_with_nothing_to_say_are_left_out(form: LanguageCode, left: list[str]) -> None:
    document = call_sheet(EMPTY, form)
    assert [each.name for each in document.grids] == left
    emergency = {message.msgid for message in facts(document, Message) if isinstance(message, Message)}
    assert "Ambulance 119 · Police 110" in emergency


@pytest.mark.parametrize("form", list(LanguageCode))
def test_contacts_beyond_the_header_stand_at_the_end(form: LanguageCode) -> None:
    document = call_sheet(replace(ordinary_day(), staff=ordinary_day().staff * 3), form)
    assert document.grids[-1].name == "contacts"
    assert len(facts(document, Phone)) == len(facts(call_sheet(ordinary_day(), form), Phone))


@pytest.mark.parametrize("form", list(LanguageCode))
def test_masked_sheets_show_no_number_of_a_person(form: LanguageCode) -> None:
    shown = tree_json(call_sheet(ordinary_day(), form, is_masked=True), language_of(form)).decode()
    day = ordinary_day()
    numbers = [contact.phone for contact in day.staff] + [row.manager_phone for row in day.cast]
    assert [number for number in numbers if number in shown or number.replace("-", "")[1:] in shown] == []
    assert "010-••••-2841" in shown
    assert day.hospital_phone in shown


def test_somebody_without_a_number_is_named_all_the_same() -> None:
    day = ordinary_day()
    silent = replace(day, staff=(replace(day.staff[0], phone=""),))
    assert written(grid(call_sheet(silent, KO), "staff").rows[0][1].value, language_of(KO)).plain == "서도원"


def test_columns_nobody_uses_are_left_out() -> None:
    day = ordinary_day()
    bare = replace(day, cast=tuple(replace(row, pickup_at=None) for row in day.cast))
    heads = [cell.value for cell in grid(call_sheet(bare, KO), "cast").rows[0]]
    assert Message("Pick-up") not in heads
    assert Message("Call place") not in heads


def test_a_rain_plan_without_a_decider_says_when_alone() -> None:
    plans = grid(call_sheet(replace(ordinary_day(), rain_decider=NO_TEXT), KO), "plans")
    assert written(plans.rows[1][1].value, language_of(KO)).text.endswith("05:30 판단")


def test_the_next_day_is_said_as_far_as_it_is_planned() -> None:
    day = ordinary_day()
    assert day.next_day is not None
    vague = replace(day, next_day=replace(day.next_day, assembles_at=None, scenes=()), next_day_note=TwoTexts("미정"))
    plans = grid(call_sheet(vague, KO), "plans")
    assert written(plans.rows[-1][1].value, language_of(KO)).text == "39회차 11/25(수) · 송도 해변 · 미정"


@pytest.mark.parametrize(
    ("form", "order"),
    [
        (KO, [Department.DIRECTING, Department.PRODUCTION, Department.CAMERA, Department.SAFETY]),
        (JA, [Department.DIRECTING, Department.CAMERA, Department.PRODUCTION, Department.SAFETY]),
    ],
)
def test_departments_stand_in_the_order_of_the_country(form: LanguageCode, order: list[Department]) -> None:
    note = ordinary_day().notes[0]
    day = replace(ordinary_day(), notes=tuple(replace(note, department=each, text=TwoTexts(each)) for each in order))
    rows = grid(call_sheet(replace(day, notes=day.notes[::-1]), form), "notes").rows
    assert [cell.value for row in rows for cell in row if isinstance(cell.value, TwoTexts)] == [
        TwoTexts(each) for each in order
    ]


@pytest.mark.parametrize("form", list(LanguageCode))
def test_every_department_has_a_place_on_both_sheets(form: LanguageCode) -> None:
    note = ordinary_day().notes[0]
    day = replace(ordinary_day(), notes=tuple(replace(note, department=each) for each in Department))
    rows = grid(call_sheet(day, form), "notes").rows
    assert sum(cell.value == note.text for row in rows for cell in row) == len(Department)


@pytest.mark.parametrize("form", list(LanguageCode))
def test_a_sheet_reads_as_it_did(form: LanguageCode) -> None:
    shown = tree_object(call_sheet(ordinary_day(), form), language_of(form))
    assert shown == json.loads((GOLDEN / f"ordinary_day_{form.value}.json").read_text(encoding="utf-8"))


def test_marks_of_a_cell_are_in_the_json_tree() -> None:
    cell = Cell(TwoTexts("공지"), is_changed=True)
    shown = json.loads(tree_json(Document(Message("Title"), (Grid("one", (1.0,), ((cell,),)),)), language_of(JA)))
    assert shown["grids"] == [
        {
            "name": "one",
            "heading": "",
            "rows": [[{"text": "공지", "kind": "data", "untranslated": True, "changed": True}]],
        }
    ]


def test_banners_between_scenes_are_on_both_sheets() -> None:
    banners = [row for row in ordinary_day().rows if row.kind is not StripKind.SCENE]
    for form in LanguageCode:
        assert {row.text for row in banners} <= facts(call_sheet(ordinary_day(), form), TwoTexts)


def test_lines_stand_under_each_other() -> None:
    assert written(Lines((Plain(1), "", Plain(2))), language_of(KO)).text == "1\n2"
