"""What a board shows, as values: strips joined with their scenes and cast, days on the clock."""

from dataclasses import dataclass

from core.people.model import Role
from core.schedule.clock import Slot
from core.schedule.model import ShootingDay, Strip, Unit
from core.script.model import Scene
from core.values.lengths import Eighths


@dataclass(frozen=True, slots=True)
class BoardStrip:
    """A strip with what a board shows of it.

    Attributes:
        label: the scene number as printed, `3-12`; empty for a banner.
        scene: None for a banner.
        cast: roles in the scene by cast number.
    """

    strip: Strip
    label: str
    scene: Scene | None
    cast: tuple[Role, ...]

    @property
    def length(self) -> Eighths:
        """The scene's length; zero for a banner."""
        return self.scene.length if self.scene else Eighths(0)


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


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything a board shows: the days by date, and the pool in script order."""

    days: tuple[BoardDay, ...]
    pool: tuple[BoardStrip, ...]
