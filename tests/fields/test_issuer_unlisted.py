"""Issuers without a head of their own, in parts, in no table, or that need the body above."""

# ruff: noqa: E501 -- a head of a table stays on its line
from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.full_names import spelled_out
from extractor.fields.issuer.witnesses import self_namings
from extractor.language.document import Zone


def issuer(head: str, symbol: str, place: str, called: str) -> IssuerFinding | None:
    lines = [(Zone.ISSUER, line) for line in head.split("|") if line]
    lines += [(Zone.NUMBER, f"Số: 5/{symbol}")] if symbol else []
    lines += [(Zone.PLACE_DATE, place)] if place else []
    lines += [
        (Zone.TYPE, "KẾ HOẠCH"),
        (Zone.TITLE, "Công tác trọng tâm"),
        *((Zone.PREAMBLE, line) for line in called.split("|")),
        (Zone.BODY, "I. MỤC ĐÍCH"),
    ]
    found = run(zoned(lines), "plan_header", "plan_issuer")._.findings["issuer"]
    return found[0] if found else None


# head, place line, text; name, level, unit, district, province
UNLISTED = [
    # Communes and districts that were merged away or split before the tables begin.
    ("UBND HUYỆN CAN LỘC|UBND XÃ YÊN LỘC", "Yên Lộc, ngày 5 tháng 3 năm 2015", "",
     ("Ủy ban nhân dân xã Yên Lộc", "commune", "xã Yên Lộc", "huyện Can Lộc", "tỉnh Hà Tĩnh")),
    ("UBND QUẬN PHÚ NHUẬN|UBND PHƯỜNG 14", "Phường 14, ngày 5 tháng 3 năm 2015", "",
     ("Ủy ban nhân dân Phường 14", "commune", "Phường 14", "quận Phú Nhuận", "thành phố Hồ Chí Minh")),
    ("UBND TỈNH BẾN TRE|UBND HUYỆN MỎ CÀY", "Mỏ Cày, ngày 5 tháng 3 năm 2005", "",
     ("Ủy ban nhân dân huyện Mỏ Cày", "district", "huyện Mỏ Cày", None, "tỉnh Bến Tre")),
    ("ỦY BAN NHÂN DÂN|HUYỆN MỎ CÀY", "Mỏ Cày, ngày 5 tháng 3 năm 2005",
     "Thực hiện Chương trình của UBND tỉnh Bến Tre, UBND huyện xây dựng kế hoạch:",
     ("Ủy ban nhân dân huyện Mỏ Cày", "district", "huyện Mỏ Cày", None, "tỉnh Bến Tre")),
    # A namesake in a province that the plan never names is not meant.
    ("UBND XÃ YÊN LỘC", "Yên Lộc, ngày 5 tháng 3 năm 2015",
     "Thực hiện Kế hoạch của UBND huyện Can Lộc và hướng dẫn của Sở Nội vụ tỉnh Hà Tĩnh;",
     ("Ủy ban nhân dân xã Yên Lộc", "commune", "xã Yên Lộc", "huyện Can Lộc", "tỉnh Hà Tĩnh")),
    ("UBND XÃ LỤC BA", "Lục Ba, ngày 5 tháng 3 năm 2015",
     "Thực hiện Kế hoạch của UBND huyện Đại Từ và hướng dẫn của Sở Nội vụ tỉnh Thái Nguyên;",
     ("Ủy ban nhân dân xã Lục Ba", "commune", "xã Lục Ba", "huyện Đại Từ", "tỉnh Thái Nguyên")),
    ("UBND HUYỆN ĐẠI TỪ|UBND XÃ LỤC BA", "Lục Ba, ngày 5 tháng 3 năm 2015",
     "Học tập kinh nghiệm của Sở Nội vụ tỉnh Hà Tĩnh;",
     ("Ủy ban nhân dân xã Lục Ba", "commune", "xã Lục Ba", "huyện Đại Từ", "tỉnh Thái Nguyên")),
]  # fmt: skip


def test_a_figure_names_no_district() -> None:
    called = "Thực hiện Kế hoạch 3 của UBND quận Gò Vấp; 3 lần trong 3 tháng, 3 đoàn;"
    found = issuer("UBND PHƯỜNG 14", "KH-UBND", "Phường 14, ngày 5 tháng 3 năm 2022", called)
    assert found is not None
    assert found.district == "quận Gò Vấp"


@pytest.mark.parametrize(("head", "place", "called", "expected"), UNLISTED)
def test_units_that_no_table_knows(
    head: str, place: str, called: str, expected: tuple[str | None, ...]
) -> None:
    found = issuer(head, "KH-UBND", place, called)
    assert found is not None
    assert (found.name, found.level, found.unit, found.district, found.province) == expected


# head, notation, place line, text; name
PARTS = [
    # Sections are called with the school, hospital or company they are part of.
    ("PHÒNG GD&ĐT HUYỆN LONG THÀNH|TRƯỜNG THCS NGUYỄN DU|TỔ TOÁN - TIN", "KH-TTT", "Long Thành, ngày 5 tháng 3 năm 2021", "",
     "Tổ toán - tin, Trường THCS Nguyễn Du"),
    ("TRƯỜNG ĐẠI HỌC TRÀ VINH|KHOA NÔNG NGHIỆP - THỦY SẢN", "KH-KNN", "Trà Vinh, ngày 5 tháng 3 năm 2021",
     "Khoa Nông nghiệp - Thủy sản xây dựng kế hoạch", "Khoa Nông nghiệp - Thủy sản, Trường Đại học Trà Vinh"),
    ("TRƯỜNG CAO ĐẲNG Y TẾ PHÚ THỌ|PHÒNG CÔNG TÁC HỌC SINH - SINH VIÊN", "KH-CTHSSV", "Phú Thọ, ngày 5 tháng 3 năm 2021",
     "Phòng Công tác học sinh - sinh viên lập kế hoạch", "Phòng Công tác học sinh - sinh viên, Trường Cao đẳng Y tế Phú Thọ"),
    ("TRUNG TÂM Y TẾ HUYỆN ĐẠI TỪ|KHOA DƯỢC", "KH-KD", "Đại Từ, ngày 5 tháng 3 năm 2021", "",
     "Khoa dược, Trung tâm Y tế huyện Đại Từ"),
    ("BỆNH VIỆN ĐA KHOA TỈNH SÓC TRĂNG|PHÒNG ĐIỀU DƯỠNG", "KH-PĐD", "Sóc Trăng, ngày 5 tháng 3 năm 2021", "",
     "Phòng Điều dưỡng, Bệnh viện đa khoa tỉnh Sóc Trăng"),
    # What is a body of its own keeps its name.
    ("SỞ Y TẾ SƠN LA|BỆNH VIỆN ĐA|KHOA HUYỆN MƯỜNG LA", "KH-BV", "Mường La, ngày 5 tháng 3 năm 2021", "",
     "Bệnh viện đa khoa huyện Mường La"),
    ("UBND HUYỆN ĐẠI TỪ|PHÒNG NỘI VỤ", "KH-PNV", "Đại Từ, ngày 5 tháng 3 năm 2021", "", "Phòng Nội vụ huyện Đại Từ"),
    ("PHÒNG GD&ĐT HUYỆN ĐẠI TỪ|TRƯỜNG THCS LỤC BA", "KH-THCS", "Lục Ba, ngày 5 tháng 3 năm 2021", "", "Trường THCS Lục Ba"),
    ("TRƯỜNG TIỂU HỌC KIM ĐỒNG|LIÊN ĐỘI KIM ĐỒNG", "KH-LĐ", "Đông Hà, ngày 5 tháng 3 năm 2021", "", "Liên đội Kim Đồng"),
    ("TRƯỜNG THPT LÊ LỢI|CÔNG ĐOÀN CƠ SỞ", "KH-CĐCS", "Đông Hà, ngày 5 tháng 3 năm 2021", "", "Công đoàn cơ sở Trường THPT Lê Lợi"),
    ("UBND TỈNH QUẢNG BÌNH|BAN QUẢN LÝ|VƯỜN QUỐC GIA PHONG NHA - KẺ BÀNG", "KH-VQG", "Bố Trạch, ngày 5 tháng 3 năm 2021",
     "Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng xây dựng kế hoạch", "Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng"),
    ("UBND TỈNH ĐẮK LẮK|VƯỜN QUỐC GIA CHƯ YANG SIN", "KH-VQG", "Krông Bông, ngày 5 tháng 3 năm 2021", "", "Vườn quốc gia Chư Yang Sin"),
    ("UBND TỈNH BẮC GIANG|CỤM THI ĐUA SỐ 3", "KH-CTĐ", "Bắc Giang, ngày 5 tháng 3 năm 2021", "", "Cụm thi đua số 3"),
    ("BỘ TƯ LỆNH QUÂN KHU 9|LỮ ĐOÀN 226", "KH-LĐ", "Cần Thơ, ngày 5 tháng 3 năm 2021", "", "Lữ đoàn 226"),
    ("BỘ CÔNG AN|TRẠI GIAM SỐ 5", "KH-TG5", "Thanh Hóa, ngày 5 tháng 3 năm 2021", "", "Trại giam số 5"),
    ("TỈNH ĐOÀN NGHỆ AN|NHÀ THIẾU NHI VIỆT ĐỨC", "KH-NTN", "Vinh, ngày 5 tháng 3 năm 2021", "", "Nhà thiếu nhi Việt Đức"),
    ("LĐLĐ HUYỆN PHÚ TÂN|CĐCS TRƯỜNG TIỂU HỌC A PHÚ MỸ", "KH-CĐCS", "Phú Mỹ, ngày 5 tháng 3 năm 2021", "", "Công đoàn cơ sở Trường Tiểu học A Phú Mỹ"),
    # Organs that act for a body, above its name or with the unit alone.
    ("ỦY BAN MTTQ VIỆT NAM HUYỆN ĐẠI TỪ|BAN THƯỜNG TRỰC|ỦY BAN MTTQ VIỆT NAM XÃ LỤC BA", "KH-MTTQ-BTT", "Lục Ba, ngày 5 tháng 3 năm 2021", "",
     "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Lục Ba"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ|BAN CHẤP HÀNH|ĐẢNG BỘ XÃ LỤC BA", "KH/ĐU", "Lục Ba, ngày 5 tháng 3 năm 2021", "", "Ban Chấp hành Đảng bộ xã Lục Ba"),
    ("HỘI NÔNG DÂN HUYỆN ĐẠI TỪ|BCH XÃ LỤC BA", "KH-HND", "Lục Ba, ngày 5 tháng 3 năm 2021", "", "Ban Chấp hành Hội Nông dân xã Lục Ba"),
    ("HỘI LHPN TỈNH THÁI NGUYÊN|BTV HUYỆN ĐẠI TỪ", "KH-BTV", "Đại Từ, ngày 5 tháng 3 năm 2021", "", "Ban Thường vụ Hội Liên hiệp Phụ nữ huyện Đại Từ"),
    ("ĐOÀN TNCS HỒ CHÍ MINH HUYỆN ĐẠI TỪ|BCH XÃ LỤC BA", "KH/ĐTN", "Lục Ba, ngày 5 tháng 3 năm 2021",
     "Ban Chấp hành Đoàn xã Lục Ba xây dựng kế hoạch như sau:", "Ban Chấp hành Đoàn xã Lục Ba"),
    ("ỦY BAN MTTQ VIỆT NAM HUYỆN ĐẠI TỪ|ỦY BAN MTTQ VIỆT NAM XÃ LỤC BA", "KH-MTTQ", "Lục Ba, ngày 5 tháng 3 năm 2021",
     "Ban Thường trực Ủy ban MTTQ Việt Nam xã Lục Ba xây dựng kế hoạch:", "Ủy ban Mặt trận Tổ quốc Việt Nam xã Lục Ba"),
    ("HỘI NGƯỜI CAO TUỔI|HUYỆN MANG THÍT|BAN ĐẠI DIỆN", "KH-NCT", "Mang Thít, ngày 5 tháng 3 năm 2021", "", "Ban đại diện Hội Người cao tuổi huyện Mang Thít"),
    ("GIÁO HỘI PHẬT GIÁO VIỆT NAM|BAN TRỊ SỰ TỈNH KHÁNH HÒA", "KH-BTS", "Nha Trang, ngày 5 tháng 3 năm 2021", "",
     "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Khánh Hòa"),
    ("QUẬN ĐOÀN CẨM LỆ|BCH ĐOÀN PHƯỜNG HÒA AN", "KH/ĐTN", "Hòa An, ngày 5 tháng 3 năm 2021",
     "BCH Đoàn phường Hòa An xây dựng kế hoạch:", "Ban Chấp hành Đoàn phường Hòa An"),
    # Bodies of hamlets.
    ("UBND XÃ LỤC BA|XÓM BÌNH HƯƠNG", "KH-XBH", "Lục Ba, ngày 5 tháng 3 năm 2021", "BQL xóm Bình Hương lập kế hoạch", "Ban Quản lý xóm Bình Hương"),
    ("UBND XÃ LỤC BA|XÓM BÌNH HƯƠNG", "KH-XBH", "Lục Ba, ngày 5 tháng 3 năm 2021", "Xóm Bình Hương lập kế hoạch theo yêu cầu của Ban quản lý chợ", "Xóm Bình Hương"),
    ("TỔ DÂN PHỐ SỐ 5", "KH-TDP", "Lục Ba, ngày 5 tháng 3 năm 2021", "Ban điều hành tổ dân phố số 5 xây dựng kế hoạch", "Ban điều hành tổ dân phố Số 5"),
    # The place line in the row of the issuer, tone marks as the head sets them.
    ("UBND HUYỆN ĐẠI TỪ|UBND XÃ LỤC BA     Lục Ba, ngày 5 tháng 3 năm 2021", "KH-UBND", "", "", "Ủy ban nhân dân xã Lục Ba"),
    ("UBND QUẬN LIÊN CHIỂU|UBND PHƯỜNG HOÀ MINH", "KH-UBND", "Hoà Minh, ngày 5 tháng 3 năm 2021", "", "Ủy ban nhân dân phường Hoà Minh"),
    ("UBND QUẬN LIÊN CHIỂU|UBND PHƯỜNG HÒA MINH", "KH-UBND", "Hòa Minh, ngày 5 tháng 3 năm 2021", "", "Ủy ban nhân dân phường Hòa Minh"),
    # The units above on the issuer's own line.
    ("ỦY BAN NHÂN DÂN XÃ LỤC BA - HUYỆN ĐẠI TỪ - TỈNH THÁI NGUYÊN", "KH-UBND", "Lục Ba, ngày 5 tháng 3 năm 2021", "", "Ủy ban nhân dân xã Lục Ba"),
    ("TRẠM Y TẾ PHƯỜNG TÂN LẬP, THÀNH PHỐ THÁI NGUYÊN", "KH-TYT", "Tân Lập, ngày 5 tháng 3 năm 2021", "", "Trạm Y tế phường Tân Lập"),
    ("CỤC CHĂN NUÔI|VIỆN NGHIÊN CỨU NÔNG THÔN", "KH-VNC", "", "", "Viện nghiên cứu nông thôn"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "symbol", "place", "called", "name"), PARTS)
def test_names_that_the_head_gives_in_parts(
    head: str, symbol: str, place: str, called: str, name: str
) -> None:
    found = issuer(head, symbol, place, called)
    assert found is not None
    assert found.name.casefold() == name.casefold()


# text (lines by |); name, level, province; None where no issuer is to be told
HEADLESS = [
    ("Căn cứ Kế hoạch của Sở Giáo dục và Đào tạo Đồng Tháp;|Trường THPT Tràm Chim xây dựng kế hoạch như sau:",
     ("Trường THPT Tràm Chim", None, "tỉnh Đồng Tháp")),
    ("Trường MN Hoa Sen xây dựng kế hoạch tham quan xã Lục Ba, xã Bình Thuận; trẻ của trường mầm non Hoa Sen đi bộ.",
     ("Trường mầm non Hoa Sen", None, "tỉnh Thái Nguyên")),
    ("Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh xây dựng kế hoạch giám sát:",
     ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "province", None)),
    ("BCH Hội Nông dân xã Lục Ba xây dựng kế hoạch:",
     ("Ban Chấp hành Hội Nông dân xã Lục Ba", "commune", "tỉnh Thái Nguyên")),
    ("Trường Cao đẳng Nghề Trung ương xây dựng kế hoạch thi tay nghề:",
     ("Trường Cao đẳng Nghề Trung ương", "central", None)),
    ("Ban Tổ chức nhận bài dự thi; Bộ trưởng trao giải.", None),
    ("Sở Y tế Hà Nam và Sở Y tế Nam Định phối hợp;|Trường THPT Lê Lai xây dựng kế hoạch như sau:",
     ("Trường THPT Lê Lai", None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("called", "expected"), HEADLESS)
def test_plans_without_a_head(called: str, expected: tuple[str | None, ...] | None) -> None:
    found = issuer("", "", "", called)
    assert (found and (found.name, found.level, found.province)) == expected


def test_a_plan_that_is_an_annex_is_of_the_body_that_issues_it() -> None:
    lines = [
        (Zone.TYPE, "KẾ HOẠCH"),
        (Zone.TITLE, "Sản xuất vụ xuân"),
        (
            Zone.CARRIER,
            "(Kèm theo Quyết định số 41/QĐ-UBND ngày 3/1/2024 của UBND huyện Mang Yang)",
        ),
        (Zone.BODY, "I. DIỆN TÍCH"),
    ]
    (found,) = run(zoned(lines), "plan_header", "plan_issuer")._.findings["issuer"]
    assert (found.name, found.level) == ("Ủy ban nhân dân huyện Mang Yang", "district")
    assert found.province == "tỉnh Gia Lai"
    assert found.inferred


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("Trường MN Hoa Sen", "trẻ của trường mầm non Hoa Sen", "Trường mầm non Hoa Sen"),
        ("Trường TH Kim Đồng", "Trường Tiểu học Kim Đồng lập kế hoạch", "Trường Tiểu học Kim Đồng"),
        ("Trường TH Kim Đồng", "TRƯỜNG TIỂU HỌC KIM ĐỒNG", "Trường TH Kim Đồng"),
        ("Trường MN Hoa Sen", "trường mầm non Hoa Hồng", "Trường MN Hoa Sen"),
        ("Trường TH&THCS Vân An", "Trường Tiểu học Vân An", "Trường TH&THCS Vân An"),
    ],
)
def test_the_kind_of_a_school_in_words(name: str, text: str, full: str) -> None:
    assert spelled_out(name, text) == full


CAPITALS = [
    "VỆ SINH MÔI TRƯỜNG NÔNG THÔN TỈNH NAM ĐỊNH",
    "PHÁT TRIỂN THỊ TRƯỜNG LAO ĐỘNG TỈNH NAM ĐỊNH",
    "NÂNG CẤP CƠ SỞ DẠY NGHỀ TỈNH NAM ĐỊNH",
    "XÂY DỰNG NỀN QUỐC PHÒNG TOÀN DÂN TỈNH NAM ĐỊNH",
]


@pytest.mark.parametrize("title", CAPITALS)
def test_the_end_of_a_word_in_capitals_is_no_body(title: str) -> None:
    assert self_namings([(title, 0)]) == []
