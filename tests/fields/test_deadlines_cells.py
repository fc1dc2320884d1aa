"""What the cells of a column of times say in as few letters as they can."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import TimeContext, resolve_due
from extractor.fields.deadlines.columns import read_cell

CONTEXT = TimeContext("2024-01-05", 2024)

CELLS = [
    ("15/6; 10/12/2024", ["2024-06-15..2024-06-15", "2024-12-10..2024-12-10"]),
    ("Tuần 3/T9", ["2024-09-15..2024-09-21"]),
    ("T3, T9", ["2024-03-01..2024-03-31", "2024-09-01..2024-09-30"]),
    ("Tháng 5 + 6", ["2024-05-01..2024-06-30"]),
    ("Tháng 5 & 6/2024", ["2024-05-01..2024-06-30"]),
    ("Dịp 27/7", ["2024-07-27..2024-07-27"]),
    ("Chiều thứ 6", ["FREQ=WEEKLY;BYDAY=FR"]),
    ("Thứ 3, thứ 5", ["FREQ=WEEKLY;BYDAY=TU,TH"]),
    ("Rằm tháng 8", ["event"]),
    ("Tết Trung thu", ["event"]),
    ("Trước Tết Nguyên đán", ["event"]),
    ("Trước mùa mưa (31/5)", ["..2024-05-31"]),
    ("28/10/2024 (Tuần 8, cuối tháng 10)", ["2024-10-28..2024-10-28"]),
    ("02/11 - 07/11/2024 (đầu tháng 11)", ["2024-11-02..2024-11-07"]),
    ("Đầu tháng 9 và trước 15/11/2024", ["2024-09-01..2024-09-30", "..2024-11-15"]),
    ("Thường xuyên", []),
    ("Theo lịch của huyện", []),
]


@pytest.mark.parametrize(("words", "expected"), CELLS)
def test_cells_of_times(words: str, expected: list[str]) -> None:
    found = []
    for time in read_cell(words, CONTEXT):
        span = f"{time.begin or ''}..{time.finish or ''}"
        found.append(time.recurrence or (span if span != ".." else time.kind))
    assert found == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hàng tháng, từ 02 đến 6/2024", "FREQ=MONTHLY 2024-02-01..2024-06-30"),
        ("Hằng tuần\n(05/3 - 28/5/2024)", "FREQ=WEEKLY 2024-03-05..2024-05-28"),
    ],
)
def test_a_cell_may_say_how_often_and_how_long(words: str, expected: str) -> None:
    (time,) = read_cell(words, CONTEXT)
    assert f"{time.recurrence} {time.begin}..{time.finish}" == expected
    assert time.text == words[time.start : time.end]


DUES = [("T9", "2024-09-30"), ("Tuần 3/T9", "2024-09-21"), ("Rằm tháng 8", None)]


@pytest.mark.parametrize(("words", "due"), DUES)
def test_dues_of_cells(words: str, due: str | None) -> None:
    assert resolve_due(words, CONTEXT) == due
