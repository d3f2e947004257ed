"""The head of a call sheet: its times and the weather's figures, as fields to type in."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.calls.commands import edit_call_sheet
from core.calls.view import CallSheetView
from core.schedule.commands import set_first_shot
from core.schedule.model import ShootingDay
from core.store.store import Store
from core.values.findings import Finding, finding
from core.values.typed_times import parse_time
from i18n.current import _, current
from i18n.marks import N_
from ui.screens.calls.tables import Attempt, no_time
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


class Header(QWidget):
    """Fields of the sheet; each commits by itself as one undoable step."""

    def __init__(self, store: Store, attempt: Attempt) -> None:
        """Make the fields without words."""
        super().__init__()
        self._store = store
        self._attempt = attempt
        self._view: CallSheetView | None = None
        self.times = {name: Field(self._time_writer(name), width=80) for name, _msgid in TIMES}
        self.numbers = {name: Field(self._number_writer(name), width=50) for name, _msgid in NUMBERS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(*self.times.values(), *self.numbers.values(), None, gap=6))

    def show_view(self, view: CallSheetView) -> None:
        """Show the values of a day; what is typed but not committed stays, unless it was for another day."""
        if self._view is not None and self._view.day_id != view.day_id:
            for field in (*self.times.values(), *self.numbers.values()):
                field.forget()
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

    def retranslate(self) -> None:
        """Set every caption."""
        for name, msgid in TIMES:
            self.times[name].say(_(msgid))
        for name, msgid in NUMBERS:
            self.numbers[name].say(_(msgid))

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
