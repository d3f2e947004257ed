"""Values of a document tree written in a language: the words, and what a click on them opens."""

from dataclasses import dataclass

from core.documents.tree import Joined, Length, Lines, LongDate, MapLink, Minutes, Phone
from core.values.findings import Message
from core.values.language_code import Country
from i18n.language import Language

DIAL_CODES = {Country.KR: "+82", Country.JP: "+81"}


@dataclass(frozen=True, slots=True)
class Words:
    """A written value; `link` is the first link in it, or empty."""

    text: str
    link: str = ""


def written(value: object, language: Language) -> Words:
    """Write a value of a tree in a language."""
    match value:
        case LongDate():
            return Words(language.date_long(value.day))
        case Minutes():
            return Words(language.duration(value.minutes))
        case Length():
            return Words(language.length(value.eighths, value.form))
        case Phone():
            return Words(value.number, dial_link(value))
        case MapLink():
            return Words(written(value.value, language).text, map_link(value))
        case Joined():
            return _together([written(part, language) for part in value.values], value.separator)
        case Lines():
            return _together([written(part, language) for part in value.values], "\n")
        case Message():
            params = {name: written(param, language).text for name, param in value.params.items()}
            return Words(language.text(value.msgid, **params))
    return Words(language.value(value))


def _together(parts: list[Words], separator: str) -> Words:
    filled = [part for part in parts if part.text]
    link = next((part.link for part in filled if part.link), "")
    return Words(separator.join(part.text for part in filled), link)


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
