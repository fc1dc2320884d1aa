"""Recipients' lists of state, Party, Front, union, school and hospital papers."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.language.document import Zone

Case = tuple[list[str], list[str]]

STATE: list[Case] = [
    # the paraph of who typed it
    (
        ["Nơi nhận:", "- Như Điều 2;", "- Sở Y tế;", "- Lưu: VT, KGVX.", "Hg"],
        ["Như Điều 2", "Sở Y tế", "Lưu: VT, KGVX"],
    ),
    (
        ["Nơi nhận:", "- Như Điều 2;", "- Sở Y tế;", "- Lưu: VT, KGVX.", "Th 25b"],
        ["Như Điều 2", "Sở Y tế", "Lưu: VT, KGVX"],
    ),
    (
        [
            "Nơi nhận:",
            "- Thủ tướng Chính phủ (để b/c);",
            "- Các Phó Thủ tướng Chính phủ (để b/c);",
            "- Các Bộ, cơ quan ngang Bộ;",
            "- Lưu: VT, PC (3b).",
        ],
        [
            "Thủ tướng Chính phủ (để b/c)",
            "Các Phó Thủ tướng Chính phủ (để b/c)",
            "Các Bộ, cơ quan ngang Bộ",
            "Lưu: VT, PC (3b)",
        ],
    ),
    (
        [
            "Nơi nhận:",
            "- Như Điều 3;",
            "- TTTU, TT HĐND tỉnh (b/c);",
            "- CT, các PCT UBND tỉnh;",
            "- CVP, các PCVP;",
            "- Lưu: VT, KGVX.",
        ],
        [
            "Như Điều 3",
            "TTTU, TT HĐND tỉnh (b/c)",
            "CT, các PCT UBND tỉnh",
            "CVP, các PCVP",
            "Lưu: VT, KGVX",
        ],
    ),
    (
        ["Nơi nhận:", "- Như Mục III;", "- Bộ Nội vụ (để báo cáo);", "- Lưu: VT, TH, H.45."],
        ["Như Mục III", "Bộ Nội vụ (để báo cáo)", "Lưu: VT, TH, H.45"],
    ),
    (
        [
            "Nơi nhận:",
            "- UBND các huyện, thị xã, thành phố;",
            "- Trung tâm Phục vụ hành chính công tỉnh;",
            "- Báo, Đài PT&TH tỉnh;",
            "- Cổng Thông tin điện tử tỉnh;",
            "- Lưu: VT, NCPC.Hg.",
        ],
        [
            "UBND các huyện, thị xã, thành phố",
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Báo, Đài PT&TH tỉnh",
            "Cổng Thông tin điện tử tỉnh",
            "Lưu: VT, NCPC.Hg",
        ],
    ),
    (
        [
            "Nơi nhận:",
            "* Bản điện tử:",
            "- Các phòng, ban thuộc huyện;",
            "- UBND các xã, thị trấn;",
            "* Bản giấy:",
            "- Lưu: VT.",
        ],
        [
            "Bản điện tử",
            "Các phòng, ban thuộc huyện",
            "UBND các xã, thị trấn",
            "Bản giấy",
            "Lưu: VT",
        ],
    ),
    (
        ["Nơi nhận:", "- Như trên;", "- Gửi bản điện tử: UBND các xã;", "- Lưu: VT, TP."],
        ["Như trên", "Gửi bản điện tử: UBND các xã", "Lưu: VT, TP"],
    ),
    (
        ["Nơi nhận:", "- Website UBND huyện;", "- Lưu: VT, VHTT./."],
        ["Website UBND huyện", "Lưu: VT, VHTT"],
    ),
    (
        ["Nơi nhận:", "- Trang TTĐT xã (đăng tải);", "- Lưu: VT ./."],
        ["Trang TTĐT xã (đăng tải)", "Lưu: VT"],
    ),
    (
        ["Nơi nhận: - TT Đảng ủy, HĐND xã (b/c); - Các ngành, đoàn thể; - 09 ấp; - Lưu: VT."],
        ["TT Đảng ủy, HĐND xã (b/c)", "Các ngành, đoàn thể", "09 ấp", "Lưu: VT"],
    ),
    (
        ["Nơi nhận: Sở Tư pháp; Huyện ủy; HĐND huyện; Lưu: VT, TP."],
        ["Sở Tư pháp", "Huyện ủy", "HĐND huyện", "Lưu: VT, TP"],
    ),
    (
        ["Nơi nhận:", "- Sở Y tế;  - Sở Nội vụ;", "- Công an tỉnh;  - Lưu: VT."],
        ["Sở Y tế", "Sở Nội vụ", "Công an tỉnh", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "- Sở Y tế;    - Kho bạc nhà nước;", "- Các phường;    - Lưu: VT, KT."],
        ["Sở Y tế", "Kho bạc nhà nước", "Các phường", "Lưu: VT, KT"],
    ),
    (
        [
            "Nơi nhận:",
            "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân",
            "thành phố (để chỉ đạo);",
            "- Lưu: VT, TNMT.",
        ],
        [
            "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân thành phố (để chỉ đạo)",
            "Lưu: VT, TNMT",
        ],
    ),
    (
        [
            "Nơi nhận:",
            "- Ủy ban Mặt trận Tổ quốc Việt Nam và các",
            "tổ chức chính trị - xã hội huyện;",
            "- Lưu: VT, LĐ.",
        ],
        ["Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội huyện", "Lưu: VT, LĐ"],
    ),
    (
        [
            "Nơi nhận:",
            "- Các cơ quan chuyên môn thuộc",
            "UBND huyện;",
            "- UBND các xã, thị trấn;",
            "- Lưu: VT.",
        ],
        ["Các cơ quan chuyên môn thuộc UBND huyện", "UBND các xã, thị trấn", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "1. Sở Tài chính;", "2. Kho bạc Nhà nước tỉnh;", "3. Lưu: VT."],
        ["Sở Tài chính", "Kho bạc Nhà nước tỉnh", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "1/ UBND huyện (b/c);", "2/ Trưởng các ấp;", "3/ Lưu VP."],
        ["UBND huyện (b/c)", "Trưởng các ấp", "Lưu VP"],
    ),
    (
        ["Nơi nhận:", "• Sở Công Thương;", "• Các doanh nghiệp;", "• Lưu: VT."],
        ["Sở Công Thương", "Các doanh nghiệp", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "– UBND tỉnh;", "– Sở KH&ĐT;", "– Lưu: VT, TCKH."],
        ["UBND tỉnh", "Sở KH&ĐT", "Lưu: VT, TCKH"],
    ),
    (
        ["Nơi nhận:", "-UBND tỉnh(b/c);", "-Lưu:VT,NV."],
        ["UBND tỉnh(b/c)", "Lưu:VT,NV"],
    ),
    (
        ["Nơi nhận:", "- Như phần IV;", "- Đ/c Hùng - PCT UBND xã;", "- Lưu: VT, ĐC."],
        ["Như phần IV", "Đ/c Hùng - PCT UBND xã", "Lưu: VT, ĐC"],
    ),
    (
        ["Nơi nhận:", "- 12 xã, thị trấn;", "- Lưu: VT (02 bản)."],
        ["12 xã, thị trấn", "Lưu: VT (02 bản)"],
    ),
    (
        ["Nơi nhận:", "- Uỷ ban nhân dân tỉnh;", "- Vụ Kế hoạch - Tài chính;", "- Lưu VT, KHTC."],
        ["Uỷ ban nhân dân tỉnh", "Vụ Kế hoạch - Tài chính", "Lưu VT, KHTC"],
    ),
    (
        ["Nơi nhận:", "- T.Tr HĐND xã;", "- MTTQ và các đoàn thể;", "- Lưu: VP.UBND."],
        ["T.Tr HĐND xã", "MTTQ và các đoàn thể", "Lưu: VP.UBND"],
    ),
    (
        ["Nơi gửi:", "- Sở Tư pháp;", "- Lưu: VT."],
        ["Sở Tư pháp", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "- Như kính gửi;", "- TVTU (thay b/c);", "- Lưu: VT, (Th)."],
        ["Như kính gửi", "TVTU (thay b/c)", "Lưu: VT, (Th)"],
    ),
    (
        ["Nơi nhận:", "- Các thành viên BCĐ 389;", "- Lưu: VT, QLTT.(45)"],
        ["Các thành viên BCĐ 389", "Lưu: VT, QLTT.(45)"],
    ),
]

PARTY: list[Case] = [
    (
        [
            "Nơi nhận:",
            "- Ban Tuyên giáo Tỉnh ủy (để b/c),",
            "- Các đ/c Huyện ủy viên,",
            "- Các chi, đảng bộ cơ sở,",
            "- Lưu Văn phòng Huyện ủy.",
        ],
        [
            "Ban Tuyên giáo Tỉnh ủy (để b/c)",
            "Các đ/c Huyện ủy viên",
            "Các chi, đảng bộ cơ sở",
            "Lưu Văn phòng Huyện ủy",
        ],
    ),
    (
        [
            "Nơi nhận:",
            "Thường trực Thành ủy;",
            "Các ban xây dựng Đảng;",
            "Lưu Văn phòng Đảng ủy.",
        ],
        ["Thường trực Thành ủy", "Các ban xây dựng Đảng", "Lưu Văn phòng Đảng ủy"],
    ),
    (
        ["Nơi nhận", "Ban Thường vụ Huyện ủy (b/c)", "Các chi bộ trực thuộc", "Lưu VPĐU"],
        ["Ban Thường vụ Huyện ủy (b/c)", "Các chi bộ trực thuộc", "Lưu VPĐU"],
    ),
    (
        ["Nơi nhận:", "- BTV Huyện uỷ (báo cáo);", "- Các đ/c Đảng uỷ viên;", "- Lưu ĐU."],
        ["BTV Huyện uỷ (báo cáo)", "Các đ/c Đảng uỷ viên", "Lưu ĐU"],
    ),
    (
        ["Nơi nhận:", "- UBKT Huyện ủy;", "- Đảng viên Chi bộ (t/h);", "- Lưu CB."],
        ["UBKT Huyện ủy", "Đảng viên Chi bộ (t/h)", "Lưu CB"],
    ),
    (
        [
            "Nơi nhận:",
            "- Các ban đảng, Văn phòng Tỉnh ủy,",
            "- Ban cán sự đảng UBND tỉnh,",
            "- Đảng đoàn HĐND tỉnh,",
            "- Lưu VPTU.",
        ],
        [
            "Các ban đảng, Văn phòng Tỉnh ủy",
            "Ban cán sự đảng UBND tỉnh",
            "Đảng đoàn HĐND tỉnh",
            "Lưu VPTU",
        ],
    ),
    (
        ["Nơi nhận:", "- Chi bộ 1, 2, 3;", "- Lưu: hồ sơ chi bộ."],
        ["Chi bộ 1, 2, 3", "Lưu: hồ sơ chi bộ"],
    ),
    (
        ["Nơi nhận:", "+ TT Huyện ủy;", "+ Trung tâm Chính trị huyện;", "+ Lưu BTG."],
        ["TT Huyện ủy", "Trung tâm Chính trị huyện", "Lưu BTG"],
    ),
]

UNIONS: list[Case] = [
    (
        [
            "Nơi nhận:",
            "- UBMTTQ tỉnh (b/c);",
            "- TT Đảng ủy (b/c);",
            "- Ban CTMT các thôn;",
            "- Lưu MT.",
        ],
        ["UBMTTQ tỉnh (b/c)", "TT Đảng ủy (b/c)", "Ban CTMT các thôn", "Lưu MT"],
    ),
    (
        ["Nơi nhận:", "- BTV Huyện Đoàn;", "- Các chi đoàn;", "- Lưu VP Đoàn."],
        ["BTV Huyện Đoàn", "Các chi đoàn", "Lưu VP Đoàn"],
    ),
    (
        ["Nơi nhận:", "- Hội LHPN tỉnh (b/c);", "- Chi hội PN các ấp (t/h);", "- Lưu HPN."],
        ["Hội LHPN tỉnh (b/c)", "Chi hội PN các ấp (t/h)", "Lưu HPN"],
    ),
    (
        [
            "Nơi nhận:",
            "- LĐLĐ tỉnh (b/c);",
            "- CĐCS trực thuộc (t/h);",
            "- Lưu: VP, CSPL.",
        ],
        ["LĐLĐ tỉnh (b/c)", "CĐCS trực thuộc (t/h)", "Lưu: VP, CSPL"],
    ),
    (
        ["Nơi nhận:", "- Hội CCB huyện;", "- Các chi hội;", "- Lưu Hội."],
        ["Hội CCB huyện", "Các chi hội", "Lưu Hội"],
    ),
    (
        ["Nơi nhận:", "- Hội Nông dân tỉnh;", "- Fanpage Hội;", "- Lưu: VT, HND."],
        ["Hội Nông dân tỉnh", "Fanpage Hội", "Lưu: VT, HND"],
    ),
    (
        ["Nơi nhận:", "- Hội đồng Đội huyện;", "- Liên đội các trường;", "- Lưu."],
        ["Hội đồng Đội huyện", "Liên đội các trường", "Lưu"],
    ),
]

SCHOOLS: list[Case] = [
    (
        ["Nơi nhận:", "- Sở GD&ĐT (b/c);", "- Tổ chuyên môn (t/h);", "- Lưu: VT, CM."],
        ["Sở GD&ĐT (b/c)", "Tổ chuyên môn (t/h)", "Lưu: VT, CM"],
    ),
    (
        ["Nơi nhận:", "- PGD (để b/c)", "- CB, GV, NV (để t/h)", "- Lưu VP"],
        ["PGD (để b/c)", "CB, GV, NV (để t/h)", "Lưu VP"],
    ),
    (
        ["Nơi nhận:", "- BGH;", "- GVCN các lớp;", "- Ban đại diện CMHS;", "- Lưu HSNT."],
        ["BGH", "GVCN các lớp", "Ban đại diện CMHS", "Lưu HSNT"],
    ),
    (
        ["Nơi nhận:", "- Khối lớp 1, 2, 3, 4, 5;", "- Website trường;", "- Lưu: VT."],
        ["Khối lớp 1, 2, 3, 4, 5", "Website trường", "Lưu: VT"],
    ),
    (
        ["Nơi nhận:", "- Hiệu trưởng (duyệt);", "- Các tổ trưởng;", "- Lưu: Y tế."],
        ["Hiệu trưởng (duyệt)", "Các tổ trưởng", "Lưu: Y tế"],
    ),
    (
        ["Nơi nhận:", "- Các khoa, viện, trung tâm;", "- Lưu: VT, ĐT, CTSV."],
        ["Các khoa, viện, trung tâm", "Lưu: VT, ĐT, CTSV"],
    ),
]

HOSPITALS: list[Case] = [
    (
        ["Nơi nhận:", "- Sở Y tế (b/c);", "- TT KSBT;", "- Các khoa, phòng (t/h);", "- Lưu: KHTH."],
        ["Sở Y tế (b/c)", "TT KSBT", "Các khoa, phòng (t/h)", "Lưu: KHTH"],
    ),
    (
        ["Nơi nhận:", "- TTYT huyện;", "- Y tế thôn bản;", "- Lưu TYT."],
        ["TTYT huyện", "Y tế thôn bản", "Lưu TYT"],
    ),
    (
        ["Nơi nhận:", "- BGĐ;", "- Khoa KSNK, Khoa Dược;", "- Lưu: VT, ĐD."],
        ["BGĐ", "Khoa KSNK, Khoa Dược", "Lưu: VT, ĐD"],
    ),
]

MISREAD: list[Case] = [
    (["Noi nhận:", "- Sở Y tế;", "- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận;", "- Sở Y tế;", "- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận.", "- Sở Y tế;", "- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "_ Sở Y tế;", "_ Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", ". Sở Y tế;", ". Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế:", "- Các xã:", "- Lưu: VT."], ["Sở Y tế", "Các xã", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế,", "- Các xã,", "- Lưu: VT."], ["Sở Y tế", "Các xã", "Lưu: VT"]),
    (
        ["Nơi nhận:", "- UBMTTQ,", "các đoàn thể xã;", "- Lưu: VT."],
        ["UBMTTQ, các đoàn thể xã", "Lưu: VT"],
    ),
    (["Nơi nhận:", "·- Sở Y tế;", "·- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (
        ["Nơi nhận:", "- 02 đ/c PCT UBND xã;", "- 15 thôn;", "- Lưu."],
        ["02 đ/c PCT UBND xã", "15 thôn", "Lưu"],
    ),
    (["Nơi nhận:", "-- Sở Y tế;", "-- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế ;", "- Lưu : VT ."], ["Sở Y tế", "Lưu : VT"]),
    (["Nơi nhận: -", "- Sở Y tế;;", "- Lưu: VT.."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế;", "- Lưu: VT. /."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế;", "-", "- Lưu: VT."], ["Sở Y tế", "Lưu: VT"]),
    (["Nơi nhận:", "- Sở Y tế;", "- Lưu: VT,", "KHTH."], ["Sở Y tế", "Lưu: VT, KHTH"]),
    (
        ["Giám đốc (để báo cáo); PHÓ GIÁM ĐỐC", "- Các phòng Sở;", "- Lưu: VT, KH."],
        ["Giám đốc (để báo cáo)", "Các phòng Sở", "Lưu: VT, KH"],
    ),
    (["Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- TT. HĐND TP;", "- Lưu: VT."], ["TT. HĐND TP", "Lưu: VT"]),
    (["Nơi nhận:", "- Như trên;", "Võ Hoàng Minh", "- Lưu: VT."], ["Như trên", "Lưu: VT"]),
    (["Nơi nhận:", "- Như trên;", "4", "- Lưu: VT."], ["Như trên", "Lưu: VT"]),
    (["Lê Văn Bảy Trần Thị Tám", "Nơi nhận:", "- Chi bộ;", "- Lưu."], ["Chi bộ", "Lưu"]),
    (["Nơi nhận:", "- Như trên; UBND TỈNH", "- Lưu: VT."], ["Như trên; UBND TỈNH", "Lưu: VT"]),
]


@pytest.mark.parametrize(
    ("lines", "expected"), STATE + PARTY + UNIONS + SCHOOLS + HOSPITALS + MISREAD
)
def test_recipients(lines: list[str], expected: list[str]) -> None:
    doc = run(zoned([(Zone.RECIPIENTS, line) for line in lines]), "plan_foot")
    assert [found.value for found in doc._.findings["recipients"]] == expected
