"""The view both call sheets are drawn from, its edits, and what it lacks."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from core.calls import commands
from core.calls.model import CastCall, DepartmentNote, ExtrasCall
from core.calls.queries import call_sheet_view, sheet_of
from core.calls.rules import call_findings
from core.calls.view import CallSheetView, CastRow, Contact, NextDay, SceneRow
from core.people.commands import cast_role, save_crew_member, title_production
from core.people.model import CrewMember, Department, Person, Role
from core.schedule.commands import add_banner, edit_day, edit_strip, move_strips
from core.schedule.model import StripKind
from core.schedule.sun import sun_of
from core.script.commands import add_element, save_place, set_costume
from core.script.model import Element, ElementCategory, Place, Scene, SceneRole
from core.store.store import Store
from core.values.findings import Finding, Message, Refused, Severity, Subject
from core.values.language_code import Country, LanguageCode
from core.values.lengths import Eighths
from core.values.texts import NO_NAME, NO_TEXT, TwoNames, TwoTexts
from core.values.times import DayMinute
from tests.core.schedule.small_board import Production, small_board

CAFE = Place(
    name=TwoTexts("카페", "カフェ"),
    address=TwoTexts("서울", "ソウル"),
    latitude_micro=37_566_500,
    longitude_micro=126_978_000,
    parking=TwoTexts("뒤편", "裏手"),
    hospital=TwoTexts("가나병원", "カナ病院"),
    hospital_phone="02-123-4567",
)
SETS = TwoTexts("본가", "本家")


@pytest.fixture
def made() -> Iterator[Production]:
    """Day 1 has scenes 1 and 2 at the café, day 2 scene 12."""
    with Store.in_memory() as store:
        production = small_board(store)
        save_place(store, CAFE)
        with store.step("Describe") as step:
            for scene in production.scenes:
                step.save(replace(scene, main_set=SETS, place_id=CAFE.id, length=Eighths(8)))
        first, second, _ = production.days
        move_strips(store, [production.strip(0).id, production.strip(1).id], first.id, 0)
        move_strips(store, [production.strip(2).id], second.id, 0)
        yield production


def view(made: Production) -> CallSheetView:
    return call_sheet_view(made.store, made.days[0].id)


def codes(made: Production) -> list[str]:
    return [finding.code for finding in call_findings(view(made))]


def refusal(edit: Callable[[], object]) -> str:
    with pytest.raises(Refused) as error:
        edit()
    return error.value.finding.code


def test_the_sheet_draws_on_every_room(made: Production) -> None:
    store, day = made.store, made.days[0]
    title_production(store, TwoTexts("다리", "橋"))
    person = Person(name=TwoNames("김민수"), phone="010-1234-5678")
    post = TwoTexts("조감독", "チーフ助監督")
    save_crew_member(
        store, person, CrewMember(person_id=person.id, department=Department.DIRECTING, position=post, in_header=True)
    )
    other = replace(person, id=made.scenes[0].id)
    save_crew_member(store, other, CrewMember(person_id=other.id, department=Department.ART))
    banner = add_banner(store, day.id, StripKind.MEAL, 1, TwoTexts("점심", "昼食"))
    umbrella, car = TwoTexts("우산", "傘"), TwoTexts("자동차", "車")
    add_element(store, made.scenes[0].id, ElementCategory.PROPS, car)
    add_element(store, made.scenes[0].id, ElementCategory.PROPS, umbrella)
    add_element(store, made.scenes[1].id, ElementCategory.PROPS, TwoTexts("끈"))
    with store.step("Merge") as step:
        step.trash(store.all(Element, name_ko="끈")[0])
    shown = view(made)
    assert (shown.title, shown.day_number, shown.total_days, shown.date) == (TwoTexts("다리", "橋"), 1, 2, day.date)
    assert shown.staff == (Contact(post, person.name, person.phone, person.side),)
    assert (shown.place, shown.assemble_place, shown.parking) == (CAFE.name, CAFE.name, CAFE.parking)
    assert shown.sun == sun_of(day.date, 37_566_500, 126_978_000)
    assert shown.rows[:2] == (
        SceneRow(
            StripKind.SCENE,
            DayMinute(480),
            DayMinute(540),
            60,
            "3-1",
            main_set=SETS,
            length=Eighths(8),
            roles=made.roles,
            elements=(umbrella, car),
            place=CAFE.name,
        ),
        SceneRow(StripKind.MEAL, DayMinute(540), DayMinute(600), 60, text=banner.text),
    )
    assert (len(shown.scene_rows), shown.length, shown.roles) == (2, 16, made.roles[:1])
    assert shown.next_day == NextDay(2, date(2026, 11, 24), DayMinute(390), CAFE.name, ("3-12",))


def test_who_is_only_in_a_photograph_is_not_called(made: Production) -> None:
    for at, number in ((0, "2"), (1, "1"), (2, "9")):
        part = made.store.all(SceneRole, role_id=made.roles[0].id, scene_id=made.scenes[at].id)[0]
        set_costume(made.store, part, number)
    role = made.roles[0]
    assert view(made).cast == (
        CastRow(
            role=role,
            actor=NO_NAME,
            pickup_at=None,
            call_at=DayMinute(400),
            makeup_at=DayMinute(410),
            ready_at=DayMinute(460),
            on_set_at=DayMinute(470),
            wraps_at=DayMinute(600),
            scenes=("3-1", "3-2"),
            place=NO_TEXT,
            costume=TwoTexts("1, 2", "1, 2"),
            note=NO_TEXT,
            manager=NO_NAME,
            manager_phone="",
            side=Country.KR,
        ),
    )


def test_a_hospital_named_by_hand_never_keeps_another_ones_number(made: Production) -> None:
    assert (view(made).hospital, view(made).hospital_phone) == (CAFE.hospital, CAFE.hospital_phone)
    commands.edit_call_sheet(made.store, made.days[0].id, hospital=TwoTexts("다라병원", "タラ病院"))
    assert (view(made).hospital, view(made).hospital_phone) == (TwoTexts("다라병원", "タラ病院"), "")


def test_a_day_without_any_place_prints_none(made: Production) -> None:
    shown = call_sheet_view(made.store, made.days[2].id)
    assert (shown.place, shown.sun, shown.next_day, shown.hospital) == (NO_TEXT, None, None, NO_TEXT)
    assert [finding.code for finding in call_findings(shown)] == [
        "calls.no_scenes",
        "calls.no_place",
        "calls.no_hospital",
    ]


def test_a_place_chosen_for_the_day_comes_first_and_needs_coordinates_for_the_sun(made: Production) -> None:
    park = save_place(made.store, Place(name=TwoTexts("공원", "公園")))
    edit_day(made.store, replace(made.days[0], place_id=park.id))
    assert (view(made).place, view(made).sun) == (park.name, None)


def test_a_next_day_without_strips_has_no_time_yet(made: Production) -> None:
    move_strips(made.store, [made.strip(2).id], None, 0)
    assert view(made).next_day == NextDay(2, date(2026, 11, 24), None, NO_TEXT, ())


def test_texts_and_times_written_by_hand_are_printed(made: Production) -> None:
    day = made.days[0].id
    rain = TwoTexts("세트로 대체", "セットに変更")
    commands.edit_call_sheet(made.store, day, rain_plan=rain, precipitation=60)
    commands.edit_call_sheet(made.store, day, assembles_at=DayMinute.at(6), temperature_low=-3, temperature_high=4)
    commands.edit_cast_call(made.store, day, made.roles[0].id, call_at=DayMinute.at(6), costume=TwoTexts("D1"))
    commands.edit_cast_call(made.store, day, made.roles[0].id, pickup_at=DayMinute.at(5))
    shown = view(made)
    assert (shown.rain_plan, shown.precipitation, shown.times.assembles_at) == (rain, 60, 360)
    assert (shown.cast[0].call_at, shown.cast[0].pickup_at, shown.cast[0].costume) == (360, 300, TwoTexts("D1"))
    assert shown.cast[0].by_hand == {"call_at", "pickup_at"}


def test_times_go_back_to_their_draft_and_texts_stay(made: Production) -> None:
    day, role = made.days[0].id, made.roles[0].id
    commands.draft_again(made.store, day)
    drafted = view(made)
    commands.edit_call_sheet(made.store, day, wraps_at=DayMinute.at(20), notices=TwoTexts("주의", "注意"))
    commands.edit_cast_call(made.store, day, role, ready_at=DayMinute.at(7))
    commands.draft_call_again(made.store, day, role)
    assert view(made).cast == drafted.cast
    commands.edit_cast_call(made.store, day, role, ready_at=DayMinute.at(7))
    commands.draft_again(made.store, day)
    assert view(made) == replace(drafted, notices=TwoTexts("주의", "注意"))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"precipitation": 101}, "calls.percent"),
        ({"temperature_low": 5, "temperature_high": 4}, "calls.temperature"),
        ({"assembles_at": DayMinute.at(9), "wraps_at": DayMinute.at(8)}, "calls.backwards"),
    ],
)
def test_impossible_sheets_are_refused(made: Production, changes: dict[str, object], code: str) -> None:
    day = made.days[0].id
    assert refusal(lambda: commands.edit_call_sheet(made.store, day, **changes)) == code
    assert sheet_of(made.store, day) is None


@pytest.mark.parametrize("name", ["colour", "id"])
def test_a_sheet_has_no_other_fields(made: Production, name: str) -> None:
    with pytest.raises(TypeError):
        commands.edit_call_sheet(made.store, made.days[0].id, **{name: "x"})


def test_extras_are_kept_in_the_order_they_came(made: Production) -> None:
    day = made.days[0].id
    first = commands.save_extras(made.store, ExtrasCall(day_id=day, men=3))
    second = commands.save_extras(made.store, ExtrasCall(day_id=day, women=2))
    edited = commands.save_extras(made.store, replace(first, men=4))
    assert view(made).extras == (edited, second)
    commands.trash_extras(made.store, edited)
    assert view(made).extras == (second,)
    assert refusal(lambda: commands.save_extras(made.store, replace(second, men=-1))) == "calls.heads"


def test_a_department_has_one_note_a_day(made: Production) -> None:
    day = made.days[0].id
    drone, rail = TwoTexts("드론", "ドローン"), TwoTexts("레일", "レール")
    commands.edit_note(made.store, day, Department.GRIP, rail)
    commands.edit_note(made.store, day, Department.CAMERA, TwoTexts("드론"))
    commands.edit_note(made.store, day, Department.CAMERA, drone)
    assert [(note.department, note.text) for note in view(made).notes] == [
        (Department.CAMERA, drone),
        (Department.GRIP, rail),
    ]
    commands.edit_note(made.store, day, Department.CAMERA, NO_TEXT)
    commands.edit_note(made.store, day, Department.CAMERA, NO_TEXT)
    assert [note.department for note in made.store.all(DepartmentNote)] == [Department.GRIP]


def test_a_whole_sheet_lacks_nothing(made: Production) -> None:
    actor = Person(name=TwoNames("이서연"))
    with made.store.step("Hire") as step:
        step.save(actor)
    cast_role(made.store, made.roles[0], actor)
    assert codes(made) == []


def test_what_a_sheet_lacks_is_said(made: Production) -> None:
    day = made.days[0].id
    scene = made.store.get(Scene, made.scenes[0].id)
    with made.store.step("Edit") as step:
        step.save(replace(scene, main_set=NO_TEXT, synopsis=TwoTexts("만난다")))
    commands.edit_call_sheet(
        made.store, day, assembles_at=DayMinute.at(9), wraps_at=DayMinute.at(9, 30), wrap_out_at=DayMinute.at(9)
    )
    commands.edit_cast_call(made.store, day, made.roles[0].id, call_at=DayMinute.at(9), on_set_at=DayMinute.at(8, 30))
    assert codes(made) == [
        "calls.late_assembly",
        "calls.early_wrap",
        "calls.early_wrap_out",
        "calls.no_set",
        "calls.not_cast",
        "calls.order",
        "calls.late_on_set",
        "calls.untranslated_ja",
    ]


def test_missing_translations_are_counted_once_a_text(made: Production) -> None:
    day = made.days[0].id
    edit_strip(made.store, replace(made.strip(0), text=TwoTexts("주의")))
    commands.edit_cast_call(made.store, day, made.roles[0].id, note=TwoTexts("주의"))
    commands.save_extras(made.store, ExtrasCall(day_id=day, contact=TwoTexts("반장")))
    commands.edit_note(made.store, day, Department.ART, TwoTexts("", "飾り"))
    params = {"count": 2, "language": LanguageCode.JA, "texts": ["주의", "반장"]}
    message = Message("{count} texts have no {language} words yet: {texts}", params)
    where = (Subject("shooting_day", day),)
    found = [each for each in call_findings(view(made)) if each.code.startswith("calls.untranslated")]
    assert [each.code for each in found] == ["calls.untranslated_ko", "calls.untranslated_ja"]
    assert found[1] == Finding("calls.untranslated_ja", message, Severity.NOTE, where)


def test_the_call_of_a_role_is_one_row_a_day(made: Production) -> None:
    role: Role = made.roles[0]
    commands.edit_cast_call(made.store, made.days[0].id, role.id, call_at=DayMinute(1))
    commands.edit_cast_call(made.store, made.days[1].id, role.id, call_at=DayMinute(2))
    commands.edit_cast_call(made.store, made.days[0].id, role.id, call_at=None)
    assert [(call.day_id, call.call_at) for call in made.store.all(CastCall, order_by=("call_at",))] == [
        (made.days[0].id, None),
        (made.days[1].id, 2),
    ]
