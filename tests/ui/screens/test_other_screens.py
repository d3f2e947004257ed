"""Today, script, call sheets and people: what is typed is written, what is refused stays, both languages are whole."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.calls.queries import call_sheet_view
from core.people.model import Company, CrewMember, Person, Role
from core.people.queries import crew_in_order, roles_in_order
from core.schedule.model import ShootingDay
from core.script.model import Element, Episode, Place, Scene, SceneElement, SceneRole
from core.script.queries import scenes_in_order
from core.values.findings import Subject
from core.values.language_code import LanguageCode
from tests.architecture.house_rules import ROOT
from tests.ui.screens.conftest import visit
from tests.ui.switching import settle, texts_of, untranslated
from ui.app import SCREENS, Program
from ui.screens.base import Screen
from ui.screens.calls.screen import CallsScreen
from ui.screens.people.screen import PeopleScreen
from ui.screens.script.screen import ScriptScreen
from ui.screens.today.screen import TodayScreen
from ui.widgets.field import Field
from ui.widgets.grid.cells import Edit
from ui.widgets.grid.table import Table


def type_into(table: Table, *edits: tuple[str, str, str]) -> list[str]:
    """Type cells (row key, column, text) and return the columns that were refused."""
    refused = table.grid.grid._write([Edit(*edit) for edit in edits])
    return [edit.column for edit in refused]


@pytest.mark.parametrize("kind", SCREENS, ids=lambda kind: kind.NAME)
def test_a_screen_switched_reads_as_one_freshly_built(kind: type[Screen], program: Program) -> None:
    screen = visit(program, kind)
    for code in (LanguageCode.JA, LanguageCode.KO):
        program.speech.speak(code)
        settle()
        fresh = kind(screen.services)
        fresh.resize(screen.size())
        fresh.show()
        fresh.open()
        settle()
        assert (untranslated(screen), set(texts_of(screen))) == ([], set(texts_of(fresh)))
        fresh.close()


@pytest.mark.parametrize("kind", SCREENS, ids=lambda kind: kind.NAME)
def test_an_empty_screen_says_in_words_what_to_do(kind: type[Screen], empty_program: Program) -> None:
    screen = visit(empty_program, kind)
    assert untranslated(screen) == []


def test_today_leads_to_the_next_call_sheet(program: Program) -> None:
    screen = visit(program, TodayScreen)
    assert screen._next is not None
    screen.open_sheet()
    settle()
    calls = program.window.visited
    assert isinstance(calls, CallsScreen)
    assert calls.day.currentData() == screen._next.day.id


def test_scenes_are_typed_into_and_refuse_what_cannot_be(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    key = scenes_in_order(screen.store)[0].id
    refused = type_into(
        screen.scenes,
        (key, "number", "1A"),
        (key, "int_ext", "E"),
        (key, "day_night", "n"),
        (key, "sub_set", "갑판"),
        (key, "main_set_theirs", "甲板"),
        (key, "length", "1 3/8"),
        (key, "screen_seconds", "1:30"),
        (key, "day_night", "X"),
        (key, "length", "long"),
        (key, "screen_seconds", "soon"),
        (key, "number", ""),
    )
    scene = screen.store.get(Scene, key)
    written = (scene.number, scene.int_ext.value, scene.day_night.value, scene.sub_set.ko, scene.main_set.ja)
    assert written == ("1A", "E", "N", "갑판", "甲板")
    assert (int(scene.length), scene.screen_seconds) == (11, 90)
    assert refused == ["day_night", "length", "screen_seconds", "number"]


def test_marks_of_the_grid_put_roles_into_scenes_and_out(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    screen._choose(1)
    assert screen.matrix is not None
    scene, role = scenes_in_order(screen.store)[0].id, roles_in_order(screen.store)[-1].id
    for mark, expected in (("●", ["speaks"]), ("△", ["voice"]), ("", [])):
        type_into(screen.matrix, (scene, role, mark))
        found = screen.store.all(SceneRole, scene_id=scene, role_id=role)
        assert [part.appearance.value for part in found] == expected


def test_places_are_added_and_corrected_in_their_table(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    screen._choose(2)
    before = screen.store.count(Place)
    type_into(screen.places, ("new", "name", "여의도 선착장"))
    place = next(p for p in screen.store.all(Place) if p.name.ko == "여의도 선착장")
    refused = type_into(
        screen.places,
        (place.id, "name_theirs", "汝矣島船着場"),
        (place.id, "coordinates", "37.5283, 126.9340"),
        (place.id, "hospital_phone", "02-000-0119"),
        (place.id, "coordinates", "here"),
        (place.id, "coordinates", "91, 0"),
        (place.id, "country", "달"),
    )
    place = screen.store.get(Place, place.id)
    assert (screen.store.count(Place) - before, place.name.ja, place.latitude_micro) == (1, "汝矣島船着場", 37_528_300)
    assert refused == ["coordinates", "coordinates", "country"]


def test_the_inspector_of_a_scene_adds_and_removes_what_it_needs(program: Program) -> None:
    screen = visit(program, ScriptScreen)
    scene = scenes_in_order(screen.store)[2]
    before = screen.store.count(SceneElement, scene_id=scene.id)
    content = screen.inspector_for(scene)
    assert content is not None
    fields = content.findChildren(Field)
    fields[-1].line.setText("낡은 녹음기")
    fields[-1].line.editingFinished.emit()
    fields[0].line.setText("다른 장소")
    fields[0].line.editingFinished.emit()
    assert screen.store.count(SceneElement, scene_id=scene.id) == before + 1
    assert screen.store.get(Scene, scene.id).main_set.ko == "다른 장소"
    assert any(element.name.ko == "낡은 녹음기" for element in screen.store.all(Element))


def test_a_revised_script_is_brought_in_and_told(program: Program, qtbot: QtBot) -> None:
    screen = visit(program, ScriptScreen)
    screen.episode.setCurrentIndex(1)
    screen.import_file(ROOT / "resources" / "sample" / "episode-01-revised.txt")
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=20_000)
    settle()
    notice = screen.services.messages.latest
    assert notice is not None
    assert notice.message.params["episode"] == 1
    assert any(scene.is_omitted for scene in screen.store.all(Scene))


def test_a_file_that_is_no_script_is_refused_in_words(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    screen = visit(program, ScriptScreen)
    scenes = screen.store.count(Scene)
    broken = tmp_path / "broken.fdx"
    broken.write_text("<?xml version='1.0'?><FinalDraft><Content>", encoding="utf-8")
    screen.import_file(broken)
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=20_000)
    settle()
    screen.import_file(tmp_path / "missing.txt")
    assert screen.store.count(Scene) == scenes


def test_a_first_scene_makes_the_first_episode(empty_program: Program) -> None:
    screen = visit(empty_program, ScriptScreen)
    screen.add()
    screen.add()
    screen.scenes.grid.go_to(scenes_in_order(screen.store)[0].id)
    screen.omit()
    assert ([e.number for e in screen.store.all(Episode)], [s.number for s in scenes_in_order(screen.store)]) == (
        [1],
        ["1", "2"],
    )
    screen.select(Subject("scene", scenes_in_order(screen.store)[1].id))
    screen.select(Subject("episode", screen.store.all(Episode)[0].id))
    screen.select(Subject("place", "none"))


def test_a_call_sheet_is_corrected_by_typing(program: Program) -> None:
    screen = visit(program, CallsScreen)
    view = screen._shown()
    role = view.cast[0].role.id
    assert type_into(
        screen.cast, (role, "call_at", "5:55"), (role, "makeup_at", "x"), (role, "costume", "검은 외투")
    ) == ["makeup_at"]
    assert type_into(screen.texts, ("weather", "mine", "눈"), ("notices", "theirs", "足元注意")) == []
    assert type_into(screen.notes, ("camera", "mine", "렌즈 두 벌")) == []
    assert type_into(
        screen.extras,
        ("new", "men", "4"),
        ("new", "men", "four"),
        ("new", "call_at", "late"),
        (view.extras[0].id, "women", "12"),
    ) == ["men", "call_at"]
    after = call_sheet_view(screen.store, view.day_id)
    assert (after.cast[0].call_at, after.weather.ko, after.notices.ja) == (355, "눈", "足元注意")
    assert len(after.extras) == len(view.extras) + 1


def test_the_fields_of_a_call_sheet_write_and_refuse(program: Program) -> None:
    screen = visit(program, CallsScreen)
    for name, text in (("assembles_at", "6:10"), ("first_shot_at", "7:40"), ("departs_at", "noon")):
        field = screen.header.times[name]
        field.line.setText(text)
        field.line.editingFinished.emit()
    for name, text in (("temperature_low", "-3"), ("precipitation", "120"), ("temperature_high", "warm")):
        number = screen.header.numbers[name]
        number.line.setText(text)
        number.line.editingFinished.emit()
    view = call_sheet_view(screen.store, screen._shown().day_id)
    assert (view.times.assembles_at, view.times.first_shot_at, view.temperature_low) == (370, 460, -3)
    assert screen.header.times["departs_at"].sentence.text() != ""
    assert screen.header.numbers["precipitation"].sentence.text() != ""
    assert screen.header.numbers["temperature_high"].sentence.text() != ""


def test_the_preview_shows_pages_in_both_languages_and_files_are_written(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = visit(program, CallsScreen)
    for number in (0, 1):
        screen.preview._choose(number)
        qtbot.waitUntil(lambda: not screen.services.jobs.running and bool(screen.preview.pages._papers), timeout=30_000)
    screen.next_finding()
    screen.step_day(1)
    screen.step_day(-1)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    screen.export_both()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 2, timeout=30_000)
    screen.export_one()
    qtbot.waitUntil(lambda: not screen.services.jobs.running, timeout=30_000)
    day = screen.store.get(ShootingDay, screen._shown().day_id)
    screen.select(Subject("shooting_day", day.id))
    assert sorted(path.suffix for path in tmp_path.glob("call-sheet-*")) == [".pdf", ".pdf"]


def test_people_are_typed_into_added_and_removed(program: Program) -> None:
    screen = visit(program, PeopleScreen)
    crew = crew_in_order(screen.store)[0]
    refused = type_into(
        screen.crew,
        (crew.post.id, "position", "총괄"),
        (crew.post.id, "position_theirs", "統括"),
        (crew.post.id, "department", "촬영"),
        (crew.post.id, "side", "일본"),
        (crew.post.id, "language", "日本語"),
        (crew.post.id, "unit", "b"),
        (crew.post.id, "phone", "090-0000-0001"),
        (crew.post.id, "in_header", "○"),
        (crew.post.id, "reading", "ク"),
        (crew.post.id, "department", "없는 부서"),
        (crew.post.id, "native", ""),
    )
    post, person = screen.store.get(CrewMember, crew.post.id), screen.store.get(Person, crew.person.id)
    assert (post.position.ko, post.position.ja, post.department.value, post.unit, post.in_header) == (
        "총괄",
        "統括",
        "camera",
        "B",
        True,
    )
    assert (person.side.value, person.language.value, person.phone, person.name.reading) == (
        "JP",
        "ja",
        "090-0000-0001",
        "ク",
    )
    assert refused == ["department"]
    before = screen.store.count(CrewMember)
    screen.add()
    assert screen.store.count(CrewMember) == before + 1
    screen.remove()
    assert screen.store.count(CrewMember) == before


def test_roles_are_cast_by_a_name(program: Program) -> None:
    screen = visit(program, PeopleScreen)
    screen._choose(1)
    role = roles_in_order(screen.store)[0]
    refused = type_into(
        screen.cast,
        (role.id, "actor", "강새롬"),
        (role.id, "manager", "윤매니저"),
        (role.id, "manager_phone", "010-0000-0002"),
        (role.id, "kind", "조연"),
        (role.id, "number", "x"),
        (role.id, "kind", "?"),
    )
    changed = screen.store.get(Role, role.id)
    actor = screen.store.get(Person, changed.person_id) if changed.person_id else None
    assert (actor.name.native if actor else "", changed.manager.native, changed.kind.value) == (
        "강새롬",
        "윤매니저",
        "supporting",
    )
    assert refused == ["number", "kind"]
    screen.add()
    screen.remove()
    screen.next_finding()
    screen.select(Subject("role", role.id))


def test_companies_are_typed_into(program: Program) -> None:
    screen = visit(program, PeopleScreen)
    screen._choose(2)
    company = screen.store.all(Company)[0]
    refused = type_into(
        screen.companies,
        (company.id, "country", "일본"),
        (company.id, "role", "소속사"),
        (company.id, "phone", "03-0000-0000"),
        (company.id, "ko", "새 이름"),
        (company.id, "role", "?"),
    )
    changed = screen.store.get(Company, company.id)
    assert (changed.country.value, changed.role.value, changed.phone, changed.name.ko) == (
        "JP",
        "agency",
        "03-0000-0000",
        "새 이름",
    )
    assert refused == ["role"]
    screen.add()
    screen.select(Subject("company", company.id))
    screen.select(Subject("person", crew_in_order(screen.store)[0].person.id))
