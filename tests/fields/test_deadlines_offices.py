"""Times as offices write them in columns, labels and lists, and days that are only remembered."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest

from extractor.fields.deadlines import TimeContext, find_deadlines

CONTEXT = TimeContext("2024-02-06", 2024)

BINDING = [
    # Runs of months, alone in a cell or behind a label.
    ("03 - 05/2024", ["2024-03-01/2024-05-31"]),
    ("10-12/2024", ["2024-10-01/2024-12-31"]),
    ("11 - 02/2025", ["2024-11-01/2025-02-28"]),
    ("11/2024 - 02/2025", ["2024-11-01/2025-02-28"]),
    ("2 | 08 – 09/2024 | Tu sửa phòng học, mua sách", ["2024-08-01/2024-09-30"]),
    ("Thời gian thực hiện: 6-7/2024", ["2024-06-01/2024-07-31"]),
    ("Tiến độ: từ 4 - 6/2024", ["2024-04-01/2024-06-30"]),
    ("Thời gian: Tháng 9-10/2024", ["2024-09-01/2024-10-31"]),
    # The ends of a range may be of two grains, or stand with an hour.
    ("Phát thanh từ tháng 4 đến 15/5 năm 2024", ["2024-04-01/2024-05-15"]),
    ("Ra quân từ tháng 3 đến ngày 20/4/2024", ["2024-03-01/2024-04-20"]),
    ("Niêm yết danh sách từ tháng 3 đến ngày bầu cử 12/5/2024", ["2024-03-01/2024-05-12"]),
    ("Nhận hồ sơ từ ngày 4/3/2024 đến 17 giờ 00, ngày 29/3/2024", ["2024-03-04/2024-03-29"]),
    ("Thí điểm từ ngày 01/4/2024 đến hết năm 2025", ["2024-04-01/2025-12-31"]),
    ("Thu thập mẫu từ tháng 9/2024 đến cuối năm 2026", ["2024-09-01/2026-12-31"]),
    ("Lắp đặt từ quý III/2024 đến năm 2025", ["2024-07-01/2025-12-31"]),
    ("Mở cửa đón khách từ ngày 15/3 đến hết năm", ["2024-03-15/2024-12-31"]),
    ("Đo đạc từ năm 2024 đến hết tháng 6/2026", ["2024-01-01/2026-06-30"]),
    ("Thời gian: tháng 10/2024 - năm 2025", ["2024-10-01/2025-12-31"]),
    ("Từ ngày 01/3/2024, đến hết năm 2025 phải lát xong vỉa hè", ["2024-03-01/None", "None/2025-12-31"]),
    # A time beside the one compared with.
    ("Giảm 15% số vụ cháy so với năm 2021 vào cuối năm 2025", ["None/2025-12-31"]),
    ("Tăng số chuyến xe buýt so với hiện nay trong quý III/2024", ["2024-07-01/2024-09-30"]),
    # A limit counted from the end of a term comes round with it.
    ("Đối chiếu công nợ trong vòng 20 ngày sau khi kết thúc quý", ["None/None QUARTERLY"]),
    ("Nộp bảng chấm công chậm nhất 03 ngày sau khi hết tháng", ["None/None FREQ=MONTHLY"]),
    ("Trạm Y tế gửi số liệu trong 02 ngày kể từ ngày kết thúc tuần", ["None/None FREQ=WEEKLY"]),
    ("Nộp quyết toán trong vòng 20 ngày sau khi kết thúc quý II", ["None/None"]),
    # The days of one event.
    ("Thời gian tập dượt: 14h thứ 6,7 (30/8,31/8/2024)", ["2024-08-30/2024-08-31"]),
    ("Thời gian: ngày 30/11, 01/12/2024", ["2024-11-30/2024-12-01"]),
    # A rate with the days or years it runs over.
    ("Từ 3/4 – 25/4/2024 phát thanh mỗi ngày 2 lượt phát", ["2024-04-03/2024-04-25 FREQ=DAILY;UNTIL=20240425"]),
    ("rà soát danh mục hằng năm 2025 - 2029", ["2025-01-01/2029-12-31 FREQ=YEARLY;UNTIL=20291231"]),
    ("đối chiếu số liệu hằng quý đến năm 2026", ["None/2026-12-31 QUARTERLY"]),
    ("ra quân thứ Bảy hàng tuần, từ ngày 1/6/2024 đến ngày 30/6/2024", ["None/None FREQ=WEEKLY;BYDAY=SA", "2024-06-01/2024-06-30"]),
    ("đo độ mặn hằng tháng (từ tháng 2 đến tháng 5/2024)", ["2024-02-01/2024-05-31 FREQ=MONTHLY;UNTIL=20240531"]),
    # A beginning and an end are one time, a start of works and its end are two.
    ("Khám tuyển: bắt đầu 12/11/2024, xong trước ngày 30/11/2024", ["2024-11-12/2024-11-30"]),
    ("Thu mẫu bắt đầu vào ngày 02/5/2024 và kết thúc trước ngày 20/5/2024", ["2024-05-02/2024-05-20"]),
    ("Khởi công ngày 4/3/2024, hoàn thành trước 30/6/2024", ["2024-03-04/2024-03-04", "None/2024-06-30"]),
    # Days of the first weeks of each month come round with the month.
    ("Thu quỹ vào thứ Bảy, Chủ nhật của hai tuần đầu mỗi tháng", ["None/None FREQ=MONTHLY"]),
    ("Bí thư chi bộ tiếp dân (ít nhất 02 ngày/tháng)", ["None/None FREQ=MONTHLY"]),
    ("gửi báo cáo Tổ công tác hằng tuần", ["None/None FREQ=WEEKLY"]),
    ("Các chi bộ định kỳ báo cáo kết quả về Ban Thường vụ (qua Văn phòng) trước ngày 18 của tháng cuối quý", ["None/None QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=18"]),
    # After a day is from it on; what a bracket adds to a date is no limit of its own.
    ("Tuyên truyền kết quả sau ngày bầu cử 12/5/2024", ["2024-05-12/None"]),
    ("Thời gian hoàn thành: tháng 9/2024 (sau khi huyện ban hành hướng dẫn)", ["2024-09-01/2024-09-30"]),
    ("Chậm nhất ngày 9/4/2024 (trước ngày hội 30 ngày)", ["None/2024-04-09"]),
    # Something is due on another day than the one it honours.
    ("Tổ chức hội thi chào mừng ngày 20/11 vào ngày 15/11/2024", ["2024-11-15/2024-11-15"]),
    ("Các hội nghị được tổ chức trong khoảng từ ngày 4/3/2024 đến ngày 8/3/2024 theo quy định, cụ thể như sau:", ["2024-03-04/2024-03-08"]),
    ("Sau hội nghị ngày 5/2/2024, các thôn nộp danh sách trước 28/2", ["None/2024-02-28"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BINDING)
def test_times_that_bind(text: str, expected: list[str]) -> None:
    found = [
        f"{mention.time.begin}/{mention.time.finish} {mention.time.recurrence or ''}".rstrip()
        for mention in find_deadlines(text, CONTEXT)
    ]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        'Lấy ngày 22/3 "Ngày Nước" làm ngày ra quân chung',
        # Half a day.
        "Lớp tập huấn kéo dài trong 1/2 ngày với hai chuyên đề",
        "Thời gian: 1/2 buổi",
        "đạt trong 3/4 thời gian quy định",
        # Days that are honoured, and anniversaries.
        "Thi đua lập thành tích chào mừng ngày 22/12",
        "tạo không khí vui tươi mừng kỷ niệm 90 năm ngày thành lập Đảng (3/2/1930 – 3/2/2024)",
        "chào mừng 49 năm thống nhất đất nước (30/4/1975-30/4/2024)",
        "Kỉ niệm 20 năm thành lập trường (5/9/2004 - 5/9/2024)",
        "cách mạng tháng 8 thành công",
        # Past work told without its year.
        "UBND xã mở hội nghị ngày 12/5/2022, yêu cầu gieo cấy xong trước 10/6",
        # Horizons and titles.
        "tiềm năng nước ngầm của vùng giai đoạn 2021 - 2030, có xét đến năm 2050",
        "Lộ trình thực hiện nhiệm vụ trong năm học 2024 - 2025 như sau:",
        "3. Nghị quyết số 5-NQ/HU ngày 7/6/2021 của Huyện ủy về lãnh đạo xây dựng kinh tế vườn đến năm 2025",
        "Sơ kết 6 tháng, 1 năm thực hiện phong trào",
        # Terms and droughts are no limits.
        "Đưa công trình vào kế hoạch đầu tư công trung hạn 2026 - 2030",
        "Cân đối nguồn vốn ngắn hạn 2025, dài hạn 2030",
        "Rút kinh nghiệm đợt chống hạn năm 2024",
        "Giảm tỷ lệ hộ nghèo so với trong năm 2024",
        # Headings, and the day from which a plan is in force.
        "1. Công tác chuẩn bị trước mùa mưa bão",
        "b) Hoạt động tuyên truyền trước Tết",
        "Kế hoạch này được triển khai thực hiện kể từ ngày ký",
        "trực 24/24 giờ và 7 ngày/tuần",
    ],
)
def test_times_that_do_not(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []
