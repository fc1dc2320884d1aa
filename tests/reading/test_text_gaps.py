"""Tables whose cells are parted by two blanks, and what only looks like one."""

from __future__ import annotations

import pytest

from extractor.reading.document import Table
from extractor.reading.text import blocks_of
from extractor.reading.text_gaps import gap_table

HAMLETS = """TT  Thôn   Trong độ tuổi   Số gọi khám   Phát lệnh
1  Thôn 1  64  22  3
2  Thôn Thượng Trung  266  93  13

                              4

3  Buôn Đôn  33  12  2
   Tổng cộng  363  127  18
Các thôn tổ chức thực hiện."""
TASKS = """STT   Nội dung công việc   Chủ trì   Thời gian
1   Rà soát danh sách   Ban chỉ huy quân sự   Tháng 7
2   Khám   Hội đồng   Tháng 11
3   Giao quân   Ban chỉ huy quân sự xã   Tháng 2"""


@pytest.mark.parametrize(
    ("text", "rows", "last"),
    [
        (HAMLETS, 5, ["", "Tổng cộng", "363", "127", "18"]),
        (TASKS, 4, ["3", "Giao quân", "Ban chỉ huy quân sự xã", "Tháng 2"]),
    ],
)
def test_rows_parted_by_gaps(text: str, rows: int, last: list[str]) -> None:
    found = gap_table(text.splitlines(), 0)
    assert found is not None
    table, end = found
    assert max(cell.row for cell in table.cells) == rows - 1
    assert [cell.text for cell in table.cells if cell.row == rows - 1] == last
    assert end == text[: text.rindex(last[-1])].count("\n") + 1


@pytest.mark.parametrize("text", [HAMLETS, f"CHỈ TIÊU\n\n{HAMLETS}", TASKS])
def test_a_text_with_such_a_table(text: str) -> None:
    assert sum(isinstance(block, Table) for block in blocks_of(text)) == 1


NONE = [
    "TT  Thôn  Số hộ\n1  Thôn 1  64\n2  Thôn 2  70",
    "Ngày 5  họp thôn  hội trường\nNgày 7  ra quân  sân\nNgày 9  tổng kết  sân\nNgày 10  nghỉ  nhà",
    "STT  Họ và tên  Chức vụ\nTrưởng  Ông A  Chủ tịch\nPhó  Ông B  Phó\nỦy viên  Bà C  Cán bộ",
    "Số: 12/KH-UBND   An Bình, ngày 5/3/2020   bản sao\n1  a  b\n2  a  b\n3  a  b",
]


@pytest.mark.parametrize("text", NONE)
def test_no_table(text: str) -> None:
    assert gap_table(text.splitlines(), 0) is None
