"""A year of edits of the benchmark production: strips moved, scenes rewritten, calls changed, each a step."""

from collections.abc import Callable
from dataclasses import replace

from core.calls.model import CastCall
from core.people.model import Role
from core.sample.invented import Chance
from core.schedule.model import ShootingDay, Strip
from core.script.model import Scene
from core.store.step import Step
from core.store.store import Store
from core.values.lengths import Eighths
from core.values.order_keys import key_between
from core.values.texts import TwoTexts
from core.values.times import DayMinute
from i18n.marks import N_

LARGEST_EDIT = 4
"""Fields that one edit changes at most."""


def edit_on(store: Store, chance: Chance, changes: int) -> None:
    """Edit until `changes` more fields are changed in the log; none where that is not positive."""
    edits = _Edits(store, chance)
    kinds: list[Callable[[], int]] = [edits.move_strip, edits.rewrite, edits.rewrite, edits.change_call]
    while changes >= LARGEST_EDIT:
        changes -= chance.random.choice(kinds)()
    for _ in range(changes):
        edits.annotate()


class _Edits:
    """Makes one edit at a time on records it keeps current; each returns how many fields it changed."""

    def __init__(self, store: Store, chance: Chance) -> None:
        self.store = store
        self.chance = chance
        self.draw = chance.random
        self.scenes = store.all(Scene, order_by=("id",))
        self.days = store.all(ShootingDay, order_by=("id",))
        self.calls = store.all(CastCall, order_by=("id",))
        strips = store.all(Strip, order_by=("id",))
        self.strips = [strip for strip in strips if strip.scene_id]
        self.numbers = {scene.id: scene.number for scene in self.scenes}
        self.names = {role.id: role.name for role in store.all(Role)}
        self.last_keys = {day.id: "" for day in self.days}
        for strip in strips:
            if strip.day_id:
                self.last_keys[strip.day_id] = max(self.last_keys[strip.day_id], strip.order_key)
        self.made = 0

    def move_strip(self) -> int:
        """Move a scene to the end of another day."""
        at = self.draw.randrange(len(self.strips))
        strip, day = self.strips[at], self.draw.choice(self.days)
        key = key_between(self.last_keys[day.id], "")
        self.last_keys[day.id] = key
        moved = replace(strip, day_id=day.id, order_key=key)
        number = self.numbers[strip.scene_id] if strip.scene_id else ""
        self.strips[at] = moved
        with self.store.step(N_("Move scene {scene} to {date}"), scene=number, date=day.date) as step:
            return _saved(step, moved)

    def rewrite(self) -> int:
        """Change a scene's length, time and note."""
        at = self.draw.randrange(len(self.scenes))
        length = self.draw.randint(1, 24)
        scene = replace(self.scenes[at], length=Eighths(length), screen_seconds=length * 60 // 8, note=self._note())
        self.scenes[at] = scene
        with self.store.step(N_("Edit scene {number}"), number=scene.number) as step:
            return _saved(step, scene)

    def change_call(self) -> int:
        """Change when a role arrives, and why."""
        at = self.draw.randrange(len(self.calls))
        call = replace(self.calls[at], call_at=DayMinute(self.draw.randrange(330, 720, 5)), note=self._note())
        self.calls[at] = call
        with self.store.step(N_("Edit call of {role}"), role=self.names[call.role_id]) as step:
            return _saved(step, call)

    def annotate(self) -> int:
        """Change one field: the Korean note of a scene."""
        at = self.draw.randrange(len(self.scenes))
        scene = replace(self.scenes[at], note=TwoTexts(self._note().ko, self.scenes[at].note.ja))
        self.scenes[at] = scene
        with self.store.step(N_("Edit scene {number}"), number=scene.number) as step:
            return _saved(step, scene)

    def _note(self) -> TwoTexts:
        """Return a note no edit has written before."""
        self.made += 1
        words = self.chance.pair("notes")
        return TwoTexts(f"{words.ko} {self.made}", f"{words.ja} {self.made}")


def _saved(step: Step, record: Scene | Strip | CastCall) -> int:
    step.save(record)
    return sum(old != new for old, new in step.changed.values())
