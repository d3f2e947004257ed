"""Words for the members of enumerations, and the eras."""

from datetime import date
from enum import Enum

import pytest

from core.values.eras import ERAS, era_of
from core.values.labels import label_of, labelled
from core.values.language_code import Country


class Sky(Enum):
    """An enumeration of this test."""

    CLEAR = "clear"
    LIGHT_RAIN = "light_rain"


def test_a_table_of_labels_is_found_by_member() -> None:
    assert label_of(Country.KR) == "Korea"


def test_a_member_without_a_table_is_named_by_itself() -> None:
    assert label_of(Sky.LIGHT_RAIN) == "light rain"


def test_a_table_with_a_gap_is_refused() -> None:
    with pytest.raises(ValueError) as refused:
        labelled({Sky.CLEAR: "Clear"})
    assert refused.value.args == ([Sky.LIGHT_RAIN],)


def test_an_era_begins_on_its_first_day() -> None:
    reiwa, heisei, *_, taisho = ERAS
    assert era_of(date(2019, 5, 1)) == (reiwa, 1)
    assert era_of(date(2019, 4, 30)) == (heisei, 31)
    assert era_of(taisho.first) == (taisho, 1)
    assert era_of(date(1912, 7, 29)) is None
