"""Limits that hang on an event: by when an office must act, not how long something lasts."""

from __future__ import annotations

import re

import pytest

from extractor.fields.deadlines import TimeContext, find_deadlines

CONTEXT = TimeContext("2024-05-02", 2024)

LIMITS = [
    # so many days, with what is due before them
    "Lập biên bản thiệt hại, gửi Ban Chỉ huy huyện [không quá 02 ngày].",
    "Báo cáo nhanh về UBND xã [trong 03 ngày].",
    "Khử trùng 100% nguồn nước bị ngập [trong 05 ngày]; cấp thuốc cho các hộ.",
    "Hồ sơ hợp lệ được giải quyết [tối đa 10 ngày làm việc].",
    "Khắc phục xong sự cố đường điện [trong 02 ngày].",
    "Đơn thư được xác minh, trả lời công dân [không quá 01 tháng].",
    "Công chức địa chính thẩm định, trình Chủ tịch [trong thời gian 07 ngày].",
    "Kiến nghị của cử tri được phản hồi [trong 48 giờ] qua hộp thư điện tử.",
    "Tin báo phải được chuyển tới Công an xã [trong 30 phút].",
    "Thông báo kết quả cho hộ dân [trong 05 ngày] bằng văn bản.",
    # counted from an event
    "[Sau 07 ngày kể từ khi kết thúc đợt cao điểm], các xã gửi báo cáo.",
    "[Trong 10 ngày từ khi phát hiện ca bệnh đầu tiên], khống chế xong ổ dịch.",
    "[Trong 03 ngày từ ngày nhận được đơn], tổ hòa giải mời hai bên.",
    "Giao nhận [trong 24 giờ từ lúc tiếp nhận mẫu].",
    "Thôn rà soát, gửi lại danh sách [sau 02 ngày nhận biểu mẫu].",
    "Chuyển hồ sơ về huyện [sau 05 ngày hoàn thành bình xét].",
    "[Sau mỗi chuyến kiểm tra 03 ngày] thư ký gửi biên bản.",
    "Gửi ảnh, tin về Huyện đoàn [sau từng hoạt động 01 ngày].",
    "[Sau khi kết thúc hội thi 05 ngày], Ban Tổ chức quyết toán.",
    "Cấp chứng chỉ [15 ngày sau mỗi khóa học].",
    "Đoàn gửi dự thảo [07 ngày sau khi kết thúc giám sát].",
    "Báo cáo Thường trực [sau mỗi phiên họp, chậm nhất 02 ngày].",
    # counted back from an event
    "Chuyển kinh phí cho các đội [trước vòng bán kết 07 ngày].",
    "Thông báo cho thí sinh [trước buổi thi 02 ngày].",
    "Cấp quà cho hộ nghèo xong [trước Tết Nguyên đán 10 ngày].",
    "Trang trí khánh tiết xong [trước hội trại 01 ngày].",
    "Đăng ký học viên [trước mỗi lớp ít nhất 05 ngày].",
    "Giải quyết dứt điểm khiếu nại [trước bầu cử 10 ngày].",
]


@pytest.mark.parametrize("marked", LIMITS)
def test_limits(marked: str) -> None:
    """The limit stands in square brackets."""
    found = find_deadlines(marked.replace("[", "").replace("]", ""), CONTEXT)
    assert [mention.time.text for mention in found] == re.findall(r"\[(.+?)\]", marked)
    assert [(mention.time.begin, mention.time.finish) for mention in found] == [(None, None)]


LENGTHS = [
    "Phần thi kiến thức: mỗi đội trả lời 10 câu hỏi trong 05 phút.",
    "Thi viết: làm bài trong 90 phút.",
    "Tiểu phẩm trình bày trong 12 phút.",
    "Lớp tập huấn học trong 03 ngày.",
    "Hội thao diễn ra trong 02 ngày.",
    "Cách ly, theo dõi trong 14 ngày.",
    "Mỗi cuộc kiểm tra không quá 01 buổi.",
    "Rút ngắn thời gian giải quyết thủ tục còn không quá 02 ngày.",
    "Thời gian chờ của người dân không quá 15 phút.",
    "Phần lễ không quá 45 phút, phần hội do thôn tự chọn.",
    "Sau 15 ngày kể từ ngày niêm yết mà không có ý kiến thì lập danh sách chính thức.",
    "Sau 03 năm kể từ khi thành lập, hợp tác xã có 60 thành viên.",
    "Quá 30 ngày kể từ khi nhận thông báo, hộ không nộp thì xử phạt.",
    "Sau khi sinh 06 tháng, trẻ được bổ sung vitamin A.",
    "Sau 06 tháng thực hiện, tỷ lệ thu gom tăng rõ rệt.",
    "Dự trữ lương thực đủ dùng trong 07 ngày.",
]


@pytest.mark.parametrize("text", LENGTHS)
def test_lengths_and_conditions_are_no_limits(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


BEGUN = [
    ("Khám trong 08 ngày, bắt đầu ngày 18/11/2024.", ("2024-11-18", "2024-11-25")),
    ("Thu thập thông tin trong 25 ngày, bắt đầu từ ngày 01/6/2024.", ("2024-06-01", "2024-06-25")),
    ("Đợt thi đua 100 ngày, bắt đầu từ ngày 20/5/2024.", ("2024-05-20", "2024-08-27")),
    ("Hoàn thành trong 10 ngày kể từ ngày 18/11/2024.", (None, "2024-11-28")),
]


@pytest.mark.parametrize(("text", "days"), BEGUN)
def test_the_first_day_counts_where_work_begins_on_it(
    text: str, days: tuple[str | None, str]
) -> None:
    found = find_deadlines(text, CONTEXT)
    assert [(mention.time.begin, mention.time.finish) for mention in found] == [days]
