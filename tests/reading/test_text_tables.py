"""Tables set with blanks or tabs in plain text."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading import read_bytes
from extractor.reading.document import Column, Line, SourceDocument, Table

TYPED = """
 TT   Nội dung công việc           Đơn vị chủ trì     Thời gian

  1   Họp ban chỉ đạo              Văn phòng xã       Trước ngày
                                                      10/3/2024
  2   Lập danh sách hộ cần sửa     Các thôn           Tháng 4
      nhà trước mùa mưa
  3   Sơ kết  giai đoạn 1                             Quý II/2024
"""
TYPED_ROWS = [
    ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"],
    ["1", "Họp ban chỉ đạo", "Văn phòng xã", "Trước ngày\n10/3/2024"],
    ["2", "Lập danh sách hộ cần sửa\nnhà trước mùa mưa", "Các thôn", "Tháng 4"],
    ["3", "Sơ kết giai đoạn 1", "", "Quý II/2024"],
]
CENTRED = """
                 Nhiệm vụ                     Cơ quan chủ trì      Hoàn thành
  TT
        Rà soát các điểm sạt lở ven sông                           Trước ngày
  1                                           Phòng Kinh tế
        và lập phương án di dời                                    15/5/2023
  2     Diễn tập sơ tán dân                   Ban Chỉ huy xã       Tháng 6/2023
        Cấp phát áo phao cho các đội xung     Hội Chữ thập
  3                                                                Quý III/2023
        kích                                  đỏ xã
"""
CENTRED_ROWS = [
    ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Hoàn thành"],
    [
        "1",
        "Rà soát các điểm sạt lở ven sông\nvà lập phương án di dời",
        "Phòng Kinh tế",
        "Trước ngày\n15/5/2023",
    ],
    ["2", "Diễn tập sơ tán dân", "Ban Chỉ huy xã", "Tháng 6/2023"],
    ["3", "Cấp phát áo phao cho các đội xung\nkích", "Hội Chữ thập\nđỏ xã", "Quý III/2023"],
]
NUMBERS = """
Chỉ tiêu                          ĐVT    Thực hiện      Kế hoạch
                                              2022          2023
Đàn trâu, bò                      con        1.204         1.310
Sản lượng lúa cả năm              tấn       12.480        12.900
Tỷ lệ che phủ rừng                 %          41,5          42,0
Tổng cộng                                   13.700        14.210
"""
NUMBERS_ROWS = [
    ["Chỉ tiêu", "ĐVT", "Thực hiện\n2022", "Kế hoạch\n2023"],
    ["Đàn trâu, bò", "con", "1.204", "1.310"],
    ["Sản lượng lúa cả năm", "tấn", "12.480", "12.900"],
    ["Tỷ lệ che phủ rừng", "%", "41,5", "42,0"],
    ["Tổng cộng", "", "13.700", "14.210"],
]
GROUPED = """
STT   Nội dung                       Chủ trì           Thời gian
I. Nhóm nhiệm vụ về tuyên truyền, phổ biến trong nhân dân
1     Phát thanh hằng ngày           Đài Truyền thanh  Cả năm
2     Treo băng rôn                  Công chức VH-XH   Tháng 4
II. Nhóm nhiệm vụ về kiểm tra, giám sát việc thực hiện
3     Kiểm tra các bếp ăn tập thể    Trạm Y tế         Tháng 5
"""
GROUPED_ROWS = [
    ["STT", "Nội dung", "Chủ trì", "Thời gian"],
    ["I. Nhóm nhiệm vụ về tuyên truyền, phổ biến trong nhân dân"],
    ["1", "Phát thanh hằng ngày", "Đài Truyền thanh", "Cả năm"],
    ["2", "Treo băng rôn", "Công chức VH-XH", "Tháng 4"],
    ["II. Nhóm nhiệm vụ về kiểm tra, giám sát việc thực hiện"],
    ["3", "Kiểm tra các bếp ăn tập thể", "Trạm Y tế", "Tháng 5"],
]
WITHOUT_NUMBERS = """
Nội dung            Chủ trì            Kết quả
Khám sức khỏe       Trạm Y tế          Sổ theo dõi
cho người cao       phường             sức khỏe
tuổi
Tặng quà gia đình   Hội Chữ thập đỏ    50 suất quà
chính sách
"""
WITHOUT_NUMBERS_ROWS = [
    ["Nội dung", "Chủ trì", "Kết quả"],
    ["Khám sức khỏe\ncho người cao\ntuổi", "Trạm Y tế\nphường", "Sổ theo dõi\nsức khỏe"],
    ["Tặng quà gia đình\nchính sách", "Hội Chữ thập đỏ", "50 suất quà"],
]
PAGE_NUMBER = """
TT    Tên tuyến đường           Chiều dài     Hoàn thành
1     Đường thôn Đoài           320 m         Quý II
                              4

2     Đường thôn Đông           450 m         Quý III
3     Đường liên xã             1.200 m       Quý IV
"""
PAGE_NUMBER_ROWS = [
    ["TT", "Tên tuyến đường", "Chiều dài", "Hoàn thành"],
    ["1", "Đường thôn Đoài", "320 m", "Quý II"],
    ["2", "Đường thôn Đông", "450 m", "Quý III"],
    ["3", "Đường liên xã", "1.200 m", "Quý IV"],
]
TABS = """
TT\tĐơn vị\tSố hộ\tGhi chú
1\tThôn Thượng\t120\t
2\tThôn Hạ\t95\tcó 02 xóm
II\tCÁC ĐƠN VỊ KHÁC
3\tTrường Tiểu học\tTổ 1
Tổ 2\t04 lớp
\tCộng\t215\t
"""
TABS_ROWS = [
    ["TT", "Đơn vị", "Số hộ", "Ghi chú"],
    ["1", "Thôn Thượng", "120", ""],
    ["2", "Thôn Hạ", "95", "có 02 xóm"],
    ["II", "CÁC ĐƠN VỊ KHÁC"],
    ["3", "Trường Tiểu học", "Tổ 1\nTổ 2", "04 lớp"],
    ["", "Cộng", "215", ""],
]
NUMBERS_CLOSE = """
TT  Công trình                 Đơn vị làm           Khối lượng
01  Sửa cống đầu kênh Đông     Tổ Thủy nông số 1    12 m3
02  Đắp bờ vùng cánh đồng      Hợp tác xã Phú Minh  450 m
    Sau
03  Phát quang kênh Tây        Tổ Thủy nông số 2    1.200 m
"""
NUMBERS_CLOSE_ROWS = [
    ["TT", "Công trình", "Đơn vị làm", "Khối lượng"],
    ["01", "Sửa cống đầu kênh Đông", "Tổ Thủy nông số 1", "12 m3"],
    ["02", "Đắp bờ vùng cánh đồng\nSau", "Hợp tác xã Phú Minh", "450 m"],
    ["03", "Phát quang kênh Tây", "Tổ Thủy nông số 2", "1.200 m"],
]
# Headings are wider than the figures below them, and a name overflows into the next column.
OVERFLOWN = """
TT   Ấp                 Chung   Xây mới   Sửa lại   Đơn vị đỡ đầu
1    Ấp Trung 1           12        7          5     Hội Nông dân
2    Ấp Trung 2           10        4          6     Hội Phụ nữ
3    Ấp Vàm               21       13          8     Ban Chỉ huy Quân sự
     Tổng                 43       24         19
"""
OVERFLOWN_ROWS = [
    ["TT", "Ấp", "Chung", "Xây mới", "Sửa lại", "Đơn vị đỡ đầu"],
    ["1", "Ấp Trung 1", "12", "7", "5", "Hội Nông dân"],
    ["2", "Ấp Trung 2", "10", "4", "6", "Hội Phụ nữ"],
    ["3", "Ấp Vàm", "21", "13", "8", "Ban Chỉ huy Quân sự"],
    ["", "Tổng", "43", "24", "19", ""],
]
PUSHED = """
TT   Việc phải làm                   Chủ trì                 Cùng làm            Thời hạn
1    Rà lại danh sách hộ             Phòng Kinh tế           Các ấp              20/4/2024
2    Đặt 03 bảng chỉ dẫn             Văn phòng Đảng ủy và UBND  Công an xã       Trước 25/4/2024
3    Sơ kết đợt một                  Phòng Kinh tế           Các tổ              30/4/2024
4    Báo cáo huyện                   Văn phòng Đảng ủy và UBND  Các ấp           Tháng 5/2024
"""
PUSHED_ROWS = [
    ["TT", "Việc phải làm", "Chủ trì", "Cùng làm", "Thời hạn"],
    ["1", "Rà lại danh sách hộ", "Phòng Kinh tế", "Các ấp", "20/4/2024"],
    ["2", "Đặt 03 bảng chỉ dẫn", "Văn phòng Đảng ủy và UBND", "Công an xã", "Trước 25/4/2024"],
    ["3", "Sơ kết đợt một", "Phòng Kinh tế", "Các tổ", "30/4/2024"],
    ["4", "Báo cáo huyện", "Văn phòng Đảng ủy và UBND", "Các ấp", "Tháng 5/2024"],
]
PUSHED_ROW = """
TT  Khóm             Chung  Xây mới  Sửa lại  Đơn vị đỡ đầu
1   Khóm Vàm         73     140      140      Hội Phụ nữ
2   Khóm Đông Bình Thạnh 2   5  73   12       Công an
3   Khóm Hòa         12     5        8        Hội Nông dân
4   Khóm Chợ         8      7        2        Trạm Y tế
"""
PUSHED_ROW_ROWS = [
    ["TT", "Khóm", "Chung", "Xây mới", "Sửa lại", "Đơn vị đỡ đầu"],
    ["1", "Khóm Vàm", "73", "140", "140", "Hội Phụ nữ"],
    ["2", "Khóm Đông Bình Thạnh 2", "5", "73", "12", "Công an"],
    ["3", "Khóm Hòa", "12", "5", "8", "Hội Nông dân"],
    ["4", "Khóm Chợ", "8", "7", "2", "Trạm Y tế"],
]
WITHOUT_NOTES = """
STT  Tên ấp          Số hộ  Hộ nghèo  Hộ cận nghèo  Ghi chú
1    Ấp Bến          8      12        1200
2    Ấp Trung Hòa 2  8      140       140
3    Ấp Đoài         140    5         5             mới tách
     Cộng            156    157       1345
"""
WITHOUT_NOTES_ROWS = [
    ["STT", "Tên ấp", "Số hộ", "Hộ nghèo", "Hộ cận nghèo", "Ghi chú"],
    ["1", "Ấp Bến", "8", "12", "1200", ""],
    ["2", "Ấp Trung Hòa 2", "8", "140", "140", ""],
    ["3", "Ấp Đoài", "140", "5", "5", "mới tách"],
    ["", "Cộng", "156", "157", "1345", ""],
]
WIDE_HEADINGS = """
TT   Đơn vị         Tuyển giao quân  Khám tuyển
1    Ấp Trung Hòa   5    8
2    Ấp Đoài        73   73
3    Ấp Bến         140  73
"""
WIDE_HEADINGS_ROWS = [
    ["TT", "Đơn vị", "Tuyển giao quân", "Khám tuyển"],
    ["1", "Ấp Trung Hòa", "5", "8"],
    ["2", "Ấp Đoài", "73", "73"],
    ["3", "Ấp Bến", "140", "73"],
]
DAY_LAST = """
TT   Việc                 Chủ trì        Thời hạn
1    Tổng vệ sinh ấp      Trưởng ấp      Tháng 4
2    Báo cáo kết quả      Công an xã     Trước
                                         30/6/2024
"""
DAY_LAST_ROWS = [
    ["TT", "Việc", "Chủ trì", "Thời hạn"],
    ["1", "Tổng vệ sinh ấp", "Trưởng ấp", "Tháng 4"],
    ["2", "Báo cáo kết quả", "Công an xã", "Trước\n30/6/2024"],
]
TABLES = [
    (TYPED, TYPED_ROWS),
    (DAY_LAST, DAY_LAST_ROWS),
    (PUSHED_ROW, PUSHED_ROW_ROWS),
    (WITHOUT_NOTES, WITHOUT_NOTES_ROWS),
    (WIDE_HEADINGS, WIDE_HEADINGS_ROWS),
    (OVERFLOWN, OVERFLOWN_ROWS),
    (PUSHED, PUSHED_ROWS),
    (NUMBERS_CLOSE, NUMBERS_CLOSE_ROWS),
    (CENTRED, CENTRED_ROWS),
    (NUMBERS, NUMBERS_ROWS),
    (GROUPED, GROUPED_ROWS),
    (WITHOUT_NUMBERS, WITHOUT_NUMBERS_ROWS),
    (PAGE_NUMBER, PAGE_NUMBER_ROWS),
    (TABS, TABS_ROWS),
]
BEFORE = """
      2. Phân công thực hiện như sau, các đơn vị chủ động triển khai và báo cáo kết quả
theo từng nội dung công việc được giao:
"""
AFTER = """
      IV. TỔ CHỨC THỰC HIỆN
      1. Các đơn vị được giao chủ trì xây dựng kế hoạch chi tiết, tổ chức thực hiện bảo
đảm tiến độ, định kỳ báo cáo kết quả về Văn phòng để tổng hợp.
      2. Văn phòng theo dõi, đôn đốc.
"""


def read(text: str) -> SourceDocument:
    return read_bytes("a.txt", text.encode())


def tables(document: SourceDocument) -> list[Table]:
    return [block for page in document.pages for block in page.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    return [rows[row] for row in sorted(rows)]


def words(document: SourceDocument) -> list[str]:
    return sorted(
        word for page in document.pages for line in page.lines for word in line.text.split()
    )


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_rows_and_columns(text: str, rows: list[list[str]]) -> None:
    assert [texts(table) for table in tables(read(text))] == [rows]


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_prose_around_a_table_stays_prose(text: str, rows: list[list[str]]) -> None:
    document = read(BEFORE + text + AFTER)
    assert [texts(table) for table in tables(document)] == [rows]
    lines = [block.text for block in document.pages[0].blocks if isinstance(block, Line)]
    assert lines == [line.strip() for line in (BEFORE + AFTER).splitlines() if line.strip()]


def test_the_title_of_a_group_spans_its_row() -> None:
    table = tables(read(GROUPED))[0]
    assert [(cell.row, cell.column_span) for cell in table.cells if cell.column_span > 1] == [
        (1, 4),
        (4, 4),
    ]


def test_the_foot_and_the_title_of_an_annex_are_not_of_the_table_behind_them() -> None:
    document = read(f"""
Nơi nhận:                                       CHỦ TỊCH
- UBND tỉnh;
- Lưu: VT, KT.                               Phan Thị Như Ý

                                                            Trang 4
                                PHỤ LỤC I
              PHÂN CÔNG NHIỆM VỤ TRỒNG CÂY NĂM 2026
      (Kèm theo Kế hoạch số 9/KH-UBND ngày 02 tháng 02 năm 2026
                     của UBND xã Bình Minh)
{TYPED}""")
    assert [texts(table) for table in tables(document)] == [TYPED_ROWS]
    lines = [block.text for block in document.pages[0].blocks if isinstance(block, Line)]
    assert lines[:7] == [
        "Nơi nhận:",
        "- UBND tỉnh;",
        "- Lưu: VT, KT.",
        "CHỦ TỊCH",
        "Phan Thị Như Ý",
        "PHỤ LỤC I",
        "PHÂN CÔNG NHIỆM VỤ TRỒNG CÂY NĂM 2026",
    ]


ANNEXES = [
    "                    PHỤ LỤC\n               PHÂN CÔNG NHIỆM VỤ",
    "          BẢNG PHÂN CÔNG NHIỆM VỤ\n  (Ban hành kèm theo Kế hoạch số 9/KH-UBND)",
    "                    Phụ lục 02\n               Phân công nhiệm vụ",
    "LỊCH TRIỂN KHAI",
]


@pytest.mark.parametrize("title", ANNEXES)
def test_the_title_of_an_annex_right_below_the_foot_is_not_of_its_columns(title: str) -> None:
    foot = """
Nơi nhận:                                       KT. CHỦ TỊCH
- Các thôn;                                     PHÓ CHỦ TỊCH
- Lưu: VT.                                      Y Thơm Niê
"""
    found = read(foot + title + "\n" + TYPED)
    lines = [block for block in found.pages[0].blocks if isinstance(block, Line)]
    assert [line.text for line in lines] == [
        *("Nơi nhận:", "- Các thôn;", "- Lưu: VT."),
        *("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Y Thơm Niê"),
        *(line.strip() for line in title.split("\n")),
    ]
    assert {line.column for line in lines[6:]} == {Column.FULL}


def test_a_table_goes_on_over_a_page_break() -> None:
    lines = TYPED.replace("Sơ kết  giai", "Sơ kết giai").splitlines()
    first, second = lines[:6], lines[6:]
    document = read("\n".join(first) + f"\n\f{' ' * 30}2\n\n" + "\n".join(second))
    assert [table.continues for table in tables(document)] == [False, True]
    number, words_before, *others = TYPED_ROWS[2]
    assert [row for table in tables(document) for row in texts(table)] == [
        *TYPED_ROWS[:2],
        [number, words_before.split("\n")[0], *others],
        ["", words_before.split("\n")[1], "", ""],
        TYPED_ROWS[3],
    ]


NO_TABLES = [
    # justified text, as recognition software writes it
    """      Căn cứ  tình hình thực tế của  địa phương, Ủy ban nhân dân  xã xây dựng kế
hoạch ra  quân làm vệ  sinh môi trường,  trồng cây xanh trên  các tuyến đường liên
thôn, với  những nội  dung cụ  thể như sau  đây, đề nghị các  thôn triển khai thực
hiện nghiêm  túc và báo cáo  kết quả về Ủy ban  nhân dân xã trước  ngày 20 tháng 8.""",
    # items behind their marks
    """   1.   Tổ chức lễ phát động tại trung tâm xã.
   2.   Mỗi thôn trồng ít nhất 50 cây xanh.
   3.   Kiểm tra, đánh giá kết quả vào cuối năm.""",
    """      -    Rà soát hộ nghèo trên địa bàn;
      -    Lập danh sách đề nghị hỗ trợ;
      +    Hộ có người khuyết tật;""",
    # a table of contents
    """I. Mục đích, yêu cầu ............................ 1
II. Nội dung thực hiện .......................... 2
III. Tổ chức thực hiện .......................... 5""",
    # head and foot
    """   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     XÃ TÂN LẬP                     Độc lập - Tự do - Hạnh phúc

   Số:     /KH-UBND             Tân Lập, ngày    tháng 3 năm 2021""",
    """Nơi nhận:                                      TM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c);                                  CHỦ TỊCH
- Các thôn;
- Lưu: VT.                                        Hoàng Văn Lực""",
    # three signatures beside each other
    """   NGƯỜI LẬP BIỂU         PHỤ TRÁCH KẾ TOÁN          THỦ TRƯỞNG
   (Ký, họ tên)           (Ký, họ tên)               (Ký, đóng dấu)


   Trần Thị Hoa           Lê Văn Tám                 Phạm Đức Long""",
    # paragraphs opened by a tab
    "\tCăn cứ Luật Đất đai;\n\tCăn cứ Nghị định số 43;\n\tXét đề nghị của công chức địa chính,",
]


@pytest.mark.parametrize("text", NO_TABLES)
def test_what_is_no_table(text: str) -> None:
    document = read(text)
    assert tables(document) == []
    assert words(document) == sorted(text.split())


HEADS_AND_FEET = [
    (
        "UBND HUYỆN AN BIÊN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "UBND XÃ ĐÔNG YÊN\tĐộc lập - Tự do - Hạnh phúc\n\t\n"
        "Số: 15/KH-UBND\tĐông Yên, ngày 02 tháng 4 năm 2019",
        ["UBND HUYỆN AN BIÊN", "UBND XÃ ĐÔNG YÊN", "Số: 15/KH-UBND"],
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Đông Yên, ngày 02 tháng 4 năm 2019",
        ],
    ),
    (
        "Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- UBND huyện;\t\tCHỦ TỊCH\n- 04 ấp;\n"
        "- Lưu: VT.\t\tTrương Thị Út",
        ["Nơi nhận:", "- UBND huyện;", "- 04 ấp;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trương Thị Út"],
    ),
    (
        "\tKT. TRƯỞNG PHÒNG\n* Nơi nhận:\tPHÓ TRƯỞNG PHÒNG\n- Sở Nội vụ;\n- Lưu.\tĐỗ Ngọc Ánh",
        ["* Nơi nhận:", "- Sở Nội vụ;", "- Lưu."],
        ["KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG", "Đỗ Ngọc Ánh"],
    ),
    (
        "   Số:       /KH-UBND                Cà Mau, ngày     tháng 6 năm 2022",
        ["Số: /KH-UBND"],
        ["Cà Mau, ngày tháng 6 năm 2022"],
    ),
    (
        "          Nơi nhận:                    TM. ỦY BAN NHÂN DÂN\n\n"
        "      - UBND tỉnh;                          KT. CHỦ TỊCH\n\n"
        "      - Lưu: VT.                         Nguyễn Thị Đào",
        ["Nơi nhận:", "- UBND tỉnh;", "- Lưu: VT."],
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "Nguyễn Thị Đào"],
    ),
]


@pytest.mark.parametrize(("text", "left", "right"), HEADS_AND_FEET)
def test_head_and_foot_come_apart(text: str, left: list[str], right: list[str]) -> None:
    blocks = [block for page in read(text).pages for block in page.blocks]
    columns: dict[str, list[str]] = {"left": [], "right": [], "full": []}
    for block in blocks:
        assert isinstance(block, Line)
        columns[block.column.value].append(block.text)
    assert columns == {"left": left, "right": right, "full": []}


JUSTIFIED = [
    "của",
    "địa",
    "phương",
    "Ủy",
    "ban",
    "xã",
    "xây",
    "dựng",
    "kế",
    "hoạch",
    "Nội",
    "dung",
    "thời",
    "gian",
    "đơn",
    "vị",
    "12",
    "tháng",
]


@pytest.mark.parametrize("seed", range(8))
def test_justified_prose_is_no_table(seed: int) -> None:
    chance = Random(seed)  # noqa: S311
    lines = [
        "".join(chance.choice(JUSTIFIED) + " " * chance.choice([1, 1, 2]) for _ in range(16))
        for _ in range(200)
    ]
    assert tables(read("\n".join(lines))) == []


@given(
    st.lists(
        st.text(alphabet=" \t\nabĐờ12.-:", max_size=40),
        max_size=12,
    ).map("\n".join)
)
def test_no_word_is_lost(text: str) -> None:
    source = "đầu\n" + text
    kept = [word for word in source.split() if any(map(str.isalpha, word))]
    assert set(kept) <= set(words(read(source)))
