"""Tasks in tables: columns by their headings or by what they hold, merged and empty cells."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.component import find_duties
from extractor.language.composition import compose
from extractor.reading.document import Cell, Line, Page, SourceDocument, Table

ROWS = (
    ("1", "Lắp đặt 20 thùng rác tại chợ", "Công an xã", "Các thôn", "Quý II/2023"),
    ("2", "Trồng 100 cây xanh ven đường", "Đoàn Thanh niên xã", "Các thôn", "Tháng 5/2023"),
)


def duties(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Unit, role and the first two words of the task of a plan that holds one table."""
    cells = tuple(
        Cell(row, column, (Line(words),) if words else ())
        for row, entries in enumerate(rows)
        for column, words in enumerate(entries)
    )
    blocks = (
        Line("KẾ HOẠCH", gap=True),
        Line("Vệ sinh môi trường năm 2023", gap=True),
        Line("I. NHIỆM VỤ", gap=True),
        Line("Các nhiệm vụ cụ thể theo bảng sau.", gap=True),
        Table(cells),
    )
    composition = compose(SourceDocument("plan.txt", "0" * 64, "text/plain", 1, (Page(1, blocks),)))
    text = composition.text
    return [
        (text[slice(*duty.unit)], duty.role, " ".join(text[slice(*duty.task)].split()[:2]))
        for duty in find_duties(composition.layout, text)
    ]


@pytest.mark.parametrize(
    ("task", "lead", "partner", "time", "role"),
    [
        ("Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "lead"),
        ("Nhiệm vụ", "Cơ quan, đơn vị chủ trì thực hiện", "Phối hợp", "Thời hạn", "lead"),
        ("Nội dung", "Người thực hiện", "Người phối hợp", "Thời gian", "implement"),
        ("Công việc", "Phân công", "Phối hợp", "Tiến độ", "implement"),
        ("Hoạt động", "Bộ phận tham mưu", "Cơ quan phối hợp", "Hoàn thành", "advise"),
        ("Tên nhiệm vụ", "Đơn vị đầu mối", "Đơn vị cùng thực hiện", "Lộ trình", "lead"),
        (
            "Nhiệm vụ, giải pháp",
            "Đơn vị phụ trách",
            "Trách nhiệm phối hợp",
            "Thời gian thực hiện",
            "implement",
        ),
        ("NỘI DUNG THỰC HIỆN", "ĐƠN VỊ THỰC HIỆN", "PHỐI HỢP", "THỜI GIAN HOÀN THÀNH", "implement"),
        ("Nội dung", "Cán bộ phụ trách", "Phối hợp thực hiện", "Thời điểm", "implement"),
    ],
)
def test_columns_by_their_headings(
    task: str, lead: str, partner: str, time: str, role: str
) -> None:
    assert duties(("STT", task, lead, partner, time), *ROWS) == [
        ("Công an xã", role, "Lắp đặt"),
        ("Đoàn Thanh niên xã", role, "Trồng 100"),
    ]


def test_an_unknown_heading_is_made_up_for_by_what_the_column_holds() -> None:
    rows = [(number, task, lead) for number, task, lead, *_ in ROWS]
    assert [unit for unit, _, _ in duties(("STT", "Nhiệm vụ", "Đơn vị"), *rows)] == [
        "Công an xã",
        "Đoàn Thanh niên xã",
    ]


def test_an_empty_lead_below_a_filled_one_is_the_same_lead() -> None:
    heading = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    blank = ("2", "Quét dọn chợ xã", "", "Các thôn", "Tháng 6/2023")
    assert [unit for unit, _, _ in duties(heading, ROWS[0], blank)] == ["Công an xã"] * 2


def test_a_group_row_gives_no_work_and_ends_the_merging() -> None:
    heading = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    group = ("II", "Nâng cao nhận thức", "", "", "")
    blank = ("2", "Quét dọn chợ xã", "", "Các thôn", "Tháng 6/2023")
    assert len(duties(heading, ROWS[0], group, blank)) == 1


def test_a_table_without_units_gives_no_work() -> None:
    assert duties(("STT", "Chỉ tiêu", "Kết quả"), ("1", "Tỷ lệ hộ nghèo", "2%")) == []


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("STT", "Họ và tên", "Đơn vị"),
            ("1", "Lê Văn Tám", "Công an xã"),
            ("2", "Lò Thị Mai", "Hội LHPN xã"),
        ],
        [("STT", "Đơn vị", "Chỉ tiêu"), ("1", "Thôn Tân Tiến", "25"), ("2", "Thôn Hòa Bình", "30")],
    ],
)
def test_members_and_quotas_are_no_work(rows: list[tuple[str, ...]]) -> None:
    assert duties(*rows) == []
