"""The call sheet of a day in its two forms: 일일촬영계획표 and 日々スケジュール, drawn from one view."""

from core.calls.view import CallSheetView
from core.documents.japanese_sheet import japanese_sections
from core.documents.korean_sheet import korean_sections
from core.documents.tree import Document, Joined, LongDate
from core.values.findings import Message
from core.values.language_code import LanguageCode
from i18n.marks import N_


def call_sheet(view: CallSheetView, form: LanguageCode, *, is_masked: bool = False) -> Document:
    """Return the call sheet of a day.

    Args:
        view: the day.
        form: the Korean or the Japanese paper.
        is_masked: hide phone numbers, for readers who are not meant to have them.
    """
    sections = korean_sections if form is LanguageCode.KO else japanese_sections
    params = {"title": view.title, "number": view.day_number, "total": view.total_days, "unit": view.unit_name}
    version = Message(N_("Draft {version}"), {"version": view.version})
    return Document(
        title=Message(N_("{title} call sheet, day {number}"), params),
        grids=tuple(sections(view, is_masked=is_masked)),
        corner=Joined((Message(N_("Day {number}/{total}"), params), view.unit_name, version), " · "),
        footer=Joined((view.title, LongDate(view.date), view.unit_name, version), " · "),
    )
