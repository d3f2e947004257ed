"""Lines break by kinsoku in Japanese and at words in Korean, and lose nothing."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.export.line_breaking import KEPT_SPACE, NO_END, NO_START, filled, may_break
from core.values.language_code import LanguageCode

KO, JA = LanguageCode.KO, LanguageCode.JA
PIECES = (
    "다리 아래 서윤이 리쿠를 ソユンが、海辺で（夜）待つ。「はい」っー…澪𠮷"
    " S#5-21 18:00~ ₩1,200 A/B (주)·①々\u3000\u200b\u00a0"
)
texts = st.text(st.sampled_from(PIECES), max_size=60)
languages = st.sampled_from(LanguageCode)


def width_of(letter: str) -> float:
    return 0.5 if ord(letter) < 0x250 else 1.0


def shown(text: str) -> str:
    return "".join(letter for letter in text if letter not in " \u3000\u200b")


def is_against_kinsoku(text: str, at: int) -> bool:
    return text[at] in NO_START or text[at - 1] in NO_END


@given(texts, st.integers(1, 30), languages)
@example("」」」」", 1, JA)
def test_lines_keep_every_letter_in_order(text: str, width: int, language: LanguageCode) -> None:
    assert shown("".join(filled(text, width, width_of, language))) == shown(text)


@given(texts, st.integers(1, 30), languages)
def test_no_line_is_wider_than_its_room_unless_it_is_one_letter(text: str, width: int, language: LanguageCode) -> None:
    for line in filled(text, width, width_of, language):
        assert sum(map(width_of, line)) <= width + 1e-6 or len(line) == 1


@given(texts, st.integers(1, 30), languages)
def test_a_line_breaks_against_kinsoku_only_where_it_holds_no_better_place(
    text: str, width: int, language: LanguageCode
) -> None:
    lines = filled(text, width, width_of, language)
    for line, following in pairwise(lines):
        if not line or not following:
            continue
        if following[0] in NO_START or line[-1] in NO_END:
            joined = line + following
            assert all(is_against_kinsoku(joined, at) or joined[at - 1] == " " for at in range(2, len(line)))


@given(texts)
def test_a_korean_word_is_cut_only_where_it_is_wider_than_the_line(text: str) -> None:
    width = 12
    for word in shown_words(filled(text, width, width_of, KO), text):
        assert sum(map(width_of, word)) > width


def shown_words(lines: list[str], text: str) -> list[str]:
    """Return the hangul words of a text that stand in no line whole."""
    words = ["".join(word) for word in text.replace("\u3000", " ").replace("\u200b", " ").split(" ")]
    whole = [word for word in words if word and all("가" <= letter <= "힣" for letter in word)]
    return [word for word in whole if not any(word in line for line in lines)]


@pytest.mark.parametrize(
    ("text", "width", "language", "lines"),
    [
        ("이십 년 전 장부가 나온다", 6, KO, ["이십 년 전", "장부가", "나온다"]),
        ("촬영部와 田中健司는 간다", 7, KO, ["촬영部와", "田中健司는", "간다"]),
        ("はい、そうです。（夜）", 5, JA, ["はい、そう", "です。", "（夜）"]),
        ("集合は15分前です", 4, JA, ["集合は", "15分前で", "す"]),
        ("ソユンが待っていた", 5, JA, ["ソユンが", "待っていた"]),
        ("and/or 1/8", 2.2, KO, ["and/", "or", "1/8"]),
        ("하야세\u00a0리쿠", 4, KO, ["하야세\u00a0", "리쿠"]),
        ("첫 줄\n\n둘째 줄", 9, KO, ["첫 줄", "", "둘째 줄"]),
        ("", 9, JA, [""]),
        ("가나다라마바", 2.5, KO, ["가나", "다라", "마바"]),
        ("ab", 0.1, KO, ["a", "b"]),
    ],
)
def test_texts_break_as_a_printer_would(text: str, width: float, language: LanguageCode, lines: list[str]) -> None:
    assert filled(text, width, width_of, language) == lines


def test_nothing_breaks_at_a_kept_space() -> None:
    text = f"하야세{KEPT_SPACE}리쿠"
    assert not any(may_break(text, at, language) for at in range(1, len(text)) for language in LanguageCode)
