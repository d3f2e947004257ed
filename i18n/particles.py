"""Korean particles: which of two forms follows a word, by how the word is read aloud.

A Korean message writes both forms, `{scene:을/를} 옮겼습니다`, the one after a consonant first.
"""

import re
import unicodedata
from enum import Enum

PAIRS = frozenset({
    "은/는", "이/가", "을/를", "과/와", "으로/로", "이나/나", "이랑/랑", "이며/며", "이라/라", "이라고/라고",
    "이에요/예요", "이었/였", "아/야",
})  # fmt: skip
"""Every pair a message may write."""


class Ending(Enum):
    """How a word ends when read in Korean."""

    VOWEL = "vowel"
    RIEUL = "rieul"
    CONSONANT = "consonant"
    UNKNOWN = "unknown"


FIRST_SYLLABLE, LAST_SYLLABLE = "가", "힣"
FINALS = 28
RIEUL_INDEX = 8

DIGIT_READINGS = dict(zip("0123456789", "영일이삼사오육칠팔구", strict=True))
ZEROS_READINGS = (
    (12, "조"), (8, "억"), (4, "만"), (3, "천"), (2, "백"), (1, "십"),
)  # fmt: skip
"""The last syllable of a round number, by how many zeros it ends in at least."""

LETTER_READINGS = {"l": "엘", "m": "엠", "n": "엔", "r": "알"}
"""Letters whose names end in a consonant; all others end in a vowel."""

_BRACKETS = re.compile(r"\s*[(（\[「『][^()（）\[\]「」『』]*[)）\]」』]\s*$")
_FULL_HOUR = re.compile(r"\d:00$")
_SILENT_E = re.compile(r"(?<=[lmn])e$")
_SHORT_STOP = re.compile(r"(?:^|[^aeiou])[aeiou](?:pp?|tt?|c?k)$")


def particle(word: str, pair: str) -> str:
    """Return the form of `pair` that follows `word`.

    Where nobody can know how the word is read (kanji, signs) both forms are given as Korean forms do: `을(를)`.

    Args:
        word: what stands before the particle.
        pair: the form after a consonant, a slash, the form after a vowel.
    """
    closed, _, vowel = pair.partition("/")
    ending = ending_of(word)
    if ending is Ending.UNKNOWN:
        return _both(closed, vowel)
    if ending is Ending.RIEUL and closed.startswith("으"):
        return vowel
    return vowel if ending is Ending.VOWEL else closed


def _both(closed: str, vowel: str) -> str:
    if closed.endswith(vowel):
        return f"({closed.removesuffix(vowel)}){vowel}"
    return f"{closed}({vowel})"


def ending_of(word: str) -> Ending:
    """Return how a word ends when read in Korean; words in brackets at its end are not read."""
    text = unicodedata.normalize("NFKC", word)
    bare = _BRACKETS.sub("", text)
    text = (bare if bare.strip() else text).rstrip()
    if _FULL_HOUR.search(text):
        return Ending.VOWEL  # read 시
    text = text.rstrip("%℃.,!?…'\"”’)]』」>~ ")
    if not text:
        return Ending.UNKNOWN
    return _ending_of_letter(text)


def _ending_of_letter(text: str) -> Ending:
    last = text[-1]
    if last in DIGIT_READINGS:
        return _ending_of_number(text)
    if last.isascii() and last.isalpha():
        return _ending_of_latin(text)
    if FIRST_SYLLABLE <= last <= LAST_SYLLABLE:
        return _ending_of_syllable(last)
    if "ぁ" <= last <= "ヿ":
        return Ending.CONSONANT if last in "んン" else Ending.VOWEL
    return Ending.UNKNOWN


def _ending_of_syllable(syllable: str) -> Ending:
    final = (ord(syllable) - ord(FIRST_SYLLABLE)) % FINALS
    if not final:
        return Ending.VOWEL
    return Ending.RIEUL if final == RIEUL_INDEX else Ending.CONSONANT


def _ending_of_number(text: str) -> Ending:
    digits = re.sub(r"(?<=\d),(?=\d{3})", "", text)
    run = re.search(r"\d+$", digits)
    assert run is not None  # noqa: S101 - the caller saw a digit at the end
    number = run[0]
    zeros = len(number) - len(number.rstrip("0"))
    if zeros == 0 or zeros == len(number):
        return _ending_of_syllable(DIGIT_READINGS[number[-1]])
    return _ending_of_syllable(next(name for least, name in ZEROS_READINGS if zeros >= least))


def _ending_of_latin(text: str) -> Ending:
    found = re.search(r"[A-Za-z]+$", text)
    assert found is not None  # noqa: S101 - the caller saw a letter at the end
    word = found[0]
    if word.isupper():  # PDF, A4-B: letter by letter
        return _ending_of_syllable(LETTER_READINGS.get(word[-1].lower(), DIGIT_READINGS["2"]))
    word = _SILENT_E.sub("", word.lower())
    if word.endswith("l"):
        return Ending.RIEUL
    closed = word.endswith(("m", "n", "ng")) or _SHORT_STOP.search(word) is not None
    return Ending.CONSONANT if closed else Ending.VOWEL
