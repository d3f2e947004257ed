"""A shooting day as a ribbon, for every screen that shows days."""

from core.calls.view import DayTimes
from core.schedule.board import BoardDay, BoardView
from core.schedule.model import StripKind
from core.schedule.queries import board_view
from core.schedule.sun import Sun
from core.store.store import Store
from core.values.ids import Id
from core.values.times import DayMinute
from i18n.language import Language
from i18n.marks import N_
from ui.widgets.ribbon import Piece, Ribbon, Span, joined

HOUSE_LIMIT_MINUTES = 12 * 60
"""The house rule most productions promise: twelve hours from assembling to the end of shooting (현장 약속)."""

SHEET_TABLES = (
    "call_sheet", "cast_call", "extras_call", "department_note", "strip", "shooting_day", "unit", "board", "scene",
    "scene_role", "scene_element", "element", "role", "person", "crew_member", "place", "production", "episode",
)  # fmt: skip
"""Tables a call sheet is drawn from."""

SPANS = {
    StripKind.SCENE: Span.WORK,
    StripKind.MEAL: Span.MEAL,
    StripKind.MOVE: Span.MOVE,
    StripKind.PREP: Span.AROUND,
    StripKind.STANDBY: Span.AROUND,
    StripKind.NOTE: Span.AROUND,
}


_read: dict[int, tuple[object, BoardView]] = {}
"""The board of each open store as it was last read, with the state of the log it was read at."""


def whole_board(store: Store) -> BoardView:
    """Return the board of all units, read once for each state of the file however many ask."""
    state = tuple(sorted((site, tip.number) for site, tip in store.log.tips.items()))
    known = _read.get(id(store))
    if known is not None and known[0] == (state, store.site):
        return known[1]
    view = board_view(store)
    _read.clear()
    _read[id(store)] = ((state, store.site), view)
    return view


def of_unit(view: BoardView, unit_id: Id | None) -> BoardView:
    """Return the board of one unit; None gives all."""
    if unit_id is None:
        return view
    return BoardView(tuple(day for day in view.days if day.unit.id == unit_id), view.pool)


def ribbon_of(
    day: BoardDay, times: DayTimes | None = None, sun: Sun | None = None, now: DayMinute | None = None
) -> Ribbon:
    """Return the ribbon of a day; times and sun where they are known."""
    strips = [Piece(SPANS[slot.strip.kind], slot.start, slot.end) for slot in day.slots if slot.minutes]
    around: list[Piece] = []
    if times is not None:
        around = [
            Piece(Span.AROUND, times.assembles_at, max(times.assembles_at, times.first_shot_at)),
            Piece(Span.AROUND, times.wraps_at, times.wrap_out_at),
        ]
    limit = times.assembles_at + HOUSE_LIMIT_MINUTES if times is not None else None
    suns = (int(sun.rises_at), int(sun.sets_at)) if sun is not None else ()
    return Ribbon((*around, *joined(strips)), suns, limit, now)


def spoken_day(language: Language, times: DayTimes) -> str:
    """Return the day's times as one sentence."""
    return language.text(
        N_("Assemble {assemble}, shooting {shot} to {wrap}, wrap-out {out}"),
        assemble=times.assembles_at,
        shot=times.first_shot_at,
        wrap=times.wraps_at,
        out=times.wrap_out_at,
    )
