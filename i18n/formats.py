"""How each country writes dates, clocks, durations, lengths and money on its paper.

Patterns are explicit where CLDR differs from the craft: no space before the weekday in Korean, full-width
parentheses in Japanese, 26:30 in Japanese and 익일 02:30 in Korean for the small hours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from core.values.language_code import LanguageCode
from core.values.lengths import EIGHTHS_A_PAGE, EIGHTHS_A_PERA, Eighths, LengthForm
from core.values.money import Money
from core.values.times import DayMinute

EN_SPACE = "\u2002"
MINUTES_A_DAY = 24 * 60
ERAS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
)
SYMBOLS = {"KRW": "₩", "JPY": "¥"}
WORDS = {
    LanguageCode.KO: {"KRW": "원", "JPY": "엔"},
    LanguageCode.JA: {"KRW": "ウォン", "JPY": "円"},
}
MYRIADS = {LanguageCode.KO: ("", "만", "억", "조"), LanguageCode.JA: ("", "万", "億", "兆")}
HANGUL_DIGITS = "영일이삼사오육칠팔구"


@dataclass(frozen=True, slots=True)
class Pattern:
    """The patterns of one language."""

    weekdays: str
    long_date: str
    short_date: str
    hours: str
    minutes: str
    hours_minutes: str
    seconds: str
    range_mark: str
    list_mark: str
    page: str
    pera: str


PATTERNS: Mapping[LanguageCode, Pattern] = {
    LanguageCode.KO: Pattern(
        weekdays="월화수목금토일",
        long_date="{y}년 {m}월 {d}일({w})",
        short_date="{m}/{d}({w})",
        hours="{h}시간",
        minutes="{m}분",
        hours_minutes="{h}시간 {m}분",
        seconds="{m}분 {s}초",
        range_mark="~",
        list_mark=", ",
        page="{n}쪽",
        pera="페라 {n}장",
    ),
    LanguageCode.JA: Pattern(
        weekdays="月火水木金土日",
        long_date="{y}年{m}月{d}日（{w}）",
        short_date="{m}/{d}（{w}）",
        hours="{h}時間",
        minutes="{m}分",
        hours_minutes="{h}時間{m}分",
        seconds="{m}分{s:02d}秒",
        range_mark="〜",
        list_mark="、",
        page="{n}頁",
        pera="ペラ{n}枚",
    ),
}


def weekday(language: LanguageCode, day: date) -> str:
    """Return the one-letter weekday."""
    return PATTERNS[language].weekdays[day.weekday()]


def long_date(language: LanguageCode, day: date) -> str:
    """Return `2026년 11월 23일(월)` or `2026年11月23日（月）`."""
    return PATTERNS[language].long_date.format(y=day.year, m=day.month, d=day.day, w=weekday(language, day))


def short_date(language: LanguageCode, day: date) -> str:
    """Return `11/23(월)` or `11/23（月）`."""
    return PATTERNS[language].short_date.format(m=day.month, d=day.day, w=weekday(language, day))


def wareki(day: date) -> str:
    """Return the date with its Japanese era, `令和8年11月23日`; the western date before the Taishō era."""
    for first, era in ERAS:
        if day >= first:
            year = day.year - first.year + 1
            return f"{era}{'元' if year == 1 else year}年{day.month}月{day.day}日"
    return f"{day.year}年{day.month}月{day.day}日"


def clock(language: LanguageCode, minute: DayMinute) -> str:
    """Return `07:30`; past midnight `익일 02:30` in Korean and `26:30` in Japanese."""
    hour, rest = divmod(minute, 60)
    if language is LanguageCode.KO and minute >= MINUTES_A_DAY:
        return f"익일 {hour - 24:02d}:{rest:02d}"
    return f"{hour:02d}:{rest:02d}"


def clock_range(language: LanguageCode, first: DayMinute, last: DayMinute) -> str:
    """Return `07:00~20:00` or `7:00〜20:00`."""
    ends = [clock(language, end) for end in (first, last)]
    if language is LanguageCode.JA:
        ends = [end.removeprefix("0") for end in ends]
    return PATTERNS[language].range_mark.join(ends)


def duration(language: LanguageCode, minutes: int) -> str:
    """Return `12시간 30분` or `12時間30分`; minutes alone under an hour."""
    pattern = PATTERNS[language]
    hours, rest = divmod(minutes, 60)
    if not hours:
        return pattern.minutes.format(m=rest)
    return pattern.hours_minutes.format(h=hours, m=rest) if rest else pattern.hours.format(h=hours)


def screen_time(language: LanguageCode, seconds: int) -> str:
    """Return a running time: `3분 20초` or 尺 `3分20秒`."""
    return PATTERNS[language].seconds.format(m=seconds // 60, s=seconds % 60)


def eighths(length: int) -> str:
    """Return pages and eighths, never reduced: `1 3/8` with an en space, so that it is never read as 13/8."""
    pages, rest = divmod(length, EIGHTHS_A_PAGE)
    if not rest:
        return str(pages)
    return f"{pages}{EN_SPACE}{rest}/8" if pages else f"{rest}/8"


def length(language: LanguageCode, value: Eighths, form: LengthForm) -> str:
    """Return a length as the production counts it: eighths, A4 pages, or ペラ to the half."""
    pattern = PATTERNS[language]
    if form is LengthForm.A4:
        return pattern.page.format(n=_decimal(value * 1000 // EIGHTHS_A_PAGE))
    if form is LengthForm.PERA:
        return pattern.pera.format(n=_decimal(value * 1000 // EIGHTHS_A_PERA))
    return eighths(value)


def _decimal(thousandths: int) -> str:
    return f"{thousandths / 1000:.3f}".rstrip("0").rstrip(".")


def money(amount: Money) -> str:
    """Return `₩12,500,000` or `¥1,250,000`; another currency by its code."""
    symbol = SYMBOLS.get(amount.currency, amount.currency + "\u00a0")
    return f"{'△' if amount.minor < 0 else ''}{symbol}{abs(amount.minor):,}"


def money_short(language: LanguageCode, amount: Money) -> str:
    """Return the amount in myriads, `1억 2,500만 원` or `1億2,500万円`."""
    left, groups = abs(amount.minor), list[str]()
    for unit in MYRIADS[language]:
        left, group = divmod(left, 10_000)
        if group:
            groups.insert(0, f"{group:,}{unit}")
    gap = " " if language is LanguageCode.KO else ""
    word = WORDS[language].get(amount.currency, amount.currency)
    return f"{'△' if amount.minor < 0 else ''}{gap.join(groups) or '0'}{gap}{word}"


def money_contract(language: LanguageCode, amount: Money) -> str:
    """Return the form of contracts: `금 일억이천만원정` or `金1億2,000万円也`."""
    if language is LanguageCode.JA:
        return f"金{money_short(language, amount)}也"
    return f"금 {hangul_number(amount.minor)}{WORDS[language].get(amount.currency, amount.currency)}정"


def hangul_number(number: int) -> str:
    """Return a number of zero or more in hangul as contracts write it: 120000000 is `일억이천만`."""
    if number == 0:
        return "영"
    text, left = "", number
    for unit in ("", "만", "억", "조"):
        left, group = divmod(left, 10_000)
        if group:
            text = _hangul_group(group) + unit + text
    return text


def _hangul_group(group: int) -> str:
    text = ""
    for power, unit in ((1000, "천"), (100, "백"), (10, "십"), (1, "")):
        digit = group // power % 10
        if digit:
            text += ("" if digit == 1 and unit else HANGUL_DIGITS[digit]) + unit
    return text


def joined(language: LanguageCode, parts: Sequence[str]) -> str:
    """Return a list: `가, 나` or `ア、イ`."""
    return PATTERNS[language].list_mark.join(parts)
