"""Lines ended on purpose, the heading rows of a table, and what stands below a type."""

from __future__ import annotations

import textwrap

import pytest

from extractor.language.composition import compose
from extractor.language.document import Zone
from extractor.reading.document import Cell, Column, Line, Page, SourceDocument, Table

HEAD = (
    "UBND TỈNH HÒA BÌNH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ NỘI VỤ",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 31/KH-SNV",
    "Hòa Bình, ngày 12 tháng 5 năm 2021",
    "KẾ HOẠCH",
)
DUTY = (
    "Tham mưu lãnh đạo Sở bố trí kinh phí thực hiện Kế hoạch trong phạm vi dự toán được giao hằng "
    "năm, hướng dẫn các đơn vị trực thuộc quản lý, sử dụng kinh phí đúng quy định và công khai kết "
    "quả thực hiện trên trang thông tin của ngành."
)
BASIS = (
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2021 của Ủy ban nhân dân tỉnh Hòa Bình "
    "về thực hiện công tác cải cách hành chính trên địa bàn tỉnh;"
)


def plan(*lines: str) -> SourceDocument:
    return SourceDocument(
        "plan.txt", "0" * 64, "text/plain", 1, (Page(1, tuple(Line(text) for text in lines)),)
    )


def body(document: SourceDocument) -> list[str]:
    composition = compose(document)
    return [
        composition.text[paragraph.start : paragraph.end]
        for paragraph in composition.layout.in_zone(Zone.BODY)
    ]


def wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, 80)


def test_a_short_line_of_a_tidily_wrapped_text_is_a_paragraph_of_its_own() -> None:
    units = ("a) Văn phòng Sở", "b) Phòng Kế hoạch - Tài chính", "c) Thanh tra Sở")
    lines = [line for unit in units for line in (unit, *wrapped(DUTY))]
    found = body(
        plan(*HEAD, "Cải cách hành chính năm 2021", *wrapped(BASIS), "I. PHÂN CÔNG", *lines)
    )
    assert found == ["I. PHÂN CÔNG", *(part for unit in units for part in (unit, DUTY))]


def test_a_raggedly_wrapped_text_goes_on_behind_a_short_line() -> None:
    ragged = [part for line in wrapped(DUTY) for part in (line[:20], line[20:].strip())]
    lines = ["1. Phòng Tổ chức", "Cán bộ", *wrapped(DUTY), *ragged, *wrapped(DUTY)]
    found = body(
        plan(*HEAD, "Cải cách hành chính năm 2021", *wrapped(BASIS), "I. PHÂN CÔNG", *lines)
    )
    assert found[1].startswith("1. Phòng Tổ chức Cán bộ Tham mưu")


def test_lettered_entries_do_not_make_a_text_ragged() -> None:
    steps = [
        line
        for step in ("Bước 1: Rà soát", "Bước 2: Đo vẽ", "Bước 3: Niêm yết")
        for line in (step, "a) Đơn vị làm: Thôn Đông.", "b) Xong trước 15/6/2021.")
    ]
    units = ("1. Văn phòng Sở", "2. Phòng Kế hoạch - Tài chính", "3. Thanh tra Sở")
    lines = [line for unit in units for line in (unit, *wrapped(DUTY))]
    found = body(
        plan(*HEAD, "Đo vẽ đất đai năm 2021", *wrapped(BASIS), "I. CÁC BƯỚC", *steps, *lines)
    )
    assert found[-6:] == [part for unit in units for part in (unit, DUTY)]


def test_lines_that_each_begin_a_sentence_are_paragraphs_however_short() -> None:
    duties = (
        "Tham mưu bố trí kinh phí sửa chữa 12 giếng khoan; gửi dự toán trước ngày 15/6/2021.",
        "Hướng dẫn các hộ dân đấu nối đường ống, lắp đồng hồ đo nước đúng kỹ thuật.",
        "Tổng hợp kết quả báo cáo lãnh đạo Sở vào ngày 20 tháng cuối mỗi quý trong năm.",
    )
    units = ("1. Văn phòng Sở", "2. Phòng Kế hoạch - Tài chính", "3. Thanh tra Sở")
    lines = [line for unit in units for line in (unit, *duties)]
    found = body(plan(*HEAD, "Cấp nước sạch năm 2021", "Căn cứ tình hình;", "I. PHÂN CÔNG", *lines))
    assert found == ["I. PHÂN CÔNG", *lines]


TITLES = [
    # what opens as a type of document, with or without its diacritics
    "DỌN VỆ SINH, CHỈNH TRANG ĐƯỜNG LÀNG NGÕ XÓM NĂM 2021",
    "DỒN ĐIỀN, ĐỔI THỬA NĂM 2021",
    "THU QUỸ PHÒNG, CHỐNG THIÊN TAI NĂM 2021",
    "DỰ ÁN HỖ TRỢ SINH KẾ CHO HỘ NGHÈO NĂM 2021",
    "HƯỚNG DẪN NÔNG DÂN SẢN XUẤT VỤ XUÂN NĂM 2021",
    "QUY HOẠCH CÁN BỘ LÃNH ĐẠO NHIỆM KỲ 2025 - 2030",
    "BÁO CÁO CHUYÊN ĐỀ QUÝ I NĂM 2021",
    "Triển khai thực hiện quy định về hướng nghiệp của ngành Nội vụ",
    "Thực hiện Chương trình hành động của Tỉnh ủy",
    "Theo dõi thi hành pháp luật năm 2021",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_line_below_the_type_is_the_title(title: str) -> None:
    composition = compose(plan(*HEAD, title, *wrapped(BASIS), "I. PHÂN CÔNG", *wrapped(DUTY)))
    found = [
        composition.text[paragraph.start : paragraph.end]
        for paragraph in composition.layout.in_zone(Zone.TITLE)
    ]
    assert found == [title]


GRIDS: list[tuple[list[list[str]], int]] = [
    ([["Đầu mối", "Phần việc", "Thời hạn"], ["Phòng Kế hoạch", "Lập danh sách", "10 ngày"]], 1),
    ([["STT", "Nhiệm vụ", "Chủ trì"], ["1", "Tập huấn", "Phòng Nội vụ"]], 1),
    (
        [
            ["TT", "Nhiệm vụ", "Phân công", ""],
            ["", "", "Chủ trì", "Phối hợp"],
            ["1", "Tập huấn", "Phòng Nội vụ", "Các xã"],
        ],
        2,
    ),
    (
        [
            ["Lớp", "Học viên", "Số tiết"],
            ["Cấp cứu", "60", "16"],
            ["Dược", "45", "8"],
            ["Nội", "30", "24"],
        ],
        1,
    ),
    ([["Ông Nguyễn Văn An", "Trưởng ban"], ["Bà Trần Thị Bình", "Ủy viên"]], 0),
]


@pytest.mark.parametrize(("rows", "heading"), GRIDS)
def test_how_many_rows_a_heading_has(rows: list[list[str]], heading: int) -> None:
    cells = tuple(
        Cell(row, column, (Line(text),) if text else ())
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    )
    head = plan(*HEAD, "Cải cách hành chính năm 2021", "I. PHÂN CÔNG").pages[0].blocks
    page = Page(1, (*head, Table(cells)))
    composition = compose(SourceDocument("plan.txt", "0" * 64, "text/plain", 1, (page,)))
    assert [table.header_rows for table in composition.layout.tables] == [heading]


RECIPIENTS = [
    (["Nơi nhận", "Sở Y tế (thay báo cáo)", "Các khoa, phòng", "Lưu: VT"], 4),
    (["Nơi nhận:", "- Sở Y tế;", "- Các khoa, phòng và Trung tâm", "Ngoại ngữ;", "- Lưu: VT."], 4),
    (["Nơi nhận:", "Sở Y tế;", "Trung tâm Kiểm soát", "bệnh tật;", "Lưu: VT."], 4),
]


@pytest.mark.parametrize(("lines", "count"), RECIPIENTS)
def test_entries_of_recipients(lines: list[str], count: int) -> None:
    head = plan(*HEAD, "Cải cách hành chính năm 2021", "I. PHÂN CÔNG", DUTY).pages[0].blocks
    foot = [Line(text, column=Column.LEFT, gap=not place) for place, text in enumerate(lines)]
    signed = [Line(text, column=Column.RIGHT) for text in ("GIÁM ĐỐC", "Lê Văn Phương")]
    page = Page(1, (*head, *foot, *signed))
    composition = compose(SourceDocument("plan.txt", "0" * 64, "text/plain", 1, (page,)))
    assert len(composition.layout.in_zone(Zone.RECIPIENTS)) == count


def test_a_line_that_opens_the_list_of_bases_is_no_title() -> None:
    title = "Tưới nước và chống hạn vụ Hè Thu"
    opening = "Chi cục Thủy lợi lập Kế hoạch này trên cơ sở các văn bản sau:"
    bases = ("- Công điện số 39/CĐ-TTg ngày 13/3/2020;", "- Chỉ thị số 6/CT-UBND ngày 20/3/2020;")
    composition = compose(plan(*HEAD, title, opening, *bases, "1. NGUỒN NƯỚC"))
    zones = [(one.zone, one.start) for one in composition.layout.paragraphs]
    titles = [
        composition.text[start:].split("\n")[0] for zone, start in zones if zone is Zone.TITLE
    ]
    assert titles == [title]
    assert sum(zone is Zone.PREAMBLE for zone, _ in zones) == 3
