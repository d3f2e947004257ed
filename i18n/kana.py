"""Kana: one script folded onto the other, long vowels, voicing, and small letters."""

import unicodedata

SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ"
LARGE = "あいうえおつやゆよわかけ"
_TO_LARGE = str.maketrans(SMALL, LARGE)
_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)} | {
    ord("ヽ"): ord("ゝ"),
    ord("ヾ"): ord("ゞ"),
}
_ROWS = {
    "あ": "あかさたなはまやらわがざだばぱ",
    "い": "いきしちにひみりゐぎじぢびぴ",
    "う": "うくすつぬふむゆるぐずづぶぷゔ",
    "え": "えけせてねへめれゑげぜでべぺ",
    "お": "おこそとのほもよろをごぞどぼぽ",
}
VOWEL_OF = {letter: vowel for vowel, row in _ROWS.items() for letter in row}
"""The vowel of each large letter."""

VOICED_MARK, HALF_VOICED_MARK = "\u3099", "\u309a"


def hiragana(text: str) -> str:
    """Return the text with katakana as hiragana; ー, kanji and the rest as they are."""
    return text.translate(_TO_HIRAGANA)


def is_kana(letter: str) -> bool:
    """Tell whether a letter is kana, ー or an iteration mark included."""
    return "ぁ" <= letter <= "ヿ" and letter != "・"


def large(letter: str) -> str:
    """Return the large letter of a small one; others unchanged."""
    return letter.translate(_TO_LARGE)


def voicing(letter: str) -> tuple[str, int]:
    """Return a letter without its voicing mark, and 0 for none, 1 for ゛, 2 for ゜."""
    parts = unicodedata.normalize("NFD", letter)
    return parts[0], {VOICED_MARK: 1, HALF_VOICED_MARK: 2}.get(parts[1:], 0)
