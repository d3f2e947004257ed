"""The one way in: encodings, forms, and files that are no script."""

import pytest

from core.script.detect import LARGEST, parse_script
from core.script.parsed import ScriptFormat
from core.script.texts import decoded, language_of_text, lines_of
from core.values.findings import FileProblem
from core.values.language_code import LanguageCode

KOREAN = "S#1. 거실 (낮)\n민수\t오늘은 날씨가 참 좋다.\n민수\t漢字 카페에 가자.\n"
JAPANESE = "○港（夜）\n　　美咲が海を見ている。\n美咲「寒いね、そろそろ帰ろうか」\n　　東京都千代田区霞が関。\n"
ENGLISH = "INT. CAFÉ - DAY\n\nShe’s here, waiting for somebody who never comes and drinking her tea.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp949"])
def test_korean_text_survives_its_encoding(encoding: str) -> None:
    assert decoded(KOREAN.encode(encoding)) == KOREAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp932", "euc_jp", "iso2022_jp"])
def test_japanese_text_survives_its_encoding(encoding: str) -> None:
    assert decoded(JAPANESE.encode(encoding)) == JAPANESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1252"])
def test_english_text_survives_its_encoding(encoding: str) -> None:
    assert decoded(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    "data", [bytes(range(256)), b"\x00\x01\x02\x03" * 9, b"\xff\xfe\x00", b"\x80\xff" * 40, b"\x1b$\xff"]
)
def test_bytes_that_are_no_text_are_none(data: bytes) -> None:
    assert decoded(data) is None


def test_lines_end_at_every_kind_of_line_ending() -> None:
    assert [lines_of(text) for text in ("a\r\nb\rc\n\nd", "a\n", "", "\n")] == [
        ["a", "b", "c", "", "d"],
        ["a"],
        [],
        [""],
    ]


def test_the_language_is_the_one_with_more_letters() -> None:
    assert [language_of_text(text) for text in (KOREAN, JAPANESE, "INT.")] == [
        LanguageCode.KO, LanguageCode.JA, LanguageCode.KO,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.txt", KOREAN, ScriptFormat.KOREAN),
        ("a.txt", JAPANESE, ScriptFormat.JAPANESE),
        ("a.txt", ENGLISH, ScriptFormat.FOUNTAIN),
        ("a.fountain", "INT. 거실 - 밤\n\n@민수\n응.\n", ScriptFormat.FOUNTAIN),
        ("a.txt", "INT. 거실 - 밤\n\n민수\n응?\n", ScriptFormat.FOUNTAIN),
        ("a.txt", "EXT. 골목 - 낮\n민수: 응.\n", ScriptFormat.KOREAN),
        ("a.txt", "INT. 居間 - 夜\n美咲「うん」\n", ScriptFormat.JAPANESE),
        ("a.txt", "1. 거실 / 밤\n민수: 응.\n2. 부엌 / 낮\n", ScriptFormat.KOREAN),
        ("a.txt", "1 居間（夜）\n美咲「うん」\n", ScriptFormat.JAPANESE),
        ("a.txt", "S#1 居間（夜）\n美咲「うん」\n", ScriptFormat.JAPANESE),
        ("a.txt", "S#1. 거실 (밤)\n아무도 없다.\n", ScriptFormat.KOREAN),
        ("a.fountain", "INT. 거실 - 밤\n\n민수: 응.\n", ScriptFormat.FOUNTAIN),
        ("a.txt", "INT. HOUSE - DAY\n\nSIGN: closed\n", ScriptFormat.FOUNTAIN),
        ("a.txt", "INT. 거실 - 밤\n\n아무도 없다.\n", ScriptFormat.FOUNTAIN),
        ("a.txt", "<FinalDraft><Content/></FinalDraft>", ScriptFormat.FINAL_DRAFT),
    ],
)
def test_the_form_follows_from_the_content(name: str, text: str, expected: ScriptFormat) -> None:
    assert parse_script(name, text.encode()).script_format is expected


def test_what_the_user_says_goes_first() -> None:
    assert parse_script("a.txt", KOREAN.encode(), ScriptFormat.FOUNTAIN).script_format is ScriptFormat.FOUNTAIN


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "script.empty"),
        (b" \r\n\t", "script.empty"),
        (b"\xff\xfe", "script.empty"),
        (b"a" * (LARGEST + 1), "script.too_large"),
        (b"%PDF-1.7", "script.document"),
        (b"PK\x03\x04word/", "script.document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "script.document"),
        (b"{\\rtf1", "script.document"),
        (b"\x89PNG\r\n", "script.document"),
        (bytes(range(256)), "script.not_text"),
    ],
)
def test_a_file_that_is_no_script_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(FileProblem) as problem:
        parse_script("a.txt", data)

    assert problem.value.finding.code == code
