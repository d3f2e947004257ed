"""Damage is found wherever it alters content, and repaired from the log or the newest whole backup."""

import random
from pathlib import Path

import pytest

from core.schedule.model import Strip
from core.store import engine
from core.store.backup import back_up, backups_of, keep_backup
from core.store.bundle import export_bundle, merge_bundle
from core.store.check import damage_of, damage_of_file
from core.store.opening import create_file, open_file
from core.store.store import Store
from core.values.findings import FileProblem
from core.values.ids import Id
from tests.core.store.sites import dump, episode, production, retitle, save

DAMAGES = 300


def content_of(path: Path) -> object:
    """Return all content of a file: tables, heads, conflicts, log; None where it cannot be read."""
    try:
        with Store(engine.connect(path), "reader") as store:
            rest = [
                store.database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608 - our own names
                for table in ("log_entry", "log_tip", "log_waiting", "here", "strip")
            ]
            return dump(store), rest, store.database.execute("PRAGMA application_id").fetchall()
    except (engine.EngineError, UnicodeError, ValueError, KeyError, TypeError):
        return None


def make_file(path: Path) -> None:
    """Write a production with a conflict, a waiting bundle, undone steps and enough pages to be hit anywhere."""
    with create_file(path) as opened, Store.in_memory("tokyo") as tokyo:
        store = opened.store
        save(store, production("가교"), *(episode(f"e{n}", n, "가나다" * 20) for n in range(40)))
        save(store, *(Strip(id=Id(f"s{n}"), board_id=Id("main_board"), order_key=f"{n:03}") for n in range(60)))
        merge_bundle(tokyo, export_bundle(store))
        for days in range(20):
            retitle(store, days)
            retitle(tokyo, 100 + days)
        merge_bundle(store, export_bundle(tokyo, {"tokyo": 3, store.site: 100}))
        merge_bundle(store, export_bundle(tokyo, {"tokyo": 0}))
        save(store, episode("e1", 50))
        store.undo()


def damaged(content: bytes, turn: int, chance: random.Random) -> bytes:
    """Return the bytes of a file with a flipped bit, a page of zeros, or its end cut off."""
    at = chance.randrange(len(content))
    if turn % 3 == 0:
        return content[:at] + bytes([content[at] ^ 1 << chance.randrange(8)]) + content[at + 1 :]
    if turn % 3 == 1:
        page = at // 4096 * 4096
        return content[:page] + bytes(4096) + content[page + 4096 :]
    return content[:at]


def is_found(path: Path) -> bool:
    try:
        database = engine.connect(path)
    except engine.EngineError:
        return True
    try:
        mark = database.execute("PRAGMA application_id").fetchone()[0]
        return mark != engine.APPLICATION_ID or damage_of(database) is not None
    except engine.EngineError:
        return True
    finally:
        database.close()


def test_no_damage_that_alters_content_goes_unseen(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole.gakyo", tmp_path / "broken.gakyo"
    make_file(whole)
    expected, content = content_of(whole), whole.read_bytes()
    assert expected is not None
    chance = random.Random(3)  # noqa: S311 - places to damage
    found = 0
    for turn in range(DAMAGES):
        broken.write_bytes(damaged(content, turn, chance))
        if is_found(broken):
            found += 1
        else:
            assert content_of(broken) == expected, turn
        for side in ("-wal", "-shm"):
            broken.with_name(broken.name + side).unlink(missing_ok=True)
    print(f"{found} of {DAMAGES} found; the others altered nothing")  # noqa: T201 - shown with -s
    assert found > DAMAGES / 2


@pytest.mark.parametrize("turn", range(30))
def test_a_damaged_file_is_repaired_and_kept(turn: int, tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    with open_file(path) as opened:
        expected = dump(opened.store)
        keep_backup(opened.store, path)
    content = damaged(path.read_bytes(), turn, random.Random(turn))  # noqa: S311
    path.write_bytes(content)
    needs_repair = is_found(path)
    path.write_bytes(content)
    with open_file(path) as opened:
        assert dump(opened.store) == expected
        assert damage_of(opened.store.database) is None
        assert (opened.recovered is not None) == needs_repair
        if opened.recovered:
            assert [each.code for each in opened.findings] == ["store.recovered"]
            assert opened.recovered.damaged.read_bytes()[4096:] == content[4096:]
        save(opened.store, episode("after", 1))


def test_without_a_backup_the_log_alone_repairs_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    for backup in backups_of(path):
        backup.unlink()
    database = engine.connect(path)
    before = database.execute("SELECT * FROM episode ORDER BY id").fetchall()
    database.execute("UPDATE episode SET number = 77 WHERE id = 'e1'")
    database.close()
    with open_file(path) as opened:
        assert opened.recovered is not None
        assert opened.store.database.execute("SELECT * FROM episode ORDER BY id").fetchall() == before


def test_a_log_that_was_rewritten_is_found(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    for change in (
        "UPDATE log_entry SET stamp = '9' || substr(stamp, 2) WHERE number = 2",
        "DELETE FROM log_entry WHERE number = (SELECT max(number) FROM log_entry)",
        "UPDATE log_head SET stamp = '9' || substr(stamp, 2) WHERE col = 'total_days'",
        "INSERT INTO episode(id, number, title_ko, title_ja) VALUES ('x', 1, '', '')",
        "DELETE FROM episode WHERE id = 'e3'",
    ):
        database = engine.connect(path)
        database.execute("BEGIN")
        database.execute(change)
        damage = damage_of(database)
        database.execute("ROLLBACK")
        assert damage is not None, change
        assert damage.code == "store.damaged"
        assert damage_of(database) is None
        database.close()


def test_where_nothing_can_be_read_the_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    for backup in backups_of(path):
        backup.write_bytes(b"not a backup")
    path.write_bytes(b"\0" * 50_000)
    with pytest.raises(FileProblem) as problem:
        open_file(path)
    assert problem.value.finding.code == "store.lost"
    assert path.read_bytes() == b"\0" * 50_000


def test_a_damaged_file_that_may_only_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    path.write_bytes(path.read_bytes()[:20_000])
    with pytest.raises(FileProblem) as problem:
        open_file(path, read_only=True)
    assert problem.value.finding.code == "store.damaged_read_only"


def test_a_file_that_is_open_is_checked_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    with open_file(path, thorough=False) as opened:
        save(opened.store, episode("e1", 60))
        assert damage_of_file(path) is None
    database = engine.connect(path)
    database.execute("UPDATE episode SET number = 77 WHERE id = 'e1'")
    database.close()
    with open_file(path, thorough=False):
        damage = damage_of_file(path)
        assert damage is not None
        assert [(each.table, each.id, each.field) for each in damage.subjects] == [("episode", "e1", "number")]
    path.write_bytes(b"nothing" * 1_000)
    assert damage_of_file(path) is not None


def test_a_damaged_production_makes_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    database = engine.connect(path)
    database.execute("UPDATE episode SET number = 77 WHERE id = 'e1'")
    with Store(database, "seoul") as store, pytest.raises(FileProblem) as problem:
        back_up(store, tmp_path / "b.gakyo")
    assert problem.value.finding.code == "store.damaged"
    assert not (tmp_path / "b.gakyo").exists()


def test_a_repair_takes_the_newest_backup_that_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    with open_file(path) as opened:
        expected = dump(opened.store)
        keep_backup(opened.store, path)
    database = engine.connect(backups_of(path)[0])
    database.execute("UPDATE episode SET number = 77")
    database.close()
    path.write_bytes(path.read_bytes()[:50] + b"\0" * 8_000)
    with open_file(path) as opened:
        assert (opened.recovered is not None, dump(opened.store)) == (True, expected)


def test_a_log_broken_in_the_middle_is_followed_as_far_as_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    for backup in backups_of(path):
        backup.unlink()
    database = engine.connect(path)
    site = database.execute("SELECT site FROM own_step").fetchone()[0]
    database.execute("UPDATE log_entry SET body = '{}' WHERE number = 9 AND site = ?", [site])
    database.close()
    with open_file(path) as opened:
        assert opened.store.log.tips[site].number == 8


def test_a_repair_that_cannot_be_written_leaves_everything_in_place(tmp_path: Path) -> None:
    path = tmp_path / "a.gakyo"
    make_file(path)
    (tmp_path / "a.gakyo.part").mkdir()
    content = path.read_bytes()[:20_000]
    path.write_bytes(content)
    with pytest.raises(FileProblem) as problem:
        open_file(path)
    assert problem.value.finding.code == "store.file"
    assert path.read_bytes() == content
