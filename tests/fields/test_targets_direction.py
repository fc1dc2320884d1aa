"""Which way what is measured is to move."""

from __future__ import annotations

import pytest

from extractor.fields.targets.direction import direction_of
from extractor.fields.targets.model import Kind, Quantity


@pytest.mark.parametrize(
    ("indicator", "known", "comparator", "value", "baseline", "expected"),
    [
        ("Tỷ lệ hộ nghèo đa chiều", None, "=", 2.2, 3.12, "down"),
        ("Thu nhập bình quân đầu người", None, "=", 72, 68, "up"),
        ("giảm tỷ lệ hộ cận nghèo", None, ">=", 1.5, None, "down"),
        ("Mức giảm tỷ lệ hộ nghèo", None, "=", 1.5, None, "down"),
        ("kéo giảm số vụ tai nạn giao thông", None, ">=", 5, None, "down"),
        ("Tăng số hộ dùng nước sạch", None, "=", 30, None, "up"),
        ("nâng tỷ lệ che phủ rừng", None, "=", 45, None, "up"),
        ("Thu nhập bình quân đầu người", "eco.income_per_capita", "=", 68, None, "up"),
        ("Tỷ lệ mắc sốt xuất huyết", None, "<=", 150, None, "down"),
        ("hộ gia đình đạt chuẩn văn hóa", None, ">=", 90, None, "up"),
        ("mô hình chăn nuôi", None, "=", 6, None, None),
    ],
)
def test_direction(
    indicator: str,
    known: str | None,
    comparator: str,
    value: float,
    baseline: float | None,
    expected: str | None,
) -> None:
    quantity = Quantity(
        0, 1, (0, 1), value, "%", Kind.PERCENT, comparator=comparator, baseline=baseline
    )
    assert direction_of(indicator, known, quantity) == expected
