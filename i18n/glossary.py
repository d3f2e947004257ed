"""The agreed words of the craft, from `glossary.toml`: for the glossary in the program and the check of messages."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from core.values.language_code import LanguageCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing of the craft and what each side calls it.

    Attributes:
        id: its name in code.
        section: the part of the glossary, an English word.
        ko_also, ja_also: short and second forms that are agreed too; may be empty.
        meaning_ko, meaning_ja: what it is, in a sentence or two.
        never_ko, never_ja: words that are not used for it; may be empty.
    """

    id: str
    section: str
    en: str
    ko: str
    ja: str
    meaning_ko: str
    meaning_ja: str
    ko_also: tuple[str, ...] = ()
    ja_also: tuple[str, ...] = ()
    never_ko: tuple[str, ...] = ()
    never_ja: tuple[str, ...] = ()

    def word(self, language: LanguageCode) -> str:
        """Return the agreed word."""
        return self.ko if language is LanguageCode.KO else self.ja

    def also(self, language: LanguageCode) -> tuple[str, ...]:
        """Return the other forms that are agreed."""
        return self.ko_also if language is LanguageCode.KO else self.ja_also

    def never(self, language: LanguageCode) -> tuple[str, ...]:
        """Return the words not to use."""
        return self.never_ko if language is LanguageCode.KO else self.never_ja

    def meaning(self, language: LanguageCode) -> str:
        """Return what the thing is."""
        return self.meaning_ko if language is LanguageCode.KO else self.meaning_ja


@cache
def terms() -> tuple[Term, ...]:
    """Return every term, in the order of the file; read when first asked for."""
    text = (files("i18n") / "glossary.toml").read_text(encoding="utf-8")
    return tuple(_term(entry) for entry in tomllib.loads(text)["term"])


def _term(entry: dict[str, Any]) -> Term:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}
    return Term(**values)


def term(identifier: str) -> Term:
    """Return the term of an id.

    Raises:
        KeyError: there is none.
    """
    return _by_id()[identifier]


@cache
def _by_id() -> dict[str, Term]:
    return {each.id: each for each in terms()}


def unwanted_words(text: str, english: str, language: LanguageCode) -> Iterator[tuple[str, Term]]:
    """Give each word of a message that is not used, and the term it stands for.

    A word that is part of another agreed one is only wrong where the English speaks of the term: 회차 is never an
    episode, but a day is 3회차 and 촬영회차.
    """
    for each in terms():
        for word in each.never(language):
            if word not in text:
                continue
            others = _agreed_with(word, language)
            if not others or (each.en in english.casefold() and word in _without(text, others)):
                yield word, each


def _without(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        text = text.replace(word, " ")
    return text


@cache
def agreed_words(language: LanguageCode) -> frozenset[str]:
    """Return every agreed word and form of a language."""
    return frozenset(form for each in terms() for form in (each.word(language), *each.also(language)))


@cache
def _agreed_with(word: str, language: LanguageCode) -> tuple[str, ...]:
    """Return the agreed words that have `word` inside them, the longest first."""
    return tuple(sorted((form for form in agreed_words(language) if word in form), key=len, reverse=True))
