"""What a person sees of a batch: before, meanwhile, afterwards."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import faulty_tasks
import pytest
from rich.console import Console

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.slot import Activity
from extractor.batch.tally import Tally
from extractor.cli.display import Display
from extractor.cli.exit_codes import ExitCode
from extractor.store import ledger
from extractor.store.database import Database


@pytest.fixture(autouse=True)
def _sample_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.local.process", faulty_tasks.read_sample)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    for name, words in {"b.txt": "b", "a.pdf": "a", "broken.docx": "damaged"}.items():
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def test_a_dry_run_counts_and_writes_nothing(run, archive: Path, tmp_path: Path) -> None:
    database = tmp_path / "plans.db"
    code, out, _ = run("ingest", archive, "--db", database, "--dry-run")
    assert code == ExitCode.OK
    assert "to read, text" in out
    assert "Nothing was read or written" in out
    assert not database.exists()


def test_the_log_as_json(run, archive: Path, tmp_path: Path) -> None:
    code, _, err = run("ingest", archive, "--db", tmp_path / "plans.db", "--log-format", "json")
    assert code == ExitCode.ATTENTION
    records = [json.loads(line) for line in err.splitlines()]
    assert [record["event"] for record in records] == ["begin", *["document"] * 3, "end"]
    assert all(record["time"].endswith("Z") for record in records)
    outcomes = {Path(one["path"]).name: one for one in records if one["event"] == "document"}
    assert {name: one["outcome"] for name, one in outcomes.items()} == {
        "a.pdf": "needs-review",
        "b.txt": "needs-review",
        "broken.docx": "failed",
    }
    assert outcomes["broken.docx"]["level"] == "error"
    assert outcomes["broken.docx"]["reason"] == "damaged"
    assert records[-1]["outcomes"] == {"needs-review": 2, "failed": 1}


def test_only_what_failed_is_tried_again(run, archive: Path, tmp_path: Path) -> None:
    database = tmp_path / "plans.db"
    run("ingest", archive, "--db", database)
    (archive / "broken.docx").write_text("mended", encoding="utf-8")
    code, out, _ = run("ingest", "--retry", "failed", "--db", database)
    assert code == ExitCode.OK
    assert out.startswith("1 file in")
    code, _, err = run("ingest", "--retry", "failed", "--db", database)
    assert code == ExitCode.USAGE
    assert "No file of" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ingest"], "There is no PATH"),
        (["ingest", ".", "--scheduler", "tcp://a:1"], "Add --engine dask"),
        (["watch", "no-such-folder"], "is no folder"),
        (["status", "--db", "none.db"], "none.db"),
    ],
)
def test_what_cannot_be_done_is_told(run, arguments: list[str], words: str) -> None:
    code, _, err = run(*arguments)
    assert code in (ExitCode.USAGE, ExitCode.STORE)
    assert words in err


def test_the_status_of_a_run(run, archive: Path, tmp_path: Path) -> None:
    database, page = tmp_path / "plans.db", tmp_path / "report.html"
    run("ingest", archive, "--db", database, "--report", page)
    assert "broken.docx" in page.read_text("utf-8")
    code, out, _ = run("status", "--db", database)
    assert code == ExitCode.OK
    assert "Run 1 finished" in out
    assert "All files ever read: failed 1, needs-review 2" in out
    with Database.open(str(database)) as opened:
        number = opened.begin_run("0.1.0")
        with opened.writing() as connection:
            ledger.begin_batch(connection, number, "local", 40)
            ledger.beat(connection, number, [{"path": "long.pdf", "since": 0.0, "pages": 80}])
    code, out, _ = run("status", "--db", database)
    assert code == ExitCode.OK
    assert "Run 2 running" in out
    assert "at work: long.pdf (80 pages" in out
    assert "still to read  40" in out
    assert "What to do next" not in out
    code, out, _ = run("status", "--db", database, "--format", "json", "--run", 1)
    told = json.loads(out)
    assert (told["state"], told["accounted"], told["ledger"]["failed"]) == ("finished", 3, 1)
    with Database.open(str(database)) as opened, opened.writing() as connection:
        connection.exec_driver_sql("UPDATE batches SET beat_at = '2024-01-01T00:00:00Z'")
    code, out, _ = run("status", "--db", database)
    assert code == ExitCode.ATTENTION
    assert "Run 2 broken off" in out
    assert "give the same command again" in out


def test_a_folder_is_watched(run, archive: Path, tmp_path: Path) -> None:
    database = tmp_path / "plans.db"
    arguments = ("watch", archive, "--db", database, "--settle", 0, "--interval", 0.1, "--once")
    code, _, err = run(*arguments)
    assert code == ExitCode.OK
    assert "[3/3]" in err
    _, out, _ = run("status", "--db", database)
    assert "Run 1 finished" in out


def test_a_folder_that_holds_its_own_database_is_read_once(
    run, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXTRACTOR_CACHE", str(archive / "cache"))
    (archive / "cache").mkdir()
    (archive / "cache/page.txt").write_text("recognised", encoding="utf-8")
    database, page = archive / "plans.db", archive / "night.html"
    for _ in range(2):
        run("ingest", archive, "--db", database, "--report", page)
    arguments = ("watch", archive, "--db", database, "--settle", 0, "--interval", 0.1, "--once")
    page.unlink()
    code, _, err = run(*arguments)
    assert code == ExitCode.OK
    assert "[3/3]" in err
    with Database.open(str(database)) as opened, opened.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM ledger").scalar_one() == 3
        assert connection.exec_driver_sql("SELECT count(*) FROM runs").scalar_one() == 3


class Engine:
    """Two workers, one of them at a long file."""

    def activities(self) -> list[Activity | None]:
        return [Activity(Path("archive/long.pdf"), 0.0, pages=80), None]


def test_the_display_tells_that_workers_start() -> None:
    idle = Engine()
    idle.activities = lambda: [None, None]
    console = Console(file=StringIO(), width=100)
    console.print(Display(console, 20, idle)._block())
    assert "Starting the workers" in console.file.getvalue()


def test_the_display_tells_how_far_how_fast_and_who_does_what() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=100, height=20)
    display, tally = Display(console, 20, Engine()), Tally()
    with display:
        for outcome in (
            Outcome(Path("a.pdf"), Ending.READ, pages=3),
            Outcome(Path("b.pdf"), "damaged", "b.pdf: it is cut short."),
        ):
            tally.add(outcome)
            display.tell(outcome, tally)
        with console.capture() as capture:
            console.print(display._block())
    shown = Console(width=100).render_str(capture.get()).plain
    for words in ("2/20", "10%", "3 pages", "files/min", "left", "1 done", "1 failed"):
        assert words in shown
    assert "long.pdf · 80 pages" in shown
    assert "waiting" in shown
    assert "damaged b.pdf" in console.file.getvalue()
