"""Exported files: whole or not there, in the format their ending names."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.documents.tree import Document
from core.export.json_tree import tree_json
from core.export.pdf import draw_pdf
from core.store.problems import file_problem
from core.values.findings import FileProblem, Finding, Severity, finding
from i18n.language import Language
from i18n.marks import N_


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, so that no reader ever sees half of it.

    Raises:
        FileProblem: the folder is missing or cannot be written, or the disk is full; what was there stays.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        raise file_problem(N_("{file} could not be written; is its folder there?"), path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def export_document(document: Document, language: Language, path: Path) -> tuple[Finding, ...]:
    """Write a document as PDF or JSON, by the ending of its name; return what the reader should know.

    Raises:
        FileProblem: the ending is neither, or the file cannot be written.
    """
    match path.suffix.casefold():
        case ".pdf":
            pdf = draw_pdf(document, language)
            write_whole(path, pdf.content)
            return pdf.findings
        case ".json":
            write_whole(path, tree_json(document, language))
            return ()
    raise FileProblem(
        finding(
            "export.ending",
            N_("{file}: the ending must be .pdf or .json."),
            Severity.VIOLATION,
            file=path.name,
        )
    )


@dataclass(frozen=True, slots=True)
class Job:
    """One file to make."""

    document: Document
    language: Language
    path: Path


def export_batch(jobs: Sequence[Job], report: Callable[[int, int], None]) -> tuple[Finding, ...]:
    """Write many documents, one after another; return what the reader should know, each thing once.

    Args:
        jobs: the files, in order.
        report: told how many files are done, of how many, before each and at the end. It may raise to stop the
            batch: the files done so far stay, whole, and none is begun.

    Raises:
        FileProblem: a file cannot be written; those before it stay.
    """
    found: dict[str, Finding] = {}
    for done, job in enumerate(jobs):
        report(done, len(jobs))
        for each in export_document(job.document, job.language, job.path):
            found.setdefault(repr(each), each)
    report(len(jobs), len(jobs))
    return tuple(found.values())
