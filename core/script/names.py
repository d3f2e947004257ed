"""Names of speakers as Korean and Japanese writers put them: several at once, with a voice mark, spaced to fit."""

import re
import unicodedata
from collections.abc import Container

VOICES = {
    "V.O", "V.O.", "VO", "O.S", "O.S.", "OS", "O.C", "O.C.", "E", "E.",
    "NA", "N", "F", "M", "OFF", "声", "電話", "電話の声",
    "心の声", "モノローグ", "ナレーション", "전화", "목소리", "소리", "전화소리",
    "속마음", "나레이션", "내레이션", "독백", "필터",
}  # fmt: skip
"""What stands after a name when the role is heard, not seen."""

_SEVERAL = re.compile(r"\s*[/／＆&、,]\s*")
_SUFFIX = re.compile(
    r"(?P<name>.+?)(?P<gap>\s*)(?P<voice>V\.?O\.?|NA|OFF|[ENFM]|の声|声|モノローグ|ナレーション|소리|목소리)"
)


def speakers_of(names: str) -> list[str]:
    """Return everybody who speaks together: `경민/노감독`, `春樹、雅`; at least one."""
    return [part for part in map(plain_name, _SEVERAL.split(names)) if part] or [plain_name(names)]


def plain_name(name: str) -> str:
    """Return a name in narrow letters, without the space that only fits it into a column (`美　咲`)."""
    parts = unicodedata.normalize("NFKC", name).strip(" :").split()
    return "".join(parts) if all(len(p) == 1 and not p.isascii() for p in parts) else " ".join(parts)


def without_voice(name: str, speakers: Container[str]) -> tuple[str, str]:
    """Return name and voice mark of `강국장 E`, `美咲の声`, `陽鞠M`.

    A mark that clings to the name is cut only from the name of somebody who speaks elsewhere: 경찰E may be the fifth,
    and 女の声 is nobody else; she is heard all the same.
    """
    match = _SUFFIX.fullmatch(name)
    if match is None:
        return name, ""
    voice = match["voice"].removeprefix("の")
    if match["name"] in speakers or (match["gap"] and voice.isascii()):
        return match["name"], voice
    return name, "" if voice.isascii() else voice
