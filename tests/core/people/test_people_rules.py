"""Lists of people: phone numbers, spellings, cast numbers."""

import pytest

from core.people.departments import DEPARTMENT_ORDER
from core.people.model import Department, Person, Role
from core.people.rules import is_phone, masked, people_findings
from core.values.findings import Finding, Message, Severity, Subject
from core.values.ids import Id
from core.values.language_code import Country
from core.values.texts import TwoNames

KIM = Person(id=Id("kim"), name=TwoNames("김민수", "김민수", "キム・ミンス", "キム・ミンス"), phone="010-1234-2841")
SATO = Person(
    id=Id("sato"),
    name=TwoNames("佐藤 花", "사토 하나", "佐藤 花", "さとう はな"),
    side=Country.JP,
    phone="090-1234-5678",
)


@pytest.mark.parametrize(
    ("phone", "hidden"),
    [
        ("010-1234-2841", "010-••••-2841"),
        ("+82-10-1234-2841", "+82-10-••••-2841"),
        ("1588-1234", "••••"),
        ("01012342841", "••••"),
        ("", ""),
    ],
)
def test_the_middle_of_a_number_is_hidden(phone: str, hidden: str) -> None:
    assert masked(phone) == hidden


@pytest.mark.parametrize(
    ("phone", "country", "is_written_well"),
    [
        ("010-1234-5678", Country.KR, True),
        ("02-123-4567", Country.KR, True),
        ("+82 10-1234-5678", Country.KR, True),
        ("1588-1234", Country.KR, True),
        ("01012345678", Country.KR, False),
        ("010-12-5678", Country.KR, False),
        ("090-1234-5678", Country.JP, True),
        ("03-1234-5678", Country.JP, True),
        ("0120-123-456", Country.JP, True),
        ("+81 90-1234-5678", Country.JP, True),
        ("1588-1234", Country.JP, False),
        ("090-1234-567a", Country.JP, False),
    ],
)
def test_a_number_is_written_as_its_country_writes_it(phone: str, country: Country, *, is_written_well: bool) -> None:
    assert is_phone(phone, country) is is_written_well


def test_people_written_in_full_are_not_reported() -> None:
    roles = [Role(number=1, name=TwoNames("하나")), Role(number=2, name=TwoNames("ケン")), Role(), Role()]
    assert people_findings([KIM, SATO], roles) == []


def test_a_korean_without_a_japanese_spelling_is_reported() -> None:
    name = TwoNames("김민수", "김민수")
    person = Person(id=Id("kim"), name=name, phone="12")
    where = (Subject("person", "kim"),)
    assert people_findings([person], []) == [
        Finding(
            "people.phone",
            Message(
                "{name}: {phone} is not written like a phone number of that country.", {"name": name, "phone": "12"}
            ),
            Severity.NOTE,
            where,
        ),
        Finding("people.katakana", Message("{name} has no Japanese spelling.", {"name": name}), Severity.NOTE, where),
    ]


def test_a_japanese_name_needs_hangul_and_a_reading() -> None:
    person = Person(name=TwoNames("佐藤 花"), side=Country.JP)
    assert [found.code for found in people_findings([person], [])] == ["people.hangul", "people.reading"]


def test_a_reading_in_kanji_cannot_be_sorted() -> None:
    person = Person(name=TwoNames("佐藤 花", "사토 하나", "佐藤 花", "佐藤 花"), side=Country.JP)
    assert [found.code for found in people_findings([person], [])] == ["people.reading_letters"]


def test_a_cast_number_given_twice_names_both_roles() -> None:
    one = Role(id=Id("one"), number=3, name=TwoNames("하나"))
    other = Role(id=Id("other"), number=3, name=TwoNames("ケン"))
    alone = Role(number=4, name=TwoNames("두리"))
    message = Message("Cast number {number} is given to {roles}.", {"number": 3, "roles": [one.name, other.name]})
    where = (Subject("role", "one", "number"), Subject("role", "other", "number"))
    assert people_findings([], [one, alone, other]) == [Finding("people.cast_number", message, Severity.WARNING, where)]


@pytest.mark.parametrize("country", Country)
def test_every_department_has_one_place_in_the_order_of_each_country(country: Country) -> None:
    order = DEPARTMENT_ORDER[country]
    assert (len(order), set(order)) == (len(Department), set(Department))
