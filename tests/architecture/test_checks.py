"""The run of all checks leaves none out, and its coverage gates can fail."""

import json
from pathlib import Path

import pytest

from tests import coverage_gates, run


def names(arguments: list[str], *, fast: bool = False) -> list[str]:
    return [check.name for check in run._checks(arguments, fast=fast)]


def test_a_whole_run_has_every_check_in_order() -> None:
    assert names([]) == ["format", "lint", "types", "directions", "catalogues", "tests", "coverage"]


def test_a_fast_run_leaves_out_slow_tests_and_coverage_alone() -> None:
    assert names([], fast=True) == ["format", "lint", "types", "directions", "catalogues", "tests"]
    assert run._checks([], fast=True)[-1].command[-3:] == ("-m", "not slow", "tests")


def test_named_tests_run_alone() -> None:
    assert names(["tests/core"]) == ["tests"]
    assert run._checks(["tests/core"], fast=False)[0].command[-1] == "tests/core"


def test_a_failed_check_fails_the_run_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    good, bad = run.Check("good", ("true",)), run.Check("bad", ("false",))
    monkeypatch.setattr(run, "_checks", lambda _arguments, *, fast: [bad, good][: 2 - fast])
    assert run.run_checks([]) == 1
    assert capfd.readouterr().out.splitlines()[-1] == "1 passed, 1 failed"


def summary(lines: tuple[int, int], branches: tuple[int, int]) -> dict[str, object]:
    return {
        "missing_lines": list(range(lines[0], lines[1])),
        "missing_branches": [[number, number + 1] for number in range(branches[0], branches[1])],
        "summary": {
            "num_statements": lines[1],
            "covered_lines": lines[0],
            "missing_lines": lines[1] - lines[0],
            "num_branches": branches[1],
            "covered_branches": branches[0],
            "missing_branches": branches[1] - branches[0],
        },
    }


WHOLE, NEARLY, HALF = summary((9, 9), (4, 4)), summary((9, 9), (3, 4)), summary((5, 10), (0, 0))


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"core/a.py": WHOLE, "i18n/a.py": WHOLE, "ui/a.py": WHOLE}, 0),
        ({"core/a.py": NEARLY, "i18n/a.py": WHOLE, "ui/a.py": WHOLE}, 1),
        ({"core/a.py": WHOLE, "i18n/a.py": NEARLY, "ui/a.py": WHOLE}, 1),
        ({"core/a.py": WHOLE, "i18n/a.py": WHOLE, "ui/a.py": NEARLY}, 0),
        ({"core/a.py": WHOLE, "i18n/a.py": WHOLE, "ui/a.py": HALF}, 1),
    ],
)
def test_one_missed_branch_of_the_core_fails_its_gate(
    files: dict[str, object], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": files}), encoding="utf-8")
    monkeypatch.setattr(coverage_gates, "REPORT", report)
    assert coverage_gates.main() == code


def test_a_part_without_files_fails_its_gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": {"core/a.py": WHOLE}}), encoding="utf-8")
    monkeypatch.setattr(coverage_gates, "REPORT", report)
    assert coverage_gates.main() == 1


def test_gaps_name_the_file_with_the_most_of_them_first_and_few_places() -> None:
    files = {"core/a.py": NEARLY, "core/b.py": summary((0, 14), (0, 0)), "ui/c.py": HALF, "core/d.py": WHOLE}
    assert coverage_gates.gaps(files, "core/") == [
        "core/b.py: lines 0 1 2 3 4 5 6 7 8 9 10 11 and 2 more, branches ",
        "core/a.py: lines , branches 3-4",
    ]
