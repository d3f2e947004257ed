"""Which system libraries Qt misses on Linux, and the one command that brings them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ui.setup.words import say

FOUND = "system-libraries-found"

QT_PARTS = (
    "lib/libQt6Core.so.6",
    "lib/libQt6Gui.so.6",
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "lib/libQt6Network.so.6",
    "lib/libQt6XcbQpa.so.6",
    "plugins/platforms/libqoffscreen.so",
    "plugins/platforms/libqxcb.so",
    "plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
)
"""What the window needs of Qt; each part names the system libraries it needs in turn."""

DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Debian's package of each library; Ubuntu's names are the same, or its packages provide them."""

NOT_FOUND = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)


def provide(environment: Path = Path(sys.prefix)) -> bool:
    """Look once for what Qt misses; install it where this process may, else say the command that does.

    Args:
        environment: the virtual environment that holds PySide6; remembers that all was found.

    Returns:
        Whether everything is there now; always, elsewhere than on Linux.
    """
    if sys.platform != "linux" or (environment / FOUND).exists():
        return True
    missing = missing_libraries(environment)
    if may_install() and debian_packages(missing):
        install_with_apt(debian_packages(missing))
        missing = missing_libraries(environment)
    if not missing:
        remember(environment)
        return True
    command = command_for(missing)
    if command:
        say("libraries_missing", libraries=", ".join(sorted(missing)), command=command)
    else:
        say("libraries_missing_anywhere", libraries=", ".join(sorted(missing)))
    return False


def remember(environment: Path) -> None:
    """Write that all was found, where this process may write; else the next start looks again."""
    with suppress(OSError):
        (environment / FOUND).touch()


def missing_libraries(environment: Path) -> frozenset[str]:
    """Return the libraries Qt's parts need and the system's loader does not find, as `libEGL.so.1`."""
    loader = shutil.which("ldd")
    qt = next(environment.glob("lib/python*/*-packages/PySide6/Qt"), None)
    if loader is None or qt is None:
        return frozenset()
    parts = [qt / part for part in QT_PARTS if (qt / part).exists()]
    answer = subprocess.run([loader, *parts], capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    return missing_in(answer.stdout)


def missing_in(answer: str) -> frozenset[str]:
    """Return the libraries that `ldd` did not find; Qt's own lie beside it and never count."""
    return frozenset(name for name in NOT_FOUND.findall(answer) if not name.startswith("libQt6"))


def debian_packages(missing: Iterable[str]) -> list[str]:
    """Return Debian's packages of `missing`, in order, each once; empty when one of them is not known."""
    names = [DEBIAN_PACKAGES.get(name, "") for name in missing]
    return sorted(set(names)) if all(names) else []


def command_for(missing: Iterable[str]) -> str:
    """Return the one command that installs `missing` here; empty where the distribution is not known."""
    names = sorted(missing)
    if shutil.which("apt-get") and debian_packages(names):
        return f"sudo apt-get install {' '.join(debian_packages(names))}"
    if shutil.which("dnf"):
        return "sudo dnf install " + " ".join(f"'{name}()(64bit)'" for name in names)
    if shutil.which("zypper"):
        return "sudo zypper install " + " ".join(f"'{name}()(64bit)'" for name in names)
    return ""


def may_install() -> bool:
    """Whether this process may install the system's packages: root, on a Debian-like system."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt(packages: Iterable[str]) -> None:
    """Install Debian's packages; what could not be brought is missed afterwards."""
    names = list(packages)
    say("installing", packages=" ".join(names))
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-q", *command], stdout=subprocess.DEVNULL, check=False, env=quiet)  # noqa: S603, S607
