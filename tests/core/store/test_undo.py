"""Undo and redo restore exactly, for two people, past restarts, and never pass a barrier."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.script.model import Episode
from core.store.store import Store
from core.values.findings import Message, Refused
from core.values.ids import Id
from core.values.texts import TwoTexts
from tests.core.store.sites import Site, episode, save, tables_of

ACTORS = st.sampled_from(["kim", "sato"])
OWN = {"kim": ["k1", "k2"], "sato": ["s1", "s2"]}
Tables = dict[str, list[tuple[object, ...]]]


class Undoing(RuleBasedStateMachine):
    """Two people edit rows of their own; the model is a stack of row states for each of them."""

    def __init__(self) -> None:
        """Begin with a row of each."""
        super().__init__()
        self.site = Site("seoul")
        self.done: dict[str, list[tuple[str, Tables, Tables] | None]] = {"kim": [], "sato": []}
        self.undone: dict[str, list[tuple[str, Tables, Tables]]] = {"kim": [], "sato": []}
        self.made = 0

    def rows(self, actor: str) -> Tables:
        """Return the rows of one person."""
        return {
            t: [row for row in rows if str(row[0])[0] == actor[0]] for t, rows in tables_of(self.site.store).items()
        }

    @rule(
        actor=ACTORS, which=st.integers(0, 1), number=st.integers(0, 5), undoable=st.sampled_from([True, True, False])
    )
    def edit(self, actor: str, which: int, number: int, *, undoable: bool) -> None:
        """Save one of the person's rows, perhaps as a barrier."""
        store, before = self.site.store, self.rows(actor)
        with store.acting(actor=actor), store.step("Edit {n}", undoable=undoable, n=self.made) as step:
            step.save(episode(OWN[actor][which], number, f"{self.made % 3}"))
        if self.rows(actor) != before:
            self.note(actor, f"{self.made}", before, undoable=undoable)
            self.made += 1

    @rule(actor=ACTORS, which=st.integers(0, 1), back=st.booleans())
    def trash(self, actor: str, which: int, *, back: bool) -> None:
        """Trash or restore one."""
        store, before = self.site.store, self.rows(actor)
        row = episode(OWN[actor][which])
        if not any(each[0] == row.id for each in before["episode"]):
            return
        with store.acting(actor=actor), store.step("Edit {n}", n=self.made) as step:
            (step.restore if back else step.trash)(row)
        if self.rows(actor) != before:
            self.note(actor, f"{self.made}", before, undoable=True)
            self.made += 1

    def note(self, actor: str, name: str, before: Tables, *, undoable: bool) -> None:
        """Put a step on the person's stack."""
        self.done[actor].append((name, before, self.rows(actor)) if undoable else None)
        self.undone[actor].clear()

    @rule(actor=ACTORS)
    def undo(self, actor: str) -> None:
        """Undo, and compare with the rows before the step."""
        stack = self.done[actor]
        with self.site.store.acting(actor=actor):
            if not stack or stack[-1] is None:
                with pytest.raises(Refused):
                    self.site.store.undo()
                return
            name, before, _ = self.undo_one(actor)
            self.site.store.undo()
        assert comparable(self.rows(actor)) == comparable(before), name

    def undo_one(self, actor: str) -> tuple[str, Tables, Tables]:
        """Move the top of the stack."""
        top = self.done[actor].pop()
        assert top is not None
        self.undone[actor].append(top)
        return top

    @rule(actor=ACTORS)
    def redo(self, actor: str) -> None:
        """Redo, and compare with the rows after the step."""
        with self.site.store.acting(actor=actor):
            if not self.undone[actor]:
                with pytest.raises(Refused):
                    self.site.store.redo()
                return
            top = self.undone[actor].pop()
            self.done[actor].append(top)
            self.site.store.redo()
        assert comparable(self.rows(actor)) == comparable(top[2])

    @precondition(lambda self: self.made > 0)
    @rule()
    def reopen(self) -> None:
        """Restart."""
        self.site.reopen()

    @invariant()
    def labels_name_the_top_of_each_stack(self) -> None:
        """Compare the labels with the stacks."""
        for actor in OWN:
            with self.site.store.acting(actor=actor):
                top = self.done[actor][-1] if self.done[actor] else None
                again = self.undone[actor][-1] if self.undone[actor] else None
                assert numbers_of(self.site.store) == (top and top[0], again and again[0])


def comparable(tables: Tables) -> Tables:
    """Leave out rows in the trash: a new row that is undone stays there."""
    return {table: [row for row in rows if not row[-1]] for table, rows in tables.items()}


def numbers_of(store: Store) -> tuple[str | None, str | None]:
    labels = store.undo_label(), store.redo_label()
    first, second = (None if label is None else str(label.params["n"]) for label in labels)
    return first, second


Undoing.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
test_undo_and_redo_keep_to_the_model = Undoing.TestCase


@pytest.fixture
def store() -> Store:
    made = Site("seoul").store
    save(made, episode("e1"), label="Begin")
    return made


def test_undo_refuses_where_somebody_changed_the_field_since(store: Store) -> None:
    with store.acting(actor="kim"):
        save(store, episode("e1", 2))
    with store.acting(actor="sato"):
        save(store, episode("e1", 3))
    before = tables_of(store)
    with store.acting(actor="kim"), pytest.raises(Refused) as refused:
        store.undo()
    assert refused.value.finding.code == "store.changed_since"
    assert [(each.table, each.id, each.field) for each in refused.value.finding.subjects] == [
        ("episode", "e1", "number")
    ]
    assert tables_of(store) == before


def test_a_thousand_undos_and_redos_restore_exactly(store: Store) -> None:
    states = [store.all(Episode)]
    for number in range(500):
        row = store.get(Episode, Id("e1"))
        save(store, replace(row, number=number + 5, title=TwoTexts(f"{number}")))
        states.append(store.all(Episode))
    for expected in reversed(states[:-1]):
        store.undo()
        assert store.all(Episode) == expected
    for expected in states[1:]:
        store.redo()
        assert store.all(Episode) == expected


def test_undoing_a_step_that_made_a_row_puts_it_in_the_trash_and_redo_brings_it_back(store: Store) -> None:
    assert store.undo().label == Message("Begin")
    assert (store.all(Episode), store.trashed(Episode)) == ([], [episode("e1")])
    store.redo()
    assert store.all(Episode) == [episode("e1")]


def test_the_history_says_who_did_what_and_what_was_undone(store: Store) -> None:
    with store.acting(actor="kim"):
        save(store, episode("e1", 2), label="Count")
        store.undo()
    rows = frozenset({("episode", "e1")})
    told = [(each.label.msgid, each.actor, each.rows, each.is_undone) for each in store.history()]
    assert told == [
        ("Count", "kim", rows, False),
        ("Count", "kim", rows, True),
        ("Begin", "", rows, False),
    ]
    assert len(store.history(limit=1)) == 1
