"""The typeface of every page: KJ Sheet Sans, embedded as subsets, and what it has no letter for."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from itertools import pairwise
from threading import Lock

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "KJSheetSans-Regular", "KJSheetSans-Bold"
MISSING_MARK = "〓"
"""The printers' mark for a letter that is not there; drawn in its place, never dropped."""

SHAPE_SELECTORS = range(0xE0100, 0xE01F0)
SELECTORS = dict.fromkeys((*range(0xFE00, 0xFE10), *SHAPE_SELECTORS))
"""Variation selectors: they ask for another shape of the letter before them, which is drawn in its usual one."""
INVISIBLE = dict.fromkeys(map(ord, ("\xad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff")))
INVISIBLE.update(dict.fromkeys((*range(0x20), *range(0x7F, 0xA0))))
"""Letters without a shape: controls, soft hyphens, joiners; some steer line breaks, none is drawn."""

_LOCK = Lock()


def _unicode_map(fontname: str, subset: list[int]) -> str:
    """Write the table that turns glyphs back into text: UTF-16, and at most 100 entries a block (ISO 32000-1, 9.10.3).

    ReportLab 5.1 writes letters beyond the basic plane with five digits, so that 𠮷 copies as something else.
    """
    rows = [
        f"<{at:02X}> <{chr(code).encode('utf-16-be', 'surrogatepass').hex().upper()}>" for at, code in enumerate(subset)
    ]
    blocks: list[str] = []
    for start in range(0, len(rows), 100):
        part = rows[start : start + 100]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin",
            "12 dict begin",
            "begincmap",
            "/CIDSystemInfo",
            f"<< /Registry ({fontname})",
            f"/Ordering ({fontname})",
            "/Supplement 0",
            ">> def",
            f"/CMapName /{fontname} def",
            "/CMapType 2 def",
            "1 begincodespacerange",
            "<00> <FF>",
            "endcodespacerange",
            *blocks,
            "endcmap",
            "CMapName currentdict /CMap defineresource pop",
            "end",
            "end",
        ]
    )


ttfonts.makeToUnicodeCMap = _unicode_map


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight: its registered name, the widths of its letters in thousandths of the size, and its glyphs."""

    name: str
    widths: dict[int, float]
    default_width: float
    glyphs: dict[int, int]

    def width_of(self, letter: str) -> float:
        """Return the width of one letter in sizes."""
        code = ord(letter)
        return 0.0 if code in INVISIBLE else self.widths.get(code, self.default_width) / 1000

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return sum(map(self.width_of, text)) * size


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text the typeface can draw: composed, with a mark for each letter it lacks.

    Attributes:
        missing: what the typeface cannot draw as written: letters, and letters with another shape asked for.
    """

    text: str
    missing: frozenset[str] = frozenset()


def prepared(text: str) -> Prepared:
    """Return a text as the typeface draws it; tabs become spaces, line feeds stay."""
    glyphs = face(REGULAR).glyphs
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    missing = {before + after for before, after in pairwise(composed) if ord(after) in SHAPE_SELECTORS}
    plain = composed.translate(SELECTORS)
    lacking = {letter for letter in plain if ord(letter) not in glyphs and ord(letter) not in INVISIBLE}
    marked = "".join(MISSING_MARK if letter in lacking else letter for letter in plain) if lacking else plain
    return Prepared(marked, frozenset(missing | lacking))


@cache
def face(name: str) -> Face:
    """Return a weight, registered with ReportLab the first time."""
    with _LOCK:
        return _loaded(name)


@cache
def _loaded(name: str) -> Face:
    with as_file(files("resources.fonts") / f"{name}.ttf") as path:
        font = TTFont(name, str(path))
    pdfmetrics.registerFont(font)
    return Face(name, font.face.charWidths, font.face.defaultWidth, font.face.charToGlyph)
