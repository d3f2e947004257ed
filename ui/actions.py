"""What a person can do: one value that feeds the palette, the keys, the buttons and the list of keys."""

from collections.abc import Callable
from dataclasses import dataclass

from core.values.findings import Message


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do, with a name and perhaps a key.

    Attributes:
        name: stable and unique in the window: `shell.undo`, `schedule.move`.
        label: message id of what the palette shows.
        run: does it; called on the main thread.
        key: portable text (`Ctrl+Shift+Z`, `F8`), or a single letter or digit that acts on the physical key, and only
            where no text is edited; empty where only the palette leads to it.
        icon: name of an icon.
        hint: what it will do or where it lives, shown at the right in the palette; read when the palette opens.
        why_not: reason why it cannot be done now, or None; read when it is about to be done.
        other_keys: further keys that do the same and are not printed.
        in_palette: False for keys that only move the focus.
    """

    name: str
    label: str
    run: Callable[[], object]
    key: str = ""
    icon: str = ""
    hint: Callable[[], str] | None = None
    why_not: Callable[[], Message | None] | None = None
    other_keys: tuple[str, ...] = ()
    in_palette: bool = True

    @property
    def is_single_key(self) -> bool:
        """Tell whether the key is a letter or digit without modifiers."""
        return len(self.key) == 1 and self.key.isalnum()
