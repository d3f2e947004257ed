"""Records of who makes the production."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.values.ids import Id, new_id
from core.values.language_code import Country, LanguageCode
from core.values.lengths import LengthForm
from core.values.records import record
from core.values.texts import NO_NAME, NO_TEXT, TwoNames, TwoTexts

PRODUCTION_ID = Id("production")
"""The one row of the table `production`."""


@record("production")
@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """The show a file is about; one row."""

    id: Id = PRODUCTION_ID
    title: TwoTexts = NO_TEXT
    total_days: int = 0
    length_form: LengthForm = LengthForm.EIGHTHS


class CompanyRole(StrEnum):
    """The part of a company in the co-production."""

    LEAD = "lead"
    CO_PRODUCER = "co_producer"
    BROADCASTER = "broadcaster"
    PLATFORM = "platform"
    AGENCY = "agency"
    EXTRAS_AGENCY = "extras_agency"
    VENDOR = "vendor"


@record("company")
@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company and the side it belongs to."""

    id: Id = field(default_factory=new_id)
    name: TwoNames = NO_NAME
    country: Country = Country.KR
    role: CompanyRole = CompanyRole.VENDOR
    phone: str = ""
    order_key: str = ""


@record("person")
@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person: crew, actor or contact.

    Attributes:
        side: the country whose side the person belongs to.
        language: the language the person reads, which is not the side.
        phone: as written in the person's country, without international prefix.
        born_on: for the rules about minors only.
    """

    id: Id = field(default_factory=new_id)
    name: TwoNames = NO_NAME
    side: Country = Country.KR
    language: LanguageCode = LanguageCode.KO
    company_id: Id | None = None
    phone: str = ""
    email: str = ""
    born_on: date | None = None
    note: str = ""


class Department(StrEnum):
    """Departments in the order of the Korean contact list."""

    PRODUCTION_COMPANY = "production_company"
    BROADCASTER = "broadcaster"
    PRODUCTION = "production"
    WRITING = "writing"
    DIRECTING = "directing"
    LOCATION = "location"
    CAMERA = "camera"
    LIGHTING = "lighting"
    SOUND = "sound"
    GRIP = "grip"
    ART = "art"
    SET_DECORATION = "set_decoration"
    PROPS = "props"
    COSTUME = "costume"
    HAIR_MAKEUP = "hair_makeup"
    SPECIAL_MAKEUP = "special_makeup"
    STUNT = "stunt"
    SPECIAL_EFFECTS = "special_effects"
    VFX = "vfx"
    POST = "post"
    TRANSPORT = "transport"
    ANIMALS = "animals"
    EXTRAS = "extras"
    CATERING = "catering"
    SAFETY = "safety"
    PUBLICITY = "publicity"
    INTERPRETING = "interpreting"


@record("crew_member")
@dataclass(frozen=True, slots=True, kw_only=True)
class CrewMember:
    """A person's post on the crew.

    Attributes:
        unit: letter of the unit the person works in; empty means every unit.
        in_header: whether call sheets print the person and phone number in their header.
    """

    id: Id = field(default_factory=new_id)
    person_id: Id
    department: Department
    position: TwoTexts = NO_TEXT
    unit: str = ""
    in_header: bool = False
    order_key: str = ""


class RoleKind(StrEnum):
    """The weight of a role."""

    LEAD = "lead"
    SUPPORTING = "supporting"
    BIT = "bit"


@record("role")
@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A role of the script and who plays it.

    Attributes:
        number: cast number printed on strips and sheets, from 1; 0 where none is given yet.
        person_id: the actor, once cast.
        agency_id: the actor's agency, a company.
    """

    id: Id = field(default_factory=new_id)
    number: int = 0
    name: TwoNames = NO_NAME
    kind: RoleKind = RoleKind.SUPPORTING
    person_id: Id | None = None
    agency_id: Id | None = None
    manager: TwoNames = NO_NAME
    manager_phone: str = ""
    note: TwoTexts = NO_TEXT
