"""The append-only log of transactions, the heads of every field, and the hash chain of each site.

A transaction says: site, number (from 1 without gaps), clock stamp, body, hash of its predecessor, own hash.
The body is canonical JSON: `actor`, `label`, `undoable`, `undoes`, `saw` (number and hash of every other site's
latest transaction known when it was made), `ins` (`[table, id, {column: value}]`) and
`set` (`[table, id, column, old, new]`).

A *head* is a value of a field that no later edit has seen. Two heads that differ are a conflict; the head with the
greatest stamp is the value shown.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from core.store.records import Cell

Body = dict[str, Any]
Head = tuple[str, int, str, Cell]
"""Site, number and stamp of an edit of a field, and the value it gave."""


def canonical(value: object) -> str:
    """Return JSON with sorted keys and without spaces: equal values give equal text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Entry:
    """One transaction as it stands in the log; `body` is canonical JSON."""

    site: str
    number: int
    stamp: str
    body: str
    digest: str


@dataclass(frozen=True, slots=True)
class Tip:
    """The latest transaction of a site: its number and its hash."""

    number: int = 0
    digest: str = ""


def digest_of(site: str, number: int, stamp: str, previous: str, body: str) -> str:
    """Return the hash that seals a transaction and all before it from the same site (SHA-256, hexadecimal)."""
    return hashlib.sha256(f"{site}|{number}|{stamp}|{previous}|{body}".encode()).hexdigest()


class Log:
    """Reads and appends transactions; keeps the tip of every site in memory."""

    def __init__(self, database: Database) -> None:
        """Read the tips."""
        self._database = database
        self.tips: dict[str, Tip] = {}
        self.reload()

    def reload(self) -> None:
        """Read the tips again, after a rollback."""
        rows = self._database.execute("SELECT site, number, digest FROM log_tip")
        self.tips = {site: Tip(number, digest) for site, number, digest in rows}

    def seen_by(self, site: str) -> dict[str, list[int | str]]:
        """Return number and hash of the latest transaction of every site but one."""
        return {other: [tip.number, tip.digest] for other, tip in self.tips.items() if other != site}

    def append(self, site: str, stamp: str, body: str) -> Entry:
        """Append the next transaction of `site`."""
        before = self.tips.get(site, Tip())
        number = before.number + 1
        digest = digest_of(site, number, stamp, before.digest, body)
        self._database.execute(
            "INSERT INTO log_entry(site, number, stamp, body, previous, digest) VALUES (?, ?, ?, ?, ?, ?)",
            (site, number, stamp, body, before.digest, digest),
        )
        self._database.execute(
            "INSERT INTO log_tip(site, number, digest, stamp) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(site) DO UPDATE SET number = excluded.number, digest = excluded.digest, "
            "stamp = excluded.stamp",
            (site, number, digest, stamp),
        )
        self.tips[site] = Tip(number, digest)
        return Entry(site, number, stamp, body, digest)

    def entry(self, site: str, number: int) -> Entry | None:
        """Return one transaction, or None."""
        row = self._database.execute(
            "SELECT site, number, stamp, body, digest FROM log_entry WHERE site = ? AND number = ?", (site, number)
        ).fetchone()
        return Entry(*row) if row else None

    def entries(self, after: Mapping[str, int] | None = None) -> list[Entry]:
        """Return the transactions beyond the numbers given for each site, in the order of their stamps."""
        known = after or {}
        found: list[Entry] = []
        for site in self.tips:
            rows = self._database.execute(
                "SELECT site, number, stamp, body, digest FROM log_entry WHERE site = ? AND number > ? ORDER BY number",
                (site, known.get(site, 0)),
            )
            found += [Entry(*row) for row in rows]
        return sorted(found, key=lambda entry: (entry.stamp, entry.number))

    def latest_stamp(self) -> str | None:
        """Return the greatest stamp of the log, or None where it is empty."""
        row = self._database.execute("SELECT max(stamp) FROM log_tip").fetchone()
        return None if row[0] is None else str(row[0])

    def first_broken(self) -> tuple[str, int] | None:
        """Check every chain; return site and number of the first transaction that does not fit, or None."""
        tips: dict[str, Tip] = {}
        rows = self._database.execute(
            "SELECT site, number, stamp, body, previous, digest FROM log_entry ORDER BY site, number"
        )
        for site, number, stamp, body, previous, digest in rows:
            before = tips.get(site, Tip())
            fits = number == before.number + 1 and previous == before.digest
            if not fits or digest_of(site, number, stamp, previous, body) != digest:
                return (site, number)
            tips[site] = Tip(number, digest)
        if tips != self.tips:
            site = min(set(tips.items()) ^ set(self.tips.items()), key=lambda item: item[0])[0]
            return (site, tips.get(site, Tip()).number + 1)
        return None


class Heads:
    """The values of each field that no later edit has seen."""

    def __init__(self, database: Database) -> None:
        """Use the tables of an open file."""
        self._database = database

    def insert(self, entry: Entry, table: str, row_id: str, cells: Mapping[str, Cell]) -> None:
        """Note the first values of a row."""
        self._database.conn.executemany(
            "INSERT INTO log_head(tbl, id, col, site, number, stamp, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(table, row_id, col, entry.site, entry.number, entry.stamp, value) for col, value in cells.items()],
        )

    def replace(self, entry: Entry, saw: Mapping[str, int], change: tuple[str, str, str, Cell]) -> bool:
        """Note a new value of a field: it takes the place of every head it had seen.

        Args:
            entry: the transaction.
            saw: the number of the latest transaction it had seen of each other site.
            change: table, id, column, new value.

        Returns:
            Whether the new value is the one shown: no head it had not seen has a greater stamp.
        """
        table, row_id, column, value = change
        heads = self.of(table, row_id, column)
        seen = [h for h in heads if h[0] == entry.site or h[1] <= saw.get(h[0], 0)]
        self._database.conn.executemany(
            "DELETE FROM log_head WHERE tbl = ? AND id = ? AND col = ? AND site = ? AND number = ?",
            [(table, row_id, column, site, number) for site, number, _, _ in seen],
        )
        self.insert(entry, table, row_id, {column: value})
        return all(entry.stamp > stamp for site, number, stamp, _ in heads if (site, number, stamp, _) not in seen)

    def of(self, table: str, row_id: str, column: str) -> list[Head]:
        """Return the heads of a field: site, number, stamp, value, the oldest first."""
        return list(
            self._database.execute(
                "SELECT site, number, stamp, value FROM log_head WHERE tbl = ? AND id = ? AND col = ? ORDER BY stamp",
                (table, row_id, column),
            )
        )

    def conflicting(self) -> list[tuple[str, str, str]]:
        """Return table, id and column of every field whose heads differ or where a change waits, in order."""
        return list(
            self._database.execute(
                "SELECT tbl, id, col FROM log_head GROUP BY tbl, id, col "
                "HAVING count(*) > 1 AND count(DISTINCT quote(value)) > 1 "
                "UNION SELECT tbl, id, col FROM log_waiting ORDER BY tbl, id, col"
            )
        )

    def first_stray(self) -> tuple[str, str, str] | None:
        """Return table, id and column of the first head that is not what its transaction says, or None.

        A single head is compared with its table elsewhere; here each of several is compared with the log.
        """
        stray: tuple[str, str, str] | None = self._database.execute(
            "WITH e AS MATERIALIZED (SELECT site, number, stamp FROM log_entry) "  # a large body is then read once only
            "SELECT h.tbl, h.id, h.col FROM log_head h LEFT JOIN e ON e.site = h.site AND e.number = h.number "
            "WHERE e.stamp IS NOT h.stamp LIMIT 1"
        ).fetchone()
        several = self._database.execute(
            "SELECT h.tbl, h.id, h.col, h.value, e.body FROM log_head h JOIN log_entry e USING (site, number) WHERE "
            "(h.tbl, h.id, h.col) IN (SELECT tbl, id, col FROM log_head GROUP BY tbl, id, col HAVING count(*) > 1)"
        )
        wrong = ((t, i, c) for t, i, c, value, body in several if value not in _values_in(json.loads(body), (t, i, c)))
        return stray or next(wrong, None)

    def waiting(self, table: str, row_id: str, column: str) -> Head | None:
        """Return the edit whose value is shown while another waits to be accepted; None where nothing waits."""
        row = self._database.execute(
            "SELECT site, number, stamp, value FROM log_waiting WHERE tbl = ? AND id = ? AND col = ?",
            (table, row_id, column),
        ).fetchone()
        return None if row is None else (row[0], row[1], row[2], row[3])

    def wait(self, table: str, row_id: str, column: str, shown: Head) -> None:
        """Keep showing an edit's value; the heads that differ wait."""
        self._database.execute(
            "INSERT OR REPLACE INTO log_waiting(tbl, id, col, site, number, stamp, value) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (table, row_id, column, *shown),
        )

    def accept(self, table: str, row_id: str, column: str) -> None:
        """Let nothing wait for a field any more."""
        self._database.execute("DELETE FROM log_waiting WHERE tbl = ? AND id = ? AND col = ?", (table, row_id, column))


def _values_in(body: Body, place: tuple[str, str, str]) -> list[Cell]:
    """Return the values a transaction gave to a field."""
    inserted = [cells[place[2]] for *row, cells in body["ins"] if tuple(row) == place[:2] and place[2] in cells]
    return inserted + [new for *field, _, new in body["set"] if tuple(field) == place]


def body_of(entry: Entry) -> Body:
    """Return the body of a transaction as Python values."""
    body: Body = json.loads(entry.body)
    return body


def rows_of(bodies: Iterable[Body]) -> frozenset[tuple[str, str]]:
    """Return the table and id of every row the transactions touched."""
    return frozenset(
        [(table, row_id) for body in bodies for table, row_id, _ in body["ins"]]
        + [(change[0], change[1]) for body in bodies for change in body["set"]]
    )
