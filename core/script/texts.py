"""Text of a script file: its encoding, its lines, its language."""

import unicodedata
from collections.abc import Callable

from core.values.language_code import LanguageCode

BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def lines_of(text: str) -> list[str]:
    """Return the physical lines: ended by CR LF, LF or CR; an ending at the very end starts no further line."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = whole.split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def decoded(data: bytes) -> str | None:
    """Return the text of a file in UTF-8, UTF-16, CP949, Shift_JIS or EUC-JP; None where it is no text."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    plain = _strictly(data, "utf-8")
    if plain is not None and "\0" not in plain:
        return plain
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, encoding)
        if text is not None and b"\0" in data and _share(text, _is_known) > 0.95:
            return text
    guesses = [
        (_share(text, of_country), text)
        for encoding, of_country in (("cp949", _is_hangul), ("cp932", _is_kana), ("euc_jp", _is_kana))
        if (text := _strictly(data, encoding)) is not None and "\0" not in text
    ]
    best = max(guesses, default=(0.0, ""), key=lambda guess: guess[0])
    return best[1] if best[0] > 0.1 else None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share(text: str, is_counted: Callable[[str], bool]) -> float:
    letters = [c for c in text if not c.isspace() and not (c.isascii() and c.isprintable())]
    return sum(map(is_counted, letters)) / len(letters) if letters else 0.0


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _is_kana(letter: str) -> bool:
    return "ぁ" <= letter <= "ヿ" and letter != "・"


def _is_known(letter: str) -> bool:
    return unicodedata.category(letter) not in {"Cn", "Co", "Cc"}


def language_of_text(text: str) -> LanguageCode:
    """Return Japanese where the text has more kana than hangul, else Korean."""
    kana = sum(map(_is_kana, text))
    return LanguageCode.JA if kana > sum(map(_is_hangul, text)) else LanguageCode.KO
