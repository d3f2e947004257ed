"""Records of what is written, and where it is shot."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.values.ids import Id, new_id
from core.values.language_code import Country, LanguageCode
from core.values.lengths import NO_LENGTH, Eighths
from core.values.records import record
from core.values.texts import NO_TEXT, TwoTexts


@record("episode")
@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A broadcast unit: 회(부), 話. Never the number of a shooting day."""

    id: Id = field(default_factory=new_id)
    number: int
    title: TwoTexts = NO_TEXT


class IntExt(StrEnum):
    """Inside, outside, or both in one scene."""

    INTERIOR = "I"
    EXTERIOR = "E"
    BOTH = "I/E"
    UNKNOWN = ""


class DayNight(StrEnum):
    """The light of a scene, with the letters of the craft."""

    MORNING = "M"
    DAY = "D"
    EVENING = "E"
    NIGHT = "N"
    UNKNOWN = ""


class PlaceType(StrEnum):
    """On location, in a set, or on an open set."""

    LOCATION = "L"
    SET = "S"
    OPEN_SET = "O"
    UNKNOWN = ""


@record("place")
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A real place where the crew shoots or gathers.

    Attributes:
        latitude_micro, longitude_micro: millionths of a degree, north and east positive.
    """

    id: Id = field(default_factory=new_id)
    name: TwoTexts = NO_TEXT
    country: Country = Country.KR
    place_type: PlaceType = PlaceType.LOCATION
    address: TwoTexts = NO_TEXT
    latitude_micro: int | None = None
    longitude_micro: int | None = None
    parking: TwoTexts = NO_TEXT
    hospital: TwoTexts = NO_TEXT
    hospital_phone: str = ""
    note: TwoTexts = NO_TEXT


@record("scene")
@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One scene of the script.

    Attributes:
        number: as printed, without episode and without S# (`12`, `12A`, `12-1`).
        heading: the heading as written, without its number.
        main_set, sub_set: 대장소 / 소장소, the place in the story.
        length: page eighths; zero where nobody has estimated it.
        screen_seconds: estimated running time; zero where nobody has estimated it.
        script_language: the language `body` is written in.
        body: the scene as written, heading excluded, lines joined by newlines.
        order_key: place in the episode, a fractional key.
        is_omitted: dropped by a revision, kept for its history.
    """

    id: Id = field(default_factory=new_id)
    episode_id: Id
    number: str
    heading: str = ""
    int_ext: IntExt = IntExt.UNKNOWN
    day_night: DayNight = DayNight.UNKNOWN
    place_type: PlaceType = PlaceType.UNKNOWN
    main_set: TwoTexts = NO_TEXT
    sub_set: TwoTexts = NO_TEXT
    synopsis: TwoTexts = NO_TEXT
    script_day: str = ""
    length: Eighths = NO_LENGTH
    screen_seconds: int = 0
    place_id: Id | None = None
    script_language: LanguageCode = LanguageCode.KO
    body: str = ""
    note: TwoTexts = NO_TEXT
    order_key: str = ""
    is_omitted: bool = False


class Appearance(StrEnum):
    """How a role is in a scene: the marks of the 香盤表."""

    SPEAKS = "speaks"
    APPEARS = "appears"
    VOICE = "voice"
    PHOTO = "photo"
    DOUBLE = "double"


@record("scene_role")
@dataclass(frozen=True, slots=True, kw_only=True)
class SceneRole:
    """A role in a scene."""

    id: Id = field(default_factory=new_id)
    scene_id: Id
    role_id: Id
    appearance: Appearance = Appearance.APPEARS
    costume: str = ""


class ElementCategory(StrEnum):
    """Breakdown categories."""

    STUNTS = "stunts"
    EXTRAS_SILENT = "extras_silent"
    EXTRAS = "extras"
    SPECIAL_EFFECTS = "special_effects"
    PROPS = "props"
    VEHICLES = "vehicles"
    ANIMALS = "animals"
    SOUND_MUSIC = "sound_music"
    WARDROBE = "wardrobe"
    MAKEUP_HAIR = "makeup_hair"
    SPECIAL_EQUIPMENT = "special_equipment"
    PRODUCTION_NOTES = "production_notes"
    SET_DRESSING = "set_dressing"
    GREENERY = "greenery"
    VFX = "vfx"
    SECURITY = "security"
    ADDITIONAL_LABOR = "additional_labor"
    INTIMACY = "intimacy"
    MINORS = "minors"
    TRANSLATORS = "translators"


@record("element")
@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A thing scenes need."""

    id: Id = field(default_factory=new_id)
    category: ElementCategory
    name: TwoTexts = NO_TEXT


@record("scene_element")
@dataclass(frozen=True, slots=True, kw_only=True)
class SceneElement:
    """An element in a scene; `quantity` is a count of pieces or heads."""

    id: Id = field(default_factory=new_id)
    scene_id: Id
    element_id: Id
    quantity: int = 1


@record("script_import")
@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptImport:
    """One import of a script file: what was read, and the lines that could not be placed.

    Attributes:
        imported_at: UTC, ISO 8601 to the second.
        unplaced: JSON array of `[line number, text]`.
    """

    id: Id = field(default_factory=new_id)
    episode_id: Id | None = None
    file_name: str = ""
    script_format: str = ""
    sha256: str = ""
    imported_at: str = ""
    lines_total: int = 0
    lines_placed: int = 0
    unplaced: str = "[]"
