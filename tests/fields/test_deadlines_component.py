"""The spaCy component over small layouts made by hand."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from extractor.fields.deadlines.component import plan_deadlines, time_context
from extractor.fields.findings import CitationFinding, DeadlineFinding, ValueFinding
from extractor.language.document import Layout, Paragraph, TableCell, TableGrid, Zone
from extractor.language.pipeline import blank

if TYPE_CHECKING:
    from spacy.tokens import Doc

ISSUED = ValueFinding(value="2024-05-02", spans=(), confidence=1.0)
TITLE = ValueFinding(value="Phòng, chống cháy rừng năm 2024", spans=(), confidence=1.0)


def document(
    *paragraphs: tuple[Zone, str], table: list[list[str | None]] | None = None, header_rows: int = 1
) -> Doc:
    """A Doc of one paragraph a line; ``None`` in the table continues the cell above."""
    pieces, rows, offset = [], [], 0

    def write(zone: Zone, text: str, place: tuple[int, int, int] | None = None) -> tuple[int, int]:
        nonlocal offset
        start, end = offset, offset + len(text)
        pieces.append(text)
        offset = end + 1
        number, row, column = place or (None, None, None)
        rows.append(Paragraph(len(rows), start, end, zone, table=number, row=row, column=column))
        return start, end

    for zone, text in paragraphs:
        write(zone, text)
    grids = []
    if table:
        cells = []
        for r, line in enumerate(table):
            for c, text in enumerate(line):
                if text is None:
                    continue
                span = 1
                while r + span < len(table) and table[r + span][c] is None:
                    span += 1
                cells.append(TableCell(r, c, *write(Zone.ANNEX, text, (0, r, c)), row_span=span))
        grids.append(TableGrid(0, Zone.ANNEX, tuple(cells), header_rows, len(table), len(table[0])))
    doc = blank().make_doc("\n".join(pieces))
    doc._.layout = Layout(tuple(rows), tuple(grids), ())
    doc._.findings = {"issued_on": (ISSUED,), "title": (TITLE,)}
    return doc


def deadlines(doc: Doc) -> tuple[DeadlineFinding, ...]:
    return plan_deadlines(doc)._.findings["deadlines"]


def quoted(doc: Doc, finding: DeadlineFinding) -> list[str]:
    return [doc.text[start:end] for start, end in finding.spans]


def test_only_the_body_the_closing_and_the_annexes_are_read() -> None:
    text = "Hoàn thành trước ngày 30/6/2024"
    doc = document(*((zone, text) for zone in Zone))
    assert len(deadlines(doc)) == 3
    assert {span.text for span in doc.spans["deadlines"]} == {text}


def test_citations_are_left_out() -> None:
    doc = document((Zone.BODY, "Nghị quyết về việc hoàn thành trước ngày 30/6/2024"))
    assert len(deadlines(doc)) == 1
    doc._.findings["citations"] = (CitationFinding(spans=((0, 50),), confidence=1.0),)
    assert deadlines(doc) == ()


def test_without_a_date_or_title_nothing_fails() -> None:
    doc = document((Zone.BODY, "Hoàn thành trước ngày 30/6; báo cáo sau 5 ngày kể từ ngày ký"))
    doc._.findings = {}
    assert [finding.end for finding in deadlines(doc)] == [None]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Cải cách hành chính năm 2024", 2024),
        ("Phát triển rừng giai đoạn 2021-2025, năm 2023", 2023),
        ("Chuyển đổi số đến năm 2030", None),
        ("Trồng cây xanh", None),
    ],
)
def test_the_year_planned_for_is_that_of_the_title(title: str, year: int | None) -> None:
    doc = document((Zone.BODY, "-"))
    doc._.findings = {"title": (ValueFinding(value=title, spans=(), confidence=1.0),)}
    assert time_context(doc).plan_year == year


def test_a_plan_without_date_and_title_is_for_the_year_of_its_first_lines() -> None:
    doc = document(
        (Zone.BODY, "Kế hoạch tuyển sinh - năm học 2026-2027"), (Zone.BODY, "- Tháng 4–6: tư vấn.")
    )
    doc._.findings = {}
    assert [finding.end for finding in deadlines(doc)] == ["2026-06-30"]


@pytest.mark.parametrize(
    "opening",
    [
        "Căn cứ Kế hoạch số 12/KH-UBND ngày 14 tháng 4 năm 2026 của Ủy ban nhân dân tỉnh",
        "Phòng ngừa tội phạm trong học sinh các năm 2026 - 2030",
    ],
)
def test_a_cited_date_or_a_run_of_years_is_not_the_year_of_a_plan(opening: str) -> None:
    doc = document((Zone.BODY, opening))
    doc._.findings = {}
    assert time_context(doc).plan_year is None


@pytest.mark.parametrize(
    ("title", "month"),
    [
        ("Công tác trọng tâm tháng 9/2026", 9),
        ("Hoạt động tháng 3 năm 2025 của Liên đội", 3),
        ("Thực hiện Chỉ thị số 5/CT-UBND ngày 26 tháng 8 năm 2026", None),
        ("Ứng phó thiên tai từ tháng 5/2026 đến tháng 12/2026", None),
        ("Cải cách hành chính năm 2026", None),
    ],
)
def test_the_month_planned_for(title: str, month: int | None) -> None:
    doc = document((Zone.BODY, "-"))
    doc._.findings = {"title": (ValueFinding(value=title, spans=(), confidence=1.0),)}
    assert time_context(doc).plan_month == month


def test_the_date_of_the_carrier_stands_in_for_a_missing_one() -> None:
    doc = document((Zone.BODY, "Hoàn thành sau 10 ngày kể từ ngày ban hành Kế hoạch"))
    carrier = CitationFinding(
        spans=((0, 1),), confidence=0.9, code="7/QĐ-UBND", date=str(ISSUED.value)
    )
    doc._.findings = {"issued_with": (carrier,)}
    assert [finding.end for finding in deadlines(doc)] == ["2024-05-12"]


TASKS: list[list[str | None]] = [
    ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian hoàn thành"],
    ["1", "Rà soát danh sách chủ rừng", "Hạt Kiểm lâm", "30/6/2024"],
    ["2", "Tuần tra mùa khô", "Công an xã", "Thường xuyên, hằng ngày"],
    ["3", "Tuyên truyền trên loa", "Văn hóa xã", "Thường xuyên"],
    ["4", "Ký cam kết với các hộ", "Các thôn", "Quý II-2024"],
    ["5", "Diễn tập chữa cháy", "Ban Chỉ huy", None],
    ["6", "Mua sắm dụng cụ", "Văn phòng", "20 ngày"],
]


def test_a_deadline_column_gives_one_deadline_a_cell() -> None:
    doc = document((Zone.BODY, "Nội dung"), table=TASKS)
    found = deadlines(doc)
    assert [(finding.end, finding.recurrence) for finding in found] == [
        ("2024-06-30", None),
        (None, "FREQ=DAILY"),
        ("2024-06-30", None),
        ("2024-05-22", None),
    ]
    assert quoted(doc, found[0]) == ["Rà soát danh sách chủ rừng", "Hạt Kiểm lâm", "30/6/2024"]
    assert found[0].action == "Rà soát danh sách chủ rừng"
    assert all("deadline-column" in finding.reasons for finding in found)


def test_bare_years_in_a_deadline_column_are_those_years() -> None:
    table: list[list[str | None]] = [
        ["TT", "Nhiệm vụ", "Chủ trì", "THỜI GIAN"],
        ["1", "Phát triển hạ tầng số", "Sở Công Thương", "2025 - 2035"],
        ["2", "Xây dựng cơ chế đặt hàng", "Sở Tài chính", "2026"],
        ["3", "Rà soát chính sách", "Sở Tài chính", "Thường xuyên"],
        ["4", "Trồng 2.030 cây", "Sở Công Thương", "Giai đoạn 2026-2030"],
    ]
    found = deadlines(document((Zone.BODY, "Nội dung"), table=table))
    assert [(finding.start, finding.end) for finding in found if finding.end] == [
        ("2025-01-01", "2035-12-31"),
        ("2026-01-01", "2026-12-31"),
        ("2026-01-01", "2030-12-31"),
    ]


def test_days_under_a_heading_that_counts_them() -> None:
    table: list[list[str | None]] = [["TT", "Công việc", "Thời hạn (ngày)"], ["1", "Trình", "15"]]
    assert [finding.end for finding in deadlines(document(table=table))] == ["2024-05-17"]


def test_a_limit_in_the_first_row_under_a_wide_header() -> None:
    table: list[list[str | None]] = [
        ["Đầu mối", "Phần việc", "Thời hạn"],
        ["Phòng Đào tạo", "Cấp chứng chỉ", "07 ngày sau mỗi khóa"],
        ["Phòng Tài vụ", "Bố trí kinh phí", "31/5/2024"],
    ]
    found = deadlines(document(table=table, header_rows=2))
    assert [finding.text for finding in found] == ["07 ngày sau mỗi khóa", "31/5/2024"]


def test_how_long_inspections_and_courses_take_is_no_deadline() -> None:
    inspections: list[list[str | None]] = [
        ["TT", "Đối tượng thanh tra", "Thời hạn", "Ghi chú"],
        ["1", "Công ty cổ phần Sơn Tùng", "10 ngày", "-"],
    ]
    courses: list[list[str | None]] = [
        ["TT", "Tên lớp", "Thời gian", "Kinh phí"],
        ["1", "Tin học cơ bản", "05 ngày", "-"],
        ["2", "Tiếng dân tộc", "Từ 10/6 đến 20/6/2024", "-"],
    ]
    assert deadlines(document(table=inspections)) == ()
    assert [finding.end for finding in deadlines(document(table=courses))] == ["2024-06-20"]


@pytest.mark.parametrize(
    "heading",
    [
        *("Ngày sinh", "Ngày, tháng, năm sinh", "Ngày ban hành", "Thời gian công tác"),
        *("Mốc kiểm tra", "Mốc thời gian giám sát", "Thời kỳ thanh tra", "Niên độ"),
    ],
)
def test_days_that_are_facts_of_somebody_are_no_deadlines(heading: str) -> None:
    table: list[list[str | None]] = [
        ["TT", "Họ và tên", heading],
        ["1", "Lê Văn An", "12/3/1986"],
        ["2", "Vũ Thị Bình", "25/8/1990"],
    ]
    assert deadlines(document(table=table)) == ()


def test_other_headings_that_ask_for_times() -> None:
    for heading in ("Xong trước", "Dự kiến hoàn thành", "Mốc thời gian", "Khung thời gian"):
        table: list[list[str | None]] = [["TT", "Việc", heading], ["1", "Làm đường", "30/6/2024"]]
        assert [finding.end for finding in deadlines(document(table=table))] == ["2024-06-30"]


def test_a_plan_for_a_single_month() -> None:
    """A day without its month is one of the month that the title names."""
    doc = document(
        (Zone.BODY, "Nộp sổ đầu bài trước ngày 25."),
        (Zone.BODY, "Từ ngày 16 đến ngày 20: kiểm tra hồ sơ."),
        (Zone.BODY, "Gửi số liệu vào ngày 28 hằng tháng."),
    )
    title = ValueFinding(value="Công tác tháng 9/2024", spans=(), confidence=1.0)
    doc._.findings = {"title": (title,)}
    assert [(finding.end, finding.recurrence) for finding in deadlines(doc)] == [
        ("2024-09-25", None),
        ("2024-09-20", None),
        (None, "FREQ=MONTHLY;BYMONTHDAY=28"),
    ]


def test_the_length_of_a_step_among_dated_ones_is_no_deadline() -> None:
    table: list[list[str | None]] = [
        ["TT", "Công việc", "Thời gian"],
        ["1", "Lập hồ sơ mời thầu", "04/6/2024 — 15/6/2024"],
        ["2", "Thẩm định", "07 ngày làm việc"],
        ["3", "Mở thầu", "Trước ngày 10/7/2024"],
        ["4", "Thực hiện hợp đồng", "12 tháng"],
    ]
    found = [(finding.start, finding.end) for finding in deadlines(document(table=table))]
    assert found == [("2024-06-04", "2024-06-15"), (None, "2024-07-10")]


def test_a_calendar_of_months() -> None:
    table: list[list[str | None]] = [
        ["Tháng", "Nội dung công việc", "Phụ trách"],
        ["5", "Khám tuyển", "Trạm Y tế"],
        ["9/2024", "Khai giảng", "Hiệu trưởng"],
        ["Tháng 12", "Tổng kết", "Văn phòng"],
    ]
    found = [(finding.start, finding.end) for finding in deadlines(document(table=table))]
    assert found == [
        ("2024-05-01", "2024-05-31"),
        ("2024-09-01", "2024-09-30"),
        ("2024-12-01", "2024-12-31"),
    ]
    figures: list[list[str | None]] = [["Tháng", "Số ca mắc"], ["1", "25"], ["2", "31"]]
    assert deadlines(document(table=figures)) == ()


def test_columns_for_beginning_and_end_make_one_deadline() -> None:
    table: list[list[str | None]] = [
        ["Nội dung", "Thời gian bắt đầu", "Thời gian kết thúc"],
        ["Trồng rừng", "01/7/2024", "30/9/2024"],
    ]
    (finding,) = deadlines(document(table=table))
    assert (finding.start, finding.end) == ("2024-07-01", "2024-09-30")


def test_a_column_of_times_needs_no_heading() -> None:
    table: list[list[str | None]] = [
        ["Bệnh xá A", "Ngày 20 – 21/11/2024"],
        ["Bệnh xá B", "Chiều ngày 24/11/2024"],
        ["Bệnh xá C", "Ngày 25/11/2024"],
    ]
    found = deadlines(document(table=table, header_rows=0))
    assert [finding.end for finding in found] == ["2024-11-21", "2024-11-24", "2024-11-25"]


def test_other_columns_are_read_as_prose() -> None:
    table: list[list[str | None]] = [
        ["Nhiệm vụ", "Sản phẩm", "Thời hạn"],
        ["Thí điểm đến 31/12/2025", "Hội chợ (tối thiểu 01 lần/tuần)", "Quý III/2024"],
    ]
    found = deadlines(document(table=table))
    assert {finding.end or finding.recurrence for finding in found} == {
        "2025-12-31",
        "FREQ=WEEKLY",
        "2024-09-30",
    }


def test_a_time_that_opens_the_row_is_quoted_with_what_follows() -> None:
    table: list[list[str | None]] = [["Thời gian", "Nội dung"], ["19/5/2024", "Lễ ra quân"]]
    doc = document(table=table)
    (finding,) = deadlines(doc)
    assert quoted(doc, finding) == ["Lễ ra quân", "19/5/2024"]


def test_confidence_is_lower_where_the_words_are_soft() -> None:
    doc = document(
        (Zone.BODY, "Thời gian: trước ngày 30/6/2024"),
        (Zone.BODY, "Khen thưởng ngay sau khi tổng kết"),
    )
    firm, soft = deadlines(doc)
    assert firm.confidence > 0.9 > 0.6 > soft.confidence


def test_long_texts_are_read_quickly() -> None:
    line = "Ủy ban nhân dân xã tổ chức thực hiện các nội dung theo kế hoạch, báo cáo trước 30/6. "
    doc = document(*((Zone.BODY, line * 4) for _ in range(50)))
    hostile = document((Zone.BODY, "ngày 1 " * 500 + "từ " * 500 + "0" * 500 + " " * 500))
    begun = time.perf_counter()
    assert len(deadlines(doc)) == 200
    deadlines(hostile)
    assert time.perf_counter() - begun < 2.0
