"""Every value stands on the words it was read from: in all plans at hand, and in any text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.errors import NeedsOcr, UnsupportedFormat
from extractor.reading.document import Line, Page, SourceDocument
from extractor.records.extract import extract_document, extract_file
from extractor.records.model import Grounded, PlanRecord, Span

PROJECT = Path(__file__).parents[2]
SAMPLES = sorted((PROJECT / "corpora" / "rendered").glob("*/*.*"))


def spans_of(node: Any) -> Iterator[Span]:
    """All spans anywhere in a record."""
    if isinstance(node, Span):
        yield node
    elif isinstance(node, list):
        for item in node:
            yield from spans_of(item)
    elif hasattr(node, "model_fields_set"):
        for name in type(node).model_fields:
            yield from spans_of(getattr(node, name))


def assert_grounded(record: PlanRecord) -> None:
    text = record.text
    assert text is not None
    for span in spans_of(record):
        assert text[span.start : span.end] == span.text
        assert 1 <= span.page <= record.source.pages
    items: list[Grounded] = [
        *record.targets,
        *record.assignments,
        *record.deadlines,
        *record.citations,
        *record.legal_bases,
        *record.criteria,
    ]
    for item in items:
        assert item.evidence, item


@pytest.mark.parametrize(
    "path",
    [path for path in SAMPLES if path.suffix in {".txt", ".docx", ".pdf"}],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_sample_plans_are_grounded(path: Path) -> None:
    record = extract_file(path)
    assert_grounded(record)
    if path.suffix == ".pdf":
        assert all(span.boxes for span in record.title.evidence)


@pytest.mark.slow
def test_real_plans_are_grounded(shared: Path) -> None:
    read = 0
    for folder in ("seeds", "text", "pdf", "scan_with_ocr_layer", "office"):
        for path in sorted((shared / "plans" / folder).iterdir()):
            try:
                record = extract_file(path)
            except (NeedsOcr, UnsupportedFormat):
                continue
            assert_grounded(record)
            read += 1
    assert read >= 19


WORDS = st.sampled_from(
    [
        "Số: 12/KH-UBND",
        "KẾ HOẠCH",
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 3/4/2021 của UBND tỉnh;",
        "I. MỤC TIÊU",
        "- 100% hộ dân",
        "1. Công an xã",
        "- Tuần tra trước ngày 30/6/2022.",
        "Nơi nhận:",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Nguyễn Văn A",
        "III. TỔ CHỨC THỰC HIỆN",
        "UBND xã Tân Hòa",
        "1. Tiêu chí số 3 - Thủy lợi",
        "Điện 90%,",
        "ngày tháng 3 năm 2022",
        "Tân Hòa, ngày 5 tháng 3 năm 2022",
        "“mở ngoặc",
        "đóng” ngoặc",
        "V/v",
        "",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(WORDS, st.text(max_size=30)), min_size=1, max_size=14))
def test_any_text_gives_a_grounded_record(lines: list[str]) -> None:
    blocks = tuple(Line(line, gap=place % 2 == 0) for place, line in enumerate(lines))
    source = SourceDocument("any.txt", "0" * 64, "text/plain", 1, (Page(1, blocks),))
    assert_grounded(extract_document(source))
