"""What the columns of target and task tables hold: baselines, horizons, stages, hand-in days."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.fields.deadlines.times import TimeContext
from extractor.fields.targets import TargetContext, find_targets
from extractor.fields.targets.stages import stage_ended, stage_headed, stages_of
from extractor.fields.targets.tables import find_table_targets
from extractor.fields.targets.telling import with_units_told
from extractor.language.document import TableCell, TableGrid, Zone

Rows = Sequence[Sequence[str]]
STAGES = (("chặng 1", "2025-11-20"), ("chặng 2", "2025-12-29"), ("giai đoạn 1", "2025-06-30"))


def grid(rows: Rows) -> tuple[TableGrid, str]:
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            cells.append(TableCell(row, column, len(text), len(text) + len(words)))
            text += words + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), 1, len(rows), len(rows[0])), text


def read(rows: Rows, *chain: str) -> list[tuple[float, str, str | None]]:
    table, text = grid(rows)
    context = TargetContext(chain, plan_year=2025, issued_on="2025-03-04", stages=STAGES)
    return [
        (mention.quantity.value, mention.quantity.unit, mention.due)
        for mention in find_table_targets(table, text, context)
    ]


def test_courses_are_counted_by_classes_and_learners() -> None:
    rows = [
        ["TT", "Nghề đào tạo", "Số lớp", "Số học viên", "Thời gian mở"],
        ["1", "Đan giỏ tre", "3", "90", "Quý II"],
        ["2", "Sửa máy nông cụ", "2", "55", "Tháng 9"],
    ]
    assert [value for value, _, _ in read(rows)] == [3, 90, 2, 55]


# heading of a column of figures, whether it holds targets
FIGURE_HEADINGS: list[tuple[str, bool]] = [
    ("Hiện nay", False),
    ("Hiện nay (28/02/2025)", False),
    ("Hiện tại", False),
    ("Đầu năm", False),
    ("Đầu nhiệm kỳ", False),
    ("Năm trước", False),
    ("Cùng kỳ", False),
    ("Đã có", False),
    ("Đã thực hiện", False),
    ("Mã ngành", False),
    ("Mã số hồ sơ", False),
    ("Điện thoại", False),
    ("Năm sinh", False),
    ("Số quyết định", False),
    ("Chỉ tiêu giao đầu năm", True),
    ("Khối lượng", True),
    ("Số lượng", True),
    ("Cần đạt", True),
    ("Mức phải đạt", True),
    ("Dự kiến", True),
    ("Cuối năm", True),
    ("Đến hết đợt", True),
    ("Chỉ tiêu đánh giá lại", True),
    ("Định hướng 2030", True),
    ("Chỉ tiêu đến năm 2026 (cơ sở)", True),
    ("Năm 2025 (cơ sở)", False),
]


@pytest.mark.parametrize(("heading", "expected"), FIGURE_HEADINGS)
def test_which_figures_are_targets(heading: str, expected: bool) -> None:
    rows = [
        ["TT", "Nội dung", "Đơn vị tính", heading],
        ["1", "Hồ sơ nộp trực tuyến", "%", "64"],
        ["2", "Lắp camera tại ngõ", "chiếc", "17"],
    ]
    found = [(value, unit) for value, unit, _ in read(rows)]
    assert found == ([(64, "%"), (17, "chiếc")] if expected else [])


# heading of a figure column, the day it sets
HORIZONS: list[tuple[str, str | None]] = [
    ("Hết chặng 1", "2025-11-20"),
    ("Cuối chặng 2", "2025-12-29"),
    ("Giai đoạn 1", "2025-06-30"),
    ("Hết giai đoạn I", "2025-06-30"),
    ("Kế hoạch chặng hai", "2025-12-29"),
    ("Hết chặng 3", None),
    ("Đến 30/6/2025", "2025-06-30"),
    ("Đến hết quý III/2025", "2025-09-30"),
    ("Kế hoạch quý II", "2025-06-30"),
    ("Kế hoạch năm 2025", "2025-12-31"),
    ("Kế hoạch 2026", "2026-12-31"),
    ("Định hướng 2030", "2030-12-31"),
]


@pytest.mark.parametrize(("heading", "due"), HORIZONS)
def test_the_heading_of_figures_sets_the_day(heading: str, due: str | None) -> None:
    rows = [
        ["Nội dung", "Hiện nay", heading],
        ["Hồ sơ số hóa (%)", "41,5", "≥ 65"],
        ["Thôn có tổ công nghệ số (thôn)", "3/12", "8/12"],
    ]
    assert read(rows) == [(65, "%", due), (8, "thôn", due)]


# heading of the column that says when, its cell, the day
HAND_IN: list[tuple[str, str, str | None]] = [
    ("Xong trước", "15/6/2025", "2025-06-15"),
    ("Phải xong", "Tháng 5/2025", "2025-05-31"),
    ("Hạn xong", "30/9/2025", "2025-09-30"),
    ("Hạn", "Quý II", "2025-06-30"),
    ("Chậm nhất", "20/10/2025", "2025-10-20"),
    ("Khai giảng - bế giảng", "11 - 12/4/2025", "2025-04-12"),
    ("Khi nào", "Tháng 8/2025", "2025-08-31"),
    ("Ngày tổ chức", "17/5/2025", "2025-05-17"),
]


@pytest.mark.parametrize(("heading", "cell", "due"), HAND_IN)
def test_the_cell_that_says_when(heading: str, cell: str, due: str | None) -> None:
    rows = [
        ["Tiêu chí", "Việc cụ thể", "Khối lượng", heading, "Phụ trách"],
        ["Giao thông", "Đổ bê tông ngõ xóm", "1,25 km", cell, "Thôn Đoài"],
        ["", "Khơi rãnh thoát nước", "800 m", cell, "Thôn Đông"],
    ]
    assert read(rows) == [(1.25, "km", due), (800, "m", due)]


def test_a_column_of_times_says_when_whatever_its_heading() -> None:
    rows = [
        ["Phần việc", "Đầu mối", "Ghi cho rõ"],
        ["Trồng 300 cây sao đen", "Hội Nông dân", "Tháng 6/2025"],
        ["Lắp 12 bóng đèn ngõ", "Đoàn xã", "Quý III/2025"],
    ]
    assert [due for *_, due in read(rows)] == ["2025-06-30", "2025-09-30"]


def test_an_empty_cell_under_a_leading_time_goes_on() -> None:
    rows = [
        ["Thời gian", "Nội dung công việc", "Chủ trì"],
        ["Tháng 5/2025", "Mở 02 lớp tập huấn", "Trạm Y tế"],
        ["", "Khảo sát 30 hộ nuôi gà", "Hội Nông dân"],
        ["Quý III/2025", "Trồng 150 cây bóng mát", "Đoàn xã"],
    ]
    assert [due for *_, due in read(rows)] == ["2025-05-31", "2025-05-31", "2025-09-30"]


BEGINNINGS = [
    ("Thời gian bắt đầu", "Thời gian hoàn thành"),
    ("Bắt đầu", "Kết thúc"),
    ("Khởi công", "Hoàn thành"),
    ("Khai giảng", "Bế giảng"),
]


@pytest.mark.parametrize(("first", "last"), BEGINNINGS)
def test_the_day_of_beginning_is_not_the_day_due(first: str, last: str) -> None:
    rows = [
        ["TT", "Hạng mục", "Khối lượng", first, last],
        ["1", "Đổ bê tông ngõ xóm", "1,25 km", "15/4/2025", "30/6/2025"],
        ["2", "Khơi rãnh thoát nước", "800 m", "01/5/2025", "15/8/2025"],
    ]
    assert read(rows) == [(1.25, "km", "2025-06-30"), (800, "m", "2025-08-15")]


def test_an_empty_cell_in_the_last_column_sets_no_day() -> None:
    rows = [
        ["TT", "Nội dung công việc", "Thời hạn"],
        ["1", "Mở 02 lớp tập huấn", "Tháng 5/2025"],
        ["2", "Trồng 150 cây bóng mát", ""],
    ]
    assert [due for *_, due in read(rows)] == ["2025-05-31", None]


@pytest.mark.parametrize("heading", ["Lớp", "Các lớp", "Khóa đào tạo", "Lớp tập huấn", "Chuyên đề"])
def test_classes_with_the_number_of_their_learners(heading: str) -> None:
    rows = [
        [heading, "Số học viên (người)", "Thời gian", "Nơi học"],
        ["Sơ cứu ban đầu", "60", "11 - 12/4/2025", "Hội trường"],
        ["Chăm sóc trẻ nhẹ cân", "45", "Quý II", "Trạm Y tế"],
    ]
    assert read(rows) == [(60, "người", "2025-04-12"), (45, "người", "2025-06-30")]


def test_an_estimate_of_costs_sets_no_targets() -> None:
    rows = [
        ["TT", "Nội dung", "ĐVT", "Số lượng", "Đơn giá", "Thành tiền"],
        ["1", "Nước uống", "chai", "120", "5.000", "600.000"],
        ["2", "Băng rôn", "cái", "4", "350.000", "1.400.000"],
    ]
    assert read(rows) == []


def test_bodies_under_don_vi_are_no_units() -> None:
    rows = [
        ["TT", "Đơn vị", "Chỉ tiêu hiến máu", "Thời gian"],
        ["1", "Công an xã", "10", "12/4/2025"],
        ["2", "Đoàn xã", "40", "12/4/2025"],
    ]
    assert [value for value, _, _ in read(rows, "Phân bổ")] == [10, 40]
    assert {unit for _, unit, _ in read(rows, "Phân bổ")} == {""}


def test_what_works_cost_is_no_target() -> None:
    rows = [
        ["TT", "Danh mục công trình", "Quy mô", "Tổng mức đầu tư (triệu đồng)", "Thời gian"],
        ["1", "Đường bê tông xóm Đông", "1,2 km", "2.400", "Quý III"],
        ["2", "Rãnh thoát nước", "350 m", "1.500", "Quý IV"],
    ]
    assert read(rows) == [(1.2, "km", "2025-09-30"), (350, "m", "2025-12-31")]


@pytest.mark.parametrize("caption", ["Kế hoạch sản xuất vụ Đông Xuân", "Biểu kế hoạch tiêm phòng"])
def test_a_caption_that_plans_allots(caption: str) -> None:
    rows = [["Thôn", "Lúa (ha)", "Ngô (ha)"], ["Đông", "45", "12"], ["Đoài", "38", "10"]]
    assert [value for value, _, _ in read(rows, caption)] == [45, 12, 38, 10]
    assert read(rows, "Hiện trạng sản xuất") == []


def test_numbers_of_criteria_in_a_column_are_no_figures() -> None:
    rows = [
        ["Số tiêu chí", "Tên tiêu chí", "Thời gian hoàn thành"],
        *([str(number), f"Tiêu chí thứ {number}", "Quý IV/2025"] for number in range(1, 13)),
    ]
    assert read(rows, "MỤC TIÊU") == []


def test_units_that_a_heading_gives_at_length() -> None:
    rows = [
        ["Nội dung", "Hết chặng 1"],
        ["Hồ sơ nộp qua mạng (% trên tổng hồ sơ nhận)", "70"],
        ["Điểm hài lòng của người dân (thang 18)", "16"],
        ["Kết quả khảo sát (thang điểm 10)", "8,5"],
    ]
    assert [unit for _, unit, _ in read(rows)] == ["%", "điểm", "điểm"]


def test_a_planned_column_takes_the_unit_of_a_sum_told() -> None:
    rows = [
        ["Tên ấp", "Chỉ tiêu thoát nghèo 2025", "Giải quyết việc làm (người)"],
        ["Ấp Hòa Bình", "14", "60"],
        ["Ấp Hòa Lợi", "16", "75"],
        ["Cộng", "30", "135"],
    ]
    table, text = grid(rows)
    context = TargetContext(("CHỈ TIÊU PHÂN BỔ",), plan_year=2025)
    found = find_table_targets(table, text, context)
    assert {one.quantity.unit for one in with_units_told(found, ())} == {"", "người"}
    told = find_targets("Thoát nghèo 30 hộ.", context)
    units = {(one.quantity.value, one.quantity.unit) for one in with_units_told(found, told)}
    assert units >= {(14, "hộ"), (16, "hộ"), (30, "hộ"), (60, "người"), (135, "người")}


TIMES = TimeContext(issued_on="2025-03-04", plan_year=2025)

# texts that divide the time, the stages they define
DIVISIONS: list[tuple[list[str], dict[str, str]]] = [
    (
        ["Chia làm 02 chặng: chặng 1 đến hết ngày 20/5/2025; chặng 2 từ 21/5/2025 đến 29/8/2025."],
        {"chặng 1": "2025-05-20", "chặng 2": "2025-08-29"},
    ),
    (
        ["Giai đoạn I (từ nay đến 30/4/2025)", "Giai đoạn II: từ 01/5/2025 đến 30/9/2025."],
        {"giai đoạn 1": "2025-04-30", "giai đoạn 2": "2025-09-30"},
    ),
    (
        ["- Đợt 1: từ ngày 05/4 đến ngày 30/4/2025.", "- Đợt 2: tháng 9/2025."],
        {"đợt 1": "2025-04-30", "đợt 2": "2025-09-30"},
    ),
    (["Bước 1 - Từ 10/4 đến 20/4/2025: rà soát."], {"bước 1": "2025-04-20"}),
    (["Đợt một kết thúc 15/6/2025, đợt hai kết thúc 15/11/2025."],
     {"đợt 1": "2025-06-15", "đợt 2": "2025-11-15"}),
    # stages of two works, and what only looks like one
    (["Tiêm đợt 1: tháng 4/2025.", "Phun thuốc đợt 1: tháng 6/2025."], {}),
    (["Chương trình giai đoạn 2021 - 2025.", "Giai đoạn 1 có 3 nội dung."], {}),
    (["Chi trả đợt 1 cho 30 hộ, xong trước ngày 05/6/2025."], {}),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "expected"), DIVISIONS)
def test_stages_of_a_plan(texts: list[str], expected: dict[str, str]) -> None:
    assert dict(stages_of(texts, TIMES)) == expected


def test_words_that_speak_of_the_end_of_a_stage() -> None:
    assert stage_ended("Hết chặng 1 đạt 60% hồ sơ", STAGES) == "2025-11-20"
    assert stage_ended("Trong giai đoạn I mở 3 lớp", STAGES) == "2025-06-30"
    assert stage_ended("Giai đoạn 1 mở 3 lớp", STAGES) is None
    assert stage_ended("Hết chặng 1", ()) is None
    assert stage_headed("Chặng 2", STAGES) == "2025-12-29"
    assert stage_headed("Tỷ lệ hồ sơ hết chặng 2 (%)", STAGES) == "2025-12-29"
    assert stage_headed("Giai đoạn 2021 - 2025", STAGES) is None
