"""Scene headings taken apart: inside or outside, the light, the place and its part, in three languages.

A heading is a place, its parts and remarks, parted by dashes, slashes, commas, middle dots or (in Korean) full stops,
with remarks in parentheses. A part that says nothing but the light, inside or outside, or how a scene continues, is
taken out, wherever it stands; so is such a last word. A single letter means light only when it stands by itself. Other
remarks in parentheses, such as a year, belong to no place.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace

from core.script.model import DayNight, IntExt
from core.script.parsed import Heading

LIGHT_WORDS = {
    DayNight.MORNING: (
        "MORNING", "DAWN", "SUNRISE", "EARLY MORNING", "M", "아침", "새벽", "오전", "이른 아침",
        "동틀 녘", "동틀녘", "여명",
        "이른아침", "일출", "朝", "早朝", "明け方", "夜明け", "未明", "午前", "黎明",
    ),
    DayNight.DAY: (
        "DAY", "DAYTIME", "NOON", "AFTERNOON", "MIDDAY", "D", "낮", "오후",
        "한낮", "정오", "대낮", "점심", "점심시간", "주간", "昼休み",
        "昼", "日", "午後", "昼間", "正午", "デイ", "日中", "昼下がり",
    ),
    DayNight.EVENING: (
        "EVENING", "DUSK", "SUNSET", "MAGIC HOUR", "TWILIGHT", "E",
        "저녁", "해질녘", "해 질 녘", "석양", "노을", "황혼",
        "초저녁", "해질 무렵", "일몰", "매직아워", "夕", "夕方", "夕景",
        "夕刻", "日没", "黄昏", "マジックアワー", "夕暮れ",
    ),
    DayNight.NIGHT: (
        "NIGHT", "MIDNIGHT", "LATE NIGHT", "N", "밤", "심야", "한밤",
        "한밤중", "늦은 밤", "자정", "깊은 밤", "야간", "늦은밤", "밤중",
        "夜", "深夜", "夜中", "真夜中", "ナイト", "晩", "夜更け", "ナイター",
    ),
}  # fmt: skip
LIGHTS = {word: light for light, words in LIGHT_WORDS.items() for word in words}
CONTINUING = {
    "CONTINUOUS", "LATER", "MOMENTS LATER", "SAME", "SAME TIME", "PRESENT", "PRESENT DAY", "FLASHBACK",
    "회상", "현재", "과거", "꿈", "같은 시각", "이어서", "잠시 후", "回想", "現在", "過去", "夢", "同時刻", "続き",
    "幻想", "インサート", "인서트",
}  # fmt: skip
INSIDE = {"내부", "실내", "안", "내", "I", "INT", "屋内", "室内", "内", "中", "INSIDE"}
OUTSIDE = {"외부", "실외", "밖", "야외", "외", "E", "EXT", "屋外", "室外", "外", "OUTSIDE"}

MODIFIERS = {"LATE", "EARLY", "NEXT", "SAME", "THE", "THAT", "FOLLOWING", "PRE", "MID", "LATER", "CONTINUOUS"}
SAME_PLACE = {"동", "동 장소", "같은 장소", "같은 곳", "동일 장소", "同", "同所", "同じ", "同じ場所", "同前"}

_PREFIX = re.compile(
    r"(?P<both>INT\.?\s*[/／]\s*EXT|EXT\.?\s*[/／]\s*INT|I\.?\s*[/／]\s*E|E\.?\s*[/／]\s*I)[.．。\s]\s*"
    r"|(?P<inside>INT)[.．。\s]\s*|(?P<outside>EXT|EST)[.．。\s]\s*",
    re.IGNORECASE,
)
_REMARK = re.compile(r"[（(\[［]([^（()）\[\]［］]*)[)）\]］]")
_PARTS = re.compile(
    r"\s+[-–—−―－ㅡ]+\s*|\s*[–—―]+\s*|\s*[/／・,、，|｜]\s*|(?<=[가-힣ぁ-ヿ一-鿿)）])[.．。](?:\s+|$)|\u3000+"
)
_WORDS = re.compile(r"[\s,、·・/→>~.-]+")


def light_of(word: str) -> DayNight | None:
    """Return the light a part of a heading means; None where it says anything else besides."""
    plain = _plain(word)
    if plain in LIGHTS:
        return LIGHTS[plain]
    parts = [part for part in _WORDS.split(plain) if part]
    found = [LIGHTS[part] for part in parts if part in LIGHTS]
    rest = [p for p in parts if p not in LIGHTS and p not in MODIFIERS and p not in INSIDE and p not in OUTSIDE]
    return found[0] if found and not rest else None


def read_heading(text: str, number: str = "", previous_main: str = "") -> Heading:
    """Take a heading apart.

    Args:
        text: the heading without its number and marks.
        number: its scene number, or empty.
        previous_main: the main set of the scene before, which 同 repeats.
    """
    text = re.sub(r"[^\S\u3000]+", " ", text).strip()
    prefix = _PREFIX.match(text)
    rest = (text[prefix.end() :] if prefix else text).lstrip("-–— ")
    said = _Said()
    for remark in _REMARK.findall(rest):
        if not said.hears(remark):
            for piece in re.split(r"[,、，・/／\s]+", remark):
                said.hears(piece)
    parts = [part for part in (p.strip(" .") for p in _PARTS.split(_REMARK.sub(" ", rest))) if part.strip("-–— ")]
    places = [part for part in parts if len(parts) == 1 or not said.hears(part)]
    if places:
        places[-1] = said.without_last_word(places[-1])
    places = _with_same(places, previous_main)
    int_ext = _inside_of(prefix)
    return Heading(
        number,
        text,
        said.int_ext if int_ext is IntExt.UNKNOWN else int_ext,
        said.light,
        places[0] if places else "",
        " ".join(places[1:]),
        is_omitted=_plain(rest) in {"OMITTED", "OMIT", "삭제", "생략", "欠番", "削除"},
    )


def without_episode(headings: Mapping[int, Heading]) -> tuple[dict[int, Heading], int | None]:
    """Cut the episode from scene numbers `3-1, 3-2, 3-3`: three scenes or more, all with the same number first.

    Returns:
        The headings by line, and the episode; None where the numbers say none, as where `12-1` was inserted.
    """
    numbers = [heading.number.partition("-") for heading in headings.values()]
    first = {number for number, _, _ in numbers}
    if len(headings) < 3 or len(first) > 1 or not all(number.isdecimal() and rest for number, _, rest in numbers):
        return dict(headings), None
    cut = {at: replace(heading, number=heading.number.partition("-")[2]) for at, heading in headings.items()}
    return cut, int(first.pop())


class _Said:
    """What a heading has said so far about the light, and inside or outside; the first word counts."""

    def __init__(self) -> None:
        self.light = DayNight.UNKNOWN
        self.int_ext = IntExt.UNKNOWN

    def hears(self, part: str) -> bool:
        """Take in a part; return whether it was about light, inside or outside, or how the scene continues."""
        words = [word for word in _WORDS.split(_plain(part)) if word]
        where = _place_of(words, beside_light=any(word in LIGHTS and word != "E" for word in words))
        light = light_of(part) if words != ["I", "E"] else None
        if light is None and (where is None or not set(words) <= INSIDE | OUTSIDE):
            return _plain(part) in CONTINUING
        if self.light is DayNight.UNKNOWN and light is not None:
            self.light = light
        if self.int_ext is IntExt.UNKNOWN and where is not None and words != ["E"]:
            self.int_ext = where
        return True

    def without_last_word(self, place: str) -> str:
        """Take the light from the last word of a place, `거실 밤`, unless it is said already."""
        head, _, word = place.rpartition(" " if " " in place else "-")
        if not head or (len(_plain(word)) < 2 and _plain(word) not in ONE_LETTER):
            return self._with_end(place)
        if self.light is DayNight.UNKNOWN and self.hears(word):
            return head.strip(" .-")
        return self._with_end(place)

    def _with_end(self, place: str) -> str:
        """Hear 차 안 and 건물 밖 as inside and outside, and keep them as names."""
        last = place.rpartition(" ")[2]
        if self.int_ext is IntExt.UNKNOWN and last in {"안", "밖"} and last != place:
            self.int_ext = IntExt.INTERIOR if last == "안" else IntExt.EXTERIOR
        return place


ONE_LETTER = {word for word in LIGHTS if len(word) == 1 and not word.isascii()}
"""Words of one letter that mean light even as the last word: 밤, 낮, 夜."""


def _inside_of(prefix: re.Match[str] | None) -> IntExt:
    if prefix is None:
        return IntExt.UNKNOWN
    if prefix["both"]:
        return IntExt.BOTH
    return IntExt.INTERIOR if prefix["inside"] else IntExt.EXTERIOR


def _place_of(words: list[str], *, beside_light: bool) -> IntExt | None:
    """Return inside, outside or both; a lone E is the evening, beside another light it is outside."""
    parts = set(words) if beside_light or "I" in words else set(words) - {"E"}
    inside, outside = bool(parts & INSIDE), bool(parts & OUTSIDE)
    if inside and outside:
        return IntExt.BOTH
    return IntExt.INTERIOR if inside else IntExt.EXTERIOR if outside else None


def _with_same(places: list[str], previous_main: str) -> list[str]:
    """Put the main set of the scene before in the place of 同 and 동."""
    if not places or not previous_main:
        return places
    if places[0] in SAME_PLACE:
        return [previous_main, *(place for place in places[1:] if place not in SAME_PLACE)]
    same = re.match(r"(?:同|동)[\s　]+(?=\S)", places[0])
    return [previous_main, places[0][same.end() :], *places[1:]] if same else places


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).strip(" .,").upper()
