"""Amounts of money: integers in the smallest unit, which for won and yen is the unit itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units of an ISO 4217 currency; won and yen have no smaller unit."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        """Add two amounts of one currency.

        Raises:
            ValueError: the currencies differ.
        """
        if other.currency != self.currency:
            raise ValueError((self.currency, other.currency))
        return Money(self.minor + other.minor, self.currency)
