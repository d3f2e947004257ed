"""The words for members of enumerations, so that documents and screens name them alike.

A room writes its tables once, in `core/<room>/labels.py`:

    DEPARTMENT_LABELS = labelled({Department.CAMERA: N_("Camera"), ...})

The table serves as it is, and `i18n` finds the label of any member through `label_of`.
"""

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from core.values.findings import Severity
from core.values.language_code import Country, LanguageCode
from core.values.lengths import LengthForm
from i18n.marks import N_

E = TypeVar("E", bound=Enum)
_LABELS: dict[tuple[type[Enum], str], str] = {}


def labelled(table: Mapping[E, str]) -> Mapping[E, str]:
    """Make a table of labels known, and return it.

    Args:
        table: a message id for every member of one enumeration.

    Raises:
        ValueError: a member has no label.
    """
    kinds = {type(member) for member in table}
    missing = [member for kind in kinds for member in kind if member not in table]
    if missing:
        raise ValueError(missing)
    _LABELS.update({(type(member), member.name): msgid for member, msgid in table.items()})
    return table


def label_of(member: Enum) -> str:
    """Return the message id of a member; its own name in small letters where no table has it."""
    return _LABELS.get((type(member), member.name), member.name.lower().replace("_", " "))


COUNTRY_LABELS = labelled({Country.KR: N_("Korea"), Country.JP: N_("Japan")})
LANGUAGE_LABELS = labelled({LanguageCode.KO: N_("Korean"), LanguageCode.JA: N_("Japanese")})
LENGTH_FORM_LABELS = labelled({
    LengthForm.EIGHTHS: N_("Eighths of a page"),
    LengthForm.A4: N_("A4 pages"),
    LengthForm.PERA: N_("Half sheets of 200 characters"),
})  # fmt: skip
SEVERITY_LABELS = labelled({
    Severity.VIOLATION: N_("Violation"),
    Severity.WARNING: N_("Warning"),
    Severity.NOTE: N_("Note"),
})  # fmt: skip
YES, NO = N_("Yes"), N_("No")
