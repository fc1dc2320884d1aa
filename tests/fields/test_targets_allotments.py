"""Tables that allot targets: to bodies, places and years, under headings of any wording."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.fields.targets import TargetContext, TargetMention, find_targets
from extractor.fields.targets.columns import Role, read_form
from extractor.fields.targets.tables import find_table_targets
from extractor.fields.targets.telling import with_units_told
from extractor.language.document import TableCell, TableGrid, Zone

Rows = Sequence[Sequence[str]]
Merged = tuple[tuple[int, int, int, int], ...]

GIVEN = ("Giao chỉ tiêu cho các đơn vị như sau:", "II. CHỈ TIÊU")


def grid(rows: Rows, header_rows: int = 0, merged: Merged = ()) -> tuple[TableGrid, str]:
    """A table and its text; ``merged`` cells are (row, column, row span, column span)."""
    spans = {(row, column): (down, across) for row, column, down, across in merged}
    covered = {
        (row + i, column + j)
        for (row, column), (down, across) in spans.items()
        for i in range(down)
        for j in range(across)
        if (i, j) != (0, 0)
    }
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            if (row, column) in covered:
                continue
            down, across = spans.get((row, column), (1, 1))
            cells.append(TableCell(row, column, len(text), len(text) + len(words), down, across))
            text += words + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), header_rows, len(rows), len(rows[0])), text


def find(rows: Rows, context: TargetContext, merged: Merged = ()) -> list[TargetMention]:
    table, text = grid(rows, merged=merged)
    return find_table_targets(table, text, context)


def sums(found: Sequence[TargetMention]) -> list[tuple[object, ...]]:
    return [
        (mention.indicator, mention.quantity.value, mention.quantity.unit, mention.due)
        for mention in found
        if mention.scope is None
    ]


# rows, line above, the sums: indicator, value, unit, due
ALLOTTED: list[tuple[Rows, str, list[tuple[object, ...]]]] = [
    (
        [
            ["TT", "Chi đoàn", "Hiến máu (đơn vị)", "Trồng cây xanh", "Kết nạp đoàn viên mới"],
            ["1", "Chi đoàn thôn Hạ", "12", "150", "4"],
            ["2", "Chi đoàn thôn Thượng", "18", "250", "6"],
            ["", "Tổng cộng", "30", "400", "10"],
        ],
        "",
        [
            ("Hiến máu", 30, "đơn vị", None),
            ("Trồng cây xanh", 400, "cây xanh", None),
            ("Kết nạp đoàn viên mới", 10, "đoàn viên", None),
        ],
    ),
    (
        [
            ["STT", "Đơn vị", "Thuế môn bài", "Phí chợ", "Tổng số"],
            ["1", "Xã An Sơn", "120", "35", "155"],
            ["2", "Thị trấn Đồi Ngô", "410", "90", "500"],
            ["", "Cộng", "530", "125", "655"],
        ],
        "ĐVT: Triệu đồng",
        [
            ("Thuế môn bài", 530e6, "đồng", None),
            ("Phí chợ", 125e6, "đồng", None),
            ("Giao chỉ tiêu cho các đơn vị như sau", 655e6, "đồng", None),
        ],
    ),
    (
        [
            ["TT", "Địa phương", "2021", "2022", "2023", "Cộng"],
            ["1", "Huyện Hạ", "40", "55", "60", "155"],
            ["2", "Huyện Trung", "-", "25", "30", "55"],
            ["", "Tổng", "40", "80", "90", "210"],
        ],
        "(Đơn vị tính: ha)",
        [
            ("Giao chỉ tiêu cho các đơn vị như sau", 40, "ha", "2021-12-31"),
            ("Giao chỉ tiêu cho các đơn vị như sau", 80, "ha", "2022-12-31"),
            ("Giao chỉ tiêu cho các đơn vị như sau", 90, "ha", "2023-12-31"),
            ("Giao chỉ tiêu cho các đơn vị như sau", 210, "ha", "2023-12-31"),
        ],
    ),
    (
        [
            ["Trường", "Số lớp tập huấn", "Tỷ lệ chuyên cần (%)"],
            ["Trường Mầm non Hoa Sen", "2", "98"],
            ["Trường Tiểu học số 2", "3", "≥ 99"],
            ["Tổng cộng", "5", "-"],
        ],
        "",
        [("Số lớp tập huấn", 5, "lớp tập huấn", None)],
    ),
    (
        [
            ["TT", "Điểm đo", "Sản lượng (1.000 tấn)", "Doanh thu (tỷ đồng)"],
            ["(1)", "(2)", "(3)", "(4)"],
            ["1", "Cụm phía đông", "1,5", "12"],
            ["2", "Cụm phía tây", "2,5", "20"],
            ["", "Tổng số", "4", "32"],
        ],
        "",
        [("Sản lượng", 4000, "tấn", None), ("Doanh thu", 32e9, "đồng", None)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "above", "expected"), ALLOTTED)
def test_the_sum_of_an_allotment(
    rows: Rows, above: str, expected: list[tuple[object, ...]]
) -> None:
    context = TargetContext(heading_chain=GIVEN, plan_year=2021, above=above)
    assert sums(find(rows, context)) == expected


def test_each_place_and_year_is_a_target_and_the_past_its_baseline() -> None:
    rows = [
        ["TT", "Tên thôn", "Số hộ", "Tỷ lệ hộ nghèo năm 2021", "Năm 2022", "Năm 2023"],
        ["1", "Thôn Hạ", "140", "12,5", "10,0", "8,5"],
        ["", "Toàn xã", "900", "11,0", "9,5", "8,0"],
    ]
    merged_heading = [
        (m.scope, m.quantity.value, m.quantity.baseline, m.due)
        for m in find(rows, TargetContext(heading_chain=GIVEN, plan_year=2022))
    ]
    assert merged_heading == [
        ("Thôn Hạ", 10.0, 12.5, "2022-12-31"),
        ("Thôn Hạ", 8.5, 12.5, "2023-12-31"),
        ("Toàn xã", 9.5, 11.0, "2022-12-31"),
        ("Toàn xã", 8.0, 11.0, "2023-12-31"),
    ]


def test_headings_under_merged_cells() -> None:
    rows = [
        ["TT", "Đơn vị", "Kế hoạch giao năm 2024", "", "Ghi chú"],
        ["", "", "Tiêm chó (con)", "Tiêm trâu bò (con)", ""],
        ["1", "Xã Tân Lập", "350", "90", ""],
        ["2", "Xã Tân Hòa", "420", "110", "Xã điểm"],
        ["", "Tổng cộng", "770", "200", ""],
    ]
    merged = ((0, 0, 2, 1), (0, 1, 2, 1), (0, 2, 1, 2), (0, 4, 2, 1))
    found = find(rows, TargetContext(heading_chain=GIVEN, plan_year=2024), merged)
    assert [(m.quantity.value, m.quantity.unit, m.due) for m in found if m.scope is None] == [
        (770, "con", "2024-12-31"),
        (200, "con", "2024-12-31"),
    ]
    assert {m.scope for m in found} == {"Xã Tân Lập", "Xã Tân Hòa", None}


# the cell of a target, value, comparator
CELLS = [
    ("không quá 5", 5, "<="),
    ("tối thiểu 95", 95, ">="),
    ("ít nhất 03 lớp", 3, ">="),
    ("≥ 60", 60, ">="),
    ("<= 2,5", 2.5, "<="),
    ("> 15", 15, ">"),
    ("dưới 1,2", 1.2, "<"),
    ("trên 80%", 80, ">"),
    ("từ 90% trở lên", 90, ">="),
    ("02 lớp/năm", 2, "="),
    ("10 - 12", 10, ">="),
    ("1.250", 1250, "="),
    ("2.400 m3 bê tông", 2400, "="),
    ("12.000 m2", 12000, "="),
    ("80 m3/ngày đêm", 80, "="),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "value", "comparator"), CELLS)
def test_bounds_in_cells(cell: str, value: float, comparator: str) -> None:
    rows = [
        ["TT", "Chỉ tiêu", "ĐVT", "Kết quả 2023", "Mục tiêu 2024"],
        ["1", "Độ phủ dịch vụ", "%", "4", "7"],
        ["2", "Độ sâu dịch vụ", "%", "4", cell],
    ]
    found = find(rows, TargetContext(plan_year=2024))[-1]
    assert (found.quantity.value, found.quantity.comparator) == (value, comparator)
    assert (found.quantity.baseline, found.due) == (4, "2024-12-31")


# the cells of a task table: task, product, deadline; values with units
PRODUCTS = [
    ("Đối thoại với thanh niên", "02 cuộc đối thoại", "Tháng 9", [(2, "cuộc đối thoại")]),
    ("Duy trì chuyên mục", "Tối thiểu 06 tin, bài/tháng", "Thường xuyên", [(6, "tin, bài/tháng")]),
    ("Sản xuất phóng sự", "03 phóng sự", "Quý IV/2024", [(3, "phóng sự")]),
    ("Ký cam kết với 1.800 hộ kinh doanh", "Bản cam kết", "30/6/2024", [(1800, "hộ kinh doanh")]),
    ("Số hóa sổ hộ tịch trước năm 2008 (5.600 trường hợp)", "Dữ liệu", "30/9/2024",
     [(5600, "trường hợp")]),
    ("Tổ chức 02 đợt ra quân", "Báo cáo", "30/9/2024", [(2, "đợt ra quân")]),
    ("Ban hành kế hoạch", "Kế hoạch của UBND xã", "10/3/2024", []),
]  # fmt: skip


@pytest.mark.parametrize(("task", "product", "deadline", "expected"), PRODUCTS)
def test_products_of_tasks(
    task: str, product: str, deadline: str, expected: list[tuple[float, str]]
) -> None:
    rows = [
        ["TT", "Nội dung", "Chủ trì", "Kết quả", "Hoàn thành"],
        ["1", task, "Phòng Kinh tế", product, deadline],
        ["2", "Tổng kết", "Văn phòng", "Báo cáo", "10/12/2024"],
    ]
    table, text = grid(rows, header_rows=1)
    found = find_table_targets(table, text, TargetContext(plan_year=2024, issued_on="2024-01-10"))
    assert [(m.quantity.value, m.quantity.unit) for m in found] == expected


def test_a_sum_told_in_prose_lends_its_unit() -> None:
    rows = [
        ["TT", "Khóm", "Sơ tuyển", "Giao quân"],
        ["1", "Khóm An Thạnh", "30", "5"],
        ["2", "Khóm An Phú", "22", "4"],
        ["", "Cộng", "52", "9"],
    ]
    found = find(rows, TargetContext(heading_chain=GIVEN))
    assert {mention.quantity.unit for mention in found} == {""}
    told = find(
        [["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch"], ["1", "Giao quân", "thanh niên", "9"]],
        TargetContext(heading_chain=GIVEN),
    )
    assert {m.quantity.unit for m in with_units_told(found, told)} == {"thanh niên"}
    assert with_units_told(found, []) == found


def test_sums_told_with_more_or_fewer_words_count_the_same() -> None:
    rows = [
        ["TT", "Thôn", "Tổng", "Làm mới", "Sửa chữa"],
        ["1", "Thôn Nội", "7", "4", "3"],
        ["2", "Thôn Ngoại", "8", "6", "2"],
        ["", "Cộng", "15", "10", "5"],
    ]
    found = find(rows, TargetContext(heading_chain=GIVEN))
    told = find_targets("Xóa 15 nhà tạm, trong đó làm mới 10 nhà.", TargetContext(GIVEN))
    assert {m.quantity.unit for m in told} == {"nhà tạm", "nhà"}
    assert {m.quantity.unit for m in with_units_told(found, told)} == {"nhà"}
    others = find_targets("Hỗ trợ 15 hộ nghèo, làm mới 10 nhà.", TargetContext(GIVEN))
    assert with_units_told(found, others) == found


def test_numbers_of_rows_and_years_are_no_figures() -> None:
    rows = [
        ["S TT", "Chỉ tiêu", "Mã số", "Số lượng", "Năm"],
        ["1", "Trạm bơm mới", "11", "3", "2024"],
        ["2", "Cống mới", "12", "5", "2024-2025"],
    ]
    found = find(rows, TargetContext(heading_chain=("Mục tiêu",), plan_year=2024))
    assert [(m.quantity.value, m.quantity.unit, m.due) for m in found] == [
        (3, "", "2024-12-31"),
        (5, "", "2025-12-31"),
    ]


def test_roles_of_columns() -> None:
    rows = [
        ["STT", "Hạt Kiểm lâm", "Số hộ", "Hộ dùng nước sạch năm 2024", "Kinh phí", "Ghi chú"],
        ["1", "Hạt số 1", "120", "80", "15", ""],
        ["2", "Hạt số 2", "140", "90", "18", "mới"],
    ]
    table, text = grid(rows)
    form = read_form(table, text, 2024)
    assert (form.header_rows, form.is_allotment) == (1, True)
    assert [column.role for column in form.columns] == [
        Role.INDEX,
        Role.UNITS,
        Role.OTHER,
        Role.TARGET,
        Role.OTHER,
        Role.OTHER,
    ]


@pytest.mark.parametrize(
    "headings",
    [("I. Thực trạng",), ("3. Đặc điểm tình hình",), ("Kinh phí thực hiện",), ("Địa bàn",)],
)
def test_allotments_of_other_things(headings: tuple[str, ...]) -> None:
    rows = [
        ["TT", "Thôn", "Số hộ nghèo", "Số khẩu"],
        ["1", "Thôn Hạ", "12", "45"],
        ["", "Cộng", "12", "45"],
    ]
    assert find(rows, TargetContext(heading_chain=headings, plan_year=2024)) == []


# a heading that says when, by whom, how often or that figures are foreseen; rows of places
WORK_TABLES: list[tuple[list[str], list[str], list[tuple[float, str]]]] = [
    (["Địa bàn", "Khối lượng (tấn/ngày)", "Tần suất"], ["Phường 3", "45", "Hằng ngày"],
     [(45, "tấn/ngày")]),
    (["Ngày, buổi", "Xóm", "Số phiếu"], ["Sáng 05/4/2022", "Xóm Đông", "40"], [(40, "phiếu")]),
    (["Thôn", "Cây xanh (cây)", "Đơn vị thực hiện"], ["Thôn Hạ", "120", "Chi đoàn 1"],
     [(120, "cây")]),
    (["Đơn vị", "Số trẻ dự kiến tiêm", "Số điểm tiêm"], ["Xã Long An", "640", "6"],
     [(640, "trẻ"), (6, "điểm tiêm")]),
    (["Tổ dân phố", "Số hộ vận động", "Người phụ trách"], ["Tổ 4", "32", "Đ/c Hoa"],
     [(32, "hộ")]),
    (["Ngày", "Địa điểm", "Số gia súc (con)"], ["05/3", "Thôn Hạ", "120"], [(120, "con")]),
    (["Thôn", "Số hộ", "Số khẩu"], ["Thôn Hạ", "120", "480"], []),
    (["Xã", "Số điểm", "Xếp hạng"], ["Xã Long An", "88", "1"], []),
]  # fmt: skip


@pytest.mark.parametrize(("heading", "row", "expected"), WORK_TABLES)
def test_work_that_a_table_shares_out(
    heading: list[str], row: list[str], expected: list[tuple[float, str]]
) -> None:
    other = [word if word.isdigit() else f"{word} khác" for word in row]
    context = TargetContext(heading_chain=("1. Nội dung", "II. NHIỆM VỤ"), plan_year=2022)
    found = find([heading, row, other], context)
    assert [(m.quantity.value, m.quantity.unit) for m in found[: len(expected)]] == expected
    assert len(found) == 2 * len(expected)


def test_a_reserve_is_no_room() -> None:
    rows = [["Thôn", "Giao quân", "Dự phòng"], ["Thôn Hạ", "4", "1"], ["Cộng", "4", "1"]]
    found = find(rows, TargetContext(heading_chain=GIVEN))
    assert {mention.quantity.unit for mention in found} == {""}
