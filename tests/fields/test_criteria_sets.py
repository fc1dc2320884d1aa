"""Which set the numbers of a plan's criteria belong to."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from zoned import run, zoned

from extractor.fields.criteria.sets import SetOfPlan, set_of
from extractor.language.document import Zone

COMMUNE_2022 = {14: "Giáo dục và Đào tạo", 15: "Y tế", 17: "Môi trường và an toàn thực phẩm"}
ADVANCED_2022 = {14: "Y tế", 15: "Hành chính công", 17: "Môi trường"}
OWN_SET = (
    "Căn cứ Quyết định số 31/2022/QĐ-UBND ngày 5/7/2022 của UBND tỉnh Thái Nguyên ban hành Bộ tiêu "
    "chí về xã nông thôn mới tỉnh Thái Nguyên giai đoạn 2021-2025;"
)


def decided(date: str, title: str, basis: str, named: Mapping[int, str]) -> SetOfPlan:
    doc = run(
        zoned(
            [
                (Zone.NUMBER, "Số: 5/KH-UBND"),
                (Zone.PLACE_DATE, f"Lục Ba, {date}"),
                (Zone.TYPE, "KẾ HOẠCH"),
                (Zone.TITLE, title),
                (Zone.PREAMBLE, basis),
            ]
        ),
        "plan_header",
        "plan_citations",
    )
    return set_of(doc, named)


@pytest.mark.parametrize(
    ("date", "title", "basis", "named", "key", "level"),
    [
        ("ngày 2 tháng 3 năm 2012", "Xây dựng nông thôn mới", "", {}, "NTM2009", "commune"),
        ("ngày 2 tháng 3 năm 2019", "Xây dựng nông thôn mới", "", {}, "NTM2016", "commune"),
        ("ngày 2 tháng 3 năm 2023", "Xây dựng nông thôn mới", "", {}, "NTM2022", "commune"),
        ("ngày 2 tháng 3 năm 2023", "Xây dựng xã nông thôn mới nâng cao", "", {}, "NTMNC2022",
         "commune"),
        ("ngày 2 tháng 3 năm 2023", "Xây dựng huyện nông thôn mới", "", {}, "HNTM2022",
         "district"),
        ("ngày 2 tháng 3 năm 2023", "Xã nông thôn mới kiểu mẫu", "", {}, "NTMKM2022", "commune"),
        # Where the title does not tell, the names do: 14 is Education or Health.
        ("ngày 2 tháng 3 năm 2023", "Hoàn thiện các tiêu chí", "", COMMUNE_2022, "NTM2022",
         "commune"),
        ("ngày 2 tháng 3 năm 2023", "Hoàn thiện các tiêu chí", "", ADVANCED_2022, "NTMNC2022",
         "commune"),
        # A decision cited settles it if it was in force.
        ("ngày 2 tháng 3 năm 2023", "Hoàn thiện các tiêu chí",
         "Căn cứ Quyết định số 320/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ;", {}, "HNTM2022",
         "district"),
        ("ngày 2 tháng 3 năm 2023", "Hoàn thiện các tiêu chí",
         "Căn cứ Quyết định số 1980/QĐ-TTg ngày 17/10/2016 của Thủ tướng Chính phủ;", {},
         "NTM2022", "commune"),
    ],
)  # fmt: skip
def test_the_national_set(
    date: str, title: str, basis: str, named: Mapping[int, str], key: str, level: str
) -> None:
    assert decided(date, title, basis, named)[:2] == (key, level)


@pytest.mark.parametrize(
    ("basis", "provincial"),
    [
        (OWN_SET, "uy-ban-nhan-dan-tinh-thai-nguyen|quyet-dinh|31|2022"),
        (OWN_SET.replace("Bộ tiêu chí về xã nông thôn mới", "quy chế"), None),
        ("Căn cứ Quyết định số 318/QĐ-TTg ngày 8/3/2022 về Bộ tiêu chí xã nông thôn mới;", None),
        ("", None),
    ],
)
def test_a_set_of_the_province_is_noted_beside_the_national_one(
    basis: str, provincial: str | None
) -> None:
    found = decided("ngày 2 tháng 3 năm 2023", "Xây dựng nông thôn mới", basis, {})
    assert (found.key, found.provincial) == ("NTM2022", provincial)
