"""What a script file says, as values: scenes, speeches, and a ledger of every source line.

A source line is a physical line of a text file, or a paragraph of a Final Draft file. Each is *placed* as one kind, or
*unplaced*: text that belongs to no scene, which the import lists instead of dropping. Placed and unplaced add up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from core.script.model import DayNight, IntExt
from core.values.language_code import LanguageCode


class ScriptFormat(StrEnum):
    """The forms of script this program reads."""

    FOUNTAIN = "fountain"
    FINAL_DRAFT = "fdx"
    KOREAN = "korean"
    JAPANESE = "japanese"


class LineKind(StrEnum):
    """What a source line is."""

    BLANK = "blank"
    TITLE = "title"
    EPISODE = "episode"
    HEADING = "heading"
    ACTION = "action"
    CHARACTER = "character"
    DIALOGUE = "dialogue"
    CUE = "cue"
    PARENTHETICAL = "parenthetical"
    TRANSITION = "transition"
    LYRIC = "lyric"
    CENTERED = "centered"
    NOTE = "note"
    BONEYARD = "boneyard"
    SECTION = "section"
    SYNOPSIS = "synopsis"
    PAGE_BREAK = "page_break"
    TIME_PASSAGE = "time_passage"
    SETTING = "setting"
    UNPLACED = "unplaced"


IN_SCENE = {
    LineKind.ACTION,
    LineKind.CHARACTER,
    LineKind.DIALOGUE,
    LineKind.CUE,
    LineKind.PARENTHETICAL,
    LineKind.LYRIC,
    LineKind.CENTERED,
    LineKind.TIME_PASSAGE,
}
"""Kinds that need a scene around them; before the first heading they are unplaced."""

IN_BODY = IN_SCENE | {LineKind.TRANSITION}
"""Kinds that a scene's body keeps."""


@dataclass(frozen=True, slots=True)
class Line:
    """One source line as a parser understood it.

    Attributes:
        number: from 1.
        text: the line as written, or for FDX the paragraph's text.
        name: of a character or cue line, the speaker, without extension.
        extension: of a character or cue line, what stood in parentheses (`V.O.`, `E`, `声`).
        others: who speaks the same words besides (`경민/노감독`).
        is_dual: the speech stands beside the one before it.
    """

    number: int
    kind: LineKind
    text: str = ""
    name: str = ""
    extension: str = ""
    others: tuple[str, ...] = ()
    is_dual: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A scene heading, taken apart.

    Attributes:
        number: the scene number as written; empty where there is none.
        text: the heading without its number.
        eighths: the length the file itself gives; None where it gives none.
        is_omitted: the number is kept, the scene is not.
    """

    number: str
    text: str
    int_ext: IntExt = IntExt.UNKNOWN
    day_night: DayNight = DayNight.UNKNOWN
    main_set: str = ""
    sub_set: str = ""
    eighths: int | None = None
    is_omitted: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One speech: who, what stood in parentheses after the name, and who speaks the same words besides."""

    name: str
    extension: str = ""
    others: tuple[str, ...] = ()
    is_dual: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who speaks it."""
        return (self.name, *self.others)


@dataclass(frozen=True, slots=True)
class ParsedScene:
    """One scene of a script file.

    Attributes:
        number: the number as written, or the next free one.
        line: the source line of the heading, from 1.
        body: the lines after the heading that belong to the scene, without blank lines at either end.
        directions: its lines of action alone.
    """

    number: str
    heading: Heading
    line: int
    body: str
    cues: tuple[Cue, ...]
    synopsis: str = ""
    directions: str = ""
    is_omitted: bool = False

    @property
    def characters(self) -> tuple[str, ...]:
        """Who speaks in the scene, in order of the first speech."""
        return tuple(dict.fromkeys(name for cue in self.cues for name in cue.names))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The account of every source line.

    Attributes:
        kinds: what each line is, the first line first.
        unplaced: number and text of every line that belongs nowhere.
    """

    kinds: tuple[LineKind, ...]
    unplaced: tuple[tuple[int, str], ...]

    @property
    def total(self) -> int:
        """How many source lines there are."""
        return len(self.kinds)

    @property
    def placed(self) -> int:
        """How many of them are placed."""
        return self.total - len(self.unplaced)


@dataclass(frozen=True, slots=True)
class ParsedScript:
    """What one script file says."""

    script_format: ScriptFormat
    language: LanguageCode
    scenes: tuple[ParsedScene, ...]
    ledger: Ledger
    title: str = ""
    episode_number: int | None = None

    @property
    def characters(self) -> tuple[str, ...]:
        """Everybody who speaks, in order of the first speech."""
        return tuple(dict.fromkeys(name for scene in self.scenes for name in scene.characters))

    @property
    def cues(self) -> int:
        """How many speeches there are."""
        return sum(len(scene.cues) for scene in self.scenes)


@dataclass(slots=True)
class SceneDraft:
    """A scene while its lines come in."""

    heading: Heading
    line: int
    lines: list[str] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    synopses: list[str] = field(default_factory=list)
    directions: list[str] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Take the next line of the scene."""
        if line.kind in IN_BODY or line.kind is LineKind.BLANK:
            self.lines.append(line.text if line.kind is not LineKind.BLANK else "")
            if line.kind is LineKind.ACTION:
                self.directions.append(line.text)
        elif line.kind is LineKind.SYNOPSIS:
            self.synopses.append(line.text.lstrip("=＝ ").strip())
        if line.kind in {LineKind.CHARACTER, LineKind.CUE}:
            self.cues.append(Cue(line.name, line.extension, line.others, line.is_dual))

    def finished(self, number: str) -> ParsedScene:
        """Return the scene under its number."""
        return ParsedScene(
            number=number,
            heading=self.heading,
            line=self.line,
            body="\n".join(self.lines).strip("\n"),
            cues=tuple(self.cues),
            synopsis=" ".join(self.synopses),
            directions="\n".join(self.directions),
            is_omitted=self.heading.is_omitted,
        )


def assembled(
    lines: Iterable[Line], headings: dict[int, Heading], *, joins_opening: bool = False
) -> tuple[tuple[ParsedScene, ...], Ledger]:
    """Put lines together into scenes, and account for every line.

    Args:
        lines: every source line once, in order.
        headings: the heading of each line of kind HEADING, by line number.
        joins_opening: text before the first heading begins the first scene, as the form has no other place for it.
    """
    drafts: list[SceneDraft] = []
    opening: list[Line] = []
    kinds: list[LineKind] = []
    for line in lines:
        kinds.append(line.kind)
        if line.kind is LineKind.HEADING:
            drafts.append(SceneDraft(headings[line.number], line.number))
        elif drafts:
            drafts[-1].add(line)
        elif line.kind in IN_SCENE or line.kind is LineKind.UNPLACED or (opening and line.kind is LineKind.BLANK):
            opening.append(line)
        if len(drafts) == 1 and joins_opening:
            for early in opening:
                drafts[0].add(early)
            opening = []
    lost = [line for line in opening if line.kind is not LineKind.BLANK]
    for line in lost:
        kinds[line.number - 1] = LineKind.UNPLACED
    return tuple(numbered(drafts)), Ledger(tuple(kinds), tuple((line.number, line.text) for line in lost))


def numbered(drafts: list[SceneDraft]) -> Iterable[ParsedScene]:
    """Finish the drafts: a scene without a number takes the next whole number no other scene has."""
    taken = {draft.heading.number for draft in drafts}
    following = 1
    for draft in drafts:
        number = draft.heading.number
        if not number:
            while str(following) in taken:
                following += 1
            number = str(following)
            taken.add(number)
        yield draft.finished(number)
