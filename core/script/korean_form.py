"""Scripts as Korean writers type them: `S#12. 거실 (밤)`, then directions, then speeches `민수  대사`.

A bare `12. 거실` is a heading only in a script without marked headings. A speech is a name, then a tab, two spaces or
a colon, then words. `민수 (웃으며) 대사` may be a direction too: it counts of somebody who speaks in the clear form, or
twice in this one, or where the parentheses mean a voice; never where they give an age. A name alone in its line speaks
the next one if it speaks elsewhere; in a script without any clear speech, if it is short and comes twice, is indented,
or the line below is a parenthetical or no description (…다.). Indented lines continue a speech; a blank line ends it.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from core.script.caseless_names import DESCRIPTION, SCREEN_WORDS
from core.script.fountain import HEADING as INT_EXT_HEADING
from core.script.headings import light_of, read_heading, without_episode
from core.script.names import VOICES, speakers_of, without_voice
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

NUMBER = r"[0-9]{1,4}(?:-[0-9]{1,3})?(?:[A-Za-z](?![A-Za-z]))?(?:\s*[+,&~]\s*[0-9]{1,4}(?:-[0-9]{1,3})?[A-Za-z]?)*"
MARKED = re.compile(
    rf"(?:S\s*#\s*\.?|S\.?(?=\s*\d)|씬\s*[#/]?|신\s*#?|장면\s*|SCENE\s*#?|#)\s*(?P<number>{NUMBER})"
    r"(?:\s*[.:)\]]\s*|\s+|(?=[(/])\s*|$)(?P<text>.*)",
    re.IGNORECASE,
)
EPISODE_SCENE = re.compile(
    rf"(?P<episode>[0-9]{{1,3}})\s*[부회화]\s*(?:S\s*#|씬|#)?\s*(?P<number>{NUMBER})\s*씬?\s*[.:)]?\s+(?P<text>\S.*)"
)
COUNTED = re.compile(rf"제?\s*(?P<number>{NUMBER})\s*씬\s*[.:)]?\s+(?P<text>\S.*)")
MONTAGE = re.compile(r"(?P<number>M\s*-?\s*[0-9]{1,3})\s*[.:)]\s*(?P<text>\S.*)")
PLAIN = re.compile(rf"(?P<number>{NUMBER})\s*[.)]\s*(?P<text>\S.*)")
EPISODE = re.compile(
    r"[<\[(〈《]?\s*(?:(?P<title>\S.*?)\s+)?(?:제\s*)?(?P<number>[0-9]{1,3})\s*(?:부|회|화)\s*[>\])〉》]?"
    r"\s*(?:[<\"“「'(:].*)?"
)
SPEAKER = r"[^\s:()\[\]\"“”.,!?…~<>※*·-][^\t:()\[\]\"“”.!?…<>]{0,11}?"
SPEECH = re.compile(
    rf"\s{{0,3}}(?P<name>{SPEAKER})\s*(?:\((?P<extension>[^()]*)\))?\s*"
    r"(?:\t+|:\s*|(?<=\S)[ ]{2,}|\u3000+)(?P<words>\S.*)"
)
SPACED = re.compile(rf"(?P<name>{SPEAKER})(?:\s*\((?P<extension>[^()]*)\))(?:\s+|(?=[\"“]))(?P<words>\S.*)")
ALONE = re.compile(rf"(?P<name>{SPEAKER})\s*(?:\((?P<extension>[^()]*)\))?")
AGE = re.compile(r".*[0-9]+\s*(?:대|세|살)?\s*(?:초반|중반|후반)?(?:[,/].*)?")
PARTICLES = ("이", "가", "은", "는", "을", "를", "에게", "도", "와", "과", "의", "에서", "께서")
LABELS = {
    "자막", "장소", "시간", "때", "곳", "인물", "등장인물", "배경", "음악",
    "효과", "효과음", "소품", "의상", "타이틀", "문자",
    "제목", "작가", "극본", "연출", "기획의도", "줄거리", "참고", "주",
    "날짜", "연락처", "원작", "부제", "화면", "카메라",
    "메시지", "문자메시지", "카톡", "메모", "편지", "간판", "몽타주", "기획", "제작", "장르", "러닝타임", "로그라인",
    "SUPER", "TITLE", "NOTE",
    "CUT TO", "DIS", "F.O", "F.I", "FO", "FI", "INS", "인서트", "E.L.S", "E", "SE", "BGM", "M", "T", "S",
}  # fmt: skip
CAST_LIST = re.compile(r"[<\[【■▶*#\s]*(?:등장\s*인물|나오는\s*사람들?|인물\s*소개)[>\]】:\s]*")
TRANSITIONS = re.compile(
    r"(?:-+\s*)?[(<]?(?:CUT TO|DIS(?:SOLVE)?|F\.?\s*[IO]\.?|O\.?L\.?|FADE (?:IN|OUT)|점프|점프 컷|컷 투|암전)"
    r"\.?:?[)>]?",
    re.IGNORECASE,
)


def read_korean(text: str) -> ParsedScript:
    """Read a Korean plain-text script."""
    original = lines_of(text)
    reader = _Reader(original)
    lines = list(reader.lines())
    headings, episode_number = without_episode(reader.headings)
    scenes, ledger = assembled(lines, headings)
    number = reader.episode_number if episode_number is None else episode_number
    return ParsedScript(ScriptFormat.KOREAN, language_of_text(text), scenes, ledger, reader.title, number)


def heading_match(plain: str) -> re.Match[str] | None:
    """Return the parts of a marked scene heading, `number` and `text`; None where the line is none."""
    found = (pattern.fullmatch(plain) for pattern in (MARKED, EPISODE_SCENE, COUNTED))
    match = next((match for match in found if match), None)
    if match is None:
        match = MONTAGE.fullmatch(plain)
        return match if match and says_light(match["text"]) else None
    return match


def says_light(text: str) -> bool:
    """Tell whether a heading says the light, or inside or outside."""
    heading = read_heading(text)
    return bool(heading.day_night or heading.int_ext)


def bare_headings(lines: list[str]) -> frozenset[int]:
    """Return which lines `12. …` are headings, from 0: none beside marked ones, or where too few say the light."""
    if any(heading_match(line) or INT_EXT_HEADING.match(line) for line in lines):
        return frozenset()
    found, last = [], 0
    for at, line in enumerate(lines):
        match = PLAIN.fullmatch(line)
        if match is None:
            continue
        number = int(re.match(r"[0-9]+", match["number"]).group())  # type: ignore[union-attr] # NUMBER starts so
        if last <= number <= last + 20:
            found.append((at, says_light(match["text"]) or "/" in match["text"]))
            last = number
    enough = sum(says for _, says in found) * 2 >= len(found)
    return frozenset(at for at, _ in found) if enough else frozenset()


class _Reader:
    """Walks over the lines once, in order."""

    def __init__(self, original: list[str]) -> None:
        self.original = original
        self.plain = [
            unicodedata.normalize("NFKC", line.replace("\u3000", "  ")).replace("\u200b", "") for line in original
        ]
        self.headings: dict[int, Heading] = {}
        self.title = ""
        self.episode_number: int | None = None
        self._bare = bare_headings([line.strip() for line in self.plain])
        self._speakers = self._clear_speakers()
        self._alone = frozenset[str]() if self._speakers else self._speakers_alone()
        self._above = LineKind.BLANK
        self._in_speech = False
        self._in_cast_list = False
        self._main = ""

    def _heading_match(self, at: int) -> re.Match[str] | None:
        text = self.plain[at].strip()
        if at in self._bare:
            return PLAIN.fullmatch(text)
        if INT_EXT_HEADING.match(text):
            return re.fullmatch(r"(?P<number>)(?P<text>.*)", text)
        return heading_match(text)

    def _clear_speakers(self) -> frozenset[str]:
        """Return who speaks without doubt; before the first heading nobody does."""
        clear, spaced = set(), Counter[str]()
        has_scene = False
        for at, plain in enumerate(self.plain):
            has_scene = has_scene or self._heading_match(at) is not None
            if not has_scene:
                continue
            match = self._speech(at)
            if match:
                clear.update(speakers_of(match["name"]))
            match = SPACED.fullmatch(plain.strip())
            if match and not AGE.fullmatch(match["extension"]) and light_of(match["extension"]) is None:
                spaced[match["name"].strip()] += 1 + (match["extension"].strip().upper() in VOICES)
        clear.update(name for name, count in spaced.items() if count > 1 and name.upper() not in LABELS)
        return frozenset(clear)

    def _speakers_alone(self) -> frozenset[str]:
        counts: Counter[str] = Counter()
        for at, plain in enumerate(self.plain):
            match = ALONE.fullmatch(plain.strip())
            name = match["name"].strip() if match else ""
            if name and self._stands_above_words(at) and name.upper() not in LABELS and name not in SCREEN_WORDS:
                below = self.plain[at + 1].strip()
                counts[name] += 1 + (plain.startswith(("\t", "    ")) or below.startswith("("))
                counts[name] += " " not in name and not DESCRIPTION.fullmatch(below)
        return frozenset(name for name, count in counts.items() if count > 1 and len(name) <= 8)

    def _stands_above_words(self, at: int) -> bool:
        above = self.plain[at - 1].strip() if at else ""
        below = self.plain[at + 1].strip() if at + 1 < len(self.plain) else ""
        return not above and bool(below) and self._heading_match(at) is None

    def _speech(self, at: int) -> re.Match[str] | None:
        match = SPEECH.fullmatch(self.plain[at].rstrip())
        if match is None or match["name"].strip().upper() in LABELS or self._heading_match(at):
            return None
        return match if match["name"].strip().count(" ") <= 1 else None

    def lines(self) -> Iterator[Line]:
        for at in range(len(self.original)):
            line = self._line(at)
            self._above = line.kind
            yield line

    def _line(self, at: int) -> Line:
        number, written, text = at + 1, self.original[at], self.plain[at].strip()
        if not text:
            self._in_speech = False
            return Line(number, LineKind.BLANK, written)
        match = self._heading_match(at)
        if match:
            return self._heading(number, match)
        if not self.headings:
            return self._before_scenes(number, text)
        episode = EPISODE.fullmatch(text)
        if episode and not episode["title"]:
            return Line(number, LineKind.EPISODE, text)
        if TRANSITIONS.fullmatch(text):
            return Line(number, LineKind.TRANSITION, text)
        return self._in_scene(at, written, text)

    def _in_scene(self, at: int, written: str, text: str) -> Line:
        speech = self._clear_speech(at) or self._known_speech(text)
        if speech:
            self._in_speech = True
            return self._spoken(at + 1, LineKind.CUE, written, speech)
        alone = ALONE.fullmatch(text)
        if alone and self._speaks_alone(alone["name"].strip(), at):
            self._in_speech = True
            return self._spoken(at + 1, LineKind.CHARACTER, written, alone)
        is_below_name = self._above is LineKind.CHARACTER
        if self._in_speech and (self._alone or is_below_name or re.match(r"\t| {4,}", self.plain[at])):
            return Line(at + 1, LineKind.DIALOGUE, text)
        self._in_speech = False
        return Line(at + 1, LineKind.ACTION, written.rstrip())

    def _speaks_alone(self, name: str, at: int) -> bool:
        """Tell whether a name alone in its line speaks the next one; a known one needs no blank line above."""
        if name in self._alone:
            return self._stands_above_words(at)
        below = at + 1
        return (
            name in self._speakers
            and below < len(self.plain)
            and bool(self.plain[below].strip())
            and self._heading_match(below) is None
            and self._speech(below) is None
        )

    def _clear_speech(self, at: int) -> re.Match[str] | None:
        """Return a speech in the clear form; 민수가, where 민수 speaks, is a direction with a gap in it."""
        match = self._speech(at)
        if match is None or ":" in self.plain[at]:
            return match
        name = match["name"].strip()
        stems = (name.removesuffix(particle) for particle in PARTICLES if name.endswith(particle))
        return None if any(stem in self._speakers for stem in stems) else match

    def _known_speech(self, text: str) -> re.Match[str] | None:
        match = SPACED.fullmatch(text)
        if match is None or AGE.fullmatch(match["extension"]):
            return None
        is_voice = match["extension"].strip().upper() in VOICES and match["name"].strip().upper() not in LABELS
        return match if is_voice or match["name"].strip() in self._speakers else None

    def _spoken(self, number: int, kind: LineKind, written: str, match: re.Match[str]) -> Line:
        names = [without_voice(name, self._speakers) for name in speakers_of(match["name"])]
        extension = (match["extension"] or "").strip() or next((voice for _, voice in names if voice), "")
        first, *others = dict.fromkeys(name for name, _ in names)
        return Line(number, kind, written.strip(), first, extension, tuple(others))

    def _heading(self, number: int, match: re.Match[str]) -> Line:
        if match.groupdict().get("episode") and self.episode_number is None:
            self.episode_number = int(match["episode"])
        scene_number = re.sub(r"\s+", "", match["number"])
        heading = read_heading(match["text"], scene_number, self._main)
        self._main = heading.main_set or self._main
        self.headings[number] = heading
        self._in_speech = False
        return Line(number, LineKind.HEADING, heading.text)

    def _before_scenes(self, number: int, text: str) -> Line:
        """Take the lines before the first scene: title, episode, cast list, and what belongs nowhere."""
        match = EPISODE.fullmatch(text)
        if match:
            self.episode_number = int(match["number"])
            self.title = self.title or (match["title"] or "").strip("<>〈〉《》「」『』 ")
            return Line(number, LineKind.EPISODE, text)
        if CAST_LIST.fullmatch(text):
            self._in_cast_list = True
        if self._in_cast_list:
            return Line(number, LineKind.SETTING, text)
        if re.match(r"(?:제목|극본|작가|작|연출|제작|원작|기획|장르|연락처)\s*[:\s]\s*\S", text):
            key, _, value = text.partition(":")
            self.title = self.title or (value.strip() if key.strip() == "제목" else "")
            return Line(number, LineKind.TITLE, text)
        if not self.title and len(text) <= 40 and text[0] not in "*※-" and not SPEECH.fullmatch(text):
            self.title = text.strip("<>〈〉《》「」『』 ")
            return Line(number, LineKind.TITLE, text)
        return Line(number, LineKind.UNPLACED, text)
