"""Every kind of these rooms has a word in both languages; `labelled` sees to it that no kind is left out."""

from enum import StrEnum

import pytest

from core.calls.labels import EXTRAS_KIND_LABELS
from core.people.labels import COMPANY_ROLE_LABELS, DEPARTMENT_LABELS, ROLE_KIND_LABELS
from core.schedule.labels import DAY_KIND_LABELS, STRIP_KIND_LABELS
from core.script.labels import APPEARANCE_LABELS, DAY_NIGHT_LABELS, ELEMENT_LABELS, INT_EXT_LABELS, PLACE_TYPE_LABELS
from core.values.language_code import LanguageCode
from i18n.language import language_of

WORDS: list[tuple[StrEnum, str]] = [
    *EXTRAS_KIND_LABELS.items(),
    *COMPANY_ROLE_LABELS.items(),
    *DEPARTMENT_LABELS.items(),
    *ROLE_KIND_LABELS.items(),
    *DAY_KIND_LABELS.items(),
    *STRIP_KIND_LABELS.items(),
    *APPEARANCE_LABELS.items(),
    *DAY_NIGHT_LABELS.items(),
    *ELEMENT_LABELS.items(),
    *INT_EXT_LABELS.items(),
    *PLACE_TYPE_LABELS.items(),
]


@pytest.mark.parametrize("code", LanguageCode)
def test_every_kind_has_a_word(code: LanguageCode) -> None:
    language = language_of(code)
    assert [msgid for _, msgid in WORDS if not language.has(msgid)] == []
    assert [language.label(member) for member, _ in WORDS] == [language.text(msgid) for _, msgid in WORDS]
