"""The feet of plans by offices other than people's committees: ranks, degrees, two who sign."""

from __future__ import annotations

import pytest
from zoned import run, signed, zoned

from extractor.fields.foot.names import name_in
from extractor.fields.foot.signature import lines_of
from extractor.language.document import Zone

HONOURED = [
    "K.s Đỗ Hữu Thành",
    "Ks. Đỗ Hữu Thành",
    "Kĩ sư Đỗ Hữu Thành",
    "K/s Đỗ Hữu Thành",
    "B.s Đỗ Hữu Thành",
    "T.S Đỗ Hữu Thành",
    "Th.sĩ Đỗ Hữu Thành",
    "GS.TSKH Đỗ Hữu Thành",
    "BS.CK II Đỗ Hữu Thành",
    "DSCK1. Đỗ Hữu Thành",
    "CNĐD Đỗ Hữu Thành",
    "Trung uý Đỗ Hữu Thành",
    "Đại uý Đỗ Hữu Thành",
    "Thiếu tá QNCN Đỗ Hữu Thành",
    "Thượng tá, ThS. Đỗ Hữu Thành",
    "Chuẩn đô đốc Đỗ Hữu Thành",
    "Kiểm sát viên Đỗ Hữu Thành",
    "Thẩm phán Đỗ Hữu Thành",
    "CVC. Đỗ Hữu Thành",
    "(Đã ký, đóng dấu) Đỗ Hữu Thành",
    "(đã ký và đóng dấu) Đỗ Hữu Thành",
    "(Ký tên, đóng dấu) Đỗ Hữu Thành",
]


@pytest.mark.parametrize("line", HONOURED)
def test_name_behind_honours(line: str) -> None:
    found = name_in(line)
    assert found is not None
    assert found[0] == "Đỗ Hữu Thành"
    assert line[found[1] : found[2]] == "Đỗ Hữu Thành"


ONE_LINE = [
    (
        "TM. BAN CHỈ ĐẠO KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN PHÓ CHỦ TỊCH UBND HUYỆN Lê Văn An",
        "TM. BAN CHỈ ĐẠO|KT. TRƯỞNG BAN|PHÓ TRƯỞNG BAN|PHÓ CHỦ TỊCH UBND HUYỆN|Lê Văn An",
    ),
    ("ĐỒN TRƯỞNG CHÍNH TRỊ VIÊN", "ĐỒN TRƯỞNG|CHÍNH TRỊ VIÊN"),
    ("GIÁM ĐỐC BSCKII. Đỗ Hữu Thành", "GIÁM ĐỐC|BSCKII. Đỗ Hữu Thành"),
    ("TM. BAN CHỈ HUY TRƯỞNG BAN Lê Văn An", "TM. BAN CHỈ HUY|TRƯỞNG BAN|Lê Văn An"),
    ("CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN Lê An Bình", "CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN|Lê An Bình"),
    (
        "KT. CHỈ HUY TRƯỞNG PHÓ CHỈ HUY TRƯỞNG Thiếu tá Y Blơi Niê",
        "KT. CHỈ HUY TRƯỞNG|PHÓ CHỈ HUY TRƯỞNG|Thiếu tá Y Blơi Niê",
    ),
    ("KT. GIÁM ĐỐC P.GIÁM ĐỐC", "KT. GIÁM ĐỐC|P.GIÁM ĐỐC"),
    ("KT. HẠT TRƯỞNG PHÓ HẠT TRƯỞNG", "KT. HẠT TRƯỞNG|PHÓ HẠT TRƯỞNG"),
    ("TRƯỞNG PHÒNG KT HẠ TẦNG", "TRƯỞNG PHÒNG KT HẠ TẦNG"),
    ("P.HIỆU TRƯỞNG", "P.HIỆU TRƯỞNG"),
    ("QUYỀN HẠT TRƯỞNG", "QUYỀN HẠT TRƯỞNG"),
    ("NGƯỜI LẬP HIỆU TRƯỞNG", "NGƯỜI LẬP|HIỆU TRƯỞNG"),
    ("TRƯỞNG BAN QUẢN LÝ", "TRƯỞNG BAN QUẢN LÝ"),
    ("Phó Chủ tịch Nguyễn Văn An", "Phó Chủ tịch Nguyễn Văn An"),
    ("TUQ. TRƯỞNG BAN TỔ TRƯỞNG TỔ GIÚP VIỆC", "TUQ. TRƯỞNG BAN|TỔ TRƯỞNG TỔ GIÚP VIỆC"),
]


@pytest.mark.parametrize(("line", "expected"), ONE_LINE)
def test_block_on_one_line(line: str, expected: str) -> None:
    assert [part.text for part in lines_of(line, 0)] == expected.split("|")
    assert all(line[part.start :].startswith(part.text) for part in lines_of(line, 0))


BLOCKS = [
    ("ĐỒN TRƯỞNG CHÍNH TRỊ VIÊN\nLê Văn An\nHồ Thị Bình", ("Lê Văn An", "Đồn trưởng", None)),
    ("CHÍNH TRỊ VIÊN ĐỒN TRƯỞNG\nLê Văn An\nHồ Thị Bình", ("Hồ Thị Bình", "Đồn trưởng", None)),
    (
        "CHỦ TỊCH CÔNG ĐOÀN\nLê Văn An\nHIỆU TRƯỞNG\nHồ Thị Bình",
        ("Hồ Thị Bình", "Hiệu trưởng", None),
    ),
    (
        "HIỆU TRƯỞNG\nHồ Thị Bình\nCHỦ TỊCH CÔNG ĐOÀN\nLê Văn An",
        ("Hồ Thị Bình", "Hiệu trưởng", None),
    ),
    (
        "TRƯỞNG CÔNG AN HUYỆN\nLê Văn An\nTRƯỞNG PHÒNG GD&ĐT\nHồ Thị Bình",
        ("Hồ Thị Bình", "Trưởng phòng GD&ĐT", None),
    ),
    (
        "PHÒNG ĐÀO TẠO\nTRƯỞNG PHÒNG\n(đã ký)\nLê Văn An\nHIỆU TRƯỞNG\nHồ Thị Bình",
        ("Hồ Thị Bình", "Hiệu trưởng", None),
    ),
    (
        "GIÁM ĐỐC\n(Đã ký, đóng dấu)\nHồ Thị Bình\nTRƯỞNG PHÒNG KẾ HOẠCH\n(Đã ký)\nLê Văn An",
        ("Hồ Thị Bình", "Giám đốc", None),
    ),
    (
        "CHỦ TỊCH\n(ký tên và đóng dấu)\nHồ Thị Bình\nBÍ THƯ ĐOÀN\n(Đã ký)\nLê Văn An",
        ("Hồ Thị Bình", "Chủ tịch", None),
    ),
    ("CHÍNH ỦY\nĐại tá Lê Văn An", ("Lê Văn An", "Chính ủy", None)),
    ("CHỦ TỊCH CÔNG ĐOÀN\nLê Văn An", ("Lê Văn An", "Chủ tịch Công đoàn", None)),
    (
        "KT. ĐỒN TRƯỞNG\nPHÓ ĐỒN TRƯỞNG\nThiếu tá Lê Văn An",
        ("Lê Văn An", "Phó Đồn trưởng", "KT."),
    ),
    ("KT. TRƯỞNG THUẾ\nPHÓ TRƯỞNG THUẾ\nLê Văn An", ("Lê Văn An", "Phó Trưởng Thuế", "KT.")),
    ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC BSCKII.\nLê Văn An", ("Lê Văn An", "Phó Giám đốc", "KT.")),
    ("CHÁNH ÁN\n(Đã ký, đóng dấu) Lê Văn An", ("Lê Văn An", "Chánh án", None)),
    ("CHỦ TỊCH\nH' Nga Niê", ("H' Nga Niê", "Chủ tịch", None)),
    ("KT. GIÁM THỊ\nPHÓ GIÁM THỊ\nThượng tá Lê Văn An", ("Lê Văn An", "Phó Giám thị", "KT.")),
    ("TRƯỞNG TRẠM\nYs. Điểu Thị Lan", ("Điểu Thị Lan", "Trưởng trạm", None)),
    (
        "TRƯỞNG PHÒNG HÀNH CHÍNH - QUẢN TRỊ\nLê Văn An",
        ("Lê Văn An", "Trưởng phòng Hành chính - Quản trị", None),
    ),
    # A superior confirms or approves beside the issuer, or below.
    (
        "XÁC NHẬN CỦA UBND XÃ\nTRƯỞNG TRẠM\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn An\nHồ Thị Bình",
        ("Hồ Thị Bình", "Trưởng trạm", None),
    ),
    (
        "XÁC NHẬN CỦA UBND XÃ\nKT. TRƯỞNG TRẠM\nCHỦ TỊCH\nPHÓ TRƯỞNG TRẠM\nLê Văn An\nHồ Thị Bình",
        ("Hồ Thị Bình", "Phó Trưởng trạm", "KT."),
    ),
    (
        "HIỆU TRƯỞNG PHÊ DUYỆT\n(Ký, ghi rõ họ tên và đóng dấu)\nHồ Thị Bình\n"
        "TỔ TRƯỞNG CHUYÊN MÔN\n(Ký và ghi rõ họ tên)\nLê Văn An",
        ("Hồ Thị Bình", "Hiệu trưởng", None),
    ),
    (
        "CHỦ TỊCH\nHồ Thị Bình\nĐÃ DUYỆT\nTM. ĐẢNG ỦY\nBÍ THƯ\nLê Văn An",
        ("Hồ Thị Bình", "Chủ tịch", None),
    ),
    (
        "GIÁM ĐỐC CÔNG TY CHỦ TỊCH CÔNG ĐOÀN\nLê Văn An\nHồ Thị Bình",
        ("Lê Văn An", "Giám đốc Công ty", None),
    ),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_who_signs(block: str, expected: tuple[str, str, str | None]) -> None:
    assert signed(block) == expected


BESIDE = [
    (
        [
            (Zone.SIGNATURE, "ĐỒN TRƯỞNG CHÍNH TRỊ VIÊN"),
            (Zone.RECIPIENTS, "Nơi nhận: (Đã ký) (Đã ký)"),
            (Zone.RECIPIENTS, "- Phòng Tham mưu;"),
            (Zone.RECIPIENTS, "- Đảng ủy các xã; Thượng tá Lê Văn An"),
            (Zone.RECIPIENTS, "- Lưu: VT."),
            (Zone.SIGNATURE, "Thiếu tá Hồ Đức Bình"),
        ],
        ("Lê Văn An", "Đồn trưởng"),
        ["Phòng Tham mưu", "Đảng ủy các xã", "Lưu: VT"],
    ),
    (
        [
            (Zone.RECIPIENTS, "Nơi nhận:"),
            (Zone.RECIPIENTS, "- Ban Giám đốc;"),
            (Zone.SIGNATURE, "GIÁM ĐỐC"),
            (Zone.RECIPIENTS, "- Các phòng, đội; Lê Văn An"),
            (Zone.RECIPIENTS, "- Lưu: VT."),
        ],
        ("Lê Văn An", "Giám đốc"),
        ["Ban Giám đốc", "Các phòng, đội", "Lưu: VT"],
    ),
    (
        [
            (Zone.RECIPIENTS, "Nơi nhận:"),
            (Zone.RECIPIENTS, "- Thường trực Đảng ủy; ông Lê Văn An;"),
            (Zone.RECIPIENTS, "- Lưu: VT."),
            (Zone.SIGNATURE, "GIÁM ĐỐC"),
            (Zone.SIGNATURE, "Hồ Đức Bình"),
        ],
        ("Hồ Đức Bình", "Giám đốc"),
        ["Thường trực Đảng ủy; ông Lê Văn An", "Lưu: VT"],
    ),
    (
        [
            (Zone.RECIPIENTS, "Nơi nhận:"),
            (Zone.RECIPIENTS, "- Lưu: VT."),
            (Zone.SIGNATURE, "CHỦ TỊCH"),
            (Zone.RECIPIENTS, "K'Brểu"),
        ],
        ("K'Brểu", "Chủ tịch"),
        ["Lưu: VT"],
    ),
    (
        [
            (Zone.SIGNATURE, "GIÁM ĐỐC"),
            (Zone.RECIPIENTS, "(Ký, đóng dấu)"),
            (Zone.SIGNATURE, "Hồ Đức Bình"),
            (Zone.RECIPIENTS, "Nơi nhận:"),
            (Zone.RECIPIENTS, "- Ký túc xá, các khoa;"),
            (Zone.RECIPIENTS, "- Lưu: VT."),
        ],
        ("Hồ Đức Bình", "Giám đốc"),
        ["Ký túc xá, các khoa", "Lưu: VT"],
    ),
    (
        [
            (Zone.SIGNATURE, "GIÁM ĐỐC"),
            (Zone.SIGNATURE, "Hồ Đức Bình"),
            (Zone.RECIPIENTS, "Nơi nhận:"),
            (Zone.RECIPIENTS, "- Như trên;"),
            (Zone.RECIPIENTS, "- Lưu; Văn Thư"),
        ],
        ("Hồ Đức Bình", "Giám đốc"),
        ["Như trên", "Lưu; Văn Thư"],
    ),
]


@pytest.mark.parametrize(("lines", "signs", "listed"), BESIDE)
def test_names_among_recipients(
    lines: list[tuple[Zone, str]], signs: tuple[str, str], listed: list[str]
) -> None:
    findings = run(zoned(lines), "plan_foot")._.findings
    assert (findings["signatory"][0].name, findings["signatory"][0].title) == signs
    assert [found.value for found in findings["recipients"]] == listed
