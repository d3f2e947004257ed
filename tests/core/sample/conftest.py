"""The sample production in a store."""

from collections.abc import Iterator

import pytest

from core.sample.load import fill
from core.store.store import Store


@pytest.fixture(scope="module")
def sample() -> Iterator[Store]:
    """Give a store with the sample production; tests of one module share it and only read."""
    with Store.in_memory() as store:
        fill(store)
        yield store
