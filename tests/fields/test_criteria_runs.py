"""Criteria that a sentence names one after the other, with the status it gives them all."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.language.document import Zone

# a sentence, the numbers with their status
RUNS: list[tuple[str, list[tuple[int, str]]]] = [
    (
        "Xã đạt 17/19 tiêu chí; còn tiêu chí 2 (giao thông) và tiêu chí 17 (môi trường) chưa đạt.",
        [(2, "not_achieved"), (17, "not_achieved")],
    ),
    (
        "Trạm đạt 8/10 tiêu chí; tiêu chí số 3, tiêu chí số 4 đều chưa hoàn thành.",
        [(3, "not_achieved"), (4, "not_achieved")],
    ),
    (
        "Hoàn thành tiêu chí số 3 và tiêu chí số 4 trước ngày 30 tháng 6.",
        [(3, "planned"), (4, "planned")],
    ),
    (
        "Phấn đấu đạt chuẩn tiêu chí số 5 và tiêu chí số 6 trong quý III.",
        [(5, "planned"), (6, "planned")],
    ),
    ("Chỉ đạo các thôn thực hiện tiêu chí số 3 và tiêu chí số 4.", []),
    ("Tham mưu hồ sơ tiêu chí số 3 và tiêu chí số 4 theo quy định.", []),
    ("Hoàn thành tiêu chí số 3 do trạm y tế phụ trách.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), RUNS)
def test_a_run_of_criteria(sentence: str, expected: list[tuple[int, str]]) -> None:
    doc = run(zoned([(Zone.BODY, sentence)]), "plan_header", "plan_criteria")
    assert [(c.number, c.status) for c in doc._.findings["criteria"]] == expected
