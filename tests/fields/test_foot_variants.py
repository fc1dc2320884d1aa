"""Further signature blocks and recipients' lists as offices of all kinds write them."""

from __future__ import annotations

import pytest
from zoned import run, signed, zoned

from extractor.language.document import Zone

BLOCKS = [
    ("TM. UBND XÃ\nCHỦ TỊCH\n\n(đã ký)\n\nĐinh Văn Thảo", ("Đinh Văn Thảo", "Chủ tịch", "TM.")),
    ("TM.UBND PHƯỜNG\nKT.CHỦ TỊCH\nPCT\nĐinh Văn Thảo", ("Đinh Văn Thảo", "Phó Chủ tịch", "KT.")),
    ("TM/ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH\nĐinh Văn Thảo", ("Đinh Văn Thảo", "Chủ tịch", "TM.")),
    (
        "TM. ỦY BAN NHÂN DÂN HUYỆN\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Ngọc Bích",
        ("Nguyễn Thị Ngọc Bích", "Phó Chủ tịch", "KT."),
    ),
    (
        "KT. CHỦ TỊCH UBND XÃ\nPHÓ CHỦ TỊCH\nDanh Hoàng Phúc",
        ("Danh Hoàng Phúc", "Phó Chủ tịch", "KT."),
    ),
    ("CHỦ TỊCH UBND XÃ\nThạch Sô Phi", ("Thạch Sô Phi", "Chủ tịch UBND xã", None)),
    (
        "KT.TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nKiều Công Minh",
        ("Kiều Công Minh", "Phó Trưởng phòng", "KT."),
    ),
    ("TRƯỞNG PHÒNG\nKiều Công Minh", ("Kiều Công Minh", "Trưởng phòng", None)),
    (
        "TL. CHỦ TỊCH\nTRƯỞNG PHÒNG NỘI VỤ\nKiều Công Minh",
        ("Kiều Công Minh", "Trưởng phòng Nội vụ", "TL."),
    ),
    (
        "TL.GIÁM ĐỐC\nKT.CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nKiều Công Minh",
        ("Kiều Công Minh", "Phó Chánh Văn phòng", "KT."),
    ),
    ("T/L CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nKiều Công Minh", ("Kiều Công Minh", "Chánh Văn phòng", "TL.")),
    (
        "TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\nKiều Công Minh",
        ("Kiều Công Minh", "Giám đốc Sở Nội vụ", "TUQ."),
    ),
    ("TM. BAN CHẤP HÀNH\nCHỦ TỊCH\nKiều Thị Mến", ("Kiều Thị Mến", "Chủ tịch", "TM.")),
    ("TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nKiều Thị Mến", ("Kiều Thị Mến", "Chủ tịch", "TM.")),
    ("T/M BAN THƯỜNG VỤ HUYỆN ỦY\nPHÓ BÍ THƯ\nKiều Thị Mến", ("Kiều Thị Mến", "Phó Bí thư", "TM.")),
    ("T/M CHI BỘ\nBÍ THƯ\nKiều Thị Mến", ("Kiều Thị Mến", "Bí thư", "TM.")),
    ("T/M CHI ỦY\nBÍ THƯ CHI BỘ\nKiều Thị Mến", ("Kiều Thị Mến", "Bí thư Chi bộ", "TM.")),
    (
        "TM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nKiều Thị Mến",
        ("Kiều Thị Mến", "Phó Trưởng ban Thường trực", "KT."),
    ),
    (
        "TRƯỞNG BAN CHỈ ĐẠO\nCHỦ TỊCH UBND XÃ\nKiều Thị Mến",
        ("Kiều Thị Mến", "Trưởng Ban Chỉ đạo", None),
    ),
    ("TM. BAN TỔ CHỨC\nTRƯỞNG BAN\nKiều Thị Mến", ("Kiều Thị Mến", "Trưởng ban", "TM.")),
    ("TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\nKiều Thị Mến", ("Kiều Thị Mến", "Chủ tịch", "TM.")),
    ("TM. THƯỜNG TRỰC HĐND\nPHÓ CHỦ TỊCH\nKiều Thị Mến", ("Kiều Thị Mến", "Phó Chủ tịch", "TM.")),
    (
        "TM. ỦY BAN MTTQ VIỆT NAM XÃ\nBAN THƯỜNG TRỰC\nCHỦ TỊCH\nKiều Thị Mến",
        ("Kiều Thị Mến", "Chủ tịch", "TM."),
    ),
    (
        "TM. HỘI ĐỒNG PHỐI HỢP PBGDPL\nCHỦ TỊCH HỘI ĐỒNG\nKiều Thị Mến",
        ("Kiều Thị Mến", "Chủ tịch Hội đồng", "TM."),
    ),
    ("HIỆU TRƯỞNG\n\nNgô Thị Kim-Anh", ("Ngô Thị Kim-Anh", "Hiệu trưởng", None)),
    ("P.HIỆU TRƯỞNG\nNgô Thị Kim Anh", ("Ngô Thị Kim Anh", "Phó Hiệu trưởng", None)),
    (
        "PHÓ GIÁM ĐỐC PHỤ TRÁCH\nNgô Thị Kim Anh",
        ("Ngô Thị Kim Anh", "Phó Giám đốc phụ trách", None),
    ),
    (
        "KT. CỤC TRƯỞNG\nPHÓ CỤC TRƯỞNG\nNgô Thị Kim Anh",
        ("Ngô Thị Kim Anh", "Phó Cục trưởng", "KT."),
    ),
    ("KT. VỤ TRƯỞNG\nPHÓ VỤ TRƯỞNG\nNgô Đức", ("Ngô Đức", "Phó Vụ trưởng", "KT.")),
    (
        "KT. TỔNG CỤC TRƯỞNG\nPHÓ TỔNG CỤC TRƯỞNG\nNgô Đức",
        ("Ngô Đức", "Phó Tổng cục trưởng", "KT."),
    ),
    ("KT. TỔNG GIÁM ĐỐC\nPHÓ TỔNG GIÁM ĐỐC\nNgô Đức", ("Ngô Đức", "Phó Tổng Giám đốc", "KT.")),
    (
        "KT. CHỈ HUY TRƯỞNG\nPHÓ CHỈ HUY TRƯỞNG\nĐại úy Ngô Đức",
        ("Ngô Đức", "Phó Chỉ huy trưởng", "KT."),
    ),
    ("GIÁM ĐỐC\nĐại tá Ngô Đức", ("Ngô Đức", "Giám đốc", None)),
    ("GIÁM ĐỐC\nThiếu tướng, TS. Ngô Đức", ("Ngô Đức", "Giám đốc", None)),
    ("TRẠM TRƯỞNG\nBS. Ngô Đức", ("Ngô Đức", "Trạm trưởng", None)),
    ("GIÁM ĐỐC\nBs.CKI Ngô Đức", ("Ngô Đức", "Giám đốc", None)),
    ("GIÁM ĐỐC\nBSCKII.Ngô Đức", ("Ngô Đức", "Giám đốc", None)),
    ("VIỆN TRƯỞNG\nNgô Đức", ("Ngô Đức", "Viện trưởng", None)),
    ("CHÁNH ÁN\nNgô Đức", ("Ngô Đức", "Chánh án", None)),
    ("ĐỘI TRƯỞNG\nNgô Đức", ("Ngô Đức", "Đội trưởng", None)),
    ("HẠT TRƯỞNG\nNgô Đức", ("Ngô Đức", "Hạt trưởng", None)),
    ("CHỦ NHIỆM\nNgô Đức", ("Ngô Đức", "Chủ nhiệm", None)),
    ("THỦ TRƯỞNG ĐƠN VỊ\nNgô Đức", ("Ngô Đức", "Thủ trưởng đơn vị", None)),
    ("TỔNG PHỤ TRÁCH\nNgô Đức", ("Ngô Đức", "Tổng phụ trách", None)),
    ("TỔ TRƯỞNG\nNgô Đức", ("Ngô Đức", "Tổ trưởng", None)),
    ("Q.GIÁM ĐỐC\nNgô Đức", ("Ngô Đức", "Giám đốc", "Q.")),
    ("CHỦ TỊCH\nA Lăng Mai", ("A Lăng Mai", "Chủ tịch", None)),
    ("CHỦ TỊCH\nBh’riu Liếc", ("Bh’riu Liếc", "Chủ tịch", None)),
    ("CHỦ TỊCH\nĐiểu K’Ré", ("Điểu K’Ré", "Chủ tịch", None)),
    ("CHỦ TỊCH\nKpă Thuyên", ("Kpă Thuyên", "Chủ tịch", None)),
    ("CHỦ TỊCH\nSiu Hương", ("Siu Hương", "Chủ tịch", None)),
    ("CHỦ TỊCH\nRah Lan Nhin", ("Rah Lan Nhin", "Chủ tịch", None)),
    ("CHỦ TỊCH\nHờ A Dê", ("Hờ A Dê", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTriệu Tài Vinh", ("Triệu Tài Vinh", "Chủ tịch", None)),
    ("CHỦ TỊCH\nĐàng Năng Tom", ("Đàng Năng Tom", "Chủ tịch", None)),
    ("CHỦ TỊCH\nPờ Diệp Sàng", ("Pờ Diệp Sàng", "Chủ tịch", None)),
    ("CHỦ TỊCH\nHồ Văn Xã", ("Hồ Văn Xã", "Chủ tịch", None)),
    ("CHỦ TỊCH\nLê Trường Tộ", ("Lê Trường Tộ", "Chủ tịch", None)),
    ("CHỦ TỊCH\nĐặng Công An", ("Đặng Công An", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTrần Văn Bảy.", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("CHỦ TỊCH\n(Ký tên và đóng dấu)\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTrần Văn Bảy (đã ký)", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("CHỦ TỊCH\n[Signed]\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("CHỦ TỊCH\nKý bởi: Ủy ban nhân dân xã\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("CHỦ TICH\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", None)),
    ("TM. ỦY BAN NHÂN DẦN\nCHÚ TỊCH\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", "TM.")),
    ("KT, CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Văn Bảy", ("Trần Văn Bảy", "Phó Chủ tịch", "KT.")),
    ("KT. CHỦ TỊCH\nPHỎ CHỦ TỊCH\nTrần Văn Bảy", ("Trần Văn Bảy", "Phó Chủ tịch", "KT.")),
    ("TM ,ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", "TM.")),
    ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Trần Văn Bảy", ("Trần Văn Bảy", "Chủ tịch", "TM.")),
    ("NGƯỜI LẬP\nLê Thị Lan\nHIỆU TRƯỞNG\nTrần Văn Bảy", ("Trần Văn Bảy", "Hiệu trưởng", None)),
    ("NGƯỜI XÂY DỰNG KẾ HOẠCH\nLê Thị Lan", ("Lê Thị Lan", None, None)),
    (
        "HIỆU TRƯỞNG\nHà Thị Thơm\nDUYỆT CỦA PHÒNG GD&ĐT\nTRƯỞNG PHÒNG\nLê Đình Cường",
        ("Hà Thị Thơm", "Hiệu trưởng", None),
    ),
    (
        "DUYỆT CỦA BAN GIÁM HIỆU\nPHÓ HIỆU TRƯỞNG\nBùi Thị Thu\nTỔ TRƯỞNG\nCao Thị Lài",
        ("Cao Thị Lài", "Tổ trưởng", None),
    ),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_signature(block: str, expected: tuple[str | None, ...]) -> None:
    assert signed(block) == expected


LISTS = [
    (
        ["Nơi nhận:", "UBND thị xã; Công an thị xã;", "Các khu phố;", "Lưu: VT."],
        ["UBND thị xã", "Công an thị xã", "Các khu phố", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "-TT.Đảng ủy,HĐND,UBND xã;", "-Các ban ngành;", "-Lưu VP."],
        ["TT.Đảng ủy,HĐND,UBND xã", "Các ban ngành", "Lưu VP"],
    ),
    (["Nơi nhận :", "- Như điều 3;", "- Lưu: VT, Tr."], ["Như điều 3", "Lưu: VT, Tr"]),
    (["* Nơi nhận:", "- Như trên;", "- Lưu."], ["Như trên", "Lưu"]),
    (
        [
            "Nơi nhận",
            "- Phòng GD&ĐT (để báo cáo);",
            "- Tổ CM, các bộ phận (để thực hiện);",
            "- Lưu: VT.",
        ],
        ["Phòng GD&ĐT (để báo cáo)", "Tổ CM, các bộ phận (để thực hiện)", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "+ Huyện ủy (b/c);", "+ Các chi bộ;", "+ Lưu VPĐU."],
        ["Huyện ủy (b/c)", "Các chi bộ", "Lưu VPĐU"],
    ),
    (
        ["Nơi nhận:", "Thường trực Huyện ủy,", "UBND xã,", "Lưu VT"],
        ["Thường trực Huyện ủy", "UBND xã", "Lưu VT"],
    ),
    (
        ["Nơi nhận:", "- CT, các PCT UBND xã (đ/c Bảy);", "- Website xã;", "- Lưu: VT, VH(02b)."],
        ["CT, các PCT UBND xã (đ/c Bảy)", "Website xã", "Lưu: VT, VH(02b)"],
    ),
    (
        [
            "Nơi nhận:",
            "- Văn phòng HU, HĐND&UBND huyện;",
            "- Các xã, thị trấn",
            "(để phối hợp);",
            "- Lưu: VT, P.LĐ-TBXH.",
        ],
        ["Văn phòng HU, HĐND&UBND huyện", "Các xã, thị trấn (để phối hợp)", "Lưu: VT, P.LĐ-TBXH"],
    ),
    (
        ["NƠI NHẬN:", "- Ban Giám đốc", "- Các khoa, phòng", "- Lưu TCHC"],
        ["Ban Giám đốc", "Các khoa, phòng", "Lưu TCHC"],
    ),
    (["Nơi nhận: Như trên; Lưu VT."], ["Như trên", "Lưu VT"]),
    (
        [
            "Nơi nhận:",
            "- Đ/c Bí thư, đ/c Chủ tịch (thay b/c);",
            "- Trưởng 08 ấp;",
            "- Lưu: VP, (HA.30)./.",
        ],
        ["Đ/c Bí thư, đ/c Chủ tịch (thay b/c)", "Trưởng 08 ấp", "Lưu: VP, (HA.30)"],
    ),
    (["Nơi nhận:", "— Sở Y tế;", "— Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "~ Sở Y tế;", "~ Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế: (để b/c);", "- Lưu; VT."], ["Sở Y tế: (để b/c)", "Lưu; VT"]),
    (["Nơi nhân:", "- Sở Y tế;", "- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
]


@pytest.mark.parametrize(("lines", "expected"), LISTS)
def test_recipients(lines: list[str], expected: list[str]) -> None:
    doc = run(zoned([(Zone.RECIPIENTS, line) for line in lines]), "plan_foot")
    assert [found.value for found in doc._.findings["recipients"]] == expected
