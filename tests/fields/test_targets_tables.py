"""Targets in tables, and the component that leaves them on the Doc."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.fields.findings import CitationFinding, ValueFinding
from extractor.fields.targets import TargetContext
from extractor.fields.targets.component import plan_targets
from extractor.fields.targets.tables import find_table_targets
from extractor.language.document import (
    Layout,
    Marker,
    MarkerKind,
    Paragraph,
    TableCell,
    TableGrid,
    Zone,
)
from extractor.language.pipeline import blank

Rows = Sequence[Sequence[str]]


def grid(rows: Rows, header_rows: int = 1) -> tuple[TableGrid, str]:
    """A table of plain cells and the text its offsets point into."""
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            cells.append(TableCell(row, column, len(text), len(text) + len(words)))
            text += words + "\n"
    return (
        TableGrid(0, Zone.ANNEX, tuple(cells), header_rows, len(rows), len(rows[0])),
        text,
    )


def read(rows: Rows, context: TargetContext | None = None) -> list[tuple[object, ...]]:
    table, text = grid(rows)
    found = find_table_targets(table, text, context or TargetContext(plan_year=2024))
    return [
        (mention.indicator, mention.quantity.value, mention.quantity.unit, mention.due)
        for mention in found
    ]


def test_indicator_table_with_past_and_planned_years() -> None:
    rows = [
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2023", "Kế hoạch năm 2024", "Ghi chú"],
        ["1", "Tỷ lệ hộ nghèo", "%", "3,2", "2,5", ""],
        ["2", "Thu nhập bình quân", "Triệu đồng/người/năm", "52", "≥ 56,5", ""],
        ["3", "Trồng rừng mới", "ha", "120", "150", "Toàn xã"],
        ["4", "Sản lượng lương thực", "tấn", "4.120", "4.250", ""],
    ]
    assert read(rows) == [
        ("Tỷ lệ hộ nghèo", 2.5, "%", "2024-12-31"),
        ("Thu nhập bình quân", 56.5e6, "đồng/người/năm", "2024-12-31"),
        ("Trồng rừng mới", 150, "ha", "2024-12-31"),
        ("Sản lượng lương thực", 4250, "tấn", "2024-12-31"),
    ]
    table, text = grid(rows)
    first, second, *_ = find_table_targets(table, text, TargetContext(plan_year=2024))
    assert first.quantity.baseline == 3.2
    assert second.quantity.comparator == ">="
    assert [text[slice(*span)] for span in first.spans] == ["Tỷ lệ hộ nghèo", "2,5"]


def test_allocation_table_by_place_with_total() -> None:
    rows = [
        ["TT", "Nội dung chỉ tiêu", "Xã An Bình", "Xã Phú Lộc", "Tổng cộng"],
        ["1", "Số cơ sở được tập huấn", "03", "02", "05"],
        ["2", "Tỷ lệ người dân được khám sức khỏe", "80%", "85%", "82%"],
        ["3", "Số hộ xây nhà vệ sinh", "-", "12", "12"],
    ]
    table, text = grid(rows)
    found = find_table_targets(table, text, TargetContext(heading_chain=("IV. PHÂN BỔ CHỈ TIÊU",)))
    read_back = [(m.quantity.value, m.quantity.unit, m.scope) for m in found]
    assert read_back == [
        (3, "cơ sở", "Xã An Bình"),
        (2, "cơ sở", "Xã Phú Lộc"),
        (5, "cơ sở", None),
        (80, "%", "Xã An Bình"),
        (85, "%", "Xã Phú Lộc"),
        (82, "%", None),
        (12, "hộ", "Xã Phú Lộc"),
        (12, "hộ", None),
    ]


def test_several_years_are_each_a_due() -> None:
    rows = [
        ["TT", "Chỉ tiêu (%)", "Năm 2025", "Năm 2030"],
        ["1", "Dịch vụ công trực tuyến toàn trình", "60", "90"],
    ]
    assert read(rows) == [
        ("Dịch vụ công trực tuyến toàn trình", 60, "%", "2025-12-31"),
        ("Dịch vụ công trực tuyến toàn trình", 90, "%", "2030-12-31"),
    ]


@pytest.mark.parametrize(
    ("above", "unit"),
    [
        ("II. LỘ TRÌNH THEO ĐỊA BÀN (tỷ lệ % số hộ dùng nước máy trên tổng số hộ của xã)", "%"),
        ("Bảng 2. Che phủ cây xanh (% diện tích đất tự nhiên)", "%"),
        ("Bảng 3. Phụ nữ tham gia cấp ủy (tính theo tỷ lệ %)", "%"),
        ("Bảng 4. Sản lượng (chưa tính 5% hao hụt sau thu hoạch)", ""),
    ],
)
def test_a_caption_may_say_of_what_its_figures_are_shares(above: str, unit: str) -> None:
    rows = [["Địa bàn", "Năm 2024", "Năm 2025"], ["Vùng ven sông", "60", "90"]]
    context = TargetContext(plan_year=2024, heading_chain=("MỤC TIÊU",), above=above)
    assert [found[2] for found in read(rows, context)] == [unit, unit]


def test_task_table_reads_products_as_prose_with_the_deadline_of_the_row() -> None:
    rows = [
        ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Sản phẩm", "Thời hạn hoàn thành"],
        ["1", "Phổ cập kỹ năng số", "Phòng Văn hóa", "80% người dân được tập huấn", "30/6/2026"],
        ["2", "Lắp điểm phát wifi", "Sở KHCN", "Tối thiểu 12 điểm", "60 ngày kể từ ngày ký"],
        ["3", "Thí điểm 02 mô hình chợ số", "UBND xã", "02 mô hình được vận hành", "Quý IV/2026"],
        ["4", "Ban hành kế hoạch", "Văn phòng", "Kế hoạch của UBND xã", "10/3/2026"],
    ]  # fmt: skip
    table, text = grid(rows)
    context = TargetContext(plan_year=2026, issued_on="2026-03-02")
    found = find_table_targets(table, text, context)
    assert [(m.quantity.value, m.quantity.comparator, m.due) for m in found] == [
        (80, "=", "2026-06-30"),
        (12, ">=", "2026-05-01"),
        (2, "=", "2026-12-31"),
    ]
    assert "vận hành" in text[slice(*found[-1].spans[-1])]


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        (
            ("Dự toán kinh phí",),
            [["TT", "Nội dung", "Số lượng", "Thành tiền"], ["1", "In tờ rơi", "500", "2.500.000"]],
        ),
        (
            ("Thực trạng",),
            [["TT", "Chỉ tiêu", "Năm 2024"], ["1", "Số hộ nghèo", "120"]],
        ),
        (
            ("Bảng chấm điểm thi đua",),
            [["TT", "Nội dung", "Điểm tối đa"], ["1", "Thực hiện tốt nội quy", "20"]],
        ),
        (
            (),
            [["TT", "Chỉ tiêu", "Thực hiện năm 2022"], ["1", "Tỷ lệ hộ nghèo (%)", "4,1"]],
        ),
    ],
)
def test_tables_without_targets(headings: tuple[str, ...], rows: Rows) -> None:
    assert read(rows, TargetContext(heading_chain=headings, plan_year=2024)) == []


LINES = (
    (None, "II. MỤC TIÊU ĐẾN HẾT NĂM 2025", True),
    (0, "- 95% hộ dân được dùng nước hợp vệ sinh.", False),
    (0, "- Thực hiện Chương trình 30 xã điểm, giữ vững tỷ lệ che phủ rừng trên 52%.", False),
    (None, "III. TỔ CHỨC THỰC HIỆN", True),
    (3, "- Chỉ đạo 12 thôn triển khai Kế hoạch.", False),
)


def test_component_reads_paragraphs_under_their_headings() -> None:
    text, paragraphs = "", []
    for index, (parent, words, heading) in enumerate(LINES):
        start = len(text)
        text += words + "\n"
        marker = None if heading else Marker(MarkerKind.DASH, "-", start + 2)
        paragraphs.append(
            Paragraph(
                index=index,
                start=start,
                end=len(text) - 1,
                zone=Zone.BODY,
                marker=marker,
                heading=heading,
                parent=parent,
            )
        )
    doc = blank().make_doc(text)
    doc._.layout = Layout(tuple(paragraphs), (), ())
    programme = text.index("Chương trình")
    doc._.findings = {
        "issued_on": [ValueFinding(value="2021-05-10", spans=((0, 1),), confidence=1)],
        "citations": [
            CitationFinding(spans=((programme, programme + len("Chương trình 30")),), confidence=1)
        ],
    }
    plan_targets(doc)
    found = doc._.findings["targets"]
    assert [(f.value, f.comparator, f.due) for f in found] == [
        (95, "=", "2025-12-31"),
        (52, ">", "2025-12-31"),
    ]
    assert found[1].indicator_id == "agr.forest_cover"
    assert [text[slice(*f.spans[0])] for f in found] == [
        "95% hộ dân được dùng nước hợp vệ sinh",
        "Thực hiện Chương trình 30 xã điểm, giữ vững tỷ lệ che phủ rừng trên 52%",
    ]
    assert all(f.confidence >= 0.5 and f.reasons for f in found)
    assert len(doc.spans["targets"]) == 2


def test_component_is_content_with_an_empty_document() -> None:
    doc = blank().make_doc("")
    doc._.layout = Layout((), (), ())
    doc._.findings = {}
    assert plan_targets(doc)._.findings["targets"] == ()


def test_a_task_set_out_as_a_list_takes_the_deadline_beside_it() -> None:
    lines = (
        (None, "1. Lắp đặt hệ thống lọc nước", True),
        (0, "- Nội dung: lắp đặt 09 bể lọc tại các trường.", False),
        (0, "- Thời gian hoàn thành: trước ngày 31/8/2026.", False),
    )
    text, paragraphs = "", []
    for index, (parent, words, heading) in enumerate(lines):
        start = len(text)
        text += words + "\n"
        marker = Marker(MarkerKind.DASH, "-", start + 2)
        paragraphs.append(
            Paragraph(index, start, len(text) - 1, Zone.BODY, marker, heading, parent=parent)
        )
    doc = blank().make_doc(text)
    doc._.layout = Layout(tuple(paragraphs), (), ())
    doc._.findings = {}
    plan_targets(doc)
    assert [(f.value, f.due) for f in doc._.findings["targets"]] == [(9, "2026-08-31")]


def test_a_row_that_opens_with_what_it_counts_needs_no_unit() -> None:
    rows = [
        ("Nội dung chỉ tiêu", "Kế hoạch 2024", "Xã Tân Lập", "Xã Yên Minh"),
        ("K cơ sở được tập huấn kiến thức", "23", "11", "12"),
        ("xã, phường điểm thức ăn đường phố", "02", "01", "01"),
    ]
    found = read(rows)
    assert {(value, unit) for _, value, unit, _ in found} >= {(23.0, "cơ sở"), (2.0, "xã, phường")}
    assert all(unit for _, _, unit, _ in found)
