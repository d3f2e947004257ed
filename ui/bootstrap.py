"""From nothing but Python to a running program: makes `.venv` beside `main.py`, installs, and runs in it.

Standard library only, and readable by old Pythons up to the version check. What is installed comes from a lock file
with hashes; a stamp with the lock's own hash, written last, says that the environment is whole, so a second start
does nothing. With GAKYO_ENVIRONMENT set, the Python that runs is taken as it is.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK, TEST_LOCK = ROOT / "requirements.lock", ROOT / "requirements-test.lock"
NEEDED = (3, 11)
STAMP = "gakyo-installed"


def main(argv: list[str]) -> int:
    """Set up where needed, then run a command or open the window; return the exit code."""
    if sys.version_info < NEEDED:
        sys.stderr.write(
            "Gakyo needs Python 3.11 or newer; this is {0}.{1}.\n"
            "가교에는 Python 3.11 이상이 필요합니다. 지금 버전은 {0}.{1}입니다.\n"
            "Gakyo（架橋）にはPython 3.11以降が必要です。現在は{0}.{1}です。\n".format(*sys.version_info[:2])
        )
        return 1
    testing = argv[:1] in (["test"], ["benchmark"])
    if not _is_inside():
        problem = _set_up(TEST_LOCK if testing else LOCK)
        return problem or _run_inside(argv)
    if testing:
        problem = _install(TEST_LOCK)
        if problem:
            return problem
    return _dispatch(argv)


def _is_inside() -> bool:
    """Tell whether this process runs in our environment, or in one that already has what is needed."""
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve() or "GAKYO_ENVIRONMENT" in os.environ


def _python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _run_inside(argv: list[str]) -> int:
    command = [str(_python()), str(ROOT / "main.py"), *argv]
    if sys.platform == "win32":
        return subprocess.call(command)  # noqa: S603 - our own program
    return os.execv(command[0], command)  # noqa: S606 - our own program; it does not come back


def _set_up(lock: Path) -> int:
    """Make the environment where it is missing or broken, and install what the lock names."""
    if not _works():
        sys.stderr.write("Setting up (once) / 처음 한 번 준비합니다 / 初回の準備をしています ...\n")
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    return _install(lock)


def _works() -> bool:
    """Tell whether an install once ended well in the environment, with this version of Python."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    if not _python().exists() or not settings.exists():
        return False
    version = "{}.{}.{}".format(*sys.version_info[:3])
    finished = any(ENVIRONMENT.glob(f"{STAMP}-*"))
    return finished and version in settings.read_text(encoding="utf-8")


def _install(lock: Path) -> int:
    """Install a lock file unless its stamp is there; return an exit code."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = ENVIRONMENT / f"{STAMP}-{lock.stem}"
    if (stamp.is_file() and stamp.read_text(encoding="utf-8") == digest) or "GAKYO_ENVIRONMENT" in os.environ:
        return 0
    pip = [str(_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.call([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)])  # noqa: S603 - our own lock
    if done:
        sys.stderr.write(
            "The packages could not be installed. Connect to the network once and start again.\n"
            "패키지를 설치하지 못했습니다. 네트워크에 한 번 연결한 뒤 다시 실행해 주세요.\n"
            "パッケージをインストールできませんでした。一度ネットワークに接続して、もう一度起動してください。\n"
        )
        return done
    stamp.write_text(digest, encoding="utf-8")
    return 0


def _dispatch(argv: list[str]) -> int:
    if argv[:1] == ["test"]:
        from tests.run import run_checks  # noqa: PLC0415 - only there when developing

        return run_checks(argv[1:])
    if argv[:1] == ["benchmark"]:
        from tests.benchmarks.run import run_benchmarks  # noqa: PLC0415 - only there when developing

        return run_benchmarks(argv[1:])
    from ui.entry import run  # noqa: PLC0415 - needs what was just installed

    return run(argv)
