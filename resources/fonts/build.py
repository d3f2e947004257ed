"""Build KJ Sheet Sans from the published Noto parts: one merged TrueType face a weight.

    npm pack @expo-google-fonts/noto-sans-jp        (and the other packages that `--help` names)
    tar xzf …tgz, each into a folder of its package's name
    python -m resources.fonts.build PARTS_FOLDER [OUT_FOLDER]

The Japanese part is the base, so kanji have Japanese shapes in both languages; hangul and the hanja it
lacks come from the Korean part, symbols from the smaller ones. ReportLab cannot embed CFF outlines and
reads one face a file, hence TrueType and no variable font. The parts are licensed under the SIL Open
Font License; the only name it reserves among them is 'Source', which the family does not use.
Needs fontTools. The result is the same, byte for byte, for the same parts.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.subset import Options as SubsetOptions
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

from resources.fonts.letters import wanted

FAMILY = "KJ Sheet Sans"
VERSION = "1.002"
UNMERGEABLE_TABLES = ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "kern", "vhea", "vmtx"]
HINTING_TABLES = ["cvt ", "fpgm", "prep"]
METRICS = {
    "hhea": ("ascent", "descent", "lineGap"),
    "OS/2": ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"),
}
COPYRIGHT, LICENCE, LICENCE_ADDRESS = 0, 13, 14


@dataclass(frozen=True, slots=True)
class Weight:
    """One face of the family.

    Attributes:
        base: the Japanese part, taken whole; the Korean part, taken whole where the base lacks it.
        fillers: parts from which only wanted characters are taken, in order of preference.
    """

    name: str
    base: tuple[str, str]
    fillers: tuple[str, ...]


WEIGHTS = (
    Weight(
        "Regular",
        ("noto-sans-jp/400Regular/NotoSansJP_400Regular", "noto-sans-kr/400Regular/NotoSansKR_400Regular"),
        (
            "noto-sans/400Regular/NotoSans_400Regular",
            "noto-sans-symbols/400Regular/NotoSansSymbols_400Regular",
            "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular",
            "noto-sans-math/400Regular/NotoSansMath_400Regular",
            "noto-sans-thai/400Regular/NotoSansThai_400Regular",
        ),
    ),
    Weight(
        "Bold",
        ("noto-sans-jp/700Bold/NotoSansJP_700Bold", "noto-sans-kr/700Bold/NotoSansKR_700Bold"),
        (
            "noto-sans/700Bold/NotoSans_700Bold",
            "noto-sans-symbols/700Bold/NotoSansSymbols_700Bold",
            "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular",
            "noto-sans-math/400Regular/NotoSansMath_400Regular",
            "noto-sans-thai/700Bold/NotoSansThai_700Bold",
        ),
    ),
)


def build(weight: Weight, parts: Path, out: Path) -> Path:
    """Merge one weight and return the file written.

    Raises:
        FileNotFoundError: a part is not in the folder.
    """
    with tempfile.TemporaryDirectory() as folder:
        pieces = _cut(weight, parts, Path(folder))
        font = Merger(MergeOptions(drop_tables=UNMERGEABLE_TABLES + HINTING_TABLES)).merge([str(p) for p in pieces])
        base, korean = (_opened(parts, name) for name in weight.base)
        _take_metrics(font, base)
        _claim_both_scripts(font, base, korean)
        _name(font, weight.name)
        font.recalcTimestamp = False
        font["head"].created = font["head"].modified = base["head"].modified
        path = out / f"{FAMILY.replace(' ', '')}-{weight.name}.ttf"
        font.save(path)
        return path


def _cut(weight: Weight, parts: Path, folder: Path) -> list[Path]:
    """Write the subset each part contributes, none with a character of an earlier one."""
    have: set[int] = set()
    needed = {ord(letter) for letter in wanted()}
    pieces = []
    for number, name in enumerate((*weight.base, *weight.fillers)):
        offered = set(_opened(parts, name).getBestCmap())
        taken = (offered if name in weight.base else offered & needed) - have
        if taken:
            pieces.append(folder / f"{number}.ttf")
            _subset(parts, name, taken).save(pieces[-1])
            have |= taken
            print(f"  {name}: {len(taken)}")  # noqa: T201 - a script that reports what it did
    return pieces


def _subset(parts: Path, name: str, codes: set[int]) -> TTFont:
    options = SubsetOptions(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"], glyph_names=False)
    options.drop_tables += UNMERGEABLE_TABLES
    font = _opened(parts, name)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def _opened(parts: Path, name: str) -> TTFont:
    return TTFont(parts / f"{name}.ttf", recalcTimestamp=False)


def _take_metrics(font: TTFont, base: TTFont) -> None:
    """Give the merged face the line height of the base: merging takes the greatest of all parts."""
    for table, names in METRICS.items():
        for name in names:
            setattr(font[table], name, getattr(base[table], name))


def _claim_both_scripts(font: TTFont, base: TTFont, korean: TTFont) -> None:
    """Say that the face writes Japanese and Korean: window systems look for another font where it does not."""
    ranges = ("ulCodePageRange1", "ulUnicodeRange1", "ulUnicodeRange2", "ulUnicodeRange3", "ulUnicodeRange4")
    for name in ranges:
        setattr(font["OS/2"], name, getattr(base["OS/2"], name) | getattr(korean["OS/2"], name))
    font["OS/2"].achVendID = "NONE"


def _name(font: TTFont, weight: str) -> None:
    """Replace the names of the parts by the family's own, and keep the licence."""
    table = font["name"]
    table.names = [entry for entry in table.names if entry.nameID in {LICENCE, LICENCE_ADDRESS}]
    postscript = f"{FAMILY.replace(' ', '')}-{weight}"
    names = {
        COPYRIGHT: _copyrights(),
        1: FAMILY,
        2: weight,
        3: f"{postscript};{VERSION}",
        4: f"{FAMILY} {weight}",
        5: f"Version {VERSION}",
        6: postscript,
    }
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def _copyrights() -> str:
    lines = Path(__file__).with_name("OFL.txt").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line.startswith("Copyright 2"))


def main(arguments: Sequence[str]) -> int:
    """Build every weight; return 0, or 2 where a part is missing."""
    packages = sorted({name.split("/")[0] for w in WEIGHTS for name in (*w.base, *w.fillers)})
    how = "Get the parts with npm pack, each unpacked into a folder of its name: " + ", ".join(
        f"@expo-google-fonts/{package}" for package in packages
    )
    parser = argparse.ArgumentParser(prog="resources.fonts.build", description="Build KJ Sheet Sans.", epilog=how)
    parser.add_argument("parts", type=Path, help="folder that holds one folder a package")
    parser.add_argument("out", type=Path, nargs="?", default=Path(__file__).parent, help="default: beside this script")
    chosen = parser.parse_args(arguments)
    try:
        for weight in WEIGHTS:
            path = build(weight, chosen.parts, chosen.out)
            print(f"{path.name}: {path.stat().st_size} bytes")  # noqa: T201 - a script that reports what it did
    except FileNotFoundError as missing:
        print(f"Missing part: {missing.filename}\n{how}", file=sys.stderr)  # noqa: T201 - the same
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
