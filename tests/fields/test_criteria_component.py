"""Lists and tables of new-rural criteria with their status."""

# ruff: noqa: E501 -- a sentence of a table stays on its line
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
    (
        [
            ["ý bịt", "Tên tiêu chí", "Kết quả"],
            ["1", "Quy hoạch", "Đạt"],
            ["2", "Giao thông", "Chưa đạt"],
            ["3", "Thủy lợi", "Đạt"],
        ],
        [
            (1, "Quy hoạch", "achieved"),
            (2, "Giao thông", "not_achieved"),
            (3, "Thủy lợi", "achieved"),
        ],
    ),
    (
        [
            ["Điểm", "Tên tiêu chí", "Kết quả"],
            ["5", "Quy hoạch", "Đạt"],
            ["2", "Giao thông", "Chưa đạt"],
            ["3", "Thủy lợi", "Đạt"],
        ],
        [],
    ),
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


PROSE: list[tuple[list[str], list[tuple[int, str, str]]]] = [
    (
        [
            "Các tiêu chí đã đạt: 03 tiêu chí, gồm:",
            "+ Tiêu chí số 1: Quy hoạch",
            "+ Tiêu chí số 3: Thủy lợi",
            "+ Tiêu chí số 4: Điện",
        ],
        [(1, "Quy hoạch", "achieved"), (3, "Thủy lợi", "achieved"), (4, "Điện", "achieved")],
    ),
    (
        [
            "Đến nay xã đã đạt 3/19 tiêu chí, gồm: tiêu chí số 1 (Quy hoạch), tiêu chí số 4 (Điện), tiêu chí số 8 (Thông tin và Truyền thông)."
        ],
        [
            (1, "Quy hoạch", "achieved"),
            (4, "Điện", "achieved"),
            (8, "Thông tin và Truyền thông", "achieved"),
        ],
    ),
    (
        [
            "Các tiêu chí chưa đạt: số 2 (Giao thông), số 10 (Thu nhập), số 17 (Môi trường và an toàn thực phẩm)."
        ],
        [
            (2, "Giao thông", "not_achieved"),
            (10, "Thu nhập", "not_achieved"),
            (17, "Môi trường và an toàn thực phẩm", "not_achieved"),
        ],
    ),
    (
        [
            "Phấn đấu năm 2018 đạt thêm 02 tiêu chí: tiêu chí số 6 về Cơ sở vật chất văn hóa; tiêu chí số 11 về Hộ nghèo."
        ],
        [(6, "Cơ sở vật chất văn hóa", "planned"), (11, "Hộ nghèo", "planned")],
    ),
    (
        [
            "- Tiêu chí số 5 - Trường học: Đạt.",
            "- Tiêu chí số 6 - Cơ sở vật chất văn hóa: Chưa đạt.",
            "- Tiêu chí số 7 - Cơ sở hạ tầng thương mại nông thôn: Đạt.",
        ],
        [
            (5, "Trường học", "achieved"),
            (6, "Cơ sở vật chất văn hóa", "not_achieved"),
            (7, "Cơ sở hạ tầng thương mại nông thôn", "achieved"),
        ],
    ),
    (
        ["1. Tiêu chí số 1 về Quy hoạch: đã đạt", "2. Tiêu chí số 2 về Giao thông: chưa đạt"],
        [(1, "Quy hoạch", "achieved"), (2, "Giao thông", "not_achieved")],
    ),
    (
        [
            "1. Tiêu chí số 13 về Tổ chức sản xuất",
            "- Hợp tác xã hoạt động hiệu quả.",
            "Đánh giá: Đạt.",
            "2. Tiêu chí số 17 về Môi trường",
            "- Còn 15% hộ chưa có nhà tiêu hợp vệ sinh.",
            "Đánh giá: Chưa đạt.",
        ],
        [(13, "Tổ chức sản xuất", "achieved"), (17, "Môi trường", "not_achieved")],
    ),
    (
        [
            "Tiêu chí số 8 - Thông tin và truyền thông (đạt)",
            "Tiêu chí số 9 - Nhà ở dân cư (chưa đạt)",
        ],
        [(8, "Thông tin và truyền thông", "achieved"), (9, "Nhà ở dân cư", "not_achieved")],
    ),
    (
        [
            "Xã đăng ký hoàn thành các tiêu chí sau trong năm 2023:",
            "- Tiêu chí số 12 (Lao động);",
            "- Tiêu chí số 16 (Văn hóa).",
        ],
        [(12, "Lao động", "planned"), (16, "Văn hóa", "planned")],
    ),
    (
        [
            "Duy trì và nâng cao chất lượng các tiêu chí đã đạt:",
            "- Tiêu chí số 18 về Hệ thống chính trị và tiếp cận pháp luật.",
            "- Tiêu chí số 19 về Quốc phòng và an ninh.",
        ],
        [
            (18, "Hệ thống chính trị và tiếp cận pháp luật", "achieved"),
            (19, "Quốc phòng và an ninh", "achieved"),
        ],
    ),
    (
        [
            "Các tiêu chí chưa hoàn thành gồm:",
            "1. Giao thông (tiêu chí số 2)",
            "2. Nhà ở dân cư (tiêu chí số 9)",
        ],
        [(2, "Giao thông", "not_achieved"), (9, "Nhà ở dân cư", "not_achieved")],
    ),
    (["Tập trung thực hiện tiêu chí số 17 về môi trường và an toàn thực phẩm."], []),
    (["Hướng dẫn thực hiện tiêu chí số 3 theo Quyết định số 320/QĐ-TTg."], []),
    (
        [
            "Xã còn 02 tiêu chí chưa đạt là tiêu chí số 10 (Thu nhập) và tiêu chí số 11 (Nghèo đa chiều)."
        ],
        [(10, "Thu nhập", "not_achieved"), (11, "Nghèo đa chiều", "not_achieved")],
    ),
    (
        [
            "Những tiêu chí cần phấn đấu trong năm 2019:",
            "- Tiêu chí 5: Trường học.",
            "- Tiêu chí 6: Cơ sở vật chất văn hoá.",
        ],
        [(5, "Trường học", "planned"), (6, "Cơ sở vật chất văn hoá", "planned")],
    ),
    (
        [
            "Kết quả: 17/19 tiêu chí đạt; 02 tiêu chí chưa đạt (tiêu chí số 2 về Giao thông và tiêu chí số 5 về Trường học)."
        ],
        [(2, "Giao thông", "not_achieved"), (5, "Trường học", "not_achieved")],
    ),
    (
        [
            "- Đã đạt 04 tiêu chí: Quy hoạch (TC số 1), Điện (TC số 4), Bưu điện (TC số 8), Nhà ở (TC số 9)."
        ],
        [
            (1, "Quy hoạch", "achieved"),
            (4, "Điện", "achieved"),
            (8, "Bưu điện", "achieved"),
            (9, "Nhà ở", "achieved"),
        ],
    ),
    (
        [
            "Các tiêu chí nông thôn mới nâng cao đã đạt:",
            "- Tiêu chí số 1: Quy hoạch.",
            "- Tiêu chí số 14: Y tế.",
        ],
        [(1, "Quy hoạch", "achieved"), (14, "Y tế", "achieved")],
    ),
    (
        [
            "Thôn đã đạt các tiêu chí: Tiêu chí số 2 - Vườn hộ gia đình; tiêu chí số 9 - An ninh trật tự."
        ],
        [(2, "Vườn hộ gia đình", "achieved"), (9, "An ninh trật tự", "achieved")],
    ),
    (["Phấn đấu năm 2024 tiêu chí số 17 (Môi trường) đạt."], [(17, "Môi trường", "planned")]),
    (["Các tiêu chí cần hoàn thành trong năm 2024:", "- Nâng cấp 2 km đường (tiêu chí số 2)."], []),
]


@pytest.mark.parametrize(("lines", "expected"), PROSE)
def test_prose(lines: list[str], expected: list[tuple[int, str, str]]) -> None:
    doc = run(zoned([(Zone.BODY, line) for line in lines]), "plan_header", "plan_criteria")
    assert [(c.number, c.name, c.status) for c in doc._.findings["criteria"]] == expected


MORE_TABLES = [
    (
        [
            ["STT", "Tiêu chí", "Hiện trạng", "Kế hoạch 2018"],
            ["1", "Quy hoạch", "Đạt", ""],
            ["2", "Giao thông", "Chưa đạt", "Đạt"],
        ],
        [(1, "Quy hoạch", "achieved"), (2, "Giao thông", "not_achieved")],
    ),
    (
        [
            ["TT", "Tên tiêu chí", "Tự đánh giá"],
            ["1", "Quy hoạch và thực hiện quy hoạch", "Đạt"],
            ["2", "Giao thông", "Không đạt"],
        ],
        [(1, "Quy hoạch và thực hiện quy hoạch", "achieved"), (2, "Giao thông", "not_achieved")],
    ),
    (
        [
            ["Tên tiêu chí", "Kết quả thực hiện"],
            ["Tiêu chí số 5: Trường học", "Đạt"],
            ["Tiêu chí số 6: Cơ sở vật chất văn hóa", "Chưa đạt"],
        ],
        [(5, "Trường học", "achieved"), (6, "Cơ sở vật chất văn hóa", "not_achieved")],
    ),
    (
        [
            ["TT", "Tiêu chí", "Đã đạt", "Chưa đạt"],
            ["7", "Chợ nông thôn", "+", ""],
            ["8", "Bưu điện", "", "+"],
        ],
        [(7, "Chợ nông thôn", "achieved"), (8, "Bưu điện", "not_achieved")],
    ),
    (
        [
            ["TT", "Tiêu chí", "Kết quả"],
            ["I", "QUY HOẠCH", ""],
            ["1", "Quy hoạch", "Đạt"],
            ["II", "HẠ TẦNG KINH TẾ - XÃ HỘI", ""],
            ["2", "Giao thông", "Chưa đạt"],
        ],
        [(1, "Quy hoạch", "achieved"), (2, "Giao thông", "not_achieved")],
    ),
    (
        [
            ["TT", "Tiêu chí", "Thực hiện năm 2022", "Phấn đấu năm 2023"],
            ["12", "Lao động", "Đạt", "Đạt"],
            ["13", "Tổ chức sản xuất", "Chưa đạt", "Đạt"],
        ],
        [(12, "Lao động", "achieved"), (13, "Tổ chức sản xuất", "not_achieved")],
    ),
    (
        [
            ["Số tiêu chí", "Tên tiêu chí", "Kết quả đánh giá"],
            ["15", "Y tế", "Đạt"],
            ["16", "Văn hóa", "Đạt"],
        ],
        [(15, "Y tế", "achieved"), (16, "Văn hóa", "achieved")],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), MORE_TABLES)
def test_more_tables(rows: list[list[str]], expected: list[tuple[int, str, str]]) -> None:
    table, text = grid(rows)
    assert [(row.number, row.name, row.status) for row in read_table(table, text)] == expected
