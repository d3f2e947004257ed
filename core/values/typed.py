"""What people type, made plain before it is read.

The parsers in `typed_times`, `typed_dates` and `typed_lengths` take what a coordinator types in either language
and return the value, or None where the text says nothing or could mean two things. None is never a guess.
"""

import re
import unicodedata

_FRACTIONS = str.maketrans({
    "⅛": " 1/8", "¼": " 2/8", "⅜": " 3/8", "½": " 4/8", "⅝": " 5/8", "¾": " 6/8", "⅞": " 7/8",
    "〜": "~", "～": "~", "−": "-", "–": "-", "—": "-", "’": "'", "′": "'", "”": '"', "″": '"',
})  # fmt: skip


def plain(typed: str) -> str:
    """Return the text with half-width digits and signs, small letters and single spaces."""
    text = unicodedata.normalize("NFKC", typed.translate(_FRACTIONS)).casefold()
    return re.sub(r"\s+", " ", text).strip()
