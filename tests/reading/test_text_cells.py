"""Tables printed one cell a line, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.text_cells import cell_table

CALENDAR = """Tháng
Việc chính
Ai làm
9/2021
Khai giảng năm học mới
Các trường
10/2021
Hội giảng cấp trường
Tổ Toán, Tổ Văn
12/2021
Kiểm tra học kỳ I
Tổ Khảo thí"""
NUMBERED = """TT
Nội dung công việc
Đơn vị chủ trì

Thời gian
1
Rà soát hộ nghèo
Phòng Kinh tế
Trước 15/10

2
Điều tra bổ sung
Các thôn
Tháng 11"""

TABLES: list[tuple[str, list[str], int]] = [
    (CALENDAR, ["Tháng", "Việc chính", "Ai làm", "9/2021", "Khai giảng năm học mới"], 4),
    (NUMBERED, ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian", "1"], 3),
    (f"{NUMBERED}\nIV. TỔ CHỨC THỰC HIỆN\nGiao Phòng Kinh tế", ["TT", "Nội dung công việc"], 3),
    (f"{CALENDAR}\nNơi nhận:\n- Lưu: VT.", ["Tháng", "Việc chính", "Ai làm"], 4),
]


@pytest.mark.parametrize(("text", "first", "rows"), TABLES)
def test_rows_of_cells(text: str, first: list[str], rows: int) -> None:
    found = cell_table(text.splitlines(), 0)
    assert found is not None
    cells = found[0].cells
    assert [cell.text for cell in cells[: len(first)]] == first
    assert max(cell.row for cell in cells) == rows - 1


NONE = [
    "Nội dung\nThời gian\nĐịa điểm\nTổ chức tại nhà văn hóa.\nMời các thôn dự.\nKết thúc 11 giờ.",
    "Thời gian\nTừ ngày 01/3/2021 đến ngày 30/3/2021",
    "Nhiệm vụ\n1. Rà soát\n2. Điều tra\n3. Tổng hợp",
    "TT\nNội dung\nĐơn vị\n1\nRà soát\nPhòng Kinh tế",
    "Công an xã\nTrạm Y tế\nCác thôn\n1\n2\n3\n4\n5\n6",
]


@pytest.mark.parametrize("text", NONE)
def test_no_table(text: str) -> None:
    assert cell_table(text.splitlines(), 0) is None


@given(st.lists(st.sampled_from([*NUMBERED.splitlines(), "Lời văn.", "- mục"]), max_size=30))
def test_every_row_is_as_wide_as_its_heading(lines: list[str]) -> None:
    for start in range(len(lines)):
        if found := cell_table(lines, start):
            table, end = found
            widths = {
                row: sum(cell.row == row for cell in table.cells)
                for row in {cell.row for cell in table.cells}
            }
            assert len(set(widths.values())) == 1
            assert start < end <= len(lines)
