"""Scripts as Japanese writers type them: `○港（夜）`, indented directions, speeches `名前「…」`.

A speech runs to the bracket that closes it, over lines if need be. A direction that quotes, as in 看板に「閉店」, is no
speech: a name that ends in a particle after a kanji or katakana counts only when it speaks more than once.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from core.script.headings import read_heading
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

NUMBER = r"\d+(?:-\d+)?[A-Za-z]?(?:[+,~]\d+)*"
CIRCLES = "○◯〇●◎"
CIRCLED = re.compile(
    rf"(?:(?P<before>{NUMBER})\s*[.．、:]?\s*)?[{CIRCLES}]\s*(?:(?P<number>{NUMBER})[\s.．、:]+)?(?P<text>[^{CIRCLES}\s].*)"
)
MARKED = re.compile(rf"(?:S\s*#?|シーン|#)\s*(?P<number>{NUMBER})\s*[.．:)]?\s*(?P<text>\S.*)", re.IGNORECASE)
NUMBERED = re.compile(
    rf"(?P<number>{NUMBER})\s*[.．]?\s+(?P<text>\S.*[（(][^（()）]*(?:朝|昼|夕|夜|日|方)[^（()）]*[)）])"
)
EPISODE = re.compile(r"(?:.*\s)?第\s*([0-9一二三四五六七八九十]+)\s*(?:話|回)(?:\s*.*)?")
SPEECH = re.compile(
    r"[\s\u3000]*(?P<name>[^「」『』。、，．!?！？…\s\u3000（()）][^「」『』。，．!?！？…（()）]{0,15}?)[\s\u3000]*(?:[（(](?P<extension>[^（()）]*)[)）])?[\s\u3000]*「(?P<words>.*)"
)
PASSAGE = re.compile(r"[×xX✕＊*\s\u3000]*[×✕＊*][×xX✕＊*\s\u3000]*")
TRANSITION = re.compile(
    r"[（(]?\s*(?:F\s*[・.]?\s*[IO]|O\s*[・.]?\s*L|WIPE|ワイプ|暗転|溶明|溶暗|CUT TO)\.?:?\s*[)）]?", re.IGNORECASE
)
PARTICLES = "にとがをはもでのへやら"
KANJI_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}


def read_japanese(text: str) -> ParsedScript:
    """Read a Japanese plain-text script."""
    original = lines_of(text)
    reader = _Reader(original)
    scenes, ledger = assembled(list(reader.lines()), reader.headings)
    return ParsedScript(
        ScriptFormat.JAPANESE, language_of_text(text), scenes, ledger, reader.title, reader.episode_number
    )


def heading_match(line: str) -> re.Match[str] | None:
    """Return the parts of a scene heading (柱), or None."""
    plain = line.strip()
    narrow = _narrow_digits(plain)
    return CIRCLED.fullmatch(narrow) or MARKED.fullmatch(narrow) or NUMBERED.fullmatch(narrow)


def _narrow_digits(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", c) if "０" <= c <= "ｚ" or c == "＃" else c for c in text)


def kanji_number(text: str) -> int:
    """Return a number below a hundred written in digits or kanji: `12`, `十二`."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdigit():
        return int(plain)
    tens, ten, ones = plain.partition("十")
    if not ten:
        return KANJI_DIGITS.get(plain, 0)
    return KANJI_DIGITS.get(tens, 1) * 10 + KANJI_DIGITS.get(ones, 0)


class _Reader:
    """Walks over the lines once, in order."""

    def __init__(self, original: list[str]) -> None:
        self.original = original
        self.headings: dict[int, Heading] = {}
        self.title = ""
        self.episode_number: int | None = None
        self._open = 0
        self._main = ""
        self._counts = Counter(
            match["name"].strip() for line in original if (match := SPEECH.match(line)) and not heading_match(line)
        )

    def lines(self) -> Iterator[Line]:
        for at, written in enumerate(self.original):
            yield self._line(at + 1, written)

    def _line(self, number: int, written: str) -> Line:
        text = written.strip()
        if not text:
            return Line(number, LineKind.BLANK, written)
        match = heading_match(text)
        if match:
            return self._heading(number, match)
        if not self.headings:
            return self._before_scenes(number, text)
        if self._open > 0:
            self._open += _depth(text)
            return Line(number, LineKind.DIALOGUE, text)
        if PASSAGE.fullmatch(text):
            return Line(number, LineKind.TIME_PASSAGE, text)
        if TRANSITION.fullmatch(unicodedata.normalize("NFKC", text)):
            return Line(number, LineKind.TRANSITION, text)
        return self._speech(number, written) or Line(number, LineKind.ACTION, written.rstrip())

    def _speech(self, number: int, written: str) -> Line | None:
        match = SPEECH.fullmatch(written.rstrip())
        if match is None or not self._speaks(match):
            return None
        depth = 1 + _depth(match["words"])
        if depth <= 0 and not match["words"].rstrip().endswith("」"):
            return None
        self._open = max(depth, 0)
        return Line(number, LineKind.CUE, written.strip(), match["name"].strip(), (match["extension"] or "").strip())

    def _speaks(self, match: re.Match[str]) -> bool:
        name = match["name"].strip()
        if self._counts[name] > 1 or len(name) == 1:
            return True
        return not (name[-1] in PARTICLES and not "ぁ" <= name[-2] <= "ん")

    def _heading(self, number: int, match: re.Match[str]) -> Line:
        parts = match.groupdict()
        heading = read_heading(parts["text"], parts.get("before") or parts["number"] or "", self._main)
        self._main = heading.main_set
        self.headings[number] = heading
        self._open = 0
        return Line(number, LineKind.HEADING, parts["text"].strip())

    def _before_scenes(self, number: int, text: str) -> Line:
        """Take the lines before the first scene: the title, the episode, and what belongs nowhere."""
        match = EPISODE.fullmatch(text)
        if match:
            self.episode_number = kanji_number(match[1])
            self.title = self.title or text[: match.start(1)].rstrip("第 \u3000").strip("『』「」《》〈〉 \u3000")
            return Line(number, LineKind.EPISODE, text)
        if not self.title and len(text) <= 40 and not SPEECH.fullmatch(text):
            self.title = text.strip("『』「」《》〈〉 \u3000")
            return Line(number, LineKind.TITLE, text)
        if re.match(r"(?:脚本|作|原作|監督|演出|企画)\s*[:：\s\u3000]\s*\S", text):
            return Line(number, LineKind.TITLE, text)
        return Line(number, LineKind.UNPLACED, text)


def _depth(text: str) -> int:
    return text.count("「") - text.count("」")
