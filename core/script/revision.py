"""Two drafts compared: which scene of the new one is which scene of the production, and what changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from core.script.model import Scene
from core.script.parsed import ParsedScene

SURE, LIKELY = 0.25, 0.6
"""Similarity of text above which a scene of the same number, or of any number, is the same scene."""


class SceneChange(StrEnum):
    """What a new draft does to a scene."""

    NEW = "new"
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    UNCHANGED = "unchanged"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class Pairing:
    """A scene of the new draft beside the one it was; either may be missing."""

    before: Scene | None
    after: ParsedScene | None

    @property
    def change(self) -> SceneChange:
        """What happened to the scene."""
        if self.before is None:
            return SceneChange.NEW
        if self.after is None:
            return SceneChange.OMITTED
        if self.before.heading != self.after.heading.text or self.before.body != self.after.body:
            return SceneChange.CHANGED
        same = self.before.number == self.after.number and not self.before.is_omitted
        return SceneChange.UNCHANGED if same else SceneChange.RENUMBERED


def similarity(before: Scene, after: ParsedScene) -> float:
    """Return how alike two scenes are, 0 to 1: headings count a third, the text two thirds."""
    headings = SequenceMatcher(None, before.heading, after.heading.text, autojunk=False).ratio()
    bodies = SequenceMatcher(None, before.body.split(), after.body.split(), autojunk=False)
    if bodies.quick_ratio() < SURE / 2:
        return headings / 3
    return (headings + 2 * bodies.ratio()) / 3


def paired(before: Iterable[Scene], after: Sequence[ParsedScene]) -> list[Pairing]:
    """Match the scenes of an episode with those of a new draft.

    Identical text first, then the same number with some likeness, then the greatest likeness, then the number alone.

    Returns:
        One pairing a scene of the new draft, in its order, then one for each scene it no longer has.
    """
    old = list(before)
    found: dict[int, Scene] = {}

    def match(accepts: "list[tuple[float, int, Scene]]") -> None:
        for _, at, scene in sorted(accepts, key=lambda each: -each[0]):
            if at not in found and scene not in found.values():
                found[at] = scene

    match([(1.0, at, s) for at, p in enumerate(after) for s in old if (s.heading, s.body) == (p.heading.text, p.body)])
    left = [(at, p, s) for at, p in enumerate(after) if at not in found for s in old if s not in found.values()]
    likeness = [(similarity(s, p), at, p, s) for at, p, s in left]
    match([(v, at, s) for v, at, p, s in likeness if s.number == p.number and v >= SURE])
    match([(v, at, s) for v, at, p, s in likeness if v >= LIKELY])
    match([(v, at, s) for v, at, p, s in likeness if s.number == p.heading.number])
    matched = set(map(id, found.values()))
    return [
        *(Pairing(found.get(at), parsed) for at, parsed in enumerate(after)),
        *(Pairing(scene, None) for scene in old if id(scene) not in matched and not scene.is_omitted),
    ]
