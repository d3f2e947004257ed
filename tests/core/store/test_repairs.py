"""Repairs at their edges: a file that lost its mark, one without side files, an engine that fails half way."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from core.script.model import Episode
from core.store import engine, recovery
from core.store.backup import folder_of, keep_backup
from core.store.opening import create_file, open_file
from core.store.recovery import recover
from core.values.findings import FileProblem
from i18n.marks import N_


def edited(path: Path) -> Path:
    """Make a production with one edit and close it."""
    with create_file(path) as opened, opened.store.step(N_("Add episode {number}"), number=1) as step:
        step.save(Episode(number=1))
    return path


def test_a_production_that_lost_its_mark_is_repaired(production_path: Path) -> None:
    database = engine.connect(edited(production_path))
    database.execute("PRAGMA application_id = 0")
    database.close()
    with open_file(production_path) as opened:
        assert ([f.code for f in opened.findings], opened.store.count(Episode)) == (["store.recovered"], 1)


def test_a_repair_needs_no_side_files(production_path: Path) -> None:
    edited(production_path)
    for side in ("-wal", "-shm"):
        production_path.with_name(production_path.name + side).unlink(missing_ok=True)
    done = recover(production_path)
    assert (done.edits, done.damaged.exists(), production_path.exists()) == (1, True, True)


def test_a_repair_the_engine_refuses_leaves_the_file_where_it_was(
    production_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = edited(production_path).read_bytes()

    def refuse(_database: Database) -> None:
        raise engine.EngineError("database or disk is full")

    monkeypatch.setattr(recovery, "bring_up_to_date", refuse)
    with pytest.raises(FileProblem, match="disk_full"):
        recover(production_path)
    assert production_path.read_bytes() == before


def test_what_a_killed_backup_left_is_swept_away(production_path: Path) -> None:
    with open_file(edited(production_path)) as opened:
        left = folder_of(production_path) / "20261124-000000-000000.gakyo.part"
        left.write_bytes(b"half")
        keep_backup(opened.store, production_path)
        assert not left.exists()
