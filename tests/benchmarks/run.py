"""`python3 main.py benchmark`: how fast the program is at the size a production grows to, as one table.

Times are wall milliseconds of this machine, medians of several runs; nothing here is an assertion. The production is
made from a seed, so that everybody measures the same thing.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
RUNS = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; `target` in the same unit, 0 where there is none."""

    name: str
    value: float
    unit: str
    target: float = 0


def median_ms(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median time of some runs after one that does not count."""
    work()
    times = []
    for _run in range(runs):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


def run_benchmarks(argv: Sequence[str]) -> int:
    """Measure and print the table; `--keep PATH` keeps or reuses the benchmark production."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GAKYO_HOME"] = str(Path(folder) / "home")
        path = Path(argv[argv.index("--keep") + 1]) if "--keep" in argv else Path(folder) / "benchmark.gakyo"
        figures = [*_made(path), *_cold(path), *_sheets(path), *_window(path)]
    for figure in figures:
        target = f"  target {figure.target:g}" if figure.target else ""
        print(f"{figure.name:46} {figure.value:10.1f} {figure.unit}{target}")  # noqa: T201 - a table for people
    return 0


def _made(path: Path) -> list[Figure]:
    from core.sample.benchmark import make_benchmark_file  # noqa: PLC0415 - after the home is set
    from core.store.opening import open_file  # noqa: PLC0415

    figures = []
    if not path.exists():
        started = time.perf_counter()
        make_benchmark_file(path)
        figures.append(Figure("make the benchmark production", time.perf_counter() - started, "s"))
    figures.append(Figure("size of the file", path.stat().st_size / 1_000_000, "MB"))
    figures.append(Figure("open, every byte checked", median_ms(lambda: open_file(path).close(), 3), "ms"))
    quick = median_ms(lambda: open_file(path, thorough=False).close(), 5)
    return [*figures, Figure("open", quick, "ms", 700)]


COLD = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from ui.app import started_program
app, program = started_program(Path(sys.argv[1]))
app.processEvents()
print((time.perf_counter() - started) * 1000)
"""


def _cold(path: Path) -> list[Figure]:
    times = []
    for _run in range(4):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", COLD, str(path)], cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - ours
        times.append((time.perf_counter() - started) * 1000)
    return [Figure("cold start to a usable window (whole process)", statistics.median(times[1:]), "ms", 1500)]


def _sheets(path: Path) -> list[Figure]:
    from core.calls.queries import call_sheet_view  # noqa: PLC0415
    from core.documents.call_sheet import call_sheet  # noqa: PLC0415
    from core.export.pdf import draw_pdf  # noqa: PLC0415
    from core.schedule.queries import board_view  # noqa: PLC0415
    from core.store.opening import open_file  # noqa: PLC0415
    from core.values.language_code import LanguageCode  # noqa: PLC0415
    from i18n.language import language_of  # noqa: PLC0415

    korean = language_of(LanguageCode.KO)
    with open_file(path, read_only=True, thorough=False) as opened:
        days = [day.day.id for day in board_view(opened.store).days if day.strips]

        def sheet(number: int) -> None:
            view = call_sheet_view(opened.store, days[number % len(days)])
            draw_pdf(call_sheet(view, korean.code), korean)

        one = median_ms(lambda: sheet(0))
        started = time.perf_counter()
        for number in range(300):
            sheet(number)
        many = time.perf_counter() - started
        search = median_ms(lambda: opened.store.search("회의"))
    return [
        Figure("one call sheet, warm", one, "ms", 150),
        Figure("300 call sheets", many, "s"),
        Figure("search", search, "ms", 50),
    ]


def _window(path: Path) -> list[Figure]:
    from core.schedule.commands import edit_strip  # noqa: PLC0415
    from core.schedule.queries import board_view  # noqa: PLC0415
    from core.values.language_code import LanguageCode  # noqa: PLC0415
    from ui.app import started_program  # noqa: PLC0415
    from ui.screens.schedule.screen import ScheduleScreen  # noqa: PLC0415

    app, program = started_program(path)
    program.window.navigate("schedule")
    app.processEvents()
    screen = program.window.visited
    assert isinstance(screen, ScheduleScreen)
    minutes = iter(range(30, 1000))
    strip = next(s for d in board_view(screen.store).days for s in d.strips if not d.day.is_locked).strip

    def edit() -> None:
        edit_strip(screen.store, replace(strip, minutes=next(minutes)))
        screen.board.viewport().repaint()

    def scroll() -> None:
        bar = screen.board.verticalScrollBar()
        bar.setValue((bar.value() + 37) % max(1, bar.maximum()))
        screen.board.viewport().repaint()

    codes = [LanguageCode.JA, LanguageCode.KO]

    def switch() -> None:
        codes.reverse()
        program.speech.speak(codes[0])
        app.processEvents()

    figures = [
        Figure("one edit to repaint (board of one unit)", median_ms(edit), "ms", 50),
        Figure("scroll frame of the board", median_ms(scroll, 60), "ms", 16.7),
        Figure("language switch", median_ms(switch), "ms", 150),
    ]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    program.window.close_production()
    return [*figures, Figure("memory of this process, at most", peak, "MB", 350)]
