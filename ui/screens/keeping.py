"""Where a person is in a screen: scroll positions and focus, kept while texts and rows are set again."""

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """Scroll positions (across, down) of the scroll areas in the order of the tree, and the focused widget."""

    scrolls: tuple[tuple[QAbstractScrollArea, int, int], ...]
    focus: QWidget | None


def place_of(screen: QWidget) -> Place:
    """Return where the person is in a screen."""
    focus = QApplication.focusWidget()
    inside = focus is not None and screen.isAncestorOf(focus)
    return Place(
        tuple(
            (area, area.horizontalScrollBar().value(), area.verticalScrollBar().value())
            for area in screen.findChildren(QAbstractScrollArea)
        ),
        focus if inside else None,
    )


def return_to(screen: QWidget, place: Place) -> None:
    """Scroll and focus as before; what is gone meanwhile is passed over."""
    living = set(screen.findChildren(QWidget))
    for area, across, down in place.scrolls:
        if area in living:
            area.horizontalScrollBar().setValue(across)
            area.verticalScrollBar().setValue(down)
    if place.focus is not None and place.focus in living and place.focus.isVisible():
        place.focus.setFocus()
