"""The one style sheet, made from tokens: chrome by object name or property, never the items of a view."""

from ui.theme.tokens import (
    BODY,
    BOTTOM_BAR,
    CAPTION,
    CLOCK,
    CONTROL,
    DISPLAY,
    RADIUS_CARD,
    RADIUS_CHIP,
    RADIUS_CONTROL,
    RADIUS_DIALOG,
    TITLE,
    Colours,
    Density,
)


def style_sheet(colours: Colours, density: Density) -> str:
    """Return the style sheet of a theme at a density."""
    parts = (_regions, _labels, _buttons, _choices, _fields, _frames, _views)
    return "".join(part(colours, CONTROL[density] - 2) for part in parts)


def _regions(c: Colours, _height: int) -> str:
    return f"""
QToolTip {{ background:{c["raised"]}; color:{c["ink"]}; border:1px solid {c["line_strong"]}; padding:4px 8px; }}
QWidget#shell, QWidget#rail, QWidget#topbar, QWidget#bottombar, QDialog {{ background:{c["chrome"]}; }}
QWidget#rail {{ border-right:1px solid {c["line"]}; }}
QWidget#topbar {{ border-bottom:1px solid {c["line"]}; }}
QWidget#bottombar {{ border-top:1px solid {c["line"]}; max-height:{BOTTOM_BAR}px; }}
QWidget#inspector, QWidget#drawer {{ background:{c["chrome"]}; border-left:1px solid {c["line"]}; }}
QWidget#page, QStackedWidget#pages {{ background:{c["surface"]}; }}
QWidget#banner[kind="info"] {{ background:{c["info_soft"]}; border-bottom:1px solid {c["line"]}; }}
QWidget#banner[kind="warn"] {{ background:{c["warn_soft"]}; border-bottom:1px solid {c["line"]}; }}
QWidget#banner[kind="danger"] {{ background:{c["danger_soft"]}; border-bottom:1px solid {c["line"]}; }}
"""


def _labels(c: Colours, _height: int) -> str:
    caption = f"font-size:{CAPTION}px;"
    return f"""
QLabel {{ color:{c["ink"]}; background:transparent; }}
QLabel[role="caption"] {{ color:{c["ink3"]}; {caption} }}
QLabel[role="second"] {{ color:{c["ink2"]}; }}
QLabel[role="section"] {{ color:{c["ink2"]}; {caption} font-weight:700; }}
QLabel[role="strong"] {{ font-weight:700; }}
QLabel[role="title"] {{ font-size:{TITLE}px; font-weight:700; }}
QLabel[role="display"] {{ font-size:{DISPLAY}px; font-weight:700; }}
QLabel[role="clock"] {{ font-size:{CLOCK}px; font-weight:700; }}
QLabel[role="warn"] {{ color:{c["warn"]}; }}
QLabel[role="danger"] {{ color:{c["danger"]}; }}
QLabel[role="ok"] {{ color:{c["ok"]}; }}
QLabel[role="kbd"] {{ color:{c["ink2"]}; {caption} background:{c["surface"]}; border:1px solid {c["line"]};
  border-bottom:2px solid {c["line"]}; border-radius:{RADIUS_CHIP}px; padding:0 5px; }}
QLabel[role="mono"] {{ color:{c["ink2"]}; font-family:monospace; {caption} }}
"""


def _buttons(c: Colours, height: int) -> str:
    return f"""
QPushButton {{ color:{c["ink"]}; background:{c["surface"]}; border:1px solid {c["line"]};
  border-radius:{RADIUS_CONTROL}px; padding:0 12px; min-height:{height}px; }}
QPushButton:hover {{ background:{c["hover"]}; border-color:{c["line_strong"]}; }}
QPushButton:focus, QToolButton:focus {{ border:2px solid {c["accent"]}; }}
QPushButton[kind="primary"] {{ background:{c["accent"]}; color:{c["on_accent"]}; border-color:{c["accent"]};
  font-weight:700; }}
QPushButton[kind="primary"]:hover {{ background:{c["accent_hover"]}; }}
QPushButton[kind="primary"]:focus {{ border:2px solid {c["ink"]}; }}
QPushButton[kind="danger"] {{ color:{c["danger"]}; border-color:{c["danger"]}; }}
QPushButton[kind="plain"] {{ background:transparent; border-color:transparent; color:{c["accent"]}; padding:0 8px; }}
QPushButton[kind="plain"]:hover {{ background:{c["accent_soft"]}; }}
QPushButton[kind="plain"]:focus {{ border:2px solid {c["accent"]}; }}
QPushButton[kind="row"] {{ background:transparent; border-color:transparent; text-align:left; padding:0 8px; }}
QPushButton[kind="row"]:hover {{ background:{c["hover"]}; }}
QPushButton[kind="row"]:focus {{ border:2px solid {c["accent"]}; }}
QPushButton[small="true"] {{ min-height:22px; padding:0 8px; }}
QPushButton[tiny="true"] {{ min-height:18px; padding:0 6px; }}
QPushButton:disabled {{ color:{c["ink3"]}; background:{c["chrome"]}; border:1px dashed {c["line_strong"]};
  font-weight:400; }}
QPushButton#search {{ text-align:left; color:{c["ink3"]}; background:{c["surface"]}; border:1px solid {c["line"]};
  padding-left:10px; }}
QPushButton#search:focus {{ border:2px solid {c["accent"]}; }}
QToolButton {{ border:1px solid transparent; border-radius:{RADIUS_CONTROL}px; background:transparent;
  color:{c["ink2"]}; padding:4px; }}
QToolButton:hover {{ background:{c["hover"]}; }}
QToolButton:checked {{ background:{c["accent_soft"]}; color:{c["accent_ink"]}; }}
QToolButton::menu-indicator {{ image:none; }}
"""


def _choices(c: Colours, height: int) -> str:
    return f"""
QWidget#segments {{ background:{c["sunken"]}; border-radius:{RADIUS_CONTROL}px; }}
QToolButton#segment {{ padding:0 10px; min-height:{height - 6}px; margin:2px; border-radius:{RADIUS_CHIP}px;
  color:{c["ink2"]}; }}
QToolButton#segment:checked {{ background:{c["surface"]}; color:{c["ink"]}; font-weight:700;
  border:1px solid {c["line_strong"]}; }}
QToolButton#segment:focus {{ border:2px solid {c["accent"]}; }}
QCheckBox, QRadioButton {{ color:{c["ink"]}; spacing:8px; min-height:24px; }}
QMenu {{ background:{c["raised"]}; color:{c["ink"]}; border:1px solid {c["line_strong"]};
  border-radius:{RADIUS_CONTROL}px; padding:4px; }}
QMenu::item {{ padding:5px 28px 5px 12px; border-radius:{RADIUS_CHIP}px; }}
QMenu::item:selected {{ background:{c["accent_soft"]}; color:{c["ink"]}; }}
QMenu::item:disabled {{ color:{c["ink3"]}; }}
QMenu::separator {{ height:1px; background:{c["line"]}; margin:4px 6px; }}
"""


def _fields(c: Colours, height: int) -> str:
    return f"""
QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QComboBox, QDateEdit {{ background:{c["surface"]}; color:{c["ink"]};
  border:1px solid {c["line_strong"]}; border-radius:{RADIUS_CONTROL}px; padding:0 8px; min-height:{height}px;
  selection-background-color:{c["accent"]}; selection-color:{c["on_accent"]}; font-size:{BODY}px; }}
QTextEdit, QPlainTextEdit {{ padding:4px 8px; }}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus {{ border:2px solid {c["accent"]}; padding:0 7px; }}
QTextEdit:focus, QPlainTextEdit:focus {{ border:2px solid {c["accent"]}; padding:3px 7px; }}
QLineEdit:disabled, QLineEdit[readOnly="true"] {{ background:{c["chrome"]}; border:1px dashed {c["line_strong"]}; }}
QLineEdit[refused="true"] {{ border:2px solid {c["danger"]}; padding:0 7px; }}
QLineEdit#cell, QComboBox#cell {{ border-radius:0; min-height:0; padding:0 4px; border:2px solid {c["accent"]}; }}
QLineEdit#cell[refused="true"] {{ border:2px solid {c["danger"]}; }}
QLineEdit#palette {{ border:none; font-size:{TITLE}px; min-height:44px; padding:0 4px; background:{c["raised"]}; }}
QComboBox QAbstractItemView {{ background:{c["raised"]}; color:{c["ink"]}; border:1px solid {c["line_strong"]};
  selection-background-color:{c["accent_soft"]}; selection-color:{c["ink"]}; outline:0; }}
QComboBox::drop-down {{ border:none; width:22px; }}
"""


def _frames(c: Colours, _height: int) -> str:
    return f"""
QFrame#card {{ background:{c["surface"]}; border:1px solid {c["line"]}; border-radius:{RADIUS_CARD}px; }}
QFrame#popover, QFrame#dialog {{ background:{c["raised"]}; border:1px solid {c["line_strong"]};
  border-radius:{RADIUS_DIALOG}px; }}
QFrame#popover QLabel[role="kbd"], QFrame#dialog QLabel[role="kbd"] {{ background:{c["surface"]}; }}
QFrame#rule {{ background:{c["line"]}; border:none; max-height:1px; min-height:1px; }}
QFrame#vrule {{ background:{c["line"]}; border:none; max-width:1px; min-width:1px; }}
QProgressBar {{ background:{c["sunken"]}; border:none; border-radius:3px; max-height:6px; min-height:6px; }}
QProgressBar::chunk {{ background:{c["accent"]}; border-radius:3px; }}
"""


def _views(c: Colours, _height: int) -> str:
    bars = "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page"
    return f"""
QTableView, QListView {{ background:{c["surface"]}; border:none; gridline-color:{c["line"]}; outline:0; }}
QListView#found {{ background:{c["raised"]}; }}
QHeaderView {{ background:{c["surface"]}; }}
QHeaderView::section {{ background:{c["chrome"]}; color:{c["ink2"]}; font-size:{CAPTION}px; font-weight:700;
  border:none; border-bottom:1px solid {c["line"]}; padding:0 6px; }}
QScrollArea, QGraphicsView {{ border:none; background:{c["surface"]}; }}
QScrollArea#plain, QScrollArea#plain > QWidget > QWidget {{ background:transparent; }}
QScrollBar:vertical {{ width:10px; background:transparent; margin:0; }}
QScrollBar::handle:vertical {{ background:{c["line_strong"]}; border-radius:3px; min-height:28px; margin:0 2px; }}
QScrollBar:horizontal {{ height:10px; background:transparent; }}
QScrollBar::handle:horizontal {{ background:{c["line_strong"]}; border-radius:3px; min-width:28px; margin:2px 0; }}
{bars} {{ background:none; border:none; width:0; height:0; }}
"""
