"""How much of each part the tests must run through: branches of core and i18n, lines and branches of ui."""

import json
import sys
from pathlib import Path

GATES = {"core/": 100.0, "i18n/": 100.0, "ui/": 85.0}
"""Percent of lines and branches together; they only ever rise."""

REPORT = Path(__file__).resolve().parent.parent / ".coverage.json"


def covered(files: dict[str, dict[str, dict[str, float]]], part: str) -> float:
    """Return the percentage of lines and branches of a part that the tests ran."""
    chosen = [file["summary"] for name, file in files.items() if name.startswith(part)]
    total = sum(each["num_statements"] + each.get("num_branches", 0) for each in chosen)
    done = sum(each["covered_lines"] + each.get("covered_branches", 0) for each in chosen)
    return 100.0 * done / total if total else 0.0


def main() -> int:
    """Compare the last run with the gates; return 0 when every part meets its own."""
    files = json.loads(REPORT.read_text(encoding="utf-8"))["files"]
    worst = sorted(files.items(), key=lambda item: -(item[1]["summary"]["missing_lines"]))[:12]
    missed = False
    for part, gate in GATES.items():
        percent = covered(files, part)
        missed |= percent < gate
        print(f"{part:8} {percent:6.2f} % of {gate} %")  # noqa: T201 - a report for people
    if missed:
        for name, file in worst:
            print(f"  {name}: lines {file['missing_lines']}, branches {file.get('missing_branches', [])}")  # noqa: T201
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
