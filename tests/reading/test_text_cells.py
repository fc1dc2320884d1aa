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


# lines, the rows as they should stand
ROWS: list[tuple[str, list[str]]] = [
    (
        "TT;Bản;Lúa (ha);Ngô (ha);Trâu (con);1;Bản Hạ;14;2;3;2;Bản Trung;12;18;395;3;Bản 3;-;9;2;"
        "Cộng;26;29;400",
        ["TT|Bản|Lúa (ha)|Ngô (ha)|Trâu (con)", "1|Bản Hạ|14|2|3", "2|Bản Trung|12|18|395",
         "3|Bản 3|-|9|2", "|Cộng|26|29|400"],
    ),
    (
        "STT;Nhiệm vụ;Chủ trì;Thời hạn;A;Chỉ đạo;1;Họp tổ;Văn phòng;Quý I;2;Giao ban;Văn phòng;"
        "Hằng tháng;B;Thủ tục;3;Số hóa;Tư pháp;Tháng 5",
        ["STT|Nhiệm vụ|Chủ trì|Thời hạn", "A|Chỉ đạo", "1|Họp tổ|Văn phòng|Quý I",
         "2|Giao ban|Văn phòng|Hằng tháng", "B|Thủ tục", "3|Số hóa|Tư pháp|Tháng 5"],
    ),
    (
        # The last row misses its partners; what tells a time stands under the times.
        "TT;Công việc;Chủ trì;Phối hợp;Thời hạn;1;Đo đạc;Địa chính;Các thôn;Tháng 4/2022;2;"
        "Cấp phát;Văn phòng;Tư pháp;Quý II/2022;3;Phát thanh;Đài huyện;Thường xuyên",
        ["TT|Công việc|Chủ trì|Phối hợp|Thời hạn", "1|Đo đạc|Địa chính|Các thôn|Tháng 4/2022",
         "2|Cấp phát|Văn phòng|Tư pháp|Quý II/2022", "3|Phát thanh|Đài huyện||Thường xuyên"],
    ),
    (
        "**TT**;**Chỉ tiêu**;**Đơn vị**;**tính**;**2024**;**1**;**Kinh tế**;1.1;Thu quỹ;đồng;5;"
        "1.2;Ngô;ha;7;**2**;**Xã hội**;2.1;Hộ nghèo;%;< 2",
        ["TT|Chỉ tiêu|Đơn vị tính|2024", "1|Kinh tế", "1.1|Thu quỹ|đồng|5", "1.2|Ngô|ha|7",
         "2|Xã hội", "2.1|Hộ nghèo|%|< 2"],
    ),
    (
        "Số TT;Nội dung;ĐVT;Số lượng;Ghi chú;(1);(2);(3);(4);(5);1;Lớp học;lớp;3;Quý I;"
        "2;Trồng cây;cây;500;3;Sửa mái nhà văn hóa của tất cả các thôn bản;vùng cao;nhà;6;Quý II;"
        "4;Mở chợ;chợ;1;Tháng 8",
        ["Số TT|Nội dung|ĐVT|Số lượng|Ghi chú", "1|Lớp học|lớp|3|Quý I", "2|Trồng cây|cây|500|",
         "3|Sửa mái nhà văn hóa của tất cả các thôn bản vùng cao|nhà|6|Quý II",
         "4|Mở chợ|chợ|1|Tháng 8"],
    ),
    (
        # Most rows have no note, and a figure may be the number of the next row.
        "STT;Ấp;Số hộ;Hộ nghèo;Ghi chú;1;Ấp Vàm;73;8;2;Ấp Bến;140;3;3;Ấp Đoài;12;5;Miền núi;"
        "4;Ấp Chợ;8;1;Cộng;233;17",
        ["STT|Ấp|Số hộ|Hộ nghèo|Ghi chú", "1|Ấp Vàm|73|8|", "2|Ấp Bến|140|3|",
         "3|Ấp Đoài|12|5|Miền núi", "4|Ấp Chợ|8|1|", "|Cộng|233|17|"],
    ),
    (
        # Nothing sums up the columns beside the figures.
        "TT;Điểm khám;Tổ phụ trách;Số người;Ngày khám;1;Nhà văn hóa ấp Đông;Tổ 1;140;04/5/2023;"
        "2;Trạm Y tế;Tổ 2;95;Ngày 06 đến 07/5/2023;Cộng;235",
        ["TT|Điểm khám|Tổ phụ trách|Số người|Ngày khám",
         "1|Nhà văn hóa ấp Đông|Tổ 1|140|04/5/2023",
         "2|Trạm Y tế|Tổ 2|95|Ngày 06 đến 07/5/2023", "|Cộng||235|"],
    ),
    (
        "Chỉ tiêu;ĐVT;TH 2023;2024;2025;Nước sạch;%;88;90;Trên 95;Lớp học;lớp;2;3;4;"
        "Rừng;ha;-;12,5;15",
        ["Chỉ tiêu|ĐVT|TH 2023|2024|2025", "Nước sạch|%|88|90|Trên 95", "Lớp học|lớp|2|3|4",
         "Rừng|ha|-|12,5|15"],
    ),
    (
        "Xã, thị trấn;Bò (con);Lợn (con);An Bình;120;450;An Hòa;90;300;Tổng;210;750;",
        ["Xã, thị trấn|Bò (con)|Lợn (con)", "An Bình|120|450", "An Hòa|90|300", "Tổng|210|750"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), ROWS)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_rows_told_by_numbers_or_figures(text: str, rows: list[str], apart: str) -> None:
    lines = f"{text.replace(';', apart)}{apart}- Giao các thôn thực hiện.".splitlines()
    found = cell_table(lines, 0)
    assert found is not None
    table, end = found
    cells: dict[int, list[str]] = {}
    for cell in table.cells:
        cells.setdefault(cell.row, []).append(cell.text)
    joined = ["|".join(row) for row in cells.values()]
    assert [row.replace("Đơn vị|tính", "Đơn vị tính") for row in joined] == rows
    assert lines[end:][-1] == "- Giao các thôn thực hiện."


def test_the_number_of_a_page_is_no_cell() -> None:
    cells = NUMBERED.splitlines()
    broken = [*cells[:6], "", f"{'':40}2", "", *cells[6:]]
    whole, parted = cell_table(cells, 0), cell_table(broken, 0)
    assert whole is not None
    assert parted is not None
    assert parted[0] == whole[0]


NONE = [
    "Nội dung\nThời gian\nĐịa điểm\nTổ chức tại nhà văn hóa.\nMời các thôn dự.\nKết thúc 11 giờ.",
    "Thời gian\nTừ ngày 01/3/2021 đến ngày 30/3/2021",
    "Nhiệm vụ\n1. Rà soát\n2. Điều tra\n3. Tổng hợp",
    "TT\nNội dung\nĐơn vị\n1\nRà soát\nPhòng Kinh tế",
    "Công an xã\nTrạm Y tế\nCác thôn\n1\n2\n3\n4\n5\n6",
    "Nội dung\nThời gian\nĐịa điểm\nKhai mạc\n8\nHội trường\nBế mạc\n17\nSân",
    "Chỉ tiêu\nNăm 2024 phấn đấu đạt như sau\n95\nCác thôn\n90\nTrường học\n80",
    "TT\n1\n2\n3\n4\n5",
    "BIỂU CHỈ TIÊU\nSố TT\nẤp\nVườn (ha)\n1\nHòa Phúc\n18\n2\nHòa Quí\n14\n3\nHòa Điền\n16",
    "Số\nCông an\nTrạm Y tế\n1\n3\n5\n7\n9",
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
