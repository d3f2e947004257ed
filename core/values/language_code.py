"""The two languages and the two countries of a production."""

from enum import StrEnum


class LanguageCode(StrEnum):
    """A language of the program and of its documents."""

    KO = "ko"
    JA = "ja"

    @property
    def other(self) -> "LanguageCode":
        """The language of the other side."""
        return LanguageCode.JA if self is LanguageCode.KO else LanguageCode.KO


class Country(StrEnum):
    """A side of the co-production, as an ISO 3166 code."""

    KR = "KR"
    JP = "JP"
