"""Names with verbs in them, units that are asked together, and work that is handed on."""

from __future__ import annotations

import pytest
from test_assignments_prose import duties

from extractor.fields.assignments.titles import before_colon, read_title
from extractor.fields.assignments.units import read_unit

Found = list[tuple[str, str, str]]

TITLES = [
    ("Giáo viên tham gia bồi dưỡng:", "Giáo viên tham gia bồi dưỡng"),
    ("Học sinh tham gia đội tuyển", "Học sinh tham gia đội tuyển"),
    ("Các hộ tham gia mô hình vườn mẫu", "Các hộ tham gia mô hình vườn mẫu"),
    ("Các tổ chức, cá nhân tham gia chợ đêm", "Các tổ chức, cá nhân tham gia chợ đêm"),
    (
        "Đội Tuyên truyền hỗ trợ người nộp thuế - Trước bạ",
        "Đội Tuyên truyền hỗ trợ người nộp thuế - Trước bạ",
    ),
    ("Phòng Kiểm tra giám sát nội bộ", "Phòng Kiểm tra giám sát nội bộ"),
]


@pytest.mark.parametrize(("heading", "name"), TITLES)
def test_a_title_is_a_name_to_its_end(heading: str, name: str) -> None:
    phrase = read_title(heading, 0)
    assert phrase is not None
    assert heading[phrase.start : phrase.end] == name
    assert not heading[phrase.rest :]


@pytest.mark.parametrize(
    "heading",
    [
        "Công an xã tuần tra ban đêm",
        "Các thôn tổ chức họp dân",
        "Hội Nông dân xã chủ trì, phối hợp với Hội Phụ nữ",
        "Học sinh dự thi nghề.",
        "Phòng Tài chính thẩm định dự toán",
        "Tuyên truyền trong học sinh",
    ],
)
def test_a_sentence_is_no_title(heading: str) -> None:
    assert read_title(heading, 0) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giáo viên tham gia coi thi: có mặt trước 30 phút", "Giáo viên tham gia coi thi"),
        ("Các hộ tham gia mô hình: ký cam kết trong tháng 3", "Các hộ tham gia mô hình"),
        ("Các hộ kinh doanh tại chợ: ký cam kết", None),
        ("Học sinh tham gia các hoạt động: trồng cây, dọn vệ sinh", None),
        ("Công an xã chủ trì: tuần tra ban đêm", None),
        ("Cán bộ phụ trách: lập danh sách", None),
    ],
)
def test_what_tells_people_apart_before_a_colon(text: str, name: str | None) -> None:
    phrase = before_colon(text, 0)
    assert (text[phrase.start : phrase.end] if phrase else None) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Các đơn vị chịu sự kiểm tra chuẩn bị hồ sơ", "Các đơn vị chịu sự kiểm tra"),
        (
            "Các cơ quan, đơn vị chịu sự thanh tra, giám sát cử người làm việc với Đoàn",
            "Các cơ quan, đơn vị chịu sự thanh tra, giám sát",
        ),
        ("Tổ giúp việc chịu sự chỉ đạo của Trưởng ban", "Tổ giúp việc"),
        ("Ban Quản lý công trình đô thị lập dự toán", "Ban Quản lý công trình đô thị"),
        ("Ban Chỉ huy Công ty gồm 09 đồng chí do Giám đốc điều hành chung", "Ban Chỉ huy Công ty"),
        ("Đội xung kích có 20 thành viên sẵn sàng nhận lệnh", "Đội xung kích"),
        ("Thành viên Đoàn kiểm tra: chấm điểm từng thôn", "Thành viên Đoàn kiểm tra"),
        ("Các Đội trưởng, Quản đốc cụ thể hóa kế hoạch của đơn vị", "Các Đội trưởng, Quản đốc"),
        (
            "Công an xã, Ban CHQS xã phụ trách tiêu chí 19 theo chức năng",
            "Công an xã, Ban CHQS xã",
        ),
        ("Đảng đoàn HĐND huyện lãnh đạo việc giám sát hằng năm", "Đảng đoàn HĐND huyện"),
        ("Phó Hiệu trưởng Trần Thị Mai: duyệt giáo án", "Phó Hiệu trưởng Trần Thị Mai"),
        (
            "Các chi nhánh: Cầu Đông, Cầu Tây, Bến Mới vận hành đúng lịch",
            "Các chi nhánh: Cầu Đông, Cầu Tây, Bến Mới",
        ),
        ("Các thôn: Tuyên truyền, vận động hội viên", "Các thôn"),
        ("Các trường: Tổ chức ngoại khóa; Báo cáo kết quả", "Các trường"),
        ("Tổ chức tư vấn hướng nghiệp cho học sinh cuối cấp", None),
        ("Tổ chức tư vấn có trách nhiệm lập hồ sơ đúng hạn", "Tổ chức tư vấn"),
        # whom a class consists of, and work that carries the name on
        (
            "Chủ rừng là tổ chức, hộ gia đình tuần tra mùa khô",
            "Chủ rừng là tổ chức, hộ gia đình",
        ),
        ("Tổ ủy nhiệm thu (03 người): viết biên lai", "Tổ ủy nhiệm thu (03 người)"),
        ("Tổ công tác thực hiện các nhiệm vụ sau: rà soát hộ nghèo", "Tổ công tác"),
        # a verb in a capital that opened the line below the name
        (
            "Hội Nông dân, Hội Cựu chiến binh huyện Vận động hội viên hiến đất",
            "Hội Nông dân, Hội Cựu chiến binh huyện",
        ),
        ("Thanh tra tỉnh Kiểm tra việc thu chi", "Thanh tra tỉnh"),
        ("Các ban xây dựng Đảng Thị ủy theo dõi chung", "Các ban xây dựng Đảng Thị ủy"),
        ("Các ban xây dựng kế hoạch riêng", "Các ban"),
        ("UBND huyện Tuyên Hóa chỉ đạo các xã", "UBND huyện Tuyên Hóa"),
    ],
)
def test_where_a_name_ends(text: str, name: str | None) -> None:
    phrase = read_unit(text)
    assert (text[phrase.start : phrase.end] if phrase else None) == name


CASES: dict[str, tuple[str, Found]] = {
    "a sort of people as a heading": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Ban Giám hiệu:
        - Phó Hiệu trưởng Lê Thị Hoa (phụ trách chuyên môn):
        + Duyệt thời khóa biểu.
        2. Giáo viên tham gia ôn luyện:
        - Chuẩn bị giáo án trước một tuần.
        3. Các cơ quan, đơn vị chịu sự giám sát
        - Chuẩn bị báo cáo gửi Đoàn.
        """,
        [
            ("Phó Hiệu trưởng Lê Thị Hoa (phụ trách chuyên môn)", "implement", "Duyệt thời khóa"),
            ("Giáo viên tham gia ôn luyện", "implement", "Chuẩn bị giáo"),
            ("Các cơ quan, đơn vị chịu sự giám sát", "implement", "Chuẩn bị báo"),
        ],
    ),
    "a request that heads units": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công chức Địa chính lập danh sách các hộ.
        2. Trân trọng đề nghị:
        - Hội Nông dân xã: vận động hội viên ký cam kết.
        - Trường Tiểu học Tân Hòa: tổ chức ngoại khóa.
        """,
        [
            ("Công chức Địa chính", "implement", "lập danh sách"),
            ("Hội Nông dân xã", "request", "vận động hội"),
            ("Trường Tiểu học Tân Hòa", "request", "tổ chức ngoại"),
        ],
    ),
    "a request to whom it concerns, and to whom it names": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị các cơ quan liên quan
        - Đề nghị Kho bạc Nhà nước huyện kiểm soát chi đúng hạn.
        - Đề nghị Hội Nông dân huyện vận động hội viên.
        2. Đề nghị Mặt trận Tổ quốc và các đoàn thể huyện
        - Đề nghị Hội Phụ nữ nhận chăm sóc đường hoa.
        """,
        [
            ("Kho bạc Nhà nước huyện", "request", "kiểm soát chi"),
            ("Hội Nông dân huyện", "request", "vận động hội"),
            ("Mặt trận Tổ quốc và các đoàn thể huyện", "request", "Đề nghị Hội"),
        ],
    ),
    "a common duty of several heads": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Trách nhiệm chung của Giám đốc sở, Thủ trưởng ban, ngành
        - Đối thoại với người dân hằng quý.
        2. Bác sĩ Lê Văn Tư, Phó Giám đốc chịu trách nhiệm về chuyên môn.
        """,
        [
            ("Giám đốc sở, Thủ trưởng ban, ngành", "implement", "Đối thoại với"),
            ("Bác sĩ Lê Văn Tư, Phó Giám đốc", "implement", "chịu trách nhiệm"),
        ],
    ),
    "whom the plan itself orders behind a request": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Văn phòng xã tổng hợp báo cáo.
        2. Đề nghị Mặt trận Tổ quốc xã: giám sát việc thực hiện.
        Giao Công an xã theo dõi, đôn đốc việc thực hiện Kế hoạch.
        """,
        [
            ("Văn phòng xã", "implement", "tổng hợp báo"),
            ("Mặt trận Tổ quốc xã", "request", "giám sát việc"),
            ("Công an xã", "implement", "theo dõi, đôn"),
        ],
    ),
    "what a unit is itself to assign": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị UBND các xã, phường
        - Giao Đài Truyền thanh đưa tin hằng ngày.
        - Bố trí kinh phí cho các tổ.
        2. Chi cục Thủy lợi
        - Giao Trạm Thủy nông vận hành cống.
        """,
        [
            ("UBND các xã, phường", "request", "Giao Đài Truyền"),
            ("UBND các xã, phường", "request", "Bố trí kinh"),
            ("Chi cục Thủy lợi", "implement", "Giao Trạm Thủy"),
        ],
    ),
    "a heading that only names partners": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Giao Ban Tuyên giáo chủ trì, phối hợp với các ngành liên quan
        1.1. Biên soạn tài liệu hỏi - đáp.
        1.2. Mở hội nghị báo cáo viên.
        """,
        [
            ("Ban Tuyên giáo", "lead", "Biên soạn tài"),
            ("Ban Tuyên giáo", "lead", "Mở hội nghị"),
        ],
    ),
    "units below a class of them": (
        """
        IV. TỔ CHỨC THỰC HIỆN
        I. TRÁCH NHIỆM CỦA CÁC PHÒNG, BAN, NGÀNH
        1. Phòng Nội vụ
        - Theo dõi thi đua.
        2. Phòng Tư pháp chủ trì, phối hợp với Phòng Nội vụ thẩm định văn bản.
        3. Phòng Y tế: Kiểm tra các bếp ăn.
        4. Đài Truyền thanh có trách nhiệm phát tin hằng ngày.
        """,
        [
            ("Phòng Nội vụ", "implement", "Theo dõi thi"),
            ("Phòng Tư pháp", "lead", "chủ trì, phối"),
            ("Phòng Y tế", "implement", "Kiểm tra các"),
            ("Đài Truyền thanh", "implement", "có trách nhiệm"),
        ],
    ),
    "labels that say what the tasks below are about": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Trạm Y tế
        - Công tác truyền thông:
        + Phát thanh 02 buổi mỗi tuần.
        - Về chuyên môn:
        + Khám sàng lọc cho người cao tuổi.
        - Chỉ đạo y tế thôn:
        + Đến từng hộ gia đình.
        - Công tác báo cáo: gửi trước ngày 25 hằng tháng.
        """,
        [
            ("Trạm Y tế", "implement", "Phát thanh 02"),
            ("Trạm Y tế", "implement", "Khám sàng lọc"),
            ("Trạm Y tế", "implement", "Chỉ đạo y"),
            ("Trạm Y tế", "implement", "Đến từng hộ"),
            ("Trạm Y tế", "implement", "Công tác báo"),
        ],
    ),
    "what is handed on at the end of a list": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Trưởng các thôn
        - Họp dân, lập biên bản.
        - Đôn đốc các hộ tháo dỡ mái che.
        Các trường hợp cố tình vi phạm giao Công an xã lập hồ sơ xử lý.
        """,
        [
            ("Trưởng các thôn", "implement", "Họp dân, lập"),
            ("Trưởng các thôn", "implement", "Đôn đốc các"),
            ("Công an xã", "implement", "lập hồ sơ"),
        ],
    ),
}


@pytest.mark.parametrize(("body", "expected"), CASES.values(), ids=CASES.keys())
def test_duties(body: str, expected: Found) -> None:
    assert duties(body) == expected
