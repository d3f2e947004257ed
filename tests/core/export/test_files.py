"""Exported files are whole or not there, and what stands in the way is said in words."""

import errno
import json
import os
from pathlib import Path

import pytest

from core.documents.call_sheet import call_sheet
from core.documents.tree import Document
from core.export.files import Job, export_batch, export_document, write_whole
from core.values.findings import FileProblem, Message
from core.values.language_code import LanguageCode
from i18n.language import language_of
from tests.core.documents.sheets import ordinary_day

KO = language_of(LanguageCode.KO)


def sheet() -> Document:
    return call_sheet(ordinary_day(), LanguageCode.KO)


def code_of(problem: pytest.ExceptionInfo[FileProblem]) -> tuple[str, str]:
    return problem.value.finding.code, problem.value.finding.message.msgid


def test_the_ending_chooses_the_format(tmp_path: Path) -> None:
    assert export_document(sheet(), KO, tmp_path / "day.PDF") == ()
    assert export_document(sheet(), KO, tmp_path / "day.json") == ()
    assert (tmp_path / "day.PDF").read_bytes().startswith(b"%PDF-")
    assert json.loads((tmp_path / "day.json").read_bytes())["language"] == "ko"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["day.PDF", "day.json"]


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as problem:
        export_document(sheet(), KO, tmp_path / "day.doc")
    assert problem.value.finding.code == "export.ending"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["missing", "file"])
def test_a_folder_that_is_none_is_said_so(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(FileProblem) as problem:
        write_whole(tmp_path / folder / "day.pdf", b"new")
    assert code_of(problem) == ("store.file", "{file} could not be written; is its folder there?")


def test_a_full_disk_is_said_so_and_what_was_there_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "day.pdf"
    path.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem) as problem:
        write_whole(path, b"new")
    assert code_of(problem)[1].startswith("There is no room on the disk")
    assert (path.read_bytes(), [each.name for each in tmp_path.iterdir()]) == (b"old", ["day.pdf"])


def test_a_batch_tells_how_far_it_is_and_each_finding_once(tmp_path: Path) -> None:
    odd = Document(Message("\U00012000"), ())
    jobs = [Job(odd, KO, tmp_path / f"{number}.pdf") for number in range(3)]
    told: list[tuple[int, int]] = []
    found = export_batch(jobs, lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert [each.code for each in found] == ["export.missing_glyph"]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_stopped_batch_keeps_what_is_done(tmp_path: Path) -> None:
    jobs = [Job(sheet(), KO, tmp_path / f"{number}.json") for number in range(3)]

    def stop_after_one(done: int, _total: int) -> None:
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        export_batch(jobs, stop_after_one)
    assert [path.name for path in tmp_path.iterdir()] == ["0.json"]
