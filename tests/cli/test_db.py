from __future__ import annotations

import sqlite3
from pathlib import Path

from record_samples import record

from extractor.cli.exit_codes import ExitCode
from extractor.store.database import Database

RELEASED = Path(__file__).parents[1] / "store" / "data" / "released_1.sql"


def test_a_database_of_an_older_version_is_brought_up(run, tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with sqlite3.connect(path) as made:
        made.executescript(RELEASED.read_text("utf-8"))
    made.close()

    code, _, said = run("query", "documents", "--db", path)
    assert code == ExitCode.STORE
    assert f"extractor db upgrade --db {path}" in said
    code, out, _ = run("db", "check", "--db", path)
    assert (code, "of form 1" in out) == (ExitCode.ATTENTION, True)
    code, out, _ = run("db", "upgrade", "--db", path)
    assert (code, "from form 1 to" in out) == (ExitCode.OK, True)
    code, out, _ = run("db", "upgrade", "--db", path)
    assert (code, "nothing was to be done" in out) == (ExitCode.OK, True)
    code, out, _ = run("db", "check", "--db", path)
    assert (code, "is sound" in out) == (ExitCode.OK, True)


def test_damage_is_told(run, tmp_path: Path) -> None:
    path = tmp_path / "plans.db"
    with Database.open(str(path)) as database:
        database.save([record()])
    with sqlite3.connect(path) as other:
        other.execute("DELETE FROM documents")
        other.execute("DROP VIEW cited_acts")
    other.close()
    code, out, _ = run("db", "check", "--db", path)
    assert code == ExitCode.ATTENTION
    assert "rows that refer to nothing: " in out
    assert "assignments" in out
    assert "a view is missing: cited_acts" in out


def test_there_must_be_a_database(run, tmp_path: Path) -> None:
    for action in ("check", "upgrade"):
        code, _, said = run("db", action, "--db", tmp_path / "plans.db")
        assert (code, "no database" in said) == (ExitCode.STORE, True)


def test_two_databases_are_compared(run, tmp_path: Path) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    for path, seeds in ((first, "ab"), (second, "ba")):
        with Database.open(str(path)) as database:
            database.save(record(seed) for seed in seeds)
    code, out, _ = run("db", "compare", first, second)
    assert (code, "hold the same: 2 plans, " in out) == (ExitCode.OK, True)
    with Database.open(str(second)) as database:
        database.save([record("c")])
    code, out, _ = run("db", "compare", first, second)
    assert code == ExitCode.ATTENTION
    assert "documents, c.pdf: only in the second" in out
    assert "Differing rows of documents: 1" in out
    code, _, said = run("db", "compare", first, tmp_path / "third.db")
    assert (code, "no database" in said) == (ExitCode.STORE, True)
