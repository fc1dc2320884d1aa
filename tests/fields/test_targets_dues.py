"""By when: years beside numbers, at the head or the end of a list, in cells and below a heading."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractor.fields.targets import TargetContext, find_targets
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

Dues = list[tuple[float, str | None]]

# text, the values with their dues
SENTENCES: list[tuple[str, Dues]] = [
    # when work is done
    (
        "Làm mới 4,5 km và tu sửa 9 km đường băng, thi công từ 10/12/2023 đến 25/01/2024.",
        [(4.5, "2024-01-25"), (9, "2024-01-25")],
    ),
    # each number its year
    (
        "Tỷ lệ hộ dùng nước máy đạt 55% năm 2023, 80% năm 2025.",
        [(55, "2023-12-31"), (80, "2025-12-31")],
    ),
    (
        "Tỷ lệ hộ dùng nước máy năm 2023 đạt 55%, năm 2025 đạt 80%.",
        [(55, "2023-12-31"), (80, "2025-12-31")],
    ),
    (
        "Số hóa hồ sơ: 55% (năm 2023), 80% (năm 2025).",
        [(55, "2023-12-31"), (80, "2025-12-31")],
    ),
    (
        "Trồng 40 ha rừng (2022), 65 ha rừng (2023).",
        [(40, "2022-12-31"), (65, "2023-12-31")],
    ),
    (
        "Trồng 40 ha rừng trong năm 2022 và 65 ha trong năm 2023.",
        [(40, "2022-12-31"), (65, "2023-12-31")],
    ),
    (
        "Đến 31/12/2022 đạt 50% kế hoạch; đến 30/6/2024 đạt 100%.",
        [(50, "2022-12-31"), (100, "2024-06-30")],
    ),
    # one year for the parts of a whole, or the members of a list
    (
        "Giữ tỷ lệ thừa cân dưới 9% (phường), 4% (xã) vào năm 2024 và duy trì đến năm 2030.",
        [(9, "2024-12-31"), (4, "2024-12-31")],
    ),
    (
        "Hộ nghèo còn dưới 1% ở thị trấn và 4% ở các xã vào năm 2024.",
        [(1, "2024-12-31"), (4, "2024-12-31")],
    ),
    (
        "Trên 85% gia đình, 90% thôn đạt chuẩn văn hóa vào năm 2025.",
        [(85, "2025-12-31"), (90, "2025-12-31")],
    ),
    # the head of a chain of clauses
    (
        "Năm 2023: bàn giao đề án; tập huấn 60 cán bộ; 70% hồ sơ được số hóa.",
        [(60, "2023-12-31"), (70, "2023-12-31")],
    ),
    (
        "Quý III/2022: khởi công trạm bơm; bàn giao 12 phòng học.",
        [(12, "2022-09-30")],
    ),
    (
        "Giai đoạn 2021 - 2023: lập dự án; trồng 50 ha rừng.",
        [(50, "2023-12-31")],
    ),
    (
        "Trong giai đoạn 2024-2026, phấn đấu 100% thôn có loa thông minh.",
        [(100, "2026-12-31")],
    ),
    # the years a number is for
    ("Thành lập thêm 12 tổ hợp tác trong giai đoạn 2022 - 2023.", [(12, "2023-12-31")]),
    ("Số hợp tác xã thành lập mới thời kỳ 2021-2025: 30 hợp tác xã.", [(30, "2025-12-31")]),
    (
        "Xóa 05 điểm đen giao thông tại Km 3, Km 7... trong 6 tháng đầu năm 2022.",
        [(5, "2022-06-30")],
    ),
    # a label at the end of the line speaks for all its clauses
    (
        "Kiểm tra 04 chi bộ; kết nạp 12 đảng viên, thời gian hoàn thành trước 20/4/2021.",
        [(4, "2021-04-20"), (12, "2021-04-20")],
    ),
    (
        "Tặng 60 suất quà; thăm 15 gia đình chính sách. Thời gian: xong trong tháng 7/2021.",
        [(60, "2021-07-31"), (15, "2021-07-31")],
    ),
    (
        "Tập huấn 30 cán bộ từ ngày 05/5/2021; in 200 sổ tay, thời hạn chậm nhất 30/6/2021.",
        [(30, None), (200, "2021-06-30")],
    ),
    # what a number prepares comes later
    ("Nâng lên 15/19 tiêu chí, tạo đà đạt chuẩn vào năm 2023.", [(15, None)]),
    ("Đào tạo 40 cán bộ, làm tiền đề cho việc sáp nhập trước ngày 30/6/2023.", [(40, None)]),
    # years that set nothing
    ("Phấn đấu giảm 15% số vụ cháy so với năm 2021.", [(15, None)]),
    ("Phấn đấu giảm 15% số vụ cháy so với cùng kỳ năm 2021.", [(15, None)]),
    (
        "Đến năm 2025, tầm nhìn đến năm 2035: 80% hộ có nhà tiêu hợp vệ sinh.",
        [(80, "2025-12-31")],
    ),
    ("Phấn đấu 90% hộ có nhà tiêu hợp vệ sinh.", [(90, None)]),
    # the next sentence, the closing month and the label of a stage bind all of a list
    (
        "Chuẩn bị 500 bao tải, 20 m3 đá; mua 2 xe tải. Hoàn thành trong tháng 5/2023.",
        [(500, "2023-05-31"), (20, "2023-05-31"), (2, "2023-05-31")],
    ),
    (
        "Nạo vét 900 m3 kênh. Ra quân từ ngày 01/6, hoàn thành trước ngày 15/6/2023.",
        [(900, "2023-06-15")],
    ),
    ("Nạo vét 900 m3 kênh. Họp giao ban trước ngày 15/6/2023.", [(900, None)]),
    (
        "Tổ chức 04 lớp tập huấn (02 lớp tại xã, 02 lớp tại thôn) trong tháng 6.",
        [(4, "2021-06-30"), (2, "2021-06-30"), (2, "2021-06-30")],
    ),
    (
        "Đợt 2: từ ngày 01/3/2023 đến ngày 14/4/2023 tuyên truyền. Treo 12 băng rôn.",
        [(12, "2023-04-14")],
    ),
    ("Đợt 2 tuyên truyền sâu rộng. Treo 12 băng rôn.", [(12, None)]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_dues_of_sentences(text: str, expected: Dues) -> None:
    context = TargetContext(heading_chain=("2. Nội dung",), plan_year=2021, issued_on="2021-02-10")
    found = find_targets(text, context)
    assert [(mention.quantity.value, mention.due) for mention in found] == expected


def test_a_year_beside_a_number_outdoes_the_deadline_of_its_row_unless_they_agree() -> None:
    for due, expected in (("2030-12-31", "2027-12-31"), ("2027-06-30", "2027-06-30")):
        context = TargetContext(plan_year=2026, is_table=True, due=due)
        (found,) = find_targets("Tỷ lệ số hóa đạt 60% năm 2027.", context)
        assert found.due == expected


def _grid(rows: Sequence[Sequence[str]]) -> tuple[TableGrid, str]:
    text, cells = "", []
    for row, line in enumerate(rows):
        for column, words in enumerate(line):
            cells.append(TableCell(row, column, len(text), len(text) + len(words)))
            text += words + "\n"
    return TableGrid(0, Zone.BODY, tuple(cells), 1, len(rows), len(rows[0])), text


def _of_table(rows: Sequence[Sequence[str]]) -> Dues:
    table, text = _grid(rows)
    found = find_table_targets(table, text, TargetContext(plan_year=2026))
    return [(mention.quantity.value, mention.due) for mention in found]


def test_a_deadline_cell_may_tell_stages() -> None:
    rows = [
        ("Nhiệm vụ", "Tiến độ", "Sản phẩm"),
        (
            "Kết nối trạm quan trắc",
            "Lập hồ sơ quý II/2026; 60% cơ sở kết nối năm 2027, 100% năm 2028; duy trì đến 2030",
            "100% cơ sở kết nối dữ liệu",
        ),
        ("Họp 02 kỳ", "Ngày 05 và ngày 20 hằng tháng", "Biên bản"),
    ]
    assert _of_table(rows) == [(60, "2027-12-31"), (100, "2028-12-31"), (100, "2030-12-31")]


# headings, the first cells of the rows
STEPS = [
    ("Giai đoạn", ("1", "2", "3", "4")),
    ("Bước", ("1", "2", "3")),
    ("Tháng", ("9", "10", "11", "12")),
    ("Tuần thứ", ("3", "4", "5")),
    ("Đợt", ("1", "2", "3")),
    ("Buổi", ("01", "02", "03")),
]


@pytest.mark.parametrize(("label", "numbers"), STEPS)
def test_columns_that_number_steps_hold_no_targets(label: str, numbers: Sequence[str]) -> None:
    rows = [
        (label, "Nội dung trọng tâm", "Kết quả"),
        *((number, "Rà soát hồ sơ; tổng hợp số liệu", "Biên bản") for number in numbers),
    ]
    assert _of_table(rows) == []


def test_a_column_of_counts_is_no_numbering() -> None:
    rows = [
        ("Nội dung", "Số lượng", "Ghi chú"),
        ("Lớp tập huấn", "1", ""),
        ("Buổi truyền thông", "3", ""),
        ("Hội thi", "2", ""),
    ]
    assert [value for value, _ in _of_table(rows)] == [1, 3, 2]


# what stands below the heading "Di dời 03 chợ tạm", and the due
BELOW: list[tuple[tuple[str, ...], str | None]] = [
    (("Phường chủ trì vận động tiểu thương, hoàn thành trong quý III năm 2026.",), "2026-09-30"),
    (
        ("Phòng Kinh tế lập phương án.", "Phường thực hiện xong trước ngày 30/11/2026."),
        "2026-11-30",
    ),
    (
        ("Lập phương án, hoàn thành trước ngày 31/3/2026.", "Xây lắp hoàn thành trong năm 2026."),
        None,
    ),
    (("Phường chủ trì, phối hợp với các đơn vị liên quan.",), None),
]


@pytest.mark.parametrize(("below", "due"), BELOW)
def test_a_heading_takes_the_one_day_set_below_it(below: tuple[str, ...], due: str | None) -> None:
    text, paragraphs = "", []
    for index, words in enumerate(("4. Di dời 03 chợ tạm ra khỏi lòng đường.", *below)):
        start = len(text)
        text += words + "\n"
        marker = None if index else Marker(MarkerKind.DECIMAL, "4", start + 3)
        parent = 0 if index else None
        paragraphs.append(
            Paragraph(index, start, len(text) - 1, Zone.BODY, marker, not index, parent=parent)
        )
    doc = blank().make_doc(text)
    doc._.layout = Layout(tuple(paragraphs), (), ())
    doc._.findings = {}
    plan_targets(doc)
    assert [(f.value, f.due) for f in doc._.findings["targets"]] == [(3, due)]


LEADS = [
    ("Năm 2022 toàn xã đã thu 45 triệu đồng. Năm 2023 phấn đấu:", "2023-12-31"),
    ("Năm 2022, tỷ lệ còn thấp; kết quả chưa vững. Mục tiêu đến cuối năm 2024:", "2024-12-31"),
    ("Mục tiêu năm 2023: nâng chất lượng phục vụ. Cụ thể như sau:", "2023-12-31"),
    ("Các chỉ tiêu chủ yếu:", None),
]


@pytest.mark.parametrize(("lead", "due"), LEADS)
def test_a_lead_looks_ahead_in_its_last_sentence(lead: str, due: str | None) -> None:
    context = TargetContext(heading_chain=(lead,), plan_year=None, issued_on="2023-02-10")
    (found,) = find_targets("- Tỷ lệ hồ sơ trả đúng hạn đạt 98%.", context)
    assert found.due == due
