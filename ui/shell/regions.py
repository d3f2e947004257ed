"""F6: the focus goes round the regions of the window, and comes back to where it was in each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Regions:
    """Remembers the focused widget of each region."""

    def __init__(self, regions: Sequence[QWidget]) -> None:
        self._regions = regions
        self._last: dict[int, QWidget] = {}

    def move(self, by: int) -> None:
        """Go `by` regions on; those that are hidden or take no focus are passed over."""
        now = QApplication.focusWidget()
        at = next((n for n, region in enumerate(self._regions) if _holds(region, now)), -1 if by > 0 else 0)
        if now is not None and at >= 0:
            self._last[at] = now
        count = len(self._regions)
        for step in range(1, count + 1):
            number = (at + by * step) % count
            target = self._target(number)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _target(self, number: int) -> QWidget | None:
        region = self._regions[number]
        if not region.isVisible():
            return None
        inside = [widget for widget in region.findChildren(QWidget) if _takes_focus(widget)]
        last = self._last.get(number)
        return last if last in inside else next(iter(inside), None)


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (region is widget or region.isAncestorOf(widget))


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes and widget.isVisible() and widget.isEnabled()
