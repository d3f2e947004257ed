"""Habits this house does not have: a pattern, where it is looked for, why, and a line that breaks it."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One banned habit."""

    pattern: str
    folders: tuple[str, ...]
    reason: str
    example: str


RULES = (
    HouseRule(r"\bself\.tr\(", ("ui",), "Qt would look in another catalogue", 'self.tr("Save")'),
    HouseRule(r"\bN?_\(\s*f[\"']", ("core", "ui", "i18n"), "a message id is a literal", '_(f"Save {x}")'),
    HouseRule(
        r"\bN?_\([\"'][^\"']*[\"']\s*%", ("core", "ui"), "a message takes parameters by name", '_("Save %s" % x)'
    ),
    HouseRule(r"\bprint\(", ("core", "ui", "i18n"), "what people read goes through the window or Output", "print(x)"),
    HouseRule(r"\bsleep\(", ("core", "ui"), "nothing blocks the window", "time.sleep(1)"),
    HouseRule(r"\bQSqlDatabase\b", ("ui",), "one library alone touches the production file", "QSqlDatabase()"),
    HouseRule(r"\bimport socket\b", ("core/script", "core/calls", "core/export", "ui"), "no network", "import socket"),
    HouseRule(
        r"(?<![\w.])/(?:work|root|home)/", ("core", "ui", "i18n", "tests"), "no path of a machine", 'x = "/root/a"'
    ),
    HouseRule(r"\bdate\.today\(|\bdatetime\.now\(\)", ("core",), "today is a parameter", "date.today()"),
    HouseRule(r"pypi\.org|files\.pythonhosted|registry\.npmjs", ("",), "no registry is named", "https://pypi.org/"),
)


def sources(folder: str) -> list[Path]:
    """Return the Python files below a folder of the project, this table left out."""
    ignored = {".venv", "build", "demo"}
    found = (ROOT / folder).rglob("*.py")
    return sorted(p for p in found if not ignored & set(p.relative_to(ROOT).parts) and p != Path(__file__).resolve())


def broken_lines(rule: HouseRule) -> list[str]:
    """Return every line of the project that breaks a rule, as `file:line`."""
    pattern = re.compile(rule.pattern)
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in rule.folders
        for path in sources(folder)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]
