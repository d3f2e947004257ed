"""The set-up of a copy of the project, with real processes and an installer's real words."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house_rules import ROOT
from ui.setup import prepare
from ui.setup.words import sentences

VERSION = "{}.{}".format(*sys.version_info)

NO_NETWORK = """\
WARNING: Retrying after connection broken by 'NewConnectionError': /simple/babel/
ERROR: Could not find a version that satisfies the requirement babel==2.18.0 (from versions: none)
ERROR: No matching distribution found for babel==2.18.0
"""
NO_WHEEL = """\
ERROR: Could not find a version that satisfies the requirement sqlcipher3==0.6.4 (from versions: none)
ERROR: No matching distribution found for sqlcipher3==0.6.4
"""
WRONG_HASH = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n"
DISK_FULL = "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n"


@pytest.mark.parametrize(
    ("complaint", "key"),
    [
        (NO_NETWORK, "no_network"),
        (NO_WHEEL, "no_package"),
        (WRONG_HASH, "wrong_hash"),
        (DISK_FULL, "disk_full"),
        ("ERROR: something new\n", "packages_failed"),
    ],
)
def test_each_trouble_of_the_installer_has_its_sentence(complaint: str, key: str) -> None:
    problem = prepare.why_not_installed(complaint)
    assert problem.key == key
    assert sentences(problem.key, **problem.params)


def test_the_last_lines_of_an_unknown_trouble_are_shown() -> None:
    complaint = "\n".join(f"line {number}" for number in range(40))
    shown = prepare.why_not_installed(complaint).details.splitlines()
    assert shown == [f"    line {number}" for number in range(40 - prepare.LAST_LINES, 40)]


def copy_of_the_project(folder: Path) -> Path:
    """Copy what a start needs; the locks are empty, and the program says that it ran, and where."""
    for part in ("ui/setup", "resources/setup"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("main.py", "ui/__init__.py", "ui/bootstrap.py", "ui/system_libraries.py"):
        shutil.copy(ROOT / file, folder / file)
    for lock in ("requirements.lock", "requirements-test.lock"):
        (folder / lock).write_text("", encoding="utf-8")
    program = "import sys\n\n\ndef run(argv):\n    print(*argv, sys.prefix)\n    return 7\n"
    (folder / "ui/entry.py").write_text(program, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_the_project(tmp_path / "project")


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A project after its first start, and what that said."""
    folder = copy_of_the_project(tmp_path_factory.mktemp("started") / "project")
    return folder, start(folder, "show")


@pytest.fixture
def prepared(started: tuple[Path, object], tmp_path: Path) -> Path:
    """A project of one's own whose environment is whole."""
    return shutil.copytree(started[0], tmp_path / "prepared", symlinks=True)


def start(project: Path, *argv: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    """Start a project as a person would, without the environment of this test."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("GAKYO", "PYTHON", "COV"))}
    command = [python, str(project / "main.py"), *argv]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean)  # noqa: S603 - ours


@pytest.mark.slow
def test_the_first_start_prepares_and_every_later_one_only_runs(
    started: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    project, first = started
    second = start(project, "show")
    assert (first.returncode, first.stdout) == (7, f"show {project / '.venv'}\n")
    assert first.stderr.startswith(sentences("first_start"))
    assert first.stderr.endswith(sentences("ready"))
    assert (second.returncode, second.stdout, second.stderr) == (7, first.stdout, "")


@pytest.mark.slow
def test_a_set_up_that_was_stopped_is_made_anew(project: Path) -> None:
    stopped = project / ".venv" / "bin"
    stopped.mkdir(parents=True)
    (stopped / "leftover").touch()
    assert start(project).returncode == 7
    assert not (stopped / "leftover").exists()


@pytest.mark.slow
def test_a_changed_lock_updates_in_place_also_from_inside(prepared: Path) -> None:
    kept = prepared / ".venv" / "kept"
    kept.touch()
    (prepared / "requirements.lock").write_text("# newer\n", encoding="utf-8")
    again = start(prepared, "show")
    assert again.stderr.startswith(sentences("update"))
    assert kept.exists()
    (prepared / "requirements.lock").write_text("# newest\n", encoding="utf-8")
    inside = start(prepared, "show", python=str(prepared / ".venv/bin/python"))
    assert (inside.returncode, inside.stdout) == (7, again.stdout)


@pytest.mark.slow
def test_an_environment_of_another_python_is_made_anew(prepared: Path) -> None:
    stamp = prepared / ".venv" / "requirements.lock"
    stamp.write_text(stamp.read_text(encoding="utf-8").replace(VERSION, "3.1", 1), encoding="utf-8")
    assert start(prepared).stderr.startswith(sentences("first_start"))
    assert stamp.read_text(encoding="utf-8").startswith(VERSION)


@pytest.mark.slow
def test_a_package_that_cannot_be_had_leaves_no_stamp_and_says_so(prepared: Path) -> None:
    (prepared / "requirements.lock").write_text("no such line\n", encoding="utf-8")
    failed = start(prepared)
    assert failed.returncode == 1
    assert sentences("packages_failed") in failed.stderr
    assert list((prepared / ".venv").glob("*.lock")) == []
    assert "Traceback" not in failed.stderr


def test_the_lock_of_the_checks_holds_the_programs_own_packages() -> None:
    locks = [
        (ROOT / name).read_text(encoding="utf-8").split("\n")
        for name in ("requirements.lock", "requirements-test.lock")
    ]
    own, checks = ({line for line in lock if "==" in line} for lock in locks)
    assert own <= checks
