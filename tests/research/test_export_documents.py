from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator
from record_samples import read, record

from extractor.knowledge.archive_fields import STANDARDS, archive_fields
from extractor.records.model import PlanRecord
from extractor.research.export.archive import MARK, TO_CHECK, TO_SUPPLY, headings, row
from extractor.research.export.exporting import export
from extractor.research.export.label_studio import LABELS, labelling_interface
from extractor.store.database import Database


def test_records_as_json_lines(database: Database, tmp_path: Path) -> None:
    written = export(database, "jsonl", tmp_path / "records.jsonl")
    lines = (tmp_path / "records.jsonl").read_text("utf-8").splitlines()
    assert (written[0].rows, len(lines)) == (4, 4)
    validator = Draft202012Validator(PlanRecord.model_json_schema())
    for line in lines:
        validator.validate(json.loads(line))
    first = PlanRecord.model_validate_json(lines[0])
    assert first == database.load(first.source.sha256)


def _sheet(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("standard", "filled", "left"),
    [
        (
            "decree-30-2020",
            {
                "Tên loại văn bản [TypeName]": "Kế hoạch",
                "Số của văn bản [CodeNumber]": "12",
                "Ký hiệu của văn bản [CodeNotation]": "KH-UBND",
                "Ngày, tháng, năm văn bản [IssuedDate]": "2024-01-22",
                "Tên cơ quan, tổ chức ban hành [OrganName]": "Ủy ban nhân dân xã Suối Mây",
                "Ngôn ngữ [Language]": "Tiếng Việt",
                "Số trang của văn bản [PageAmount]": "2",
                "Họ và tên người ký [SignerInfo/FullName]": "Lò Văn Mẫu",
                "Tên cơ quan nhận [To/OrganName]": "Như trên; Lưu: VT",
                "Tệp": "a.pdf",
                TO_CHECK: "low-ocr-confidence",
            },
            ["Số và ký hiệu hồ sơ [FileCode/FileNotation]", "Mức độ khẩn, độ mật [Priority]"],
        ),
        (
            "circular-05-2025",
            {
                "Tên loại [typeName]": "Kế hoạch",
                "Trích yếu [subject]": "Xây dựng nông thôn mới năm 2024",
                "Ngày, tháng, năm [issuedDate]": "2024-01-22",
            },
            ["Mã hồ sơ [arcFileCode]", "Mã tài liệu [docCode]", "Mức độ tin cậy [confidenceLevel]"],
        ),
    ],
)
def test_archive_sheet(
    database: Database, tmp_path: Path, standard: str, filled: dict[str, str], left: list[str]
) -> None:
    export(database, "archive", tmp_path / "out")
    first = _sheet(tmp_path / "out" / f"{standard}.csv")[0]
    assert {name: first[name] for name in filled} == filled
    for name in left:
        assert first[f"{name} {MARK}"] == ""
        assert name.split(" [")[0] in first[TO_SUPPLY]


def test_what_the_document_does_not_tell_is_left_and_named(
    database: Database, tmp_path: Path
) -> None:
    blank = record("e", number=read(None) | {"evidence": []}, issued_on=read("2024-03"))
    database.save([blank])
    export(database, "archive", tmp_path / "out")
    last = _sheet(tmp_path / "out" / "decree-30-2020.csv")[-1]
    assert last["Số của văn bản [CodeNumber]"] == ""
    assert last["Ngày, tháng, năm văn bản [IssuedDate]"] == ""
    assert "Số của văn bản; Ngày, tháng, năm văn bản" in last[TO_SUPPLY]


def test_what_is_too_long_is_kept_and_named() -> None:
    fields = [one for one in archive_fields() if one.element == "Subject"]
    facts: dict[str, Any] = {"title": "x" * 501, "flags": None, "name": "a.pdf", "sha256": "0"}
    cells = dict(zip(headings(fields), row(fields, facts), strict=True))
    assert len(str(cells["Trích yếu nội dung [Subject]"])) == 501
    assert cells[TO_CHECK] == "Trích yếu nội dung: dài hơn 500 ký tự"
    assert cells[TO_SUPPLY] is None


def test_archive_workbook(database: Database, tmp_path: Path) -> None:
    pytest.importorskip("xlsxwriter")
    calamine = pytest.importorskip("python_calamine")
    export(database, "archive", tmp_path / "sheet.xlsx")
    book = calamine.CalamineWorkbook.from_path(str(tmp_path / "sheet.xlsx"))
    assert book.sheet_names == ["README", *STANDARDS.values()]
    rows = book.get_sheet_by_name(STANDARDS["decree-30-2020"]).to_python()
    assert len(rows) == 5
    assert rows[1][rows[0].index("Ngày, tháng, năm văn bản [IssuedDate]")].year == 2024


def test_archive_fields_name_what_fills_them() -> None:
    fields = archive_fields()
    assert {one.standard for one in fields} == set(STANDARDS)
    assert len({(one.standard, one.element) for one in fields}) == len(fields)
    assert all(one.label and one.source for one in fields)
    assert {"doc_type", "number", "symbol", "issued_on", "issuer", "title", "pages"} <= {
        one.value for one in fields
    }


def test_label_studio_tasks(database: Database, tmp_path: Path) -> None:
    text = "KẾ HOẠCH\nĐạt 90 % hộ 🌾 dùng nước sạch"
    quote = "dùng nước sạch"
    start = text.index(quote)
    place = {"page": 1, "start": start, "end": start + len(quote), "text": quote, "boxes": []}
    target = {"value": 90, "unit": "%", "evidence": [place]}
    database.save([record("e", text=text, targets=[target]), record("f", text=None)])
    written = export(database, "label-studio", tmp_path / "tasks.json")
    assert [one.path.name for one in written] == ["tasks.json", "tasks.xml"]
    tasks = json.loads((tmp_path / "tasks.json").read_text("utf-8"))
    assert [task["data"]["name"] for task in tasks] == ["a.pdf", "b.pdf", "c.pdf", "d.pdf", "e.pdf"]
    prediction = tasks[-1]["predictions"][0]
    assert prediction["model_version"] == "extractor 0.1.0"
    region = next(one for one in prediction["result"] if one["value"]["labels"] == ["target"])
    value = region["value"]
    assert text[value["start"] : value["end"]] == value["text"] == quote
    assert len({one["id"] for one in prediction["result"]}) == len(prediction["result"])


def test_label_studio_of_an_empty_database(database_url: str, tmp_path: Path) -> None:
    with Database.open(database_url) as empty:
        export(empty, "label-studio", tmp_path / "tasks.json")
    assert json.loads((tmp_path / "tasks.json").read_text()) == []


def test_the_labelling_interface_knows_every_label() -> None:
    root = ElementTree.fromstring(labelling_interface())  # noqa: S314 -- our own
    assert [label.get("value") for label in root.iter("Label")] == list(LABELS)
    assert [(one.tag, one.get("name")) for one in root] == [("Labels", "label"), ("Text", "text")]
