"""Copies of a production that were edited apart become equal, and nothing any of them wrote is lost."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from core.store.bundle import _Merging
from core.store.clock import Clock
from core.store.log import Heads, Log
from core.store.step import Step
from tests.core.store.programs import Operation, programs, run

PROGRAMS = 1_000
OVERTAKEN: list[Operation] = [
    ("edit", 0, (1, 0, 0)),
    ("send", 0, (0, 0, 0)),
    ("receive", 1, (0, 0, 0)),
    ("edit", 1, (2, 0, 0)),
    ("send_part", 1, (0, 1, 0)),
    ("receive", 2, (0, 0, 0)),
]
"""An edit arrives before the one it had seen: random programs take minutes to find this."""
Patch = Callable[[pytest.MonkeyPatch], None]


def test_a_thousand_programs_on_three_sites_converge_and_lose_nothing() -> None:
    counter: Counter[str] = Counter()

    @settings(max_examples=PROGRAMS, suppress_health_check=list(HealthCheck), database=None)
    @given(programs)
    def converge(program: list[Operation]) -> None:
        run(program, counter)

    converge()
    print(dict(counter))  # noqa: T201 - shown with -s: how much the programs covered
    assert counter["programs"] >= PROGRAMS
    assert counter["programs with a conflict"] >= counter["programs"] / 2
    assert min(counter["parked"], counter["settled"], counter["undo"], counter["redo"]) >= 100


def no_last_writer_guard(patch: pytest.MonkeyPatch) -> None:
    original = Heads.replace

    def replace(self: Heads, *arguments: Any) -> bool:  # noqa: ANN401 - as the original
        original(self, *arguments)
        return True

    patch.setattr(Heads, "replace", replace)


def all_heads_seen(patch: pytest.MonkeyPatch) -> None:
    original = Heads.replace
    everything = dict.fromkeys(("seoul", "tokyo", "home"), 10_000)
    patch.setattr(Heads, "replace", lambda self, entry, _, change: original(self, entry, everything, change))


def no_parking(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(_Merging, "_knows", lambda *_: True)


def gap_accepted(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(_Merging, "_follows", lambda *_: True)


def clock_not_advanced(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Clock, "see", lambda *_: None)


def empty_version_vector(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Log, "seen_by", lambda *_: {})


def settling_not_written(patch: pytest.MonkeyPatch) -> None:
    original = Step.changes

    def changes(self: Step) -> Mapping[str, Any]:
        self.settled.clear()
        return original(self)

    patch.setattr(Step, "changes", changes)


@pytest.mark.parametrize(
    "planted",
    [
        no_last_writer_guard,
        all_heads_seen,
        no_parking,
        gap_accepted,
        clock_not_advanced,
        empty_version_vector,
        settling_not_written,
    ],
)
def test_the_programs_catch_a_planted_bug(planted: Patch, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(monkeypatch)

    @settings(
        max_examples=3_000,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
    )
    @given(programs)
    def converge(program: list[Operation]) -> None:
        run(program, Counter())

    def check() -> None:
        run(OVERTAKEN, Counter())
        converge()

    with pytest.raises(Exception):  # noqa: B017 - however the bug shows
        check()
