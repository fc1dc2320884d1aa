"""The ledger: one outcome a file over all runs, and nothing read twice without need."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import faulty_tasks
import pytest
from sqlalchemy import select

from extractor.batch import feed as feed_module
from extractor.batch import ingest as ingest_module
from extractor.batch.estimate import estimate
from extractor.batch.ingest import ingest, with_last
from extractor.batch.limits import Limits
from extractor.batch.local import LocalEngine
from extractor.batch.outcome import TRIES, Verdict
from extractor.batch.report import FlagCount, report
from extractor.batch.report_html import as_html
from extractor.batch.source import source_of
from extractor.cli.ingest import close
from extractor.errors import DatabaseBusy
from extractor.store import ledger
from extractor.store.database import Database
from extractor.store.tables import metadata

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from extractor.batch.outcome import Outcome
    from extractor.batch.slot import Task

LIMITS = Limits(seconds=2.0)
GOOD, BAD = ("one", "two"), ("damaged one",)


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    with Database.open(database_url) as opened:
        yield opened


@pytest.fixture
def archive(tmp_path: Path) -> list[Path]:
    paths = []
    for words in (*GOOD, *BAD):
        path = tmp_path / "archive" / f"{words}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(words, encoding="utf-8")
        paths.append(path)
    return paths


def read(
    paths: list[Path], database: Database, task: Task = faulty_tasks.read_sample, **how: Any
) -> dict[str, Outcome]:
    engine = LocalEngine(1, LIMITS, task)
    try:
        outcomes = list(ingest(paths, database, engine=engine, **how))
    finally:
        engine.close()
    return {outcome.path.stem: outcome for outcome in outcomes}


def verdicts(outcomes: dict[str, Outcome]) -> dict[str, str]:
    return {name: outcome.verdict.value for name, outcome in outcomes.items()}


def entries(database: Database) -> dict[str, Any]:
    with database.reading() as connection:
        rows = connection.execute(select(metadata.tables["ledger"])).all()
    return {Path(row.path).stem: row for row in rows}


def test_every_file_has_one_outcome(archive: list[Path], database: Database) -> None:
    first = verdicts(read(archive, database))
    assert first == {"one": "needs-review", "two": "needs-review", "damaged one": "failed"}
    assert {name: row.outcome for name, row in entries(database).items()} == first
    again = read(archive, database)
    assert verdicts(again) == {"one": "unchanged", "two": "unchanged", "damaged one": "failed"}
    assert not again["damaged one"].again
    assert again["damaged one"].message == "damaged one.txt is cut short."
    assert {name: row.outcome for name, row in entries(database).items()} == first


def test_what_failed_is_tried_again_when_asked_for_or_changed(
    archive: list[Path], database: Database
) -> None:
    read(archive, database)
    assert read(archive, database, retry={"failed"})["damaged one"].again
    archive[-1].write_text("mended", encoding="utf-8")
    assert verdicts(read(archive, database))["damaged one"] == "needs-review"
    assert verdicts(read(archive, database, force=True))["one"] == "needs-review"


def test_a_file_that_was_moved_is_not_read_again(archive: list[Path], database: Database) -> None:
    read(archive, database)
    moved = archive[0].rename(archive[0].with_name("moved.txt"))
    assert verdicts(read([moved], database)) == {"moved": "unchanged"}
    row = entries(database)["moved"]
    assert (row.outcome, row.run_id, row.met_run_id) == ("needs-review", None, 2)


def test_a_file_that_crashes_is_quarantined_in_one_run(tmp_path: Path, database: Database) -> None:
    path = tmp_path / "crash-1.txt"
    path.touch()
    found = read([path], database, faulty_tasks.obey)["crash-1"]
    assert (found.verdict, found.tries) == (Verdict.QUARANTINED, TRIES)
    assert not read([path], database, faulty_tasks.obey)["crash-1"].again
    retried = read([path], database, faulty_tasks.obey, retry={"quarantined"})["crash-1"]
    assert (retried.again, retried.tries) == (True, TRIES + 1)


def test_a_file_that_hangs_is_quarantined_after_so_many_runs(
    tmp_path: Path, database: Database
) -> None:
    path = tmp_path / "hang-1.txt"
    path.touch()
    found = [read([path], database, faulty_tasks.obey)["hang-1"] for _ in range(TRIES + 1)]
    assert [outcome.tries for outcome in found] == [1, 2, 3, 3]
    assert [outcome.verdict.value for outcome in found] == [
        *["failed"] * (TRIES - 1),
        *["quarantined"] * 2,
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are of Linux")
def test_a_name_that_is_no_text_costs_nothing(tmp_path: Path, database: Database) -> None:
    good, bad = (tmp_path / os.fsdecode(raw) for raw in (b"K\xd5.txt", b"damaged \xff.txt"))
    good.write_text("one", encoding="utf-8")
    bad.write_text("damaged", encoding="utf-8")
    first = read([good, bad], database)
    assert {outcome.verdict for outcome in first.values()} == {"needs-review", "failed"}
    assert set(entries(database)) == {r"K\xd5", r"damaged \xff"}
    assert read([good], database)[good.stem].code == "unchanged"
    with database.reading() as connection:
        again = [source_of(key) for key in ledger.paths_of(connection, ["failed"])]
    assert again == [bad]
    told = report(database, 1)
    assert told is not None
    assert "xff.txt" in as_html(told, "plans.db")


def test_a_run_waits_for_who_holds_the_database(archive: list[Path], tmp_path: Path) -> None:
    said: list[str] = []
    with Database.open(str(tmp_path / "plans.db"), wait=0.0) as database:
        other = sqlite3.connect(tmp_path / "plans.db", isolation_level=None)

        def let_go(words: str) -> None:
            said.append(words)
            other.execute("ROLLBACK")

        engine = LocalEngine(1, LIMITS, faulty_tasks.read_sample)
        outcomes = ingest(archive * 8, database, engine=engine, say=let_go)
        next(outcomes)
        other.execute("BEGIN IMMEDIATE")
        assert len(list(outcomes)) == len(archive) * 8 - 1
        engine.close()
        other.close()
        assert ["in use by another program" in words for words in said] == [True]
        assert Counter(row.outcome for row in entries(database).values()).total() == 3


def test_a_run_does_not_wait_for_ever(
    archive: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest_module, "PATIENCE", 0.0)
    with Database.open(str(tmp_path / "plans.db"), wait=0.0) as database:
        other = sqlite3.connect(tmp_path / "plans.db", isolation_level=None)
        engine = LocalEngine(1, LIMITS, faulty_tasks.read_sample)
        outcomes = ingest(archive * 8, database, engine=engine)
        next(outcomes)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseBusy):
            list(outcomes)
        other.close()
        engine.close()


def test_what_ran_when_the_last_run_broke_off_comes_last(
    archive: list[Path], database: Database
) -> None:
    run = database.begin_run("0.1.0")
    with database.writing() as connection:
        ledger.begin_batch(connection, run, "local", 3)
        ledger.beat(connection, run, [{"path": str(archive[0]), "since": 1.0, "pages": 1}])
        last = frozenset(ledger.broken_off(connection))
    assert with_last(archive, last) == [*archive[1:], archive[0]]
    read(archive, database)
    with database.reading() as connection:
        assert ledger.broken_off(connection) == []


def test_a_run_reports_itself(
    archive: list[Path], database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ingest_module, "FLUSH_SECONDS", 0.0)
    monkeypatch.setattr(feed_module, "UNTAKEN", 0)
    monkeypatch.setattr(LocalEngine, "ahead", 1)
    assert report(database) is None
    engine = LocalEngine(1, LIMITS, faulty_tasks.read_sample)
    outcomes = ingest(archive, database, engine=engine)
    next(outcomes)
    running = report(database)
    assert running is not None
    assert (running.state, running.files) == ("running", 3)
    assert 1 <= running.accounted < 3
    list(outcomes)
    engine.close()
    done = report(database)
    assert done is not None
    assert (done.state, done.accounted) == ("finished", 3)
    assert done.counts == {"needs-review": 2, "failed": 1}
    assert [(reason.code, reason.files) for reason in done.reasons] == [("damaged", 1)]
    assert done.reasons[0].advice == ("Fetch it again.",)
    assert [(issuer.files, issuer.to_review) for issuer in done.issuers] == [(2, 2)]
    assert len(done.slowest) == 3
    assert done.flags == (FlagCount("low-ocr-confidence", 2, "Trang 2 mờ."),)
    page = as_html(done, "plans & more.db")
    for words in (
        "Run 1 finished: 3 of 3 files",
        "damaged one.txt",
        "--retry failed",
        "plans &amp; more.db",
    ):
        assert words in page
    assert "http" not in page


def test_a_run_left_early_says_so(archive: list[Path], database: Database) -> None:
    engine = LocalEngine(1, LIMITS, faulty_tasks.read_sample)
    outcomes = ingest(archive, database, engine=engine)
    outcomes.close()
    assert report(database) is None
    outcomes = ingest(archive * 40, database, engine=engine)
    next(outcomes)
    outcomes.close()
    engine.close()
    told = report(database)
    assert told is not None
    assert told.state == "stopped"


def test_the_closing_report_is_of_our_own_run(
    archive: list[Path],
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    engine = LocalEngine(1, LIMITS, faulty_tasks.read_sample)
    list(ingest(archive, database, engine=engine))
    engine.close()
    theirs = database.begin_run("another program's")
    with database.writing() as connection, monkeypatch.context() as other:
        other.setattr(os, "getpid", lambda: 1)
        ledger.begin_batch(connection, theirs, "local", 5)
    close(database, None)
    told = capsys.readouterr().out
    assert told.startswith("3 files in ")
    assert "needs-review  2" in told


def test_an_estimate_counts_and_changes_nothing(
    archive: list[Path], database: Database, database_url: str
) -> None:
    before = estimate(archive, database_url, jobs=1)
    assert (before.files, before.left) == ({"text": 3}, {})
    read(archive, database)
    after = estimate(archive, database_url, jobs=1)
    assert (after.files, after.left) == ({}, {"unchanged": 2, "failed": 1})
    assert Counter(row.outcome for row in entries(database).values()).total() == 3
