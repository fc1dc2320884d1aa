"""Lists and tables of new-rural criteria with their status."""

from __future__ import annotations

from dataclasses import replace

import pytest
from zoned import run, zoned

from extractor.fields.criteria.statuses import announced, verdict
from extractor.fields.criteria.tables import read_table
from extractor.knowledge.text import fold
from extractor.language.document import TableCell, TableGrid, Zone

HEADINGS = [
    ("Các tiêu chí đã đạt gồm 9 tiêu chí:", "achieved"),
    ("Số tiêu chí đã hoàn thành:", "achieved"),
    ("Các tiêu chí đạt chuẩn:", "achieved"),
    ("Duy trì các tiêu chí:", "achieved"),
    ("Các tiêu chí chưa đạt:", "not_achieved"),
    ("Các tiêu chí còn lại:", "not_achieved"),
    ("Những tiêu chí chưa hoàn thành:", "not_achieved"),
    ("Tiêu chí không đạt:", "not_achieved"),
    ("Phấn đấu hoàn thành 02 tiêu chí:", "planned"),
    ("Các tiêu chí đăng ký đạt trong năm:", "planned"),
    ("Tiêu chí dự kiến hoàn thành năm 2024:", "planned"),
    ("Các tiêu chí xã quan tâm:", None),
]


@pytest.mark.parametrize(("heading", "status"), HEADINGS)
def test_announced(heading: str, status: str | None) -> None:
    assert announced(fold(heading)) == status


@pytest.mark.parametrize(("heading", "status"), HEADINGS)
def test_list_under_heading(heading: str, status: str | None) -> None:
    lines = [heading, "- Tiêu chí số 2 - Giao thông;", "- Tiêu chí 17 (Môi trường)."]
    doc = run(zoned([(Zone.BODY, line) for line in lines]), "plan_header", "plan_criteria")
    found = [(c.number, c.name, c.status) for c in doc._.findings["criteria"]]
    expected = [(2, "Giao thông", status), (17, "Môi trường", status)] if status else []
    assert found == expected


def test_passing_mention_has_no_status() -> None:
    doc = run(
        zoned([(Zone.BODY, "Nâng chất lượng tiêu chí số 5.")]), "plan_header", "plan_criteria"
    )
    assert not doc._.findings["criteria"]


VERDICTS = [
    ("Đạt", "Kết quả", "achieved"),
    ("Đã đạt", "Đánh giá", "achieved"),
    ("Chưa đạt", "Kết quả", "not_achieved"),
    ("Không đạt", "Kết quả", "not_achieved"),
    ("Chưa", "Kết quả", "not_achieved"),
    ("Đạt", "Kế hoạch năm 2024", "planned"),
    ("Chưa đạt", "Kế hoạch năm 2024", None),
    ("12 km", "Kết quả", None),
]


@pytest.mark.parametrize(("cell", "heading", "status"), VERDICTS)
def test_verdict(cell: str, heading: str, status: str | None) -> None:
    assert verdict(fold(cell), fold(heading)) == status


def grid(rows: list[list[str]]) -> tuple[TableGrid, str]:
    cells, text = [], ""
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            cells.append(TableCell(row, column, len(text), len(text) + len(word)))
            text += word + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), 1, len(rows), len(rows[0])), text


TABLES = [
    (
        [["TT", "Tên tiêu chí", "Kết quả"], ["1", "Quy hoạch", "Đạt"], ["2", "Điện", "Chưa đạt"]],
        [(1, "Quy hoạch", "achieved"), (2, "Điện", "not_achieved")],
    ),
    (
        [["Tiêu chí", "Đạt", "Chưa đạt"], ["1. Quy hoạch", "x", ""], ["2. Điện", "", "X"]],
        [(1, "Quy hoạch", "achieved"), (2, "Điện", "not_achieved")],
    ),
    (
        [["STT", "Nội dung tiêu chí", "Đăng ký năm 2025"], ["03", "Tiêu chí Thủy lợi", "Đạt"]],
        [(3, "Thủy lợi", "planned")],
    ),
    (
        [["STT", "Tiêu chí", "Đánh giá"], ["1.1", "Có quy hoạch được duyệt", "Đạt"]],
        [],
    ),
    ([["TT", "Nhiệm vụ", "Kết quả"], ["1", "Quy hoạch", "Đạt"]], []),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_table(rows: list[list[str]], expected: list[tuple[int, str, str]]) -> None:
    table, text = grid(rows)
    assert [(row.number, row.name, row.status) for row in read_table(table, text)] == expected


def test_component_reads_tables() -> None:
    table, text = grid([["TT", "Tiêu chí", "Kết quả"], ["2", "Giao thông", "Chưa đạt"]])
    doc = zoned([(Zone.BODY, line) for line in text.splitlines()])
    doc._.layout = replace(doc._.layout, tables=(table,))
    (found,) = run(doc, "plan_header", "plan_criteria")._.findings["criteria"]
    assert (found.number, found.name, found.status) == (2, "Giao thông", "not_achieved")
    assert [doc.text[start:end] for start, end in found.spans] == ["Giao thông", "Chưa đạt"]
