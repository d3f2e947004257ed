"""A language as an object: texts and formats without global state.

A document is written in the language it is given; the window's language is in `i18n.current`.
"""

import builtins
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from functools import cache
from typing import Any

from core.values.findings import Finding, Message
from core.values.labels import NO, YES, label_of
from core.values.language_code import Country, LanguageCode
from core.values.lengths import Eighths, LengthForm
from core.values.money import Money
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DateSpan, DayMinute
from i18n import amounts, dates, phones, sorting
from i18n.amounts import MoneyForm
from i18n.catalogue import catalogue
from i18n.dates import ClockForm
from i18n.patterns import Patterns, patterns_of
from i18n.templates import filled

HOME = {LanguageCode.KO: Country.KR, LanguageCode.JA: Country.JP}
"""Where the readers of a language are."""


@dataclass(frozen=True, slots=True)
class Language:
    """Writes messages and values as readers of one language expect them."""

    code: LanguageCode
    patterns: Patterns = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """The language's own name."""
        return self.patterns.own_name

    def has(self, msgid: str) -> bool:
        """Tell whether the catalogue knows the message."""
        return msgid in catalogue(self.code)

    def text(self, msgid: str, /, **params: object) -> str:
        """Return a message with its parameters; a message the catalogue does not know is returned as it is."""
        return self._filled(msgid, params)

    def message(self, message: Message) -> str:
        """Return a message value as a sentence."""
        return self._filled(message.msgid, message.params)

    def _filled(self, msgid: str, params: Mapping[str, object]) -> str:
        template = catalogue(self.code).get(msgid, msgid)
        return filled(template, params, self.value) if "{" in template else template

    def value(self, value: object, form: str = "") -> str:
        """Return any value the program shows, as this language writes it.

        Args:
            value: a text, name, number, date, time, length, amount, message, member of an enumeration, or a list.
            form: `long` for a date with its year, `plain` for a number without separators; others are ignored.
        """
        if (type(value), form) in _FORMS:
            return _FORMS[type(value), form](self, value)
        kind = next((kind for kind in type(value).__mro__ if kind in _WRITERS), object)
        return _WRITERS[kind](self, value)

    def label(self, member: Enum) -> str:
        """Return the word for a member of an enumeration."""
        return self.text(label_of(member))

    def weekday(self, day: date) -> str:
        """Return the one-letter weekday."""
        return dates.weekday(self.patterns, day)

    def date_long(self, day: date) -> str:
        """Return `2026년 11월 23일(월)` or `2026年11月23日（月）`."""
        return dates.date_long(self.patterns, day)

    def date_plain(self, day: date) -> str:
        """Return `2026년 11월 23일` or `2026年11月23日`."""
        return dates.date_plain(self.patterns, day)

    def date_short(self, day: date) -> str:
        """Return `11/23(월)` or `11/23（月）`."""
        return dates.date_short(self.patterns, day)

    def date_era(self, day: date) -> str:
        """Return `令和8年11月23日` in Japanese; the plain date in Korean and before the eras known."""
        era = dates.wareki(day) if self.code is LanguageCode.JA else None
        return era or self.date_plain(day)

    def date_span(self, span: DateSpan) -> str:
        """Return the first and last day, `11/23(월)~11/25(수)`."""
        return dates.date_span(self.patterns, span)

    def month(self, day: date) -> str:
        """Return the month of a day, `2026년 11월`."""
        return self.patterns.month.format(year=day.year, month=day.month)

    def moment(self, at: datetime) -> str:
        """Return date and clock of a moment, in the time zone it is given in."""
        return dates.moment(self.patterns, at)

    def clock(self, minute: DayMinute, form: ClockForm = ClockForm.SHEET) -> str:
        """Return a time of the shooting day; 26:30 in Japanese is 익일 02:30 in Korean."""
        return dates.clock(self.patterns, minute, form)

    def clock_range(self, first: DayMinute, last: DayMinute) -> str:
        """Return `07:00~20:00` or `7:00〜20:00`."""
        return dates.clock_range(self.patterns, first, last)

    def duration(self, minutes: int) -> str:
        """Return a number of minutes: `90분`, `12시간 30분`."""
        return dates.duration(self.patterns, minutes)

    def screen_time(self, seconds: int) -> str:
        """Return a running time in minutes and seconds."""
        return dates.screen_time(self.patterns, seconds)

    def length(self, value: Eighths, form: LengthForm = LengthForm.EIGHTHS) -> str:
        """Return a script length as the production counts it."""
        return amounts.length(self.patterns, value, form)

    def money(self, amount: Money, form: MoneyForm = MoneyForm.SYMBOL) -> str:
        """Return `₩12,500,000` or `¥1,250,000`, or another form."""
        return amounts.money(self.code, self.patterns, amount, form)

    def number(self, number: float | Decimal) -> str:
        """Return a number with thousands separated by commas."""
        return amounts.number(number)

    def percent(self, share: float | Decimal) -> str:
        """Return a share given in per cent: `12.5%`."""
        return amounts.percent(share)

    def phone(self, typed: str, country: Country) -> str:
        """Return a telephone number of a country: at home as dialled there, otherwise with its prefix."""
        write = phones.national if country is HOME[self.code] else phones.international
        return write(typed, country)

    def addressed(self, name: TwoNames) -> str:
        """Return a name as notices address it: `김민수 님`, `山田 太郎 様`."""
        return self.patterns.addressed.format(name=name.of(self.code))

    def names(self, names: Iterable[TwoNames]) -> str:
        """Return names in one line: `김민수, 이서연`, `山田・佐藤`."""
        return self.patterns.name_mark.join(name.of(self.code) for name in names)

    def list(self, parts: Iterable[str]) -> str:
        """Return words joined by the language's list mark."""
        return self.patterns.list_mark.join(parts)

    def sort_key(self, named: TwoNames | TwoTexts | str) -> sorting.SortKey:
        """Return the key of 가나다 order in Korean, of 五十音 order by reading in Japanese."""
        return sorting.sort_key(self.code, named)


def _listed(language: Language, values: Iterable[object]) -> str:
    return language.list(language.value(each) for each in values)


_WRITERS: Mapping[type, Callable[[Language, Any], str]] = {
    object: lambda _, value: str(value),
    str: lambda _, value: str(value),
    type(None): lambda _language, _value: "",
    bool: lambda language, value: language.text(YES if value else NO),
    int: Language.number,
    float: Language.number,
    Decimal: Language.number,
    Message: Language.message,
    Finding: lambda language, value: language.message(value.message),
    TwoTexts: lambda language, value: str(value.of(language.code)),
    TwoNames: lambda language, value: str(value.of(language.code)),
    DayMinute: Language.clock,
    Eighths: Language.length,
    Money: Language.money,
    datetime: Language.moment,
    date: Language.date_short,
    DateSpan: Language.date_span,
    timedelta: lambda language, value: language.duration(round(value.total_seconds() / 60)),
    Enum: Language.label,
    StrEnum: Language.label,
    IntEnum: Language.label,
    builtins.list: _listed,
    tuple: _listed,
}
"""How a value is written, found through the classes of the value from the narrowest."""

_FORMS: Mapping[tuple[type, str], Callable[[Language, Any], str]] = {
    (date, "long"): Language.date_long,
    (int, "plain"): lambda _, value: str(value),
}
"""What `{name:form}` in a message means for a kind of value."""


def language_of(code: LanguageCode | str) -> Language:
    """Return the one object of a language.

    Raises:
        ValueError: neither `ko` nor `ja`.
    """
    return _language(LanguageCode(code))


@cache
def _language(code: LanguageCode) -> Language:
    return Language(code, patterns_of(code))
