"""Something that lies over the window for a moment: palette, list, dialog. Esc and a press beside it close it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from ui.theme.look import colour, is_dark
from ui.theme.tokens import GAP_M, SHADOW


class Popover(QWidget):
    """A frame over the whole window, with a scrim under it; returns the focus where it came from.

    Attributes:
        closed: told when it has closed, however that came.
    """

    closed = Signal()

    def __init__(self, window: QWidget, body: QWidget, *, width: int, top: int = -1, name: str = "popover") -> None:
        """Make a closed popover.

        Args:
            window: what it lies over.
            body: what is inside.
            width: of the frame, in logical pixels; less where the window is smaller.
            top: distance from the top of the window; -1 centres it.
            name: `popover`, or `dialog` with its wider padding.
        """
        super().__init__(window)
        self._window = window
        self._width, self._top = width, top
        self._before: QWidget | None = None
        self.frame = QFrame(self)
        self.frame.setObjectName(name)
        layout = QVBoxLayout(self.frame)
        around = 22 if name == "dialog" else GAP_M
        layout.setContentsMargins(around, around, around, around)
        layout.addWidget(body)
        self._cast_shadow()
        self.hide()
        window.installEventFilter(self)

    def _cast_shadow(self) -> None:
        down, blur, strength = SHADOW
        shadow = QGraphicsDropShadowEffect(self.frame)
        shade = QColor(colour("shadow"))
        shade.setAlpha(strength * 2 if is_dark() else strength)
        shadow.setColor(shade)
        shadow.setBlurRadius(blur)
        shadow.setOffset(0, down)
        self.frame.setGraphicsEffect(shadow)

    def open(self, focus: QWidget | None = None) -> None:
        """Show it and put the focus into it."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.place()
        (focus or self.frame).setFocus()

    def close(self) -> bool:
        """Hide it and give the focus back."""
        was_open = self.isVisible()
        self.hide()
        if was_open:
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()
            self.closed.emit()
        return True

    def place(self) -> None:
        """Cover the window and stand where told."""
        self.setGeometry(self._window.rect())
        width = min(self._width, self.width() - 24)
        self.frame.setFixedWidth(width)
        layout = self.frame.layout()
        needed = self.frame.sizeHint().height()
        if layout is not None and layout.hasHeightForWidth():
            needed = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        top = self._top if self._top >= 0 else max(12, (self.height() - needed) // 2)
        self.frame.setGeometry((self.width() - width) // 2, top, width, min(needed, self.height() - top - 12))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window and the language."""
        if self.isVisible() and watched is self._window and event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Fit again when what is inside changed its size."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._cast_shadow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc; keep all other keys from the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close at a press beside the frame."""
        if not self.frame.geometry().contains(QPoint(int(event.position().x()), int(event.position().y()))):
            self.close()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the Tab key inside."""
        found = [w for w in self.frame.findChildren(QWidget) if _takes_tab(w)]
        if not found:
            return False
        now = QApplication.focusWidget()
        at = found.index(now) if now in found else -1
        found[(at + (1 if forward else -1)) % len(found)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the scrim."""
        shade = QColor(colour("scrim"))
        shade.setAlpha(130 if is_dark() else 70)
        QPainter(self).fillRect(self.rect(), shade)


def _takes_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return widget.isVisible() and widget.isEnabled() and bool(policy.value & Qt.FocusPolicy.TabFocus.value)
