"""The values every room shares."""

import re
from dataclasses import dataclass, field
from datetime import date

import pytest

from core.values import records
from core.values.findings import Finding, Message, Refused, Severity, finding
from core.values.ids import Id, new_id
from core.values.language_code import LanguageCode
from core.values.lengths import Eighths
from core.values.money import Money
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DateSpan, DayMinute


def test_a_time_lies_within_two_days() -> None:
    assert (DayMinute.at(26, 30), DayMinute.at(47, 59)) == (1590, 2879)
    for outside in (-1, 2880):
        with pytest.raises(ValueError):
            DayMinute(outside)


def test_a_span_holds_both_its_ends() -> None:
    span = DateSpan(date(2026, 11, 30), date(2026, 12, 2))
    assert (list(span), len(span)) == ([date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)], 3)
    assert (date(2026, 12, 2) in span, date(2026, 12, 3) in span) == (True, False)
    with pytest.raises(ValueError):
        DateSpan(span.last, span.first)


def test_a_length_is_never_negative() -> None:
    with pytest.raises(ValueError):
        Eighths(-1)


def test_money_adds_within_one_currency() -> None:
    assert Money(1_000, "JPY") + Money(-250, "JPY") == Money(750, "JPY")
    with pytest.raises(ValueError):
        Money(1, "JPY") + Money(1, "KRW")


def test_a_text_missing_in_one_language_is_shown_in_the_other() -> None:
    only_korean = TwoTexts("거실")
    assert [only_korean.of(code) for code in LanguageCode] == ["거실", "거실"]
    assert [only_korean.is_missing(code) for code in LanguageCode] == [False, True]
    assert (bool(only_korean), bool(TwoTexts()), TwoTexts().is_missing(LanguageCode.JA)) == (True, False, False)


def test_a_text_is_replaced_in_one_language() -> None:
    both = TwoTexts("거실").replaced(LanguageCode.JA, "居間")
    assert (both, both.replaced(LanguageCode.KO, "안방")) == (TwoTexts("거실", "居間"), TwoTexts("안방", "居間"))


def test_a_name_without_a_spelling_falls_back_to_the_native_one() -> None:
    assert [TwoNames("김민수", ja="キム・ミンス").of(code) for code in LanguageCode] == ["김민수", "キム・ミンス"]
    assert (bool(TwoNames(native="김")), bool(TwoNames(reading="きむ"))) == (True, False)


def test_the_other_language_is_the_other_side() -> None:
    assert [code.other for code in LanguageCode] == [LanguageCode.JA, LanguageCode.KO]


def test_an_identity_is_random_letters() -> None:
    ids = {new_id() for _ in range(50)}
    assert len(ids) == 50
    assert all(re.fullmatch("[0-9a-hjkmnp-tv-z]{26}", one) for one in ids)


def test_a_refusal_carries_its_finding() -> None:
    why = finding("schedule.day_locked", "{day} is locked.", Severity.NOTE, day="11/23")
    assert why == Finding("schedule.day_locked", Message("{day} is locked.", {"day": "11/23"}), Severity.NOTE)
    refused = Refused(why)
    assert (refused.finding, str(refused)) == (why, "schedule.day_locked: {day} is locked.")


def test_messages_with_parameters_can_stand_in_a_set() -> None:
    assert len({Message("{a}", {"a": 1}), Message("{a}", {"a": 1}), Message("{a}", {"a": 2})}) == 2


def test_a_record_class_is_known_by_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_TABLES", {})
    monkeypatch.setattr(records, "MERGE_BOTH", set())

    @records.record("chair")
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Chair:
        id: Id = field(default_factory=new_id)

    @records.record("lamp", merge_both=True)
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Lamp:
        id: Id = field(default_factory=new_id)

    known = (records.table_of(Lamp), records.record_types(), records.MERGE_BOTH)
    assert known == ("lamp", {"chair": Chair, "lamp": Lamp}, {"lamp"})
    with pytest.raises(KeyError):
        records.table_of(str)
