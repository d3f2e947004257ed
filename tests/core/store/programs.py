"""Random programs of what two offices and a home do to three copies of a production, and their oracle."""

from collections import Counter
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from core.people.model import PRODUCTION_ID, Production
from core.script.model import Episode
from core.store.bundle import export_bundle, known, merge_bundle
from core.store.store import Store
from core.values.findings import Refused
from core.values.ids import Id
from tests.core.store.sites import Oracle, Site, board, dump, episode, production, save, tables_of

NAMES = ("seoul", "tokyo", "home")
Operation = tuple[str, int, tuple[int, int, int]]

_site = st.integers(0, 2)
_few = st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))
_OFTEN = ("edit",) * 5 + ("send",) * 3 + ("receive",) * 6 + ("settle",) * 2
_SELDOM = ("new", "undo", "undo", "redo", "fail", "skew", "reopen", "claim", "claim", "trash", "send_part")
operations: st.SearchStrategy[Operation] = st.tuples(st.sampled_from(_OFTEN + _SELDOM), _site, _few)
programs = st.lists(operations, min_size=25, max_size=60)


@dataclass
class World:
    """Three sites, the bundles on their way, and what happened."""

    counter: Counter[str]
    sites: list[Site] = field(default_factory=lambda: [Site(name) for name in NAMES])
    bundles: list[bytes] = field(default_factory=list)
    made: int = 0

    def __post_init__(self) -> None:
        """Begin with a first bundle that every site has."""
        save(self.sites[0].store, episode("e1"), episode("e2"))
        self.bundles.append(export_bundle(self.sites[0].store))
        for site in self.sites[1:]:
            merge_bundle(site.store, self.bundles[0])

    def do(self, operation: Operation) -> None:
        """Do one operation."""
        name, at, numbers = operation
        getattr(self, name)(self.sites[at], numbers)

    def edit(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Change fields that others change too."""
        value, which, both = numbers
        store, titles = site.store, ("가", "나", "東", "")
        row = store.find(Episode, Id(("e1", "e1", "e2", "e1")[which]))
        changed = [] if row is None else [replace(row, title=replace(row.title, ko=titles[value]))]
        if row is not None and both == 1:
            changed = [replace(row, number=value)]
        show = store.find(Production, PRODUCTION_ID)
        save(store, *changed, *([replace(show, total_days=value)] if show and both > 1 else []))

    def claim(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Save the rows that have the same id everywhere."""
        save(site.store, production(site.name, numbers[0]))
        save(site.store, board(site.name))

    def trash(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Trash or restore a row that every site has."""
        row = episode("e2")
        with site.store.step("Trash") as step:
            (step.trash if numbers[0] % 2 else step.restore)(row)

    def new(self, site: Site, _: tuple[int, int, int]) -> None:
        """Make a row of its own."""
        self.made += 1
        save(site.store, episode(f"n{self.made}"))

    def fail(self, site: Site, _: tuple[int, int, int]) -> None:
        """Raise in the middle of a step."""
        before = dump(site.store)
        try:
            with site.store.step("Fail") as step:
                step.save(episode("e1", 99, "failed"))
                step.save(episode("never"))
                raise RuntimeError  # noqa: TRY301 - the step must see it
        except RuntimeError:
            assert dump(site.store) == before

    def undo(self, site: Site, _: tuple[int, int, int]) -> None:
        """Take back a step of this site."""
        self._past(site, "undo")

    def redo(self, site: Site, _: tuple[int, int, int]) -> None:
        """Do it again."""
        self._past(site, "redo")

    def _past(self, site: Site, direction: str) -> None:
        try:
            getattr(site.store, direction)()
            self.counter[direction] += 1
        except Refused:
            self.counter[f"{direction} refused"] += 1

    def skew(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Set the wall clock back or forth."""
        site.clock.milliseconds += (numbers[0] - 1) * 50_000 + numbers[1]

    def reopen(self, site: Site, _: tuple[int, int, int]) -> None:
        """Close and open the file."""
        site.reopen()

    def send(self, site: Site, _: tuple[int, int, int]) -> None:
        """Send everything."""
        self.bundles.append(export_bundle(site.store))

    def send_part(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Send only the last few transactions of each site, so that others must wait for the rest."""
        mine = known(site.store)
        beyond = {name: max(0, mine.get(name, 0) - less) for name, less in zip(NAMES, numbers, strict=True)}
        self.bundles.append(export_bundle(site.store, beyond))

    def receive(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Take one of the latest bundles, whoever sent it."""
        merged = merge_bundle(site.store, self.bundles[-1 - numbers[0] % len(self.bundles[-4:])])
        self.counter["parked"] += merged.parked > 0

    def settle(self, site: Site, numbers: tuple[int, int, int]) -> None:
        """Settle a conflict, and see that it is gone."""
        conflicts = site.store.conflicts()
        if not conflicts:
            return
        conflict = conflicts[numbers[0] % len(conflicts)]
        site.store.settle(conflict, numbers[1] % len(conflict.candidates))
        place = (conflict.table, conflict.id, conflict.column)
        assert place not in [(each.table, each.id, each.column) for each in site.store.conflicts()]
        self.counter["settled"] += 1


def check_all_equal(world: World) -> None:
    """Exchange everything and compare every site with every other, with a fold of the log and with the oracle."""
    blobs = [export_bundle(site.store) for site in world.sites]
    for site in world.sites:
        for blob in blobs[::-1] + blobs:
            merged = merge_bundle(site.store, blob)
        assert merged.parked == 0
        assert site.store.log.first_broken() is None
    dumps = [dump(site.store) for site in world.sites]
    assert dumps[0] == dumps[1] == dumps[2]
    fold = Site("fold")
    merge_bundle(fold.store, export_bundle(world.sites[1].store))
    assert dump(fold.store) == dumps[0]
    check_oracle(world.sites[0].store)
    conflicts = world.sites[0].store.conflicts()
    world.counter["programs"] += 1
    world.counter["programs with a conflict"] += bool(conflicts)
    world.counter["conflicts"] += len(conflicts)


def check_oracle(store: Store) -> None:
    """Compare heads, cells shown and conflicts with what the log says by definition."""
    oracle = Oracle.of(store)
    heads: dict[tuple[str, str, str], set[tuple[str, int]]] = {}
    for table, row_id, column, site, number in store.database.execute(
        "SELECT tbl, id, col, site, number FROM log_head"
    ):
        heads.setdefault((table, row_id, column), set()).add((site, number))
    assert heads == {cell: oracle.heads(cell) for cell in oracle.writes}
    for table, row_id, column in oracle.writes:
        (shown,) = store.database.execute(f'SELECT "{column}" FROM "{table}" WHERE id = ?', [row_id]).fetchone()  # noqa: S608 - our own names
        assert shown == oracle.shown((table, row_id, column))
    inbox = {(each.table, each.id, each.column) for each in store.conflicts()}
    assert inbox == {cell for cell in oracle.writes if oracle.differs(cell)}
    assert sum(len(rows) for rows in tables_of(store).values()) == len({cell[:2] for cell in oracle.writes})


def run(program: list[Operation], counter: Counter[str]) -> None:
    """Run a program and check what it leaves."""
    world = World(counter)
    for operation in program:
        world.do(operation)
    check_all_equal(world)
