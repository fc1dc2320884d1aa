"""Rounds of every year, terms with the years after them, and times that are only feared."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines.mentions import find_deadlines
from extractor.fields.deadlines.times import TimeContext

OF_A_YEAR = TimeContext("2024-02-20", 2024)
LASTING = TimeContext("2021-10-12")

Told = list[tuple[str | None, str | None, str | None]]


def deadlines(text: str, context: TimeContext) -> Told:
    times = [mention.time for mention in find_deadlines(text, context)]
    return [
        (time.begin, time.finish, (time.recurrence or "").split(";")[0] or None) for time in times
    ]


YEARLY = (None, None, "FREQ=YEARLY")

# text of a plan of several years, what it tells
OF_SEVERAL_YEARS: list[tuple[str, Told]] = [
    ("Tiêm 02 đợt trong năm: đợt 1 từ 01/3 đến 15/4, đợt 2 từ 01/11 đến 30/11.", [YEARLY] * 2),
    ("Ra quân: lần thứ nhất từ 05/2 đến 20/2; lần thứ hai từ 01/12 đến 15/12.", [YEARLY] * 2),
    ("Nạo vét: đợt 1 từ 01/11 đến 15/11, đợt 2 từ 05/12 đến 20/12.",
     [("2021-11-01", "2021-11-15", None), ("2021-12-05", "2021-12-20", None)]),
    ("Mỗi năm mở 04 lớp, đợt 1 từ 01/12 đến 20/12, đợt 2 từ 22/12 đến 30/12.", [YEARLY] * 3),
    ("Định kỳ cuối năm Hội đồng họp kiểm điểm việc thực hiện.", [YEARLY]),
    ("Ban Điều hành họp định kỳ vào đầu quý để giao việc.", [(None, None, "QUARTERLY")]),
    ("Định kỳ cuối tháng các tổ báo cáo tiến độ.", [(None, None, "FREQ=MONTHLY")]),
    ("Mỗi hội giúp 30 hộ sửa nhà trong hai năm 2022 - 2023.", [("2022-01-01", "2023-12-31", None)]),
    ("Hoàn thành trồng rừng trong 3 năm 2022 - 2024.", [("2022-01-01", "2024-12-31", None)]),
    ("Gửi báo cáo theo giai đoạn (từ năm 2022 - 2023; 2024 - 2025).", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_SEVERAL_YEARS)
def test_what_a_plan_of_several_years_tells(text: str, expected: Told) -> None:
    assert deadlines(text, LASTING) == expected


# text of a plan for 2024, what it tells
OF_ONE_YEAR: list[tuple[str, Told]] = [
    ("Tiêm phòng: đợt 1 từ 01/3 đến 15/4, đợt 2 từ 01/9 đến 30/9.",
     [("2024-03-01", "2024-04-15", None), ("2024-09-01", "2024-09-30", None)]),
    # a term with the years after it
    ("Đến cuối năm 2025 và những năm tiếp theo, duy trì 12 mô hình.", [(None, "2025-12-31", None)]),
    ("Đến hết năm 2024 và các năm sau đó: giữ vững kết quả.", [(None, "2024-12-31", None)]),
    ("Thực hiện trong năm 2025 và các năm tiếp theo.", [("2025-01-01", None, None)]),
    # one rate that says when in its term it falls
    ("Họp giao ban mỗi tháng một lần, vào tuần cuối tháng.", [(None, None, "FREQ=MONTHLY")]),
    ("Ban Chỉ đạo họp hằng tháng vào tuần đầu tháng.", [(None, None, "FREQ=MONTHLY")]),
    # so many in each part, at a rate
    ("Kiểm tra hồ sơ 4 bệnh án/khoa/tháng.", [(None, None, "FREQ=MONTHLY")]),
    ("Giám sát vệ sinh tay 90 cơ hội/khoa/quý.", [(None, None, "QUARTERLY")]),
    # terms that lead to a report
    ("Ban hành chương trình hành động; 6 tháng, năm báo cáo Huyện ủy.",
     [(None, None, "PERIODIC"), (None, None, "FREQ=YEARLY")]),
    # works that begin to serve
    ("Hỗ trợ dự án Khu du lịch Hồ Sen đi vào hoạt động trong năm 2025.",
     [("2025-01-01", "2025-12-31", None)]),
    ("Dự án cấp nước xã Mỹ Lợi khởi công trong năm 2025.", [("2025-01-01", "2025-12-31", None)]),
    # what is feared
    ("Nguy cơ dịch cúm quay lại vào các tháng cuối năm là rất cao.", []),
    ("Vụ Mùa nguy cơ khô hạn tăng cao vào tháng 6, tháng 7.", []),
    ("Sâu đục thân có khả năng gia tăng vào cuối tháng 8.", []),
    ("Phòng, chống nguy cơ cháy xảy ra vào tháng 3/2024.", [("2024-03-01", "2024-03-31", None)]),
    # states, not events
    ("Dập cháy ngay khi còn nhỏ; xử lý ổ dịch ngay khi chưa lan rộng.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_ONE_YEAR)
def test_what_the_plan_of_a_year_tells(text: str, expected: Told) -> None:
    assert deadlines(text, OF_A_YEAR) == expected
