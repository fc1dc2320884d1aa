"""Days and months in brackets, stages and lists, and names of terms that are none of them."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import TimeContext, TimeExpression, find_deadlines
from extractor.fields.deadlines.columns import read_cell

CONTEXT = TimeContext("2024-05-02", 2024)

DATED = [
    # days in brackets after what is due
    (
        "Nộp báo cáo sơ kết (10/01/2025) và báo cáo tổng kết (20/5/2025).",
        ["2025-01-10", "2025-05-20"],
    ),
    ("Gửi kế hoạch sơ tuyển (15/8/2024) về phòng Giáo dục.", ["2024-08-15"]),
    ("Tổ số 2 ra quân muộn hơn một ngày (ngày 04/6/2024) tại chợ xã.", ["2024-06-04"]),
    ("Niêm yết tại trụ sở UBND thị trấn và nhà văn hóa các khối (ngày 08/6/2024).", ["2024-06-08"]),
    ("Khơi thông cống rãnh, hoàn thành trước mùa mưa bão (15/8).", ["2024-08-15"]),
    ("Xong trước lễ khai giảng (05/9).", ["2024-09-05"]),
    ("Sửa chữa lớp học trước khi học sinh tựu trường (26/8/2024).", ["2024-08-26"]),
    ("Khai mạc hội thao cấp cụm (12/7), bế mạc cấp huyện (25/7).", ["2024-07-12", "2024-07-25"]),
    ("Kiểm tra các xã/phường ngày 20/6/2024.", ["2024-06-20"]),
    # stages and ranges without their words
    ("Mở 02 lớp bơi (đợt 1: 03 - 22/6; đợt 2: 24/6 - 13/7).", ["2024-06-22", "2024-07-13"]),
    ("Giai đoạn 1: 15/5 - 30/6; giai đoạn 2: 01/7 - 15/8.", ["2024-06-30", "2024-08-15"]),
    ("Vòng 2 (cấp huyện): 20/9.", ["2024-09-20"]),
    ("Tuần lễ nước sạch (29/5 - 06/6).", ["2024-06-06"]),
    ("Lớp thứ hai: 08 - 12/7/2024 tại Trung tâm Chính trị huyện.", ["2024-07-12"]),
    ("Tuần 2 (10 - 16/6/2024): khối văn hóa trực.", ["2024-06-16"]),
    ("Nghỉ đông từ 05 - 18/8.", ["2024-08-18"]),
    ("Các lớp nghề khai giảng từ tháng 5 và kết thúc trong tháng 9/2024.", ["2024-09-30"]),
    ("Chiến dịch bắt đầu từ ngày 15/6 và kết thúc vào ngày 30/7.", ["2024-07-30"]),
    # runs of months
    ("Mùa cao điểm (tháng 6, tháng 7 và tháng 8 năm 2024) trực 24/24 giờ.", ["2024-08-31"]),
    ("Tuần tra rừng trong tháng 10, 11, 12/2024.", ["2024-12-31"]),
    # holidays before which something is done
    ("Kiểm tra bến đò trước kỳ nghỉ lễ 02/9.", ["2024-09-02"]),
    ("Trang trí đường phố xong trước dịp 19/8.", ["2024-08-19"]),
    ("Tặng quà gia đình chính sách trước ngày lễ 27/7.", ["2024-07-27"]),
    # terms with their dates: only the dates bind
    (
        "Gửi báo cáo về huyện: quý II (trước 10/6), quý III (trước 10/9), năm (trước 05/12).",
        ["2024-06-10", "2024-09-10", "2024-12-05"],
    ),
    (
        "Báo cáo quý III chậm nhất ngày 15/9, quý IV chậm nhất ngày 10/12.",
        ["2024-09-15", "2024-12-10"],
    ),
    ("Tổng hợp số liệu tháng 6 (trước ngày 25/6).", ["2024-06-25"]),
    ("Rà soát hộ nghèo cuối năm từ ngày 01/9 đến ngày 15/11/2024.", ["2024-11-15"]),
    ("Tổng kết cuối năm (trước 20/12).", ["2024-12-20"]),
    ("Bình xét thi đua giữa năm trước ngày 05/7/2024.", ["2024-07-05"]),
    # years
    ("Mỗi chi bộ xây dựng một mô hình tự quản ngay trong năm 2024.", ["2024-12-31"]),
]


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_days(text: str, expected: list[str]) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)] == expected


MENTIONS = [
    "Có thể kết thúc sớm nhưng không trước ngày 15/8/2024.",
    "Các trường không tựu trường trước ngày 20/8/2024.",
    "Không được gieo cấy trước ngày 05/6.",
    "Thu hoạch không sớm hơn ngày 15/9/2024.",
    "Đợt 1: 5/7 thôn đạt chuẩn.",
    "Đạt từ 3 - 5/7 tiêu chí.",
    "Kỳ 1: 8/12 (66,7%) trạm hoàn thành.",
    "Hưởng ứng Ngày Môi trường thế giới (5/6).",
    "Nhân Ngày Gia đình Việt Nam (28/6).",
    "Thực hiện Công văn số 15 ngày 20/6/2024.",
    "Theo Quyết định số …/QĐ-UBND ngày 03/6/2024.",
    "Tiếp tục thực hiện Kế hoạch 217-KH/HU ngày 12/6/2024.",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_what_is_no_day_by_which(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Họp đánh giá công tác tháng 6, triển khai nhiệm vụ tháng 7/2024.",
        "Báo cáo kết quả quý II và kế hoạch quý III/2024.",
        "Sơ kết phong trào thi đua quý IV/2024.",
    ],
)
def test_the_month_that_is_spoken_of(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


LATE = TimeContext("2024-09-20", 2024)


def test_a_plan_signed_after_its_first_steps() -> None:
    """What a plan says is due before a day it sets, also where it was signed a little later."""
    due = "Các tổ nộp kế hoạch dạy học trước ngày 05/9/2024."
    assert [mention.time.finish for mention in find_deadlines(due, LATE)] == ["2024-09-05"]
    listed = "Tựu trường: khối 1 ngày 22/8/2024; các khối khác ngày 29/8/2024."
    found = find_deadlines(listed, LATE, heading="1. Khung thời gian năm học")
    assert [mention.time.finish for mention in found] == ["2024-08-22", "2024-08-29"]


@pytest.mark.parametrize(
    "text",
    [
        "Kết quả điều tra đến ngày 10/9/2024: toàn xã có 812 trẻ.",
        "Ngày 12/9/2024, Ủy ban nhân dân xã họp với các thôn.",
        "Nợ thuế đến 31/8/2024 là 1,2 tỷ đồng.",
        "Nộp kế hoạch trước ngày 05/6/2024.",
        "Hội đồng đã họp và hoàn thành hồ sơ trước ngày 10/9/2024.",
    ],
)
def test_days_before_the_plan_are_past(text: str) -> None:
    assert find_deadlines(text, LATE) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hỗ trợ theo Nghị định số 02/2017/NĐ-CP ngày 09/01/2017, trình trước ngày 30/6/2024.",
        "Hoàn thành nội dung của Kế hoạch số 45/KH-UBND trước 30/6/2024.",
    ],
)
def test_a_day_after_a_cited_document(text: str) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)][-1] == "2024-06-30"


ENTRIES = [
    ("- 15/6: Khai mạc hội trại.", ["2024-06-15"]),
    ("05/9: Khai giảng năm học mới.", ["2024-09-05"]),
    ("+ 10/5 - 15/5: Tập huấn cho tổ trưởng.", ["2024-05-15"]),
    ("a) 8/2024: Sơ kết chiến dịch.", ["2024-08-31"]),
    (
        "Tháng Nội dung Phụ trách 6/2024 Ra quân hè Các chi đoàn 7/2024 Mở lớp bơi Liên đội"
        " 8/2024 Tổng kết Ban Chấp hành",
        ["2024-06-30", "2024-07-31", "2024-08-31"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES)
def test_entries_of_a_calendar(text: str, expected: list[str]) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Số ca mắc các tháng 6/2024, 7/2024, 8/2024 giảm dần.",
        "Trường hợp 5/7 xã đạt: thưởng.",
        "Kết quả: 3/4 thôn hoàn thành.",
        "Bản đồ tỷ lệ 1/5 và 8/2024 mảnh.",
    ],
)
def test_figures_are_no_entries(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


MORE = [
    ("Thời gian: từ 7h30 đến 11h30 ngày 20/6/2024.", [("2024-06-20", "2024-06-20")]),
    ("Bỏ phiếu từ 7 giờ đến 19 giờ ngày 23/6/2024.", [("2024-06-23", "2024-06-23")]),
    ("Mở cổng từ 8 giờ ngày 20/6/2024 đến 17 giờ ngày 25/6/2024.", [("2024-06-20", "2024-06-25")]),
    (
        "Kỷ niệm 79 năm Quốc khánh (02/9/1945 - 02/9/2024), tổ chức giao lưu vào ngày 30/8/2024.",
        [("2024-08-30", "2024-08-30")],
    ),
    ("Từ nay đến hết năm, mỗi chi hội trồng 50 cây.", [(None, "2024-12-31")]),
    ("Phấn đấu hết năm có 95% hộ đăng ký.", [(None, "2024-12-31")]),
    ("Hoàn thành trước 30/6/24.", [(None, "2024-06-30")]),
    (
        "Thi từ 01/6/24 đến 05/6/24, tổng kết ngày 20/6/24.",
        [("2024-06-01", "2024-06-05"), ("2024-06-20", "2024-06-20")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE)
def test_both_ends(text: str, expected: list[tuple[str | None, str]]) -> None:
    found = find_deadlines(text, CONTEXT)
    assert [(mention.time.begin, mention.time.finish) for mention in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mốc số liệu: từ ngày 01/01/2024 đến ngày 30/6/2024.",
        "Số liệu báo cáo tính từ 01/01/2024 đến 30/6/2024.",
        "Thời kỳ thanh tra: từ 01/01/2022 đến 30/6/2024.",
        "Niên độ kiểm tra: từ ngày 01/7/2023 đến 30/6/2024.",
        "Đạt 5/7/12 thôn.",
        "Kỷ niệm Ngày Báo chí 21/6.",
    ],
)
def test_spans_of_figures_and_numbers(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Gửi báo cáo trước ngày 05 tháng sau của quý báo cáo.",
         "QUARTERLY;BYMONTH=1,4,7,10;BYMONTHDAY=5"),
        ("Chào cờ vào sáng thứ Hai đầu tháng.", "FREQ=MONTHLY"),
        ("Họp giao ban chiều thứ Sáu cuối tháng.", "FREQ=MONTHLY"),
    ],
)  # fmt: skip
def test_days_of_the_month_and_quarter(text: str, rule: str) -> None:
    assert [mention.time.recurrence for mention in find_deadlines(text, CONTEXT)] == [rule]


EVENTS = [
    (
        "Chấm thi: từ 01 - 15/8; công bố kết quả: 20/8; trao giải: 02/9/2024.",
        ["2024-08-15", "2024-08-20", "2024-09-02"],
    ),
    ("Khai mạc: 15/6; bế mạc: 20/8.", ["2024-06-15", "2024-08-20"]),
    ("Hạn nộp bài: 15/8.", ["2024-08-15"]),
    ("Hạn đăng ký 10/6/2024.", ["2024-06-10"]),
    ("Sơ khảo: 12/7, chung khảo: 26/7.", ["2024-07-12", "2024-07-26"]),
    ("Ban Chỉ đạo họp ngày 15/6/2024.", ["2024-06-15"]),
    ("Hội đồng thông qua ngày 20/7/2024 để công bố.", ["2024-07-20"]),
]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events_and_their_days(text: str, expected: list[str]) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kết quả đạt: 5/7.",
        "Số thôn hoàn thành: 8/12.",
        "Hội nghị đã họp ngày 15/4/2024.",
        "Kế hoạch được ký ngày 20/4/2024.",
        "Ngày hội họp ngày 28/4/2024 đã thống nhất.",
    ],
)
def test_fractions_and_days_past(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


CELLS = [
    ("Q2/2024", ["2024-04-01..2024-06-30"]),
    ("Q.IV/2024", ["2024-10-01..2024-12-31"]),
    ("T6", ["2024-06-01..2024-06-30"]),
    ("T5 - T7", ["2024-05-01..2024-07-31"]),
    ("10-15/6", ["2024-06-10..2024-06-15"]),
    ("11 - 12/7/2024", ["2024-07-11..2024-07-12"]),
    ("30/6, 30/9, 31/12", ["2024-06-30", "2024-09-30", "2024-12-31"]),
    ("07/5 (thứ Ba)", ["2024-05-07"]),
    (
        "Tháng 5, 8, 11",
        ["2024-05-01..2024-05-31", "2024-08-01..2024-08-31", "2024-11-01..2024-11-30"],
    ),
    (
        "Tháng 6, 9 và 12/2024",
        ["2024-06-01..2024-06-30", "2024-09-01..2024-09-30", "2024-12-01..2024-12-31"],
    ),
    ("Quý II, IV/2024", ["2024-04-01..2024-06-30", "2024-10-01..2024-12-31"]),
    ("Quý II, III, IV", ["2024-04-01..2024-12-31"]),
    ("Tháng 6, 7, 8", ["2024-06-01..2024-08-31"]),
    ("Tháng 3, 9 hằng năm", ["FREQ=YEARLY;BYMONTH=3,9"]),
    ("05 ngày sau mỗi đợt", ["-"]),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS)
def test_cells_that_say_when(cell: str, expected: list[str]) -> None:
    def said(time: TimeExpression) -> str:
        if time.recurrence or not time.finish:
            return time.recurrence or "-"
        days = (time.begin, time.finish)
        return time.finish if time.begin == time.finish else "..".join(filter(None, days))

    assert [said(time) for time in read_cell(cell, CONTEXT)] == expected


@pytest.mark.parametrize(
    "text",
    ["Trong tháng 6, 5 xã hoàn thành.", "Tháng 6, 12 thôn họp dân.", "Trong tháng 6, 25% hộ nộp."],
)
def test_counts_do_not_go_on_a_list_of_months(text: str) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)] == ["2024-06-30"]


PERIODS = [
    ("Trong giai đoạn 2024 - 2026, xây mới 12 nhà văn hóa thôn.", ["2026-12-31"]),
    ("Nhân rộng mô hình tại 05 xã trong giai đoạn 2025-2027.", ["2027-12-31"]),
    ("2. Định hướng đến năm 2035", ["2035-12-31"]),
    ("II. Tầm nhìn đến năm 2045: thành đô thị du lịch.", ["2045-12-31"]),
    ("Thời gian dự kiến: Chiều ngày 12/6 và cả ngày 13/6/2024.", ["2024-06-13"]),
]


@pytest.mark.parametrize(("text", "expected"), PERIODS)
def test_periods_in_which_work_is_due(text: str, expected: list[str]) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, CONTEXT)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trong giai đoạn 2021 - 2025, toàn xã đã xây dựng 12 km đường.",
        "Trong giai đoạn 2016 - 2020, tỷ lệ hộ nghèo giảm 6%.",
        "Chương trình giảm nghèo giai đoạn 2021 - 2025, tầm nhìn đến năm 2030",
    ],
)
def test_periods_told_and_named(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


OPENED = [
    ("Thời gian: Từ 7 giờ 30 phút, ngày 19/5/2024.", ("2024-05-19", "2024-05-19")),
    ("Thời gian, địa điểm: từ 14h00 ngày 20/5/2024, hội trường xã.", ("2024-05-20", "2024-05-20")),
    ("Thời gian: từ 14h00 ngày 20/5 đến 17h00 ngày 22/5/2024.", ("2024-05-20", "2024-05-22")),
    ("Thời gian áp dụng: từ 0h00 ngày 01/7/2024.", ("2024-07-01", None)),
    ("Thời gian thực hiện: từ ngày 20/5/2024.", ("2024-05-20", None)),
    ("Đêm văn nghệ mừng Đảng từ 19 giờ 30 ngày 20/5/2024.", ("2024-05-20", "2024-05-20")),
    ("Lễ ra quân bắt đầu từ 6h30 thứ Hai, ngày 20/5/2024.", ("2024-05-20", "2024-05-20")),
    ("Hội chợ từ 7 giờ ngày 20/5 đến 21 giờ ngày 22/5/2024.", ("2024-05-20", "2024-05-22")),
    ("Mở hội chợ từ 7 giờ ngày 20/5/2024 trở đi.", ("2024-05-20", None)),
    ("Trực bảo vệ lễ hội từ 18 giờ ngày 20/5/2024.", ("2024-05-20", None)),
    (
        "Cấp thẻ từ ngày 20/5 đến 30/5/2024 (ưu tiên buổi tối, các ngày thứ Bảy, Chủ nhật).",
        ("2024-05-20", "2024-05-30"),
    ),
    (
        "Tiêm tại xã từ 20/5 đến 30/5/2024 (trừ các ngày thứ Bảy, Chủ nhật).",
        ("2024-05-20", "2024-05-30"),
    ),
    ("Tháng 10/2024-3/2025: trồng rừng.", ("2024-10-01", "2025-03-31")),
    ("Lựa chọn nhà thầu: 26/6/2024 —- 20/7/2024", ("2024-06-26", "2024-07-20")),
    ("Trước ngày 25/tháng 5/2024.", (None, "2024-05-25")),
    ("Giai đoạn 2: 2025-2026", ("2025-01-01", "2026-12-31")),
    ("Giai đoạn II (2026-2028): nhân rộng.", ("2026-01-01", "2028-12-31")),
    ("- Tháng 4: rà soát danh sách.", ("2024-04-01", "2024-04-30")),
]


@pytest.mark.parametrize(("text", "days"), OPENED)
def test_an_hour_opens_a_meeting(text: str, days: tuple[str | None, str | None]) -> None:
    found = find_deadlines(text, CONTEXT)
    assert [(mention.time.begin, mention.time.finish) for mention in found] == [days]
    assert not any(mention.time.recurrence for mention in found)


@pytest.mark.parametrize(
    "text",
    [
        "(Kèm theo Kế hoạch số /KH-UBND ngày tháng 11 năm 2024 của UBND tỉnh)",
        "(Ban hành kèm theo Quyết định ngày … tháng 6 năm 2024)",
        "Xã Bình An, ngày ..... tháng 6 năm 2024",
    ],
)
def test_a_date_whose_day_is_blank_is_that_of_a_document(text: str) -> None:
    assert find_deadlines(text, CONTEXT) == []


AUTUMN = TimeContext("2024-10-15", 2024)


@pytest.mark.parametrize(
    ("text", "finish"),
    [
        ("Gửi báo cáo tổng kết trước ngày 15/01.", ["2025-01-15"]),
        ("Quyết toán xong trước ngày 31/3.", ["2025-03-31"]),
        ("Báo cáo kết quả trước ngày 15/12.", ["2024-12-15"]),
        ("Ngày 15/01, xã họp với các thôn.", []),
    ],
)
def test_a_day_long_behind_an_autumn_plan_is_of_the_next_year(text: str, finish: list[str]) -> None:
    assert [mention.time.finish for mention in find_deadlines(text, AUTUMN)] == finish
