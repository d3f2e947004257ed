"""Fountain: every construct of the published syntax, full-width marks, names without capitals."""

import pytest

from core.script.fountain import read_fountain
from core.script.parsed import Cue, LineKind, ParsedScript


def kinds(text: str) -> list[str]:
    return [kind.value for kind in read_fountain(text).ledger.kinds]


def scenes(parsed: ParsedScript) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(scene.number, scene.heading.text, scene.characters) for scene in parsed.scenes]


def in_scene(text: str) -> ParsedScript:
    return read_fountain(f"INT. HOUSE - DAY\n\n{text}")


def test_a_title_page_ends_at_the_first_blank_line() -> None:
    parsed = read_fountain("Title:\n    _**THE SEA**_\nCredit: by\nEpisode: 3\n\nFADE IN:\n\nINT. A - DAY\n")

    assert (parsed.title, parsed.episode_number) == ("THE SEA", 3)
    assert [k.value for k in parsed.ledger.kinds] == [
        "title", "title", "title", "title", "blank", "transition", "blank", "heading",
    ]  # fmt: skip


@pytest.mark.parametrize("first", ["FADE IN:", "민수: 안녕", "    indented", "Colour: red"])
def test_a_first_line_with_an_unknown_key_is_no_title_page(first: str) -> None:
    assert LineKind.TITLE not in read_fountain(f"{first}\n\nINT. A - DAY\n").ledger.kinds


@pytest.mark.parametrize(
    "heading",
    ["INT. HOUSE - DAY", "EXT HOUSE DAY", "EST. HOUSE", "INT./EXT. CAR - DAY", "INT/EXT. CAR", "I/E CAR", "I./E. CAR",
     "int. house - day", "INT - HOUSE - DAY", "**EXT. HOUSE - DAY**", "12. INT. HOUSE - DAY", "INT．거실 - 밤",
     "INT。居間 - 夜", ".SNIPER SCOPE POV", "．거실", "。居間", ".(someplace)"],
)  # fmt: skip
def test_a_heading_after_a_blank_line_opens_a_scene(heading: str) -> None:
    assert len(read_fountain(f"\n{heading}\n\nAction.\n").scenes) == 1


@pytest.mark.parametrize(
    "text", ["...and then", ". . . so", "INTERIOR MONOLOGUE", "ESTABLISHING", "Word\nINT. A - DAY"]
)
def test_what_only_looks_like_a_heading_is_action(text: str) -> None:
    assert [scene.heading.text for scene in in_scene(text).scenes] == ["INT. HOUSE - DAY"]


def test_scene_numbers_are_cut_and_missing_ones_take_the_next_free_whole_number() -> None:
    parsed = read_fountain("INT. A - DAY #1A#\n\nINT. B - DAY\n\nINT. C - DAY #1#\n\n.S#12 거실 (밤)\n")

    assert [(scene.number, scene.heading.text) for scene in parsed.scenes] == [
        ("1A", "INT. A - DAY"), ("2", "INT. B - DAY"), ("1", "INT. C - DAY"), ("12", "거실 (밤)"),
    ]  # fmt: skip


def test_a_speaker_keeps_the_name_and_drops_extension_and_dual_mark() -> None:
    parsed = in_scene(
        "MOM (O. S.) (cont'd)\nHi.\n\nR2D2\nBleep.\n\nSTEEL ^\nNo.\n\n@McAVOY\nYo.\n\nJOHN #2\n(beat)\nSo."
    )

    assert parsed.scenes[0].cues == (
        Cue("MOM", "O. S. cont'd"), Cue("R2D2"), Cue("STEEL", is_dual=True), Cue("McAVOY"), Cue("JOHN #2"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["23\nNot a name.", "THE END\n\nMore.", "CUT TO:\nMore.", "Joe\nNot capitals.", "!JOE\nForced.", "@\nNobody."],
)
def test_what_is_no_name_does_not_speak(text: str) -> None:
    assert in_scene(text).cues == 0


def test_speech_runs_over_two_spaces_and_ends_at_an_empty_line() -> None:
    assert kinds("INT. A - DAY\n\nJOE\nOne.\n  \n(beat)\n~La la\nTwo.\n\nAction.")[3:] == [
        "dialogue", "blank", "parenthetical", "lyric", "dialogue", "blank", "action",
    ]  # fmt: skip


def test_a_heading_after_spaces_that_only_look_empty_still_opens_a_scene() -> None:
    assert len(read_fountain("INT. A - DAY\n\nJOE\nOne.\n   \nEXT. B - DAY\n\nAction.").scenes) == 2


def test_a_heading_directly_below_a_transition_opens_a_scene() -> None:
    assert kinds("INT. A - DAY\n\nAction.\n\nCUT TO:\nEXT. B - DAY\n")[4:] == ["transition", "heading"]


def test_every_other_mark_is_known() -> None:
    text = (
        "INT. A - DAY\n\n> Burn to white.\n\n>THE END<\n\n===\n\n# Act\n\n= What happens\n\n~Song\n\nCUT TO:\n\n!NO\n"
    )

    assert [kind for kind in kinds(text) if kind != "blank"] == [
        "heading", "transition", "centered", "page_break", "section", "synopsis", "lyric", "transition", "action",
    ]  # fmt: skip
    assert read_fountain(text).scenes[0].synopsis == "What happens"


def test_a_section_may_name_the_episode() -> None:
    assert read_fountain("# 제3회\n\nINT. A - DAY\n").episode_number == 3


def test_notes_and_boneyards_vanish_wherever_they_stand() -> None:
    parsed = in_scene(
        "JOHN [[tall]]\n[[aside]]\nHi /* cut */there.\n\n/*\nEXT. GONE - DAY\n\n*/\n\n[[one\n  \ntwo]]\nMARY\nYes."
    )

    assert scenes(parsed) == [("1", "INT. HOUSE - DAY", ("JOHN", "MARY"))]
    assert parsed.scenes[0].body == "JOHN\nHi there.\n\n\nMARY\nYes."


@pytest.mark.parametrize("text", ["[[never closed\n\nstill here]]", "/* never closed"])
def test_what_is_never_closed_is_ordinary_text(text: str) -> None:
    assert set(in_scene(text).ledger.kinds) <= {LineKind.HEADING, LineKind.ACTION, LineKind.BLANK}


def test_speech_before_the_first_heading_begins_the_first_scene() -> None:
    parsed = read_fountain("A RIVER.\n\nEDWARD (V.O.)\nFish.\n\nINT. ROOM - NIGHT (1973)\n\nWILL\nHi.")

    assert scenes(parsed) == [("1", "INT. ROOM - NIGHT (1973)", ("EDWARD", "WILL"))]
    assert (parsed.cues, parsed.ledger.unplaced) == (2, ())


def test_text_without_any_heading_is_unplaced() -> None:
    assert read_fountain("Some words.\n\nMore.").ledger.unplaced == ((1, "Some words."), (3, "More."))


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("@민수\n나는 간다.", ["민수"]),
        ("＠美咲\n行くね。", ["美咲"]),
        ("민수\n뭐 해?", ["민수"]),
        ("민수\n(웃으며)\n간다.", ["민수"]),
        ("민수 (V.O.)\n나는 간다.", ["민수"]),
        ("민수（전화）\n나는 간다.", ["민수"]),
        ("민수\n나는 간다.\n\n민수\n정말 간다.", ["민수", "민수"]),
        ("택시 기사\n“어디요?”", ["택시 기사"]),
        ("美咲\nどうして？", ["美咲"]),
        ("경찰 A\n누구야?\n\n경찰 A\n서!", ["경찰 A", "경찰 A"]),
        ("골목\n고양이가 지나간다.", []),
        ("정적\n바람 소리", []),
        ("밤이 깊다.\n개가 짖는다.", []),
        ("거실 (밤)\n아무도 없고", []),
        ("静かな海\n波が寄せている。", []),
        ("민수가 문을 연다\n지영이 본다.", []),
    ],
)
def test_a_name_without_capitals_speaks_by_its_place_and_company(text: str, speaks: list[str]) -> None:
    assert [cue.name for cue in in_scene(text).scenes[0].cues] == speaks
