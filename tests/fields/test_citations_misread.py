"""Codes and dates with a letter misread are cited as what they are; odd ones are let be."""

from __future__ import annotations

import pytest

from extractor.fields.citations import find_citations
from extractor.fields.citations.misread import likely_body, likely_type

MISREAD = [
    ("Quyết định số 318/QĐ-TIg ngày 08/3/2022", "318/QĐ-TTg", "2022-03-08"),
    ("Quyết định số 1415/QĐ-U8ND ngày 04/5/2017", "1415/QĐ-UBND", "2017-05-04"),
    ("Kế hoạch số 57/KN-UBND ngày 04/5/2017", "57/KH-UBND", "2017-05-04"),
    ("Thông tư số 43/2018/TI-BYT ngày 26/12/2018", "43/2018/TT-BYT", "2018-12-26"),
    ("Chỉ thị số 03/2009/CT-BYI ngày 18/02/2009", "03/2009/CT-BYT", "2009-02-18"),
    ("Luật Khám bệnh số 15/2023/QN15 ngày 09/01/2023", "15/2023/QH15", "2023-01-09"),
    ("Pháp lệnh số 12/2003/PL-UBTVQHII ngày 26/7/2003", "12/2003/PL-UBTVQH11", "2003-07-26"),
    ("Luật số 38/2005/QHll ngày 14/6/2005", "38/2005/QH11", "2005-06-14"),
    ("Tờ trình số 41/TTf-LĐTBXH ngày 10/4/2023", "41/TTr-LĐTBXH", "2023-04-10"),
    ("Nghị định số 151/Z025/NĐ-CP ngày 12/6/Z025", "151/2025/NĐ-CP", "2025-06-12"),
    ("Luật số 38/2005/QH11 ngày 14/6/200S", "38/2005/QH11", "2005-06-14"),
    ("Kế hoạch số 733/KH-UBND ngày 27 tháng4 năm 20Z2", "733/KH-UBND", "2022-04-27"),
    ("Quyết định số 2158/QĐ-TTg nqày 11-11-2013", "2158/QĐ-TTg", "2013-11-11"),
    ("Quyết định số 12/2006/QĐ-BYTT ngày 09/3/2006", "12/2006/QĐ-BYT", "2006-03-09"),
    ("Chỉ thị số 46-CT/TW ngày 16 tháng 5 nărn 2025", "46-CT/TW", "2025-05-16"),
    ("Kế hoạch số 12/KH-UBND ngày 30 th áng 01 năm 2008", "12/KH-UBND", "2008-01-30"),
]
LET_BE = [
    ("Kế hoạch số 5/KH-PKT ngày 01/2/2021", "5/KH-PKT", "2021-02-01"),
    ("Công văn số 83/KN-KHTC ngày 01/2/2021", "83/KN-KHTC", "2021-02-01"),  # of Khuyến nông
    ("công văn 7/KN-TCHC ngày 01/2/2021", "7/KN-TCHC", "2021-02-01"),
    ("Kế hoạch số 30A/KH-UBND ngày 01/2/2020", "30A/KH-UBND", "2020-02-01"),
    ("Hướng dẫn số 12/HD-LS ngày 03/4/2019", "12/HD-LS", "2019-04-03"),
    ("Kế hoạch số 9/KH-XNZ ngày 03/4/2019", "9/KH-XNZ", "2019-04-03"),
    ("Hướng dẫn số 7-HD/TĐTN-CTTN ngày 03/4/2019", "7-HD/TĐTN-CTTN", "2019-04-03"),
    # Sections abbreviate as they please: đầu tư nước ngoài, chi cục trồng trọt.
    ("Công văn số 415/SKHĐT-ĐTNN ngày 03/4/2019", "415/SKHĐT-ĐTNN", "2019-04-03"),
    ("Văn bản số 62/SNN-CCTT ngày 03/4/2019", "62/SNN-CCTT", "2019-04-03"),
]


@pytest.mark.parametrize(("text", "code", "date"), [*MISREAD, *LET_BE])
def test_codes_and_dates(text: str, code: str, date: str) -> None:
    assert [(found.code, found.date) for found in find_citations(text)] == [(code, date)]


@pytest.mark.parametrize("part", ["QĐ", "TT", "TTLT", "KH", "TB", "UBND", "BYT"])
def test_known_types_and_bodies_stay(part: str) -> None:
    assert (likely_type(part), likely_body(part)) == (part, part)


def test_what_might_be_several_or_is_short_stays() -> None:
    assert likely_body("CF") == "CF"
    assert likely_type("Q") == "Q"
