"""Issuers from heads of all levels and systems, from the text alone, and of homonym units."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.findings import IssuerFinding
from extractor.language.document import Zone

Head = tuple[str, str, str, str]

# head (lines by |), line of number and line of place and date (by |), body, name and level
HEADS = [
    ("ỦY BAN NHÂN DÂN|XÃ LỤC BA", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("UỶ BAN NHÂN DÂN XÃ LỤC BA", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("UBND XÃ LỤC BA", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("UBND HUYỆN ĐẠI TỪ|UBND XÃ LỤC BA", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("ỦY BAN NHÂN DÂN|PHƯỜNG 1", "5/KH-UBND|Phường 1, ngày 2 tháng 3 năm 2024",
     "Trên địa bàn Phường 1, thành phố Vũng Tàu", "Ủy ban nhân dân Phường 1", "commune"),
    ("ỦY BAN NHÂN DÂN|THỊ TRẤN SỊA", "5/KH-UBND|Sịa, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thị trấn Sịa", "commune"),
    ("ỦY BAN NHÂN DÂN|HUYỆN TAM ĐƯỜNG", "5/KH-UBND|Tam Đường, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân huyện Tam Đường", "district"),
    ("ỦY BAN NHÂN DÂN|QUẬN 1", "5/KH-UBND|Quận 1, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân Quận 1", "district"),
    ("ỦY BAN NHÂN DÂN|THỊ XÃ BA ĐỒN", "5/KH-UBND|Ba Đồn, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thị xã Ba Đồn", "district"),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ VINH", "5/KH-UBND|Vinh, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thành phố Vinh", "district"),
    ("UBND TP. VINH", "5/KH-UBND|Vinh, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thành phố Vinh", "district"),
    ("ỦY BAN NHÂN DÂN|TỈNH KIÊN GIANG", "5/KH-UBND|Kiên Giang, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân tỉnh Kiên Giang", "province"),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HÀ NỘI", "5/KH-UBND|Hà Nội, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thành phố Hà Nội", "province"),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ HỒ CHÍ MINH", "5/KH-UBND|TP. Hồ Chí Minh, ngày 2 tháng 3 năm 2020",
     "", "Ủy ban nhân dân thành phố Hồ Chí Minh", "province"),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ CẦN THƠ", "5/KH-UBND|Cần Thơ, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban nhân dân thành phố Cần Thơ", "province"),
    ("ỦY BAN NHÂN DÂN|PHƯỜNG HÒA CƯỜNG", "5/KH-UBND|Hòa Cường, ngày 2 tháng 9 năm 2025", "",
     "Ủy ban nhân dân phường Hòa Cường", "commune"),
    ("ỦY BAN NHÂN DÂN|ĐẶC KHU LÝ SƠN", "5/KH-UBND|Lý Sơn, ngày 2 tháng 9 năm 2025", "",
     "Ủy ban nhân dân đặc khu Lý Sơn", "commune"),
    ("ỦY BAN NHÂN DÂN|THÀNH PHỐ THỦ ĐỨC|ỦY BAN NHÂN DÂN|PHƯỜNG LINH TRUNG",
     "5/KH-UBND|Linh Trung, ngày 2 tháng 3 năm 2023", "",
     "Ủy ban nhân dân phường Linh Trung", "commune"),
    ("HỘI ĐỒNG NHÂN DÂN|XÃ LỤC BA", "5/KH-HĐND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Hội đồng nhân dân xã Lục Ba", "commune"),
    ("UBND TỈNH KIÊN GIANG|SỞ Y TẾ", "5/KH-SYT|Kiên Giang, ngày 2 tháng 3 năm 2020", "",
     "Sở Y tế tỉnh Kiên Giang", "province"),
    ("ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG|SỞ NÔNG NGHIỆP|VÀ PHÁT TRIỂN NÔNG THÔN",
     "5/KH-SNN|Kiên Giang, ngày 2 tháng 3 năm 2020", "",
     "Sở Nông nghiệp và Phát triển nông thôn tỉnh Kiên Giang", "province"),
    ("UBND THÀNH PHỐ HÀ NỘI|SỞ GIÁO DỤC VÀ ĐÀO TẠO", "5/KH-SGDĐT|Hà Nội, ngày 2 tháng 3 năm 2020",
     "Sở Giáo dục và Đào tạo Hà Nội ban hành kế hoạch.", "Sở Giáo dục và Đào tạo Hà Nội",
     "province"),
    ("SỞ Y TẾ SÓC TRĂNG|TRUNG TÂM KIỂM SOÁT BỆNH TẬT",
     "5/KH-KSBT|Sóc Trăng, ngày 2 tháng 3 năm 2020", "",
     "Trung tâm Kiểm soát bệnh tật Sóc Trăng", "province"),
    ("SỞ Y TẾ TỈNH SÓC TRĂNG|CHI CỤC AN TOÀN|VỆ SINH THỰC PHẨM",
     "5/KH-ATTP|Sóc Trăng, ngày 2 tháng 3 năm 2012", "",
     "Chi cục An toàn vệ sinh thực phẩm tỉnh Sóc Trăng", "province"),
    ("UBND HUYỆN THANH BÌNH|PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
     "5/KH-PGDĐT|Thanh Bình, ngày 2 tháng 3 năm 2020", "huyện Thanh Bình, tỉnh Đồng Tháp",
     "Phòng Giáo dục và Đào tạo huyện Thanh Bình", "district"),
    ("PHÒNG GDĐT HUYỆN ĐẠI TỪ|TRƯỜNG THCS LỤC BA",
     "5/KH-THCS|Lục Ba, ngày 2 tháng 3 năm 2020", "", "Trường THCS Lục Ba", None),
    ("UBND XÃ LỤC BA|TRƯỜNG MẦM NON LỤC BA", "5/KH-MN|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Trường Mầm non Lục Ba", None),
    ("SỞ GIÁO DỤC VÀ ĐÀO TẠO|TRƯỜNG THPT NGUYỄN DU", "5/KH-THPT|Vinh, ngày 2 tháng 3 năm 2020",
     "Trường THPT Nguyễn Du tổ chức", "Trường THPT Nguyễn Du", None),
    ("BỘ GIÁO DỤC VÀ ĐÀO TẠO|TRƯỜNG ĐẠI HỌC VINH", "5/KH-ĐHV|Nghệ An, ngày 2 tháng 3 năm 2020",
     "", "Trường Đại học Vinh", None),
    ("SỞ Y TẾ NGHỆ AN|BỆNH VIỆN ĐA KHOA THÀNH PHỐ VINH",
     "5/KH-BV|Vinh, ngày 2 tháng 3 năm 2020", "", "Bệnh viện Đa khoa thành phố Vinh", None),
    ("SỞ Y TẾ TỈNH NGHỆ AN|BỆNH VIỆN ĐA KHOA KHU VỰC CỬA LÒ",
     "5/KH-BV|Cửa Lò, ngày 2 tháng 3 năm 2020", "Bệnh viện Đa khoa khu vực Cửa Lò ban hành",
     "Bệnh viện Đa khoa khu vực Cửa Lò", "province"),
    ("CHI CỤC KIỂM LÂM TỈNH NGHỆ AN|PHÒNG THANH TRA PHÁP CHẾ",
     "5/KH-TTPC|Vinh, ngày 2 tháng 3 năm 2020", "Phòng Thanh tra pháp chế tổ chức",
     "Phòng Thanh tra pháp chế, Chi cục Kiểm lâm tỉnh Nghệ An", "province"),
    ("UBND HUYỆN ĐẠI TỪ|PHÒNG GIÁO DỤC VÀ ĐÀO TẠO|- HUYỆN ĐOÀN",
     "5/KHLT-PGDĐT-HĐ|Đại Từ, ngày 2 tháng 3 năm 2020", "",
     "Phòng Giáo dục và Đào tạo huyện Đại Từ", "district"),
    ("BAN CHỈ ĐẠO PHÒNG CHỐNG TỆ NẠN XÃ|HỘI HUYỆN ĐẠI TỪ",
     "5/KH-BCĐ|Đại Từ, ngày 2 tháng 3 năm 2020",
     "Ban Chỉ đạo Phòng chống tệ nạn xã hội huyện Đại Từ tổ chức",
     "Ban Chỉ đạo Phòng chống tệ nạn xã hội huyện Đại Từ", "district"),
    ("ĐẢNG BỘ HUYỆN ĐẠI TỪ|ĐẢNG ỦY XÃ LỤC BA", "5-KH/ĐU|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Đảng ủy xã Lục Ba", "commune"),
    ("HUYỆN ỦY ĐẠI TỪ", "5-KH/HU|Đại Từ, ngày 2 tháng 3 năm 2020", "", "Huyện ủy Đại Từ",
     "district"),
    ("TỈNH ỦY THÁI NGUYÊN|*", "5-KH/TU|Thái Nguyên, ngày 2 tháng 3 năm 2020", "",
     "Tỉnh ủy Thái Nguyên", "province"),
    ("THÀNH ỦY HÀ NỘI", "5-KH/TU|Hà Nội, ngày 2 tháng 3 năm 2020", "", "Thành ủy Hà Nội",
     "province"),
    ("ĐẢNG BỘ TỈNH THÁI NGUYÊN|HUYỆN ỦY ĐẠI TỪ", "5-KH/HU|Đại Từ, ngày 2 tháng 3 năm 2020", "",
     "Huyện ủy Đại Từ", "district"),
    ("ỦY BAN MTTQ VIỆT NAM|XÃ LỤC BA|BAN THƯỜNG TRỰC",
     "5/KH-MTTQ-BTT|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Lục Ba", "commune"),
    ("ỦY BAN MTTQ VIỆT NAM|HUYỆN ĐẠI TỪ", "5/KH-MTTQ|Đại Từ, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đại Từ", "district"),
    ("BCH ĐOÀN XÃ LỤC BA", "5-KH/ĐTN|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ban Chấp hành Đoàn xã Lục Ba", "commune"),
    ("HUYỆN ĐOÀN ĐẠI TỪ|BCH ĐOÀN XÃ LỤC BA", "5-KH/ĐTN|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ban Chấp hành Đoàn xã Lục Ba", "commune"),
    ("HỘI LHPN XÃ LỤC BA", "5/KH-HPN|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Hội Liên hiệp Phụ nữ xã Lục Ba", "commune"),
    ("HỘI LHPN HUYỆN ĐẠI TỪ|HỘI LHPN XÃ LỤC BA", "5/KH-HPN|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Hội Liên hiệp Phụ nữ xã Lục Ba", "commune"),
    ("HỘI NÔNG DÂN VIỆT NAM|BCH XÃ LỤC BA", "5/KH-HND|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ban Chấp hành Hội Nông dân Việt Nam xã Lục Ba", "commune"),
    ("LIÊN ĐOÀN LAO ĐỘNG TỈNH PHÚ YÊN", "5/KH-LĐLĐ|Phú Yên, ngày 2 tháng 3 năm 2018", "",
     "Liên đoàn Lao động tỉnh Phú Yên", "province"),
    ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM|LIÊN ĐOÀN LAO ĐỘNG|TỈNH PHÚ YÊN",
     "5/KH-LĐLĐ|Phú Yên, ngày 2 tháng 3 năm 2018", "", "Liên đoàn Lao động tỉnh Phú Yên",
     "province"),
    ("UBND XÃ LỤC BA|BAN CHỈ ĐẠO 138", "5/KH-BCĐ|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Ban Chỉ đạo 138 xã Lục Ba", "commune"),
    ("UBND HUYỆN ĐỨC CƠ|BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH",
     "5/KH-BCĐ|Đức Cơ, ngày 2 tháng 3 năm 2020", "",
     "Ban Chỉ đạo Cải cách hành chính huyện Đức Cơ", "district"),
    ("MẶT TRẬN TỔ QUỐC VIỆT NAM|ỦY BAN HUYỆN ĐẠI TỪ",
     "5/KH-MTTQ|Đại Từ, ngày 2 tháng 3 năm 2020", "",
     "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Đại Từ", "district"),
    ("THỦ TƯỚNG|CHÍNH PHỦ", "5/QĐ-TTg|Hà Nội, ngày 2 tháng 3 năm 2020", "",
     "Thủ tướng Chính phủ", "central"),
    ("SỞ TÀI CHÍNH", "5/KH-STC|Đồng Tháp, ngày 2 tháng 3 năm 2020", "",
     "Sở Tài chính tỉnh Đồng Tháp", "province"),
    ("CÔNG AN XÃ LỤC BA", "5/KH-CAX|Lục Ba, ngày 2 tháng 3 năm 2020", "", "Công an xã Lục Ba",
     "commune"),
    ("CÔNG AN HUYỆN ĐẠI TỪ|CÔNG AN XÃ LỤC BA", "5/KH-CAX|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Công an xã Lục Ba", "commune"),
    ("TRUNG TÂM Y TẾ HUYỆN ĐẠI TỪ|TRẠM Y TẾ XÃ LỤC BA",
     "5/KH-TYT|Lục Ba, ngày 2 tháng 3 năm 2020", "", "Trạm Y tế xã Lục Ba", "commune"),
    ("BỘ Y TẾ", "5/KH-BYT|Hà Nội, ngày 2 tháng 3 năm 2020", "", "Bộ Y tế", "central"),
    ("HỘI CỰU CHIẾN BINH|XÃ LỤC BA", "5/KH-CCB|Lục Ba, ngày 2 tháng 3 năm 2020", "",
     "Hội Cựu chiến binh xã Lục Ba", "commune"),
    # The text spells out what the head abbreviates.
    ("UBND TỈNH LAI CHÂU|BAN CHỈ ĐẠO 35", "5/KH-BCĐ35|Lai Châu, ngày 2 tháng 3 năm 2020",
     "Ban Chỉ đạo bảo vệ nền tảng tư tưởng tỉnh Lai Châu (sau đây gọi tắt là Ban Chỉ đạo 35) ban "
     "hành kế hoạch.", "Ban Chỉ đạo bảo vệ nền tảng tư tưởng tỉnh Lai Châu", "province"),
    ("SỞ Y TẾ LAI CHÂU|TRUNG TÂM KSBT", "5/KH-KSBT|Lai Châu, ngày 2 tháng 3 năm 2020",
     "Trung tâm Kiểm soát bệnh tật xây dựng kế hoạch.",
     "Trung tâm Kiểm soát bệnh tật", None),
    ("", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020",
     "Ủy ban nhân dân xã Lục Ba ban hành kế hoạch như sau:",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("", "5/KH-UBND|Lục Ba, ngày 2 tháng 3 năm 2020", "UBND xã xây dựng kế hoạch như sau:",
     "Ủy ban nhân dân xã Lục Ba", "commune"),
    ("", "", "Thực hiện Kế hoạch số 7/KH-UBND của UBND tỉnh Lai Châu, UBND huyện Tam Đường ban "
     "hành kế hoạch như sau:", "Ủy ban nhân dân huyện Tam Đường", "district"),
    ("", "", "Căn cứ chỉ đạo của UBND huyện Đại Từ; Đảng ủy xã Lục Ba xây dựng kế hoạch.",
     "Đảng ủy xã Lục Ba", "commune"),
]  # fmt: skip


def issuer(head: str, lines: str, body: str) -> IssuerFinding:
    number, _, place_date = lines.partition("|")
    zones = [(Zone.ISSUER, line) for line in head.split("|") if line]
    zones += [(Zone.NUMBER, f"Số: {number}")] if number else []
    zones += [(Zone.PLACE_DATE, place_date)] if place_date else []
    zones += [(Zone.TYPE, "KẾ HOẠCH"), (Zone.TITLE, "Trồng cây đầu xuân")]
    zones += [(Zone.PREAMBLE, body)] if body else []
    doc = run(zoned([*zones, (Zone.BODY, "I. MỤC ĐÍCH")]), "plan_header", "plan_issuer")
    (found,) = doc._.findings["issuer"]
    assert isinstance(found, IssuerFinding)
    return found


def test_a_stamp_of_arrival_below_the_number_is_no_issuer() -> None:
    lines = [
        (Zone.ISSUER, "ỦY BAN NHÂN DÂN"),
        (Zone.ISSUER, "HUYỆN TAM ĐƯỜNG"),
        (Zone.NUMBER, "Số: 5/KH-UBND"),
        (Zone.ISSUER, "ĐẾN Ngày 12 Chuyển"),
        (Zone.TYPE, "KẾ HOẠCH"),
        (Zone.BODY, "I. MỤC ĐÍCH"),
    ]
    (found,) = run(zoned(lines), "plan_header", "plan_issuer")._.findings["issuer"]
    assert found.name == "Ủy ban nhân dân huyện Tam Đường"


@pytest.mark.parametrize(("head", "lines", "body", "name", "level"), HEADS)
def test_issuer(head: str, lines: str, body: str, name: str, level: str | None) -> None:
    found = issuer(head, lines, body)
    assert found.name == name
    if level is not None:
        assert found.level == level


HOMONYMS = [
    ("ỦY BAN NHÂN DÂN|XÃ TÂN HƯNG", "Tân Hưng, ngày 2 tháng 3 năm 2022",
     "Kế hoạch của UBND huyện Lạng Giang; UBND huyện Lạng Giang, tỉnh Bắc Giang",
     "huyện Lạng Giang", "tỉnh Bắc Giang"),
    ("ỦY BAN NHÂN DÂN|XÃ TÂN HƯNG", "Tân Hưng, ngày 2 tháng 3 năm 2022",
     "Kế hoạch của UBND huyện Cái Bè", "huyện Cái Bè", "tỉnh Tiền Giang"),
    ("UBND HUYỆN LONG PHÚ|UBND XÃ TÂN HƯNG", "Tân Hưng, ngày 2 tháng 3 năm 2022", "",
     "huyện Long Phú", "tỉnh Sóc Trăng"),
    ("ỦY BAN NHÂN DÂN|HUYỆN CHÂU THÀNH", "Châu Thành, ngày 2 tháng 3 năm 2022",
     "Kế hoạch của UBND tỉnh Trà Vinh", None, "tỉnh Trà Vinh"),
    ("UBND TỈNH KIÊN GIANG|UBND HUYỆN CHÂU THÀNH", "Châu Thành, ngày 2 tháng 3 năm 2022", "",
     None, "tỉnh Kiên Giang"),
    # Dated before the unit stood, as misprints are: the province named decides.
    ("BCH ĐOÀN XÃ PHÚC THỊNH", "Phúc Thịnh, ngày 5 tháng 1 năm 2025",
     "Kính gửi Thành đoàn Hà Nội về kế hoạch của Đoàn xã Phúc Thịnh", None, "thành phố Hà Nội"),
    ("ỦY BAN NHÂN DÂN|PHƯỜNG 1", "Phường 1, ngày 2 tháng 3 năm 2024",
     "trên địa bàn Phường 1, thành phố Vũng Tàu", "thành phố Vũng Tàu",
     "tỉnh Bà Rịa - Vũng Tàu"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "place_date", "body", "district", "province"), HOMONYMS)
def test_homonym(
    head: str, place_date: str, body: str, district: str | None, province: str
) -> None:
    found = issuer(head, f"5/KH-UBND|{place_date}", body)
    assert (found.district, (found.province or "").lower()) == (district, province.lower())
    assert "unit-known" in found.reasons
