"""What can be done in every room: files, undo, language, help, regions."""

from collections.abc import Callable, Sequence
from pathlib import Path

from core.values.findings import Message
from i18n.current import current
from i18n.marks import N_
from ui.actions import Action
from ui.shell.files import Files
from ui.shell.main_window import MainWindow
from ui.shell.overlays import Overlays
from ui.shell.regions import Regions
from ui.theme.look import Theme, is_dark

NO_FILE = Message(N_("Open a production first."))


def standard_actions(
    window: MainWindow, files: Files, overlays: Overlays, sample: Callable[[], object]
) -> list[Action]:
    """Return the actions of the shell, in the order of the palette and of the list of keys."""
    return [
        *_files(window, files, overlays, sample),
        *_past(window, overlays),
        *_looks(window, overlays),
        *_rooms(window),
        *_moves(window, overlays),
    ]


def _needs_file(window: MainWindow) -> Callable[[], Message | None]:
    return lambda: None if window.production else NO_FILE


def _files(window: MainWindow, files: Files, overlays: Overlays, sample: Callable[[], object]) -> Sequence[Action]:
    needs = _needs_file(window)

    def version() -> None:
        if window.production is not None:
            files.ask_version(window.production.opened)

    def back_up() -> None:
        if window.production is not None:
            files.back_up(window.production.opened)

    return (
        Action("file.new", N_("New production"), lambda: overlays.show("new"), "Ctrl+Alt+N", "plus"),
        Action("file.open", N_("Open a production"), files.ask_open, "Ctrl+O", "folder"),
        Action("file.sample", N_("Look at the sample production"), sample, "Ctrl+Alt+S", "eye"),
        Action("file.version", N_("Save a version"), version, "Ctrl+Shift+S", "save", why_not=needs),
        Action("file.backup", N_("Back up now"), back_up, "", "history", why_not=needs),
        Action("file.close", N_("Close the production"), window.close_production, "Ctrl+W", "close", why_not=needs),
    )


def _past(window: MainWindow, overlays: Overlays) -> Sequence[Action]:
    needs = _needs_file(window)
    return (
        Action("shell.undo", N_("Undo"), window.undo, "Ctrl+Z", "undo", why_not=needs),
        Action("shell.redo", N_("Redo"), window.redo, "Ctrl+Shift+Z", "redo", why_not=needs, other_keys=("Ctrl+Y",)),
        Action(
            "shell.past", N_("What was done"), lambda: overlays.show("past"), "Ctrl+Alt+Z", "history", why_not=needs
        ),
    )


def _looks(window: MainWindow, overlays: Overlays) -> Sequence[Action]:
    book = window.preferences

    def other_language() -> None:
        book.change(language=current().code.other)

    def other_theme() -> None:
        book.change(theme=Theme.LIGHT if is_dark() else Theme.DARK)

    return (
        Action("shell.language", N_("Switch the language"), other_language, "Alt+L", "language"),
        Action("shell.unit", N_("Next unit"), window.next_unit, "Alt+U", "crew", why_not=_needs_file(window)),
        Action("shell.theme", N_("Light or dark"), other_theme, "Alt+T", "sun"),
        Action("shell.preferences", N_("Preferences"), lambda: overlays.show("preferences"), "Ctrl+,", "gear"),
        Action("shell.keys", N_("Keys"), lambda: overlays.show("keys"), "F1", "keys"),
        Action("shell.glossary", N_("Glossary"), lambda: overlays.show("glossary"), "Shift+F1", "book"),
        Action("shell.quit", N_("Quit"), window.close, "Ctrl+Q", "close"),
    )


def _rooms(window: MainWindow) -> Sequence[Action]:
    needs = _needs_file(window)
    return tuple(
        Action(
            f"go.{kind.NAME}",
            kind.TITLE,
            _going(window, kind.NAME),
            kind.KEY,
            kind.ICON,
            why_not=needs,
            in_palette=False,
        )
        for kind in window.kinds.values()
    )


def _going(window: MainWindow, name: str) -> Callable[[], None]:
    return lambda: window.navigate(name)


def _moves(window: MainWindow, overlays: Overlays) -> Sequence[Action]:
    regions = Regions((window.rail, window.pages, window.inspector, window.bottom_bar, window.top_bar))
    return (
        Action(
            "shell.palette",
            N_("Find, go, do"),
            lambda: overlays.show("palette"),
            "Ctrl+K",
            "search",
            other_keys=("/",),
            in_palette=False,
        ),
        Action("shell.inspector", N_("Show or hide the inspector"), window.toggle_inspector, "F4", "panel"),
        Action("shell.region", N_("Next region"), lambda: regions.move(1), "F6", in_palette=False),
        Action("shell.region_back", N_("Previous region"), lambda: regions.move(-1), "Shift+F6", in_palette=False),
        Action("shell.second", N_("Second window"), window.open_second, "F11", "copy", why_not=_needs_file(window)),
    )


def recent_labels(paths: Sequence[Path]) -> list[str]:
    """Return what the file menu calls recent files: the name, and the folder where two names are the same."""
    names = [path.stem for path in paths]
    return [f"{path.stem} ({path.parent.name})" if names.count(path.stem) > 1 else path.stem for path in paths]
