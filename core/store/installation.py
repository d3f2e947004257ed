"""This installation: its identity, and the site it is in each production file.

A site's name must never be used by two copies of a file, or their histories would fork. So the site of a file is
known only here, beside the file's own mark and its place on the disk: a copied, moved between machines or restored
file starts a new site.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from core.values.ids import new_id


def home() -> Path:
    """Return the folder of this person's data; the variable GAKYO_HOME names another one."""
    return Path(os.environ["GAKYO_HOME"]) if "GAKYO_HOME" in os.environ else user_data_path("gakyo")


@dataclass(frozen=True, slots=True)
class Installation:
    """The registry of the files this installation has written."""

    folder: Path

    @classmethod
    def here(cls) -> "Installation":
        """Return this person's installation."""
        return cls(home())

    def site_of(self, path: Path, mark: str, writer: str, latest: dict[str, int]) -> str:
        """Return the site this installation is in a file; a new one where the file is not the one it wrote last.

        Args:
            path: the production file.
            mark: the file's own random mark.
            writer: the site that the file says it was opened as last; backups say none.
            latest: number of the latest transaction of each site in the file.
        """
        known = self._read(mark)
        inode = path.stat().st_ino
        if known and known.inode == inode and known.site == writer and latest.get(known.site, 0) >= known.number:
            return known.site
        site = new_id()
        self.remember(path, mark, site, 0)
        return site

    def remember(self, path: Path, mark: str, site: str, number: int) -> None:
        """Note how far this installation has written a file; a folder that cannot be written costs only a new site."""
        file = self._file(mark)
        part = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps({"inode": path.stat().st_ino, "site": site, "number": number}), encoding="utf-8")
            part.replace(file)
        except OSError:
            return

    def _file(self, mark: str) -> Path:
        return self.folder / "files" / f"{mark}.json"

    def _read(self, mark: str) -> "_Known | None":
        try:
            return _Known(**json.loads(self._file(mark).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class _Known:
    """What was noted of a file: its number on the disk, our site in it, our latest transaction."""

    inode: int
    site: str
    number: int
