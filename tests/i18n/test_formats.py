"""The conventions of both countries' paper: domain dossier, section 10."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum

import pytest
from babel.dates import format_date

from core.values.findings import Message, Severity, finding
from core.values.language_code import Country, LanguageCode
from core.values.lengths import Eighths, LengthForm
from core.values.money import Money
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DateSpan, DayMinute
from i18n.amounts import MoneyForm, hangul_number
from i18n.dates import ClockForm, screen_time_marks
from i18n.language import Language, language_of

KO, JA = language_of(LanguageCode.KO), language_of(LanguageCode.JA)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("day", "ko", "ja"),
    [
        (date(2026, 11, 23), "2026년 11월 23일(월)", "2026年11月23日（月）"),
        (date(2026, 12, 25), "2026년 12월 25일(금)", "2026年12月25日（金）"),
        (date(2027, 1, 1), "2027년 1월 1일(금)", "2027年1月1日（金）"),
    ],
)
def test_a_full_date_has_its_weekday_in_the_brackets_of_the_country(day: date, ko: str, ja: str) -> None:
    assert (KO.date_long(day), JA.date_long(day)) == (ko, ja)
    assert format_date(day, "y년 M월 d일(EEE)", locale="ko") == ko
    assert format_date(day, "y年M月d日（E）", locale="ja") == ja


@pytest.mark.parametrize(
    ("write", "ko", "ja"),
    [
        (lambda each: each.date_short(MONDAY), "11/23(월)", "11/23（月）"),
        (lambda each: each.date_plain(MONDAY), "2026년 11월 23일", "2026年11月23日"),
        (lambda each: each.date_era(MONDAY), "2026년 11월 23일", "令和8年11月23日"),
        (lambda each: each.date_era(date(2019, 5, 1)), "2019년 5월 1일", "令和元年5月1日"),
        (lambda each: each.date_era(date(2019, 4, 30)), "2019년 4월 30일", "平成31年4月30日"),
        (lambda each: each.date_era(date(1912, 7, 29)), "1912년 7월 29일", "1912年7月29日"),
        (lambda each: each.month(MONDAY), "2026년 11월", "2026年11月"),
        (lambda each: each.weekday(MONDAY), "월", "月"),
        (
            lambda each: each.date_span(DateSpan(MONDAY, date(2026, 11, 25))),
            "11/23(월)~11/25(수)",
            "11/23（月）〜11/25（水）",
        ),
        (lambda each: each.date_span(DateSpan(MONDAY, MONDAY)), "11/23(월)", "11/23（月）"),
        (lambda each: each.moment(datetime(2026, 11, 23, 9, 5, tzinfo=UTC)), "11/23(월) 09:05", "11/23（月） 09:05"),
    ],
)
def test_days_are_written_as_each_country_does(write: Callable[[Language], str], ko: str, ja: str) -> None:
    assert (write(KO), write(JA)) == (ko, ja)


@pytest.mark.parametrize(
    ("minute", "form", "ko", "ja"),
    [
        (DayMinute.at(7, 30), ClockForm.SHEET, "07:30", "07:30"),
        (DayMinute.at(26, 30), ClockForm.SHEET, "익일 02:30", "26:30"),
        (DayMinute.at(24), ClockForm.SHEET, "익일 00:00", "24:00"),
        (DayMinute.at(26, 30), ClockForm.NEXT_DAY, "익일 2:30", "翌2:30"),
        (DayMinute.at(7, 30), ClockForm.NEXT_DAY, "07:30", "07:30"),
        (DayMinute.at(7, 30), ClockForm.SPOKEN, "오전 7시 30분", "午前7時30分"),
        (DayMinute.at(14), ClockForm.SPOKEN, "오후 2시", "午後2時"),
        (DayMinute.at(12, 5), ClockForm.SPOKEN, "오후 12시 5분", "午後0時5分"),
        (DayMinute.at(26, 30), ClockForm.SPOKEN, "익일 오전 2시 30분", "翌日午前2時30分"),
    ],
)
def test_a_clock_past_midnight_is_the_next_day_in_korean_and_over_24_in_japanese(
    minute: DayMinute, form: ClockForm, ko: str, ja: str
) -> None:
    assert (KO.clock(minute, form), JA.clock(minute, form)) == (ko, ja)


def test_a_range_of_times_has_the_mark_of_the_country() -> None:
    working_day = DayMinute.at(7), DayMinute.at(20)
    assert (KO.clock_range(*working_day), JA.clock_range(*working_day)) == ("07:00~20:00", "7:00〜20:00")
    night = DayMinute.at(19), DayMinute.at(26, 30)
    assert (KO.clock_range(*night), JA.clock_range(*night)) == ("19:00~익일 02:30", "19:00〜26:30")


@pytest.mark.parametrize(
    ("minutes", "ko", "ja"),
    [
        (750, "12시간 30분", "12時間30分"),
        (90, "90분", "90分"),
        (60, "1시간", "1時間"),
        (0, "0분", "0分"),
        (120, "2시간", "2時間"),
    ],
)
def test_a_duration_is_in_minutes_under_two_hours(minutes: int, ko: str, ja: str) -> None:
    assert (KO.duration(minutes), JA.duration(minutes)) == (ko, ja)


@pytest.mark.parametrize(
    ("seconds", "ko", "ja", "marks"),
    [
        (200, "3분 20초", "3分20秒", "3'20\""),
        (185, "3분 5초", "3分05秒", "3'05\""),
        (180, "3분", "3分", "3'00\""),
        (45, "45초", "45秒", "0'45\""),
        (3785, "63분 5초", "63分05秒", "63'05\""),
    ],
)
def test_a_running_time_is_counted_in_minutes(seconds: int, ko: str, ja: str, marks: str) -> None:
    assert (KO.screen_time(seconds), JA.screen_time(seconds), screen_time_marks(seconds)) == (ko, ja, marks)


@pytest.mark.parametrize(
    ("length", "form", "ko", "ja"),
    [
        (11, LengthForm.EIGHTHS, "1\u20023/8", "1\u20023/8"),
        (12, LengthForm.EIGHTHS, "1\u20024/8", "1\u20024/8"),
        (8, LengthForm.EIGHTHS, "1", "1"),
        (3, LengthForm.EIGHTHS, "3/8", "3/8"),
        (24, LengthForm.A4, "3쪽", "3頁"),
        (11, LengthForm.A4, "1.4쪽", "1.4頁"),
        (8, LengthForm.PERA, "원고지 2매", "ペラ2枚"),
        (11, LengthForm.PERA, "원고지 2.75매", "ペラ2.75枚"),
    ],
)
def test_a_length_is_written_as_the_production_counts_it(length: int, form: LengthForm, ko: str, ja: str) -> None:
    assert (KO.length(Eighths(length), form), JA.length(Eighths(length), form)) == (ko, ja)


@pytest.mark.parametrize(
    ("amount", "form", "ko", "ja"),
    [
        (Money(12_500_000, "KRW"), MoneyForm.SYMBOL, "₩12,500,000", "₩12,500,000"),
        (Money(12_500_000, "KRW"), MoneyForm.WORD, "12,500,000원", "12,500,000ウォン"),
        (Money(12_500_000, "KRW"), MoneyForm.MYRIAD, "1,250만 원", "1,250万ウォン"),
        (Money(1_250_000, "JPY"), MoneyForm.SYMBOL, "¥1,250,000", "¥1,250,000"),
        (Money(1_250_000, "JPY"), MoneyForm.WORD, "1,250,000엔", "1,250,000円"),
        (Money(1_250_000, "JPY"), MoneyForm.MYRIAD, "125만 엔", "125万円"),
        (Money(120_005_678, "JPY"), MoneyForm.MYRIAD, "1억 2,000만 5,678엔", "1億2,000万5,678円"),
        (Money(12_345 * 10**12, "KRW"), MoneyForm.MYRIAD, "12,345조 원", "12,345兆ウォン"),
        (Money(0, "KRW"), MoneyForm.MYRIAD, "0원", "0ウォン"),
        (Money(120_000_000, "KRW"), MoneyForm.CONTRACT, "금 일억이천만원정(₩120,000,000)", "金1億2,000万ウォン也"),
        (Money(120_000_000, "JPY"), MoneyForm.CONTRACT, "금 일억이천만엔정(¥120,000,000)", "金1億2,000万円也"),
        (Money(-1_000, "KRW"), MoneyForm.SYMBOL, "△₩1,000", "△₩1,000"),
        (Money(-1_000, "JPY"), MoneyForm.WORD, "△1,000엔", "△1,000円"),
        (Money(123_450, "USD"), MoneyForm.SYMBOL, "US$1,234.50", "$1,234.50"),
        (Money(-123_450, "USD"), MoneyForm.WORD, "△1,234.50 미국 달러", "△1,234.50米ドル"),
    ],
)
def test_money_is_written_in_symbols_words_myriads_and_contracts(
    amount: Money, form: MoneyForm, ko: str, ja: str
) -> None:
    assert (KO.money(amount, form), JA.money(amount, form)) == (ko, ja)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "영"),
        (10, "일십"),
        (1_100, "일천일백"),
        (30_405, "삼만사백오"),
        (100_000_001, "일억일"),
        (5 * 10**12, "오조"),
        (10**16, "일만조"),
    ],
)
def test_a_contract_says_every_digit_in_hangul(number: int, said: str) -> None:
    assert hangul_number(number) == said


@pytest.mark.parametrize(
    ("typed", "country", "ko", "ja"),
    [
        ("01012345678", Country.KR, "010-1234-5678", "+82 10-1234-5678"),
        ("+82 10 1234 5678", Country.KR, "010-1234-5678", "+82 10-1234-5678"),
        ("+82 010-1234-5678", Country.KR, "010-1234-5678", "+82 10-1234-5678"),
        ("021234567", Country.KR, "02-123-4567", "+82 2-123-4567"),
        ("02-1234-5678", Country.KR, "02-1234-5678", "+82 2-1234-5678"),
        ("０３１ １２３ ４５６７", Country.KR, "031-123-4567", "+82 31-123-4567"),
        ("15881234", Country.KR, "1588-1234", "1588-1234"),
        ("09012345678", Country.JP, "+81 90-1234-5678", "090-1234-5678"),
        ("03ー1234ー5678", Country.JP, "+81 3-1234-5678", "03-1234-5678"),
        ("0120123456", Country.JP, "+81 120-123-456", "0120-123-456"),
        ("0422-12-3456", Country.JP, "+81 422-12-3456", "0422-12-3456"),
        ("+1 212 555 0100", Country.JP, "+1-212-555-0100", "+1-212-555-0100"),
        ("", Country.KR, "", ""),
    ],
)
def test_a_telephone_number_has_its_prefix_abroad(typed: str, country: Country, ko: str, ja: str) -> None:
    assert (KO.phone(typed, country), JA.phone(typed, country)) == (ko, ja)


class Weather(Enum):
    """An enumeration nobody has labelled."""

    HEAVY_RAIN = 1


class Lens(int):
    """A number of a kind the languages do not know."""


@pytest.mark.parametrize(
    ("value", "ko", "ja"),
    [
        ("3-12", "3-12", "3-12"),
        (1_250, "1,250", "1,250"),
        (Lens(85), "85", "85"),
        (0.125, "0.13", "0.13"),
        (Decimal("1250.50"), "1,250.5", "1,250.5"),
        (None, "", ""),
        (True, "예", "はい"),
        (False, "아니요", "いいえ"),
        (TwoTexts("거실", "居間"), "거실", "居間"),
        (TwoTexts("거실"), "거실", "거실"),
        (TwoNames("山田 太郎", "야마다 다로", "山田 太郎", "やまだ たろう"), "야마다 다로", "山田 太郎"),
        (DayMinute.at(25), "익일 01:00", "25:00"),
        (Eighths(9), "1\u20021/8", "1\u20021/8"),
        (Money(1_000, "JPY"), "¥1,000", "¥1,000"),
        (MONDAY, "11/23(월)", "11/23（月）"),
        (DateSpan(MONDAY, MONDAY), "11/23(월)", "11/23（月）"),
        (timedelta(hours=9), "9시간", "9時間"),
        (Country.JP, "일본", "日本"),
        (LengthForm.A4, "A4 쪽수", "A4の頁数"),
        (Weather.HEAVY_RAIN, "heavy rain", "heavy rain"),
        (Message("{what}", {"what": Severity.WARNING}), "주의", "注意"),
        (finding("code", "{what}", what=Severity.NOTE), "안내", "お知らせ"),
        (["A", TwoTexts("거실", "居間")], "A, 거실", "A、居間"),
        ((), "", ""),
        (frozenset(), "frozenset()", "frozenset()"),
    ],
)
def test_every_value_of_the_program_is_written_in_both_languages(value: object, ko: str, ja: str) -> None:
    assert (KO.value(value), JA.value(value)) == (ko, ja)


def test_a_form_in_a_message_asks_for_another_way_to_write_a_value() -> None:
    assert KO.text("{day:long} {year:plain} {year} {name:long}", day=MONDAY, year=2026, name="가") == (
        "2026년 11월 23일(월) 2026 2,026 가"
    )


def test_names_and_shares_are_written_as_each_country_does() -> None:
    names = TwoNames("김민수", "김민수", "キム・ミンス"), TwoNames("山田 太郎", "야마다 다로", "山田 太郎")
    assert (KO.names(names), JA.names(names)) == ("김민수, 야마다 다로", "キム・ミンス・山田 太郎")
    assert (KO.addressed(names[0]), JA.addressed(names[1])) == ("김민수 님", "山田 太郎 様")
    assert (KO.percent(12.5), JA.percent(30), KO.percent(Decimal("0.05"))) == ("12.5%", "30%", "0.1%")
    assert (KO.name, JA.name) == ("한국어", "日本語")
