"""The colours can be read, in both themes and on a copier."""

import pytest

from ui.theme.contrast import contrast, grey
from ui.theme.tokens import DARK, EDGE_PAIRS, LIGHT, STRIPS, TEXT_PAIRS, Colours


def too_weak(theme: Colours, pairs: tuple[tuple[str, str], ...], need: float) -> list[tuple[str, str]]:
    return [pair for pair in pairs if contrast(theme[pair[0]], theme[pair[1]]) < need]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(theme: Colours) -> None:
    assert too_weak(theme, TEXT_PAIRS, 4.5) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_edge_stands_out_from_its_ground(theme: Colours) -> None:
    assert too_weak(theme, EDGE_PAIRS, 3.0) == []


def test_both_themes_have_the_same_roles() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_strip_fills_stay_light_enough_to_be_written_on_in_a_grey_copy() -> None:
    assert {strip: grey(LIGHT[f"s_{strip}"]) for strip in STRIPS} == {
        "int_day": 100,
        "ext_day": 95,
        "dawn": 91,
        "dusk": 85,
        "int_night": 83,
        "ext_night": 81,
    }


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
