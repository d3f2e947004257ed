"""Any run of edits can be taken back and done again, and no scene ever leaves the board.

The machine drives the commands of people, schedule and calls as a user would, with undo and redo between them,
and keeps what the whole production looked like after each step.
"""
# ruff: noqa: D102 - the name of a rule is its sentence

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from core.calls import commands as calls
from core.calls.model import CallSheet, CastCall, DepartmentNote, ExtrasCall
from core.people import commands as people
from core.people.model import Company, CrewMember, Department, Person, Production, Role
from core.schedule import commands as schedule
from core.schedule.model import Board, DayKind, ShootingDay, Strip, StripKind, Unit
from core.schedule.queries import board_view
from core.store.store import Store
from core.values.findings import Refused
from core.values.ids import Id
from core.values.records import Record
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DayMinute
from tests.core.schedule.small_board import small_board

TABLES: tuple[type[Record], ...] = (
    Production, Company, Person, CrewMember, Role, Board, Unit, ShootingDay, Strip,
    CallSheet, CastCall, ExtrasCall, DepartmentNote,
)  # fmt: skip
FIRST = date(2026, 11, 20)

at = st.integers(0, 9)
minutes = st.none() | st.builds(DayMinute, st.integers(0, 2879))
texts = st.builds(TwoTexts, st.sampled_from(["", "가", "나"]), st.sampled_from(["", "橋"]))

Dump = list[list[Record]]
"""Every row of every table that is not in the trash."""


class Edits(RuleBasedStateMachine):
    """A user who edits, takes back and does again."""

    @initialize()
    def open(self) -> None:
        self.store = Store.in_memory()
        self.scenes = {scene.id for scene in small_board(self.store).scenes}
        self.states = [self.dump()]
        self.now = 0

    def dump(self) -> Dump:
        return [self.store.all(cls, order_by=("id",)) for cls in TABLES]

    def do(self, edit: Callable[[], object]) -> None:
        with contextlib.suppress(Refused):
            edit()
        state = self.dump()
        if state != self.states[self.now]:
            self.now += 1
            self.states[self.now :] = [state]

    def pick(self, cls: type[Any], number: int) -> Any:  # noqa: ANN401 - a record of the class
        rows = self.store.all(cls, order_by=("id",))
        return rows[number % len(rows)] if rows else None

    @rule(number=at, name=st.sampled_from(["김", "佐藤", ""]))
    def save_person(self, number: int, name: str) -> None:
        person = Person(name=TwoNames(name))
        post = CrewMember(person_id=person.id, department=list(Department)[number])
        self.do(lambda: people.save_crew_member(self.store, person, post))

    @rule(number=at)
    def cast(self, number: int) -> None:
        self.do(lambda: people.cast_role(self.store, self.pick(Role, number), self.pick(Person, number)))

    @rule(number=at)
    def trash_person(self, number: int) -> None:
        person = self.pick(Person, number)
        if person is not None:
            self.do(lambda: people.trash_person(self.store, person))

    @rule(number=at, days=st.integers(0, 9), kind=st.sampled_from(DayKind))
    def add_day(self, number: int, days: int, kind: DayKind) -> None:
        unit = self.pick(Unit, number)
        self.do(lambda: schedule.add_day(self.store, unit.id, FIRST + timedelta(days=days), kind))

    @rule(number=at, days=st.integers(0, 9))
    def edit_day(self, number: int, days: int) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: schedule.edit_day(self.store, replace(day, date=FIRST + timedelta(days=days))))

    @rule(number=at)
    def trash_day(self, number: int) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: schedule.trash_day(self.store, day))

    @rule(number=at, is_locked=st.booleans())
    def lock(self, number: int, *, is_locked: bool) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: schedule.set_locked(self.store, day, is_locked=is_locked))

    @rule(numbers=st.lists(at, min_size=1, max_size=4), day=st.none() | at, position=at)
    def move(self, numbers: list[int], day: int | None, position: int) -> None:
        ids = [self.pick(Strip, number).id for number in numbers]
        target = None if day is None else self.pick(ShootingDay, day)
        day_id: Id | None = target.id if target is not None else None
        self.do(lambda: schedule.move_strips(self.store, ids, day_id, position))

    @rule(number=at, kind=st.sampled_from([kind for kind in StripKind if kind is not StripKind.SCENE]), position=at)
    def add_banner(self, number: int, kind: StripKind, position: int) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: schedule.add_banner(self.store, day.id, kind, position))

    @rule(number=at, takes=st.none() | st.integers(-5, 2000), starts=minutes, is_locked=st.booleans())
    def edit_strip(self, number: int, takes: int | None, starts: DayMinute | None, *, is_locked: bool) -> None:
        strip = replace(self.pick(Strip, number), minutes=takes, starts_at=starts, is_locked=is_locked)
        self.do(lambda: schedule.edit_strip(self.store, strip))

    @rule(number=at)
    def remove_strip(self, number: int) -> None:
        self.do(lambda: schedule.trash_banner(self.store, self.pick(Strip, number)))

    @rule(number=at, assembles=minutes, notices=texts)
    def edit_sheet(self, number: int, assembles: DayMinute | None, notices: TwoTexts) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: calls.edit_call_sheet(self.store, day.id, assembles_at=assembles, notices=notices))

    @rule(number=at, ready=minutes)
    def edit_call(self, number: int, ready: DayMinute | None) -> None:
        day, role = self.pick(ShootingDay, number), self.pick(Role, number)
        if day is not None:
            self.do(lambda: calls.edit_cast_call(self.store, day.id, role.id, ready_at=ready))

    @rule(number=at, text=texts)
    def edit_note(self, number: int, text: TwoTexts) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: calls.edit_note(self.store, day.id, Department.ART, text))

    @rule(number=at)
    def draft_again(self, number: int) -> None:
        day = self.pick(ShootingDay, number)
        if day is not None:
            self.do(lambda: calls.draft_again(self.store, day.id))

    @rule(steps=st.integers(1, 3))
    def undo(self, steps: int) -> None:
        for _ in range(min(steps, self.now)):
            self.store.undo()
            self.now -= 1
            assert self.dump() == self.states[self.now]

    @rule(steps=st.integers(1, 3))
    def redo(self, steps: int) -> None:
        for _ in range(min(steps, len(self.states) - 1 - self.now)):
            self.store.redo()
            self.now += 1
            assert self.dump() == self.states[self.now]

    @invariant()
    def every_scene_is_on_the_board_once(self) -> None:
        shown = [strip.scene.id for strip in board_view(self.store).strips if strip.scene is not None]
        assert sorted(shown) == sorted(self.scenes)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=50, stateful_step_count=30, deadline=None)
