"""Persons who are given work: by form of address, by title, with or without their post."""

from __future__ import annotations

import pytest
from test_assignments_prose import duties

from extractor.fields.assignments.units import read_unit
from extractor.knowledge.persons import person_end

Found = list[tuple[str, str, str]]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Chị Phạm Thị Út – Phó Chủ tịch: theo dõi", "Chị Phạm Thị Út"),
        ("BS. Lâm Văn Bền - Trưởng trạm: phụ trách", "BS. Lâm Văn Bền"),
        ("Bs CKI Đỗ Thị Ánh: khám bệnh", "Bs CKI Đỗ Thị Ánh"),
        ("Y sỹ Đặng Văn Ơn (Phó trạm): tiêm chủng", "Y sỹ Đặng Văn Ơn"),
        ("Nữ hộ sinh Ước: quản lý thai", "Nữ hộ sinh Ước"),
        ("Điều dưỡng Ngô Thị Ý phụ trách dược", "Điều dưỡng Ngô Thị Ý"),
        ("Đồng chí K' Brum - Ủy viên: phụ trách", "Đồng chí K' Brum"),
        ("Đ/c: Hà Thị Mến: soạn đề cương", "Đ/c: Hà Thị Mến"),
        ("Các đ/c Lê Văn Ba, Hồ Thị Sáu: trực", "Các đ/c Lê Văn Ba"),
        ("Thầy Đức, cô Hạnh: coi thi", "Thầy Đức"),
        ("Cô Nguyễn Thị Ấm: soạn bài", "Cô Nguyễn Thị Ấm"),
        ("Cô Hạnh: soạn bài", "Cô Hạnh"),
        ("Anh Tráng A Lử phụ trách tổ vay vốn", "Anh Tráng A Lử"),
        ("ThS. Ông Thế Vinh chủ trì", "ThS. Ông Thế Vinh"),
        ("Thiếu tá Đinh Công Ích: chỉ huy", "Thiếu tá Đinh Công Ích"),
        ("Ông Nguyễn Văn Cần phụ trách", "Ông Nguyễn Văn Cần"),
    ],
)
def test_a_person_is_read_to_the_end_of_the_name(text: str, person: str) -> None:
    assert text[: person_end(text)] == person


@pytest.mark.parametrize(
    "text",
    [
        "Cô Tô đạt chuẩn huyện đảo nông thôn mới",
        "Anh Sơn hoàn thành trước tháng 6",
        "Cô lập ổ dịch trong vòng 24 giờ",
        "Chị em phụ nữ tham gia đông đủ",
        "Điều dưỡng luân phiên cho 30 người có công",
        "Đồng chí Bí thư Đảng ủy chỉ đạo chung",
        "Đ/c Chủ tịch UBND xã",
        "CN Dược học đường",
        "KS. trồng trọt",
        "THẦY THUỐC NHÂN DÂN",
        "",
    ],
)
def test_no_person_where_no_name_follows(text: str) -> None:
    assert person_end(text) == 0


CASES: dict[str, tuple[str, Found]] = {
    "by title and post": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. BS. Lâm Văn Bền - Trưởng trạm: Phụ trách chung, giao ban sáng thứ Hai.
        2. Y sỹ Đặng Văn Ơn - Phó trưởng trạm
        - Phụ trách chương trình tiêm chủng, quản lý kho vắc xin.
        - Tổng hợp báo cáo tháng gửi Trung tâm Y tế.
        3. Nữ hộ sinh Ngô Thị Ý: Quản lý thai nghén, khám thai định kỳ.
        """,
        [
            ("BS. Lâm Văn Bền - Trưởng trạm", "implement", "Phụ trách chung,"),
            ("Y sỹ Đặng Văn Ơn - Phó trưởng trạm", "implement", "Phụ trách chương"),
            ("Y sỹ Đặng Văn Ơn - Phó trưởng trạm", "implement", "Tổng hợp báo"),
            ("Nữ hộ sinh Ngô Thị Ý", "implement", "Quản lý thai"),
        ],
    ),
    "by form of address": (
        """
        III. PHÂN CÔNG THỰC HIỆN
        1. Chị Phạm Thị Út – Chủ tịch Hội: phụ trách chung, theo dõi ấp 1.
        2. Các chị Ủy viên Ban Chấp hành: dự sinh hoạt chi hội mỗi quý một lần.
        3. Anh Tráng A Lử phụ trách tổ vay vốn, tổng hợp số liệu hằng tháng.
        """,
        [
            ("Chị Phạm Thị Út – Chủ tịch Hội", "implement", "phụ trách chung,"),
            ("Các chị Ủy viên Ban Chấp hành", "implement", "dự sinh hoạt"),
            ("Anh Tráng A Lử", "implement", "phụ trách tổ"),
        ],
    ),
    "with a post behind a dot and the work on the same line": (
        """
        III. PHÂN CÔNG
        Bs Lê Hoàng Nam. Chi cục trưởng, Phụ trách chung
        Cn Trần Văn Minh. Trưởng phòng Đăng ký
        Phụ trách các huyện: Châu Thành, Vị Thủy.
        Ks Võ Thị Loan. Q. Trưởng phòng TTTT
        Phụ trách thành phố và thị xã.
        """,
        [
            ("Bs Lê Hoàng Nam. Chi cục trưởng", "implement", "Phụ trách chung"),
            ("Cn Trần Văn Minh. Trưởng phòng Đăng ký", "implement", "Phụ trách các"),
            ("Ks Võ Thị Loan. Q. Trưởng phòng TTTT", "implement", "Phụ trách thành"),
        ],
    ),
    "a verb in a name ends nothing": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Ông Lê Văn Cần, Phó Chủ tịch UBND xã: Chỉ đạo các thôn ra quân.
        2. Bà Hồ Thị Thu, công chức Tài chính: Bố trí kinh phí mua thùng rác.
        """,
        [
            ("Ông Lê Văn Cần, Phó Chủ tịch UBND xã", "implement", "Chỉ đạo các"),
            ("Bà Hồ Thị Thu, công chức Tài chính", "implement", "Bố trí kinh"),
        ],
    ),
    "whose work a colon goes on behind": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. DS. Mỹ Phương phụ trách dược: dự trù thuốc, kiểm kê mỗi 06 tháng.
        2. CN. Đào Thị Ấm đảm nhiệm truyền thông: soạn bài phát thanh hằng tuần.
        """,
        [
            ("DS. Mỹ Phương", "implement", "phụ trách dược:"),
            ("CN. Đào Thị Ấm", "implement", "đảm nhiệm truyền"),
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_persons_and_their_work(name: str) -> None:
    body, expected = CASES[name]
    assert duties(body) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Xã Đông Hòa tổ chức ra quân làm vệ sinh.", "Xã Đông Hòa"),
        ("Phường Ấm Thượng vận động nhân dân hiến đất.", "Phường Ấm Thượng"),
        ("Huyện Ứng Hòa hỗ trợ kinh phí mua giống.", "Huyện Ứng Hòa"),
        ("Thị trấn Ái Nghĩa lập danh sách hộ nghèo.", "Thị trấn Ái Nghĩa"),
    ],
)
def test_any_capital_opens_the_name_of_a_place(text: str, name: str) -> None:
    phrase = read_unit(text)
    assert phrase is not None
    assert text[phrase.start : phrase.end] == name
