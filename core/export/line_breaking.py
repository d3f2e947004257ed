"""Where lines may break in Korean, Japanese and Latin text, and filling lines to a width.

Japanese breaks anywhere but against kinsoku (JIS X 4051: some letters begin no line, some end none). Korean
breaks at spaces and keeps each word whole, with its particle. Numbers, units and Latin words stay whole. A word wider
than the line is cut, since nothing may leave its cell.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from core.values.language_code import LanguageCode

NO_START = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗〟｠»〻‐゠–〜～‼⁇⁈⁉…‥"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "!),.:;?]}%¢°′″℃％‰｡､｣･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠·〞\u3099\u309a"
)
"""Letters no line may begin with: closing marks, marks of pause, small and repeated kana."""

NO_END = frozenset("‘“（〔［｛〈《「『【〘〖〝｟«([{｢￥¥$＄£￡€₩￦№〒＃#@＠§※")
"""Letters no line may end with: opening marks, and signs that belong to what follows."""
COUNTERS = frozenset("分時日月年秒名人食台回話歳円本枚組頁号度階杯着泊個点")
"""Kanji that stay with the number before them."""
KEPT_IN_KOREAN = frozenset({"KH", "HK", "KK", "JH", "HJ", "AK", "KA"})
"""Neighbours by class that a Korean word keeps together: a name in kanji with its particle."""
GLUE = frozenset("\u00a0\u2002\u2060\u202f\ufeff")
KEPT_SPACE = "\u00a0"
"""Kept within a line, but the first place to cut where nothing else would do."""
SPACE_LETTERS = " \u3000\u200b"
SPACES = frozenset(SPACE_LETTERS)
TOLERANCE = 1e-6
"""Sizes by which sums of the same widths may differ."""


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
        return not _ends_badly(text, at)
    if left in "KJ" or right in "KJ":
        if language is LanguageCode.KO:
            return left + right not in KEPT_IN_KOREAN
        return not (before.isdigit() and after in COUNTERS)
    return before in "-/" and at > 2 and text[at - 3 : at - 1].isalpha() and not after.isdigit()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text measured once, to be broken into lines of any width.

    Attributes:
        text: without line feeds.
        edges: the width of the text before each letter, and of the whole; in sizes of the type.
        breaks: where a line may begin, in order, and the end of the text.
        fits: the right edge of a line that ends at each break, spaces at its end left out.
    """

    text: str
    edges: tuple[float, ...]
    breaks: tuple[int, ...]
    fits: tuple[float, ...]

    @property
    def width(self) -> float:
        """The width on one line, spaces at the end left out."""
        return self.fits[-1] if self.fits else 0.0

    @property
    def widest_word(self) -> float:
        """The width of the widest piece that no line break may fall into."""
        starts = (0, *self.breaks)
        return max((fit - self.edges[start] for start, fit in zip(starts, self.fits, strict=False)), default=0.0)

    def lines(self, room: float) -> list[str]:
        """Return lines no wider than `room`, except that a line holds at least one letter."""
        found, start = [], 0
        while start < len(self.text):
            end = self._line_end(start, self.edges[start] + room + TOLERANCE)
            found.append(self.text[start:end].rstrip(SPACE_LETTERS))
            start = end
        return found

    def _line_end(self, start: int, right: float) -> int:
        """Return where the line that begins at `start` ends, exclusive; always after `start`."""
        last = bisect_right(self.fits, right)
        if last and self.breaks[last - 1] > start:
            return self.breaks[last - 1]
        end = max(start + 1, bisect_right(self.edges, right) - 1)
        kept = self.text.rfind(KEPT_SPACE, start + 1, end)
        cut = end if kept < 0 else kept + 1
        while cut > start + 1 and _is_against_kinsoku(self.text, cut):
            cut -= 1
        return end if _is_against_kinsoku(self.text, cut) else cut


def measured(text: str, width_of: Callable[[str], float], language: LanguageCode) -> tuple[Paragraph, ...]:
    """Measure a text, one paragraph for each of its lines.

    Args:
        text: composed (NFC); line feeds end paragraphs.
        width_of: the width of one letter, in sizes of the type.
        language: whose rules hold.
    """
    return tuple(_paragraph(part.rstrip(SPACE_LETTERS), width_of, language) for part in text.split("\n"))


def _paragraph(text: str, width_of: Callable[[str], float], language: LanguageCode) -> Paragraph:
    edges = tuple(accumulate(map(width_of, text), initial=0.0))
    breaks = (*(at for at in range(1, len(text)) if may_break(text, at, language)), len(text)) if text else ()
    return Paragraph(text, edges, breaks, tuple(edges[len(text[:at].rstrip(SPACE_LETTERS))] for at in breaks))


def filled(text: str, width: float, width_of: Callable[[str], float], language: LanguageCode) -> list[str]:
    """Break text into lines no wider than `width`, which is in the unit of `width_of`.

    Returns:
        The lines, without spaces at their ends; an empty line stays one. Together they hold every other letter.
    """
    return [line for part in measured(text, width_of, language) for line in part.lines(width) or [""]]


def _is_against_kinsoku(text: str, at: int) -> bool:
    return at < len(text) and (text[at] in NO_START or _ends_badly(text, at))


def _ends_badly(text: str, at: int) -> bool:
    """Tell whether a line that ends before `at` shows a letter at its end that belongs to what follows."""
    return text[:at].rstrip(SPACE_LETTERS)[-1:] in NO_END
