"""Records to rows and back, by the fields of their dataclass (see `core.values.records`)."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from core.values.records import table_of
from core.values.texts import TwoNames, TwoTexts

Cell = str | int | None
"""What a column holds."""

PARTS: Mapping[type, tuple[str, ...]] = {TwoTexts: ("ko", "ja"), TwoNames: ("native", "ko", "ja", "reading")}
"""Values that take several columns, and the endings of those."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a record class lies in its table.

    Attributes:
        columns: every column the record uses, `id` first.
        sql_types: `TEXT` or `INTEGER` for each column.
        is_optional: whether each column may be NULL.
        build: makes a record from a row in the order of `columns`.
        cells: gives a record's cells by column.
    """

    table: str
    columns: tuple[str, ...]
    sql_types: tuple[str, ...]
    is_optional: tuple[bool, ...]
    build: Callable[[tuple[Any, ...]], Any]
    cells: Callable[[Any], dict[str, Cell]]


@cache
def shape_of(cls: type) -> Shape:
    """Return the shape of a record class.

    Raises:
        KeyError: the class is no record.
        TypeError: a field has a type the store does not keep.
    """
    hints = typing.get_type_hints(cls)
    plain = [(field.name, *_unwrapped(hints[field.name])) for field in fields(cls)]
    columns: list[tuple[str, str, bool]] = []
    for name, kind, optional in plain:
        if kind in PARTS:
            columns += [(f"{name}_{part}", "TEXT", False) for part in PARTS[kind]]
        else:
            columns.append((name, _sql_type(kind), optional))
    return Shape(
        table=table_of(cls),
        columns=tuple(name for name, _, _ in columns),
        sql_types=tuple(sql for _, sql, _ in columns),
        is_optional=tuple(optional for _, _, optional in columns),
        build=_builder(cls, plain),
        cells=_unbuilder(plain),
    )


def _unwrapped(hint: Any) -> tuple[type, bool]:  # noqa: ANN401 - a type hint has no common type
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        (kind,) = [arg for arg in typing.get_args(hint) if arg is not type(None)]
        return _unwrapped(kind)[0], True
    return getattr(hint, "__supertype__", hint), False


def _sql_type(kind: type) -> str:
    if issubclass(kind, str | date):
        return "TEXT"
    if issubclass(kind, int):
        return "INTEGER"
    raise TypeError(kind)


def _reader(kind: type) -> Callable[[Any], Any] | None:
    if kind is date:
        return date.fromisoformat
    if issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    return None if kind in {str, int} else kind


def _builder(cls: type, plain: list[tuple[str, type, bool]]) -> Callable[[tuple[Any, ...]], Any]:
    scope: dict[str, Any] = {"cls": cls}
    arguments = []
    at = 0
    for name, kind, optional in plain:
        if kind in PARTS:
            width = len(PARTS[kind])
            scope[f"r{at}"] = kind
            arguments.append(f"{name}=r{at}(*row[{at}:{at + width}])")
            at += width
            continue
        reader = _reader(kind)
        scope[f"r{at}"] = reader
        read = f"row[{at}]" if reader is None else f"r{at}(row[{at}])"
        arguments.append(f"{name}={read}" + (f" if row[{at}] is not None else None" if optional and reader else ""))
        at += 1
    source = f"lambda row: cls({', '.join(arguments)})"
    return typing.cast(
        "Callable[[tuple[Any, ...]], Any]",
        eval(source, scope),  # noqa: S307 - built from field names alone; five times faster than a loop
    )


def _unbuilder(plain: list[tuple[str, type, bool]]) -> Callable[[Any], dict[str, Cell]]:
    def cells(record: Any) -> dict[str, Cell]:  # noqa: ANN401 - any record
        row: dict[str, Cell] = {}
        for name, kind, _ in plain:
            value = getattr(record, name)
            if kind in PARTS:
                row.update((f"{name}_{part}", getattr(value, part)) for part in PARTS[kind])
            else:
                row[name] = cell_of(value)
        return row

    return cells


def cell_of(value: object) -> Cell:
    """Return what a column holds for a value.

    Raises:
        TypeError: the store does not keep such a value.
    """
    if value is None:
        return None
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))
