from datetime import date

import pytest

from extractor.knowledge.criteria import criterion_name, match_names, match_set, names
from extractor.knowledge.indicators import indicators, match_indicator
from extractor.knowledge.legal_acts import by_code, by_title, issuer_of_symbol, legal_acts


def test_a_number_means_what_its_set_says() -> None:
    assert criterion_name("NTM2022", 14) == "Giáo dục và Đào tạo"
    assert criterion_name("NTMNC2022", 14) == "Y tế"
    assert criterion_name("NTM2026", 11) is None
    assert [len(names(s)) for s in ("NTM2009", "NTM2016", "NTM2022", "NTMNC2022")] == [19] * 4


@pytest.mark.parametrize(
    ("on", "text", "found"),
    [
        (date(2012, 3, 1), "xây dựng nông thôn mới", "NTM2009"),
        (date(2018, 3, 1), "xã nông thôn mới", "NTM2016"),
        (date(2018, 3, 1), "huyện nông thôn mới", "HNTM2016"),
        (date(2024, 3, 1), "xã nông thôn mới", "NTM2022"),
        (date(2024, 3, 1), "nông thôn mới nâng cao", "NTMNC2022"),
        (date(2023, 5, 5), "nông thôn mới kiểu mẫu", "NTMKM2022"),
        (date(2026, 5, 1), "nông thôn mới", "NTM2026"),
        (None, "theo Quyết định số 318/QĐ-TTg", "NTM2022"),
        (None, "xã nâng cao theo Quyết định số 318/QĐ-TTg", "NTM2022"),
        (date(2017, 1, 1), "nông thôn mới nâng cao", None),
        (date(2005, 1, 1), "nông thôn mới", None),
        (None, "nông thôn mới", None),
    ],
)
def test_sets(on: date | None, text: str, found: str | None) -> None:
    assert match_set(on, text) == found


def test_the_names_of_criteria_tell_the_set() -> None:
    assert match_names({14: "Y tế", 15: "Hành chính công"}) == "NTMNC2022"
    assert match_names({8: "Bưu điện", 12: "Cơ cấu lao động"}) == "NTM2009"
    assert match_names({10: "Thu nhập"}) is None
    assert match_names({}) is None


@pytest.mark.parametrize(
    ("title", "on", "code"),
    [
        ("Luật Đất đai", date(2020, 1, 1), "45/2013/QH13"),
        ("Luật Đất đai", date(2025, 1, 1), "31/2024/QH15"),
        ("Luật tổ chức chính quyền địa phương", "2025-06-16", "72/2025/QH15"),
        ("Luật Tổ chức chính quyền địa phương", "2025-02-19", "65/2025/QH15"),
        ("Luật Lưu trữ", "2011", "01/2011/QH13"),
        ("Luật Phòng chống tham nhũng", None, "36/2018/QH14"),
        ("Luật Đất đai", None, None),
        ("Luật về điều không có", None, None),
    ],
)
def test_acts_by_title(title: str, on: date | str | None, code: str | None) -> None:
    act = by_title(title, on)
    assert (act.code if act else None) == code


def test_acts_by_code() -> None:
    act = by_code("30/2020/ NĐ-CP")
    assert act is not None
    assert act.date == "2020-03-05"
    assert by_code("9999/QĐ-TTg") is None
    codes = [act.code for act in legal_acts()]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("symbol", "issuer"),
    [
        ("QĐ-TTg", "Thủ tướng Chính phủ"),
        ("NQ-CP", "Chính phủ"),
        ("QH15", "Quốc hội"),
        ("TT-BTC", "Bộ Tài chính"),
        ("XX-YYYY", None),
    ],
)
def test_issuers_of_notations(symbol: str, issuer: str | None) -> None:
    assert issuer_of_symbol(symbol) == issuer


@pytest.mark.parametrize(
    ("phrase", "unit", "indicator"),
    [
        ("Thu nhập bình quân đầu người đạt", None, "eco.income_per_capita"),
        ("tỷ lệ hộ nghèo giảm còn", "%", "pov.rate"),
        ("giảm 15 hộ nghèo", "hộ", "pov.reduced_households"),
        ("tỉ lệ người dân tham gia bảo hiểm y tế", "%", "hea.insurance"),
        ("tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ", "%", "lab.certified_rate"),
        ("tỷ lệ che phủ rừng", "%", "agr.forest_cover"),
        ("xây dựng mô hình tự quản", "mô hình", "uni.self_managed"),
        ("xây dựng phương án tự quản", None, None),
        ("", None, None),
    ],
)
def test_indicators(phrase: str, unit: str | None, indicator: str | None) -> None:
    found = match_indicator(phrase, unit)
    assert (found[0] if found else None) == indicator
    assert found is None or 0 < found[1] <= 1


def test_each_indicator_is_found_by_its_label() -> None:
    wrong = [i.id for i in indicators() if (match_indicator(i.label) or (i.id,))[0] != i.id]
    assert wrong == []
