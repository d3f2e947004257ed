"""Text and names that exist in both languages."""

from dataclasses import dataclass

from core.values.language_code import LanguageCode


@dataclass(frozen=True, slots=True)
class TwoTexts:
    """One text in Korean and in Japanese; either may be empty (not translated yet)."""

    ko: str = ""
    ja: str = ""

    def of(self, language: LanguageCode) -> str:
        """Return the text in `language`, or the other one where that is empty."""
        return (self.ko or self.ja) if language is LanguageCode.KO else (self.ja or self.ko)

    def is_missing(self, language: LanguageCode) -> bool:
        """Tell whether only the other language has a text."""
        mine, theirs = (self.ko, self.ja) if language is LanguageCode.KO else (self.ja, self.ko)
        return not mine and bool(theirs)

    def replaced(self, language: LanguageCode, text: str) -> "TwoTexts":
        """Return a copy with the text of one language replaced."""
        return TwoTexts(text, self.ja) if language is LanguageCode.KO else TwoTexts(self.ko, text)

    def __bool__(self) -> bool:
        """A pair is true when either language has a text."""
        return bool(self.ko or self.ja)


@dataclass(frozen=True, slots=True)
class TwoNames:
    """The name of a person, role, company or place, as data that is never translated by rule.

    Attributes:
        native: as the bearer writes it (김민수, 山田 太郎).
        ko: in hangul (김민수, 야마다 다로).
        ja: as Japanese documents print it (キム・ミンス, 山田 太郎).
        reading: in kana, for the order of the fifty sounds (やまだ たろう, キム・ミンス).
    """

    native: str = ""
    ko: str = ""
    ja: str = ""
    reading: str = ""

    def of(self, language: LanguageCode) -> str:
        """Return the name as documents in `language` print it, or the native one."""
        return (self.ko if language is LanguageCode.KO else self.ja) or self.native or self.ko or self.ja

    def __bool__(self) -> bool:
        """A name is true when any spelling is there."""
        return bool(self.native or self.ko or self.ja)


NO_TEXT = TwoTexts()
"""Nothing written yet, in either language."""

NO_NAME = TwoNames()
"""No name given yet."""
