"""Which libraries of the system Qt misses, and the command that brings them."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from ui import system_libraries as libraries
from ui.setup.words import sentences

LOADER = """\
/x/PySide6/Qt/plugins/platforms/libqxcb.so:
\tlinux-vdso.so.1 (0x00007ffd)
\tlibxcb-cursor.so.0 => not found
\tlibQt6Gui.so.6 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
/x/PySide6/Qt/lib/libQt6Gui.so.6:
\tlibEGL.so.1 => not found
\tlibxcb-cursor.so.0 => not found
"""


def test_the_loader_tells_what_is_missing_and_qt_itself_never_is() -> None:
    assert libraries.missing_in(LOADER) == {"libxcb-cursor.so.0", "libEGL.so.1"}


def test_debian_packages_are_named_once_in_order() -> None:
    missing = ["libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1"]
    assert libraries.debian_packages(missing) == ["libegl1", "libglib2.0-0"]


def test_a_library_debian_does_not_know_is_not_guessed() -> None:
    assert libraries.debian_packages(["libEGL.so.1", "libnew.so.9"]) == []


@pytest.mark.parametrize(
    ("tools", "command"),
    [
        ({"apt-get"}, "sudo apt-get install libegl1"),
        ({"dnf"}, "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ({"zypper"}, "sudo zypper install 'libEGL.so.1()(64bit)'"),
        (set(), ""),
    ],
)
def test_one_command_suits_the_distribution(tools: set[str], command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name in tools else None)
    assert libraries.command_for({"libEGL.so.1"}) == command


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An environment with one part of Qt, on a system whose loader misses a library until `apt-get` brings it."""
    part = tmp_path / "lib/python3.11/site-packages/PySide6/Qt" / libraries.QT_PARTS[0]
    part.parent.mkdir(parents=True)
    part.touch()
    tool(tmp_path, "ldd", f"[ -e {tmp_path}/brought ] || printf '\\tlibEGL.so.1 => not found\\n'")
    monkeypatch.setenv("PATH", str(tmp_path / "tools"))
    return tmp_path


def tool(folder: Path, name: str, script: str) -> None:
    path = folder / "tools" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack them")


@on_linux
def test_a_person_is_told_the_command_and_asked_again_at_the_next_start(
    environment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    tool(environment, "apt-get", "exit 1")
    assert not libraries.provide(environment)
    command = "sudo apt-get install libegl1"
    assert capsys.readouterr().err == sentences("libraries_missing", libraries="libEGL.so.1", command=command)
    assert not (environment / libraries.FOUND).exists()


@on_linux
def test_an_unknown_distribution_is_told_the_libraries(environment: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not libraries.provide(environment)
    assert capsys.readouterr().err == sentences("libraries_missing_anywhere", libraries="libEGL.so.1")


@on_linux
def test_root_gets_them_installed_and_is_never_asked_again(
    environment: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    tool(environment, "apt-get", f'echo "$@" >> {environment}/asked; : > {environment}/brought')
    assert libraries.provide(environment)
    assert capsys.readouterr().err == sentences("installing", packages="libegl1")
    asked = (environment / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["-q update", "-q install --yes --no-install-recommends libegl1"]
    (environment / "brought").unlink()
    assert libraries.provide(environment)


@on_linux
def test_an_environment_without_qt_misses_nothing(tmp_path: Path) -> None:
    assert libraries.missing_libraries(tmp_path) == frozenset()
