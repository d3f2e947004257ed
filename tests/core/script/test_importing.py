"""Importing drafts: one step, nothing lost, schedules kept."""

from dataclasses import replace

import pytest

from core.people.model import Role
from core.script.detect import parse_script
from core.script.estimate import estimated_length, estimated_seconds
from core.script.importing import ImportReport, SourceFile, import_script, order_keys, plan_import
from core.script.model import Appearance, Episode, Scene, SceneRole, ScriptImport
from core.script.queries import scenes_in_order
from core.script.revision import SceneChange
from core.store.store import Store
from core.values.findings import FileProblem
from core.values.lengths import Eighths
from core.values.texts import TwoNames, TwoTexts

FIRST = """제2회

S#1. 본가 / 거실 (밤)
민수가 창밖을 본다. 눈이 내린다.
민수\t오늘은 어디에도 가지 말자.
지영(E)\t그래도 가야 해.

S#2. 본가 / 부엌 (아침)
지영이 밥을 짓는다. 민수는 아직 잔다.
지영\t일어나, 벌써 아홉 시야.

S#3. 공항 / 출국장 (낮)
하루카가 손을 흔든다. 멀리 비행기가 뜬다.
하루카\t안녕, 또 만나.
"""


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


def bring(store: Store, text: str, episode: int | None = None) -> ImportReport:
    data = text.encode()
    return import_script(store, parse_script("a.txt", data), SourceFile("a.txt", data), episode)


def by_number(store: Store) -> dict[str, Scene]:
    return {scene.number: scene for scene in scenes_in_order(store)}


def cast(store: Store, scene: Scene) -> dict[str, Appearance]:
    names = {role.id: role.name.native for role in store.all(Role)}
    return {names[part.role_id]: part.appearance for part in store.all(SceneRole, scene_id=scene.id)}


def test_an_import_makes_episode_scenes_roles_and_a_record_in_one_step(store: Store) -> None:
    report = bring(store, FIRST)
    scenes = by_number(store)
    record = store.all(ScriptImport)[0]

    assert [episode.number for episode in store.all(Episode)] == [2]
    assert [(s.number, s.main_set.ko, s.sub_set.ko, s.day_night.value) for s in scenes.values()] == [
        ("1", "본가", "거실", "N"), ("2", "본가", "부엌", "M"), ("3", "공항", "출국장", "D"),
    ]  # fmt: skip
    assert [(role.number, role.name.ko) for role in store.all(Role, order_by=("number",))] == [
        (1, "민수"), (2, "지영"), (3, "하루카"),
    ]  # fmt: skip
    assert cast(store, scenes["1"]) == {"민수": Appearance.SPEAKS, "지영": Appearance.VOICE}
    assert cast(store, scenes["2"]) == {"지영": Appearance.SPEAKS, "민수": Appearance.APPEARS}
    assert (record.lines_total, record.lines_placed, record.unplaced) == (14, 14, "[]")
    assert report.count(SceneChange.NEW) == 3

    store.undo()

    assert (store.count(Scene), store.count(Role), store.count(Episode), store.count(ScriptImport)) == (0, 0, 0, 0)


def test_a_dry_run_says_the_same_and_writes_nothing(store: Store) -> None:
    planned = plan_import(store, parse_script("a.txt", FIRST.encode()))

    assert (planned.new_roles, planned.count(SceneChange.NEW)) == (("민수", "지영", "하루카"), 3)
    assert (store.count(Scene), len(store.history())) == (0, 0)


def test_importing_the_same_draft_again_changes_nothing_but_the_record(store: Store) -> None:
    bring(store, FIRST)
    before = scenes_in_order(store)

    report = bring(store, FIRST)

    assert report.count(SceneChange.UNCHANGED) == 3
    assert scenes_in_order(store) == before
    assert store.count(ScriptImport) == 2


def test_a_new_draft_keeps_identities_and_marks_what_it_drops(store: Store) -> None:
    bring(store, FIRST)
    old = by_number(store)
    draft = (
        FIRST.replace("S#3.", "S#4.")
        .replace("벌써 아홉 시야", "벌써 열 시라니까")
        .replace("S#1. 본가 / 거실 (밤)", "S#1. 옥상 (새벽)\n바람.\n하루카\t추워.\n\nS#1A. 본가 / 거실 (밤)")
    )
    draft = draft[: draft.index("S#2.")] + draft[draft.index("S#2.") :]

    report = bring(store, draft)
    new = by_number(store)

    assert (new["1A"].id, new["2"].id, new["4"].id) == (old["1"].id, old["2"].id, old["3"].id)
    assert [report.count(c) for c in (SceneChange.NEW, SceneChange.CHANGED, SceneChange.RENUMBERED)] == [1, 1, 2]
    assert list(new) == ["1", "1A", "2", "4"]

    bring(store, draft[: draft.index("S#4.")])

    assert [(s.number, s.is_omitted) for s in scenes_in_order(store)][-1] == ("4", True)
    assert store.get(Scene, old["3"].id).is_omitted


def test_a_dropped_scene_that_comes_back_is_the_same_scene(store: Store) -> None:
    bring(store, FIRST)
    third = by_number(store)["3"]
    bring(store, FIRST[: FIRST.index("S#3.")])

    bring(store, FIRST)

    assert store.get(Scene, third.id) == third


def test_what_people_corrected_by_hand_stays(store: Store) -> None:
    bring(store, FIRST)
    scene = by_number(store)["2"]
    with store.step("Edit") as step:
        step.save(replace(scene, length=Eighths(20), screen_seconds=99, main_set=TwoTexts("본가", "実家")))

    bring(store, FIRST.replace("벌써 아홉 시야", "벌써 열 시라니까").replace("S#3. 공항 /", "S#3. 본가 /"))
    new = by_number(store)

    assert (new["2"].length, new["2"].screen_seconds, new["2"].main_set) == (20, 99, TwoTexts("본가", "実家"))
    assert new["3"].main_set == TwoTexts("본가", "実家")


def test_a_role_known_in_the_other_language_is_not_made_again(store: Store) -> None:
    with store.step("Add") as step:
        step.save(Role(number=1, name=TwoNames(native="ハルカ", ko="하루카", ja="ハルカ")))

    assert bring(store, FIRST).new_roles == ("민수", "지영")


def test_a_role_that_no_longer_speaks_leaves_the_scene_and_a_silent_one_by_hand_stays(store: Store) -> None:
    bring(store, FIRST)
    scene = by_number(store)["1"]
    haruka = next(role for role in store.all(Role) if role.name.ko == "하루카")
    with store.step("Add") as step:
        step.save(SceneRole(scene_id=scene.id, role_id=haruka.id, appearance=Appearance.PHOTO))

    bring(store, FIRST.replace("지영(E)\t그래도 가야 해.", "바람이 분다. 눈이 그친다. 하늘이 갠다."))

    assert cast(store, scene) == {"민수": Appearance.SPEAKS, "하루카": Appearance.PHOTO}


def test_a_voice_that_comes_on_screen_speaks(store: Store) -> None:
    bring(store, FIRST)

    bring(store, FIRST.replace("지영(E)", "지영"))

    assert cast(store, by_number(store)["1"])["지영"] is Appearance.SPEAKS


def test_one_name_in_two_spellings_is_one_role(store: Store) -> None:
    report = bring(store, "INT. A - DAY\n\n@Joe\nHi.\n\nMAY\nHi.\n\nJOE\nYes.\n")

    assert (report.new_roles, report.findings) == (("Joe", "MAY"), [])
    assert store.count(Role) == 2


def test_a_latin_name_is_named_as_a_whole_word_in_any_case(store: Store) -> None:
    bring(
        store,
        "INT. A - DAY\n\nAl waits. Edward looks.\n\nJOE\nHi.\n\nINT. B - DAY\n\nAL\nAlso.\n\nEDWARD\nNo.\n\nJOE\nAl!\n",
    )
    scenes = by_number(store)

    assert cast(store, scenes["1"]) == {
        "JOE": Appearance.SPEAKS, "AL": Appearance.APPEARS, "EDWARD": Appearance.APPEARS,
    }  # fmt: skip


def test_a_script_without_scenes_is_refused_and_writes_nothing(store: Store) -> None:
    with pytest.raises(FileProblem) as problem:
        bring(store, "그냥 글이다.\n그리고 또 글이다.")

    assert (problem.value.finding.code, len(store.history())) == ("script.no_scenes", 0)


def test_the_episode_the_user_names_goes_first(store: Store) -> None:
    bring(store, FIRST, episode=7)

    assert [episode.number for episode in store.all(Episode)] == [7]


def test_synopsis_and_omission_come_from_the_file(store: Store) -> None:
    bring(store, "INT. A - DAY\n\n= They meet.\n\nJOE\nHi.\n\n.OMITTED #2#\n")
    scenes = by_number(store)

    assert (scenes["1"].synopsis.ko, scenes["2"].is_omitted) == ("They meet.", True)


@pytest.mark.parametrize(
    ("keys", "kept"), [(["B", "", "D", ""], ["B", "D"]), (["", "B"], ["B"]), (["D", "B"], []), (["", ""], [])]
)
def test_order_keys_rise_and_keep_what_already_rises(keys: list[str], kept: list[str]) -> None:
    made = order_keys(keys)

    assert made == sorted(set(made))
    assert len(made) == len(keys)
    assert set(kept) <= set(made)


def test_a_length_the_file_gives_goes_first() -> None:
    heading = '<Paragraph Type="Scene Heading"><SceneProperties Length="2 3/8"/><Text>INT. A</Text></Paragraph>'
    parsed = parse_script("a.fdx", f"<FinalDraft><Content><Other/>{heading}</Content></FinalDraft>".encode())

    assert estimated_length(parsed.scenes[0], parsed.script_format) == Eighths(19)


def test_lengths_follow_the_customs_of_each_form() -> None:
    korean = parse_script("a.txt", ("S#1. 거실\n" + "지문이다.\n" * 38).encode())
    japanese = parse_script("a.txt", ("○居間\n" + "　　海。\n" * 18).encode())

    assert estimated_length(korean.scenes[0], korean.script_format) == Eighths(8)
    assert estimated_seconds(Eighths(8), korean.script_format) == 120
    assert estimated_length(japanese.scenes[0], japanese.script_format) == Eighths(8)
    assert estimated_seconds(Eighths(8), japanese.script_format) == 60
