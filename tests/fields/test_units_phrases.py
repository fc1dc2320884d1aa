"""Units at the head of a text: where the name ends and the duty begins, in tables of phrases."""

# ruff: noqa: E501
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.assignments.units import opens_with_unit, read_unit

# the unit | its duty
SENTENCES = """
Công chức Văn hóa - Xã hội| tham mưu UBND xã ban hành văn bản.
Công chức Tài chính - Kế toán xã| cân đối, bố trí kinh phí.
Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường| rà soát hiện trạng đất.
Bộ phận Tiếp nhận và trả kết quả| niêm yết công khai thủ tục.
Bộ phận một cửa| hướng dẫn người dân.
Bộ phận Văn phòng - Thống kê| theo dõi, tổng hợp.
Ban Chỉ huy Quân sự xã| phối hợp với Công an xã tuần tra.
Ban Quản lý dự án đầu tư xây dựng huyện| đẩy nhanh tiến độ.
Ban Quản lý chợ| thu gom rác.
Ban Chỉ đạo xây dựng nông thôn mới xã| kiểm tra, đôn đốc các xóm.
Ban Chỉ đạo các chương trình mục tiêu quốc gia xã| họp định kỳ.
Ban Công tác Mặt trận các thôn| vận động nhân dân.
Ban Thanh tra nhân dân| giám sát việc thực hiện.
Ban Giám sát đầu tư của cộng đồng| giám sát công trình.
Ban Giám hiệu các trường| tổ chức tuyên truyền.
Tổ kiểm tra liên ngành| kiểm tra các cơ sở sản xuất.
Tổ công nghệ số cộng đồng| hỗ trợ người dân cài đặt VNeID.
Tổ bảo vệ an ninh trật tự| tuần tra ban đêm.
Tổ tuyên truyền| phát tờ rơi.
Đội Quản lý trật tự đô thị| xử lý các trường hợp lấn chiếm.
Đội Xung kích phòng, chống thiên tai xã| trực 24/24 giờ.
Đội kiểm tra liên ngành 814| kiểm tra các quán karaoke.
Văn phòng HĐND và UBND huyện| đôn đốc các đơn vị.
Văn phòng điều phối nông thôn mới tỉnh| hướng dẫn các xã.
Phòng Quản lý đô thị| thẩm định hồ sơ.
Phòng Kinh tế, Hạ tầng và Đô thị| chủ trì lập kế hoạch.
Phòng Lao động - Thương binh và Xã hội| rà soát hộ nghèo.
Phòng Tài nguyên và Môi trường huyện| hướng dẫn lập hồ sơ.
Phòng Giáo dục và Đào tạo| chỉ đạo các trường học.
Đồng chí Nguyễn Văn A - Phó Chủ tịch UBND xã| phụ trách chung.
Đồng chí Trần Thị B, Chủ tịch Hội LHPN xã| vận động hội viên.
Đ/c Lê Văn Cường - Công chức Văn phòng| tổng hợp báo cáo.
Các đồng chí Ủy viên BCH| phụ trách địa bàn được phân công.
Các đồng chí thành viên Ban Chỉ đạo| bám sát địa bàn.
Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND xã| chỉ đạo trực tiếp.
Bà Lò Thị Mai - Chủ tịch Hội Phụ nữ| tổ chức hội thi.
Trưởng các thôn| thông báo đến từng hộ dân.
Trưởng các xóm, tổ dân phố| họp dân lấy ý kiến.
15 xóm| tổ chức tổng vệ sinh.
09/09 thôn| tổ chức họp dân.
08 trường học trên địa bàn xã| tổ chức lễ phát động.
UBND các xã, thị trấn| xây dựng kế hoạch thực hiện.
Ủy ban nhân dân các xã, phường, thị trấn| chịu trách nhiệm trước Chủ tịch UBND huyện.
Thủ trưởng các phòng, ban, đơn vị| quán triệt đến toàn thể cán bộ.
Thủ trưởng các cơ quan, đơn vị thuộc UBND tỉnh và Chủ tịch UBND các huyện| tổ chức thực hiện Kế hoạch này.
Chủ tịch UBND các xã| trực tiếp chỉ đạo.
Giám đốc các Sở, Thủ trưởng các ban, ngành| triển khai thực hiện.
Bệnh viện Đa khoa tỉnh| chuẩn bị giường bệnh.
Trung tâm Y tế huyện| tổ chức khám sức khỏe.
Trung tâm Văn hóa, Thông tin và Thể thao huyện| tuyên truyền trên loa.
Trung tâm Dịch vụ việc làm| tư vấn cho người lao động.
Trung tâm Phục vụ hành chính công xã| tiếp nhận hồ sơ.
Trạm Y tế xã| phun hóa chất diệt muỗi.
Trạm Y tế| khám bệnh lưu động.
Trường THCS Lê Quý Đôn| tổ chức lễ phát động.
Các trường học trên địa bàn| đưa nội dung vào giờ chào cờ.
Hiệu trưởng các trường mầm non, tiểu học, THCS| tổ chức ký cam kết.
Ngân hàng Chính sách xã hội huyện| giải ngân vốn vay.
Phòng giao dịch Ngân hàng CSXH| cho vay vốn.
Quỹ tín dụng nhân dân xã| tạo điều kiện cho hộ nghèo vay vốn.
Điện lực huyện Phú Lương| đảm bảo cấp điện.
Công ty Điện lực Thái Nguyên| bảo đảm nguồn điện.
Viettel Thái Nguyên| phát triển hạ tầng.
VNPT huyện| lắp đặt đường truyền.
Các doanh nghiệp viễn thông| nâng cấp trạm phát sóng.
HTX Dịch vụ nông nghiệp Tân Tiến| cung ứng giống.
Hợp tác xã nông nghiệp| thực hiện gieo cấy.
Các hợp tác xã, doanh nghiệp| liên kết tiêu thụ sản phẩm.
Nhân dân| tích cực tham gia.
Hộ gia đình| phân loại rác tại nguồn.
Các hộ gia đình, cá nhân| thực hiện nghiêm quy định.
Người dân| chủ động khai báo.
Các cơ quan, đơn vị, doanh nghiệp đóng trên địa bàn| treo cờ Tổ quốc.
Các cơ quan, đơn vị có liên quan| phối hợp thực hiện.
MTTQ và các tổ chức chính trị - xã hội xã| tuyên truyền, vận động.
Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể chính trị - xã hội| giám sát.
UBMTTQ và các đoàn thể| vận động đoàn viên.
Hội Liên hiệp Phụ nữ xã| vận động hội viên.
Hội Cựu chiến binh| gương mẫu đi đầu.
Hội Nông dân các cấp| hướng dẫn hội viên.
Hội Chữ thập đỏ| kêu gọi ủng hộ.
Hội Khuyến học xã| trao học bổng.
Đoàn Thanh niên Cộng sản Hồ Chí Minh xã| ra quân tình nguyện.
Đoàn xã| thành lập đội thanh niên xung kích.
Đoàn TNCS Hồ Chí Minh| phát động phong trào.
Liên đoàn Lao động huyện| phát động thi đua.
Công đoàn cơ sở| chăm lo đời sống.
Đảng ủy các xã| lãnh đạo thực hiện.
Ban Tuyên giáo Huyện ủy| định hướng tuyên truyền.
Ban Dân vận Đảng ủy| theo dõi phong trào.
Chi bộ các thôn| lãnh đạo nhân dân.
Ủy ban Kiểm tra Đảng ủy| kiểm tra, giám sát việc thực hiện.
Văn phòng Đảng ủy| theo dõi, đôn đốc.
Sở Tài chính (cơ quan thường trực)| tổng hợp, báo cáo.
Sở Kế hoạch và Đầu tư| cân đối nguồn vốn.
Sở Xây dựng| hướng dẫn lập quy hoạch.
Sở Thông tin và Truyền thông| đưa tin.
Sở Nông nghiệp và Phát triển nông thôn| xây dựng phương án.
Các Sở, ban, ngành, đoàn thể tỉnh| thực hiện.
Phòng Văn hóa và Thông tin (cơ quan Thường trực Ban Chỉ đạo)| tham mưu.
Đài Truyền thanh xã| phát thanh mỗi ngày 2 buổi.
Đài Phát thanh và Truyền hình tỉnh| mở chuyên mục.
Báo Thái Nguyên| đưa tin, bài.
Kho bạc Nhà nước huyện| kiểm soát chi.
Chi cục Thuế khu vực| thu thuế.
Hạt Kiểm lâm| tuần tra rừng.
Đồn Biên phòng Ia O| tuần tra biên giới.
Bảo hiểm xã hội huyện| cấp thẻ BHYT.
Bưu điện huyện| tham gia chi trả.
Tòa án nhân dân huyện| xét xử lưu động.
Viện kiểm sát nhân dân huyện| kiểm sát việc bắt, giam.
Công an xã| nắm tình hình.
Công an huyện và Ban Chỉ huy Quân sự huyện| phối hợp tuần tra.
Ban CHQS xã| huy động lực lượng.
Lực lượng dân quân| trực sẵn sàng chiến đấu.
Ban Nhân dân thôn| họp dân.
Ban quản lý các xóm| vận động nhân dân.
Văn phòng - Thống kê| tham mưu.
Tư pháp - Hộ tịch| tham mưu.
Kế toán ngân sách xã| đảm bảo kinh phí.
Cán bộ phụ trách Lao động, Thương binh và Xã hội| rà soát.
Cán bộ, công chức, viên chức, người lao động| chấp hành nghiêm.
Cán bộ khuyến nông| hướng dẫn kỹ thuật.
Cán bộ thú y xã| tiêm phòng.
Các phòng, ban, ngành, đoàn thể huyện| căn cứ chức năng.
Các ngành, đoàn thể và các xóm| triển khai.
Các thành viên Ban Chỉ đạo| kiểm tra, đôn đốc.
Các tiểu ban| xây dựng kế hoạch.
Thường trực Ban Chỉ đạo| họp giao ban.
Chỉ huy trưởng Ban CHQS xã| chỉ huy lực lượng.
Trưởng Công an xã| chỉ đạo.
Trạm trưởng Trạm Y tế| chịu trách nhiệm.
Hội đồng nhân dân xã| giám sát.
Thường trực HĐND xã| giám sát.
Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện| hướng dẫn.
Hội đồng Thi đua - Khen thưởng| xét duyệt.
Trung tâm Bồi dưỡng chính trị huyện| mở lớp.
Trung tâm Phát triển quỹ đất| giải phóng mặt bằng.
Trung tâm kiểm soát bệnh tật tỉnh| giám sát ca bệnh.
Trung tâm Quan trắc Tài nguyên và Môi trường| quan trắc.
Trung tâm Học tập cộng đồng| mở lớp.
Chi cục Quản lý chất lượng nông lâm sản và thủy sản| lấy mẫu.
Chi cục Trồng trọt và Bảo vệ thực vật| dự báo sâu bệnh.
Chi cục Chăn nuôi và Thú y| hướng dẫn tiêm phòng.
Thanh tra tỉnh| thanh tra trách nhiệm.
Nhà trường| tổ chức học tập.
Giáo viên chủ nhiệm| phổ biến đến học sinh.
Tổ chuyên môn| sinh hoạt chuyên đề.
Tổng phụ trách Đội| tổ chức cho học sinh.
Bí thư chi bộ, trưởng thôn| vận động.
Chủ rừng| tuần tra.
Chủ đầu tư| giải ngân.
Các chủ đầu tư| đẩy nhanh tiến độ.
Già làng, người có uy tín| vận động.
Các tổ chức, cá nhân sản xuất, kinh doanh thực phẩm| chấp hành.
Các cơ sở sản xuất, kinh doanh| ký cam kết.
Thôn trưởng| thông báo.
Ban cán sự các khu phố| vận động.
Ban điều hành tổ dân phố| tuyên truyền.
Khu dân cư| họp dân.
Xã Tân Tiến| hoàn thành tiêu chí.
Các xã Tân Tiến, Hòa Bình| hoàn thành tiêu chí.
Tỉnh đoàn Thái Nguyên| chỉ đạo.
Bộ Chỉ huy quân sự tỉnh| chỉ đạo.
Bộ Chỉ huy Bộ đội Biên phòng tỉnh| chỉ đạo.
Bộ CHQS tỉnh| chỉ đạo.
Hội Người cao tuổi| gương mẫu.
Hội CCB xã| vận động.
Hội LHPN, Hội Nông dân, Đoàn Thanh niên| vận động hội viên.
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh| tư vấn, phản biện.
Huyện đoàn| phát động phong trào thi đua.
Ủy viên UBND xã| phụ trách lĩnh vực được phân công.
Văn phòng đăng ký đất đai chi nhánh huyện| cung cấp số liệu.
Mỗi đơn vị| cử 01 cán bộ làm đầu mối.
""".strip().splitlines()

# sentences whose subject is no unit, or which report instead of giving work
OTHERS = """
Công tác tuyên truyền được đẩy mạnh.
Hội nghị sơ kết được tổ chức vào tháng 6.
Ban hành văn bản chỉ đạo.
Phòng, chống dịch bệnh phải được thực hiện thường xuyên.
Trường hợp có vướng mắc phải báo cáo ngay.
Tổ chức hội nghị triển khai.
Tổ chức tuyên truyền rộng rãi.
Tổ chức thực hiện tốt các nhiệm vụ.
Văn bản chỉ đạo phải kịp thời.
Bộ tiêu chí được ban hành.
Đối với các xã phải hoàn thành.
Kinh phí thực hiện do ngân sách đảm bảo.
Thời gian thực hiện: tháng 5.
Chế độ báo cáo: định kỳ hằng quý.
Hội thi tổ chức vào tháng 3.
Đoàn kết, thống nhất trong thực hiện.
Bộ máy tổ chức được kiện toàn.
Đội ngũ cán bộ phải được nâng cao.
Đội hình tham gia thi đấu.
Cơ sở vật chất phải được đầu tư.
Cơ sở dữ liệu được cập nhật thường xuyên.
Cơ sở hạ tầng được nâng cấp.
Phòng ngừa tội phạm được tăng cường.
Phòng học được xây dựng mới.
Nhà văn hóa được xây dựng.
Ban đầu cần thực hiện thí điểm.
Báo cáo kết quả trước ngày 15.
Thống kê, rà soát hộ nghèo.
Thuế và phí được thu đúng quy định.
Lao động nông thôn được đào tạo nghề.
Tài chính: Sử dụng ngân sách xã.
Y tế: Nâng cao chất lượng khám bệnh.
Văn hóa: Duy trì phong trào.
Văn hóa, thể thao: tổ chức các giải.
Bảo vệ môi trường phải được coi trọng.
Bảo hiểm y tế đạt 95%.
Đường giao thông nông thôn phải được bảo trì.
Nhân dịp này tổ chức thăm hỏi.
Khối lượng công việc phải hoàn thành.
Hội chợ được tổ chức 3 ngày.
Hội thảo cần chuẩn bị kỹ.
Vụ xuân tập trung gieo cấy.
Vụ Đông xuân thực hiện gieo cấy.
Vụ việc phải được giải quyết.
Quỹ đất phải được quản lý.
Trạm bơm được sửa chữa.
Báo chí tuyên truyền.
Nhóm chỉ tiêu về kinh tế phải đạt.
Nhóm giải pháp cần tập trung.
Tổ quốc trên hết.
Khu vực nông thôn phải được quan tâm.
Chủ đề năm 2024 là chuyển đổi số.
Bản đồ hiện trạng được lập.
Bản cam kết được ký.
Ngành nghề nông thôn phát triển.
Chính sách xã hội được thực hiện.
Chính quyền điện tử được xây dựng.
Doanh nghiệp thành lập mới tăng 10%.
Học sinh tham gia BHYT đạt 100%.
Thành phần tham dự: lãnh đạo xã.
Hội viên mới kết nạp đạt 50 người.
Hộ nghèo giảm còn 2%.
Kiểm tra, giám sát việc thực hiện.
Thanh tra, kiểm tra việc chấp hành.
Thanh tra, kiểm tra: Tăng cường kiểm tra.
Đoàn kiểm tra được thành lập.
Cuộc họp giao ban hằng tháng.
Trường chuẩn quốc gia đạt 80%.
Giáo viên đạt chuẩn đạt 100%.
Xây dựng nông thôn mới.
Lực lượng lao động qua đào tạo đạt 70%.
Trung tâm xã được chỉnh trang.
Quản lý thị trường bình ổn giá.
Cán bộ, công chức vi phạm bị xử lý.
Các tổ chức thực hiện tốt.
Hợp tác xã thành lập mới: 02 HTX.
Người dân được tiếp cận thông tin.
Cá nhân có thành tích được khen thưởng.
""".strip().splitlines()

# a heading | the unit it names
HEADINGS = """
Công an xã|Công an xã
Trách nhiệm của Sở Y tế|Sở Y tế
Nhiệm vụ của Công an xã|Công an xã
Đối với Công an xã:|Công an xã
Về phía UBND xã|UBND xã
Đối với các xóm|các xóm
Lãnh đạo UBND xã:|Lãnh đạo UBND xã
Giao Công an xã:|Công an xã
Giao cho công chức Tài chính - Kế toán|công chức Tài chính - Kế toán
Đề nghị Ủy ban MTTQ và các tổ chức chính trị - xã hội xã:|Ủy ban MTTQ và các tổ chức chính trị - xã hội xã
Đề nghị Hội Nông dân|Hội Nông dân
Yêu cầu các thôn:|các thôn
Phân công Đoàn Thanh niên xã:|Đoàn Thanh niên xã
Các phòng chuyên môn, đơn vị trực thuộc|Các phòng chuyên môn, đơn vị trực thuộc
Các cơ quan chủ trì các tiêu chí|Các cơ quan chủ trì các tiêu chí
Ban Quản lý các xóm, tổ dân phố|Ban Quản lý các xóm, tổ dân phố
Các đơn vị được phân công chủ trì, phối hợp|Các đơn vị được phân công chủ trì, phối hợp
CÔNG AN XÃ|CÔNG AN XÃ
ĐỀ NGHỊ ỦY BAN MTTQ XÃ|ỦY BAN MTTQ XÃ
Trách nhiệm của các cơ quan, đơn vị|các cơ quan, đơn vị
Trách nhiệm các ngành, đoàn thể|các ngành, đoàn thể
Văn phòng Đăng ký đất đai (Chi nhánh huyện)|Văn phòng Đăng ký đất đai (Chi nhánh huyện)
Bộ phận Văn phòng, Bộ phận Tài chính, Công an, Quân sự|Bộ phận Văn phòng, Bộ phận Tài chính, Công an, Quân sự
Các đồng chí phụ trách thôn|Các đồng chí phụ trách thôn
Đ/c Nguyễn Văn A - Chủ tịch UBND xã - Trưởng ban:|Đ/c Nguyễn Văn A - Chủ tịch UBND xã - Trưởng ban
Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội|Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội
Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn xã|Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn xã
Tiểu ban Tuyên truyền|Tiểu ban Tuyên truyền
Tiểu ban hậu cần|Tiểu ban hậu cần
""".strip().splitlines()

OTHER_HEADINGS = """
Công tác tuyên truyền
Phòng, chống dịch bệnh
Tổ chức hội nghị
Hội nghị sơ kết
Văn bản chỉ đạo
Kinh phí thực hiện
Chế độ báo cáo
Thời gian thực hiện
Bảo vệ môi trường
Văn hóa
Y tế
Lao động, việc làm
Tài chính
Thống kê, báo cáo
Đội ngũ cán bộ
Cơ sở vật chất
Thanh tra, kiểm tra
Kiểm tra, giám sát
Phân công nhiệm vụ
Phân công trách nhiệm
Khen thưởng, kỷ luật
Chỉ đạo, điều hành
Lãnh đạo, chỉ đạo
Hội thi
Thành phần
""".strip().splitlines()


@pytest.mark.parametrize("line", SENTENCES)
def test_the_name_ends_where_the_duty_begins(line: str) -> None:
    unit, _, duty = line.partition("|")
    sentence = unit + duty
    phrase = read_unit(sentence)
    assert phrase is not None
    assert (sentence[phrase.start : phrase.end], sentence[phrase.rest :]) == (unit, duty.strip())


@pytest.mark.parametrize("sentence", OTHERS)
def test_no_unit_where_the_subject_is_none(sentence: str) -> None:
    assert read_unit(sentence) is None


@pytest.mark.parametrize("line", HEADINGS)
def test_a_heading_names_its_unit_without_the_address(line: str) -> None:
    heading, _, unit = line.partition("|")
    phrase = read_unit(heading, whole=True)
    assert phrase is not None
    assert heading[phrase.start : phrase.end] == unit


@pytest.mark.parametrize("heading", OTHER_HEADINGS)
def test_headings_of_matters_are_no_units(heading: str) -> None:
    assert read_unit(heading, whole=True) is None


@pytest.mark.parametrize(
    ("text", "requested", "assigned", "colon"),
    [
        ("Đề nghị Hội Nông dân xã vận động hội viên tham gia.", True, False, False),
        ("Kính đề nghị Đảng ủy xã quan tâm lãnh đạo, chỉ đạo.", True, False, False),
        ("Mời các đồng chí thành viên tham gia đầy đủ.", True, False, False),
        ("Giao Công an xã chủ trì thực hiện.", False, True, False),
        ("Giao cho các thôn tổ chức họp dân trước ngày 15.", False, True, False),
        ("Yêu cầu các trường học tổ chức ký cam kết.", False, False, False),
        ("Hội Nông dân xã (đề nghị phối hợp): vận động hội viên.", True, False, True),
        ("Giáo viên chủ nhiệm: phổ biến đến học sinh.", False, False, True),
        ("Công an xã: tuần tra.", False, False, True),
        ("Đối với các thôn: tổ chức họp dân.", False, False, True),
    ],
)
def test_how_a_unit_is_addressed(text: str, requested: bool, assigned: bool, colon: bool) -> None:
    phrase = read_unit(text)
    assert phrase is not None
    assert (phrase.requested, phrase.assigned, phrase.colon) == (requested, assigned, colon)


@pytest.mark.parametrize(
    "text", ["Uỷ ban nhân dân xã xây dựng kế hoạch.", "UỶ BAN NHÂN DÂN XÃ xây dựng kế hoạch."]
)
def test_older_spelling_and_capitals_are_read_alike(text: str) -> None:
    phrase = read_unit(text)
    assert phrase is not None
    assert text[phrase.rest :] == "xây dựng kế hoạch."


@given(st.text(max_size=60), st.sampled_from(["Sở Y tế ", "Các xóm: ", "Đề nghị Hội ", "(", ""]))
def test_offsets_always_lie_in_order(rest: str, head: str) -> None:
    text = head + rest
    for whole in (False, True):
        phrase = read_unit(text, whole=whole)
        if phrase is not None:
            assert 0 <= phrase.start < phrase.end <= phrase.rest <= len(text)
    assert isinstance(opens_with_unit(text), bool)
