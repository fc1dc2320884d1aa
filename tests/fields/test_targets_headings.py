"""What the headings of a table tell of its figures: bounds, units, years before, and whose."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.fields.targets import TargetContext, TargetMention
from extractor.fields.targets.columns import Role, read_form
from extractor.fields.targets.tables import find_table_targets
from extractor.language.document import TableCell, TableGrid, Zone

Rows = Sequence[Sequence[str]]


def grid(rows: Rows) -> tuple[TableGrid, str]:
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            cells.append(TableCell(row, column, len(text), len(text) + len(words)))
            text += words + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), 1, len(rows), len(rows[0])), text


def find(rows: Rows, *chain: str, above: str = "") -> list[TargetMention]:
    table, text = grid(rows)
    context = TargetContext(chain, plan_year=2024, issued_on="2024-02-10", above=above)
    return find_table_targets(table, text, context)


# heading of a column, the comparator of its bare figures
BOUNDS = [
    ("Điểm số tối thiểu (điểm)", ">="),
    ("Tỷ lệ hài lòng (≥ %)", ">="),
    ("Tỷ lệ hài lòng (%, ít nhất)", ">="),
    ("Điểm xếp hạng không thấp hơn", ">="),
    ("Hồ sơ đúng hạn (%) >=", ">="),
    ("Hồ sơ đúng hạn (trở lên)", ">="),
    ("Đạt từ … % trở lên", ">="),
    ("Hồ sơ trễ hạn không quá (%)", "<="),
    ("Số ngày tồn tối đa", "<="),
    ("Tỷ lệ nợ (≤ %)", "<="),
    ("Tỷ lệ hộ nghèo (<)", "<"),
    ("Tỷ lệ hộ nghèo (dưới %)", "<"),
    ("Tỷ lệ che phủ (trên)", ">"),
    ("Số lớp không quá 35 em", "="),
    ("Trẻ dưới 5 tuổi tiêm đủ", "="),
    ("Doanh nghiệp trả lương tối thiểu", "="),
    ("Hộ trên địa bàn ký cam kết", "="),
    ("Lao động từ 15 tuổi trở lên có việc", "="),
    ("Hộ vay ít nhất 5 triệu", "="),
]


@pytest.mark.parametrize(("heading", "sign"), BOUNDS)
def test_a_heading_bounds_its_figures(heading: str, sign: str) -> None:
    rows = [["Xã", heading], ["An Bình", "40"], ["An Hòa", "> 45"], ["An Lộc", "không quá 50"]]
    found = find(rows, "Chỉ tiêu giao cho các xã")
    assert [mention.quantity.comparator for mention in found] == [sign, ">", "<="]


def test_an_indicator_bounds_its_figures() -> None:
    rows = [
        ["Chỉ tiêu", "ĐVT", "Năm 2024", "Năm 2025"],
        ["Thời gian chờ khám tối đa", "phút", "30", "20"],
        ["Số buổi trực tối thiểu", "buổi/tháng", "6", "8"],
        ["Trẻ dưới 5 tuổi được cân", "%", "95", "Trên 97"],
    ]
    signs = [mention.quantity.comparator for mention in find(rows, "MỤC TIÊU")]
    assert signs == ["<=", "<=", ">=", ">=", "=", ">"]


# what stands under "Đơn vị", what the column holds
UNDER_DON_VI = [
    (["TP Lào Lý", "Sa Vẽ", "Bảo Lâm", "Bắc Mê"], Role.UNITS),
    (["Châu Lạc", "Ba Tri", "Mỏ Cày"], Role.UNITS),
    (["Công an tỉnh", "Sở Y tế", "Cục Thuế"], Role.UNITS),
    (["Xã A", "Xã B", "Thị trấn C"], Role.UNITS),
    (["Tân", "Lộc", "Hòa"], Role.UNITS),
]


@pytest.mark.parametrize(("cells", "role"), UNDER_DON_VI)
def test_bodies_under_don_vi_name_the_rows(cells: list[str], role: Role) -> None:
    rows = [
        ["TT", "Đơn vị", "Điểm cải cách", "Hồ sơ qua mạng (%)", "Kinh phí (triệu đồng)"],
        *([str(at), cell, "80", "65", "12"] for at, cell in enumerate(cells, start=1)),
    ]
    table, text = grid(rows)
    form = read_form(table, text, 2024)
    assert form.columns[1].role is role
    found = find(rows, "Chỉ tiêu giao")
    assert [mention.scope for mention in found] == [cell for cell in cells for _ in range(2)]


def test_don_vi_beside_indicators_holds_units() -> None:
    rows = [
        ["TT", "Nội dung", "Đơn vị", "Năm 2024"],
        ["1", "Hồ sơ qua mạng", "%", "65"],
        ["2", "Lớp bồi dưỡng", "Lớp", "12"],
        ["3", "Thu quỹ", "Triệu đồng", "40"],
    ]
    assert [(m.quantity.value, m.quantity.unit) for m in find(rows, "MỤC TIÊU")] == [
        (65, "%"),
        (12, "lớp"),
        (40e6, "đồng"),
    ]


# headings of figures of years before
PAST = [
    "2023 (cơ sở)",
    "Năm cơ sở 2023",
    "Năm gốc",
    "2023 (TH)",
    "Số hộ nghèo cuối năm 2023 (hộ)",
    "Kết quả 2023",
    "TH 2023",
]


@pytest.mark.parametrize("heading", PAST)
def test_figures_of_years_before_are_baselines(heading: str) -> None:
    rows = [
        ["Chỉ tiêu", "ĐVT", heading, "2024", "2025"],
        ["Người được khám", "nghìn lượt người", "3,4", "4,5", "5"],
        ["Nước sạch", "m3/ngày đêm", "1.000", "", "2.000"],
    ]
    found = find(rows, "MỤC TIÊU")
    assert [(m.quantity.value, m.quantity.baseline, m.quantity.unit, m.due) for m in found] == [
        (4500, 3400, "lượt người", "2024-12-31"),
        (5000, 3400, "lượt người", "2025-12-31"),
        (2000, 1000, "m3/ngày đêm", "2025-12-31"),
    ]


def test_the_year_of_a_code_in_a_heading_is_no_year_before() -> None:
    rows = [
        ["Xã", "Giao theo Quyết định 15/2019/QĐ-UBND (ha)"],
        ["An Bình", "40"],
        ["An Hòa", "45"],
    ]
    assert [mention.quantity.value for mention in find(rows, "Chỉ tiêu giao")] == [40, 45]


def test_a_heading_that_is_a_noun_is_what_is_counted() -> None:
    rows = [
        ["STT", "Tên nghề", "Số lớp", "Học viên", "Thời gian học"],
        ["1", "Kỹ thuật nấu ăn", "3", "90", "2 tháng"],
        ["2", "Hàn điện", "2", "60", "3 tháng"],
    ]
    units = [mention.quantity.unit for mention in find(rows, "CHỈ TIÊU ĐÀO TẠO")]
    assert units == ["lớp", "học viên"] * 2


@pytest.mark.parametrize(
    "line", ["Giao chỉ tiêu thu cho các xóm (đơn vị: nghìn đồng)", "Phân bổ: ĐVT: nghìn đồng"]
)
def test_the_line_above_a_table_allots(line: str) -> None:
    rows = [
        ["Xóm", "Số hộ", "Quỹ thiên tai", "Vệ sinh", "Người thu"],
        ["Xóm 1", "68", "4.760", "18.432", "Bà Nga"],
        ["Xóm 2", "59", "4.130", "16.128", "Ông Tuất"],
        ["Cả thôn", "127", "8.890", "34.560", ""],
    ]
    found = find(rows, "A. Các khoản thu", above=line)
    assert [mention.quantity.value for mention in found[:2]] == [4.76e6, 18.432e6]
    assert len(found) == 6
    assert find(rows, "A. Các khoản thu", above="Kết quả thu (đơn vị: nghìn đồng)") == []


@pytest.mark.parametrize("units", [["(chị)", "(hộ)", "(đồng)"], ["(người)", "%", "(triệu đồng)"]])
def test_a_second_row_of_headings_gives_the_units(units: list[str]) -> None:
    rows = [
        ["Chi hội", "Kết nạp mới", "Thoát nghèo", "Tiết kiệm"],
        ["", *units],
        ["Ấp 1", "8", "2", "30"],
        ["Ấp 2", "9", "3", "40"],
        ["Cộng", "17", "5", "70"],
    ]
    found = find(rows, "Giao chỉ tiêu cho các chi hội")
    told = [unit.strip("()").replace("triệu ", "") for unit in units]
    assert [mention.quantity.unit for mention in found] == told * 3


TWO_STOREYS: list[list[list[str]]] = [
    [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện", "", "Kế hoạch", ""],
        ["", "", "", "2022", "2023", "2024", "2025"],
        ["I", "Kinh tế", "", "", "", "", ""],
        ["1", "Ngô", "ha", "40", "41", "45", "50"],
        ["2", "Hộ nghèo", "%", "5,1", "4,2", "< 3", "2"],
    ],
    [
        ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện", "Thực hiện", "Kế hoạch", "Kế hoạch"],
        ["TT", "Chỉ tiêu", "ĐVT", "2022", "2023", "2024", "2025"],
        ["1", "Ngô", "ha", "40", "41", "45", "50"],
        ["2", "Hộ nghèo", "%", "5,1", "4,2", "< 3", "2"],
    ],
]


@pytest.mark.parametrize("rows", TWO_STOREYS)
def test_headings_of_two_storeys_without_merged_cells(rows: list[list[str]]) -> None:
    found = find(rows, "MỤC TIÊU")
    assert [(m.quantity.value, m.quantity.baseline, m.quantity.unit, m.due) for m in found] == [
        (45, 41, "ha", "2024-12-31"),
        (50, 41, "ha", "2025-12-31"),
        (3, 4.2, "%", "2024-12-31"),
        (2, 4.2, "%", "2025-12-31"),
    ]


def test_parts_of_wholes_count_what_opens_their_row() -> None:
    rows = [
        ["TT", "Chỉ tiêu", "Kết quả 2023", "Chỉ tiêu 2024"],
        ["1", "Trường chuẩn quốc gia", "1/3", "2/3"],
        ["2", "Xã nông thôn mới", "7/12", "9/12"],
    ]
    assert [(m.quantity.value, m.quantity.of, m.quantity.unit) for m in find(rows, "MỤC TIÊU")] == [
        (2, 3, "trường"),
        (9, 12, "xã"),
    ]


# heading of a last column that only compares what stands before it
COMPARING = [
    "Tăng (+), giảm (-)",
    "Tăng, giảm",
    "Tăng/giảm",
    "+/-",
    "So với năm 2023 (%)",
    "% so với 2023",
    "So sánh KH 2024/TH 2023",
    "2024/2023 (%)",
    "Chênh lệch",
]


@pytest.mark.parametrize("heading", COMPARING)
def test_a_column_that_compares_holds_no_targets(heading: str) -> None:
    rows = [
        ["TT", "Chỉ tiêu", "ĐVT", "2023", "2024", heading],
        ["1", "Hộ nghèo", "hộ", "30", "22", "-8"],
        ["2", "Đảng viên mới", "đ/c", "5", "7", "+2"],
    ]
    found = find(rows, "MỤC TIÊU")
    assert [(m.quantity.value, m.quantity.unit) for m in found] == [(22, "hộ"), (7, "đ/c")]


def test_a_column_of_a_school_year_compares_nothing() -> None:
    rows = [
        ["TT", "Chỉ tiêu", "ĐVT", "Năm học 2024/2025"],
        ["1", "Học sinh giỏi", "em", "30"],
        ["2", "Giáo viên giỏi", "người", "5"],
    ]
    assert [m.quantity.value for m in find(rows, "MỤC TIÊU")] == [30, 5]


def test_points_are_counted_beside_a_scale() -> None:
    rows = [
        ["TT", "Tiêu chí", "Điểm tối đa", "Chỉ tiêu năm 2024"],
        ["1", "Cải cách thể chế", "10", "9,5"],
        ["2", "Cải cách thủ tục", "15", "14"],
    ]
    found = find(rows, "MỤC TIÊU")
    assert [(m.quantity.value, m.quantity.unit) for m in found] == [(9.5, "điểm"), (14, "điểm")]


def test_a_herd_beside_its_doses_is_no_target() -> None:
    rows = [
        ["Xã", "Tổng đàn trâu bò (con)", "Tiêm tụ huyết trùng (liều)"],
        ["Hồng Thái", "520", "400"],
        ["Sơn Phú", "480", "380"],
    ]
    assert [m.quantity.unit for m in find(rows, "Chỉ tiêu giao")] == ["liều", "liều"]
    herds = [["Xã", "Tổng đàn trâu (con)", "Tổng đàn lợn (con)"], *rows[1:]]
    assert [m.quantity.value for m in find(herds, "Chỉ tiêu giao")] == [520, 400, 480, 380]


@pytest.mark.parametrize(
    ("whole", "part", "values"),
    [
        ("Số hộ toàn thôn", "Số hộ phải đấu nối nước sạch", [60, 45]),
        ("Diện tích lúa (ha)", "Diện tích cần chuyển đổi (ha)", [60, 45]),
        ("Số hộ đăng ký", "Số hộ phải đấu nối nước sạch", [120, 60, 95, 45]),
        ("Số cột đèn", "Số hộ phải đấu nối nước sạch", [120, 60, 95, 45]),
    ],
)
def test_a_column_of_all_beside_one_of_those_aimed_at(
    whole: str, part: str, values: list[float]
) -> None:
    rows = [["Thôn", whole, part], ["Đông", "120", "60"], ["Đoài", "95", "45"]]
    assert [m.quantity.value for m in find(rows, "Chỉ tiêu giao các thôn")] == values


def test_a_sum_is_due_when_the_last_of_its_rows_is() -> None:
    rows = [
        ["Thôn", "Đường bê tông (km)", "Ngày hoàn thành"],
        ["Đông", "1,2", "30/6/2024"],
        ["Đoài", "2,5", "30/9/2024"],
        ["Tổng", "3,7", ""],
    ]
    found = find(rows, "Chỉ tiêu giao các thôn")
    assert [m.due for m in found] == ["2024-06-30", "2024-09-30", "2024-09-30"]
    rows[1][2] = ""
    assert [m.due for m in find(rows, "Chỉ tiêu giao các thôn")] == [None, "2024-09-30", None]
