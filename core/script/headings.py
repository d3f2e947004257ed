"""Scene headings taken apart: inside or outside, the light, the place and its part, in three languages."""

import re
import unicodedata

from core.script.model import DayNight, IntExt
from core.script.parsed import Heading

LIGHT_WORDS = {
    DayNight.MORNING: (
        "MORNING", "DAWN", "SUNRISE", "EARLY MORNING", "M", "아침", "새벽", "오전", "이른 아침",
        "동틀 녘", "동틀녘", "여명",
        "朝", "早朝", "明け方", "夜明け", "未明", "午前", "黎明",
    ),
    DayNight.DAY: (
        "DAY", "NOON", "AFTERNOON", "MIDDAY", "D", "낮", "오후", "한낮", "정오", "대낮", "점심", "주간",
        "昼", "日", "午後", "昼間", "正午", "デイ", "日中", "昼下がり",
    ),
    DayNight.EVENING: (
        "EVENING", "DUSK", "SUNSET", "MAGIC HOUR", "TWILIGHT", "E",
        "저녁", "해질녘", "해 질 녘", "석양", "노을", "황혼",
        "초저녁", "매직아워", "夕", "夕方", "夕景", "夕刻", "日没", "黄昏", "マジックアワー", "夕暮れ",
    ),
    DayNight.NIGHT: (
        "NIGHT", "MIDNIGHT", "LATE NIGHT", "N", "밤", "심야", "한밤", "한밤중", "늦은 밤", "자정", "깊은 밤", "야간",
        "夜", "深夜", "夜中", "真夜中", "ナイト", "晩", "夜更け", "ナイター",
    ),
}  # fmt: skip
LIGHTS = {word: light for light, words in LIGHT_WORDS.items() for word in words}
CONTINUING = {
    "CONTINUOUS", "LATER", "MOMENTS LATER", "SAME", "SAME TIME", "PRESENT", "PRESENT DAY", "FLASHBACK",
    "회상", "현재", "과거", "꿈", "같은 시각", "이어서", "잠시 후", "回想", "現在", "過去", "夢", "同時刻", "続き",
    "幻想", "インサート", "인서트",
}  # fmt: skip
INSIDE = {"내부", "실내", "안", "I", "INT", "屋内", "室内", "内", "中", "INSIDE"}
OUTSIDE = {"외부", "실외", "밖", "야외", "E", "EXT", "屋外", "室外", "外", "OUTSIDE"}

_PREFIX = re.compile(
    r"(?P<both>INT\.?\s*[/／]\s*EXT|EXT\.?\s*[/／]\s*INT|I\s*[/／]\s*E|E\s*[/／]\s*I)[.．\s]\s*"
    r"|(?P<inside>INT)[.．\s]\s*|(?P<outside>EXT|EST)[.．\s]\s*",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[（(]([^（()）]*)[)）]\s*$")
_DASHES = re.compile(r"\s+[-–—−―－]+\s*|\s*[–—―－]+\s+")
_SETS = re.compile(r"\s*[/／・,、|｜]\s*|\s+[-–—−－]\s+|\u3000+")


def light_of(word: str) -> DayNight | None:
    """Return the light a word of a heading means; None where it means none."""
    plain = unicodedata.normalize("NFKC", word).strip(" .,").upper()
    if plain in LIGHTS:
        return LIGHTS[plain]
    parts = re.split(r"[\s,、・/→>~-]+", plain)
    return next((LIGHTS[part] for part in parts if part in LIGHTS and len(part) > 1), None) or next(
        (LIGHTS[part] for part in parts if part in LIGHTS), None
    )


def read_heading(text: str, number: str = "", previous_main: str = "") -> Heading:
    """Take a heading apart.

    Args:
        text: the heading without its number and marks.
        number: its scene number, or empty.
        previous_main: the main set of the scene before, which 同 repeats.
    """
    text = text.strip()
    prefix = _PREFIX.match(text)
    int_ext = _inside_of(prefix)
    rest = text[prefix.end() :] if prefix else text
    rest, light, place = _without_light(rest.strip())
    if int_ext is IntExt.UNKNOWN and place is not None:
        int_ext = place
    sets = [part.strip() for part in _SETS.split(rest) if part.strip()]
    if sets and sets[0].startswith("同"):
        after = sets[0][1:].strip()
        sets = [previous_main or "同", *([after] if after else []), *sets[1:]]
    main = sets[0] if sets else ""
    return Heading(number, text, int_ext, light, main, " ".join(sets[1:]))


def _inside_of(prefix: re.Match[str] | None) -> IntExt:
    if prefix is None:
        return IntExt.UNKNOWN
    if prefix["both"]:
        return IntExt.BOTH
    return IntExt.INTERIOR if prefix["inside"] else IntExt.EXTERIOR


def _without_light(rest: str) -> tuple[str, DayNight, IntExt | None]:
    """Cut the words about light and inside or outside from the end of a heading."""
    light = DayNight.UNKNOWN
    place: IntExt | None = None
    while rest:
        head, word = _last_part(rest)
        found, where = light_of(word), _place_of(word)
        known = found is not None or where is not None or _plain(word) in CONTINUING
        if not known or not word:
            break
        light = found if light is DayNight.UNKNOWN and found is not None else light
        place = where if place is None else place
        rest = head
    return rest, light, place


def _last_part(rest: str) -> tuple[str, str]:
    """Split off what stands in the last parentheses, or after the last dash, slash or comma, or the last word."""
    trailing = _TRAILING.search(rest)
    if trailing:
        return rest[: trailing.start()].strip(), trailing[1].strip()
    cuts = [match.end() for match in re.finditer(r"\s+[-–—−－]+\s*|[–—―－]+|[/／,、・]\s*", rest)]
    if cuts:
        head = re.sub(r"[\s\-–—−―－/／,、・]+$", "", rest[: cuts[-1]])
        return head, rest[cuts[-1] :].strip()
    head, gap, word = rest.rpartition(" ")
    if not gap:
        head, gap, word = rest.rpartition("\u3000")
    return (head.strip(), word.strip()) if gap and len(word) > 0 and _plain(word) not in {"E", "I"} else (rest, "")


def _place_of(word: str) -> IntExt | None:
    parts = set(re.split(r"[\s,、/・]+", _plain(word)))
    inside, outside = bool(parts & INSIDE), bool(parts & OUTSIDE)
    if inside and outside:
        return IntExt.BOTH
    return IntExt.INTERIOR if inside else IntExt.EXTERIOR if outside else None


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip(" .,").upper()
