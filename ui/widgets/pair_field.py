"""One text in both languages: mine first, theirs under it, each marked 가 or あ; a missing one is said, not blank."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from core.values.language_code import LanguageCode
from core.values.texts import NO_TEXT, TwoTexts
from i18n.current import _, current
from ui.theme.tokens import GAP, GAP_S
from ui.widgets.badges import LanguageBadge
from ui.widgets.icon_label import IconLabel
from ui.widgets.layouts import row
from ui.widgets.spoken import Spoken


class PairField(Spoken):
    """Two lines to type in.

    Attributes:
        edited: tells both texts when a person has finished a line and it differs.
    """

    edited = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._texts, self._name = NO_TEXT, ""
        self.lines = {code: PairLine(code) for code in LanguageCode}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP_S)
        for line in self.lines.values():
            line.finished.connect(self._finish)
        self.retranslate()

    def say(self, name: str) -> None:
        """Name the field for a screen reader; a label beside it is the business of the screen."""
        self._name = name
        self.retranslate()

    def show_texts(self, texts: TwoTexts) -> None:
        """Show both texts; a line a person is typing in keeps what was typed."""
        self._texts = texts
        for code, line in self.lines.items():
            line.show_text(texts.ko if code is LanguageCode.KO else texts.ja)
        self._mark()

    @property
    def typed(self) -> TwoTexts:
        """Both texts as they stand in the lines now."""
        return TwoTexts(self.lines[LanguageCode.KO].text, self.lines[LanguageCode.JA].text)

    def _finish(self) -> None:
        if self.typed != self._texts:
            self._texts = self.typed
            self._mark()
            self.edited.emit(self._texts)

    def _mark(self) -> None:
        for code, line in self.lines.items():
            line.mark(is_missing=self._texts.is_missing(code))

    def retranslate(self) -> None:
        """Set names, and put the reader's own language first; what is typed stays in its line."""
        mine = current().code
        for code in (mine, mine.other):
            line = self.lines[code]
            self._column.removeWidget(line)
            self._column.addWidget(line)
            name = _("Korean text") if code is LanguageCode.KO else _("Japanese text")
            line.say(f"{self._name}, {name}" if self._name else name, is_mine=code is mine)
        QWidget.setTabOrder(self.lines[mine].line, self.lines[mine.other].line)
        self._mark()


class PairLine(QWidget):
    """One of the two lines.

    Attributes:
        finished: told at Enter and when the focus leaves.
    """

    finished = Signal()

    def __init__(self, code: LanguageCode) -> None:
        super().__init__()
        self.line = RestoringLine()
        self.missing = IconLabel("warn", "warn", 14)
        self.missing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(row(LanguageBadge(code), (self.line, 1), self.missing, gap=GAP))
        self.line.editingFinished.connect(self.finished)

    @property
    def text(self) -> str:
        """The text, trimmed."""
        return self.line.text().strip()

    def show_text(self, text: str) -> None:
        """Show a text, unless another one is being typed."""
        self.line.show_text(text)

    def mark(self, *, is_missing: bool) -> None:
        """Mark the line as the one that is missing."""
        text = _("translation missing") if is_missing else ""
        self.missing.setVisible(is_missing)
        self.missing.setToolTip(text)
        self.line.setPlaceholderText(text)
        self.line.setAccessibleDescription(text)

    def say(self, name: str, *, is_mine: bool) -> None:
        """Name the line; the reader's own is written strong."""
        self.line.setAccessibleName(name)
        font = self.line.font()
        font.setBold(is_mine)
        self.line.setFont(font)


class RestoringLine(QLineEdit):
    """A line that Esc brings back to what it showed before typing."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show a text, unless a person is typing another one."""
        is_typing = self.hasFocus() and self.isModified() and self.text() != self._shown
        self._shown = text
        if not is_typing and self.text() != text:
            self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Restore at Esc; where nothing was typed leave Esc to the window."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            event.accept()
        else:
            super().keyPressEvent(event)
