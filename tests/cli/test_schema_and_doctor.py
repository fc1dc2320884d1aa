"""What the program says of itself."""

from __future__ import annotations

import json
import sqlite3
from importlib import metadata
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extractor.cli import checkup
from extractor.cli.exit_codes import ExitCode


def test_the_record_schema_takes_a_record(run, record) -> None:
    _, out, _ = run("schema", "record")
    schema = json.loads(out)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(record.model_dump(mode="json", by_alias=True))


def test_the_database_schema_makes_a_database(run) -> None:
    _, out, _ = run("schema", "database")
    with sqlite3.connect(":memory:") as connection:
        connection.executescript(out)
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    assert tables[0] > 10


def test_a_sound_installation_is_fit_for_work(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("doctor")
    assert code == ExitCode.OK
    assert "Fit for work." in out
    assert "spacy" in out


def test_a_missing_package_is_a_fault(run, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        if name == "rapidfuzz":
            raise metadata.PackageNotFoundError(name)
        return "1.0"

    monkeypatch.setattr(checkup.metadata, "version", version)
    monkeypatch.setattr(checkup, "_import_trouble", lambda name: None)
    code, out, _ = run("doctor")
    assert code == ExitCode.ATTENTION
    assert "Not fit for work: 1 to put right." in out
    assert "pip install 'rapidfuzz'" in out


def test_a_folder_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    check = checkup._written_to(tmp_path / "nowhere")
    assert check.state == "fault"
    assert check.advice
