"""Many files from the command line: all accounted for, none in the way of another."""

from __future__ import annotations

import json
import re
from pathlib import Path

import faulty_tasks
import pytest

from extractor.cli.exit_codes import ExitCode
from extractor.records.model import PlanRecord
from extractor.store.database import Database


@pytest.fixture(autouse=True)
def _sample_task(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.batch.local.process", faulty_tasks.read_sample)
    monkeypatch.setattr("extractor.batch.process.process", faulty_tasks.read_sample)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    for name, words in {
        "2023/plan.txt": "a",
        "2024/plan.txt": "b",
        "2024/list.txt": "c",
        "2024/broken.txt": "damaged",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def test_extract_writes_a_file_for_each_document(run, archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "deep" / "records"
    code, out, err = run("extract", archive, "--output", output)
    assert code == ExitCode.ATTENTION
    assert sorted(path.name for path in output.iterdir()) == [
        "2023-plan.txt.json",
        "2024-plan.txt.json",
        "list.json",
    ]
    record = PlanRecord.model_validate_json((output / "list.json").read_text(encoding="utf-8"))
    assert record.source.name == "c.pdf"
    assert "goes to 2024-plan.txt.json" in err
    assert "[4/4]" in err
    assert "4 files in" in out
    assert "broken.txt is cut short." in out
    assert "What to do: Fetch it again." in out


def test_extract_of_good_files_ends_well(run, archive: Path, tmp_path: Path) -> None:
    code, out, _ = run("extract", archive / "2024/list.txt", "--output", tmp_path / "records")
    assert code == ExitCode.OK
    assert out.startswith("1 file in")


def test_extract_writes_the_texts_beside_the_records(run, archive: Path, tmp_path: Path) -> None:
    output = tmp_path / "records"
    run("extract", archive / "2024", "--output", output, "--save-text")
    written = {path.name: path.read_text(encoding="utf-8") for path in output.glob("*.txt")}
    assert written == {"plan.txt": "b\f", "list.txt": "c\f"}
    run("extract", archive / "2023", "--output", tmp_path / "bare")
    assert [path.name for path in (tmp_path / "bare").iterdir()] == ["plan.json"]


def test_extract_overwrites_no_document(run, archive: Path) -> None:
    folder = archive / "2023"
    code, _, err = run("extract", folder, "--output", folder, "--save-text")
    assert code == ExitCode.USAGE
    assert "plan.txt is a document" in err
    assert [path.name for path in folder.iterdir()] == ["plan.txt"]
    assert (folder / "plan.txt").read_text(encoding="utf-8") == "a"


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_an_empty_folder_is_told(run, tmp_path: Path, command: str) -> None:
    (tmp_path / "empty").mkdir()
    target = {"extract": "--output", "ingest": "--db"}[command]
    code, _, err = run(command, tmp_path / "empty", target, tmp_path / "made")
    assert code == ExitCode.USAGE
    assert "No plan found in" in err
    assert not (tmp_path / "made").exists()


def test_ingest_stores_once_and_keeps_the_book(run, archive: Path, tmp_path: Path) -> None:
    database = tmp_path / "plans.db"
    code, out, _ = run("ingest", archive, "--db", database)
    assert code == ExitCode.ATTENTION
    assert re.search(r"^needs-review +3 .*\n^failed +1$", out, re.MULTILINE)
    assert "documents_to_check" in out
    assert "extractor ingest --retry failed" in out
    code, out, _ = run("ingest", archive, "--db", database)
    assert code == ExitCode.ATTENTION
    assert re.search(r"^unchanged +3 ", out, re.MULTILINE)
    code, out, _ = run("ingest", archive, "--db", database, "--force")
    assert re.search(r"^needs-review +3 ", out, re.MULTILINE)
    with Database.open(str(database)) as opened, opened.reading() as connection:
        rows = connection.exec_driver_sql(
            "SELECT outcome, count(*), count(document_id) FROM outcomes GROUP BY 1 ORDER BY 1"
        )
        assert [tuple(row) for row in rows] == [
            ("damaged", 3, 0),
            ("read", 6, 6),
            ("unchanged", 3, 3),
        ]


def test_a_database_that_is_none(run, archive: Path, tmp_path: Path) -> None:
    (tmp_path / "plans.db").write_text("no database", encoding="utf-8")
    code, _, err = run("ingest", archive, "--db", tmp_path / "plans.db")
    assert code == ExitCode.STORE
    assert "plans.db" in err


def test_questions_to_the_database(run, archive: Path, tmp_path: Path) -> None:
    database = tmp_path / "plans.db"
    run("ingest", archive, "--db", database)
    code, out, _ = run("query", "targets_by_commune", "--db", database, "--format", "json")
    assert code == 0
    assert {row["document_name"] for row in json.loads(out)} == {"a.pdf", "b.pdf", "c.pdf"}
    code, out, _ = run(
        "query", "--db", database, "--sql", "SELECT count(*) AS plans FROM documents"
    )
    assert code == 0
    assert "plans" in out
    code, out, _ = run("compare", "thu nhap", "--db", database, "--year", 2024, "--format", "csv")
    assert code == 0
    assert len(out.splitlines()) == 4


def test_a_table_for_reading_fits_the_width(
    run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "plans.db"
    run("ingest", archive, "--db", database)
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = run("compare", "--db", database)
    *table, note = out.splitlines()
    assert all(len(line) <= 80 for line in table)
    assert note.startswith("Not shown (see --format csv): ")
    assert "document" in note
    assert "indicator" not in note


def test_the_ready_questions_are_listed_without_a_database(run) -> None:
    code, out, _ = run("query", "--list")
    assert code == 0
    assert "documents_to_check\n    What a person should look at" in out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["query", "no_such_view"], ExitCode.USAGE),
        (["query", "--sql", "DELETE FROM documents"], ExitCode.USAGE),
        (["query", "targets_by_commune", "--sql", "SELECT 1"], ExitCode.USAGE),
    ],
)
def test_questions_not_understood(run, archive, tmp_path, arguments, code) -> None:
    database = tmp_path / "plans.db"
    run("ingest", archive / "2023", "--db", database)
    assert run(*arguments, "--db", database)[0] == code


def test_a_question_makes_no_database(run, tmp_path: Path) -> None:
    assert run("query", "targets_by_commune", "--db", tmp_path / "plans.db")[0] == ExitCode.STORE
    assert not (tmp_path / "plans.db").exists()
