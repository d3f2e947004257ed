"""The store: records in and out of the production file, one undoable step at a time.

    with store.step(N_("Move strip {scene}"), scene="3-12") as step:
        step.save(replace(strip, day_id=day.id))

A write outside a step cannot happen: the connection answers queries only. Only the main thread writes.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

from sqlite_utils import Database

from core.store import engine
from core.store.changes import Changes, Conflict, HistoryEntry
from core.store.clock import NO_STAMP, Clock, wall_milliseconds
from core.store.history import Past
from core.store.labels import label_json
from core.store.log import Body, Entry, Heads, Log, body_of, canonical, rows_of
from core.store.problems import problem_of, read_only
from core.store.reading import Condition, Reader
from core.store.schema import bring_up_to_date, columns_of
from core.store.search import Hit, SearchIndex
from core.store.step import Step
from core.values.findings import Message
from core.values.ids import Id, new_id
from core.values.records import Record

R = TypeVar("R", bound=Record)
Listener = Callable[[Changes], None]


class Store:
    """One open production file.

    Attributes:
        site: this installation's identity in the log.
        is_read_only: whether steps are refused.
        columns: the columns of every table of records.
    """

    def __init__(
        self, database: Database, site: str, *, read_only: bool = False, now: Callable[[], int] = wall_milliseconds
    ) -> None:
        """Take over an open connection whose schema is up to date."""
        self.site = site
        self.is_read_only = read_only
        self.database = database
        self.log = Log(database)
        self.heads = Heads(database)
        self.clock = Clock(site, now)
        self._reader = Reader(database)
        self.columns = columns_of(database)
        self._index = SearchIndex(database, self.columns)
        self._past = Past(self)
        self._listeners: list[Listener] = []
        self._step: Step | None = None
        self._actor = ""
        self._origin: object | None = None
        self.clock.see(self.log.latest_stamp() or NO_STAMP)
        self._seen_version = self._data_version()
        database.execute("PRAGMA query_only = ON")

    @classmethod
    def in_memory(cls, site: str = "", now: Callable[[], int] = wall_milliseconds) -> Self:
        """Open an empty store that is gone when closed."""
        database = engine.connect(None)
        bring_up_to_date(database)
        return cls(database, site or new_id(), now=now)

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self.database.close()

    def __enter__(self) -> Self:
        """Use the store in a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    # ---- reading

    def get(self, cls: type[R], row_id: Id) -> R:
        """Return one record.

        Raises:
            KeyError: it does not exist or is in the trash.
        """
        found = self.find(cls, row_id)
        if found is None:
            raise KeyError(row_id)
        return found

    def find(self, cls: type[R], row_id: Id | None) -> R | None:
        """Return one record, or None where it does not exist or is in the trash."""
        return None if row_id is None else self._reader.find(cls, row_id)

    def all(self, cls: type[R], *, order_by: tuple[str, ...] = (), **where: Condition) -> list[R]:
        """Return the records whose columns equal what is given; None means empty, a collection any of its values."""
        return self._reader.all(cls, order_by, where, deleted=False)

    def trashed(self, cls: type[R], *, order_by: tuple[str, ...] = (), **where: Condition) -> list[R]:
        """Return the records in the trash, as `all` does."""
        return self._reader.all(cls, order_by, where, deleted=True)

    def count(self, cls: type[Record], **where: Condition) -> int:
        """Count the records `all` would return."""
        return self._reader.count(cls, where)

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Find rows whose texts contain `text`, in any case and width; the shortest texts first."""
        return self._index.search(text, limit)

    # ---- writing

    @contextmanager
    def step(self, label: str, /, *, undoable: bool = True, **params: object) -> Iterator[Step]:
        """Open one undoable transaction; inside another step it joins that one, and fails alone.

        Args:
            label: message id of what the user does.
            undoable: False makes a barrier that undo does not pass.
            params: parameters of the label.

        Raises:
            FileProblem: the file is read-only, or the disk refuses.
        """
        if self._step is not None:
            with self._step.joined() as joined:
                yield joined
            return
        message = Message(label, params)
        with self.writing() as step:
            yield step
            entry = self.commit(step, message, {"undoable": undoable})
        if entry is not None:
            self.tell(message, [body_of(entry)])

    @contextmanager
    def writing(self) -> Iterator[Step]:
        """Hold the write lock for one transaction; an exception rolls everything back."""
        if self.is_read_only:
            raise read_only()
        try:
            self.database.execute("PRAGMA query_only = OFF")
            self.database.execute("BEGIN IMMEDIATE")
            self._notice_others()
            self._step = Step(self.database)
            yield self._step
            self.database.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, engine.EngineError):
                raise problem_of(error) from error
            raise
        finally:
            self._step = None
            self.database.execute("PRAGMA query_only = ON")

    def _notice_others(self) -> None:
        """Read the tips again where another connection has written since."""
        version = self._data_version()
        if version != self._seen_version:
            self._seen_version = version
            self.log.reload()
            self.clock.see(self.log.latest_stamp() or NO_STAMP)

    def _data_version(self) -> int:
        return int(self.database.execute("PRAGMA data_version").fetchone()[0])

    def _roll_back(self) -> None:
        if self.database.conn.in_transaction:
            self.database.execute("ROLLBACK")
        self.log.reload()

    def commit(self, step: Step, label: Message, extra: dict[str, Any]) -> Entry | None:
        """Log what a step wrote as this site's next transaction; None where it changed nothing."""
        if not self.database.conn.in_transaction:
            raise engine.EngineError("rolled back")  # the engine did that by itself, as when the disk is full
        changes = step.changes()
        if not changes["ins"] and not changes["set"]:
            return None
        body: Body = {
            **changes,
            **extra,
            "actor": self._actor,
            "label": label_json(label),
            "saw": self.log.seen_by(self.site),
        }
        entry = self.log.append(self.site, self.clock.tick(), canonical(body))
        saw = {site: number for site, (number, _) in body["saw"].items()}
        for table, row_id, cells in changes["ins"]:
            self.heads.insert(entry, table, row_id, cells)
        for table, row_id, column, _, new in changes["set"]:
            self.heads.replace(entry, saw, (table, row_id, column, new))
            self.heads.accept(table, row_id, column)
        self._past.note(entry, body)
        self._index.update(rows_of([body]))
        return entry

    def index_rows(self, bodies: list[Body]) -> None:
        """Bring the search index up to date with transactions, inside the transaction that holds them."""
        self._index.update(rows_of(bodies))

    def tell(self, label: Message, bodies: list[Body]) -> Changes:
        """Tell every listener what was touched."""
        changes = Changes(label, rows_of(bodies), self._origin)
        for listener in tuple(self._listeners):
            listener(changes)
        return changes

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after every transaction; return what stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @contextmanager
    def acting(self, *, actor: str | None = None, origin: object | None = None) -> Iterator[None]:
        """Act as somebody, from somewhere, inside the block."""
        before = self._actor, self._origin
        self._actor = self._actor if actor is None else actor
        self._origin = origin
        try:
            yield
        finally:
            self._actor, self._origin = before

    @property
    def actor(self) -> str:
        """Who acts now; empty where nobody has said."""
        return self._actor

    # ---- the past

    def undo(self) -> Changes:
        """Take back this person's latest step, as a new transaction.

        Raises:
            Refused: there is nothing to undo, a barrier stands in the way, or somebody changed the field since.
        """
        return self._past.undo()

    def redo(self) -> Changes:
        """Do again what was undone last.

        Raises:
            Refused: there is nothing to redo, or somebody changed the field since.
        """
        return self._past.redo()

    def undo_label(self) -> Message | None:
        """What `undo` would take back, or None."""
        return self._past.undo_label()

    def redo_label(self) -> Message | None:
        """What `redo` would do again, or None."""
        return self._past.redo_label()

    def history(self, limit: int = 100) -> list[HistoryEntry]:
        """Return the latest transactions of all sites, the newest first."""
        return self._past.history(limit)

    # ---- two offices

    def conflicts(self) -> list[Conflict]:
        """Return every field that two sites set without seeing each other's edit."""
        return self._past.conflicts()

    def settle(self, conflict: Conflict, choice: int) -> Changes:
        """Settle a conflict by the candidate chosen, counted from 0."""
        return self._past.settle(conflict, choice)
