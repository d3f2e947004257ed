"""Search as people type."""

import pytest

from core.values.texts import TwoNames, TwoTexts
from i18n.matching import matches, searchable
from i18n.romaji import kana_patterns


@pytest.mark.parametrize(
    ("typed", "candidate"),
    [
        ("ㄱㅁㅅ", "김민수"),
        ("ㄳ", "감사"),  # a keyboard joins the two
        ("김ㅁ", "김민수"),
        ("기", "김민수"),
        ("김밍", "김미영"),  # the ㅇ begins the next syllable
        ("갑", "가방"),
        ("갃", "각시"),
        ("갑", "갑판"),
        ("야마다다", "야마다 다로"),
        ("やまだ", "ヤマダ"),
        ("ﾔﾏﾀﾞ", "やまだ"),
        ("ヤマダ", "ﾔﾏﾀﾞ"),
        ("山田太郎", "山田 太郎"),
        ("yamada", "やまだ"),
        ("yam", "やまだ たろう"),
        ("yamadat", "ヤマダ・タロウ"),
        ("sato", "さとう"),
        ("satou", "さとう"),
        ("tōkyō", "とうきょう"),
        ("oosaka", "おおさか"),
        ("shimbun", "しんぶん"),
        ("sinbun", "しんぶん"),
        ("kon’ya", "こんや"),
        ("konnyaku", "こんにゃく"),
        ("onna", "おんな"),
        ("hon", "ほん"),
        ("honn", "ほん"),
        ("kippu", "きっぷ"),
        ("matcha", "まっちゃ"),
        ("ramen", "ラーメン"),
        ("move", "Move strip"),
        ("strip mo", "Move strip"),
        ("ＣＡＭＥＲＡ", "camera"),
        ("3-12", "3-12 거실"),
        ("c++", "C++"),
    ],
)
def test_what_is_typed_finds_the_thing(typed: str, candidate: str) -> None:
    assert matches(typed, candidate) is not None


@pytest.mark.parametrize(
    ("typed", "candidate"),
    [
        ("ㄱㅁㅅ", "김수민"),
        ("김민슈", "김민수"),
        ("yamada", "やまた"),
        ("xk", "やま"),
        ("김 박", "김민수"),
        ("b.t", "bat"),
        ("수김", "민수\n김"),
    ],
)
def test_what_is_typed_does_not_find_another_thing(typed: str, candidate: str) -> None:
    assert matches(typed, candidate) is None


def test_the_better_a_match_the_more_it_is_worth() -> None:
    candidates = ["Board of strips", "Airstrip", "Strips and scenes", "Strip", "Stripboard"]
    assert sorted(candidates, key=lambda each: matches("strip", each) or 0, reverse=True) == [
        "Strip",
        "Stripboard",
        "Strips and scenes",
        "Board of strips",
        "Airstrip",
    ]


def test_nothing_typed_fits_everything() -> None:
    assert matches("  ", "김민수") == 0


def test_a_thing_is_found_by_every_spelling_it_has() -> None:
    name = TwoNames("山田 太郎", "야마다 다로", "山田 太郎", "やまだ たろう")
    candidate = searchable(name, TwoTexts("감독", "監督"), "A", "")
    assert candidate == "야마다 다로\n山田 太郎\nやまだ たろう\n감독\n監督\nA"
    assert [matches(typed, candidate) for typed in ("ㅇㅁㄷ", "山田", "yamada", "監督")] == [86, 86, 86, 106]


@pytest.mark.parametrize("typed", ["", "é1", "日"])
def test_what_is_no_romanisation_stands_for_no_kana(typed: str) -> None:
    assert kana_patterns(typed) == []
