"""The order of names: 가나다 in Korean, the fifty sounds by reading in Japanese."""

import unicodedata

from core.values.language_code import LanguageCode
from core.values.texts import TwoNames, TwoTexts

SMALL_KANA = str.maketrans("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ")
VOWELS = {
    vowel: set(row)
    for vowel, row in {
        "あ": "あかさたなはまやらわがざだばぱ",
        "い": "いきしちにひみりぎじぢびぴ",
        "う": "うくすつぬふむゆるぐずづぶぷゔ",
        "え": "えけせてねへめれげぜでべぺ",
        "お": "おこそとのほもよろをごぞどぼぽ",
    }.items()
}
KATAKANA_SHIFT = 0x60


def hiragana(text: str) -> str:
    """Return the text with katakana as hiragana; ー, kanji and the rest as they are."""
    return "".join(chr(ord(c) - KATAKANA_SHIFT) if "ァ" <= c <= "ヶ" else c for c in text)


def kana_key(reading: str) -> tuple[str, str]:
    """Return the key of the fifty sounds: unvoiced large letters first, voicing and size only to break ties."""
    letters = ""
    for letter in hiragana(unicodedata.normalize("NFKC", reading)):
        if letter == "ー" and letters:
            large = letters[-1].translate(SMALL_KANA)
            letters += next((vowel for vowel, row in VOWELS.items() if large in row), "ー")
        elif not letter.isspace() and letter not in "・=＝":
            letters += letter
    bare = unicodedata.normalize("NFD", letters.translate(SMALL_KANA))
    return "".join(c for c in bare if not unicodedata.combining(c)), letters


def korean_key(text: str) -> tuple[int, str]:
    """Return the key of 가나다 order: hangul first, by the code points of composed syllables."""
    composed = unicodedata.normalize("NFC", text)
    first = composed[:1]
    return (0 if "가" <= first <= "힣" else 1, composed.casefold())


def sort_key(language: LanguageCode, named: TwoNames | TwoTexts | str) -> tuple[object, ...]:
    """Return the sort key of a name or text in a language."""
    if language is LanguageCode.KO:
        return korean_key(named if isinstance(named, str) else named.of(language))
    if isinstance(named, TwoNames):
        return kana_key(named.reading or named.of(language))
    return kana_key(named if isinstance(named, str) else named.of(language))
