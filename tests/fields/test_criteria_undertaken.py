"""Criteria undertaken as the rest: only where the count is that of those not achieved."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.language.document import Zone

LISTED = [
    "Các tiêu chí chưa đạt:",
    "- Tiêu chí số 2 - Giao thông;",
    "- Tiêu chí số 6 - Cơ sở vật chất văn hóa;",
    "- Tiêu chí số 17 - Môi trường.",
]

# what the plan undertakes, the numbers planned
UNDERTAKEN = [
    ("Phấn đấu đến tháng 11 hoàn thành 03 tiêu chí còn lại, đạt 19/19 tiêu chí.", [2, 6, 17]),
    ("Trong năm xã đạt thêm 3 tiêu chí chưa đạt.", [2, 6, 17]),
    ("Thực hiện hoàn thành 03 tiêu chí còn lại.", [2, 6, 17]),
    ("Phấn đấu hoàn thành 02 tiêu chí còn lại.", []),
    ("Có giải pháp hoàn thành các tiêu chí còn lại.", []),
    ("Năm trước chưa hoàn thành 03 tiêu chí còn lại.", []),
    ("Giữ vững 16 tiêu chí đã đạt.", []),
]


@pytest.mark.parametrize(("undertaken", "planned"), UNDERTAKEN)
def test_the_rest_is_planned(undertaken: str, planned: list[int]) -> None:
    lines = [*LISTED, undertaken]
    doc = run(zoned([(Zone.BODY, line) for line in lines]), "plan_header", "plan_criteria")
    found = doc._.findings["criteria"]
    assert [c.number for c in found if c.status == "planned"] == planned
    assert [c.number for c in found if c.status == "not_achieved"] == [2, 6, 17]


def test_the_words_of_the_undertaking_are_evidence() -> None:
    lines = [*LISTED, "Phấn đấu hoàn thành 03 tiêu chí còn lại."]
    doc = run(zoned([(Zone.BODY, line) for line in lines]), "plan_header", "plan_criteria")
    (first, *_) = [c for c in doc._.findings["criteria"] if c.status == "planned"]
    words = [doc._.text[start:end] for start, end in first.spans]
    assert words[-1] == "hoàn thành 03 tiêu chí còn lại"
    assert "Giao thông" in words[0]
