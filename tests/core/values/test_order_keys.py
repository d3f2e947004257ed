"""Places in a list that are given without renumbering it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.values.order_keys import key_between, keys_after


@given(st.lists(st.integers(0, 1_000), max_size=60))
def test_a_key_always_fits_between_its_neighbours(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else ""
        after = keys[at] if at < len(keys) else ""
        keys.insert(at, key_between(before, after))
    assert keys == sorted(set(keys))
    assert not any(key.endswith("0") for key in keys)


@pytest.mark.parametrize(
    ("before", "after", "between"), [("", "", "V"), ("a", "b", "aV"), ("a1", "a3", "a2"), ("", "1", "0V")]
)
def test_a_key_lies_halfway(before: str, after: str, between: str) -> None:
    assert key_between(before, after) == between


@given(st.integers(0, 5_000))
def test_many_keys_after_one_are_in_order_and_short(count: int) -> None:
    keys = keys_after("M", count)
    assert (len(keys), keys) == (count, sorted(set(keys)))
    assert all(key > "M" and len(key) <= 1 + 3 and not key.endswith("0") for key in keys)


@pytest.mark.parametrize(("before", "after"), [("b", "a"), ("a", "a")])
def test_there_is_no_place_between_keys_out_of_order(before: str, after: str) -> None:
    with pytest.raises(ValueError):
        key_between(before, after)
