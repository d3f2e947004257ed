"""Search as people type: 초성, unfinished syllables, kana in either script, and romaji.

`ㄱㅁㅅ` finds 김민수, `김밍` on the way to 김미영 does not lose it, `ﾔﾏﾀﾞ`, `やまだ` and `yamada` find ヤマダ. A query
of several words finds them in any order. A candidate is one text; spellings of the same thing are its lines.
"""

import re
import unicodedata
from functools import lru_cache

from core.values.texts import TwoNames, TwoTexts
from i18n.kana import hiragana
from i18n.romaji import kana_patterns

WHOLE, LINE_START, WORD_START, INSIDE = 100, 80, 60, 40
"""What a match is worth: the whole line, its start, the start of a word, anywhere."""

FIRST, LAST = ord("가"), ord("힣")
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
CLUSTERS = {
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
}  # fmt: skip
"""Two consonants that a keyboard joins when they are typed one after the other."""

AN_INITIAL = len(FINALS) * 21
_JAMO = re.compile("([ㄱ-ㅎ])")
_GAP = "[ ・·-]?"
_WORD_START = frozenset(" ・·-/(（「『[#.,:")


def matches(query: str, candidate: str) -> int | None:
    """Return how well a candidate fits what was typed, 40 to 120, or None where it does not.

    Of two that fit alike the shorter is worth more; an empty query fits everything, and is worth 0.
    """
    patterns = _patterns(query)
    if not patterns:
        return 0
    text = folded(candidate)
    worth = 0
    for pattern in patterns:
        score = _score(pattern, text)
        if score is None:
            return None
        worth += score
    return worth // len(patterns) + max(0, 20 - len(text) // 2)


def searchable(*named: TwoNames | TwoTexts | str) -> str:
    """Return the candidate for a thing: every spelling of it, a line each."""
    spellings: dict[str, None] = {}
    for each in named:
        if isinstance(each, str):
            found: tuple[str, ...] = (each,)
        elif isinstance(each, TwoTexts):
            found = (each.ko, each.ja)
        else:
            found = (each.ko, each.native, each.ja, each.reading)
        spellings.update(dict.fromkeys(text for text in found if text))
    return "\n".join(spellings)


@lru_cache(maxsize=32_768)
def folded(text: str) -> str:
    """Return a candidate with one width, one case and one kana script."""
    return hiragana(unicodedata.normalize("NFKC", text).casefold())


def _score(pattern: re.Pattern[str], text: str) -> int | None:
    best = None
    for found in pattern.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if before in {"", "\n"}:
            return WHOLE if after in {"", "\n"} else LINE_START
        best = max(best or 0, WORD_START if before in _WORD_START else INSIDE)
    return best


@lru_cache(maxsize=64)
def _patterns(query: str) -> tuple[re.Pattern[str], ...]:
    """Return an expression for each word of a query."""
    return tuple(re.compile(_expression(word)) for word in unicodedata.normalize("NFC", query).split())


def _expression(word: str) -> str:
    letters = "".join(map(_letters, _JAMO.split(word)))
    last = len(letters) - 1
    literal = _GAP.join(_letter(letter, is_last=n == last) for n, letter in enumerate(letters))
    kana = _GAP.join(kana_patterns(word.casefold()))
    return f"(?:{literal}|{kana})" if kana else literal


def _letters(part: str) -> str:
    """Return the letters to look for: a jamo as typed, or apart if it is two; the rest folded like a candidate."""
    return CLUSTERS.get(part, part) if _JAMO.fullmatch(part) else folded(part)


def _letter(letter: str, *, is_last: bool) -> str:
    if letter in INITIALS:
        return _starting_with(letter)
    if is_last and FIRST <= ord(letter) <= LAST:
        return _unfinished(letter)
    return re.escape(letter)


def _starting_with(initial: str) -> str:
    """Return an expression for every syllable with this initial consonant."""
    start = FIRST + INITIALS.index(initial) * AN_INITIAL
    return f"[{chr(start)}-{chr(start + AN_INITIAL - 1)}{initial}]"


def _unfinished(syllable: str) -> str:
    """Return an expression for what the last typed syllable may become.

    기 may become 김; in 갑 the ㅂ may turn out to begin the next syllable (가방), in 갃 the ㅅ.
    """
    open_code = ord(syllable) - (ord(syllable) - FIRST) % len(FINALS)
    final = FINALS[ord(syllable) - open_code]
    if not final:
        return f"[{syllable}-{chr(open_code + len(FINALS) - 1)}]"
    parts = CLUSTERS.get(final, final)
    kept = chr(open_code + FINALS.index(parts[:-1]))
    return f"(?:{syllable}|{kept}{_GAP}{_starting_with(parts[-1])})"
