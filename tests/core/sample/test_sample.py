"""The written sample production is whole, in both languages, and nothing in it is real."""

import json
from dataclasses import fields

import pytest

from core.calls.model import CallSheet, CastCall, DepartmentNote, ExtrasCall
from core.calls.queries import call_sheet_view
from core.people.model import Company, CrewMember, Person, Production, Role
from core.people.rules import people_findings
from core.sample.load import fill
from core.sample.source import row_id, script_bytes, tables
from core.schedule.model import Board, DayKind, ShootingDay, Strip, StripKind, Unit
from core.script.detect import parse_script
from core.script.importing import SourceFile, import_script, plan_import
from core.script.model import (
    Element,
    Episode,
    Place,
    Scene,
    SceneElement,
    SceneRole,
    ScriptImport,
)
from core.script.revision import SceneChange
from core.store.store import Store
from core.values.records import Record
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DayMinute

COUNTS: dict[type[Record], int] = {
    Production: 1, Company: 13, Person: 60, CrewMember: 40, Role: 20, Place: 22, Episode: 2, Scene: 63, Board: 1,
    Unit: 2, CallSheet: 10, ScriptImport: 2,
}  # fmt: skip
WRITTEN: list[type[Record]] = [
    Production, Company, Person, CrewMember, Role, Place, Episode, Scene, Element, Board, Unit, ShootingDay, Strip,
    CallSheet, CastCall, ExtrasCall, DepartmentNote,
]  # fmt: skip
REFERENCES: list[tuple[type[Record], str, type[Record]]] = [
    (CrewMember, "person_id", Person), (Person, "company_id", Company), (Role, "person_id", Person),
    (Role, "agency_id", Company), (Scene, "episode_id", Episode), (Scene, "place_id", Place),
    (SceneRole, "scene_id", Scene), (SceneRole, "role_id", Role), (SceneElement, "scene_id", Scene),
    (SceneElement, "element_id", Element), (ShootingDay, "unit_id", Unit), (ShootingDay, "place_id", Place),
    (Strip, "scene_id", Scene), (Strip, "day_id", ShootingDay), (CallSheet, "day_id", ShootingDay),
    (CastCall, "day_id", ShootingDay), (CastCall, "role_id", Role), (ExtrasCall, "day_id", ShootingDay),
    (DepartmentNote, "day_id", ShootingDay),
]  # fmt: skip
LEFT_UNTRANSLATED = {
    ("sample-scene-2-23", "synopsis"),
    ("sample-day-B2", "note"),
    ("sample-note-B2-interpreting", "text"),
}


def test_the_sample_has_the_size_it_promises(sample: Store) -> None:
    assert {kind: sample.count(kind) for kind in COUNTS} == COUNTS
    days = sample.all(ShootingDay, kind=DayKind.SHOOT)
    assert sorted(day.id for day in days) == [row_id("day", f"{unit}{n}") for unit in "AB" for n in range(1, 6)]


@pytest.mark.parametrize(("kind", "field", "other"), REFERENCES)
def test_whatever_a_row_names_is_there(sample: Store, kind: type[Record], field: str, other: type[Record]) -> None:
    known = {row.id for row in sample.all(other)} | {None}
    assert [row.id for row in sample.all(kind) if getattr(row, field) not in known] == []


def test_every_text_has_both_languages_but_the_few_left_out_on_purpose(sample: Store) -> None:
    rows: list[Record] = [row for kind in WRITTEN for row in sample.all(kind)]
    missing = {
        (str(row.id), each.name)
        for row in rows
        for each in fields(row)
        if isinstance(value := getattr(row, each.name), TwoTexts) and bool(value.ko) != bool(value.ja)
    }
    assert missing == LEFT_UNTRANSLATED
    marked = [row for name in ("scenes", "schedule", "calls") for row in _rows_marked_untranslated(name)]
    assert len(marked) == len(LEFT_UNTRANSLATED)


def _rows_marked_untranslated(name: str) -> list[object]:
    rows = [row for table in tables(name).values() if isinstance(table, list) for row in table]
    return [row for row in rows if row.get("untranslated")]


def test_every_name_is_written_in_both_languages_and_can_be_sorted(sample: Store) -> None:
    bearers: tuple[type[Record], ...] = (Company, Person, Role)
    names = [value for kind in bearers for row in sample.all(kind) for value in _names_of(row)]
    assert [name for name in names if not (name.native and name.ko and name.ja and name.reading)] == []


def _names_of(row: Record) -> list[TwoNames]:
    return [value for each in fields(row) if isinstance(value := getattr(row, each.name), TwoNames)]


def test_each_scene_has_one_strip_and_those_on_no_day_are_the_pool(sample: Store) -> None:
    strips = sample.all(Strip, kind=StripKind.SCENE)
    assert sorted(strip.scene_id or "" for strip in strips) == sorted(scene.id for scene in sample.all(Scene))
    pool = sorted(strip.scene_id or "" for strip in strips if strip.day_id is None)
    expected = ["1-30", "2-23", "2-24", "2-25", "2-26", "2-29", "2-30", "2-32"]
    assert pool == [row_id("scene", label) for label in expected]


def test_every_line_of_the_scripts_is_placed_but_the_note_to_the_reader(sample: Store) -> None:
    unplaced = [text for each in sample.all(ScriptImport) for _, text in json.loads(each.unplaced)]
    assert [text[0] for text in unplaced] == ["※", "※"]


def test_numbers_are_written_as_each_country_does_and_belong_to_nobody(sample: Store) -> None:
    assert people_findings(sample.all(Person), sample.all(Role)) == []
    phones = [person.phone for person in sample.all(Person) if person.phone]
    phones += [company.phone for company in sample.all(Company)]
    phones += [role.manager_phone for role in sample.all(Role)]
    phones += [each.contact_phone for each in sample.all(ExtrasCall)]
    phones += [place.hospital_phone for place in sample.all(Place)]
    assert [phone for phone in phones if phone.split("-")[1] not in {"000", "0000"}] == []
    assert [each.email for each in sample.all(Person) if each.email and not each.email.endswith(".example")] == []


def test_the_places_lie_where_their_addresses_say(sample: Store) -> None:
    degrees = {
        place.id: ((place.latitude_micro or 0) / 1e6, (place.longitude_micro or 0) / 1e6, place.country.value)
        for place in sample.all(Place)
    }
    korea = [key for key, (n, e, c) in degrees.items() if c == "KR" and 37.4 < n < 37.7 and 126.5 < e < 127.2]
    japan = [key for key, (n, e, c) in degrees.items() if c == "JP" and 35.5 < n < 35.8 and 139.4 < e < 139.9]
    assert len(korea) + len(japan) == len(degrees)


def test_children_work_late_on_two_days_so_that_rules_have_something_to_find(sample: Store) -> None:
    last = {
        day: max(row.end for row in call_sheet_view(sample, row_id("day", day)).rows if row.label == scene)
        for day, scene in (("A3", "2-21"), ("B2", "2-13"))
    }
    assert last == {"A3": DayMinute.at(22, 20), "B2": DayMinute.at(20, 25)}


def test_the_revised_draft_inserts_one_scene_drops_one_and_changes_three() -> None:
    with Store.in_memory() as store:
        fill(store)
        source = SourceFile("episode-01-revised.txt", script_bytes("episode-01-revised.txt"))
        parsed = parse_script(source.name, source.data)
        report = plan_import(store, parsed)
        changed = {
            change: [p.after.number if p.after else p.before.number if p.before else "" for p in report.pairings
                     if p.change is change]
            for change in (SceneChange.NEW, SceneChange.CHANGED, SceneChange.OMITTED)
        }  # fmt: skip
        assert changed == {
            SceneChange.NEW: ["20-1"],
            SceneChange.CHANGED: ["9", "21", "28"],
            SceneChange.OMITTED: ["13"],
        }
        strips = store.all(Strip, order_by=("id",))
        import_script(store, parsed, source)
        assert store.all(Strip, order_by=("id",)) == strips
        assert store.count(Role) == 20


def test_the_sample_is_one_step_that_undo_does_not_pass(sample: Store) -> None:
    assert len(sample.history()) == 1
    assert sample.undo_label() is None
