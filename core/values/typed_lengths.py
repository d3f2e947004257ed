"""Lengths of scenes as people type them: eighths, pages, ペラ and Korean half sheets."""

import re
from fractions import Fraction

from core.values.lengths import EIGHTHS_A_PAGE, EIGHTHS_A_PERA, Eighths, LengthForm
from core.values.typed import plain

_LENGTH = re.compile(
    r"(?P<before>ペラ|페라|(?:200字)?原稿用紙|(?:200자 ?)?원고지)? ?"
    r"(?:(?P<decimal>[0-9]{1,4}\.[0-9]{1,3})"
    r"|(?:(?P<whole>[0-9]{1,4})(?![0-9/]))? ?(?:(?P<top>[0-9]{1,4})/(?P<bottom>[248]))?)"
    r" ?(?P<after>쪽|페이지|頁|ページ|pp?|ペラ|페라|枚|매|장)?(?P<half>半|반)?"
)
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3})")
_SHEETS = frozenset({"ペラ", "페라", "枚", "매", "장"})


def parse_length(typed: str, form: LengthForm = LengthForm.EIGHTHS) -> Eighths | None:
    """Read a length: `1 3/8`, `11/8`, `1½`, `3쪽`, `2.5頁`, `2ペラ`, `ペラ2枚半`, `원고지 2매`.

    Decimals are rounded to the nearest eighth.

    Args:
        typed: what was typed.
        form: how the production counts, which decides what a bare number counts.
    """
    found = _LENGTH.fullmatch(_THOUSANDS.sub("", plain(typed)))
    amount = _amount(found) if found else None
    if found is None or amount is None:
        return None
    unit = EIGHTHS_A_PERA if _counts_sheets(found, form) else EIGHTHS_A_PAGE
    return Eighths(int(amount * unit + Fraction(1, 2)))


def _amount(found: re.Match[str]) -> Fraction | None:
    if found["decimal"]:
        return None if found["half"] else Fraction(found["decimal"])
    if not (found["whole"] or found["top"]) or (found["half"] and found["top"]):
        return None
    rest = Fraction(int(found["top"]), int(found["bottom"])) if found["top"] else Fraction(0)
    if found["whole"] and rest >= 1:
        return None
    return int(found["whole"] or 0) + rest + Fraction(int(bool(found["half"])), 2)


def _counts_sheets(found: re.Match[str], form: LengthForm) -> bool:
    if found["before"] or found["after"] in _SHEETS:
        return True
    return form is LengthForm.PERA and not found["after"] and not found["top"]
