"""Labels of steps in the log: a message id and parameters as JSON that keeps their types."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from core.values.findings import Message
from core.values.lengths import Eighths
from core.values.money import Money
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DayMinute

_WRITERS: Mapping[type, tuple[str, Callable[[Any], Any]]] = {
    DayMinute: ("minute", int),
    Eighths: ("eighths", int),
    date: ("date", date.isoformat),
    TwoTexts: ("texts", lambda v: [v.ko, v.ja]),
    TwoNames: ("names", lambda v: [v.native, v.ko, v.ja, v.reading]),
    Money: ("money", lambda v: [v.minor, v.currency]),
}
_READERS: Mapping[str, Callable[[Any], object]] = {
    "minute": DayMinute,
    "eighths": Eighths,
    "date": date.fromisoformat,
    "texts": lambda v: TwoTexts(*v),
    "names": lambda v: TwoNames(*v),
    "money": lambda v: Money(*v),
}


def label_json(label: Message) -> list[Any]:
    """Return the label as `[msgid, {name: parameter}]`.

    Raises:
        TypeError: a parameter is of a type that cannot be kept.
    """
    return [label.msgid, {name: _written(value) for name, value in label.params.items()}]


def label_of(written: list[Any]) -> Message:
    """Return the label that `label_json` wrote."""
    msgid, params = written
    return Message(msgid, {name: _read(value) for name, value in params.items()})


def _written(value: object) -> object:
    if isinstance(value, Message):
        return {"message": label_json(value)}
    if type(value) in _WRITERS:
        name, write = _WRITERS[type(value)]
        return {name: write(value)}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int):
        return int(value)
    raise TypeError(type(value))


def _read(value: object) -> object:
    if isinstance(value, dict):
        ((name, inner),) = value.items()
        return label_of(inner) if name == "message" else _READERS[name](inner)
    return value
