"""Every way of writing a time that plans use, with the dates it stands for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.deadlines import TimeContext, find_times, horizon, resolve_due
from extractor.fields.deadlines.slips import repaired

CONTEXT = TimeContext("2024-05-02", 2024)

DATED = [
    # text, kind, begin, finish
    ("hoàn thành trước ngày 30/3/2024", "before", None, "2024-03-30"),
    ("xong trước 30.9.2024", "before", None, "2024-09-30"),
    ("chậm nhất ngày 25-6-2024", "by", None, "2024-06-25"),
    ("chậm nhất là ngày 25.12.2017", "by", None, "2017-12-25"),
    ("không quá ngày 10/6/2024", "by", None, "2024-06-10"),
    ("đến ngày 15 tháng 12 năm 2025", "by", None, "2025-12-15"),
    ("Đến hết ngày 31 tháng 12 năm 2025", "by", None, "2025-12-31"),
    ("hạn chót 20/7/2024", "by", None, "2024-07-20"),
    ("thời hạn đến 20/7/2024", "by", None, "2024-07-20"),
    ("trước 16 giờ 30 phút ngày 20/5/2024", "before", None, "2024-05-20"),
    ("trước 17h00 ngày 20/5/2024", "before", None, "2024-05-20"),
    ("ngày 30 /3/ 2024", "on", "2024-03-30", "2024-03-30"),
    ("Chiều ngày 24/11/2017", "on", "2017-11-24", "2017-11-24"),
    ("15/8/2024", "on", "2024-08-15", "2024-08-15"),
    ("ngày 31/9/2024", "on", "2024-09-30", "2024-09-30"),
    ("gửi trước ngày 05/6", "before", None, "2024-06-05"),
    ("Đến ngày 4.1", "by", None, "2024-01-04"),
    ("trước 31/12", "before", None, "2024-12-31"),
    ("trước ngày 10 tháng 01 của năm liền kề sau năm đánh giá", "before", None, "2025-01-10"),
    ("trước ngày 15/01 năm sau", "before", None, "2025-01-15"),
    ("vào tháng 12 năm 2024", "during", "2024-12-01", "2024-12-31"),
    ("tháng12 năm 2024", "during", "2024-12-01", "2024-12-31"),
    ("tháng 10/2025", "during", "2025-10-01", "2025-10-31"),
    ("trong tháng 02 hoặc tháng 3/2026", "during", "2026-02-01", "2026-03-31"),
    ("tháng 5, 6/2025", "during", "2025-05-01", "2025-06-30"),
    ("tháng 5-6 năm 2025", "during", "2025-05-01", "2025-06-30"),
    ("tháng 7", "during", "2024-07-01", "2024-07-31"),
    ("T10/2025", "during", "2025-10-01", "2025-10-31"),
    ("đến hết tháng 2/2024", "by", None, "2024-02-29"),
    ("trước tháng 10/2024", "before", None, "2024-09-30"),
    ("xong trước quý IV năm 2024", "before", None, "2024-09-30"),
    ("trước năm 2026", "before", None, "2025-12-31"),
    ("trong quý III", "during", "2024-07-01", "2024-09-30"),
    ("Quí IV-2025", "during", "2025-10-01", "2025-12-31"),
    ("Quý 4 năm 2025", "during", "2025-10-01", "2025-12-31"),
    ("quý II và III năm 2025", "during", "2025-04-01", "2025-09-30"),
    ("trong Quý I/2025", "during", "2025-01-01", "2025-03-31"),
    ("từ nay đến hết quý I/2025", "by", None, "2025-03-31"),
    ("Từ nay cho đến ngày 30/6/2024", "by", None, "2024-06-30"),
    ("6 tháng đầu năm", "during", "2024-01-01", "2024-06-30"),
    ("6 tháng cuối năm 2025", "during", "2025-07-01", "2025-12-31"),
    ("09 tháng đầu năm 2025", "during", "2025-01-01", "2025-09-30"),
    ("nửa cuối năm 2025", "during", "2025-07-01", "2025-12-31"),
    ("trong năm 2024", "during", "2024-01-01", "2024-12-31"),
    ("đến hết năm 2020", "by", None, "2020-12-31"),
    ("đến năm 2030", "by", None, "2030-12-31"),
    ("đến 2030", "by", None, "2030-12-31"),
    ("đến cuối năm 2025", "by", None, "2025-12-31"),
    ("cuối quý II/2024", "during", None, "2024-06-30"),
    ("ngay từ đầu năm", "during", "2024-01-01", None),
    ("tuần đầu tháng 9", "during", "2024-09-01", "2024-09-07"),
    ("tuần thứ tư tháng 8/2024", "during", "2024-08-22", "2024-08-31"),
    ("tuần cuối tháng 9/2024", "during", "2024-09-24", "2024-09-30"),
    ("giai đoạn 2021-2025", "during", "2021-01-01", "2025-12-31"),
    ("năm học 2023 - 2024", "during", "2023-09-01", "2024-05-31"),
    ("tính đến ngày 31/12/2024", "by", None, "2024-12-31"),
    ("Năm 2025 và các năm tiếp theo", "during", "2025-01-01", None),
    # ranges
    ("Từ ngày 01/01/2024 đến hết ngày 31/12/2024", "during", "2024-01-01", "2024-12-31"),
    ("từ ngày 08 đến ngày 10 tháng 12 năm 2025", "during", "2025-12-08", "2025-12-10"),
    ("từ ngày 06 - 15/11/2017", "during", "2017-11-06", "2017-11-15"),
    ("Ngày 20 – 21/11/2017", "during", "2017-11-20", "2017-11-21"),
    ("ngày 08 và 09/11/2025", "during", "2025-11-08", "2025-11-09"),
    ("ngày 06 và 07 tháng 3", "during", "2024-03-06", "2024-03-07"),
    ("từ 01/7/2025 đến 30/9/2025", "during", "2025-07-01", "2025-09-30"),
    ("từ ngày 20/6 đến ngày 30/6/2024", "during", "2024-06-20", "2024-06-30"),
    ("từ ngày 10.3 - 10.4", "during", "2024-03-10", "2024-04-10"),
    ("từ 19/4 đến 14/5/2024", "during", "2024-04-19", "2024-05-14"),
    ("từ tháng 3 đến tháng 10 năm 2026", "during", "2026-03-01", "2026-10-31"),
    ("từ tháng 11 đến tháng 2/2025", "during", "2024-11-01", "2025-02-28"),
    ("từ năm 2024 đến năm 2026", "during", "2024-01-01", "2026-12-31"),
    ("Quý IV/2025 - Quý II/2026", "during", "2025-10-01", "2026-06-30"),
    ("từ 01 đến 20 tháng 11 năm 2024", "during", "2024-11-01", "2024-11-20"),
    ("từ 05 đến hết ngày 18 tháng 6", "during", "2024-06-05", "2024-06-18"),
    ("từ 03 - 14/10/2024", "during", "2024-10-03", "2024-10-14"),
    ("từ 20 tháng 7 đến 10 tháng 8 năm 2024", "during", "2024-07-20", "2024-08-10"),
    ("ngày 12 và 13/9/2024", "during", "2024-09-12", "2024-09-13"),
    ("ngày 12, 13 và 14/9/2024", "during", "2024-09-12", "2024-09-14"),
    ("từ 02/5-18/5", "during", "2024-05-02", "2024-05-18"),
    ("từ 05/8 đến 25/8/2024", "during", "2024-08-05", "2024-08-25"),
    ("nộp trước 20 tháng 9", "before", None, "2024-09-20"),
    ("bắt đầu từ ngày 16/5/2024, kết thúc ngày 27/5/2024", "during", "2024-05-16", "2024-05-27"),
    ("Từ tháng 10/2025 đến khi tổng kết phong trào", "during", "2025-10-01", None),
    ("từ ngày 01/7/2024 trở đi", "during", "2024-07-01", None),
    ("Từ ngày ban hành Kế hoạch trở đi", "during", "2024-05-02", None),
    # counted from the issue
    ("100 ngày kể từ ngày ban hành", "by", None, "2024-08-10"),
    ("100 ngày (kể từ ngày ban hành Kế hoạch)", "by", None, "2024-08-10"),
    ("trong 15 ngày kể từ ngày Kế hoạch được ban hành", "by", None, "2024-05-17"),
    ("trong vòng 05 ngày làm việc kể từ ngày ký", "by", None, "2024-05-09"),
    ("sau 30 ngày kể từ ngày ký", "by", None, "2024-06-01"),
    ("trong thời hạn 10 (mười) ngày, kể từ ngày ký ban hành", "by", None, "2024-05-12"),
    ("sau 02 tuần tính từ ngày ban hành Kế hoạch này", "by", None, "2024-05-16"),
    ("trong 3 tháng kể từ khi ban hành Kế hoạch", "by", None, "2024-08-02"),
    ("trong 10 ngày kể từ ngày 01/6/2024", "by", None, "2024-06-11"),
]


@pytest.mark.parametrize(("text", "kind", "begin", "finish"), DATED)
def test_dates(text: str, kind: str, begin: str | None, finish: str | None) -> None:
    (time,) = find_times(text, CONTEXT)
    assert (time.kind, time.begin, time.finish, time.recurrence) == (kind, begin, finish, None)


RECURRING = [
    ("hàng tháng", "FREQ=MONTHLY"),
    ("Hằng ngày", "FREQ=DAILY"),
    ("hằng tuần", "FREQ=WEEKLY"),
    ("hằng quý", "QUARTERLY"),
    ("hằng năm", "FREQ=YEARLY"),
    ("hàng thảng", "FREQ=MONTHLY"),
    ("Thường xuyên, hằng ngày", "FREQ=DAILY"),
    ("Định kỳ mỗi tháng 01 lần", "FREQ=MONTHLY"),
    ("mỗi tuần 03 buổi", "FREQ=WEEKLY"),
    ("mỗi quý ít nhất 01 lần", "QUARTERLY"),
    ("Định kỳ hàng tháng báo cáo", "FREQ=MONTHLY"),
    ("định kỳ hằng quý", "QUARTERLY"),
    ("định kỳ tổ chức", "PERIODIC"),
    ("định kỳ 6 tháng", "PERIODIC"),
    ("02 tuần một lần", "FREQ=WEEKLY;INTERVAL=2"),
    ("02 tuần/lần", "FREQ=WEEKLY;INTERVAL=2"),
    ("3 tháng một lần", "QUARTERLY"),
    ("tối thiểu 01 lần/tuần", "FREQ=WEEKLY"),
    ("tần suất 2 lần/tháng", "FREQ=MONTHLY"),
    ("02 lần/năm", "FREQ=YEARLY"),
    ("02 lần trong năm", "FREQ=YEARLY"),
    ("Thứ bảy, Chủ nhật hàng tuần", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("vào chiều thứ Sáu hằng tuần", "FREQ=WEEKLY;BYDAY=FR"),
    ("“Chủ nhật xanh” hằng tuần", "FREQ=WEEKLY;BYDAY=SU"),
    ("trước ngày 15 hàng tháng", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("vào ngày 28 mỗi tháng", "FREQ=MONTHLY;BYMONTHDAY=28"),
    ("ngày 15 và 30 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=15,30"),
    ("từ ngày 1 đến ngày 5 hằng tháng", "FREQ=MONTHLY;BYMONTHDAY=1,2,3,4,5"),
    ("hàng tháng báo cáo về xã trước ngày 25", "FREQ=MONTHLY;BYMONTHDAY=25"),
    ("trước ngày 15 của tháng", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("trước ngày 05 của tháng sau", "FREQ=MONTHLY;BYMONTHDAY=5"),
    (
        "trước ngày 05 tháng cuối cùng của mỗi quý",
        "QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=5",
    ),
    ("trước ngày 10 của tháng đầu quý sau", "QUARTERLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
    ("hằng quý trước ngày 20 của tháng cuối quý", "QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=20"),
    ("chậm nhất là ngày 20 của tháng cuối kỳ báo cáo", "PERIODIC"),
    ("trước ngày 20/11 hàng năm", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20"),
    ("hằng năm, trước ngày 15/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
    ("ngày 20/6 và 20/12 hằng năm", "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20"),
    ("trước ngày 01/6 và 15/11 hằng năm", "FREQ=YEARLY"),
    ("tháng 11 hằng năm", "FREQ=YEARLY;BYMONTH=11"),
    ("quý IV hằng năm", "FREQ=YEARLY;BYMONTH=10,11,12"),
    ("phát thanh ngày 02 lần", "FREQ=DAILY"),
    ("tuần ít nhất 3 lần", "FREQ=WEEKLY"),
    ("ít nhất 04 tin/tuần", "FREQ=WEEKLY"),
    ("tối thiểu 02 bài/tháng", "FREQ=MONTHLY"),
    ("01 buổi nói chuyện/quý", "QUARTERLY"),
    ("02 cuộc kiểm tra/năm", "FREQ=YEARLY"),
    ("báo cáo tháng (trước ngày 22)", "FREQ=MONTHLY;BYMONTHDAY=22"),
    ("báo cáo năm trước ngày 08/12", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8"),
    ("báo cáo tuần trước 15 giờ thứ Sáu", "FREQ=WEEKLY;BYDAY=FR"),
    ("ngày 20 hằng tháng, từ tháng 6/2024", "FREQ=MONTHLY;BYMONTHDAY=20"),
    ("hằng năm đến năm 2025", "FREQ=YEARLY;UNTIL=20251231"),
]


@pytest.mark.parametrize(("text", "rule"), RECURRING)
def test_recurrences(text: str, rule: str) -> None:
    (time,) = find_times(text, CONTEXT)
    until = re.search(r"UNTIL=(\d{4})(\d\d)(\d\d)", rule)
    finish = "-".join(until.groups()) if until else None
    assert (time.kind, time.begin, time.finish, time.recurrence) == (
        "recurring",
        None,
        finish,
        rule,
    )


SEVERAL = [
    ("hàng tháng, quý, năm", ["FREQ=MONTHLY", "QUARTERLY", "FREQ=YEARLY"]),
    ("báo cáo 6 tháng, năm", ["PERIODIC", "FREQ=YEARLY"]),
    ("định kỳ tháng, quý, 6 tháng", ["FREQ=MONTHLY", "QUARTERLY", "PERIODIC"]),
    ("ngày 20/6 và 20/12", ["2024-06-20", "2024-12-20"]),
    ("đợt một từ ngày 10.3 - 10.4; đợt hai từ 10.9 - 10.10", ["2024-04-10", "2024-10-10"]),
    ("6 tháng (trước ngày 15/6), năm (trước ngày 15/12)", ["2024-06-15", "2024-12-15"]),
    ("định kỳ 6 tháng, 1 năm gửi báo cáo (trước 12/6 và 08/12)", ["PERIODIC", "FREQ=YEARLY"]),
    ("định kỳ 6 tháng, một năm họp đánh giá", ["PERIODIC", "FREQ=YEARLY"]),
    ("quý I và quý III năm 2025", ["2025-03-31", "2025-09-30"]),
    ("tháng 3, tháng 9/2025", ["2025-03-31", "2025-09-30"]),
    ("tháng 4/2024 và tháng 8/2024", ["2024-04-30", "2024-08-31"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_in_one_sentence(text: str, expected: list[str]) -> None:
    assert [time.recurrence or time.finish for time in find_times(text, CONTEXT)] == expected


EVENTS = [
    "ngay sau khi được công nhận",
    "khi có yêu cầu",
    "báo cáo đột xuất theo yêu cầu",
    "sau Tết Nguyên đán",
    "Trước, trong và sau Tết",
    "dịp 30/4, 1/5",
    "nhân dịp 02/9",
    "từ ngày 15 - 28 tháng 12 Âm lịch",
    "ngày 10/3 âm lịch",
    "105 ngày (trước ngày bầu cử)",
    "trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
    "trong vòng 12 giờ kể từ khi tiếp nhận tin báo",
    "tối đa 30 phút sau khi có lệnh",
    "chậm nhất 03 ngày sau khi bế giảng",
    "chậm nhất 07 ngày làm việc sau mỗi đợt kiểm tra",
    "báo cáo trong vòng 24 giờ",
    "trước ngày khai mạc 10 ngày",
    "phản hồi trong 24 giờ.",
    "chậm nhất không quá 02 ngày làm việc",
    "gửi giấy mời trước ít nhất 03 ngày",
    "trước khi giám sát ít nhất 05 ngày làm việc",
]


@pytest.mark.parametrize("text", EVENTS)
def test_events_have_no_dates(text: str) -> None:
    (time,) = find_times(text, CONTEXT)
    assert (time.kind, time.begin, time.finish) == ("event", None, None)


NO_TIMES = [
    "đạt 6/6 xã",
    "từ 5/10 xã trở lên",
    "14/19 tiêu chí",
    "báo cáo thường xuyên",
    "kịp thời, đúng thời gian quy định",
    "quanh năm",
    "điểm 5.1 và 5.2",
    "mặt hàng năm loại",
    "ngân hàng tháo gỡ khó khăn",
    "Nghị quyết số 12/2024/NQ-HĐND",
    "Nghị định số 30/2020/NĐ-CP",
    "từ 10 đến 20 triệu đồng",
    "thu nhập 60 triệu đồng/người/năm",
    "sản lượng 25 tấn/năm",
    "trong vòng 05 năm qua",
    "trước khi triển khai thực hiện",
    "đạt 5/7-6/7 chỉ tiêu",
    "trực trong 24/24 giờ",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert [time.text for time in find_times(text, CONTEXT)] == []


@given(st.text("3o/6l1| ngàyvtrưócđênhtqúy.") | st.text())
def test_repairs_keep_every_place(text: str) -> None:
    assert len(repaired(text.lower())) == len(text.lower())


def test_a_date_without_a_year_lies_ahead_where_the_plan_names_no_year() -> None:
    (time,) = find_times("trước ngày 15/01", TimeContext("2024-11-20"))
    assert time.finish == "2025-01-15"


def test_what_the_context_does_not_tell_stays_open() -> None:
    (counted,) = find_times("15 ngày kể từ ngày ban hành", TimeContext("2024-05"))
    assert (counted.finish, counted.rule) == (None, "from-issue")
    assert find_times("ngày 15", TimeContext()) == []


@given(st.text(alphabet="0123456789/.-–, ()ngàyháquýămđếntừrớckỳlIV\n", max_size=60))
def test_offsets_are_exact_and_do_not_overlap(text: str) -> None:
    reached = 0
    for time in find_times(text, CONTEXT):
        assert text[time.start : time.end] == time.text
        assert reached <= time.start < time.end
        reached = time.end


@given(st.dates(min_value=CONTEXT.issue_day).filter(lambda day: day.year < 2100))
def test_every_way_of_writing_a_day_reads_alike(day) -> None:  # type: ignore[no-untyped-def]
    iso = day.isoformat()
    for form in (
        f"trước ngày {day.day}/{day.month}/{day.year}",
        f"trước ngày {day.day:02}-{day.month:02}-{day.year}",
        f"trước ngày {day.day:02}.{day.month}.{day.year}",
        f"trước ngày {day.day:02} tháng {day.month} năm {day.year}",
        f"trước {day.day}/{day.month}/{day.year}",
    ):
        assert [time.finish for time in find_times(form, CONTEXT)] == [iso], form


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mục tiêu đến hết năm 2020", "2020-12-31"),
        ("Đến năm 2025:", "2025-12-31"),
        ("Chỉ tiêu năm 2024", "2024-12-31"),
        ("Năm 2024", "2024-12-31"),
        ("MỤC TIÊU CỤ THỂ ĐẾN NĂM 2030", "2030-12-31"),
        ("Phấn đấu đến 30/6/2024", "2024-06-30"),
        ("Mục tiêu giai đoạn 2021-2025", "2025-12-31"),
        ("Kết quả thực hiện năm 2023", None),
        ("Mục tiêu chung", None),
        ("Báo cáo hằng năm", None),
    ],
)
def test_horizon_of_a_heading(text: str, day: str | None) -> None:
    assert horizon(text, CONTEXT) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30/8/2024", "2024-08-30"),
        ("100 ngày", "2024-08-10"),
        ("100 ngày kể từ ngày ban hành Kế hoạch", "2024-08-10"),
        ("05 ngày làm việc", "2024-05-09"),
        ("Quý II, quý IV/2024", "2024-12-31"),
        ("45", "2024-06-16"),
        ("Thường xuyên", None),
        ("Hằng năm", None),
    ],
)
def test_due_of_a_deadline_cell(text: str, day: str | None) -> None:
    assert resolve_due(text, CONTEXT) == day
