"""Further tables and lists of new-rural criteria as communes of all kinds write them."""

# ruff: noqa: E501 -- a sentence of a table stays on its line
from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.criteria.tables import read_table
from extractor.language.document import TableCell, TableGrid, Zone

Row = tuple[int, str, str]

WORDINGS = [
    ("Đạt", "achieved"),
    ("ĐẠT", "achieved"),
    ("Đạt.", "achieved"),
    ("Đã đạt", "achieved"),
    ("Đạt chuẩn", "achieved"),
    ("Đạt 100%", "achieved"),
    ("Đạt tiêu chí", "achieved"),
    ("Hoàn thành", "achieved"),
    ("Đã hoàn thành", "achieved"),
    ("Đạt (duy trì)", "achieved"),
    ("Đạt, tiếp tục duy trì", "achieved"),
    ("Chưa đạt", "not_achieved"),
    ("CHƯA ĐẠT", "not_achieved"),
    ("Chưa đạt chuẩn", "not_achieved"),
    ("Chưa hoàn thành", "not_achieved"),
    ("Không đạt", "not_achieved"),
    ("Cơ bản đạt", "not_achieved"),
    ("Đang hoàn thiện", "not_achieved"),
    ("Đang thực hiện", "not_achieved"),
    ("Chưa đạt (thiếu 02 km)", "not_achieved"),
    ("Phấn đấu đạt", "planned"),
    ("Đăng ký đạt", "planned"),
    ("Dự kiến đạt", "planned"),
    ("Phấn đấu đạt năm 2024", "planned"),
]


def grid(rows: list[list[str]]) -> tuple[TableGrid, str]:
    cells, text = [], ""
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            cells.append(TableCell(row, column, len(text), len(text) + len(word)))
            text += word + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), 1, len(rows), len(rows[0])), text


@pytest.mark.parametrize(("cell", "status"), WORDINGS)
def test_result_cell(cell: str, status: str) -> None:
    table, text = grid([["TT", "Tên tiêu chí", "Kết quả"], ["13", "Tổ chức sản xuất", cell]])
    found = [(row.number, row.name, row.status) for row in read_table(table, text)]
    assert found == [(13, "Tổ chức sản xuất", status)]


TABLES: list[tuple[list[list[str]], list[Row]]] = [
    (
        [
            ["TT", "Tên tiêu chí", "Đạt", "Không đạt"],
            ["1", "Quy hoạch", "x", ""],
            ["2", "Giao thông", "", "x"],
        ],
        [(1, "Quy hoạch", "achieved"), (2, "Giao thông", "not_achieved")],
    ),
    (
        [
            ["TT", "Tiêu chí", "Chưa đạt", "Đạt"],
            ["10", "Thu nhập", "√", ""],
            ["11", "Hộ nghèo", "", "√"],
        ],
        [(10, "Thu nhập", "not_achieved"), (11, "Hộ nghèo", "achieved")],
    ),
    (
        [
            ["Số TT", "Tên tiêu chí", "Nội dung tiêu chí", "Kết quả"],
            ["3", "Thủy lợi", "Tỷ lệ diện tích tưới đạt từ 80% trở lên", "Đạt"],
        ],
        [(3, "Thủy lợi", "achieved")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Chỉ tiêu", "Hiện trạng", "Đánh giá"],
            ["4", "Điện", "≥98%", "99,2%", "Đạt"],
            ["17", "Môi trường", "≥90%", "71%", "Chưa đạt"],
        ],
        [(4, "Điện", "achieved"), (17, "Môi trường", "not_achieved")],
    ),
    (
        [
            ["Tiêu chí số", "Tên tiêu chí", "Kết quả đạt được"],
            ["18", "Hệ thống chính trị", "Đạt"],
        ],
        [(18, "Hệ thống chính trị", "achieved")],
    ),
    (
        [
            ["TT", "Tiêu chí", "Mức độ đạt"],
            ["TC 5", "Trường học", "Đạt"],
            ["TC 6", "Cơ sở vật chất văn hóa", "Chưa đạt"],
        ],
        [(5, "Trường học", "achieved"), (6, "Cơ sở vật chất văn hóa", "not_achieved")],
    ),
    (
        [
            ["STT", "Tên tiêu chí", "Thời gian hoàn thành", "Kết quả"],
            ["14", "Giáo dục và Đào tạo", "2023", "Đạt"],
        ],
        [(14, "Giáo dục và Đào tạo", "achieved")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Kết quả", "Ghi chú"],
            ["9.", "Nhà ở dân cư", "Đạt", ""],
            ["10.", "Thu nhập", "Chưa đạt", "45 triệu đồng"],
        ],
        [(9, "Nhà ở dân cư", "achieved"), (10, "Thu nhập", "not_achieved")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Kết quả"],
            ["7", "Cơ sở hạ tầng thương mại nông thôn", "Đạt"],
            ["7.1", "Chợ theo quy hoạch", "Đạt"],
            ["8", "Thông tin và Truyền thông", "Đạt"],
        ],
        [
            (7, "Cơ sở hạ tầng thương mại nông thôn", "achieved"),
            (8, "Thông tin và Truyền thông", "achieved"),
        ],
    ),
    (
        [
            ["TT", "TÊN TIÊU CHÍ", "KẾT QUẢ"],
            ["12", "LAO ĐỘNG", "ĐẠT"],
        ],
        [(12, "LAO ĐỘNG", "achieved")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Kế hoạch đạt năm 2025"],
            ["16", "Văn hóa", "x"],
        ],
        [(16, "Văn hóa", "planned")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Kết quả"],
            ["", "Tổng cộng", "17/19 tiêu chí"],
        ],
        [],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), TABLES)
def test_table(rows: list[list[str]], expected: list[Row]) -> None:
    table, text = grid(rows)
    assert [(row.number, row.name, row.status) for row in read_table(table, text)] == expected


PROSE: list[tuple[list[str], list[Row]]] = [
    (
        [
            "Xã còn 03 tiêu chí chưa đạt gồm: tiêu chí 10 (Thu nhập), tiêu chí 11 (Nghèo đa chiều), tiêu chí 17 (Môi trường)."
        ],
        [
            (10, "Thu nhập", "not_achieved"),
            (11, "Nghèo đa chiều", "not_achieved"),
            (17, "Môi trường", "not_achieved"),
        ],
    ),
    (
        [
            "Các tiêu chí chưa đạt:",
            "- Tiêu chí số 17 - Môi trường và an toàn thực phẩm;",
            "- Tiêu chí số 18 - Hệ thống chính trị và tiếp cận pháp luật.",
        ],
        [
            (17, "Môi trường và an toàn thực phẩm", "not_achieved"),
            (18, "Hệ thống chính trị và tiếp cận pháp luật", "not_achieved"),
        ],
    ),
    (["Đến nay xã đã đạt 19/19 tiêu chí nông thôn mới."], []),
    (["Phấn đấu đến cuối năm 2024 xã đạt 19/19 tiêu chí."], []),
    (["Bình quân toàn huyện đạt 15,6 tiêu chí/xã."], []),
    (
        [
            "* Các tiêu chí đã đạt (16/19 tiêu chí):",
            "+ Tiêu chí 1 - Quy hoạch",
            "+ Tiêu chí 3 - Thủy lợi và phòng, chống thiên tai",
        ],
        [(1, "Quy hoạch", "achieved"), (3, "Thủy lợi và phòng, chống thiên tai", "achieved")],
    ),
    (
        [
            "* Các tiêu chí chưa đạt (02/19 tiêu chí):",
            "+ Tiêu chí 2: Giao thông;",
            "+ Tiêu chí 6: Cơ sở vật chất văn hóa.",
        ],
        [(2, "Giao thông", "not_achieved"), (6, "Cơ sở vật chất văn hóa", "not_achieved")],
    ),
    (
        [
            "Còn 01 tiêu chí chưa đạt: Tiêu chí số 13 về Tổ chức sản xuất và phát triển kinh tế nông thôn."
        ],
        [(13, "Tổ chức sản xuất và phát triển kinh tế nông thôn", "not_achieved")],
    ),
    (
        ["Tiêu chí số 10 (Thu nhập): Cơ bản đạt."],
        [(10, "Thu nhập", "not_achieved")],
    ),
    (
        ["Tiêu chí số 15 - Y tế: Đạt 100%."],
        [(15, "Y tế", "achieved")],
    ),
    (
        ["Tiêu chí 4 - Điện: Đã đạt.", "Tiêu chí 9 - Nhà ở dân cư: Không đạt."],
        [(4, "Điện", "achieved"), (9, "Nhà ở dân cư", "not_achieved")],
    ),
    (
        ["Các tiêu chí dự kiến đạt trong năm 2025:", "- Tiêu chí số 14. Giáo dục và Đào tạo"],
        [(14, "Giáo dục và Đào tạo", "planned")],
    ),
    (
        [
            "Xã đăng ký thực hiện đạt 02 tiêu chí: Tiêu chí số 12 (Lao động); Tiêu chí số 19 (Quốc phòng và An ninh)."
        ],
        [(12, "Lao động", "planned"), (19, "Quốc phòng và An ninh", "planned")],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), PROSE)
def test_prose(lines: list[str], expected: list[Row]) -> None:
    doc = run(zoned([(Zone.BODY, line) for line in lines]), "plan_header", "plan_criteria")
    assert [(c.number, c.name, c.status) for c in doc._.findings["criteria"]] == expected


NUMBERS: list[tuple[str, list[int], str]] = [
    ("Đến nay xã đã đạt các tiêu chí số 1, 2, 5.", [1, 2, 5], "achieved"),
    ("Các tiêu chí đã đạt: số 1, 3, 4, 7, 8.", [1, 3, 4, 7, 8], "achieved"),
    ("Xã còn 02 tiêu chí chưa đạt gồm: tiêu chí số 5, số 6.", [5, 6], "not_achieved"),
    ("Phấn đấu năm 2024 đạt các tiêu chí số 2, 10 và 17.", [2, 10, 17], "planned"),
    ("Đã đạt 17/19 tiêu chí; còn tiêu chí số 10, 17 chưa đạt.", [10, 17], "not_achieved"),
    ("Tiêu chí số 2, 5 chưa đạt trong năm 2023.", [2, 5], "not_achieved"),
    ("Duy trì các tiêu chí số 1, 4, và 8 theo Bộ tiêu chí.", [1, 4, 8], "achieved"),
    ("Nâng cao chất lượng tiêu chí số 5, 6.", [], ""),
    ("Đã đạt tiêu chí số 5, 02 trường học được sửa chữa.", [], ""),
    ("Đã đạt bộ tiêu chí số 18/2022.", [], ""),
]


@pytest.mark.parametrize(("line", "numbers", "status"), NUMBERS)
def test_numbers_alone(line: str, numbers: list[int], status: str) -> None:
    doc = run(zoned([(Zone.BODY, line)]), "plan_header", "plan_criteria")
    found = [(c.number, c.status) for c in doc._.findings["criteria"]]
    assert found == [(number, status) for number in numbers]
