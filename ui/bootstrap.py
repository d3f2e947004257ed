"""From `main.py` to the program: run in the environment beside it, and make that first when it is not whole.

Standard library only. Every start passes here, so the way through a whole environment imports next to nothing.
With GAKYO_ENVIRONMENT set, the Python that runs is taken as it is.
"""

import os
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK, TEST_LOCK = ROOT / "requirements.lock", ROOT / "requirements-test.lock"
DEVELOPING = (["test"], ["benchmark"])


def main(argv: list[str]) -> int:
    """Run `main.py argv` in its environment; returns an exit code, or never where the process is replaced."""
    if "GAKYO_ENVIRONMENT" in os.environ:
        return run(argv)
    lock = TEST_LOCK if argv[:1] in DEVELOPING else LOCK
    if not is_whole(lock):
        if runs_inside():
            leave_environment(argv)
        from ui.setup.prepare import prepare  # noqa: PLC0415 - a whole environment does not need it

        if not prepare(lock):
            return 1
    if not runs_inside():
        hand_over([str(PYTHON), str(ROOT / "main.py"), *argv])
    return run(argv)


def run(argv: list[str]) -> int:
    """Run a command, a check or the window; the packages are there."""
    if argv[:1] == ["test"]:
        from tests.run import run_checks  # noqa: PLC0415 - only there when developing

        return run_checks(argv[1:])
    if argv[:1] == ["benchmark"]:
        from tests.benchmarks.run import run_benchmarks  # noqa: PLC0415 - only there when developing

        return run_benchmarks(argv[1:])
    from ui.entry import run as run_program  # noqa: PLC0415 - imports packages that only the environment has

    return run_program(argv)


def is_whole(lock: Path) -> bool:
    """Whether the environment holds exactly what `lock` says, for the Python it was made with."""
    stamp = VENV / lock.name
    if not (PYTHON.exists() and stamp.exists()):
        return False
    version, _, text = stamp.read_text(encoding="utf-8").partition("\n")
    return text == lock.read_text(encoding="utf-8") and (not runs_inside() or version == python_version())


def python_version() -> str:
    """Return the first two numbers of the running Python's version, which packages are built for."""
    return "{}.{}".format(*sys.version_info)


def runs_inside() -> bool:
    """Whether this process already runs in the environment."""
    return VENV.exists() and VENV.samefile(sys.prefix)


def leave_environment(argv: list[str]) -> NoReturn:
    """Start again outside the environment, which cannot be made anew while it runs this process."""
    for stamp in VENV.glob("*.lock"):
        stamp.unlink()
    outside = sys._base_executable  # type: ignore[attr-defined]  # noqa: SLF001 - the only name of the Python below a venv
    hand_over([outside, str(ROOT / "main.py"), *argv])


def hand_over(command: list[str]) -> NoReturn:
    """Replace this process by `command`; Windows cannot, so there it waits for it and ends with its code."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)  # noqa: S606 - our own interpreter, no shell
    import subprocess  # noqa: PLC0415 - only Windows needs it here

    sys.exit(subprocess.call(command))  # noqa: S603 - our own interpreter, no shell
