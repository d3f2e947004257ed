"""What every test of this room starts from."""

from collections.abc import Iterator

import pytest

from core.store.store import Store
from tests.core.schedule.small_board import Production, small_board


@pytest.fixture
def made() -> Iterator[Production]:
    """Return a small production in a store of its own."""
    with Store.in_memory() as store:
        yield small_board(store)
