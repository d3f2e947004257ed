"""The written patterns of each language, read once from `patterns.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from core.values.language_code import LanguageCode


@dataclass(frozen=True, slots=True)
class Patterns:
    """How one language writes dates, clocks, lengths and money; fields are `str.format` patterns.

    Attributes:
        own_name: the language by its own name.
        weekdays: seven letters from Monday.
        clock_past_midnight: a time of the next morning on sheets.
        clock_next_day: the same where a reader may not know the custom.
        halves: before noon, after noon.
        noon: the hour that twelve noon is spoken as.
        range_strips_zero: whether a range drops the leading zero of an hour.
        name_mark: what stands between names, where lists of things have `list_mark`.
        currencies: words for the two currencies, by ISO 4217 code.
        myriads: the unit of each power of ten thousand, from ones.
    """

    own_name: str
    weekdays: str
    date: str
    date_long: str
    date_short: str
    month: str
    moment: str
    clock_past_midnight: str
    clock_next_day: str
    halves: list[str]
    noon: int
    spoken: str
    spoken_full: str
    spoken_next: str
    range_strips_zero: bool
    range_mark: str
    list_mark: str
    name_mark: str
    hours: str
    minutes: str
    hours_minutes: str
    seconds: str
    minutes_seconds: str
    page: str
    pera: str
    currencies: Mapping[str, str]
    myriads: list[str]
    myriad_gap: str
    contract: str
    addressed: str


@cache
def patterns_of(language: LanguageCode) -> Patterns:
    """Return the patterns of a language."""
    text = (files("i18n") / "patterns.toml").read_text(encoding="utf-8")
    return Patterns(**tomllib.loads(text)[language.value])
