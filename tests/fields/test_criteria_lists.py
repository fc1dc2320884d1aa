"""Criteria told one after the other in a sentence, each list with the status of its head."""

# ruff: noqa: E501 -- a sentence of a table stays on its line
from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.criteria.lists import listed
from extractor.language.document import Zone

Members = list[tuple[int, str, str]]

LISTS: list[tuple[str, Members]] = [
    (
        "Các tiêu chí đã đạt: Tiêu chí số 1 Quy hoạch; số 3 Thủy lợi; số 13 Tổ chức sản xuất.",
        [(1, "Quy hoạch", "achieved"), (3, "Thủy lợi", "achieved"), (13, "Tổ chức sản xuất", "achieved")],
    ),
    (
        "Xã đạt 12/19 tiêu chí, gồm: số 3 - Thủy lợi và phòng, chống thiên tai, số 4 - Điện; còn 07 tiêu chí chưa đạt: số 2 - Giao thông, số 5 - Trường học.",
        [
            (3, "Thủy lợi và phòng, chống thiên tai", "achieved"),
            (4, "Điện", "achieved"),
            (2, "Giao thông", "not_achieved"),
            (5, "Trường học", "not_achieved"),
        ],
    ),
    (
        "03 tiêu chí đã đạt: số 1, 4, 19; 02 tiêu chí chưa đạt: số 10 và 17.",
        [(1, "", "achieved"), (4, "", "achieved"), (19, "", "achieved"), (10, "", "not_achieved"), (17, "", "not_achieved")],
    ),
    (
        "Đã đạt 4 tiêu chí: 1, 3, 7 và 16.",
        [(1, "", "achieved"), (3, "", "achieved"), (7, "", "achieved"), (16, "", "achieved")],
    ),
    (
        "Các tiêu chí chưa đạt: Giao thông (số 2), Thu nhập (TC số 10), Môi trường (17).",
        [(2, "Giao thông", "not_achieved"), (10, "Thu nhập", "not_achieved"), (17, "Môi trường", "not_achieved")],
    ),
    (
        "Các tiêu chí đạt chuẩn: 1. Quy hoạch; 4. Điện. Các tiêu chí chưa đạt: 2. Giao thông; 5. Trường học.",
        [(1, "Quy hoạch", "achieved"), (4, "Điện", "achieved"), (2, "Giao thông", "not_achieved"), (5, "Trường học", "not_achieved")],
    ),
    (
        "Phấn đấu trong năm đạt thêm 02 tiêu chí gồm: số 6 (Cơ sở vật chất văn hóa) và số 18 (Hệ thống chính trị).",
        [(6, "Cơ sở vật chất văn hóa", "planned"), (18, "Hệ thống chính trị", "planned")],
    ),
    (
        "Còn 02 tiêu chí chưa đạt là tiêu chí số 10 về Thu nhập và tiêu chí số 11 về Nghèo đa chiều.",
        [(10, "Thu nhập", "not_achieved"), (11, "Nghèo đa chiều", "not_achieved")],
    ),
    (
        "Các tiêu chí đạt: TC 1: Quy hoạch, TC 3: Thủy lợi, TC 9: Nhà ở dân cư",
        [(1, "Quy hoạch", "achieved"), (3, "Thủy lợi", "achieved"), (9, "Nhà ở dân cư", "achieved")],
    ),
    (
        "Các tiêu chí đăng ký hoàn thành: Tiêu chí số 15 - Y tế; số 20 - Khu dân cư kiểu mẫu.",
        [(15, "Y tế", "planned"), (20, "Khu dân cư kiểu mẫu", "planned")],
    ),
    # amounts and works are no members
    ("Kinh phí cho các tiêu chí chưa đạt: 12 tỷ đồng, 3 tỷ đồng.", []),
    ("Duy trì các tiêu chí đã đạt: 15 tiêu chí, 2 xã đạt chuẩn.", []),
    ("Đến nay xã đạt 15/19 tiêu chí, tăng 02 tiêu chí so với năm trước.", []),
    ("Các tiêu chí xã quan tâm: số 2 Giao thông; số 5 Trường học.", []),
    ("Rà soát tiêu chí chưa đạt: 02 xã, 4 thôn.", []),
    (
        "Đến nay xã đạt 02/19 tiêu chí (tiêu chí số 4 - Điện, tiêu chí số 19 - Quốc phòng, an ninh). Năm nay phấn đấu đạt thêm 02 tiêu chí là tiêu chí số 5 - Trường học và tiêu chí số 13 - Tổ chức sản xuất; tiêu chí số 10 - Thu nhập chưa đạt, tiếp tục tập trung.",
        [
            (4, "Điện", "achieved"),
            (19, "Quốc phòng, an ninh", "achieved"),
            (5, "Trường học", "planned"),
            (13, "Tổ chức sản xuất", "planned"),
            (10, "Thu nhập", "not_achieved"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_lists_in_a_sentence(text: str, expected: Members) -> None:
    found = listed(text)
    assert [(one.number, one.name, one.status) for one in found] == expected
    assert all(str(one.number) in text[one.start : one.end] for one in found)


@pytest.mark.parametrize(("text", "expected"), [case for case in LISTS if case[1]])
def test_the_component_takes_them_over(text: str, expected: Members) -> None:
    doc = run(zoned([(Zone.BODY, text)]), "plan_header", "plan_criteria")
    found = [(one.number, one.status) for one in doc._.findings["criteria"]]
    assert found == [(number, status) for number, _, status in expected]
