"""Fountain: the plain-text screenplay syntax published at fountain.io (version 1.1), read whole.

Beyond it: full-width marks (。：（）．＃＠＞), and names of scripts without capitals. A line of hangul, kana or kanji
alone after a blank line and directly followed by text is a speaker if it is short (20 letters, two spaces), ends in no
punctuation, and either comes more than once in that position, or is marked @ somewhere, or has at most 8 letters
without a space.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from core.script.headings import read_heading
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

NOTE_MARK, BONEYARD_MARK = "\ue000", "\ue001"
"""Private letters that stand where a note or boneyard was cut out."""

TITLE_KEYS = {
    "title", "credit", "author", "authors", "source", "notes", "draft date", "date", "contact", "copyright", "revision",
    "format", "font", "episode", "series", "series title", "story by", "written by", "company", "watermark",
    "제목", "작품명", "극본", "작가", "연출", "원작", "회차", "회", "연락처", "날짜", "수정", "수정고", "부제",
    "題名", "作品名", "タイトル", "脚本", "作", "原作", "監督", "演出", "話数", "話", "連絡先", "日付", "稿", "副題",
}  # fmt: skip
HEADING = re.compile(r"(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E|E/I)(?:[. ]|$)", re.IGNORECASE)
SCENE_NUMBER = re.compile(r"\s*#([^#\n]+)#\s*$")
LEADING_NUMBER = re.compile(r"(?:S\s*#|#|씬|シーン)\s*(\d+(?:-\d+)?[A-Za-z]?)[.:]?\s+(?=\S)", re.IGNORECASE)
TRANSITION = re.compile(r"[^a-z]*\bTO:|FADE (?:IN|OUT|TO BLACK)[:.]?|(?:F\.?I|F\.?O|O\.?L)\.?:?")
EXTENSIONS = re.compile(r"\s*\(([^()]*)\)?\s*$")
CAPTION_ENDS = ".。!！?？,、…:：;；」』”\"'’~〜-—–"


@dataclass(slots=True)
class _Source:
    """The lines left after notes and boneyards are cut, with what stood there."""

    original: list[str]
    visible: list[str]

    def is_blank(self, at: int) -> bool:
        """Tell whether a line is empty or outside the file; two spaces are a line of dialogue."""
        return not 0 <= at < len(self.visible) or not self.visible[at].strip()


def read_fountain(text: str) -> ParsedScript:
    """Read a Fountain script."""
    original = lines_of(text)
    visible = _without_comments("\n".join(original)).split("\n") if original else []
    source = _Source(original, visible)
    reader = _Reader(source, _speakers_without_capitals(source))
    scenes, ledger = assembled(list(reader.lines()), reader.headings)
    return ParsedScript(
        ScriptFormat.FOUNTAIN, language_of_text(text), scenes, ledger, reader.title, reader.episode_number
    )


def _without_comments(text: str) -> str:
    """Cut `/* */` and `[[ ]]`, which may run over lines, and leave a mark on every line they touched."""
    text = re.sub(r"/\*.*?\*/", lambda m: _marked(m.group(), BONEYARD_MARK), text, flags=re.DOTALL)
    return re.sub(r"\[\[(?:(?!\n ?\n|\]\]).)*\]\]", lambda m: _marked(m.group(), NOTE_MARK), text, flags=re.DOTALL)


def _marked(cut: str, mark: str) -> str:
    return "\n".join([mark] * (cut.count("\n") + 1))


def _bare(text: str) -> str:
    return text.replace(NOTE_MARK, "").replace(BONEYARD_MARK, "")


def narrow(text: str) -> str:
    """Return the line with full-width marks and letters in their narrow form."""
    return unicodedata.normalize("NFKC", text)


def speaker(text: str) -> tuple[str, str]:
    """Return name and extension of a character line, without @, ^ and everything in parentheses at the end."""
    name = narrow(text).strip().removeprefix("@").rstrip("^").strip()
    extensions: list[str] = []
    while (match := EXTENSIONS.search(name)) and match.start() > 0:
        extensions.insert(0, match[1].strip())
        name = name[: match.start()].strip()
    return name, " ".join(extensions)


def _is_caseless_name(text: str) -> bool:
    name, _ = speaker(text)
    letters = [c for c in name if c.isalpha()]
    foreign = any(unicodedata.east_asian_width(c) == "W" for c in letters)
    cased_low = any(c.islower() for c in letters)
    return (
        foreign
        and not cased_low
        and 0 < len(name) <= 20
        and name.count(" ") <= 2
        and text.strip()[-1] not in CAPTION_ENDS
        and text.lstrip()[0] not in "「『“\"'(（.!~>#=-*×○"
    )


def _speakers_without_capitals(source: _Source) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for at, line in enumerate(source.visible):
        text = _bare(line).strip()
        if not text or not source.is_blank(at - 1) or source.is_blank(at + 1):
            continue
        if narrow(text).startswith("@"):
            counts[speaker(text)[0]] += 2
        elif _is_caseless_name(text):
            counts[speaker(text)[0]] += 1
    return frozenset(name for name, count in counts.items() if count > 1 or (len(name) <= 8 and " " not in name))


class _Reader:
    """Walks over the lines once, in order."""

    def __init__(self, source: _Source, speakers: frozenset[str]) -> None:
        self.source = source
        self.speakers = speakers
        self.headings: dict[int, Heading] = {}
        self.title = ""
        self.episode_number: int | None = None
        self._in_dialogue = False
        self._main = ""

    def lines(self) -> Iterator[Line]:
        start = self._title_page_end()
        for at in range(start):
            blank = self.source.is_blank(at)
            yield Line(at + 1, LineKind.BLANK if blank else LineKind.TITLE, self.source.original[at])
        for at in range(start, len(self.source.visible)):
            yield self._line(at)

    def _title_page_end(self) -> int:
        """Return how many lines the title page takes; 0 where there is none."""
        visible = [_bare(line) for line in self.source.visible]
        first = next((at for at, line in enumerate(visible) if line.strip()), len(visible))
        end = first
        known = False
        while end < len(visible) and visible[end].strip():
            key, colon, value = narrow(visible[end]).partition(":")
            if colon and not visible[end].startswith((" ", "\t", "\u3000")):
                if end == first and not self._is_title_key(key):
                    return 0
                known = True
                self._note_title(key, value, visible[end + 1 : end + 2])
            elif end == first or not known:
                return 0
            end += 1
        return end if known else 0

    def _is_title_key(self, key: str) -> bool:
        return key.strip().casefold() in TITLE_KEYS

    def _note_title(self, key: str, value: str, following: list[str]) -> None:
        key = key.strip().casefold()
        value = value.strip() or (following[0].strip() if following else "")
        if key in {"title", "제목", "작품명", "題名", "作品名", "タイトル"} and not self.title:
            self.title = re.sub(r"[*_]", "", value).strip()
        digits = re.search(r"\d+", value)
        if key in {"episode", "회차", "회", "話数", "話"} and digits:
            self.episode_number = int(digits.group())

    def _line(self, at: int) -> Line:
        written = self.source.visible[at]
        text = _bare(written)
        original = self.source.original[at]
        if not text.strip():
            return self._blank(at, written, original)
        if self._in_dialogue:
            kind = LineKind.PARENTHETICAL if self._is_parenthetical(text) else LineKind.DIALOGUE
            if text.lstrip().startswith(("~", "〜")) and text.lstrip()[0] == "~":
                kind = LineKind.LYRIC
            return Line(at + 1, kind, text.strip())
        return self._element(at, text)

    def _blank(self, at: int, written: str, original: str) -> Line:
        if NOTE_MARK in written or BONEYARD_MARK in written:
            kind = LineKind.NOTE if NOTE_MARK in written else LineKind.BONEYARD
            return Line(at + 1, kind, original)
        if self._in_dialogue and len(written) >= 2 and written.isspace():
            return Line(at + 1, LineKind.DIALOGUE, "")
        self._in_dialogue = False
        return Line(at + 1, LineKind.BLANK, original)

    @staticmethod
    def _is_parenthetical(text: str) -> bool:
        plain = narrow(text).strip()
        return plain.startswith("(") and plain.endswith(")")

    def _element(self, at: int, text: str) -> Line:
        plain = narrow(text).strip()
        number = at + 1
        simple = self._marked_element(number, plain, text)
        if simple is not None:
            return simple
        if self.source.is_blank(at - 1):
            if HEADING.match(plain):
                return self._heading(number, plain)
            if TRANSITION.fullmatch(plain) and self.source.is_blank(at + 1):
                return Line(number, LineKind.TRANSITION, text.strip())
            if not self.source.is_blank(at + 1) and self._is_speaker(plain):
                return self._character(number, text)
        return Line(number, LineKind.ACTION, text.rstrip())

    def _marked_element(self, number: int, plain: str, text: str) -> Line | None:
        """Return what a line is by its first letter, or None where that says nothing."""
        if re.fullmatch(r"={3,}", plain):
            return Line(number, LineKind.PAGE_BREAK, plain)
        if plain.startswith("="):
            return Line(number, LineKind.SYNOPSIS, plain)
        if plain.startswith("#") and not LEADING_NUMBER.match(plain):
            self._episode(plain)
            return Line(number, LineKind.SECTION, plain)
        if plain.startswith("~"):
            return Line(number, LineKind.LYRIC, plain[1:].strip())
        if plain.startswith(">"):
            kind = LineKind.CENTERED if plain.endswith("<") else LineKind.TRANSITION
            return Line(number, kind, plain.strip("<> "))
        if plain.startswith("!"):
            return Line(number, LineKind.ACTION, text.strip()[1:])
        if plain.startswith(".") and not plain.startswith(".."):
            return self._heading(number, plain[1:].strip())
        if plain.startswith("@"):
            return self._character(number, text)
        return None

    def _episode(self, section: str) -> None:
        match = re.search(r"(?:제|第)?\s*(\d+)\s*(?:부|회|화|話)|episode\s*(\d+)", section, re.IGNORECASE)
        if match and self.episode_number is None:
            self.episode_number = int(match[1] or match[2])

    def _heading(self, number: int, plain: str) -> Line:
        scene_number = ""
        trailing = SCENE_NUMBER.search(plain)
        if trailing:
            scene_number, plain = trailing[1].strip(), plain[: trailing.start()].strip()
        leading = LEADING_NUMBER.match(plain)
        if leading:
            scene_number, plain = scene_number or leading[1], plain[leading.end() :]
        heading = read_heading(plain, scene_number, self._main)
        self._main = heading.main_set
        self.headings[number] = heading
        self._in_dialogue = False
        return Line(number, LineKind.HEADING, plain)

    def _is_speaker(self, plain: str) -> bool:
        name, _ = speaker(plain)
        letters = [c for c in name if c.isalpha()]
        cased = [c for c in letters if c.lower() != c.upper()]
        if cased and len(cased) == len(letters):
            return all(c.isupper() for c in cased)
        return name in self.speakers and _is_caseless_name(plain)

    def _character(self, number: int, text: str) -> Line:
        name, extension = speaker(text)
        self._in_dialogue = True
        return Line(number, LineKind.CHARACTER, text.strip(), name, extension)
