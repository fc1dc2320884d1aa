"""Numbers that belong to what a word means or to what is there already, beside those promised."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

GOALS = ("1. Chỉ tiêu", "II. MỤC TIÊU")
TASKS = ("2. Nội dung", "III. NHIỆM VỤ")
NONE: tuple[str, ...] = ()

# headings, text, the values committed to
SENTENCES: list[tuple[tuple[str, ...], str, list[float]]] = [
    # ages and kinds as the scope of a share
    (GOALS, "Tỷ lệ biết đọc, biết viết của nhóm độ tuổi 15 - 45 đạt 98,2%.", [98.2]),
    (GOALS, "Tỷ lệ trẻ trong độ tuổi từ 3 đến 5 tuổi ra lớp đạt 96%.", [96]),
    (GOALS, "Thanh niên trong độ tuổi 18-25 khám tuyển đạt trên 95%.", [95]),
    (GOALS, "Hộ khá tăng, tỷ lệ hộ có thu nhập khá đạt 45%.", [45]),
    (TASKS, "Hỗ trợ máy tính cho em học giỏi, hộ có thu nhập dưới 2 triệu đồng/tháng.", []),
    # brackets that say what a word means
    (GOALS, "Hạ tỷ lệ trẻ đẻ non nhẹ cân (dưới 2500 g) xuống còn 6%.", [6]),
    (GOALS, "Giảm tỷ lệ trẻ sinh nhẹ cân (cân nặng dưới 2.500 gam).", []),
    (GOALS, "Tỷ lệ hộ thu nhập thấp (dưới 2 triệu đồng/người/tháng) còn 4%.", [4]),
    (GOALS, "100% trại nuôi lớn (trên 300 con) có hầm khí sinh học.", [100]),
    (GOALS, "Doanh nghiệp nhỏ (dưới 50 lao động) đạt 70% tổng số.", [70]),
    (TASKS, "Xây nhà vệ sinh cho các điểm trường (tối thiểu 06 nhà).", [6]),
    (TASKS, "Trồng cây phân tán ở các thôn (ít nhất 1.500 cây).", [1500]),
    # marks of footnotes glued to a unit
    (GOALS, "Tỷ lệ hộ dùng nước sạch trên 92%4.", [92]),
    (GOALS, "Tỷ lệ che phủ rừng đạt 54,5%12, tăng 0,5%13 so với năm 2021.", [54.5, 0.5]),
    (GOALS, "Giảm tỷ lệ hộ nghèo còn dưới 3%².", [3]),
    (GOALS, "Có 12 xã5 đạt chuẩn nông thôn mới.", [12]),
    # how a school teaches
    (TASKS, "Thực hiện dạy học 2 buổi/ngày ở các khối lớp.", []),
    (TASKS, "Xây dựng thời khóa biểu học 02 buổi/ngày, 09 buổi/tuần.", []),
    (TASKS, "Tổ chức học 2 buổi trên ngày, có bán trú.", []),
    (GOALS, "100% học sinh tiểu học được học 2 buổi/ngày.", [100]),
    (TASKS, "Đài truyền thanh phát 2 buổi/ngày về bầu cử.", [2]),
    # what is there and is made use of
    (TASKS, "Sử dụng có hiệu quả 18 phòng học và 06 phòng bộ môn hiện có.", []),
    (TASKS, "Phát huy hiệu quả 24 nhà văn hóa thôn.", []),
    (TASKS, "Đưa vào sử dụng hiệu quả 03 trạm cấp nước.", [3]),
    (TASKS, "Kiểm tra nền nếp bán trú tại cả 4 điểm trường.", []),
    (TASKS, "Giám sát bếp ăn ở 2 điểm lẻ.", []),
    (TASKS, "Xây mới 02 điểm trường mầm non.", [2]),
    # "on", not "more than"
    (TASKS, "Tích hợp dữ liệu dân cư trên một nền tảng dùng chung.", []),
    (TASKS, "Thực hiện quản lý đất đai trên 01 phần mềm thống nhất.", []),
    (TASKS, "Tuyên truyền trên 3 kênh mạng xã hội.", []),
    (TASKS, "Vận hành trên 120 nhóm cộng đồng số.", [120]),
    # numbers spelled out behind a noun
    (TASKS, "Hoàn thành sổ theo dõi hai vùng nguyên liệu.", []),
    (GOALS, "Xây dựng hai mô hình trồng nấm.", [2]),
    # news of harm
    (NONE, "Dịch lan ra 15 nước với trên 4.000 trường hợp mắc.", []),
    (NONE, "Cả nước có hơn 300 người bị tử vong do đuối nước.", []),
    (TASKS, "Điều trị miễn phí cho 40 người nhiễm HIV.", [40]),
    (GOALS, "Giảm 05 người chết so với năm trước.", [5]),
    # a remark of what is there now
    (GOALS, "Ít nhất 88% hộ dùng nước sạch và 75% hộ có hố xí (hiện nay là 70% và 52%).", [88, 75]),
    (GOALS, "Phấn đấu 80% cơ sở ký cam kết (đến nay mới đạt 35%).", [80]),
    (GOALS, "Nâng tỷ lệ lao động qua đào tạo lên 65% (hiện tại 58,5%).", [65]),
    (GOALS, "Duy trì sĩ số trên 98% (trước đây 96,2%, có trường chỉ 91%).", [98]),
    (GOALS, "Số hộ phân loại rác đạt 60% (hiện có 40%, phấn đấu 80% vào năm 2024).", [60, 80]),
    # who live there, and what a work meets with
    (TASKS, "Xã có dân số trên 21 nghìn người, nhiều lao động đi làm xa nên phải nắm chắc.", []),
    (TASKS, "Phường mới có dân số khoảng 64.000 người, giữ vững an ninh khi chuyển giao.", []),
    (TASKS, "Xã có 12 ấp, 4.300 hộ với hơn 18 nghìn nhân khẩu nên phải chủ động.", []),
    (TASKS, "Phường có 21 khu phố, trên 9.000 hộ, phải phân công rõ người.", []),
    (GOALS, "Giảm còn 4 hộ nghèo (đầu năm 13 hộ).", [4]),
    (GOALS, "Trồng mới 12 ha rừng (trước sáp nhập trồng 8 ha).", [12]),
    (GOALS, "Quy mô dân số đạt 45.000 người vào năm 2025.", [45000]),
    (TASKS, "Bồi thường cho tổng diện tích phải thu hồi khoảng 18,5 ha.", []),
    (TASKS, "Chi trả cho số hộ bị ảnh hưởng 120 hộ.", []),
    # ages and sizes in brackets of which a share is had
    (GOALS, "Cấp ủy viên nữ từ 15% trở lên, trẻ tuổi (dưới 42) không dưới 10%.", [15, 10]),
    # at all of them
    (TASKS, "Dân quân gác tại 14/14 khu vực bỏ phiếu.", [14]),
    (TASKS, "Niêm yết danh sách cử tri tại 9/11 nhà văn hóa thôn.", []),
    # dealt out to each of several kinds
    (TASKS, "Giải kéo co: ngày 12/3/2022, mỗi ấp, khóm 02 đội.", [2]),
    (TASKS, "Mỗi phòng, ban, đơn vị 01 đội tham gia hội thao.", [1]),
    # stores named in brackets
    (TASKS, "Dự trữ lương thực (gạo 12 tấn, mì tôm 1,5 tấn) phòng khi bị chia cắt.", [12, 1.5]),
    (TASKS, "Kiểm tra kho hàng của các đại lý (gạo 12 tấn, muối 2 tấn).", []),
    # labels before and behind
    (NONE, "Tổng số: 412 em/12 lớp Nữ: 201 Con liệt sĩ: 3 Học sinh nghèo: 27", []),
    (NONE, "Đặc điểm tình hình trường năm nay có trên 450 học sinh.", []),
    # worth and price, high and higher
    (GOALS, "Giá trị thu được trên một ha mặt nước năm 2022 đạt 210 triệu đồng.", [210e6]),
    (TASKS, "Bán giống với giá 15 triệu đồng/con.", []),
    (GOALS, "Hộ khá tăng; tỷ lệ thôn đạt chuẩn nâng cao 12,5% (2 thôn).", [12.5, 2]),
    # the parts of a count in a bracket
    (TASKS, "Tổ chức cho 52 hộ vay vốn (chăn nuôi 40; buôn bán, dịch vụ 12).", [52, 40, 12]),
    (TASKS, "Hỗ trợ 52 hộ vay vốn (theo Quyết định 12; Thông tư 40).", [52]),
    # time that is to be spent
    (TASKS, "Chủ tịch xã tiếp công dân ít nhất 02 ngày/tháng.", [2]),
    (TASKS, "Đảm bảo cho trẻ vận động tối thiểu 60 phút/ngày.", [60]),
    (TASKS, "Chủ tịch xã tiếp công dân 02 ngày/tháng.", []),
]


@pytest.mark.parametrize(("headings", "text", "expected"), SENTENCES)
def test_promised_numbers_alone_are_targets(
    headings: tuple[str, ...], text: str, expected: list[float]
) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2022))
    assert [mention.quantity.value for mention in found] == expected


# text, the comparators
PARTS = [
    ("Khống chế béo phì dưới 12% (thành thị), 6% (nông thôn).", ["<", "<"]),
    ("Giữ tỷ lệ hộ nghèo dưới 1% ở thị trấn và 4% ở các xã.", ["<", "<"]),
    ("Bao phủ nước sạch trên 95% khu vực thành thị, 70% khu vực nông thôn.", [">", ">"]),
    ("Có trên 90% gia đình, 80% khu dân cư văn hóa.", [">", "="]),
    ("Không kiểm tra một cơ sở quá 02 lần trong năm.", ["<="]),
    ("Không huy động dân góp vượt 300 nghìn đồng/hộ.", ["<="]),
    ("Thu vượt 5% dự toán.", [">"]),
    ("Giảm nghèo dưới 3% (toàn tỉnh), còn 5% (miền núi).", ["<", "="]),
]


@pytest.mark.parametrize(("text", "comparators"), PARTS)
def test_how_numbers_bind(text: str, comparators: list[str]) -> None:
    found = find_targets(text, TargetContext(heading_chain=GOALS))
    assert [mention.quantity.comparator for mention in found] == comparators
