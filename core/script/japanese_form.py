"""Scripts as Japanese writers type them: `○港（夜）`, indented directions, speeches `名前「…」`.

A speech runs to the bracket that closes it, over lines if need be. A direction that quotes, as in 看板に「閉店」, is no
speech: a name that ends in a particle after a kanji or katakana counts only when it speaks more than once, and 看板
or テロップ never speak. A name may stand alone above the bracket; with a colon instead of brackets it counts when it
speaks more than once. A bare `12 居間` is a heading only in a script without marked ones.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from core.script.fountain import HEADING as INT_EXT_HEADING
from core.script.headings import read_heading, without_episode
from core.script.names import plain_name, speakers_of, without_voice
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import language_of_text, lines_of

NUMBER = r"[0-9]{1,4}(?:-[0-9]{1,3})?(?:[A-Za-z](?![A-Za-z]))?(?:[+,~][0-9]{1,4})*"
CIRCLES = "○◯〇●◎"
CIRCLED = re.compile(
    rf"(?:(?P<before>{NUMBER})\s*[.．、:]?\s*)?[{CIRCLES}]\s*(?:(?P<number>{NUMBER})[\s.．、:]+)?"
    rf"(?P<text>[^{CIRCLES}「」\s](?:.*[^。\s])?)"
)
SQUARED = re.compile(rf"[■□◆◇▼☐]\s*(?:(?P<number>{NUMBER})[\s.．、:]+)?(?P<text>[^「」\s].*[)）])")
MARKED = re.compile(
    rf"(?:S\s*#?|シーン\s*|SCENE\s*#?|#)\s*(?P<number>{NUMBER})(?:\s*[.．:)]\s*|[\s]+|(?=[^0-9A-Za-z.])|$)(?P<text>.*)",
    re.IGNORECASE,
)
RINGED = re.compile(r"(?P<number>[①-⑳㉑-㉟㊱-㊿])\s*(?P<text>[^「」]+)")
NUMBERED = re.compile(rf"(?P<number>{NUMBER})\s*[.．]?\s*(?P<text>[^\s0-9.．「」][^「」]*)")
EPISODE = re.compile(
    r"(?:(?P<title>.*?)(?:\s+|(?<=[』」》〉])))?第\s*(?P<number>[0-9０-９一二三四五六七八九十]+)\s*(?:話|回)(?:\s*.*)?"
)
SPEECH = re.compile(
    r"[\s\u3000]*(?P<name>[^「」『』。，．!?！？…\s\u3000（()）][^「」『』。，．!?！？…（()）]{0,15}?)[\s\u3000:：]*"
    r"(?:[（(](?P<extension>[^（()）]*)[)）])?[\s\u3000:：]*「(?P<words>.*)"
)
ALONE = re.compile(
    r"[\s\u3000]*(?P<name>[^「」『』。、，．!?！？…（()）]{1,10}?)(?:[（(](?P<extension>[^（()）]*)[)）])?[\s\u3000:：]*"
)
COLON = re.compile(
    r"[\s\u3000]*(?P<name>[^「」『』。、，．!?！？…\s\u3000（()）:：]{1,10}?)"
    r"(?:[（(](?P<extension>[^（()）]*)[)）])?[\s\u3000]*[:：][\s\u3000]*(?P<words>[^「\s\u3000].*)"
)
PASSAGE = re.compile(r"[×xX✕＊*\s\u3000]*[×✕＊*][×xX✕＊*\s\u3000]*")
TRANSITION = re.compile(
    r"[（(]?\s*(?:F\s*[・.]?\s*[IO]|O\s*[・.]?\s*L|WIPE|ワイプ|暗転|溶明|溶暗|CUT TO)\.?:?\s*[)）]?", re.IGNORECASE
)
PARTICLES = "にとがをはもでのへやら"
SIGNS = (
    "テロップ", "字幕", "タイトル", "サブタイトル", "スーパー", "看板",
    "表札", "張り紙", "貼り紙", "貼紙", "張紙", "文字",
    "画面", "見出し", "手紙", "メール", "メモ", "文面", "表示", "プレート",
    "ポスター", "チラシ", "題字", "SE", "BGM", "効果音",
    "音楽", "メインタイトル", "T",
)  # fmt: skip
CAST_LIST = re.compile(r"[〈<【▼■◆～〜\s]*(?:登場\s*人物|人\s*物)(?:表|一覧)?[〉>】～〜\s：:]*")
KANJI_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}


def read_japanese(text: str) -> ParsedScript:
    """Read a Japanese plain-text script."""
    original = lines_of(text)
    reader = _Reader(original)
    lines = list(reader.lines())
    headings, episode_number = without_episode(reader.headings)
    scenes, ledger = assembled(lines, headings)
    number = reader.episode_number if episode_number is None else episode_number
    return ParsedScript(ScriptFormat.JAPANESE, language_of_text(text), scenes, ledger, reader.title, number)


def heading_match(line: str) -> re.Match[str] | None:
    """Return the parts of a marked scene heading (柱), or None."""
    narrow = _narrow_digits(line.strip())
    found = (pattern.fullmatch(narrow) for pattern in (CIRCLED, MARKED, SQUARED))
    return next((match for match in found if match), RINGED.fullmatch(line.strip()))


def bare_headings(lines: list[str]) -> frozenset[int]:
    """Return which lines `12 居間（夜）` are headings, from 0; none in a script with marked ones."""
    if any(heading_match(line) or INT_EXT_HEADING.match(line.strip()) for line in lines):
        return frozenset()
    matches = {at: m for at, line in enumerate(lines) if (m := NUMBERED.fullmatch(_narrow_digits(line.strip())))}
    says = {at for at, match in matches.items() if read_heading(match["text"]).day_night}
    return frozenset(matches) if len(says) * 2 >= len(matches) else frozenset(says)


def _narrow_digits(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", c) if "０" <= c <= "ｚ" or c == "＃" else c for c in text)


def kanji_number(text: str) -> int:
    """Return a number below a hundred written in digits or kanji: `12`, `十二`."""
    plain = unicodedata.normalize("NFKC", text)
    if plain.isdecimal():
        return int(plain[-4:])
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
        self._bare = bare_headings(original)
        self._open = 0
        self._above = LineKind.BLANK
        self._in_cast_list = False
        self._main = ""
        self._counts = Counter(
            name
            for at, line in enumerate(original)
            if (match := SPEECH.match(line) or COLON.match(line)) and self._heading_match(at) is None
            for name in speakers_of(match["name"])
        )

    def _heading_match(self, at: int) -> re.Match[str] | None:
        text = self.original[at].strip()
        if at in self._bare:
            return NUMBERED.fullmatch(_narrow_digits(text))
        if INT_EXT_HEADING.match(text):
            return re.fullmatch(r"(?P<number>)(?P<text>.*)", text)
        return heading_match(text)

    def lines(self) -> Iterator[Line]:
        for at in range(len(self.original)):
            line = self._line(at)
            self._above = line.kind
            yield line

    def _above_words(self, at: int) -> Line | None:
        """Return a name alone in its line, above a line that opens a bracket."""
        match = ALONE.fullmatch(self.original[at].rstrip())
        below = self.original[at + 1].strip() if at + 1 < len(self.original) else ""
        if match is None or not below.startswith("「") or not self._speaks(plain_name(match["name"])):
            return None
        return self._spoken(at + 1, LineKind.CHARACTER, match)

    def _with_colon(self, at: int) -> Line | None:
        """Return a speech written with a colon, of somebody who speaks more than once in the script."""
        match = COLON.fullmatch(self.original[at].rstrip())
        if match is None or plain_name(match["name"]) in SIGNS or self._counts[plain_name(match["name"])] < 2:
            return None
        return self._spoken(at + 1, LineKind.CUE, match)

    def _line(self, at: int) -> Line:
        number, written, text = at + 1, self.original[at], self.original[at].strip()
        if not text:
            return Line(number, LineKind.BLANK, written)
        match = self._heading_match(at)
        if match:
            return self._heading(number, match)
        if not self.headings:
            return self._before_scenes(number, text)
        episode = EPISODE.fullmatch(text)
        if episode and not episode["title"] and self._open == 0:
            return Line(number, LineKind.EPISODE, text)
        return self._spoken_line(at, written, text) or self._unspoken_line(number, written, text)

    def _spoken_line(self, at: int, written: str, text: str) -> Line | None:
        """Return a line of a speech; None where nobody speaks in it."""
        number = at + 1
        speech = self._speech(number, written)
        if self._open > 0 and not (speech and self._counts[speech.name] > 1):
            self._open += depth_of(text)
            return Line(number, LineKind.DIALOGUE, text)
        if speech:
            self._open = max(1 + depth_of(written.partition("「")[2]), 0)
            return speech
        if text.startswith("「") and self._above is LineKind.CHARACTER:
            self._open = max(depth_of(text), 0)
            return Line(number, LineKind.DIALOGUE, text)
        return self._above_words(at) or self._with_colon(at)

    @staticmethod
    def _unspoken_line(number: int, written: str, text: str) -> Line:
        if PASSAGE.fullmatch(text):
            return Line(number, LineKind.TIME_PASSAGE, text)
        if TRANSITION.fullmatch(unicodedata.normalize("NFKC", text)):
            return Line(number, LineKind.TRANSITION, text)
        return Line(number, LineKind.ACTION, written.rstrip())

    def _speech(self, number: int, written: str) -> Line | None:
        match = SPEECH.fullmatch(written.rstrip())
        if match is None or not self._speaks(plain_name(match["name"])):
            return None
        if 1 + depth_of(match["words"]) <= 0 and not match["words"].rstrip().endswith("」"):
            return None
        return self._spoken(number, LineKind.CUE, match)

    def _spoken(self, number: int, kind: LineKind, match: re.Match[str]) -> Line:
        names = [without_voice(name, self._counts) for name in speakers_of(match["name"])]
        extension = unicodedata.normalize("NFKC", match["extension"] or "").strip() or next(
            (voice for _, voice in names if voice), ""
        )
        first, *others = dict.fromkeys(name for name, _ in names)
        return Line(number, kind, match.string.strip(), first, extension, tuple(others))

    def _speaks(self, name: str) -> bool:
        if name in SIGNS or not name or name.endswith(("、", ",")):
            return False
        if self._counts[name] > 1 or len(name) == 1:
            return True
        return not (name[-1] in PARTICLES and not "ぁ" <= name[-2] <= "ん")

    def _heading(self, number: int, match: re.Match[str]) -> Line:
        parts = match.groupdict()
        scene_number = unicodedata.normalize("NFKC", parts.get("before") or parts["number"] or "")
        heading = read_heading(parts["text"], scene_number, self._main)
        self._main = heading.main_set or self._main
        self.headings[number] = heading
        self._open = 0
        return Line(number, LineKind.HEADING, heading.text)

    def _before_scenes(self, number: int, text: str) -> Line:
        """Take the lines before the first scene: title, episode, cast list, and what belongs nowhere."""
        match = EPISODE.fullmatch(text)
        if match:
            self.episode_number = kanji_number(match["number"])
            self.title = self.title or (match["title"] or "").strip("『』「」《》〈〉 \u3000")
            return Line(number, LineKind.EPISODE, text)
        if CAST_LIST.fullmatch(text):
            self._in_cast_list = True
        if self._in_cast_list:
            return Line(number, LineKind.SETTING, text)
        if re.match(r"(?:題名|脚本|作|原作|監督|演出|企画)\s*[:：\s\u3000]\s*\S", text):
            return Line(number, LineKind.TITLE, text)
        if not self.title and len(text) <= 40 and not SPEECH.fullmatch(text):
            self.title = text.strip("『』「」《》〈〉 \u3000")
            return Line(number, LineKind.TITLE, text)
        return Line(number, LineKind.UNPLACED, text)


def depth_of(text: str) -> int:
    """Return how many speech brackets a text opens more than it closes."""
    return text.count("「") - text.count("」")
