"""Lengths of a scene: eighths of a page, A4 pages, ペラ (half-sheets of 200 characters)."""

from enum import StrEnum
from typing import Self

EIGHTHS_A_PAGE = 8
EIGHTHS_A_PERA = 4
"""One ペラ is a half sheet of 200 characters; two make the sheet counted as one page and one minute."""


class LengthForm(StrEnum):
    """How a production counts the length of a scene."""

    EIGHTHS = "eighths"
    A4 = "a4"
    PERA = "pera"


class Eighths(int):
    """A length in eighths of a script page, never negative."""

    __slots__ = ()

    def __new__(cls, eighths: int) -> Self:
        """Check the range.

        Raises:
            ValueError: negative.
        """
        if eighths < 0:
            raise ValueError(eighths)
        return super().__new__(cls, eighths)


NO_LENGTH = Eighths(0)
"""Nobody has estimated the length yet."""
