"""Bounds of works, shares and times that are promised, beside sets, sizes and the past."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

GOALS = ("1. Chỉ tiêu", "II. MỤC TIÊU")
TASKS = ("2. Nội dung", "III. NHIỆM VỤ")
PURPOSE = ("1. Mục đích", "I. MỤC ĐÍCH, YÊU CẦU")
NONE: tuple[str, ...] = ()

# headings, text, the values committed to
SENTENCES: list[tuple[tuple[str, ...], str, list[float]]] = [
    # the size of works, where it is bound
    (GOALS, "Làm 2,6 km đường ngõ, nền đường rộng tối thiểu 3 m.", [2.6, 3]),
    (GOALS, "Sơn kẻ vạch trên 8 tuyến phố, tổng chiều dài không dưới 9,5 km.", [8, 9.5]),
    (TASKS, "Bể bơi phải có rào chắn cao từ 1,2 m trở lên.", [1.2]),
    (TASKS, "Kiểm tra họng nước trong các ngõ dài trên 80 mét.", []),
    (TASKS, "Nhân dân tự giải tỏa nhà ở cách tim đường dưới 5 m.", []),
    (TASKS, "Chi đoàn đảm nhận 01 tuyến đường hoa dài 400 m.", [1, 400]),
    # a share that is to be had
    (TASKS, "Cơ sở chăn nuôi bố trí cây xanh chiếm không dưới 15% diện tích.", [15]),
    (GOALS, "Kết nạp 20 đoàn viên, trong đó nữ chiếm ít nhất 45%.", [20, 45]),
    (GOALS, "Tỷ trọng dịch vụ chiếm khoảng 40% giá trị sản xuất.", [40]),
    (TASKS, "Lao động qua đào tạo chiếm 32%, phần lớn là sơ cấp.", []),
    (GOALS, "Tỷ trọng công nghiệp hiện nay chiếm 22% toàn xã.", []),
    # work done upon so many
    (TASKS, "Lập hồ sơ địa chính đối với 34 thửa đất còn tranh chấp.", [34]),
    (TASKS, "Hoàn thành kiểm tra đối với 12 cơ sở kinh doanh gas.", [12]),
    (TASKS, "Triển khai đối với 9 thôn trên địa bàn.", []),
    # levels and rates
    (GOALS, "Tỷ số giới tính khi sinh giữ ở mức 110,5 bé trai/100 bé gái.", [110.5]),
    (GOALS, "Thu nhập bình quân đạt mức 62 triệu đồng/người/năm.", [62e6]),
    (GOALS, "Trường học đạt kiểm định mức 2 trước năm 2024.", []),
    (GOALS, "Tỷ suất chết mẹ còn dưới 12/100.000 vào năm 2030.", [12]),
    (GOALS, "Khối lượng hàng hóa qua cảng đạt 3,2 triệu tấn; 15 triệu lượt khách.", [3.2e6, 15e6]),
    (GOALS, "Khách qua bến đạt 4,5 triệu lượt.", [4.5e6]),
    (GOALS, "Mức chi tiêu bình quân khoảng 1,2 - 1,5 triệu đồng/lượt khách.", [1.2e6]),
    (GOALS, "Thời gian lưu trú bình quân đạt 1,8 ngày/khách.", [1.8]),
    (TASKS, "Họp thôn ít nhất 60 phút; sinh hoạt chi hội không dưới 90 phút.", [60, 90]),
    (TASKS, "Thời gian sinh hoạt chi đoàn tối thiểu 45 phút.", [45]),
    (TASKS, "Cán bộ bám cơ sở tối thiểu 3 ngày/tuần.", [3]),
    (TASKS, "Cán bộ bám cơ sở 3 ngày/tuần.", []),
    # parts of wholes that a date resembles
    (GOALS, "Chi hội vững mạnh: 9/11 chi hội.", [9]),
    (GOALS, "Lớp học xuất sắc đạt 7/12 lớp.", [7]),
    (TASKS, "Tổ chức mít tinh 8/3 tại hội trường.", []),
    (TASKS, "Hưởng ứng ngày 9/11 hằng năm.", []),
    (GOALS, "Xóa ít nhất 25 trong số 31 điểm tập kết rác.", [25]),
    # names that large numbers are not
    (TASKS, "Khảo sát mẫu 1.150 hộ về chi tiêu.", [1150]),
    (TASKS, "Báo cáo theo mẫu 12 kèm theo.", []),
    # more than before
    (TASKS, "Đến cuối năm 2025 có thêm 2 - 3 bãi tắm được công nhận.", [2]),
    (GOALS, "Có thêm 4 trường đạt chuẩn, đưa tổng số lên 15 trường.", [4, 15]),
    (TASKS, "Đã có thêm 4 trường đạt chuẩn.", []),
    (GOALS, "Mỗi hội viên góp tối thiểu 2 kg giấy, mỗi chi hội 30 kg.", [2, 30]),
    # kinds, sets and whereabouts
    (GOALS, "100% ấp có điện 3 pha.", [100]),
    (GOALS, "80% hộ dùng nhà tiêu 2 ngăn hợp vệ sinh.", [80]),
    (TASKS, "Trang bị xe 7 chỗ cho đội cấp cứu.", []),
    (TASKS, "Lắp 12 thùng rác 3 ngăn.", [12]),
    (TASKS, "Lập tổ cứu thương tại mỗi cụm 3 - 5 thôn.", []),
    (GOALS, "Phấn đấu giảm tai nạn 5% so với năm 2021 trên cả 3 tiêu chí (số vụ, số người chết).",
     [5]),
    (GOALS, "Đạt cả 3 tiêu chí còn lại.", [3]),
    (PURPOSE, "Tạo sân chơi bổ ích cho thiếu nhi tại 6 trường trên địa bàn.", []),
    (PURPOSE, "Phát huy thế mạnh của huyện có 42,5 km bờ biển.", []),
    (TASKS, "Phát huy lợi thế của xã có 3 hồ chứa.", []),
    # who and when, not how much
    (TASKS, "Lập danh sách các hộ có 3 con trở lên.", []),
    (TASKS, "Thôn nào có trên 3 vụ vi phạm thì không được xét thi đua.", []),
    (TASKS, "Phun thuốc khi mật độ rầy từ 20 con/khóm trở lên.", []),
    (TASKS, "Người bệnh có nồng độ đường huyết trên 11 mmol/l chuyển tuyến trên.", []),
    (TASKS, "Trẻ có vòng cánh tay dưới 12 cm được theo dõi hằng tuần.", []),
    (GOALS, "Tỷ lệ cháy nặng (trên 60% diện tích lá) không quá 4% ruộng.", [4]),
    (GOALS, "Tỷ lệ trẻ dưới 2 tuổi được tiêm đủ mũi đạt 96%.", [96]),
    # what was
    (GOALS, "97% học sinh xếp loại khá (năm học trước 94,5%).", [97]),
    (GOALS, "Hộ nghèo còn 2% (cùng kỳ 3,1%; kế hoạch trước 2,5%).", [2]),
    (NONE, "Năm 2020, toàn huyện xảy ra 45 vụ cháy; so với năm 2019 giảm 12% số vụ.", []),
    (NONE, "Năm 2021 xã có 5/9 thôn có nhà văn hóa; tỷ lệ hộ dùng nước sạch đạt 72%.", []),
    (GOALS, "Năm 2022 giảm 10% số vụ so với năm 2021; tỷ lệ phá án đạt 80%.", [10, 80]),
    # rates of work
    (TASKS, "Tổ chức thi thử 3 lần theo đề của huyện.", [3]),
    (TASKS, "Phun thuốc 2 lần cách nhau một tuần.", []),
    (TASKS, "Mỗi phường chọn 01 điểm chỉ đạo.", [1]),
    (GOALS, "Mỗi tháng 01 chuyên đề được giới thiệu.", [1]),
    # what brackets tell, who acts, how a plan is made up
    (GOALS, "12/12 thôn tổ chức hội thi (năm 2020 có 9/12 thôn), mỗi thôn chọn 01 đội.", [12, 1]),
    (GOALS, "Hộ nghèo (hiện có 45 hộ) giảm 10 hộ.", [10]),
    (TASKS, "Đơn vị phối hợp: Công an huyện, 14 xã, thị trấn.", []),
    (TASKS, "Tập trung thực hiện 6 nhóm nhiệm vụ trọng tâm sau đây.", []),
    (GOALS, "Chiến dịch chia làm 3 đợt, mỗi đợt trồng 500 cây.", [500]),
    (GOALS, "Hoàn thành 12 nhiệm vụ được giao.", [12]),
    (TASKS, "Hoàn thành các bãi tắm đã quy hoạch, đến năm 2026 có thêm 3 bãi tắm.", [3]),
    (TASKS, "Các hồ đã quy hoạch, đến năm 2020 có thêm 3 hồ.", []),
    # quorums
    (TASKS, "Bảo đảm số cử tri dự họp đạt ít nhất là 50% tổng số cử tri của thôn.", [50]),
    (TASKS, "Phải bảo đảm có ít nhất là 40 hộ tham gia hội nghị.", [40]),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "text", "expected"), SENTENCES)
def test_bounds_that_promise(headings: tuple[str, ...], text: str, expected: list[float]) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2022))
    assert [mention.quantity.value for mention in found] == expected


# text, the comparators
BOUNDS = [
    ("Có 15% chi bộ trở lên được xếp loại xuất sắc.", [">="]),
    ("Vận động 70% số hộ trở lên tham gia.", [">="]),
    ("Kết nạp 12 hội viên mới trở lên.", [">="]),
    ("Có 80% cán bộ xếp loại khá trở lên.", ["="]),
    ("Xóa ít nhất 25 trong số 31 điểm tập kết rác.", [">="]),
    ("Thu phí đỗ xe trên 12 tuyến đường.", ["="]),
    ("Trồng hoa trên 12 tuyến đường, 4 công viên.", ["=", "="]),
    ("Nâng cấp trên 12 tuyến đường.", [">"]),
]


@pytest.mark.parametrize(("text", "comparators"), BOUNDS)
def test_how_they_bind(text: str, comparators: list[str]) -> None:
    found = find_targets(text, TargetContext(heading_chain=GOALS))
    assert [mention.quantity.comparator for mention in found] == comparators
