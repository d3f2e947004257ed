"""What can go wrong with the file, in words for the user."""

import errno
from pathlib import Path

from core.values.findings import FileProblem, Severity, finding
from i18n.marks import N_


def read_only() -> FileProblem:
    """Say that the file was opened for reading."""
    return FileProblem(
        finding("store.read_only", N_("This file is open for reading only. Nothing was changed."), Severity.WARNING)
    )


def problem_of(error: Exception) -> FileProblem:
    """Say what an error of the database engine means, and what to do."""
    text = str(error).lower()
    for sign, code, msgid in _SIGNS:
        if sign in text:
            return FileProblem(finding(code, msgid, Severity.VIOLATION))
    return FileProblem(
        finding(
            "store.engine",
            N_("The file could not be written ({reason}). The last edit was not kept; everything before it was."),
            Severity.VIOLATION,
            reason=str(error),
        )
    )


_SIGNS = (
    (
        "disk is full",
        "store.disk_full",
        N_("The disk is full. The last edit was not kept; everything before it was. Free some space and go on."),
    ),
    ("locked", "store.busy", N_("Another program is writing to this file. The edit was not kept; try it again.")),
    ("readonly", "store.read_only_medium", N_("This file cannot be written here. The edit was not kept.")),
    (
        "malformed",
        "store.damaged",
        N_("The file is damaged. The edit was not kept. Open the file again to repair it; the damaged one is kept."),
    ),
    (
        "not a database",
        "store.not_a_database",
        N_("This is not a Gakyo file, or it is encrypted with another key."),
    ),
    ("disk i/o error", "store.disk_error", N_("The disk could not be read or written. The last edit was not kept.")),
)


def file_problem(msgid: str, path: Path, error: OSError | None = None) -> FileProblem:
    """Say what is wrong with a file or folder; `msgid` names it as `{file}`."""
    if error is not None and error.errno == errno.ENOSPC:
        msgid = N_("There is no room on the disk for {file}. Free some space and try again.")
    elif error is not None and error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        msgid = N_("{file} cannot be written: the folder is read-only or not yours.")
    return FileProblem(finding("store.file", msgid, Severity.VIOLATION, file=path.name))
