"""The directions between rooms are contracts, and each contract can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house_rules import ROOT

VIOLATIONS = {
    "The window is above the core": ("core/people/spoiled.py", "import ui.window"),
    "Rooms import downwards": ("core/people/spoiled.py", "import core.schedule.clock"),
    "Rules and models are pure": ("core/schedule/rules.py", "import core.store.store"),
    "Only the store knows SQLite": ("core/script/spoiled.py", "import sqlcipher3"),
    "Only export knows ReportLab": ("core/documents/spoiled.py", "import reportlab"),
    "Only ui knows Qt": ("core/calls/spoiled.py", "import PySide6.QtCore"),
    "The core does not translate": ("core/schedule/spoiled.py", "import i18n.language"),
    "The command line does not load Qt": ("ui/terminal/spoiled.py", "import PySide6.QtCore"),
}


def checked(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - ours


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    for part in ("core", "i18n", "ui", "resources"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.ttf", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize("contract", VIOLATIONS)
def test_a_contract_fails_where_it_is_broken(contract: str, copy: Path) -> None:
    name, line = VIOLATIONS[contract]
    spoiled = copy / name
    before = spoiled.read_text(encoding="utf-8") if spoiled.exists() else None
    spoiled.write_text(f'"""Spoiled on purpose."""\n\n{line}\n\n{before or ""}', encoding="utf-8")
    try:
        done = checked(copy)
    finally:
        if before is None:
            spoiled.unlink()
        else:
            spoiled.write_text(before, encoding="utf-8")
    assert f"{contract} BROKEN" in done.stdout
