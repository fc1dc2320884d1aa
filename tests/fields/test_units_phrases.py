"""Units at the head of a text: where the name ends and the duty begins, in tables of phrases."""

# ruff: noqa: E501
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fields.assignments.units import opens_with_unit, read_unit

# the unit | its duty
SENTENCES = """
UBKT Huyện ủy| theo dõi, đôn đốc các chi bộ.
BTG Đảng ủy| định hướng tuyên truyền.
VPĐU| tổng hợp, báo cáo Ban Thường vụ.
BCHQS xã| huy động dân quân.
CA xã| tuần tra ban đêm.
TYT xã| khám sức khỏe cho người cao tuổi.
TT HĐND xã| giám sát việc thực hiện.
KBNN huyện| kiểm soát chi.
GVCN| theo dõi sĩ số hằng ngày.
TPT Đội| tổ chức sinh hoạt dưới cờ.
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
Thường trực Đảng ủy| lãnh đạo, chỉ đạo thực hiện.
Ban Thường vụ Đảng ủy xã| phân công cấp ủy viên phụ trách.
Ban Tổ chức Thành ủy| thẩm định hồ sơ.
Ủy ban Kiểm tra Huyện ủy| giám sát các chi bộ.
Ban Dân vận Tỉnh ủy| chủ trì, phối hợp triển khai.
Ban Cán sự đảng UBND tỉnh| lãnh đạo các sở, ngành.
Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh| chỉ đạo các tổ chức đảng.
Các tổ chức cơ sở đảng trực thuộc| quán triệt đến đảng viên.
Các chi bộ trực thuộc Đảng bộ xã| sinh hoạt chuyên đề.
Trung tâm Chính trị huyện| mở các lớp bồi dưỡng.
Trung tâm Bồi dưỡng chính trị huyện| mở lớp cảm tình Đảng.
Trung tâm Dân số - Kế hoạch hóa gia đình huyện| cấp phương tiện tránh thai.
Trung tâm Kiểm soát bệnh tật tỉnh| giám sát dịch tễ.
Trung tâm Y tế dự phòng| phun hóa chất diệt muỗi.
Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên huyện| mở lớp đào tạo nghề.
Trung tâm Học tập cộng đồng các xã| tổ chức chuyên đề.
Trung tâm Văn hóa - Thể thao và Truyền thanh huyện| xây dựng chuyên mục.
Trung tâm Văn hoá, Thông tin và Thể thao| trang trí khánh tiết.
Trung tâm Dịch vụ nông nghiệp huyện| hướng dẫn phòng trừ sâu bệnh.
Trung tâm Khuyến nông Quốc gia| chuyển giao kỹ thuật.
Trung tâm Nước sạch và Vệ sinh môi trường nông thôn| lấy mẫu nước xét nghiệm.
Trung tâm Phát triển quỹ đất| lập phương án bồi thường.
Trung tâm Hành chính công tỉnh| công khai thủ tục hành chính.
Trung tâm Giám sát, điều hành đô thị thông minh| vận hành hệ thống phản ánh hiện trường.
Chi cục Chăn nuôi và Thú y| cung ứng vắc xin.
Chi cục Dân số - KHHGĐ| hướng dẫn chuyên môn.
Chi cục Phát triển nông thôn| tổng hợp kết quả.
Chi cục Quản lý chất lượng Nông lâm sản và Thủy sản| lấy mẫu kiểm tra.
Chi nhánh Văn phòng Đăng ký đất đai huyện| chỉnh lý biến động.
Bảo hiểm xã hội huyện| cấp thẻ bảo hiểm y tế.
Bảo hiểm xã hội khu vực XV| đối chiếu dữ liệu.
Thuế cơ sở 3| hướng dẫn hộ kinh doanh kê khai.
Đội Thuế liên xã| đôn đốc nộp thuế.
Đội Quản lý thị trường số 4| kiểm tra hàng giả.
Đội Cảnh sát giao thông - Trật tự Công an huyện| xử lý vi phạm nồng độ cồn.
Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ| tổ chức diễn tập.
Bộ Chỉ huy Quân sự tỉnh| chỉ đạo các đơn vị trực chiến.
Bộ Chỉ huy Bộ đội Biên phòng tỉnh| quản lý chặt biên giới.
Ban Chỉ huy Phòng thủ dân sự xã| xây dựng phương án.
Tổ bảo vệ dân phố| tuần tra ban đêm.
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở| tuần tra ban đêm.
Tổ tự quản đường biên, cột mốc| phát quang đường biên.
Nhóm trẻ, lớp mẫu giáo độc lập| nâng cao chất lượng chăm sóc.
Hội Khuyến học các cấp| vận động quỹ.
Hội Liên hiệp Phụ nữ Việt Nam tỉnh| triển khai Đề án 939.
Hội Nạn nhân chất độc da cam/dioxin| thăm hỏi hội viên.
Hội Người mù huyện| dạy chữ nổi.
Hội Luật gia tỉnh| tư vấn pháp luật.
Hội Làm vườn và Trang trại| chuyển giao kỹ thuật.
Hội đồng Phổ biến, giáo dục pháp luật huyện| kiểm tra các xã.
Hội đồng Đội huyện| hướng dẫn các liên đội.
Hội đồng Thi đua - Khen thưởng các cấp| xét chọn, đề nghị khen thưởng.
Hội đồng thẩm định giá đất cụ thể| thẩm định phương án.
Ủy ban MTTQ Việt Nam và các tổ chức chính trị - xã hội các cấp| giám sát việc thực hiện.
UBMTTQVN xã và các đoàn thể| vận động nhân dân hiến đất.
Đoàn TNCS Hồ Chí Minh các cấp| xung kích tình nguyện.
Ban Chấp hành Đoàn xã| phát động Ngày Chủ nhật xanh.
Ban Chấp hành Công đoàn cơ sở| tổ chức hội nghị.
Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh| phản biện đề án.
Liên minh Hợp tác xã tỉnh| tư vấn thành lập hợp tác xã.
Ngân hàng Nông nghiệp và Phát triển nông thôn huyện| cho vay hộ sản xuất.
Công ty Cổ phần Môi trường đô thị| thu gom rác thải.
Công ty Thủy nông| tưới tiêu kịp thời.
Công ty TNHH MTV Lâm nghiệp Đông Bắc Bình| tuần tra các tiểu khu.
Hạt Giao thông công chính huyện| sửa chữa mặt đường.
Xí nghiệp Khai thác thủy lợi| vận hành cống.
Các chủ đầu tư| đẩy nhanh tiến độ giải ngân.
Các chủ rừng| tổ chức tuần tra.
Các hộ gia đình, cá nhân| ký cam kết.
Các cơ sở sản xuất, kinh doanh thực phẩm| thực hiện đúng quy định.
Các trường Tiểu học, THCS, THPT| tổ chức ngoại khóa.
Hiệu trưởng các trường học| chịu trách nhiệm trước Trưởng phòng.
Trường Tiểu học và THCS Nguyễn Du| bố trí phòng học.
Trường Mầm non Hoa Sen| tổ chức Ngày hội.
Tổ Văn phòng| chuẩn bị hội trường.
Tổ Hành chính - Quản trị| chuẩn bị kinh phí.
Giáo viên bộ môn| lồng ghép vào bài giảng.
Ban đại diện cha mẹ học sinh| phối hợp quản lý học sinh.
Kế toán nhà trường| lập dự toán kinh phí.
Công chức Địa chính - Xây dựng - Nông nghiệp và Môi trường| rà soát quy hoạch.
Công chức Trưởng Công an xã| tham mưu thành lập đoàn.
Công chức Chỉ huy trưởng Quân sự xã| huy động dân quân.
Công chức phụ trách Tài chính| quyết toán nguồn kinh phí.
Công chức LĐ-TB&XH| rà soát hộ nghèo.
Cán bộ không chuyên trách phụ trách Lâm nghiệp| theo dõi diễn biến rừng.
Cán bộ chuyên trách dân số| tư vấn tại hộ.
Cộng tác viên dân số các thôn| phát tờ rơi.
Nhân viên y tế thôn, bản| theo dõi phụ nữ mang thai.
Khuyến nông viên xã| hướng dẫn kỹ thuật.
Bí thư chi bộ, Trưởng ban nhân dân các ấp| vận động nhân dân tham gia.
Bí thư chi bộ, Trưởng thôn, Trưởng ban công tác Mặt trận các thôn| tổ chức họp dân.
Ban điều hành các tổ dân phố| thông báo đến các hộ.
Ban vận động khu dân cư| lấy phiếu ý kiến hài lòng.
Ban Phát triển thôn| huy động ngày công.
Ban nhân dân 7 ấp| rà soát hộ sử dụng nước.
Thôn Đông, thôn Đoài, thôn Trung| nạo vét kênh mương.
Khu phố 1, khu phố 2| tổng dọn vệ sinh.
Chủ tịch UBND xã Thạnh Lợi và thị trấn Mỹ An| chịu trách nhiệm toàn diện.
Phó Chủ tịch UBND xã phụ trách khối Văn hóa - Xã hội| trực tiếp điều hành.
Thủ trưởng các sở, ban, ngành, đoàn thể cấp tỉnh, Chủ tịch UBND các huyện, thành phố| chỉ đạo thực hiện nghiêm túc.
Người đứng đầu cấp ủy, chính quyền các địa phương| chịu trách nhiệm về kết quả.
Các phòng chuyên môn, nghiệp vụ thuộc Sở| căn cứ chức năng triển khai.
Các ngành thành viên Ban Chỉ đạo| kiểm tra địa bàn phụ trách.
Các Tổ công tác| báo cáo kết quả hằng ngày.
Các Đoàn kiểm tra| lập biên bản.
Các xã điểm| hoàn thành trước quý III.
Các xã biên giới| phối hợp với đồn biên phòng.
Văn phòng UBND tỉnh| theo dõi, đôn đốc.
Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh| bố trí địa điểm họp.
Cổng Thông tin điện tử tỉnh| đăng tải kế hoạch.
Báo và phát thanh, truyền hình tỉnh| mở chuyên trang.
Cục Thống kê tỉnh| cung cấp số liệu.
Ngân hàng Nhà nước Chi nhánh tỉnh| chỉ đạo các tổ chức tín dụng.
Ban Dân tộc tỉnh| tham mưu chính sách.
Ban Quản lý các khu công nghiệp tỉnh| rà soát lao động.
Ban Quản lý Vịnh Hạ Long| kiểm tra tàu du lịch.
Sở NN&PTNT| hướng dẫn các địa phương.
Sở Văn hoá - Thông tin| tổ chức lễ mít tinh.
Sở Bưu chính, Viễn thông| bảo đảm thông tin liên lạc.
Ủy ban Dân số, Gia đình và Trẻ em huyện| tổ chức tháng hành động.
Phòng Nội vụ - Lao động TBXH| xét duyệt hồ sơ.
Phòng Thống kê| tổng hợp số liệu.
Phòng Hạ tầng kinh tế| cắm biển báo.
Phòng TN&MT| thẩm định hồ sơ.
Phòng GD&ĐT| chỉ đạo các nhà trường.
Phòng Kinh tế (xã), Phòng Kinh tế, Hạ tầng và Đô thị (phường)| thẩm định dự án.
BCH Quân sự xã| tuyển chọn công dân.
BCĐ XDNTM xã| kiểm tra từng tiêu chí.
BQL các chợ| sắp xếp ngành hàng.
""".strip().splitlines()

# sentences whose subject is no unit, or which report instead of giving work
OTHERS = """
Việc đăng ký thực hiện trước ngày 30/6.
Mọi ý kiến xin gửi về Văn phòng.
Kinh phí do ngân sách xã cấp.
Hồ sơ nộp tại Bộ phận một cửa.
Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện.
Tổ chức họp dân lấy ý kiến.
Ban hành quyết định thành lập tổ công tác.
Phòng chống dịch bệnh cho vật nuôi.
Phòng, chống tác hại của thuốc lá trong trường học.
Trường hợp phát sinh vượt thẩm quyền báo cáo UBND huyện.
Đội hình tình nguyện gồm 20 người.
Hội nghị tổ chức trong một ngày.
Hội thi có 12 đội tham gia.
Đoàn kiểm tra gồm 05 thành viên.
Khu vực chăn nuôi cách nhà ở 50 m.
Xã hội hóa nguồn lực đầu tư.
Báo cáo kết quả về phòng Nội vụ.
Thường xuyên kiểm tra các hộ kinh doanh.
Tổ dân phố văn hóa đạt 95%.
Quỹ đất dành cho giao thông được bố trí.
Sau khi kết thúc, Ban tổ chức họp rút kinh nghiệm.
Sở hữu công nghiệp được bảo hộ.
Nhóm tiêu chí hạ tầng kinh tế - xã hội.
Bộ tiêu chí quốc gia về nông thôn mới được áp dụng.
Đề nghị khen thưởng các tập thể, cá nhân có thành tích.
Giao thông nông thôn được cứng hóa.
Mời đại biểu Trung ương dự lễ: 05 người.
Cục bộ có nơi ngập sâu.
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
