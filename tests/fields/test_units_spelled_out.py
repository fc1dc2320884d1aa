"""A class of units and the names behind its colon are one unit as written; verbs are a task."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.units import read_unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (
            "Các sở: Y tế, Giáo dục và Đào tạo và Công an tỉnh có trách nhiệm tuyên truyền.",
            "Các sở: Y tế, Giáo dục và Đào tạo và Công an tỉnh",
        ),
        (
            "UBND các xã: Hải Tiến, Giao Minh xây dựng kế hoạch của địa phương.",
            "UBND các xã: Hải Tiến, Giao Minh",
        ),
        (
            "Các phòng: Nội vụ, Tài chính - Kế hoạch phối hợp kiểm tra.",
            "Các phòng: Nội vụ, Tài chính - Kế hoạch",
        ),
        (
            "Các Sở: Xây dựng, Công Thương, Nội vụ theo dõi, đôn đốc việc thực hiện.",
            "Các Sở: Xây dựng, Công Thương, Nội vụ",
        ),
        (
            "Các sở, ban, ngành: Xây dựng kế hoạch, tổ chức tuyên truyền.",
            "Các sở, ban, ngành",
        ),
        (
            "UBND các huyện, thành phố: Chỉ đạo các xã trồng cây; Báo cáo kết quả.",
            "UBND các huyện, thành phố",
        ),
        ("Các thôn: Vận động nhân dân; Tổ chức họp dân.", "Các thôn"),
        ("Các trường: tổ chức cho học sinh trồng cây, chăm sóc cây.", "Các trường"),
    ],
)
def test_the_names_behind_a_class(text: str, unit: str) -> None:
    phrase = read_unit(text)
    assert phrase is not None
    assert text[phrase.start : phrase.end] == unit


@pytest.mark.parametrize(
    "heading", ["Nhóm cơ quan chuyên môn", "Khối các phòng, ban", "Khối cơ quan Đảng, đoàn thể"]
)
def test_a_heading_of_a_group_is_no_unit(heading: str) -> None:
    assert read_unit(heading, whole=True) is None
