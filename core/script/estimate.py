"""How long a scene is, guessed from its text, until somebody measures it.

A Fountain or Final Draft page has about 55 lines of 61 letters and is counted as one minute, as screenplay practice
has it. Korean and Japanese letters are twice as wide. A Japanese
manuscript is counted in ペラ, half sheets of 200 letters, two to the minute. A Korean drama of 70 minutes has 30 to 35
A4 pages of about 40 lines, so a Korean page is two minutes. What a Final Draft file says itself goes first.
"""

import math
import unicodedata

from core.script.parsed import ParsedScene, ScriptFormat
from core.values.lengths import EIGHTHS_A_PAGE, Eighths

LINE_WIDTH = {
    ScriptFormat.FOUNTAIN: 61,
    ScriptFormat.FINAL_DRAFT: 61,
    ScriptFormat.KOREAN: 84,
    ScriptFormat.JAPANESE: 40,
}
LINES_A_PAGE = {
    ScriptFormat.FOUNTAIN: 55,
    ScriptFormat.FINAL_DRAFT: 55,
    ScriptFormat.KOREAN: 40,
    ScriptFormat.JAPANESE: 20,
}
"""For Japanese the manuscript sheet of 20 lines of 20 letters: one page, two ペラ, one minute."""

SECONDS_A_PAGE = {ScriptFormat.KOREAN: 120}


def width(text: str) -> int:
    """Return the columns a text takes; wide letters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def estimated_length(scene: ParsedScene, script_format: ScriptFormat) -> Eighths:
    """Return the length in eighths of a page, at least one eighth."""
    if scene.heading.eighths:
        return Eighths(scene.heading.eighths)
    columns = LINE_WIDTH[script_format]
    lines = 2 + sum(max(1, math.ceil(width(line) / columns)) for line in scene.body.split("\n"))
    return Eighths(max(1, round(lines * EIGHTHS_A_PAGE / LINES_A_PAGE[script_format])))


def estimated_seconds(length: Eighths, script_format: ScriptFormat) -> int:
    """Return the running time in seconds."""
    return length * SECONDS_A_PAGE.get(script_format, 60) // EIGHTHS_A_PAGE
