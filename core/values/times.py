"""Times of a shooting day and spans of days.

A time is minutes after 00:00 of the *shooting date* and may pass midnight: 1590 is 02:30 of the next
morning, which Japanese sheets print as 26:30 and Korean ones as 익일 02:30.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

LAST_MINUTE = 2 * 24 * 60 - 1


class DayMinute(int):
    """Minutes after 00:00 of the shooting date, 0 to 2879."""

    __slots__ = ()

    def __new__(cls, minutes: int) -> Self:
        """Check the range.

        Raises:
            ValueError: outside 0 to 2879.
        """
        if not 0 <= minutes <= LAST_MINUTE:
            raise ValueError(minutes)
        return super().__new__(cls, minutes)

    @classmethod
    def at(cls, hour: int, minute: int = 0) -> Self:
        """Return the time `hour`:`minute`; hours run from 0 to 47."""
        return cls(hour * 60 + minute)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A run of days, both ends inclusive, never empty."""

    first: date
    last: date

    def __post_init__(self) -> None:
        """Check the order.

        Raises:
            ValueError: `last` before `first`.
        """
        if self.last < self.first:
            raise ValueError((self.first, self.last))

    def __contains__(self, day: date) -> bool:
        """Tell whether `day` lies in the span."""
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        """Give every day, in order."""
        return (self.first + timedelta(days=n) for n in range(len(self)))

    def __len__(self) -> int:
        """Count the days."""
        return (self.last - self.first).days + 1
