"""Latin letters as kana: what a typed romanisation may stand for.

Takes the Hepburn and the official spellings, passport spellings without long vowels (`sato` for さとう), and a last
syllable that is not finished yet (`yam` for やま, やみ, やむ).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_TABLE = """
a あ i い u う e え o お wa わ wo を n ん
ka か ki き ku く ke け ko こ ga が gi ぎ gu ぐ ge げ go ご
sa さ shi し si し su す se せ so そ za ざ ji じ zi じ zu ず ze ぜ zo ぞ
ta た chi ち ti ち tsu つ tu つ te て to と da だ di ぢ du づ de で do ど
na な ni に nu ぬ ne ね no の ha は hi ひ fu ふ hu ふ he へ ho ほ
ba ば bi び bu ぶ be べ bo ぼ pa ぱ pi ぴ pu ぷ pe ぺ po ぽ
ma ま mi み mu む me め mo も ya や yu ゆ yo よ ra ら ri り ru る re れ ro ろ
sha しゃ shu しゅ sho しょ she しぇ cha ちゃ chu ちゅ cho ちょ che ちぇ ja じゃ ju じゅ jo じょ je じぇ
fa ふぁ fi ふぃ fe ふぇ fo ふぉ va ゔぁ vi ゔぃ vu ゔ ve ゔぇ vo ゔぉ
"""
_YOON = {
    "ky": "き", "gy": "ぎ", "sy": "し", "zy": "じ", "jy": "じ", "ty": "ち", "cy": "ち", "dy": "ぢ",
    "ny": "に", "hy": "ひ", "by": "び", "py": "ぴ", "my": "み", "ry": "り",
}  # fmt: skip
_SMALL = {"a": "ゃ", "u": "ゅ", "o": "ょ"}
_LONG = {"a": "あー", "i": "いー", "u": "うー", "e": "いえー", "o": "うおー"}
"""Kana that may follow each vowel without being written in a romanisation."""

_VOWELS = frozenset(_LONG)


@cache
def syllables() -> dict[str, str]:
    """Return the hiragana of every syllable that can be typed."""
    words = _TABLE.split()
    table = dict(zip(words[::2], words[1::2], strict=True))
    table.update({start + vowel: kana + small for start, kana in _YOON.items() for vowel, small in _SMALL.items()})
    return table


def kana_patterns(typed: str) -> list[str]:
    """Return regular expressions for the hiragana a romanisation stands for, one a sound; empty where it is none.

    Args:
        typed: a word in small letters; macrons and apostrophes are understood.
    """
    bare = unicodedata.normalize("NFD", typed)
    word = "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")
    patterns = list(_patterns(word))
    known = [pattern for pattern in patterns if pattern]
    return known if len(known) == len(patterns) else []


def _patterns(word: str) -> Iterator[str]:
    """Give the expression of each syllable in turn; an empty one where the letters are none."""
    position = 0
    while position < len(word):
        rest = word[position:]
        length = next((n for n in (3, 2, 1) if rest[:n] in syllables() and n <= len(rest)), 0)
        if _is_moraic_n(rest):
            length = 2 if rest[1:2] == "'" or rest == "nn" else 1
            yield "ん" if len(rest) > 1 else _unfinished("n")
        elif length:
            yield f"{syllables()[rest[:length]]}[{_LONG[rest[length - 1]]}]?"
        elif len(rest) > 1 and (rest[0] == rest[1] or rest.startswith("tc")) and rest[0].isascii():
            length = 1
            yield "っ"
        else:
            length = len(rest)
            yield _unfinished(rest)
        position += length


def _is_moraic_n(rest: str) -> bool:
    """Tell whether a word goes on with ん: an n before a consonant or the end, or an m before b, m or p."""
    if re.match(r"m[bmp]", rest):
        return True
    return rest[0] == "n" and rest[1:2] not in _VOWELS | {"y"}


def _unfinished(start: str) -> str:
    """Return an expression for the first kana of every syllable that starts like this; empty where none does."""
    kana = sorted({kana[0] for typed, kana in syllables().items() if typed.startswith(start)})
    return f"[{''.join(kana)}]" if kana else ""
