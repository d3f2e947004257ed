"""Records of when and where."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.values.ids import Id, new_id
from core.values.language_code import Country
from core.values.records import record
from core.values.texts import NO_TEXT, TwoTexts
from core.values.times import DayMinute

MAIN_BOARD_ID = Id("main_board")
"""The board every production starts with."""


@record("board")
@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One arrangement of the strips over the shooting days."""

    id: Id = field(default_factory=new_id)
    name: TwoTexts = NO_TEXT
    is_active: bool = False
    order_key: str = ""


@record("unit")
@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A shooting unit: A팀, B班."""

    id: Id = field(default_factory=new_id)
    letter: str
    name: TwoTexts = NO_TEXT
    country: Country = Country.KR


class DayKind(StrEnum):
    """What a day of a unit is for."""

    SHOOT = "shoot"
    PREP = "prep"
    TRAVEL = "travel"
    DAY_OFF = "day_off"
    FULL_REST = "full_rest"
    CONTINGENCY = "contingency"


@record("shooting_day")
@dataclass(frozen=True, slots=True, kw_only=True)
class ShootingDay:
    """A day of a unit.

    Attributes:
        number: 촬영회차 / Day N, from 1 within the unit; 0 for a day without shooting.
        place_id: where the unit gathers or mainly shoots.
        first_shot_at: 첫 슛 / 撮影開始, from which the day's clock runs; None means 08:00.
    """

    id: Id = field(default_factory=new_id)
    unit_id: Id
    number: int
    date: date
    kind: DayKind = DayKind.SHOOT
    place_id: Id | None = None
    note: TwoTexts = NO_TEXT
    first_shot_at: DayMinute | None = None
    is_locked: bool = False


class StripKind(StrEnum):
    """A scene, or a banner between scenes."""

    SCENE = "scene"
    MEAL = "meal"
    MOVE = "move"
    PREP = "prep"
    STANDBY = "standby"
    NOTE = "note"


@record("strip")
@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A row of the board: a scene or a banner.

    Attributes:
        day_id: the shooting day; None is the unscheduled pool.
        order_key: place in the day or pool, a fractional key.
        minutes: planned duration; None means estimated from the scene's length.
        starts_at: a start set by hand; None means it follows the strip before.
        text: the words of a banner, or a note on a scene strip.
    """

    id: Id = field(default_factory=new_id)
    board_id: Id = MAIN_BOARD_ID
    kind: StripKind = StripKind.SCENE
    scene_id: Id | None = None
    day_id: Id | None = None
    order_key: str = ""
    minutes: int | None = None
    starts_at: DayMinute | None = None
    text: TwoTexts = NO_TEXT
    is_locked: bool = False
