"""Rows, columns and cards of widgets, with distances from the spacing scale."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import density
from ui.theme.tokens import CARD_PADDING, GAP, GAP_S, PAGE_MARGINS

Item = QWidget | tuple[QWidget, int] | int | None
"""A widget, a widget with its stretch, a distance in pixels, or None for what is left over."""

Margins = tuple[int, int, int, int]


def fill(layout: QBoxLayout, items: Sequence[Item]) -> None:
    """Add items to a layout."""
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, tuple):
            layout.addWidget(item[0], item[1])
        else:
            layout.addWidget(item)


def row(*items: Item, gap: int = GAP, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return the items side by side."""
    return _box(QHBoxLayout(), items, gap, margins)


def column(*items: Item, gap: int = GAP, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Return the items one under another."""
    return _box(QVBoxLayout(), items, gap, margins)


def _box(layout: QBoxLayout, items: Sequence[Item], gap: int, margins: Margins) -> QWidget:
    made = QWidget()
    made.setLayout(layout)
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    fill(layout, items)
    return made


def card(*items: Item, gap: int = GAP, name: str = "card", padding: int = 0) -> QFrame:
    """Return the items in a frame; `name` is `card`, `popover` or `dialog`, padding follows the density."""
    frame = QFrame()
    frame.setObjectName(name)
    layout = QVBoxLayout(frame)
    around = padding or CARD_PADDING[density()]
    layout.setContentsMargins(around, around, around, around)
    layout.setSpacing(gap)
    fill(layout, items)
    return frame


def page(*items: Item, gap: int = 10) -> QWidget:
    """Return the items as the body of a screen."""
    made = column(*items, gap=gap, margins=PAGE_MARGINS)
    made.setObjectName("page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def rule(*, upright: bool = False) -> QFrame:
    """Return a thin line."""
    frame = QFrame()
    frame.setObjectName("vrule" if upright else "rule")
    return frame


def scrolled(body: QWidget) -> QScrollArea:
    """Return a body that scrolls as one where the window is small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    return area


def clear(layout: QBoxLayout) -> None:
    """Take every item out of a layout and delete its widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def keep_small(widget: QWidget) -> QWidget:
    """Let a widget take no more than its hint; return it."""
    widget.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return widget


HEADING_GAP = GAP + GAP_S
"""Between the heading of a page and what stands beside it."""
