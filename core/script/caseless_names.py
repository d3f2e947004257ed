"""Names of speakers in scripts that have no capitals, in a Fountain script.

A line of hangul, kana or kanji that stands alone after a blank line, with text directly below, is a speaker if it is
short (20 letters, two spaces), ends in no punctuation, is no screen word such as 정적 or 暗転, and one of these holds:

* it is marked `@` somewhere, carries an extension such as (V.O.), or stands in this position more than once;
* the line below is a parenthetical or a quotation;
* it has at most 8 letters without a space, and the line below does not end as a description does (…다. or …る。).
"""

import re
import unicodedata
from collections import Counter

from core.script.comments import Visible
from core.script.headings import light_of

CAPTION_ENDS = ".。!！?？,、…:：;；」』”\"'’~〜-—–"
NOT_AT_START = "「『“\"'(（.!~>#=-*×○"
SCREEN_WORDS = {
    "정적", "침묵", "암전", "잠시", "몽타주", "인서트", "타이틀", "자막",
    "플래시백", "회상", "현재", "과거", "끝", "사이",
    "화면", "음악", "효과음", "페이드인", "페이드아웃", "동시에", "다음날", "며칠 후", "잠시 후",
    "沈黙", "静寂", "間", "暗転", "回想", "終", "完", "終わり", "タイトル", "テロップ", "モンタージュ", "字幕", "現在",
    "過去", "画面", "音楽", "翌日", "数日後",
}  # fmt: skip
DESCRIPTION = re.compile(r".*(?:다|[るたいすうくぐむぶつぬ])[.。]?\s*[.。]")
QUOTED = re.compile(r"\s*[「『“\"(（]")
EXTENSIONS = re.compile(r"\s*\(([^()]*)\)?\s*$")


def narrow(text: str) -> str:
    """Return the line with full-width marks and letters in their narrow form."""
    return unicodedata.normalize("NFKC", text)


def speaker(text: str) -> tuple[str, str]:
    """Return name and extension of a character line, without @, ^ and everything in parentheses at the end."""
    name = narrow(text).strip().removeprefix("@").rstrip("^").strip().strip("*_").strip()
    extensions: list[str] = []
    while (match := EXTENSIONS.search(name)) and match.start() > 0:
        extensions.insert(0, match[1].strip())
        name = name[: match.start()].strip()
    return re.sub(r"\s+", " ", name), " ".join(extensions)


def is_caseless_name(text: str) -> bool:
    """Tell whether a line has the shape of a name without capitals."""
    name, extension = speaker(text)
    wide = any(unicodedata.east_asian_width(c) == "W" for c in name if c.isalpha())
    return (
        wide
        and not any(c.islower() for c in name)
        and len(name) <= 20
        and name.count(" ") <= 2
        and text.strip()[-1] not in CAPTION_ENDS
        and text.lstrip()[0] not in NOT_AT_START
        and name not in SCREEN_WORDS
        and (not extension or light_of(extension) is None)
    )


def caseless_speakers(visible: list[Visible]) -> frozenset[str]:
    """Return every name without capitals that speaks."""
    counts: Counter[str] = Counter()
    for above, line, below in zip([Visible(""), *visible], visible, [*visible[1:], Visible("")], strict=False):
        if line.is_blank or not above.is_blank or below.is_blank:
            continue
        name, extension = speaker(line.text)
        if narrow(line.text.strip()).startswith("@"):
            counts[name] += 2
        elif is_caseless_name(line.text):
            counts[name] += 1 + bool(extension) + bool(QUOTED.match(below.text))
            counts[name] += len(name) <= 8 and " " not in name and not DESCRIPTION.fullmatch(below.text.strip())
    return frozenset(name for name, count in counts.items() if count > 1)
