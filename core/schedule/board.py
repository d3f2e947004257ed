"""What a board shows, as values: strips joined with their scenes and cast, days on the clock."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.people.model import Role
from core.schedule.clock import Slot
from core.schedule.model import ShootingDay, Strip, Unit
from core.script.model import Scene
from core.values.lengths import NO_LENGTH, Eighths


@dataclass(frozen=True, slots=True)
class BoardStrip:
    """A strip with what a board shows of it.

    Attributes:
        label: the scene number as printed, `3-12`; empty for a banner.
        scene: None for a banner, and where the scene is in the trash.
        cast: roles in the scene by cast number.
        called: those of the cast who come to the set; not who is only heard, in a photograph or doubled.
    """

    strip: Strip
    label: str
    scene: Scene | None
    cast: tuple[Role, ...]
    called: tuple[Role, ...] = ()

    @property
    def length(self) -> Eighths:
        """The scene's length; zero for a banner."""
        return self.scene.length if self.scene else NO_LENGTH


@dataclass(frozen=True, slots=True)
class BoardDay:
    """A shooting day with its strips on the clock, in order."""

    day: ShootingDay
    unit: Unit
    strips: tuple[BoardStrip, ...]
    slots: tuple[Slot, ...]

    @property
    def length(self) -> Eighths:
        """The length of all its scenes."""
        return Eighths(sum(strip.length for strip in self.strips))

    @property
    def scene_count(self) -> int:
        """How many scenes are on the day."""
        return sum(strip.scene is not None for strip in self.strips)

    @property
    def minutes(self) -> int:
        """How many minutes all its strips take together, waiting left out."""
        return sum(slot.minutes for slot in self.slots)

    @property
    def on_the_clock(self) -> Iterator[tuple[BoardStrip, Slot]]:
        """Each strip with its slot."""
        return zip(self.strips, self.slots, strict=True)


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything a board shows: the days by date, and the pool in script order."""

    days: tuple[BoardDay, ...]
    pool: tuple[BoardStrip, ...]

    @property
    def strips(self) -> Iterator[BoardStrip]:
        """Every strip, the days first."""
        for day in self.days:
            yield from day.strips
        yield from self.pool


def strips_numbered(view: BoardView, typed: str) -> list[BoardStrip]:
    """Return the scene strips whose number begins with what was typed, the exact and shortest ones first.

    Signs between letters and digits may be left out: `312` finds 3-12, 31-2 and 3-12A.
    """
    wanted = _bare(typed)
    found = [strip for strip in view.strips if wanted and _bare(strip.label).startswith(wanted)]
    return sorted(found, key=lambda strip: len(_bare(strip.label)))


def _bare(number: str) -> str:
    return "".join(letter for letter in number.casefold() if letter.isalnum())
