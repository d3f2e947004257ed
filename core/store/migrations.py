"""How the production file grew, version by version. Tables of records only ever grow.

Each migration spells its columns, so that it means the same for ever, whatever the record classes become.
A version that adds a table or a column adds a function at the end; nothing else changes here.
"""

from sqlite_utils import Database, Migrations

engine_migrations = Migrations("engine")
record_migrations = Migrations("records")

FIRST_TABLES = {
    "production": """
        title_ko TEXT NOT NULL, title_ja TEXT NOT NULL, total_days INTEGER NOT NULL, length_form TEXT NOT NULL
    """,
    "company": """
        name_native TEXT NOT NULL, name_ko TEXT NOT NULL, name_ja TEXT NOT NULL, name_reading TEXT NOT NULL,
        country TEXT NOT NULL, role TEXT NOT NULL, phone TEXT NOT NULL, order_key TEXT NOT NULL
    """,
    "person": """
        name_native TEXT NOT NULL, name_ko TEXT NOT NULL, name_ja TEXT NOT NULL, name_reading TEXT NOT NULL,
        side TEXT NOT NULL, language TEXT NOT NULL, company_id TEXT, phone TEXT NOT NULL, email TEXT NOT NULL,
        born_on TEXT, note TEXT NOT NULL
    """,
    "crew_member": """
        person_id TEXT NOT NULL, department TEXT NOT NULL, position_ko TEXT NOT NULL, position_ja TEXT NOT NULL,
        unit TEXT NOT NULL, in_header INTEGER NOT NULL, order_key TEXT NOT NULL
    """,
    "role": """
        number INTEGER NOT NULL, name_native TEXT NOT NULL, name_ko TEXT NOT NULL, name_ja TEXT NOT NULL,
        name_reading TEXT NOT NULL, kind TEXT NOT NULL, person_id TEXT, agency_id TEXT,
        manager_native TEXT NOT NULL, manager_ko TEXT NOT NULL, manager_ja TEXT NOT NULL,
        manager_reading TEXT NOT NULL, manager_phone TEXT NOT NULL, note_ko TEXT NOT NULL, note_ja TEXT NOT NULL
    """,
    "episode": """
        number INTEGER NOT NULL, title_ko TEXT NOT NULL, title_ja TEXT NOT NULL
    """,
    "place": """
        name_ko TEXT NOT NULL, name_ja TEXT NOT NULL, country TEXT NOT NULL, place_type TEXT NOT NULL,
        address_ko TEXT NOT NULL, address_ja TEXT NOT NULL, latitude_micro INTEGER, longitude_micro INTEGER,
        parking_ko TEXT NOT NULL, parking_ja TEXT NOT NULL, hospital_ko TEXT NOT NULL, hospital_ja TEXT NOT NULL,
        hospital_phone TEXT NOT NULL, note_ko TEXT NOT NULL, note_ja TEXT NOT NULL
    """,
    "scene": """
        episode_id TEXT NOT NULL, number TEXT NOT NULL, heading TEXT NOT NULL, int_ext TEXT NOT NULL,
        day_night TEXT NOT NULL, place_type TEXT NOT NULL, main_set_ko TEXT NOT NULL, main_set_ja TEXT NOT NULL,
        sub_set_ko TEXT NOT NULL, sub_set_ja TEXT NOT NULL, synopsis_ko TEXT NOT NULL, synopsis_ja TEXT NOT NULL,
        script_day TEXT NOT NULL, length INTEGER NOT NULL, screen_seconds INTEGER NOT NULL, place_id TEXT,
        script_language TEXT NOT NULL, body TEXT NOT NULL, note_ko TEXT NOT NULL, note_ja TEXT NOT NULL,
        order_key TEXT NOT NULL, is_omitted INTEGER NOT NULL
    """,
    "scene_role": """
        scene_id TEXT NOT NULL, role_id TEXT NOT NULL, appearance TEXT NOT NULL, costume TEXT NOT NULL
    """,
    "element": """
        category TEXT NOT NULL, name_ko TEXT NOT NULL, name_ja TEXT NOT NULL
    """,
    "scene_element": """
        scene_id TEXT NOT NULL, element_id TEXT NOT NULL, quantity INTEGER NOT NULL
    """,
    "script_import": """
        episode_id TEXT, file_name TEXT NOT NULL, script_format TEXT NOT NULL, sha256 TEXT NOT NULL,
        imported_at TEXT NOT NULL, lines_total INTEGER NOT NULL, lines_placed INTEGER NOT NULL,
        unplaced TEXT NOT NULL
    """,
    "board": """
        name_ko TEXT NOT NULL, name_ja TEXT NOT NULL, is_active INTEGER NOT NULL, order_key TEXT NOT NULL
    """,
    "unit": """
        letter TEXT NOT NULL, name_ko TEXT NOT NULL, name_ja TEXT NOT NULL, country TEXT NOT NULL
    """,
    "shooting_day": """
        unit_id TEXT NOT NULL, number INTEGER NOT NULL, date TEXT NOT NULL, kind TEXT NOT NULL, place_id TEXT,
        note_ko TEXT NOT NULL, note_ja TEXT NOT NULL, first_shot_at INTEGER, is_locked INTEGER NOT NULL
    """,
    "strip": """
        board_id TEXT NOT NULL, kind TEXT NOT NULL, scene_id TEXT, day_id TEXT, order_key TEXT NOT NULL,
        minutes INTEGER, starts_at INTEGER, text_ko TEXT NOT NULL, text_ja TEXT NOT NULL,
        is_locked INTEGER NOT NULL
    """,
    "call_sheet": """
        day_id TEXT NOT NULL, version INTEGER NOT NULL, departs_at INTEGER, assembles_at INTEGER,
        wraps_at INTEGER, wrap_out_at INTEGER, assemble_place_ko TEXT NOT NULL,
        assemble_place_ja TEXT NOT NULL, parking_ko TEXT NOT NULL, parking_ja TEXT NOT NULL,
        weather_ko TEXT NOT NULL, weather_ja TEXT NOT NULL, temperature_low INTEGER, temperature_high INTEGER,
        precipitation INTEGER, hospital_ko TEXT NOT NULL, hospital_ja TEXT NOT NULL, hospital_phone TEXT NOT NULL,
        rain_plan_ko TEXT NOT NULL, rain_plan_ja TEXT NOT NULL, rain_decides_at INTEGER,
        rain_decider_ko TEXT NOT NULL, rain_decider_ja TEXT NOT NULL, notices_ko TEXT NOT NULL,
        notices_ja TEXT NOT NULL, meals_ko TEXT NOT NULL, meals_ja TEXT NOT NULL, next_day_ko TEXT NOT NULL,
        next_day_ja TEXT NOT NULL
    """,
    "cast_call": """
        day_id TEXT NOT NULL, role_id TEXT NOT NULL, pickup_at INTEGER, call_at INTEGER, makeup_at INTEGER,
        ready_at INTEGER, on_set_at INTEGER, wraps_at INTEGER, place_ko TEXT NOT NULL, place_ja TEXT NOT NULL,
        costume_ko TEXT NOT NULL, costume_ja TEXT NOT NULL, note_ko TEXT NOT NULL, note_ja TEXT NOT NULL
    """,
    "extras_call": """
        day_id TEXT NOT NULL, kind TEXT NOT NULL, men INTEGER NOT NULL, women INTEGER NOT NULL,
        ages_ko TEXT NOT NULL, ages_ja TEXT NOT NULL, call_at INTEGER, place_ko TEXT NOT NULL,
        place_ja TEXT NOT NULL, costume_ko TEXT NOT NULL, costume_ja TEXT NOT NULL, scenes TEXT NOT NULL,
        contact_ko TEXT NOT NULL, contact_ja TEXT NOT NULL, contact_phone TEXT NOT NULL, order_key TEXT NOT NULL
    """,
    "department_note": """
        day_id TEXT NOT NULL, department TEXT NOT NULL, text_ko TEXT NOT NULL, text_ja TEXT NOT NULL
    """,
}

FIRST_INDEXES = {
    "scene": ("episode_id",),
    "scene_role": ("scene_id", "role_id"),
    "scene_element": ("scene_id", "element_id"),
    "shooting_day": ("unit_id",),
    "strip": ("day_id", "scene_id"),
    "crew_member": ("person_id",),
    "call_sheet": ("day_id",),
    "cast_call": ("day_id",),
    "extras_call": ("day_id",),
    "department_note": ("day_id",),
}


SEARCH_ROW = """
    CREATE TABLE search_row (
        number INTEGER PRIMARY KEY, tbl TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (tbl, id)
    ) STRICT"""
SEARCH_TEXT = "CREATE VIRTUAL TABLE search_text USING fts5(text, content='', contentless_delete=1, detail=full)"
"""The derived index of words and the rows it knows; both may be dropped and made again."""


def create_record_table(database: Database, table: str, columns: str) -> None:
    """Make a table of records: `id`, the columns given, and `deleted`."""
    database.execute(
        f'CREATE TABLE "{table}" (id TEXT PRIMARY KEY NOT NULL, {columns}, deleted INTEGER NOT NULL DEFAULT 0) STRICT'
    )


@engine_migrations()
def log_tables(database: Database) -> None:
    """The log, its tips and heads, and what is only known here."""
    database.execute("""
        CREATE TABLE log_entry (
            site TEXT NOT NULL, number INTEGER NOT NULL, stamp TEXT NOT NULL, body TEXT NOT NULL,
            previous TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (site, number)
        ) STRICT, WITHOUT ROWID""")
    database.execute("CREATE INDEX log_entry_stamp ON log_entry (stamp)")
    database.execute("""
        CREATE TABLE log_tip (
            site TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL, digest TEXT NOT NULL, stamp TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""")
    database.execute("""
        CREATE TABLE log_head (
            tbl TEXT NOT NULL, id TEXT NOT NULL, col TEXT NOT NULL, site TEXT NOT NULL, number INTEGER NOT NULL,
            stamp TEXT NOT NULL, value ANY, PRIMARY KEY (tbl, id, col, site, number)
        ) STRICT, WITHOUT ROWID""")
    database.execute("""
        CREATE TABLE own_step (
            site TEXT NOT NULL, number INTEGER NOT NULL, actor TEXT NOT NULL, undoable INTEGER NOT NULL,
            undone_by INTEGER, PRIMARY KEY (site, number)
        ) STRICT, WITHOUT ROWID""")
    database.execute("""
        CREATE TABLE log_parked (
            site TEXT NOT NULL, number INTEGER NOT NULL, stamp TEXT NOT NULL, body TEXT NOT NULL,
            digest TEXT NOT NULL, PRIMARY KEY (site, number)
        ) STRICT, WITHOUT ROWID""")
    database.execute("""
        CREATE TABLE log_waiting (
            tbl TEXT NOT NULL, id TEXT NOT NULL, col TEXT NOT NULL, site TEXT NOT NULL, number INTEGER NOT NULL,
            stamp TEXT NOT NULL, value ANY, PRIMARY KEY (tbl, id, col)
        ) STRICT, WITHOUT ROWID""")
    database.execute("CREATE TABLE here (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
    database.execute(SEARCH_ROW)
    database.execute(SEARCH_TEXT)


@record_migrations()
def first_records(database: Database) -> None:
    """The production, its people, its script, its schedule and its call sheets."""
    for table, columns in FIRST_TABLES.items():
        create_record_table(database, table, columns)
    for table, columns_indexed in FIRST_INDEXES.items():
        for column in columns_indexed:
            database.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ({column})')
