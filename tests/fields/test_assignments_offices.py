"""Parts on organisation as offices of all kinds and regions write them, with what is no work.

A block: its name, the lines of the part, and behind "->" unit | role | first words of the task.
"""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest
from test_assignments_prose import duties

BLOCKS = """
# school children vaccination, health
IV. TỔ CHỨC THỰC HIỆN
1. Trung tâm Y tế huyện:
- Là cơ quan thường trực, tham mưu UBND huyện chỉ đạo chiến dịch.
- Phân bổ vắc xin cho các trạm.
2. Phòng Giáo dục và Đào tạo: Chỉ đạo các trường lập danh sách học sinh.
3. Trạm Y tế các xã, thị trấn
Tổ chức buổi tiêm tại trường học.
-> Trung tâm Y tế huyện | advise | Là cơ quan
-> Trung tâm Y tế huyện | implement | Phân bổ vắc
-> Phòng Giáo dục và Đào tạo | implement | Chỉ đạo các
-> Trạm Y tế các xã, thị trấn | implement | Tổ chức buổi
# giao in one sentence
IV. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Tư pháp chủ trì, phối hợp với các cơ quan liên quan tham mưu UBND thị xã tổ chức hội nghị.
2. Giao Phòng Tài chính - Kế hoạch thẩm định dự toán kinh phí.
3. Đề nghị Ủy ban MTTQ Việt Nam thị xã và các đoàn thể vận động hội viên chấp hành pháp luật.
4. Yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện.
-> Phòng Tư pháp | lead | chủ trì, phối
-> Phòng Tài chính - Kế hoạch | implement | thẩm định dự
-> Ủy ban MTTQ Việt Nam thị xã và các đoàn thể | request | vận động hội
-> Thủ trưởng các cơ quan, đơn vị | implement | nghiêm túc triển
# grounds before the unit
IV. TỔ CHỨC THỰC HIỆN
1. Căn cứ Kế hoạch này, Thủ trưởng các ngành, Ủy ban nhân dân các xã, phường xây dựng kế hoạch cụ thể để thực hiện.
2. Theo chức năng, nhiệm vụ được giao, Sở Tài chính bố trí kinh phí hằng năm.
3. Trên cơ sở kết quả rà soát, tổng hợp số liệu của các xã.
-> Thủ trưởng các ngành, Ủy ban nhân dân các xã, phường | implement | xây dựng kế
-> Sở Tài chính | implement | bố trí kinh
# two units, two roles in one bullet
IV. TỔ CHỨC THỰC HIỆN
- Công an huyện chủ trì, Ban Chỉ huy Quân sự huyện phối hợp tuần tra các tuyến đường.
-> Công an huyện | lead | chủ trì, Ban
-> Ban Chỉ huy Quân sự huyện | coordinate | phối hợp tuần
# assigned to verb
V. TỔ CHỨC THỰC HIỆN
1. Giao cho Công chức Tư pháp - Hộ tịch làm đầu mối, tổng hợp kết quả báo cáo.
2. Phân công Đoàn Thanh niên xã phụ trách vệ sinh nhà văn hóa.
-> Công chức Tư pháp - Hộ tịch | implement | làm đầu mối,
-> Đoàn Thanh niên xã | implement | phụ trách vệ
# party: cells
III. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo Huyện ủy chủ trì, phối hợp với Ban Tổ chức Huyện ủy hướng dẫn học tập nghị quyết.
2. Văn phòng Huyện ủy theo dõi, đôn đốc việc thực hiện.
3. Các chi, đảng bộ cơ sở trực thuộc xây dựng kế hoạch cụ thể.
4. Đảng ủy Công an huyện lãnh đạo thực hiện tốt công tác bảo vệ.
-> Ban Tuyên giáo Huyện ủy | lead | chủ trì, phối
-> Văn phòng Huyện ủy | implement | theo dõi, đôn
-> Các chi, đảng bộ cơ sở trực thuộc | implement | xây dựng kế
-> Đảng ủy Công an huyện | implement | lãnh đạo thực
# commune new 2025
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Chủ trì, phối hợp với Trung tâm Phục vụ hành chính công xã hướng dẫn người dân.
2. Trung tâm Cung ứng dịch vụ sự nghiệp công xã
- Thực hiện phát thanh nội dung kế hoạch.
3. Văn phòng HĐND và UBND xã
- Theo dõi, tổng hợp báo cáo UBND xã.
4. Đề nghị Ủy ban MTTQ Việt Nam xã
- Vận động nhân dân hưởng ứng.
-> Phòng Văn hóa - Xã hội | lead | Chủ trì, phối
-> Trung tâm Cung ứng dịch vụ sự nghiệp công xã | implement | Thực hiện phát
-> Văn phòng HĐND và UBND xã | implement | Theo dõi, tổng
-> Ủy ban MTTQ Việt Nam xã | request | Vận động nhân
# union
IV. TỔ CHỨC THỰC HIỆN
1. Liên đoàn Lao động tỉnh
1.1. Ban Chính sách - Pháp luật
- Tham mưu Ban Thường vụ ban hành hướng dẫn.
1.2. Ban Tài chính
- Bố trí kinh phí.
2. Công đoàn ngành, Liên đoàn Lao động các huyện, thành phố
- Triển khai đến các công đoàn cơ sở.
3. Công đoàn cơ sở
- Phối hợp với chuyên môn đồng cấp tổ chức hội nghị người lao động.
-> Ban Chính sách - Pháp luật | advise | Tham mưu Ban
-> Ban Tài chính | implement | Bố trí kinh
-> Công đoàn ngành, Liên đoàn Lao động các huyện, thành phố | implement | Triển khai đến
-> Công đoàn cơ sở | coordinate | Phối hợp với
# school
V. TỔ CHỨC THỰC HIỆN
1. Ban giám hiệu
- Chỉ đạo chung việc thực hiện kế hoạch.
2. Tổ trưởng chuyên môn
- Xây dựng kế hoạch của tổ.
3. Giáo viên chủ nhiệm
- Phổ biến đến phụ huynh học sinh.
4. Tổng phụ trách Đội
- Tổ chức hoạt động ngoài giờ.
5. Nhân viên y tế trường học
- Theo dõi sức khỏe học sinh.
-> Ban giám hiệu | implement | Chỉ đạo chung
-> Tổ trưởng chuyên môn | implement | Xây dựng kế
-> Giáo viên chủ nhiệm | implement | Phổ biến đến
-> Tổng phụ trách Đội | implement | Tổ chức hoạt
-> Nhân viên y tế trường học | implement | Theo dõi sức
# hospital
III. PHÂN CÔNG THỰC HIỆN
1. Phòng Kế hoạch tổng hợp: Đầu mối triển khai, theo dõi, báo cáo Giám đốc.
2. Khoa Khám bệnh: Bố trí bàn khám riêng.
3. Khoa Dược - Vật tư y tế: Cung ứng đủ thuốc.
4. Các khoa lâm sàng: Thực hiện đúng quy trình.
5. Tổ Công tác xã hội: Hỗ trợ người bệnh.
-> Phòng Kế hoạch tổng hợp | implement | Đầu mối triển
-> Khoa Khám bệnh | implement | Bố trí bàn
-> Khoa Dược - Vật tư y tế | implement | Cung ứng đủ
-> Các khoa lâm sàng | implement | Thực hiện đúng
-> Tổ Công tác xã hội | implement | Hỗ trợ người
# forest rangers
IV. TỔ CHỨC THỰC HIỆN
1. Chi cục Kiểm lâm
- Tham mưu Sở ban hành phương án.
2. Hạt Kiểm lâm các huyện
- Phối hợp với chính quyền cơ sở tuần tra.
3. Các Ban quản lý rừng phòng hộ, Công ty lâm nghiệp
- Bố trí lực lượng trực 24/24 giờ.
4. Vườn Quốc gia Kon Ka Kinh
- Kiểm tra các chòi canh lửa.
-> Chi cục Kiểm lâm | advise | Tham mưu Sở
-> Hạt Kiểm lâm các huyện | coordinate | Phối hợp với
-> Các Ban quản lý rừng phòng hộ, Công ty lâm nghiệp | implement | Bố trí lực
-> Vườn Quốc gia Kon Ka Kinh | implement | Kiểm tra các
# southern: khóm, ấp
IV. TỔ CHỨC THỰC HIỆN
1. Ban nhân dân các khóm, ấp
- Tổ chức họp tổ nhân dân tự quản.
2. Đài Truyền thanh phường
- Phát thanh 02 lần/ngày.
3. Hội Chữ thập đỏ phường
- Vận động nguồn lực hỗ trợ hộ khó khăn.
-> Ban nhân dân các khóm, ấp | implement | Tổ chức họp
-> Đài Truyền thanh phường | implement | Phát thanh 02
-> Hội Chữ thập đỏ phường | implement | Vận động nguồn
# highland
IV. TỔ CHỨC THỰC HIỆN
1. Trưởng các buôn, thôn
- Vận động bà con làm chuồng trại xa nhà.
2. Các già làng, người có uy tín
- Tuyên truyền xóa bỏ hủ tục.
3. Đồn Biên phòng Ia Lốp
- Phối hợp tuần tra đường biên.
-> Trưởng các buôn, thôn | implement | Vận động bà
-> Các già làng, người có uy tín | implement | Tuyên truyền xóa
-> Đồn Biên phòng Ia Lốp | coordinate | Phối hợp tuần
# leaders as headings
IV. TỔ CHỨC THỰC HIỆN
1. Các thôn trưởng, Tổ trưởng Tổ công nghệ số cộng đồng
- Hướng dẫn người dân cài đặt VNeID.
2. Các đồng chí Ủy viên Ban Thường vụ Đảng ủy
- Phụ trách các chi bộ theo phân công.
-> Các thôn trưởng, Tổ trưởng Tổ công nghệ số cộng đồng | implement | Hướng dẫn người
-> Các đồng chí Ủy viên Ban Thường vụ Đảng ủy | implement | Phụ trách các
# closing sentence negatives
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã
- Tổng hợp báo cáo.
Trên đây là Kế hoạch tổ chức Tết trồng cây năm 2023, đề nghị các ban, ngành, đoàn thể và các thôn nghiêm túc triển khai thực hiện.
-> Văn phòng UBND xã | implement | Tổng hợp báo
# closing negatives 2
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã
- Tổng hợp báo cáo.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị phản ánh về UBND xã (qua Văn phòng) để được hướng dẫn.
-> Văn phòng UBND xã | implement | Tổng hợp báo
# closing negatives 3
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ
- Theo dõi việc thực hiện.
Trên cơ sở Kế hoạch này, yêu cầu các đơn vị triển khai thực hiện nghiêm túc và báo cáo kết quả về UBND huyện trước ngày 15/12.
-> Phòng Nội vụ | implement | Theo dõi việc
# contact person
IV. TỔ CHỨC THỰC HIỆN
1. Ban Thanh niên trường học Tỉnh đoàn
- Tham mưu tổ chức ngày hội.
2. Huyện đoàn các huyện
- Chọn cử đội tuyển tham gia.
- Mọi chi tiết xin liên hệ đồng chí Nguyễn Thị Lan, cán bộ Ban Thanh niên trường học, điện thoại 0651.3888.999.
-> Ban Thanh niên trường học Tỉnh đoàn | advise | Tham mưu tổ
-> Huyện đoàn các huyện | implement | Chọn cử đội
# contact 2
IV. TỔ CHỨC THỰC HIỆN
1. Các cụm thi đua
- Đăng ký tiết mục trước ngày 05/8/2016.
(Báo cáo gửi về Phòng Văn hóa và Thông tin, đồng chí Hòa, số điện thoại 0912.000.111)
-> Các cụm thi đua | implement | Đăng ký tiết
# mere mentions
III. NỘI DUNG
1. Tình hình
- Công an xã đã xử lý 15 vụ vi phạm trong năm 2022.
- Trạm Y tế xã có 06 cán bộ.
IV. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Lập danh sách đối tượng.
-> Công an xã | implement | Lập danh sách
# list format, lettered fields
III. NHIỆM VỤ
1. Xây dựng văn bản chỉ đạo
a) Nội dung: Ban hành kế hoạch tuyên truyền.
b) Đơn vị chủ trì: Phòng Tư pháp.
c) Đơn vị phối hợp: Phòng Văn hóa và Thông tin.
d) Thời gian thực hiện: Quý I/2022.
-> Phòng Tư pháp | lead | Ban hành kế
# list format with dashes
III. NHIỆM VỤ
1. Rà soát văn bản quy phạm pháp luật
- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Các sở, ban, ngành liên quan.
- Thời gian hoàn thành: Tháng 10/2021.
2. Tập huấn nghiệp vụ cho công chức
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: Trường Chính trị tỉnh.
- Thời gian hoàn thành: Quý IV/2021.
-> Sở Tư pháp | lead | Rà soát văn
-> Sở Nội vụ | lead | Tập huấn nghiệp
# list format inline parentheses
III. NHIỆM VỤ
1. Tổ chức lớp tập huấn cho tổ hòa giải (Phòng Tư pháp chủ trì, phối hợp UBND các xã thực hiện).
-> Phòng Tư pháp | lead | Tổ chức lớp
# list: plus signs
III. NỘI DUNG
1. Tổ chức hội thi
+ Đơn vị thực hiện: Hội LHPN huyện.
+ Đơn vị phối hợp: Phòng Văn hóa và Thông tin.
+ Thời gian: Tháng 3/2024.
-> Hội LHPN huyện | implement | Tổ chức hội
# trach nhiem header
VI. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ
1. Sở Giao thông vận tải
a) Chủ trì khảo sát các điểm đen.
b) Báo cáo UBND tỉnh trước ngày 20 hàng tháng.
2. Ban An toàn giao thông tỉnh
a) Đôn đốc các thành viên.
3. Báo Nam Định, Đài Phát thanh và Truyền hình tỉnh
Tăng thời lượng tuyên truyền.
-> Sở Giao thông vận tải | lead | Chủ trì khảo
-> Sở Giao thông vận tải | implement | Báo cáo UBND
-> Ban An toàn giao thông tỉnh | implement | Đôn đốc các
-> Báo Nam Định, Đài Phát thanh và Truyền hình tỉnh | implement | Tăng thời lượng
# mass-organisation lists
V. TỔ CHỨC THỰC HIỆN
1. Đề nghị Mặt trận Tổ quốc, Hội Nông dân, Hội Cựu chiến binh, Đoàn Thanh niên Cộng sản Hồ Chí Minh thị trấn
- Phối hợp vận động hội viên chỉnh trang nhà cửa.
-> Mặt trận Tổ quốc, Hội Nông dân, Hội Cựu chiến binh, Đoàn Thanh niên Cộng sản Hồ Chí Minh thị trấn | request | Phối hợp vận
# co trach nhiem
V. TỔ CHỨC THỰC HIỆN
- Các thôn, bản có trách nhiệm thông báo lịch tiêm phòng đến từng hộ chăn nuôi.
- Cán bộ thú y xã có trách nhiệm tiêm phòng theo lịch.
- Ban Tài chính xã chịu trách nhiệm chi trả công tiêm.
-> Các thôn, bản | implement | có trách nhiệm
-> Cán bộ thú y xã | implement | có trách nhiệm
-> Ban Tài chính xã | implement | chịu trách nhiệm
# old style cultural-social
V. TỔ CHỨC THỰC HIỆN
1. Ban Văn hoá xã: Tham mưu cho UBND xã xây dựng kế hoạch chi tiết.
2. Ban Thông tin tuyên truyền: Viết tin bài phát trên đài.
3. Hội Người cao tuổi: Vận động con cháu hiến đất.
4. Chi bộ, Ban quản lý các thôn: Họp dân bàn kế hoạch.
-> Ban Văn hoá xã | advise | Tham mưu cho
-> Ban Thông tin tuyên truyền | implement | Viết tin bài
-> Hội Người cao tuổi | implement | Vận động con
-> Chi bộ, Ban quản lý các thôn | implement | Họp dân bàn
# company, utility
IV. TỔ CHỨC THỰC HIỆN
1. Điện lực huyện
- Đảm bảo nguồn điện.
2. Công ty TNHH MTV Khai thác công trình thủy lợi
- Vận hành trạm bơm.
3. Ngân hàng Chính sách xã hội huyện
- Giải ngân vốn vay.
4. Bưu điện huyện
- Chi trả trợ cấp tại nhà.
5. Quỹ tín dụng nhân dân xã
- Ưu tiên vốn vay cho hộ sản xuất.
6. Viễn thông tỉnh (VNPT)
- Nâng cấp đường truyền.
-> Điện lực huyện | implement | Đảm bảo nguồn
-> Công ty TNHH MTV Khai thác công trình thủy lợi | implement | Vận hành trạm
-> Ngân hàng Chính sách xã hội huyện | implement | Giải ngân vốn
-> Bưu điện huyện | implement | Chi trả trợ
-> Quỹ tín dụng nhân dân xã | implement | Ưu tiên vốn
-> Viễn thông tỉnh (VNPT) | implement | Nâng cấp đường
# justice bodies
IV. TỔ CHỨC THỰC HIỆN
1. Đề nghị Viện kiểm sát nhân dân, Tòa án nhân dân huyện phối hợp xét xử lưu động.
2. Chi cục Thi hành án dân sự huyện tập trung giải quyết án tồn.
3. Chi cục Thuế khu vực tăng cường chống thất thu.
4. Kho bạc Nhà nước huyện kiểm soát chi kịp thời.
-> Viện kiểm sát nhân dân, Tòa án nhân dân huyện | request | phối hợp xét
-> Chi cục Thi hành án dân sự huyện | implement | tập trung giải
-> Chi cục Thuế khu vực | implement | tăng cường chống
-> Kho bạc Nhà nước huyện | implement | kiểm soát chi
# numbered heading with duty nouns
V. TRÁCH NHIỆM THỰC HIỆN
1. Trách nhiệm của Chủ tịch UBND các xã, thị trấn
- Chỉ đạo lực lượng xung kích.
2. Nhiệm vụ của Ban Chỉ huy PCTT và TKCN huyện
- Trực ban theo quy định.
3. Đối với các chủ hồ, đập
- Kiểm tra công trình trước mùa lũ.
-> Chủ tịch UBND các xã, thị trấn | implement | Chỉ đạo lực
-> Ban Chỉ huy PCTT và TKCN huyện | implement | Trực ban theo
-> các chủ hồ, đập | implement | Kiểm tra công
# units in bullets with colon
V. TỔ CHỨC THỰC HIỆN
+ Công chức Địa chính - Xây dựng - Đô thị và Môi trường: kiểm tra việc xả thải của các cơ sở.
+ Tổ dân phố 1, 2, 3: tổng vệ sinh ngõ hẻm vào sáng chủ nhật.
+ Hội viên Chi hội Phụ nữ các khu phố: thu gom rác thải nhựa.
-> Công chức Địa chính - Xây dựng - Đô thị và Môi trường | implement | kiểm tra việc
-> Tổ dân phố 1, 2, 3 | implement | tổng vệ sinh
-> Hội viên Chi hội Phụ nữ các khu phố | implement | thu gom rác
# pre-section sentence
V. TỔ CHỨC THỰC HIỆN
Để thực hiện tốt kế hoạch, UBND xã yêu cầu các ngành, đoàn thể thực hiện tốt các nội dung sau:
1. Ban Công an xã
- Nắm chắc tình hình địa bàn.
-> Ban Công an xã | implement | Nắm chắc tình
# bo sung: individuals with duties
V. PHÂN CÔNG NHIỆM VỤ
1. Đồng chí Trần Văn Bình - Chủ tịch UBND xã, Trưởng ban: Phụ trách chung.
2. Đồng chí Lê Thị Hoa - Công chức Văn hóa - Xã hội: Thư ký, tổng hợp báo cáo.
3. Ông Phạm Văn Sáu, Trưởng Công an xã: Bảo đảm an ninh trật tự.
-> Đồng chí Trần Văn Bình - Chủ tịch UBND xã, Trưởng ban | implement | Phụ trách chung.
-> Đồng chí Lê Thị Hoa - Công chức Văn hóa - Xã hội | implement | Thư ký, tổng
-> Ông Phạm Văn Sáu, Trưởng Công an xã | implement | Bảo đảm an
# a sentence giving work to two named units
V. TỔ CHỨC THỰC HIỆN
- Giao Văn phòng HĐND - UBND, Công an xã thực hiện cập nhật dữ liệu dân cư.
-> Văn phòng HĐND - UBND, Công an xã | implement | thực hiện cập
# passive voice
V. TỔ CHỨC THỰC HIỆN
- Việc lập dự toán do Phòng Tài chính - Kế hoạch thực hiện.
- Ban Văn hóa - Xã hội HĐND huyện giám sát việc thực hiện kế hoạch.
-> Phòng Tài chính - Kế hoạch | implement | Việc lập dự
-> Ban Văn hóa - Xã hội HĐND huyện | implement | giám sát việc
# people's council
IV. TỔ CHỨC THỰC HIỆN
1. Thường trực HĐND xã phân công các Ban HĐND xã thẩm tra báo cáo.
2. Các Tổ đại biểu HĐND xã tổ chức tiếp xúc cử tri theo lịch.
3. Đại biểu HĐND xã tham dự đầy đủ các kỳ họp.
-> Thường trực HĐND xã | implement | phân công các
-> Các Tổ đại biểu HĐND xã | implement | tổ chức tiếp
-> Đại biểu HĐND xã | implement | tham dự đầy
# steering committee blocks
IV. TỔ CHỨC THỰC HIỆN
1. Cơ quan Thường trực Ban Chỉ đạo 35 tỉnh (Ban Tuyên giáo Tỉnh ủy)
- Theo dõi, kiểm tra các địa phương.
2. Các thành viên Ban Chỉ đạo 389 tỉnh
- Chỉ đạo lực lượng chức năng kiểm tra thị trường.
3. Tổ giúp việc Ban Chỉ đạo
- Tổng hợp số liệu.
4. Cục Quản lý thị trường
- Kiểm tra hàng giả.
-> Cơ quan Thường trực Ban Chỉ đạo 35 tỉnh (Ban Tuyên giáo Tỉnh ủy) | implement | Theo dõi, kiểm
-> Các thành viên Ban Chỉ đạo 389 tỉnh | implement | Chỉ đạo lực
-> Tổ giúp việc Ban Chỉ đạo | implement | Tổng hợp số
-> Cục Quản lý thị trường | implement | Kiểm tra hàng
# army: NVQS
IV. TỔ CHỨC THỰC HIỆN
1. Ban CHQS huyện
- Chủ trì, phối hợp với Phòng Y tế khám sức khỏe nghĩa vụ quân sự.
2. Hội đồng nghĩa vụ quân sự xã
- Sơ tuyển công dân trong độ tuổi.
3. Hội đồng khám sức khỏe nghĩa vụ quân sự
- Kết luận đúng phân loại sức khỏe.
-> Ban CHQS huyện | lead | Chủ trì, phối
-> Hội đồng nghĩa vụ quân sự xã | implement | Sơ tuyển công
-> Hội đồng khám sức khỏe nghĩa vụ quân sự | implement | Kết luận đúng
# election
VI. TỔ CHỨC THỰC HIỆN
1. Ủy ban bầu cử xã
- Thành lập các tổ bầu cử.
2. Các Tiểu ban giúp việc
- Chuẩn bị cơ sở vật chất.
3. Tổ bầu cử
- Niêm yết danh sách cử tri.
-> Ủy ban bầu cử xã | implement | Thành lập các
-> Các Tiểu ban giúp việc | implement | Chuẩn bị cơ
-> Tổ bầu cử | implement | Niêm yết danh
# lead agency "la co quan"
IV. TỔ CHỨC THỰC HIỆN
1. Sở Lao động - Thương binh và Xã hội là cơ quan chủ trì, có trách nhiệm hướng dẫn các địa phương.
2. UBND các quận, huyện, thị xã căn cứ tình hình thực tế xây dựng kế hoạch.
-> Sở Lao động - Thương binh và Xã hội | lead | là cơ quan
-> UBND các quận, huyện, thị xã | implement | căn cứ tình
# roles by headings: coordinating units
IV. TỔ CHỨC THỰC HIỆN
1. Cơ quan chủ trì: Phòng Nông nghiệp và PTNT
- Lập dự toán kinh phí.
2. Cơ quan phối hợp: Trạm Khuyến nông
- Hướng dẫn kỹ thuật.
-> Phòng Nông nghiệp và PTNT | lead | Lập dự toán
-> Trạm Khuyến nông | coordinate | Hướng dẫn kỹ
# sub-bullets
IV. TỔ CHỨC THỰC HIỆN
1. Phòng Y tế
- Tham mưu UBND huyện:
+ Kiện toàn Ban Chỉ đạo.
+ Ban hành quy chế.
- Báo cáo kết quả hằng quý.
-> Phòng Y tế | advise | Tham mưu UBND
-> Phòng Y tế | implement | Kiện toàn Ban
-> Phòng Y tế | implement | Ban hành quy
-> Phòng Y tế | implement | Báo cáo kết
# unnumbered paragraph heads
IV. TỔ CHỨC THỰC HIỆN
Phòng Dân tộc: Theo dõi chính sách dân tộc.
Phòng Công Thương: Quản lý cụm công nghiệp.
Thanh tra huyện: Thanh tra việc sử dụng kinh phí.
-> Phòng Dân tộc | implement | Theo dõi chính
-> Phòng Công Thương | implement | Quản lý cụm
-> Thanh tra huyện | implement | Thanh tra việc
# "Các cơ quan thông tin đại chúng"
IV. TỔ CHỨC THỰC HIỆN
1. Các cơ quan thông tin đại chúng của tỉnh
- Mở chuyên mục tuyên truyền.
2. Các cơ sở giáo dục nghề nghiệp
- Đổi mới chương trình đào tạo.
3. Các doanh nghiệp hoạt động trong khu công nghiệp
- Thực hiện đúng quy định về an toàn lao động.
4. Các hộ chăn nuôi
- Khai báo khi vật nuôi ốm chết.
-> Các cơ quan thông tin đại chúng của tỉnh | implement | Mở chuyên mục
-> Các cơ sở giáo dục nghề nghiệp | implement | Đổi mới chương
-> Các doanh nghiệp hoạt động trong khu công nghiệp | implement | Thực hiện đúng
-> Các hộ chăn nuôi | implement | Khai báo khi
# "De nghi ... :" inline
IV. TỔ CHỨC THỰC HIỆN
5. Đề nghị Huyện đoàn: Phát động Tháng Thanh niên.
6. Đề nghị các cơ quan, đơn vị, trường học đóng trên địa bàn phối hợp thực hiện.
-> Huyện đoàn | request | Phát động Tháng
-> các cơ quan, đơn vị, trường học đóng trên địa bàn | request | phối hợp thực
# request + sentence
IV. TỔ CHỨC THỰC HIỆN
- Kính đề nghị Thường trực Đảng ủy quan tâm lãnh đạo, chỉ đạo.
- Trân trọng đề nghị Liên đoàn Lao động huyện chỉ đạo công đoàn cơ sở hưởng ứng.
-> Thường trực Đảng ủy | request | quan tâm lãnh
-> Liên đoàn Lao động huyện | request | chỉ đạo công
# several role words
IV. TỔ CHỨC THỰC HIỆN
1. Công chức Văn hóa - Xã hội chủ trì, phối hợp với công chức Tư pháp - Hộ tịch tham mưu cho UBND xã ra quyết định.
2. Công chức Tài chính - Kế toán tham mưu bố trí kinh phí, phối hợp với Văn phòng thanh quyết toán.
-> Công chức Văn hóa - Xã hội | lead | chủ trì, phối
-> Công chức Tài chính - Kế toán | advise | tham mưu bố
# Roman headings as units
VII. SỞ Y TẾ
1. Chủ trì tổ chức hội nghị triển khai.
2. Cấp phát tài liệu.
VIII. SỞ TÀI CHÍNH
Bố trí kinh phí trong dự toán.
-> SỞ Y TẾ | lead | Chủ trì tổ
-> SỞ Y TẾ | implement | Cấp phát tài
-> SỞ TÀI CHÍNH | implement | Bố trí kinh
# Ban ngành của ấp
V. TỔ CHỨC THỰC HIỆN
* Các ngành:
- Công an xã: phối hợp Xã đội giữ gìn trật tự.
- Xã đội: huy động dân quân trực chiến.
- Văn hóa - Thông tin: treo băng rôn, khẩu hiệu.
- Địa chính: cắm mốc lộ giới.
-> Công an xã | coordinate | phối hợp Xã
-> Xã đội | implement | huy động dân
-> Văn hóa - Thông tin | implement | treo băng rôn,
-> Địa chính | implement | cắm mốc lộ
# units with number prefix "Điều"
V. TỔ CHỨC THỰC HIỆN
1. Các phòng thuộc Sở
1.1. Phòng Giáo dục Mầm non
Kiểm tra việc thực hiện tại các trường.
1.2. Phòng Giáo dục thường xuyên - Chuyên nghiệp
Hướng dẫn các trung tâm.
2. Các trường trực thuộc Sở
Tổ chức quán triệt tới giáo viên.
-> Phòng Giáo dục Mầm non | implement | Kiểm tra việc
-> Phòng Giáo dục thường xuyên - Chuyên nghiệp | implement | Hướng dẫn các
-> Các trường trực thuộc Sở | implement | Tổ chức quán
# pagoda, markets
V. TỔ CHỨC THỰC HIỆN
1. Ban Quản lý di tích
- Trông coi di tích.
2. Ban tổ chức lễ hội
- Sắp xếp hàng quán.
3. Tiểu ban Lễ tân - Hậu cần
- Đón tiếp đại biểu.
4. Ban Trị sự Giáo hội Phật giáo huyện
- Vận động tăng ni, phật tử.
-> Ban Quản lý di tích | implement | Trông coi di
-> Ban tổ chức lễ hội | implement | Sắp xếp hàng
-> Tiểu ban Lễ tân - Hậu cần | implement | Đón tiếp đại
-> Ban Trị sự Giáo hội Phật giáo huyện | implement | Vận động tăng
# time sentences that look like tasks, negatives
V. TỔ CHỨC THỰC HIỆN
1. Thời gian
- Từ ngày 01/3 đến 30/4/2023.
2. Địa điểm
- Hội trường UBND xã.
3. Công an xã
- Giữ gìn trật tự.
-> Công an xã | implement | Giữ gìn trật
# composition negative
III. THÀNH PHẦN THAM DỰ
- Thường trực Đảng ủy, HĐND, UBND, UBMTTQ xã.
- Trưởng các ban, ngành, đoàn thể xã.
- Bí thư chi bộ, trưởng thôn 08 thôn.
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng UBND xã
- Gửi giấy mời.
-> Văn phòng UBND xã | implement | Gửi giấy mời.
# membership of committee negative
III. BAN TỔ CHỨC
1. Ông Nguyễn Văn An - Phó Chủ tịch UBND xã - Trưởng ban.
2. Ông Lê Văn Bảy - Công chức Văn hóa - Phó ban.
3. Mời Đoàn Thanh niên, Hội Phụ nữ - Thành viên.
IV. TỔ CHỨC THỰC HIỆN
1. Công an xã
- Giữ gìn trật tự.
-> Công an xã | implement | Giữ gìn trật
# reporting bullets to units
V. CHẾ ĐỘ BÁO CÁO
- Các đơn vị gửi báo cáo về Phòng Nội vụ trước ngày 25/11.
- Phòng Nội vụ tổng hợp, báo cáo UBND huyện.

# old "Uỷ ban nhân dân các xã" etc.
V. TỔ CHỨC THỰC HIỆN
1. Uỷ ban nhân dân các xã, thị trấn:
- Quy hoạch bãi chăn thả.
2. Trạm Thú y:
- Tiêm phòng định kỳ.
3. Trạm Bảo vệ thực vật:
- Dự tính, dự báo sâu bệnh.
4. Các HTX nông nghiệp:
- Điều tiết nước hợp lý.
-> Uỷ ban nhân dân các xã, thị trấn | implement | Quy hoạch bãi
-> Trạm Thú y | implement | Tiêm phòng định
-> Trạm Bảo vệ thực vật | implement | Dự tính, dự
-> Các HTX nông nghiệp | implement | Điều tiết nước
# giao colon list
V. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Kinh tế và Hạ tầng:
- Kiểm tra chất lượng công trình.
- Nghiệm thu khối lượng hoàn thành.
2. Giao Ban Quản lý dự án:
- Lập hồ sơ thanh toán.
-> Phòng Kinh tế và Hạ tầng | implement | Kiểm tra chất
-> Phòng Kinh tế và Hạ tầng | implement | Nghiệm thu khối
-> Ban Quản lý dự án | implement | Lập hồ sơ
# giao trach nhiem
V. TỔ CHỨC THỰC HIỆN
- Giao trách nhiệm cho Công chức Văn phòng - Thống kê theo dõi, đôn đốc việc thực hiện kế hoạch.
- Ủy quyền cho Phòng Nội vụ tổng hợp hồ sơ.
-> Công chức Văn phòng - Thống kê | implement | theo dõi, đôn
-> Phòng Nội vụ | implement | tổng hợp hồ
# the office itself
V. TỔ CHỨC THỰC HIỆN
1. UBND xã
- Ban hành quyết định thành lập Ban tổ chức.
2. Chủ tịch UBND xã trực tiếp chỉ đạo việc thực hiện.
-> UBND xã | implement | Ban hành quyết
-> Chủ tịch UBND xã | implement | trực tiếp chỉ
# unit with abbreviation in brackets
V. TỔ CHỨC THỰC HIỆN
1. Ban Quản lý Khu kinh tế, Khu công nghiệp (BQL KKT, KCN)
- Cải thiện môi trường đầu tư.
2. Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch
- Xây dựng danh mục kêu gọi đầu tư.
3. Hiệp hội Doanh nghiệp, Hội Doanh nhân trẻ tỉnh
- Tập hợp kiến nghị của doanh nghiệp.
-> Ban Quản lý Khu kinh tế, Khu công nghiệp (BQL KKT, KCN) | implement | Cải thiện môi
-> Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch | implement | Xây dựng danh
-> Hiệp hội Doanh nghiệp, Hội Doanh nhân trẻ tỉnh | implement | Tập hợp kiến
# front plan
IV. TỔ CHỨC THỰC HIỆN
1. Ban Thường trực Ủy ban MTTQ Việt Nam huyện
- Hướng dẫn Mặt trận cơ sở tổ chức Ngày hội.
2. Ủy ban MTTQ Việt Nam các xã, thị trấn
- Tham mưu cấp ủy lãnh đạo tổ chức Ngày hội.
3. Ban Công tác Mặt trận ở khu dân cư
- Tổ chức phần lễ và phần hội.
-> Ban Thường trực Ủy ban MTTQ Việt Nam huyện | implement | Hướng dẫn Mặt
-> Ủy ban MTTQ Việt Nam các xã, thị trấn | advise | Tham mưu cấp
-> Ban Công tác Mặt trận ở khu dân cư | implement | Tổ chức phần
# women's union
IV. TỔ CHỨC THỰC HIỆN
1. Cấp tỉnh
- Ban Tuyên giáo: Tham mưu Ban Thường vụ xây dựng kế hoạch.
- Ban Gia đình - Xã hội: Phối hợp tổ chức hội thi.
2. Cấp huyện và cơ sở
- Các huyện, thành Hội: Chỉ đạo cơ sở phát động thi đua.
-> Ban Tuyên giáo | advise | Tham mưu Ban
-> Ban Gia đình - Xã hội | coordinate | Phối hợp tổ
-> Các huyện, thành Hội | implement | Chỉ đạo cơ
# sentence initial unit with relative clause
V. TỔ CHỨC THỰC HIỆN
- Phòng Văn hóa và Thông tin thành phố với vai trò cơ quan thường trực tham mưu xây dựng kịch bản.
- Cán bộ, công chức được phân công phụ trách thôn thường xuyên bám nắm cơ sở.
-> Phòng Văn hóa và Thông tin thành phố | advise | với vai trò
-> Cán bộ, công chức được phân công phụ trách thôn | implement | thường xuyên bám
# numbered unit + semicolon duties
V. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế phường chuẩn bị hóa chất; phối hợp với Tổ dân phố phun thuốc diệt muỗi; báo cáo kết quả hằng tuần.
-> Trạm Y tế phường | implement | chuẩn bị hóa
# not assignment: purpose bullets with unit names
III. YÊU CẦU
- Các ngành, đoàn thể phối hợp chặt chẽ trong quá trình thực hiện.
- Bảo đảm an toàn, tiết kiệm.
IV. TỔ CHỨC THỰC HIỆN
- Hội Nông dân xã chủ trì tổ chức hội thi.
-> Hội Nông dân xã | lead | chủ trì tổ
# fronted time
V. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ
- Theo dõi việc thực hiện.
2. Chế độ báo cáo
Hằng năm, Phòng Nội vụ tổng hợp kết quả, báo cáo UBND huyện.
-> Phòng Nội vụ | implement | Theo dõi việc
-> Phòng Nội vụ | implement | Hằng năm, Phòng
# last sentence assigns
V. TỔ CHỨC THỰC HIỆN
1. UBND các xã: tổ chức diễn tập.
2. Phòng Y tế: chuẩn bị cơ số thuốc.
Giao Văn phòng UBND huyện theo dõi, đôn đốc việc thực hiện./.
-> UBND các xã | implement | tổ chức diễn
-> Phòng Y tế | implement | chuẩn bị cơ
-> Văn phòng UBND huyện | implement | theo dõi, đôn
# last sentence of another
V. TỔ CHỨC THỰC HIỆN
1. Sở Y tế chủ trì triển khai kế hoạch.
2. Sở Tài chính cân đối kinh phí.
Sở Y tế tổ chức sơ kết 6 tháng trước ngày 10/7 và tổng kết vào tháng 12./.
-> Sở Y tế | lead | chủ trì triển
-> Sở Tài chính | implement | cân đối kinh
# asked bodies listed
V. TỔ CHỨC THỰC HIỆN
1. Công an phường
- Xử lý vi phạm.
2. Đề nghị Ủy ban MTTQ và các đoàn thể phường
a) Ủy ban MTTQ phường: giám sát cộng đồng.
b) Hội Phụ nữ: vận động hội viên đi chợ bằng giỏ nhựa.
-> Công an phường | implement | Xử lý vi
-> Ủy ban MTTQ phường | request | giám sát cộng
-> Hội Phụ nữ | request | vận động hội
# another duty first
V. TỔ CHỨC THỰC HIỆN
1. Trạm Y tế: chuẩn bị phòng khám, phối hợp Trung tâm Y tế tổ chức sơ tuyển.
2. Phòng Tài chính: Thẩm định dự toán, tham mưu UBND huyện bố trí kinh phí.
3. Văn phòng: Tổng hợp, tham mưu UBND huyện báo cáo.
-> Trạm Y tế | implement | chuẩn bị phòng
-> Phòng Tài chính | implement | Thẩm định dự
-> Văn phòng | advise | Tổng hợp, tham
# mỗi is not mời
V. TỔ CHỨC THỰC HIỆN
1. Ban quản lý các Chương trình MTQG xã
- Mỗi quý họp 01 lần đánh giá tiến độ.
-> Ban quản lý các Chương trình MTQG xã | implement | Mỗi quý họp
"""


def _blocks() -> list[tuple[str, str, list[tuple[str, ...]]]]:
    found = []
    for block in BLOCKS.strip().removeprefix("# ").split("\n# "):
        name, *lines = block.strip().splitlines()
        expected = [
            tuple(part.strip() for part in line.removeprefix("->").split("|"))
            for line in lines
            if line.startswith("->")
        ]
        found.append((name, "\n".join(line for line in lines if line[:2] != "->"), expected))
    return found


@pytest.mark.parametrize(("name", "body", "expected"), _blocks(), ids=lambda value: str(value)[:24])
def test_duties_of_a_part(name: str, body: str, expected: list[tuple[str, ...]]) -> None:
    assert sorted(duties(body)) == sorted(expected), name
