"""Issuers other than people's committees: each head in lines, and as one line of a table cell."""

# ruff: noqa: E501 -- a head of a table stays on its line
from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.findings import IssuerFinding
from extractor.fields.issuer.full_names import as_text_writes, spelled_out
from extractor.fields.issuer.one_line import opens_body, parted
from extractor.language.document import Zone

# head (lines by |), notation, place line, what the text calls the body, name, level
HEADS = [
    ("UBND TỈNH NGHỆ AN|CÔNG TY TNHH MTV|THỦY LỢI NAM NGHỆ AN", "KH-CT", "Nghệ An, ngày 5 tháng 4 năm 2015",
     "Công ty TNHH một thành viên Thủy lợi Nam Nghệ An", "Công ty TNHH một thành viên Thủy lợi Nam Nghệ An", "province"),
    ("UBND THÀNH PHỐ THANH HÓA|CÔNG TY CỔ PHẦN MÔI TRƯỜNG|VÀ CÔNG TRÌNH ĐÔ THỊ", "KH-MTĐT", "Thanh Hóa, ngày 5 tháng 4 năm 2018",
     "Công ty Cổ phần Môi trường và Công trình đô thị", "Công ty Cổ phần Môi trường và Công trình đô thị", "district"),
    ("CÔNG TY CỔ PHẦN CẤP NƯỚC|THỪA THIÊN HUẾ", "KH-CN", "Huế, ngày 5 tháng 4 năm 2018",
     "Công ty Cổ phần Cấp nước Thừa Thiên Huế", "Công ty Cổ phần Cấp nước Thừa Thiên Huế", "province"),
    ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN TRUNG|CÔNG TY ĐIỆN LỰC QUẢNG BÌNH", "KH-QBPC", "Quảng Bình, ngày 5 tháng 4 năm 2018",
     "Công ty Điện lực Quảng Bình", "Công ty Điện lực Quảng Bình", "province"),
    ("SỞ Y TẾ BẮC KẠN|BỆNH VIỆN ĐA KHOA", "KH-BVĐK", "Bắc Kạn, ngày 5 tháng 4 năm 2018",
     "Bệnh viện đa khoa tỉnh Bắc Kạn", "Bệnh viện đa khoa tỉnh Bắc Kạn", "province"),
    ("SỞ Y TẾ QUẢNG TRỊ|BỆNH VIỆN ĐA KHOA TỈNH", "KH-BVĐK", "Đông Hà, ngày 5 tháng 4 năm 2018",
     "Bệnh viện", "Bệnh viện Đa khoa tỉnh Quảng Trị", "province"),
    ("SỞ Y TẾ SƠN LA|BỆNH VIỆN ĐA KHOA|HUYỆN MƯỜNG LA", "KH-BVĐK", "Mường La, ngày 5 tháng 4 năm 2018",
     "Bệnh viện đa khoa huyện Mường La", "Bệnh viện đa khoa huyện Mường La", "district"),
    ("SỞ Y TẾ LÀO CAI|BỆNH VIỆN SẢN - NHI", "KH-BVSN", "Lào Cai, ngày 5 tháng 4 năm 2018",
     "Bệnh viện Sản - Nhi tỉnh Lào Cai", "Bệnh viện Sản - Nhi tỉnh Lào Cai", "province"),
    ("SỞ Y TẾ BẮC GIANG|BỆNH VIỆN PHỤC HỒI CHỨC NĂNG", "KH-BVPHCN", "Bắc Giang, ngày 5 tháng 4 năm 2018",
     "Bệnh viện Phục hồi chức năng tỉnh Bắc Giang", "Bệnh viện Phục hồi chức năng tỉnh Bắc Giang", "province"),
    ("BỘ Y TẾ|BỆNH VIỆN TRUNG ƯƠNG HUẾ", "KH-BVH", "Huế, ngày 5 tháng 4 năm 2018",
     "Bệnh viện Trung ương Huế", "Bệnh viện Trung ương Huế", "central"),
    ("UBND TỈNH YÊN BÁI|TRƯỜNG CAO ĐẲNG Y TẾ", "KH-CĐYT", "Yên Bái, ngày 5 tháng 4 năm 2018",
     "Trường Cao đẳng Y tế Yên Bái", "Trường Cao đẳng Y tế Yên Bái", "province"),
    ("UBND TỈNH SÓC TRĂNG|TRƯỜNG CAO ĐẲNG NGHỀ", "KH-CĐN", "Sóc Trăng, ngày 5 tháng 4 năm 2018",
     "Trường Cao đẳng nghề Sóc Trăng", "Trường Cao đẳng nghề Sóc Trăng", "province"),
    ("CHI CỤC KIỂM LÂM GIA LAI|HẠT KIỂM LÂM|HUYỆN CHƯ SÊ", "KH-HKL", "Chư Sê, ngày 5 tháng 4 năm 2018",
     "Hạt Kiểm lâm", "Hạt Kiểm lâm huyện Chư Sê", "district"),
    ("CHI CỤC THÚ Y TỈNH PHÚ YÊN|TRẠM THÚ Y HUYỆN TUY AN", "KH-TTY", "Tuy An, ngày 5 tháng 4 năm 2012",
     "Trạm Thú y huyện Tuy An", "Trạm Thú y huyện Tuy An", "district"),
    ("TỔNG CỤC QUẢN LÝ THỊ TRƯỜNG|CỤC QUẢN LÝ THỊ TRƯỜNG TỈNH HÀ NAM", "KH-CQLTT", "Hà Nam, ngày 5 tháng 4 năm 2020",
     "Cục Quản lý thị trường tỉnh Hà Nam", "Cục Quản lý thị trường tỉnh Hà Nam", "province"),
    ("CỤC THUẾ TỈNH BẾN TRE|CHI CỤC THUẾ KHU VỰC|BA TRI - GIỒNG TRÔM", "KH-CCT", "Ba Tri, ngày 5 tháng 4 năm 2021",
     "Chi cục Thuế khu vực Ba Tri - Giồng Trôm", "Chi cục Thuế khu vực Ba Tri - Giồng Trôm", "district"),
    ("CỤC THUẾ TỈNH ĐẮK LẮK|CHI CỤC THUẾ KHU VỰC|BUÔN HỒ - KRÔNG NĂNG", "KH-CCTKV", "Buôn Hồ, ngày 5 tháng 4 năm 2021",
     "Chi cục Thuế khu vực Buôn Hồ - Krông Năng", "Chi cục Thuế khu vực Buôn Hồ - Krông Năng", "district"),
    ("CỤC THUẾ TỈNH BẾN TRE|CHI CỤC THUẾ HUYỆN BA TRI", "KH-CCT", "Ba Tri, ngày 5 tháng 4 năm 2015",
     "Chi cục Thuế", "Chi cục Thuế huyện Ba Tri", "district"),
    ("UBND HUYỆN ĐẠI TỪ|HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ", "KH-HĐNVQS", "Đại Từ, ngày 5 tháng 9 năm 2015",
     "Hội đồng NVQS huyện", "Hội đồng Nghĩa vụ quân sự huyện Đại Từ", "district"),
    ("UBND XÃ LỤC BA|HỘI ĐỒNG PHỐI HỢP PHỔ BIẾN,|GIÁO DỤC PHÁP LUẬT", "KH-HĐPH", "Lục Ba, ngày 5 tháng 9 năm 2015",
     "Hội đồng", "Hội đồng phối hợp phổ biến, giáo dục pháp luật xã Lục Ba", "commune"),
    ("TỈNH QUẢNG NAM|ỦY BAN BẦU CỬ", "KH-UBBC", "Quảng Nam, ngày 5 tháng 2 năm 2021",
     "Ủy ban bầu cử tỉnh", "Ủy ban bầu cử tỉnh Quảng Nam", "province"),
    ("UBND XÃ LỤC BA|ỦY BAN BẦU CỬ", "KH-UBBC", "Lục Ba, ngày 5 tháng 2 năm 2021",
     "Ủy ban bầu cử", "Ủy ban bầu cử xã Lục Ba", "commune"),
    ("HĐND TỈNH LẠNG SƠN|BAN VĂN HÓA - XÃ HỘI", "KH-BVHXH", "Lạng Sơn, ngày 5 tháng 2 năm 2021",
     "Ban Văn hóa - Xã hội HĐND tỉnh", "Ban Văn hóa - Xã hội HĐND tỉnh Lạng Sơn", "province"),
    ("HĐND HUYỆN ĐẠI TỪ|BAN PHÁP CHẾ", "KH-BPC", "Đại Từ, ngày 5 tháng 2 năm 2021",
     "Ban Pháp chế HĐND huyện", "Ban Pháp chế HĐND huyện Đại Từ", "district"),
    ("BĐBP TỈNH KIÊN GIANG|ĐỒN BIÊN PHÒNG XẺO NHÀU", "KH-ĐBP", "An Minh, ngày 5 tháng 2 năm 2021",
     "Đồn Biên phòng Xẻo Nhàu", "Đồn Biên phòng Xẻo Nhàu", "district"),
    ("TÒA ÁN NHÂN DÂN TỈNH SƠN LA|TÒA ÁN NHÂN DÂN|HUYỆN YÊN CHÂU", "KH-TA", "Yên Châu, ngày 5 tháng 2 năm 2021",
     "Tòa án", "Tòa án nhân dân huyện Yên Châu", "district"),
    ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO|VIỆN KIỂM SÁT NHÂN DÂN|TỈNH SƠN LA", "KH-VKS", "Sơn La, ngày 5 tháng 2 năm 2021",
     "VKSND tỉnh Sơn La", "Viện kiểm sát nhân dân tỉnh Sơn La", "province"),
    ("UBND TỈNH QUẢNG BÌNH|BAN QUẢN LÝ VƯỜN QUỐC GIA|PHONG NHA - KẺ BÀNG", "KH-VQG", "Bố Trạch, ngày 5 tháng 2 năm 2021",
     "Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng", "Ban Quản lý Vườn quốc gia Phong Nha - Kẻ Bàng", "province"),
    ("SỞ NN&PTNT QUẢNG NAM|BQL RỪNG PHÒNG HỘ SÔNG TRANH", "KH-BQL", "Bắc Trà My, ngày 5 tháng 2 năm 2021",
     "Ban Quản lý rừng phòng hộ Sông Tranh", "Ban Quản lý rừng phòng hộ Sông Tranh", "province"),
    ("UBND HUYỆN TUY PHƯỚC|BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ|XÂY DỰNG VÀ PHÁT TRIỂN QUỸ ĐẤT", "KH-BQLDA", "Tuy Phước, ngày 5 tháng 2 năm 2021",
     "Ban Quản lý", "Ban Quản lý dự án đầu tư xây dựng và phát triển Quỹ đất huyện Tuy Phước", "district"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG|CÔNG ĐOÀN VIÊN CHỨC TỈNH", "KH-CĐVC", "An Giang, ngày 5 tháng 2 năm 2021",
     "Công đoàn Viên chức", "Công đoàn Viên chức tỉnh An Giang", "province"),
    ("UBND TỈNH CÀ MAU|HỘI ĐÔNG Y", "KH-HĐY", "Cà Mau, ngày 5 tháng 2 năm 2021",
     "Hội Đông y", "Hội Đông y tỉnh Cà Mau", "province"),
    ("HUYỆN ỦY THỚI BÌNH|BAN TUYÊN GIÁO", "KH/BTG", "Thới Bình, ngày 5 tháng 2 năm 2021",
     "Ban Tuyên giáo", "Ban Tuyên giáo Huyện ủy Thới Bình", "district"),
    ("ĐẢNG BỘ TỈNH CÀ MAU|HUYỆN ỦY THỚI BÌNH", "KH/HU", "Thới Bình, ngày 5 tháng 2 năm 2021",
     "Ban Thường vụ Huyện ủy", "Huyện ủy Thới Bình", "district"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ|ĐẢNG ỦY XÃ LỤC BA", "KH/ĐU", "Lục Ba, ngày 5 tháng 2 năm 2021",
     "Đảng ủy xã", "Đảng ủy xã Lục Ba", "commune"),
    ("UBND HUYỆN TUY PHƯỚC|BAN CHỈ ĐẠO PHONG TRÀO|“TDĐKXDĐSVH”", "KH-BCĐ", "Tuy Phước, ngày 5 tháng 2 năm 2014",
     "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” huyện",
     "Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” huyện Tuy Phước", "district"),
    ("UBND XÃ LỤC BA|BAN CHỈ ĐẠO CCHC", "KH-BCĐ", "Lục Ba, ngày 5 tháng 2 năm 2014",
     "Ban Chỉ đạo cải cách hành chính xã", "Ban Chỉ đạo cải cách hành chính xã Lục Ba", "commune"),
    ("HUYỆN ĐẠI TỪ|UBND XÃ LỤC BA", "KH-UBND", "Lục Ba, ngày 5 tháng 2 năm 2014",
     "UBND xã", "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("CÔNG TY CP THỦY ĐIỆN|SÔNG BA HẠ", "KH-SBH", "Sơn Hòa, ngày 5 tháng 4 năm 2015",
     "Công ty Cổ phần Thủy điện Sông Ba Hạ", "Công ty Cổ phần Thủy điện Sông Ba Hạ", "district"),
    ("SỞ LĐTBXH TỈNH HÀ NAM|TRUNG TÂM BẢO TRỢ XÃ HỘI", "KH-TTBTXH", "Phủ Lý, ngày 5 tháng 4 năm 2021",
     "Trung tâm Bảo trợ xã hội tỉnh", "Trung tâm Bảo trợ xã hội tỉnh Hà Nam", "province"),
    ("UBND HUYỆN LÝ NHÂN|BAN CHỈ HUY PCTT & TKCN", "KH-BCH", "Lý Nhân, ngày 5 tháng 4 năm 2021",
     "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện",
     "Ban Chỉ huy phòng, chống thiên tai và tìm kiếm cứu nạn huyện Lý Nhân", "district"),
    ("UBND HUYỆN ĐẠI TỪ|PHÒNG NỘI VỤ", "KH-PNV", "Đại Từ, ngày 5 tháng 2 năm 2014",
     "Phòng Nội vụ", "Phòng Nội vụ huyện Đại Từ", "district"),
]  # fmt: skip


def issuer(head: list[str], symbol: str, place: str, called: str) -> IssuerFinding:
    lines = [
        *((Zone.ISSUER, line) for line in head),
        (Zone.NUMBER, f"Số: 5/{symbol}"),
        (Zone.PLACE_DATE, place),
        (Zone.TYPE, "KẾ HOẠCH"),
        (Zone.TITLE, "Công tác trọng tâm"),
        (Zone.PREAMBLE, f"{called} xây dựng kế hoạch thực hiện như sau:"),
        (Zone.BODY, "I. MỤC ĐÍCH"),
    ]
    (found,) = run(zoned(lines), "plan_header", "plan_issuer")._.findings["issuer"]
    assert isinstance(found, IssuerFinding)
    return found


@pytest.mark.parametrize("joint", ["|", " "])
@pytest.mark.parametrize(("head", "symbol", "place", "called", "name", "level"), HEADS)
def test_issuer(
    head: str, symbol: str, place: str, called: str, name: str, level: str, joint: str
) -> None:
    found = issuer(head.replace("|", joint).split("|"), symbol, place, called)
    assert found.name.replace("Hội đồng nhân dân", "HĐND") == name
    assert found.level == level


WHOLE = [
    "ỦY BAN NHÂN DÂN XÃ LỤC BA",
    "ỦY BAN NHÂN DÂN XÃ TÂN HỘI ĐÔNG",
    "ỦY BAN NHÂN DÂN XÃ ĐOÀN KẾT",
    "UBND PHƯỜNG HÒA THUẬN TÂY",
    "UBND THỊ TRẤN HỘI SƠN",
    "ỦY BAN NHÂN DÂN THÀNH PHỐ HỘI AN",
    "UBND XÃ TRƯỜNG SƠN",
    "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH CÀ MAU",
    "VĂN PHÒNG HĐND VÀ UBND HUYỆN ĐẠI TỪ",
    "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH SƠN LA",
    "TRƯỜNG TIỂU HỌC XÃ LỤC BA",
    "ỦY BAN MTTQ VIỆT NAM XÃ LỤC BA",
    "THỦ TƯỚNG CHÍNH PHỦ",
    "Ủy ban nhân dân xã Lục Ba Công an xã",
]


@pytest.mark.parametrize("head", WHOLE)
def test_one_body_stays_whole(head: str) -> None:
    assert list(parted(head)) == [(0, len(head))]


def test_bodies_of_one_line_are_apart() -> None:
    line = "UBND TỈNH SƠN LA SỞ Y TẾ SƠN LA BỆNH VIỆN ĐA KHOA"
    assert [line[start:end] for start, end in parted(line)] == [
        "UBND TỈNH SƠN LA",
        "SỞ Y TẾ SƠN LA",
        "BỆNH VIỆN ĐA KHOA",
    ]


OPENINGS = [
    ("PHÒNG NỘI VỤ", True),
    ("PHONG NHA - KẺ BÀNG", False),
    ("SO Y TE", True),
    ("HỘI NÔNG DÂN", True),
    ("BẢN QUYỀN TÁC GIẢ", True),
    ("SÓ LIỆU", False),
]


@pytest.mark.parametrize(("line", "opens"), OPENINGS)
def test_tones_tell_a_body_of_one_word(line: str, opens: bool) -> None:
    assert (opens_body(line) is not None) is opens


FULL_NAMES = [
    ("Công ty TNHH MTV cấp nước Nam Hải", "Công ty TNHH một thành viên Cấp nước Nam Hải lập kế hoạch",
     "Công ty TNHH một thành viên Cấp nước Nam Hải"),
    ("Công ty TNHH MTV cấp nước Nam Hải", "Công ty lập kế hoạch", "Công ty TNHH MTV cấp nước Nam Hải"),
    ("Trường THCS Nam Hải", "Trường Trung học cơ sở Nam Hải lập kế hoạch", "Trường THCS Nam Hải"),
    ("Hội đồng NVQS xã Nam Hải", "Hội đồng nghĩa vụ quân sự xã ban hành", "Hội đồng nghĩa vụ quân sự xã Nam Hải"),
    ("Hội đồng NVQS xã Nam Hải", "Hội đồng NVQS xã ban hành", "Hội đồng NVQS xã Nam Hải"),
    ("Ban Chỉ đạo “TDĐKXDĐSVH” xã Nam Hải", "phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa",
     "Ban Chỉ đạo “Toàn dân đoàn kết xây dựng đời sống văn hóa” xã Nam Hải"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "full"), FULL_NAMES)
def test_names_that_the_text_spells_out(name: str, text: str, full: str) -> None:
    assert spelled_out(name, text) == full


def test_a_name_in_capitals_is_no_witness() -> None:
    assert as_text_writes("CÔNG TY CẤP NƯỚC", "CÔNG TY CẤP NƯỚC\ncông ty cấp nước") is None
