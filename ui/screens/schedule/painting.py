"""Painting the rows of a board: from tokens, with letters and outlines beside every colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from core.schedule.model import DayKind, StripKind
from core.values.findings import Severity
from ui.screens.days import ribbon_of
from ui.screens.schedule.rows import DayRow, EmptyRow, Row, StripRow
from ui.theme.look import colour, density
from ui.theme.paint import Align, Pen, draw_icon, draw_text, text_width
from ui.theme.tokens import CAPTION, STRIP_ROW, TITLE
from ui.widgets.ribbon import draw_ribbon

CLOCK_WIDTH, CODE_WIDTH, LABEL_WIDTH = 50.0, 46.0, 62.0
LENGTH_WIDTH, MINUTES_WIDTH, FLAG_WIDTH = 56.0, 48.0, 22.0
CAST_SHARE = 0.16
BANNER_ICONS = {
    StripKind.MEAL: "meal",
    StripKind.MOVE: "move",
    StripKind.PREP: "clock",
    StripKind.STANDBY: "clock",
    StripKind.NOTE: "info",
}
SEVERITY_ROLES = {Severity.VIOLATION: "danger", Severity.WARNING: "warn", Severity.NOTE: "info"}


def height_of(row: Row) -> int:
    """Return the height of a row in logical pixels."""
    if isinstance(row, DayRow):
        return 62 if row.day.day.kind is DayKind.SHOOT else 44
    return STRIP_ROW[density()] if isinstance(row, StripRow) else STRIP_ROW[density()] + 6


def paint_row(painter: QPainter, room: QRectF, row: Row, *, in_pool: bool) -> None:
    """Paint one row."""
    if isinstance(row, DayRow):
        _paint_head(painter, room, row)
    elif isinstance(row, EmptyRow):
        _paint_empty(painter, room, row)
    elif row.kind:
        _paint_strip(painter, room, row, in_pool=in_pool)
    else:
        _paint_banner(painter, room, row)


def _paint_head(painter: QPainter, room: QRectF, row: DayRow) -> None:
    if row.day.day.kind is not DayKind.SHOOT:
        _paint_day_off(painter, room, row)
        return
    top = QRectF(room.x(), room.y() + 12, room.width(), 22)
    title = text_width(row.title, TITLE, bold=True)
    draw_text(painter, top, row.title, Pen(size=TITLE, bold=True, elide=False))
    left = room.x() + title + 14
    if row.day.day.is_locked:
        draw_icon(painter, QPointF(left, top.y() + 3), "lock", "ink2", 16)
        left += 22
    right = room.right()
    if row.severity is not None:
        role = SEVERITY_ROLES[row.severity]
        width = min(text_width(row.warning, CAPTION) + 4, room.width() * 0.45)
        draw_icon(painter, QPointF(right - width - 20, top.y() + 3), role if role != "info" else "info", role, 16)
        draw_text(painter, QRectF(right - width, top.y(), width, 22), row.warning, Pen(role, CAPTION))
        right -= width + 28
    draw_text(painter, QRectF(left, top.y(), max(1.0, right - left), 22), row.where, Pen("ink2"))
    ribbon = QRectF(room.x(), room.y() + 36, min(360.0, room.width() * 0.5), 16)
    draw_ribbon(painter, ribbon, ribbon_of(row.day), labels=False)
    totals = QRectF(room.x() + room.width() * 0.5, room.y() + 36, room.width() * 0.5, 16)
    draw_text(painter, totals, row.totals, Pen("ink2", CAPTION, align=Align.RIGHT))
    painter.fillRect(QRectF(room.x(), room.bottom() - 3, room.width(), 2), colour("ink"))


def _paint_day_off(painter: QPainter, room: QRectF, row: DayRow) -> None:
    band = room.adjusted(0, 10, 0, -8)
    painter.fillRect(band, QBrush(colour("line"), Qt.BrushStyle.BDiagPattern))
    text = f"{row.title}  {row.where}"
    width = text_width(text, bold=True) + 20
    painter.fillRect(QRectF(band.x() + CLOCK_WIDTH, band.y(), width, band.height()), colour("surface"))
    draw_text(
        painter, QRectF(band.x() + CLOCK_WIDTH + 10, band.y(), width, band.height()), text, Pen("ink2", bold=True)
    )


def _paint_empty(painter: QPainter, room: QRectF, row: EmptyRow) -> None:
    frame = room.adjusted(CLOCK_WIDTH, 3, -1, -3)
    painter.setPen(QPen(colour("line_strong"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(frame)
    draw_text(painter, frame.adjusted(10, 0, -10, 0), row.text, Pen("ink3"))


def _paint_banner(painter: QPainter, room: QRectF, row: StripRow) -> None:
    _paint_clock(painter, room, row)
    body = room.adjusted(CLOCK_WIDTH, 0, 0, 0)
    painter.fillRect(body.adjusted(0, 0, 0, -1), colour("banner"))
    icon = BANNER_ICONS.get(row.strip.strip.kind, "info")
    draw_icon(painter, QPointF(body.x() + 14, body.center().y() - 8), icon, "banner_ink", 15)
    name = text_width(row.label, bold=True)
    draw_text(
        painter, QRectF(body.x() + 36, body.y(), name + 2, body.height()), row.label, Pen("banner_ink", bold=True)
    )
    rest = QRectF(body.x() + 46 + name, body.y(), body.width() - name - 130, body.height())
    draw_text(painter, rest, row.place, Pen("banner_ink"))
    _paint_right(painter, body, row)


def _paint_clock(painter: QPainter, room: QRectF, row: StripRow) -> None:
    bold = row.severity is not None
    ink = SEVERITY_ROLES[row.severity] if row.severity is Severity.VIOLATION else "ink" if bold else "ink2"
    draw_text(painter, QRectF(room.x(), room.y(), CLOCK_WIDTH - 8, room.height()), row.clock, Pen(ink, 12, bold=bold))


def _paint_strip(painter: QPainter, room: QRectF, row: StripRow, *, in_pool: bool) -> None:
    left = 0.0 if in_pool else CLOCK_WIDTH
    if not in_pool:
        _paint_clock(painter, room, row)
    body = room.adjusted(left, 0, 0, -1)
    painter.fillRect(body, colour(f"s_{row.kind}"))
    if row.kind == "int_day":
        painter.fillRect(QRectF(body.x(), body.bottom(), body.width(), 1), colour("line"))
    edge = colour(f"e_{row.kind}")
    painter.fillRect(QRectF(body.x(), body.y(), 4, body.height()), edge)
    if row.inside.startswith("E") or row.inside == "I/E":
        painter.fillRect(QRectF(body.x() + 6, body.y(), 2, body.height()), edge)
    x = body.x() + 14
    draw_text(painter, QRectF(x, body.y(), 22, body.height()), row.inside, Pen("ink2", CAPTION, bold=True, elide=False))
    _paint_light(painter, QPointF(x + 27, body.center().y()), row)
    x += CODE_WIDTH - 4
    draw_text(painter, QRectF(x, body.y(), LABEL_WIDTH - 6, body.height()), row.label, Pen(bold=True))
    x += LABEL_WIDTH - (8 if in_pool else 0)
    right = _paint_right(painter, body, row, with_minutes=not in_pool)
    if in_pool:
        draw_text(painter, QRectF(x, body.y(), max(1.0, right - x - 6), body.height()), row.place)
        return
    cast = body.width() * CAST_SHARE
    words = max(1.0, right - cast - x - 10)
    place = min(text_width(row.place, bold=True) + 2, words)
    draw_text(painter, QRectF(x, body.y(), place, body.height()), row.place, Pen(bold=True))
    if words - place > 40:
        rest = QRectF(x + place + 10, body.y(), words - place - 10, body.height())
        draw_text(painter, rest, row.synopsis, Pen("ink2"))
    draw_text(painter, QRectF(right - cast, body.y(), cast - 6, body.height()), row.cast, Pen("ink2", bold=True))


def _paint_right(painter: QPainter, body: QRectF, row: StripRow, *, with_minutes: bool = True) -> float:
    """Paint flag, minutes and length from the right; return where they begin."""
    x = body.right() - (FLAG_WIDTH if with_minutes else 6)
    if row.severity is not None and with_minutes:
        role = SEVERITY_ROLES[row.severity]
        draw_icon(painter, QPointF(x + 3, body.center().y() - 8), role, role, 16)
    if with_minutes:
        x -= MINUTES_WIDTH
        room = QRectF(x, body.y(), MINUTES_WIDTH - 6, body.height())
        draw_text(painter, room, row.minutes, Pen("ink2", align=Align.RIGHT, elide=False))
    x -= LENGTH_WIDTH
    draw_text(
        painter,
        QRectF(x, body.y(), LENGTH_WIDTH - 4, body.height()),
        row.length,
        Pen("ink2", 12, align=Align.RIGHT, elide=False),
    )
    return x


def _paint_light(painter: QPainter, centre: QPointF, row: StripRow) -> None:
    """Paint the sign of the light: an open circle by day, filled by night, half filled at dawn and dusk."""
    ring = QRectF(centre.x() - 5, centre.y() - 5, 10, 10)
    edge = colour(f"e_{row.kind}")
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(edge if row.light == "●" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(ring)
    if row.light in "◒◓":
        painter.setBrush(edge)
        painter.drawChord(ring, (180 if row.light == "◒" else 0) * 16, 180 * 16)
