"""Messages, their parameters and the particles after them."""

import pytest

from core.values.findings import Message
from core.values.language_code import LanguageCode
from core.values.texts import TwoTexts
from i18n.catalogue import catalogue, messages_of
from i18n.language import language_of
from i18n.particles import particle
from i18n.templates import Field, fields_of

KO, JA = language_of(LanguageCode.KO), language_of(LanguageCode.JA)


def test_a_message_is_read_from_the_catalogue_of_its_language() -> None:
    assert (KO.text("Korea"), JA.text("Korea")) == ("한국", "韓国")
    assert (KO.has("Korea"), KO.has("Atlantis")) == (True, False)


def test_a_message_the_catalogue_does_not_know_is_shown_as_it_is() -> None:
    assert KO.text("No such message for {who}", who=TwoTexts("민수", "ミンス")) == "No such message for 민수"


def test_a_message_inside_a_message_is_translated_too() -> None:
    outer = Message("{inner}: {number}", {"inner": Message("Japan"), "number": 1_000})
    assert (KO.message(outer), JA.message(outer)) == ("일본: 1,000", "日本: 1,000")


def test_a_missing_parameter_leaves_its_place_to_be_seen() -> None:
    assert KO.text("{scene:을/를} {{kept}}") == "{scene:을/를} {kept}"


def test_a_brace_that_is_no_field_is_text() -> None:
    assert KO.text("{ {scene } {}", scene="3-12") == "{ {scene } {}"


def test_the_fields_of_a_message_are_found_in_order() -> None:
    assert fields_of("{{no}} {day:long:을/를} {scene}") == (
        Field("{day:long:을/를}", "day", "long", "을/를"),
        Field("{scene}", "scene"),
    )


def test_a_language_is_one_object() -> None:
    assert language_of("ko") is KO
    with pytest.raises(ValueError):
        language_of("en")


@pytest.mark.parametrize(
    ("word", "pair", "form"),
    [
        ("거실", "을/를", "을"),
        ("나무", "을/를", "를"),
        ("거실", "으로/로", "로"),
        ("부엌", "으로/로", "으로"),
        ("나무", "으로/로", "로"),
        ("1", "으로/로", "로"),  # 일
        ("2", "은/는", "는"),
        ("3-12", "을/를", "를"),
        ("10", "이/가", "이"),  # 십
        ("12,000", "을/를", "을"),  # 천
        ("100,000,000", "을/를", "을"),  # 억
        ("1,000,000,000,000", "을/를", "를"),  # 조
        ("0", "을/를", "을"),  # 영
        ("07:00", "으로/로", "로"),  # 일곱 시
        ("12.5%", "이/가", "가"),
        ("11/23(월)", "을/를", "을"),  # 이십삼 일: the brackets are not read
        ("민수(B팀)", "과/와", "와"),
        ("(월)", "을/를", "을"),
        ("PDF", "을/를", "를"),  # 에프
        ("MBN", "은/는", "은"),  # 엔
        ("A4-L", "으로/로", "로"),  # 엘
        ("file", "으로/로", "로"),  # 파일
        ("Scene", "을/를", "을"),  # 씬
        ("app", "을/를", "을"),  # 앱
        ("script", "을/를", "를"),  # 스크립트
        ("unit", "을/를", "을"),  # 유닛
        ("studio", "은/는", "는"),
        ("ラーメン", "을/를", "을"),
        ("すし", "을/를", "를"),
        ("東京", "을/를", "을(를)"),
        ("東京", "으로/로", "(으)로"),
        ("東京", "이나/나", "(이)나"),
        ("", "이/가", "이(가)"),
        ("“거실”", "을/를", "을"),
    ],
)
def test_a_particle_follows_how_the_word_before_is_read(word: str, pair: str, form: str) -> None:
    assert particle(word, pair) == form


def test_a_korean_message_takes_the_particle_of_its_parameter() -> None:
    assert KO.text("{set:을/를} {scene:으로/로}", set=TwoTexts("거실", "居間"), scene="3-1") == "거실을 3-1로"


PO = """msgid ""
msgstr "Language: ko\\n"

#. a remark
#: core/somewhere.py:1
msgid ""
"A long message, "
"told in \\"two\\" lines\\n"
msgstr "긴 "
"글"

#, fuzzy
msgid "Guessed"
msgstr "짐작"

#, python-brace-format
msgid "Not written yet"
msgstr ""

#~ msgid "Gone"
#~ msgstr "없음"
"""


def test_a_catalogue_gives_whole_messages_only() -> None:
    assert list(messages_of(PO)) == [('A long message, told in "two" lines\n', "긴 글")]
    assert list(messages_of(PO.replace("\n", "\r\n"))) == list(messages_of(PO))


def test_both_catalogues_are_read() -> None:
    assert catalogue(LanguageCode.KO).keys() == catalogue(LanguageCode.JA).keys()
