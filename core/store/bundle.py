"""Bundles: transactions on their way from one copy of a production to another.

Merging is idempotent and takes bundles in any order: a transaction whose predecessors have not come yet is parked.
"""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from core.store.changes import Changes
from core.store.engine import ConstraintError
from core.store.labels import label_of
from core.store.log import Body, Entry, Tip, body_of, digest_of
from core.store.projection import Projection
from core.store.store import Store
from core.store.wire import entry_of, line_of
from core.values.findings import FileProblem, Message, Severity, finding
from i18n.marks import N_

HEADER = b"GAKYO-BUNDLE-1\n"
DAY_MILLISECONDS = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did.

    Attributes:
        applied: transactions new here.
        parked: transactions that wait for others.
        ahead_milliseconds: how far the other clock runs ahead of ours; 0 where it does not.
        changes: what was touched, or None where nothing was.
    """

    applied: int
    parked: int
    ahead_milliseconds: int
    changes: Changes | None


def known(store: Store) -> dict[str, int]:
    """Return the number of the latest transaction known of each site, to ask another copy for the rest."""
    return {site: tip.number for site, tip in store.log.tips.items()}


def export_bundle(store: Store, beyond: Mapping[str, int] | None = None) -> bytes:
    """Return every transaction beyond the numbers given for each site, as one bundle."""
    lines = "\n".join(line_of(entry) for entry in store.log.entries(beyond))
    return HEADER + zlib.compress(lines.encode(), 6)


def read_bundle(bundle: bytes) -> list[Entry]:
    """Return the transactions of a bundle.

    Raises:
        FileProblem: it is no bundle, or it is cut off or damaged.
    """
    if not bundle.startswith(HEADER):
        raise _unreadable()
    try:
        lines = zlib.decompress(bundle.removeprefix(HEADER)).decode().split("\n")
        return [entry_of(line) for line in lines if line]
    except (ValueError, zlib.error, TypeError, KeyError) as error:
        raise _unreadable() from error


def merge_bundle(store: Store, bundle: bytes) -> Merged:
    """Take the transactions of another copy into this one, in one transaction of the database.

    Raises:
        FileProblem: the bundle cannot be read, or two different histories carry one site's name (a fork).
    """
    return apply_entries(store, read_bundle(bundle))


def apply_entries(store: Store, entries: list[Entry], *, waits: bool = True) -> Merged:
    """Take transactions into a store, as `merge_bundle` does.

    Args:
        store: the copy to write; an empty one takes everything as it is.
        entries: in any order.
        waits: changes of issued or approved things wait to be accepted; False for a copy's own past.

    Raises:
        FileProblem: as `merge_bundle`.
    """
    with store.writing():
        merging = _Merging(store, waits=waits and bool(store.log.tips))
        merging.take(entries)
    changes = None
    if merging.bodies:
        label = (
            Message(N_("Merge from the other side"))
            if len(merging.bodies) > 1
            else label_of(merging.bodies[0]["label"])
        )
        changes = store.tell(label, merging.bodies)
    return Merged(len(merging.bodies), len(merging.waiting), merging.ahead, changes)


class _Merging:
    """One merge at work."""

    def __init__(self, store: Store, *, waits: bool) -> None:
        self.store = store
        self.log = store.log
        self.projection = Projection(store.database, store.heads, store.columns, waits=waits)
        self.bodies: list[Body] = []
        self.waiting: list[Entry] = []
        self.ahead = 0
        self.parked_before: set[Entry] = set()

    def parked(self) -> list[Entry]:
        rows = self.store.database.execute("SELECT site, number, stamp, body, digest FROM log_parked")
        return [Entry(*row) for row in rows]

    def take(self, entries: list[Entry]) -> None:
        """Apply what can be applied, in the order of the stamps, until nothing more fits."""
        self.parked_before = set(self.parked()) - set(entries)
        self.waiting = sorted({*entries, *self.parked_before}, key=lambda entry: (entry.stamp, entry.number))
        progress = True
        while progress:
            before = len(self.waiting)
            self.waiting = [entry for entry in self.waiting if not self._settled(entry)]
            progress = len(self.waiting) < before
        self._park()
        if self.bodies:
            self.store.index_rows(self.bodies)

    def _settled(self, entry: Entry) -> bool:
        tip = self.log.tips.get(entry.site, Tip())
        if entry.number <= tip.number:
            mine = self.log.entry(entry.site, entry.number)
            self._fits(entry, ok=mine is not None and mine.digest == entry.digest)
            return True
        body = body_of(entry)
        if not self._follows(entry, tip) or not self._knows(body):
            return False
        sealed = digest_of(entry.site, entry.number, entry.stamp, tip.digest, entry.body) == entry.digest
        if self._fits(entry, ok=sealed and self._is_anchored(body)):
            self._apply(entry, body)
        return True

    def _apply(self, entry: Entry, body: Body) -> None:
        clock = self.store.clock
        self.ahead = max(self.ahead, clock.ahead_by(entry.stamp))
        clock.see(entry.stamp)
        self.log.append(entry.site, entry.stamp, entry.body)
        try:
            self.projection.apply(entry, body)
        except ConstraintError as error:
            raise _unreadable() from error
        self.bodies.append(body)

    @staticmethod
    def _follows(entry: Entry, tip: Tip) -> bool:
        """Tell whether nothing is missing between the latest transaction known of the site and this one."""
        return entry.number == tip.number + 1

    def _knows(self, body: Body) -> bool:
        """Tell whether everything that the transaction had seen is here."""
        return all(self.log.tips.get(site, Tip()).number >= number for site, (number, _) in body["saw"].items())

    def _fits(self, entry: Entry, *, ok: bool) -> bool:
        """Refuse the merge for a transaction of another history; one that was only parked here is dropped."""
        if not ok and entry not in self.parked_before:
            raise _forked(entry)
        return ok

    def _is_anchored(self, body: Body) -> bool:
        """Tell whether what the transaction had seen is what is here."""
        seen = ((self.log.entry(site, number), digest) for site, (number, digest) in body["saw"].items())
        return all(mine is None or mine.digest == digest for mine, digest in seen)

    def _park(self) -> None:
        database = self.store.database
        database.execute("DELETE FROM log_parked")
        database.conn.executemany(
            "INSERT INTO log_parked(site, number, stamp, body, digest) VALUES (?, ?, ?, ?, ?)",
            list({(e.site, e.number): (e.site, e.number, e.stamp, e.body, e.digest) for e in self.waiting}.values()),
        )


def _unreadable() -> FileProblem:
    return FileProblem(
        finding(
            "store.bundle_unreadable",
            N_("This exchange file is damaged or not from Gakyo. Nothing was merged; ask for it once more."),
            Severity.VIOLATION,
        )
    )


def _forked(entry: Entry) -> FileProblem:
    return FileProblem(
        finding(
            "store.fork",
            N_(
                "Two different histories carry the same name (entry {number}). "
                "A copy of the file was edited apart; nothing was merged. "
                "Open that copy once, so that it gets a name of its own."
            ),
            Severity.VIOLATION,
            number=entry.number,
        )
    )
