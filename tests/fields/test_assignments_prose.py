"""Who must do what in the part on organisation, in the forms that offices give it."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.component import find_duties
from extractor.language.composition import compose
from extractor.reading.document import Column, Line, Page, SourceDocument

HEAD = (
    Line("ỦY BAN NHÂN DÂN", column=Column.LEFT),
    Line("XÃ TÂN HÒA", column=Column.LEFT),
    Line("Số: 41/KH-UBND", column=Column.LEFT),
    Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", column=Column.RIGHT),
    Line("Độc lập - Tự do - Hạnh phúc", column=Column.RIGHT),
    Line("Tân Hòa, ngày 05 tháng 3 năm 2023", column=Column.RIGHT),
    Line("KẾ HOẠCH", gap=True),
    Line("Triển khai công tác vệ sinh môi trường năm 2023", gap=True),
    Line("Căn cứ Kế hoạch số 12/KH-UBND ngày 10/01/2023 của UBND huyện;", gap=True),
    Line("UBND xã xây dựng kế hoạch như sau:", gap=True),
    Line("I. MỤC ĐÍCH, YÊU CẦU", gap=True),
    Line("- Nâng cao ý thức giữ gìn vệ sinh của nhân dân.", gap=True),
    Line("II. NỘI DUNG", gap=True),
    Line("- Tổng vệ sinh đường làng, ngõ xóm vào sáng thứ bảy.", gap=True),
)
FOOT = (
    Line("Trên đây là kế hoạch vệ sinh môi trường năm 2023 của UBND xã./.", gap=True),
    Line("Nơi nhận:", column=Column.LEFT, gap=True),
    Line("- UBND huyện;", column=Column.LEFT),
    Line("- Lưu: VT.", column=Column.LEFT),
    Line("TM. ỦY BAN NHÂN DÂN", column=Column.RIGHT),
    Line("CHỦ TỊCH", column=Column.RIGHT),
    Line("Lê Văn Phương", column=Column.RIGHT),
)


def duties(body: str) -> list[tuple[str, str, str]]:
    """Unit, role and the first three words of the task, of a plan with ``body`` at its end.

    A line that opens with ``**`` is set bold.
    """
    lines = [
        Line(line.strip().removeprefix("**"), gap=True, bold=line.strip().startswith("**"))
        for line in body.strip().splitlines()
    ]
    source = SourceDocument(
        "plan.txt", "0" * 64, "text/plain", 1, (Page(1, (*HEAD, *lines, *FOOT)),)
    )
    composition = compose(source)
    text = composition.text
    return [
        (
            text[slice(*duty.unit)],
            duty.role,
            " ".join(text[slice(*duty.task)].split()[:3]),
        )
        for duty in find_duties(composition.layout, text)
    ]


POLICE = ("Công an xã", "implement", "Tuần tra, kiểm")
POLICE_TWO = ("Công an xã", "implement", "Xử lý nghiêm")
HEALTH = ("Trạm Y tế xã", "coordinate", "Phối hợp với")

FORMS = {
    "headings with bullets": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "headings with bullets and colons": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã:
        - Tuần tra, kiểm soát địa bàn;
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã:
        - Phối hợp với các thôn phun hóa chất.
    """,
    "headings that name the duty of a unit": """
        III. TỔ CHỨC THỰC HIỆN
        1. Nhiệm vụ của Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Trách nhiệm của Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "headings with towards": """
        III. TỔ CHỨC THỰC HIỆN
        1. Đối với Công an xã:
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Về phía Trạm Y tế xã:
        - Phối hợp với các thôn phun hóa chất.
    """,
    "bold lines without numbers": """
        III. TỔ CHỨC THỰC HIỆN
        **Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        **Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "starred lines": """
        III. TỔ CHỨC THỰC HIỆN
        * Công an xã:
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        * Trạm Y tế xã:
        - Phối hợp với các thôn phun hóa chất.
    """,
    "letters": """
        III. TỔ CHỨC THỰC HIỆN
        a) Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        b) Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "two levels down": """
        III. TỔ CHỨC THỰC HIỆN
        1. Phân công nhiệm vụ
        1.1. Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        1.2. Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "letters below a numbered matter": """
        III. TỔ CHỨC THỰC HIỆN
        1. Phân công trách nhiệm
        a) Công an xã:
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        b) Trạm Y tế xã:
        - Phối hợp với các thôn phun hóa chất.
    """,
    "lettered tasks": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã
        a) Tuần tra, kiểm soát địa bàn.
        b) Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã
        a) Phối hợp với các thôn phun hóa chất.
    """,
    "numbered tasks": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã
        1.1. Tuần tra, kiểm soát địa bàn.
        1.2. Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã
        2.1. Phối hợp với các thôn phun hóa chất.
    """,
    "inline behind a colon, then bullets": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã: Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã: Phối hợp với các thôn phun hóa chất.
    """,
    "tasks as plain paragraphs": """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã
        Tuần tra, kiểm soát địa bàn.
        Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã
        Phối hợp với các thôn phun hóa chất.
    """,
    "assigned": """
        III. TỔ CHỨC THỰC HIỆN
        1. Giao Công an xã:
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Giao cho Trạm Y tế xã:
        - Phối hợp với các thôn phun hóa chất.
    """,
    "roman headings": """
        PHẦN THỨ BA
        TỔ CHỨC THỰC HIỆN
        I. Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        II. Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
    "an opening sentence": """
        III. TỔ CHỨC THỰC HIỆN
        Để kế hoạch đạt kết quả, UBND xã phân công nhiệm vụ cụ thể như sau:
        1. Công an xã
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        2. Trạm Y tế xã
        - Phối hợp với các thôn phun hóa chất.
    """,
}
TITLES = [
    "III. PHÂN CÔNG THỰC HIỆN",
    "III. PHÂN CÔNG NHIỆM VỤ",
    "III. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ",
    "III. TRÁCH NHIỆM CÁC NGÀNH, ĐOÀN THỂ",
    "III. BIỆN PHÁP THỰC HIỆN",
    "III. NHIỆM VỤ CỦA CÁC THÀNH VIÊN",
    "III. CHỈ ĐẠO, ĐIỀU HÀNH",
    "III. CÔNG TÁC CHỈ ĐẠO",
    "III. TỔ CHỨC VÀ PHÂN CÔNG",
    "III. TỔ CHỨC TRIỂN KHAI THỰC HIỆN",
    "III. CÁCH THỨC TỔ CHỨC",
    "III. NHIỆM VỤ CỤ THỂ CỦA CÁC ĐƠN VỊ",
    "III. TRÁCH NHIỆM THI HÀNH",
    "III. TỔ CHỨC CHỈ ĐẠO",
    "III. Tổ chức thực hiện kế hoạch",
    "III/ TỔ CHỨC THỰC HIỆN:",
    "C. TỔ CHỨC THỰC HIỆN",
    "III. PHÂN CÔNG, PHÂN NHIỆM",
    "III. ĐIỀU KHOẢN THI HÀNH",
    "III. TỔ CHỨC THƯC HIỆN",
]


@pytest.mark.parametrize("form", FORMS)
def test_two_units_and_their_tasks_in_every_form(form: str) -> None:
    assert duties(FORMS[form]) == [POLICE, POLICE_TWO, HEALTH]


@pytest.mark.parametrize("title", TITLES)
def test_the_part_is_known_by_many_titles(title: str) -> None:
    body = FORMS["headings with bullets"].replace("III. TỔ CHỨC THỰC HIỆN", title)
    assert duties(body) == [POLICE, POLICE_TWO, HEALTH]


CASES = {
    "unit as subject": (
        """
        III. TỔ CHỨC THỰC HIỆN
        - Công an xã chủ trì tuần tra ban đêm.
        - Các thôn tổ chức họp dân trước ngày 15/4.
        - Đề nghị Ủy ban MTTQ xã vận động nhân dân tham gia.
        """,
        [
            ("Công an xã", "lead", "chủ trì tuần"),
            ("Các thôn", "implement", "tổ chức họp"),
            ("Ủy ban MTTQ xã", "request", "vận động nhân"),
        ],
    ),
    "unit as subject in plain paragraphs": (
        """
        III. TỔ CHỨC THỰC HIỆN
        Công an xã tuần tra ban đêm tại các điểm nóng.
        Trạm Y tế xã phun hóa chất tại các thôn có dịch.
        """,
        [
            ("Công an xã", "implement", "tuần tra ban"),
            ("Trạm Y tế xã", "implement", "phun hóa chất"),
        ],
    ),
    "a request with a list": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đề nghị Hội Nông dân xã:
        - Vận động hội viên thu gom vỏ thuốc.
        - Phối hợp với các thôn kiểm tra.
        """,
        [
            ("Hội Nông dân xã", "request", "Vận động hội"),
            ("Hội Nông dân xã", "request", "Phối hợp với"),
        ],
    ),
    "sub-units below a class": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Các công chức chuyên môn
        a) Công chức Tài chính - Kế toán: Tham mưu bố trí kinh phí.
        b) Công chức Văn hóa - Xã hội: Tuyên truyền trên loa truyền thanh.
        2. Các thôn: Tổ chức họp dân.
        """,
        [
            ("Công chức Tài chính - Kế toán", "advise", "Tham mưu bố"),
            ("Công chức Văn hóa - Xã hội", "implement", "Tuyên truyền trên"),
            ("Các thôn", "implement", "Tổ chức họp"),
        ],
    ),
    "persons with their posts": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Đồng chí Trần Văn Bình - Phó Chủ tịch UBND xã: Chỉ đạo chung.
        2. Đ/c Lò Thị Mai, Chủ tịch Hội LHPN xã: Vận động hội viên.
        """,
        [
            ("Đồng chí Trần Văn Bình - Phó Chủ tịch UBND xã", "implement", "Chỉ đạo chung."),
            ("Đ/c Lò Thị Mai, Chủ tịch Hội LHPN xã", "implement", "Vận động hội"),
        ],
    ),
    "the title itself names the unit": (
        """
        III. TRÁCH NHIỆM CỦA CÔNG AN XÃ
        - Tuần tra, kiểm soát địa bàn.
        - Xử lý nghiêm các trường hợp vi phạm.
        """,
        [
            ("CÔNG AN XÃ", "implement", "Tuần tra, kiểm"),
            ("CÔNG AN XÃ", "implement", "Xử lý nghiêm"),
        ],
    ),
    "funding, reports and the last word are no tasks": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã: Tuần tra ban đêm trên các tuyến đường.
        2. Kinh phí thực hiện: Ngân sách xã.
        3. Chế độ báo cáo: Định kỳ hằng quý.
        4. Thời gian thực hiện: Từ tháng 3 năm 2023.
        Yêu cầu các đơn vị nghiêm túc triển khai thực hiện.
        """,
        [("Công an xã", "implement", "Tuần tra ban")],
    ),
    "matters before units": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Thời gian: Từ ngày 01/3/2023.
        2. Thành phần: Cán bộ, công chức xã.
        3. Công an xã: Tuần tra ban đêm trên các tuyến đường.
        """,
        [("Công an xã", "implement", "Tuần tra ban")],
    ),
    "labelled list": (
        """
        II. NHIỆM VỤ
        1. Lắp đặt 20 thùng rác tại chợ.
        - Đơn vị chủ trì: Công an xã.
        - Đơn vị phối hợp: Các thôn.
        - Thời gian: Quý II/2023.
        """,
        [("Công an xã", "lead", "Lắp đặt 20")],
    ),
    "labelled list below prose": (
        """
        II. NHIỆM VỤ
        1. Cải cách thể chế
        Rà soát 40 văn bản đã ban hành của xã.
        - Cơ quan chủ trì: Công an xã.
        - Thời gian: Quý II/2023.
        """,
        [("Công an xã", "lead", "Rà soát 40")],
    ),
    "labelled list in short": (
        """
        II. NHIỆM VỤ
        1. Lắp đặt 20 thùng rác tại chợ
        - Chủ trì: Công an xã.
        - Phối hợp: Các thôn.
        2. Trồng 100 cây xanh
        - Chủ trì thực hiện: Đoàn Thanh niên xã.
        """,
        [
            ("Công an xã", "lead", "Lắp đặt 20"),
            ("Đoàn Thanh niên xã", "lead", "Trồng 100 cây"),
        ],
    ),
    "labelled task": (
        """
        II. NHIỆM VỤ
        1. Về môi trường
        a) Nhiệm vụ: Lắp đặt 20 thùng rác tại chợ.
        b) Đơn vị chủ trì: Công an xã.
        c) Thời gian thực hiện: Quý II/2023.
        """,
        [("Công an xã", "lead", "Lắp đặt 20")],
    ),
    "who is assigned": (
        """
        II. NHIỆM VỤ
        1. Lắp đặt 20 thùng rác tại chợ
        Phân công: Đồng chí Lê Văn Tám - Công chức Địa chính.
        2. Trồng 100 cây xanh
        Người thực hiện: Đoàn Thanh niên xã.
        """,
        [
            ("Đồng chí Lê Văn Tám - Công chức Địa chính", "implement", "Lắp đặt 20"),
            ("Đoàn Thanh niên xã", "implement", "Trồng 100 cây"),
        ],
    ),
    "the lead in brackets": (
        """
        II. NHIỆM VỤ
        1. Lắp đặt 20 thùng rác tại chợ (Công an xã chủ trì).
        2. Trồng 100 cây xanh ven đường (Giao Đoàn Thanh niên xã thực hiện).
        """,
        [
            ("Công an xã", "lead", "Lắp đặt 20"),
            ("Đoàn Thanh niên xã", "implement", "Trồng 100 cây"),
        ],
    ),
    "roles": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã: Chủ trì, phối hợp với các thôn tuần tra ban đêm.
        2. Trạm Y tế xã: Phối hợp với Công an xã kiểm tra an toàn thực phẩm.
        3. Văn phòng HĐND và UBND xã: Tham mưu, theo dõi, tổng hợp báo cáo.
        4. Đề nghị Ủy ban MTTQ xã: Giám sát việc thực hiện kế hoạch.
        5. Các thôn: Tổ chức cho nhân dân ký cam kết.
        """,
        [
            ("Công an xã", "lead", "Chủ trì, phối"),
            ("Trạm Y tế xã", "coordinate", "Phối hợp với"),
            ("Văn phòng HĐND và UBND xã", "advise", "Tham mưu, theo"),
            ("Ủy ban MTTQ xã", "request", "Giám sát việc"),
            ("Các thôn", "implement", "Tổ chức cho"),
        ],
    ),
    "bullets that name other units remain tasks of the holder": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Ủy ban nhân dân xã
        - Chỉ đạo Công an xã tuần tra ban đêm.
        - Các thôn báo cáo kết quả về UBND xã trước ngày 20.
        """,
        [
            ("Ủy ban nhân dân xã", "implement", "Chỉ đạo Công"),
            ("Ủy ban nhân dân xã", "implement", "Các thôn báo"),
        ],
    ),
    "nested tasks": (
        """
        III. TỔ CHỨC THỰC HIỆN
        1. Công an xã
        - Tuần tra, kiểm soát địa bàn, trong đó:
        + Tập trung vào khu vực chợ.
        + Bố trí lực lượng tại các trường học.
        """,
        [
            ("Công an xã", "implement", "Tuần tra, kiểm"),
            ("Công an xã", "implement", "Tập trung vào"),
            ("Công an xã", "implement", "Bố trí lực"),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_duties_of_a_part(case: str) -> None:
    body, expected = CASES[case]
    assert duties(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "III. KINH PHÍ\n- Ngân sách xã bảo đảm theo phân cấp.",
        "III. TỔ CHỨC THỰC HIỆN\n1. Thời gian: Tháng 3 năm 2023.\n2. Địa điểm: Nhà văn hóa xã.",
        "III. GIẢI PHÁP\n- Công tác tuyên truyền phải được thực hiện thường xuyên.",
    ],
)
def test_no_duties_where_no_unit_is_named(body: str) -> None:
    assert duties(body) == []


def test_a_time_before_the_unit_needs_no_comma() -> None:
    found = duties(
        """III. TỔ CHỨC THỰC HIỆN
        - Hàng quí Trạm Y tế xã, thị trấn phối hợp với các thôn giám sát việc thu gom rác.
        - Hằng tháng, Công an xã kiểm tra việc đổ rác trái quy định.
        - Trước ngày 15/6/2023, Đoàn Thanh niên xã ra quân dọn kênh mương nội đồng."""
    )
    assert [unit for unit, _, _ in found] == [
        "Trạm Y tế xã, thị trấn", "Công an xã", "Đoàn Thanh niên xã",
    ]  # fmt: skip


def test_members_of_a_committee_are_given_no_task() -> None:
    found = duties(
        """III. BAN TỔ CHỨC THỰC HIỆN
        1. Ông Trần Văn Bình, Phó Chủ tịch UBND xã - Trưởng ban;
        2. Bà Lê Thị Cúc, công chức Văn hóa - Xã hội - Ủy viên thư ký;
        3. Ông Phạm Văn Dũng Trưởng Công an xã Ủy viên
        IV. TỔ CHỨC THỰC HIỆN
        1. Công an xã: Tuần tra các điểm đổ rác trái quy định.
        2. Trạm Y tế xã: Hướng dẫn xử lý rác thải y tế tại hộ gia đình."""
    )
    assert [unit for unit, _, _ in found] == ["Công an xã", "Trạm Y tế xã"]
