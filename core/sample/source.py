"""The texts of the sample production: tables and scripts beside the program, read into values."""

import tomllib
from importlib.resources import files
from typing import Any

from core.values.ids import Id
from core.values.texts import NO_TEXT, TwoNames, TwoTexts
from core.values.times import DayMinute

Row = dict[str, Any]
"""One entry of a TOML table; resources/sample/README.md says its form."""

FOLDER = files("resources") / "sample"


def script_bytes(name: str) -> bytes:
    """Return a script file of the sample."""
    return (FOLDER / name).read_bytes()


def tables(name: str) -> Row:
    """Return the tables of `name`.toml."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def row_id(kind: str, key: str) -> Id:
    """Return the identity of a row of the sample: `sample-role-seoyun`."""
    return Id(f"sample-{kind}-{key}")


def texts(row: Row, field: str) -> TwoTexts:
    """Return the pair `[Korean, Japanese]` of a field, empty where it is left out."""
    return TwoTexts(*row[field]) if field in row else NO_TEXT


def names(row: Row, field: str = "name") -> TwoNames:
    """Return the name `[native, Korean, Japanese, reading]` of a field."""
    return TwoNames(*row[field])


def minute(row: Row, field: str) -> DayMinute | None:
    """Return the time `hours:minutes` of a field, hours 0 to 47; None where it is left out."""
    if field not in row:
        return None
    hours, minutes = str(row[field]).split(":")
    return DayMinute.at(int(hours), int(minutes))
