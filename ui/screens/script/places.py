"""The table of places: what it shows, and what typing into it means. The last row begins a new place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from core.script.commands import save_place
from core.script.labels import PLACE_TYPE_LABELS
from core.script.model import Place, PlaceType
from core.values.findings import Finding, finding
from core.values.labels import COUNTRY_LABELS
from core.values.language_code import LanguageCode
from core.values.texts import TwoTexts
from i18n.current import _, current
from i18n.marks import N_
from ui.widgets.grid.cells import Cell, Column, Edit, Row

Attempt = Callable[..., Finding | None]
NEW_PLACE = "new"
MICRO = 1_000_000

COLUMNS = (
    Column("name", 130, stretches=True, editable=True),
    Column("name_theirs", 130, stretches=True, editable=True),
    Column("country", 64, editable=True),
    Column("place_type", 84, editable=True),
    Column("address", 150, stretches=True, editable=True),
    Column("address_theirs", 150, stretches=True, editable=True),
    Column("coordinates", 140, editable=True),
    Column("hospital", 110, stretches=True, editable=True),
    Column("hospital_theirs", 110, stretches=True, editable=True),
    Column("hospital_phone", 104, editable=True),
)
HEADERS = (
    N_("Place"),
    N_("Place, other language"),
    N_("Country"),
    N_("Type of place"),
    N_("Address"),
    N_("Address, other language"),
    N_("Latitude, longitude"),
    N_("Nearest hospital"),
    N_("Hospital, other language"),
    N_("Hospital's phone"),
)


def place_rows(places: Sequence[Place]) -> list[Row]:
    """Return a row for every place, and an empty one."""
    return [*(Row(place.id, place) for place in places), Row(NEW_PLACE, Place())]


def place_cells(thing: object) -> Sequence[Cell]:
    """Return the cells of a place."""
    assert isinstance(thing, Place)  # noqa: S101 - the table holds nothing else
    is_new = not thing.name
    return (
        replace(_mine(thing.name), bold=True, note=_("Type a name to add a place") if is_new else ""),
        _theirs(thing.name),
        Cell(
            "" if is_new else _(COUNTRY_LABELS[thing.country]),
            side="" if is_new else thing.country.value,
            choices=tuple(_(msgid) for msgid in COUNTRY_LABELS.values()),
        ),
        Cell(
            "" if is_new else _(PLACE_TYPE_LABELS[thing.place_type]),
            choices=tuple(_(msgid) for msgid in PLACE_TYPE_LABELS.values()),
        ),
        _mine(thing.address),
        _theirs(thing.address),
        Cell(_coordinates(thing)),
        _mine(thing.hospital),
        _theirs(thing.hospital),
        Cell(thing.hospital_phone),
    )


def _of(text: TwoTexts, code: LanguageCode) -> str:
    return text.ko if code is LanguageCode.KO else text.ja


def _mine(text: TwoTexts) -> Cell:
    code = current().code
    return Cell(_of(text, code), is_missing=text.is_missing(code))


def _theirs(text: TwoTexts) -> Cell:
    code = current().code.other
    return Cell(_of(text, code), ink="ink2", is_missing=text.is_missing(code))


def _coordinates(place: Place) -> str:
    if place.latitude_micro is None or place.longitude_micro is None:
        return ""
    return f"{place.latitude_micro / MICRO:.5f}, {place.longitude_micro / MICRO:.5f}"


def write_place(place: Place, edit: Edit, attempt: Attempt) -> Finding | None:
    """Write one typed cell of a place."""
    change = _change(place, edit)
    return change if isinstance(change, Finding) else attempt(save_place, replace(place, **change))


def _change(place: Place, edit: Edit) -> dict[str, Any] | Finding:
    name = edit.column.removesuffix("_theirs")
    match name:
        case "name" | "address" | "hospital":
            code = current().code if edit.column == name else current().code.other
            text: TwoTexts = getattr(place, name)
            return {name: text.replaced(code, edit.text)}
        case "country":
            found = next((c for c, msgid in COUNTRY_LABELS.items() if _(msgid) == edit.text), None)
            return _no_such(edit.text) if found is None else {"country": found}
        case "place_type":
            kind = next((k for k, msgid in PLACE_TYPE_LABELS.items() if _(msgid) == edit.text), PlaceType.UNKNOWN)
            return {"place_type": kind}
        case "coordinates":
            return _parsed(edit.text)
    return {name: edit.text}


def _parsed(text: str) -> dict[str, Any] | Finding:
    if not text:
        return {"latitude_micro": None, "longitude_micro": None}
    try:
        latitude, longitude = (round(float(part) * MICRO) for part in text.replace("，", ",").split(","))
    except (ValueError, OverflowError):
        return finding("script.coordinates", N_("Write latitude and longitude like 37.5665, 126.9780."))
    return {"latitude_micro": latitude, "longitude_micro": longitude}


def _no_such(text: str) -> Finding:
    return finding("script.choice", N_("{text} is none of the choices."), text=text)
