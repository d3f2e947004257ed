"""KJ Sheet Sans has every character the two countries' sheets are written with."""

from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

import pytest
from fontTools.ttLib import TTFont

from resources.fonts import letters

WEIGHTS = ("Regular", "Bold")


@pytest.fixture(scope="module", params=WEIGHTS)
def face(request: pytest.FixtureRequest) -> Iterator[TTFont]:
    """Open a weight of the family."""
    with TTFont(str(files("resources.fonts") / f"KJSheetSans-{request.param}.ttf"), lazy=True) as font:
        yield font


def missing(face: TTFont, wanted: Iterable[str]) -> str:
    return letters.written(set(wanted) - {chr(code) for code in face.getBestCmap()})


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
def test_the_family_covers_a_standard(face: TTFont, standard: Callable[[], frozenset[str]], size: int) -> None:
    assert len(standard()) == size
    assert missing(face, standard()) == ""


def test_the_family_has_the_symbols_of_call_sheets_and_the_kanji_of_names(face: TTFont) -> None:
    symbols = letters.ARROWS | letters.CURRENCIES | letters.CALL_SHEET_SYMBOLS | letters.NAME_KANJI
    assert missing(face, symbols) == ""


def test_figures_have_one_width_so_that_columns_of_clocks_align(face: TTFont) -> None:
    glyphs, widths = face.getBestCmap(), face["hmtx"]
    assert len({widths[glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_the_family_says_that_it_writes_both_scripts(face: TTFont) -> None:
    pages = face["OS/2"].ulCodePageRange1
    japanese, korean = 1 << 17, 1 << 19
    assert pages & japanese
    assert pages & korean


def test_the_family_is_embeddable_and_carries_its_own_name_and_licence(face: TTFont) -> None:
    names = face["name"]
    assert names.getDebugName(1) == "KJ Sheet Sans"
    assert names.getDebugName(6) == f"KJSheetSans-{names.getDebugName(2)}"
    assert "SIL Open Font License" in names.getDebugName(13)
    assert face["OS/2"].fsType == 0
    assert "glyf" in face


def test_the_licence_file_names_every_source(face: TTFont) -> None:
    licence = (files("resources.fonts") / "OFL.txt").read_text(encoding="utf-8")
    lines = [line for line in licence.splitlines() if line.startswith("Copyright 2")]
    assert len(lines) == 5
    assert face["name"].getDebugName(0) == "\n".join(lines)
