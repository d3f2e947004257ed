"""What is doubtful about a script before it comes in."""

from collections import Counter

from core.script.parsed import ParsedScript
from core.values.findings import Finding, Severity, finding
from i18n.marks import N_


def script_findings(parsed: ParsedScript) -> list[Finding]:
    """Return what a person should look at before the import: repeated numbers, lines that belong nowhere, no speech."""
    counts = Counter(scene.number for scene in parsed.scenes)
    repeated = N_("Scene {number} occurs {count} times.")
    found = [
        finding("script.number_repeated", repeated, number=number, count=count)
        for number, count in counts.items()
        if count > 1
    ]
    if parsed.ledger.unplaced:
        found.append(
            finding(
                "script.lines_unplaced",
                N_("{count} lines stand before the first scene and belong to none, the first in line {line}."),
                Severity.NOTE,
                count=len(parsed.ledger.unplaced),
                line=parsed.ledger.unplaced[0][0],
            )
        )
    if parsed.scenes and not parsed.cues:
        found.append(finding("script.no_speech", N_("Nobody speaks in this script. Check how names are written.")))
    return found
