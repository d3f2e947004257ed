"""One way in for every script file: what form it has, and reading it."""

import re

from core.script import japanese_form, korean_form
from core.script.final_draft import read_final_draft
from core.script.fountain import HEADING, read_fountain
from core.script.japanese_form import read_japanese
from core.script.korean_form import read_korean
from core.script.parsed import ParsedScript, ScriptFormat
from core.script.texts import decoded, lines_of
from core.values.findings import FileProblem, Message, Severity, finding
from core.values.language_code import LanguageCode
from i18n.marks import N_

LARGEST = 20 * 1024 * 1024
"""Bytes; the longest scripts have some hundred thousand."""

SIGNATURES = (
    (b"%PDF", N_("PDF")),
    (b"PK\x03\x04", N_("Word, Hangul (HWPX) or another packed document")),
    (b"\xd0\xcf\x11\xe0", N_("Hangul (HWP) or old Word document")),
    (b"HWP Document File", N_("Hangul (HWP) or old Word document")),
    (b"{\\rtf", N_("RTF")),
    (b"\x89PNG", N_("Picture")),
    (b"\xff\xd8\xff", N_("Picture")),
    (b"GIF8", N_("Picture")),
)


def parse_script(name: str, data: bytes, hint: ScriptFormat | None = None) -> ParsedScript:
    """Read a script file in whichever form it is.

    Args:
        name: the file's name; its ending decides where the content does not.
        data: the whole file.
        hint: the form, where the user has said it.

    Raises:
        FileProblem: it is empty, too large, no text, or a document that must be saved as text first.
    """
    _refuse_unreadable(name, data)
    text = decoded(data)
    if hint is ScriptFormat.FINAL_DRAFT or (hint is None and _is_final_draft(name, data, text)):
        return read_final_draft(data)
    if text is None:
        raise _problem("script.not_text", N_("{file} is not a text file. Save the script as text (UTF-8) first."), name)
    return _READERS[hint](text) if hint else _best_reading(name, text)


def _best_reading(name: str, text: str) -> ParsedScript:
    """Read in the likely form; where nobody speaks in it, in the form of the text's letters if somebody does there."""
    form = form_of(name, text)
    parsed = _READERS[form](text)
    other = ScriptFormat.JAPANESE if parsed.language is LanguageCode.JA else ScriptFormat.KOREAN
    if parsed.cues or form is other or text.isascii() or _is_named_fountain(name):
        return parsed
    better = _READERS[other](text)
    return better if better.cues and len(better.scenes) >= len(parsed.scenes) else parsed


def _is_named_fountain(name: str) -> bool:
    return name.casefold().endswith((".fountain", ".spmd"))


_READERS = {
    ScriptFormat.FOUNTAIN: read_fountain,
    ScriptFormat.KOREAN: read_korean,
    ScriptFormat.JAPANESE: read_japanese,
}


def _refuse_unreadable(name: str, data: bytes) -> None:
    if not data.strip(b"\x00\xef\xbb\xbf\xfe\xff \r\n\t"):
        raise _problem("script.empty", N_("{file} is empty. Nothing was imported."), name)
    if len(data) > LARGEST:
        raise _problem("script.too_large", N_("{file} is larger than 20 MB. This is not a script."), name)
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise FileProblem(
                finding(
                    "script.document",
                    N_("{file} is a document ({kind}). Save the script as text or as Final Draft FDX first."),
                    Severity.VIOLATION,
                    file=name,
                    kind=Message(kind),
                )
            )


def _problem(code: str, msgid: str, name: str) -> FileProblem:
    return FileProblem(finding(code, msgid, Severity.VIOLATION, file=name))


def _is_final_draft(name: str, data: bytes, text: str | None) -> bool:
    head = (text if text is not None else data.decode("latin-1"))[:600].lstrip("\ufeffï»¿ \r\n\t")
    return head.startswith("<?xml") or "<FinalDraft" in head or name.casefold().endswith(".fdx")


def form_of(name: str, text: str) -> ScriptFormat:
    """Return the form of a text script by its scene headings; the ending `.fountain` decides outright."""
    if _is_named_fountain(name):
        return ScriptFormat.FOUNTAIN
    lines = [line.strip() for line in lines_of(text)]
    bare = korean_form.bare_headings(lines), japanese_form.bare_headings(lines)
    counts = {
        ScriptFormat.FOUNTAIN: sum(
            bool(HEADING.match(line)) or bool(re.match(r"[.．][^.．\s]", line)) for line in lines
        ),
        ScriptFormat.KOREAN: len(bare[0]) + sum(korean_form.heading_match(line) is not None for line in lines),
        ScriptFormat.JAPANESE: len(bare[1]) + sum(japanese_form.heading_match(line) is not None for line in lines),
    }
    kana = sum("ぁ" <= c <= "ヿ" for c in text)
    hangul = sum("가" <= c <= "힣" for c in text)
    ties = [ScriptFormat.FOUNTAIN, ScriptFormat.KOREAN, ScriptFormat.JAPANESE]
    if kana > hangul:
        ties = [ScriptFormat.JAPANESE, ScriptFormat.FOUNTAIN, ScriptFormat.KOREAN]
    elif hangul:
        ties = [ScriptFormat.KOREAN, ScriptFormat.FOUNTAIN, ScriptFormat.JAPANESE]
    return max(ties, key=lambda form: (counts[form], -ties.index(form)))
