"""The running clock of a day: when each strip starts and ends, from the first shot on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.schedule.model import Strip, StripKind
from core.values.ids import Id
from core.values.lengths import EIGHTHS_A_PAGE, Eighths
from core.values.times import LAST_MINUTE, DayMinute

MINUTES_A_PAGE = 60
"""A drama day shoots about a page an hour; a production's own pace replaces this as its days are reported."""

SHORTEST_SCENE = 15
BANNER_MINUTES = {StripKind.MEAL: 60, StripKind.MOVE: 30, StripKind.PREP: 30, StripKind.STANDBY: 30, StripKind.NOTE: 0}
DEFAULT_FIRST_SHOT = DayMinute.at(8)


@dataclass(frozen=True, slots=True)
class Slot:
    """A strip on the clock.

    Attributes:
        minutes: how long it takes.
        is_estimated: the minutes come from the length of the scene, nobody set them.
        late_by: minutes by which a start set by hand had already passed; 0 where it had not.
    """

    strip: Strip
    start: DayMinute
    end: DayMinute
    minutes: int
    is_estimated: bool = False
    late_by: int = 0


def estimated_minutes(length: Eighths) -> int:
    """Return the minutes a scene takes to shoot, from its length, in steps of five."""
    return max(SHORTEST_SCENE, round(length * MINUTES_A_PAGE / EIGHTHS_A_PAGE / 5) * 5)


def minutes_of(strip: Strip, lengths: Mapping[Id, Eighths]) -> int:
    """Return how long a strip takes: set by hand, usual for its kind, or estimated from the scene's length."""
    if strip.minutes is not None:
        return strip.minutes
    if strip.kind is not StripKind.SCENE:
        return BANNER_MINUTES[strip.kind]
    return estimated_minutes(lengths.get(strip.scene_id, Eighths(0))) if strip.scene_id else SHORTEST_SCENE


def running_clock(
    strips: Iterable[Strip], lengths: Mapping[Id, Eighths], first_shot: DayMinute = DEFAULT_FIRST_SHOT
) -> list[Slot]:
    """Put strips on the clock, one after another.

    Args:
        strips: the day's strips in order.
        lengths: length of each scene, by scene id.
        first_shot: when the first strip starts, unless it has a start of its own.

    Returns:
        One slot a strip. A start set by hand waits for its time, but never goes back. Times stop at 47:59.
    """
    slots: list[Slot] = []
    now: int = first_shot
    for strip in strips:
        wanted = strip.starts_at if strip.starts_at is not None else now
        start = wanted if not slots else max(wanted, now)
        minutes = minutes_of(strip, lengths)
        end = min(start + minutes, LAST_MINUTE)
        estimated = strip.minutes is None and strip.kind is StripKind.SCENE
        slots.append(
            Slot(strip, DayMinute(min(start, LAST_MINUTE)), DayMinute(end), minutes, estimated, start - wanted)
        )
        now = end
    return slots
