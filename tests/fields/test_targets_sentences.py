"""More sentences as plans write them: what is promised and what is only told."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets

GOALS = ("1. Chỉ tiêu", "II. MỤC TIÊU")
TASKS = ("2. Nội dung", "III. NHIỆM VỤ")

# headings, text, the values committed to
SENTENCES = [
    (
        GOALS,
        "Phấn đấu giảm tỷ lệ sinh 0,1‰; tỷ số giới tính khi sinh dưới 111 bé trai/100 bé gái.",
        [0.1, 111],
    ),
    (
        GOALS,
        "Tuổi thọ trung bình đạt 75 tuổi, trong đó số năm sống khỏe đạt tối thiểu 67 năm.",
        [75, 67],
    ),
    (
        GOALS,
        "Duy trì 8/8 trường đạt chuẩn quốc gia mức độ "
        "1, phấn đấu thêm 01 trường đạt chuẩn mức độ 2.",
        [8, 1],
    ),
    (GOALS, "Tỷ lệ huy động trẻ 6 tuổi vào lớp 1 đạt 100%.", [100]),
    (GOALS, "Tỷ lệ tốt nghiệp THPT đạt từ 98,5% trở lên.", [98.5]),
    (GOALS, "Có 03 giáo viên giỏi cấp tỉnh, 15 học sinh giỏi cấp huyện.", [3, 15]),
    (GOALS, "Bình quân giảm 1,0 - 1,5%/năm tỷ lệ hộ nghèo.", [1.0]),
    (
        GOALS,
        "Tổng diện tích gieo trồng cả năm 1.250 ha, năng suất lúa bình quân 58 tạ/ha.",
        [1250, 58],
    ),
    (
        GOALS,
        "Tổng đàn trâu, bò 2.500 con; đàn lợn 6.000 con; đàn gia cầm 50.000 con.",
        [2500, 6000, 50000],
    ),
    (
        GOALS,
        "Cơ cấu kinh tế: nông nghiệp 35%, công nghiệp - xây dựng 40%, dịch vụ 25%.",
        [35, 40, 25],
    ),
    (
        GOALS,
        "Giảm 5-10% số vụ, số người chết và số người "
        "bị thương do tai nạn giao thông so với năm 2023.",
        [5],
    ),
    (GOALS, "100% (15/15) thôn có nhà văn hóa đạt chuẩn.", [100]),
    (
        GOALS,
        "Chỉ số cải cách hành chính (PAR INDEX) đạt 88 "
        "điểm trở lên, xếp trong nhóm 10 tỉnh dẫn đầu.",
        [88],
    ),
    (GOALS, "Mức độ hài lòng của người dân đạt trên 95%.", [95]),
    (GOALS, "Năm 2025: 60%; năm 2030: 85% hộ gia đình có hố xí hợp vệ sinh.", [60, 85]),
    (GOALS, "Đến năm 2025, 80% và đến năm 2030, 100% hồ sơ được số hóa.", [80, 100]),
    (GOALS, "Thu hút 120.000 lượt khách du lịch, doanh thu đạt 90 tỷ đồng.", [120000, 9e10]),
    (GOALS, "Xuất khẩu lao động: 25 người. Giải quyết việc làm mới: 400 lao động.", [25, 400]),
    (
        GOALS,
        "Bảo hiểm xã hội tự nguyện tăng thêm 50 người; "
        "BHYT hộ gia đình tăng 3% so với cuối năm 2022.",
        [50, 3],
    ),
    (GOALS, "Không có hộ tái nghèo; 0% trường hợp tảo hôn.", [0]),
    (GOALS, "Phấn đấu đạt 3/5 chỉ tiêu của tiêu chí số 17.", [3]),
    (GOALS, "Trên 90 % số hộ đạt danh hiệu “Gia đình văn hóa”.", [90]),
    (
        GOALS,
        "Kết nạp từ 8 đến 10 đảng viên mới; 95% chi bộ hoàn thành tốt nhiệm vụ trở lên.",
        [8, 95],
    ),
    (
        GOALS,
        "Quỹ Đền ơn đáp nghĩa: 45 triệu đồng; Quỹ vì người nghèo: 30.000.000 đồng.",
        [4.5e07, 3e07],
    ),
    (GOALS, "Tỷ lệ người nghiện được quản lý đạt ≥80%, giảm 15% số người nghiện mới.", [80, 15]),
    (GOALS, "70 - 75% dân số được quản lý sức khỏe điện tử.", [70]),
    (GOALS, "Mỗi năm trồng được 10.000 cây xanh, mỗi hộ trồng ít nhất 02 cây.", [10000, 2]),
    (GOALS, "Số vụ ngộ độc thực phẩm dưới 5 ca/100.000 dân.", [5]),
    (TASKS, "Mỗi chi hội phụ nữ giúp từ 01 đến 02 hộ nghèo thoát nghèo.", [1]),
    (TASKS, "Đoàn thanh niên phấn đấu vận động hiến 150 đơn vị máu.", [150]),
    (TASKS, "Tập huấn cho 100% cán bộ phụ trách công nghệ thông tin.", [100]),
    (TASKS, "Nạo vét 12 km kênh mương, sửa chữa 3 trạm bơm.", [12, 3]),
    (TASKS, "Cấp phát 5.000 tờ rơi, treo 40 băng rôn tuyên truyền.", [5000, 40]),
    (TASKS, "Tổ chức khám sức khỏe định kỳ cho ít nhất 80% người cao tuổi.", [80]),
    (TASKS, "Thành lập mới 01 hợp tác xã, củng cố 02 tổ hợp tác.", [1, 2]),
    (
        TASKS,
        "Bảo đảm quân số huấn luyện đạt trên 98%; kết quả bắn đạn thật có 75% khá, giỏi trở lên.",
        [98, 75],
    ),
    (TASKS, "Bố trí 02 bàn hướng dẫn; lập 05 điểm tư vấn lưu động.", [2, 5]),
    (TASKS, "Xử lý dứt điểm 03 điểm đen tai nạn giao thông.", [3]),
    (TASKS, "Ký cam kết không vi phạm: 100% phụ huynh học sinh, 95% học sinh.", [100, 95]),
    (TASKS, "Thời gian chờ của người dân không quá 15 phút/lượt.", [15]),
    (TASKS, "Hỗ trợ 12 “Mái ấm tình thương”.", [12]),
    (TASKS, "Biểu dương không quá 10 tập thể, 20 cá nhân.", []),
    (TASKS, "Lắp đặt trụ nước tại các ngõ sâu trên 50 mét.", []),
    (TASKS, "1- 100% chi bộ sinh hoạt chuyên đề, mỗi quý ít nhất 01 lần.", [100, 1]),
    (TASKS, "Rút ngắn 30% thời gian giải quyết thủ tục hành chính.", [30]),
    (
        TASKS,
        "Thực hiện bê tông hóa 2,5km đường trục thôn, lắp 60 bóng đèn chiếu sáng.",
        [2.5, 60],
    ),
    (TASKS, "Xây mới 05 phòng học và 01 nhà hiệu bộ Trường Tiểu học số 2.", [5, 1]),
    (
        TASKS,
        "Phấn đấu đến 30/6/2024 hoàn thành 50% và đến 31/12/2024 hoàn thành 100% kế hoạch.",
        [50, 100],
    ),
    (TASKS, "Căn cứ kết quả, lựa chọn 03 tập thể, 05 cá nhân tiêu biểu đề nghị khen thưởng.", []),
    (TASKS, "Chính quyền địa phương 2 cấp hoạt động thông suốt, hiệu quả.", []),
    (TASKS, "Mô hình chính quyền địa phương hai cấp được vận hành.", []),
    (TASKS, "Kỷ niệm 80 năm Cách mạng tháng Tám và Quốc khánh 2/9.", []),
    (TASKS, "Trẻ em dưới 16 tuổi, phụ nữ từ 15 đến 49 tuổi.", []),
    (TASKS, "Gửi báo cáo 6 tháng, năm về UBND tỉnh trước ngày 10/6 và 10/12.", []),
    (TASKS, "Thực hiện “4 tại chỗ”, “3 sẵn sàng” trong phòng chống thiên tai.", []),
    (TASKS, "Tuyên truyền Tháng hành động vì trẻ em, Ngày Quốc tế hạnh phúc 20/3.", []),
    (TASKS, "Xử phạt từ 2 triệu đồng đến 5 triệu đồng đối với hành vi vi phạm.", []),
    (TASKS, "Theo kế hoạch, năm 2022 toàn huyện có 45% số hộ tham gia.", []),
    (TASKS, "Vốn vay tối đa 100 triệu đồng/hộ, thời hạn vay 5 năm, lãi suất 6,6%/năm.", []),
    (TASKS, "Cuộc thi gồm 02 vòng, mỗi đội 05 thành viên.", []),
    (TASKS, "Bài dự thi không quá 5 trang A4, cỡ chữ 14.", []),
    (TASKS, "Trong 6 tháng đầu năm, xảy ra 12 vụ tai nạn, làm chết 5 người.", []),
    (TASKS, "Dân số trung bình 125.000 người, mật độ 350 người/km2.", []),
    (TASKS, "Toàn xã có 1.250 hộ với 5.100 nhân khẩu, gồm 3 dân tộc.", []),
    (TASKS, "Đồng chí Trưởng ban và 02 Phó Trưởng ban chịu trách nhiệm.", []),
    (TASKS, "UBND 9 xã, thị trấn căn cứ Kế hoạch tổ chức thực hiện.", []),
    (TASKS, "Sao gửi 03 bản chính, 02 ảnh 4x6.", []),
    (TASKS, "Tại các điểm cầu của 63 tỉnh, thành phố trực thuộc Trung ương.", []),
    (TASKS, "Thời gian làm việc 8 giờ/ngày, 5 ngày/tuần.", []),
    (TASKS, "Các đơn vị từ 50 lao động trở lên phải thành lập tổ chức công đoàn.", []),
    (TASKS, "Cơ sở có diện tích từ 300 m2 trở lên thuộc diện quản lý về phòng cháy.", []),
    (
        ("Công tác tổ chức", "I. TÌNH HÌNH"),
        "Đã tổ chức 15 buổi tuyên truyền cho 1.200 lượt người.",
        [],
    ),
    (TASKS, "Hạn chế việc in ấn; 100% văn bản (trừ văn bản mật) được ký số.", [100]),
    (TASKS, "Hội Nông dân nhận làm 02 tuyến mương nội đồng trước mùa mưa.", [2]),
    (TASKS, "Các chi hội nhận 03 tổ nhân dân tự quản làm điểm về rác thải.", [3]),
    (GOALS, "12 nhóm trẻ gia đình có tủ thuốc và nước rửa tay.", [12]),
    (TASKS, "Phun 03 vòng hóa chất tại các ấp có ca bệnh.", [3]),
    (TASKS, "Tưới cho 2.300 ha điều và 640 ha lúa vụ mùa.", [2300, 640]),
    (TASKS, "9/9 xã, phường kiện toàn Ban chỉ huy phòng thủ dân sự.", [9]),
    (TASKS, "9/9 xã, phường ven biển nhiều khó khăn.", []),
    (TASKS, "Luyện tập 04 tiểu đội dân quân cứu hộ.", [4]),
    (TASKS, "Cắm biển cảnh báo tại 25 điểm sạt lở.", [25]),
    (TASKS, "Trang trí 12 khu vực bỏ phiếu trước ngày bầu cử.", [12]),
    (TASKS, "Lấy 45 mẫu nước giếng gửi xét nghiệm.", [45]),
    (TASKS, "Mua 30 bộ bàn ghế cho điểm trường vùng cao.", [30]),
    (TASKS, "Rà soát 58 văn bản do Hội đồng nhân dân ban hành.", [58]),
    (TASKS, "Tập huấn cho 96 cán bộ thú y cơ sở.", [96]),
    (GOALS, "Tối đa 15 phút sau khi nhận tin báo, xe cứu thương phải xuất phát.", [15]),
    (GOALS, "Thời gian chờ khám có làm 02 xét nghiệm không quá 3 giờ.", [3]),
    (GOALS, "Tỷ lệ nữ không dưới 30%, người dưới 35 tuổi từ 12 đến 18%.", [30, 12]),
    (GOALS, "Nâng diện tích cây xanh từ 40% lên ít nhất 45%.", [45]),
    (GOALS, "Ít nhất 7/10 bà mẹ biết pha dung dịch bù nước.", [7]),
    (GOALS, "Có thêm ít nhất 20 sản phẩm được công nhận OCOP.", [20]),
    (("Kinh phí",), "Xã hội hóa để mua xe lăn cho 40 hộ nghèo.", [40]),
    (TASKS, "Giao chỉ tiêu trồng rừng: xã An Hòa 50 ha; xã An Bình 70 ha.", [50, 70]),
    (TASKS, "Hoàn thiện hồ sơ tiêu chí số 4, 12 gửi thẩm định.", []),
    (TASKS, "Sửa chữa đường tại các tổ 3, 5 và 8 theo phân kỳ.", []),
    (TASKS, "Báo ngay cho Trạm Y tế khi có từ 03 học sinh sốt trở lên.", []),
    (TASKS, "Không gọi nhập ngũ công dân cận thị 2,5 diop trở lên.", []),
    (GOALS, "Chỉ số hài lòng đạt 90% (năm 2023: xã A 85%; xã B 82,5%).", [90]),
    (GOALS, "Giảm 5% số vụ so với năm trước (năm học trước có 44 em vi phạm).", [5]),
    (TASKS, "2 Huyện Yên Bình 4.100 72%", []),
    (TASKS, "Danh sách được công khai tại 8 nhà văn hóa thôn.", []),
    (GOALS, "Thu hút 12 dự án, tổng vốn đăng ký 3.500 tỷ đồng.", [12, 3.5e12]),
    (GOALS, "Cấp mới 9 dự án với tổng vốn đầu tư đăng ký 40 triệu USD.", [9, 40e6]),
    (TASKS, "Nâng mức đóng thêm 15%, phần 60% còn lại do ngân sách tỉnh hỗ trợ.", [15]),
    (TASKS, "Vay vốn lắp đồng hồ nước, ngoài mức 25% từ ngân sách huyện.", []),
    (GOALS, "Ban hành danh mục 24 thủ tục hành chính làm trực tuyến.", [24]),
    (GOALS, "Phấn đấu số hội viên mới đạt 40 người.", [40]),
    (GOALS, "Số hội viên mới đạt 40 người.", []),
    (GOALS, "Tiếp tục duy trì các hộ đã ký cam kết phân loại rác đạt 100%.", [100]),
    (GOALS, "2. Giữ vững số thôn đã được công nhận văn hóa ở mức 92%.", [92]),
    (GOALS, "Giữ vững kết quả đã đạt 92%.", []),
    (TASKS, "Tổ chức 7 phiên tòa giả định tại 7 trường THPT.", [7]),
    (TASKS, "Tổ chức 20 phiên tòa giả định tại 7 trường THPT.", [20, 7]),
    (TASKS, "Tổ chức diễn tập 02 tình huống chữa cháy rừng trong tháng 4.", [2]),
    (TASKS, "Luyện tập 03 tiết mục văn nghệ chào mừng.", [3]),
    (TASKS, "Cung cấp 40 bao hạt giống cho các thôn.", [40]),
    (TASKS, "Sửa chữa theo hướng dẫn tại tập 2 của bộ tài liệu.", []),
    (TASKS, "Đến 15/4/2024 xong 30 nhà; đến hết tháng 6/2024 xong 48 nhà.", [30, 48]),
    (TASKS, "Trước 20/5 các thôn trồng xong 12 ha, đến 30/6 đạt 18 ha.", [12, 18]),
    (TASKS, "Đến 31/12/2022 toàn huyện còn 312 đơn vị nợ đọng.", []),
    (TASKS, "Luân phiên 60 bác sĩ về trạm y tế; điều động 12 xe cứu thương.", [60, 12]),
]


@pytest.mark.parametrize(("headings", "text", "values"), SENTENCES)
def test_sentences(headings: tuple[str, ...], text: str, values: list[float]) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2024))
    assert [mention.quantity.value for mention in found] == pytest.approx(values)


def test_at_least_goes_on_over_a_list_of_counts() -> None:
    found = find_targets("Mỗi xã dự trữ ít nhất 5 tấn gạo, 200 thùng mì tôm và 30 cơ số thuốc.")
    assert [(mention.quantity.value, mention.quantity.comparator) for mention in found] == [
        (5, ">="),
        (200, ">="),
        (30, ">="),
    ]
