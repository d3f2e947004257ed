"""Make the environment: the folder, the packages of the lock, the system libraries; the stamp comes last.

A set-up that was stopped leaves no stamp, so the next start makes the environment anew.
"""

import errno
import importlib
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ui.bootstrap import LOCK, PYTHON, ROOT, VENV, is_whole, python_version
from ui.setup.words import say
from ui.system_libraries import install_with_apt, may_install, provide

INSTALL = ("-m", "pip", "install", "--no-input", "--require-hashes", "--no-deps", "--only-binary=:all:", "--retries=2")
NETWORK = re.compile(r"connection|connect |resolve|timed? ?out|proxy|unreachable|SSL|HTTP error", re.IGNORECASE)
LAST_LINES = 12


class SetupProblem(Exception):  # noqa: N818 - reads as what happened
    """The set-up cannot go on; the key names the sentence that says why."""

    def __init__(self, key: str, *, details: str = "", **params: object) -> None:
        super().__init__(key)
        self.key, self.details, self.params = key, details, params


def prepare(lock: Path) -> bool:
    """Make or repair the environment for `lock`; say what is done, and what stops it; return whether it is whole."""
    try:
        with alone():
            if not is_whole(lock):
                install(lock)
            provide(VENV)  # a command without a window works without them; the window asks again
    except SetupProblem as problem:
        say(problem.key, **problem.params)
        sys.stderr.write(problem.details)
    except OSError as error:
        say("disk_full" if error.errno == errno.ENOSPC else "cannot_write", folder=ROOT)
    except KeyboardInterrupt:
        say("interrupted")
    else:
        return True
    return False


def install(lock: Path) -> None:
    """Bring the environment to what `lock` says: in place when it was whole for an older lock, else anew."""
    stamps = list(VENV.glob("*.lock"))
    if stamps and is_alive():
        say("update")
    else:
        say("first_start")
        make_folder()
    for stamp in stamps:
        stamp.unlink(missing_ok=True)
    install_packages(lock)
    write_stamps(lock)
    say("ready")


def is_alive() -> bool:
    """Whether the environment's Python starts and is of the version its packages were built for."""
    if not PYTHON.exists():
        return False
    answer = subprocess.run(  # noqa: S603 - our own interpreter
        [PYTHON, "-c", "import pip, sys; sys.stdout.write('{}.{}'.format(*sys.version_info))"],
        capture_output=True,
        text=True,
        check=False,
    )
    versions = {stamp.read_text(encoding="utf-8").partition("\n")[0] for stamp in VENV.glob("*.lock")}
    return versions == {answer.stdout.strip()}


def make_folder() -> None:
    """Make an empty virtual environment, in place of whatever is there.

    Raises:
        SetupProblem: this Python has no module for it.
    """
    if not has_ensurepip() and may_install():
        install_with_apt([f"python{python_version()}-venv"])
    if not has_ensurepip():
        raise no_venv()
    try:
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True).create(VENV)
    except subprocess.CalledProcessError as error:
        raise SetupProblem("packages_failed", details=f"{error.output or error}\n") from error


def has_ensurepip() -> bool:
    """Whether this Python can put `pip` into an environment; Debian keeps that in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def no_venv() -> SetupProblem:
    """Return what to do about a Python without `ensurepip`."""
    if not shutil.which("apt-get"):
        return SetupProblem("no_venv_anywhere")
    return SetupProblem("no_venv", command=f"sudo apt-get install python{python_version()}-venv")


def install_packages(lock: Path) -> None:
    """Install what `lock` pins, each package checked by its hash and none built from source.

    Raises:
        SetupProblem: the installer failed; says the likeliest reason.
    """
    with subprocess.Popen(  # noqa: S603 - our own interpreter
        [PYTHON, *INSTALL, "-r", lock],
        stdout=sys.stderr,  # a command's own output stays clean
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        env=os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"},
    ) as installer:
        assert installer.stderr is not None  # noqa: S101 - it was asked for above
        complaint = installer.stderr.read()
    if installer.returncode:
        raise why_not_installed(complaint)


def why_not_installed(complaint: str) -> SetupProblem:
    """Return the problem that the installer's error output tells of."""
    details = "".join(f"    {line}\n" for line in complaint.splitlines()[-LAST_LINES:])
    if "DO NOT MATCH THE HASHES" in complaint:
        return SetupProblem("wrong_hash", details=details)
    if "No space left" in complaint or "Errno 28" in complaint:
        return SetupProblem("disk_full", folder=ROOT)
    if NETWORK.search(complaint):
        return SetupProblem("no_network", details=details)
    if "No matching distribution" in complaint:
        system = f"{platform.system()} {platform.machine()}"
        return SetupProblem("no_package", python=python_version(), system=system, details=details)
    return SetupProblem("packages_failed", details=details)


def write_stamps(lock: Path) -> None:
    """Write that the environment holds what `lock` says; the lock of the checks holds the other one whole."""
    for each in {lock, LOCK}:
        stamp = VENV / each.name
        part = stamp.with_suffix(".part")
        part.write_text(f"{python_version()}\n{each.read_text(encoding='utf-8')}", encoding="utf-8")
        part.replace(stamp)


@contextmanager
def alone() -> Iterator[None]:
    """Hold the set-up for this process; a second start waits, and a dead one holds nothing."""
    with (ROOT / ".venv.alone").open("a") as file:
        if not try_lock(file.fileno(), wait=False):
            say("waiting")
            while not try_lock(file.fileno(), wait=True):
                pass
        yield


def try_lock(handle: int, *, wait: bool) -> bool:
    """Lock an open file until it is closed; return whether that worked. Windows waits ten seconds at most."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - this system's module

            msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - these systems' module

            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
