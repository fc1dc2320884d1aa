"""Anchors of head and foot, and layout tables unfolded."""

from __future__ import annotations

import pytest

from extractor.reading.anchors import (
    is_date_line,
    is_motto,
    is_number_line,
    is_ornament,
    opens_recipients,
    opens_signature,
)
from extractor.reading.document import Cell, Column, Line, Table
from extractor.reading.layout import order_head, split_heads, unfold


def table(*rows: list[str]) -> Table:
    return Table(
        tuple(
            Cell(r, c, tuple(Line(text) for text in cell.split("\n")))
            for r, row in enumerate(rows)
            for c, cell in enumerate(row)
        )
    )


ANCHORS = [
    (is_motto, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
    (is_motto, "CỌNG HOA XÃ HÔI CHÚ NGHIA VIÊT NAM", True),
    (is_motto, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", True),
    (is_motto, "Độc lập – Tự do – Hạnh phúc", True),
    (is_motto, "ĐẢNG CỘNG SẢN VIỆT NAM", True),
    (is_motto, "ĐOÀN TNCS HỒ CHÍ MINH", True),
    (is_motto, "Kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam và mừng xuân mới năm 2024", False),
    (is_motto, "XÃ HÒA BÌNH", False),
    (is_number_line, "Số: 12/KH-UBND", True),
    (is_number_line, "Số:      /KH-UBND", True),
    (is_number_line, "SỐ 5-KH/ĐU", True),
    (is_number_line, "So: .../KH-UBND", True),
    (is_number_line, "Số lượng: 5", False),
    (is_number_line, "Sở Y tế", False),
    (is_date_line, "Bình An, ngày    tháng 3 năm 2024", True),
    (is_date_line, "Vị Thanh, ngàỵ 4 thảng 5 nãm 2010", True),
    (is_date_line, "Hằng ngày kiểm tra", False),
    (opens_recipients, "Nơi nhận:", True),
    (opens_recipients, "Noi nhân :", True),
    (opens_recipients, "- Nơi ở: xã A", False),
    (opens_signature, "TM. ỦY BAN NHÂN DÂN", True),
    (opens_signature, "T/M BAN THƯỜNG VỤ", True),
    (opens_signature, "KT.CHỦ TỊCH", True),
    (opens_signature, "GIÁM ĐỐC", True),
    (opens_signature, "Q. HIỆU TRƯỞNG", True),
    (opens_signature, "Giám đốc Sở Y tế chủ trì", False),
    (is_ornament, "---------", True),
    (is_ornament, "***", True),
    (is_ornament, "--o0o--", True),
    (is_ornament, "- Lưu", False),
    (is_ornament, "**", False),
]


@pytest.mark.parametrize(("test", "text", "expected"), ANCHORS)
def test_anchors(test, text: str, expected: bool) -> None:
    assert test(text) is expected


LAYOUTS = [
    table(
        ["ỦY BAN NHÂN DÂN\nXÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 1/KH", "A, ngày 1 tháng 2 năm 2024"],
    ),
    table(["HUYỆN ỦY B\n*", "", "ĐẢNG CỘNG SẢN VIỆT NAM"]),
    table(["Số: /KH-UBND", "B, ngày   tháng 5 năm 2019"]),
    table(["Nơi nhận:\n- Lưu", "CHỦ TỊCH\nTrần Văn B"]),
    table(["", "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"], ["Nơi nhận:\n- Lưu", ""]),
    table(
        [
            "UBND XÃ HÒA AN Số: 9/KH-UBND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hòa An, ngày 5/1/2024",
        ]
    ),
]


@pytest.mark.parametrize("given", LAYOUTS)
def test_layout_tables_become_lines(given: Table) -> None:
    blocks = unfold(given)
    assert all(isinstance(block, Line) and block.column is not Column.FULL for block in blocks)
    first = next(cell for cell in given.cells if cell.text)
    assert blocks[0].column is (Column.LEFT if first.column == 0 else Column.RIGHT)


TABLES = [
    table(["STT", "Nhiệm vụ", "Chủ trì", "Thời hạn"], ["1", "Số hóa", "Sở Y tế", "2024"]),
    table(["Họ tên", "Chức vụ"], ["Trần Văn B", "Chủ tịch"], ["Lê C", "Phó Chủ tịch"]),
    table(["TT", "Văn bản", "Ngày"], ["1", "Số: 5/KH", "2/2/2024"]),
]


@pytest.mark.parametrize("given", TABLES)
def test_real_tables_stay(given: Table) -> None:
    assert unfold(given) == (given,)


def test_a_frame_of_one_cell_is_no_table() -> None:
    assert unfold(table(["Mục tiêu: 100% hộ"])) == (Line("Mục tiêu: 100% hộ"),)
    assert unfold(table(["", ""])) == ()


def test_head_set_with_tabs_is_split() -> None:
    blocks = split_heads(
        (Line("UBND XÃ A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Line("1.\tMục  đích"))
    )
    assert [(block.column, block.text) for block in blocks] == [
        (Column.LEFT, "UBND XÃ A"),
        (Column.RIGHT, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Column.FULL, "1. Mục đích"),
    ]


ROWS_OF_RECIPIENTS = [
    ("Nơi nhận: - UBND huyện - Phòng Nội vụ - Lưu: VT",
     ["Nơi nhận:", "- UBND huyện", "- Phòng Nội vụ", "- Lưu: VT"]),
    # Where entries have end marks, a dash without one belongs to a name.
    ("*Nơi nhận:* - Phòng Kinh tế - Hạ tầng (b/c); - 6 thôn; - Tổ Văn hóa - Xã hội; - Lưu VP.",
     ["*Nơi nhận:*", "- Phòng Kinh tế - Hạ tầng (b/c);", "- 6 thôn;", "- Tổ Văn hóa - Xã hội;",
      "- Lưu VP."]),
    ("Nơi nhận: - UBND huyện; - Phòng Nội vụ - Các xã; - Lưu: VT",
     ["Nơi nhận:", "- UBND huyện;", "- Phòng Nội vụ", "- Các xã;", "- Lưu: VT"]),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "entries"), ROWS_OF_RECIPIENTS)
def test_recipients_in_one_row(cell: str, entries: list[str]) -> None:
    blocks = unfold(table([cell, "CHỦ TỊCH\nTrần Văn B"]))
    left = [block for block in blocks if isinstance(block, Line) and block.column is Column.LEFT]
    assert [line.text for line in left] == entries


def test_order_of_a_head() -> None:
    left = [Line("UBND XÃ A"), Line("Số: 1/KH-UBND"), Line("V/v trồng cây")]
    right = [Line("CỘNG HÒA"), Line("A, ngày 1 tháng 2 năm 2024")]
    assert order_head(left, right) == [left[0], right[0], *left[1:], right[1]]
