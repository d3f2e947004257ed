"""What the kinds of this room are called, as message ids that documents and screens share."""

from collections.abc import Mapping

from core.calls.model import ExtrasKind
from core.values.labels import labelled
from i18n.marks import N_

EXTRAS_KIND_LABELS: Mapping[ExtrasKind, str] = labelled(
    {
        ExtrasKind.BIT: N_("Bit part"),
        ExtrasKind.FEATURED: N_("Featured extra"),
        ExtrasKind.ATMOSPHERE: N_("Extras"),
        ExtrasKind.STUNT: N_("Stunts"),
        ExtrasKind.STAND_IN: N_("Stand-in"),
    }
)
