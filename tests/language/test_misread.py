"""Spoilt texts: which words are taken for others, and how the page stays quotable."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.noise import misread
from extractor.language.misread.casing import cased
from extractor.language.misread.correction import Slip, corrected
from extractor.language.misread.gate import share_unsound
from extractor.language.misread.numbering import renumbered
from extractor.language.misread.numerals import meant_number
from extractor.language.misread.written import Written

PAGE = """\
Thực hiện chương trình công tác năm 2022, Ủy ban nhân dân xã Đồng Tâm xây dựng kế hoạch.
Các thôn thực hiện nghiêm túc, bảo đảm tiến độ và báo cáo về Ủy ban nhân dân xã Đồng Tâm.
Ban công an xã phối hợp với Đoàn Thanh niên tuyên truyền đến từng hộ gia đình trên địa bàn.
Trưởng thôn chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân xã Đồng Tâm về kết quả.
"""
"""A clean page, beside which a spoilt line stands."""

SPOILT = "Cảc đơnvị, địaphương trỉên khaì, thưc hịện cóng tác tuyên truyềnn, vạn dộng nhàn dân."
"""A line that tells that the text is spoilt."""


def read_beside(line: str) -> str:
    """What a line is taken for in a spoilt document."""
    return corrected([*PAGE.splitlines(), SPOILT, line])[-1].text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        # a mark lost, won or mistaken
        ("Ủy ban nhàn dân xã Đồng Tâm", "Ủy ban nhân dân xã Đồng Tâm"),
        ("thu nhập 50 trệu đồng/người/năm", "thu nhập 50 triệu đồng/người/năm"),
        ("giảm tỷ lệ hộ nghéo xuống 2%", "giảm tỷ lệ hộ nghèo xuống 2%"),
        ("Trên đây là kế hoach của xã", "Trên đây là kế hoạch của xã"),
        ("giao Hội Nông dàn xã chủ trì", "giao Hội Nông dân xã chủ trì"),
        ("III. TÔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        ("hoàn thành trươc ngày 30 tháng 6", "hoàn thành trước ngày 30 tháng 6"),
        # a letter taken for another, or two for one
        ("Phòng Nội vu huyện chủ trl", "Phòng Nội vụ huyện chủ trì"),
        ("Phòng Tài nguyên và Môi truờng", "Phòng Tài nguyên và Môi trường"),
        ("phối hợp vớl các ngành", "phối hợp với các ngành"),
        ("báo cáo kêt quả thục hiện", "báo cáo kết quả thực hiện"),
        ("ban hành kế hoạcb", "ban hành kế hoạch"),
        ("tharn mưu Ủy ban nhân dân xã", "tham mưu Ủy ban nhân dân xã"),
        ("Công an xã, Ban cbỉ huy Quân sự xã", "Công an xã, Ban chỉ huy Quân sự xã"),
        ("các cơ quan, clơn vị", "các cơ quan, đơn vị"),
        # digits among letters, letters among digits
        ("năm 2O23", "năm 2023"),
        ("trước ngày l5/9", "trước ngày 15/9"),
        ("ngày 2Z tháng 8 năm 20Z2", "ngày 22 tháng 8 năm 2022"),
        ("đạt 9g% hộ dân", "đạt 99% hộ dân"),
        ("5ở Y tế", "Sở Y tế"),
        # a blank lost, a word parted
        ("theo kếhoạch đã ban hành", "theo kế hoạch đã ban hành"),
        ("ngày 10tháng 3", "ngày 10 tháng 3"),
        ("Ủyban nhân dân xã", "Ủy ban nhân dân xã"),
        ("bá o cáo định kỳ", "báo cáo định kỳ"),
        ("tổ ch ức thực hiện", "tổ chức thực hiện"),
    ],
)
def test_spoilt_words_are_read_as_meant(written: str, meant: str) -> None:
    assert read_beside(written) == meant


@pytest.mark.parametrize(
    "line",
    [
        "Ông Nguyễn Thế Vỹ, Trưởng thôn Phú Đa, điện thoại 0912 345 678.",
        "Bà Đinh Thị Nhuần - Chủ tịch Hội Liên hiệp Phụ nữ xã",
        "Số: 27/KH-UBND",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
        "Quyết định số 1980/QĐ-TTg",
        "in 200 tờ giấy A4 và phát video clip trên Zalo, Facebook",
        "TH, THCS, HTX, OCOP, BHYT, CCHC, GTNT, SĐT, GMP",
        "phường Cống Vị, phường Ô Chợ Dừa, xã Ea Tul, xã Đăk Rong",
        "đường trục thôn dài 1,2 km, rộng 3,5 m; 12 m3 đất",
        "buổi sáng dọn kênh, buổi chiều trồng cây dọc bờ ao",
        "a) Đợt 1: từ 02/4 đến 30/4",
    ],
)
def test_what_may_well_stand_there_stays(line: str) -> None:
    assert read_beside(line) == line


def test_the_document_itself_tells_a_name() -> None:
    lines = [
        SPOILT,
        *("Ủy ban nhân dân xã Tịnh Ấn Đông giao các thôn.",) * 3,
        "Công an xã Tịnh Ẩn Đông",
    ]
    assert corrected(lines)[-1].text == "Công an xã Tịnh Ấn Đông"


def test_clean_texts_are_left_alone() -> None:
    lines = [*PAGE.splitlines(), "trồng 300 m hoa giấy, in test kit và poster"]
    assert [line.text for line in corrected(lines)] == lines
    assert share_unsound(lines) == 0.0
    assert share_unsound([*lines, SPOILT]) > 0.01


@pytest.mark.parametrize("rate", [0.01, 0.03])
def test_most_words_of_a_spoilt_page_are_mended(rate: float) -> None:
    clean = (PAGE * 2).split()
    noisy = misread(PAGE * 2, rate, "a page of its own").text
    mended = " ".join(line.text for line in corrected([*noisy.splitlines(), SPOILT])[:-1]).split()
    wrong = (Counter(clean) - Counter(noisy.split())).total()
    left = (Counter(clean) - Counter(mended)).total()
    assert wrong >= 3
    assert left <= wrong / 2


@pytest.mark.parametrize(
    ("written", "own", "meant"),
    [
        ("2O24", (), "2024"),
        ("l5", (), "15"),
        ("lO", (), "10"),
        ("B0", (), None),
        ("20B0", ("2030",), "2030"),
        ("Z0ZA", (), "2024"),
        ("A4", (), None),
        ("T3", (), None),
        ("B", (), None),
        ("xã", (), None),
        ("12a", (), None),
    ],
)
def test_numbers_with_letters(written: str, own: tuple[str, ...], meant: str | None) -> None:
    assert meant_number(written, Counter(own)) == meant


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Phấn đấu đạt 9O% trở lên", "Phấn đấu đạt 90% trở lên"),
        ("Trên 8§% số hộ, l00% thôn", "Trên 85% số hộ, 100% thôn"),
        ("Hòa An, ngày O6 tháng l2 năm 20l5", "Hòa An, ngày 06 tháng 12 năm 2015"),
        ("trước ngày 1O/l2/2015.", "trước ngày 10/12/2015."),
        ("tại l4 xã trong I0 ngày", "tại 14 xã trong 10 ngày"),
        ("Mở O6 lớp, tặng 15O suất", "Mở 06 lớp, tặng 150 suất"),
        ("Quyết định số 8l 19/QĐ-SYT và số 12/KH-X", "Quyết định số 8119/QĐ-SYT và số 12/KH-X"),
        ("bình O2 và 5l nước, khổ A4, quý I 20 xã", "bình O2 và 5l nước, khổ A4, quý I 20 xã"),
        ("Nghị định số 9O/2015/NĐ-CP, SpO2 95%", "Nghị định số 9O/2015/NĐ-CP, SpO2 95%"),
        ("từ l-2 lần, H5N1, nhóm I1 của bảng", "từ l-2 lần, H5N1, nhóm I1 của bảng"),
    ],
)
def test_numbers_that_can_be_nothing_else(line: str, meant: str) -> None:
    [found] = corrected([line])
    assert found.text == meant
    assert all(found.text[slip.start : slip.end].isdecimal() for slip in found.slips)


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["II. NỘI DUNG", "I. Hướng dẫn", "2. Tuyên truyền", "III. CHỈ TIÊU"], "II 1 2 III"),
        (["I. Tình hình", "l. Năm qua", "2. Năm nay", "II. MỤC TIÊU"], "I 1 2 II"),
        (["V. KINH PHÍ", "I. Mục đích", "2. Yêu cầu", "II. NỘI DUNG"], "V I 2 II"),
        (["I. Mục đích", "2. Yêu cầu"], "I 2"),
        (["II. NỘI DUNG", "I. Hướng dẫn", "III. CHỈ TIÊU"], "II I III"),
    ],
)
def test_a_one_read_as_a_letter(lines: list[str], numbers: str) -> None:
    assert " ".join(line.text.split(".")[0] for line in corrected(lines)) == numbers


@pytest.mark.parametrize(
    ("lines", "meant"),
    [
        (["1. Một", "Z. Hai", "3. Ba"], ["1", "2", "3"]),
        (["3. Ba", "A. Bốn", "5. Năm"], ["3", "4", "5"]),
        (["l. Một", "2. Hai"], ["1", "2"]),
        (["4.1. Một", "4.Z. Hai", "A.3. Ba", "4.4. Bốn"], ["4.1", "4.2", "4.3", "4.4"]),
        (["I. Một", "Il. Hai", "III. Ba", "lV. Bốn"], ["I", "II", "III", "IV"]),
        (["7) Bảy", "B) Tám", "9) Chín"], ["7", "8", "9"]),
        # a row of letters, and letters with nothing before and after
        (["A. Một", "B. Hai", "C. Ba"], ["A", "B", "C"]),
        (["3. Ba", "A. Một", "1. Một"], ["3", "4", "1"]),
        (["3. Ba", "A. Một", "B. Hai"], ["3", "A", "B"]),
        (["a) một", "b) hai", "c) ba"], ["a", "b", "c"]),
        (["5) năm", "b) sáu"], ["5", "b"]),
        (["1. Một", "Ủy ban nhân dân xã.", "TT. Ba"], ["1", None, "TT"]),
    ],
)
def test_numbers_of_lines(lines: list[str], meant: list[str | None]) -> None:
    read = {one.line: one.meant for one in renumbered(lines)}
    for number, (line, wanted) in enumerate(zip(lines, meant, strict=True)):
        assert wanted is None or read.get(number, line.split()[0][:-1]) == wanted


@pytest.mark.parametrize(
    ("meant", "written", "among_capitals", "shown"),
    [
        ("hoạch", "hoach", False, "hoạch"),
        ("hoạch", "Hoach", False, "Hoạch"),
        ("hoạch", "HOACH", False, "HOẠCH"),
        ("sở", "5ở", False, "Sở"),
        ("sở", "5Ở", True, "SỞ"),
        ("lên", "1ên", False, "lên"),
        ("thi", "THl", False, "THI"),
        ("iii", "IIl", False, "III"),
        ("ở", "Ớ", True, "Ở"),
    ],
)
def test_case(meant: str, written: str, among_capitals: bool, shown: str) -> None:
    assert cased(meant, written, among_capitals=among_capitals) == shown


TEXT = "Giao Phòng Nội vụ báo cáo kế hoạch."
SLIPS = (Slip(15, 17, "vu"), Slip(18, 21, "bá o"), Slip(26, 34, "kếhoach"))


def test_the_page_behind_a_corrected_text() -> None:
    written = Written(TEXT, SLIPS)
    assert written.text == "Giao Phòng Nội vu bá o cáo kếhoach."
    for meant, page in [
        ("Phòng Nội vụ", "Phòng Nội vu"),
        ("báo cáo", "bá o cáo"),
        ("hoạch.", "kếhoach."),
        ("kế", "kếhoach"),
        ("Giao", "Giao"),
        ("cáo", "cáo"),
    ]:
        start = TEXT.index(meant)
        first, last = written.span(start, start + len(meant))
        assert written.text[first:last] == page
    first, last = written.corrected_span(18, 26)
    assert TEXT[first:last] == "báo cáo"


def test_values_are_quoted_with_the_words_of_the_page() -> None:
    written = Written(TEXT, SLIPS)
    assert written.quoted("Phòng Nội vụ", ((5, 17),)) == "Phòng Nội vu"
    assert written.quoted("báo cáo kế hoạch", ((18, 34),)) == "bá o cáo kếhoach"
    assert written.quoted("Giao", ((0, 4),)) == "Giao"


@given(
    st.lists(
        st.tuples(
            st.text("aăâ ", max_size=4),
            st.text("oôơ", min_size=1, max_size=4),
            st.text("uư", min_size=1, max_size=4),
        ),
        max_size=5,
    )
)
def test_offsets_go_there_and_back(parts: list[tuple[str, str, str]]) -> None:
    text, page, slips = "", "", []
    for kept, meant, wrong in parts:
        slips.append(Slip(len(text + kept), len(text + kept + meant), wrong))
        text, page = text + kept + meant, page + kept + wrong
    written = Written(text, tuple(slips))
    assert written.text == page
    assert written.span(0, len(text)) == (0, len(page))
    for slip in slips:
        first, last = written.span(slip.start, slip.end)
        assert page[first:last] == slip.written
        assert written.corrected_span(first, last) == (slip.start, slip.end)
