"""The running clock of a day: when each strip starts and ends, from the first shot on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from core.schedule.model import Strip, StripKind
from core.values.ids import Id
from core.values.lengths import EIGHTHS_A_PAGE, NO_LENGTH, Eighths
from core.values.times import LAST_MINUTE, DayMinute

MINUTES_A_PAGE = 60
"""A drama day shoots about a page an hour; a production's own pace replaces this as its days are reported."""

STEP_MINUTES = 5
SHORTEST_SCENE = 15
BANNER_MINUTES = {StripKind.MEAL: 60, StripKind.MOVE: 30, StripKind.PREP: 30, StripKind.STANDBY: 30, StripKind.NOTE: 0}
DEFAULT_FIRST_SHOT = DayMinute.at(8)


@dataclass(frozen=True, slots=True)
class Slot:
    """A strip on the clock.

    Attributes:
        minutes: how long it takes, also where the clock ends before.
        is_estimated: the minutes come from the length of the scene, nobody set them.
        late_by: minutes by which a start set by hand had already passed; 0 where it had not.
    """

    strip: Strip
    start: DayMinute
    end: DayMinute
    minutes: int
    is_estimated: bool = False
    late_by: int = 0

    @property
    def is_cut_off(self) -> bool:
        """Whether the strip runs past 47:59, where the clock of a day ends."""
        return self.start + self.minutes > LAST_MINUTE


def estimated_minutes(length: Eighths) -> int:
    """Return the minutes a scene takes to shoot, from its length, in steps of five, halves upwards."""
    steps = (2 * length * MINUTES_A_PAGE + STEP_MINUTES * EIGHTHS_A_PAGE) // (2 * STEP_MINUTES * EIGHTHS_A_PAGE)
    return max(SHORTEST_SCENE, steps * STEP_MINUTES)


def minutes_of(strip: Strip, lengths: Mapping[Id, Eighths]) -> int:
    """Return how long a strip takes: set by hand, usual for its kind, or estimated from the scene's length."""
    if strip.minutes is not None:
        return strip.minutes
    if strip.kind is not StripKind.SCENE:
        return BANNER_MINUTES[strip.kind]
    return estimated_minutes(lengths.get(strip.scene_id, NO_LENGTH)) if strip.scene_id else SHORTEST_SCENE


def running_clock(
    strips: Iterable[Strip], lengths: Mapping[Id, Eighths], first_shot: DayMinute = DEFAULT_FIRST_SHOT
) -> list[Slot]:
    """Put strips on the clock, one after another.

    Args:
        strips: the day's strips in order.
        lengths: length of each scene, by scene id.
        first_shot: when the first scene starts, unless it has a start of its own. Banners before it, such as
            a move and the preparation, lie before that time.

    Returns:
        One slot a strip. A start set by hand waits for its time, but never goes back. Times stop at 47:59.
    """
    listed = list(strips)
    opening = list(takewhile(lambda strip: strip.kind is not StripKind.SCENE, listed))
    has_scene = len(opening) < len(listed)
    before = sum(minutes_of(strip, lengths) for strip in opening) if has_scene else 0
    now = max(0, first_shot - before)
    slots: list[Slot] = []
    for at, strip in enumerate(listed):
        earliest = now if slots else 0
        expected = max(now, first_shot) if at == len(opening) else now
        wanted = int(strip.starts_at) if strip.starts_at is not None else expected
        start = min(max(wanted, earliest), LAST_MINUTE)
        minutes = minutes_of(strip, lengths)
        now = min(start + minutes, LAST_MINUTE)
        estimated = strip.minutes is None and strip.kind is StripKind.SCENE
        slots.append(Slot(strip, DayMinute(start), DayMinute(now), minutes, estimated, start - wanted))
    return slots
