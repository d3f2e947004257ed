"""The menu behind the title of the production, made anew whenever it opens."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from i18n.current import _
from ui.actions import Action
from ui.shell.standard_actions import recent_labels
from ui.widgets.labels import key_text


def file_menu(
    parent: QWidget,
    actions: Sequence[Action],
    recent: Sequence[Path],
    open_file: Callable[[Path], object],
    do: Callable[[Action], object],
) -> QMenu:
    """Return the menu: everything about files, the files opened lately, preferences and the end."""
    menu = QMenu(parent)
    for action in actions:
        if action.name.startswith("file."):
            _add(menu, action, do)
    if recent:
        menu.addSection(_("Opened lately"))
        for path, name in zip(recent, recent_labels(recent), strict=True):
            row = QAction(name, menu)
            row.setToolTip(str(path))
            row.triggered.connect(lambda _checked=False, path=path: open_file(path))
            menu.addAction(row)
    menu.addSeparator()
    for action in actions:
        if action.name in {"shell.past", "shell.preferences", "shell.keys", "shell.glossary", "shell.quit"}:
            _add(menu, action, do)
    return menu


def _add(menu: QMenu, action: Action, do: Callable[[Action], object]) -> None:
    text = _(action.label)
    row = QAction(f"{text}\t{key_text(action.key)}" if action.key else text, menu)
    row.setEnabled(action.why_not is None or action.why_not() is None)
    row.triggered.connect(lambda _checked=False: do(action))
    menu.addAction(row)
