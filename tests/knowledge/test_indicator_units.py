"""Units of measure: their dimensions and conversion."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.knowledge.measures import measures
from extractor.knowledge.units import compatible, convert, unit_size


@pytest.mark.parametrize(
    ("value", "unit", "target", "expected"),
    [
        (134, "triệu đồng", "tỷ đồng", 0.134),
        (0.134, "tỷ đồng", "đồng", 134e6),
        (9, "‰", "%", 0.9),
        (1.5, "điểm %", "%", 1.5),
        (2, "ha", "m2", 20_000),
        (1, "km²", "ha", 100),
        (65, "tạ/ha", "tấn/ha", 6.5),
        (3, "tấn", "kg", 3_000),
        (5, "triệu đồng/người/tháng", "triệu đồng/người/năm", 60),
        (12, "người/1.000 người", "‰", 12),
        (9, "bác sĩ/vạn dân", "bác sĩ/10.000 dân", 9),
        (120, "triệu đồng/ha", "nghìn đồng/m2", 12),
        (3, "triệu USD", "triệu đồng", None),
        (3, "ha", "tấn", None),
        (3, "", "tấn", None),
        (7, "km", "m", 7_000),
        (53, "nghìn tấn", "tấn", 53_000),
        (8.8, "triệu con", "con", 8_800_000),
        (68, "triệu đồng mỗi năm", "triệu đồng/năm", 68),
    ],
)
def test_conversion(value: float, unit: str, target: str, expected: float | None) -> None:
    found = convert(value, unit, target)
    assert found == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("%", "%", True),
        ("‰", "%", True),
        ("%", "người", False),
        ("đồng", "triệu đồng", True),
        ("đồng", "triệu đồng/người/năm", True),
        ("triệu đồng/người", "triệu đồng", False),
        ("lao động", "người", True),
        ("hộ nghèo", "hộ", True),
        ("hộ", "xã", False),
        ("lượt người", "người", True),
        ("người", "lượt", True),
        ("hộ", "lượt", False),
        ("bản", "thôn", True),
        ("mô hình kinh tế", "mô hình", True),
        ("hộ", "% hoặc người", False),
        ("%", "đạt hoặc %", True),
        ("", "%", True),
        ("ha", "m2", True),
        ("km", "ha", False),
        ("nghìn tấn", "tấn", True),
        ("vạn ha", "tấn", False),
        ("triệu đồng mỗi năm", "triệu đồng/người/năm", True),
    ],
)
def test_compatible_units(unit: str, other: str, expected: bool) -> None:
    assert compatible(unit, other) is expected


@given(st.sampled_from([m.words for m in measures()]), st.floats(0.001, 1e9))
def test_conversion_to_itself_changes_nothing(unit: str, value: float) -> None:
    assert unit_size(unit) is not None
    assert convert(value, unit, unit) == pytest.approx(value)
