"""The window with the sample production open; each test has a copy of its own."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from core.sample.load import fill
from core.store.opening import create_file
from tests.ui.switching import settle
from ui.app import Program
from ui.preferences import PreferenceBook
from ui.screens.base import Screen

S = TypeVar("S", bound=Screen)
Visit = Callable[[type[S]], S]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample production, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.gakyo"
    with create_file(path) as opened:
        fill(opened.store)
    return path


@pytest.fixture
def program(book: PreferenceBook, sample_file: Path, tmp_path: Path) -> Iterator[Program]:
    """The program with a copy of the sample open."""
    path = tmp_path / "production.gakyo"
    shutil.copyfile(sample_file, path)
    yield from _opened(book, path)


@pytest.fixture
def empty_program(book: PreferenceBook, tmp_path: Path) -> Iterator[Program]:
    """The program with a production that holds nothing."""
    path = tmp_path / "empty.gakyo"
    create_file(path).close()
    yield from _opened(book, path)


def _opened(book: PreferenceBook, path: Path) -> Iterator[Program]:
    made = Program(book)
    made.window.resize(1440, 900)
    made.window.show()
    made.files.open(path)
    settle()
    yield made
    made.window.close_production()
    made.window.close()


def visit(program: Program, kind: type[S]) -> S:
    """Go to a screen and return it."""
    program.window.navigate(kind.NAME)
    settle()
    screen = program.window.visited
    assert isinstance(screen, kind)
    return screen
