"""People, places and phrases put together by chance, in both languages; the same seed gives the same ones."""

import random
from typing import Any

from core.sample.source import tables
from core.values.ids import Id
from core.values.language_code import Country
from core.values.texts import TwoNames, TwoTexts

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


class Chance:
    """A seeded source of rows' contents."""

    def __init__(self, seed: int) -> None:
        """Begin at a seed."""
        self.random = random.Random(seed)  # noqa: S311 - test data, not a secret
        self.lists: dict[str, Any] = tables("benchmark")

    def id(self) -> Id:
        """Return an identity that looks like any other."""
        return Id("".join(self.random.choices(LETTERS, k=26)))

    def pair(self, name: str, **words: TwoNames) -> TwoTexts:
        """Return one phrase of a list, with names put into its places."""
        ko, ja = self.random.choice(self.lists[name])
        return TwoTexts(
            ko.format(**{k: v.ko for k, v in words.items()}), ja.format(**{k: v.ja for k, v in words.items()})
        )

    def name(self, side: Country) -> TwoNames:
        """Return a person's name, written as its bearer's country writes it."""
        return self._korean() if side is Country.KR else self._japanese()

    def phone(self, side: Country) -> str:
        """Return a telephone number nobody has."""
        prefix = "010" if side is Country.KR else "090"
        return f"{prefix}-0000-{self.random.randrange(10_000):04d}"

    def _korean(self) -> TwoNames:
        family = self.random.choice(self.lists["korean_family"])
        first, second = self.random.sample(self.lists["korean_given"], 2)
        hangul = family[0] + first[0] + second[0]
        katakana = f"{family[1]}・{first[1]}{second[1]}"
        return TwoNames(hangul, hangul, katakana, katakana)

    def _japanese(self) -> TwoNames:
        first = self.random.choice(self.lists["japanese_family_first"])
        last = self.random.choice(self.lists["japanese_family_last"])
        given = self.random.choice(self.lists["japanese_given"])
        kanji, hangul, kana = (f"{first[n]}{last[n]} {given[n]}" for n in range(3))
        return TwoNames(kanji, hangul, kanji, kana)
