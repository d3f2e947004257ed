"""The schema of a production file: bringing it up to date, and knowing a newer one."""

from sqlite_utils import Database

from core.store.migrations import engine_migrations, record_migrations
from core.values.ids import new_id

SETS = (engine_migrations, record_migrations)


def bring_up_to_date(database: Database) -> None:
    """Apply every migration the file has not seen, each in a transaction of its own."""
    for migrations in SETS:
        migrations.apply(database)
    if database.execute("SELECT count(*) FROM here").fetchone()[0] == 0:
        database.execute("INSERT INTO here(name, value) VALUES ('mark', ?)", [new_id()])


def mark_of(database: Database) -> str:
    """Return the random mark a file was given when it was made; copies of a file share it."""
    row = database.execute("SELECT value FROM here WHERE name = 'mark'").fetchone()
    return str(row[0])


def writer_of(database: Database) -> str:
    """Return the site a file was opened as last; empty for a backup."""
    row = database.execute("SELECT value FROM here WHERE name = 'writer'").fetchone()
    return str(row[0]) if row else ""


def set_writer(database: Database, site: str) -> None:
    """Note in the file as which site it is opened; empty for a backup, so that it becomes a new site if restored."""
    database.execute("INSERT OR REPLACE INTO here(name, value) VALUES ('writer', ?)", [site])


def is_current(database: Database) -> bool:
    """Tell whether every migration this program knows is applied."""
    return "_sqlite_migrations" in database.table_names() and not any(m.pending(database) for m in SETS)


def is_newer(database: Database) -> bool:
    """Tell whether a newer program has changed the file in ways this one does not know."""
    if "_sqlite_migrations" not in database.table_names():
        return False
    known = {(each.name, migration.name) for each in SETS for migration in each.pending(Database(memory=True))}
    applied = set(database.execute("SELECT migration_set, name FROM _sqlite_migrations"))
    return not applied <= known


def columns_of(database: Database) -> dict[str, tuple[str, ...]]:
    """Return the columns of every table of records, by table."""
    rows = database.execute(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name IN (SELECT t.name FROM sqlite_master t "
        "JOIN pragma_table_info(t.name) d WHERE d.name = 'deleted') ORDER BY m.name, c.cid"
    )
    tables: dict[str, tuple[str, ...]] = {}
    for table, column in rows:
        tables[table] = (*tables.get(table, ()), column)
    return tables
