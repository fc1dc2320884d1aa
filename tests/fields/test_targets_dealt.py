"""Counts dealt out to each, rates of teaching and broadcasting, stocks; what is none of them."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

Found = list[tuple[str, float, str]]

# a sentence of a task, its targets with comparator and unit
TASKS: list[tuple[str, Found]] = [
    # so many to each
    ("Mỗi cụm 01 buổi sinh hoạt ngoại khóa.", [("=", 1, "buổi sinh hoạt")]),
    ("Cấp tỉnh 01 cuộc; mỗi huyện 01 cuộc cấp xã.", [("=", 1, "cuộc"), ("=", 1, "cuộc")]),
    ("Nói chuyện chuyên đề tại các khoa, mỗi khoa một buổi.", [("=", 1, "buổi")]),
    ("Duy trì mỗi tuần một buổi tư vấn tâm lý.", [("=", 1, "buổi")]),
    ("Mở lớp xóa mù, mỗi bản hai lớp.", [("=", 2, "lớp")]),
    ("Từng chi đoàn ba tiết mục văn nghệ.", [("=", 3, "tiết mục")]),
    ("Chương trình mỗi xã một sản phẩm.", []),
    ("Mỗi cán bộ là một tuyên truyền viên.", []),
    ("Phong trào mỗi tuần một việc tốt.", []),
    # spelled numbers that are bounded
    ("Mỗi trường tổ chức ít nhất hai lần giao lưu.", [(">=", 2, "lần")]),
    ("Mỗi liên đội cử ít nhất một chỉ huy đội dự trại.", [(">=", 1, "chỉ huy đội")]),
    ("Mỗi năm đối thoại tối thiểu ba lần với nông dân.", [(">=", 3, "lần")]),
    ("Thực hiện ít nhất một bước rà soát.", []),
    # rates of teaching and of broadcasting
    ("Bố trí giáo dục an toàn giao thông 2 tiết/tháng.", [("=", 2, "tiết/tháng")]),
    ("Dành 01 tiết/tuần cho tiếng dân tộc.", [("=", 1, "tiết/tuần")]),
    ("Mở chuyên mục cải cách, thời lượng 10 phút/số, 02 số mỗi tháng.", [("=", 2, "số")]),
    ("Thời lượng mỗi bài dự thi 10 phút, 2 phần.", []),
    # crews and teams, who pays, sums granted to each
    ("Phân công trực ban, mỗi ca 02 người.", []),
    ("Tổ giúp việc có 05 người.", []),
    ("Thành lập tổ xung kích có 20 người.", [("=", 20, "người")]),
    ("Nhà nước hỗ trợ 70%, nhân dân đóng góp 30%.", []),
    ("Hỗ trợ mỗi hộ 5.000.000 đồng xây nhà tiêu.", []),
    ("Trao 10 suất quà, mỗi suất 500.000 đồng.", [("=", 10, "suất quà")]),
    # stocks
    ("Dự trữ lương thực đủ dùng tối thiểu 7 ngày.", [(">=", 7, "ngày")]),
    ("Bảo đảm thuốc men đủ dùng ít nhất 10 ngày.", [(">=", 10, "ngày")]),
    ("Dự trữ trong 7 ngày.", []),
    ("Gửi hồ sơ trước ít nhất 05 ngày.", []),
    # one bound for the groups of a list
    (
        "Sĩ số không vượt 35 học sinh/lớp đối với lớp Một, 45 học sinh/lớp đối với lớp Sáu.",
        [("<=", 35, "học sinh/lớp"), ("<=", 45, "học sinh/lớp")],
    ),
    ("Tỷ lệ học sinh có bảo hiểm y tế 100%.", [("=", 100, "%")]),
    ("Đưa điểm phục vụ lưu động về 12 bản xa.", [("=", 12, "bản")]),
    ("In sao thành 12 bản gửi các đơn vị.", []),
    ("Tái cấu trúc 60 dịch vụ công nhiều hồ sơ.", [("=", 60, "dịch vụ công")]),
    ("Mỗi huyện chọn 02 xã (phường, thị trấn).", [("=", 2, "xã (phường, thị trấn)")]),
    # those a duty is laid upon, teams with a number, funds
    ("Các đồng chí Trưởng khu (12 khu): trực tiếp đi thu.", []),
    ("Ban phát triển thôn (11 thôn): tổ chức họp dân.", []),
    ("Mở các lớp (3 lớp): tin học, may, nấu ăn.", [("=", 3, "lớp")]),
    ("Đội liên ngành 814 kiểm tra các điểm kinh doanh.", []),
    ("Trung đoàn 19 hỗ trợ diễn tập.", []),
    ("Khái toán tổng số vốn đầu tư thực hiện: 70 tỷ đồng.", []),
    ("Hoàn thiện hạ tầng với tổng số vốn 28 tỷ đồng.", []),
    ("Dự giờ ít nhất 30% giáo viên ở 2 điểm còn lại.", [(">=", 30, "%")]),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_tasks(text: str, expected: Found) -> None:
    found = find_targets(text, TargetContext(plan_year=2024))
    assert [(m.quantity.comparator, m.quantity.value, m.quantity.unit) for m in found] == expected


AIMS: list[tuple[str, list[float]]] = [
    ("Sức khỏe loại 1, loại 2 chiếm 70% trở lên, loại 3 không quá 30%.", [70, 30]),
    ("100% hoàn thành nhiệm vụ (20% xuất sắc nhiệm vụ, 80% hoàn thành tốt).", [100, 20, 80]),
    ("Cuối năm học trước: chuyên cần 93%; 27 trường đạt chuẩn.", []),
    ("- Năm vừa qua: tỷ lệ hộ nghèo 4,1%.", []),
    ("Kết quả vụ trước: gieo cấy 120 ha.", []),
    ("Năm trước, thu 15 triệu đồng; 03 quỹ đạt 88%.", []),
    ("Tỷ lệ tốt nghiệp năm trước 98%, năm nay phấn đấu 99%.", [99]),
    ("Tăng 5% so với năm trước và đạt 40 ha.", [5, 40]),
    ("Chỉ số SIPAS đạt trên 90%, PAR INDEX trên 88 điểm.", [90, 88]),
    ("Năm qua đã khó khăn; phấn đấu thu 20 triệu đồng.", [20e6]),
]


@pytest.mark.parametrize(("text", "expected"), AIMS)
def test_under_a_heading_of_aims(text: str, expected: list[float]) -> None:
    found = find_targets(text, TargetContext(("II. CHỈ TIÊU",), plan_year=2024))
    assert [m.quantity.value for m in found] == expected


@pytest.mark.parametrize(
    "heading",
    [
        "II. CÁC CON SỐ CẦN ĐẠT",
        "2. Đích đến năm 2024",
        "Lộ trình các năm tiếp theo",
        "Kết quả cần đạt",
    ],
)
def test_headings_of_aims(heading: str) -> None:
    context = TargetContext((heading,), plan_year=2024)
    assert [m.quantity.value for m in find_targets("02 khu dân cư kiểu mẫu.", context)] == [2]
