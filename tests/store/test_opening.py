from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from record_samples import record, sha256

from extractor.errors import StoreProblem
from extractor.store.address import database_path
from extractor.store.database import Database
from extractor.store.troubles import problem


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("plans.db", "plans.db"),
        ("a folder/kế hoạch.db", "a folder/kế hoạch.db"),
        ("sqlite:///plans.db", "plans.db"),
        ("sqlite:////srv/plans.db", "/srv/plans.db"),
        (" SQLite:///plans.db ", "plans.db"),
        ("C:\\plans\\plans.db", "C:\\plans\\plans.db"),
    ],
)
def test_urls_and_paths(url: str, path: str) -> None:
    assert database_path(url) == Path(path)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://host/plans", "not supported"),
        ("postgresql://host", "names no database"),
        ("postgresql://host:port/plans", "not understood"),
        ("https://example.org/plans.db", "not supported"),
        ("sqlite://plans.db", "lacks a slash"),
        ("sqlite://", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        (":memory:", "needs a file"),
        ("", "needs a file"),
    ],
)
def test_wrong_urls_are_named(url: str, words: str) -> None:
    with pytest.raises(StoreProblem, match=words) as caught:
        Database.open(url)
    assert caught.value.advice


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="no database"):
        Database.open(str(tmp_path / "plans.db"), create=False)
    with pytest.raises(StoreProblem, match="no database"):
        Database.open(str(tmp_path / "plans.db"), read_only=True)
    with pytest.raises(StoreProblem, match="no folder"):
        Database.open(str(tmp_path / "nowhere" / "plans.db"))
    with pytest.raises(StoreProblem, match="is a folder"):
        Database.open(str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_no_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    path.touch()
    with pytest.raises(StoreProblem, match="no plans in") as caught:
        Database.open(str(path), read_only=True)
    assert f"--db {path}" in caught.value.advice
    with Database.open(str(path)) as database:
        assert database.save([record()]).inserted == 1


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"%PDF-1.7 and more than sixteen bytes")
    with pytest.raises(StoreProblem, match="not an SQLite database"):
        Database.open(str(file))
    assert file.read_bytes().startswith(b"%PDF")


def test_a_damaged_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    Database.open(str(path)).close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)
    with pytest.raises(StoreProblem):
        Database.open(str(path))


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE accounts (id INTEGER)")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StoreProblem, match="another program"):
            Database.open(str(path), read_only=read_only)
    assert path.read_bytes() == before


def test_a_newer_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    Database.open(str(path)).close()
    with sqlite3.connect(path) as later:
        later.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreProblem, match="newer version"):
        Database.open(str(path))


def test_a_lock_held_elsewhere_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Database.open(str(path), wait=0.05) as database:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreProblem, match="in use") as caught:
            database.save([record()])
        assert "again later" in caught.value.advice
        other.execute("ROLLBACK")
        other.close()
        assert database.save([record()]).inserted == 1


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder nobody may write")
def test_a_folder_that_may_not_be_written() -> None:
    with pytest.raises(StoreProblem, match=r"cannot be opened|may not be written to"):
        Database.open("/proc/self/plans.db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_an_archive_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    with Database.open(str(folder / "plans.db")) as database:
        database.save([record()])
    folder.chmod(0o555)
    try:
        with pytest.raises(StoreProblem):
            Database.open(str(folder / "other.db"))
        with Database.open(str(folder / "plans.db"), read_only=True) as database:
            assert database.load(record().source.sha256) == record()
    finally:
        folder.chmod(0o755)


def test_opening_anew_keeps_the_locks(tmp_path: Path) -> None:
    """Where they are lost, another program that ends clears away what is not yet in the file."""
    path = tmp_path / "plans.db"
    other = f"import sqlite3; sqlite3.connect({str(path)!r}).execute('PRAGMA user_version')"
    with Database.open(str(path)) as database:
        database.save([record()])
        Database.open(str(path), read_only=True).close()
        subprocess.run([sys.executable, "-c", other], check=True)  # noqa: S603 -- our own words
        assert Path(f"{path}-wal").exists()
        assert database.save([record("b")]).inserted == 1
        assert database.load(sha256("a")) == record("a")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_file_that_may_not_be_written_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    Database.open(str(path)).close()
    path.chmod(0o444)
    with pytest.raises(StoreProblem, match="may not be written"):
        Database.open(str(path))
    Database.open(str(path), read_only=True).close()
    path.chmod(0o644)
    helper = Path(f"{path}-shm")
    helper.touch()
    helper.chmod(0o444)
    with pytest.raises(StoreProblem, match="-shm, which belongs to"):
        Database.open(str(path))


def test_read_only_means_read_only(tmp_path: Path) -> None:
    path = tmp_path / "a?b#c.db"
    with Database.open(str(path)) as database:
        database.save([record()])
    copy = shutil.copy(path, tmp_path / "copy.db")
    with Database.open(str(copy), read_only=True) as database:
        assert database.load(record().source.sha256) == record()
        with pytest.raises(StoreProblem, match="reading only"):
            database.save([record()])
        with pytest.raises(StoreProblem, match="may not be written"), database.reading() as reader:
            reader.exec_driver_sql("DELETE FROM documents")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("database is locked", "in use"),
        ("database or disk is full", "disk is full"),
        ("disk I/O error", "cannot be read or written"),
        ("no such table: documents", "lacks a table"),
        ("something new", "something new"),
    ],
)
def test_words_of_the_driver_are_translated(words: str, said: str) -> None:
    assert said in str(problem("plans.db", words))
