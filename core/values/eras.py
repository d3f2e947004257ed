"""The eras of the Japanese calendar, as far back as a person now working was born."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its name, the letter forms use for it, and its first day."""

    name: str
    letter: str
    first: date


ERAS = (
    Era("令和", "R", date(2019, 5, 1)),
    Era("平成", "H", date(1989, 1, 8)),
    Era("昭和", "S", date(1926, 12, 25)),
    Era("大正", "T", date(1912, 7, 30)),
)
"""The newest first; an era ends the day before the next begins."""


def era_of(day: date) -> tuple[Era, int] | None:
    """Return the era of a day and the year within it, from 1; None before the oldest era kept here."""
    for era in ERAS:
        if day >= era.first:
            return era, day.year - era.first.year + 1
    return None
