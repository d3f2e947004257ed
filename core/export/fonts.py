"""The typeface of every page: KJ Sheet Sans, embedded as subsets, and what it has no letter for."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "KJSheetSans-Regular", "KJSheetSans-Bold"
MISSING_MARK = "〓"
"""The printers' mark for a letter that is not there; drawn in its place, never dropped."""

INVISIBLE = frozenset("\n\u200b\u2060\ufeff")


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


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: its registered name, and the widths of its letters in thousandths of the size."""

    name: str
    widths: dict[int, float]
    default_width: float
    glyphs: dict[int, int]

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        return sum(self.widths.get(ord(letter), self.default_width) for letter in text) * size / 1000

    def drawable(self, text: str) -> tuple[str, set[str]]:
        """Return the text with every letter the face lacks marked, and those letters."""
        composed = unicodedata.normalize("NFC", text)
        missing = {c for c in composed if ord(c) not in self.glyphs and c not in INVISIBLE}
        if not missing:
            return composed, missing
        return "".join(MISSING_MARK if c in missing else c for c in composed), missing


@cache
def face(name: str) -> Face:
    """Return a weight, registered with ReportLab the first time."""
    with as_file(files("resources.fonts") / f"{name}.ttf") as path:
        font = TTFont(name, str(path))
    pdfmetrics.registerFont(font)
    return Face(name, font.face.charWidths, font.face.defaultWidth, font.face.charToGlyph)
