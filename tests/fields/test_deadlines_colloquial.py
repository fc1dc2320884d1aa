"""Times as communes, schools and unions jot them down: short, without a word for day or month."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import DeadlineMention, TimeContext, find_deadlines

CONTEXT = TimeContext("2024-01-05", 2024)

DAYS = [
    ("Từ ngày 10 đến 25/6 tổ chức tổng vệ sinh.", ["2024-06-10..2024-06-25"]),
    ("Chấm điểm thi đua từ 01/11 -> 10/11.", ["2024-11-01..2024-11-10"]),
    ("T7-T8/2024: nghiệm thu.", ["2024-07-01..2024-08-31"]),
    ("Deadline 20/10.", ["..2024-10-20"]),
    ("Chậm nhất từ ngày 01/10 các lớp học hai buổi.", ["..2024-10-01"]),
    ("Cấp nước trở lại muộn nhất là từ tháng 11/2024.", ["..2024-11-30"]),
    ("Thu nhận hồ sơ từ ngày 01/10/2024.", ["2024-10-01.."]),
    ("Kiểm tra chéo từ 05/4 => 12/4/2024.", ["2024-04-05..2024-04-12"]),
    ("+ 15 - 17/7: Phụ huynh nộp hồ sơ.", ["2024-07-15..2024-07-17"]),
    (" 15 - 17/7: Phụ huynh nộp hồ sơ.", ["2024-07-15..2024-07-17"]),
    (
        "Khắc phục tồn tại nêu tại Thông báo số 12/TB-VP trong quý II năm 2024.",
        ["2024-04-01..2024-06-30"],
    ),
    (
        "20/7: xét duyệt; 24/7: trình Phòng phê duyệt; công bố chậm nhất 31/7.",
        ["2024-07-20..2024-07-20", "2024-07-24..2024-07-24", "..2024-07-31"],
    ),
    (
        "Tựu trường sớm nhất ngày 29/8/2024; khai giảng 5/9.",
        ["2024-08-29..", "2024-09-05..2024-09-05"],
    ),
    (
        "Giải kéo co khai mạc 26/10 (thứ Bảy), bế mạc trước ngày 02/11.",
        ["2024-10-26..2024-10-26", "..2024-11-02"],
    ),
    ("Ban giám khảo công bố kết quả 25/7.", ["2024-07-25..2024-07-25"]),
    (
        "Lễ phát động lúc 7 giờ 30 ngày 17/10, ngày hội hiến máu 30/7, mỗi chi đoàn 5 người.",
        ["2024-10-17..2024-10-17", "2024-07-30..2024-07-30"],
    ),
    ("Ngày cao điểm làm sạch kênh rạch: 14/6", ["2024-06-14..2024-06-14"]),
    ("Hội thi nấu ăn: 19/10.", ["2024-10-19..2024-10-19"]),
    (
        "Điểm của xã tổ chức vào ngày 09/11 (thôn Đông) và 12/11 (thôn Đoài).",
        ["2024-11-09..2024-11-09", "2024-11-12..2024-11-12"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days_jotted_down(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == expected


NO_DAYS = [
    "Vận hành hệ thống thông tin giải quyết hồ sơ 24/7.",
    "Ngày truyền thống của Hội: 20/10",
    "Tổ chức hội thi đạt 5/7 thôn.",
    "Tổ chức hội trại 26/3.",
    "Hội thi có 9/12 trường tham gia.",
    "Giải quyết dứt điểm 12/15 vụ việc; 3/4: đạt",
]


@pytest.mark.parametrize("text", NO_DAYS)
def test_fractions_and_names_of_days(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


RATES = [
    ("Tuyên truyền tuần 3 buổi, mỗi buổi 30 phút.", "FREQ=WEEKLY"),
    ("Phát thanh ngày 2 buổi (5 giờ và 17 giờ).", "FREQ=DAILY"),
    ("Tuần kiểm tra đê một lần trong mùa lũ.", "FREQ=WEEKLY"),
    ("Cao điểm cấp thẻ căn cước; tuần báo một lần.", "FREQ=WEEKLY"),
    ("Quý họp ban chỉ đạo 01 lần.", "QUARTERLY"),
    ("Cứ cuối quý họp ban chấp hành rút kinh nghiệm.", "QUARTERLY"),
    ("Cứ đầu tháng nộp lịch công tác.", "FREQ=MONTHLY"),
    ("Định kỳ 3 tháng tổng hợp kết quả báo cáo Sở.", "QUARTERLY"),
    ("Định kỳ 2 tuần rà soát danh sách.", "FREQ=WEEKLY;INTERVAL=2"),
    ("Nửa tháng một lần cập nhật số liệu.", "PERIODIC"),
    ("Trực ban báo cáo huyện 2 giờ/lần.", "PERIODIC"),
    ("Hỗ trợ làm hồ sơ tại nhà vào thứ Năm của tuần lẻ.", "FREQ=WEEKLY;INTERVAL=2"),
    ("Trực hỗ trợ vào sáng thứ Bảy cách tuần.", "FREQ=WEEKLY;INTERVAL=2"),
    ("Sinh hoạt tổ 2 tuần/lần, vào chiều thứ Sáu tuần chẵn.", "FREQ=WEEKLY;INTERVAL=2"),
    ("Họp giao ban mỗi thứ hai, 17g30.", "FREQ=WEEKLY;BYDAY=MO"),
    ("Ra quân vào thứ Bảy tình nguyện tuần đầu hằng tháng.", "FREQ=MONTHLY"),
    ("Đài xã phát ít nhất 03 lượt/tuần thông điệp phòng đuối nước.", "FREQ=WEEKLY"),
    ("Biểu dương ít nhất 02 gương/tháng.", "FREQ=MONTHLY"),
    ("Mỗi chi hội vận động 03 hộ tham gia hợp tác xã/quý.", "QUARTERLY"),
    ("Kết nạp ít nhất 02 hội viên nòng cốt/tháng.", "FREQ=MONTHLY"),
]


@pytest.mark.parametrize(("text", "rule"), RATES)
def test_rates_jotted_down(text: str, rule: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == [rule]


MORE_RATES = [
    ("Vận động Quỹ Vì người nghèo mỗi năm 1,2 tỷ đồng.", "FREQ=YEARLY"),
    ("Mỗi tháng họp ít nhất 2 lần vào ngày 10 và 25.", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("Báo cáo 2 lần/tháng (ngày 10 và 25).", "FREQ=MONTHLY;BYMONTHDAY=10,25"),
    ("Phát thanh vào các ngày thứ 3, 5, 7.", "FREQ=WEEKLY;BYDAY=TU,TH,SA"),
    ("Phát thanh 3 buổi/tuần (thứ 2, 4, 6).", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("Cuối tháng tổng hợp báo cáo.", "FREQ=MONTHLY"),
    ("Mỗi quý kiểm tra các tổ một lần.", "QUARTERLY"),
    ("Công khai dự toán, quyết toán theo quý.", "QUARTERLY"),
    ("Tắt đèn một giờ vào tối ngày rằm, 30 âm lịch.", "FREQ=MONTHLY"),
    ("Thắp hương đài tưởng niệm ngày rằm và mùng một.", "FREQ=MONTHLY"),
]


@pytest.mark.parametrize(("text", "rule"), MORE_RATES)
def test_rates_of_the_moon_and_of_terms(text: str, rule: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == [rule]


IN_THE_YEAR = "Kiểm kê tài sản 02 lần trong năm: ngày 30/6 và ngày 31/12."


def test_days_of_the_times_counted_in_the_year_planned_for() -> None:
    found = [_when(mention) for mention in find_deadlines(IN_THE_YEAR, CONTEXT)]
    assert found == ["2024-06-30..2024-06-30", "2024-12-31..2024-12-31"]


NO_RATES = [
    "Vận động hội viên đóng góp mỗi năm 20.000 đồng/người.",
    "Thu nhập của hộ mỗi tháng 5 triệu đồng.",
    "Nước được tuần hoàn một lần.",
    "Quý khách một lần nữa xin lưu ý.",
    "Giá cả cuối tháng tăng nhẹ.",
    "Giúp thôn thứ 2, 3 hộ nghèo.",
    "Phân bổ chỉ tiêu theo quý.",
    "Xây dựng kế hoạch thu theo tháng.",
    "Học sinh đoạt giải tại các hội thi thể thao hằng năm được cộng điểm.",
    "Học sinh học ngày 2 buổi.",
    "Trong tháng tổ chức một lần là đủ.",
    "Đoạn đường cách trường 2 km.",
    "Khi có lũ về báo cáo 1 giờ/lần.",
    "Khi có bão, 1 giờ phát tin 1 lần.",
    "Các tổ bầu cử báo cáo tiến độ 2 giờ một lần.",
    "Tổ chức tuần lễ áo dài một lần nữa.",
]


@pytest.mark.parametrize("text", NO_RATES)
def test_words_that_only_look_like_rates(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


LIMITS = [
    "Trả kết quả trong vòng một tháng kể từ ngày nhận đủ hồ sơ.",
    "Gửi giấy mời ít nhất 5 ngày trước khi khai mạc.",
    "Hoàn thành 100% việc niêm yết danh sách trước ngày bầu cử.",
    "Ban hành kế hoạch chi tiết không muộn hơn 05 ngày làm việc sau ngày phê duyệt kết quả.",
    "Đơn vị chưa đạt phải tiêm vét trong 05 ngày tiếp theo.",
    "Vận động học sinh mua thẻ, hoàn tất trong vòng 30 ngày đầu năm học.",
    "Khử khuẩn giếng nước bị ngập trong 3 ngày.",
    "Báo cáo kết quả Ngày hội sau 02 ngày tổ chức.",
    "Sau kiểm tra 15 ngày phải có thông báo kết luận.",
    "Làm xong thủ tục trước chuyến đi 20 ngày.",
    "Nộp bài thu hoạch sau khi học xong 10 ngày.",
    "Nộp tiền về kho bạc trễ nhất 10 giờ ngày kế tiếp.",
    "Gửi kết quả chậm nhất ngày làm việc tiếp theo.",
    "Báo cáo nhanh chậm nhất 8 giờ sáng hôm sau.",
    "Thông báo cho gia đình 05 ngày sau khi ban hành quyết định trợ cấp.",
]


@pytest.mark.parametrize("text", LIMITS)
def test_limits_that_hang_on_an_event(text: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == ["event"]


FROM_ISSUE = [
    "Các thôn họp dân trong ba mươi ngày, tức 30 ngày kể từ ngày ban hành Kế hoạch.",
    "Ban hành quy chế chậm nhất 30 ngày sau ngày Kế hoạch này được ký ban hành.",
    "Các thôn họp dân trong 30 ngày sau khi ban hành kế hoạch.",
]


@pytest.mark.parametrize("text", FROM_ISSUE)
def test_days_after_the_issue_of_the_plan(text: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == ["..2024-02-04"]


MONTHLY = [
    ("Tổng hợp báo cáo tháng gửi trung tâm trước ngày mùng 3 tháng sau.", 1),
    ("Gửi lịch công tác về Văn phòng chậm nhất ngày 28 tháng trước.", 1),
    ("Tiêm chủng vào ngày 10 hằng tháng; tiêm vét ngày 25.", 2),
    ("Mỗi tháng sinh hoạt một lần; nộp biên bản vào ngày 27.", 2),
]


@pytest.mark.parametrize(("text", "count"), MONTHLY)
def test_days_of_monthly_work(text: str, count: int) -> None:
    found = [_when(mention) for mention in find_deadlines(text, CONTEXT)]
    assert len(found) == count
    assert all(rule.startswith("FREQ=MONTHLY") for rule in found)


YEARLY = [
    "Gửi danh mục đầu tư năm sau về Sở trước ngày 30 tháng 6.",
    "Đăng ký nhu cầu vốn năm tiếp theo trước 15/7.",
    "Tổng hợp báo cáo Sở, Ủy ban nhân dân tỉnh 6 tháng và năm (trước 20/6 và 20/12).",
    "Báo cáo định kỳ 6 tháng và cả năm vào các ngày 15/6 và 15/12.",
]


@pytest.mark.parametrize("text", YEARLY)
def test_days_of_every_year_in_a_plan_of_several(text: str) -> None:
    found = [_when(mention) for mention in find_deadlines(text, TimeContext("2021-03-01"))]
    assert [rule.split(";")[0] for rule in found] == ["FREQ=YEARLY"]


UNDER_MONTH = [
    (
        "- Tháng 2: Ký giao ước thi đua, chậm nhất ngày 20.",
        "",
        ["2024-02-01..2024-02-29", "..2024-02-20"],
    ),
    (
        "Tháng 9/2025: khai giảng; họp phụ huynh ngày 14.",
        "",
        ["2025-09-01..2025-09-30", "2025-09-14..2025-09-14"],
    ),
    ("- Ngày 26: thắp nến tri ân.", "3. Tháng 7", ["2024-07-26..2024-07-26"]),
    ("- Ngày 26: thắp nến tri ân.", "3. Hoạt động", []),
]


@pytest.mark.parametrize(("text", "heading", "expected"), UNDER_MONTH)
def test_days_under_the_name_of_their_month(text: str, heading: str, expected: list[str]) -> None:
    found = find_deadlines(text, CONTEXT, heading=heading)
    assert [_when(mention) for mention in found] == expected


AUTUMN_BEFORE = [
    ("Từ ngày 05/9 đến 25/9/2023: bình nghị, nộp biên bản chậm nhất ngày 20/9.", "..2023-09-20"),
    ("Vận động thanh niên viết đơn tình nguyện trước 30/10.", "..2023-10-30"),
    ("Phúc tra sức khỏe trước ngày 10/01.", "..2024-01-10"),
    ("Tổng kết trước ngày 15/3.", "..2024-03-15"),
]


@pytest.mark.parametrize(("text", "last"), AUTUMN_BEFORE)
def test_work_of_the_autumn_before_the_year_planned_for(text: str, last: str) -> None:
    context = TimeContext("2023-09-04", 2024, latest="2024-03-31")
    assert [_when(mention) for mention in find_deadlines(text, context)][-1] == last


def test_a_plan_drawn_up_in_december_keeps_its_year() -> None:
    context = TimeContext("2023-12-05", 2024, latest="2024-11-30")
    found = find_deadlines("Gửi báo cáo tổng kết trước ngày 15/12.", context)
    assert [_when(mention) for mention in found] == ["..2024-12-15"]


HELD = [
    ("Khánh thành nhà văn hóa dịp Quốc khánh 2/9.", ["2024-09-02..2024-09-02"]),
    (
        "Khởi công ngày 15/4, bàn giao dịp 19/8.",
        ["2024-04-15..2024-04-15", "2024-08-19..2024-08-19"],
    ),
    (
        "Kỷ niệm 90 năm Ngày thành lập Hội: tổ chức hội thi nấu ăn tối ngày 6/3.",
        ["2024-03-06..2024-03-06"],
    ),
    ("Lễ mít tinh kỷ niệm tổ chức sáng ngày 27/7/2024.", ["2024-07-27..2024-07-27"]),
    ("Thắp nến tri ân tại nghĩa trang lúc 19 giờ ngày 26/7/2024.", ["2024-07-26..2024-07-26"]),
    (
        "Thi đua đợt 1 dịp 08/3, đợt 2 từ 01 đến 15/5, đợt 3 hưởng ứng Ngày Môi trường 05/6.",
        ["2024-03-08..2024-03-08", "2024-05-01..2024-05-15", "2024-06-05..2024-06-05"],
    ),
    ("Họp phụ huynh vào Chủ nhật thứ hai của tháng 9.", ["2024-09-08..2024-09-08"]),
    ("Ra quân vào sáng thứ Bảy tuần đầu tháng 6/2024.", ["2024-06-01..2024-06-01"]),
    ("Đối thoại vào thứ Năm cuối tháng 10.", ["2024-10-31..2024-10-31"]),
    ("Ra quân thứ Bảy, Chủ nhật tuần 2 tháng 3.", ["2024-03-08..2024-03-14"]),
    ("Bàn giao trạm bơm chậm nhất giữa tháng 6.", ["..2024-06-15"]),
    (
        "Đo đạc bắt đầu từ ngày 16/7/2024, kết thúc đợt 1 ngày 20/12/2024.",
        ["2024-07-16..2024-12-20"],
    ),
    (
        "Mỗi tuần có 01 chuyên mục về nông dân, nông thôn kể từ ngày 01/4 đến ngày 31/7/2024.",
        ["FREQ=WEEKLY;UNTIL=20240731"],
    ),
    (
        "Từ ngày 05/9/2024, tổ lưu động phục vụ vào sáng thứ Bảy hằng tuần.",
        ["FREQ=WEEKLY;BYDAY=SA"],
    ),
    ("Định kỳ cuối học kỳ 1 và cuối học kỳ 2, nhà trường gửi báo cáo về Sở.", ["PERIODIC"]),
    ("Kiểm tra, đánh giá định kỳ việc thực hiện của các tổ chuyên môn.", ["PERIODIC"]),
    (
        "Các bộ phận định kỳ báo cáo tình hình, kết quả về Ban Giám hiệu vào cuối mỗi học kỳ.",
        ["PERIODIC"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_is_held_on_a_day(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == expected


TOLD = [
    "Tổ chức giải cầu lông nhân dịp 26/3.",
    "Chương trình “Ngày 27/7 - Uống nước nhớ nguồn” được nhân rộng.",
    "Xã được công nhận đạt chuẩn ngày 15/12/2020.",
    "Kỷ niệm ngày thành lập Đảng 3/2.",
    "Nhân các ngày 03/02, 30/4, 02/9 treo cờ Tổ quốc.",
    "Học sinh được khen thưởng cuối năm đạt 55%.",
    "Đưa kết quả vào tiêu chí xét thi đua cuối năm.",
    "Cuối năm 2023 quỹ Hội có 20 triệu đồng.",
    "Số hộ đấu nối nước sạch (lũy kế từ năm 2020)",
    "Theo dự báo, nắng nóng còn kéo dài đến giữa tháng 8.",
    "Do mùa mưa bão ở miền núi từ tháng 9 đến tháng 11 nên đường khó đi.",
    "Tiết 2 (Tuần 8, cuối tháng 10): luyện tập về đoạn thẳng.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_only_told(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


def test_a_forecast_does_not_undo_a_limit() -> None:
    text = "Theo dự báo mưa lớn kéo dài, các thôn phải gặt xong trước ngày 10/9."
    found = [_when(mention) for mention in find_deadlines(text, CONTEXT)]
    assert found == ["..2024-09-10"]


def _when(mention: DeadlineMention) -> str:
    time = mention.time
    if time.recurrence:
        return time.recurrence
    return f"{time.begin or ''}..{time.finish or ''}" if time.begin or time.finish else "event"
