"""What the kinds of this room are called, as message ids that documents and screens share."""

from collections.abc import Mapping

from core.people.model import CompanyRole, Department, RoleKind
from core.values.labels import labelled
from i18n.marks import N_

COMPANY_ROLE_LABELS: Mapping[CompanyRole, str] = labelled(
    {
        CompanyRole.LEAD: N_("Lead producer"),
        CompanyRole.CO_PRODUCER: N_("Co-producer"),
        CompanyRole.BROADCASTER: N_("Broadcaster"),
        CompanyRole.PLATFORM: N_("Platform"),
        CompanyRole.AGENCY: N_("Agency"),
        CompanyRole.EXTRAS_AGENCY: N_("Extras agency"),
        CompanyRole.VENDOR: N_("Vendor"),
    }
)

ROLE_KIND_LABELS: Mapping[RoleKind, str] = labelled(
    {
        RoleKind.LEAD: N_("Lead role"),
        RoleKind.SUPPORTING: N_("Supporting role"),
        RoleKind.BIT: N_("Bit part"),
    }
)

DEPARTMENT_LABELS: Mapping[Department, str] = labelled(
    {
        Department.PRODUCTION_COMPANY: N_("Production company"),
        Department.BROADCASTER: N_("Broadcaster and platform"),
        Department.PRODUCTION: N_("Production"),
        Department.WRITING: N_("Writing"),
        Department.DIRECTING: N_("Directing"),
        Department.LOCATION: N_("Locations"),
        Department.CAMERA: N_("Camera"),
        Department.LIGHTING: N_("Lighting"),
        Department.SOUND: N_("Sound"),
        Department.GRIP: N_("Grip"),
        Department.ART: N_("Art"),
        Department.SET_DECORATION: N_("Set decoration"),
        Department.PROPS: N_("Props"),
        Department.COSTUME: N_("Costume"),
        Department.HAIR_MAKEUP: N_("Hair and make-up"),
        Department.SPECIAL_MAKEUP: N_("Special make-up"),
        Department.STUNT: N_("Stunts"),
        Department.SPECIAL_EFFECTS: N_("Special effects"),
        Department.VFX: N_("VFX"),
        Department.POST: N_("Post-production"),
        Department.TRANSPORT: N_("Transport"),
        Department.ANIMALS: N_("Animals"),
        Department.EXTRAS: N_("Extras"),
        Department.CATERING: N_("Catering"),
        Department.SAFETY: N_("Safety"),
        Department.PUBLICITY: N_("Publicity"),
        Department.INTERPRETING: N_("Interpreting"),
    }
)
