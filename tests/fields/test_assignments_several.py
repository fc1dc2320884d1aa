"""Several units in one paragraph, units below a joint heading, and parts no heading announces."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest
from test_assignments_prose import duties

Found = list[tuple[str, str, str]]

CASES: dict[str, tuple[str, Found]] = {
    "two sentences, two units": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Tư pháp biên soạn đề cương tuyên truyền. Đài Truyền thanh huyện phát đề cương mỗi tuần hai buổi.
        """,
        [
            ("Phòng Tư pháp", "implement", "biên soạn đề"),
            ("Đài Truyền thanh huyện", "implement", "phát đề cương"),
        ],
    ),
    "a clause with a capital": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công chức Tài chính - Kế toán bố trí kinh phí; Công chức Văn phòng - Thống kê chuẩn bị giấy mời.
        """,
        [
            ("Công chức Tài chính - Kế toán", "implement", "bố trí kinh"),
            ("Công chức Văn phòng - Thống kê", "implement", "chuẩn bị giấy"),
        ],
    ),
    "a clause that asks": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị Hội Nông dân xã vận động hội viên; đề nghị Đoàn Thanh niên xã tổ chức ra quân.
        """,
        [
            ("Hội Nông dân xã", "request", "vận động hội"),
            ("Đoàn Thanh niên xã", "request", "tổ chức ra"),
        ],
    ),
    "work shared out behind a colon": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Mặt trận Tổ quốc xã chủ trì vận động; các đoàn thể nhận phần việc: Hội Phụ nữ trồng hoa ven đường; Hội Cựu chiến binh làm hàng rào.
        """,
        [
            ("Mặt trận Tổ quốc xã", "lead", "chủ trì vận"),
            ("Hội Phụ nữ", "implement", "trồng hoa ven"),
            ("Hội Cựu chiến binh", "implement", "làm hàng rào."),
        ],
    ),
    "the same unit once more stays one task": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã tuần tra ban đêm. Công an xã báo cáo kết quả hằng tuần.
        """,
        [("Công an xã", "implement", "tuần tra ban")],
    ),
    "a class, this unit and the issuer open no work of another": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Nội vụ tổng hợp báo cáo. Các đơn vị gửi số liệu trước ngày 15. Phòng này cũng theo dõi thi đua. UBND huyện tổ chức sơ kết.
        2. Trạm Y tế xã phun hóa chất; phối hợp Công an xã kiểm tra các hộ.
        """,
        [
            ("Phòng Nội vụ", "implement", "tổng hợp báo"),
            ("Trạm Y tế xã", "implement", "phun hóa chất;"),
        ],
    ),
    "names in brackets and quotation marks": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã lập danh sách (theo mẫu. Phòng Tư pháp cung cấp mẫu) gửi UBND xã.
        2. Hội Phụ nữ xã duy trì các mô hình: “Chi hội phụ nữ xây dựng tuyến phố văn minh”.
        """,
        [
            ("Công an xã", "implement", "lập danh sách"),
            ("Hội Phụ nữ xã", "implement", "duy trì các"),
        ],
    ),
    "each bullet names one of the heading's units": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an huyện, Ban Chỉ huy Quân sự huyện
        - Công an huyện bảo đảm giao thông khi chữa cháy.
        - Ban Chỉ huy Quân sự huyện chuẩn bị lực lượng cơ động.
        """,
        [
            ("Công an huyện", "implement", "bảo đảm giao"),
            ("Ban Chỉ huy Quân sự huyện", "implement", "chuẩn bị lực"),
        ],
    ),
    "one bullet of several names a unit of the heading": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an huyện, Ban Chỉ huy Quân sự huyện
        - Xây dựng phương án cứu nạn.
        - Công an huyện bảo đảm giao thông khi chữa cháy.
        """,
        [
            ("Công an huyện, Ban Chỉ huy Quân sự huyện", "implement", "Xây dựng phương"),
            ("Công an huyện, Ban Chỉ huy Quân sự huyện", "implement", "Công an huyện"),
        ],
    ),
    "the matter before the unit": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Chuyển đổi số: Phòng Văn hóa - Xã hội theo dõi, đôn đốc các thôn.
        2. Cải cách tài chính công do Phòng Kinh tế phụ trách.
        3. Kinh phí: Phòng Kinh tế cân đối trong dự toán năm.
        """,
        [
            ("Phòng Văn hóa - Xã hội", "implement", "theo dõi, đôn"),
            ("Phòng Kinh tế", "implement", "Cải cách tài"),
        ],
    ),
    "a heading of everyday words": (
        """
        III. AI LÀM GÌ
        Phòng Kinh tế lập dự toán trước 20/02/2023.
        Công an xã: kích hoạt định danh điện tử cho người dân.
        Trạm Y tế xã: bố trí tổ cấp cứu lưu động.
        """,
        [
            ("Phòng Kinh tế", "implement", "lập dự toán"),
            ("Công an xã", "implement", "kích hoạt định"),
            ("Trạm Y tế xã", "implement", "bố trí tổ"),
        ],
    ),
    "units as lines among paragraphs": (
        """
        III. TỔ CHỨC THỰC HIỆN
        Tổ chuyên môn và giáo viên
        Lồng ghép nội dung tuyên truyền vào bài dạy.
        Tổ văn phòng và nhân viên
        Theo dõi sức khỏe của học sinh.
        """,
        [
            ("Tổ chuyên môn và giáo viên", "implement", "Lồng ghép nội"),
            ("Tổ văn phòng và nhân viên", "implement", "Theo dõi sức"),
        ],
    ),
    "figures of the present are no work": (
        """
        III. QUY MÔ
        - Khối 6: 10 lớp, 417 học sinh theo học.
        - Khối 7: 9 lớp, 377 học sinh theo học.
        - Khối 8: 8 lớp, 310 học sinh theo học.
        """,
        [],
    ),
    "a part with its title below its number": (
        """
        PHẦN III
        TỔ CHỨC THỰC HIỆN
        Điều 1. Phòng Nội vụ chủ trì, theo dõi việc thực hiện.
        Điều 2. Đề nghị Mặt trận Tổ quốc huyện giám sát việc thực hiện; Hội Nông dân, Đoàn Thanh niên huyện vận động hội viên.
        """,
        [
            ("Phòng Nội vụ", "lead", "chủ trì, theo"),
            ("Mặt trận Tổ quốc huyện", "request", "giám sát việc"),
            ("Hội Nông dân, Đoàn Thanh niên huyện", "request", "vận động hội"),
        ],
    ),
    "a request that only heads its list": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị các ngành phối hợp thực hiện
        - Công an huyện giữ gìn trật tự tại lễ phát động.
        - Trung tâm Y tế huyện trực cấp cứu tại điểm thi.
        """,
        [
            ("Công an huyện", "request", "giữ gìn trật"),
            ("Trung tâm Y tế huyện", "request", "trực cấp cứu"),
        ],
    ),
    "grounds before a duty of the unit above": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Các chi bộ trực thuộc
        Căn cứ Kế hoạch này, tổ chức quán triệt đến toàn thể đảng viên.
        2. Văn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện.
        Căn cứ Kế hoạch này, yêu cầu các chi bộ triển khai thực hiện.
        """,
        [
            ("Các chi bộ trực thuộc", "implement", "Căn cứ Kế"),
            ("Văn phòng Đảng ủy", "implement", "theo dõi, đôn"),
        ],
    ),
    "members of a team have seats, no tasks": (
        """
        III. PHÂN CÔNG LỰC LƯỢNG
        1. Cấp huyện lập 02 đoàn:
        Đoàn số 1 (các xã vùng cao):
        - BS. Hoàng Văn Minh, Giám đốc Trung tâm Y tế: Trưởng đoàn;
        - Bà Lò Thị Thu, chuyên viên Phòng Kinh tế: Phó đoàn;
        - 01 cán bộ Công an huyện: thành viên.
        """,
        [],
    ),
    "places are no doers": (
        """
        III. ĐỊA BÀN LẤY MẪU
        - Xã Tân Phú: Lấy mẫu nước tại 02 hộ nuôi.
        - Xã Tân Lợi: Lấy mẫu nước tại 01 hộ nuôi.
        - Phường 5: Lấy mẫu nước tại 03 hộ nuôi.
        """,
        [],
    ),
    "two units do not make a part": (
        """
        III. GIẢI PHÁP
        - Tăng cường tuyên truyền trên loa truyền thanh.
        - Công an xã tuần tra ban đêm.
        - Vận động các hộ ký cam kết.
        """,
        [],
    ),
    "a clause whose head is in small letters": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Giáo dục chỉ đạo các trường ký cam kết; phòng Tài chính thẩm định dự toán.
        2. Trạm Y tế cấp thuốc; trường Tiểu học Tân Hòa tổ chức ngoại khóa; công an xã giữ trật tự.
        """,
        [
            ("Phòng Giáo dục", "implement", "chỉ đạo các"),
            ("phòng Tài chính", "implement", "thẩm định dự"),
            ("Trạm Y tế", "implement", "cấp thuốc;"),
            ("trường Tiểu học Tân Hòa", "implement", "tổ chức ngoại"),
        ],
    ),
    "a sentence among entries that name their unit before a colon": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Chi cục Thú y
        - Lập kế hoạch tiêm phòng.
        - Phòng Hành chính: bố trí xe.
        - Phòng Kỹ thuật: phân bổ vắc xin.
        - Các trạm thú y cử cán bộ tham gia các đội tiêm.
        2. Hạt Kiểm lâm
        - Tổ bảo vệ rừng: tuần tra theo lịch.
        - Các đội xung kích trực cháy.
        """,
        [
            ("Chi cục Thú y", "implement", "Lập kế hoạch"),
            ("Phòng Hành chính", "implement", "bố trí xe."),
            ("Phòng Kỹ thuật", "implement", "phân bổ vắc"),
            ("Các trạm thú y", "implement", "cử cán bộ"),
            ("Tổ bảo vệ rừng", "implement", "tuần tra theo"),
            ("Hạt Kiểm lâm", "implement", "Các đội xung"),
        ],
    ),
    "no clause: whom it is sent to, what is listed": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng gửi báo cáo về huyện; phòng Nội vụ để tổng hợp thi đua.
        2. Công an xã tuần tra; tổ chức ký cam kết; giao ban hằng tuần.
        """,
        [
            ("Văn phòng", "implement", "gửi báo cáo"),
            ("Công an xã", "implement", "tuần tra; tổ"),
        ],
    ),
    "whom a clause gives work": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị Mặt trận Tổ quốc xã giám sát; giao Hội Nông dân xã thực hiện mô hình ruộng sạch.
        2. Công chức Địa chính đo đạc; giao Trường Tiểu học Tân Hòa chăm sóc vườn hoa.
        """,
        [
            ("Mặt trận Tổ quốc xã", "request", "giám sát; giao"),
            ("Hội Nông dân xã", "implement", "thực hiện mô"),
            ("Công chức Địa chính", "implement", "đo đạc; giao"),
            ("Trường Tiểu học Tân Hòa", "implement", "chăm sóc vườn"),
        ],
    ),
    "who reports, behind a topic": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đội Vũ trang: tuần tra đường biên.
        2. Chế độ thông tin: Các tổ, đội báo cáo kết quả về Ban chỉ huy (qua Đội Tổng hợp) trước 16 giờ thứ sáu hằng tuần.
        """,
        [
            ("Đội Vũ trang", "implement", "tuần tra đường"),
            ("Các tổ, đội", "implement", "báo cáo kết"),
        ],
    ),
    "a misread name that is asked": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã: giữ trật tự.
        2. Trạm Y tế: trực cấp cứu.
        3. Hội Nông dân: vận động hội viên.
        4. Đề nghị Mạt trân xã: giám sát việc chi trả.
        """,
        [
            ("Công an xã", "implement", "giữ trật tự."),
            ("Trạm Y tế", "implement", "trực cấp cứu."),
            ("Hội Nông dân", "implement", "vận động hội"),
            ("Mạt trân xã", "request", "giám sát việc"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_units_that_share_a_paragraph_or_a_heading(name: str) -> None:
    body, expected = CASES[name]
    assert sorted(duties(body)) == sorted(expected)
