"""Units that a heading names together, each with work of its own, and what only looks like a unit."""

# ruff: noqa: E501 -- a sentence of a table stays on its line

from __future__ import annotations

import pytest
from test_assignments_prose import duties

from extractor.fields.assignments.groups import is_member
from extractor.fields.assignments.units import read_unit

Found = list[tuple[str, str, str]]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Ban CHQS xã", "Ban Chỉ huy Quân sự xã, Công an xã"),
        ("Trạm Y tế", "Trạm Y tế xã, Hội Chữ thập đỏ"),
        ("Hội CCB", "Ủy ban MTTQ Việt Nam xã và các đoàn thể"),
        ("Đoàn Thanh niên", "Mặt trận và các tổ chức chính trị - xã hội"),
        ("Hội Nông dân, Hội Phụ nữ", "Mặt trận Tổ quốc và các đoàn thể huyện"),
        ("Mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc và các đoàn thể"),
        ("Công đoàn", "Mặt trận và các tổ chức thành viên"),
        ("Giáo viên chủ nhiệm", "Tổ chuyên môn và giáo viên"),
        ("Các tổ chuyên môn (Toán, Văn)", "Tổ chuyên môn và giáo viên"),
        ("Nhân viên y tế (cô Hoa)", "Tổ văn phòng và nhân viên"),
    ],
)
def test_members_of_a_joint_heading(name: str, group: str) -> None:
    assert is_member(name, group)


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Công an xã", "Công an xã"),
        ("Phòng Tư pháp", "Phòng Nội vụ, Phòng Tài chính"),
        ("Tổ chức chính trị - xã hội", "Các tổ chức, cá nhân"),
        ("Hội đồng nghĩa vụ quân sự", "Mặt trận và các đoàn thể"),
        ("Hội nghị", "Mặt trận và các đoàn thể"),
        ("Hội Nông dân", "Công an xã, Ban CHQS xã"),
    ],
)
def test_no_members(name: str, group: str) -> None:
    assert not is_member(name, group)


CASES: dict[str, tuple[str, Found]] = {
    "mass organisations share one sentence": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể
        - Lấy ý kiến hài lòng của người dân trước ngày 20/11.
        - Đoàn Thanh niên mỗi tháng ra quân một buổi; Hội CCB đảm nhận tuyến đường tự quản.
        """,
        [
            ("Ủy ban MTTQ Việt Nam xã và các đoàn thể", "request", "Lấy ý kiến"),
            ("Đoàn Thanh niên", "request", "mỗi tháng ra"),
            ("Hội CCB", "request", "đảm nhận tuyến"),
        ],
    ),
    "mass organisations in entries of their own": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Mặt trận Tổ quốc và các đoàn thể xã:
        - Mặt trận Tổ quốc: vận động Quỹ vì môi trường xanh.
        - Hội Nông dân, Hội Phụ nữ nhận chăm sóc hàng cây đầu xóm.
        """,
        [
            ("Mặt trận Tổ quốc", "implement", "vận động Quỹ"),
            ("Hội Nông dân, Hội Phụ nữ", "implement", "nhận chăm sóc"),
        ],
    ),
    "a lone one speaks for all": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đoàn trường, Đội TNTP và Ban đại diện cha mẹ học sinh:
        - Tuyên truyền tinh thần tương thân tương ái.
        - Ban đại diện cha mẹ học sinh phối hợp với nhà trường chăm sóc cây.
        """,
        [
            (
                "Đoàn trường, Đội TNTP và Ban đại diện cha mẹ học sinh",
                "implement",
                "Tuyên truyền tinh",
            ),
            ("Đoàn trường, Đội TNTP và Ban đại diện cha mẹ học sinh", "coordinate", "Ban đại diện"),
        ],
    ),
    "each in its sentence behind a colon": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Ban chỉ huy Quân sự xã, Công an xã: Ban CHQS xã chủ trì lập danh sách dân quân dọn kênh; Công an xã phối hợp tuần tra ban đêm.
        2. Trạm Y tế xã, Hội Chữ thập đỏ: Trạm Y tế lập 02 tổ phun khử khuẩn. Hội Chữ thập đỏ vận động 1 tấn gạo.
        """,
        [
            ("Ban CHQS xã", "lead", "chủ trì lập"),
            ("Công an xã", "coordinate", "phối hợp tuần"),
            ("Trạm Y tế", "implement", "lập 02 tổ"),
            ("Hội Chữ thập đỏ", "implement", "vận động 1"),
        ],
    ),
    "who acts for a class": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Các thôn: Trưởng thôn, Bí thư chi bộ họp dân bàn việc thu gom rác.
        2. Các trường học: Hiệu trưởng chỉ đạo giáo viên và học sinh dọn vệ sinh.
        """,
        [
            ("Các thôn", "implement", "Trưởng thôn, Bí"),
            ("Các trường học", "implement", "Hiệu trưởng chỉ"),
        ],
    ),
    "lines of their own below a numbered heading": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Nhiệm vụ của các đơn vị
        Tổ Giáo dục thể chất:
        - Chủ trì xây dựng điều lệ ngày hội vệ sinh.
        - Chuẩn bị dụng cụ cho học sinh các lớp.
        Ban Hành chính - Nhân sự:
        - Hỗ trợ lễ tổng kết và khen thưởng.
        """,
        [
            ("Tổ Giáo dục thể chất", "lead", "Chủ trì xây"),
            ("Tổ Giáo dục thể chất", "implement", "Chuẩn bị dụng"),
            ("Ban Hành chính - Nhân sự", "implement", "Hỗ trợ lễ"),
        ],
    ),
    "offices of a Party committee head a group": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Các cơ quan tham mưu, giúp việc Đảng ủy
        1.1. Văn phòng Đảng ủy
        - Theo dõi, tổng hợp kết quả hằng quý.
        1.2. Ban Xây dựng Đảng: Hướng dẫn tuyên truyền trong các chi bộ.
        """,
        [
            ("Văn phòng Đảng ủy", "implement", "Theo dõi, tổng"),
            ("Ban Xây dựng Đảng", "implement", "Hướng dẫn tuyên"),
        ],
    ),
    "a word that the heading lists": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Thủ kho, văn thư, y tế học đường
        - Văn thư: lưu hồ sơ vệ sinh trường học.
        - Y tế: phối hợp Trạm Y tế phường phun khử khuẩn.
        """,
        [
            ("Văn thư", "implement", "lưu hồ sơ"),
            ("Y tế", "coordinate", "phối hợp Trạm"),
        ],
    ),
    "grounds before a request to units by name": (
        """
        III. TỔ CHỨC THỰC HIỆN
        Căn cứ vào Kế hoạch này, đề nghị các Tổ chuyên môn, Tổ Văn phòng, Đoàn trường, Tổ Tư vấn khẩn trương triển khai.
        Căn cứ Kế hoạch này, đề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện.
        """,
        [
            (
                "các Tổ chuyên môn, Tổ Văn phòng, Đoàn trường, Tổ Tư vấn",
                "request",
                "khẩn trương triển",
            ),
        ],
    ),
    "those not named yet": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Sở Y tế: Hướng dẫn xử lý rác thải y tế.
        2. Sở Tài chính: Bố trí kinh phí thu gom.
        Các sở, ban, ngành khác căn cứ chức năng, nhiệm vụ xây dựng chương trình cụ thể trong tháng 9./.
        """,
        [
            ("Sở Y tế", "implement", "Hướng dẫn xử"),
            ("Sở Tài chính", "implement", "Bố trí kinh"),
            ("Các sở, ban, ngành khác", "implement", "căn cứ chức"),
        ],
    ),
    "persons and their seats are no work": (
        """
        III. BAN TỔ CHỨC
        1. Ban Tổ chức
        - Lê Thị Hoa - Trưởng phòng Đào tạo - Trưởng ban
        - Đinh Văn Ước – Chuyên viên – Thành viên
        2. Ban Giám khảo
        - Trần Văn Nam - Phó trưởng khoa - Phó trưởng ban
        - Đồng chí: Hà Thị Mến - Chức vụ: Phó hiệu trưởng.
        IV. TỔ CHỨC THỰC HIỆN
        1. Công an xã: Tuần tra các điểm đổ rác trái quy định.
        """,
        [("Công an xã", "implement", "Tuần tra các")],
    ),
    "what is counted is no unit": (
        """
        III. CHỈ TIÊU
        1. Lao động và việc làm
        - Số người được giải quyết việc làm: 550 người
        - Tỷ lệ lao động qua đào tạo: 38,3%
        2. Hợp tác xã
        - Tổng số hợp tác xã: 38
        - Hợp tác xã thành lập mới: 2
        3. Doanh nghiệp
        - Số doanh nghiệp thành lập mới: 12 doanh nghiệp
        """,
        [],
    ),
    "fields of work are no Front": (
        """
        III. NỘI DUNG HOẠT ĐỘNG
        - Mặt trận văn minh đô thị: tổng vệ sinh vào sáng chủ nhật hằng tuần.
        - Mặt trận an sinh xã hội: khám bệnh cho người già neo đơn.
        - Mặt trận thiếu nhi: tổ chức hội thi chỉ huy Đội giỏi.
        """,
        [],
    ),
    "who answers for a unit": (
        """
        III. NHIỆM VỤ
        1. Đối với Ban Giám hiệu nhà trường (đồng chí Phó Hiệu trưởng phụ trách)
        - Chịu trách nhiệm về công tác vệ sinh trường học.
        2. Đối với giáo viên chủ nhiệm
        - Nhắc nhở học sinh giữ gìn vệ sinh lớp học.
        """,
        [
            (
                "Ban Giám hiệu nhà trường (đồng chí Phó Hiệu trưởng phụ trách)",
                "implement",
                "Chịu trách nhiệm",
            ),
            ("giáo viên chủ nhiệm", "implement", "Nhắc nhở học"),
        ],
    ),
    "whom a committee is made up of": (
        """
        III. TỔ CHỨC THỰC HIỆN
        - Ban Chỉ đạo vệ sinh môi trường gồm 9 thành viên do đồng chí Phó Chủ tịch UBND xã phụ trách văn xã làm Trưởng ban.
        - Công an xã tuần tra các điểm đổ rác trái quy định.
        """,
        [("Công an xã", "implement", "tuần tra các")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_work_shared_out(name: str) -> None:
    body, expected = CASES[name]
    assert duties(body) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mặt trận Tổ quốc xã vận động nhân dân hiến đất", "Mặt trận Tổ quốc xã"),
        ("Mặt trận vận động nhân dân hiến đất", "Mặt trận"),
        ("Mặt trận và các đoàn thể: tuyên truyền", "Mặt trận và các đoàn thể"),
        ("Mặt trận các thôn: tuyên truyền hội viên", "Mặt trận các thôn"),
        ("Ban Hành chính - Quản trị: bố trí hội trường", "Ban Hành chính - Quản trị"),
        ("Ban hành kế hoạch: trước ngày 05/3", None),
        ("Ban hành quy chế phối hợp giữa Công an xã và trường", None),
        ("Mặt trận kinh tế số: hỗ trợ 5 hộ bán hàng", None),
        ("Đồng chí: Lê", None),
        (
            "Các ban tham mưu, giúp việc Huyện ủy theo dõi việc học tập",
            "Các ban tham mưu, giúp việc Huyện ủy",
        ),
        ("Văn phòng Đảng ủy tham mưu, giúp việc Thường trực", "Văn phòng Đảng ủy"),
    ],
)
def test_what_opens_like_a_unit(text: str, name: str | None) -> None:
    phrase = read_unit(text)
    assert (text[phrase.start : phrase.end] if phrase else None) == name
