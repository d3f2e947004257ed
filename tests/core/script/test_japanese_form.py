"""Scripts as Japanese writers type them."""

import pytest

from core.script.japanese_form import kanji_number, read_japanese


def numbers(text: str) -> list[tuple[str, str]]:
    return [(scene.number, scene.heading.text) for scene in read_japanese(text).scenes]


def speeches(lines: str) -> list[tuple[tuple[str, ...], str]]:
    return [(cue.names, cue.extension) for cue in read_japanese(f"○居間（夜）\n{lines}").scenes[0].cues]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("○港（夜）", ("1", "港（夜）")),
        ("〇春樹のアパート・中(深夜)", ("1", "春樹のアパート・中(深夜)")),
        ("◯　港", ("1", "港")),
        ("12 ○港（夕）", ("12", "港（夕）")),
        ("○１２　港（夕）", ("12", "港（夕）")),
        ("■港（夕）", ("1", "港（夕）")),
        ("Ｓ＃１２　港（夕）", ("12", "港（夕）")),
        ("S#12", ("12", "")),
        ("シーン12 港", ("12", "港")),
        ("SCENE 5 居間 (夜)", ("5", "居間 (夜)")),
        ("④学校・校門", ("4", "学校・校門")),
        ("12．居間（夜）", ("12", "居間（夜）")),
        ("INT. 居間 - 夜", ("1", "INT. 居間 - 夜")),
    ],
)
def test_a_heading_opens_a_scene(line: str, expected: tuple[str, str]) -> None:
    assert numbers(line) == [expected]


@pytest.mark.parametrize("line", ["○○「やあ」", "〇月〇日、晴れ。", "○「やあ」", "12 人が歩く"])
def test_what_only_looks_like_a_heading_opens_none(line: str) -> None:
    assert numbers(f"○居間\n{line}") == [("1", "居間")]


def test_the_same_place_is_the_main_set_of_the_scene_before() -> None:
    parsed = read_japanese("○早瀬家・玄関（朝）\n○同・居間（朝）\n○同（夜）\n")

    assert [(s.heading.main_set, s.heading.sub_set) for s in parsed.scenes] == [
        ("早瀬家", "玄関"), ("早瀬家", "居間"), ("早瀬家", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("美咲「寒いね」", [(("美咲",), "")]),
        ("　　美咲「寒いね」", [(("美咲",), "")]),
        ("美　咲「寒いね」", [(("美咲",), "")]),
        ("春風　春奈「えっ」", [(("春風 春奈",), "")]),
        ("美咲：「寒いね」", [(("美咲",), "")]),
        ("美咲（声）「もしもし」", [(("美咲",), "声")]),
        ("美咲「え」\n美咲の声「もしもし」", [(("美咲",), ""), (("美咲",), "声")]),
        ("女の声「もしもし」", [(("女の声",), "声")]),
        ("陽鞠「え」\n陽鞠Ｍ「寒い」", [(("陽鞠",), ""), (("陽鞠",), "M")]),
        ("美咲（Ｍ）「寒い」", [(("美咲",), "M")]),
        ("Ｎ「その頃」", [(("N",), "")]),
        ("春樹、智也「えっ」", [(("春樹", "智也"), "")]),
        ("美咲「長い\n『えっ』という\n話」", [(("美咲",), "")]),
        ("美咲「彼は「そう」と\n言った」", [(("美咲",), "")]),
        ("みなと「うん」", [(("みなと",), "")]),
        ("健太\n「おはよう」\n\n美咲（声）\n「長い\n話」", [(("健太",), ""), (("美咲",), "声")]),
        ("健太：おはよう\n健太（電話）: うん", [(("健太",), ""), (("健太",), "電話")]),
        ("時刻：朝七時", []),
        ("看板\n「ラーメン」", []),
        ("看板に「閉店」", []),
        ("看板「ラーメン」", []),
        ("テロップ「三年後」", []),
        ("彼は「そうか」と去る。", []),
        ("「誰もいない」", []),
        ("美咲「待って」と走る。", []),
    ],
)
def test_a_speech_is_a_name_and_brackets(lines: str, expected: list[tuple[tuple[str, ...], str]]) -> None:
    assert speeches(lines) == expected


def test_a_speech_that_is_never_closed_ends_where_a_known_name_speaks() -> None:
    assert [names for names, _ in speeches("雅「うん」\n春樹「まだ\n続く\n雅「そう」\n")] == [
        ("雅",),
        ("春樹",),
        ("雅",),
    ]


def test_every_line_is_something() -> None:
    text = (
        "『橋』\n第三話　再会\n脚本：某\n登場人物\n足立春樹(20)…大学生\n\n"
        "○居間\n　　海。\n美咲「あ\nい」\n　×　×　×\n（F・O）\n第四話\n"
    )

    assert [kind.value for kind in read_japanese(text).ledger.kinds] == [
        "title", "episode", "title", "setting", "setting", "blank", "heading", "action", "cue", "dialogue",
        "time_passage", "transition", "episode",
    ]  # fmt: skip


def test_title_and_episode_may_stand_without_a_space() -> None:
    parsed = read_japanese("『波止場の灯』第二話\n○港\n")

    assert (parsed.title, parsed.episode_number) == ("波止場の灯", 2)


def test_title_and_episode_stand_before_the_first_scene() -> None:
    parsed = read_japanese("『橋』　第十二話\n※ 注意書き\n○居間\n")

    assert (parsed.title, parsed.episode_number, parsed.ledger.unplaced) == ("橋", 12, ((2, "※ 注意書き"),))


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("１２", 12), ("七", 7), ("十", 10), ("二十三", 23), ("零", 0)])
def test_numbers_are_read_in_digits_and_kanji(text: str, number: int) -> None:
    assert kanji_number(text) == number
