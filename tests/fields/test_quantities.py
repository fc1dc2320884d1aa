"""Quantities: numbers, units, comparators, wholes, ranges and baselines with exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.targets import Kind, find_quantities

# text, value, unit, comparator
SINGLE = [
    ("Doanh thu du lịch đạt trên 215 tỷ đồng", 215e9, "đồng", ">"),
    ("thu nhập bình quân 62,5 triệu đồng/người/năm", 62.5e6, "đồng/người/năm", "="),
    ("số hóa khoảng 1,8 triệu trang hồ sơ", 1.8e6, "trang", "="),
    ("trồng 1,2 triệu cây phân tán", 1.2e6, "cây phân tán", "="),
    ("vận động quỹ 350 triệu đồng trở lên", 350e6, "đồng", ">="),
    ("nộp ngân sách 12.500 triệu đồng", 12_500e6, "đồng", "="),
    ("mức hỗ trợ 500.000 đồng/hộ", 500_000, "đồng/hộ", "="),
    ("hỗ trợ 40 triệu đồng/mô hình/năm", 40e6, "đồng/mô hình/năm", "="),
    ("quy mô tối thiểu 15 ha/hợp tác xã", 15, "ha/hợp tác xã", ">="),
    ("hỗ trợ 4 triệu đồng/công trình nước sạch", 4e6, "đồng/công trình", "="),
    ("đóng góp 200.000 đồng/hộ nghèo", 200_000, "đồng/hộ", "="),
    ("tỷ lệ che phủ rừng 54,7%", 54.7, "%", "="),
    ("tỷ lệ hài lòng đạt 95 phần trăm", 95, "%", "="),
    ("tỷ suất sinh giảm 0,25‰", 0.25, "‰", "="),
    ("tỷ lệ tăng dân số dưới 11 %o", 11, "‰", "<"),
    ("tiêm chủng đạt 98.5% số trẻ", 98.5, "%", "="),
    ("từ 90% hộ dân trở lên được dùng nước sạch", 90, "%", ">="),
    ("đạt từ 85% trở lên", 85, "%", ">="),
    ("ít nhất 70% số thôn", 70, "%", ">="),
    ("tối thiểu 02 buổi/tháng", 2, "buổi/tháng", ">="),
    ("không dưới 40 ngày công", 40, "ngày công", ">="),
    ("≥ 60% dân số", 60, "%", ">="),
    (">= 60% dân số", 60, "%", ">="),
    ("tỷ lệ hộ nghèo còn ≤ 1,5%", 1.5, "%", "<="),
    ("không quá 3% hộ nghèo", 3, "%", "<="),
    ("không vượt quá 2 vụ cháy", 2, "vụ cháy", "<="),
    ("tối đa 5 xã", 5, "xã", "<="),
    ("nhỏ hơn hoặc bằng 10%", 10, "%", "<="),
    ("xuống dưới 4%", 4, "%", "<"),
    ("< 12% trẻ em thấp còi", 12, "%", "<"),
    ("trên 200 hộ nghèo", 200, "hộ nghèo", ">"),
    ("hơn 30 km đường", 30, "km", ">"),
    ("trồng mới 45ha rừng", 45, "ha", "="),
    ("1,500 cây keo", 1500, "cây", "="),
    ("sản lượng lúa 12.350 tấn", 12350, "tấn", "="),
    ("bê tông hóa 3,5 km", 3.5, "km", "="),
    ("28 giường bệnh/vạn dân", 28, "giường bệnh/vạn dân", "="),
    ("9 bác sĩ/10.000 dân", 9, "bác sĩ/10.000 dân", "="),
    ("xây dựng 04 mô hình dân vận khéo", 4, "mô hình", "="),
    ("ít nhất hai mô hình", 2, "mô hình", ">="),
    ("một nửa số thôn", 50, "%", "="),
    ("tuyển chọn 115 thanh niên nhập ngũ", 115, "thanh niên", "="),
    ("ra quân 02 lần/tuần", 2, "lần/tuần", "="),
    ("500 lượt người tham dự", 500, "lượt người", "="),
    ("07 hợp tác xã, tổ hợp tác", 7, "hợp tác xã, tổ hợp tác", "="),
]


@pytest.mark.parametrize(("text", "value", "unit", "comparator"), SINGLE)
def test_single(text: str, value: float, unit: str, comparator: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.comparator) == (pytest.approx(value), unit, comparator)
    assert text[slice(*found.number)].strip()
    assert found.start <= found.number[0] < found.number[1] <= found.end


# text, value, value_max, of, baseline
JOINED = [
    ("hoàn thành 16/19 tiêu chí", 16, None, 19, None),
    ("có 8/8 xã về đích", 8, None, 8, None),
    ("đạt thêm 3 tiêu chí trong 19 tiêu chí", 3, None, 19, None),
    ("12 thôn trên tổng số 15 thôn", 12, None, 15, None),
    ("giảm hộ nghèo từ 6,8% xuống còn 5,1%", 5.1, None, None, 6.8),
    ("tăng từ 45% năm 2021 lên 60%", 60, None, None, 45),
    ("nâng từ 12 xã lên 15 xã", 15, None, None, 12),
    ("thu hút 03-05 dự án", 3, 5, None, None),
    ("giảm 2 - 3% mỗi năm", 2, 3, None, None),
    ("từ 5 đến 7 sản phẩm OCOP", 5, 7, None, None),
    ("tăng 10% đến 12%", 10, 12, None, None),
    ("phấn đấu 20 – 25 triệu đồng/ha", 20e6, 25e6, None, None),
]


@pytest.mark.parametrize(("text", "value", "upper", "whole", "baseline"), JOINED)
def test_joined(
    text: str, value: float, upper: float | None, whole: float | None, baseline: float | None
) -> None:
    (found,) = find_quantities(text)
    assert (found.value, found.value_max, found.of, found.baseline) == (
        value,
        upper,
        whole,
        baseline,
    )


@pytest.mark.parametrize(
    "text",
    [
        "theo khoản 2 Điều 14 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020",
        "Kế hoạch số 66/KH-UBND, Công văn 05-CV/HU",
        "thực hiện Đề án 06 và Nghị quyết 57",
        "giai đoạn 2021-2025, năm 2024, năm học 2023 - 2024",
        "tháng 12 năm 2024, quý 3/2025, lúc 14h30 ngày 03/2",
        "tại thôn 5, tổ 12, phường 3, khu phố 7",
        "tiêu chí số 17, tiêu chí 9, mục 3, phụ lục 02",
        "phủ sóng 5G, chuẩn ISO 9001, bệnh COVID-19",
        "câu lạc bộ 5 không, 3 sạch",
        "một số đơn vị; một cửa liên thông; là một trong những nhiệm vụ",
        "điện thoại 0912.345.678",
        "Quốc lộ 1A, đường tỉnh 261",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [found for found in find_quantities(text) if found.kind is not Kind.TIME] == []


def test_masked_spans_hide_numbers() -> None:
    text = "thực hiện Chương trình 90 ngày và xây dựng 3 mô hình"
    hidden = text.index("Chương"), text.index(" và")
    assert [found.value for found in find_quantities(text, (hidden,))] == [3]


def test_old_tone_marks_read_alike() -> None:
    new, old = "số hóa 3 nhà văn hóa", "số hoá 3 nhà văn hoá"
    assert [found.unit for found in find_quantities(new)] == [
        found.unit for found in find_quantities(old)
    ]


@given(
    st.floats(min_value=0.1, max_value=99.9).map(lambda value: round(value, 1)),
    st.sampled_from(["trên", "ít nhất", "dưới", "không quá", "đạt"]),
)
def test_any_share_is_read_with_exact_offsets(value: float, lead: str) -> None:
    printed = str(value).replace(".", ",")
    text = f"Tỷ lệ {lead} {printed}% số hộ"
    (found,) = find_quantities(text)
    assert found.value == pytest.approx(value)
    assert text[slice(*found.number)] == printed


@given(st.integers(min_value=0, max_value=10**10))
def test_thousands_dots_scale(value: int) -> None:
    printed = f"{value:,}".replace(",", ".")
    (found,) = find_quantities(f"thu {printed} đồng")
    assert found.value == value


@given(st.text(alphabet="0123456789 .,/-%‰()tỷừđếnxãgiảm\n", max_size=60))
def test_offsets_hold_on_any_text(text: str) -> None:
    for found in find_quantities(text):
        assert 0 <= found.start <= found.number[0] < found.number[1] <= len(text)
        assert found.end <= len(text)
