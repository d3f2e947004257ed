"""Design tokens: the one table every colour, size and distance comes from.

Sizes are logical pixels. A test measures the contrast of every pair of colours that meet.
"""

from collections.abc import Mapping
from enum import StrEnum

Colours = Mapping[str, str]
"""A colour by its role; both themes have the same roles."""

LIGHT: Colours = {
    "chrome": "#F3F3F0",
    "surface": "#FFFFFF",
    "sunken": "#EAEAE6",
    "raised": "#FFFFFF",
    "hover": "#EFEFEB",
    "line": "#DCDCD6",
    "line_strong": "#85857E",
    "ink": "#1A1B1E",
    "ink2": "#4A4C53",
    "ink3": "#63656C",
    "accent": "#3B4BA8",
    "accent_hover": "#2F3D90",
    "accent_soft": "#E5E8F7",
    "accent_ink": "#303E92",
    "on_accent": "#FFFFFF",
    "ok": "#1C7145",
    "ok_soft": "#E0F1E7",
    "warn": "#805200",
    "warn_soft": "#FAEED1",
    "danger": "#AF261C",
    "danger_soft": "#FAE5E2",
    "info": "#1A6283",
    "info_soft": "#DFEFF5",
    "kr": "#0A6560",
    "kr_soft": "#DCEFEC",
    "jp": "#7A387F",
    "jp_soft": "#F3E5F4",
    "changed": "#FFF3C4",
    "shadow": "#1A1B1E",
    "scrim": "#1A1B1E",
    "s_int_day": "#FFFFFF",
    "s_ext_day": "#FFF2B8",
    "s_int_night": "#BFD0F2",
    "s_ext_night": "#A8D2B4",
    "s_dawn": "#FBDDE3",
    "s_dusk": "#F5CFA5",
    "e_int_day": "#85857E",
    "e_ext_day": "#8A6A00",
    "e_int_night": "#2F4E9E",
    "e_ext_night": "#1F6B3A",
    "e_dawn": "#A33A57",
    "e_dusk": "#9A4B0B",
    "banner": "#E4E4DF",
    "banner_ink": "#4A4C53",
    "day_break": "#26272B",
    "day_break_ink": "#FFFFFF",
    "day_off": "#F3F3F0",
    "page": "#FFFFFF",
    "page_ink": "#1A1B1E",
    "page_line": "#9A9A94",
    "page_label": "#EFEFEB",
}

DARK: Colours = {
    "chrome": "#17181B",
    "surface": "#1E1F23",
    "sunken": "#121316",
    "raised": "#292B30",
    "hover": "#282A2F",
    "line": "#34363C",
    "line_strong": "#7C7F87",
    "ink": "#ECECEA",
    "ink2": "#BDBFC6",
    "ink3": "#9C9FA8",
    "accent": "#9BA9FA",
    "accent_hover": "#B3BEFF",
    "accent_soft": "#2A3158",
    "accent_ink": "#C0C9FF",
    "on_accent": "#12162C",
    "ok": "#72CE9A",
    "ok_soft": "#1B3528",
    "warn": "#EBBE5C",
    "warn_soft": "#3A3017",
    "danger": "#FF938A",
    "danger_soft": "#462321",
    "info": "#7CC4E2",
    "info_soft": "#17333F",
    "kr": "#62C9C0",
    "kr_soft": "#143633",
    "jp": "#DFA5E6",
    "jp_soft": "#3B2541",
    "changed": "#4A3F14",
    "shadow": "#000000",
    "scrim": "#000000",
    "s_int_day": "#33353A",
    "s_ext_day": "#453D1B",
    "s_int_night": "#222F52",
    "s_ext_night": "#1D3B29",
    "s_dawn": "#482731",
    "s_dusk": "#4A3018",
    "e_int_day": "#C9CBD1",
    "e_ext_day": "#EBC95C",
    "e_int_night": "#94AEF5",
    "e_ext_night": "#7FCB97",
    "e_dawn": "#F2A0B3",
    "e_dusk": "#F0AE73",
    "banner": "#292B30",
    "banner_ink": "#BDBFC6",
    "day_break": "#E3E3DF",
    "day_break_ink": "#1A1B1E",
    "day_off": "#17181B",
    "page": "#F7F7F4",
    "page_ink": "#1A1B1E",
    "page_line": "#9A9A94",
    "page_label": "#EAEAE6",
}

STRIPS = ("int_day", "ext_day", "int_night", "ext_night", "dawn", "dusk")
"""Kinds of strips; `s_` is the fill, `e_` the edge and the light sign."""

STATES = ("ok", "warn", "danger", "info", "kr", "jp")
"""Roles that have a soft fill `<role>_soft` to stand on."""

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((ink, ground) for ink in ("ink", "ink3") for ground in ("chrome", "surface", "sunken", "hover")),
    ("ink", "changed"),
    ("ink", "raised"),
    ("ink2", "chrome"),
    ("ink2", "surface"),
    ("ink2", "sunken"),
    ("ink2", "accent_soft"),
    ("ink2", "changed"),
    ("ink3", "raised"),
    ("ink", "accent_soft"),
    ("accent", "surface"),
    ("accent", "chrome"),
    ("accent", "raised"),
    ("accent_ink", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *((state, ground) for state in STATES for ground in ("surface", "chrome", f"{state}_soft")),
    *((ink, f"s_{strip}") for ink in ("ink", "ink2") for strip in STRIPS),
    ("banner_ink", "banner"),
    ("day_break_ink", "day_break"),
    ("page_ink", "page"),
    ("page_ink", "page_label"),
)
"""Text on its ground: at least 4.5:1 in both themes."""

EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    ("line_strong", "surface"),
    ("line_strong", "chrome"),
    ("accent", "surface"),
    ("accent", "chrome"),
    ("accent", "sunken"),
    *((f"e_{strip}", f"s_{strip}") for strip in STRIPS),
)
"""Edges and signs on their ground: at least 3:1 in both themes."""


class Density(StrEnum):
    """How close rows stand; changes heights, never type sizes."""

    COMPACT = "compact"
    REGULAR = "regular"
    RELAXED = "relaxed"


ROW: Mapping[Density, int] = {Density.COMPACT: 24, Density.REGULAR: 30, Density.RELAXED: 38}
"""Height of a table row."""

STRIP_ROW: Mapping[Density, int] = {Density.COMPACT: 24, Density.REGULAR: 26, Density.RELAXED: 34}
"""Height of a strip."""

CONTROL: Mapping[Density, int] = {Density.COMPACT: 26, Density.REGULAR: 30, Density.RELAXED: 36}
"""Height of a button or field."""

CARD_PADDING: Mapping[Density, int] = {Density.COMPACT: 10, Density.REGULAR: 14, Density.RELAXED: 18}
"""Space inside a card."""

BADGE, CAPTION, BODY, TITLE, DISPLAY, CLOCK = 10, 11, 13, 16, 22, 34
"""Sizes of type; a badge's two capitals are the only text below 11."""

GAP_XS, GAP_S, GAP, GAP_M, GAP_L, GAP_XL, GAP_XXL = 2, 4, 8, 12, 16, 24, 32
"""The spacing scale."""

RADIUS_CHIP, RADIUS_CONTROL, RADIUS_CARD, RADIUS_DIALOG = 4, 6, 8, 12
"""Corners; strips and cells are square, they are paper."""

TOP_BAR, BOTTOM_BAR, RAIL, RAIL_NARROW, INSPECTOR, PREVIEW = 48, 28, 184, 56, 296, 510
"""Sizes of the regions of the window."""

NARROW_WINDOW = 1180
"""Below this width the rail folds and the inspector becomes a drawer."""

HEADER_ROW, CHIP, CONTROL_SMALL, ICON, FOCUS_RING = 26, 20, 24, 18, 2
"""Heights of a table header, a chip and a toolbar control; side of an icon; width of the focus ring."""

PAGE_MARGINS = (20, 14, 20, 12)
"""Left, top, right and bottom of a page."""

FAST_MS, SETTLE_MS = 90, 140
"""Motion of a popover and of a dropped strip; zero where motion is reduced."""

SHADOW = (10, 36, 70)
"""Offset, blur and strength (0-255) of the one shadow that may be on screen."""
