"""Numbers, lengths of a script and money, as each country writes them."""

from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from core.values.language_code import LanguageCode
from core.values.lengths import EIGHTHS_A_PAGE, EIGHTHS_A_PERA, LengthForm
from core.values.money import Money
from i18n.patterns import Patterns

EN_SPACE = "\u2002"
NEGATIVE = "△"
"""Both countries' accounts write a negative amount with a triangle."""

SYMBOLS = {"KRW": "₩", "JPY": "¥"}
"""U+00A5 for the yen: CLDR's Japanese full-width sign breaks columns."""

HANGUL_DIGITS = "영일이삼사오육칠팔구"
HANGUL_POWERS = ((1000, "천"), (100, "백"), (10, "십"), (1, ""))


class MoneyForm(Enum):
    """How an amount is written.

    Attributes:
        SYMBOL: `₩12,500,000`.
        WORD: `12,500,000원`.
        MYRIAD: `1,250만 원`, `125万円`.
        CONTRACT: `금 일억이천만원정(₩120,000,000)`, `金1億2,000万円也`.
    """

    SYMBOL = "symbol"
    WORD = "word"
    MYRIAD = "myriad"
    CONTRACT = "contract"


def number(value: float | Decimal) -> str:
    """Return a number with thousands separated, to at most two decimals: `12,500`, `0.25`."""
    if isinstance(value, int):
        return f"{int(value):,}"
    return _decimal(Decimal(str(value)), places=2)


def percent(value: float | Decimal) -> str:
    """Return a share given in per cent, to one decimal: `12.5%`."""
    return f"{_decimal(Decimal(str(value)), places=1)}%"


def eighths(length: int) -> str:
    """Return pages and eighths, never reduced: `1 3/8` with an en space, so that it is never read as 13/8."""
    pages, rest = divmod(length, EIGHTHS_A_PAGE)
    if not rest:
        return str(pages)
    return f"{pages}{EN_SPACE}{rest}/8" if pages else f"{rest}/8"


def length(patterns: Patterns, value: int, form: LengthForm) -> str:
    """Return a length as the production counts it.

    Pages have one decimal, which still tells every eighth from the next; ペラ have the quarters they are made of.
    """
    if form is LengthForm.A4:
        return patterns.page.format(number=_decimal(Decimal(value) / EIGHTHS_A_PAGE, places=1))
    if form is LengthForm.PERA:
        return patterns.pera.format(number=_decimal(Decimal(value) / EIGHTHS_A_PERA, places=2))
    return eighths(value)


def money(language: LanguageCode, patterns: Patterns, amount: Money, form: MoneyForm = MoneyForm.SYMBOL) -> str:
    """Return an amount; other currencies than won and yen as CLDR writes them."""
    sign = NEGATIVE if amount.minor < 0 else ""
    if amount.currency not in SYMBOLS:
        return sign + _foreign(language, amount, form)
    digits = f"{abs(amount.minor):,}"
    symbol = f"{sign}{SYMBOLS[amount.currency]}{digits}"
    if form is MoneyForm.SYMBOL:
        return symbol
    word = patterns.currencies[amount.currency]
    if form is MoneyForm.WORD:
        return f"{sign}{digits}{word}"
    myriad = sign + _myriads(patterns, abs(amount.minor)) + word
    if form is MoneyForm.MYRIAD:
        return myriad
    words = sign + hangul_number(abs(amount.minor))
    return patterns.contract.format(words=words, currency=word, symbol=symbol, amount=myriad)


def hangul_number(value: int) -> str:
    """Return a number of zero or more in hangul as contracts write it, every one said so that none can be added.

    120000000 is `일억이천만`, 1100 is `일천일백`. The highest unit is 조; what lies above it stays in front of it.
    """
    if value == 0:
        return HANGUL_DIGITS[0]
    text, left = "", value
    for unit in ("", "만", "억"):
        left, group = divmod(left, 10_000)
        text = _hangul_group(group, unit) + text
    return (f"{hangul_number(left)}조" if left else "") + text


def _hangul_group(group: int, unit: str) -> str:
    text = "".join(HANGUL_DIGITS[group // power % 10] + name for power, name in HANGUL_POWERS if group // power % 10)
    return text + unit if text else ""


def _myriads(patterns: Patterns, value: int) -> str:
    """Return a number in groups of ten thousand, with the gap that stands before a unit of money."""
    left, groups = value, list[str]()
    *units, highest = patterns.myriads
    for unit in units:
        left, group = divmod(left, 10_000)
        if group:
            groups.insert(0, f"{group:,}{unit}")
    if left:
        groups.insert(0, f"{left:,}{highest}")
    gap = patterns.myriad_gap if value >= 10_000 and value % 10_000 == 0 else ""
    return (patterns.myriad_gap.join(groups) or "0") + gap


def _foreign(language: LanguageCode, amount: Money, form: MoneyForm) -> str:
    from babel.numbers import format_currency, get_currency_precision  # noqa: PLC0415 - rare, and slow to load

    whole = Decimal(abs(amount.minor)).scaleb(-get_currency_precision(amount.currency))
    if form is MoneyForm.SYMBOL:
        return format_currency(whole, amount.currency, locale=language.value)
    return format_currency(whole, amount.currency, locale=language.value, format_type="name")


def _decimal(value: Decimal, places: int) -> str:
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded:,f}".rstrip("0").rstrip(".")
