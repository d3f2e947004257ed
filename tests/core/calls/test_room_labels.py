"""Every kind of these rooms has a word in both languages."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from core.calls.labels import EXTRAS_KIND_LABELS
from core.calls.model import ExtrasKind
from core.people.labels import COMPANY_ROLE_LABELS, DEPARTMENT_LABELS, ROLE_KIND_LABELS
from core.people.model import CompanyRole, Department, RoleKind
from core.schedule.labels import DAY_KIND_LABELS, STRIP_KIND_LABELS
from core.schedule.model import DayKind, StripKind
from core.script.labels import APPEARANCE_LABELS, DAY_NIGHT_LABELS, ELEMENT_LABELS, INT_EXT_LABELS, PLACE_TYPE_LABELS
from core.script.model import Appearance, DayNight, ElementCategory, IntExt, PlaceType
from core.values.language_code import LanguageCode
from i18n.language import language_of

TABLES: list[tuple[type[StrEnum], Mapping[StrEnum, str]]] = [
    (ExtrasKind, EXTRAS_KIND_LABELS),
    (CompanyRole, COMPANY_ROLE_LABELS),
    (Department, DEPARTMENT_LABELS),
    (RoleKind, ROLE_KIND_LABELS),
    (DayKind, DAY_KIND_LABELS),
    (StripKind, STRIP_KIND_LABELS),
    (Appearance, APPEARANCE_LABELS),
    (DayNight, DAY_NIGHT_LABELS),
    (ElementCategory, ELEMENT_LABELS),
    (IntExt, INT_EXT_LABELS),
    (PlaceType, PLACE_TYPE_LABELS),
]  # type: ignore[list-item]  # a table of one enumeration is read as one of any


@pytest.mark.parametrize("code", LanguageCode)
@pytest.mark.parametrize(("kind", "labels"), TABLES)
def test_every_kind_has_a_word(kind: type[StrEnum], labels: Mapping[StrEnum, str], code: LanguageCode) -> None:
    language = language_of(code)
    assert set(labels) == set(kind)
    assert [member for member in kind if not language.has(labels[member])] == []
    assert all(language.label(member) == language.text(labels[member]) for member in kind)
