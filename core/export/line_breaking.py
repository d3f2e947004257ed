"""Where lines may break in Korean, Japanese and Latin text, and filling lines to a width.

Japanese breaks anywhere but against kinsoku (JIS X 4051: some letters begin no line, some end none). Korean
breaks at spaces and keeps each word whole, with its particle. Numbers, units and Latin words stay whole. A word wider
than the line is cut, since nothing may leave its cell.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from core.values.language_code import LanguageCode

NO_START = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗〟｠»〻‐゠–〜～‼⁇⁈⁉…‥"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "!),.:;?]}%¢°′″℃％‰｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠·〞"
)
NO_END = frozenset("‘“（〔［｛〈《「『【〘〖〝｟«([{｢￥¥$＄£￡€₩￦№〒＃#@＠§※")
GLUE = frozenset("\u00a0\u2002\u2060\u202f\ufeff")
SPACES = frozenset(" \t\u3000\u200b")


@lru_cache(maxsize=4096)
def _class_of(letter: str) -> str:
    """Return S space, H hangul, K kanji, J kana and full-width, A everything else."""
    if letter in SPACES:
        return "S"
    code = ord(letter)
    if 0xAC00 <= code <= 0xD7A3 or 0x1100 <= code <= 0x11FF or 0x3131 <= code <= 0x318E:
        return "H"
    if 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF or letter in "々〇":
        return "K"
    if 0x3000 <= code <= 0x30FF or 0x31F0 <= code <= 0x33FF or 0xFF00 <= code <= 0xFFEF:
        return "J"
    return "A"


def may_break(text: str, at: int, language: LanguageCode) -> bool:
    """Tell whether a line may begin at `text[at]`, where `0 < at < len(text)`."""
    before, after = text[at - 1], text[at]
    left, right = _class_of(before), _class_of(after)
    if right == "S" or before in GLUE or after in GLUE:
        return False
    if after in NO_START or before in NO_END:
        return False
    if left == "S":
        return True
    if left in "KJ" or right in "KJ":
        joined = left + right in {"KH", "HK", "KK", "JH", "AK", "KA"}
        return not (language is LanguageCode.KO and joined)
    return before in "-/" and at > 1 and not text[at - 2].isdigit() and not after.isdigit()


def filled(text: str, width: float, measure: Callable[[str], float], language: LanguageCode) -> list[str]:
    """Break text into lines no wider than `width`.

    Args:
        text: may hold line feeds, each of which ends a line.
        width: in the unit of `measure`; one letter always fits.
        measure: the width of one letter.
        language: whose rules hold.

    Returns:
        The lines, without spaces at their ends; together they hold every letter that is not such a space.
    """
    lines: list[str] = []
    for paragraph in unicodedata.normalize("NFC", text).split("\n"):
        lines += _filled_paragraph(paragraph, width, measure, language) or [""]
    return lines


def _filled_paragraph(
    text: str, width: float, measure: Callable[[str], float], language: LanguageCode
) -> Iterator[str] | list[str]:
    lines, start = [], 0
    while start < len(text):
        end = _line_end(text, start, width, measure, language)
        lines.append(text[start:end].strip(" \u3000"))
        start = end
        while start < len(text) and text[start] in SPACES:
            start += 1
    return lines


def _line_end(text: str, start: int, width: float, measure: Callable[[str], float], language: LanguageCode) -> int:
    """Return where the line that begins at `start` ends, exclusive; always after `start`."""
    used, at, last = 0.0, start, start
    while at < len(text):
        if at > start and may_break(text, at, language):
            last = at
        used += measure(text[at])
        if used > width + 1e-6 and text[at] not in SPACES and at > start:
            return last if last > start else _cut(text, start, at)
        at += 1
    return at


def _cut(text: str, start: int, at: int) -> int:
    """Return where to cut a word wider than the line: not against kinsoku, if any letter allows it."""
    end = at
    while end > start + 1 and (text[end] in NO_START or text[end - 1] in NO_END):
        end -= 1
    return end if end > start + 1 or text[end] not in NO_START else at
