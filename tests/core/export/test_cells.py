"""Columns get what they need, and the rest goes where there is much to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.export.cells import leant, shared_out

sizes = st.floats(0, 400)
columns = st.lists(st.tuples(st.floats(0.1, 9), sizes), min_size=1, max_size=12)


@given(columns, st.floats(50, 900))
def test_columns_fill_the_width_and_get_what_they_need_where_it_is_there(
    wanted: list[tuple[float, float]], width: float
) -> None:
    weights, needs = [weight for weight, _ in wanted], [need for _, need in wanted]
    widths = shared_out(width, weights, needs)
    assert sum(widths) == pytest.approx(width)
    if sum(needs) < width:
        assert all(given >= need - 0.001 for given, need in zip(widths, needs, strict=True))


def test_needs_beyond_the_width_are_scaled_down() -> None:
    assert shared_out(100, [1, 1], [150, 50]) == [75, 25]


def test_what_is_left_goes_by_weight() -> None:
    assert shared_out(100, [1, 1, 2], [40, 0, 0]) == pytest.approx([40, 20, 40])


def test_weights_lean_towards_those_with_much_to_say_but_not_without_end() -> None:
    assert leant(100, [1, 1], [1000, 0]) == (1.9, 0.6)
