"""How much of each part the tests must run through: branches of core and i18n, lines and branches of ui."""

import json
import sys
from pathlib import Path
from typing import Any

GATES = {"core/": 100.0, "i18n/": 100.0, "ui/": 85.0}
"""Percent of lines and branches together; they only ever rise."""

REPORT = Path(__file__).resolve().parent.parent / ".coverage.json"
MOST_LINES, MOST_FILES = 12, 25

Files = dict[str, dict[str, Any]]
"""What coverage writes of each file, by its path."""


def covered(files: Files, part: str) -> float:
    """Return the percentage of lines and branches of a part that the tests ran; 0 for a part without files."""
    chosen = [file["summary"] for name, file in files.items() if name.startswith(part)]
    total = sum(each["num_statements"] + each.get("num_branches", 0) for each in chosen)
    done = sum(each["covered_lines"] + each.get("covered_branches", 0) for each in chosen)
    return 100.0 * done / total if total else 0.0


def gaps(files: Files, part: str) -> list[str]:
    """Return what the tests leave out of a part, most first: `core/a.py: lines 3 4, branches 8-9`."""
    open_files = {
        name: (file["missing_lines"], [f"{start}-{end}" for start, end in file.get("missing_branches", [])])
        for name, file in files.items()
        if name.startswith(part) and (file["missing_lines"] or file.get("missing_branches"))
    }
    largest = sorted(open_files.items(), key=lambda item: -len(item[1][0]) - len(item[1][1]))
    return [f"{name}: lines {few(lines)}, branches {few(branches)}" for name, (lines, branches) in largest]


def few(places: list[Any]) -> str:
    """Return the first places, and how many more there are."""
    more = len(places) - MOST_LINES
    return " ".join(str(place) for place in places[:MOST_LINES]) + (f" and {more} more" if more > 0 else "")


def main() -> int:
    """Compare the last run with the gates; return 0 when every part meets its own."""
    files = json.loads(REPORT.read_text(encoding="utf-8"))["files"]
    missed = {part for part, gate in GATES.items() if covered(files, part) < gate}
    for part in sorted(missed):
        print(*(f"  {line}" for line in gaps(files, part)[:MOST_FILES]), sep="\n")  # noqa: T201 - a report for people
    for part, gate in GATES.items():
        print(f"{part:8} {covered(files, part):6.2f} % of {gate} %")  # noqa: T201
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
