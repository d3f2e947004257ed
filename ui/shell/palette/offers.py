"""What the palette offers for what is typed: actions to do, rooms to go to, records found; the best first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.store.search import Hit
from core.values.findings import Subject
from i18n.current import _
from i18n.marks import N_
from i18n.matching import score
from ui.actions import Action
from ui.screens.base import Screen

DO, GO, FOUND = N_("Do"), N_("Go"), N_("Found")
KEPT = {DO: 6, GO: 5, FOUND: 12}
"""Rows of each group at most."""


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
    """Return the actions that match, the best first; all of them where nothing is typed."""
    named = [(_(action.label), action) for action in actions if action.in_palette]
    best = _best(typed, [(text, (text,), action) for text, action in named], KEPT[DO])
    return [
        Offer(DO, action.icon or "right", text, action.run, action.hint() if action.hint else "", action.key)
        for text, action in best
    ]


def rooms_for(typed: str, rooms: Sequence[type[Screen]], go: Callable[[str], object]) -> list[Offer]:
    """Return the rooms that match."""
    named = [(_(room.TITLE), (_(room.TITLE),), room) for room in rooms]
    return [
        Offer(GO, room.ICON, text, lambda name=room.NAME: go(name), "", room.KEY)
        for text, room in _best(typed, named, KEPT[GO])
    ]


@dataclass(frozen=True, slots=True)
class Home:
    """Where rows of a table are shown: the room, and its title as a message id."""

    room: str
    icon: str
    title: str


def records_for(
    hits: Sequence[Hit], homes: Callable[[str], Home | None], go: Callable[[str, Subject], object]
) -> list[Offer]:
    """Return the records found that some room shows."""
    offers = []
    for hit in hits:
        home = homes(hit.table)
        if home is not None:
            subject = Subject(hit.table, hit.id)
            run = lambda home=home, subject=subject: go(home.room, subject)  # noqa: E731 - one of a row
            offers.append(Offer(FOUND, home.icon, hit.excerpt, run, _(home.title)))
    return offers[: KEPT[FOUND]]


def _best[T](typed: str, named: Sequence[tuple[str, Sequence[str], T]], most: int) -> list[tuple[str, T]]:
    if not typed.strip():
        return [(text, what) for text, _words, what in named][:most]
    scored = [(max(score(typed, word) for word in words), text, what) for text, words, what in named]
    good = sorted((each for each in scored if each[0] > 0), key=lambda each: (-each[0], len(each[1])))
    return [(text, what) for _points, text, what in good[:most]]
