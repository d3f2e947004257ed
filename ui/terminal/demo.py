"""The command that shows everything at once: demo."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from core.calls.queries import call_sheet_view
from core.documents.call_sheet import call_sheet
from core.export.files import export_document
from core.sample.load import fill
from core.schedule.model import DayKind
from core.schedule.queries import days_in_order, units_in_order
from core.store.opening import create_file
from core.store.problems import file_problem
from core.store.store import Store
from core.values.language_code import LanguageCode
from i18n.language import language_of
from i18n.marks import N_
from ui.terminal.output import GOOD, Output
from ui.window import open_window, screen_is_there


def demo(args: Namespace, out: Output) -> int:
    """Make the sample production and its call sheets, and open the window where there is a screen."""
    folder = Path(args.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_problem(N_("{file} could not be written."), folder, error) from error
    production = _free(folder / "sample.gakyo")
    with create_file(production) as opened:
        fill(opened.store)
        out.line(str(production))
        for path in write_sheets(opened.store, folder):
            out.line(str(path))
    if args.no_window:
        return GOOD
    if not screen_is_there():
        out.say(N_("There is no screen here, so the window stays closed."))
        return GOOD
    return open_window(production)


def write_sheets(store: Store, folder: Path) -> Iterator[Path]:
    """Write every shooting day's call sheet in both languages; give each file as it is written."""
    for unit in units_in_order(store):
        for day in days_in_order(store, unit.id):
            if day.kind is not DayKind.SHOOT:
                continue
            view = call_sheet_view(store, day.id)
            for code in LanguageCode:
                path = folder / f"call-sheet-{unit.letter}{day.number:02d}-{code.value}.pdf"
                export_document(call_sheet(view, code), language_of(code), path)
                yield path


def _free(path: Path) -> Path:
    """Return the path, or with a number where something is there already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
