"""The catalogues: what every message id says in a language, from PO files, one an area of the program.

The PO files themselves are read at start: no compiled copy can be stale, missing from a wheel, or unwritable.
They use the plain part of the format (no plurals, no contexts), which this reader takes in a few milliseconds;
`i18n.check` reads the same files with Babel and refuses whatever this reader would see differently.
"""

import ast
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from core.values.language_code import LanguageCode


def po_files(language: LanguageCode) -> list[Traversable]:
    """Return the PO files of a language, in the order of their names."""
    folder = files("i18n") / "catalogues" / language.value
    return sorted((file for file in folder.iterdir() if file.name.endswith(".po")), key=lambda file: file.name)


@cache
def catalogue(language: LanguageCode) -> dict[str, str]:
    """Return every translated message of a language by its message id."""
    return {msgid: text for file in po_files(language) for msgid, text in messages_of(file.read_text(encoding="utf-8"))}


def messages_of(source: str) -> Iterator[tuple[str, str]]:
    """Give the message ids and texts of a PO file, in order; the header, empty and fuzzy ones are left out."""
    for entry in source.replace("\r\n", "\n").split("\n\n"):
        said = {"msgid": "", "msgstr": ""}
        field, is_fuzzy = "", False
        for line in entry.split("\n"):
            is_fuzzy |= line.startswith("#,") and "fuzzy" in line
            keyword, quote, rest = line.partition('"')
            if not quote or line.startswith("#"):
                continue
            field = keyword.strip() or field
            said[field] = said.get(field, "") + _unquoted(rest.rstrip().removesuffix('"'))
        if said["msgid"] and said["msgstr"] and not is_fuzzy:
            yield said["msgid"], said["msgstr"]


def _unquoted(text: str) -> str:
    return str(ast.literal_eval(f'"{text}"')) if "\\" in text else text
