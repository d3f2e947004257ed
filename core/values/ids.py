"""Row identities: random, so that two offices never make the same one."""

import secrets
from typing import NewType

Id = NewType("Id", str)


def new_id() -> Id:
    """Return a fresh random identity of 26 lower-case characters (130 bits, base 32)."""
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    return Id("".join(secrets.choice(alphabet) for _ in range(26)))
