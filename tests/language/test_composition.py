"""Zones, paragraphs and outline of whole documents, written line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.language.composition import compose
from extractor.language.document import Paragraph, Zone
from extractor.reading.document import Cell, Column, Line, Page, SourceDocument, Table


def source(*blocks: Line | Table | str) -> SourceDocument:
    lines = [Line(block, gap=True) if isinstance(block, str) else block for block in blocks]
    return SourceDocument("plan.txt", "0" * 64, "text/plain", 1, (Page(1, tuple(lines)),))


def zones(document: SourceDocument) -> list[tuple[Zone, str]]:
    composition = compose(document)
    return [
        (paragraph.zone, composition.text[paragraph.start : paragraph.end])
        for paragraph in composition.layout.paragraphs
    ]


def texts_in(document: SourceDocument, zone: Zone) -> list[str]:
    return [text for found, text in zones(document) if found is zone]


COMMUNE = (
    Line("ỦY BAN NHÂN DÂN", column=Column.LEFT),
    Line("XÃ TÂN HÒA", column=Column.LEFT),
    Line("Số: 41/KH-UBND", column=Column.LEFT),
    Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", column=Column.RIGHT),
    Line("Độc lập - Tự do - Hạnh phúc", column=Column.RIGHT),
    Line("Tân Hòa, ngày 05 tháng 3 năm 2023", column=Column.RIGHT),
    "KẾ HOẠCH",
    "Thực hiện công tác cải cách hành chính năm 2023",
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2023 của UBND huyện;",
    "UBND xã xây dựng kế hoạch như sau:",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "1. Mục đích",
    "- Nâng cao chất lượng phục vụ nhân dân.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Công chức Văn phòng - Thống kê",
    "- Tham mưu UBND xã theo dõi việc thực hiện.",
    "Trên đây là kế hoạch cải cách hành chính năm 2023./.",
    Line("Nơi nhận:", column=Column.LEFT, gap=True),
    Line("- UBND huyện;", column=Column.LEFT),
    Line("- Lưu: VT.", column=Column.LEFT),
    Line("TM. ỦY BAN NHÂN DÂN", column=Column.RIGHT),
    Line("CHỦ TỊCH", column=Column.RIGHT),
    Line("Lê Văn Phương", column=Column.RIGHT),
)


def test_zones_of_a_complete_plan() -> None:
    assert [zone for zone, _ in zones(source(*COMMUNE))] == (
        [Zone.ISSUER] * 2
        + [Zone.NUMBER]
        + [Zone.MOTTO] * 2
        + [Zone.PLACE_DATE, Zone.TYPE, Zone.TITLE]
        + [Zone.PREAMBLE] * 2
        + [Zone.BODY] * 6
        + [Zone.CLOSING]
        + [Zone.RECIPIENTS] * 3
        + [Zone.SIGNATURE] * 3
    )


@pytest.mark.parametrize("missing", range(len(COMMUNE)))
def test_one_missing_line_changes_no_other_zone(missing: int) -> None:
    """The decoding is global: what one line says does not hang on any other single line."""
    whole = {text: zone for zone, text in zones(source(*COMMUNE))}
    rest = [line for place, line in enumerate(COMMUNE) if place != missing]
    changed = [text for zone, text in zones(source(*rest)) if whole[text] is not zone]
    # Without "KẾ HOẠCH" the title cannot be told from the opening; without "Nơi nhận" the
    # first recipient may be read as the last item of the body.
    assert len(changed) <= 1


@pytest.mark.parametrize(
    ("original", "garbled"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỌNG HOÀ XÃ HỘl CHỦ NGHIA VIET NAM"),
        ("Nơi nhận:", "Noi nhân:"),
        ("TM. ỦY BAN NHÂN DÂN", "TM ỦY BAN NHÂN DÂN"),
        ("KẾ HOẠCH", "KÉ HOẠCH"),
        ("Số: 41/KH-UBND", "Sô: 41/KH-UBND"),
        ("Số: 41/KH-UBND", "Sở: //Ÿ /KH -UBND"),
    ],
)
def test_ocr_noise_in_an_anchor_is_tolerated(original: str, garbled: str) -> None:
    lines = [
        Line(garbled, column=line.column, gap=line.gap)
        if isinstance(line, Line) and line.text == original
        else (Line(garbled, gap=True) if line == original else line)
        for line in COMMUNE
    ]
    expected = [zone for zone, _ in zones(source(*COMMUNE))]
    assert [zone for zone, _ in zones(source(*lines))] == expected


@pytest.mark.parametrize(
    ("second", "inside"),
    [
        ("phục vụ sản xuất nông nghiệp vụ Hè Thu năm 2010", True),
        ("và nạo vét kênh mương nội đồng", True),
        ("Đơn vị tính: triệu đồng", False),
        ("Phòng Nông nghiệp xây dựng dự toán chi như sau:", False),
    ],
)
def test_a_title_goes_on_in_small_letters(second: str, inside: bool) -> None:
    document = source(
        "KẾ HOẠCH", "Dự toán kinh phí sửa chữa kênh mương", second, "Tổng số: 25 triệu đồng"
    )
    assert (second in "\n".join(texts_in(document, Zone.TITLE))) is inside


def test_a_title_that_opens_like_a_basis_is_still_the_title() -> None:
    document = source(
        "KẾ HOẠCH",
        "Thực hiện Chương trình xây dựng nông thôn mới năm 2022",
        "Thực hiện Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ;",
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
    )
    assert texts_in(document, Zone.TITLE) == [
        "Thực hiện Chương trình xây dựng nông thôn mới năm 2022"
    ]
    assert len(texts_in(document, Zone.PREAMBLE)) == 1


JOINS = [
    # A page break inside a sentence shows as a blank line before a small letter.
    (["- Phát triển các loại hình du", "lịch cộng đồng."], 1),
    (["phong trào “Ngày Chủ nhật", "– Xanh – Sạch” hằng tuần."], 1),
    (["1. Mục đích", "Nâng cao nhận thức."], 2),
    (["- Công an xã;", "- Trạm Y tế xã."], 2),
    (["Hoàn thành trước ngày 30/6/2024.", "các đơn vị báo cáo."], 2),
]


@pytest.mark.parametrize(("lines", "paragraphs"), JOINS)
def test_joining_over_blank_lines(lines: Sequence[str], paragraphs: int) -> None:
    document = source("KẾ HOẠCH", "Tuyên truyền", "I. NỘI DUNG", *lines)
    assert len(texts_in(document, Zone.BODY)) == 1 + paragraphs


def test_margin_decides_where_the_format_has_one() -> None:
    document = source(
        "KẾ HOẠCH",
        "Tuyên truyền",
        Line("I. NỘI DUNG", gap=True, wraps=False),
        Line("Thực hiện giai đoạn 2021", gap=True, wraps=True),
        Line("- 2025 trên địa bàn xã, các tổ chức chính trị", wraps=True),
        Line("- xã hội phối hợp thực hiện.", wraps=False),
        Line("Các thôn tổ chức họp dân.", wraps=False),
    )
    assert texts_in(document, Zone.BODY)[1:] == [
        "Thực hiện giai đoạn 2021 - 2025 trên địa bàn xã, các tổ chức chính trị - xã hội "
        "phối hợp thực hiện.",
        "Các thôn tổ chức họp dân.",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Phối hợp với Trung tâm Văn hóa", "- Thể thao và Truyền thanh huyện tuyên truyền."),
        ("Hoàn thành việc rà soát trong quý", "II/2024, báo cáo UBND xã."),
        ("Thực hiện Nghị quyết Đại hội lần thứ", "XIV. của Đảng."),
        ("Phòng Lao động", "- Thương binh và Xã hội chủ trì."),
        ("Các lớp mở vào tháng 3, tháng 4 và tháng", "5, Phòng Nội vụ tổng hợp."),
    ],
)
def test_a_name_or_number_broken_at_the_margin_is_no_marker(first: str, second: str) -> None:
    document = source(
        "KẾ HOẠCH",
        "Tuyên truyền",
        Line("I. NỘI DUNG", gap=True, wraps=False),
        Line(first, gap=True, wraps=True),
        Line(second, wraps=False),
    )
    assert texts_in(document, Zone.BODY)[1:] == [f"{first} {second}"]


STAMPS = ["ĐẾN", "CÔNG VĂN ĐẾN", "ĐẾN Số: 311", "Số: 47 Ngày: 16-01-2012", "Ngày: 22/02/11"]


@pytest.mark.parametrize("stamp", STAMPS)
def test_the_stamp_of_the_office_that_received_it_is_none_of_the_head(stamp: str) -> None:
    document = source(*COMMUNE[:6], stamp, "KẾ HOẠCH", "Tuyên truyền", "I. NỘI DUNG")
    found = zones(document)
    assert (Zone.CLUTTER, stamp) in found
    assert [text for zone, text in found if zone is Zone.NUMBER] == ["Số: 41/KH-UBND"]
    assert texts_in(document, Zone.TITLE) == ["Tuyên truyền"]


def test_words_like_a_stamp_stay_in_a_sentence() -> None:
    document = source("KẾ HOẠCH", "Tuyên truyền", "I. NỘI DUNG", "Họp dân.", "Ngày: 22/02/2011")
    assert texts_in(document, Zone.BODY)[-1] == "Ngày: 22/02/2011"


def test_the_list_of_recipients_begins_with_its_heading_though_no_blank_is_above() -> None:
    lines = [
        "- Báo hỏng kịp thời.",
        "Yêu cầu các khoa, phòng thực hiện./.",
        "Nơi nhận:",
        "- Lưu: VT.",
    ]
    document = source(
        "KẾ HOẠCH",
        "Bảo dưỡng",
        "I. TỔ CHỨC THỰC HIỆN",
        "1. Các khoa",
        *(Line(one) for one in lines),
    )
    assert texts_in(document, Zone.RECIPIENTS) == lines[2:]


def test_an_item_goes_on_below_a_line_that_lost_its_number() -> None:
    document = source(
        "KẾ HOẠCH",
        "Tuyên truyền",
        Line("2. Phòng Tài chính", gap=True, wraps=False),
        Line("Phân bổ kinh phí thực hiện các dự án trong quý", wraps=True),
        Line("3. Phòng Nông nghiệp", gap=True, wraps=False),
    )
    assert texts_in(document, Zone.BODY)[-1] == "3. Phòng Nông nghiệp"


def test_the_title_stands_below_a_type_that_was_misread() -> None:
    document = source("KẾHOẠCH", "Triển khai hè năm 2024", "Căn cứ Hướng dẫn số 5-HD/TW;")
    assert texts_in(document, Zone.TITLE) == ["Triển khai hè năm 2024"]


UNEVEN = [
    ("Các phòng chức năng của Sở cử cán bộ tham gia đoàn,", "đánh giá tại đơn vị.", 1),
    ("Tuyên truyền trên cơ quan báo đài, các ban ngành, đoàn thể phổ biến", "Luật Thú y.", 1),
    ("Các xã tự đánh giá, lập hồ sơ theo mẫu, gửi về Phòng Nội vụ.", "Phòng Nội vụ họp.", 2),
    ("Lập hồ sơ theo mẫu, gửi về", "Phòng Nội vụ họp.", 2),
    ("1. Trách nhiệm của các phòng, ban, ngành, đoàn thể và địa phương trong xã", "Rà soát.", 2),
]


@pytest.mark.parametrize(("first", "second", "paragraphs"), UNEVEN)
def test_a_full_line_goes_on_below_the_uneven_space_of_a_scan(
    first: str, second: str, paragraphs: int
) -> None:
    document = source(
        "KẾ HOẠCH",
        "Tuyên truyền",
        Line("I. NỘI DUNG", gap=True, wraps=False),
        Line(first, gap=True, wraps=True),
        Line(second, gap=True, wraps=False),
    )
    assert len(texts_in(document, Zone.BODY)) == 1 + paragraphs


@pytest.mark.parametrize(
    ("first", "second", "paragraphs"),
    [
        ("Kiểm tra bánh mứt, hoa quả, rượu, nước giải khát.", "nước đóng chai trên địa bàn.", 1),
        ("Kiểm tra bánh mứt, hoa quả, rượu v.v...", "và nước đóng chai trên địa bàn.", 1),
        ("Kiểm tra bánh mứt, hoa quả, rượu, nước giải khát.", "Lấy mẫu xét nghiệm.", 2),
        ("Kiểm tra bánh mứt, hoa quả, rượu, nước giải khát;", "lấy mẫu xét nghiệm.", 2),
    ],
)
def test_a_sentence_goes_on_behind_a_page(first: str, second: str, paragraphs: int) -> None:
    above = source("KẾ HOẠCH", "Tuyên truyền", "I. NỘI DUNG", Line(first, gap=True, wraps=True))
    below = Page(2, (Line(second, wraps=False),))
    document = replace(above, pages=(*above.pages, below))
    assert len(texts_in(document, Zone.BODY)) == 1 + paragraphs


def outline_of(document: SourceDocument) -> list[tuple[str, str | None]]:
    composition = compose(document)
    paragraphs = composition.layout.paragraphs

    def text(paragraph: Paragraph) -> str:
        return composition.text[paragraph.start : paragraph.end]

    return [
        (text(p), text(paragraphs[p.parent]) if p.parent is not None else None)
        for p in paragraphs
        if p.zone is Zone.BODY
    ]


def test_outline_survives_lists_inside_lists_and_gaps() -> None:
    document = source(
        "KẾ HOẠCH",
        "Xây dựng nông thôn mới",
        "I. NỘI DUNG",
        "1. Nhiệm vụ chung",
        "2. Nhiệm vụ cụ thể",
        "- Các tiêu chí chưa đạt gồm:",
        "1. Tiêu chí số 2 - Giao thông",
        "2. Tiêu chí số 6 - Văn hóa",
        "- Giải pháp:",
        "4. Kinh phí",
        "III. TỔ CHỨC THỰC HIỆN",
    )
    assert outline_of(document) == [
        ("I. NỘI DUNG", None),
        ("1. Nhiệm vụ chung", "I. NỘI DUNG"),
        ("2. Nhiệm vụ cụ thể", "I. NỘI DUNG"),
        ("- Các tiêu chí chưa đạt gồm:", "2. Nhiệm vụ cụ thể"),
        ("1. Tiêu chí số 2 - Giao thông", "- Các tiêu chí chưa đạt gồm:"),
        ("2. Tiêu chí số 6 - Văn hóa", "- Các tiêu chí chưa đạt gồm:"),
        ("- Giải pháp:", "2. Nhiệm vụ cụ thể"),
        ("4. Kinh phí", "I. NỘI DUNG"),
        ("III. TỔ CHỨC THỰC HIỆN", None),
    ]


def grid(*rows: Sequence[str], continues: bool = False) -> Table:
    cells = [
        Cell(row, column, (Line(text),) if text else ())
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return Table(tuple(cells), continues=continues)


@pytest.mark.parametrize("last", ["Thời gian hoàn thành", "Thời Bạn hoàn"])
def test_a_table_over_two_pages_becomes_one_grid(last: str) -> None:
    head = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành")
    first = grid(
        head,
        ("1", "Rà soát hộ nghèo", "Công chức VH-XH", "Quý I"),
        ("2", "Tập huấn", "Hội Nông dân", "Quý II"),
    )
    second = grid(
        (*head[:3], last),
        ("", "cho hội viên", "", ""),
        ("3", "Tổng kết", "Văn phòng", "Tháng 12"),
        continues=True,
    )
    pages = (
        Page(1, (Line("KẾ HOẠCH"), Line("Giảm nghèo", gap=True), Line("PHỤ LỤC", gap=True), first)),
        Page(2, (second,)),
    )
    composition = compose(SourceDocument("a.pdf", "0" * 64, "application/pdf", 1, pages))
    (table,) = composition.layout.tables
    assert (table.header_rows, table.rows) == (1, 4)
    cell = table.cell_at(2, 1)
    assert cell is not None
    assert composition.text[cell.start : cell.end].split() == ["Tập", "huấn", "cho", "hội", "viên"]


@given(st.lists(st.text(alphabet="aăđIVX1.-)( ủyBAN:;/“”\n", max_size=40), max_size=15))
def test_offsets_hold_for_any_text(lines: list[str]) -> None:
    composition = compose(source(*(Line(line) for line in lines)))
    for paragraph in composition.layout.paragraphs:
        text = composition.text[paragraph.start : paragraph.end]
        assert text
        assert "\n" not in text
        assert paragraph.start <= paragraph.content_start <= paragraph.end
    for segment in composition.layout.segments:
        assert 0 <= segment.start <= segment.end <= len(composition.text)


@pytest.mark.parametrize(
    "around", ["Lượt xem: 214 | Bản in | Quay lại", "Tệp đính kèm:", "Các tin khác"]
)
def test_what_a_web_page_sets_behind_a_plan_is_no_recipient(around: str) -> None:
    assert texts_in(source(*COMMUNE, around), Zone.CLUTTER) == [around]


@pytest.mark.parametrize(
    "line",
    ["Tải về và cài đặt ứng dụng cho hội viên.", "Đăng nhập hệ thống để báo cáo hằng tháng."],
)
def test_a_line_of_the_body_may_begin_as_lines_of_web_pages_do(line: str) -> None:
    assert line in texts_in(source(*COMMUNE[:15], line, *COMMUNE[15:]), Zone.BODY)
