"""Every kind has a label."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from core.script import labels
from core.script.model import Appearance, DayNight, ElementCategory, IntExt, PlaceType
from core.script.revision import SceneChange


@pytest.mark.parametrize(
    ("kinds", "table"),
    [
        (IntExt, labels.INT_EXT_LABELS),
        (DayNight, labels.DAY_NIGHT_LABELS),
        (PlaceType, labels.PLACE_TYPE_LABELS),
        (Appearance, labels.APPEARANCE_LABELS),
        (Appearance, labels.APPEARANCE_MARKS),
        (SceneChange, labels.SCENE_CHANGE_LABELS),
        (ElementCategory, labels.ELEMENT_LABELS),
    ],
)
def test_every_kind_has_a_label(kinds: type[StrEnum], table: Mapping[StrEnum, str]) -> None:
    assert set(table) == set(kinds)
    assert all(table.values())
