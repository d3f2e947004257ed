"""What the kinds of this room are called, as message ids that documents and screens share."""

from collections.abc import Mapping

from core.schedule.model import DayKind, StripKind
from core.values.labels import labelled
from i18n.marks import N_

DAY_KIND_LABELS: Mapping[DayKind, str] = labelled(
    {
        DayKind.SHOOT: N_("Shooting day"),
        DayKind.PREP: N_("Prep day"),
        DayKind.TRAVEL: N_("Travel day"),
        DayKind.DAY_OFF: N_("Day off"),
        DayKind.FULL_REST: N_("Full rest day"),
        DayKind.CONTINGENCY: N_("Contingency day"),
    }
)

STRIP_KIND_LABELS: Mapping[StripKind, str] = labelled(
    {
        StripKind.SCENE: N_("Scene"),
        StripKind.MEAL: N_("Meal"),
        StripKind.MOVE: N_("Move"),
        StripKind.PREP: N_("Preparation"),
        StripKind.STANDBY: N_("Standby"),
        StripKind.NOTE: N_("Remark"),
    }
)
