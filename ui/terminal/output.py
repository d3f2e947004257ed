"""What a command prints: sentences in the reader's language on the screen, or one JSON object."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TextIO

from core.values.findings import Finding, Message, Severity
from core.values.texts import TwoNames, TwoTexts
from i18n.language import Language
from i18n.marks import N_

GOOD, FOUND, USAGE = 0, 1, 2
"""Exit codes: done; findings or refused; wrong usage."""

SEVERITIES = {
    Severity.VIOLATION: N_("Violation"),
    Severity.WARNING: N_("Caution"),
    Severity.NOTE: N_("Note"),
}


@dataclass(frozen=True, slots=True)
class Output:
    """Where a command writes, and in which language."""

    language: Language
    stream: TextIO = field(default_factory=lambda: sys.stdout)
    errors: TextIO = field(default_factory=lambda: sys.stderr)

    def say(self, msgid: str, **params: object) -> None:
        """Print one sentence."""
        self.line(self.language.text(msgid, **params))

    def line(self, text: str) -> None:
        """Print text that needs no translation."""
        self.stream.write(f"{text}\n")

    def json(self, value: object) -> None:
        """Print one JSON object, keys in the order given."""
        self.line(json.dumps(value, ensure_ascii=False, indent=2))

    def complain(self, finding: Finding) -> None:
        """Print a finding where errors go."""
        self.errors.write(f"{self.sentence(finding)}\n")

    def findings(self, findings: Iterable[Finding]) -> None:
        """Print findings, one a line, the gravest first."""
        for each in sorted(findings, key=lambda f: list(SEVERITIES).index(f.severity)):
            self.line(self.sentence(each))

    def sentence(self, finding: Finding) -> str:
        """Return `Violation: Ha-neul has two calls …` in the reader's language."""
        message = self.language.message(finding.message)
        return self.language.message(
            Message(
                N_("{severity}: {message}"), {"severity": Message(SEVERITIES[finding.severity]), "message": message}
            )
        )

    def finding_object(self, finding: Finding) -> dict[str, object]:
        """Return a finding as a JSON object."""
        return {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": self.language.message(finding.message),
            "subjects": [{"table": s.table, "id": s.id, "field": s.field} for s in finding.subjects],
        }


def texts_object(texts: TwoTexts) -> dict[str, str]:
    """Return a text in both languages as a JSON object."""
    return {"ko": texts.ko, "ja": texts.ja}


def names_object(names: TwoNames) -> dict[str, str]:
    """Return a name in all its spellings as a JSON object."""
    return {"native": names.native, "ko": names.ko, "ja": names.ja, "reading": names.reading}
