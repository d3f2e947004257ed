"""The language of the window: one for the running program, switched while it runs."""

from collections.abc import Callable

from core.values.language_code import LanguageCode
from i18n.language import Language, language_of

_current = language_of(LanguageCode.KO)
_listeners: list[Callable[[Language], None]] = []


def current() -> Language:
    """Return the window's language."""
    return _current


def _(msgid: str, /, **params: object) -> str:
    """Return a message in the window's language, read at the moment of the call."""
    return _current.text(msgid, **params)


def switch(code: LanguageCode | str) -> None:
    """Make another language the window's, and tell every listener.

    Raises:
        ValueError: neither `ko` nor `ja`; the language stays.
    """
    global _current  # noqa: PLW0603 - the one language of the one window
    _current = language_of(code)
    for listener in tuple(_listeners):
        listener(_current)


def on_switch(listener: Callable[[Language], None]) -> Callable[[], None]:
    """Call `listener` after each switch, in the order of asking; return what stops it, which may be called twice."""
    _listeners.append(listener)

    def stop() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return stop
