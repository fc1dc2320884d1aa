"""Bounds, wholes, baselines, ranges and rates, and the figures that only look like targets."""

from __future__ import annotations

import pytest

from extractor.fields.targets import TargetContext, find_targets
from extractor.fields.targets.cues import section_of

GOALS = ("1. Chỉ tiêu", "II. MỤC TIÊU")
TASKS = ("2. Nội dung", "III. NHIỆM VỤ")

# headings, text, the values committed to with their units
COMMITTED: list[tuple[tuple[str, ...], str, list[tuple[float, str]]]] = [
    (GOALS, "Giao quân 26 thanh niên, trong đó bộ đội 21, công an 05.",
     [(26, "thanh niên"), (21, "thanh niên"), (5, "thanh niên")]),
    (GOALS, "Mở 30 lớp học nghề (cụ thể: cấp huyện 10, cấp xã 20).",
     [(30, "lớp"), (10, "lớp"), (20, "lớp")]),
    (TASKS, "Treo 25 băng rôn, 10 pa nô và 05 cụm loa tại trung tâm xã.",
     [(25, "băng rôn"), (10, "pa nô"), (5, "cụm loa")]),
    (TASKS, "Bán đấu giá 12 lô với 3,25 ha.", [(12, "lô"), (3.25, "ha")]),
    (TASKS, "Giải ngân cho 70 hộ vay vốn với doanh số 3,5 tỷ đồng.",
     [(70, "hộ"), (3.5e9, "đồng")]),
    (TASKS, "Sửa 4 tuyến đường với tổng chiều dài 2,5 km.", [(4, "tuyến đường"), (2.5, "km")]),
    (TASKS, "Hỗ trợ 85 hộ nghèo với kinh phí 425 triệu đồng.", [(85, "hộ nghèo")]),
    (TASKS, "Đài xã phát sóng 02 buổi/tuần về bầu cử.", [(2, "buổi/tuần")]),
    (TASKS, "Tăng thời lượng phát sóng, mỗi ngày phát 3 lần về dịch bệnh.", [(3, "lần")]),
    (TASKS, "Diệt bọ gậy ít nhất 04 lần/tháng.", [(4, "lần/tháng")]),
    (TASKS, "Dạy kỹ năng bơi tối thiểu 03 tiết/năm học.", [(3, "tiết/năm học")]),
    (TASKS, "Thu gom rác 3 ngày/lần; họp giao ban 01 lần/tháng.", []),
    (TASKS, "Tổ chức 03 đợt chiến dịch diệt loăng quăng.", [(3, "đợt")]),
    (TASKS, "Chi hội ủy thác cho 100% hộ cận nghèo có nhu cầu vay vốn.", [(100, "%")]),
    (TASKS, "Chỉ đạo 100% trường học ký cam kết.", [(100, "%")]),
    (TASKS, "Ký cam kết không lấn chiếm vỉa hè với 350 hộ buôn bán.", [(350, "hộ")]),
    (GOALS, "Cắt giảm ít nhất 30% thời gian giải quyết đối với 18 thủ tục hành chính.",
     [(30, "%"), (18, "thủ tục hành chính")]),
    (GOALS, "Tỷ lệ hồ sơ giải quyết đúng hạn: ≥ 99%; số hóa hồ sơ, kết quả: 100%.",
     [(99, "%"), (100, "%")]),
    (GOALS, "Thiệt hại không quá 0,1% diện tích rừng hiện có, giảm 20% số vụ so với năm trước.",
     [(0.1, "%"), (20, "%")]),
    (GOALS, "Số đảng viên kết nạp: 45 đồng chí.", [(45, "đồng chí")]),
    (GOALS, "Nâng tổng số hội viên lên 1.250.", [(1250, "hội viên")]),
    (GOALS, "Từ 03 đến 05 mô hình kinh tế mới.", [(3, "mô hình kinh tế")]),
    (TASKS, "Mở 04 lớp nghề, mỗi lớp 35 học viên.", [(4, "lớp"), (35, "học viên")]),
    (("Mở 26 lớp xóa mù chữ, trong đó:", *TASKS), "Năm học 2021 - 2022: 08 lớp (xã Hạ 05 lớp).",
     [(8, "lớp"), (5, "lớp")]),
    (GOALS, "Bầu đủ 25 đại biểu Hội đồng nhân dân xã.", [(25, "đại biểu")]),
    (("Hỗ trợ đối tượng yếu thế",), "Trao 120 suất quà cho người già.", [(120, "suất quà")]),
    (("Cải cách thủ tục hành chính",), "100% thủ tục được công khai.", [(100, "%")]),
    (("Thu ngân sách",), "Phấn đấu thu đạt 12 tỷ đồng.", [(12e9, "đồng")]),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "text", "expected"), COMMITTED)
def test_commitments(
    headings: tuple[str, ...], text: str, expected: list[tuple[float, str]]
) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2021))
    assert [mention.quantity.value for mention in found] == [value for value, _ in expected]
    for mention, (_, unit) in zip(found, expected, strict=True):
        assert mention.quantity.unit.startswith(unit)


FIGURES = [
    (TASKS, "Trong thời gian khám tuyển báo cáo hàng ngày trước 17 giờ."),
    (TASKS, "Ban điều hành 04 khu phố, Trưởng Ban nhân dân 9 ấp thực hiện Kế hoạch."),
    (TASKS, "Phối hợp tập huấn cho 01 lãnh đạo UBND, 01 công chức và các trưởng ấp."),
    (TASKS, "Triển khai đồng bộ ở 04 khu phố, 87 tổ dân phố."),
    (TASKS, "Tiêm vét: từ 05 đến 10 hằng tháng."),
    (TASKS, "Không để xảy ra 01 vụ cháy lớn nào."),
    (TASKS, "Xảy ra 14 vụ cháy, giảm 05 vụ so với cùng kỳ."),
    (TASKS, "Các chủ rừng đã phát dọn 142 km; ký cam kết với 8.640 hộ dân."),
    (GOALS, "Điểm chất lượng theo bộ 83 tiêu chí."),
    (("Phần thứ nhất: ĐÁNH GIÁ CÔNG TÁC NĂM 2020",), "Tổ chức 15 lớp tập huấn."),
]


@pytest.mark.parametrize(("headings", "text"), FIGURES)
def test_mere_figures(headings: tuple[str, ...], text: str) -> None:
    found = find_targets(text, TargetContext(heading_chain=headings, plan_year=2021))
    assert [(mention.quantity.value, mention.reasons) for mention in found] == []


# text, value, comparator, upper bound, whole, baseline
READ: list[tuple[str, float, str, float | None, float | None, float | None]] = [
    ("Giảm tỷ lệ hộ nghèo từ 4,8% đầu năm xuống còn 3,5%", 3.5, "=", None, None, 4.8),
    ("Giảm tỷ lệ hộ nghèo từ 4,8% xuống dưới 4%", 4, "<", None, None, 4.8),
    ("Nâng tỷ lệ che phủ rừng từ 51,2% (năm 2020) lên 52%", 52, "=", None, None, 51.2),
    ("Tăng độ bao phủ bảo hiểm y tế từ 91% lên trên 95%", 95, ">", None, None, 91),
    ("Tăng tỷ lệ trường chuẩn từ 45% lên ít nhất 60%", 60, ">=", None, None, 45),
    ("Giảm hộ nghèo từ 120 hộ xuống 85 hộ", 85, "=", None, None, 120),
    ("Nâng thu nhập từ 45 triệu đồng lên 52 triệu đồng", 52e6, "=", None, None, 45e6),
    ("Nâng từ 12 lên 15 xã đạt chuẩn", 15, "=", None, None, 12),
    ("Thu hút từ 15 - 20 dự án", 15, ">=", 20, None, None),
    ("Trồng 2-3 ha cây dược liệu", 2, ">=", 3, None, None),
    ("Số vụ cháy giảm từ 5 đến 7%", 5, ">=", 7, None, None),
    ("Vốn đăng ký đạt 500 - 700 tỷ đồng", 500e9, ">=", 700e9, None, None),
    ("Giảm hộ nghèo bình quân 1,0 - 1,5%/năm", 1.0, ">=", 1.5, None, None),
    ("Hoàn thành 17/19 tiêu chí", 17, "=", None, 19, None),
    ("Có 12 thôn trên tổng số 15 thôn đạt chuẩn", 12, "=", None, 15, None),
    ("229/229 xã, phường có hướng dẫn viên", 229, "=", None, 229, None),
    ("Không để nợ quá hạn vượt 0,2%", 0.2, "<=", None, None, None),
    ("Không có vụ ngộ độc tập thể quá 30 người mắc", 30, "<=", None, None, None),
    ("Không còn xã nào có tỷ lệ tiêm chủng dưới 90%", 90, ">=", None, None, None),
    ("Tỷ lệ hộ không có nhà tiêu dưới 5%", 5, "<", None, None, None),
    ("Thu nhập trên 1 ha đất trồng đạt 150 triệu đồng", 150e6, "=", None, None, None),
    ("Số giường bệnh trên 10.000 dân đạt 32 giường", 32, "=", None, None, None),
    ("Tỷ lệ hộ nghèo giảm bình quân 2%/năm trở lên", 2, ">=", None, None, None),
    ("Hết quý III thu đạt 75% dự toán trở lên", 75, ">=", None, None, None),
    ("3 Tỷ lệ hộ nghèo dưới 4%", 4, "<", None, None, None),
    ("1/- 95% hộ dân dùng nước sạch", 95, "=", None, None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "comparator", "upper", "whole", "baseline"), READ)
def test_attributes(
    text: str,
    value: float,
    comparator: str,
    upper: float | None,
    whole: float | None,
    baseline: float | None,
) -> None:
    (found,) = find_targets(text, TargetContext(heading_chain=GOALS, plan_year=2021))
    quantity = found.quantity
    assert quantity.value == pytest.approx(value)
    assert quantity.comparator == comparator
    assert (quantity.value_max, quantity.of, quantity.baseline) == (upper, whole, baseline)


# text, the comparators of its members
SHARED = [
    ("Ít nhất 40% nam và 25% nữ biết bơi.", [">=", ">="]),
    ("Giảm tối thiểu 10% số phòng, 10% biên chế sự nghiệp.", [">=", ">="]),
    ("Ít nhất 80% hộ dân, 100% cơ quan ký cam kết.", [">=", "="]),
    ("Tỷ lệ khá ít nhất 80%, tỷ lệ giỏi đạt 30%.", [">=", "="]),
    ("Hết quý I đạt từ 25%, hết quý II đạt 50%, hết quý III đạt 75% trở lên.", [">=", ">=", ">="]),
]


@pytest.mark.parametrize(("text", "comparators"), SHARED)
def test_comparators_of_a_list(text: str, comparators: list[str]) -> None:
    found = find_targets(text, TargetContext(heading_chain=GOALS, plan_year=2021))
    assert [mention.quantity.comparator for mention in found] == comparators


# headings, text, the dues of its targets
DUES: list[tuple[tuple[str, ...], str, list[str | None]]] = [
    (("I. MỤC TIÊU",), "Đến năm 2030: 100% thôn phủ sóng; có 05 mô hình thôn số.",
     ["2030-12-31", "2030-12-31"]),
    (("I. MỤC TIÊU",), "Phấn đấu cuối năm 2027 hộ nghèo còn dưới 2%, giảm ít nhất 90 hộ; mỗi xã"
     " giảm từ 0,3% trở lên.", ["2027-12-31"] * 3),
    (("3. Giai đoạn 2025 - 2027",), "Hằng năm tinh giản ít nhất 2% biên chế.", ["2027-12-31"]),
    (TASKS, "Đổ bê tông 07 tuyến đường: khởi công tháng 3, hoàn thành chậm nhất ngày 15/9/2025.",
     ["2025-09-15"]),
    (("I. MỤC TIÊU",), "Có 60% số xã đạt chuẩn. Có 5 mô hình mới.", [None, None]),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "text", "dues"), DUES)
def test_dues(headings: tuple[str, ...], text: str, dues: list[str | None]) -> None:
    context = TargetContext(heading_chain=headings, plan_year=2025, issued_on="2025-01-20")
    assert [mention.due for mention in find_targets(text, context)] == dues


def test_a_member_of_a_list_shows_the_verb_it_shares() -> None:
    text = "Tuyên truyền: treo 60 băng rôn, 15 pa nô tại các trục đường."
    found = find_targets(text, TargetContext(heading_chain=TASKS))
    evidence = [[text[slice(*span)] for span in mention.spans] for mention in found]
    assert evidence[1] == ["15 pa nô tại các trục đường", "treo"]


# heading, what it opens
SECTIONS = [
    ("I. ĐẶC ĐIỂM TÌNH HÌNH", "state"),
    ("Phần I. Đánh giá tình hình", "state"),
    ("Giảm nghèo trong tình hình mới", None),
    ("3. Kiểm tra, đánh giá công tác", None),
    ("Đối tượng, thời gian", "award"),
    ("Thời gian, thành phần", "award"),
    ("Hỗ trợ các đối tượng chính sách", None),
    ("Số hóa hồ sơ, tài liệu", None),
    ("Kiểm soát thủ tục hành chính", None),
    ("Cải thiện điều kiện sống", None),
    ("V. Kinh phí", "funds"),
    ("Tăng thu ngân sách", None),
    ("Chỉ tiêu và nội dung thi đua", "target"),
    ("A. KẾT QUẢ 6 THÁNG ĐẦU NĂM", "state"),
    ("I. Kết quả năm 2020", "state"),
    ("I- Kết quả huy động vốn năm 2011", "state"),
    ("1. Kết quả sản xuất vụ Đông Xuân", "state"),
    ("Kết quả dự kiến", "target"),
    ("2. Đội Tuyên truyền - Nghiệp vụ - Dự toán", None),
    ("3. Công chức Tài chính - Ngân sách", None),
    ("Phòng, chống thiên tai: chỉ tiêu", "target"),
    ("Đội ngũ và kinh phí", "funds"),
]


@pytest.mark.parametrize(("heading", "section"), SECTIONS)
def test_sections(heading: str, section: str | None) -> None:
    assert section_of(heading) == section


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("III. CHÍ TIỂU CỤ THẺ:", "target"),
        ("IV. KINH PHỈ THỤC HIỆN", "funds"),
        ("Chí tiểu cụ thẻ", None),
        ("III. TỔ CHỨC THỰC HIỆN", None),
    ],
)
def test_sections_whose_capitals_lost_their_marks(heading: str, section: str | None) -> None:
    assert section_of(heading, misread=True) == section
