"""Fountain: the plain-text screenplay syntax published at fountain.io (version 1.1), read whole.

Beyond it: full-width marks (。：（）．＃＠＞), names of scripts without capitals (see `caseless_names`), and
headings in capitals directly below a section, synopsis, page break or transition. Text before the first heading
belongs to the first scene.
"""

import re
from collections.abc import Iterator

from core.script.caseless_names import caseless_speakers, is_caseless_name, narrow, speaker
from core.script.comments import Visible, without_comments
from core.script.headings import read_heading
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

TITLE_KEYS = {
    "title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright", "revision",
    "format", "font", "episode", "series", "series title", "story by", "written by", "company", "watermark",
    "제목", "작품명", "극본", "작가", "연출", "원작", "회차", "회", "연락처", "날짜", "수정", "수정고", "부제",
    "題名", "作品名", "タイトル", "脚本", "作", "作者", "原作", "監督",
    "演出", "話数", "話", "連絡先", "日付", "稿", "副題",
}  # fmt: skip
HEADING = re.compile(r"[*_]*(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I\.?/E|E\.?/I)(?:[. 。]|$)", re.IGNORECASE)
NUMBERED_HEADING = re.compile(r"(\d+[A-Z]?)[.)]?\s+(?=(?:INT|EXT)[. /])")
FORCED_HEADING = re.compile(r"[.。](?=[\w(\[「『\"“])")
SCENE_NUMBER = re.compile(r"\s*#([^#\n]+)#\s*$")
LEADING_NUMBER = re.compile(r"(?:S\s*#|#|씬|シーン)\s*(\d+(?:-\d+)?[A-Za-z]?)[.:]?\s+(?=\S)", re.IGNORECASE)
TRANSITION = re.compile(r"[^a-z]*\bTO:|FADE (?:IN|OUT|TO BLACK)[:.]?|(?:F\.?I|F\.?O|O\.?L)\.?:?")
STRUCTURE = {LineKind.SECTION, LineKind.SYNOPSIS, LineKind.PAGE_BREAK, LineKind.TRANSITION, LineKind.TITLE}


def read_fountain(text: str) -> ParsedScript:
    """Read a Fountain script."""
    original = lines_of(text)
    reader = _Reader(original, without_comments(original))
    scenes, ledger = assembled(list(reader.lines()), reader.headings, joins_opening=True)
    return ParsedScript(
        ScriptFormat.FOUNTAIN, language_of_text(text), scenes, ledger, reader.title, reader.episode_number
    )


class _Reader:
    """Walks over the lines once, in order."""

    def __init__(self, original: list[str], visible: list[Visible]) -> None:
        self.original = original
        self.visible = visible
        self.speakers = caseless_speakers(visible)
        self.headings: dict[int, Heading] = {}
        self.title = ""
        self.episode_number: int | None = None
        self._in_dialogue = False
        self._above = LineKind.BLANK
        self._main = ""

    def lines(self) -> Iterator[Line]:
        start = self._title_page_end()
        for at in range(len(self.visible)):
            line = self._title_line(at) if at < start else self._line(at)
            self._above = line.kind
            yield line

    def _is_blank(self, at: int) -> bool:
        """Tell whether a line is empty or outside the file."""
        return not 0 <= at < len(self.visible) or self.visible[at].is_blank

    def _is_last_of_paragraph(self, at: int) -> bool:
        """Tell whether nothing follows directly; lines that only hold a comment do not count."""
        below = at + 1
        while below < len(self.visible) and self.visible[below].cut and self.visible[below].is_blank:
            below += 1
        return self._is_blank(below)

    def _title_line(self, at: int) -> Line:
        kind = LineKind.BLANK if self._is_blank(at) else LineKind.TITLE
        return Line(at + 1, kind, self.original[at])

    def _title_page_end(self) -> int:
        """Return how many lines the title page takes; 0 where there is none."""
        first = next((at for at, line in enumerate(self.visible) if not line.is_blank), len(self.visible))
        end = first
        known = False
        while not self._is_blank(end):
            written = self.visible[end].text
            key, colon, _ = narrow(written).partition(":")
            if colon and not written[0].isspace():
                known = known or key.strip().casefold() in TITLE_KEYS
            elif end == first:
                return 0
            end += 1
        if not known:
            return 0
        self._note_titles([narrow(self.visible[at].text) for at in range(first, end)])
        return end

    def _note_titles(self, page: list[str]) -> None:
        for line, following in zip(page, [*page[1:], ""], strict=True):
            key, _, value = line.partition(":")
            key, value = key.strip().casefold(), value.strip() or following.strip()
            if key in {"title", "제목", "작품명", "題名", "作品名", "タイトル"} and not self.title:
                self.title = re.sub(r"[*_]", "", value).strip()
            digits = re.search(r"[0-9]{1,4}", value)
            if key in {"episode", "회차", "회", "話数", "話"} and digits:
                self.episode_number = int(digits.group())

    def _line(self, at: int) -> Line:
        text = self.visible[at].text
        if not text.strip():
            return self._blank(at, text)
        if self._in_dialogue and not (self._above is LineKind.BLANK and self._is_plain_heading(narrow(text).strip())):
            return Line(at + 1, self._kind_in_speech(text), text.strip())
        self._in_dialogue = False
        return self._element(at, text)

    def _blank(self, at: int, text: str) -> Line:
        cut = self.visible[at].cut
        if cut is not None:
            return Line(at + 1, cut, self.original[at])
        if self._in_dialogue and len(text) >= 2:
            return Line(at + 1, LineKind.BLANK, "")
        self._in_dialogue = False
        return Line(at + 1, LineKind.BLANK, self.original[at])

    @staticmethod
    def _kind_in_speech(text: str) -> LineKind:
        plain = narrow(text).strip()
        if plain.startswith("~"):
            return LineKind.LYRIC
        return LineKind.PARENTHETICAL if plain.startswith("(") and plain.endswith(")") else LineKind.DIALOGUE

    @staticmethod
    def _is_plain_heading(plain: str) -> bool:
        match = NUMBERED_HEADING.match(plain)
        plain = plain[match.end() :] if match else plain
        return HEADING.match(plain) is not None and plain[:3].isupper()

    def _element(self, at: int, text: str) -> Line:
        plain = narrow(text).strip()
        number = at + 1
        forced = self._forced(number, plain, text)
        if forced is not None:
            return forced
        starts = self._is_blank(at - 1)
        if starts and (HEADING.match(plain) or self._is_plain_heading(plain)):
            return self._heading(number, plain)
        if self._above in STRUCTURE and self._is_plain_heading(plain):
            return self._heading(number, plain)
        if starts and TRANSITION.fullmatch(plain):
            return Line(number, LineKind.TRANSITION, text.strip())
        if starts and not self._is_last_of_paragraph(at) and self._is_speaker(plain):
            return self._character(number, text)
        return Line(number, LineKind.ACTION, text.rstrip())

    def _forced(self, number: int, plain: str, text: str) -> Line | None:
        """Return what a line is by its first letter, or None where that says nothing."""
        if re.fullmatch(r"={3,}", plain):
            return Line(number, LineKind.PAGE_BREAK, plain)
        if plain.startswith("="):
            return Line(number, LineKind.SYNOPSIS, plain)
        if plain.startswith("#"):
            self._episode(plain)
            return Line(number, LineKind.SECTION, plain)
        if plain.startswith("~"):
            return Line(number, LineKind.LYRIC, plain[1:].strip())
        if plain.startswith(">"):
            kind = LineKind.CENTERED if plain.endswith("<") else LineKind.TRANSITION
            return Line(number, kind, plain.strip("<> "))
        if plain.startswith("!"):
            return Line(number, LineKind.ACTION, text.strip()[1:])
        if FORCED_HEADING.match(plain):
            return self._heading(number, plain[1:].strip())
        if plain.startswith("@") and plain.strip("@^ "):
            return self._character(number, text)
        return None

    def _episode(self, section: str) -> None:
        match = re.search(r"(?:제|第)?\s*([0-9]{1,4})\s*(?:부|회|화|話)|episode\s*([0-9]{1,4})", section, re.IGNORECASE)
        if match and self.episode_number is None:
            self.episode_number = int(match[1] or match[2])

    def _heading(self, number: int, plain: str) -> Line:
        scene_number = ""
        trailing = SCENE_NUMBER.search(plain)
        if trailing:
            scene_number, plain = trailing[1].strip(), plain[: trailing.start()].strip()
        leading = LEADING_NUMBER.match(plain) or NUMBERED_HEADING.match(plain)
        if leading:
            scene_number, plain = scene_number or leading[1], plain[leading.end() :]
        heading = read_heading(plain.strip("*_ "), scene_number, self._main)
        self._main = heading.main_set
        self.headings[number] = heading
        self._in_dialogue = False
        return Line(number, LineKind.HEADING, heading.text)

    def _is_speaker(self, plain: str) -> bool:
        name, _ = speaker(plain)
        letters = [c for c in name if c.isalpha()]
        cased = [c for c in letters if c.lower() != c.upper()]
        if cased and len(cased) == len(letters):
            return all(c.isupper() for c in cased)
        return name in self.speakers and is_caseless_name(plain)

    def _character(self, number: int, text: str) -> Line:
        name, extension = speaker(text)
        self._in_dialogue = True
        return Line(
            number, LineKind.CHARACTER, text.strip(), name, extension, is_dual=narrow(text).rstrip().endswith("^")
        )
