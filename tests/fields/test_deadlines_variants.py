"""Deadlines as communes, districts, provinces, the Party and the unions word them, in full.

Each text stands with the times that bind: "first..last" day, a rule of recurrence, or "event".
"""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import DeadlineMention, TimeContext, find_deadlines

CONTEXT = TimeContext("2024-05-02", 2024)
LASTING = TimeContext("2024-05-02")

BINDING = [
    (
        "Các chi bộ gửi báo cáo về Đảng ủy (qua Văn phòng) chậm nhất ngày 20-6-2024.",
        ["..2024-06-20"],
    ),
    (
        "UBND các xã gửi dự toán về phòng Tài chính - Kế hoạch trước ngày 15/7/2024 để tổng hợp.",
        ["..2024-07-15"],
    ),
    (
        "Hạn cuối nhận bài dự thi: 17 giờ 00 ngày 30/8/2024 (tính theo dấu bưu điện).",
        ["..2024-08-30"],
    ),
    ("Thời hạn nộp bài: hết ngày 10 tháng 9 năm 2024", ["..2024-09-10"]),
    ("Hoàn thành chậm nhất vào ngày 05 tháng 10 năm 2024.", ["..2024-10-05"]),
    ("Các trường THCS hoàn tất hồ sơ muộn nhất là ngày 12/8/2024.", ["..2024-08-12"]),
    ("Gửi danh sách đăng ký về Ủy ban MTTQ xã trễ nhất ngày 28/5/2024.", ["..2024-05-28"]),
    ("Các ấp báo cáo kết quả về UBND xã không muộn hơn ngày 18/11/2024.", ["..2024-11-18"]),
    (
        "Công chức địa chính hoàn thành trước 31/10/2024; công chức tài chính trước 15/11/2024.",
        ["..2024-10-31", "..2024-11-15"],
    ),
    ("Phấn đấu đến ngày 19/8/2024 khởi công xây mới 12 căn nhà đại đoàn kết", ["..2024-08-19"]),
    ("Đến cuối năm 2024, 100% ấp có tổ thu gom rác.", ["..2024-12-31"]),
    ("Đến cuối tháng 9/2024 cơ bản giải ngân xong nguồn vốn.", ["..2024-09-30"]),
    ("Cuối năm 2025 có thêm 02 xã về đích nông thôn mới.", ["..2025-12-31"]),
    ("Phấn đấu xã đạt chuẩn nông thôn mới trước năm 2026.", ["..2025-12-31"]),
    ("Xong trước Quý IV/2024.", ["..2024-09-30"]),
    ("Hoàn thành trong quý III năm 2024", ["2024-07-01..2024-09-30"]),
    ("Hoàn thành cắm mốc lộ giới trong Quý 2 và Quý 3/2024", ["2024-04-01..2024-09-30"]),
    ("Quý II, III/2024: tổ chức kiểm tra tại các thôn.", ["2024-04-01..2024-09-30"]),
    ("Thời gian hoàn thành: Qúy IV năm 2024", ["2024-10-01..2024-12-31"]),
    ("Triển khai từ quý II đến hết quý IV/2024.", ["2024-04-01..2024-12-31"]),
    ("Tổ chức sơ kết 6 tháng đầu năm vào tuần thứ 3 tháng 6/2024.", ["2024-06-15..2024-06-21"]),
    (
        "Sơ kết vào trung tuần tháng 7 năm 2024; tổng kết vào hạ tuần tháng 12 năm 2024.",
        ["2024-07-11..2024-07-20", "2024-12-21..2024-12-31"],
    ),
    ("Đầu tháng 9/2024 tổ chức khai giảng các lớp xóa mù chữ.", ["2024-09-01..2024-09-30"]),
    ("Thời gian: dự kiến nửa đầu tháng 8/2024.", ["2024-08-01..2024-08-15"]),
    ("Dự kiến tổ chức hội thi vào giữa tháng 10 năm 2024.", ["2024-10-01..2024-10-31"]),
    (
        "Ra quân đồng loạt vào 07 giờ 30 phút, ngày 01/6/2024 (thứ Bảy) tại sân vận động xã.",
        ["2024-06-01..2024-06-01"],
    ),
    ("Thời gian tổ chức: 02 ngày (từ ngày 24 - 25/10/2024).", ["2024-10-24..2024-10-25"]),
    ("Thời gian: từ 15/5 đến hết 15/6/2024.", ["2024-05-15..2024-06-15"]),
    (
        "Đợt 1: từ ngày 01/6 – 15/7/2024; Đợt 2: từ ngày 01/9 – 15/10/2024.",
        ["2024-06-01..2024-07-15", "2024-09-01..2024-10-15"],
    ),
    (
        "Tổ chức Tháng hành động vì trẻ em từ ngày 01 đến ngày 30 tháng 6 năm 2024",
        ["2024-06-01..2024-06-30"],
    ),
    ("Tuyên truyền cao điểm từ nay đến hết tháng 8/2024", ["..2024-08-31"]),
    ("Từ nay đến ngày 30/6, các chi hội hoàn thành thu hội phí.", ["..2024-06-30"]),
    ("Từ nay đến cuối năm, mỗi thôn tổ chức ít nhất 02 buổi tuyên truyền.", ["..2024-12-31"]),
    ("Bắt đầu từ ngày 01/6/2024 thực hiện tiếp nhận hồ sơ trực tuyến.", ["2024-06-01.."]),
    ("Kể từ ngày 01 tháng 7 năm 2024, các hộ thực hiện phân loại rác tại nguồn.", ["2024-07-01.."]),
    (
        "Thời gian thực hiện: 12 tháng, từ tháng 6/2024 đến tháng 5/2025.",
        ["2024-06-01..2025-05-31"],
    ),
    ("Thời gian thực hiện: Năm học 2024 - 2025.", ["2024-09-01..2025-05-31"]),
    ("Thời gian: Cả năm 2024", ["2024-01-01..2024-12-31"]),
    (
        "Ngay trong tháng 5/2024, các chi đoàn tổ chức sinh hoạt chuyên đề.",
        ["2024-05-01..2024-05-31"],
    ),
    (
        "Sáu tháng đầu năm 2024: đạt 60% kế hoạch; 6 tháng cuối năm 2024: đạt 40% còn lại.",
        ["2024-01-01..2024-06-30", "2024-07-01..2024-12-31"],
    ),
    (
        "Giai đoạn 1 (từ năm 2024 đến năm 2025): xây dựng thí điểm 03 mô hình.",
        ["2024-01-01..2025-12-31"],
    ),
    ("Thực hiện hoàn thành trong 2 năm 2024 và 2025.", ["2024-01-01..2025-12-31"]),
    ("Thời gian hoàn thành: tháng 6,7 năm 2024", ["2024-06-01..2024-07-31"]),
    ("Tháng 6 đến tháng 8 năm 2024: điều tra, khảo sát hộ.", ["2024-06-01..2024-08-31"]),
    ("Tháng 11, tháng 12/2024: nghiệm thu, bàn giao.", ["2024-11-01..2024-12-31"]),
    ("Họp Hội đồng thẩm định ngày 10 và ngày 11/6/2024", ["2024-06-10..2024-06-11"]),
    ("Tập huấn trong 3 ngày 04, 05, 06/6/2024 tại hội trường UBND xã.", ["2024-06-04..2024-06-06"]),
    (
        "Trong vòng 07 ngày kể từ ngày Kế hoạch này có hiệu lực, các đơn vị cử đầu mối.",
        ["..2024-05-09"],
    ),
    (
        "Các đơn vị xây dựng kế hoạch chậm nhất sau 10 ngày kể từ ngày nhận được Kế hoạch này.",
        ["event"],
    ),
    (
        "Sau 15 ngày kể từ ngày ban hành kế hoạch, thôn trưởng báo cáo kết quả triển khai.",
        ["..2024-05-17"],
    ),
    (
        "Trong thời gian 30 ngày, kể từ ngày ký ban hành, các tổ rà soát xong danh sách.",
        ["..2024-06-01"],
    ),
    ("Thời gian thực hiện: 60 ngày, kể từ ngày 15/5/2024.", ["..2024-07-14"]),
    ("Thực hiện cao điểm 45 ngày đêm kể từ ngày 01/6/2024", ["..2024-07-16"]),
    ("Báo cáo về UBND xã trong vòng 24 giờ khi phát hiện ca bệnh", ["event"]),
    (
        "Chậm nhất 05 ngày làm việc sau khi kết thúc đợt kiểm tra, Đoàn kiểm tra gửi kết luận.",
        ["event"],
    ),
    ("Chi trả tiền hỗ trợ ngay sau khi được cấp trên phân bổ kinh phí.", ["event"]),
    ("Gửi giấy mời trước 03 ngày diễn ra hội nghị.", ["event"]),
    ("Hoàn thành việc trang trí trước khi tổ chức Đại hội 05 ngày.", ["event"]),
    (
        "Trước ngày 20 hằng tháng, các Hội, đoàn thể báo cáo kết quả về Thường trực Đảng ủy.",
        ["FREQ=MONTHLY;BYMONTHDAY=20"],
    ),
    ("Gửi báo cáo vào ngày 25 hàng tháng.", ["FREQ=MONTHLY;BYMONTHDAY=25"]),
    (
        "Báo cáo định kỳ vào ngày 15 của tháng cuối quý.",
        ["QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=15"],
    ),
    (
        "Các thôn báo cáo trước ngày 25 tháng cuối hàng quý.",
        ["QUARTERLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"],
    ),
    (
        "Báo cáo 6 tháng trước ngày 10 tháng 6 và báo cáo năm trước ngày 10 tháng 12 hằng năm.",
        ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"],
    ),
    (
        "Định kỳ 6 tháng, năm tổng hợp kết quả báo cáo Ủy ban nhân dân huyện.",
        ["PERIODIC", "FREQ=YEARLY"],
    ),
    ("Mỗi quý một lần Ban Chỉ đạo họp đánh giá tiến độ.", ["QUARTERLY"]),
    ("Tổ chức giao ban 01 lần/quý với các trưởng thôn.", ["QUARTERLY"]),
    ("Tối thiểu 01 buổi/tháng ra quân dọn vệ sinh khu dân cư.", ["FREQ=MONTHLY"]),
    ("Sinh hoạt câu lạc bộ ít nhất mỗi tuần 2 buổi.", ["FREQ=WEEKLY"]),
    ("Phát thanh 2 lần/ngày trên hệ thống truyền thanh xã.", ["FREQ=DAILY"]),
    ("Chiều thứ Sáu hằng tuần, các cơ quan tổng vệ sinh nơi làm việc.", ["FREQ=WEEKLY;BYDAY=FR"]),
    ("Sáng thứ Hai đầu tuần chào cờ tại trụ sở.", ["FREQ=WEEKLY;BYDAY=MO"]),
    ("Sáng thứ bảy tuần đầu tiên của tháng: ra quân làm đường.", ["FREQ=MONTHLY"]),
    ("Báo cáo tuần gửi trước 15 giờ thứ Năm hàng tuần.", ["FREQ=WEEKLY;BYDAY=TH"]),
    (
        "Hàng quý, 6 tháng và năm tổng hợp báo cáo Ban Thường vụ Huyện ủy.",
        ["QUARTERLY", "PERIODIC", "FREQ=YEARLY"],
    ),
    (
        "Hai tháng một lần, Đoàn kiểm tra liên ngành kiểm tra các cơ sở.",
        ["FREQ=MONTHLY;INTERVAL=2"],
    ),
    ("Kiểm tra định kỳ 03 tháng/lần tại các bếp ăn tập thể.", ["QUARTERLY"]),
    ("Tổ chức đối thoại với người dân 2 lần/năm.", ["FREQ=YEARLY"]),
    (
        "Hằng năm, trước ngày 30/11, các địa phương gửi báo cáo về Sở Nội vụ.",
        ["FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30"],
    ),
    ("Báo cáo năm: trước ngày 05/12 hàng năm.", ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"]),
    ("Nhân dịp 27/7 hằng năm tổ chức thăm, tặng quà gia đình chính sách.", ["FREQ=YEARLY"]),
    ("Mùng 5 hằng tháng tiến hành chi trả trợ cấp.", ["FREQ=MONTHLY;BYMONTHDAY=5"]),
    ("Hàng tháng, hàng quý có đánh giá kết quả thực hiện.", ["FREQ=MONTHLY", "QUARTERLY"]),
    ("Cập nhật phần mềm hằng ngày.", ["FREQ=DAILY"]),
    ("Trong 3 ngày đầu tháng các ấp nộp báo cáo tháng trước.", ["FREQ=MONTHLY"]),
    ("Tuần cuối của mỗi tháng tổ chức lao động tập thể.", ["FREQ=MONTHLY"]),
    ("Hoàn thành trưóc ngày 30/6/2024.", ["..2024-06-30"]),
    ("Báo cáo vê UBND xã trước ngàv 20/6/2024.", ["..2024-06-20"]),
    ("Hoàn thành trước ngày 3O/6/2024.", ["..2024-06-30"]),
    ("Gửi báo cáo trước ngày 15/l1/2024.", ["..2024-11-15"]),
    ("Chậm nhât ngày 20/8/2024 phải xong.", ["..2024-08-20"]),
    ("Đên hêt năm 2024, 95% hộ có nước hợp vệ sinh.", ["..2024-12-31"]),
    ("Hàng thảng báo cáo kết quả.", ["FREQ=MONTHLY"]),
    ("hoàn thành trước ngày30/6/2024", ["..2024-06-30"]),
    ("trước ngày 30/06/ 2024 phải nộp về phòng Nội vụ", ["..2024-06-30"]),
    ("xong trước ngày 30//6/2024", ["..2024-06-30"]),
    ("nộp trước ngày 20 /7/ 2024", ["..2024-07-20"]),
    ("gửi trước ngày 15, tháng 8, năm 2024", ["..2024-08-15"]),
    ("Quý lll/2024: kiểm tra thực tế", ["2024-07-01..2024-09-30"]),
    ("Quí 1V năm 2024 tổng kết", ["2024-10-01..2024-12-31"]),
    ("Hằng qúy báo cáo kết quả", ["QUARTERLY"]),
    ("Tổ chức trong tháng O6/2024", ["2024-06-01..2024-06-30"]),
    ("hoan thanh truoc ngay 30/6/2024", ["..2024-06-30"]),
    ("Báo cáo chậm nhất 02 ngày trước cuộc họp.", ["event"]),
    ("Niêm yết chậm nhất là 10 ngày trước ngày khai mạc (20/6/2024).", ["..2024-06-20"]),
]


@pytest.mark.parametrize(("text", "expected"), BINDING)
def test_what_binds(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == expected


MENTIONS = [
    "Số liệu báo cáo quý được chốt từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 3 năm báo cáo.",
    "Số liệu tính đến ngày 31/12/2023.",
    "Tính đến hết tháng 4/2024, toàn xã có 1.254 hộ.",
    "Căn cứ Quyết định số 45/QĐ-UBND ngày 12/3/2024 của UBND huyện về giao chỉ tiêu;",
    "Thực hiện Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025.",
    "Thường xuyên kiểm tra, đôn đốc các thôn.",
    "Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025",
    "Trong năm 2023, toàn xã đã xây mới 15 căn nhà tình thương.",
    "Cuối năm 2023 tỷ lệ hộ nghèo của xã còn 3,5%.",
    "Kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)",
    "Thông tư này có hiệu lực từ ngày 01/3/2024.",
    "Công dân sinh từ ngày 01/01/1997 đến ngày 31/12/2006 thuộc diện đăng ký.",
    "Người từ đủ 18 tuổi đến hết 25 tuổi.",
    "Luật Đất đai năm 2024 được phổ biến đến cán bộ chủ chốt.",
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    "Trợ cấp 500.000 đồng/tháng cho mỗi cộng tác viên.",
    "Đảm bảo thời gian phát sóng 15 phút.",
    "Tỷ lệ 3/4 số thành viên tán thành.",
    "Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam 09/11",
    "Nguy cơ cháy rừng trong năm 2024 ở mức rất cao.",
    "Tuần tra theo ca, mỗi ca 8 tiếng, đơn vị tự bố trí quân số.",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_what_does_not(text: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == []


# What a plan for several years leaves without a year comes round where a neighbour does.
OVER_YEARS = [
    (
        "Thu thập phiếu từ 01/8 đến 20/8 hằng năm; tổng hợp xong trước ngày 05/9.",
        ["FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=5"],
    ),
    (
        "Định kỳ 6 tháng (trước 15/6), 1 năm (trước 15/12) gửi báo cáo về Đảng ủy.",
        ["PERIODIC", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"],
    ),
    ("Định kỳ 06 tháng, 01 năm tổng hợp tình hình.", ["PERIODIC", "FREQ=YEARLY"]),
    (
        "Lập dự toán trước ngày 20/7 năm trước năm kế hoạch.",
        ["FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=20"],
    ),
    ("Hoàn thành trước ngày 30/9. Họp giao ban hằng tháng.", ["..2024-09-30", "FREQ=MONTHLY"]),
    ("Định hướng đến năm 2030: không còn nhà tạm.", ["..2030-12-31"]),
]


@pytest.mark.parametrize(("text", "expected"), OVER_YEARS)
def test_over_several_years(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, LASTING)] == expected


# The rate belongs to the whole clause, and is read once.
ONE_RATE = [
    (
        "Định kỳ báo cáo Thường trực Huyện ủy trước ngày 20 hằng tháng.",
        "FREQ=MONTHLY;BYMONTHDAY=20",
    ),
    ("Tổng hợp báo cáo tuần (trước 16 giờ thứ Tư hằng tuần).", "FREQ=WEEKLY;BYDAY=WE"),
    ("Báo cáo hằng ngày trước 17 giờ.", "FREQ=DAILY"),
    ("Họp định kỳ trước ngày 10 tháng 11 hằng năm.", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=10"),
    ("Mỗi tháng ít nhất 03 chuyên mục trên trang tin của xã.", "FREQ=MONTHLY"),
    ("Sinh hoạt chi hội vào chiều thứ Sáu tuần cuối của tháng.", "FREQ=MONTHLY"),
    ("Đối chiếu số liệu vào ngày làm việc cuối cùng của quý.", "QUARTERLY"),
    ("Các trạm báo cáo trong 5 ngày đầu của tháng.", "FREQ=MONTHLY"),
]


@pytest.mark.parametrize(("text", "rule"), ONE_RATE)
def test_one_rate(text: str, rule: str) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == [rule]


def test_dates_of_single_times_are_not_days_of_the_rate() -> None:
    text = "Tự chấm điểm 02 lần/năm: lần 1 từ ngày 03 đến ngày 07 tháng 6, lần 2 trong tháng 12."
    found = [_when(mention) for mention in find_deadlines(text, CONTEXT)]
    assert found == ["FREQ=YEARLY", "2024-06-03..2024-06-07", "2024-12-01..2024-12-31"]


def _when(mention: DeadlineMention) -> str:
    time = mention.time
    if time.recurrence:
        return time.recurrence
    return f"{time.begin or ''}..{time.finish or ''}" if time.begin or time.finish else "event"
