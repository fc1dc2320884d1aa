"""Times as communes, schools and unions jot them down: short, without a word for day or month."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import DeadlineMention, TimeContext, find_deadlines

CONTEXT = TimeContext("2024-01-05", 2024)

DAYS = [
    ("Từ ngày 10 đến 25/6 tổ chức tổng vệ sinh.", ["2024-06-10..2024-06-25"]),
    ("Chấm điểm thi đua từ 01/11 -> 10/11.", ["2024-11-01..2024-11-10"]),
    ("Kiểm tra chéo từ 05/4 => 12/4/2024.", ["2024-04-05..2024-04-12"]),
    ("+ 15 - 17/7: Phụ huynh nộp hồ sơ.", ["2024-07-15..2024-07-17"]),
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
]


@pytest.mark.parametrize(("text", "rule"), RATES)
def test_rates_jotted_down(text: str, rule: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == [rule]


NO_RATES = [
    "Học sinh học ngày 2 buổi.",
    "Trong tháng tổ chức một lần là đủ.",
    "Đoạn đường cách trường 2 km.",
    "Khi có lũ về báo cáo 1 giờ/lần.",
    "Tổ chức tuần lễ áo dài một lần nữa.",
]


@pytest.mark.parametrize("text", NO_RATES)
def test_words_that_only_look_like_rates(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


def _when(mention: DeadlineMention) -> str:
    time = mention.time
    if time.recurrence:
        return time.recurrence
    return f"{time.begin or ''}..{time.finish or ''}" if time.begin or time.finish else "event"
