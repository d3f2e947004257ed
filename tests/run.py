"""Every check, one after another: `python3 main.py test [--fast] [pytest arguments]`. CI runs the same.

`--fast` leaves out the slow tests and the coverage; arguments for pytest leave out everything but the tests they name.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET_QT = {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:", "PYTHONPATH": str(ROOT)}


@dataclass(frozen=True, slots=True)
class Check:
    """One command of the test run."""

    name: str
    command: tuple[str, ...]


def _checks(arguments: Sequence[str], *, fast: bool) -> list[Check]:
    python = sys.executable
    linting = [
        Check("format", (python, "-m", "ruff", "format", "--check", "--quiet", ".")),
        Check("lint", (python, "-m", "ruff", "check", "--quiet", ".")),
        Check("types", (python, "-m", "mypy")),
        Check("directions", (str(Path(python).with_name("lint-imports")), "--no-cache")),
        Check("catalogues", (python, "-m", "i18n.check")),
    ]
    quick = ("-m", "not slow") if fast else ()
    coverage = (
        () if fast or arguments else ("--cov", "--cov-branch", "--cov-report=json:.coverage.json", "--cov-report=")
    )
    tests = Check("tests", (python, "-m", "pytest", "-n", "2", *quick, *coverage, *(arguments or ("tests",))))
    gates = [] if fast or arguments else [Check("coverage", (python, "-m", "tests.coverage_gates"))]
    return [*([] if arguments else linting), tests, *gates]


def run_checks(argv: Sequence[str]) -> int:
    """Run the checks, print a line for each, and return 0 when all are good."""
    fast = "--fast" in argv
    arguments = [argument for argument in argv if argument != "--fast"]
    from ui.system_libraries import provide  # noqa: PLC0415 - after the environment is there

    provide()
    failed = []
    rows = []
    for check in _checks(arguments, fast=fast):
        started = time.monotonic()
        print(f"== {check.name}", flush=True)  # noqa: T201 - a report for people
        code = subprocess.call(check.command, cwd=ROOT, env={**os.environ, **QUIET_QT})  # noqa: S603 - ours
        rows.append(f"{check.name:12} {'good' if code == 0 else 'FAILED'} {time.monotonic() - started:7.1f} s")
        if code:
            failed.append(check.name)
    print("\n".join(rows))  # noqa: T201
    print(f"{len(rows) - len(failed)} passed, {len(failed)} failed")  # noqa: T201
    return 1 if failed else 0
