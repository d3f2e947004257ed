"""Opening what lies there: ours, newer, empty, foreign, copied, restored, moved; and the backups beside it."""

import errno
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from core.script.model import Episode
from core.store import engine, opening, schema
from core.store.backup import STAMP, back_up, backups_of, folder_of, keep_backup, kept
from core.store.bundle import apply_entries, export_bundle, merge_bundle
from core.store.check import damage_of
from core.store.clock import wall_milliseconds
from core.store.engine import EngineError
from core.store.installation import Installation
from core.store.lock import Holder, WriterLock
from core.store.log import Entry, canonical, digest_of
from core.store.migrations import create_record_table
from core.store.opening import Opened, create_file, open_file
from core.store.problems import file_problem, problem_of
from core.store.store import Store
from core.values.findings import FileProblem
from core.values.ids import Id
from tests.core.store.sites import episode, save


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(FileProblem) as problem:
        act()
    return problem.value.finding.code


def made(path: Path, *numbers: int) -> str:
    """Make a file with some steps and return its site."""
    with create_file(path) as opened:
        for number in numbers:
            save(opened.store, episode("e1", number))
        return opened.store.site


def site_of(path: Path) -> str:
    with open_file(path) as opened:
        return opened.store.site


def foreign(path: Path) -> None:
    other = Database(str(path))
    other.execute("CREATE TABLE work (title TEXT)")
    other.close()


@pytest.mark.parametrize(
    "put",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"notes of a meeting" * 400),
        lambda path: path.write_bytes(b"SQLite format 3\0" + b"\1" * 5_000),
        foreign,
    ],
    ids=["empty", "text", "only a header", "another database"],
)
def test_a_file_that_is_not_ours_is_left_as_it_is(put: Callable[[Path], object], production_path: Path) -> None:
    put(production_path)
    before = production_path.read_bytes()
    assert code_of(lambda: open_file(production_path)) == "store.not_ours"
    assert code_of(lambda: open_file(production_path, read_only=True)) == "store.not_ours"
    assert production_path.read_bytes() == before


def test_a_missing_file_a_folder_and_a_place_that_is_taken_are_problems(tmp_path: Path) -> None:
    (tmp_path / "folder.gakyo").mkdir()
    (tmp_path / "taken.gakyo").write_text("mine")
    for act in (
        lambda: open_file(tmp_path / "none.gakyo"),
        lambda: open_file(tmp_path / "folder.gakyo"),
        lambda: create_file(tmp_path / "taken.gakyo"),
        lambda: create_file(tmp_path / "no" / "folder.gakyo"),
    ):
        assert code_of(act) == "store.file"
    assert (tmp_path / "taken.gakyo").read_text() == "mine"


def test_a_file_of_a_newer_program_is_read_and_not_written(production_path: Path) -> None:
    made(production_path, 1)
    database = engine.connect(production_path)
    database.execute("INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('records', 'later', '')")
    database.close()
    with open_file(production_path) as opened:
        assert [each.code for each in opened.findings] == ["store.newer"]
        assert opened.store.get(Episode, Id("e1")).number == 1
        assert code_of(lambda: save(opened.store, episode("e2"))) == "store.read_only"
    with open_file(production_path, read_only=True) as opened:
        assert [each.code for each in opened.findings] == ["store.newer"]


def test_a_file_of_an_older_program_is_brought_up_to_date(
    production_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(production_path, 1)
    later = Migrations("later")
    later(name="prop")(lambda database: create_record_table(database, "prop", "name_ko TEXT NOT NULL DEFAULT ''"))
    monkeypatch.setattr(schema, "SETS", (*schema.SETS, later))
    with open_file(production_path) as opened:
        assert opened.findings == ()
        assert opened.store.columns["prop"] == ("id", "name_ko", "deleted")
        assert opened.store.get(Episode, Id("e1")).number == 1


def test_a_file_keeps_its_site_its_undo_and_its_redo(production_path: Path) -> None:
    site = made(production_path, 1, 2, 3)
    with open_file(production_path) as opened:
        assert opened.store.site == site
        opened.store.undo()
    with open_file(production_path) as opened:
        assert opened.store.get(Episode, Id("e1")).number == 2
        opened.store.redo()
        assert opened.store.get(Episode, Id("e1")).number == 3


def test_a_copied_a_restored_and_a_put_back_file_become_new_sites(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.gakyo", tmp_path / "b.gakyo"
    site = made(path, 1)
    shutil.copyfile(path, copy)
    copied = site_of(copy)
    old = path.read_bytes()
    with open_file(path) as opened:
        assert opened.store.site != site, "the registry knows one place only"
        site = opened.store.site
        save(opened.store, episode("e1", 2))
    assert site_of(path) == site
    path.write_bytes(old)
    put_back = site_of(path)
    shutil.copyfile(backups_of(path)[0], path)
    restored = site_of(path)
    assert len({site, copied, put_back, restored}) == 4
    assert site_of(path) == restored


def test_a_file_and_its_copy_edited_apart_merge_without_a_fork(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.gakyo", tmp_path / "b.gakyo"
    made(path, 1)
    shutil.copyfile(path, copy)
    with open_file(path) as one, open_file(copy) as two:
        save(one.store, episode("e1", 2))
        save(two.store, episode("e2", 3))
        merge_bundle(one.store, export_bundle(two.store))
        merge_bundle(two.store, export_bundle(one.store))
        rows = [{row.id: row.number for row in each.store.all(Episode)} for each in (one, two)]
    assert rows == [{"e1": 2, "e2": 3}] * 2


def test_an_installation_that_cannot_be_written_or_read_costs_only_a_new_site(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    (tmp_path / "home").write_text("a file in the way")
    nowhere = Installation(tmp_path / "home")
    create_file(path, nowhere).close()
    with open_file(path, installation=nowhere) as one, open_file(path, installation=nowhere) as two:
        assert one.store.site
        assert (two.store.site, [each.code for each in two.findings]) == ("", ["store.open_elsewhere"])


def test_a_lock_without_words_still_locks(production_path: Path) -> None:
    first, second = WriterLock(production_path), WriterLock(production_path)
    assert first.acquire()
    production_path.with_name(f".{production_path.name}.holder").write_text("not json")
    assert (second.acquire(), second.holder()) == (False, Holder("", "", ""))
    first.release()
    assert second.acquire()
    second.release()


def test_a_machine_without_users_still_locks(production_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setattr("getpass.getuser", nobody)
    lock = WriterLock(production_path)
    assert lock.acquire()
    assert lock.holder().user == ""
    lock.release()


def test_a_search_index_in_doubt_is_made_again(production_path: Path) -> None:
    with create_file(production_path) as opened:
        save(opened.store, episode("e1", 1, "회의"))
    for harm in (
        "DROP TABLE search_text",
        "DELETE FROM search_row",
        "DROP TABLE search_row",
        "UPDATE search_text_data SET block = x'00' WHERE id > 10",
    ):
        database = engine.connect(production_path)
        database.execute(harm)
        database.close()
        with open_file(production_path) as opened:
            assert (opened.recovered, [hit.id for hit in opened.store.search("회의")]) == (None, ["e1"]), harm


def test_backups_are_kept_after_edits_and_at_close(production_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "EDITS_A_BACKUP", 3)
    with create_file(production_path) as opened:
        for number in range(7):
            save(opened.store, episode("e1", number))
        assert len(backups_of(production_path)) == 2
    assert len(backups_of(production_path)) == 3
    open_file(production_path).close()
    assert len(backups_of(production_path)) == 3
    assert {p.suffix for p in folder_of(production_path).iterdir()} == {".gakyo"}


def backup_problem(opened: Opened) -> str | None:
    return opened.backup_problem.code if opened.backup_problem else None


def test_a_backup_that_fails_does_not_make_the_edit_fail(
    production_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "EDITS_A_BACKUP", 1)
    opened = create_file(production_path)
    folder_of(production_path).write_text("a file in the way")
    save(opened.store, episode("e1"))
    assert backup_problem(opened) == "store.file"
    folder_of(production_path).unlink()
    save(opened.store, episode("e2"))
    assert (backup_problem(opened), opened.store.count(Episode)) == (None, 2)
    folder_of(production_path).rename(folder_of(production_path).with_name("elsewhere"))
    folder_of(production_path).write_text("a file in the way")
    assert code_of(opened.close) == "store.file"
    assert site_of(production_path) == opened.store.site


def test_an_opened_file_that_only_merged_is_closed_with_a_backup(production_path: Path) -> None:
    other = Store.in_memory()
    save(other, episode("e1"))
    with create_file(production_path) as opened:
        merge_bundle(opened.store, export_bundle(other))
    assert len(backups_of(production_path)) == 1


def test_the_latest_ten_and_the_last_of_14_days_and_12_months_are_kept() -> None:
    start = datetime(2026, 3, 2, 0, 30, tzinfo=UTC)
    every_hour = [Path(f"{(start - timedelta(hours=n)).strftime(STAMP)}.gakyo") for n in range(24 * 500)]
    names = sorted((path.stem for path in kept(every_hour)), reverse=True)
    latest = [path.stem for path in every_hour[:10]]
    days = [(start - timedelta(days=n)).strftime("%Y%m%d-233000-000000") for n in range(1, 14)]
    months = ["20260131", "20251231", "20251130", "20251031", "20250930", "20250831", "20250731", "20250630"]
    ends = [f"{day}-233000-000000" for day in ["20260228", *months, "20250531", "20250430"]]
    assert names == sorted({*latest, *days, *ends}, reverse=True)


def test_old_backups_are_dropped_and_other_files_left(production_path: Path) -> None:
    with create_file(production_path) as opened:
        folder_of(production_path).mkdir()
        (folder_of(production_path) / "mine.gakyo").write_text("mine")
        moment = datetime(2026, 3, 2, tzinfo=UTC)
        for minute in range(15):
            keep_backup(opened.store, production_path, moment + timedelta(minutes=minute))
    assert [path.stem for path in backups_of(production_path)] == [
        f"20260302-00{n:02}00-000000" for n in range(14, 4, -1)
    ]
    assert (folder_of(production_path) / "mine.gakyo").read_text() == "mine"


def test_a_backup_never_replaces_a_file_by_itself_and_says_what_is_in_the_way(tmp_path: Path) -> None:
    store = Store.in_memory()
    (tmp_path / "b.gakyo").write_text("mine")
    (tmp_path / "a-backups").write_text("a file in the way")
    assert code_of(lambda: back_up(store, tmp_path / "b.gakyo")) == "store.file"
    assert code_of(lambda: back_up(store, tmp_path / "no" / "b.gakyo")) == "store.file"
    assert code_of(lambda: keep_backup(store, tmp_path / "a.gakyo")) == "store.file"
    assert (tmp_path / "b.gakyo").read_text() == "mine"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("database or disk is full", "store.disk_full"),
        ("database is locked", "store.busy"),
        ("attempt to write a readonly database", "store.read_only_medium"),
        ("database disk image is malformed", "store.damaged"),
        ("file is not a database", "store.not_a_database"),
        ("disk I/O error", "store.disk_error"),
        ("something else", "store.engine"),
    ],
)
def test_every_error_of_the_engine_has_a_sentence(text: str, code: str) -> None:
    assert problem_of(EngineError(text)).finding.code == code


def test_errors_of_the_system_say_what_to_do() -> None:
    msgids = {
        file_problem("It failed.", Path("a"), error).finding.message.msgid[:24]
        for error in (None, OSError(errno.ENOSPC, ""), OSError(errno.EROFS, ""), OSError(errno.EIO, ""))
    }
    assert msgids == {"It failed.", "There is no room on the ", "{file} cannot be written"}


def test_the_clock_follows_the_wall() -> None:
    assert abs(wall_milliseconds() - datetime.now(UTC).timestamp() * 1_000) < 60_000


def test_what_a_newer_program_sent_is_shown_after_the_update(
    production_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = Migrations("later")
    later(name="prop")(lambda database: create_record_table(database, "prop", "name_ko TEXT NOT NULL DEFAULT ''"))
    body = {"ins": [["prop", "p1", {"name_ko": "우산", "deleted": 0}]], "set": [], "saw": {}, "actor": ""}
    text = canonical({**body, "label": ["Add", {}], "undoable": True})
    sent = Entry("busan", 1, "1.1.busan", text, digest_of("busan", 1, "1.1.busan", "", text))
    with create_file(production_path) as opened:
        assert apply_entries(opened.store, [sent]).applied == 1
        assert damage_of(opened.store.database) is None
    monkeypatch.setattr(schema, "SETS", (*schema.SETS, later))
    with open_file(production_path) as opened:
        assert opened.store.database.execute("SELECT * FROM prop").fetchall() == [("p1", "우산", 0)]
        assert [(hit.table, hit.id) for hit in opened.store.search("우산")] == [("prop", "p1")]


def test_a_file_that_was_only_begun_opens_empty(production_path: Path) -> None:
    engine.create(production_path).close()
    with open_file(production_path) as opened:
        assert (opened.findings, opened.store.history()) == ((), [])
        save(opened.store, episode("e1"))


def test_an_index_that_cannot_be_made_again_does_not_keep_the_file_closed(production_path: Path) -> None:
    made(production_path, 1)
    database = engine.connect(production_path)
    database.execute("DROP TABLE search_row")
    database.execute("CREATE VIEW search_row AS SELECT 1 AS number, 'a' AS tbl, 'b' AS id")
    database.close()
    with open_file(production_path) as opened:
        assert opened.store.get(Episode, Id("e1")).number == 1


def test_an_encrypted_file_opens_with_its_key_only(production_path: Path) -> None:
    engine.create(production_path, key="ab" * 32).close()
    engine.connect(production_path, key="ab" * 32).close()
    for key in ("", "cd" * 32):
        with pytest.raises(EngineError):
            engine.connect(production_path, key=key)


def test_two_connections_of_one_file_see_each_others_steps(production_path: Path) -> None:
    create_file(production_path).close()
    with Store(engine.connect(production_path), "one") as one, Store(engine.connect(production_path), "two") as two:
        for number in range(3):
            save(one, episode("e1", number))
            save(two, episode("e1", number + 10))
        assert (one.all(Episode), two.all(Episode)) == ([episode("e1", 12)],) * 2
        assert one.conflicts() == []
