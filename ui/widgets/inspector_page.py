"""What an inspector shows: a title, both languages, then sections divided by a line."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.values.texts import TwoNames, TwoTexts
from i18n.current import current
from ui.widgets.badges import LanguageBadge
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import column, row, rule


class InspectorPage(QWidget):
    """Made anew for each selection, in the language of that moment; the texts are given ready.

    page = InspectorPage(_("Scene {number}", number=scene.number))
    page.add_pair(scene.main_set)
    page.add_section(_("Cast"))
    page.add_line(_("Han Seo-yun"), _("confirmed"), icon="ok")
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        heading = label("title", title, wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 12)
        self._column.setSpacing(9)
        self._column.addWidget(row((heading, 1), key_label("F4")))
        self._column.addStretch(1)
        self.setAccessibleName(title)

    def add(self, widget: QWidget) -> None:
        """Add any widget under what is there."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def add_section(self, title: str) -> None:
        """Begin a section."""
        self.add(rule())
        self.add(label("section", title))

    def add_pair(self, texts: TwoTexts | TwoNames, role: str = "strong") -> None:
        """Show a text in both languages, the reader's first; a missing one is left out."""
        self.add(twin(texts, role))

    def add_text(self, text: str, role: str = "second") -> None:
        """Add a paragraph."""
        if text:
            self.add(label(role, text, wrap=True))

    def add_line(self, name: str, value: str = "", *, icon: str = "", role: str = "strong") -> None:
        """Add a name with its value at the right; an icon says the state, its name is its colour too."""
        items: list[QWidget | tuple[QWidget, int]] = [(label(role, name, wrap=True), 1)]
        if icon:
            items.append(IconLabel(icon, icon if icon in {"ok", "warn", "danger", "info"} else "ink2", 14))
        if value:
            items.append(label("caption", value))
        self.add(row(*items))

    def add_notice(self, text: str, kind: str) -> None:
        """Add a consequence or finding: `ok`, `info`, `warn` or `danger`."""
        role = kind if kind in {"warn", "danger"} else "second"
        sign = column(IconLabel(kind, kind, 14), None, margins=(0, 3, 0, 0))
        self.add(row(sign, (label(role, text, wrap=True), 1)))


def twin(texts: TwoTexts | TwoNames, role: str = "strong") -> QWidget:
    """Return a text in both languages, mine first and strong, theirs under it, each with its sign."""
    mine = current().code
    lines = []
    for code, of_role in ((mine, role), (mine.other, "second")):
        text = texts.ko if code.value == "ko" else texts.ja
        if text:
            sign = column(LanguageBadge(code), None, margins=(0, 2, 0, 0))
            shown = label(of_role, text, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.append(row(sign, (shown, 1)))
    return column(*lines, gap=4)
