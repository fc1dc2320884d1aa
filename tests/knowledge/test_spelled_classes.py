from __future__ import annotations

import pytest

from extractor.knowledge.spelled_classes import spelled_out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Các sở: Y tế, Giáo dục và Đào tạo, Tài chính và Công an tỉnh",
            ["Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Tài chính", "Công an tỉnh"],
        ),
        (
            "Các Sở: Công Thương, Tài nguyên và Môi trường; Bộ Chỉ huy Quân sự tỉnh",
            ["Sở Công Thương", "Sở Tài nguyên và Môi trường", "Bộ Chỉ huy Quân sự tỉnh"],
        ),
        (
            "UBND các xã: Hải Tiến, Giao Minh và Rạng Đông",
            ["UBND xã Hải Tiến", "UBND xã Giao Minh", "UBND xã Rạng Đông"],
        ),
        (
            "Các phòng: Nội vụ, Tài chính - Kế hoạch",
            ["Phòng Nội vụ", "Phòng Tài chính - Kế hoạch"],
        ),
        ("Các trường: Tiểu học Lê Lợi, THPT số 2", ["Trường Tiểu học Lê Lợi", "Trường THPT số 2"]),
        ("Các đơn vị: Công an, Quân sự", ["Công an", "Quân sự"]),
        ("Sở Y tế, Sở Nội vụ", []),
        ("Các sở, ban, ngành", []),
        ("", []),
    ],
)
def test_a_class_that_is_spelled_out(text: str, names: list[str]) -> None:
    assert spelled_out(text) == names
