"""What the program says of itself."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extractor.cli import checkup, checkup_formats
from extractor.cli.check import Check
from extractor.cli.exit_codes import ExitCode
from extractor.reading.ocr import tesseract
from extractor.reading.ocr.engine import load_engine
from extractor.reading.ocr.line_engine import load_line_engine


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


def lacks(found: Iterable[Check]) -> dict[str, str]:
    return {check.name: f"{check.found} / {check.advice}" for check in found if check.state != "ok"}


@pytest.fixture
def no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TESSDATA_PREFIX", raising=False)
    monkeypatch.setattr(tesseract, "_FOLDERS", ())


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("tesserocr", "asterocr", "asterocr.vocab"):
        monkeypatch.setitem(sys.modules, name, None)
    load_line_engine.cache_clear()
    yield
    load_line_engine.cache_clear()


def test_what_reads_scans_is_listed(run) -> None:
    pytest.importorskip("tesserocr")
    out = run("doctor")[1]
    assert re.search(r"Text recognition +tesseract \d", out)
    assert re.search(r"Vietnamese model +\S", out)
    assert re.search(r"LibreOffice +\S", out)


@pytest.mark.usefixtures("no_engine", "no_model")
def test_each_missing_piece_says_what_to_install(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkup_formats, "find_soffice", lambda: None)
    code, out, _ = run("doctor")
    assert code == ExitCode.OK
    for name, words in {
        "LibreOffice": "Install libreoffice-writer-nogui",
        "Text recognition": "pip install 'extractor[ocr]'",
        "Vietnamese model": "apt install tesseract-ocr-vie",
        "Second engine": "pip install 'extractor[ocr]'",
    }.items():
        assert re.search(rf"^-- +{name} ", out, re.MULTILINE)
        assert re.search(rf"^  {name}: .*{re.escape(words)}", out, re.MULTILINE)


@pytest.mark.usefixtures("no_engine")
def test_a_model_without_an_engine_is_no_trouble(monkeypatch, tmp_path: Path) -> None:
    (tmp_path / "vie.traineddata").write_bytes(b"model")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert list(lacks(checkup_formats.recognition())) == ["Text recognition", "Second engine"]


def test_a_model_that_cannot_be_loaded_is_a_lack(monkeypatch, tmp_path: Path) -> None:
    pytest.importorskip("tesserocr")
    (tmp_path / "vie.traineddata").write_bytes(b"cut short")
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    load_engine.cache_clear()
    found = lacks(checkup_formats.recognition())
    load_engine.cache_clear()
    assert "Text recognition" not in found
    assert "cannot be loaded; scans and pictures stay unread" in found["Vietnamese model"]


@pytest.mark.parametrize(
    ("variable", "value", "name", "words"),
    [
        ("EXTRACTOR_OCR", "off", "Text recognition", "turned off; scans and pictures stay unread"),
        ("EXTRACTOR_OCR", "nothing", "Text recognition", "no OCR engine “nothing”; scans"),
        ("EXTRACTOR_OCR_SECONDS", "soon", "Text recognition", "“soon”, which is no time"),
        ("EXTRACTOR_OCR_LINES", "off", "Second engine", "Unset EXTRACTOR_OCR_LINES"),
        ("EXTRACTOR_OCR_LINES", "nothing", "Second engine", "no line engine “nothing”; what"),
    ],
)
def test_recognition_as_it_is_set(
    monkeypatch, variable: str, value: str, name: str, words: str
) -> None:
    monkeypatch.setenv(variable, value)
    assert words in lacks(checkup_formats.recognition())[name]
