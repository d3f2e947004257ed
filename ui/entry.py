"""Where a started program goes: a command on the command line, or the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from ui.commandline import run as run_command
from ui.window import open_window


def run(argv: Sequence[str]) -> int:
    """Run a command; without one, or with only a production file, open the window."""
    if not argv:
        return open_window()
    if len(argv) == 1 and argv[0].endswith(".gakyo"):
        return open_window(Path(argv[0]))
    return run_command(argv)


def console() -> None:
    """Run as the installed command `gakyo`."""
    sys.exit(run(sys.argv[1:]))
