"""Scripts as Korean writers type them."""

import pytest

from core.script.korean_form import read_korean
from core.script.parsed import LineKind


def numbers(text: str) -> list[tuple[str, str]]:
    return [(scene.number, scene.heading.text) for scene in read_korean(text).scenes]


def speeches(lines: str) -> list[tuple[tuple[str, ...], str]]:
    return [(cue.names, cue.extension) for cue in read_korean(f"S#1. 거실 (낮)\n{lines}").scenes[0].cues]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("S#12. 거실 (밤)", ("12", "거실 (밤)")),
        ("s# 12 거실", ("12", "거실")),
        ("Ｓ＃１２． 거실（밤）", ("12", "거실(밤)")),
        ("S#.1 복도", ("1", "복도")),
        ("S12. 복도", ("12", "복도")),
        ("S#12", ("12", "")),
        ("S#12(밤)", ("12", "(밤)")),
        ("씬 12. 복도", ("12", "복도")),
        ("씬/3 병원", ("3", "병원")),
        ("장면 3. 병원", ("3", "병원")),
        ("Scene #4 병원", ("4", "병원")),
        ("#12. 병원 (N)", ("12", "병원 (N)")),
        ("S#12-1 복도", ("12-1", "복도")),
        ("S#12A. 복도", ("12A", "복도")),
        ("S#12+15. 복도", ("12+15", "복도")),
        ("3부 12씬 공항", ("12", "공항")),
        ("3회 S#12. 공항", ("12", "공항")),
        ("제12씬. 바다", ("12", "바다")),
        ("M1. 거리 (낮)", ("M1", "거리 (낮)")),
        ("EXT. 골목 - 낮", ("1", "EXT. 골목 - 낮")),
    ],
)
def test_a_marked_heading_opens_a_scene(line: str, expected: tuple[str, str]) -> None:
    assert numbers(line) == [expected]


@pytest.mark.parametrize(
    "line", ["S#12에서 본 남자", "INS. 시계", "M1. 조용하다", "1. 첫째는 용기", "신문 3부", "씬이 길다"]
)
def test_what_only_looks_like_a_heading_opens_none(line: str) -> None:
    assert numbers(f"S#1. 거실\n{line}") == [("1", "거실")]


def test_bare_numbers_are_headings_in_a_script_without_marks() -> None:
    text = "1. 서울 전경. 여중고. 점심시간\n풍경.\n2. 대형마켓. 오후\n2. 공항\n1. 뒤로 간 번호 / 낮\n50. 먼 번호 / 낮\n"

    assert [number for number, _ in numbers(text)] == ["1", "2", "2"]


def test_a_numbered_list_is_no_script() -> None:
    assert numbers("1. 우유\n2. 빵\n3. 달걀 (낮)\n") == []


def test_numbers_that_all_begin_with_the_episode_lose_it() -> None:
    text = "S#3-1. 거실\nS#3-2. 부엌\nS#3-3. 골목\n"

    assert ([number for number, _ in numbers(text)], read_korean(text).episode_number) == (["1", "2", "3"], 3)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("민수\t뭐 해?", [(("민수",), "")]),
        ("민수   뭐 해?", [(("민수",), "")]),
        ("민수　　뭐 해?", [(("민수",), "")]),
        ("민수: 뭐 해?", [(("민수",), "")]),
        ("민수 ： 뭐 해?", [(("민수",), "")]),
        ("민수(E)\t여보세요", [(("민수",), "E")]),
        ("민수 (V.O): 여보세요", [(("민수",), "V.O")]),
        ("강국장 E: (과장된) 자!", [(("강국장",), "E")]),
        ("민수: 어\n민수E: 어", [(("민수",), ""), (("민수",), "E")]),
        ("경찰E: 서!", [(("경찰E",), "")]),
        ("경민/노감독 : (손 드는)", [(("경민", "노감독"), "")]),
        ("민수\t어\n민수 (웃으며) 그래", [(("민수",), ""), (("민수",), "웃으며")]),
        ("천지(소리) 여보세요", [(("천지",), "소리")]),
        ("현숙(웃고) 어\n현숙 (보며) 왜", [(("현숙",), "웃고"), (("현숙",), "보며")]),
        ("나레이션: 그해 여름", [(("나레이션",), "")]),
        (
            "정우: 어디 가?\n혜련: 왜?\n혜련\n나 회사 가.\n안방\n정우: 응",
            [(("정우",), ""), (("혜련",), ""), (("혜련",), ""), (("정우",), "")],
        ),
        ("정우: 응\n정우\n\n정우\n정우: 왜?\n정우\nS#2. 골목", [(("정우",), "")] * 2),
        ("현숙 (웃고) 어", []),
        ("서연(20대) 걸어온다.\n서연(20대) 선다.", []),
        ("자막: 3년 후", []),
        ("민수가 들어온다.", []),
        ("민수\t어\n민수가  들어온다.", [(("민수",), "")]),
        ("아주 긴 이름 셋: 아니다", []),
    ],
)
def test_a_speech_is_a_name_and_words(lines: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert speeches(lines) == expected


def test_names_alone_above_their_words_speak_where_no_other_form_is_used() -> None:
    parsed = read_korean(
        "1. 거실 / 밤\n\n               민수\n       뭐 해?\n       정말.\n\n"
        "지영\n그냥.\n\n지영\n어.\n\n정원\n꽃이 핀다.\n"
    )

    assert [cue.name for cue in parsed.scenes[0].cues] == ["민수", "지영", "지영"]
    assert parsed.ledger.kinds[3:5] == (LineKind.DIALOGUE, LineKind.DIALOGUE)


def test_a_name_alone_may_speak_once() -> None:
    parsed = read_korean("씬1. 병원 (낮)\n\n의사\n(한숨)\n간다.\n\n영희\n네.\n\n정적\n바람.\n")

    assert [cue.name for cue in parsed.scenes[0].cues] == ["의사", "영희"]


def test_every_line_is_something() -> None:
    text = "눈꽃\n제3회\n극본: 가\n* 참고\n\nS#1. 거실\n민수\t어\n\t계속\n지문.\nCUT TO:\n4부\n"

    assert [kind.value for kind in read_korean(text).ledger.kinds] == [
        "title", "episode", "title", "unplaced", "blank", "heading", "cue", "dialogue", "action", "transition",
        "episode",
    ]  # fmt: skip


def test_title_and_episode_stand_before_the_first_scene() -> None:
    parsed = read_korean("제목: 눈꽃\n<1부>\n등장인물\n민수: 남, 30대\nS#1. 거실\n")

    assert (parsed.title, parsed.episode_number, parsed.characters) == ("눈꽃", 1, ())
    assert parsed.ledger.unplaced == ()


def test_title_and_episode_may_share_a_line() -> None:
    parsed = read_korean("〈눈꽃〉 제12부\nS#1. 거실\n")

    assert (parsed.title, parsed.episode_number) == ("눈꽃", 12)
