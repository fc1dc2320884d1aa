from __future__ import annotations

import csv
import gc
import hashlib
import json
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from record_samples import read, record

from extractor.errors import InputProblem
from extractor.research.export import workbook
from extractor.research.export.dataset import snapshot, tables
from extractor.research.export.delimited import guarded_cell, plain_cell
from extractor.research.export.exporting import FORMATS, export
from extractor.research.export.workbook import LETTERS, as_day
from extractor.research.labels import label
from extractor.store.database import Database
from extractor.store.ddl import view_columns, views
from extractor.store.tables import metadata


def _rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("cell", "plain", "guarded"),
    [
        ("xã Đồi Thông", "xã Đồi Thông", "xã Đồi Thông"),
        ("- rà soát", "- rà soát", "'- rà soát"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+84", "+84", "'+84"),
        ("@SUM(1)", "@SUM(1)", "'@SUM(1)"),
        (-5.0, -5, -5),
        (0.25, 0.25, 0.25),
        (True, "true", "true"),
        (False, "false", "false"),
        (None, None, None),
    ],
)
def test_cells_of_csv(cell: Any, plain: Any, guarded: Any) -> None:
    assert plain_cell(cell) == plain
    assert guarded_cell(cell) == guarded


def test_csv_for_excel_and_for_programs(database: Database, tmp_path: Path) -> None:
    database.save([record("e", title=read("- nuôi trâu; =1+1"))])
    export(database, "csv", tmp_path / "excel")
    export(database, "csv", tmp_path / "plain", plain=True)
    assert (tmp_path / "excel/documents.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")
    assert (tmp_path / "plain/documents.csv").read_bytes().startswith(b"id,")
    guarded = _rows(tmp_path / "excel/documents.csv", "utf-8-sig")
    plain = _rows(tmp_path / "plain/documents.csv")
    assert (guarded[-1]["title"], plain[-1]["title"]) == ("'- nuôi trâu; =1+1", "- nuôi trâu; =1+1")
    target = _rows(tmp_path / "plain/targets.csv")[0]
    assert (target["value"], target["inferred"], target["baseline"]) == ("62000000", "false", "")
    assert not (tmp_path / "plain/search_texts.csv").exists()


def test_parquet(database: Database, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    written = export(database, "parquet", tmp_path / "out")
    assert {one.path.suffix for one in written} == {".parquet"}
    targets = parquet.read_table(tmp_path / "out/targets.parquet")
    types = {field.name: str(field.type) for field in targets.schema}
    assert types["id"] == "int64"
    assert types["value"] == "double"
    assert types["inferred"] == "bool"
    assert types["due"] == types["reasons"] == "string"
    assert targets.schema.field("due").metadata[b"comment"]
    assert targets.schema.metadata[b"comment"]
    rows = targets.to_pylist()
    assert len(rows) == 8
    assert rows[0]["value"] == 62e6
    assert json.loads(rows[0]["reasons"]) == []


def test_parquet_of_an_empty_table(database_url: str, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    with Database.open(database_url) as empty:
        export(empty, "parquet", tmp_path / "targets.parquet", ["targets"])
    assert parquet.read_table(tmp_path / "targets.parquet").num_rows == 0


def test_views_and_single_tables(database: Database, tmp_path: Path) -> None:
    output = tmp_path / "targets.csv"
    written = export(database, "csv", output, ["targets_by_commune"], plain=True)
    assert (written[0].path, written[0].rows) == (output, 8)
    row = _rows(output)[0]
    assert {"indicator", "value", "province"} <= set(row)
    export(database, "jsonl", tmp_path / "rows.jsonl", ["targets"])
    lines = (tmp_path / "rows.jsonl").read_text("utf-8").splitlines()
    assert json.loads(lines[0])["reasons"] == []
    assert len(lines) == 8


def test_kinds_of_the_columns_of_views(database: Database) -> None:
    with snapshot(database) as connection:
        view = tables(connection, ["targets_by_commune"])[0]
    kinds = {column.name: column.kind for column in view.columns}
    assert (kinds["value"], kinds["year"], kinds["unit"]) == ("number", "integer", "string")
    assert view.comment


@pytest.fixture
def sheets(database: Database, tmp_path: Path) -> dict[str, list[list[Any]]]:
    pytest.importorskip("xlsxwriter")
    calamine = pytest.importorskip("python_calamine")
    text = "a\x0bb\n" + "chữ " * 20_000
    database.save([record("e", title=read('=HYPERLINK("http://x")'), text=text)])
    export(database, "xlsx", tmp_path / "plans.xlsx")
    book = calamine.CalamineWorkbook.from_path(str(tmp_path / "plans.xlsx"))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_workbook(sheets: dict[str, list[list[Any]]]) -> None:
    assert next(iter(sheets)) == "README"
    heading, *rows = sheets["documents"]
    row = dict(zip(heading, rows[-1], strict=True))
    assert row["issued_on"] == date(2024, 1, 22)
    assert row["title"] == '=HYPERLINK("http://x")'
    assert row["number"] == 12
    target = dict(zip(sheets["targets"][0], sheets["targets"][1], strict=True))
    assert (target["value"], target["inferred"]) == (62e6, False)
    texts = [row[1] for row in sheets["documents_text"][1:]]
    assert len(texts[-1]) <= LETTERS
    assert texts[-1].endswith("see another format]")
    told = {row[0]: row[1] for row in sheets["README"] if row[0] in ("documents", "targets")}
    assert set(told) == {"documents", "targets"}
    assert ["documents", 5.0] in [row[:2] for row in sheets["README"]]


def test_workbook_is_ready_for_reading(database: Database, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    export(database, "xlsx", tmp_path / "plans.xlsx", ["targets"])
    with zipfile.ZipFile(tmp_path / "plans.xlsx") as file:
        sheet = file.read("xl/worksheets/sheet2.xml").decode()
    assert 'state="frozen"' in sheet
    assert "<autoFilter ref=" in sheet
    assert "<col min=" in sheet
    assert 'orientation="landscape"' in sheet
    assert 'fitToHeight="0"' in sheet


def test_long_headings_are_broken_not_wide(database: Database, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    export(database, "archive", tmp_path / "archive.xlsx")
    with zipfile.ZipFile(tmp_path / "archive.xlsx") as file:
        sheet = file.read("xl/worksheets/sheet2.xml").decode()
        titles = file.read("xl/workbook.xml").decode()
    assert float(re.findall(r'<col min="1" max="\d+" width="([\d.]+)"', sheet)[0]) < 30
    assert float(re.findall(r'<row r="1"[^>]* ht="([\d.]+)"', sheet)[0]) > 15
    assert "_xlnm.Print_Titles" in titles


def test_everything_has_a_name_in_vietnamese() -> None:
    columns = {name: [one.name for one in table.columns] for name, table in metadata.tables.items()}
    columns |= {name: list(view_columns(statement)) for name, statement in views().items()}
    nameless = [
        (name, column)
        for name, of_it in columns.items()
        for column in ("", *of_it)
        if not label(name, column)
    ]
    assert nameless == []


def test_a_sheet_that_is_full_goes_on_in_another(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("xlsxwriter")
    calamine = pytest.importorskip("python_calamine")
    monkeypatch.setattr(workbook, "ROWS", 5)
    export(database, "xlsx", tmp_path / "plans.xlsx", ["targets"])
    book = calamine.CalamineWorkbook.from_path(str(tmp_path / "plans.xlsx"))
    assert book.sheet_names == ["README", "targets", "targets 2"]
    lengths = [len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names[1:]]
    assert lengths == [6, 4]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-03-30", date(2024, 3, 30)),
        ("2024-03", None),
        ("2024-02-30", None),
        ("0900-01-01", None),
        ("ngày 12-03", None),
    ],
)
def test_days(cell: str, day: date | None) -> None:
    assert as_day(cell) == day


CASTS: dict[str, Any] = {
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "string": str,
    "array": json.loads,
    "object": json.loads,
}


def test_data_package_holds_what_it_describes(database: Database, tmp_path: Path) -> None:
    """The rules of Table Schema: names, types, required cells, keys and foreign keys."""
    folder = tmp_path / "out"
    export(database, "datapackage", folder)
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert datetime.fromisoformat(package["created"]).tzinfo
    content = {}
    for resource in package["resources"]:
        file = folder / resource["path"]
        assert resource["bytes"] == file.stat().st_size
        assert resource["hash"] == f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
        rows = content[resource["name"]] = _rows(file)
        schema = resource["schema"]
        for row in rows:
            assert list(row) == [field["name"] for field in schema["fields"]]
            for field in schema["fields"]:
                cell = row[field["name"]]
                assert cell or not field.get("constraints", {}).get("required")
                assert not cell or CASTS[field["type"]](cell) is not None
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)
    for resource in package["resources"]:
        for key in resource["schema"].get("foreignKeys", []):
            there = content[key["reference"]["resource"] or resource["name"]]
            known = {row[key["reference"]["fields"]] for row in there}
            used = {row[key["fields"]] for row in content[resource["name"]]}
            assert used - {""} <= known
    assert len(content["targets"]) == 8


def test_data_package_validates(database: Database, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    folder = tmp_path / "out"
    export(database, "datapackage", folder)
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


@pytest.mark.parametrize(
    ("form", "output", "names", "words"),
    [
        ("xml", "out", [], "There is no format 'xml'"),
        ("csv", "out", ["target"], "Did you mean: targets"),
        ("csv", "out", ["x; DROP TABLE targets"], "There is no table or view"),
        ("xlsx", "plans.db", [], r"Write to .*plans\.xlsx"),
        ("jsonl", "records", [], r"does not end in \.jsonl"),
        ("csv", "all.csv", [], "Name a folder"),
        ("archive", "sheet.xlsx", ["targets"], "whole documents"),
        ("csv", "taken", [], "--overwrite"),
        ("csv", "taken/one/deeper.csv", ["targets"], "exists already|cannot be written"),
    ],
)
def test_what_cannot_be_exported(
    database: Database, tmp_path: Path, form: str, output: str, names: list[str], words: str
) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/one").write_text("a file")
    with pytest.raises(InputProblem, match=words):
        export(database, form, tmp_path / output, names)
    assert (tmp_path / "taken/one").read_text() == "a file"


def test_overwriting_when_asked(database: Database, tmp_path: Path) -> None:
    (tmp_path / "targets.csv").write_text("old")
    export(database, "csv", tmp_path / "targets.csv", ["targets"], overwrite=True)
    assert len(_rows(tmp_path / "targets.csv", "utf-8-sig")) == 8


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk")
@pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet", "jsonl"])
def test_a_full_disk_is_named_and_leaves_nothing(
    database: Database, tmp_path: Path, form: str
) -> None:
    (tmp_path / f"targets.{form}.part").symlink_to("/dev/full")
    with pytest.raises(InputProblem, match="No space left on device"):
        export(database, form, tmp_path / f"targets.{form}", ["targets"])
    gc.collect()
    assert list(tmp_path.glob("targets.*")) == []


def test_the_command_line_offers_every_format() -> None:
    from extractor.cli.export import FORMATS as OFFERED

    assert sorted(OFFERED) == sorted(FORMATS)
