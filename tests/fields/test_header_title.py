"""Type, title, period and carrier over hand-made heads."""

from __future__ import annotations

import pytest
from zoned import run, value, zoned

from extractor.fields.header.period import read_period
from extractor.fields.pipeline import load_pipeline
from extractor.language.document import Zone
from extractor.language.pipeline import make_doc
from extractor.reading.document import Line, Page, SourceDocument

N, T, S, C, P, B = (
    Zone.NUMBER,
    Zone.TYPE,
    Zone.TITLE,
    Zone.CARRIER,
    Zone.PREAMBLE,
    Zone.BODY,
)

TITLES = [
    ([(T, "KẾ HOẠCH"), (S, "Trồng cây năm 2024")], "Kế hoạch", "Trồng cây năm 2024"),
    ([(T, "KẾ HOẠCH"), (S, "Về việc trồng cây")], "Kế hoạch", "Về việc trồng cây"),
    ([(T, "KẾ HOẠCH"), (S, "V/v trồng cây đầu xuân")], "Kế hoạch", "V/v trồng cây đầu xuân"),
    ([(T, "KẾ HOẠCH:"), (S, "Trồng cây đầu xuân")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KẾ  HOẠCH"), (S, "TRỒNG CÂY ĐẦU XUÂN")], "Kế hoạch", "TRỒNG CÂY ĐẦU XUÂN"),
    ([(T, "K Ế H O Ạ C H"), (S, "Trồng cây đầu xuân")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KÉ HOẠCH"), (S, "Trồng cây đầu xuân")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KẾ HOACH"), (S, "Trồng cây đầu xuân")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KÊ HOẠCII"), (S, "Trồng cây đầu xuân")], "Kế hoạch", "Trồng cây đầu xuân"),
    (
        [(T, "KẾ HOẠCH"), (S, "Trồng cây"), (S, "đầu xuân"), (S, "trên địa bàn xã")],
        "Kế hoạch",
        "Trồng cây đầu xuân trên địa bàn xã",
    ),
    (
        [(T, "KẾ HOẠCH HOẠT ĐỘNG NGÀY HỘI TRỒNG CÂY")],
        "Kế hoạch",
        "HOẠT ĐỘNG NGÀY HỘI TRỒNG CÂY",
    ),
    (
        [(T, "KẾ HOẠCH TRỒNG CÂY"), (S, "Mùa xuân năm 2020")],
        "Kế hoạch",
        "TRỒNG CÂY Mùa xuân năm 2020",
    ),
    ([(T, "KẾ HOẠCH LIÊN TỊCH"), (S, "Trồng cây")], "Kế hoạch liên tịch", "Trồng cây"),
    ([(T, "CHƯƠNG TRÌNH HÀNH ĐỘNG"), (S, "Trồng cây")], "Chương trình hành động", "Trồng cây"),
    ([(T, "QUYẾT ĐỊNH"), (S, "Về việc giao đất")], "Quyết định", "Về việc giao đất"),
    (
        [(T, "KẾ HOẠCH"), (S, "Phong trào “Xã xanh, xóm sạch”")],
        "Kế hoạch",
        "Phong trào “Xã xanh, xóm sạch”",
    ),
    ([(T, "KẾ HOẠCH"), (S, "Trồng cây đầu xuân.")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "**KẾ HOẠCH**"), (S, "**Trồng cây đầu xuân**")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KẾ HOẠCH"), (S, "- Trồng cây đầu xuân -")], "Kế hoạch", "Trồng cây đầu xuân"),
    ([(T, "KẾ HOẠCH")], "Kế hoạch", None),
    (
        [(N, "Số: 5/UBND-VX"), (S, "V/v trồng cây đầu xuân"), (P, "Kính gửi: Các xóm.")],
        "Công văn",
        "trồng cây đầu xuân",
    ),
    ([(N, "Số: 5/KH-UBND"), (B, "1. Mục đích")], "Kế hoạch", None),
    (
        [(N, "Số: 5/KH-CT"), (S, "V/v trồng cây"), (T, "KẾ HOẠCH"), (S, "Trồng cây đầu xuân")],
        "Kế hoạch",
        "Trồng cây đầu xuân",
    ),
    (
        [(N, "Số: 5/KH-CT"), (S, "Về việc trồng cây"), (T, "KẾ HOẠCH TRỒNG CÂY NĂM 2020")],
        "Kế hoạch",
        "TRỒNG CÂY NĂM 2020",
    ),
    (
        [(N, "Số: 5/KH-CT"), (S, "V/v trồng cây"), (T, "KẾ HOẠCH TRỒNG CÂY"), (S, "Năm 2020")],
        "Kế hoạch",
        "TRỒNG CÂY Năm 2020",
    ),
    ([(S, "Trồng cây đầu xuân"), (T, "KẾ HOẠCH")], "Kế hoạch", "Trồng cây đầu xuân"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "kind", "title"), TITLES)
def test_type_and_title(lines: list[tuple[Zone, str]], kind: str, title: str | None) -> None:
    doc = run(zoned([*lines, (B, "I. MỤC ĐÍCH")]), "plan_header")
    assert (value(doc, "doc_type"), value(doc, "title")) == (kind, title)
    for finding in doc._.findings["title"]:
        ((start, end),) = finding.spans
        assert doc.text[start:end].replace("\n", " ") == finding.value


CARRIERS = [
    (
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2021 của UBND xã An Phú)",
        ("Quyết định", "12/QĐ-UBND", "2021-03-05"),
    ),
    (
        "(Kèm theo Quyết định số: 312 /QĐ-UBND ngày 05/3/2021 của Ủy ban nhân dân huyện)",
        ("Quyết định", "312/QĐ-UBND", "2021-03-05"),
    ),
    (
        "(Kèm theo Công văn số 77/UBND-VX ngày 9 tháng 8 năm 2019 của UBND huyện An Phú)",
        ("Công văn", "77/UBND-VX", "2019-08-09"),
    ),
    (
        "(Ban hành kèm theo Quyết định số     /QĐ-UBND ngày    tháng 3 năm 2021 của UBND xã)",
        ("Quyết định", None, "2021-03"),
    ),
    (
        "(Ban hành kèm theo Quyết định số …../2021/QĐ-UBND ngày …/…/2021 của UBND tỉnh)",
        ("Quyết định", None, "2021"),
    ),
    (
        "Ban hành theo Quyết định số 09/2012/QĐ-UBND, ngày 01-02-2012 của UBND tỉnh",
        ("Quyết định", "09/2012/QĐ-UBND", "2012-02-01"),
    ),
    (
        "(Đính kèm Thông báo số 15-TB/HU ngày 3/2/2020 của Huyện ủy)",
        ("Thông báo", "15-TB/HU", "2020-02-03"),
    ),
    (
        "(Kèm theo Nghị quyết số 08/NQ-HĐND ngày 20 tháng 7 năm 2023 của HĐND thành phố)",
        ("Nghị quyết", "08/NQ-HĐND", "2023-07-20"),
    ),
    (
        "(Kèm theo Văn bản số 45/SYT-NVY ngày 20 tháng 7 năm 2023 của Sở Y tế)",
        ("Văn bản", "45/SYT-NVY", "2023-07-20"),
    ),
    (
        "(BAN HÀNH KÈM THEO QUYẾT ĐỊNH SỐ 45/QĐ-UBND NGÀY 20 THÁNG 7 NĂM 2023 CỦA UBND XÃ)",
        ("Quyết định", "45/QĐ-UBND", "2023-07-20"),
    ),
    (
        "(Kèm theo Quyết định 45/QĐ-UBND ngày 20 tháng 7 năm 2023)",
        ("Quyết định", "45/QĐ-UBND", "2023-07-20"),
    ),
]


@pytest.mark.parametrize(("line", "carrier"), CARRIERS)
def test_carrier(line: str, carrier: tuple[str, str | None, str]) -> None:
    doc = run(zoned([(T, "KẾ HOẠCH"), (S, "Trồng cây"), (C, line)]), "plan_header")
    (found,) = doc._.findings["issued_with"]
    assert (found.doc_type, found.code, found.date) == carrier


def test_number_on_the_line_below_its_label() -> None:
    doc = run(zoned([(N, "Số:"), (Zone.ISSUER, "7360/KH-UBND"), (T, "KẾ HOẠCH")]), "plan_header")
    assert (value(doc, "number"), value(doc, "symbol")) == (7360, "KH-UBND")


PERIODS = [
    ("Trồng cây năm 2024", "2024-01-01/2024-12-31"),
    ("Giảm nghèo giai đoạn 2021-2025", "2021/2025"),
    ("Giảm nghèo giai đoạn 2021 – 2025", "2021/2025"),
    ("Giảm nghèo giai đoạn 2021 - 2025 và năm 2023", "2021/2025"),
    ("Giảm nghèo 5 năm (2021-2025)", "2021/2025"),
    ("Chuyển đổi số đến năm 2025, định hướng đến năm 2030", "../2030"),
    ("Chuyển đổi số đến năm 2030", "../2030"),
    ("Chuyển đổi số từ năm 2022 đến năm 2025", "2022/2025"),
    ("Sơ kết năm 2023, nhiệm vụ năm 2024", "2024-01-01/2024-12-31"),
    ("Kiểm tra quý II năm 2023", "2023-04-01/2023-06-30"),
    ("Kiểm tra quý IV/2023", "2023-10-01/2023-12-31"),
    ("Kiểm tra quý 1 năm 2023", "2023-01-01/2023-03-31"),
    ("Công tác 6 tháng cuối năm 2023", "2023-07-01/2023-12-31"),
    ("Công tác 6 tháng đầu năm 2023", "2023-01-01/2023-06-30"),
    ("Công tác tháng 02 năm 2024", "2024-02-01/2024-02-29"),
    ("Công tác tháng 2/2023", "2023-02-01/2023-02-28"),
    ("Năm học 2023-2024", "2023-09/2024-05"),
    ("Nhiệm kỳ 2020 - 2025", "2020/2025"),
    ("Thi đua lập thành tích chào mừng Đại hội", None),
    ("Thực hiện Chỉ thị số 05/2016/CT-UBND về an ninh", None),
    ("Tháng hành động vì trẻ em năm 2022", "2022-01-01/2022-12-31"),
    ("Tổ chức Tết Nguyên đán Giáp Thìn 2024", "2024-01-01/2024-12-31"),
]


@pytest.mark.parametrize(("title", "period"), PERIODS)
def test_period(title: str, period: str | None) -> None:
    found = read_period(title)
    assert (found[0] if found else None) == period


@pytest.mark.parametrize(
    ("kind", "lines", "title"),
    [
        ("QUYẾT ĐỊNH", ["BAN HÀNH KẾ HOẠCH TRỒNG RỪNG", "THỦ TƯỚNG CHÍNH PHỦ"], 1),
        (
            "QUYẾT ĐỊNH",
            ["BAN HÀNH KẾ HOẠCH TRỒNG RỪNG", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "XÃ HÒA AN"],
            1,
        ),
        ("QUYẾT ĐỊNH", ["BAN HÀNH KẾ HOẠCH TRỒNG RỪNG CỦA", "ỦY BAN NHÂN DÂN XÃ HÒA AN"], 2),
        ("KẾ HOẠCH", ["TRỒNG RỪNG NĂM 2024", "ỦY BAN NHÂN DÂN XÃ HÒA AN"], 2),
    ],
)
def test_the_authority_of_a_decision_is_none_of_its_title(
    kind: str, lines: list[str], title: int
) -> None:
    texts = [kind, *lines, "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;"]
    page = Page(1, tuple(Line(text, gap=text == kind) for text in texts))
    nlp = load_pipeline()
    doc = nlp(make_doc(SourceDocument("a.txt", "0" * 64, "text/plain", 1, (page,)), nlp))
    assert value(doc, "title") == " ".join(lines[:title])
