"""Killed at any moment, cut off, run out of room, written by two processes: what was acknowledged is there, whole."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.people.model import PRODUCTION_ID, Production
from core.script.model import Episode
from core.store import engine
from core.store.backup import backups_of, folder_of
from core.store.check import damage_of
from core.store.opening import create_file, open_file
from core.store.store import Store
from core.values.findings import FileProblem
from core.values.ids import Id, new_id
from tests.core.store.sites import episode, production, save

ROOT = Path(__file__).resolve().parents[3]
KILLS, CUTS = 100, 300


def start(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.core.store.crash_writer", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def killed_after(process: subprocess.Popen[bytes], lines: int) -> list[bytes]:
    """Read some lines, kill the process, and return all it said."""
    assert process.stdout
    said = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    said += process.stdout.readlines()
    process.wait()
    assert process.stderr
    assert process.stderr.read() == b""
    for pipe in (process.stdout, process.stdin, process.stderr):
        assert pipe
        pipe.close()
    return [line for line in said if line.endswith(b"\n")]


def state_of(store: Store) -> tuple[int, int, int]:
    """Return the counted number, its double in another table, and the number of steps."""
    show, first = store.find(Production, PRODUCTION_ID), store.find(Episode, Id("e1"))
    return (
        show.total_days if show else 0,
        first.number if first else 0,
        sum(t.number for t in store.log.tips.values()),
    )


def test_a_hundred_kills_lose_no_acknowledged_edit(production_path: Path) -> None:
    create_file(production_path).close()
    chance = random.Random(1)  # noqa: S311 - moments to kill at
    slowest = 0.0
    for _ in range(KILLS):
        said = killed_after(start("write", str(production_path)), chance.randrange(1, 25))
        began = time.perf_counter()
        opened = open_file(production_path)
        slowest = max(slowest, time.perf_counter() - began)
        count, double, steps = state_of(opened.store)
        assert opened.findings == ()
        assert count == double == steps
        assert int(said[-1]) <= count <= int(said[-1]) + 1
        opened.close()
    print(f"slowest opening after a kill: {slowest * 1000:.0f} ms")  # noqa: T201 - shown with -s


def test_a_log_cut_off_or_garbled_anywhere_leaves_a_prefix(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.gakyo", tmp_path / "b.gakyo"
    create_file(path).close()
    with Store(engine.connect(path), new_id()) as store:
        for number in range(1, 61):
            save(store, production("가교", number), episode("e1", number))
        whole, wal = path.read_bytes(), path.with_name("a.gakyo-wal").read_bytes()
    chance = random.Random(2)  # noqa: S311
    seen = set()
    for turn in range(CUTS):
        at = chance.randrange(len(wal))
        garbled = wal[:at] + (chance.randbytes(200) if turn % 3 == 1 else b"")
        if turn % 3 == 2:
            garbled = wal[:at] + bytes([wal[at] ^ 1 << chance.randrange(8)]) + wal[at + 1 :]
        copy.write_bytes(whole)
        copy.with_name("b.gakyo-wal").write_bytes(garbled)
        copy.with_name("b.gakyo-shm").unlink(missing_ok=True)
        database = engine.connect(copy)
        assert damage_of(database) is None
        with Store(database, new_id()) as left:
            count, double, steps = state_of(left)
        assert count == double == steps <= 60
        seen.add(count)
    assert len(seen) > 30


def test_two_processes_that_read_and_write_lose_nothing(production_path: Path) -> None:
    with create_file(production_path) as opened:
        save(opened.store, production("가교"))
    processes = [start("add", str(production_path), "100") for _ in range(3)]
    assert [process.communicate()[1] for process in processes] == [b""] * 3
    with open_file(production_path) as opened:
        assert opened.findings == ()
        assert opened.store.get(Production, PRODUCTION_ID).total_days == 300
        assert opened.store.conflicts() == []


def test_a_process_killed_while_backing_up_leaves_only_whole_backups(production_path: Path) -> None:
    with create_file(production_path) as opened:
        save(opened.store, *(episode(f"e{n}", n, "가" * 200) for n in range(200)))
    for lines in (1, 2, 3):
        killed_after(start("back_up", str(production_path)), lines)
        for backup in backups_of(production_path):
            database = engine.connect(backup, read_only=True, immutable=True)
            assert damage_of(database) is None
            database.close()
        with open_file(production_path) as opened:
            assert (opened.findings, opened.store.count(Episode)) == ((), 200)
            save(opened.store, episode("e0", lines))
        assert [p.name for p in folder_of(production_path).iterdir() if not p.name.endswith(".gakyo")] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a file system of 4 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None or os.geteuid() != 0:
        pytest.skip("only an administrator on Linux can mount a small file system")
    command = [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:  # noqa: S603 - our own folder
        pytest.skip("this machine does not let us mount a file system")
    yield folder
    subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)  # noqa: S603


def fill(store: Store) -> tuple[int, FileProblem]:
    """Edit until the disk refuses; return how many edits were kept, and the problem."""
    for number in range(1, 2_000):
        try:
            save(store, episode("e1", number, "가" * 4_000))
        except FileProblem as problem:
            return number - 1, problem
    raise AssertionError


def test_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    path = small_disk / "a.gakyo"
    opened = create_file(path)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * 1_500_000)
    kept, problem = fill(opened.store)
    assert problem.finding.code == "store.disk_full"
    assert opened.store.get(Episode, Id("e1")).number == kept > 0
    assert damage_of(opened.store.database) is None
    with pytest.raises(FileProblem):
        opened.close()
    filler.unlink()
    with open_file(path) as again:
        assert again.findings == ()
        row = again.store.get(Episode, Id("e1"))
        assert row.number == kept
        again.store.undo()
        save(again.store, replace(row, number=kept + 1))


def test_a_read_only_medium_is_read_and_said(small_disk: Path) -> None:
    path = small_disk / "a.gakyo"
    with create_file(path) as opened:
        save(opened.store, production("가교", 3))
    bad = small_disk / "bad.gakyo"
    bad.write_bytes(path.read_bytes()[:100] + b"\1" * 30_000)
    remount = [shutil.which("mount") or "mount", "-o", "remount,ro", str(small_disk)]
    subprocess.run(remount, check=True)  # noqa: S603
    with open_file(path) as opened:
        assert [each.code for each in opened.findings] == ["store.read_only_medium"]
        assert opened.store.get(Production, PRODUCTION_ID).total_days == 3
        with pytest.raises(FileProblem):
            save(opened.store, production("나"))
    with pytest.raises(FileProblem):
        create_file(small_disk / "b.gakyo")
    with pytest.raises(FileProblem) as problem:
        open_file(bad)
    assert problem.value.finding.code == "store.damaged"


def test_a_production_for_which_there_is_no_room_is_not_begun(small_disk: Path) -> None:
    with pytest.raises(OSError, match="space"):
        (small_disk / "filler").write_bytes(b"x" * 5_000_000)
    (small_disk / "a.gakyo").touch()
    (small_disk / "a.gakyo").unlink()
    with pytest.raises(FileProblem) as problem:
        create_file(small_disk / "a.gakyo")
    assert problem.value.finding.code == "store.disk_full"


def test_a_file_open_elsewhere_is_read_only_and_says_by_whom(production_path: Path) -> None:
    create_file(production_path).close()
    other = start("hold", str(production_path))
    assert other.stdout
    assert other.stdout.readline() == b"open\n"
    with open_file(production_path) as opened:
        (said,) = opened.findings
        assert said.code == "store.open_elsewhere"
        assert all(said.message.params.values())
        assert opened.store.is_read_only
    other.communicate(b"")
    with open_file(production_path) as opened:
        assert (opened.findings, opened.store.is_read_only) == ((), False)
