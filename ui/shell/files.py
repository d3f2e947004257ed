"""The file menu: new, open, recent, sample, save a version, backups."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.people.commands import title_production
from core.store.backup import back_up, keep_backup
from core.store.opening import Opened, create_file, open_file
from core.values.findings import FileProblem, Message
from core.values.texts import TwoTexts
from i18n.current import _
from i18n.marks import N_
from ui.preferences import PreferenceBook

ENDING = ".gakyo"


class Chooser(Protocol):
    """Asks a person for a file; the answer may be None."""

    def to_open(self, folder: Path) -> Path | None:
        """Ask for a production to open."""

    def to_save(self, folder: Path, title: str, name: str) -> Path | None:
        """Ask where to write a production."""


class DialogChooser:
    """Asks with the system's own dialogs."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def to_open(self, folder: Path) -> Path | None:
        """Ask for a production to open."""
        kinds = f"{_('Gakyo productions')} (*{ENDING})"
        name, _kind = QFileDialog.getOpenFileName(self._parent, _("Open a production"), str(folder), kinds)
        return Path(name) if name else None

    def to_save(self, folder: Path, title: str, name: str) -> Path | None:
        """Ask where to write a production."""
        kinds = f"{_('Gakyo productions')} (*{ENDING})"
        chosen, _kind = QFileDialog.getSaveFileName(self._parent, title, str(folder / name), kinds)
        return Path(chosen).with_suffix(ENDING) if chosen else None


class Files(QObject):
    """Opens and makes files for the window.

    Attributes:
        opened: tells the `Opened` file.
        failed: tells the `Finding` why a file could not be opened or made.
        done: tells a `Message` about a copy that was made.
    """

    opened = Signal(object)
    failed = Signal(object)
    done = Signal(object)

    def __init__(self, chooser: Chooser, preferences: PreferenceBook) -> None:
        super().__init__()
        self._chooser, self._preferences = chooser, preferences

    @property
    def folder(self) -> Path:
        """Where the next dialog begins."""
        last = Path(self._preferences.now.last_folder or Path.home())
        return last if last.is_dir() else Path.home()

    def recent(self) -> list[Path]:
        """Return the files opened lately that are still there, the newest first."""
        return [path for path in map(Path, self._preferences.now.recent) if path.is_file()]

    def ask_new(self, title: TwoTexts) -> None:
        """Ask for a place and make an empty production there."""
        name = f"{title.ko or title.ja or _('New production')}{ENDING}"
        path = self._chooser.to_save(self.folder, _("Where shall the production be kept?"), name)
        if path is not None:
            self.make(path, title)

    def make(self, path: Path, title: TwoTexts) -> None:
        """Make an empty production."""

        def begin() -> Opened:
            opened = create_file(path)
            if title:
                title_production(opened.store, title)
            return opened

        self._open(begin)

    def ask_open(self) -> None:
        """Ask for a production and open it."""
        path = self._chooser.to_open(self.folder)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a production."""
        self._open(lambda: open_file(path, thorough=False))

    def _open(self, opening: Callable[[], Opened]) -> None:
        try:
            opened = opening()
        except FileProblem as problem:
            self.failed.emit(problem.finding)
            return
        self._preferences.take(self._preferences.now.opened(opened.path))
        self.opened.emit(opened)

    def ask_version(self, opened: Opened) -> None:
        """Ask for a place and write a verified copy of the open production there."""
        name = f"{opened.path.stem} - {_('version')}{ENDING}"
        path = self._chooser.to_save(self.folder, _("Save a version"), name)
        if path is None:
            return
        try:
            back_up(opened.store, path, replace=True)
        except FileProblem as problem:
            self.failed.emit(problem.finding)
            return
        self._preferences.take(replace(self._preferences.now, last_folder=str(path.parent)))
        self.done.emit(Message(N_("A version was saved and checked: {file}"), {"file": path.name}))

    def back_up(self, opened: Opened) -> None:
        """Add a verified backup to those beside the file."""
        try:
            made = keep_backup(opened.store, opened.path)
        except FileProblem as problem:
            self.failed.emit(problem.finding)
            return
        self.done.emit(Message(N_("A backup was made and checked: {file}"), {"file": made.name}))
