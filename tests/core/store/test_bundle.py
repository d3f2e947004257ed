"""Bundles that come twice, damaged, from elsewhere or from a forked copy; and changes that both sides must accept."""

import zlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.people.model import PRODUCTION_ID, Production
from core.script.model import Episode
from core.store.bundle import HEADER, Merged, export_bundle, known, merge_bundle, read_bundle
from core.store.changes import Changes
from core.store.log import canonical, digest_of
from core.store.store import Store
from core.values.findings import FileProblem, Message
from core.values.ids import Id
from core.values.records import MERGE_BOTH
from tests.core.store.sites import Site, dump, episode, production, retitle, save


def two_sites() -> tuple[Store, Store]:
    """Return Seoul with one production, and Tokyo that has taken it over."""
    seoul, tokyo = Site("seoul").store, Site("tokyo").store
    save(seoul, production("가교"), label="Begin")
    merge_bundle(tokyo, export_bundle(seoul))
    return seoul, tokyo


def code_of(store: Store, bundle: bytes) -> str:
    """Return the code of the problem a bundle makes, and see that nothing was changed."""
    before = dump(store)
    with pytest.raises(FileProblem) as problem:
        merge_bundle(store, bundle)
    assert dump(store) == before
    return problem.value.finding.code


def bundle_of(*rows: object) -> bytes:
    return HEADER + zlib.compress("\n".join(canonical(row) for row in rows).encode())


def row_of(number: int, body: dict[str, object], *, site: str = "busan", stamp: str = "01.00.busan") -> list[object]:
    text = canonical({"ins": [], "set": [], "saw": {}, "label": ["Edit", {}], "actor": "", **body})
    return [site, number, stamp, text, digest_of(site, number, stamp, "", text)]


def test_the_same_bundle_twice_changes_nothing_the_second_time() -> None:
    seoul, tokyo = two_sites()
    told: list[Changes] = []
    tokyo.watch(told.append)
    assert merge_bundle(tokyo, export_bundle(seoul)) == Merged(0, 0, 0, None)
    assert told == []
    assert known(tokyo) == {"seoul": 1}


def test_a_merge_tells_once_what_it_touched() -> None:
    seoul, tokyo = two_sites()
    told: list[Changes] = []
    tokyo.watch(told.append)
    retitle(seoul, 3)
    merge_bundle(tokyo, export_bundle(seoul, known(tokyo)))
    retitle(seoul, 4)
    save(seoul, episode("e1"))
    merge_bundle(tokyo, export_bundle(seoul, known(tokyo)))
    row = ("production", "production")
    assert told == [
        Changes(Message("Edit"), frozenset({row})),
        Changes(Message("Merge from the other side"), frozenset({row, ("episode", "e1")})),
    ]


@pytest.mark.parametrize(
    "bundle",
    [
        b"",
        HEADER,
        b"PK\x03\x04 a photograph",
        zlib.compress(b"[]"),
        HEADER + zlib.compress(b"not json"),
        HEADER + zlib.compress(b"\xff\xfe"),
        bundle_of(["busan", 1, "01.00.busan"]),
        bundle_of({"site": "busan"}),
        bundle_of(["busan", "1", "01.00.busan", "{}", ""]),
        bundle_of(["busan", 1, "01.00.busan", "[]", ""]),
        bundle_of(["busan", 1, "01.00.busan", "{}", ""]),
        bundle_of(row_of(0, {})),
        bundle_of(row_of(1, {}, stamp="yesterday")),
        bundle_of(row_of(1, {"saw": {"seoul": 1}})),
        bundle_of(row_of(1, {"saw": []})),
        bundle_of(row_of(1, {"ins": [["production"]]})),
        bundle_of(row_of(1, {"ins": [["production", "p", {"total_days": 1.5}]]})),
        bundle_of(row_of(1, {"ins": [["production", "p", []]]})),
        bundle_of(row_of(1, {"set": [["production", "p", "total_days", 0, [1]]]})),
        bundle_of(row_of(1, {"set": "production"})),
        bundle_of(row_of(1, {"label": "Edit"})),
        bundle_of(row_of(1, {"label": ["Edit", {"at": {"hour": 3}}]})),
        bundle_of(row_of(1, {"actor": 7})),
    ],
)
def test_what_is_no_bundle_is_refused_and_changes_nothing(bundle: bytes) -> None:
    assert code_of(two_sites()[1], bundle) == "store.bundle_unreadable"


def test_a_bundle_with_any_byte_changed_or_cut_is_refused_or_says_the_same() -> None:
    seoul, tokyo = two_sites()
    retitle(seoul, 3)
    bundle = export_bundle(seoul, known(tokyo))
    same = 0
    for at in range(len(bundle)):
        changed = bundle[:at] + bytes([bundle[at] ^ 0x20]) + bundle[at + 1 :]
        try:
            same += read_bundle(changed) == read_bundle(bundle)
        except FileProblem:
            assert code_of(tokyo, changed) == "store.bundle_unreadable"
        assert code_of(tokyo, bundle[:at]) == "store.bundle_unreadable"
    assert same <= 2  # padding bits of the compressed stream
    assert merge_bundle(tokyo, bundle).applied == 1


def test_a_cell_of_the_wrong_kind_is_refused() -> None:
    _, tokyo = two_sites()
    wrong = bundle_of(row_of(1, {"ins": [["production", "p", {"total_days": "many"}]]}))
    assert code_of(tokyo, wrong) == "store.bundle_unreadable"


def test_two_histories_under_one_name_are_refused() -> None:
    seoul, tokyo = two_sites()
    copy = Site("seoul").store
    merge_bundle(copy, export_bundle(seoul))
    retitle(seoul, 3)
    retitle(copy, 4)
    merge_bundle(tokyo, export_bundle(seoul))
    assert code_of(tokyo, export_bundle(copy)) == "store.fork"
    retitle(copy, 5)
    assert code_of(tokyo, export_bundle(copy, {"seoul": 2})) == "store.fork"


def test_a_fork_that_another_site_has_seen_is_refused() -> None:
    seoul, tokyo = two_sites()
    copy, busan = Site("seoul").store, Site("busan").store
    merge_bundle(copy, export_bundle(seoul))
    retitle(seoul, 3)
    retitle(copy, 4)
    merge_bundle(tokyo, export_bundle(seoul))
    merge_bundle(busan, export_bundle(copy))
    retitle(busan, 5)
    assert code_of(tokyo, export_bundle(busan, {"seoul": 2})) == "store.fork"


def test_a_parked_fork_does_not_block_later_merges() -> None:
    seoul, tokyo = two_sites()
    copy = Site("seoul").store
    merge_bundle(copy, export_bundle(seoul))
    for days in (3, 4):
        retitle(seoul, days)
        retitle(copy, days + 10)
    assert merge_bundle(tokyo, export_bundle(copy, {"seoul": 2})).parked == 1
    merged = merge_bundle(tokyo, export_bundle(seoul))
    assert (merged.applied, merged.parked) == (2, 0)
    assert dump(tokyo) == dump(seoul)


def test_a_parked_fork_that_comes_to_its_turn_is_dropped() -> None:
    seoul, tokyo = two_sites()
    copy = Site("seoul").store
    merge_bundle(copy, export_bundle(seoul))
    retitle(seoul, 3)
    for days in (13, 14):
        retitle(copy, days)
    assert merge_bundle(tokyo, export_bundle(copy, {"seoul": 2})).parked == 1
    merged = merge_bundle(tokyo, export_bundle(seoul))
    assert (merged.applied, merged.parked) == (1, 0)
    assert dump(tokyo) == dump(seoul)


def test_a_clock_that_runs_ahead_is_told() -> None:
    seoul, tokyo = Site("seoul"), Site("tokyo")
    seoul.clock.milliseconds += 3_600_000
    save(seoul.store, production("가교"))
    assert merge_bundle(tokyo.store, export_bundle(seoul.store)).ahead_milliseconds == 3_600_000


@pytest.fixture
def _both_accept() -> Iterator[None]:
    MERGE_BOTH.add("production")
    yield
    MERGE_BOTH.discard("production")


def days_of(*stores: Store) -> list[int]:
    return [store.get(Production, PRODUCTION_ID).total_days for store in stores]


def exchange(one: Store, other: Store) -> None:
    merge_bundle(one, export_bundle(other))
    merge_bundle(other, export_bundle(one))


@pytest.mark.usefixtures("_both_accept")
def test_a_change_of_an_issued_thing_waits_until_it_is_accepted() -> None:
    seoul, tokyo = two_sites()
    with seoul.acting(actor="kim"):
        retitle(seoul, 3)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [3, 0]
    (waiting,) = tokyo.conflicts()
    assert (waiting.column, [(each.value, each.actor) for each in waiting.candidates]) == (
        "total_days",
        [(3, "kim"), (0, "")],
    )
    tokyo.settle(waiting, 0)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [3, 3]
    assert seoul.conflicts() == tokyo.conflicts() == []


@pytest.mark.usefixtures("_both_accept")
def test_a_change_that_is_turned_down_waits_on_the_side_that_made_it() -> None:
    seoul, tokyo = two_sites()
    retitle(seoul, 3)
    exchange(seoul, tokyo)
    tokyo.settle(tokyo.conflicts()[0], 1)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [3, 0]
    assert ([len(seoul.conflicts()), len(tokyo.conflicts())]) == [1, 0]
    seoul.settle(seoul.conflicts()[0], 0)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [0, 0]
    assert seoul.conflicts() == tokyo.conflicts() == []


@pytest.mark.usefixtures("_both_accept")
def test_changes_of_both_sides_wait_for_each_other_and_one_taken_back_waits_no_more() -> None:
    seoul, tokyo = two_sites()
    retitle(seoul, 3)
    retitle(tokyo, 4)
    exchange(seoul, tokyo)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [3, 4]
    tokyo.undo()
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [3, 0]
    seoul.settle(seoul.conflicts()[0], 0)
    exchange(seoul, tokyo)
    assert days_of(seoul, tokyo) == [0, 0]
    retitle(seoul, 5)
    exchange(seoul, tokyo)
    seoul.undo()
    exchange(seoul, tokyo)
    assert (days_of(seoul, tokyo), tokyo.conflicts()) == ([0, 0], [])


def test_an_edit_of_a_row_nobody_changed_elsewhere_is_no_conflict() -> None:
    seoul, tokyo = two_sites()
    save(seoul, episode("e1"))
    exchange(seoul, tokyo)
    save(tokyo, replace(tokyo.get(Episode, Id("e1")), number=2))
    exchange(seoul, tokyo)
    assert (dump(seoul), seoul.conflicts()) == (dump(tokyo), [])
