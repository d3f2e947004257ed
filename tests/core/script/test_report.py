"""What the command line prints about a script."""

from core.script.detect import parse_script
from core.script.report import script_as_json, script_findings
from core.values.findings import Severity, finding


def test_a_script_as_json_holds_scenes_characters_cues_and_lines() -> None:
    parsed = parse_script("a.txt", "가\n나다라\nS#1. 본가 / 거실 (밤, 안)\n민수/지영: 어\n민수: 응\n".encode())

    assert script_as_json(parsed) == {
        "format": "korean",
        "language": "ko",
        "title": "가",
        "episode": None,
        "scenes": [
            {
                "number": "1", "heading": "본가 / 거실 (밤, 안)", "line": 3, "int_ext": "I", "day_night": "N",
                "main_set": "본가", "sub_set": "거실", "characters": ["민수", "지영"], "cues": 2, "omitted": False,
            }
        ],
        "characters": ["민수", "지영"],
        "cues": 2,
        "lines": {"total": 5, "placed": 4, "unplaced": [{"line": 2, "text": "나다라"}]},
    }  # fmt: skip


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
