"""Notes `[[ ]]` and boneyards `/* */` of Fountain, cut out of the lines they stand in.

Both may run over lines. A note ends at an empty line; to hold one it needs two spaces there, as the syntax says. What
is never closed is ordinary text. One pass from left to right, so that no text takes longer than its length.
"""

from dataclasses import dataclass

from core.script.parsed import LineKind


@dataclass(frozen=True, slots=True)
class Visible:
    """What is left of a source line.

    Attributes:
        text: the line without its notes and boneyards.
        cut: NOTE or BONEYARD where something was cut from the line, else None.
    """

    text: str
    cut: LineKind | None = None

    @property
    def is_blank(self) -> bool:
        """Nothing to read is left."""
        return not self.text.strip()


def without_comments(lines: list[str]) -> list[Visible]:
    """Return each line without its notes and boneyards."""
    text = "\n".join(lines)
    found: list[Visible] = []
    kept, cut, start = "", None, 0
    for at, end, kind in _comments(text):
        before = text[start:at].split("\n")
        for line in before[:-1]:
            found.append(Visible(kept + line, cut))
            kept, cut = "", None
        kept, cut = kept + before[-1], kind
        found_lines = text.count("\n", at, end)
        for _ in range(found_lines):
            found.append(Visible(kept, kind))
            kept = ""
        start = end
    for line in text[start:].split("\n"):
        found.append(Visible(kept + line, cut))
        kept, cut = "", None
    return found if lines else []


class _Marks:
    """Where the next of each mark stands, looked up once for every stretch of text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, mark: str, start: int) -> int:
        """Return where `mark` next stands at or after `start`; the text's length where it does not."""
        if self._next.get(mark, -1) < start:
            at = self._text.find(mark, start)
            self._next[mark] = at if at >= 0 else len(self._text)
        return self._next[mark]


def _comments(text: str) -> list[tuple[int, int, LineKind]]:
    """Return start, end and kind of every closed comment, in order, none inside another."""
    spans: list[tuple[int, int, LineKind]] = []
    marks = _Marks(text)
    at = 0
    while True:
        boneyard, note = marks.after("/*", at), marks.after("[[", at)
        start = min(boneyard, note)
        if start == len(text):
            return spans
        if start == boneyard:
            end, kind = marks.after("*/", start + 2), LineKind.BONEYARD
        else:
            end, kind = marks.after("]]", start + 2), LineKind.NOTE
            if end > min(marks.after("\n\n", start), marks.after("\n \n", start)):
                end = len(text)
        at = start + 2
        if end < len(text):
            at = end + 2
            spans.append((start, at, kind))
