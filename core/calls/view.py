"""Everything a call sheet prints, as plain values: both forms are drawn from this one view.

So every time, number and name on the Korean and the Japanese sheet is the same by construction.
"""

from dataclasses import dataclass
from datetime import date

from core.calls.model import DepartmentNote, ExtrasCall
from core.people.model import Role
from core.schedule.model import StripKind
from core.schedule.sun import Sun
from core.script.model import DayNight, IntExt, PlaceType
from core.values.ids import Id
from core.values.language_code import Country
from core.values.lengths import NO_LENGTH, Eighths, LengthForm
from core.values.texts import NO_TEXT, TwoNames, TwoTexts
from core.values.times import DayMinute


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody to phone: position, name, number, and the side, which decides how a link dials."""

    position: TwoTexts
    name: TwoNames
    phone: str
    side: Country


@dataclass(frozen=True, slots=True)
class DayTimes:
    """The times of the day; each is set by hand or drafted from the strips.

    Attributes:
        departs_at: the bus leaves (출발 · 出発); None where nobody has said.
        assembles_at: the crew meets (집합 · 集合).
        first_shot_at: the camera rolls (첫 슛 · 撮影開始).
        wraps_at: the camera stops (종료예정 · 終了予定).
        wrap_out_at: everybody has left (철수완료 · 撤収完了).
        by_hand: names of the times set by hand.
    """

    departs_at: DayMinute | None
    assembles_at: DayMinute
    first_shot_at: DayMinute
    wraps_at: DayMinute
    wrap_out_at: DayMinute
    by_hand: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A scene, or a banner between scenes, on the clock.

    Attributes:
        label: `3-12`; empty for a banner.
        roles: who is in the scene, by cast number.
        elements: what the scene needs.
        place: the real place, where one is chosen.
    """

    kind: StripKind
    start: DayMinute
    end: DayMinute
    minutes: int
    label: str = ""
    int_ext: IntExt = IntExt.UNKNOWN
    day_night: DayNight = DayNight.UNKNOWN
    place_type: PlaceType = PlaceType.UNKNOWN
    main_set: TwoTexts = NO_TEXT
    sub_set: TwoTexts = NO_TEXT
    synopsis: TwoTexts = NO_TEXT
    length: Eighths = NO_LENGTH
    roles: tuple[Role, ...] = ()
    elements: tuple[TwoTexts, ...] = ()
    text: TwoTexts = NO_TEXT
    place: TwoTexts = NO_TEXT


@dataclass(frozen=True, slots=True)
class CastRow:
    """The call of one role, every time drafted backwards from the first scene unless set by hand.

    Attributes:
        scenes: labels of the role's scenes in shooting order.
        by_hand: names of the times set by hand.
    """

    role: Role
    actor: TwoNames
    pickup_at: DayMinute | None
    call_at: DayMinute
    makeup_at: DayMinute
    ready_at: DayMinute
    on_set_at: DayMinute
    wraps_at: DayMinute
    scenes: tuple[str, ...]
    place: TwoTexts
    costume: TwoTexts
    note: TwoTexts
    manager: TwoNames
    manager_phone: str
    side: Country
    by_hand: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class NextDay:
    """The next day of the unit, as far as it is planned."""

    number: int
    date: date
    assembles_at: DayMinute | None
    place: TwoTexts
    scenes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallSheetView:
    """One shooting day, ready to print."""

    day_id: Id
    title: TwoTexts
    length_form: LengthForm
    unit_letter: str
    unit_name: TwoTexts
    country: Country
    day_number: int
    total_days: int
    date: date
    version: int
    times: DayTimes
    sun: Sun | None
    weather: TwoTexts
    temperature_low: int | None
    temperature_high: int | None
    precipitation: int | None
    place: TwoTexts
    address: TwoTexts
    latitude_micro: int | None
    longitude_micro: int | None
    assemble_place: TwoTexts
    parking: TwoTexts
    hospital: TwoTexts
    hospital_phone: str
    staff: tuple[Contact, ...]
    rows: tuple[SceneRow, ...]
    cast: tuple[CastRow, ...]
    extras: tuple[ExtrasCall, ...]
    notes: tuple[DepartmentNote, ...]
    meals: TwoTexts
    rain_plan: TwoTexts
    rain_decides_at: DayMinute | None
    rain_decider: TwoTexts
    notices: TwoTexts
    next_day: NextDay | None
    next_day_note: TwoTexts

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role on the day, by cast number."""
        return tuple(row.role for row in self.cast)

    @property
    def scene_rows(self) -> tuple[SceneRow, ...]:
        """The scenes without the banners."""
        return tuple(row for row in self.rows if row.kind is StripKind.SCENE)

    @property
    def length(self) -> Eighths:
        """The length of all scenes."""
        return Eighths(sum(row.length for row in self.rows))
