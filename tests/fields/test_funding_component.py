"""Sentences on money: amounts in đồng and sources as written."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.language.document import Zone

SENTENCES = [
    ("Tổng kinh phí: 150 triệu đồng.", 150e6, None),
    ("Tổng kinh phí thực hiện: 150.000.000 đồng.", 150e6, None),
    ("Tổng kinh phí: 150.000.000đ.", 150e6, None),
    ("Tổng kinh phí là 1,5 tỷ đồng.", 1.5e9, None),
    ("Tổng kinh phí là 1,5 tỉ đồng.", 1.5e9, None),
    ("Tổng kinh phí là 12.500 triệu đồng.", 12.5e9, None),
    ("Tổng kinh phí là 2.345,6 triệu đồng.", 2345.6e6, None),
    ("Mức chi 50.000 đồng/người.", 50000.0, None),
    ("Mức chi 50 nghìn đồng/người.", 50000.0, None),
    ("Mức chi 50 ngàn đồng/người.", 50000.0, None),
    ("Tổng kinh phí 25.000.000 VNĐ.", 25e6, None),
    ("Tổng kinh phí 25.000.000 VND.", 25e6, None),
    ("Tổng kinh phí là 3 nghìn tỷ đồng.", 3e12, None),
    ("Tổng kinh phí: 1 tỷ 250 triệu đồng.", 1.25e9, None),
    ("Từ nguồn ngân sách xã năm 2024.", None, "nguồn ngân sách xã năm 2024"),
    ("Kinh phí lấy từ ngân sách nhà nước.", None, "ngân sách nhà nước"),
    ("Huy động xã hội hóa.", None, "xã hội hóa"),
    ("Nguồn vốn vay ưu đãi; vốn đối ứng.", None, "Nguồn vốn vay ưu đãi"),
    (
        "Kinh phí 20 triệu đồng từ nguồn sự nghiệp giáo dục.",
        20e6,
        "nguồn sự nghiệp giáo dục",
    ),
    ("Sử dụng dự toán chi thường xuyên của đơn vị.", None, "dự toán chi thường xuyên của đơn vị"),
    ("Từ Quỹ Vì người nghèo xã.", None, "Quỹ Vì người nghèo xã"),
    ("Do các hộ dân đóng góp.", None, "các hộ dân đóng góp"),
    ("Theo quy định của pháp luật.", None, None),
]


@pytest.mark.parametrize(("sentence", "amount", "source"), SENTENCES)
def test_sentence(sentence: str, amount: float | None, source: str | None) -> None:
    lines = [(Zone.BODY, "V. KINH PHÍ THỰC HIỆN"), (Zone.BODY, sentence)]
    found = run(zoned(lines), "plan_funding")._.findings["funding"]
    expected = [] if amount is None and source is None else [(amount, source)]
    assert [(finding.amount, finding.source) for finding in found] == expected


def test_money_elsewhere_is_no_funding() -> None:
    lines = [(Zone.BODY, "II. MỤC TIÊU"), (Zone.BODY, "Thu nhập đạt 60 triệu đồng/người.")]
    assert not run(zoned(lines), "plan_funding")._.findings["funding"]


def test_inline_heading() -> None:
    lines = [(Zone.BODY, "4. Kinh phí thực hiện: Nguồn ngân sách xã, 15 triệu đồng.")]
    (found,) = run(zoned(lines), "plan_funding")._.findings["funding"]
    assert found.amount == 15e6
