"""Lines that a converter ran together: where they are divided, and where they are left alone."""

from __future__ import annotations

import pytest

from extractor.language.lines import TextItem
from extractor.language.run_together import divided
from extractor.reading.document import Line

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
LONG = "Thực hiện Kế hoạch số 15/KH-UBND ngày 02/3/2021 của Ủy ban nhân dân huyện Hòa An, " * 5

HEADS: list[tuple[str, list[str]]] = [
    (f"ỦY BAN NHÂN DÂN {NATION}", ["ỦY BAN NHÂN DÂN", NATION]),
    (f"XÃ THANH LÂM {MOTTO}", ["XÃ THANH LÂM", MOTTO]),
    ("XÃ THANH LÂM Độc Lập – Tự Do – Hạnh Phúc", ["XÃ THANH LÂM", "Độc Lập – Tự Do – Hạnh Phúc"]),
    (f"ỦY BAN NHÂN DÂN | {NATION} |", ["ỦY BAN NHÂN DÂN", NATION]),
    (
        "Số: 12/KH-UBND | Thanh Lâm, ngày 03 tháng 4 năm 2021 |",
        ["Số: 12/KH-UBND", "Thanh Lâm, ngày 03 tháng 4 năm 2021"],
    ),
    (
        "Số: 12/KH-UBND Thanh Lâm, ngày 03 tháng 4 năm 2021",
        ["Số: 12/KH-UBND", "Thanh Lâm, ngày 03 tháng 4 năm 2021"],
    ),
    (
        "Số: 07/KH.LĐ Đông Phú, ngày 5 tháng 9 năm 2012",
        ["Số: 07/KH.LĐ", "Đông Phú, ngày 5 tháng 9 năm 2012"],
    ),
    (
        "Số: …/KH-THCS TP. Vinh, ngày … tháng … năm 2019",
        ["Số: …/KH-THCS", "TP. Vinh, ngày … tháng … năm 2019"],
    ),
    ("TRẦN PHÚ Số: …/KH-TP", ["TRẦN PHÚ", "Số: …/KH-TP"]),
    (
        "Đông Hà, ngày 5 tháng 9 năm 2020 KẾ HOẠCH",
        ["Đông Hà, ngày 5 tháng 9 năm 2020", "KẾ HOẠCH"],
    ),
    (
        "SỞ GD&ĐT LONG AN TRƯỜNG THPT TÂN TRỤ",
        ["SỞ GD&ĐT LONG AN", "TRƯỜNG THPT TÂN TRỤ"],
    ),
    (
        f"PHÒNG GD&ĐT {NATION} TRƯỜNG THCS AN HẢI {MOTTO} Số: 4/KH-AH",
        ["PHÒNG GD&ĐT", NATION, "TRƯỜNG THCS AN HẢI", MOTTO, "Số: 4/KH-AH"],
    ),
    (
        f"TRƯỜNG TIỂU HỌC MAI LÂM KẾ HOẠCH Tổ chức ngày hội đọc sách Căn cứ {LONG}",
        [
            "TRƯỜNG TIỂU HỌC MAI LÂM",
            "KẾ HOẠCH",
            "Tổ chức ngày hội đọc sách",
            f"Căn cứ {LONG}".strip(),
        ],
    ),
]

WHOLE = [
    "ỦY BAN NHÂN DÂN XÃ THANH LÂM",
    NATION,
    MOTTO,
    "Số: 12/KH-UBND",
    "Số: 311/KH-SVHTTDL",
    "Thanh Lâm, ngày 03 tháng 4 năm 2021",
    "THANH Lâm, ngày 03 tháng 4 năm 2021",
    "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
    "TRƯỜNG CAO ĐẲNG Y TẾ",
    "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03/4/2021 của UBND xã)",
    "KẾ HOẠCH TRIỂN KHAI CÔNG TÁC DÂN SỐ NĂM 2021",
]


def _item(text: str) -> TextItem:
    return TextItem(text, 1, Line(text), gap=False)


def _texts(lines: list[str]) -> list[str]:
    found = divided([_item(line) for line in lines])
    return [item.text for item in found if isinstance(item, TextItem)]


@pytest.mark.parametrize(("line", "expected"), HEADS)
def test_a_head_on_one_line_is_divided(line: str, expected: list[str]) -> None:
    assert _texts([line]) == expected


@pytest.mark.parametrize("line", WHOLE)
def test_a_line_of_a_head_stays_whole(line: str) -> None:
    assert _texts([line]) == [line]


def test_a_document_on_one_line_is_divided_at_its_headings() -> None:
    text = (
        f"UBND HUYỆN HÒA AN {NATION} {MOTTO} Số: 3/KH-UBND Hòa An, ngày 1 tháng 2 năm 2022 "
        f"KẾ HOẠCH Chăm sóc cây xanh Căn cứ {LONG.strip()}; UBND huyện ban hành Kế hoạch như sau: "
        "I. MỤC ĐÍCH 1. Giữ cây. 2. Trồng thêm; - Mỗi xã một vườn ươm. II. TỔ CHỨC THỰC HIỆN."
    )
    found = _texts([text])
    assert found[:6] == [
        "UBND HUYỆN HÒA AN",
        NATION,
        MOTTO,
        "Số: 3/KH-UBND",
        "Hòa An, ngày 1 tháng 2 năm 2022",
        "KẾ HOẠCH",
    ]
    assert found[6] == "Chăm sóc cây xanh"
    assert found[-4:] == [
        "I. MỤC ĐÍCH 1. Giữ cây.",
        "2. Trồng thêm;",
        "- Mỗi xã một vườn ươm.",
        "II. TỔ CHỨC THỰC HIỆN.",
    ]


def test_nothing_is_divided_behind_the_type() -> None:
    lines = ["KẾ HOẠCH", f"Căn cứ Kế hoạch có dòng {NATION} ở đầu trang"]
    assert _texts(lines) == lines


FEET: list[tuple[list[str], list[str]]] = [
    (
        [
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
            "- TT Huyện ủy (để b/c); KT. CHỦ TỊCH",
            "- Phòng NN&PTNT; PHÓ CHỦ TỊCH",
            "- UBND 12 xã; Vi Văn Sáng",
        ],
        [
            "Nơi nhận:",
            "TM. ỦY BAN NHÂN DÂN",
            "- TT Huyện ủy (để b/c);",
            "KT. CHỦ TỊCH",
            "- Phòng NN&PTNT;",
            "PHÓ CHỦ TỊCH",
            "- UBND 12 xã; Vi Văn Sáng",
        ],
    ),
    (
        ["**Nơi nhận**: T/M BAN THƯỜNG VỤ", "- Như trên. PHÓ BÍ THƯ"],
        ["**Nơi nhận**:", "T/M BAN THƯỜNG VỤ", "- Như trên.", "PHÓ BÍ THƯ"],
    ),
    (["Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC"], ["Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC"]),
    (["NƠI NHẬN: GIÁM ĐỐC"], ["NƠI NHẬN:", "GIÁM ĐỐC"]),
    (
        [
            "Nơi nhận:",
            "- Ban Giám hiệu; TRƯỜNG TIỂU HỌC",
            "- TTGDTX; PHÒNG GIÁO DỤC *",
            "- UBND; TT.ĐU;",
        ],
        [
            "Nơi nhận:",
            "- Ban Giám hiệu;",
            "TRƯỜNG TIỂU HỌC",
            "- TTGDTX;",
            "PHÒNG GIÁO DỤC *",
            "- UBND; TT.ĐU;",
        ],
    ),
    (["Nơi nhận:", "- Lưu: VT.HÀ"], ["Nơi nhận:", "- Lưu: VT.HÀ"]),
    (["Nơi nhận:", "- UBND huyện (b/c); (đã ký)"], ["Nơi nhận:", "- UBND huyện (b/c);", "(đã ký)"]),
    (["Nơi nhận: - TT. HĐND; UBND; MTTQ;"], ["Nơi nhận: - TT. HĐND; UBND; MTTQ;"]),
    (["Nơi nhận:", "- Lưu: VT, KT."], ["Nơi nhận:", "- Lưu: VT, KT."]),
    (["Giao các ban, ngành; KT. CHỦ TỊCH"], ["Giao các ban, ngành; KT. CHỦ TỊCH"]),
]


@pytest.mark.parametrize(("lines", "expected"), FEET)
def test_an_office_beside_a_recipient_has_a_line_of_its_own(
    lines: list[str], expected: list[str]
) -> None:
    assert _texts(lines) == expected


def test_no_word_is_lost() -> None:
    lines = [line for line, _ in HEADS]
    for line in lines:
        words = " ".join(_texts([line])).split()
        assert words == line.replace("|", " ").split()
