"""What is doubtful about a script before it comes in."""

from core.script.detect import parse_script
from core.script.rules import script_findings
from core.values.findings import Severity, finding


def test_repeated_numbers_lost_lines_and_silence_are_findings() -> None:
    parsed = parse_script("a.txt", "가\n나다라\nS#1. 거실\nS#1. 부엌\n".encode())

    assert script_findings(parsed) == [
        finding("script.number_repeated", "Scene {number} occurs {count} times.", number="1", count=2),
        finding(
            "script.lines_unplaced",
            "{count} lines stand before the first scene and belong to none, the first in line {line}.",
            Severity.NOTE,
            count=1,
            line=2,
        ),
        finding("script.no_speech", "Nobody speaks in this script. Check how names are written."),
    ]


def test_a_script_in_order_has_no_findings() -> None:
    assert script_findings(parse_script("a.txt", "S#1. 거실\n민수: 어\n".encode())) == []
