"""The dialog after a fault of the program: the work is safe, the report can be copied, the person may go on."""

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QVBoxLayout

from i18n.current import _
from ui.theme.tokens import GAP_M
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label
from ui.widgets.layouts import row, rule
from ui.widgets.spoken import Spoken

HEIGHT = 220


def report_of(error: BaseException) -> str:
    """Return what a developer needs: versions, and the way to the fault."""
    lines = [
        f"Python {platform.python_version()} · PySide6 {qt_version} · {platform.system()} {platform.release()}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines)


class CrashReport(Spoken):
    """What stands inside the dialog."""

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self.title, self.note, self.done = label("title", wrap=True), label("second", wrap=True), label("caption")
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setFixedHeight(HEIGHT)
        self.copy, self.close_button = Button(icon_name="copy"), Button("primary", key="Esc")
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_M)
        layout.addWidget(row(IconLabel("danger", "danger", 20), (self.title, 1)))
        for part in (self.note, self.report, rule()):
            layout.addWidget(part)
        layout.addWidget(row(self.done, None, self.copy, self.close_button))
        self.retranslate()

    def show_error(self, error: BaseException) -> None:
        """Write the report of a fault."""
        self.report.setPlainText(report_of(error))
        self.done.setText("")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self.done.setText(_("The report is in the clipboard."))

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(_("Gakyo made a mistake"))
        self.note.setText(
            _("Everything you did before is in the file. You can go on. Read the report before you pass it on.")
        )
        self.report.setAccessibleName(_("Report"))
        self.copy.say(_("Copy the report"))
        self.close_button.say(_("Go on"))


Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


def catch_faults(show: Callable[[BaseException], object]) -> Callable[[], None]:
    """Show every exception nobody took, and still write it to the error stream; return what ends that."""
    before: Hook = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            show(error)

    sys.excepthook = hook

    def stop() -> None:
        sys.excepthook = before

    return stop
