"""Times that come round: reports by their term, weekdays, targets by the week or year, lists of days."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest

from extractor.fields.deadlines import DeadlineMention, TimeContext, find_deadlines

CONTEXT = TimeContext("2024-02-06", 2024)
LASTING = TimeContext("2024-02-06")


def _when(mention: DeadlineMention) -> str:
    time = mention.time
    rate = (time.recurrence or "").removeprefix("FREQ=").split(";")[0]
    dates = f"{time.begin or ''}..{time.finish or ''}" if time.begin or time.finish else ""
    return f"{dates} {rate}".strip() or "event"


# What a plan of several years says of reports by their term, it says of every year.
OVER_YEARS = [
    ("Các phường gửi báo cáo về quận trước ngày 12/6 (báo cáo 6 tháng) và trước ngày 08/12 (báo cáo năm).", ["YEARLY", "YEARLY"]),
    ("Gửi báo cáo 6 tháng đầu năm trước ngày 15/6, báo cáo năm trước ngày 15/12.", ["YEARLY", "YEARLY"]),
    ("Báo cáo sơ kết 6 tháng (trước ngày 20/6) và tổng kết năm (trước ngày 20/12) về Sở Y tế.", ["YEARLY", "YEARLY"]),
    ("Báo cáo định kỳ 6 tháng trước ngày 08/6, báo cáo năm trước ngày 28/11.", ["YEARLY", "YEARLY"]),
    ("Báo cáo định kỳ: học kỳ I (trước 05/01), cuối năm (trước 20/5).", ["YEARLY", "YEARLY"]),
    ("Báo cáo định kỳ gửi Phòng: học kỳ I trước ngày 08/01, học kỳ II trước ngày 28/5.", ["YEARLY", "YEARLY"]),
    ("Định kỳ báo cáo kết quả về Sở trước ngày 05/6 và 05/12.", ["YEARLY", "YEARLY"]),
    ("Kết quả thực hiện báo cáo định kỳ vào ngày 10/6 và ngày 10/12 về Ban Chỉ đạo.", ["YEARLY", "YEARLY"]),
    ("Thăm, viếng nghĩa trang vào các ngày 27/7, 22/12 và trước Tết Nguyên đán hằng năm.", ["YEARLY"]),
    ("Dọn dẹp đài tưởng niệm vào các ngày 30/4, 27/7 và 22/12 hằng năm.", ["YEARLY"]),
    ("Thả giống vụ 1 từ tháng 3 đến tháng 5, vụ 2 từ tháng 9 đến tháng 11 hàng năm.", ["YEARLY"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OVER_YEARS)
def test_terms_of_a_plan_of_years(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, LASTING)] == expected


BINDING = [
    # A plan for one year is due once.
    ("Gửi báo cáo trước ngày 12/6 (báo cáo 6 tháng) và trước ngày 08/12 (báo cáo năm).", ["..2024-06-12", "..2024-12-08"]),
    # Weekdays without "every".
    ("Các xã gửi số liệu về Hạt Kiểm lâm trước 10 giờ thứ Ba.", ["WEEKLY"]),
    ("Tổng hợp báo cáo tuần gửi Lãnh đạo phòng vào chiều thứ Năm.", ["WEEKLY"]),
    ("Báo cáo tuần vào sáng thứ Sáu; báo cáo tháng vào ngày 25.", ["WEEKLY", "MONTHLY"]),
    ("Ban Chỉ đạo giao ban vào 15 giờ thứ Sáu.", ["WEEKLY"]),
    ("Đội tự quản tuần tra vào tối thứ Bảy và Chủ nhật.", ["WEEKLY"]),
    ("Báo cáo nhanh gửi Văn phòng trước 16h00 thứ 5.", ["WEEKLY"]),
    ("Lao động vệ sinh trường lớp vào chiều thứ Sáu cuối tuần.", ["WEEKLY"]),
    # So many days once.
    ("Bẫy đèn, điều tra định kỳ 7 ngày/lần tại 05 điểm.", ["WEEKLY"]),
    ("Cứ 07 ngày một lần phun tiêu độc khử trùng chuồng trại.", ["WEEKLY"]),
    ("Diệt lăng quăng 7 ngày 1 lần tại các hộ.", ["WEEKLY"]),
    ("Cập nhật tiến độ 10 ngày/lần.", ["DAILY"]),
    # What is counted by the week, quarter or year.
    ("Giới thiệu sách dưới cờ, mỗi tuần 1 cuốn sách hay.", ["WEEKLY"]),
    ("Phát trên loa truyền thanh của khóm mỗi ngày 03 lượt.", ["DAILY"]),
    ("Kênh giao thông đô thị thông tin mỗi ngày ít nhất 08 lượt.", ["DAILY"]),
    ("100% thôn mỗi quý có ít nhất 02 tin, bài về gia đình văn hóa.", ["QUARTERLY"]),
    ("Xóa nhà tạm cho hộ nghèo, mỗi năm bình quân 150 hộ.", ["YEARLY"]),
    ("Mỗi năm có ít nhất 20 sản phẩm được cấp mã truy xuất nguồn gốc.", ["YEARLY"]),
    ("Mỗi năm mở 12 lớp dạy nghề cho lao động nông thôn.", ["YEARLY"]),
    ("Mỗi tháng đăng tối thiểu 04 tin, bài trên trang thông tin điện tử.", ["MONTHLY"]),
    ("Mỗi chi đoàn mỗi quý giúp đỡ 01 thanh niên chậm tiến.", ["QUARTERLY"]),
    # A rate with the months it runs over.
    ("Phát thanh 2 lần/ngày trong tháng 8 và tháng 9.", ["2024-08-01..2024-09-30 DAILY"]),
    ("Đưa tin mỗi tuần ít nhất 01 phóng sự trong tháng 10 và tháng 11/2024.", ["2024-10-01..2024-11-30 WEEKLY"]),
    ("Báo cáo hằng tuần trong tháng 6/2024 về Tổ giúp việc.", ["2024-06-01..2024-06-30 WEEKLY"]),
    ("Phun khử khuẩn mỗi ngày 01 lần trong quý III/2024.", ["2024-07-01..2024-09-30 DAILY"]),
    ("Trong tháng 5 và tháng 6/2024, phát thanh 02 lần/ngày.", ["2024-05-01..2024-06-30 DAILY"]),
    ("Phát sóng hằng ngày từ tháng 4 đến tháng 6/2024.", ["2024-04-01..2024-06-30 DAILY"]),
    # Part of a month, by its days.
    ("Giai đoạn 3 (10 ngày đầu tháng 4/2024): tổng kết đợt cao điểm.", ["2024-04-01..2024-04-10"]),
    ("Tổng rà soát trong 15 ngày cuối tháng 6/2024.", ["2024-06-16..2024-06-30"]),
    ("Hoàn thành trong 5 ngày đầu tháng 9.", ["2024-09-01..2024-09-05"]),
    ("Tổ chức kiểm tra trong 10 ngày giữa tháng 8/2024.", ["2024-08-11..2024-08-20"]),
    # Months that stand as a list of runs.
    ("Kiểm tra bổ sung vào các đợt cao điểm (tháng 4 - 6 và tháng 9).", ["2024-04-01..2024-06-30", "2024-09-01..2024-09-30"]),
    ("Tuần tra tăng cường vào tháng 3 - 5 năm 2024.", ["2024-03-01..2024-05-31"]),
    # A day of several years.
    ("Báo cáo kết quả (ngày 20/12 năm 2024, năm 2025) gửi Sở Nội vụ.", ["2024-12-20..2024-12-20", "2025-12-20..2025-12-20"]),
    ("Gửi báo cáo trước ngày 15/11 các năm 2024, 2025.", ["..2024-11-15", "..2025-11-15"]),
    # A day that brackets tell again in the lunar calendar still opens its range.
    ("Trực tết từ ngày 06/02/2024 (27 tháng Chạp) đến ngày 14/02/2024 (mùng 5 Tết).", ["2024-02-06..2024-02-14"]),
    ("Tuần tra từ ngày 08/02/2024 (29 tháng Chạp năm Quý Mão) đến hết ngày 13/02/2024.", ["2024-02-08..2024-02-13"]),
    # Bare years that reach a level, and quarters behind a long name.
    ("đến 2028 đạt 85% hộ có nước sạch", ["..2028-12-31"]),
    ("Đến 2026 có 30 mô hình, đến 2030 có 50 mô hình.", ["..2026-12-31", "..2030-12-31"]),
    ("đến năm 2028 có thêm khoảng 3 - 4 bến thủy nội địa", ["..2028-12-31"]),
    ("Tham mưu trình Ủy ban nhân dân huyện trong quý III năm 2024.", ["2024-07-01..2024-09-30"]),
    # Counted from the decision that issues the plan.
    ("Các ngành xây dựng kế hoạch trong thời hạn 45 ngày kể từ ngày Quyết định ban hành Kế hoạch này có hiệu lực.", ["..2024-03-22"]),
    ("Hoàn thành trong vòng 20 ngày kể từ ngày Quyết định ban hành Kế hoạch có hiệu lực thi hành.", ["..2024-02-26"]),
    # So many days about an event.
    ("Cơ sở phản hồi bằng văn bản sau 03 ngày.", ["event"]),
    ("Sau mỗi đợt, trạm y tế tiêm vét trong thời gian 04 ngày.", ["event"]),
    ("Cấp vật tư cho các xã trước mỗi đợt chiến dịch 05 ngày.", ["event"]),
    ("Gửi tài liệu trước cuộc họp ít nhất 03 ngày.", ["event"]),
    ("Thẩm định và trình Ban Thường vụ trong 05 ngày làm việc.", ["event"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BINDING)
def test_times_that_come_round(text: str, expected: list[str]) -> None:
    assert [_when(mention) for mention in find_deadlines(text, CONTEXT)] == expected


MENTIONS = [
    "Đưa kết quả vào tiêu chí xếp loại thi đua cuối năm",
    "Lấy làm căn cứ đánh giá, xếp loại cán bộ, công chức cuối năm.",
    "Giải ngân đều các tháng, không dồn vào cuối năm.",
    "Tránh tình trạng dồn việc vào cuối quý",
    "Theo kịch bản trung bình, đến năm 2050 mực nước biển dâng 28 cm.",
    "Dự báo đến năm 2040 nhiệt độ tăng thêm 1,2 độ C",
    "Trên 900 lượt xe qua cửa khẩu mỗi ngày, tăng 12% so với năm 2023.",
    "Trẻ đã tiêm vắc xin trong vòng 1 tháng trước ngày tiêm",
    "Toàn xã phát sinh 12 tấn rác mỗi ngày",
    "Mỗi năm tăng 1,5%",
    "Dân số mỗi năm giảm 0,2%",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_what_comes_round_without_binding(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []
