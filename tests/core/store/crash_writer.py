"""A process that edits a production and says after each edit that it is kept; tests kill it."""

import sys
from dataclasses import replace
from pathlib import Path

from core.people.model import PRODUCTION_ID, Production
from core.store.opening import open_file
from tests.core.store.sites import episode, production, save


def write(path: Path) -> None:
    """Write for ever: two rows a step, so that half a step would show."""
    opened = open_file(path, thorough=False)
    store = opened.store
    show = store.find(Production, PRODUCTION_ID) or production("가교")
    number = show.total_days
    while True:
        number += 1
        save(store, replace(show, total_days=number), episode("e1", number), label="Count")
        opened.note_edit()
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def add(path: Path, times: int) -> None:
    """Read a number and write the next one, beside other processes that do the same."""
    from core.store import engine  # noqa: PLC0415 - only this one goes past the lock
    from core.store.store import Store  # noqa: PLC0415
    from core.values.ids import new_id  # noqa: PLC0415

    with Store(engine.connect(path), new_id()) as store:
        for _ in range(times):
            with store.step("Count") as step:
                show = store.get(Production, PRODUCTION_ID)
                step.save(replace(show, total_days=show.total_days + 1))


def back_up(path: Path) -> None:
    """Make one backup after another."""
    from core.store.backup import keep_backup  # noqa: PLC0415

    opened = open_file(path)
    while True:
        keep_backup(opened.store, path)
        sys.stdout.write("kept\n")
        sys.stdout.flush()


def hold(path: Path) -> None:
    """Open the file and keep it open until the input ends."""
    with open_file(path):
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    what, name = sys.argv[1:3]
    if what == "add":
        add(Path(name), int(sys.argv[3]))
    else:
        {"write": write, "back_up": back_up, "hold": hold}[what](Path(name))
