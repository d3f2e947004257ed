"""The law of the ledger: every line of any file is placed or unplaced, and nothing but a known problem is raised."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.script.detect import parse_script
from core.script.fountain import read_fountain
from core.script.japanese_form import read_japanese
from core.script.korean_form import read_korean
from core.script.parsed import LineKind, ParsedScript
from core.script.texts import lines_of
from core.values.findings import FileProblem

SAMPLE = Path(__file__).parents[3] / "resources" / "sample"
PIECES = [
    "INT. HOUSE - DAY", "S#12. 거실 (밤)", "○港（夕）", "JOHN (V.O.)", "민수\t어", "美咲「あ", "い」", "[[",
    "]]", "/*", "*/", "", "  ", "\n", "@", ".",
    "#", "~", ">", "<", "=", "===", "!", "^",
    "(", ")", "（", "）", "：", "CUT TO:", "Title: A", "제3회",
    "第三話", "등장인물", "登場人物", "12. ", "3-1", "민수", "美咲", "(낮)",
    "（夜）", "\u3000", "\t", "×　×", "같은 곳", "同・", "ﾊ", "①",
]  # fmt: skip
SCRIPTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)


def check(parsed: ParsedScript, text: str) -> None:
    ledger = parsed.ledger
    lines = lines_of(text)
    assert ledger.total == len(lines) == ledger.placed + len(ledger.unplaced)
    assert [number for number, _ in ledger.unplaced] == [
        at + 1 for at, kind in enumerate(ledger.kinds) if kind is LineKind.UNPLACED
    ]
    assert all(lines[number - 1].strip() for number, _ in ledger.unplaced)
    assert len(parsed.scenes) == ledger.kinds.count(LineKind.HEADING)
    assert parsed.cues == sum(kind in {LineKind.CUE, LineKind.CHARACTER} for kind in ledger.kinds)
    assert all(scene.number for scene in parsed.scenes)
    assert all(name.strip() for name in parsed.characters)


@settings(max_examples=200)
@given(SCRIPTS)
def test_any_text_is_accounted_for_in_every_form(text: str) -> None:
    check(read_fountain(text), text)
    check(read_korean(text), text)
    check(read_japanese(text), text)


@settings(max_examples=40)
@given(st.sampled_from(["episode-01.txt", "episode-02.txt"]), st.data())
def test_a_script_cut_and_mixed_anyhow_is_accounted_for(name: str, data: st.DataObject) -> None:
    lines = (SAMPLE / name).read_text(encoding="utf-8").split("\n")
    start = data.draw(st.integers(0, len(lines)))
    chosen = lines[start : start + data.draw(st.integers(0, 60))]
    text = "\n".join(data.draw(st.permutations(chosen)) + data.draw(st.lists(st.sampled_from(PIECES), max_size=5)))
    check(read_korean(text), text)
    check(read_japanese(text), text)
    check(read_fountain(text), text)


@settings(max_examples=200)
@given(st.one_of(st.binary(max_size=300), SCRIPTS.map(str.encode)), st.sampled_from(["a.txt", "a.fountain", "a.fdx"]))
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    with contextlib.suppress(FileProblem):
        parse_script(name, data)


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_final_draft_file_is_read_or_refused_in_words(data: st.DataObject) -> None:
    whole = (
        b'<?xml version="1.0"?><FinalDraft><Content><Paragraph Type="Scene Heading" Number="1"><Text>INT. A</Text>'
        b'</Paragraph><Paragraph Type="Character"><Text>JOE</Text></Paragraph></Content></FinalDraft>'
    )
    at, end = sorted(data.draw(st.tuples(st.integers(0, len(whole)), st.integers(0, len(whole)))))
    with contextlib.suppress(FileProblem):
        parse_script("a.fdx", whole[:at] + data.draw(st.binary(max_size=4)) + whole[end:])


@pytest.mark.parametrize(("name", "scenes"), [("episode-01.txt", 31), ("episode-02.txt", 32)])
def test_the_sample_is_read_whole(name: str, scenes: int) -> None:
    data = (SAMPLE / name).read_bytes()
    parsed = parse_script(name, data)

    assert len(parsed.scenes) == scenes
    assert len(parsed.ledger.unplaced) == 1
    check(parsed, data.decode())


def test_marks_that_never_close_cost_no_more_than_their_length() -> None:
    text = "INT. A - DAY\n\n" + "[[ /* " * 200_000

    assert read_fountain(text).ledger.total == 3
