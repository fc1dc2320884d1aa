"""Further number and place-and-date lines as offices of all kinds write them."""

from __future__ import annotations

import pytest

from extractor.fields.header.number import read_number
from extractor.fields.header.place_date import read_place_date

NUMBERS = [
    ("Số: 45 /KH-UBND.", 45, "KH-UBND"),
    ("Số:45/KH-UBND-NC", 45, "KH-UBND-NC"),
    ("Số: 215/KH-UB", 215, "KH-UB"),
    ("Số: 15/KH-UBMTTQ", 15, "KH-UBMTTQ"),
    ("Số: 03/KH-MTTQ-BTT", 3, "KH-MTTQ-BTT"),
    ("Số: 21/KH-MTTW-BTT", 21, "KH-MTTW-BTT"),
    ("Số: 12/KH-LĐLĐ", 12, "KH-LĐLĐ"),
    ("Số: 06/KH-HLHPN", 6, "KH-HLHPN"),
    ("Số: 18-KH/HND", 18, "KH/HND"),
    ("Số 08 -KH/ĐTN-VP", 8, "KH/ĐTN-VP"),
    ("Số 102-KH/TU", 102, "KH/TU"),
    ("Số: 33-KH/BCĐTW", 33, "KH/BCĐTW"),
    ("Số 07-KH/CB", 7, "KH/CB"),
    ("Số: 27-CTr/HU", 27, "CTr/HU"),
    ("Số: 345 /KHPH-SGDĐT-SYT", 345, "KHPH-SGDĐT-SYT"),
    ("Số: 02/KHLN-SNV-LĐLĐ", 2, "KHLN-SNV-LĐLĐ"),
    ("Số: 118/QĐ-UBND", 118, "QĐ-UBND"),
    ("Số: 09/KH-THPT.NTMK", 9, "KH-THPT.NTMK"),
    ("Số: 29/KH-MNHS", 29, "KH-MNHS"),
    ("Số: 17/KH - BCĐ XDNTM", 17, "KH-BCĐXDNTM"),
    ("Số: 44/KH-BCĐ.389", 44, "KH-BCĐ.389"),
    ("Số: 5/KH-BATGT", 5, "KH-BATGT"),
    ("Số: 1999/KH-CAT-PV01", 1999, "KH-CAT-PV01"),
    ("Số: 88/KH-BCH", 88, "KH-BCH"),
    ("Số: 61/KH-TĐC", 61, "KH-TĐC"),
    ("Số : 07 / KH - TTHTCĐ", 7, "KH-TTHTCĐ"),
    ("Số: …/KH-UBND", None, "KH-UBND"),
    ("Số:     -KH/HU", None, "KH/HU"),
    ("Số: ....... /QĐ-UBND", None, "QĐ-UBND"),
    ("Số:      / KH-UBND", None, "KH-UBND"),
    ("Số:…….…./KH-UBND", None, "KH-UBND"),
    ("Số: _____-KH/ĐU", None, "KH/ĐU"),
    ("Số: 66/KH-UBND (dự thảo)", 66, "KH-UBND"),
    ("Số: 1O2/KH-UBND", 102, "KH-UBND"),
    ("Sỗ: 66/KH-UBND", 66, "KH-UBND"),
    ("$ố: 66/KH-UBND", 66, "KH-UBND"),
    ("Số: 66/KH-UBNÐ", 66, "KH-UBND"),
    ("Số: 66/ KH- UBND", 66, "KH-UBND"),
    ("Số: 66/KII-UBND", 66, "KH-UBND"),
    ("Số; 66/KH-UBND", 66, "KH-UBND"),
    ("Số. 66/KH-UBND", 66, "KH-UBND"),
    ("Số: 66\\KH-UBND", 66, "KH-UBND"),
    ("Số: 66|KH-UBND", 66, "KH-UBND"),
    ("Số : 66 /2023/KH-UBND", 66, "KH-UBND"),
    ("Số: 10B/KH-UBND", 10, "KH-UBND"),
    ("Số: 10 bis/KH-UBND", 10, "KH-UBND"),
    ("SỐ: 36/KH-UBND.VX", 36, "KH-UBND.VX"),
    ("Số: 36/KH-VKS-CA-TA", 36, "KH-VKS-CA-TA"),
    ("Số: 36/ĐA-UBND", 36, "ĐA-UBND"),
    ("Số: 36/PA-UBND", 36, "PA-UBND"),
    ("Số: 66/KH-UBND    Hòa An, ngày 5 tháng 3 năm 2021", 66, "KH-UBND"),
]


@pytest.mark.parametrize(("line", "number", "symbol"), NUMBERS)
def test_number_line(line: str, number: int | None, symbol: str | None) -> None:
    found = read_number(line)
    assert found is not None
    assert (found.number, found.symbol) == (number, symbol)


@pytest.mark.parametrize(
    "line",
    [
        "No: Số lượng 36 hộ",
        "Số hộ nghèo: 36",
        "Số TT",
        "Số nhà 12, đường Lê Lợi",
        "Số điện thoại: 0296.3871234",
    ],
)
def test_no_number(line: str) -> None:
    assert read_number(line) is None


PLACE_DATES = [
    ("Hòa Thạnh, ngày 03 tháng 04 năm 2012", "Hòa Thạnh", "2012-04-03"),
    ("Thị trấn Vũng Liêm, ngày 3 tháng 4 năm 2012", "Thị trấn Vũng Liêm", "2012-04-03"),
    ("TT. Yên Ninh, ngày 3 tháng 4 năm 2012", "TT. Yên Ninh", "2012-04-03"),
    ("Tx. Bình Long, ngày 3 tháng 4 năm 2012", "Tx. Bình Long", "2012-04-03"),
    ("Tp Đà Lạt, ngày 3 tháng 4 năm 2012", "Tp Đà Lạt", "2012-04-03"),
    ("Xã Tân Hội, ngày 3 tháng 4 năm 2012", "Xã Tân Hội", "2012-04-03"),
    ("Đak Pơ, ngày 3 tháng 4 năm 2012", "Đak Pơ", "2012-04-03"),
    ("Ia Grai, ngày 30 tháng 10 năm 2019", "Ia Grai", "2019-10-30"),
    ("Mỏ Cày Bắc, ngày 3  tháng 4  năm 2012", "Mỏ Cày Bắc", "2012-04-03"),
    ("Phan Rang - Tháp Chàm, ngày 03 tháng 4 năm 2012", "Phan Rang - Tháp Chàm", "2012-04-03"),
    ("Hà Nội, ngày 14/07/2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày 14.7.2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, 14/7/2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội , ngày 14 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội; ngày 14 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội. ngày 14 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("(Hà Nội, ngày 14 tháng 7 năm 2026)", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày mùng 4 tháng 7 năm 2026", "Hà Nội", "2026-07-04"),
    ("Hà Nội, ngày … tháng … năm 2026", "Hà Nội", "2026"),
    ("Hà Nội, ngày      /7/2026", "Hà Nội", "2026-07"),
    ("Hà Nội, ngày ___ tháng 7 năm 2026", "Hà Nội", "2026-07"),
    ("Hà Nội, ngày ....tháng....năm 2026", "Hà Nội", "2026"),
    ("Hà Nội, ngày  tháng 7  năm 2026", "Hà Nội", "2026-07"),
    ("Hà Nội, ngày     tháng    năm", "Hà Nội", None),
    ("Hà Nội, ngày 14 tháng 7 năm 2O26", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày 1 4 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày I4 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày 14 thắng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngàỵ 14 tháng 7 năm 2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày14 tháng7 năm2026", "Hà Nội", "2026-07-14"),
    ("Hà Nội, ngày 14 tháng 07năm 2026", "Hà Nội", "2026-07-14"),
    ("HÀ NỘI, NGÀY 14 THÁNG 7 NĂM 2026", "HÀ NỘI", "2026-07-14"),
    ("Tân Bình, ngày 30 tháng 2 năm 2020", "Tân Bình", "2020-02"),
    ("Quận Bình Thạnh, ngày 30 tháng 3 năm 2020", "Quận Bình Thạnh", "2020-03-30"),
    ("H. Củ Chi, ngày 30 tháng 3 năm 2020", "H. Củ Chi", "2020-03-30"),
    ("Số: 12/KH-TYT Mường Khoa, ngày 30 tháng 3 năm 2020", "Mường Khoa", "2020-03-30"),
    ("h Vị Thanh, ngày 30 tháng 3 năm 2020", "Vị Thanh", "2020-03-30"),
    ("xã Lục Ba, ngày 30 tháng 3 năm 2020", "xã Lục Ba", "2020-03-30"),
    ("Krông Pắc, ngày 30 tháng 3 năm 2020", "Krông Pắc", "2020-03-30"),
    ("La Gi, ngày 30 tháng 3 năm 2020", "La Gi", "2020-03-30"),
    ("M'Drắk, ngày 30 tháng 3 năm 2020", "M'Drắk", "2020-03-30"),
    ("Đảo Bạch Long Vĩ, ngày 30 tháng 3 năm 2020", "Đảo Bạch Long Vĩ", "2020-03-30"),
]


@pytest.mark.parametrize(("line", "place", "date"), PLACE_DATES)
def test_place_and_date(line: str, place: str, date: str | None) -> None:
    found = read_place_date(line)
    assert found is not None
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize("line", ["Năm 2020 ngày càng tốt", "Thời gian: 3 tháng"])
def test_no_date_line(line: str) -> None:
    assert read_place_date(line) is None
