"""This person's settings on this machine: one frozen dataclass in one JSON file of the platform's config folder."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from PySide6.QtCore import QLocale, QObject, Signal

from core.store.installation import home
from core.values.language_code import LanguageCode
from ui.theme.look import Theme
from ui.theme.tokens import Density

RECENT_KEPT = 8
SCALES = (100, 110, 125, 150)
"""Sizes of everything, in per cent of the system's."""


def system_language() -> LanguageCode:
    """Return Japanese where the system speaks Japanese, Korean elsewhere."""
    return LanguageCode.JA if QLocale.system().language() is QLocale.Language.Japanese else LanguageCode.KO


@dataclass(frozen=True, slots=True)
class Preferences:
    """What a person has chosen.

    Attributes:
        person: the name that signs this person's edits.
        scale: per cent; one of `SCALES`.
        inspector: whether the inspector is shown in a wide window.
        recent: paths of the files opened last, the newest first.
        last_folder: where the next file dialog begins.
    """

    language: LanguageCode = LanguageCode.KO
    theme: Theme = Theme.SYSTEM
    density: Density = Density.REGULAR
    scale: int = 100
    person: str = ""
    inspector: bool = True
    recent: tuple[str, ...] = ()
    last_folder: str = ""

    def opened(self, path: Path) -> "Preferences":
        """Return a copy with a file at the head of the recent ones."""
        others = tuple(each for each in self.recent if each != str(path))
        return replace(self, recent=(str(path), *others)[:RECENT_KEPT], last_folder=str(path.parent))


def preferences_path() -> Path:
    """Return this person's file; the variable GAKYO_HOME moves it together with the person's data."""
    return (home() if "GAKYO_HOME" in os.environ else user_config_path("gakyo")) / "preferences.json"


def read_preferences(path: Path) -> Preferences:
    """Read the file; what is missing or not understood keeps its default."""
    fresh = Preferences(language=system_language())
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return fresh
    if not isinstance(found, dict):
        return fresh
    good = {}
    for each in fields(Preferences):
        if each.name in found:
            value = _understood(getattr(fresh, each.name), found[each.name])
            if value is not None:
                good[each.name] = value
    return replace(fresh, **good)


def _understood(default: object, found: object) -> Any:  # noqa: ANN401 - whatever type the field has
    """Return what was found as the type of the default, or None."""
    if isinstance(default, LanguageCode | Theme | Density):
        return type(default)(str(found)) if found in list(type(default)) else None
    if isinstance(default, tuple):
        return tuple(str(each) for each in found) if isinstance(found, list) else None
    return found if type(found) is type(default) else None


def write_preferences(path: Path, preferences: Preferences) -> bool:
    """Write the file whole or not at all; tell whether it could be written."""
    part = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(preferences), ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError:
        return False
    return True


class PreferenceBook(QObject):
    """The preferences now, kept in the file as they change.

    Attributes:
        changed: tells the preferences before and after.
    """

    changed = Signal(object, object)

    def __init__(self, path: Path | None = None) -> None:
        """Read the file; None is the person's own."""
        super().__init__()
        self.path = path or preferences_path()
        self.now = read_preferences(self.path)

    def change(self, **fields_to_set: Any) -> None:  # noqa: ANN401 - the fields of Preferences
        """Set fields, keep them, and tell."""
        self.take(replace(self.now, **fields_to_set))

    def take(self, preferences: Preferences) -> None:
        """Make other preferences the ones now."""
        before, self.now = self.now, preferences
        if before != preferences:
            write_preferences(self.path, preferences)
            self.changed.emit(before, preferences)
