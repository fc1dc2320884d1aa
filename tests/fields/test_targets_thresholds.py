"""Bounds that tell which things are meant, and numbers beside words that open names elsewhere."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets
from extractor.fields.targets.cells import noun_set_up, unit_of_heading

GOALS = ("1. Chỉ tiêu", "II. MỤC TIÊU")
TASKS = ("2. Nội dung", "III. NHIỆM VỤ")
RULES = ("2. Yêu cầu", "I. MỤC ĐÍCH, YÊU CẦU")

# headings, text, the values committed to
SENTENCES: list[tuple[tuple[str, ...], str, list[float]]] = [
    # things of a size
    (GOALS, "Thuyền từ 9 mét trở lên có phao cứu sinh đạt tối thiểu 95%.", [95]),
    (GOALS, "Xe khách trên 16 chỗ lắp thiết bị giám sát đạt 100%.", [100]),
    (GOALS, "Nhà dân từ 3 tầng trở lên có lối thoát nạn thứ hai đạt 80%.", [80]),
    (GOALS, "Doanh nghiệp từ 25 lao động trở lên có tổ chức công đoàn đạt 60%.", [60]),
    (GOALS, "Các trang trại từ 500 con trở lên đều có hầm biogas.", []),
    (GOALS, "Câu lạc bộ từ 15 hội viên trở lên có sân tập riêng.", []),
    (GOALS, "Hợp tác xã từ 50 thành viên trở lên được kiểm toán đạt 70%.", [70]),
    (GOALS, "Diện tích rau an toàn từ 40 ha trở lên.", [40]),
    (GOALS, "Mỗi xã có từ 3 mô hình trở lên được công nhận.", [3]),
    (GOALS, "Trường từ 20 lớp trở lên có phòng y tế riêng.", []),
    # what a share of such things is to rise or fall to
    (GOALS, "Giảm số hộ nuôi bò dưới 3 con xuống còn 15%.", [15]),
    (GOALS, "Nâng tỷ lệ cánh đồng từ 20 ha trở lên lên 35% diện tích.", [35]),
    # whichever falls short
    (RULES, "Thôn nào tỷ lệ thu dưới 70% thì không xét thi đua.", []),
    (RULES, "Địa phương nào để diện tích bỏ hoang quá 5 ha phải giải trình với huyện.", []),
    (RULES, "Nhà thầu nào chậm quá 10% khối lượng sẽ bị chấm dứt hợp đồng.", []),
    (RULES, "Chi bộ nào bị nhắc nhở từ 03 lần trở lên thì không xếp loại tốt.", []),
    (GOALS, "Không thôn nào dưới 60% số hộ tham gia.", [60]),
    (GOALS, "Không có thôn nào dưới 70% số hộ tham gia.", [70]),
    # what is not to last
    (GOALS, "Không để ổ cháy kéo dài quá 12 giờ.", [12]),
    (GOALS, "Không để đơn thư tồn đọng quá 30 ngày.", [30]),
    (GOALS, "Không để một khu vực mất điện quá 4 giờ.", [4]),
    (GOALS, "Không để hội viên nợ hội phí quá 6 tháng.", [6]),
    # what each of those counted costs
    (TASKS, "Xây 04 nhà đại đoàn kết (70 triệu đồng/căn).", [4]),
    (TASKS, "Trao 25 suất học bổng (mức 500.000 đồng/suất).", [25]),
    (GOALS, "Thu nhập bình quân (55 triệu đồng/người).", [55e6]),
    # verbs and aims that elsewhere open the name of an act
    (TASKS, "Khẩn trương kết luận 03 vụ việc đang xác minh.", [3]),
    (TASKS, "Xử lý, quyết định 12 trường hợp vi phạm trước ngày 30/6/2022.", [12]),
    (TASKS, "Triển khai Kết luận 21 của Trung ương.", []),
    (GOALS, "Gieo cấy đạt kế hoạch 450 ha.", [450]),
    (TASKS, "Thí điểm 04 tuyến phố không rác.", [4]),
    (TASKS, "Thí điểm 06 chợ dùng thanh toán số.", [6]),
    (TASKS, "Thực hiện quy định tại điểm 4 khoản 2.", []),
    # spots, not points
    (TASKS, "Lắp đặt trạm đo mưa tự động tại 15 điểm.", [15]),
    (TASKS, "Đặt thùng phân loại rác, mỗi thùng một màu, tại 08 điểm.", [8]),
    # words that count nothing
    (TASKS, "Rà soát địa giới 364 giữa các xã.", []),
    # a product that a label names
    (TASKS, "Sản phẩm: 12 thôn được công nhận sạch rác.", [12]),
    (TASKS, "- Sản phẩm dự kiến: 30 hộ có vườn mẫu.", [30]),
    (TASKS, "Sản phẩm: 01 báo cáo.", []),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "text", "expected"), SENTENCES)
def test_what_is_promised(headings: tuple[str, ...], text: str, expected: list[float]) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2022))
    assert [mention.quantity.value for mention in found] == expected


def test_on_all_of_them_is_not_more_than_all() -> None:
    text = "Hoàn thành gắn biển số nhà trên 96/96 ngõ; vệ sinh trên 12/20 tuyến đường."
    found = find_targets(text, TargetContext(heading_chain=GOALS, plan_year=2022))
    told = [(one.quantity.comparator, one.quantity.value, one.quantity.of) for one in found]
    assert told[0] == ("=", 96, 96)


# heading of a column of figures, whether they are points
POINTS = [
    ("Điểm mục tiêu năm 2024", True),
    ("Điểm phấn đấu", True),
    ("Điểm kế hoạch năm 2025", True),
    ("Điểm đăng ký", True),
    ("Điểm cần đạt đến năm 2026", True),
    ("Điểm dự kiến lắp camera", False),
    ("Điểm trường", False),
]


@pytest.mark.parametrize(("heading", "scored"), POINTS)
def test_headings_of_points(heading: str, scored: bool) -> None:
    unit = unit_of_heading(heading)
    assert (unit is not None and unit.unit == "điểm") == scored


# caption of a table, the unit of its figures
CAPTIONS = [
    ("CHỈ TIÊU THÀNH LẬP CÂU LẠC BỘ", "câu lạc bộ"),
    ("Kế hoạch mở lớp xóa mù chữ", "lớp"),
    ("Phân bổ chỉ tiêu kết nạp đoàn viên mới năm 2025", "đoàn viên"),
    ("Tiến độ lắp đặt camera an ninh", "camera"),
    ("Kế hoạch sử dụng đất năm 2025", None),
    ("Biểu tổng hợp kế hoạch năm 2025", None),
]


@pytest.mark.parametrize(("caption", "unit"), CAPTIONS)
def test_what_a_caption_sets_up(caption: str, unit: str | None) -> None:
    found = noun_set_up(caption)
    assert (found.unit if found else None) == unit


# text, the indicators
INDICATORS = [
    ("Thu nhập của xã viên 47 triệu đồng (tăng 2,5 triệu đồng so với năm trước).",
     ["Thu nhập của xã viên"] * 2),
    ("Nâng cấp 1,8 km đê bao.", ["Nâng cấp"]),
    ("Nâng tỷ lệ che phủ rừng lên 52%.", ["tỷ lệ che phủ rừng"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INDICATORS)
def test_what_is_measured(text: str, expected: list[str]) -> None:
    found = find_targets(text, TargetContext(heading_chain=GOALS, plan_year=2022))
    assert [mention.indicator for mention in found] == expected


# text, the unit of its target
UNITS = [
    ("Tập huấn cho 900 y tế thôn bản.", "y tế thôn bản"),
    ("Giám sát vệ sinh tay 90 cơ hội/khoa/quý.", "cơ hội/khoa/quý"),
    ("Kiểm tra 6 bệnh án/khoa/tháng.", "bệnh án/khoa/tháng"),
]


@pytest.mark.parametrize(("text", "unit"), UNITS)
def test_what_is_counted(text: str, unit: str) -> None:
    (found,) = find_targets(text, TargetContext(heading_chain=TASKS, plan_year=2022))
    assert found.quantity.unit == unit
