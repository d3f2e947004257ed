"""The agreed words."""

import pytest

from core.values.language_code import LanguageCode
from i18n.glossary import agreed_words, term, terms, unwanted_words


def test_a_term_has_its_words_and_meanings_in_both_languages() -> None:
    sheet = term("call_sheet")
    assert [sheet.word(code) for code in LanguageCode] == ["일일촬영계획표", "日々スケジュール"]
    assert [sheet.also(code) for code in LanguageCode] == [("일촬표",), ("日々スケ",)]
    assert [sheet.never(code) for code in LanguageCode] == [("콜 시트",), ("コールシート",)]
    assert sheet.meaning(LanguageCode.KO).startswith("하루 촬영의")
    assert sheet.meaning(LanguageCode.JA).startswith("一日の撮影の")


def test_every_term_is_written_in_full_and_once() -> None:
    assert len({each.id for each in terms()}) == len(terms()) == 333
    for each in terms():
        assert all((each.id, each.section, each.en, each.ko, each.ja)), each
        assert each.meaning_ko.endswith("."), each
        assert each.meaning_ja.endswith("。"), each


def test_no_word_is_agreed_for_one_thing_and_unwanted_for_another() -> None:
    for code in LanguageCode:
        assert agreed_words(code).isdisjoint(word for each in terms() for word in each.never(code))


@pytest.mark.parametrize(
    ("code", "english", "text", "words"),
    [
        (LanguageCode.KO, "Episode {number} is on air", "{number}회차를 방송합니다", ["회차"]),
        (LanguageCode.KO, "Day {number} is locked", "{number}회차가 잠겨 있습니다", []),
        (LanguageCode.KO, "Episodes of a shooting day", "촬영회차와 예비회차의 회", []),
        (LanguageCode.JA, "Costume", "衣装と衣裳", ["衣装"]),
        (LanguageCode.JA, "Costume", "衣裳", []),
    ],
)
def test_a_word_that_is_not_used_is_found_unless_it_is_agreed_for_another_thing(
    code: LanguageCode, english: str, text: str, words: list[str]
) -> None:
    assert [word for word, _term in unwanted_words(text, english, code)] == words


def test_there_is_no_term_of_an_unknown_id() -> None:
    with pytest.raises(KeyError):
        term("no_such_term")
