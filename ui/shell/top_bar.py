"""The bar at the top: production, unit, search, undo and redo, language; the same in every room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from core.schedule.model import Unit
from core.values.findings import Message
from core.values.language_code import LanguageCode
from core.values.texts import TwoTexts
from i18n.current import _, current
from i18n.language import language_of
from ui.theme.tokens import GAP, TOP_BAR
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import key_label, label
from ui.widgets.segments import Segments
from ui.widgets.spoken import Spoken
from ui.widgets.tool_button import ToolButton

LANGUAGES = (LanguageCode.KO, LanguageCode.JA)


class TopBar(Spoken):
    """The bar at the top.

    Attributes:
        file_menu, search, undo, redo: told when their buttons are pressed.
        unit_chosen: tells the number of the unit chosen, in the order given.
        language_chosen: tells the language chosen.
    """

    file_menu = Signal()
    search = Signal()
    undo = Signal()
    redo = Signal()
    unit_chosen = Signal(int)
    language_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_BAR)
        self._title: TwoTexts | None = None
        self._units: Sequence[Unit] = ()
        self._labels: tuple[Message | None, Message | None] = (None, None)
        self._is_narrow = False
        self._make()
        self._lay_out()
        self.retranslate()

    def _make(self) -> None:
        self.file_button = ProductionButton()
        self.units = Segments(0)
        self.search_button = Button(icon_name="search")
        self.search_button.setObjectName("search")
        self.search_key = key_label("Ctrl+K")
        inside = QHBoxLayout(self.search_button)
        inside.setContentsMargins(0, 0, 6, 0)
        inside.addStretch(1)
        inside.addWidget(self.search_key)
        self.undo_button = ToolButton("undo", key="Ctrl+Z")
        self.redo_button = ToolButton("redo", key="Ctrl+Shift+Z")
        self.languages = Segments(len(LANGUAGES))
        self.file_button.clicked.connect(self.file_menu)
        self.search_button.clicked.connect(self.search)
        self.undo_button.clicked.connect(self.undo)
        self.redo_button.clicked.connect(self.redo)
        self.units.chosen.connect(self.unit_chosen)
        self.languages.chosen.connect(lambda number: self.language_chosen.emit(LANGUAGES[number]))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 12, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.file_button)
        layout.addWidget(self.units)
        layout.addStretch(1)
        self.search_button.setParent(self)
        for widget in (self.undo_button, self.redo_button, self.languages):
            layout.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the search field in the middle of the window, as far as the titles leave it there."""
        super().resizeEvent(event)
        self._place_search()

    def _place_search(self) -> None:
        before = self.units if self.units.isVisible() else self.file_button
        wide, high = self.search_button.width(), self.search_button.sizeHint().height()
        free = before.geometry().right() + GAP, self.undo_button.geometry().left() - GAP
        left = max(free[0], min((self.width() - wide) // 2, free[1] - wide))
        self.search_button.setGeometry(left, (self.height() - high) // 2, min(wide, free[1] - left), high)

    def event(self, event: QEvent) -> bool:
        """Place the search field again when titles or units take another room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_search()
        return done

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Fold the second title and shorten the search field."""
        self._is_narrow = is_narrow
        self.search_button.resize(200 if is_narrow else 300, self.search_button.height())
        self._place_search()
        self._show_title()

    def show_production(self, title: TwoTexts | None, units: Sequence[Unit], chosen: int) -> None:
        """Show the open production and its units; None where no file is open."""
        self._title, self._units = title, units
        self.units.set_count(len(units))
        self.units.setVisible(len(units) > 1)
        self.units.choose(chosen)
        self.retranslate()

    def show_past(self, undo: Message | None, redo: Message | None) -> None:
        """Name what undo and redo would do; None disables the button."""
        self._labels = undo, redo
        self._name_past()

    def retranslate(self) -> None:
        """Set every text."""
        self._show_title()
        self.units.say([self._unit_name(unit) for unit in self._units], _("Unit"))
        self.search_button.say(_("Find, go, do"))
        self.languages.say([language_of(code).name for code in LANGUAGES], _("Language"))
        self.languages.choose(LANGUAGES.index(current().code))
        self._name_past()

    def _unit_name(self, unit: Unit) -> str:
        return unit.name.of(current().code) or _("Unit {letter}", letter=unit.letter)

    def _show_title(self) -> None:
        code = current().code
        if self._title is None:
            self.file_button.say(_("Gakyo"), "", _("Production file menu"))
            return
        mine = self._title.of(code) or _("Untitled production")
        theirs = "" if self._is_narrow or self._title.is_missing(code) else self._title.of(code.other)
        self.file_button.say(mine, "" if theirs == mine else theirs, _("Production file menu"))

    def _name_past(self) -> None:
        undo, redo = self._labels
        self.undo_button.setEnabled(undo is not None)
        self.redo_button.setEnabled(redo is not None)
        self.undo_button.say(_("Undo: {step}", step=undo) if undo else _("Nothing to undo"))
        self.redo_button.say(_("Redo: {step}", step=redo) if redo else _("Nothing to redo"))


class ProductionButton(QPushButton):
    """Both titles of the production; opens the file menu."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "plain")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.mine, self.theirs = label("title"), label("caption")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 6, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.mine)
        layout.addWidget(self.theirs)
        layout.addWidget(IconLabel("down", "ink3", 14))

    def say(self, mine: str, theirs: str, name: str) -> None:
        """Set both titles, the reader's own first."""
        self.mine.setText(mine)
        self.theirs.setText(theirs)
        self.theirs.setVisible(bool(theirs))
        self.setAccessibleName(f"{name}: {mine}")
        self.setToolTip(name)
        layout = self.layout()
        if layout is not None:
            self.setMinimumWidth(layout.sizeHint().width())
