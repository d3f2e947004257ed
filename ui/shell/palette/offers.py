"""What the palette offers for what is typed: actions to do, rooms to go to, records found; the best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from core.values.findings import Subject
from core.values.language_code import LanguageCode
from i18n.current import _
from i18n.language import language_of
from i18n.marks import N_
from i18n.matching import matches
from ui.actions import Action
from ui.screens.base import Screen
from ui.shell.palette.records import Named

DO, GO, FOUND = N_("Do"), N_("Go"), N_("Found")
KEPT = {DO: 6, GO: 5, FOUND: 12}
"""Rows of each group at most."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Offer:
    """One row of the palette.

    Attributes:
        group: `DO`, `GO` or `FOUND`.
        where: where it lives or what it will do, at the right.
    """

    group: str
    icon: str
    text: str
    run: Callable[[], object]
    where: str = ""
    key: str = ""


def actions_for(typed: str, actions: Sequence[Action]) -> list[Offer]:
    """Return the actions that match, the best first; the first ones where nothing is typed."""
    named = [(_both(action.label), action) for action in actions if action.in_palette]
    return [
        Offer(DO, action.icon or "right", _(action.label), action.run, action.hint() if action.hint else "", action.key)
        for action in best(typed, named)[: KEPT[DO]]
    ]


def rooms_for(typed: str, rooms: Sequence[type[Screen]], go: Callable[[str], object]) -> list[Offer]:
    """Return the rooms that match."""
    found = best(typed, [(_both(room.TITLE), room) for room in rooms])[: KEPT[GO]]
    return [Offer(GO, room.ICON, _(room.TITLE), _going(go, room.NAME), "", room.KEY) for room in found]


def records_for(
    typed: str, named: Sequence[Named], found: Sequence[Named], go: Callable[[Subject], object]
) -> list[Offer]:
    """Return records: those whose names match, then those found by a word inside them."""
    if not typed.strip():
        return []
    rows: dict[Subject, Named] = {}
    for each in (*best(typed, [(each.candidate, each) for each in named]), *found):
        rows.setdefault(each.subject, each)
    kept = list(rows.values())[: KEPT[FOUND]]
    return [Offer(FOUND, each.icon, each.shown, _going(go, each.subject), _(each.where)) for each in kept]


def best(typed: str, named: Sequence[tuple[str, T]]) -> list[T]:
    """Return what matches, the best first; everything in its order where nothing is typed."""
    if not typed.strip():
        return [what for _candidate, what in named]
    worth = [(matches(typed, candidate), what) for candidate, what in named]
    good = [(points, what) for points, what in worth if points is not None]
    return [what for _points, what in sorted(good, key=lambda each: -each[0])]


def _both(msgid: str) -> str:
    """Return the texts of a message in both languages, a line each, so that either finds it."""
    return "\n".join(language_of(code).text(msgid) for code in LanguageCode)


def _going(go: Callable[[T], object], where: T) -> Callable[[], object]:
    return lambda: go(where)
