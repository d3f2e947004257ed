"""Transactions as they travel: one JSON list a line, read strictly, since they come from elsewhere."""

import json
import re
from typing import Any, TypeVar

from core.store.labels import label_of
from core.store.log import Entry, canonical

T = TypeVar("T")
_STAMP = re.compile(r"\d{1,16}\.\d{1,9}\..*")


def line_of(entry: Entry) -> str:
    """Return a transaction as one line."""
    return canonical([entry.site, entry.number, entry.stamp, entry.body, entry.digest])


def entry_of(line: str) -> Entry:
    """Return the transaction of a line.

    Raises:
        ValueError, TypeError, KeyError: it is none, or says something no transaction says.
    """
    site, number, stamp, body, digest = _is(json.loads(line), list)
    for text in (site, stamp, body, digest):
        _is(text, str)
    if _is(number, int) < 1 or not _STAMP.fullmatch(stamp):
        raise ValueError(line)
    _check_body(_is(json.loads(body), dict))
    return Entry(site, number, stamp, body, digest)


def _check_body(body: dict[str, object]) -> None:
    for row in _is(body["ins"], list):
        table, row_id, cells = _is(row, list)
        _check_cells([table, row_id], _is(cells, dict))
    for change in _is(body["set"], list):
        table, row_id, column, old, new = _is(change, list)
        _check_cells([table, row_id], {column: old})
        _check_cells([table, row_id], {column: new})
    for number, digest in _is(body["saw"], dict).values():
        _is(number, int)
        _is(digest, str)
    _is(body["actor"], str)
    label_of(_is(body["label"], list))


def _check_cells(place: list[object], cells: dict[str, object]) -> None:
    for name in place:
        _is(name, str)
    for column, value in cells.items():
        if column == "id" or not isinstance(value, str | int | None):
            raise ValueError(column)


def _is(value: Any, kind: type[T]) -> T:  # noqa: ANN401 - whatever JSON may hold
    if not isinstance(value, kind):
        raise TypeError(value)
    return value
