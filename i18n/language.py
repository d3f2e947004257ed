"""A language as an object: texts and formats without global state.

A document is written in the language it is given; the window's language is in `i18n.current`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from core.values.findings import Message
from core.values.language_code import LanguageCode
from core.values.lengths import Eighths, LengthForm
from core.values.money import Money
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DayMinute
from i18n import formats, sorting
from i18n.catalogue import catalogue
from i18n.particles import particle

_FIELD = re.compile(r"\{(\w+)(?::([^{}]+/[^{}]+))?\}")
NAMES: Mapping[LanguageCode, str] = {LanguageCode.KO: "한국어", LanguageCode.JA: "日本語"}
"""Each language by its own name."""


@dataclass(frozen=True, slots=True)
class Language:
    """Writes messages and values as readers of one language expect them."""

    code: LanguageCode

    @property
    def name(self) -> str:
        """The language's own name."""
        return NAMES[self.code]

    def has(self, msgid: str) -> bool:
        """Tell whether the catalogue knows the message."""
        return msgid in catalogue(self.code)

    def text(self, msgid: str, /, **params: object) -> str:
        """Return a message with its parameters; a message the catalogue does not know is returned as it is."""
        return self._filled(catalogue(self.code).get(msgid, msgid), params)

    def message(self, message: Message) -> str:
        """Return a message value as a sentence."""
        return self._filled(catalogue(self.code).get(message.msgid, message.msgid), message.params)

    def _filled(self, pattern: str, params: Mapping[str, object]) -> str:
        if "{" not in pattern:
            return pattern

        def fill(match: re.Match[str]) -> str:
            name, pair = match.groups()
            if name not in params:
                return match.group()
            word = self.value(params[name])
            return word + particle(word, pair) if pair else word

        return _FIELD.sub(fill, pattern)

    def value(self, value: object) -> str:
        """Return any value the program shows, as this language writes it."""
        for kind, write in _WRITERS.items():
            if isinstance(value, kind):
                return write(self, value)
        return str(value)

    def date_long(self, day: date) -> str:
        """Return `2026년 11월 23일(월)` or `2026年11月23日（月）`."""
        return formats.long_date(self.code, day)

    def date_short(self, day: date) -> str:
        """Return `11/23(월)` or `11/23（月）`."""
        return formats.short_date(self.code, day)

    def weekday(self, day: date) -> str:
        """Return the one-letter weekday."""
        return formats.weekday(self.code, day)

    def clock(self, minute: DayMinute) -> str:
        """Return a time of the shooting day; 26:30 in Japanese is 익일 02:30 in Korean."""
        return formats.clock(self.code, minute)

    def clock_range(self, first: DayMinute, last: DayMinute) -> str:
        """Return two times with the language's range mark."""
        return formats.clock_range(self.code, first, last)

    def duration(self, minutes: int) -> str:
        """Return a number of minutes as hours and minutes."""
        return formats.duration(self.code, minutes)

    def screen_time(self, seconds: int) -> str:
        """Return a running time in minutes and seconds."""
        return formats.screen_time(self.code, seconds)

    def length(self, value: Eighths, form: LengthForm = LengthForm.EIGHTHS) -> str:
        """Return a script length as the production counts it."""
        return formats.length(self.code, value, form)

    def money(self, amount: Money) -> str:
        """Return `₩12,500,000` or `¥1,250,000`."""
        return formats.money(amount)

    def number(self, number: int) -> str:
        """Return a number with thousands separated by commas."""
        return f"{number:,}"

    def list(self, parts: Iterable[str]) -> str:
        """Return words joined by the language's list mark."""
        return formats.joined(self.code, list(parts))

    def sort_key(self, named: TwoNames | TwoTexts | str) -> tuple[object, ...]:
        """Return the key of 가나다 order in Korean, of 五十音 order by reading in Japanese."""
        return sorting.sort_key(self.code, named)


_WRITERS: Mapping[type | tuple[type, ...], Callable[[Language, Any], str]] = {
    str: lambda _, value: str(value),
    Message: Language.message,
    (TwoTexts, TwoNames): lambda language, value: str(value.of(language.code)),
    DayMinute: Language.clock,
    Eighths: lambda _, value: formats.eighths(value),
    Money: Language.money,
    date: Language.date_short,
    int: Language.number,
    type(None): lambda _language, _value: "",
    (list, tuple): lambda language, value: language.list(language.value(each) for each in value),
}
"""How a value is written, the narrower types first."""


@cache
def language_of(code: LanguageCode | str) -> Language:
    """Return the one object of a language.

    Raises:
        ValueError: neither `ko` nor `ja`.
    """
    return Language(LanguageCode(code))
