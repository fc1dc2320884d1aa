"""Which days bind a target and which only stand beside it; what a year to come is to bring."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

Dues = list[tuple[float, str | None]]

STAGES = (("giai đoạn 1", "2024-06-30"), ("đợt 2", "2024-11-15"))
AIMS = TargetContext(("II. CHỈ TIÊU",), plan_year=2024, issued_on="2024-01-15", stages=STAGES)

SENTENCES: list[tuple[str, Dues]] = [
    # the period in brackets behind each number
    (
        "Nữ trong quy hoạch đạt 40% (giai đoạn 2021 - 2025) và 45% (giai đoạn 2026 - 2030).",
        [(40, "2025-12-31"), (45, "2030-12-31")],
    ),
    ("Trồng 50 ha rừng (giai đoạn 2024-2026).", [(50, "2026-12-31")]),
    ("Mở rộng 12 km kênh mương (trong giai đoạn 2024 - 2025).", [(12, "2025-12-31")]),
    # its own year goes before that of the next
    (
        "Tử vong mẹ còn 12/100.000 trẻ sinh sống vào năm 2025, dưới 10/100.000 vào năm 2030.",
        [(12, "2025-12-31"), (10, "2030-12-31")],
    ),
    (
        "Có 60% hộ dùng nước sạch vào năm 2025, 85% vào năm 2030.",
        [(60, "2025-12-31"), (85, "2030-12-31")],
    ),
    # the work before, the sentence behind, the stage
    ("Sơ tuyển xong từ 15/10 đến 30/10/2024, đạt tỷ lệ 4 người/chỉ tiêu.", [(4, "2024-10-30")]),
    ("Rà soát hoàn thành trong tháng 5, bảo đảm 100% hộ có hồ sơ.", [(100, "2024-05-31")]),
    (
        "Quỹ Đền ơn 22 triệu đồng; Quỹ Trẻ em 15 triệu đồng. Thu cả 2 quỹ xong trong tháng 6.",
        [(22e6, "2024-06-30"), (15e6, "2024-06-30"), (2, "2024-06-30")],
    ),
    (
        "Lắp 20 camera, 12 loa. Toàn bộ các hạng mục hoàn thành trước 30/9/2024.",
        [(20, "2024-09-30"), (12, "2024-09-30")],
    ),
    ("Hết giai đoạn 1 đạt 60% hồ sơ số hóa.", [(60, "2024-06-30")]),
    ("Đến hết đợt 2 có 95% vật nuôi được tiêm.", [(95, "2024-11-15")]),
    # days that only compare or honour
    ("Cắt giảm ít nhất 30% thời gian chờ so với quý III/2024.", [(30, None)]),
    ("So với cuối năm 2024 tăng 5% số hộ khá.", [(5, None)]),
    ("Phát động 02 đợt thi đua chào mừng ngày 20/11 và ngày 26/3.", [(2, None)]),
    ("Tặng 40 suất quà nhân dịp kỷ niệm ngày 27/7/2024.", [(40, None)]),
    ("Mở 3 hội thi chào mừng kỷ niệm ngày 02/9, xong trước 25/8/2024.", [(3, "2024-08-25")]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_dues(text: str, expected: Dues) -> None:
    found = find_targets(text, AIMS)
    assert [(mention.quantity.value, mention.due) for mention in found] == expected


def test_a_month_before_the_year_of_the_plan_but_after_its_issue() -> None:
    context = TargetContext(("Chỉ tiêu",), plan_year=2026, issued_on="2025-12-03")
    found = find_targets("Tháng 12/2025: 30 khẩu súng.", context)
    assert [(mention.quantity.value, mention.due) for mention in found] == [(30, "2025-12-31")]
    later = TargetContext(("Chỉ tiêu",), plan_year=2026, issued_on="2026-01-03")
    assert [mention.due for mention in find_targets("Tháng 12/2025: 30 khẩu.", later)] == [None]


# a line outside of any section of aims, its targets
LINES: list[tuple[str, Dues]] = [
    (
        "Năm 2025 (02 lớp): 01 lớp pha chế (30 người); 01 lớp đan lát (36 người).",
        [(value, "2025-12-31") for value in (2, 1, 30, 1, 36)],
    ),
    ("Giai đoạn 2024 - 2026: 14 lớp cho 431 người.", [(14, "2026-12-31"), (431, "2026-12-31")]),
    ("- Năm 2025: 12 ha rau an toàn.", [(12, "2025-12-31")]),
    (
        "Kéo dài 3 km kênh, mở rộng 2 km đường trong năm 2025.",
        [(3, "2025-12-31"), (2, "2025-12-31")],
    ),
    ("Năm 2022: 14 lớp cho 431 người.", []),
    ("Năm 2025: 3 tỷ đồng.", []),
    ("Năm 2025 có 365 ngày.", []),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_what_a_year_to_come_is_to_bring(text: str, expected: Dues) -> None:
    found = find_targets(text, TargetContext(plan_year=2024, issued_on="2024-01-15"))
    assert [(mention.quantity.value, mention.due) for mention in found] == expected


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("3. Chỉ tiêu giao cho các thôn đợt 2 (ĐVT: liều)", "2024-11-15"),
        ("2. Phân bổ vắc xin giai đoạn 1", "2024-06-30"),
        ("b) Khối lượng thực hiện trong đợt 2:", "2024-11-15"),
        ("2. Chỉ tiêu giao cho các thôn đợt 3", None),
        ("2. Chỉ tiêu giao. Riêng đợt 2 có kế hoạch khác", None),
        ("2. Biện pháp sau đợt rà soát", None),
    ],
)
def test_what_is_allotted_to_a_stage_is_due_at_its_end(heading: str, due: str | None) -> None:
    context = TargetContext(
        (heading,), plan_year=None, issued_on="2024-01-15", stages=STAGES, is_table=True
    )
    (found,) = find_targets("Tiêm phòng đạt 620 liều.", context)
    assert found.due == due


# a line whose label is a time, the days of its targets
LABELLED_LINES = [
    ("- Đến năm 2029: đón 3 triệu lượt khách. Sửa 12 bến thuyền.", ["2029-12-31"] * 2),
    ("Giai đoạn 2027 - 2028: trồng 25 ha rừng. Thành lập 04 hợp tác xã.", ["2028-12-31"] * 2),
    ("a) Phấn đấu đến hết năm 2027: trồng 25 ha rừng. Mở 06 lớp nghề.", ["2027-12-31"] * 2),
    ("Năm 2026: trồng 20 ha rừng. Đến năm 2027 lập 05 tổ.", ["2026-12-31", "2027-12-31"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dues"), LABELLED_LINES)
def test_the_label_of_a_line_holds_for_all_its_sentences(text: str, dues: list[str]) -> None:
    found = find_targets(text, TargetContext(("MỤC TIÊU",), issued_on="2025-07-01"))
    assert [mention.due for mention in found] == dues


# a plan's year, a task done in rounds, its day
ROUNDS = [
    (2025, "Mở 02 đợt ra quân: đợt 1 từ 01/8 đến 15/8, đợt 2 từ 1/11 đến 15/11.", "2025-11-15"),
    (None, "Mở 03 lớp: đợt 1 từ 05/2 đến 05/3, đợt 2 từ 01/11 đến 15/12.", None),
    (2025, "Trồng 300 cây trong đợt 1 (từ 01/8 đến 15/8).", "2025-08-15"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "text", "due"), ROUNDS)
def test_what_is_done_in_rounds_is_due_at_the_last(
    year: int | None, text: str, due: str | None
) -> None:
    context = TargetContext(("NHIỆM VỤ",), plan_year=year, issued_on="2025-07-01")
    (found,) = find_targets(text, context)
    assert found.due == due


def test_the_years_of_a_target_are_not_of_its_indicator() -> None:
    text = "Trong ba năm 2026 - 2028 sửa chữa 14 cầu treo."
    (found,) = find_targets(text, TargetContext(("MỤC TIÊU",), issued_on="2025-07-01"))
    assert "ba" not in found.indicator.split()
    assert found.due == "2028-12-31"
