"""The head of a call sheet: its times, and its texts in both languages, as fields to type in."""

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QWidget

from core.calls.commands import edit_call_sheet
from core.calls.view import CallSheetView
from core.schedule.commands import set_first_shot
from core.schedule.model import ShootingDay
from core.store.store import Store
from core.values.findings import Finding, finding
from core.values.language_code import LanguageCode
from core.values.texts import NO_TEXT, TwoTexts
from core.values.typed_times import parse_time
from i18n.current import _, current
from i18n.marks import N_
from ui.screens.calls.tables import Attempt, no_time
from ui.theme.tokens import GAP
from ui.widgets.field import Field
from ui.widgets.layouts import row

TIMES = (
    ("departs_at", N_("Departure")),
    ("assembles_at", N_("Assemble")),
    ("first_shot_at", N_("First shot")),
    ("wraps_at", N_("Estimated wrap")),
    ("wrap_out_at", N_("Wrap-out")),
    ("rain_decides_at", N_("Rain decision")),
)
NUMBERS = (
    ("temperature_low", N_("Lowest °C")),
    ("temperature_high", N_("Highest °C")),
    ("precipitation", N_("Rain %")),
)
TEXTS = (
    ("assemble_place", N_("Assembly place")),
    ("parking", N_("Parking")),
    ("weather", N_("Weather")),
    ("hospital", N_("Nearest hospital")),
    ("meals", N_("Meals")),
    ("rain_plan", N_("In case of rain")),
    ("rain_decider", N_("Who decides on rain")),
    ("notices", N_("Notices")),
    ("next_day", N_("Next day")),
)


class Header(QWidget):
    """Fields of the sheet; each commits by itself as one undoable step."""

    def __init__(self, store: Store, attempt: Attempt) -> None:
        """Make the fields without words."""
        super().__init__()
        self._store = store
        self._attempt = attempt
        self._view: CallSheetView | None = None
        self.times = {name: Field(self._time_writer(name), width=84) for name, _msgid in TIMES}
        self.numbers = {name: Field(self._number_writer(name), width=66) for name, _msgid in NUMBERS}
        self.texts = {
            name: (Field(self._text_writer(name, mine=True)), Field(self._text_writer(name, mine=False)))
            for name, _msgid in TEXTS
        }
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(GAP)
        layout.setVerticalSpacing(6)
        layout.addWidget(row(*self.times.values(), *self.numbers.values(), None), 0, 0, 1, 2)
        for at, (mine, theirs) in enumerate(self.texts.values(), start=1):
            layout.addWidget(mine, at, 0)
            layout.addWidget(theirs, at, 1)

    def show_view(self, view: CallSheetView) -> None:
        """Show the values of a day; what is typed but not committed stays."""
        self._view = view
        language = current()
        for name, field in self.times.items():
            drafted = getattr(view.times, name, None) if name != "rain_decides_at" else None
            set_by_hand = name in view.times.by_hand
            value = view.rain_decides_at if name == "rain_decides_at" else (drafted if set_by_hand else None)
            field.show_value(language.value(value))
            field.line.setPlaceholderText(language.value(drafted))
        for name, field in self.numbers.items():
            number = getattr(view, name)
            field.show_value("" if number is None else str(number))
        for name, pair in self.texts.items():
            text = self._text(name)
            for field, code in zip(pair, (language.code, language.code.other), strict=True):
                field.show_value(text.ko if code is LanguageCode.KO else text.ja)

    def _text(self, name: str) -> TwoTexts:
        if self._view is None:
            return NO_TEXT
        return self._view.next_day_note if name == "next_day" else getattr(self._view, name)

    def retranslate(self) -> None:
        """Set every caption; the reader's language stands left."""
        for name, msgid in TIMES:
            self.times[name].say(_(msgid))
        for name, msgid in NUMBERS:
            self.numbers[name].say(_(msgid))
        sign = {LanguageCode.KO: "가", LanguageCode.JA: "あ"}
        for name, msgid in TEXTS:
            mine, theirs = self.texts[name]
            mine.say(f"{_(msgid)}  {sign[current().code]}")
            theirs.say(f"{_(msgid)}  {sign[current().code.other]}")

    def _time_writer(self, name: str) -> Callable[[str], Finding | None]:
        def write(text: str) -> Finding | None:
            minute = parse_time(text) if text else None
            if text and minute is None:
                return no_time()
            if self._view is None:
                return None
            if name == "first_shot_at":
                return self._attempt(set_first_shot, self._store.get(ShootingDay, self._view.day_id), minute)
            return self._attempt(edit_call_sheet, self._view.day_id, **{name: minute})

        return write

    def _number_writer(self, name: str) -> Callable[[str], Finding | None]:
        def write(text: str) -> Finding | None:
            try:
                number = int(text) if text else None
            except ValueError:
                return finding("calls.number", N_("Write a whole number."))
            return self._attempt(edit_call_sheet, self._view.day_id, **{name: number}) if self._view else None

        return write

    def _text_writer(self, name: str, *, mine: bool) -> Callable[[str], Finding | None]:
        def write(text: str) -> Finding | None:
            if self._view is None:
                return None
            code = current().code if mine else current().code.other
            return self._attempt(edit_call_sheet, self._view.day_id, **{name: self._text(name).replaced(code, text)})

        return write
