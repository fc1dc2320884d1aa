"""Wordings that tell a commitment from what only stands beside it, with their neighbours."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets
from extractor.fields.targets.listing import is_listing

AIMS = ("II. MỤC TIÊU",)
WORK = ("III. NHIỆM VỤ",)
TIMES = ("2. Thời gian", "II. ĐỐI TƯỢNG, THỜI GIAN VÀ ĐỊA ĐIỂM")

# headings, text, (comparator, value, unit) of each target
READ: list[tuple[tuple[str, ...], str, list[tuple[str, float, str]]]] = [
    # a bound over a negated noun, and bounds at a level
    (AIMS, "Không có tiêu chí nào dưới 75%.", [(">=", 75, "%")]),
    (AIMS, "Chỉ số của xã không có mục nào đạt thấp hơn 8 điểm.", [(">=", 8, "điểm")]),
    (AIMS, "Tỷ lệ bỏ học dưới mức 0,5%.", [("<", 0.5, "%")]),
    (AIMS, "Tỷ lệ che phủ rừng giữ ở trên mức 46%.", [(">", 46, "%")]),
    (AIMS, "Tỷ lệ nợ không quá mức 2%.", [("<=", 2, "%")]),
    # what is compared with is no aim
    (AIMS, "Diện tích tưới đạt 86% so với 78,5% năm trước.", [("=", 86, "%")]),
    (AIMS, "Thu quỹ đạt 95%, so với mức 90% hiện nay.", [("=", 95, "%")]),
    (AIMS, "Giảm 10% số vụ so với năm 2019.", [("=", 10, "%")]),
    # a bound right before another only tells which
    (AIMS, "Giữ đất chuyên lúa từ 2 vụ trở lên không dưới 210 ha.", [(">=", 210, "ha")]),
    (AIMS, "Xử lý đất bạc màu từ 3 vụ trở lên tối thiểu 12 ha.", [(">=", 12, "ha")]),
    (
        AIMS,
        "100% tuyến đường có mặt cắt từ 7 m trở lên và 85% hẻm, kiệt có đèn chiếu sáng.",
        [("=", 100, "%"), ("=", 85, "%")],
    ),
    (WORK, "Dẹp 100% điểm bán hàng rong quanh trường trong bán kính 150 m.", [("=", 100, "%")]),
    # a half told twice, and many made into few
    (AIMS, "Số vụ cháy giảm tối thiểu một nửa (50%).", [(">=", 50, "%")]),
    (WORK, "Sắp xếp 19 thôn còn 13 thôn.", [("=", 13, "thôn")]),
    (WORK, "Sáp nhập 24 trường thành 20 trường.", [("=", 20, "trường")]),
    (AIMS, "Giảm 12 hộ nghèo, còn 9 hộ nghèo.", [("=", 12, "hộ nghèo"), ("=", 9, "hộ nghèo")]),
    # those of what is undertaken, not those it is done with
    (
        AIMS,
        "Duy trì 04 cơ sở cai nghiện với 480 bệnh nhân.",
        [("=", 4, "cơ sở"), ("=", 480, "bệnh nhân")],
    ),
    (
        AIMS,
        "Mở 06 lớp học nghề với trên 180 học viên.",
        [("=", 6, "lớp học"), (">", 180, "học viên")],
    ),
    (WORK, "Xây dựng 05 quy chế phối hợp với 12 trường.", [("=", 5, "quy chế")]),
    # who is called upon to pay, and who just pays
    (WORK, "Vận động nhân dân đóng góp không dưới 40% chi phí.", [(">=", 40, "%")]),
    (WORK, "Huy động người dân đối ứng tối thiểu 30% giá trị.", [(">=", 30, "%")]),
    (WORK, "Ngân sách tỉnh hỗ trợ 60%, nhân dân đóng góp 40%.", []),
    # time that each is to spend, and terms
    (WORK, "Cử cán bộ bám ấp, mỗi tháng không dưới 10 ngày.", [(">=", 10, "ngày")]),
    (AIMS, "Mỗi giáo viên tự học ít nhất 30 giờ.", [(">=", 30, "giờ")]),
    (WORK, "Thông báo trước mỗi đợt ít nhất 2 ngày.", []),
    (WORK, "Mỗi mũi tiêm cách nhau ít nhất 28 ngày.", []),
    # what is numbered before a colon is no hour
    (WORK, "Nạo vét đợt 2: 35 km kênh.", [("=", 35, "km")]),
    (WORK, "Mở lớp vào lúc 19:30 tại đình.", []),
    # all of a set act or are acted upon; elsewhere they say where
    (AIMS, "Toàn bộ 640 hộ kinh doanh ký cam kết.", [("=", 640, "hộ kinh doanh")]),
    (AIMS, "Cả 11 ấp thành lập tổ tự quản.", [("=", 11, "ấp")]),
    (AIMS, "Tất cả 27 trường học xây dựng góc đọc sách.", [("=", 27, "trường học")]),
    (WORK, "Khảo sát toàn bộ 31,5 ha ruộng lúa.", [("=", 31.5, "ha")]),
    (WORK, "Tuyên truyền tại cả 11 ấp.", []),
    # what is left of a work
    (WORK, "Lập hồ sơ bồi thường của 36 hộ còn lại.", [("=", 36, "hộ")]),
    (WORK, "Phát động ở 9 thôn còn lại.", []),
    # so many times in all, so many evenings, and neither
    (WORK, "Các ấp họp dân ít nhất 3 lần.", [(">=", 3, "lần")]),
    (WORK, "Hộ vi phạm ít nhất 2 lần.", []),
    (WORK, "Chiếu phim lưu động 05 tối tại các buôn.", [("=", 5, "tối")]),
    (WORK, "Phát loa vào 7 tối.", []),
    # how things are kept, how money is divided, how many a team has
    (WORK, "Cất giữ vắc xin ở nhiệt độ từ 2 đến 8 độ C.", []),
    (WORK, "Chi 6% số thu (4% cho người đi thu; 2% cho kế toán).", [("=", 6, "%")]),
    (WORK, "Đội thu gom rác (09 người): đi thu hằng ngày.", []),
    (WORK, "Số hộ phải dời đi gồm 18 hộ nuôi cá lồng và 7 hộ đóng góp đất.", []),
    # a heading of several matters says nothing of the later ones
    (TIMES, "- Khử trùng chuồng trại: rải 18 tấn vôi bột.", [("=", 18, "tấn")]),
    # games that are held, and prizes that are not
    (WORK, "Tổ chức 01 giải bóng chuyền nữ.", [("=", 1, "giải")]),
    (WORK, "Tổ chức 02 giải thể thao mừng Xuân.", [("=", 2, "giải thể thao")]),
    (WORK, "Cơ cấu giải thưởng: 01 giải nhất, 02 giải nhì.", []),
    # two counts parted by a stroke, and rates
    (WORK, "Sơ tán 326 hộ/1.194 khẩu.", [("=", 326, "hộ"), ("=", 1194, "khẩu")]),
    (AIMS, "Tuyển sinh 231 học sinh / 7 lớp.", [("=", 231, "học sinh"), ("=", 7, "lớp")]),
    (AIMS, "Số ca mắc dưới 75 ca/100.000 dân.", [("<", 75, "ca/100.000 dân")]),
    # hours, road marks, lessons and those whom a duty is for
    (WORK, "Họp giao ban 7 giờ 30 sáng thứ Hai.", []),
    (WORK, "Gửi lịch về các chi đoàn trước 16g thứ sáu.", []),
    (WORK, "Ra quân làm vệ sinh vào 2 sáng Chủ nhật.", []),
    (WORK, "Lập 2 chốt tại Km 42 quốc lộ 70.", [("=", 2, "chốt")]),
    (WORK, "Nâng cao nhận thức cho nhân dân 12 tổ dân phố.", []),
    (WORK, "Bồi dưỡng đội ngũ 102 giáo viên.", []),
    (WORK, "Xây dựng 12 tổ dân phố văn hóa.", [("=", 12, "tổ dân phố")]),
    # indicators one after the other
    (
        AIMS,
        "Tổng đàn trâu 620 con, đàn lợn 7.800 con; sản lượng thịt 450 tấn.",
        [("=", 620, "con"), ("=", 7800, "con"), ("=", 450, "tấn")],
    ),
    # who is bound by a size, and the amounts of work
    (WORK, "Những đơn vị có trên 50 mét tài liệu phải lập đề án riêng.", []),
    (WORK, "Các doanh nghiệp có từ 100 lao động trở lên bắt buộc có y tế cơ quan.", []),
    (
        ("3. Khối lượng chính", "II. PHẠM VI, ĐỐI TƯỢNG"),
        "Lập hồ sơ cho 58.700 chủ rừng; sai số diện tích không quá 5%.",
        [("=", 58700, "chủ rừng"), ("<=", 5, "%")],
    ),
    (AIMS, "Sản lượng thịt hơi các loại trên 4.900 tấn.", [(">", 4900, "tấn")]),
]


@pytest.mark.parametrize(("headings", "text", "expected"), READ)
def test_what_is_aimed_at(
    headings: tuple[str, ...], text: str, expected: list[tuple[str, float, str]]
) -> None:
    found = find_targets(text, TargetContext(headings, plan_year=2020, issued_on="2020-02-03"))
    assert [
        (mention.quantity.comparator, mention.quantity.value, mention.quantity.unit)
        for mention in found
    ] == expected


LISTS: list[tuple[list[str], bool]] = [
    ([f"Diện tích ngô vụ {vu}: {vu}00,00 ha" for vu in range(1, 10)], True),
    ([f"- Tỷ lệ trường {number}: ≥ 9{number}%" for number in range(9)], True),
    ([f"Số hợp tác xã nhóm {number}: {number}" for number in range(1, 10)], True),
    ([f"Thời gian đợt {number}: {number} ngày" for number in range(1, 10)], False),
    ([f"Kinh phí xã {number}: {number} triệu đồng" for number in range(1, 10)], False),
    ([f"Giao thôn {number} trồng {number} ha ngô." for number in range(1, 10)], False),
    (["Diện tích ngô: 100 ha"] * 8 + ["Giao các thôn thực hiện theo kế hoạch."] * 8, False),
    (["Diện tích ngô: 100 ha"] * 3, False),
]


@pytest.mark.parametrize(("paragraphs", "expected"), LISTS)
def test_a_plan_that_is_a_list_of_indicators(paragraphs: list[str], expected: bool) -> None:
    assert is_listing(paragraphs) is expected


def test_all_of_a_list_of_indicators_is_aimed_at() -> None:
    context = TargetContext(("1. Cây trồng",), plan_year=2025, listed=True)
    found = find_targets("Ngô cả năm: 100,00 ha, năng suất 40,6 tạ/ha.", context)
    assert [mention.quantity.value for mention in found] == [100, 40.6]
    assert not find_targets("Ngô: 100,00 ha.", TargetContext(("1. Cây trồng",), plan_year=2025))
