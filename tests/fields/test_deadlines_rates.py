"""How often something is due: rates in the words of schools, broadcasters, cells and unions."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import TimeContext, find_deadlines

CONTEXT = TimeContext("2024-05-02", 2024)

RATES = [
    # so many days, weeks or months between two times
    ("Bảo trì máy bơm, 03 tháng chạy thử một lần.", "QUARTERLY"),
    ("Trang thông tin của xã 2 tuần đăng bài một lần.", "FREQ=WEEKLY;INTERVAL=2"),
    ("Vận hành trạm cấp nước, 02 tháng súc rửa bể một lần.", "FREQ=MONTHLY;INTERVAL=2"),
    ("Tổ trực chốt 3 ngày thay ca/lần.", "FREQ=DAILY;INTERVAL=3"),
    ("Báo cáo tiến độ hai ngày một lần.", "FREQ=DAILY;INTERVAL=2"),
    ("Lấy mẫu nước 10 ngày một lần.", "PERIODIC"),
    ("Cứ 15 ngày một lần các thôn báo cáo diện tích lúa nhiễm bệnh.", "PERIODIC"),
    ("Quyết toán biên lai 05 ngày/lần.", "PERIODIC"),
    ("Kiểm tra bẫy đèn 07 ngày một lần.", "FREQ=WEEKLY"),
    ("Mỗi quý công bố một lần kết quả chấm điểm.", "QUARTERLY"),
    # lessons that teachers sit in on, numbers of a broadcast
    ("Ban Giám hiệu dự giờ ít nhất 02 tiết/tuần.", "FREQ=WEEKLY"),
    ("Tổ chuyên môn tổ chức thao giảng 01 tiết/tháng.", "FREQ=MONTHLY"),
    ("Bố trí ngoại khóa về phòng cháy 01 tiết/quý.", "QUARTERLY"),
    ("Đài huyện phát chuyên mục Dân vận 02 số/tháng.", "FREQ=MONTHLY"),
    ("Bản tin nội bộ ra 01 số/quý.", "QUARTERLY"),
    ("Truyền hình tỉnh phát 01 chương trình/tuần.", "FREQ=WEEKLY"),
    ("Chuyên trang Thuế của báo tỉnh, 04 số mỗi tháng.", "FREQ=MONTHLY"),
    # weekdays and times of the day that come round
    ("Dọn vệ sinh ngõ xóm mỗi sáng thứ Bảy.", "FREQ=WEEKLY;BYDAY=SA"),
    ("Họp tổ mỗi thứ Hai.", "FREQ=WEEKLY;BYDAY=MO"),
    ("Tiếp dân các ngày thứ Ba, thứ Năm.", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("Luyện tập văn nghệ các tối thứ Tư và thứ Sáu.", "FREQ=WEEKLY;BYDAY=WE,FR"),
    ("Loa truyền thanh phát tin phòng dịch mỗi sáng.", "FREQ=DAILY"),
    ("Dân quân tuần tra hằng đêm.", "FREQ=DAILY"),
    # meetings of cells and unions
    ("Lồng ghép Nghị quyết vào sinh hoạt định kỳ hằng tháng của chi đoàn.", "FREQ=MONTHLY"),
    ("Đưa việc học tập vào sinh hoạt hằng quý của chi hội.", "QUARTERLY"),
    ("Tuyên truyền trong sinh hoạt hàng tháng ở các tổ phụ nữ.", "FREQ=MONTHLY"),
    # the months of a yearly rate belong to it
    ("Tự chấm điểm 2 lần/năm: tháng 5 và tháng 10.", "FREQ=YEARLY;BYMONTH=5,10"),
    ("Kiểm kê 02 lần/năm (tháng 6 và tháng 12).", "FREQ=YEARLY;BYMONTH=6,12"),
    # within bounds
    ("Phát thanh 02 lần/ngày cho đến hết tháng 6/2024.", "FREQ=DAILY;UNTIL=20240630"),
    ("Mỗi ngày đọc 03 lần từ 10/5 đến 20/5.", "FREQ=DAILY;UNTIL=20240520"),
    ("Báo cáo hằng tuần liên tục đến ngày 30/9/2024.", "FREQ=WEEKLY;UNTIL=20240930"),
    (
        "Định kỳ ngày 20 hằng tháng từ tháng 6 đến tháng 11 các ấp gửi số liệu.",
        "FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20241130",
    ),
    (
        "Từ tháng 7 đến tháng 10/2024, mỗi tháng một lần phun khử khuẩn.",
        "FREQ=MONTHLY;UNTIL=20241031",
    ),
]


@pytest.mark.parametrize(("text", "rule"), RATES)
def test_rates(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


DATES = [
    ("Mỗi khoa nói chuyện một buổi trong tháng 10.", "2024-10-31"),
    ("Mỗi thôn họp 01 buổi trong quý III.", "2024-09-30"),
    ("Các chi đoàn ra quân 02 đợt trong tháng 6/2024.", "2024-06-30"),
    ("Công bố danh mục văn bản định kỳ chậm nhất ngày 20/01/2025.", "2025-01-20"),
]


@pytest.mark.parametrize(("text", "finish"), DATES)
def test_dates_that_are_no_rates(text: str, finish: str) -> None:
    found = find_deadlines(text, CONTEXT)
    assert [(mention.time.recurrence, mention.time.finish) for mention in found] == [(None, finish)]


MENTIONS = [
    "Môn Ngữ văn 4 tiết/tuần, môn Toán 4 tiết/tuần.",
    "Định mức giáo viên tiểu học 23 tiết/tuần.",
    "Học sinh khối 6 học 29 tiết/tuần.",
    "Cải thiện nước sinh hoạt hằng ngày của nhân dân.",
    "100% đề kiểm tra định kỳ có ma trận.",
    "Duyệt bài kiểm tra định kỳ của các khối.",
    "Công khai điểm kiểm tra định kỳ cho phụ huynh.",
    "Nghỉ các ngày thứ Bảy, Chủ nhật.",
    "Trực cả các ngày thứ Bảy và Chủ nhật.",
    "Công ty nghỉ bảo dưỡng, trừ các ngày thứ Hai.",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_what_is_no_rate_of_work(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


TIMETABLE = [
    "Dạy học 2 buổi/ngày ở các trường có đủ phòng học.",
    "2 buổi/ngày đối với học sinh tiểu học.",
    "Bố trí thời khóa biểu tối thiểu 5 ngày/tuần, tối đa 11 buổi/tuần.",
    "Mỗi ngày không quá 7 tiết, mỗi tiết 35 phút.",
    "Cơ quan làm việc 5 ngày/tuần.",
]


@pytest.mark.parametrize("text", TIMETABLE)
def test_a_timetable_is_no_rate_of_work(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Loa truyền thanh phát 2 buổi/ngày.",
        "Tuyên truyền 02 buổi/ngày tại các chợ.",
        "Tổ xung kích tuần tra 3 buổi/ngày.",
    ],
)
def test_sessions_of_broadcasts_are(text: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == ["FREQ=DAILY"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Đoàn liên ngành kiểm tra từ 2 - 3 cơ sở/quý.", "QUARTERLY"),
        ("Khảo sát sự hài lòng của 100 người dân/tháng.", "FREQ=MONTHLY"),
        ("Giám sát 02 chi bộ/quý.", "QUARTERLY"),
        ("Lấy 10 mẫu nước/tuần gửi xét nghiệm.", "FREQ=WEEKLY"),
        ("Thăm hỏi 05 gia đình chính sách/tháng.", "FREQ=MONTHLY"),
        ("Đăng tối thiểu 05 tin, bài/tháng.", "FREQ=MONTHLY"),
        ("Phát 03 tin, bài, phóng sự/tuần.", "FREQ=WEEKLY"),
    ],
)
def test_so_many_by_the_month(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "Thu gom 12 tấn rác/tháng.",
        "Hỗ trợ 500.000 đồng/tháng.",
        "Tiền thuê kiểm tra 300.000 đồng/tháng.",
        "Tiếp nhận 120 lượt khách/tuần.",
    ],
)
def test_amounts_by_the_month_are_none(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tiêm vét vào các ngày 5, 15, 25 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=5,15,25"),
        ("Tiêm chủng từ ngày 10 đến 12 hằng tháng.", "FREQ=MONTHLY;BYMONTHDAY=10,11,12"),
        ("Thu phí từ 03 đến 05 hàng tháng.", "FREQ=MONTHLY;BYMONTHDAY=3,4,5"),
        ("Giao ban vào ngày 5 và 20 hàng tháng.", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    ],
)
def test_days_of_every_month(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("Tiếp nhận hồ sơ từ thứ Hai đến thứ Sáu hằng tuần.", ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"]),
        ("Trực hằng tuần, từ thứ Tư đến thứ Bảy.", ["FREQ=WEEKLY;BYDAY=WE,TH,FR,SA"]),
        ("Trực từ thứ Bảy đến thứ Hai hằng tuần.", ["FREQ=WEEKLY;BYDAY=SA,SU,MO"]),
        ("Ra quân thứ 3, thứ 5, Chủ nhật hàng tuần.", ["FREQ=WEEKLY;BYDAY=TU,TH,SU"]),
        (
            "Báo cáo tuần (chiều thứ Năm), báo cáo tháng (ngày 20).",
            ["FREQ=WEEKLY;BYDAY=TH", "FREQ=MONTHLY;BYMONTHDAY=20"],
        ),
    ],
)
def test_weekdays_of_a_rate(text: str, rules: list[str]) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == rules


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Họp giao ban tháng vào ngày 25.", "FREQ=MONTHLY;BYMONTHDAY=25"),
        ("Giao ban tuần (chiều thứ Sáu).", "FREQ=WEEKLY;BYDAY=FR"),
        ("Sơ kết quý trước ngày 25 tháng cuối quý.", "QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
    ],
)
def test_meetings_by_their_term_and_day(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Báo cáo trước ngày 10/12 của từng năm.", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
        ("Gửi kế hoạch trước ngày 15/01 các năm.", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"),
        ("Gửi báo cáo trước ngày 10/12 của từng giai đoạn.", "PERIODIC"),
        ("Gửi số liệu trước ngày 20 từng tháng.", "FREQ=MONTHLY;BYMONTHDAY=20"),
        ("Nộp phí ngày 05 các tháng.", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ],
)
def test_a_day_of_each_year_month_or_stage(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


def test_a_day_of_named_years_is_one_of_each() -> None:
    found = find_deadlines("Báo cáo trước ngày 15/12 các năm 2024, 2025.", CONTEXT)
    assert [mention.time.finish for mention in found] == ["2024-12-15", "2025-12-15"]
