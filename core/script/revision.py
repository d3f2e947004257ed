"""Two drafts compared: which scene of the new one is which scene of the production, and what changed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from core.script.model import Scene
from core.script.parsed import ParsedScene

ALIKE = 0.4
"""Likeness above which two scenes are the same scene; different ones of the sample, same set and cast, reach 0.38."""
SAME_NUMBER = 0.1
"""What a number that stayed the same adds to the likeness."""


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


@dataclass(frozen=True, slots=True)
class _Print:
    """What of a scene is compared: the runs of letters in heading and text."""

    heading: Counter[str]
    body: Counter[str]

    @classmethod
    def of(cls, heading: str, body: str) -> "_Print":
        return cls(_runs(heading, 2), _runs(body, 3))

    def likeness(self, other: "_Print") -> float:
        """Return how alike two scenes are, 0 to 1: headings count a third, the text two thirds."""
        return (_shared(self.heading, other.heading) + 2 * _shared(self.body, other.body)) / 3


def _runs(text: str, length: int) -> Counter[str]:
    letters = "".join(text.split())
    return Counter(letters[at : at + length] for at in range(max(len(letters) - length + 1, 1)))


def _shared(one: Counter[str], other: Counter[str]) -> float:
    both = sum(min(count, other[run]) for run, count in one.items() if run in other)
    return 2 * both / (one.total() + other.total())


def paired(before: Iterable[Scene], after: Sequence[ParsedScene]) -> list[Pairing]:
    """Match the scenes of an episode with those of a new draft.

    Identical text first, then the greatest likeness, to which the same number adds a little; then the number alone,
    where the file gives it. So scenes that a new one before them has only renumbered are still found.

    Returns:
        One pairing a scene of the new draft, in its order, then one for each scene it no longer has.
    """
    old = list(before)
    found: dict[int, int] = {}

    def match(candidates: list[tuple[float, int, int]]) -> None:
        taken = set(found.values())
        for _, at, was in sorted(candidates, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1])):
            if at not in found and was not in taken:
                found[at] = was
                taken.add(was)

    def left() -> list[tuple[int, int]]:
        taken = set(found.values())
        return [(at, was) for at in range(len(after)) if at not in found for was in range(len(old)) if was not in taken]

    match([(1.0, at, was) for at, was in left() if _is_identical(old[was], after[at])])
    olds = [_Print.of(scene.heading, scene.body) for scene in old]
    news = [_Print.of(scene.heading.text, scene.body) for scene in after]
    scores = [
        (olds[was].likeness(news[at]) + SAME_NUMBER * (old[was].number == after[at].number), at, was)
        for at, was in left()
    ]
    match([each for each in scores if each[0] >= ALIKE])
    match([(0.0, at, was) for at, was in left() if old[was].number == after[at].heading.number])
    dropped = sorted(set(range(len(old))) - set(found.values()))
    return [
        *(Pairing(old[found[at]] if at in found else None, parsed) for at, parsed in enumerate(after)),
        *(Pairing(old[was], None) for was in dropped if not old[was].is_omitted),
    ]


def _is_identical(scene: Scene, parsed: ParsedScene) -> bool:
    return (scene.heading, scene.body) == (parsed.heading.text, parsed.body)
