"""The catalogues: what every message id says in a language, from PO files, one an area of the program."""

import hashlib
import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from babel.messages.pofile import read_po
from platformdirs import user_cache_path

from core.values.language_code import LanguageCode

CATALOGUES = files("i18n") / "catalogues"


def po_files(language: LanguageCode) -> list[Traversable]:
    """Return the PO files of a language, in the order of their names."""
    folder = CATALOGUES / language.value
    if not folder.is_dir():
        return []
    return sorted((f for f in folder.iterdir() if f.name.endswith(".po")), key=lambda f: f.name)


@cache
def catalogue(language: LanguageCode) -> dict[str, str]:
    """Return every translated message of a language; read once, then from a cache beside the user's other caches."""
    sources = [f.read_bytes() for f in po_files(language)]
    digest = hashlib.sha256(b"\0".join(sources)).hexdigest()
    kept = user_cache_path("gakyo") / f"catalogue-{language.value}.json"
    known = _kept(kept, digest)
    if known is not None:
        return known
    texts = {}
    for source in sources:
        texts.update(_read(source))
    _keep(kept, digest, texts)
    return texts


def _read(source: bytes) -> dict[str, str]:
    return {
        str(message.id): str(message.string)
        for message in read_po(source.splitlines(keepends=True))
        if message.id and message.string and not message.fuzzy
    }


def _kept(path: Path, digest: str) -> dict[str, str] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return dict(found["texts"]) if found["digest"] == digest else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(path: Path, digest: str, texts: dict[str, str]) -> None:
    """Write the cache; where that is not possible the next start reads the PO files again."""
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps({"digest": digest, "texts": texts}, ensure_ascii=False), encoding="utf-8")
        part.replace(path)
    except OSError:
        return
