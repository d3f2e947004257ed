"""The command line: the same work as the window, in both languages, with exit codes that mean something."""

import json
from datetime import date
from pathlib import Path

import pytest

from core.schedule.commands import add_day, add_unit, move_strips
from core.schedule.queries import board_view
from core.store.opening import open_file
from core.values.language_code import Country
from i18n.catalogue import catalogue
from tests.architecture.house_rules import ROOT
from ui.commandline import run, system_language
from ui.entry import run as run_program
from ui.terminal.output import FOUND, GOOD, USAGE

SCRIPT = ROOT / "resources" / "sample" / "episode-01.txt"


@pytest.fixture
def made(production_path: Path) -> Path:
    """A production with the titles of the sample and nothing else."""
    assert run(["new", str(production_path), "--title-ko", "두 번째 바다", "--title-ja", "二つ目の海"]) == GOOD
    return production_path


@pytest.fixture
def planned(made: Path) -> Path:
    """A production with episode 1, and five of its scenes on a day of unit A."""
    assert run(["import", str(made), str(SCRIPT)]) == GOOD
    with open_file(made) as opened:
        unit = add_unit(opened.store, "A", Country.KR)
        day = add_day(opened.store, unit.id, date(2026, 11, 24))
        pool = [strip.strip.id for strip in board_view(opened.store).pool]
        move_strips(opened.store, pool[:5], day.id, 0)
    return made


def printed(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_an_existing_file_is_never_made_again(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = made.read_bytes()
    assert (run(["new", str(made)]), made.read_bytes()) == (FOUND, before)
    assert made.name in capsys.readouterr().err


def test_a_dry_run_tells_everything_and_writes_nothing(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys)
    assert run(["import", str(made), str(SCRIPT), "--dry-run", "--json"]) == GOOD
    report = json.loads(printed(capsys))
    assert (report["episode"], len(report["scenes"]), report["cues"]) == (1, 31, 135)
    assert report["lines"]["total"] == report["lines"]["placed"] + len(report["lines"]["unplaced"])
    assert run(["show", str(made), "--json"]) == GOOD
    assert json.loads(printed(capsys))["episodes"] == []


def test_what_was_imported_is_shown_in_both_languages(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys)
    assert [run(["--speak", code, "show", str(planned)]) for code in ("ko", "ja")] == [GOOD, GOOD]
    shown = printed(capsys)
    assert "1회" in shown
    assert "第1話" in shown
    assert run(["show", str(planned), "--json"]) == GOOD
    held = json.loads(printed(capsys))
    assert (len(held["episodes"][0]["scenes"]), len(held["days"][0]["strips"]), len(held["pool"])) == (31, 5, 26)


def test_a_sheet_is_written_in_either_language_and_form(planned: Path, tmp_path: Path) -> None:
    command = ["export", str(planned), "call-sheet", "--day", "1", "--unit", "a", "--language"]
    for code in ("ko", "ja"):
        assert run([*command, code, "--out", str(tmp_path / f"{code}.json")]) in {GOOD, FOUND}
        assert run([*command, code, "--out", str(tmp_path / f"{code}.pdf"), "--masked"]) in {GOOD, FOUND}
        assert (tmp_path / f"{code}.pdf").read_bytes().startswith(b"%PDF")
        assert json.loads((tmp_path / f"{code}.json").read_text(encoding="utf-8"))["language"] == code


@pytest.mark.parametrize(
    "change",
    [
        {"--day": "9"},
        {"--unit": "Z"},
        {"--out": "sheet.docx"},
        {"--out": "/nowhere/at/all/sheet.pdf"},
    ],
    ids=str,
)
def test_a_sheet_that_cannot_be_is_refused_in_words(
    change: dict[str, str], planned: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = {"--day": "1", "--unit": "A", "--language": "ko", "--out": str(planned.with_suffix(".pdf"))} | change
    command = ["export", str(planned), "call-sheet", *(word for pair in options.items() for word in pair)]
    assert run(command) == FOUND
    assert capsys.readouterr().err.strip() != ""


def test_a_check_lists_what_the_rules_find(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys)
    assert run(["check", str(planned), "--json"]) == FOUND
    found = json.loads(printed(capsys))
    assert (found["whole"], "calls.no_place" in {each["code"] for each in found["findings"]}) == (True, True)
    assert run(["check", str(planned)]) == FOUND


def test_a_damaged_file_is_said_to_be(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoiled = bytearray(planned.read_bytes())
    spoiled[len(spoiled) // 3 : len(spoiled) // 3 + 4096] = b"\0" * 4096
    planned.write_bytes(spoiled)
    printed(capsys)
    assert run(["check", str(planned)]) == FOUND
    said = capsys.readouterr()
    assert catalogue(system_language())["The file is damaged."].rstrip(".。")[:4] in said.out + said.err


def test_steps_are_taken_back_until_there_is_none(planned: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["undo", str(planned), "--steps", "3"]) == GOOD
    assert run(["undo", str(planned), "--steps", "99"]) == GOOD
    assert run(["undo", str(planned)]) == FOUND
    assert capsys.readouterr().err.strip() != ""


def test_a_backup_is_written_once(planned: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.gakyo"
    command = ["backup", str(planned), "--out", str(target)]
    assert [run(command), run(command)] == [GOOD, FOUND]
    assert run(["check", str(target)]) == FOUND


@pytest.mark.parametrize("words", [[], ["nonsense"], ["export"], ["undo", "x", "--steps", "0"], ["import"]], ids=str)
def test_wrong_usage_ends_with_two(words: list[str]) -> None:
    assert run(words) == USAGE


@pytest.mark.parametrize("words", [["show", "none.gakyo"], ["import", "none.gakyo", "none.txt"]], ids=str)
def test_files_that_are_not_there_are_refused_in_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == FOUND
    assert capsys.readouterr().err.strip() != ""


def test_the_sample_is_made_with_all_its_sheets(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_program(["demo", "--out", str(tmp_path / "demo"), "--no-window"]) == GOOD
    listed = [Path(line) for line in printed(capsys).splitlines()]
    assert (len(listed), all(path.exists() for path in listed)) == (21, True)


def test_help_speaks_the_readers_language(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name, code in (("ja_JP.UTF-8", "ja"), ("ko_KR.UTF-8", "ko"), ("C", "ko")):
        monkeypatch.setenv("GAKYO_LANGUAGE", name)
        assert system_language() == code
        assert run(["import", "--help"]) == GOOD
        assert catalogue(system_language())["Only say what would happen"] in " ".join(printed(capsys).split())
