"""The order of names and titles: 가나다 in Korean, the fifty sounds by reading in Japanese.

Own comparators, the same on every system. Numbers inside a text are ordered by value, so that 2 stands before 12.
"""

import unicodedata

from core.values.language_code import LanguageCode
from core.values.texts import TwoNames, TwoTexts
from i18n.kana import VOWEL_OF, hiragana, is_kana, large, voicing

SortKey = tuple[str, str, str, str]
"""Strings to compare one after the other: letters, their voicing, their size, their script."""

PROLONGED = "ー"
ITERATED, ITERATED_VOICED = "ゝ", "ゞ"
_PASSED_OVER = frozenset("・=＝･-‐.,'’ \t\u3000")

NUMBER, HANGUL, LATIN, KANA, OTHER = "1", "3", "5", "7", "9"
"""Marks that order the scripts of a Korean list."""

_GROUPS_KO = {NUMBER: NUMBER, HANGUL: HANGUL, LATIN: LATIN, KANA: KANA, OTHER: OTHER}
_GROUPS_JA = {NUMBER: "1", LATIN: "2", KANA: "3", HANGUL: "4", OTHER: "5"}
"""Japanese lists: numbers, Latin letters, kana, hangul, and kanji without a reading at the end (JIS X 4061)."""


def sort_key(language: LanguageCode, named: TwoNames | TwoTexts | str) -> SortKey:
    """Return the sort key of a name or text in a language; names sort in Japanese by their reading."""
    if isinstance(named, str):
        text = named
    elif isinstance(named, TwoNames) and language is LanguageCode.JA:
        text = named.reading or named.of(language)
    else:
        text = named.of(language)
    return korean_key(text) if language is LanguageCode.KO else japanese_key(text)


def korean_key(text: str) -> SortKey:
    """Return the key of 가나다 order: numbers, hangul, Latin letters, kana, the rest.

    Composed syllables stand in 가나다 order by their code points.
    """
    normal = unicodedata.normalize("NFKC", text)
    letters = "".join(c for c in normal if not c.isspace())
    return _grouped(letters.casefold(), _GROUPS_KO), normal, "", ""


def japanese_key(reading: str) -> SortKey:
    """Return the key of the fifty sounds.

    Letters count first without voicing or size, ー as the vowel it prolongs; then voicing; then ー before small
    before large, and hiragana before katakana. Spaces, ・ and hyphens are passed over.
    """
    sounds, voices, sizes, scripts = "", "", "", ""
    for letter in unicodedata.normalize("NFKC", reading):
        if letter in _PASSED_OVER:
            continue
        sound, voice, size = _sound(letter, sounds[-1:])
        sounds += sound
        voices += voice
        sizes += size
        scripts += letter
    return _grouped(sounds, _GROUPS_JA), voices, sizes, scripts


def _sound(letter: str, before: str) -> tuple[str, str, str]:
    """Return a letter's bare sound, its voicing and the rank of its size; `before` is the sound in front of it."""
    if not is_kana(letter):
        return letter.casefold(), "0", "0"
    soft = hiragana(letter)
    if soft == PROLONGED:
        return VOWEL_OF.get(before, PROLONGED), "0", "0"
    if soft in {ITERATED, ITERATED_VOICED}:
        return before or soft, "1" if soft == ITERATED_VOICED else "0", "1"
    base, voice = voicing(soft)
    return large(base), str(voice), "3" if large(base) == base else "2"


def _grouped(letters: str, groups: dict[str, str]) -> str:
    """Return the letters each behind the mark of its script, runs of digits behind their length."""
    key, position = "", 0
    while position < len(letters):
        letter = letters[position]
        if letter.isascii() and letter.isdigit():
            end = position
            while end < len(letters) and letters[end].isascii() and letters[end].isdigit():
                end += 1
            digits = letters[position:end].lstrip("0")
            key += groups[NUMBER] + chr(0x21 + len(digits)) + digits
            position = end
        else:
            key += groups[_script(letter)] + letter
            position += 1
    return key


def _script(letter: str) -> str:
    if "가" <= letter <= "힣":
        return HANGUL
    if is_kana(letter):
        return KANA
    return LATIN if letter.isalpha() and letter < "\u0250" else OTHER
