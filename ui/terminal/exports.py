"""The command that writes documents: export."""

from argparse import Namespace
from pathlib import Path

from core.calls.queries import call_sheet_view
from core.documents.call_sheet import call_sheet
from core.export.files import export_document
from core.schedule.model import ShootingDay
from core.schedule.queries import day_numbered, days_in_order, unit_lettered
from core.store.opening import open_file
from core.store.store import Store
from core.values.findings import Refused, finding
from i18n.language import language_of
from i18n.marks import N_
from ui.terminal.output import FOUND, GOOD, Output


def export(args: Namespace, out: Output) -> int:
    """Write the call sheet of a day as PDF or JSON, by the ending of the name."""
    language = language_of(args.language)
    target = Path(args.out)
    with open_file(Path(args.file), read_only=True) as opened:
        view = call_sheet_view(opened.store, chosen_day(opened.store, args.unit, args.day).id)
    findings = export_document(call_sheet(view, language.code, is_masked=args.masked), language, target)
    out.findings(findings)
    out.say(N_("{file} was written."), file=str(target))
    return FOUND if findings else GOOD


def chosen_day(store: Store, letter: str, number: int) -> ShootingDay:
    """Return a shooting day by unit and number.

    Raises:
        Refused: there is no such unit or day; the sentence says which there are.
    """
    unit = unit_lettered(store, letter)
    if unit is None:
        raise Refused(finding("schedule.no_unit", N_("There is no unit {unit}."), unit=letter))
    day = day_numbered(store, unit.id, number)
    if day is None or not number:
        numbers = [str(each.number) for each in days_in_order(store, unit.id) if each.number]
        message = N_("Unit {unit} has no day {number}; its days are: {days}")
        raise Refused(finding("schedule.no_day", message, unit=unit.letter, number=number, days=numbers or "-"))
    return day
