"""Search by any part of a word in Korean and Japanese: an index of our own bigrams.

SQLite's trigrams find nothing for two-letter words, and word tokenizers nothing inside Japanese. Each run of letters is
written as its pairs plus its last letter, so that one-letter searches work by prefix. The index is derived: it can
be dropped and filled again from the tables at any time.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from core.store.engine import EngineError
from core.store.migrations import SEARCH_ROW, SEARCH_TEXT

SEARCHED_ENDINGS = ("_ko", "_ja", "_native", "_reading")
SEARCHED_COLUMNS = {"number", "body", "note", "phone", "email", "scenes", "costume", "contact_phone", "manager_phone"}
EXCERPT_AROUND = 24
"""Characters shown either side of what was found."""

_RUNS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that contains what was searched; `excerpt` is one line of its text around it."""

    table: str
    id: str
    excerpt: str


def normalised(text: str) -> str:
    """Return the text as it is compared: composed, one width, one case."""
    return unicodedata.normalize("NFKC", text).casefold()


def bigrams(text: str) -> list[str]:
    """Return the words of the index: of each run of letters its pairs in order, then its last letter."""
    words: list[str] = []
    for run in _RUNS.findall(normalised(text)):
        words += [run[at : at + 2] for at in range(len(run))]
    return words


def match_expression(text: str) -> str:
    """Return the FTS5 query for rows that may contain `text`; empty where it has no letters."""
    phrases = []
    for run in _RUNS.findall(normalised(text)):
        pairs = [run[at : at + 2] for at in range(len(run) - 1)]
        phrases.append('"' + " ".join(pairs) + '"' if pairs else f'"{run}"*')
    return " AND ".join(phrases)


class SearchIndex:
    """Keeps and asks the index of one file."""

    def __init__(self, database: Database, columns: Mapping[str, tuple[str, ...]]) -> None:
        """Learn which columns hold text."""
        self._database = database
        self._columns = {
            table: searched
            for table, names in columns.items()
            if (searched := tuple(c for c in names if c in SEARCHED_COLUMNS or c.endswith(SEARCHED_ENDINGS)))
        }

    def update(self, rows: Iterable[tuple[str, str]]) -> None:
        """Index the rows again, inside the transaction that touched them."""
        for table, row_id in rows:
            if table in self._columns:
                self._update(table, row_id)

    def is_in_doubt(self) -> bool:
        """Tell whether the index does not know exactly as many rows as there are."""
        if not {"search_row", "search_text"} <= set(self._database.table_names()):
            return True
        counts = " + ".join(f'(SELECT count(*) FROM "{table}")' for table in self._columns)
        row = self._database.execute(f"SELECT {counts} <> (SELECT count(*) FROM search_row)").fetchone()
        return bool(row[0])

    def rebuild(self) -> None:
        """Drop the index and fill it from the tables; inside a transaction."""
        for table, made in (("search_text", SEARCH_TEXT), ("search_row", SEARCH_ROW)):
            self._database.execute(f"DROP TABLE IF EXISTS {table}")
            self._database.execute(made)
        for table in self._columns:
            for (row_id,) in self._database.execute(f'SELECT id FROM "{table}"').fetchall():
                self._update(table, row_id)

    def _update(self, table: str, row_id: str) -> None:
        text = self._text(table, row_id)
        known = self._database.execute("SELECT number FROM search_row WHERE tbl = ? AND id = ?", (table, row_id))
        row = known.fetchone()
        if row is not None:
            self._database.execute("DELETE FROM search_text WHERE rowid = ?", row)
            number = row[0]
        else:
            cursor = self._database.execute("INSERT INTO search_row(tbl, id) VALUES (?, ?)", (table, row_id))
            number = cursor.lastrowid
        if text:
            words = " ".join(bigrams(text))
            self._database.execute("INSERT INTO search_text(rowid, text) VALUES (?, ?)", (number, words))

    def _text(self, table: str, row_id: str) -> str:
        """Return the searched columns of a row that is not in the trash, one a line."""
        columns = ", ".join(f'"{column}"' for column in self._columns[table])
        row = self._database.execute(
            f'SELECT {columns} FROM "{table}" WHERE id = ? AND deleted = 0',
            (row_id,),
        ).fetchone()
        return "\n".join(str(cell) for cell in row if cell) if row else ""

    def search(self, text: str, limit: int) -> list[Hit]:
        """Find rows that contain every part of `text`, the shortest first."""
        expression = match_expression(text)
        if not expression:
            return []
        parts = normalised(text).split()
        exact = self._exact(expression, parts, limit * 4)
        if len(exact) < limit:
            exact = self._exact(expression, parts, -1)
        exact.sort(key=lambda each: (len(each[0]), each[1], each[2]))
        return [Hit(table, row_id, excerpt(whole, parts[0])) for whole, table, row_id in exact[:limit]]

    def _exact(self, expression: str, parts: list[str], limit: int) -> list[tuple[str, str, str]]:
        """Return text, table and id of the rows that contain every part, of the first rows the index gives."""
        texts = [(self._text(table, row_id), table, row_id) for table, row_id in self._candidates(expression, limit)]
        return [each for each in texts if all(part in normalised(each[0]) for part in parts)]

    def _candidates(self, expression: str, limit: int) -> list[tuple[str, str]]:
        """Return the rows that the index gives; every row where the index is broken."""
        try:
            return self._database.execute(
                "SELECT r.tbl, r.id FROM search_text t JOIN search_row r ON r.number = t.rowid "
                "WHERE search_text MATCH ? LIMIT ?",
                (expression, limit),
            ).fetchall()
        except EngineError:
            tables = ((table, self._database.execute(f'SELECT id FROM "{table}"')) for table in self._columns)
            return [(table, row_id) for table, rows in tables for (row_id,) in rows]


def excerpt(text: str, part: str) -> str:
    """Return the line of `text` that contains `part`, cut to its surroundings."""
    line = next((line for line in text.splitlines() if part in normalised(line)), text.splitlines()[0])
    at = max(normalised(line).find(part), 0)
    start = max(at - EXCERPT_AROUND, 0)
    end = at + len(part) + EXCERPT_AROUND
    return ("…" if start else "") + line[start:end].strip() + ("…" if end < len(line) else "")
