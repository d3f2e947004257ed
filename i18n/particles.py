"""Korean particles: which of the two forms follows a word, by its final consonant.

A Korean message writes both forms, `{scene:을/를} 옮겼습니다`; the formatter picks by how the word before is read.
"""

import unicodedata

HANGUL_FIRST, HANGUL_LAST = 0xAC00, 0xD7A3
RIEUL = 8
"""Index of the final consonant ㄹ, after which 으로 becomes 로."""

DIGIT_FINALS = {"0": 21, "1": 8, "3": 16, "6": 1, "7": 8, "8": 8}
"""Final consonants of the digits as read in Korean (영 일 이 삼 사 오 육 칠 팔 구); none after 2, 4, 5 and 9."""

LETTER_FINALS = {"l": 8, "m": 16, "n": 4, "r": 8}
"""Letters whose Korean names end in a consonant (엘, 엠, 엔, 알)."""


def final_consonant(word: str) -> int:
    """Return the index of the final consonant (0 none, 8 ㄹ) of a word as it is read in Korean."""
    letters = [c for c in unicodedata.normalize("NFKC", word) if c.isalnum()]
    if not letters:
        return 0
    last = letters[-1]
    if HANGUL_FIRST <= ord(last) <= HANGUL_LAST:
        return (ord(last) - HANGUL_FIRST) % 28
    if last in {"ん", "ン"}:
        return 4
    if last == "0" and len(letters) > 1 and letters[-2].isdigit():
        return _zeros_final(letters)
    return DIGIT_FINALS.get(last, LETTER_FINALS.get(last.lower(), 0))


def _zeros_final(letters: list[str]) -> int:
    zeros = len(letters) - len("".join(letters).rstrip("0"))
    return {1: 17, 2: 1, 3: 4}.get(zeros, 4 if zeros < 4 else 4 if zeros >= 8 else 0)


def particle(word: str, pair: str) -> str:
    """Return the form of `pair` that follows `word`.

    Args:
        word: what stands before the particle.
        pair: the form after a consonant, a slash, the form after a vowel: `을/를`, `이/가`, `으로/로`.
    """
    closed, open_ = pair.split("/")
    final = final_consonant(word)
    if closed.startswith("으로") and final == RIEUL:
        return open_
    return closed if final else open_
