"""Call times drafted backwards from the strips: on set, ready, make-up, call, pick-up.

A time set by hand stays as it is; the times before it follow from it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from core.calls.model import CallSheet, CastCall
from core.calls.view import DayTimes
from core.schedule.clock import DEFAULT_FIRST_SHOT, Slot
from core.schedule.model import StripKind
from core.values.ids import Id
from core.values.times import LAST_MINUTE, DayMinute


@dataclass(frozen=True, slots=True)
class Lead:
    """Minutes before the camera that things begin; a production's usual ones.

    Attributes:
        assemble: the crew meets before the first shot.
        wrap_out: everybody has left after the last shot.
        on_set: a role is on set before the scene.
        ready: a role is ready before being on set.
        makeup: make-up and costume take this long.
        call: a role arrives before make-up begins.
    """

    assemble: int = 90
    wrap_out: int = 60
    on_set: int = 10
    ready: int = 10
    makeup: int = 50
    call: int = 10


USUAL_LEAD = Lead()


def day_times(
    sheet: CallSheet | None, slots: Iterable[Slot], first_shot: DayMinute | None, lead: Lead = USUAL_LEAD
) -> DayTimes:
    """Draft the times of the day.

    Args:
        sheet: what was set by hand, if anything.
        slots: the day's strips on the clock, in order; may be empty.
        first_shot: the first shot set on the day, if any; a first scene with a start of its own comes before it.
        lead: minutes before and after.
    """
    listed = list(slots)
    scenes = [slot for slot in listed if slot.strip.kind is StripKind.SCENE]
    shot = scenes[0].start if scenes else DEFAULT_FIRST_SHOT if first_shot is None else first_shot
    opening = listed[0].start if scenes else shot
    by_hand = {name for name in TIMES if sheet is not None and getattr(sheet, name) is not None}
    if first_shot is not None:
        by_hand.add("first_shot_at")

    def kept(name: str, drafted: DayMinute) -> DayMinute:
        mine: DayMinute | None = getattr(sheet, name, None)
        return drafted if mine is None else mine

    wraps = kept("wraps_at", max((slot.end for slot in scenes), default=shot))
    return DayTimes(
        departs_at=sheet.departs_at if sheet is not None else None,
        assembles_at=kept("assembles_at", min(opening, _before(shot, lead.assemble))),
        first_shot_at=shot,
        wraps_at=wraps,
        wrap_out_at=kept("wrap_out_at", _after(wraps, lead.wrap_out)),
        by_hand=frozenset(by_hand),
    )


TIMES = ("departs_at", "assembles_at", "wraps_at", "wrap_out_at")
CALL_TIMES = ("pickup_at", "call_at", "makeup_at", "ready_at", "on_set_at", "wraps_at")


@dataclass(frozen=True, slots=True)
class RoleTimes:
    """The times of one role on one day; see `CastRow`."""

    pickup_at: DayMinute | None
    call_at: DayMinute
    makeup_at: DayMinute
    ready_at: DayMinute
    on_set_at: DayMinute
    wraps_at: DayMinute
    by_hand: frozenset[str]


def role_times(
    call: CastCall | None, first_start: DayMinute, last_end: DayMinute, lead: Lead = USUAL_LEAD
) -> RoleTimes:
    """Draft the times of a role backwards from its first scene."""

    def kept(name: str, drafted: DayMinute) -> DayMinute:
        mine: DayMinute | None = getattr(call, name, None)
        return drafted if mine is None else mine

    on_set = kept("on_set_at", _before(first_start, lead.on_set))
    ready = kept("ready_at", _before(on_set, lead.ready))
    makeup = kept("makeup_at", _before(ready, lead.makeup))
    call_at = kept("call_at", _before(makeup, lead.call))
    return RoleTimes(
        pickup_at=call.pickup_at if call is not None else None,
        call_at=call_at,
        makeup_at=makeup,
        ready_at=ready,
        on_set_at=on_set,
        wraps_at=kept("wraps_at", last_end),
        by_hand=frozenset(name for name in CALL_TIMES if getattr(call, name, None) is not None),
    )


def spans(slots: Iterable[tuple[Slot, Iterable[Id]]]) -> dict[Id, tuple[DayMinute, DayMinute]]:
    """Return first start and last end of each role, from slots with the roles in them."""
    found: dict[Id, tuple[DayMinute, DayMinute]] = {}
    for slot, roles in slots:
        for role_id in roles:
            first, last = found.get(role_id, (slot.start, slot.end))
            found[role_id] = (min(first, slot.start), max(last, slot.end))
    return found


def _before(minute: int, minutes: int) -> DayMinute:
    return DayMinute(max(0, minute - minutes))


def _after(minute: int, minutes: int) -> DayMinute:
    return DayMinute(min(LAST_MINUTE, minute + minutes))
