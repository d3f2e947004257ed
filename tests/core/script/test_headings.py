"""Headings taken apart."""

import pytest

from core.script.headings import read_heading, without_episode
from core.script.parsed import Heading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("INT. HOUSE - DAY", ("I", "D", "HOUSE", "")),
        ("EXT. HOUSE - DAY (1979)", ("E", "D", "HOUSE", "")),
        ("INT HOUSE DAY", ("I", "D", "HOUSE", "")),
        ("INT - HOUSE - DAY", ("I", "D", "HOUSE", "")),
        ("INT/EXT. CAR (MOVING) - CONTINUOUS", ("I/E", "", "CAR", "")),
        ("INT. CELL BLOCK D - DAY", ("I", "D", "CELL BLOCK D", "")),
        ("INT. BRICK'S HOUSE - KITCHEN - LATE NIGHT", ("I", "N", "BRICK'S HOUSE", "KITCHEN")),
        ("INT. SCHOOL - DAY CARE CENTER - NIGHT", ("I", "N", "SCHOOL", "DAY CARE CENTER")),
        ("INT. DR. SMITH'S OFFICE - NIGHT - FLASHBACK", ("I", "N", "DR. SMITH'S OFFICE", "")),
        ("거실 (밤)", ("", "N", "거실", "")),
        ("거실/밤/내부", ("I", "N", "거실", "")),
        ("본가, 거실 (D)", ("", "D", "본가", "거실")),
        ("본가 / 거실 / 낮", ("", "D", "본가", "거실")),
        ("거실 (D/I)", ("I", "D", "거실", "")),
        ("거실 (N, E)", ("E", "N", "거실", "")),
        ("거실 (E)", ("", "E", "거실", "")),
        ("거실 (I/E)", ("I/E", "", "거실", "")),
        ("엘리베이터 앞. (밤/안)", ("I", "N", "엘리베이터 앞", "")),
        ("거실 (안/밖)", ("I/E", "", "거실", "")),
        ("거리 (밖)", ("E", "", "거리", "")),
        ("서울 전경. 서진 여중고. 점심시간", ("", "D", "서울 전경", "서진 여중고")),
        ("밤, 이불 속", ("", "N", "이불 속", "")),
        ("강국장 차 안. 오후.", ("I", "D", "강국장 차 안", "")),
        ("건물 밖 (새벽)", ("E", "M", "건물 밖", "")),
        ("골목 (저녁, 회상)", ("", "E", "골목", "")),
        ("카페 밤", ("", "N", "카페", "")),
        ("거실-밤", ("", "N", "거실", "")),
        ("동, 주방 (새벽)", ("", "M", "어제 집", "주방")),
        ("동 대합실 / 낮", ("", "D", "어제 집", "대합실")),
        ("同・居間（夜）", ("", "N", "어제 집", "居間")),
        ("同　居間（夜）", ("", "N", "어제 집", "居間")),
        ("同（朝）", ("", "M", "어제 집", "")),
        ("春樹のアパート・中(深夜)", ("I", "N", "春樹のアパート", "")),
        ("通信室（夜・回想）", ("", "N", "通信室", "")),
        ("", ("", "", "", "")),
    ],
)
def test_a_heading_says_inside_light_and_place(text: str, expected: tuple[str, str, str, str]) -> None:
    heading = read_heading(text, previous_main="어제 집")

    assert (heading.int_ext.value, heading.day_night.value, heading.main_set, heading.sub_set) == expected


def test_an_omitted_scene_says_so() -> None:
    assert [read_heading(text).is_omitted for text in ("OMITTED", "삭제", "欠番", "INT. HOUSE")] == [
        True,
        True,
        True,
        False,
    ]


def test_the_episode_is_cut_from_numbers_that_all_begin_with_it() -> None:
    headings = {1: Heading("3-1", "가"), 5: Heading("3-2", "나"), 9: Heading("3-2-1", "다")}

    cut, episode = without_episode(headings)

    assert ([heading.number for heading in cut.values()], episode) == (["1", "2", "2-1"], 3)


@pytest.mark.parametrize("numbers", [["12", "12-1", "12-2"], ["3-1", "3-2"], ["3-1", "3-2", "4-1"], []])
def test_inserted_scenes_keep_their_numbers(numbers: list[str]) -> None:
    headings = {at: Heading(number, "") for at, number in enumerate(numbers)}

    assert without_episode(headings) == (headings, None)
