"""Reading, steps, barriers and notices, on a real store."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from core.schedule.model import ShootingDay, Strip, Unit
from core.script.model import DayNight, Episode, Scene, SceneElement
from core.store import engine
from core.store.changes import Changes
from core.store.labels import label_json, label_of
from core.store.records import cell_of, shape_of
from core.store.store import Store
from core.values.findings import FileProblem, Message, Refused
from core.values.ids import Id
from core.values.lengths import Eighths
from core.values.money import Money
from core.values.records import record, record_types
from core.values.texts import TwoNames, TwoTexts
from core.values.times import DayMinute
from tests.core.store.sites import Site, dump, episode, save


@pytest.fixture
def store() -> Store:
    return Site("seoul").store


def fail(store: Store) -> None:
    with store.step("Inner") as step:
        step.save(episode("e1", 99))
        step.save(episode("inner"))
        step.trash(episode("nowhere"))


def test_a_record_of_every_kind_of_field_comes_back_as_it_was_saved(store: Store) -> None:
    scene = Scene(
        episode_id=Id("e1"),
        number="1",
        main_set=TwoTexts("회의실", "会議室"),
        day_night=DayNight.NIGHT,
        length=Eighths(12),
    )
    day = ShootingDay(unit_id=Id("u"), number=1, date=date(2026, 3, 2), first_shot_at=DayMinute(1590))
    save(store, scene, day, SceneElement(scene_id=scene.id, element_id=Id("x")))
    assert (store.get(Scene, scene.id), store.get(ShootingDay, day.id)) == (scene, day)
    assert type(store.get(ShootingDay, day.id).first_shot_at) is DayMinute


def test_records_are_found_by_equality_emptiness_and_membership(store: Store) -> None:
    pool, shot = Strip(id=Id("a"), board_id=Id("b")), Strip(id=Id("c"), board_id=Id("b"), day_id=Id("d"))
    save(store, pool, shot, Unit(letter="A"))
    assert store.all(Strip, day_id=None) == [pool]
    assert store.all(Strip, day_id="d") == [shot]
    assert store.all(Strip, id=["a", "c"], order_by=("id",)) == [pool, shot]
    assert store.all(Strip, id=()) == []
    assert (store.count(Strip), store.count(Strip, day_id=None)) == (2, 1)
    assert (store.find(Strip, None), store.find(Strip, Id("no"))) == (None, None)
    with pytest.raises(KeyError):
        store.get(Strip, Id("no"))


def test_the_trash_hides_a_record_until_it_is_restored(store: Store) -> None:
    row = episode("e1", 1, "회의")
    save(store, row)
    for _ in range(2):
        with store.step("Trash") as step:
            step.trash(row)
    assert (store.all(Episode), store.trashed(Episode), len(store.history())) == ([], [row], 2)
    save(store, replace(row, number=2))
    assert store.all(Episode) == []
    with store.step("Restore") as step:
        step.restore(row)
    assert store.all(Episode) == [replace(row, number=2)]


def test_an_exception_takes_back_the_whole_step(store: Store) -> None:
    save(store, episode("e1"))
    before = dump(store)
    with pytest.raises(KeyError):
        fail(store)
    assert (dump(store), len(store.history())) == (before, 1)


def test_a_step_inside_a_step_joins_it_and_fails_alone(store: Store) -> None:
    save(store, episode("e1"), label="Begin")
    with store.step("Outer") as outer:
        outer.save(episode("outer"))
        with pytest.raises(KeyError):
            fail(store)
        save(store, episode("e1", 2))
    assert {row.id: row.number for row in store.all(Episode)} == {"e1": 2, "outer": 1}
    assert store.undo().label == Message("Outer")
    assert store.all(Episode) == [episode("e1")]


def lose(store: Store) -> None:
    with store.step("Inner") as inner:
        store.database.execute("ROLLBACK")
        inner.trash(episode("nowhere"))


def go_on_after_losing(store: Store) -> None:
    with store.step("Outer") as outer:
        outer.save(episode("e1"))
        with pytest.raises(KeyError):
            lose(store)


def test_a_step_whose_transaction_is_gone_keeps_nothing(store: Store) -> None:
    with pytest.raises(FileProblem):
        go_on_after_losing(store)
    assert (store.all(Episode), store.history()) == ([], [])


def test_a_step_that_changes_nothing_in_the_end_leaves_no_trace(store: Store) -> None:
    save(store, episode("e1"))
    told: list[Changes] = []
    store.watch(told.append)
    with store.step("Nothing") as step:
        step.save(episode("e1"))
        step.save(episode("e1", 9))
        step.save(episode("e1"))
    with store.step("Nothing"):
        pass
    assert (told, len(store.history())) == ([], 1)


def test_a_row_made_and_changed_in_one_step_is_one_insertion(store: Store) -> None:
    with store.step("Add") as step:
        step.save(episode("e1"))
        step.save(episode("e1", 3))
    assert store.all(Episode) == [episode("e1", 3)]
    store.undo()
    store.redo()
    assert store.all(Episode) == [episode("e1", 3)]


def test_a_write_outside_a_step_fails(store: Store) -> None:
    save(store, episode("e1"))
    with pytest.raises(engine.EngineError):
        store.database.execute("UPDATE episode SET number = 7")
    assert store.all(Episode) == [episode("e1")]


def test_undo_stops_at_a_barrier(store: Store) -> None:
    save(store, episode("e1"))
    with store.step("Issue", undoable=False) as step:
        step.save(episode("e2"))
    assert store.undo_label() is None
    with pytest.raises(Refused) as refused:
        store.undo()
    assert refused.value.finding.code == "store.nothing_to_undo"


def test_watchers_hear_label_rows_and_origin_until_they_stop(store: Store) -> None:
    told: list[Changes] = []
    stop = store.watch(told.append)
    origin = object()
    with store.acting(actor="kim", origin=origin):
        assert store.actor == "kim"
        save(store, episode("e1"), label="Add")
    stop()
    save(store, episode("e2"))
    assert told == [Changes(Message("Add"), frozenset({("episode", "e1")}), origin)]
    assert told[0].tables == {"episode"}
    assert told[0].touches("scene", "episode")
    assert not told[0].touches("scene")


def test_a_read_only_store_refuses_steps(store: Store) -> None:
    reader = Store(store.database, "reader", read_only=True)
    for write in (lambda: save(reader, episode("e1")), lambda: reader.step("Edit").__enter__()):
        with pytest.raises(FileProblem) as problem:
            write()
        assert problem.value.finding.code == "store.read_only"


def test_labels_keep_the_kinds_of_their_parameters(store: Store) -> None:
    params: dict[str, object] = {
        "at": DayMinute(1590),
        "length": Eighths(3),
        "day": date(2026, 3, 2),
        "title": TwoTexts("가", "あ"),
        "person": TwoNames("김민수", "김민수", "キム・ミンス", "キム・ミンス"),
        "fee": Money(1_000, "KRW"),
        "number": 3,
        "light": "N",
        "why": Message("Rain", {"percent": 60, "inner": Message("Wind")}),
    }
    label = Message("Change", params)
    with store.step("Change", undoable=True, **params) as step:
        step.save(episode("e1"))
    assert store.undo_label() == label_of(label_json(label)) == label
    kept = store.history(1)[0].label.params
    assert {name: type(value) for name, value in kept.items()} == {name: type(v) for name, v in params.items()}


def test_a_label_or_a_field_of_an_unknown_kind_is_refused_before_anything_is_written(store: Store) -> None:
    with pytest.raises(TypeError), store.step("Add", when=1.5) as step:
        step.save(episode("e1"))
    assert store.all(Episode) == []
    with pytest.raises(TypeError):
        cell_of(1.5)
    with pytest.raises(TypeError):
        shape_of(Wrong)


def test_every_record_class_has_a_table_of_its_columns(store: Store) -> None:
    ours = {table: cls for table, cls in record_types().items() if cls.__module__.startswith("core.")}
    assert {table: set(store.columns[table]) for table in ours} == {
        table: {*shape_of(cls).columns, "deleted"} for table, cls in ours.items()
    }


@record("wrong")
@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """A record with a field that no column holds."""

    id: Id
    share: float
