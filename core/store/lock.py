"""Who has a production file open: one writer at a time, and the second is told by whom."""

import getpass
import json
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes to a file: user, machine, and since when (UTC, ISO 8601)."""

    user: str
    machine: str
    since: str


class WriterLock:
    """Held while a file is open for writing; the system frees it when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Prepare the lock of a production file."""
        self._lock = FileLock(path.with_name(f".{path.name}.lock"))
        self._holder = path.with_name(f".{path.name}.holder")

    def acquire(self) -> bool:
        """Take the lock and say who holds it; False where another process has it.

        Raises:
            OSError: the folder cannot be written.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        holder = {"user": _user(), "machine": socket.gethostname(), "since": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"}
        self._holder.write_text(json.dumps(holder), encoding="utf-8")
        return True

    def holder(self) -> Holder:
        """Return who holds the lock; empty fields where that was not written."""
        try:
            return Holder(**json.loads(self._holder.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return Holder("", "", "")

    def release(self) -> None:
        """Let the lock go."""
        self._holder.unlink(missing_ok=True)
        self._lock.release()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine without a user database
        return ""
