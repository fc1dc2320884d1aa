"""Feasts, lunar days and seasons by which work is due, and those that are only spoken of."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import TimeContext, find_deadlines

CONTEXT = TimeContext("2024-01-05", 2024)

# The words of the expression; none of them has a date.
DUE = [
    (
        "Gieo cấy vụ chiêm xong trước Tết Nguyên đán Giáp Thìn.",
        "xong trước Tết Nguyên đán Giáp Thìn",
    ),
    ("Nạo vét kênh mương xong trước mùa mưa năm 2024.", "xong trước mùa mưa năm 2024"),
    ("Các thôn phát quang đường điện trước mùa mưa bão.", "trước mùa mưa bão"),
    ("Sửa chữa lớp học, xong trước khai giảng năm học mới.", "xong trước khai giảng năm học mới"),
    ("Mua sắm bàn ghế hoàn thành trước ngày khai trường.", "hoàn thành trước ngày khai trường"),
    ("Nộp danh sách về xã trước rằm tháng Bảy.", "trước rằm tháng Bảy"),
    (
        "Đóng góp gạo ủng hộ dứt điểm trước rằm tháng 8 âm lịch.",
        "dứt điểm trước rằm tháng 8 âm lịch",
    ),
    (
        "Tặng quà hộ nghèo xong trước ngày 23 tháng Chạp năm Quý Mão.",
        "xong trước ngày 23 tháng Chạp năm Quý Mão",
    ),
    ("Tu sửa đình làng xong trước ngày 10/3 âm lịch.", "xong trước ngày 10/3"),
    ("Từ nay đến Tết Nguyên đán, mỗi thôn làm sạch một tuyến kênh.", "Từ nay đến Tết Nguyên đán"),
    ("Gửi báo cáo chậm nhất 20 tháng Chạp.", "chậm nhất 20 tháng Chạp"),
    ("Các chi hội ra quân vào mùng 6 tháng Giêng.", "vào mùng 6 tháng Giêng"),
    ("Ra quân trồng cây vào sáng mùng 6 Tết.", "vào sáng mùng 6 Tết"),
    ("Họp dân xong trong tháng Giêng âm lịch.", "trong tháng Giêng âm lịch"),
    ("Vận động quà cho bà con xong trước lễ Phật đản.", "xong trước lễ Phật đản"),
    ("Bàn giao nhà trước Tết Chôl Chnăm Thmây.", "trước Tết Chôl Chnăm Thmây"),
    (
        "Hội Nông dân làm 02 tuyến đường hoa, hoàn thành trước Ngày hội.",
        "hoàn thành trước Ngày hội",
    ),
    ("Khen thưởng, hoàn tất trước lễ tổng kết.", "hoàn tất trước lễ tổng kết"),
    ("Trình Hội đồng nhân dân tại kỳ họp giữa năm.", "tại kỳ họp giữa năm"),
    ("Trước mùa mưa lũ, mỗi thôn khơi thông cống rãnh một lượt.", "Trước mùa mưa lũ"),
]


@pytest.mark.parametrize(("text", "words"), DUE)
def test_due_by_an_occasion(text: str, words: str) -> None:
    found = [mention.time for mention in find_deadlines(text, CONTEXT)]
    assert [(time.text, time.kind, time.begin, time.finish) for time in found] == [
        (words, "event", None, None)
    ]


MENTIONS = [
    "Buôn lậu diễn biến phức tạp trước Tết Nguyên đán.",
    "Nhu cầu mua sắm tăng cao trước Tết.",
    "Năm ngoái xã đã nạo vét 5 km kênh trước mùa mưa.",
    "Nghị quyết thông qua tại kỳ họp giữa năm.",
    "Lễ giỗ tổ vào ngày 10/3 âm lịch.",
    "Bảo đảm trật tự trước, trong và sau Tết Nguyên đán.",
    "Giá cả tăng, nhất là những ngày trước Tết.",
    "Giá thịt tăng 10% so với trước Tết.",
    "1. Trước mùa mưa bão",
    "Nhiệm vụ trước mùa mưa bão",
    "Lễ hội đền làng mở vào mùng 6 tháng Giêng.",
    "Kiểm tra dịch vụ mùa lễ hội, dịp Tết.",
    "Tặng quà nhân dịp Tết Nguyên đán.",
    "Công tác phòng bệnh đã làm xong trước mùa mưa.",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_an_occasion_only_spoken_of(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


# A date or a rate beside the occasion says it all.
DATED = [
    ("Hoàn thành trước mùa mưa lũ (15/8).", "..2024-08-15"),
    ("Đắp đê bao xong trước mùa lũ, chậm nhất ngày 31/7/2024.", "..2024-07-31"),
    ("Sơn sửa lớp học xong trước ngày khai giảng 05/9/2024.", "..2024-09-05"),
    ("Vận động quỹ, kết thúc trước ngày Đại đoàn kết 18/11.", "..2024-11-18"),
    ("Trang trí xong trước ngày Nhà giáo Việt Nam 20/11.", "..2024-11-20"),
    ("Sửa nhà tình nghĩa trước ngày Thương binh Liệt sĩ 27/7.", "..2024-07-27"),
    ("Đợt 1 (trước Tết): từ ngày 15/01 đến ngày 02/02/2024.", "2024-01-15..2024-02-02"),
    ("Tu bổ bờ bao xong trước mùa mưa bão hằng năm.", "FREQ=YEARLY"),
    ("Tổng dọn vệ sinh trước Tết 7 ngày.", "event"),
]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_an_occasion_with_its_date(text: str, expected: str) -> None:
    (time,) = (mention.time for mention in find_deadlines(text, CONTEXT))
    span = f"{time.begin or ''}..{time.finish or ''}"
    assert (time.recurrence or (span if span != ".." else time.kind)) == expected
