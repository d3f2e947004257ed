"""The characters KJ Sheet Sans must have, taken from the national standards as Python's codecs know them."""

from collections.abc import Iterable, Iterator

ARROWS = frozenset("←↑→↓↔↕↖↗↘↙⇐⇑⇒⇓⇔➔➜➡⬅⬆⬇")
CURRENCIES = frozenset("₩￦¥￥$＄€£￡¢￠₫฿₽")
CALL_SHEET_SYMBOLS = frozenset(
    "〒〓〇々〆ヶヵゝゞ゛゜ー〜～…‥・·「」『』【】〔〕〈〉《》（）［］｛｝〃№℡☎☏㈱㈜㈲㊙㊗㊞㍻㍼㍽㋿℃℉％‰°′″"
    "×÷±−∼≒≠≤≥≦≧∞½¼¾⅓⅔※†‡•◦★☆●○◎△▲▽▼□■◇◆▶◀▷◁♪♫☀☁☂☃☔⛅❄✓✔✕✖✗✘☐☑☒–—―‐‑‘’“”"
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫⅰⅱⅲⅳⅴ㎜㎝㎞㎡㎏㏄㎖㎥㏊㎎ⓐⓑⓒⒶⒷⒸ❶❷❸❹❺⓪㉠㉡㉢㉮㉯㉰㈀㈁㉿©®™§¶¿¡«»",
)
NAME_KANJI = frozenset("髙﨑𠮷德濵桒栁凜瀨邉邊齋齊﨟神祥福都精羽朗隆栃𣘺𠮟塡剝頰曻淼淸靑嶋嶌槗")
"""Variants that people write in their own names and standards encode late or not at all."""

_EUC_BYTES = range(0xA1, 0xFF)


def hangul() -> frozenset[str]:
    """Return all 11,172 syllables, and the jamo of every modern one."""
    return _between((0xAC00, 0xD7A3), (0x1100, 0x1112), (0x1161, 0x1175), (0x11A8, 0x11C2), (0x3131, 0x3163))


def ks_x_1001() -> frozenset[str]:
    """Return the Korean standard, hanja included."""
    return frozenset(_decoded("euc_kr"))


def jis_x_0208() -> frozenset[str]:
    """Return the Japanese standard: kana, levels 1 and 2 of the kanji, symbols."""
    return frozenset(_decoded("euc_jp"))


def jis_level_3() -> frozenset[str]:
    """Return the kanji that the first plane of JIS X 0213 adds."""
    return frozenset(letter for letter in _decoded("euc_jis_2004") if _is_kanji(letter)) - jis_x_0208()


def jis_level_4() -> frozenset[str]:
    """Return the kanji of the second plane of JIS X 0213."""
    return frozenset(_decoded("euc_jis_2004", plane=b"\x8f"))


def circled_numbers() -> frozenset[str]:
    """Return ① to ㊿."""
    return _between((0x2460, 0x2473), (0x3251, 0x325F), (0x32B1, 0x32BF))


def latin() -> frozenset[str]:
    """Return the letters of European and Vietnamese names, and ASCII in all widths with half-width kana."""
    return _between((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x17F), (0x1EA0, 0x1EF9), (0xFF01, 0xFF5E), (0xFF61, 0xFF9F))


def wanted() -> frozenset[str]:
    """Return every character the build takes from the smaller parts, where a larger one lacks it."""
    return frozenset().union(
        hangul(), ks_x_1001(), jis_x_0208(), jis_level_3(), jis_level_4(), circled_numbers(), latin(),
        ARROWS, CURRENCIES, CALL_SHEET_SYMBOLS, NAME_KANJI,
        _between((0x2190, 0x21FF), (0x2500, 0x26FF)),
    )  # fmt: skip


def _decoded(encoding: str, *, plane: bytes = b"") -> Iterator[str]:
    """Give the single characters that the two-byte codes of an EUC encoding stand for."""
    for row in _EUC_BYTES:
        for cell in _EUC_BYTES:
            try:
                letters = (plane + bytes([row, cell])).decode(encoding)
            except UnicodeDecodeError:
                continue
            if len(letters) == 1:
                yield letters


def _between(*spans: tuple[int, int]) -> frozenset[str]:
    """Return the characters of code point spans, both ends inclusive."""
    return frozenset(chr(code) for first, last in spans for code in range(first, last + 1))


def _is_kanji(letter: str) -> bool:
    code = ord(letter)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000


def written(letters: Iterable[str]) -> str:
    """Return the characters in code point order as one string, for messages."""
    return "".join(sorted(letters))
