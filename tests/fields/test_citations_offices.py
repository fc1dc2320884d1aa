"""Codes as typists leave them, charters, amending laws, and bases whose sentences run together."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest

from extractor.fields.citations import Basis, find_citations, find_unnumbered, read_bases
from extractor.fields.citations.identity import code_key

CODES = [
    # The Government's series of resolutions has a point in the number; thousands keep none.
    ("Nghị quyết số 66.4/2025/NQ-CP ngày 21/9/2025 của Chính phủ", "Nghị quyết", "66.4/2025/NQ-CP", "2025-09-21"),
    ("theo Nghị quyết số 66.31/2026/NQ-CP ngày 2/10/2026", "Nghị quyết", "66.31/2026/NQ-CP", "2026-10-02"),
    ("Nghị quyết 66.12/NQ-CP ngày 5/11/2025 của Chính phủ", "Nghị quyết", "66.12/NQ-CP", "2025-11-05"),
    ("Quyết định số 2.045/QĐ-UBND ngày 7/8/2018", "Quyết định", "2045/QĐ-UBND", "2018-08-07"),
    # A dash before the term of the National Assembly stays as printed.
    ("Luật số 72/2025/QH-15 ngày 16/6/2025", "Luật", "72/2025/QH-15", "2025-06-16"),
    ("Nghị quyết số 202/2025/QH -15 của Quốc hội", "Nghị quyết", "202/2025/QH-15", None),
    ("Luật số 67/2014/QH - 13 ngày 26/11/2014", "Luật", "67/2014/QH-13", "2014-11-26"),
    # Stray marks and blanks.
    ("Công văn số 418./UBND-VX ngày 4/5/2021 của UBND huyện", "Công văn", "418/UBND-VX", "2021-05-04"),
    ("Công văn số 77 ./SNN-KL ngày 9/1/2020", "Công văn", "77/SNN-KL", "2020-01-09"),
    ("công văn số 512/UBND-VP - ngày 3/ 4 /2019 V/v dọn vệ sinh", "Công văn", "512/UBND-VP", "2019-04-03"),
    ("Kế hoạch số 9 - KH/HĐĐ ngày 2/3/2017", "Kế hoạch", "9-KH/HĐĐ", "2017-03-02"),
    # What remains of the body's name stands between the number and the date.
    ("Kế hoạch số 31/KH- THCS Phan Bội Châu ngày 12 tháng 9 năm 2022 về ngoại khóa", "Kế hoạch", "31/KH-THCS", "2022-09-12"),
    ("Quyết định số 15/QĐ-UBND xã Hòa Lợi, ngày 6/2/2023", "Quyết định", "15/QĐ-UBND", "2023-02-06"),
    # The à of the old fonts, left by a converter.
    ("Hướng dẫn số 8/VPĐP-KH, ngµy 15/4/2016 của Văn phòng điều phối", "Hướng dẫn", "8/VPĐP-KH", "2016-04-15"),
    # A letter of a body is a letter (công văn) where no word says so.
    ("số 96/PGDĐT V/v tổ chức Ngày hội đọc sách", "Công văn", "96/PGDĐT", None),
    ("số 1204/SYT-NVY ngày 8/3/2021 của Sở Y tế", "Công văn", "1204/SYT-NVY", "2021-03-08"),
    ("Giấy phép số 12/GP-UBND ngày 3/4/2020", "Giấy phép", "12/GP-UBND", "2020-04-03"),
    ("Giấy chứng nhận đăng ký doanh nghiệp số 301/GCNĐKDN-SKHĐT ngày 4/5/2016", "Giấy chứng nhận đăng ký doanh nghiệp", "301/GCNĐKDN-SKHĐT", "2016-05-04"),
    ("Giấy phép hoạt động khám bệnh số 44/GPHĐ-SYT ngày 4/5/2016", "Giấy phép hoạt động", "44/GPHĐ-SYT", "2016-05-04"),
    # The section that drafted it stands in brackets behind the body.
    ("Kế hoạch số 31/KH-CAH(TH) ngày 5/1/2022 của Công an huyện", "Kế hoạch", "31/KH-CAH(TH)", "2022-01-05"),
    ("Kế hoạch số 204/KH-CAT(PV01) ngày 5/1/2022", "Kế hoạch", "204/KH-CAT(PV01)", "2022-01-05"),
    ("Kế hoạch số 31/KH-CAP (TH) ngày 5/1/2022", "Kế hoạch", "31/KH-CAP(TH)", "2022-01-05"),
    ("Công văn số 88/CAH-TH(QLHC), ngày 5/1/2022", "Công văn", "88/CAH-TH(QLHC)", "2022-01-05"),
    ("Quyết định số 12/QĐ-UBND(bản sao) ngày 5/1/2022", "Quyết định", "12/QĐ-UBND", None),
    ("Nghị quyết số 36/NQ-CP (NQ) ngày 5/1/2022", "Nghị quyết", "36/NQ-CP", None),
    ("Công văn số 64/SGDĐT-GDMN,GDTH ngày 9/9/2021", "Công văn", "64/SGDĐT-GDMN,GDTH", "2021-09-09"),
    # The type said twice, with the body after the second.
    ("Nghị quyết số: 12/NQ-ĐU, ngày 20/12/2019 Nghị quyết của Ban Chấp hành Đảng bộ xã về kinh tế", "Nghị quyết", "12/NQ-ĐU", "2019-12-20"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doc_type", "code", "date"), CODES)
def test_codes_as_typed(text: str, doc_type: str | None, code: str, date: str | None) -> None:
    found = [(item.doc_type, item.code, item.date) for item in find_citations(text)]
    assert found == [(doc_type, code, date)]
    assert find_unnumbered(text, find_citations(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn lập bảng kê thanh toán (Mẫu 05/BK) và ký xác nhận",
        "Báo cáo theo biểu số 02/BC-TH kèm theo",
        "Hướng dẫn ghi Phiếu số 07/PĐT cho từng hộ",
        "đạt 66.4/2025 điểm",
        # Standards bear their year behind a colon.
        "lối đi cho xe lăn theo QCVN 10:2024/BXD và TCVN 9211:2012/BXD",
        "nước sạch đạt QCVN 01-1:2018/BYT",
    ],
)
def test_forms_are_no_documents(text: str) -> None:
    assert find_citations(text) == []


def test_one_document_however_its_code_is_typed() -> None:
    assert code_key("72/2025/QH-15") == code_key("72/2025/QH15")
    assert code_key("2.045/QĐ-UBND") == code_key("2045/QĐ-UBND")
    assert code_key("66.4/2025/NQ-CP") != code_key("664/2025/NQ-CP")


def _bases(text: str) -> list[Basis]:
    return [basis for basis in read_bases([(0, len(text), text)]) if not basis.nested]


BASES = [
    # Charters by name; the circular that carries one is cited in its stead.
    ("Căn cứ Điều lệ Hội Nông dân Việt Nam;", ["Điều lệ Hội Nông dân Việt Nam"]),
    ("Căn cứ Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh và Kế hoạch số 3-KH/HĐTN ngày 4/5/2022 của Huyện đoàn;", ["Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh", "3-KH/HĐTN"]),
    ("Căn cứ Điều lệ của Hội Chữ thập đỏ Việt Nam khóa X;", ["Điều lệ của Hội Chữ thập đỏ Việt Nam"]),
    ("Căn cứ vào Điều lệ trường mầm non; nhiệm vụ năm học;", ["Điều lệ trường mầm non"]),
    ("Thực hiện Điều lệ Mặt trận Tổ quốc Việt Nam,", ["Điều lệ Mặt trận Tổ quốc Việt Nam"]),
    ("Căn cứ Điều lệ trường tiểu học ban hành kèm theo Thông tư số 28/2020/TT-BGDĐT ngày 4/9/2020;", ["28/2020/TT-BGDĐT"]),
    ("Căn cứ Điều lệ Công đoàn Việt Nam được ban hành theo Quyết định số 174/QĐ-TLĐ ngày 3/2/2020;", ["174/QĐ-TLĐ"]),
    ("Căn cứ tình hình học tập điều lệ;", []),
    # What names no document one could look up.
    ("Tiếp tục thực hiện nghị quyết đại hội các cấp;", []),
    ("Thực hiện Nghị quyết Đại hội Công đoàn các cấp nhiệm kỳ 2023-2028;", []),
    ("Thực hiện Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII,", ["Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII"]),
    # A law may amend two laws.
    ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Đê điều ngày 3/4/2021;", ["Luật sửa đổi, bổ sung một số điều của Luật Thủy lợi và Luật Đê điều ngày 3/4/2021"]),
    ("Căn cứ Luật Thủy lợi và Luật Đê điều;", ["Luật Thủy lợi", "Luật Đê điều"]),
    # Names of laws in small letters, as older plans write them.
    ("Căn cứ Luật nghĩa vụ quân sự năm 2015;", ["Luật nghĩa vụ quân sự năm 2015"]),
    ("Căn cứ vào Luật giáo dục 2005; Luật bảo vệ môi trường ngày 29/11/2005;", ["Luật giáo dục", "Luật bảo vệ môi trường ngày 29/11/2005"]),
    ("Thực hiện Luật phòng, chống tham nhũng;", ["Luật phòng, chống tham nhũng"]),
    ("Căn cứ Pháp lệnh dân quân tự vệ năm 2004;", ["Pháp lệnh dân quân tự vệ năm 2004"]),
    ("Thực hiện Luật bóng đá 7 người năm 2019 của Liên đoàn;", []),
    ("Căn cứ Luật pháp hiện hành;", []),
    # What is younger than a document does not stand in its title.
    ("Thực hiện Thông tư số 4/2023/TT-BNV ngày 6/3/2023 của Bộ Nội vụ quy định việc thi hành Nghị định số 9/2022/NĐ-CP ngày 1/2/2022 của Chính phủ và Kế hoạch số 55/KH-SNV ngày 8/5/2023 của Sở Nội vụ về tập huấn, UBND xã xây dựng Kế hoạch như sau:", ["4/2023/TT-BNV", "55/KH-SNV"]),
    ("Căn cứ Nghị quyết số 12/NQ-CP ngày 3/2/2015 của Chính phủ về tăng cường bảo đảm trật tự và ý kiến chỉ đạo của Chủ tịch UBND tỉnh tại văn bản số 340/UBND-NC ngày 9/3/2015, Ban An toàn giao thông xây dựng kế hoạch:", ["12/NQ-CP", "340/UBND-NC"]),
    ("Theo Nghị quyết số 8-NQ/TU ngày 20/12/2021 của Tỉnh ủy về nhiệm vụ năm 2022 và ý kiến của Sở Tài chính tại Công văn số 415/STC-QLNS ngày 6/12/2021;", ["8-NQ/TU", "415/STC-QLNS"]),
    ("Thực hiện Nghị quyết số 8-NQ/HU ngày 20/12/2021 của Huyện ủy về thu hút đầu tư và chủ trương đã thống nhất của Ban Thường vụ Huyện ủy tại Thông báo số 97-TB/HU ngày 3/12/2021;", ["8-NQ/HU", "97-TB/HU"]),
    ("Thực hiện Kế hoạch số 6/KH-UBND ngày 5/5/2023 của UBND tỉnh về thực hiện Chỉ thị số 2/CT-TTg ngày 1/2/2023 và Quyết định số 9/QĐ-TTg ngày 3/3/2023 của Thủ tướng Chính phủ;", ["6/KH-UBND"]),
    # The point of an abbreviation closes nothing; sentences may run on without one.
    ("Căn cứ Kế hoạch số 4/KH-UBND ngày 2/3/2019 của UBND TX. Hồng Lĩnh. Công văn số 8-CV/TĐ ngày 5/3/2019 của Thị đoàn.", ["4/KH-UBND", "8-CV/TĐ"]),
    ("Kính gửi: Các chi đội Thực hiện hướng dẫn số 6-HD/HĐĐ ngày 1/9/2011 của Hội đồng Đội huyện về vui trung thu", ["6-HD/HĐĐ"]),
    ("Kế hoạch tổ chức hội thi mừng xuân Căn cứ Công văn số 17/PGDĐT-GDTH ngày 6/1/2020 của Phòng Giáo dục;", ["17/PGDĐT-GDTH"]),
    ("Thực hiện Công văn số 81/CV-PGDĐT V/v ngày hội sách; số 84/PGDĐT Về việc tuần lễ học tập;", ["81/CV-PGDĐT", "84/PGDĐT"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BASES)
def test_bases_as_offices_write_them(text: str, expected: list[str]) -> None:
    found = [
        basis.citation.code or text[basis.citation.start : basis.citation.end]
        for basis in _bases(text)
    ]
    assert found == expected
