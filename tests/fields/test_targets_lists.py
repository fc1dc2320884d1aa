"""Numbers whose unit stands elsewhere: parts in brackets, shares of an allotment, words."""

from __future__ import annotations

import pytest
from zoned import run, zoned

from extractor.fields.targets import TargetContext, find_quantities, find_targets
from extractor.fields.targets.spelled import past_words, words_before
from extractor.language.document import Zone

Counts = list[tuple[float, str]]

AIMS = TargetContext(("II. CHỈ TIÊU",), plan_year=2024)

COUNTS: list[tuple[str, Counts]] = [
    # parts in a bracket
    ("Tổng chỉ tiêu: 45 công dân (Quân đội 38, Công an 7).",
     [(45, "công dân"), (38, "công dân"), (7, "công dân")]),
    ("Phấn đấu đạt 12 giải (Toán: 02, Vật lý: 01, Ngữ văn: 05, Lịch sử: 03).",
     [(12, "giải"), (2, "giải"), (1, "giải"), (5, "giải"), (3, "giải")]),
    ("Công nhận mới 04 trường chuẩn (mầm non: 02, tiểu học: 01, THCS: 01).",
     [(4, "trường"), (2, "trường"), (1, "trường"), (1, "trường")]),
    ("Điểm thi đạt 6,1 điểm toàn trường (Toán 5,4; Ngữ văn 7,2; Tiếng Anh 5,7).",
     [(6.1, "điểm"), (5.4, "điểm"), (7.2, "điểm"), (5.7, "điểm")]),
    ("Kết nạp 9 đảng viên (trong đó: nông thôn 5, trường học 3, cơ quan 1).",
     [(9, "đảng viên"), (5, "đảng viên"), (3, "đảng viên"), (1, "đảng viên")]),
    # names with a number are no parts
    ("Xây dựng 3 mô hình (thôn 1, thôn 2, thôn 5).", [(3, "mô hình")]),
    ("Công nhận 3 thôn (thôn 1, thôn 2).", [(3, "thôn")]),
    ("Mở 6 lớp (lớp 1, lớp 2, lớp 3).", [(6, "lớp")]),
    ("Trồng 40 cây (Quyết định số 12, Kế hoạch số 28).", [(40, "cây")]),
    # shares of an allotment
    ("Phân bổ cho các xã, thị trấn: thị trấn Lim 12; xã Hòa Sơn 13; xã Ea Trul 10.",
     [(12, ""), (13, ""), (10, "")]),
    ("Phân bổ chỉ tiêu hiến máu: Công an 8, Quân sự 6, Đoàn xã 15.",
     [(8, ""), (6, ""), (15, "")]),
    ("Chỉ tiêu kết nạp đảng viên: Chi bộ Trường học 2; Chi bộ Công an 1; Chi bộ Đông 3.",
     [(2, "đảng viên"), (1, "đảng viên"), (3, "đảng viên")]),
    ("Giao chỉ tiêu cho các chi hội: Chi hội Đoài 20, Chi hội Đông 15 và Chi hội Nam 18.",
     [(20, ""), (15, ""), (18, "")]),
    ("Chỉ tiêu cụ thể: thôn 1, thôn 2, thôn 3.", []),
    ("Phân bổ cho các tổ: tổ 1, tổ 4, tổ 9.", []),
    ("Phân bổ: Công an 2; Quân sự 3.", []),
    ("Phối hợp: Công an xã 113; Đội Cảnh sát 114; Trạm Y tế 115.", []),
    # ratios that leave their unit unsaid, fractions, sums in steps
    ("Tốt nghiệp: 40/40 học sinh (tỷ lệ 100%). Trong đó: điểm Đông 25/25 (100%), điểm Tân 15/15.",
     [(40, "học sinh"), (100, "%"), (25, "học sinh"), (100, "%")]),
    ("Đạt 90% số học sinh tốt nghiệp (điểm Đông 27/30 = 90%; điểm Tân 18/20 = 90%).",
     [(90, "%"), (27, "học sinh"), (90, "%"), (18, "học sinh"), (90, "%")]),
    ("Khởi công ít nhất 1/3 số căn nhà.", []),
    ("Trên 2/3 tổng số thành viên dự họp.", []),
    ("Có 5/6 bản có nhà văn hóa.", [(5, "bản")]),
    ("Huy động 5 tỷ 200 triệu đồng.", [(5.2e9, "đồng")]),
    ("Thu quỹ 12 triệu 500 nghìn đồng, 3 triệu đồng tiền phạt.", [(12.5e6, "đồng"), (3e6, "đồng")]),
    ("Số ca mắc dưới 50/100.000 dân, tử vong 12/100.000 trẻ đẻ sống.",
     [(50, "/100.000 dân"), (12, "/100.000 trẻ")]),
    ("Vận động 700/1.000 hộ đóng góp.", [(700, "hộ")]),
    # a number told in words and in digits
    ("Xây dựng ít nhất năm (05) mô hình điểm.", [(5, "mô hình điểm")]),
    ("Thành lập hai mươi (20) tổ công nghệ số.", [(20, "tổ")]),
    ("Mở 02 (hai) lớp tập huấn.", [(2, "lớp tập huấn")]),
    ("Trồng 1.000 (một nghìn) cây bóng mát.", [(1000, "cây bóng mát")]),
    ("Ít nhất chín mươi phần trăm (90%) hộ ký cam kết.", [(90, "%")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text: str, expected: Counts) -> None:
    found = [(q.value, q.unit) for q in find_quantities(text)]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_they_are_aims_under_a_heading_of_aims(text: str, expected: Counts) -> None:
    found = [(one.quantity.value, one.quantity.unit) for one in find_targets(text, AIMS)]
    assert found == expected


BOUNDS = [
    ("Xây dựng ít nhất năm (05) mô hình điểm.", ">="),
    ("Không quá ba (03) hộ tái nghèo.", "<="),
    ("Trên tám mươi phần trăm (80%) hộ tham gia.", ">"),
    ("Từ chín mươi phần trăm (90%) trở lên hộ tham gia.", ">="),
    ("Mở 02 (hai) lớp tập huấn.", "="),
]


@pytest.mark.parametrize(("text", "sign"), BOUNDS)
def test_the_bound_stands_before_the_words(text: str, sign: str) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.comparator == sign


def test_each_part_has_its_own_words() -> None:
    text = "Phấn đấu đạt 8 giải (Toán: 02, Vật lý: 01, Ngữ văn: 05)."
    found = [text[slice(*one.spans[0])] for one in find_targets(text, AIMS)]
    assert [words.split(":")[0] for words in found[1:]] == ["Toán", "Vật lý", "Ngữ văn"]


def test_words_that_say_another_number_are_left_alone() -> None:
    assert words_before("năm (06)", 5, "06") is None
    assert words_before("năm (05)", 5, "05") == 0
    assert past_words("05 (sáu) lớp", 2, "05") == 2
    assert past_words("05 (năm) lớp", 2, "05") == 8


def test_shares_count_what_the_sum_before_them_counts() -> None:
    lines = [
        "Tổng chỉ tiêu: 35 công dân.",
        "Phân bổ cho các xã: Hòa Lễ 12; Hòa Sơn 13; Ea Trul 10.",
        "Phân bổ cho các thôn: Đông 4; Đoài 6; Nam 9.",
    ]
    texts = [(Zone.BODY, "I. CHỈ TIÊU"), *((Zone.BODY, line) for line in lines)]
    doc = run(zoned(texts), "plan_header", "plan_targets")
    units = {one.value: one.unit for one in doc._.findings["targets"]}
    assert {units[value] for value in (35, 12, 13, 10)} == {"công dân"}
    assert {units[value] for value in (4, 6, 9)} == {""}
