"""Checks that the catalogues are complete and in step with the source and with each other.

    python -m i18n.check                        lists what is wrong; exit 1 if anything is
    python -m i18n.check --write-missing AREA   first adds what no catalogue has to AREA, empty, for the translator

A developer's tool: it prints English.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po

from core.values.language_code import LanguageCode
from i18n.catalogue import messages_of
from i18n.glossary import agreed_words, unwanted_words
from i18n.particles import PAIRS
from i18n.sources import Place, Source, read_source
from i18n.templates import Field, fields_of, parts_of

ROOT = Path(__file__).resolve().parent.parent
FULL_STOPS = {LanguageCode.KO: ".", LanguageCode.JA: "。"}
_SCRIPTS = {LanguageCode.KO: re.compile("[가-힣]"), LanguageCode.JA: re.compile("[ぁ-ヿ一-鿿々〆]")}
_BARE_PARTICLE = re.compile(
    r"(?:은|는|이|가|을|를|과|와|으로|로|\(으\)로|을\(를\)|이\(가\)|은\(는\)|와\(과\))(?![가-힣])"
)
_WORDS_TO_TRANSLATE = re.compile(r"[A-Za-z]*[a-z]{2}[A-Za-z]*")


@dataclass(frozen=True, slots=True)
class Translated:
    """One message of a catalogue."""

    language: LanguageCode
    area: str
    msgid: str
    text: str

    def __str__(self) -> str:
        """Return where it is."""
        return f"{self.language.value}/{self.area}.po: {self.msgid!r}"


def problems(root: Path = ROOT) -> list[str]:
    """Return everything wrong with the messages of the program below `root`, a sentence each."""
    source = read_source(root)
    found = list(source.problems)
    entries: list[Translated] = []
    for language in LanguageCode:
        for path in sorted((root / "i18n/catalogues" / language.value).glob("*.po")):
            complaints, read = read_catalogue(path, language)
            found += complaints
            entries += read
    found += out_of_step(source, entries)
    for entry in entries:
        found += [f"{entry}: {what}" for what in wrong_with(entry)]
    return found


def read_catalogue(path: Path, language: LanguageCode) -> tuple[list[str], list[Translated]]:
    """Return what is wrong with a PO file as a file, and its messages."""
    name = f"{language.value}/{path.name}"
    text = path.read_text(encoding="utf-8")
    try:
        catalogue = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        return [f"{name}: not a PO file: {error}"], []
    entries = [entry for entry in catalogue if entry.id]
    found = [f"{name}: {what}: {entry.id!r}" for entry in entries for what in _not_plain(entry)]
    found += [f"{name}: obsolete, delete it: {msgid!r}" for msgid in catalogue.obsolete]
    if catalogue.locale_identifier != language.value:
        found.append(f"{name}: its header says Language: {catalogue.locale_identifier}")
    read = [Translated(language, path.stem, msgid, said) for msgid, said in messages_of(text)]
    filled = {entry.id: entry.string for entry in entries if entry.string and not entry.fuzzy}
    if not found and [(each.msgid, each.text) for each in read] != list(filled.items()):
        found.append(f"{name}: the program reads it otherwise than Babel: one blank line between entries, none inside")
    return found, read


def _not_plain(entry: Entry) -> Iterator[str]:
    if entry.fuzzy:
        yield "fuzzy"
    if entry.pluralizable:
        yield "has plurals, which neither language needs"
    if entry.context:
        yield "has a context; write another English phrase instead"
    if not entry.string:
        yield "not translated"


def out_of_step(source: Source, entries: list[Translated]) -> Iterator[str]:
    """Give the messages that are missing, stale, twice in a language, or in two areas."""
    areas: dict[str, dict[LanguageCode, list[str]]] = {msgid: {} for msgid in source.messages}
    for entry in entries:
        areas.setdefault(entry.msgid, {}).setdefault(entry.language, []).append(entry.area)
    for msgid, of in areas.items():
        if msgid not in source.messages:
            yield f"stale, nothing says it: {msgid!r} in {_listed(of)}"
            continue
        for language in LanguageCode:
            if language not in of:
                yield f"{source.messages[msgid][0]}: not in the {language.value} catalogue: {msgid!r}"
        if (
            any(len(places) > 1 for places in of.values())
            or len({area for places in of.values() for area in places}) > 1
        ):
            yield f"in more than one place: {msgid!r} in {_listed(of)}"


def _listed(areas: Mapping[LanguageCode, list[str]]) -> str:
    return ", ".join(f"{language.value}/{area}" for language, found in areas.items() for area in found)


def wrong_with(entry: Translated) -> Iterator[str]:
    """Give what is wrong with the text of one message."""
    said, needed = fields_of(entry.text), fields_of(entry.msgid)
    if sorted({(each.name, each.form) for each in said}) != sorted({(each.name, each.form) for each in needed}):
        yield f"its parameters differ: {entry.text!r}"
    yield from _wrong_particles(entry, said)
    words = "".join(part for part in parts_of(entry.text) if isinstance(part, str))
    to_translate = set(_WORDS_TO_TRANSLATE.findall(_bare(entry.msgid))) - agreed_words(entry.language)
    if to_translate and not _SCRIPTS[entry.language].search(words):
        yield f"not translated: {entry.text!r}"
    if _SCRIPTS[entry.language.other].search(words) and not _SCRIPTS[entry.language].search(words):
        yield f"in the other language: {entry.text!r}"
    if entry.msgid.endswith(".") and not entry.text.endswith(FULL_STOPS[entry.language]):
        yield f"a sentence ends with {FULL_STOPS[entry.language]}: {entry.text!r}"
    if _edges(entry.text) != _edges(entry.msgid) or entry.text.count("\n") != entry.msgid.count("\n"):
        yield f"other spaces at an end, or other lines, than the message: {entry.text!r}"
    for word, term in unwanted_words(words, entry.msgid, entry.language):
        yield f"says {word}; the agreed word is {term.word(entry.language)} ({term.id}): {entry.text!r}"


def _edges(text: str) -> tuple[str, str]:
    """Return the spaces before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def _bare(msgid: str) -> str:
    return " ".join(part for part in parts_of(msgid) if isinstance(part, str))


def _wrong_particles(entry: Translated, said: tuple[Field, ...]) -> Iterator[str]:
    for each in said:
        if each.pair and (entry.language is not LanguageCode.KO or each.pair not in PAIRS):
            yield f"no such particles: {each.written}"
    if entry.language is not LanguageCode.KO:
        return
    parts = parts_of(entry.text)
    for part, follower in pairwise(parts):
        if isinstance(part, Field) and isinstance(follower, str) and not part.pair and _BARE_PARTICLE.match(follower):
            yield f"the particle after {part.written} depends on it: write {{{part.name}:을/를}}"


def write_missing(root: Path, area: str) -> int:
    """Add to an area, in each language, the messages that language has nowhere, with empty texts; return how many."""
    source, count = read_source(root), 0
    for language in LanguageCode:
        folder = root / "i18n/catalogues" / language.value
        folder.mkdir(parents=True, exist_ok=True)
        known = {
            entry.id for path in folder.glob("*.po") for entry in read_po(io.StringIO(path.read_text(encoding="utf-8")))
        }
        missing = {msgid: places for msgid, places in source.messages.items() if msgid not in known}
        if missing:
            path = folder / f"{area}.po"
            start = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else _header(language)
            path.write_text(start + "".join(map(_empty, missing, missing.values())), encoding="utf-8")
        count += len(missing)
    return count


def _header(language: LanguageCode) -> str:
    lines = (f"Language: {language.value}", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8")
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in (*lines, "Content-Transfer-Encoding: 8bit"))


def _empty(msgid: str, places: list[Place]) -> str:
    quoted = msgid.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'\n#. {places[0].path}\nmsgid "{quoted}"\nmsgstr ""\n'


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command line; return 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m i18n.check", description="Check the catalogues.")
    parser.add_argument("--write-missing", metavar="AREA", help="add missing messages to AREA.po of each language")
    asked = parser.parse_args(arguments)
    if asked.write_missing:
        sys.stdout.write(f"{write_missing(root, asked.write_missing)} added\n")
    found = problems(root)
    sys.stdout.write("".join(f"{each}\n" for each in found) + f"{len(found)} problems\n")
    return int(bool(found))


if __name__ == "__main__":  # pragma: no cover - the door of the command line
    sys.exit(main())
