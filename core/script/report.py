"""What a script file says, as one JSON object for the command line, and what is doubtful about it."""

from collections import Counter

from core.script.parsed import ParsedScene, ParsedScript
from core.values.findings import Finding, Severity, finding
from i18n.marks import N_


def script_as_json(parsed: ParsedScript) -> dict[str, object]:
    """Return the script as JSON holds it.

    `characters` are the speaking names in order of their first speech, `cues` counts speeches, and in `lines` the
    placed and the unplaced add up to the total.
    """
    return {
        "format": parsed.script_format.value,
        "language": parsed.language.value,
        "title": parsed.title,
        "episode": parsed.episode_number,
        "scenes": [_scene(scene) for scene in parsed.scenes],
        "characters": list(parsed.characters),
        "cues": parsed.cues,
        "lines": {
            "total": parsed.ledger.total,
            "placed": parsed.ledger.placed,
            "unplaced": [{"line": number, "text": text} for number, text in parsed.ledger.unplaced],
        },
    }


def _scene(scene: ParsedScene) -> dict[str, object]:
    heading = scene.heading
    return {
        "number": scene.number,
        "heading": heading.text,
        "line": scene.line,
        "int_ext": heading.int_ext.value,
        "day_night": heading.day_night.value,
        "main_set": heading.main_set,
        "sub_set": heading.sub_set,
        "characters": list(scene.characters),
        "cues": len(scene.cues),
        "omitted": scene.is_omitted,
    }


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
