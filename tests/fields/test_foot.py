"""Signature blocks and recipients in the ways offices write them."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.foot.recipients import read_recipient
from extractor.fields.foot.signature import SignatureLine, find_name, read_signature
from extractor.language.document import Zone

BLOCKS = [
    (
        "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn An",
        ("Nguyễn Văn An", "Chủ tịch", "TM."),
    ),
    (
        "TM. UỶ BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa",
        ("Lê Thị Hoa", "Phó Chủ tịch", "KT."),
    ),
    ("T/M ĐẢNG ỦY\nBÍ THƯ\nĐoàn Văn Tình", ("Đoàn Văn Tình", "Bí thư", "TM.")),
    (
        "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nVõ Phương",
        ("Võ Phương", "Phó Bí thư Thường trực", "TM."),
    ),
    (
        "KẾ TOÁN ĐƠN VỊ\nTrần Thị Thủy\nNGƯỜI LẬP BẢNG\nLê Văn Bình\nCHI CỤC TRƯỞNG\nVõ Minh Tân",
        ("Võ Minh Tân", "Chi cục trưởng", None),
    ),
    (
        "KẾ TOÁN TRƯỞNG\nTrần Thị Thủy\nGIÁM ĐỐC",
        (None, "Giám đốc", None),
    ),
    (
        "THỦ TRƯỞNG ĐƠN VỊ\nVõ Minh Tân\nNGƯỜI LẬP\nLê Văn Bình",
        ("Võ Minh Tân", "Thủ trưởng đơn vị", None),
    ),
    ("K/T HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nLý A Sử", ("Lý A Sử", "Phó Hiệu trưởng", "KT.")),
    ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nBS.CKII. Trần Bé", ("Trần Bé", "Phó Giám đốc", "KT.")),
    (
        "TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\nNgô Quang Minh",
        ("Ngô Quang Minh", "Chánh Văn phòng", "TL."),
    ),
    (
        "TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG NGHIỆP VỤ Y\nVũ Ngọc Lan",
        ("Vũ Ngọc Lan", "Trưởng phòng Nghiệp vụ Y", "TUQ."),
    ),
    ("Q. CHỦ TỊCH\nHoàng Long", ("Hoàng Long", "Chủ tịch", "Q.")),
    ("QUYỀN CHỦ TỊCH\nHoàng Long", ("Hoàng Long", "Quyền Chủ tịch", None)),
    ("HIỆU TRƯỞNG\n(Đã ký)\nPhạm Thị Mai", ("Phạm Thị Mai", "Hiệu trưởng", None)),
    ("HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\nPhạm Thị Mai", ("Phạm Thị Mai", "Hiệu trưởng", None)),
    ("CHỦ TỊCH\nĐã ký: Phạm Thị Mai", ("Phạm Thị Mai", "Chủ tịch", None)),
    ("TRƯỞNG BAN\nPHẠM THỊ MAI", ("Phạm Thị Mai", "Trưởng ban", None)),
    ("KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nRơ Châm Hyơk", ("Rơ Châm Hyơk", "Phó Trưởng ban", "KT.")),
    ("CHỦ TỊCH\nH'Yim Kđoh", ("H'Yim Kđoh", "Chủ tịch", None)),
    ("CHỦ TỊCH\nH’ Blă Niê", ("H’ Blă Niê", "Chủ tịch", None)),
    ("CHỦ TỊCH\nK'Brêu", ("K'Brêu", "Chủ tịch", None)),
    ("CHỦ TỊCH\nK’ Tem", ("K’ Tem", "Chủ tịch", None)),
    ("CHỦ TỊCH\nY Thanh Hà Niê Kđăm", ("Y Thanh Hà Niê Kđăm", "Chủ tịch", None)),
    ("CHỦ TỊCH\nY-Ngọc Byă", ("Y-Ngọc Byă", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTrương Việt Anh", ("Trương Việt Anh", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTRƯƠNG VIỆT ANH", ("Trương Việt Anh", "Chủ tịch", None)),
    ("CHỦ TỊCH\nPhó Đức Anh", ("Phó Đức Anh", "Chủ tịch", None)),
    ("CHỦ TỊCH\nBlúp", ("Blúp", "Chủ tịch", None)),
    ("CHỦ TỊCH\nTôn Nữ Thị Ninh An", ("Tôn Nữ Thị Ninh An", "Chủ tịch", None)),
    ("CHỦ TỊCH\nCông Tằng Tôn Nữ Bảo Châu", ("Công Tằng Tôn Nữ Bảo Châu", "Chủ tịch", None)),
    ("Chủ tịch Nguyễn Văn An", ("Nguyễn Văn An", "Chủ tịch", None)),
    ("KT. CHỦ TỊCH\nPhó Chủ tịch: Lê Thị Hoa", ("Lê Thị Hoa", "Phó Chủ tịch", "KT.")),
    (
        "TRƯỞNG CÔNG AN XÃ\nThiếu tá Bùi Văn Đông",
        ("Bùi Văn Đông", "Trưởng Công an xã", None),
    ),
    ("CHỈ HUY TRƯỞNG\nThượng tá, ThS. Bùi Đông", ("Bùi Đông", "Chỉ huy trưởng", None)),
    ("GIÁM ĐỐC\nPGS.TS. Lê Minh", ("Lê Minh", "Giám đốc", None)),
    ("GIÁM ĐỐC\nBSCKI. Lê Minh", ("Lê Minh", "Giám đốc", None)),
    ("GIÁM ĐỐC\nThS.BS Lê Minh", ("Lê Minh", "Giám đốc", None)),
    ("GIÁM ĐỐC\nNGƯT.TS Lê Minh", ("Lê Minh", "Giám đốc", None)),
    ("TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nLê Minh", ("Lê Minh", "Trưởng ban", "TM.")),
    (
        "TM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND XÃ\nLê Minh",
        ("Lê Minh", "Trưởng ban", "TM."),
    ),
    (
        "KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nLê Minh",
        ("Lê Minh", "Phó Chủ tịch Thường trực", "KT."),
    ),
    ("TM. BCH ĐOÀN XÃ\nPHÓ BÍ THƯ\nSùng A Páo", ("Sùng A Páo", "Phó Bí thư", "TM.")),
    ("TM.BAN THƯỜNG TRỰC\nCHỦ TỊCH\nLò Thị Sen", ("Lò Thị Sen", "Chủ tịch", "TM.")),
    (
        "BÍ THƯ ĐOÀN XÃ\nLò Thị Sen\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVàng A Tủa",
        ("Vàng A Tủa", "Chủ tịch", "TM."),
    ),
    ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", (None, "Chủ tịch", "TM.")),
    ("TM ỦY BAN NHÂN DÂN XÃ\nCHỦ TỊCH\nLê Minh", ("Lê Minh", "Chủ tịch", "TM.")),
    ("T.M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Minh", ("Lê Minh", "Chủ tịch", "TM.")),
    ("KT.BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Minh", ("Lê Minh", "Thứ trưởng", "KT.")),
    ("CHI CỤC TRƯỞNG\nVõ Hoàng", ("Võ Hoàng", "Chi cục trưởng", None)),
    ("CHÁNH THANH TRA\nVõ Hoàng", ("Võ Hoàng", "Chánh Thanh tra", None)),
    ("TRẠM TRƯỞNG\nY sĩ Võ Hoàng", ("Võ Hoàng", "Trạm trưởng", None)),
    ("NGƯỜI LẬP KẾ HOẠCH\nVõ Hoàng", ("Võ Hoàng", None, None)),
    ("Nguyễn Văn An", ("Nguyễn Văn An", None, None)),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_signature(block: str, expected: tuple[str | None, ...]) -> None:
    lines, start = [], 0
    for text in block.split("\n"):
        lines.append(SignatureLine(text, start))
        start += len(text) + 1
    found = read_signature(lines)
    assert found is not None
    assert (found.name, found.title, found.authority) == expected
    for begin, end in found.spans:
        assert block[begin:end].strip()


@pytest.mark.parametrize(
    "line",
    [
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Ủy ban nhân dân xã",
        "ĐẢNG ỦY XÃ AN PHÚ",
        "Sở Y tế",
        "Trường Tiểu học",
        "Nơi nhận",
        "(Đã ký)",
        "Đã ký",
        "Ký tên, đóng dấu",
        "HỘI NÔNG DÂN",
        "Xã An Phú",
        "Hội Cựu chiến binh",
        "12",
        "An Phú, ngày 2 tháng 3",
        "như trên",
    ],
)
def test_no_name(line: str) -> None:
    assert find_name(SignatureLine(line, 0)) is None


RECIPIENTS = [
    ("- Thành đoàn Hà Nội; (để b/cáo)", "Thành đoàn Hà Nội"),
    ("- Thường trực HĐND TP;| (để b/c)", "Thường trực HĐND TP"),
    ("- UBND huyện;", "UBND huyện"),
    ("- UBND huyện (b/c);", "UBND huyện (b/c)"),
    ("– Như trên;", "Như trên"),
    ("Như trên;", "Như trên"),
    ("+ Các xóm,", "Các xóm"),
    ("* Các xóm.", "Các xóm"),
    ("-Lưu: VT.", "Lưu: VT"),
    ("- Lưu: VT, KT. (15b)", "Lưu: VT, KT. (15b)"),
    ("- Lưu VT;./.", "Lưu VT"),
    ("Nơi nhận: - Sở Y tế (b/c);", "Sở Y tế (b/c)"),
    ("**Nơi nhận:** Sở Y tế;", "Sở Y tế"),
    ("Noi nhận: Sở Y tế", "Sở Y tế"),
    ("- TT. HĐND, UBND xã;", "TT. HĐND, UBND xã"),
    ("_- Các thành viên BCĐ;_", "Các thành viên BCĐ"),
    ("• Trạm Y tế;", "Trạm Y tế"),
    ("1. Trạm Y tế;", "Trạm Y tế"),
    ("Nơi nhận:", None),
    ("NƠI NHẬN", None),
    ("Nơi gửi:", None),
    ("- ", None),
    ("./.", None),
]


@pytest.mark.parametrize(("line", "expected"), RECIPIENTS)
def test_recipient(line: str, expected: str | None) -> None:
    found = read_recipient(line, 3)
    assert (found[0] if found else None) == expected
    if found:
        (start, end) = found[1]
        assert line[start - 3 : end - 3] == expected


LISTS = [
    (["Nơi nhận:", "- UBND huyện;", "- Lưu: VT."], ["UBND huyện", "Lưu: VT"]),
    (["Nơi nhận:", "- UBND huyện;- Các xóm;- Lưu: VT."], ["UBND huyện", "Các xóm", "Lưu: VT"]),
    (
        ["Nơi nhận: UBND huyện (b/c); Các xóm (t/h); Lưu: VT."],
        ["UBND huyện (b/c)", "Các xóm (t/h)", "Lưu: VT"],
    ),
    (["- TT. Đảng ủy; TT. HĐND xã;", "- Lưu: VT."], ["TT. Đảng ủy; TT. HĐND xã", "Lưu: VT"]),
    (
        ["- Các cơ quan, đơn vị", "trên địa bàn xã;", "- Lưu: VT."],
        ["Các cơ quan, đơn vị trên địa bàn xã", "Lưu: VT"],
    ),
]


@pytest.mark.parametrize(("lines", "expected"), LISTS)
def test_recipients(lines: list[str], expected: list[str]) -> None:
    doc = run(zoned([(Zone.RECIPIENTS, line) for line in lines]), "plan_foot")
    assert [found.value for found in doc._.findings["recipients"]] == expected
