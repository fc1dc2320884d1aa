"""Tables whose cells are parted by tabs, one right below the other."""

from __future__ import annotations

import pytest

from extractor.reading import read_bytes
from extractor.reading.document import Line, Table

TASKS = """TT\tNội dung\tChủ trì\tThời gian\tSản phẩm
1\tRà soát hộ nuôi cá\tPhòng Kinh tế\tQuý I/2024\tDanh sách
2\tCấp giống\tTrạm Khuyến nông\tTháng 4/2024\tBiên bản
"""
FIGURES = """TT\tXã\tHiện có\tChỉ tiêu năm 2024
1\tTân Lập\t3\t8
2\tTân Hòa\t1\t6
"""
TITLES = [
    "PHỤ LỤC II\nCHỈ TIÊU THẢ CÁ CHO CÁC XÃ\n",
    "Phụ lục 2\nChỉ tiêu thả cá\n",
    "BIỂU 2: CHỈ TIÊU THẢ CÁ CHO CÁC XÃ\n",
    "Bảng 2. Chỉ tiêu thả cá\n",
    "\nChỉ tiêu thả cá\n",
]


def columns(text: str) -> list[int]:
    page = read_bytes("a.txt", text.encode()).pages[0]
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return [1 + max(cell.column for cell in table.cells) for table in tables]


@pytest.mark.parametrize("title", TITLES)
def test_a_second_table_below_the_first_is_a_table_of_its_own(title: str) -> None:
    text = TASKS + title + FIGURES
    assert columns(text) == [5, 4]
    page = read_bytes("a.txt", text.encode()).pages[0]
    lines = [block.text for block in page.blocks if isinstance(block, Line)]
    assert lines == [line for line in title.splitlines() if line]


def test_headings_that_no_list_knows_head_a_table_all_the_same() -> None:
    figures = "STT\tCụm\tĐang có\tNăm 2024\n1\tVen sông\t3\t8\n2\tVùng đồi\t1\t6\n"
    assert columns(f"{TASKS}Thả cá theo cụm\n{figures}") == [5, 4]


def test_headings_printed_once_more_go_on_with_the_table() -> None:
    head, *rows = TASKS.splitlines(keepends=True)
    assert columns(head + rows[0] + "II. VIỆC KHÁC\n" + head + rows[1]) == [5]
