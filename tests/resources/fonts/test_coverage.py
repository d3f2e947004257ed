"""KJ Sheet Sans has every character the two countries' sheets are written with."""

from collections.abc import Callable, Iterable
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from resources.fonts import letters

WEIGHTS = ("Regular", "Bold")


def face(weight: str) -> TTFont:
    return TTFont(str(files("resources.fonts") / f"KJSheetSans-{weight}.ttf"), lazy=True)


def missing(weight: str, wanted: Iterable[str]) -> str:
    return letters.written(set(wanted) - {chr(code) for code in face(weight).getBestCmap()})


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize(
    ("standard", "size"),
    [
        (letters.hangul, 11_290),
        (letters.ks_x_1001, 8_225),
        (letters.jis_x_0208, 6_879),
        (letters.jis_level_3, 1_259),
        (letters.jis_level_4, 6_799),
        (letters.circled_numbers, 50),
        (letters.latin, 565),
    ],
)
def test_the_family_covers_a_standard(weight: str, standard: Callable[[], frozenset[str]], size: int) -> None:
    assert len(standard()) == size
    assert missing(weight, standard()) == ""


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_family_has_the_symbols_of_call_sheets_and_the_kanji_of_names(weight: str) -> None:
    symbols = letters.ARROWS | letters.CURRENCIES | letters.CALL_SHEET_SYMBOLS | letters.NAME_KANJI
    assert missing(weight, symbols) == ""


@pytest.mark.parametrize("weight", WEIGHTS)
def test_figures_have_one_width_so_that_columns_of_clocks_align(weight: str) -> None:
    font = face(weight)
    glyphs, widths = font.getBestCmap(), font["hmtx"]
    assert len({widths[glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_family_says_that_it_writes_both_scripts(weight: str) -> None:
    pages = face(weight)["OS/2"].ulCodePageRange1
    japanese, korean = 1 << 17, 1 << 19
    assert pages & japanese
    assert pages & korean


@pytest.mark.parametrize("weight", WEIGHTS)
def test_the_family_is_embeddable_and_carries_its_own_name_and_licence(weight: str) -> None:
    font = face(weight)
    names = font["name"]
    assert names.getDebugName(1) == "KJ Sheet Sans"
    assert names.getDebugName(6) == f"KJSheetSans-{weight}"
    assert "SIL Open Font License" in names.getDebugName(13)
    assert font["OS/2"].fsType == 0
    assert "glyf" in font


def test_the_licence_file_names_every_source() -> None:
    licence = (files("resources.fonts") / "OFL.txt").read_text(encoding="utf-8")
    lines = [line for line in licence.splitlines() if line.startswith("Copyright 2")]
    assert len(lines) == 5
    assert face("Regular")["name"].getDebugName(0) == "\n".join(lines)
