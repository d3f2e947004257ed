"""The order of names and titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.values.language_code import LanguageCode
from core.values.texts import TwoNames, TwoTexts
from i18n.language import language_of
from i18n.sorting import sort_key

KO, JA = language_of(LanguageCode.KO), language_of(LanguageCode.JA)


@pytest.mark.parametrize(
    ("code", "in_order"),
    [
        (
            LanguageCode.KO,
            ["2", "12", "가", "가나", "각", "김민수", "김 수", "나", "하늘", "Camera", "light", "やま", "山"],
        ),
        (LanguageCode.KO, ["A팀 2회", "A팀 10회", "B팀 1회"]),
        (LanguageCode.JA, ["2", "12", "Camera", "あい", "いとう", "かとう", "がとう", "さとう", "하늘", "山"]),
        (LanguageCode.JA, ["はは", "はば", "ばは", "ばば", "ぱぱ"]),  # voicing breaks ties from the front
        (LanguageCode.JA, ["はあと", "ばあと", "はい"]),
        (LanguageCode.JA, ["ハート", "はあと", "ハアト"]),  # ー as its vowel, before it; hiragana before katakana
        (LanguageCode.JA, ["きゅう", "きゆう", "きよう"]),  # small before large
        (LanguageCode.JA, ["さゝき", "ささき", "さざき"]),
        (LanguageCode.JA, ["キム・ミンス", "きむら"]),
        (LanguageCode.JA, ["ゝ", "ー"]),  # nothing before them to prolong or repeat
    ],
)
def test_texts_stand_in_the_order_of_the_language(code: LanguageCode, in_order: list[str]) -> None:
    backwards = in_order[::-1]
    assert sorted(backwards, key=lambda text: sort_key(code, text)) == in_order


def test_names_sort_in_japanese_by_their_reading_and_in_korean_by_their_hangul() -> None:
    sato = TwoNames("佐藤 花子", "사토 하나코", "佐藤 花子", "さとう はなこ")
    aoki = TwoNames("青木 誠", "아오키 마코토", "青木 誠", "あおき まこと")
    minsu = TwoNames("김민수", "김민수", "キム・ミンス", "キム・ミンス")
    assert sorted([sato, minsu, aoki], key=JA.sort_key) == [aoki, minsu, sato]
    assert sorted([sato, minsu, aoki], key=KO.sort_key) == [minsu, sato, aoki]


def test_texts_sort_by_the_language_they_are_read_in() -> None:
    living_room, alley = TwoTexts("거실", "リビング"), TwoTexts("골목", "ろじ")
    assert sorted([alley, living_room], key=KO.sort_key) == [living_room, alley]
    assert sorted([alley, living_room], key=JA.sort_key) == [living_room, alley]


@given(st.sampled_from(LanguageCode), st.text(), st.text())
def test_two_texts_always_have_an_order(code: LanguageCode, one: str, other: str) -> None:
    first, second = sort_key(code, one), sort_key(code, other)
    assert (first < second) + (first > second) + (first == second) == 1
