"""Cells as text between this program and spreadsheets: tabs between cells, quotes around what holds line ends."""

import csv
import io
from collections.abc import Sequence


def to_text(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as spreadsheets paste them."""
    written = io.StringIO()
    csv.writer(written, delimiter="\t", lineterminator="\n").writerows(rows)
    return written.getvalue().removesuffix("\n")


def from_text(text: str) -> list[list[str]]:
    """Return the rows of a copied text; line ends of every system are understood, an empty text has no rows."""
    if not text:
        return []
    plain = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows = list(csv.reader(io.StringIO(plain), delimiter="\t"))
    return [row or [""] for row in rows]


def spread(rows: list[list[str]], height: int, width: int) -> list[list[str]]:
    """Repeat a single copied cell over a selection of `height` rows and `width` columns, as spreadsheets do."""
    if len(rows) == 1 and len(rows[0]) == 1:
        return [rows[0] * width for _ in range(height)]
    return rows
