"""Records of tomorrow: the call sheet of a shooting day."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.people.model import Department
from core.values.ids import Id, new_id
from core.values.records import record
from core.values.texts import NO_TEXT, TwoTexts
from core.values.times import DayMinute


@record("call_sheet")
@dataclass(frozen=True, slots=True, kw_only=True)
class CallSheet:
    """The draft call sheet of a shooting day: what the schedule does not already say.

    A time that is None is drafted by the rules of this room from the strips of the day.

    Attributes:
        version: 1 for the first draft (1차, 第1稿).
        temperature_low, temperature_high: degrees Celsius.
        precipitation: chance in per cent.
        rain_decides_at, rain_decider: when and by whom the rain plan is chosen.
    """

    id: Id = field(default_factory=new_id)
    day_id: Id
    version: int = 1
    departs_at: DayMinute | None = None
    assembles_at: DayMinute | None = None
    wraps_at: DayMinute | None = None
    wrap_out_at: DayMinute | None = None
    assemble_place: TwoTexts = NO_TEXT
    parking: TwoTexts = NO_TEXT
    weather: TwoTexts = NO_TEXT
    temperature_low: int | None = None
    temperature_high: int | None = None
    precipitation: int | None = None
    hospital: TwoTexts = NO_TEXT
    hospital_phone: str = ""
    rain_plan: TwoTexts = NO_TEXT
    rain_decides_at: DayMinute | None = None
    rain_decider: TwoTexts = NO_TEXT
    notices: TwoTexts = NO_TEXT
    meals: TwoTexts = NO_TEXT
    next_day: TwoTexts = NO_TEXT


@record("cast_call")
@dataclass(frozen=True, slots=True, kw_only=True)
class CastCall:
    """The call of one role on one day; a time that is None is drafted from the schedule."""

    id: Id = field(default_factory=new_id)
    day_id: Id
    role_id: Id
    pickup_at: DayMinute | None = None
    call_at: DayMinute | None = None
    makeup_at: DayMinute | None = None
    ready_at: DayMinute | None = None
    on_set_at: DayMinute | None = None
    wraps_at: DayMinute | None = None
    place: TwoTexts = NO_TEXT
    costume: TwoTexts = NO_TEXT
    note: TwoTexts = NO_TEXT


class ExtrasKind(StrEnum):
    """Kinds of background."""

    BIT = "bit"
    FEATURED = "featured"
    ATMOSPHERE = "atmosphere"
    STUNT = "stunt"
    STAND_IN = "stand_in"


@record("extras_call")
@dataclass(frozen=True, slots=True, kw_only=True)
class ExtrasCall:
    """A group of extras on one day; `men` and `women` are head counts."""

    id: Id = field(default_factory=new_id)
    day_id: Id
    kind: ExtrasKind = ExtrasKind.ATMOSPHERE
    men: int = 0
    women: int = 0
    ages: TwoTexts = NO_TEXT
    call_at: DayMinute | None = None
    place: TwoTexts = NO_TEXT
    costume: TwoTexts = NO_TEXT
    scenes: str = ""
    contact: TwoTexts = NO_TEXT
    contact_phone: str = ""
    order_key: str = ""


@record("department_note")
@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentNote:
    """What one department prepares for one day."""

    id: Id = field(default_factory=new_id)
    day_id: Id
    department: Department
    text: TwoTexts = NO_TEXT
