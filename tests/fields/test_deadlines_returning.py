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
    ("Định kỳ báo cáo kết quả về Sở trước ngày 05/6 và 05/12.", ["YEARLY"]),
    ("Kết quả thực hiện báo cáo định kỳ vào ngày 10/6 và ngày 10/12 về Ban Chỉ đạo.", ["YEARLY"]),
    ("Thăm, viếng nghĩa trang vào các ngày 27/7, 22/12 và trước Tết Nguyên đán hằng năm.", ["YEARLY"]),
    ("Dọn dẹp đài tưởng niệm vào các ngày 30/4, 27/7 và 22/12 hằng năm.", ["YEARLY"]),
    ("Thả giống vụ 1 từ tháng 3 đến tháng 5, vụ 2 từ tháng 9 đến tháng 11 hàng năm.", ["YEARLY"]),
    ("Báo cáo kết quả 6 tháng và cả năm trước ngày 15/6 và 15/12.", ["YEARLY"]),
    ("Báo cáo năm 2025 trước ngày 15/12/2025.", ["..2025-12-15"]),
    ("Định kỳ hằng năm (trước ngày 10/12) báo cáo UBND tỉnh.", ["YEARLY"]),
    ("Định kỳ 6 tháng, năm báo cáo UBND huyện trước ngày 10/6, 10/12.", ["PERIODIC", "YEARLY"]),
    ("Các xã báo cáo định kỳ 6 tháng (trước ngày 5/6), năm (trước ngày 5/12).", ["PERIODIC", "YEARLY"]),
    ("Gửi kế hoạch về Sở trước ngày 15/3. Định kỳ báo cáo theo quy định.", ["..2024-03-15", "PERIODIC"]),
    ("Sơ kết học kỳ I trước ngày 15/01; tổng kết năm học trước ngày 31/5.", ["YEARLY", "YEARLY"]),
    ("Báo cáo sơ kết giữa kỳ trước ngày 30/6/2028, tổng kết trước ngày 31/12/2030.", ["..2028-06-30", "..2030-12-31"]),
    ("Báo cáo định kỳ hằng tuần, gửi danh sách trước ngày 30/3.", ["WEEKLY", "..2024-03-30"]),
    ("Định kỳ hằng tháng báo cáo; tổng kết trước ngày 30/11.", ["MONTHLY", "..2024-11-30"]),
    ("Định kỳ 06 tháng (trước ngày 10/6) báo cáo Thường trực Huyện ủy.", ["PERIODIC"]),
    ("Báo cáo kết quả năm trước ngày 30/11 hằng năm.", ["YEARLY"]),
    ("Gửi báo cáo sơ kết 6 tháng về Sở Nông nghiệp trước ngày 20/6; báo cáo tổng kết năm trước ngày 10/12.", ["YEARLY", "YEARLY"]),
    ("Chế độ báo cáo: 6 tháng (trước ngày 10/6), năm (trước ngày 10/12).", ["YEARLY", "YEARLY"]),
    ("Báo cáo quý trước ngày 20 tháng cuối quý; báo cáo 6 tháng trước ngày 15/6; báo cáo năm trước ngày 15/12.", ["QUARTERLY", "YEARLY", "YEARLY"]),
    ("Hằng năm, vào dịp 27/7 và 22/12 tổ chức thăm hỏi gia đình chính sách.", ["YEARLY"]),
    ("Mỗi năm học tổ chức 01 lần diễn tập chữa cháy.", ["YEARLY"]),
    ("Mỗi học kỳ kiểm tra nội bộ một lần.", ["PERIODIC"]),
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
    ("Cập nhật tiến độ 10 ngày/lần.", ["PERIODIC"]),
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
    # Weekdays, counts and months once more, and limits beside what is only told.
    ("Trực tiếp công dân vào sáng thứ Hai và chiều thứ Năm.", ["WEEKLY"]),
    ("Khai mạc vào sáng thứ Bảy, ngày 20/4/2024.", ["2024-04-20..2024-04-20"]),
    ("Khai mạc lúc 7 giờ 30, thứ Bảy (20/4/2024).", ["2024-04-20..2024-04-20"]),
    ("Họp Ban Chỉ đạo vào chiều thứ Sáu tuần cuối tháng.", ["MONTHLY"]),
    ("Các đơn vị gửi báo cáo tuần trước 11 giờ thứ Sáu, báo cáo tháng trước ngày 22, báo cáo tổng kết trước ngày 05/12/2024.", ["WEEKLY", "MONTHLY", "..2024-12-05"]),
    ("Báo cáo định kỳ vào thứ Năm hằng tuần.", ["WEEKLY"]),
    ("Tổ tự quản họp vào 19 giờ Chủ nhật.", ["WEEKLY"]),
    ("Ra quân dọn vệ sinh vào sáng Chủ nhật (hằng tuần).", ["WEEKLY"]),
    ("Chào cờ vào sáng thứ hai đầu tuần.", ["WEEKLY"]),
    ("Mỗi năm trồng mới 120 ha rừng sản xuất.", ["YEARLY"]),
    ("Phấn đấu mỗi năm kết nạp từ 3 đến 5 đảng viên.", ["YEARLY"]),
    ("Mỗi tháng, mỗi chi hội thu gom ít nhất 20 kg phế liệu.", ["MONTHLY"]),
    ("Thu gom 15 tấn rác mỗi ngày.", ["DAILY"]),
    ("Tuyên truyền trên loa: ngày 2 lần, sáng và chiều.", ["DAILY"]),
    ("Đo độ mặn 3 ngày/lần, báo cáo 15 ngày một lần.", ["DAILY", "PERIODIC"]),
    ("Vệ sinh chuồng trại 2 tuần/lần.", ["WEEKLY"]),
    ("Giao ban 14 ngày một lần.", ["WEEKLY"]),
    ("Phát thanh mỗi ngày 2 lần trong tháng 5.", ["2024-05-01..2024-05-31 DAILY"]),
    ("Trong quý II/2024, mỗi tuần phát 02 tin.", ["2024-04-01..2024-06-30 WEEKLY"]),
    ("Giao ban hằng tuần, hoàn thành trong tháng 6/2024.", ["WEEKLY", "2024-06-01..2024-06-30"]),
    ("Tuần tra hằng đêm từ tháng 11 đến tháng 12/2024.", ["2024-11-01..2024-12-31 DAILY"]),
    ("Tháng 3 và tháng 9 tổ chức hai đợt ra quân.", ["2024-03-01..2024-03-31", "2024-09-01..2024-09-30"]),
    ("Tháng 4 và 5/2024: khảo sát; tháng 6 - 8: viết báo cáo.", ["2024-04-01..2024-05-31", "2024-06-01..2024-08-31"]),
    ("Thực hiện trong tháng 7 và tháng 8 hằng năm.", ["YEARLY"]),
    ("Gửi báo cáo trong 3 ngày đầu tháng 7/2024.", ["2024-07-01..2024-07-03"]),
    ("Hoàn thành trong 7 ngày cuối tháng 2/2024.", ["2024-02-23..2024-02-29"]),
    ("Trong 05 ngày đầu tháng, gửi bảng chấm công.", ["MONTHLY"]),
    ("Báo cáo định kỳ 6 tháng trước ngày 10/6, báo cáo năm trước ngày 25/11.", ["..2024-06-10", "YEARLY"]),
    ("Tổ chức đánh giá, xếp loại vào cuối năm.", ["..2024-12-31"]),
    ("Đạt 19 tiêu chí vào cuối năm 2025.", ["..2025-12-31"]),
    ("Giảm 5% số vụ so với năm 2023, hoàn thành trước ngày 30/11/2024.", ["..2024-11-30"]),
    ("Đến năm 2030 tăng gấp 2 lần so với năm 2020.", ["..2030-12-31"]),
    ("Theo kịch bản tăng trưởng cao, đến năm 2030 GRDP bình quân đạt 120 triệu đồng.", ["..2030-12-31"]),
    ("Trạm đã được đầu tư năm 2022, đến hết năm 2025 phải có đủ bác sĩ.", ["..2025-12-31"]),
    ("Trình UBND xã phê duyệt trong 03 ngày làm việc.", ["event"]),
    ("Khám sức khỏe định kỳ 01 lần/năm cho người cao tuổi.", ["YEARLY"]),
    ("Gửi tài liệu cho đại biểu trước phiên họp 05 ngày.", ["event"]),
    ("Báo cáo trong thời hạn 30 ngày, kể từ ngày Kế hoạch có hiệu lực thi hành.", ["..2024-03-07"]),
    ("Nhiệm kỳ đến 2025 có 90% đạt chuẩn", ["..2025-12-31"]),
    ("Trực từ ngày 09/02/2024 (tức 30 tháng Chạp) đến hết ngày 14/02/2024 (mùng 5 tháng Giêng).", ["2024-02-09..2024-02-14"]),
    ("Báo cáo trước ngày 25/11 năm 2024, 2025 và 2026.", ["..2024-11-25", "..2025-11-25", "..2026-11-25"]),
    ("Báo cáo tình hình tiếp dân về Ủy ban Mặt trận Tổ quốc huyện (qua Ban Dân chủ) định kỳ và đột xuất.", ["PERIODIC"]),
    ("Chỉ tiêu Hằng năm, các trường trên địa bàn hoàn thành việc ký cam kết.", ["YEARLY"]),
    ("Chi trả tiền ngay sau khi phương án được duyệt, chậm nhất không quá 10 ngày.", ["event"]),
    ("Thời gian: từ thứ Hai đến thứ Sáu hằng tuần.", ["WEEKLY"]),
    ("Tiếp dân vào thứ 3 và thứ 5.", ["WEEKLY"]),
    ("Hội nghị khai mạc vào 8 giờ ngày 12/3/2024 (thứ Ba).", ["2024-03-12..2024-03-12"]),
    ("Báo cáo nhanh trước 15 giờ hằng ngày.", ["DAILY"]),
    ("Báo cáo ngày trước 16 giờ.", ["DAILY"]),
    ("Tổng hợp số liệu trước 16 giờ 30 thứ Sáu hằng tuần.", ["WEEKLY"]),
    ("Từ ngày 01/3 đến ngày 31/3/2024, mỗi ngày phát thanh 02 lần.", ["2024-03-01..2024-03-31 DAILY"]),
    ("Đợt cao điểm tháng 5 và tháng 6/2024: phun hóa chất mỗi tuần 01 lần.", ["2024-05-01..2024-06-30", "WEEKLY"]),
    ("Mỗi quý ít nhất một cuộc kiểm tra đột xuất.", ["QUARTERLY"]),
    ("Mỗi xã mỗi năm xây mới 02 căn nhà.", ["YEARLY"]),
    ("Phấn đấu mỗi năm có 2.000 lượt khách.", ["YEARLY"]),
    ("Mỗi tháng tiết kiệm 2 kg gạo.", ["MONTHLY"]),
    ("Trong 10 ngày đầu của tháng 3/2024 hoàn thành thống kê.", ["2024-03-01..2024-03-10"]),
    ("Hoàn thành vào 15 ngày đầu tháng 11.", ["2024-11-01..2024-11-15"]),
    ("trước ngày 20/6 và 20/12 năm 2024", ["..2024-06-20", "..2024-12-20"]),
    ("Công khai trong thời hạn 05 ngày làm việc.", ["event"]),
    ("Đến năm 2025: 70%, đến năm 2030: 90%.", ["..2025-12-31", "..2030-12-31"]),
    ("Giai đoạn 2 (20 ngày cuối tháng 10/2024): kiểm tra.", ["2024-10-12..2024-10-31"]),
    ("Đối thoại mỗi năm ít nhất 02 lần.", ["YEARLY"]),
    ("Vụ Xuân gieo từ tháng 1 đến tháng 2, vụ Mùa gieo từ tháng 6 đến tháng 7 hằng năm.", ["YEARLY"]),
    ("Kiểm tra vào tháng 3, tháng 6 và tháng 9 hằng năm.", ["YEARLY"]),
    ("Tổng kết, đánh giá cuối năm.", ["..2024-12-31"]),
    ("Đến 2025, 100% trường đạt chuẩn; đến 2030 duy trì.", ["..2025-12-31", "..2030-12-31"]),
    # the day from which it comes round, the season in which it does
    ("Hằng tuần, bắt đầu từ ngày 03/6/2024, báo cáo Thường trực.", ["2024-06-03.. WEEKLY"]),
    ("Báo cáo về xã trước 16 giờ thứ năm hằng tuần kể từ ngày 05/3/2024.", ["2024-03-05.. WEEKLY"]),
    ("Kiểm tra mỗi tuần một lần vào chiều thứ năm, từ 02/4/2024.", ["2024-04-02.. WEEKLY"]),
    ("Họp hằng tháng, từ tháng 3.", ["MONTHLY"]),
    ("Hoàn thành trong vòng 02 tháng kể từ ngày 01/3/2024.", ["..2024-05-01"]),
    ("Loa xã phát mỗi ngày 2 buổi sáng, chiều từ 25/5 đến hết 15/7.", ["2024-05-25..2024-07-15 DAILY"]),
    ("Báo cáo hàng tuần trong mùa mưa bão (từ tháng 9 đến tháng 12).", ["2024-09-01..2024-12-31 WEEKLY"]),
    ("Tưới cây 02 đêm/tuần trong mùa khô.", ["WEEKLY"]),
    # the two ends of one time
    ("Ra quân từ ngày 01/6, hoàn thành trước ngày 15/6/2024.", ["2024-06-01..2024-06-15"]),
    ("Thu quỹ bắt đầu từ 10/4 và kết thúc trước 30/4/2024.", ["2024-04-10..2024-04-30"]),
    ("Từ ngày 01/6 xây dựng kế hoạch, hoàn thành trước ngày 15/6/2024.", ["2024-06-01..", "..2024-06-15"]),
    ("Tổng vệ sinh từ ngày 04/02 đến đêm 30 tết (09/02/2024).", ["2024-02-04..2024-02-09"]),
    ("Học từ tuần thứ 3 (ngày 21/9/2024) đến hết tuần thứ 18 (ngày 16/01/2025).", ["2024-09-21..2025-01-16"]),
    # a year since which it comes round, a year that stands alone among the years
    ("Từ năm 2025, chuyên đề được triển khai trong quý I hàng năm.", ["YEARLY"]),
    ("Từ năm 2025 triển khai đại trà. Họp hằng quý.", ["2025-01-01..", "QUARTERLY"]),
    ("Cắt tỉa mỗi cây ít nhất 1 lần/năm, xong trong tháng 5.", ["YEARLY", "2024-05-01..2024-05-31"]),
    ("Trồng cây chắn sóng trong dịp 19/5.", ["2024-05-19..2024-05-19"]),
    ("Sơ kết vào dịp 26/3/2024.", ["2024-03-26..2024-03-26"]),
    ("Tổ chức giải bóng chuyền nhân dịp 26/3.", []),
    ("Thi đua chào mừng dịp 30/4 và 01/5.", []),
    # a day gone by, a term looked back on
    ("Xã được thành lập từ ngày 01/01/2024 trên cơ sở sáp nhập hai xã.", []),
    ("Thành lập tổ công tác từ ngày 01/3/2024.", ["2024-03-01.."]),
    ("Sơ kết 6 tháng đầu năm 2024.", []),
    ("Sơ kết 6 tháng đầu năm trước ngày 10/7/2024.", ["..2024-07-10"]),
    ("Hoàn thành trong 6 tháng đầu năm 2024.", ["2024-01-01..2024-06-30"]),
    # reports on call; the tests of a school year
    ("Định kỳ hoặc đột xuất khi có yêu cầu, các trường báo cáo kết quả về Phòng.", ["PERIODIC"]),
    ("Tổng hợp báo cáo định kỳ gửi Thành ủy.", ["PERIODIC"]),
    ("Thực hiện chế độ báo cáo định kỳ theo quy định.", []),
    ("Công khai lịch kiểm tra định kỳ cho học sinh.", []),
    ("Đánh giá định kỳ gồm bài giữa kỳ và bài cuối kỳ.", []),
    ("Kiểm tra định kỳ các cơ sở kinh doanh thực phẩm.", ["PERIODIC"]),
    ("Mỗi ngày bố trí không quá 7 tiết học.", []),
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
    "Nghỉ học vào thứ Bảy tuần này.",
    "Cử cán bộ trực, kể cả thứ Bảy, Chủ nhật và ngày lễ.",
    "Hội nghị diễn ra vào ngày thứ 2 của đợt tập huấn.",
    "Hỗ trợ mỗi tháng 500.000 đồng/người.",
    "Hỗ trợ tiền ăn mỗi ngày 40 nghìn đồng.",
    "Bình quân mỗi năm giảm 1,5% tỷ lệ hộ nghèo.",
    "Mỗi năm toàn huyện có trên 300 ca tai nạn thương tích, năm 2023 là 312 ca.",
    "Phun thuốc 2 lần, mỗi lần cách nhau 7 ngày.",
    "Tăng 10% so với cuối năm 2023.",
    "Dự báo đến năm 2030 dân số đạt 95.000 người.",
    "Dự án đã hoàn thành trước ngày 31/12/2023.",
    "Lớp học tổ chức trong 05 ngày.",
    "Trực ban 24/24 giờ tất cả các ngày trong tuần.",
    "Thu nhập bình quân 5 triệu đồng mỗi tháng.",
    "Bình xét danh hiệu gia đình văn hóa cuối năm.",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_what_comes_round_without_binding(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


def test_a_year_named_alone_in_a_lasting_plan() -> None:
    text = "Bản cam kết gửi trước ngày 15 tháng 01 hằng năm; riêng năm 2024 bổ sung trước 31/8."
    found = find_deadlines(text, TimeContext("2024-02-06"))
    assert [_when(mention) for mention in found] == ["YEARLY", "..2024-08-31"]
