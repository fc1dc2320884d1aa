"""The real plans beside the project: heads, tables and scans as a person sees them."""

from __future__ import annotations

import io
import time

import pikepdf
import pytest

from extractor.errors import FileProblem, NeedsOcr
from extractor.reading import read, read_bytes
from extractor.reading.document import Column, Line, SourceDocument, Table
from extractor.reading.ocr.settings import OcrSettings


def texts(document: SourceDocument, column: Column) -> list[str]:
    return [
        block.text
        for block in document.pages[0].blocks
        if isinstance(block, Line) and block.column is column
    ]


HEADS = [
    ("pdf/hanoi_277KH-UBND_2026.pdf", "Số: 277/KH-UBND", "ngày 14 tháng 7 năm 2026"),
    ("pdf/vungtau_phuong1_447KH-UBND_2025.pdf", "Số: 447/KH-UBND", "ngày 24 tháng 03 năm 2025"),
    ("pdf/phucthinh_doanxa_xuantinhnguyen_2026.pdf", "Số: - KH/ĐTN", "ngày 5 tháng 1 năm 2025"),
    ("office/phucthinh_doanxa_demnhac_2026.docx", "Số: - KH/ĐTN", "ngày 7 tháng 1 năm 2025"),
    ("text/tvpl_617.md", "Số: 617/KH-UBND", "ngày 01 tháng 12 năm 2025"),
]


@pytest.mark.parametrize(("name", "number", "day"), HEADS)
def test_heads(shared, name: str, number: str, day: str) -> None:
    document = read(shared / "plans" / name)
    assert number in texts(document, Column.LEFT)
    assert any(day in text for text in texts(document, Column.RIGHT))


@pytest.mark.parametrize("folder", ["text", "seeds"])
def test_web_and_seed_texts_keep_no_marks(shared, folder: str) -> None:
    for path in (shared / "plans" / folder).iterdir():
        lines = [b for b in read(path).pages[0].blocks if isinstance(b, Line)]
        assert len(lines) > 20
        assert not [line.text for line in lines if "**" in line.text or line.text == "|"]


def test_the_task_table_of_many_pages(shared) -> None:
    document = read(shared / "plans/pdf/hanoi_277KH-UBND_2026.pdf")
    tables = [block for page in document.pages for block in page.blocks if isinstance(block, Table)]
    assert [table.continues for table in tables] == [False] + [True] * 7
    assert {max(c.column + c.column_span for c in t.cells) for t in tables} == {7}
    numbers = [
        cell.text for table in tables for cell in table.cells if cell.column == 0 and cell.row > 1
    ]
    assert [number for number in numbers if number] == [str(n) for n in range(1, 34)]
    upright = [c for c in tables[0].cells if c.row_span == 9]
    assert [cell.column for cell in upright] == [4, 5, 6]
    assert document.signatures[0].signed_at == "2026-07-14T08:56:57+07:00"


def test_scans_ask_for_ocr(shared) -> None:
    scans = [
        *sorted((shared / "plans/scan").glob("*.pdf")),
        *sorted((shared / "plans/not_plans").glob("quangngai_*.pdf")),
    ]
    assert scans
    for path in scans:
        with pytest.raises(NeedsOcr, match="is a scan"):
            read(path, ocr=OcrSettings(enabled=False))


def test_scans_with_a_layer_are_read_with_less_confidence(shared) -> None:
    for path in sorted((shared / "plans/scan_with_ocr_layer").glob("*.pdf")):
        document = read(path, ocr=OcrSettings(enabled=False))
        confidences = [page.confidence for page in document.pages]
        assert all(value is not None and value <= 1 for value in confidences)
        assert min(value for value in confidences if value is not None) < 1, path.name


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_real_files_cut_short_end_in_a_value_or_a_named_problem(shared, share: float) -> None:
    for path in sorted((shared / "plans/pdf").glob("*.pdf")):
        data = path.read_bytes()
        try:
            pages = len(read_bytes(path.name, data[: int(len(data) * share)]).pages)
        except FileProblem as problem:
            pages = -len(problem.advice)
        assert pages != 0


@pytest.mark.slow
def test_speed_of_pages_without_tables(shared) -> None:
    path = shared / "plans/pdf/vungtau_phuong1_447KH-UBND_2025.pdf"
    pdf = pikepdf.open(path)
    for _ in range(4):
        pdf.pages.extend(list(pdf.pages)[:4])
    buffer = io.BytesIO()
    pdf.save(buffer)
    read(path)
    start = time.process_time()
    document = read_bytes("many.pdf", buffer.getvalue())
    assert len(document.pages) / (time.process_time() - start) > 20
