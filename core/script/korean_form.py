"""Scripts as Korean writers type them: `S#12. 거실 (밤)`, then directions, then speeches `민수  대사`.

A speech is a name, then a tab, two spaces or a colon, then words. `민수 (웃으며) 대사` counts as a speech only of
somebody who speaks elsewhere in the clear form, because directions may look the same. Indented lines after a
speech continue it; a blank line ends it.
"""

import re
import unicodedata
from collections.abc import Iterator

from core.script.headings import light_of, read_heading
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

NUMBER = r"\d+(?:-\d+)?[A-Za-z]?(?:\s*[+,&~]\s*\d+(?:-\d+)?[A-Za-z]?)*"
MARKED = re.compile(
    rf"(?:S\s*#|씬\s*#?|신\s*#|SCENE\s*#?|#)\s*(?P<number>{NUMBER})\s*[.:)]?\s*(?P<text>.*)", re.IGNORECASE
)
EPISODE_SCENE = re.compile(
    rf"(?P<episode>\d+)\s*[부회화]\s*(?:S\s*#|씬|#)?\s*(?P<number>{NUMBER})\s*[.:)]?\s+(?P<text>\S.*)"
)
PLAIN = re.compile(rf"(?P<number>{NUMBER})\s*[.)]\s*(?P<text>\S.*)")
NAMED = re.compile(
    r"(?P<number>M\s*\d+|INS\.?\s*\d*|인서트\s*\d*|몽타주\s*\d*)\s*[.:)]\s*(?P<text>\S.*)", re.IGNORECASE
)
EPISODE = re.compile(r"(?:.*\s)?제?\s*(\d+)\s*(?:부|회|화)\s*(?:[<\"“「(].*)?")
SPEAKER = r"[^\s:()\[\]\"“”.,!?…~<>※*·-][^\t:()\[\]\"“”.,!?…<>]{0,11}?"
SPEECH = re.compile(
    rf"\s{{0,3}}(?P<name>{SPEAKER})\s*(?:\((?P<extension>[^()]*)\))?\s*"
    r"(?:\t+|:\s*|(?<=\S)[ ]{2,}|\u3000+)(?P<words>\S.*)"
)
SPACED = re.compile(rf"(?P<name>{SPEAKER})(?:\s*\((?P<extension>[^()]*)\))\s*(?P<words>\S.*)")
LABELS = {
    "자막", "장소", "시간", "때", "인물", "등장인물", "배경", "음악", "효과", "효과음", "소품", "의상",
    "제목", "작가", "극본", "연출", "기획의도", "줄거리", "참고", "주", "날짜", "연락처", "원작", "부제",
    "CUT TO", "DIS", "F.O", "F.I", "FO", "FI", "INS", "인서트", "E.L.S",
}  # fmt: skip
TRANSITIONS = re.compile(
    r"(?:-+\s*)?(?:CUT TO|DIS(?:SOLVE)?|F\.?\s*[IO]\.?|O\.?L\.?|FADE (?:IN|OUT)|점프|점프 컷|컷 투)\.?:?", re.IGNORECASE
)


def read_korean(text: str) -> ParsedScript:
    """Read a Korean plain-text script."""
    original = lines_of(text)
    reader = _Reader(original)
    scenes, ledger = assembled(list(reader.lines()), reader.headings)
    return ParsedScript(
        ScriptFormat.KOREAN, language_of_text(text), scenes, ledger, reader.title, reader.episode_number
    )


def heading_match(plain: str) -> re.Match[str] | None:
    """Return the parts of a scene heading, `number` and `text`; None where the line is none.

    A bare `12. …` is a heading only when it says the light, inside or outside, or a part of a place.
    """
    for pattern in (MARKED, EPISODE_SCENE, NAMED):
        match = pattern.fullmatch(plain)
        if match:
            return match
    match = PLAIN.fullmatch(plain)
    if match and ("/" in match["text"] or _says_light(match["text"])):
        return match
    return None


def _says_light(text: str) -> bool:
    in_parentheses = re.findall(r"\(([^()]*)\)\s*$", text)
    words = in_parentheses or re.split(r"\s+-\s+|[,/]", text)[1:] or text.split()[-1:]
    return any(light_of(word) is not None for word in words)


class _Reader:
    """Walks over the lines once, in order."""

    def __init__(self, original: list[str]) -> None:
        self.original = original
        self.plain = [unicodedata.normalize("NFKC", line).replace("\u200b", "") for line in original]
        self.headings: dict[int, Heading] = {}
        self.title = ""
        self.episode_number: int | None = None
        self._speakers = self._clear_speakers()
        self._in_speech = False
        self._main = ""

    def _clear_speakers(self) -> frozenset[str]:
        names = set()
        for written, plain in zip(self.original, self.plain, strict=True):
            match = self._speech(written, plain)
            if match:
                names.add(match["name"].strip())
        return frozenset(names)

    @staticmethod
    def _speech(written: str, plain: str) -> re.Match[str] | None:
        kept = plain if "\u3000" not in written else written
        match = SPEECH.fullmatch(kept.rstrip())
        if match is None or match["name"].strip().upper() in LABELS or heading_match(plain.strip()):
            return None
        return match if match["name"].count(" ") <= 1 else None

    def lines(self) -> Iterator[Line]:
        for at in range(len(self.original)):
            yield self._line(at)

    def _line(self, at: int) -> Line:
        number, written, plain = at + 1, self.original[at], self.plain[at]
        text = plain.strip()
        if not text:
            self._in_speech = False
            return Line(number, LineKind.BLANK, written)
        match = heading_match(text)
        if match:
            return self._heading(number, match)
        if not self.headings:
            return self._before_scenes(number, text)
        if TRANSITIONS.fullmatch(text):
            return Line(number, LineKind.TRANSITION, text)
        speech = self._speech(written, plain) or self._known_speech(text)
        if speech:
            self._in_speech = True
            return Line(
                number, LineKind.CUE, written.strip(), speech["name"].strip(), (speech["extension"] or "").strip()
            )
        if self._in_speech and re.match(r"\t| {4,}|\u3000", written):
            return Line(number, LineKind.DIALOGUE, text)
        self._in_speech = False
        return Line(number, LineKind.ACTION, written.rstrip())

    def _known_speech(self, text: str) -> re.Match[str] | None:
        match = SPACED.fullmatch(text)
        return match if match and match["name"].strip() in self._speakers else None

    def _heading(self, number: int, match: re.Match[str]) -> Line:
        if "episode" in match.groupdict() and self.episode_number is None:
            self.episode_number = int(match["episode"])
        scene_number = re.sub(r"\s+", "", match["number"])
        heading = read_heading(match["text"], scene_number, self._main)
        self._main = heading.main_set
        self.headings[number] = heading
        self._in_speech = False
        return Line(number, LineKind.HEADING, match["text"].strip())

    def _before_scenes(self, number: int, text: str) -> Line:
        """Take the lines before the first scene: the title, the episode, and what belongs nowhere."""
        match = EPISODE.fullmatch(text)
        if match:
            self.episode_number = int(match[1])
            self.title = self.title or re.split(r"\s*제?\s*\d+\s*[부회화]", text)[0].strip("<>〈〉《》「」『』 ")
            return Line(number, LineKind.EPISODE, text)
        if not self.title and len(text) <= 40 and not SPEECH.fullmatch(text):
            self.title = text.strip("<>〈〉《》「」『』 ")
            return Line(number, LineKind.TITLE, text)
        if re.match(r"(?:극본|작가|작|연출|제작|원작|기획)\s*[:\s]\s*\S", text):
            return Line(number, LineKind.TITLE, text)
        return Line(number, LineKind.UNPLACED, text)
