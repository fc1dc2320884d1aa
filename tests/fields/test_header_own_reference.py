"""Number and date held against "(Kèm theo Kế hoạch số … ngày …)" over an annex."""

# ruff: noqa: E501 -- a case stays on its line
from __future__ import annotations

import pytest
from zoned import run, value, zoned

from extractor.language.document import Zone

HEAD = [
    (Zone.ISSUER, "ỦY BAN NHÂN DÂN XÃ LỤC BA"),
    (Zone.TYPE, "KẾ HOẠCH"),
    (Zone.TITLE, "Trồng cây đầu xuân"),
    (Zone.BODY, "Các xóm trồng cây dọc đường liên xóm."),
]
NUMBER, NONE = (Zone.NUMBER, "Số: 66/KH-UBND"), (Zone.NUMBER, "Số:     /KH-UBND")
DATE = (Zone.PLACE_DATE, "Lục Ba, ngày 30 tháng 3 năm 2024")
CASES = [
    (NONE, DATE, "(Kèm theo Kế hoạch số 66/KH-UBND ngày 30/3/2024 của UBND xã)", 66, "2024-03-30"),
    (NONE, DATE, "(Ban hành kèm theo Kế hoạch trồng cây số: 66/KH-UBND ngày 30 tháng 3 năm 2024)",
     66, "2024-03-30"),
    (NUMBER, DATE, "(Kèm theo Kế hoạch số 66/KH-UBND ngày 30/3/2024 của UBND xã)", 66, "2024-03-30"),
    (NUMBER, None, "(Kèm theo Kế hoạch số 66/KH-UBND ngày 30/3/2024 của UBND xã)", 66, "2024-03-30"),
    # of another plan
    (NUMBER, DATE, "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND huyện)", 66,
     "2024-03-30"),
    (NONE, DATE, "(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND huyện)", None,
     "2024-03-30"),
    (NONE, DATE, "(Kèm theo Kế hoạch số 12/KH-SYT ngày 30/3/2024)", None, "2024-03-30"),
    (NONE, DATE, "(Kèm theo Quyết định số 12/QĐ-UBND ngày 30/3/2024)", None, "2024-03-30"),
    (NONE, DATE, "(Kèm theo Kế hoạch số     /KH-UBND ngày    tháng 3 năm 2024)", None, "2024-03-30"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "date", "annex", "expected", "day"), CASES)
def test_the_annex_is_a_second_witness(
    number: tuple[Zone, str],
    date: tuple[Zone, str] | None,
    annex: str,
    expected: int | None,
    day: str,
) -> None:
    lines = [number, *([date] if date else []), *HEAD]
    annexed = [*lines, (Zone.ANNEX_TITLE, "PHỤ LỤC"), (Zone.ANNEX_TITLE, annex)]
    doc = run(zoned(annexed), "plan_header")
    assert value(doc, "number") == expected
    assert value(doc, "issued_on") == day
    assert value(doc, "code") == (f"{expected}/KH-UBND" if expected else None)
