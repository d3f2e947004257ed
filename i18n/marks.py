"""The mark that a string is a message id, for code that runs at import time."""


def N_(msgid: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark `msgid` for the catalogues and return it unchanged."""
    return msgid
