"""A hybrid logical clock: stamps that follow the wall clock and never run backwards."""

import time
from collections.abc import Callable

NO_STAMP = "0.0."
"""Earlier than every stamp."""


def wall_milliseconds() -> int:
    """Return the wall clock in milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class Clock:
    """Gives stamps `milliseconds.count.site`, which sort as text in the order of cause and effect."""

    def __init__(self, site: str, now: Callable[[], int] = wall_milliseconds) -> None:
        """Start a clock of `site`."""
        self.site = site
        self._now = now
        self._milliseconds = 0
        self._count = 0

    def tick(self) -> str:
        """Return a stamp greater than every stamp given or seen before."""
        now = self._now()
        if now > self._milliseconds:
            self._milliseconds, self._count = now, 0
        else:
            self._count += 1
        return f"{self._milliseconds:014d}.{self._count:05d}.{self.site}"

    def see(self, stamp: str) -> None:
        """Take note of a stamp made elsewhere, so that the next one is greater."""
        milliseconds, count, _ = stamp.split(".", 2)
        self._milliseconds, self._count = max((self._milliseconds, self._count), (int(milliseconds), int(count)))

    def ahead_by(self, stamp: str) -> int:
        """Return by how many milliseconds a stamp is ahead of this machine's wall clock; 0 where it is not."""
        return max(0, int(stamp.split(".", 1)[0]) - self._now())
