"""Whether there is a screen, and opening the window: Qt is loaded only when it is asked for."""

import os
import sys
from pathlib import Path

from ui.system_libraries import provide


def screen_is_there() -> bool:
    """Tell whether a window could be shown; Qt's own setting of a platform counts as a screen."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(production: Path | None = None) -> int:
    """Open the window, with a production where one is given, and return when it is closed."""
    if not provide():
        return 1
    from ui.app import run_window  # noqa: PLC0415 - the command line must not load Qt

    return run_window(production)
