"""Tasks in tables: columns by their headings or by what they hold, merged and empty cells."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.component import find_duties
from extractor.language.composition import compose
from extractor.reading.document import Cell, Line, Page, SourceDocument, Table

ROWS = (
    ("1", "Lắp đặt 20 thùng rác tại chợ", "Công an xã", "Các thôn", "Quý II/2023"),
    ("2", "Trồng 100 cây xanh ven đường", "Đoàn Thanh niên xã", "Các thôn", "Tháng 5/2023"),
)


def duties(*rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Unit, role and the first two words of the task of a plan that holds one table."""
    cells = tuple(
        Cell(row, column, (Line(words),) if words else ())
        for row, entries in enumerate(rows)
        for column, words in enumerate(entries)
    )
    blocks = (
        Line("KẾ HOẠCH", gap=True),
        Line("Vệ sinh môi trường năm 2023", gap=True),
        Line("I. NHIỆM VỤ", gap=True),
        Line("Các nhiệm vụ cụ thể theo bảng sau.", gap=True),
        Table(cells),
    )
    composition = compose(SourceDocument("plan.txt", "0" * 64, "text/plain", 1, (Page(1, blocks),)))
    text = composition.text
    return [
        (text[slice(*duty.unit)], duty.role, " ".join(text[slice(*duty.task)].split()[:2]))
        for duty in find_duties(composition.layout, text)
    ]


@pytest.mark.parametrize(
    ("task", "lead", "partner", "time", "role"),
    [
        ("Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "lead"),
        ("Nhiệm vụ", "Cơ quan, đơn vị chủ trì thực hiện", "Phối hợp", "Thời hạn", "lead"),
        ("Nội dung", "Người thực hiện", "Người phối hợp", "Thời gian", "implement"),
        ("Công việc", "Phân công", "Phối hợp", "Tiến độ", "implement"),
        ("Hoạt động", "Bộ phận tham mưu", "Cơ quan phối hợp", "Hoàn thành", "advise"),
        ("Tên nhiệm vụ", "Đơn vị đầu mối", "Đơn vị cùng thực hiện", "Lộ trình", "lead"),
        (
            "Nhiệm vụ, giải pháp",
            "Đơn vị phụ trách",
            "Trách nhiệm phối hợp",
            "Thời gian thực hiện",
            "implement",
        ),
        ("NỘI DUNG THỰC HIỆN", "ĐƠN VỊ THỰC HIỆN", "PHỐI HỢP", "THỜI GIAN HOÀN THÀNH", "implement"),
        ("Nội dung", "Cán bộ phụ trách", "Phối hợp thực hiện", "Thời điểm", "implement"),
    ],
)
def test_columns_by_their_headings(
    task: str, lead: str, partner: str, time: str, role: str
) -> None:
    assert duties(("STT", task, lead, partner, time), *ROWS) == [
        ("Công an xã", role, "Lắp đặt"),
        ("Đoàn Thanh niên xã", role, "Trồng 100"),
    ]


def test_an_unknown_heading_is_made_up_for_by_what_the_column_holds() -> None:
    rows = [(number, task, lead) for number, task, lead, *_ in ROWS]
    assert [unit for unit, _, _ in duties(("STT", "Nhiệm vụ", "Đơn vị"), *rows)] == [
        "Công an xã",
        "Đoàn Thanh niên xã",
    ]


def test_an_empty_lead_below_a_filled_one_is_the_same_lead() -> None:
    heading = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    blank = ("2", "Quét dọn chợ xã", "", "Các thôn", "Tháng 6/2023")
    assert [unit for unit, _, _ in duties(heading, ROWS[0], blank)] == ["Công an xã"] * 2


@pytest.mark.parametrize("ditto", ["nt", "(như trên)", "-nt-", '"'])
def test_a_lead_may_be_as_above(ditto: str) -> None:
    heading = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    again = ("2", "Quét dọn chợ xã", ditto, "Các thôn", "Tháng 6/2023")
    assert [unit for unit, _, _ in duties(heading, ROWS[0], again)] == ["Công an xã"] * 2


def test_the_unit_may_stand_first_and_once_for_all_its_work() -> None:
    heading = ("Đầu mối", "Phần việc", "Hạn xong")
    rows = (
        ("Công an xã", "Rà soát dữ liệu dân cư", "Trước 15/3"),
        ("", "Cấp căn cước lưu động", ""),
        ("Đoàn xã", "Hướng dẫn dịch vụ công", "Tháng 4"),
    )
    found = [unit for unit, _, _ in duties(heading, *rows)]
    assert found == ["Công an xã", "Công an xã", "Đoàn xã"]


def test_a_criterion_is_only_the_matter_of_the_work_beside_it() -> None:
    heading = ("Tiêu chí", "Việc cụ thể", "Khối lượng", "Phụ trách")
    rows = (("Giao thông", "Bê tông ngõ xóm", "3 km", "Công chức Địa chính"),)
    assert [task for _, _, task in duties(heading, *rows)] == ["Bê tông"]


def test_a_group_row_gives_no_work_and_ends_the_merging() -> None:
    heading = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian")
    group = ("II", "Nâng cao nhận thức", "", "", "")
    blank = ("2", "Quét dọn chợ xã", "", "Các thôn", "Tháng 6/2023")
    assert len(duties(heading, ROWS[0], group, blank)) == 1


def test_a_table_without_units_gives_no_work() -> None:
    assert duties(("STT", "Chỉ tiêu", "Kết quả"), ("1", "Tỷ lệ hộ nghèo", "2%")) == []


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("STT", "Họ và tên", "Đơn vị"),
            ("1", "Lê Văn Tám", "Công an xã"),
            ("2", "Lò Thị Mai", "Hội LHPN xã"),
        ],
        [("STT", "Đơn vị", "Chỉ tiêu"), ("1", "Thôn Tân Tiến", "25"), ("2", "Thôn Hòa Bình", "30")],
    ],
)
def test_members_and_quotas_are_no_work(rows: list[tuple[str, ...]]) -> None:
    assert duties(*rows) == []


FORMS = """
# roles as labels in one cell
STT | Nội dung | Phân công thực hiện
1 | Tổ chức hội nghị quán triệt | Chủ trì: Ban Tuyên giáo; phối hợp: Văn phòng
2 | Viết tin bài tuyên truyền | Chủ trì: Đài Truyền thanh; phối hợp: các thôn
-> Ban Tuyên giáo | lead | Tổ chức
-> Đài Truyền thanh | lead | Viết tin
# roles said in one cell
STT | Nội dung | Phân công
1 | Tổ chức hội nghị quán triệt nghị quyết | Phòng Tư pháp chủ trì, các xã phối hợp
2 | Tuyên truyền trên hệ thống loa | Đài Truyền thanh chủ trì
-> Phòng Tư pháp | lead | Tổ chức
-> Đài Truyền thanh | lead | Tuyên truyền
# labels as bullets of a cell
STT | Nhiệm vụ | Đơn vị thực hiện
1 | Rà soát hộ nghèo cuối năm | - Đơn vị chủ trì: Phòng Kinh tế. - Đơn vị phối hợp: các thôn
2 | Trao quà cho hộ chính sách | - Đơn vị chủ trì: Hội Nông dân xã. - Đơn vị phối hợp: Mặt trận xã
-> Phòng Kinh tế | lead | Rà soát
-> Hội Nông dân xã | lead | Trao quà
# who before what
TT | Cơ quan thực hiện | Nội dung nhiệm vụ | Thời hạn
1 | Phòng Nội vụ | Rà soát vị trí việc làm | 30/6/2022
2 | Phòng Tư pháp | Kiểm soát thủ tục hành chính | 30/9/2022
-> Phòng Nội vụ | implement | Rà soát
-> Phòng Tư pháp | implement | Kiểm soát
# a heading over two columns
TT | Nội dung | Trách nhiệm thực hiện | | Thời gian
 | | Chủ trì | Phối hợp |
1 | Điều tra hộ nghèo | Công chức LĐTBXH | Các thôn | Tháng 10
2 | Họp bình xét hộ nghèo | Các thôn | Mặt trận | Tháng 11
-> Công chức LĐTBXH | lead | Điều tra
-> Các thôn | lead | Họp bình
# drafts
STT | Tên văn bản | Cơ quan chủ trì soạn thảo | Cơ quan thẩm định | Thời gian trình
1 | Nghị quyết mức thu phí chợ | Sở Công Thương | Sở Tư pháp | Tháng 6
2 | Quyết định quản lý vỉa hè | Sở Xây dựng | Sở Tư pháp | Tháng 9
-> Sở Công Thương | lead | Nghị quyết
-> Sở Xây dựng | lead | Quyết định
# persons
STT | Công việc | Người phụ trách | Ghi chú
1 | Trang trí khánh tiết | Đ/c Lan - Đoàn TN |
2 | Chuẩn bị âm thanh | Đ/c Hùng - Đài TT |
-> Đ/c Lan - Đoàn TN | implement | Trang trí
-> Đ/c Hùng - Đài TT | implement | Chuẩn bị
# whose criteria
TT | Tiêu chí | Cán bộ phụ trách | Cơ quan phối hợp
1 | Tiêu chí số 1 về Quy hoạch | Công chức Địa chính | Phòng Kinh tế huyện
2 | Tiêu chí số 2 về Giao thông | Công chức Xây dựng | Các thôn
-> Công chức Địa chính | implement | Tiêu chí
-> Công chức Xây dựng | implement | Tiêu chí
# whom a visit is to
TT | Đơn vị được kiểm tra | Thời gian | Trưởng đoàn
1 | UBND xã An Bình | 08 giờ ngày 05/5 | Đ/c Nam
2 | UBND xã An Lộc | 14 giờ ngày 05/5 | Đ/c Nam
# persons by name and what each is to do
STT | Họ và tên | Chức vụ | Nhiệm vụ được phân công
1 | Lê Thị Hoa | Phó Hiệu trưởng | Chỉ đạo chuyên môn khối 1, 2; duyệt giáo án hằng tuần
2 | Trần Văn Nam | Tổng phụ trách | Tổ chức chào cờ, sinh hoạt ngoài giờ lên lớp
-> Lê Thị Hoa | implement | Chỉ đạo
-> Trần Văn Nam | implement | Tổ chức
# persons by name, the work shared out beside them
TT | Họ tên cán bộ | Phân công công việc | Ghi chú
1 | Lò Văn Panh | Phụ trách các bản vùng cao, tổng hợp số liệu hằng tháng |
2 | Cầm Thị Lả | Trực tiếp dân, viết bài tuyên truyền trên loa truyền thanh |
-> Lò Văn Panh | implement | Phụ trách
-> Cầm Thị Lả | implement | Trực tiếp
# whose seat in a committee
TT | Họ và tên | Chức vụ | Nhiệm vụ
1 | Lê Thị Hoa | Phó Chủ tịch UBND xã | Trưởng ban
2 | Trần Văn Nam | Trưởng Công an xã | Phó Trưởng ban
# what persons learn
TT | Họ và tên | Nội dung bồi dưỡng | Thời gian
1 | Lê Thị Hoa | Ứng dụng công nghệ thông tin trong dạy học môn Toán | Tháng 7
2 | Trần Văn Nam | Phương pháp dạy học tích cực ở trường tiểu học | Tháng 8
# money
TT | Nội dung | Kinh phí (triệu đồng)
1 | In tài liệu | 15
2 | Thuê hội trường | 5
"""


def _tables() -> list[tuple[str, list[tuple[str, ...]], list[tuple[str, ...]]]]:
    found = []
    for block in FORMS.strip().removeprefix("# ").split("\n# "):
        name, *lines = block.splitlines()
        rows = [_parts(line) for line in lines if line[:2] != "->"]
        width = max(len(row) for row in rows)
        filled = [(*row, *[""] * (width - len(row))) for row in rows]
        found.append((name, filled, [_parts(line[2:]) for line in lines if line[:2] == "->"]))
    return found


def _parts(line: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split("|"))


@pytest.mark.parametrize(("name", "rows", "expected"), _tables())
def test_forms_of_tables(
    name: str, rows: list[tuple[str, ...]], expected: list[tuple[str, ...]]
) -> None:
    assert duties(*rows) == expected, name


@pytest.mark.parametrize(
    ("heading", "share"),
    [
        ("Hạng mục", "Sửa cống"),
        ("Tên công trình", "Sửa cống"),
        ("Hạng mục công việc", "Sửa cống"),
        ("Mô hình", "Sửa cống"),
        ("Địa bàn", "Sửa cống"),
        ("Tuyến đường", "Sửa cống"),
        ("Khu vực", "Sửa cống"),
    ],
)
def test_works_and_places_that_units_share(heading: str, share: str) -> None:
    rows = (
        ("1", "Sửa cống Đông Hải", "12 m3", "Tổ Thủy nông số 1"),
        ("2", "Đắp bờ kênh Tây", "450 m", "Chi nhánh Phú Minh"),
    )
    found = duties(("TT", heading, "Khối lượng", "Đơn vị thực hiện"), *rows)
    assert found == [
        ("Tổ Thủy nông số 1", "implement", share),
        ("Chi nhánh Phú Minh", "implement", "Đắp bờ"),
    ]


def test_places_are_shared_out_though_some_who_lead_bear_unknown_names() -> None:
    rows = (
        ("1", "Bãi tắm Hòn Rồng, chợ cá", "Phòng Kinh tế", "Dân quân", "04/5/2024"),
        ("2", "Âu thuyền", "Đồn Biên phòng Hòn Rồng", "Ngư dân", "04/5/2024"),
        ("3", "Hòn Sao (cả buổi)", "Khu Hòn Sao", "Nhân dân", "05/5/2024"),
    )
    found = duties(("TT", "Địa điểm", "Đơn vị chủ trì", "Lực lượng", "Ngày"), *rows)
    assert [unit for unit, _, _ in found] == [
        "Phòng Kinh tế",
        "Đồn Biên phòng Hòn Rồng",
        "Khu Hòn Sao",
    ]


def test_places_that_persons_visit_are_no_tasks() -> None:
    rows = (("Sáng 05/4", "Xóm Đông", "Đ/c Lan, đ/c Hùng"), ("Chiều 05/4", "Xóm Tây", "Đ/c Nga"))
    assert not duties(("Buổi", "Địa điểm", "Người phụ trách"), *rows)


def test_a_place_beside_the_work_is_no_task() -> None:
    heading = ("TT", "Nội dung", "Địa điểm", "Thời gian, địa điểm tập kết", "Đơn vị thực hiện")
    row = ("1", "Diễn tập chữa cháy", "Chợ Đông Hải", "Tháng 5", "Công an xã")
    assert duties(heading, row, row) == [("Công an xã", "implement", "Diễn tập")] * 2
