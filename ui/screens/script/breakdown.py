"""The inspector of a scene: its texts in both languages, what it needs, and the scene as it is written."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from core.script.commands import add_element, edit_scene, remove_element
from core.script.labels import ELEMENT_LABELS
from core.script.model import ElementCategory, Scene
from core.script.queries import elements_of_scene
from core.store.store import Store
from core.values.findings import Finding
from core.values.language_code import LanguageCode
from core.values.texts import NO_TEXT, TwoTexts
from i18n.current import _, current
from i18n.marks import N_
from ui.theme.tokens import GAP_S
from ui.widgets.badges import SIGNS
from ui.widgets.field import Field
from ui.widgets.labels import key_label, label
from ui.widgets.layouts import column, row, rule
from ui.widgets.tool_button import ToolButton

Attempt = Callable[..., Finding | None]
TEXTS = (
    ("main_set", N_("Main set")),
    ("sub_set", N_("Part of the set")),
    ("synopsis", N_("What happens")),
)


def scene_content(scene: Scene, printed: str, store: Store, attempt: Attempt) -> QWidget:
    """Return the inspector of a scene."""
    text = QPlainTextEdit(scene.body)
    text.setReadOnly(True)
    text.setMinimumHeight(180)
    text.setAccessibleName(_("Text of the scene"))
    parts: list[QWidget | int | None] = [
        row((label("title", printed), 1), key_label("F4")),
        label("second", scene.heading, wrap=True),
        *_texts(scene, store, attempt),
        rule(),
        label("section", _("What the scene needs")),
        *_elements(scene, store, attempt),
        _new_element(scene, attempt),
        rule(),
        text,
        None,
    ]
    return column(*parts, gap=GAP_S + 2, margins=(16, 14, 16, 12))


def _texts(scene: Scene, store: Store, attempt: Attempt) -> list[Field]:
    fields = []
    mine = current().code
    for name, msgid in TEXTS:
        for code in (mine, mine.other):
            field = Field(_writer(scene, name, code, (store, attempt)))
            field.say(f"{_(msgid)}  {SIGNS[code]}")
            pair: TwoTexts = getattr(scene, name)
            field.show_value(pair.ko if code is LanguageCode.KO else pair.ja)
            fields.append(field)
    return fields


def _writer(
    scene: Scene, name: str, code: LanguageCode, tools: tuple[Store, Attempt]
) -> Callable[[str], Finding | None]:
    store, attempt = tools

    def write(text: str) -> Finding | None:
        now = store.get(Scene, scene.id)
        pair: TwoTexts = getattr(now, name)
        changed: dict[str, object] = {name: pair.replaced(code, text)}
        return attempt(edit_scene, replace(now, **changed))  # type: ignore[arg-type] # a field of Scene

    return write


def _elements(scene: Scene, store: Store, attempt: Attempt) -> list[QWidget]:
    lines = []
    for link, element in elements_of_scene(store, scene.id):
        words = f"{_(ELEMENT_LABELS[element.category])}: {current().value(element.name)}"
        if link.quantity > 1:
            words += f" × {link.quantity}"
        button = ToolButton("close")
        button.setAccessibleName(_("Remove {element}", element=element.name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda _checked=False, link=link: attempt(remove_element, link))
        lines.append(row((label(text=words, wrap=True), 1), button))
    return lines


def _new_element(scene: Scene, attempt: Attempt) -> QWidget:
    kinds = QComboBox()
    kinds.setAccessibleName(_("Category"))
    for category, msgid in ELEMENT_LABELS.items():
        kinds.addItem(_(msgid), category.value)
    kinds.setCurrentIndex(kinds.findData(ElementCategory.PROPS.value))

    def add(text: str) -> Finding | None:
        if not text:
            return None
        name = NO_TEXT.replaced(current().code, text)
        refused = attempt(add_element, scene.id, ElementCategory(kinds.currentData()), name)
        field.show_value("")
        return refused

    field = Field(add)
    field.say(_("Add what the scene needs"))
    return column(kinds, field, gap=GAP_S)
