"""The directions between rooms are contracts, and each contract can fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.architecture.house_rules import ROOT

VIOLATIONS = [
    ("The window is above the core", "core/people/spoiled.py", "import ui.window"),
    ("Rooms import downwards", "core/people/spoiled.py", "import core.schedule.clock"),
    ("Rooms import downwards", "core/unplaced/__init__.py", ""),
    ("Rules and models are pure", "core/schedule/rules.py", "import core.store.store"),
    ("Rules and models are pure", "core/schedule/rules.py", "import core.schedule.commands"),
    ("Rules and models are pure", "core/people/model.py", "import random"),
    ("Values need only the standard library", "core/values/spoiled.py", "import babel"),
    ("Only the store knows SQLite", "core/script/spoiled.py", "import sqlcipher3"),
    ("Only export knows ReportLab", "core/documents/spoiled.py", "import reportlab"),
    ("Only ui knows Qt", "core/calls/spoiled.py", "import PySide6.QtCore"),
    ("The core does not translate", "core/schedule/spoiled.py", "import i18n.language"),
    ("The core does not translate", "core/export/spoiled.py", "import i18n.current"),
    ("Words know only values", "i18n/spoiled.py", "import core.people.model"),
    ("Screens do not know each other", "ui/screens/spoiled.py", "import ui.screens.schedule.screen"),
    ("Widgets know nothing of the domain", "ui/widgets/spoiled.py", "import core.people.model"),
    ("The command line does not load Qt", "ui/terminal/spoiled.py", "import PySide6.QtCore"),
    ("The set-up needs only the standard library", "ui/setup/spoiled.py", "import core.values.ids"),
    ("No module opens a connection", "core/calls/spoiled.py", "import http.client"),
]
"""Contract, a file, and the line that breaks the contract there; an empty line is a module that should not be."""

PACKAGES = ("core", "i18n", "resources", "ui")


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    for package in PACKAGES:
        for module in (ROOT / package).rglob("*.py"):
            copy = folder / module.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(module, copy)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def broken_contracts(folder: Path) -> list[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    answer = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    lines = answer.stdout.partition("Broken contracts")[0].splitlines()
    return [line.partition(" BROKEN")[0] for line in lines if " BROKEN" in line]


@pytest.mark.parametrize(("contract", "name", "line"), VIOLATIONS)
def test_a_contract_fails_where_it_is_broken(contract: str, name: str, line: str, copied_house: Path) -> None:
    spoiled = copied_house / name
    before = spoiled.read_text(encoding="utf-8") if spoiled.exists() else None
    spoiled.parent.mkdir(exist_ok=True)
    spoiled.write_text(f'"""Spoiled on purpose."""\n{line}\n{before or ""}', encoding="utf-8")
    try:
        broken = broken_contracts(copied_house)
    finally:
        if before is None:
            spoiled.unlink()
        else:
            spoiled.write_text(before, encoding="utf-8")
        if not any(spoiled.parent.iterdir()):
            spoiled.parent.rmdir()
    assert contract in broken


def test_the_copy_breaks_nothing_by_itself(copied_house: Path) -> None:
    assert broken_contracts(copied_house) == []


def test_every_contract_is_seen_to_fail() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert names == {contract for contract, _name, _line in VIOLATIONS}
