"""What the kinds of this room are called, as message ids that documents and screens share."""

from collections.abc import Mapping

from core.script.model import Appearance, DayNight, ElementCategory, IntExt, PlaceType
from core.script.revision import SceneChange
from core.values.labels import labelled
from i18n.marks import N_

INT_EXT_LABELS: Mapping[IntExt, str] = labelled(
    {
        IntExt.INTERIOR: N_("Interior"),
        IntExt.EXTERIOR: N_("Exterior"),
        IntExt.BOTH: N_("Interior and exterior"),
        IntExt.UNKNOWN: N_("Not said"),
    }
)

DAY_NIGHT_LABELS: Mapping[DayNight, str] = labelled(
    {
        DayNight.MORNING: N_("Morning"),
        DayNight.DAY: N_("Day"),
        DayNight.EVENING: N_("Evening"),
        DayNight.NIGHT: N_("Night"),
        DayNight.UNKNOWN: N_("Not said"),
    }
)

PLACE_TYPE_LABELS: Mapping[PlaceType, str] = labelled(
    {
        PlaceType.LOCATION: N_("Location"),
        PlaceType.SET: N_("Set"),
        PlaceType.OPEN_SET: N_("Open set"),
        PlaceType.UNKNOWN: N_("Not said"),
    }
)

APPEARANCE_LABELS: Mapping[Appearance, str] = labelled(
    {
        Appearance.SPEAKS: N_("Speaks"),
        Appearance.APPEARS: N_("Appears"),
        Appearance.VOICE: N_("Voice only"),
        Appearance.PHOTO: N_("In a photograph"),
        Appearance.DOUBLE: N_("By a double"),
    }
)

APPEARANCE_MARKS: Mapping[Appearance, str] = {
    Appearance.SPEAKS: "●",
    Appearance.APPEARS: "○",
    Appearance.VOICE: "△",
    Appearance.PHOTO: "□",
    Appearance.DOUBLE: "◇",
}
"""Marks of the scene grid, the same in both countries, printed with a legend."""

SCENE_CHANGE_LABELS: Mapping[SceneChange, str] = labelled(
    {
        SceneChange.NEW: N_("New"),
        SceneChange.CHANGED: N_("Changed"),
        SceneChange.RENUMBERED: N_("Renumbered"),
        SceneChange.UNCHANGED: N_("Unchanged"),
        SceneChange.OMITTED: N_("Omitted"),
    }
)

ELEMENT_LABELS: Mapping[ElementCategory, str] = labelled(
    {
        ElementCategory.STUNTS: N_("Stunts"),
        ElementCategory.EXTRAS_SILENT: N_("Silent bits"),
        ElementCategory.EXTRAS: N_("Extras"),
        ElementCategory.SPECIAL_EFFECTS: N_("Special effects"),
        ElementCategory.PROPS: N_("Props"),
        ElementCategory.VEHICLES: N_("Picture vehicles"),
        ElementCategory.ANIMALS: N_("Animals"),
        ElementCategory.SOUND_MUSIC: N_("Sound and music on set"),
        ElementCategory.WARDROBE: N_("Costume"),
        ElementCategory.MAKEUP_HAIR: N_("Hair and make-up"),
        ElementCategory.SPECIAL_EQUIPMENT: N_("Special equipment"),
        ElementCategory.PRODUCTION_NOTES: N_("Production notes"),
        ElementCategory.SET_DRESSING: N_("Set decoration"),
        ElementCategory.GREENERY: N_("Greenery"),
        ElementCategory.VFX: N_("VFX"),
        ElementCategory.SECURITY: N_("Security"),
        ElementCategory.ADDITIONAL_LABOR: N_("Additional labour"),
        ElementCategory.INTIMACY: N_("Intimacy"),
        ElementCategory.MINORS: N_("Minors"),
        ElementCategory.TRANSLATORS: N_("Interpreting"),
    }
)
