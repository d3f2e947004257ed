"""Which libraries of the system Qt still lacks on Linux, and how to get them."""

import ctypes.util
import os
import shutil
import subprocess
import sys

PACKAGES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "xkbcommon": "libxkbcommon0",
    "glib-2.0": "libglib2.0-0",
}
"""Library by Debian package: what importing QtWidgets needs."""

WINDOW_PACKAGES = {
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-xkb": "libxcb-xkb1",
    "xcb-shape": "libxcb-shape0",
}
"""Library by Debian package: what a window on X needs besides."""


def missing_packages() -> list[str]:
    """Return the Debian packages of the libraries that are not there; none elsewhere than on Linux."""
    if sys.platform != "linux":
        return []
    wanted = {**PACKAGES, **WINDOW_PACKAGES}
    return [package for library, package in wanted.items() if not _is_there(library)]


def _is_there(library: str) -> bool:
    if ctypes.util.find_library(library):
        return True
    for ending in ("", ".0", ".1", ".3", ".4"):
        try:
            ctypes.CDLL(f"lib{library}.so{ending}")
        except OSError:
            continue
        return True
    return False


def provide() -> bool:
    """Install what is missing as root on a Debian-like system, else say the one command that does.

    Returns:
        Whether everything is there now.
    """
    missing = missing_packages()
    if not missing:
        return True
    command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    apt = shutil.which("apt-get")
    if apt and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.call([apt, "update", "-qq"])  # noqa: S603 - fixed words
        subprocess.call([apt, *command[1:]])  # noqa: S603 - names from the table above
        return not missing_packages()
    sys.stderr.write(
        "Qt needs libraries of the system / Qt에 필요한 시스템 라이브러리가 없습니다 / "
        "Qtに必要なシステムライブラリがありません:\n"
        f"    sudo {' '.join(command)}\n"
    )
    return False
