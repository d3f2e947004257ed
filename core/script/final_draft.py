"""Final Draft FDX, all versions: paragraphs with a type, dual dialogue, omitted scenes, scene properties.

A source line is a paragraph of the content, inner ones of dual dialogue and omitted scenes included. Entities and
document types are refused, so that no file can make the program read another file or swell in memory.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from core.script.caseless_names import speaker
from core.script.headings import read_heading
from core.script.parsed import Heading, Line, LineKind, ParsedScript, ScriptFormat, assembled
from core.script.texts import decoded_xml, language_of_text
from core.values.findings import FileProblem, Severity, finding
from i18n.marks import N_

KINDS = {
    "scene heading": LineKind.HEADING,
    "action": LineKind.ACTION,
    "character": LineKind.CHARACTER,
    "dialogue": LineKind.DIALOGUE,
    "parenthetical": LineKind.PARENTHETICAL,
    "transition": LineKind.TRANSITION,
    "shot": LineKind.ACTION,
    "general": LineKind.ACTION,
    "lyrics": LineKind.LYRIC,
    "singing": LineKind.LYRIC,
    "cast list": LineKind.SETTING,
    "new act": LineKind.SECTION,
    "end of act": LineKind.SECTION,
    "teaser": LineKind.SECTION,
    "show/ep. title": LineKind.SECTION,
    "outline 1": LineKind.SECTION,
    "outline body": LineKind.SYNOPSIS,
}


def read_final_draft(data: bytes) -> ParsedScript:
    """Read an FDX file.

    Raises:
        FileProblem: it is no XML, is cut off, holds entities, or is not from Final Draft.
    """
    root = _root(data)
    content = root.find("Content")
    reader = _Reader(_title(root))
    lines = list(reader.lines(content)) if content is not None else []
    scenes, ledger = assembled(lines, reader.headings, joins_opening=True)
    text = "\n".join(line.text for line in lines)
    return ParsedScript(ScriptFormat.FINAL_DRAFT, language_of_text(text), scenes, ledger, reader.title)


def _root(data: bytes) -> Element:
    try:
        root: Element = fromstring(decoded_xml(data), forbid_dtd=True)
    except DefusedXmlException as error:
        raise FileProblem(
            finding(
                "script.xml_entities",
                N_("This file holds XML entities, which no Final Draft script needs. It was not read."),
                Severity.VIOLATION,
            )
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise FileProblem(
            finding(
                "script.xml_broken",
                N_("This Final Draft file is cut off or damaged ({reason}). Nothing was imported."),
                Severity.VIOLATION,
                reason=str(error),
            )
        ) from error
    if root.tag != "FinalDraft":
        raise FileProblem(
            finding(
                "script.not_final_draft", N_("This is an XML file, but not a Final Draft script."), Severity.VIOLATION
            )
        )
    return root


def _title(root: Element) -> str:
    for paragraph in root.iterfind("TitlePage/Content/Paragraph"):
        text = text_of(paragraph).strip()
        if text:
            return text
    return ""


def text_of(paragraph: Element) -> str:
    """Return the text of a paragraph, of its own `Text` elements alone."""
    return "".join("".join(part.itertext()) for part in paragraph.findall("Text"))


class _Reader:
    """Walks over the paragraphs once, in order."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.headings: dict[int, Heading] = {}
        self._number = 0
        self._main = ""

    def lines(self, content: Element) -> Iterator[Line]:
        for element in content:
            if element.tag == "Paragraph":
                yield from self._paragraph(element)
            elif element.tag == "DualDialogue":
                yield from self._dual(element)

    def _paragraph(self, paragraph: Element) -> Iterator[Line]:
        kind = KINDS.get(paragraph.get("Type", "General").strip().casefold(), LineKind.ACTION)
        yield self._line(kind, text_of(paragraph).strip(), paragraph)
        for inner in paragraph.iterfind("DualDialogue"):
            yield from self._dual(inner)
        for inner in paragraph.iterfind("OmittedScene//Paragraph"):
            self._number += 1
            yield Line(self._number, LineKind.BONEYARD, text_of(inner).strip())

    def _dual(self, dual: Element) -> Iterator[Line]:
        """Take two speeches side by side; every one after the first stands beside it."""
        has_spoken = False
        for paragraph in dual.iterfind("Paragraph"):
            kind = KINDS.get(paragraph.get("Type", "General").strip().casefold(), LineKind.ACTION)
            line = self._line(kind, text_of(paragraph).strip(), paragraph)
            yield replace(line, is_dual=line.kind is LineKind.CHARACTER and has_spoken)
            has_spoken = has_spoken or line.kind is LineKind.CHARACTER

    def _line(self, kind: LineKind, text: str, paragraph: Element) -> Line:
        self._number += 1
        number = self._number
        if kind is LineKind.HEADING:
            return self._heading(number, text, paragraph)
        if not text:
            return Line(number, LineKind.BLANK)
        if kind is LineKind.CHARACTER:
            name, extension = speaker(text)
            return Line(number, kind, text, name, extension)
        return Line(number, kind, text)

    def _heading(self, number: int, text: str, paragraph: Element) -> Line:
        properties = paragraph.find("SceneProperties")
        scene_number = paragraph.get("Number") or (properties.get("Number") if properties is not None else "") or ""
        if not text and not scene_number.strip():
            return Line(number, LineKind.BLANK)
        heading = read_heading(text, scene_number.strip(), self._main)
        self._main = heading.main_set or self._main
        self.headings[number] = replace(
            heading,
            eighths=eighths_of(properties.get("Length") or "") if properties is not None else None,
            is_omitted=heading.is_omitted or paragraph.find("OmittedScene") is not None,
        )
        return Line(number, LineKind.HEADING, heading.text)


def eighths_of(length: str) -> int | None:
    """Return a length as Final Draft writes it, `1 7/8`, in eighths; None where it is none."""
    match = re.fullmatch(r"(?:([0-9]{1,3})(?:\s+|$))?(?:([0-9]{1,3})/8)?", length.strip())
    if match is None or not match.group():
        return None
    return int(match[1] or 0) * 8 + int(match[2] or 0) or None
