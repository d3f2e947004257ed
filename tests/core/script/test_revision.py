"""Two drafts compared."""

from dataclasses import replace

from core.script.model import Scene
from core.script.parsed import Heading, ParsedScene
from core.script.revision import SceneChange, paired
from core.values.ids import Id

TEXTS = [
    "민수가 창밖을 보며 오래된 편지를 천천히 접는다.",
    "기차가 떠난다 하루카는 끝내 뒤를 돌아보지 않는다.",
    "지영 그릇을 닦다가 문득 손을 멈추고 웃는다.",
]


def scene(number: str, heading: str, body: str) -> Scene:
    return Scene(episode_id=Id("e"), number=number, heading=heading, body=body)


def parsed(number: str, heading: str, body: str) -> ParsedScene:
    return ParsedScene(number, Heading(number, heading), 1, body, ())


def changes(old: list[Scene], new: list[ParsedScene]) -> list[tuple[str | None, str | None, SceneChange]]:
    return [
        (pair.before.number if pair.before else None, pair.after.number if pair.after else None, pair.change)
        for pair in paired(old, new)
    ]


def test_a_scene_that_moved_and_one_that_was_rewritten_are_found_again() -> None:
    old = [scene("1", "거실 (밤)", TEXTS[0]), scene("2", "역 (낮)", TEXTS[1]), scene("3", "부엌 (아침)", TEXTS[2])]
    new = [
        parsed("1", "역 (낮)", TEXTS[1]),
        parsed("2", "거실 (밤)", TEXTS[0] + " 눈이 온다."),
        parsed("4", "학교", "종이 울린다."),
    ]

    assert changes(old, new) == [
        ("2", "1", SceneChange.RENUMBERED),
        ("1", "2", SceneChange.CHANGED),
        (None, "4", SceneChange.NEW),
        ("3", None, SceneChange.OMITTED),
    ]


def test_the_same_number_alone_is_enough_when_nothing_else_fits() -> None:
    old = [scene("7", "거실 (밤)", TEXTS[0])]

    assert changes(old, [parsed("7", "바다 (낮)", "파도.")]) == [("7", "7", SceneChange.CHANGED)]


def test_a_number_the_program_made_up_is_no_reason_to_match() -> None:
    new = ParsedScene("7", Heading("", "바다 (낮)"), 1, "파도.", ())

    assert changes([scene("7", "거실 (밤)", TEXTS[0])], [new]) == [
        (None, "7", SceneChange.NEW), ("7", None, SceneChange.OMITTED),
    ]  # fmt: skip


def test_scenes_of_the_same_text_are_matched_one_to_one() -> None:
    old = [scene("1", "거리", "걷는다."), scene("2", "거리", "걷는다.")]

    assert changes(old, [parsed("1", "거리", "걷는다."), parsed("2", "거리", "걷는다.")]) == [
        ("1", "1", SceneChange.UNCHANGED), ("2", "2", SceneChange.UNCHANGED),
    ]  # fmt: skip


def test_an_omitted_scene_is_not_omitted_twice_and_comes_back_renumbered() -> None:
    gone = replace(scene("1", "거리", "걷는다."), is_omitted=True)

    assert changes([gone], []) == []
    assert changes([gone], [parsed("1", "거리", "걷는다.")]) == [("1", "1", SceneChange.RENUMBERED)]


def test_scenes_behind_an_inserted_one_are_found_although_every_number_moved() -> None:
    old = [scene(str(n), "본가 / 거실 (밤)", text) for n, text in enumerate(TEXTS, 1)]
    new = [parsed("1", "본가 / 거실 (밤)", "아무도 없다. 시계만 간다.")]
    new += [parsed(str(n), "본가 / 거실 (밤)", text + " 끝.") for n, text in enumerate(TEXTS, 2)]

    assert [(before, after) for before, after, _ in changes(old, new)] == [
        (None, "1"), ("1", "2"), ("2", "3"), ("3", "4"),
    ]  # fmt: skip
