"""Values of a document tree written in a language: the words, what a click on them opens, what they lack."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.documents.tree import Joined, Length, Lines, LongDate, MapLink, Minutes, Phone, Plain
from core.export.line_breaking import KEPT_SPACE
from core.values.findings import Message
from core.values.language_code import Country, LanguageCode
from core.values.texts import TwoNames, TwoTexts
from i18n.language import Language

SEPARATORS: Mapping[LanguageCode, Mapping[str, str]] = {
    LanguageCode.KO: {},
    LanguageCode.JA: {", ": "、", " · ": "・", " / ": "／"},
}
"""What a language writes instead of a separator of the tree."""
DIAL_CODES = {Country.KR: "+82", Country.JP: "+81"}


@dataclass(frozen=True, slots=True)
class Words:
    """A written value.

    Attributes:
        text: with kept spaces; `plain` has ordinary ones.
        link: the first link in it, or empty.
        is_foreign: some of it is only there in the other language.
    """

    text: str
    link: str = ""
    is_foreign: bool = False

    @property
    def plain(self) -> str:
        """The text as it reads."""
        return self.text.replace(KEPT_SPACE, " ")


def written(value: object, language: Language) -> Words:
    """Write a value of a tree in a language."""
    match value:
        case TwoNames():
            return Words(value.of(language.code).replace(" ", KEPT_SPACE))
        case TwoTexts():
            return Words(value.of(language.code), "", value.is_missing(language.code))
        case Phone():
            return Words(value.number, dial_link(value))
        case MapLink():
            words = written(value.value, language)
            return Words(words.text, map_link(value), words.is_foreign)
        case Joined():
            separator = SEPARATORS[language.code].get(value.separator, value.separator)
            return _together([written(part, language) for part in value.values], separator)
        case Lines():
            return _together([written(part, language) for part in value.values], "\n")
        case Message():
            return _message(value, language)
    return Words(_plain(value, language))


def _plain(value: object, language: Language) -> str:
    match value:
        case LongDate():
            return language.date_long(value.day)
        case Minutes():
            return language.duration(value.minutes)
        case Plain():
            return str(value.number)
        case Length():
            return language.length(value.eighths, value.form)
    return language.value(value)


def _message(message: Message, language: Language) -> Words:
    parts = {name: written(param, language) for name, param in message.params.items()}
    words = {name: part.text for name, part in parts.items()}
    return Words(language.text(message.msgid, **words), "", any(part.is_foreign for part in parts.values()))


def _together(parts: list[Words], separator: str) -> Words:
    filled = [part for part in parts if part.text]
    link = next((part.link for part in filled if part.link), "")
    return Words(separator.join(part.text for part in filled), link, any(part.is_foreign for part in filled))


def dial_link(phone: Phone) -> str:
    """Return the `tel:` address of a number with its country's code."""
    digits = "".join(c for c in phone.number if c.isdigit() or c == "+")
    if digits.startswith("+") or len(digits) <= 4:
        return f"tel:{digits}"
    return f"tel:{DIAL_CODES[phone.side]}{digits.removeprefix('0')}"


def map_link(place: MapLink) -> str:
    """Return a `geo:` address, which every system opens in its own map program, without naming a company."""
    latitude, longitude = place.latitude_micro / 1_000_000, place.longitude_micro / 1_000_000
    return f"geo:{latitude:.6f},{longitude:.6f}"
