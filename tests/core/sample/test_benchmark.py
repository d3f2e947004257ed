"""The benchmark production has its size, is the same for everybody, and opens as a whole file."""

from pathlib import Path

from core.calls.model import CallSheet, CastCall
from core.people.model import CrewMember, Person, Role
from core.sample.benchmark import Size, fill_benchmark, make_benchmark_file
from core.schedule.model import ShootingDay, Strip
from core.script.model import Scene, SceneRole
from core.store.log import body_of
from core.store.opening import open_file
from core.store.store import Store
from core.values.records import Record

SMALL = Size(episodes=2, scenes=10, cast=12, crew=30, days=6, changes=1_500)
KINDS: tuple[type[Record], ...] = (Person, CrewMember, Role, Scene, SceneRole, ShootingDay, Strip, CallSheet, CastCall)


def rows(seed: int) -> list[list[Record]]:
    with Store.in_memory() as store:
        fill_benchmark(store, seed, SMALL)
        return [store.all(kind, order_by=("id",)) for kind in KINDS]


def test_the_production_has_exactly_the_size_asked_for() -> None:
    with Store.in_memory() as store:
        fill_benchmark(store, size=SMALL)
        bodies = [body_of(entry) for entry in store.log.entries()]
        counts = [store.count(kind) for kind in (Scene, Role, CrewMember, ShootingDay)]
    assert counts == [20, 12, 30, 6]
    assert sum(len(body["ins"]) + len(body["set"]) for body in bodies) == SMALL.changes


def test_the_same_seed_gives_the_same_rows_and_another_seed_others() -> None:
    first = rows(1)
    assert rows(1) == first
    assert rows(2) != first


def test_the_file_opens_whole_with_its_history(tmp_path: Path) -> None:
    path = make_benchmark_file(tmp_path / "benchmark.gakyo", size=SMALL)
    with open_file(path) as opened:
        assert opened.findings == ()
        assert opened.store.count(Scene) == 20
        assert len(opened.store.history(limit=10)) == 10
