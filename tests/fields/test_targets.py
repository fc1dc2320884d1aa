"""Targets: which quantities a plan commits someone to reach, and which are mere figures."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

GOALS = ("1. Chỉ tiêu cụ thể", "II. MỤC TIÊU")
TASKS = ("2. Nội dung thực hiện", "III. NHIỆM VỤ VÀ GIẢI PHÁP")

# headings, text, the values committed to
COMMITTED = [
    (GOALS, "Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95,2%.", [95.2]),
    (GOALS, "Giảm tỷ lệ hộ nghèo đa chiều từ 3,2% xuống còn 2,5%.", [2.5]),
    (GOALS, "100% trạm y tế có bác sĩ; trên 90% trẻ dưới 1 tuổi tiêm chủng đầy đủ.", [100, 90]),
    (GOALS, "Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi dưới 18%.", [18]),
    (GOALS, "Mầm non 60%, Tiểu học 85%, Trung học cơ sở 70%.", [60, 85, 70]),
    (GOALS, "Huy động trẻ 3 - 5 tuổi ra lớp đạt 92%, riêng trẻ 5 tuổi đạt 99,8%.", [92, 99.8]),
    (GOALS, "Kéo giảm tai nạn giao thông từ 5% đến 10% trên cả 3 tiêu chí.", [5]),
    (GOALS, "Thu nhập bình quân đầu người đạt 68 triệu đồng/người/năm.", [68e6]),
    (GOALS, "Thu ngân sách trên địa bàn đạt 12,5 tỷ đồng, tăng 8% so với năm 2023.", [12.5e9, 8]),
    (GOALS, "Trồng mới 25 ha rừng tập trung và 40.000 cây phân tán.", [25, 40000]),
    (GOALS, "Có từ 02 sản phẩm OCOP đạt 3 sao trở lên.", [2]),
    (GOALS, "Phấn đấu đến năm 2025 có 80% số hộ sử dụng nước sạch.", [80]),
    (GOALS, "Kết nạp mới 06 đảng viên.", [6]),
    (GOALS, "Tuyển chọn, gọi 145 công dân nhập ngũ.", [145]),
    (GOALS, "Hoàn thành 17/19 tiêu chí nông thôn mới.", [17]),
    (GOALS, "Số vụ cháy giảm ít nhất 10% so với năm trước.", [10]),
    (GOALS, "Tỷ lệ hồ sơ giải quyết đúng hạn đạt ≥ 98%.", [98]),
    (GOALS, "Tỉ lệ tử vong mẹ/100.000 trẻ đẻ sống < 45.", [45]),
    (GOALS, "87% gia đình, 75% thôn, 100% cơ quan đạt chuẩn văn hóa.", [87, 75, 100]),
    (GOALS, "Không để xảy ra quá 02 vụ ngộ độc thực phẩm.", [2]),
    (TASKS, "100% cán bộ, công chức xử lý hồ sơ công việc trên môi trường mạng.", [100]),
    (TASKS, "Mỗi thôn đăng ký thực hiện 01 tuyến đường hoa.", [1]),
    (TASKS, "Mỗi chi đoàn đảm nhận ít nhất một công trình thanh niên.", [1]),
    (TASKS, "Phấn đấu trong năm hoàn thành thêm 03 tiêu chí còn lại.", [3]),
    (TASKS, "Xây dựng ít nhất 02 mô hình phân loại rác thải tại nguồn.", [2]),
    (TASKS, "Tổ chức 05 lớp tập huấn kỹ năng số cho 250 người.", [5, 250]),
    (TASKS, "Hỗ trợ xóa 12 nhà tạm cho hộ nghèo.", [12]),
    (TASKS, "Lắp đặt 20 camera an ninh trên các trục đường chính.", [20]),
    (TASKS, "Tỷ lệ thu gom rác thải sinh hoạt đạt trên 90%.", [90]),
    (TASKS, "Tiêm phòng cho đàn gia súc đạt tối thiểu 80% tổng đàn.", [80]),
    (TASKS, "Bảo đảm 100% hộ kinh doanh karaoke ký cam kết phòng cháy, chữa cháy.", [100]),
    (TASKS, "Giải quyết việc làm cho 350 lao động, trong đó xuất khẩu 20 người.", [350, 20]),
    (TASKS, "Đến hết năm 2026, tối thiểu 40% hồ sơ được nộp trực tuyến toàn trình.", [40]),
    (TASKS, "Duy trì sinh hoạt tối thiểu 01 lần/tháng.", [1]),
    ((), "Phấn đấu đến cuối năm 2012 có 70% số hộ đạt danh hiệu gia đình văn hóa.", [70]),
    (("Mục tiêu đến năm 2010",), "Tỷ lệ hộ dùng điện 98%, hộ có nhà vệ sinh 65%.", [98, 65]),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "text", "values"), COMMITTED)
def test_commitments_are_found(headings: tuple[str, ...], text: str, values: list[float]) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2024))
    assert [mention.quantity.value for mention in found] == pytest.approx(values)
    for mention in found:
        (start, end) = mention.spans[0]
        assert text[slice(*mention.quantity.number)] in text[start:end]


FIGURES = [
    (("I. ĐẶC ĐIỂM TÌNH HÌNH",), "Toàn xã có 12 thôn với 2.350 hộ, tỷ lệ hộ nghèo 4,1%."),
    (("1. Kết quả thực hiện năm 2023",), "Tỷ lệ hộ nghèo giảm còn 3,5%, đạt 102% kế hoạch."),
    (("I. SỰ CẦN THIẾT",), "Cả nước ghi nhận 1.200 vụ cháy, làm chết 85 người."),
    (("3. Tồn tại, hạn chế",), "Mới có 45% số hộ phân loại rác tại nguồn."),
    (GOALS, "Năm 2023 tỷ lệ này đạt 65%."),
    (GOALS, "Hiện nay toàn huyện có 15 xã với 120 trạm phát sóng."),
    (TASKS, "Đến nay đã có 9 xã đạt chuẩn nông thôn mới."),
    (TASKS, "UBND xã đã xây dựng 03 nhà văn hóa thôn."),
    (("IV. KHEN THƯỞNG",), "Tặng Giấy khen cho 05 tập thể và 10 cá nhân."),
    (("2. Cơ cấu giải thưởng",), "01 giải Nhất, 02 giải Nhì, 03 giải Ba."),
    (("Tiêu chuẩn khen thưởng",), "Đóng góp từ 20 triệu đồng trở lên."),
    (("1. Đối tượng",), "- 24 thôn, tổ dân phố."),
    (("Điều kiện tham gia",), "Có từ 03 năm kinh nghiệm trở lên, đạt ít nhất 60% số phiếu."),
    (("V. KINH PHÍ THỰC HIỆN",), "Tổng kinh phí thực hiện là 350 triệu đồng từ ngân sách xã."),
    (("3. Dự toán kinh phí",), "Hỗ trợ 12 thôn, mỗi thôn 5 triệu đồng."),
    (TASKS, "Kinh phí hỗ trợ 15 triệu đồng."),
    (TASKS, "Hưởng ứng Chương trình “trồng 1 tỷ cây xanh vì một Việt Nam xanh”."),
    (TASKS, "Triển khai Đề án 06, mô hình “5 không, 3 sạch”, bộ phận một cửa."),
    (TASKS, "Theo quy định tại khoản 3 Điều 12 Luật số 50/2014/QH13."),
    (TASKS, "Báo cáo trước ngày 15 hằng tháng, trong vòng 05 ngày làm việc."),
    (TASKS, "Hồ sơ gồm 02 bộ gửi về Phòng Nội vụ; liên hệ số điện thoại 0208.3855.111."),
    (TASKS, "Một số đơn vị chưa quan tâm; đây là một trong những nhiệm vụ trọng tâm."),
    (TASKS, "Chỉ đạo 15 xóm tổ chức thực hiện nghiêm túc Kế hoạch này."),
    (TASKS, "Yêu cầu lãnh đạo 22 thôn triển khai tới toàn thể nhân dân."),
    (TASKS, "Rà soát trẻ em 6 tuổi vào lớp 1, học sinh lớp 5 chuyển cấp."),
    (TASKS, "Trường hợp có từ 02 hồ sơ trở lên thì xem xét thành tích."),
    (("Thang điểm",), "Đạt 100% được 10 điểm, đạt từ 80% trở lên được 8 điểm."),
    (("2. Thành phần",), "Mỗi đơn vị cử 02 đại biểu, tổng số 120 người."),
    (("2. Thời gian, địa điểm",), "Từ 7 giờ 30 ngày 26/3, thời lượng 02 ngày."),
    (("1. Mục đích",), "Phát huy vai trò của 54 dân tộc anh em."),
    (TASKS, "Hỗ trợ các hộ có doanh thu trên 1 tỷ đồng chuyển đổi lên doanh nghiệp."),
    (("2.5. 15 xóm",), "Vận động nhân dân tham gia hưởng ứng."),
]


@pytest.mark.parametrize(("headings", "text"), FIGURES)
def test_mere_figures_are_left_alone(headings: tuple[str, ...], text: str) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2024))
    assert [(mention.quantity.value, mention.reasons) for mention in found] == []


# text, indicator
MEASURED = [
    ("Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.", "Tỷ lệ người dân tham gia bảo hiểm y tế"),
    ("100% cán bộ, công chức sử dụng chữ ký số.", "cán bộ, công chức sử dụng chữ ký số"),
    ("Có 61% số xã đạt chuẩn nông thôn mới.", "xã đạt chuẩn nông thôn mới"),
    ("Xây dựng 02 mô hình phân loại rác.", "mô hình phân loại rác"),
    ("Giảm tỷ lệ hộ nghèo còn dưới 2%.", "tỷ lệ hộ nghèo"),
    ("Phấn đấu đến năm 2025, tỷ lệ che phủ rừng đạt 54%.", "tỷ lệ che phủ rừng"),
    ("Thu nhập bình quân đầu người đạt 68 triệu đồng.", "Thu nhập bình quân đầu người"),
]


@pytest.mark.parametrize(("text", "indicator"), MEASURED)
def test_indicator(text: str, indicator: str) -> None:
    (found,) = find_targets(text, TargetContext(heading_chain=GOALS))
    assert found.indicator == indicator


def test_a_list_shares_its_head_and_its_predicate() -> None:
    context = TargetContext(heading_chain=GOALS)
    heads = find_targets("Tỷ lệ trường chuẩn quốc gia: Mầm non 40%, Tiểu học 70%.", context)
    assert [mention.indicator for mention in heads] == [
        "Tỷ lệ trường chuẩn quốc gia: Mầm non",
        "Tỷ lệ trường chuẩn quốc gia: Tiểu học",
    ]
    shared = find_targets("85% hộ gia đình, 100% cơ quan đạt chuẩn văn hóa.", context)
    assert [mention.indicator for mention in shared] == [
        "hộ gia đình đạt chuẩn văn hóa",
        "cơ quan đạt chuẩn văn hóa",
    ]


# headings, text, due
DUE = [
    (("1. Mục tiêu đến hết năm 2020",), "Có 60% số xã đạt chuẩn.", "2020-12-31"),
    (("1. Mục tiêu đến năm 2030",), "Đến năm 2025 có 60% số xã đạt chuẩn.", "2025-12-31"),
    (GOALS, "Đến hết quý II/2024 hoàn thành 50% chỉ tiêu giao quân.", "2024-06-30"),
    (GOALS, "Có 60% số xã đạt chuẩn.", None),
    (TASKS, "Trước ngày 30/6/2024, hoàn thành 100% hồ sơ.", "2024-06-30"),
    (("2. Nội dung",), "Dự trữ tại kho xã 300 áo phao; xong trong quý II.", "2020-06-30"),
    (
        ("2. Nội dung",),
        "Thành lập 12 tổ bầu cử, chậm nhất là 43 ngày trước ngày bầu cử (ngày 31/01/2025).",
        "2025-01-31",
    ),
    (
        ("Vận động quỹ năm 2024: toàn huyện 3 tỷ đồng, trong đó:", "II. NỘI DUNG"),
        "Cấp xã: 900 triệu đồng.",
        "2024-12-31",
    ),
    (
        ("2. Nội dung",),
        "Lắp đặt 40 thùng rác ba ngăn. Thời hạn hoàn thành: ngày 20/9/2024.",
        "2024-09-20",
    ),
    (
        ("2. Nội dung",),
        "Cứng hóa 3,5 km đường ngõ; kinh phí do dân đóng góp; hoàn thành trước ngày 31/10/2021.",
        "2021-10-31",
    ),
    (("2. Nội dung",), "Lắp 06 camera; đưa vào sử dụng trước ngày 20/9/2021.", "2021-09-20"),
]


@pytest.mark.parametrize(("headings", "text", "due"), DUE)
def test_due(headings: tuple[str, ...], text: str, due: str | None) -> None:
    context = TargetContext(heading_chain=headings, plan_year=2020, issued_on="2020-01-15")
    assert [mention.due for mention in find_targets(text, context)] == [due]


def test_scope_and_criterion() -> None:
    context = TargetContext(heading_chain=("Tiêu chí số 17 - Môi trường", *TASKS))
    (found,) = find_targets("Mỗi xã, phường bảo đảm tối thiểu 30% hộ phân loại rác.", context)
    assert (found.scope, found.criterion) == ("Mỗi xã, phường", 17)


def test_evidence_of_neighbours_stays_apart() -> None:
    text = (
        "- (2) 87% gia đình, 75% số thôn, 100% cơ quan, trường học đạt chuẩn; 60% số thôn có sân."
    )
    found = find_targets(text, TargetContext(heading_chain=GOALS))
    assert [text[slice(*mention.spans[0])] for mention in found] == [
        "87% gia đình",
        "75% số thôn",
        "100% cơ quan, trường học đạt chuẩn",
        "60% số thôn có sân",
    ]
