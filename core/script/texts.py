"""Text of a script file: its encoding, its lines, its language."""

import re

from core.values.language_code import LanguageCode

BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
LEGACY = ("cp949", "cp932", "euc_jp")


def lines_of(text: str) -> list[str]:
    """Return the physical lines: ended by CR LF, LF or CR; an ending at the very end starts no further line."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = whole.split("\n")
    return lines[:-1] if lines and not lines[-1] else lines


def decoded(data: bytes) -> str | None:
    """Return the text of a file; None where it is no text.

    A byte order mark decides, then strict UTF-8, then UTF-16 without a mark. Otherwise CP949, Shift_JIS and EUC-JP are
    tried, strictly and there and back, and the one that gives the most hangul or kana is taken. A file that is
    nearly all ASCII in none of these is Western (Windows 1252).
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _as_text(data, encoding)
    if b"\x1b$" in data:
        return _as_text(data, "iso2022_jp_2") or _as_text(data, "iso2022_kr")
    plain = _as_text(data, "utf-8")
    if plain is not None:
        return plain
    if b"\0" in data:
        return _wide(data)
    return _legacy(data)


def _wide(data: bytes) -> str | None:
    """Read UTF-16 without a mark; the order of bytes that gives spaces and line ends is the right one."""
    texts = [text for name in ("utf-16-le", "utf-16-be") if (text := _as_text(data, name)) is not None]
    best = max(texts, key=_gaps, default="")
    return best if _gaps(best) * 100 > len(best) else None


def _gaps(text: str) -> int:
    return text.count(" ") + text.count("\n")


def _legacy(data: bytes) -> str | None:
    texts = [text for name in LEGACY if (text := _as_text(data, name)) is not None and text.encode(name) == data]
    best = max(texts, key=_plausible, default="")
    if _plausible(best) > 0.1:
        return best
    if sum(byte > 127 for byte in data) * 20 <= len(data):
        return _as_text(data, "cp1252")
    return None


def decoded_xml(data: bytes) -> str:
    """Return an XML file as text without its declaration, in the encoding it declares or `decoded` finds.

    Raises:
        ValueError: it is no text.
    """
    declared = re.match(rb"\s*<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']", data)
    name = declared[1].decode() if declared else ""
    text = _as_text(data, name) if declared and name.upper().replace("-", "") != "UTF16" else None
    text = decoded(data) if text is None else text
    if text is None:
        raise ValueError
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text.lstrip("\ufeff")).strip()


def _as_text(data: bytes, encoding: str) -> str | None:
    """Return the text, or None where the bytes are not in this encoding or hold control characters."""
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return None if _CONTROLS.search(text) else text


_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f\ufffe\uffff]")


def _plausible(text: str) -> float:
    """Return the share of hangul or kana among the letters that are not ASCII."""
    letters = [c for c in text if ord(c) > 127 and not c.isspace()]
    if not letters:
        return 0.0
    counts = sum(map(_is_hangul, letters)), sum(map(_is_kana, letters))
    strange = sum(_is_strange(c) for c in letters)
    return (max(counts) - min(counts) - strange) / len(letters)


def _is_strange(letter: str) -> bool:
    """Tell letters that come of reading with the wrong encoding: lone jamo, half-width kana, private ones."""
    return "\u3130" <= letter <= "\u318f" or "\uff61" <= letter <= "\uff9f" or "\ue000" <= letter <= "\uf8ff"


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def _is_kana(letter: str) -> bool:
    return "ぁ" <= letter <= "ヿ" and letter != "・"


def language_of_text(text: str) -> LanguageCode:
    """Return Japanese where the text has more kana than hangul, else Korean."""
    kana = sum(map(_is_kana, text))
    return LanguageCode.JA if kana > sum(map(_is_hangul, text)) else LanguageCode.KO
