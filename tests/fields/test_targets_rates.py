"""How often work is done, how many are sent, what goes on from a list: and what tells none."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

TASKS = ("2. Nội dung", "III. NHIỆM VỤ")
Found = list[tuple[str, float, str]]

# a sentence of a task, its targets with comparator and unit
SENTENCES: list[tuple[str, Found]] = [
    # work at a rate
    ("Phun thuốc khử mùi bãi rác 2 lần/ngày.", [("=", 2, "lần/ngày")]),
    ("Tổ khuyến nông thăm đồng 03 lần/tuần.", [("=", 3, "lần/tuần")]),
    ("Kiểm tra vệ sinh bếp ăn mỗi tháng 1 lần.", [("=", 1, "lần")]),
    ("Mỗi học kỳ kiểm tra hồ sơ giáo viên 02 lần.", [("=", 2, "lần")]),
    ("Hằng năm tổ chức diễn tập chữa cháy 01 lần.", [("=", 1, "lần")]),
    ("Đài truyền thanh phát mỗi ngày 02 lượt.", [("=", 2, "lượt")]),
    ("Đội xe tưới đường 3 lượt/ngày.", [("=", 3, "lượt/ngày")]),
    ("Vận động hội viên dọn đường làng 01 lần/tháng.", [("=", 1, "lần/tháng")]),
    # meetings and reports that come back are dates
    ("Báo cáo kết quả về Phòng Nội vụ mỗi quý 01 lần.", []),
    ("Ban Chỉ đạo họp giao ban 1 lần/tuần.", []),
    ("Các tổ sinh hoạt chuyên môn 2 lần/tháng.", []),
    ("Gửi số liệu về Thường trực 01 lần/tuần.", []),
    # rounds of what is undertaken
    ("Huấn luyện dân phòng 2 đợt.", [("=", 2, "đợt")]),
    ("Tổ chức diệt chuột tập trung 3 đợt trong vụ.", [("=", 3, "đợt")]),
    ("Diễn tập cứu nạn trên sông 01 lần trước ngày 30/4.", [("=", 1, "lần")]),
    ("Tuyên truyền lưu động 6 buổi.", [("=", 6, "buổi")]),
    ("Thu quỹ thành 2 đợt.", []),
    ("Thực hiện theo 03 đợt.", []),
    ("Tiêm nhắc lại 2 lần cách nhau 28 ngày.", []),
    ("Sản lượng tăng gấp 2 lần so với vụ trước.", []),
    ("Xử lý hộ vi phạm 02 lần.", []),
    # how long each lasts, in how many issues
    ("Mỗi lượt không dưới 20 phút.", [(">=", 20, "phút")]),
    ("Mỗi buổi phát thanh tối thiểu 30 phút.", [(">=", 30, "phút")]),
    ("Đưa chuyên đề vào sinh hoạt ít nhất 02 kỳ.", [(">=", 2, "kỳ")]),
    ("Trình Hội đồng nhân dân trước ít nhất 01 kỳ.", []),
    # who is sent
    ("Cử 02 y sĩ trực tại điểm khám.", [("=", 2, "y sĩ")]),
    ("Mỗi chi hội cử 3 người tham gia tổ xung kích.", [("=", 3, "người")]),
    ("Cử cán bộ thú y 04 người xuống địa bàn.", [("=", 4, "người")]),
    ("Khoảng 5.200 cử tri.", []),
    ("Trong số đó bầu cử 12 tổ.", []),
    ("Ứng cử 05 người.", []),
    ("Cử 01 bác sĩ, 02 điều dưỡng.", [("=", 1, "bác sĩ"), ("=", 2, "điều dưỡng")]),
    # a bound for the first of two joined objects, with what it must have been before
    (
        "Mỗi trạm bố trí ít nhất 02 điều dưỡng đã qua đào tạo và 01 xe cứu thương.",
        [(">=", 2, "điều dưỡng"), (">=", 1, "xe cứu thương")],
    ),
    ("Xã đã xây dựng 02 nhà văn hóa và 01 sân bóng.", []),
    # places that share one sum
    (
        "Nạo vét 900 m3 bùn, trong đó thôn Hạ 300 m3, thôn Trung 200 m3, thôn Nam 150 m3,"
        " xóm Trại 150 m3, xóm Mới 100 m3.",
        [("=", value, "m3") for value in (900, 300, 200, 150, 150, 100)],
    ),
    # a body takes other things than the one before it
    (
        "Hội Phụ nữ đảm nhận 2 km đường hoa; Đoàn thanh niên 01 tuyến đường điện.",
        [("=", 2, "km đường hoa"), ("=", 1, "tuyến đường")],
    ),
    ("Xã có 2 km kè hư hỏng; Đoàn thanh niên 45 người.", []),
    # things by what each holds
    ("Mua 150 thùng rác 240 lít.", [("=", 150, "thùng rác")]),
    ("Trang bị 02 xe cuốn ép loại 14 m3.", [("=", 2, "xe")]),
    ("Lắp 12 bóng đèn 100 W.", [("=", 12, "bóng đèn")]),
    ("Cấp 200 thùng rác, 500 lít chế phẩm.", [("=", 200, "thùng rác"), ("=", 500, "lít")]),
    ("Máy phun công suất 25 lít.", []),
    ("Xây dựng trạm cấp nước, tổng công suất 800 m3/ngày.", [("=", 800, "m3/ngày")]),
    # what is to be at hand
    ("Vật tư: 50 lít hóa chất, 02 máy phun.", [("=", 50, "lít"), ("=", 2, "máy phun")]),
    ("Phương tiện tại chỗ: 03 ca nô, 40 áo phao.", [("=", 3, "ca nô"), ("=", 40, "áo phao")]),
    ("Lực lượng hiện có: 45 người.", []),
    # the year of a law is not the year of what follows it
    (
        "Phổ biến Luật Cư trú năm 2020 cho 300 hộ; treo 06 băng rôn.",
        [("=", 300, "hộ"), ("=", 6, "băng rôn")],
    ),
    ("Học tập Pháp lệnh Dân quân năm 1996, mở 02 lớp.", [("=", 2, "lớp")]),
    ("Thực hiện năm 2020 cho 300 hộ.", []),
    # "trở lên" behind the whole noun, "hoặc" within a list
    ("Toàn vụ thu được 12.000 đuôi chuột trở lên.", [(">=", 12000, "đuôi")]),
    ("Mở 03 lớp học nghề trở lên.", [(">=", 3, "lớp học")]),
    ("Tuyển 20 học sinh học lực khá trở lên.", [("=", 20, "học sinh")]),
    (
        "Mỗi khu có ít nhất 01 cổng chào hoặc 02 pa nô.",
        [(">=", 1, "cổng chào"), (">=", 2, "pa nô")],
    ),
    # units by number, copies, what a goal names, what is met
    ("Quán triệt Nghị quyết Trung ương 4 khóa XII.", []),
    ("Giao ban với Đại đội Bộ binh 12 mỗi tháng.", []),
    ("Tuần tra chung với Đồn Biên phòng 473 mỗi quý 01 lần.", [("=", 1, "lần")]),
    ("Biên soạn tài liệu hỏi đáp, in 1.500 bản.", [("=", 1500, "bản")]),
    ("Gửi văn bản về Sở 02 bản.", []),
    ("Phấn đấu đạt chỉ tiêu 12 giải cấp huyện.", [("=", 12, "giải")]),
    ("Hoàn thành chỉ tiêu 02 về y tế.", []),
    # how an exam is set, whom a bound sorts
    ("Nạo vét kênh tiêu Ba Làng.", []),
    ("Phần trắc nghiệm gồm 12 câu, mỗi câu chọn 01 đáp án.", []),
    ("Biên soạn 300 câu hỏi ôn tập về bình đẳng giới.", [("=", 300, "câu hỏi")]),
    ("Môn học có từ 70 tiết trở lên: kiểm tra ít nhất 03 bài.", [(">=", 3, "bài")]),
    ("Xã có trên 20 thôn: thành lập 03 tổ.", [("=", 3, "tổ")]),
    ("Công khai người nộp thuế với số nợ từ 50 triệu đồng trở lên.", []),
    ("Bảo đảm thời gian tiêu úng không quá 4 ngày.", [("<=", 4, "ngày")]),
    ("Đăng tin trên trang của trường 02 video/tháng.", [("=", 2, "video/tháng")]),
    # days of the lunar month, dioptres
    ("Tổng vệ sinh từ ngày 04/02 đến đêm 30 tết.", []),
    ("Không tuyển người nghiện ma túy, nhiễm HIV, cận thị từ 1,5 độ trở lên.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_rates_rounds_and_lists(text: str, expected: Found) -> None:
    found = find_targets(text, TargetContext(heading_chain=TASKS, plan_year=2022))
    assert [
        (mention.quantity.comparator, mention.quantity.value, mention.quantity.unit)
        for mention in found
    ] == expected
