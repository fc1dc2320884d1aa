"""Tables drawn with bars and rules, however the bars look and whatever is around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.document import Table
from extractor.reading.text import blocks_of
from extractor.reading.text_drawn import drawn_table

WRAPPED = [
    ["TT", "Công việc", "Đơn vị chủ trì", "Thời gian"],
    ["1", "Vệ sinh đường làng", "Hội Nông dân,", "Trước ngày"],
    ["", "và kênh mương", "Đoàn Thanh niên", "20/5/2024"],
    ["2", "Rà soát hộ", "Công chức", "Quý III"],
    ["", "", "Văn hóa - Xã hội", ""],
    ["3", "Tổng hợp báo cáo", "Văn phòng", "Tháng 11"],
]
READ = [
    ["TT", "Công việc", "Đơn vị chủ trì", "Thời gian"],
    [
        "1",
        "Vệ sinh đường làng và kênh mương",
        "Hội Nông dân, Đoàn Thanh niên",
        "Trước ngày 20/5/2024",
    ],
    ["2", "Rà soát hộ", "Công chức Văn hóa - Xã hội", "Quý III"],
    ["3", "Tổng hợp báo cáo", "Văn phòng", "Tháng 11"],
]
WIDTHS = (4, 22, 18, 14)


def row(texts: list[str], bar: str = "|", left: str = "", right: str = "") -> str:
    cells = (f" {text.ljust(width)}" for text, width in zip(texts, WIDTHS, strict=True))
    return f"{left}{bar.join(cells)}{right}"


def rule(line: str, crossing: str, left: str = "", right: str = "") -> str:
    return f"{left}{crossing.join(line * (width + 1) for width in WIDTHS)}{right}"


def boxed(bar: str, line: str, corners: str, each: bool) -> list[str]:
    """The table in a frame, with a rule below the headings or below ``each`` row."""
    top, inner, bottom = (rule(line, *corners[place : place + 3]) for place in (0, 3, 6))
    lines = [top, row(WRAPPED[0], bar, bar, bar), inner]
    for place, texts in enumerate(WRAPPED[1:], start=1):
        if each and place > 1 and texts[0]:
            lines.append(inner)
        lines.append(row(texts, bar, bar, bar))
    return [*lines, bottom]


DRAWN = {
    "bars alone": [row(texts).rstrip() for texts in WRAPPED],
    "indented": [f"   {row(texts)}" for texts in WRAPPED],
    "bars around": [row(texts, "|", "|", "|") for texts in WRAPPED],
    "rule below the headings": [
        row(WRAPPED[0]),
        rule("-", "+"),
        *(row(texts) for texts in WRAPPED[1:]),
    ],
    "rule of Markdown": [
        row(WRAPPED[0], "|", "|", "|"),
        rule("-", "|", "|", "|"),
        *(row(texts, "|", "|", "|") for texts in WRAPPED[1:]),
    ],
    "grid": boxed("|", "-", "+++" * 3, each=True),
    "frame": boxed("|", "=", "+++" * 3, each=False),
    "box": boxed("│", "─", "┬┌┐┼├┤┴└┘", each=True),
    "double box": boxed("║", "═", "╦╔╗╬╠╣╩╚╝", each=False),
}


def texts_of(table: Table) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(" ".join(line.text for line in cell.lines))
    return list(rows.values())


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=list(DRAWN))
def test_rows_are_put_together_from_their_lines(drawn: list[str]) -> None:
    text = "\n".join(["II. PHÂN CÔNG", "", *drawn, "", "III. KINH PHÍ"])
    before, table, after = blocks_of(text)
    assert isinstance(table, Table)
    assert texts_of(table) == READ
    assert [getattr(block, "text", None) for block in (before, after)] == [
        "II. PHÂN CÔNG",
        "III. KINH PHÍ",
    ]


def test_below_a_rule_of_markdown_each_line_is_a_row() -> None:
    lines = [
        "| Thôn   | Chỉ tiêu      |",
        "|--------|---------------|",
        "| Đông   | Trồng 200 cây |",
        "|        | Dọn 2 km mương|",
        "| Đoài   | Trồng 150 cây |",
    ]
    found = drawn_table(lines, 0)
    assert found is not None
    assert texts_of(found[0]) == [
        ["Thôn", "Chỉ tiêu"],
        ["Đông", "Trồng 200 cây"],
        ["", "Dọn 2 km mương"],
        ["Đoài", "Trồng 150 cây"],
    ]


def test_a_title_over_missing_bars_spans_its_columns() -> None:
    drawn = boxed("|", "-", "+++" * 3, each=True)
    drawn.insert(3, f"|{' I. Nhiệm vụ chung'.ljust(len(drawn[0]) - 2)}|")
    drawn.insert(4, drawn[2])
    found = drawn_table(drawn, 0)
    assert found is not None
    wide = [cell for cell in found[0].cells if cell.row == 1]
    assert [(cell.column, cell.column_span, cell.lines[0].text) for cell in wide] == [
        (0, 4, "I. Nhiệm vụ chung")
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["- Lưu: VT | KT.", "đồng thời | báo cáo", "và | gửi"],
        ["| TT | Xã |", "|---|---|", "| 1 | An Bình |"],
        ["a | b", "c | d"],
        ["-------", "-------"],
        ["+------+", "Không có gì"],
        [""],
    ],
)
def test_what_is_not_drawn(lines: list[str]) -> None:
    assert drawn_table(lines, 0) is None


@given(st.lists(st.text("|+-= a\u2502\u2500\u253c", max_size=12), min_size=1, max_size=8))
def test_nothing_is_lost_however_odd_the_drawing(lines: list[str]) -> None:
    found = drawn_table(lines, 0)
    if found is not None:
        table, end = found
        kept = "".join(line.text for cell in table.cells for line in cell.lines)
        assert kept.count("a") == sum(line.count("a") for line in lines[:end])
