"""The language of the window."""

from collections.abc import Iterator

import pytest

from core.values.language_code import LanguageCode
from i18n.current import _, current, on_switch, switch
from i18n.language import Language


@pytest.fixture(autouse=True)
def korean_window() -> Iterator[None]:
    """Start and leave in Korean."""
    switch(LanguageCode.KO)
    yield
    switch(LanguageCode.KO)


def test_a_message_is_read_in_the_language_of_the_moment() -> None:
    before = _("Japan")
    switch("ja")
    assert (before, _("Japan"), current().code) == ("일본", "日本", LanguageCode.JA)


def test_listeners_hear_a_switch_until_they_stop() -> None:
    heard: list[Language] = []
    stop = on_switch(heard.append)
    switch("ja")
    stop()
    stop()
    switch("ko")
    assert [language.code for language in heard] == [LanguageCode.JA]


def test_an_unknown_language_changes_nothing() -> None:
    with pytest.raises(ValueError):
        switch("fr")
    assert current().code is LanguageCode.KO
