"""What rules report and commands refuse: messages as values, translated only where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Message:
    """A message id and its parameters; `i18n` turns it into a sentence.

    A parameter may be a string, a number, a date, a `TwoTexts`, `TwoNames`, `Money`, `DayMinute`,
    `Eighths` or another `Message`; each is written as the reader's language writes it.
    """

    msgid: str
    params: Mapping[str, object] = field(default_factory=dict)

    def __hash__(self) -> int:
        """Hash by message id alone, since parameters are a mapping."""
        return hash(self.msgid)


class Severity(StrEnum):
    """How much a finding matters: never blocks by itself."""

    VIOLATION = "violation"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Subject:
    """The row a finding is about, so that a screen can jump to it."""

    table: str
    id: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule reports about the user's own work.

    Attributes:
        code: `room.what`, stable, for tests and command-line output (`schedule.double_booking`).
        message: the sentence, with figures.
        severity: how much it matters.
        subjects: the rows concerned, the cause first; may be empty.
    """

    code: str
    message: Message
    severity: Severity = Severity.WARNING
    subjects: tuple[Subject, ...] = ()


def finding(code: str, msgid: str, /, severity: Severity = Severity.WARNING, **params: object) -> Finding:
    """Build a finding without subjects from a message id and its parameters."""
    return Finding(code, Message(msgid, params), severity)


class Refused(Exception):  # noqa: N818 - reads as what happened to the command
    """A command cannot be done; the finding says why, in words for the user."""

    def __init__(self, why: Finding) -> None:
        """Keep the finding; `str()` gives its code and message id for logs."""
        super().__init__(f"{why.code}: {why.message.msgid}")
        self.finding = why


class FileProblem(Refused):
    """A file cannot be read or written as asked: disk full, read-only, newer, damaged, not ours."""
