"""Telephone numbers as each country groups them."""

import re
import unicodedata

from core.values.language_code import Country

PREFIXES = {Country.KR: "+82", Country.JP: "+81"}
_HYPHENS = re.compile(r"[‐‑‒–—−ー－\s().]+")
_GROUPS: dict[Country, tuple[re.Pattern[str], ...]] = {
    Country.KR: (
        re.compile(r"(02)(\d{3,4})(\d{4})"),
        re.compile(r"(0505)(\d{3,4})(\d{4})"),
        re.compile(r"(0\d{2})(\d{3,4})(\d{4})"),
        re.compile(r"(1[5-9]\d{2})(\d{4})"),
    ),
    Country.JP: (
        re.compile(r"(0[5-9]0)(\d{4})(\d{4})"),
        re.compile(r"(0120|0570|0800)(\d{3})(\d{3})"),
        re.compile(r"(0[36])(\d{4})(\d{4})"),
    ),
}
"""How the digits of a number are grouped; Japan's other area codes differ in length and are left as typed."""


def national(typed: str, country: Country) -> str:
    """Return a number as its own country writes it, `010-1234-5678`; as typed where the grouping is not known.

    An international prefix of the same country is taken off.
    """
    hyphened = _HYPHENS.sub("-", unicodedata.normalize("NFKC", typed).strip()).strip("-")
    prefix = PREFIXES[country]
    if hyphened.startswith(prefix):
        rest = hyphened.removeprefix(prefix).lstrip("-")
        hyphened = rest if rest.startswith("0") else "0" + rest
    digits = hyphened.replace("-", "")
    for pattern in _GROUPS[country]:
        found = pattern.fullmatch(digits)
        if found:
            return "-".join(found.groups())
    return hyphened


def international(typed: str, country: Country) -> str:
    """Return a number as it is dialled from abroad: `+82 10-1234-5678`.

    A number that already has a prefix of another country stays as typed; so does one without a leading zero,
    which cannot be called from abroad.
    """
    own = national(typed, country)
    return f"{PREFIXES[country]} {own[1:]}" if own.startswith("0") else own
