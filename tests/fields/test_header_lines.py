"""The number line and the place-and-date line in the ways offices write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.header.number import read_number
from extractor.fields.header.place_date import read_place_date

NUMBERS = [
    ("Số: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 15/KH-CAX(TH)", 15, "KH-CAX(TH)", "15/KH-CAX(TH)"),
    ("Số: 15/KH-UBND (dự thảo)", 15, "KH-UBND", "15/KH-UBND"),
    ("Số 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("SỐ: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số : 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số:66 /KH -UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 66/ KH – UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 0124/KH-UBND", 124, "KH-UBND", "0124/KH-UBND"),
    ("Số: 1.234/KH-UBND", 1234, "KH-UBND", "1.234/KH-UBND"),
    ("Số: 2 7 7/KH-UBND", 277, "KH-UBND", "277/KH-UBND"),
    ("Số: 12a/KH-UBND", 12, "KH-UBND", "12a/KH-UBND"),
    ("Số: 05/2012/KH-UBND", 5, "KH-UBND", "05/2012/KH-UBND"),
    ("Số: 01/KHPH-UBND-MTTQ", 1, "KHPH-UBND-MTTQ", "01/KHPH-UBND-MTTQ"),
    ("Số: 123/KHLT-CA-GDĐT", 123, "KHLT-CA-GDĐT", "123/KHLT-CA-GDĐT"),
    ("Số 12 /KH-TTYT-KHNV", 12, "KH-TTYT-KHNV", "12/KH-TTYT-KHNV"),
    ("Số: 12/KH-PGD&ĐT", 12, "KH-PGD&ĐT", "12/KH-PGD&ĐT"),
    ("Số: 30/KH-BCĐ138", 30, "KH-BCĐ138", "30/KH-BCĐ138"),
    ("Số: 9/KH-TrTHCS", 9, "KH-TrTHCS", "9/KH-TrTHCS"),
    ("Số: 18/CTr-UBND", 18, "CTr-UBND", "18/CTr-UBND"),
    ("Số: 07/KH.LĐ", 7, "KH.LĐ", "07/KH.LĐ"),
    ("Số: 02 / KH.PN", 2, "KH.PN", "02/KH.PN"),
    ("Số: 40/KH_UBND", 40, "KH-UBND", "40/KH-UBND"),
    ("Số 15-KH/ĐU", 15, "KH/ĐU", "15-KH/ĐU"),
    ("Số 15 - KH/ĐU", 15, "KH/ĐU", "15-KH/ĐU"),
    ("Số: 77-KH/TWĐTN-BTNTH", 77, "KH/TWĐTN-BTNTH", "77-KH/TWĐTN-BTNTH"),
    ("Số 12 KH/HU", 12, "KH/HU", "12-KH/HU"),
    ("Số: 35 KH-UBND", 35, "KH-UBND", "35/KH-UBND"),
    ("Số: /KH-UBND", None, "KH-UBND", None),
    ("Số:          /KH-UBND", None, "KH-UBND", None),
    ("Số: ……/KH-UBND", None, "KH-UBND", None),
    ("Số: .......... /KH-UBND", None, "KH-UBND", None),
    ("Số:___/KH-UBND", None, "KH-UBND", None),
    ("Số: - KH/ĐTN", None, "KH/ĐTN", None),
    ("Số …-KH/HU", None, "KH/HU", None),
    ("Số:     /2024/KH-UBND", None, "KH-UBND", None),
    ("Số:  KH-UBND", None, "KH-UBND", None),
    ("Sô: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("So: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("S6: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Sổ: 66/KH-UBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: l2/KH-UBND", 12, "KH-UBND", "12/KH-UBND"),
    ("Số: 1O/KH-UBND", 10, "KH-UBND", "10/KH-UBND"),
    ("Số: I4/KH-SYT", 14, "KH-SYT", "14/KH-SYT"),
    ("Số: 66/KH-ƯBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 66/KH-ỦBND", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 66/KH-UBNĐ", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 66/KH-UBND Lục Ba, ngày 22 tháng 01 năm 2024", 66, "KH-UBND", "66/KH-UBND"),
    ("Số: 12", 12, None, None),
]


@pytest.mark.parametrize(("line", "number", "symbol", "code"), NUMBERS)
def test_number_line(line: str, number: int | None, symbol: str | None, code: str | None) -> None:
    found = read_number(line)
    assert found is not None
    assert (found.number, found.symbol, found.code) == (number, symbol, code)


@pytest.mark.parametrize(
    "line", ["Số:", "Số: …….", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN", "Số lượng"]
)
def test_no_number(line: str) -> None:
    assert read_number(line) is None


@given(
    st.integers(1, 99999),
    st.sampled_from(["KH", "KHLT", "CTr", "QĐ"]),
    st.sampled_from(["UBND", "SYT", "BCĐ", "PGD&ĐT", "HĐND-VP"]),
    st.sampled_from(["", " "]),
)
def test_number_spans_hold(number: int, kind: str, body: str, space: str) -> None:
    line = f"Số:{space}{number}{space}/{kind}{space}-{space}{body}"
    found = read_number(line, 7)
    assert found is not None
    assert found.number == number
    assert found.symbol == f"{kind}-{body}"
    assert found.number_span is not None
    start, end = found.number_span
    assert line[start - 7 : end - 7] == str(number)


PLACE_DATES = [
    ("Lục Ba, ngày 22 tháng 01 năm 2024", "Lục Ba", "2024-01-22"),
    ("Lục Ba, Ngày 22 Tháng 01 Năm 2024", "Lục Ba", "2024-01-22"),
    ("Lục Ba ngày 22 tháng 1 năm 2024.", "Lục Ba", "2024-01-22"),
    ("Lục Ba, ngày22tháng01năm2024", "Lục Ba", "2024-01-22"),
    ("Lục Ba, ngày 2 2 tháng 0 1 năm 2 0 2 4", "Lục Ba", "2024-01-22"),
    ("Lục Ba, ngày    tháng 3 năm 2024", "Lục Ba", "2024-03"),
    ("Lục Ba, ngày …. tháng 3 năm 2024", "Lục Ba", "2024-03"),
    ("Lục Ba, ngày ..../3/2024", "Lục Ba", "2024-03"),
    ("Lục Ba, ngày   tháng   năm 2024", "Lục Ba", "2024"),
    ("Lục Ba, ngày …/…/2024", "Lục Ba", "2024"),
    ("Lục Ba, ngày … tháng … năm 20…", "Lục Ba", None),
    ("Lục Ba, tháng 3 năm 2024", "Lục Ba", "2024-03"),
    ("ngày   tháng 3 năm 2024", None, "2024-03"),
    ("Ngày 05 tháng 3 năm 2020", None, "2020-03-05"),
    ("Tam Đường, ngày 05/3/2020", "Tam Đường", "2020-03-05"),
    ("Tam Đường, ngày 05-3-2020", "Tam Đường", "2020-03-05"),
    ("Tam Đường, ngày 05 / 3 / 2020", "Tam Đường", "2020-03-05"),
    ("TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2020", "TP. Hồ Chí Minh", "2020-03-05"),
    ("TP.Vinh, ngày 05 tháng 3 năm 2020", "TP.Vinh", "2020-03-05"),
    ("Thành phố Hồ Chí Minh, ngày 05 tháng 3 năm 2020", "Thành phố Hồ Chí Minh", "2020-03-05"),
    ("Quận 1, ngày 05 tháng 3 năm 2020", "Quận 1", "2020-03-05"),
    ("P.12, ngày 05 tháng 3 năm 2020", "P.12", "2020-03-05"),
    ("Phường 1, ngày 24 tháng 3 năm 2025", "Phường 1", "2025-03-24"),
    ("Bà Rịa - Vũng Tàu, ngày 24 tháng 3 năm 2025", "Bà Rịa - Vũng Tàu", "2025-03-24"),
    ("Cư M'gar, ngày 24 tháng 3 năm 2025", "Cư M'gar", "2025-03-24"),
    ("Ea H’leo, ngày 24 tháng 3 năm 2025", "Ea H’leo", "2025-03-24"),
    ("Sơn La, ngày 31 tháng 02 năm 2021", "Sơn La", "2021-02"),
    ("Sơn La, ngày 12 tháng 13 năm 2021", "Sơn La", "2021"),
    ("Sơn La, ngảy 12 thảng 5 nãm 2021", "Sơn La", "2021-05-12"),
    ("Sơn La, ngày l2 tháng 5 năm 2O21", "Sơn La", "2021-05-12"),
    ("Sơn La, ngay 12 thang 5 nam 2021", "Sơn La", "2021-05-12"),
    ("Sơn La, ngàv 12 tháng 5 năm 2021", "Sơn La", "2021-05-12"),
    ("Sơn La, ngày 12 thảng 5 nám 2021", "Sơn La", "2021-05-12"),
    ("KH-SYT Sơn La, ngày 12 tháng 5 năm 2021", "Sơn La", "2021-05-12"),
    ("PHƯỜNG LINH AN Linh An, ngày 9 tháng 6 năm 2023", "Linh An", "2023-06-09"),
]


@pytest.mark.parametrize(("line", "place", "date"), PLACE_DATES)
def test_place_and_date(line: str, place: str | None, date: str | None) -> None:
    found = read_place_date(line)
    assert found is not None
    assert (found.place, found.date) == (place, date)


@pytest.mark.parametrize("line", ["Lục Ba", "Độc lập - Tự do - Hạnh phúc", "hằng ngày tại trụ sở"])
def test_no_date_line(line: str) -> None:
    assert read_place_date(line) is None
