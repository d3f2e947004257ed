"""Search finds what a plain search for a substring finds, in both languages and every spelling."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.script.model import Episode
from core.store.search import Hit, normalised
from core.store.store import Store
from core.values.ids import Id
from core.values.texts import TwoTexts
from tests.core.store.sites import Site, episode, save

LETTERS = "가나다김민준회의실契約字幕ロケハンがパｶﾞAaé１2 -(・"
Form = Literal["NFC", "NFD", "NFKD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD", "NFKD")
texts = st.text(LETTERS, max_size=12)


def by_substring(rows: list[Episode], query: str) -> set[str]:
    parts = normalised(query).split()
    whole = {row.id: normalised(f"{row.number}\n{row.title.ko}\n{row.title.ja}") for row in rows}
    return {row_id for row_id, text in whole.items() if all(part in text for part in parts)}


@settings(max_examples=300)
@given(st.lists(texts, min_size=1, max_size=8), st.data())
def test_search_finds_what_a_substring_search_finds(titles: list[str], data: st.DataObject) -> None:
    rows = [episode(f"e{n}", 7, title) for n, title in enumerate(titles)]
    store = Site("seoul").store
    save(store, *rows)
    title = data.draw(st.sampled_from(titles))
    at, length = data.draw(st.integers(0, 12)), data.draw(st.integers(1, 3))
    query = data.draw(st.sampled_from([title[at : at + length], data.draw(texts)]))
    form: Form = data.draw(st.sampled_from(FORMS))
    if any(letter.isalnum() for letter in normalised(query)):
        assert {hit.id for hit in store.search(unicodedata.normalize(form, query))} == by_substring(rows, query)


@pytest.fixture
def store() -> Store:
    made = Site("seoul").store
    save(made, episode("e1", 1, "첫 회의"), Episode(id=Id("e2"), number=2, title=TwoTexts("둘", "ロケハン")))
    return made


@pytest.mark.parametrize("query", ["", " ", "!?", '"', "*", "_"])
def test_a_query_without_letters_finds_nothing(store: Store, query: str) -> None:
    assert store.search(query) == []


@pytest.mark.parametrize("query", ["ﾛｹﾊﾝ", "ロケ", "ン", "로케 NOT", "AND", "ロケ OR"])
def test_words_of_the_query_language_are_only_words(store: Store, query: str) -> None:
    assert [hit.id for hit in store.search(query)] == (["e2"] if query in {"ﾛｹﾊﾝ", "ロケ", "ン"} else [])


def test_what_is_in_the_trash_or_rolled_back_is_not_found(store: Store) -> None:
    with store.step("Trash") as step:
        step.trash(store.get(Episode, Id("e1")))
    assert store.search("회의") == []
    store.undo()
    assert store.search("회의") == [Hit("episode", "e1", "첫 회의")]


def test_few_matches_among_many_false_ones_are_found_whatever_the_limit() -> None:
    store = Site("seoul").store
    save(store, *(episode(f"e{n:03}", 1, "가나 다라") for n in range(60)), episode("z", 1, "가나-다라"))
    assert [hit.id for hit in store.search("가나-다라", limit=1)] == ["z"]
    assert len(store.search("가나", limit=2)) == 2


def test_a_long_text_is_cut_around_the_match() -> None:
    store = Site("seoul").store
    save(store, episode("e1", 1, "가" * 50 + "회의" + "나" * 50))
    assert [hit.excerpt for hit in store.search("회의")] == ["…" + "가" * 24 + "회의" + "나" * 24 + "…"]


def test_a_broken_index_costs_speed_and_no_result(store: Store) -> None:
    store.database.execute("PRAGMA query_only = OFF")
    store.database.execute("DROP TABLE search_text")
    assert [hit.id for hit in store.search("회의")] == ["e1"]
