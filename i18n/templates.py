"""Messages with parameters: `{name}`, `{name:form}`, and `{name:을/를}` in Korean.

A form says how a value is written where a kind of value has more than one (`{day:long}`, `{year:plain}`); the
last part may be a pair of particles. Doubled braces stand for themselves, and whatever is not a field is text.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from i18n.particles import particle

_FIELD = re.compile(r"\{\{|\}\}|\{(\w+)((?::[^{}:]+)*)\}")


@dataclass(frozen=True, slots=True)
class Field:
    """A place for a parameter.

    Attributes:
        written: the field as the message has it, shown where the parameter is missing.
        name: the parameter.
        form: how to write it; empty for the usual way.
        pair: the particles after it, `을/를`; empty for none.
    """

    written: str
    name: str
    form: str = ""
    pair: str = ""


@lru_cache(maxsize=4096)
def parts_of(template: str) -> tuple[str | Field, ...]:
    """Return the text and fields of a message, in order."""
    parts: list[str | Field] = []
    end = 0
    for found in _FIELD.finditer(template):
        parts.append(template[end : found.start()])
        parts.append(_field(found) if found[1] else found[0][0])
        end = found.end()
    parts.append(template[end:])
    return tuple(part for part in parts if part != "")


def _field(found: re.Match[str]) -> Field:
    form = pair = ""
    for spec in found[2].split(":")[1:]:
        if "/" in spec:
            pair = spec
        else:
            form = spec
    return Field(found[0], found[1], form, pair)


def fields_of(template: str) -> tuple[Field, ...]:
    """Return the fields of a message, in order."""
    return tuple(part for part in parts_of(template) if isinstance(part, Field))


def filled(template: str, params: Mapping[str, object], write: Callable[[object, str], str]) -> str:
    """Return the message with its parameters in place; a field without its parameter stays as written.

    Args:
        template: the message in one language.
        params: the parameters by name; ones the message does not use are ignored.
        write: writes a value in a form.
    """
    return "".join(part if isinstance(part, str) else _written(part, params, write) for part in parts_of(template))


def _written(field: Field, params: Mapping[str, object], write: Callable[[object, str], str]) -> str:
    if field.name not in params:
        return field.written
    word = write(params[field.name], field.form)
    return word + particle(word, field.pair) if field.pair else word
