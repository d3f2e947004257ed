"""Habits this house does not have: a pattern, where it is looked for, why, and a line that breaks it."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CODE, ANY_TEXT = (".py",), (".py", ".toml", ".lock", ".md", ".po", ".json", ".txt", ".svg", ".yml", "run")


@dataclass(frozen=True, slots=True)
class HouseRule:
    """One banned habit.

    Attributes:
        pattern: what a line must not match.
        folders: where it is looked for; an empty name is the whole project.
        reason: why, in a few words.
        example: a line that breaks the rule.
        endings: of the files looked at.
        apart_from: files that may do it.
    """

    pattern: str
    folders: tuple[str, ...]
    reason: str
    example: str
    endings: tuple[str, ...] = CODE
    apart_from: tuple[str, ...] = ()


RULES = (
    HouseRule(r"\bself\.tr\(", ("ui",), "Qt would look in another catalogue", 'self.tr("Save")'),
    HouseRule(r"\bN?_\(\s*f[\"']", ("core", "ui", "i18n"), "a message id is a literal", '_(f"Save {x}")'),
    HouseRule(
        r"\bN?_\([\"'][^\"']*[\"']\s*%", ("core", "ui"), "a message takes parameters by name", '_("Save %s" % x)'
    ),
    HouseRule(
        r"\bN?_\([\"'][^\"']*[\"']\)\s*%|\bN?_\([^)]*\)\.format\(",
        ("core", "ui"),
        "a translated message is not cut and pasted",
        '_("Save %s") % x',
    ),
    HouseRule(r"\bprint\(", ("core", "ui", "i18n"), "what people read goes through the window or Output", "print(x)"),
    HouseRule(r"\bsleep\(", ("core", "ui"), "nothing blocks the window", "time.sleep(1)"),
    HouseRule(
        r"\bos\.startfile\b|\bxdg-open\b|\bimport webbrowser\b",
        ("core", "ui"),
        "Qt opens files and links, alike on every system",
        "os.startfile(path)",
    ),
    HouseRule(r"\bQSqlDatabase\b", ("ui",), "one library alone touches the production file", "QSqlDatabase()"),
    HouseRule(
        r"\bopen\(|\bread_bytes\(|\bwrite_bytes\(|\bcopyfile\(|\bcopy2?\(",
        ("core/store",),
        "closing a second handle of a live production file drops its locks",
        "copy = path.read_bytes()",
        apart_from=("core/store/engine.py", "core/store/backup.py", "core/store/recovery.py"),
    ),
    HouseRule(r"\burllib\.request\b|\bQtNetwork\b", ("core", "i18n", "ui"), "no network", "import urllib.request"),
    HouseRule(r"\bdate\.today\(|\bdatetime\.now\(\)", ("core",), "today is a parameter", "date.today()"),
    HouseRule(r"(?<![\w.~-])/(?:work|root|home)/", ("",), "no path of a machine", 'x = "/root/a"', ANY_TEXT),
    HouseRule(
        r"pypi\.org|pythonhosted\.org|registry\.npmjs|index-url|find-links=",
        ("",),
        "no registry is named",
        "https://pypi.org/",
        (".py", ".lock", ".md", ".po", ".json", ".txt", "run"),
    ),
)


@cache
def project_files() -> tuple[Path, ...]:
    """Return the project's files: what git keeps or would keep; this table is left out."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout  # noqa: S603 - fixed
    paths = (ROOT / name for name in sorted(names.split("\0")) if name)
    return tuple(path for path in paths if path.is_file() and path != Path(__file__).resolve())


def sources(folder: str, endings: tuple[str, ...] = CODE) -> list[Path]:
    """Return the files below a folder of the project that end so; an empty name is the whole project."""
    return [path for path in project_files() if path.is_relative_to(ROOT / folder) and path.name.endswith(endings)]


def broken_lines(rule: HouseRule) -> list[str]:
    """Return every line of the project that breaks a rule, as `file:line`."""
    pattern = re.compile(rule.pattern)
    found = {
        path: path.relative_to(ROOT).as_posix() for folder in rule.folders for path in sources(folder, rule.endings)
    }
    return [
        f"{name}:{number}"
        for path, name in found.items()
        if name not in rule.apart_from
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]
