"""Which times of a paragraph are deadlines, and what is quoted with them."""

from __future__ import annotations

import pytest

from extractor.fields.deadlines import DeadlineMention, TimeContext, find_deadlines

CONTEXT = TimeContext("2024-05-02", 2024)

BINDING = [
    ("Các thôn hoàn thành việc đăng ký trước ngày 30/6/2024.", ["2024-06-30"]),
    ("Thời gian thực hiện: trong năm 2024.", ["2024-12-31"]),
    ("- Thời gian: Quý III/2024", ["2024-09-30"]),
    ("Phấn đấu hoàn thành xây dựng nhà văn hóa thôn năm 2024.", ["2024-12-31"]),
    ("Đến hết năm 2025: 80% hộ sử dụng nước sạch.", ["2025-12-31"]),
    ("Đến năm 2025 có 90% đường thôn được bê tông hóa", ["2025-12-31"]),
    ("Ngày 16/5/2024: họp Ban Chỉ đạo, phân công nhiệm vụ.", ["2024-05-16"]),
    ("Tổ chức lễ phát động vào ngày 19/5/2024", ["2024-05-19"]),
    ("Hằng tháng, công chức văn hóa báo cáo kết quả.", ["MONTHLY"]),
    ("Tổ chức tổng vệ sinh đường làng mỗi tháng 02 lần", ["MONTHLY"]),
    ("Định kỳ tổng hợp kết quả gửi phòng chuyên môn.", ["PERIODIC"]),
    ("Bình xét gia đình văn hóa hằng năm.", ["YEARLY"]),
    ("Báo cáo hoạt động hàng tháng, quý, năm.", ["MONTHLY", "QUARTERLY", "YEARLY"]),
    ("Xây dựng kế hoạch chi tiết trong 15 ngày kể từ ngày ban hành Kế hoạch này", ["2024-05-17"]),
    ("Khen thưởng ngay sau khi có quyết định công nhận.", [None]),
    (
        "Trả kết quả trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, tổ chức niêm yết.",
        [None],
    ),
    ("Trả lời đơn trong 10 ngày kể từ ngày nhận đơn theo Quyết định số 15/QĐ-UBND.", [None]),
    ("Trạm Y tế khử khuẩn ổ dịch trong vòng 36 giờ kể từ khi nhận tin", [None]),
    ("Sau đợt ra quân, chậm nhất 04 ngày sau khi kết thúc, nộp danh sách", [None]),
    ("Trao quà cho tân binh trước ngày lên đường 02 ngày.", [None]),
    ("nộp báo cáo 6 tháng đầu năm trước 24/6/2024.", ["2024-06-24"]),
    ("báo cáo tháng (trước ngày 18), báo cáo năm (trước ngày 06/12)", ["MONTHLY", "YEARLY"]),
    ("Rà soát hộ nghèo từ ngày 01/9/2024 đến ngày 14/12/2024.", ["2024-12-14"]),
    (
        "báo cáo định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 10/12)",
        ["2024-06-15", "2024-12-10"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BINDING)
def test_binding(text: str, expected: list[str | None]) -> None:
    found = find_deadlines(text, CONTEXT)
    assert [_when(mention) for mention in found] == expected


def _when(mention: DeadlineMention) -> str | None:
    rule = mention.time.recurrence
    return rule.split(";")[0].removeprefix("FREQ=") if rule else mention.time.finish


def test_a_plan_for_next_year_may_begin_in_the_autumn_before() -> None:
    context = TimeContext(None, 2025)
    assert find_deadlines("Từ 12/9 đến 28/9/2024: lập danh sách thanh niên", context)
    assert not find_deadlines("Từ 12/3 đến 28/3/2024: lập danh sách thanh niên", context)


MERE_MENTIONS = [
    "Thực hiện Kế hoạch số 34/KH-UBND ngày 4/3/2021 của UBND huyện",
    "Căn cứ Nghị quyết số 12-NQ/HU ngày 15/12/2024 của Huyện ủy",
    "theo Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022",
    "Chương trình mục tiêu quốc gia giai đoạn 2021-2025",
    "Nghị quyết Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025",
    "Đề án phát triển du lịch cộng đồng đến năm 2030, tầm nhìn đến năm 2045",
    "Chiến lược quốc gia về bình đẳng giới đến năm 2030",
    "Thường xuyên kiểm tra, đôn đốc; kịp thời tháo gỡ khó khăn",
    "Kinh phí bố trí trong dự toán ngân sách hằng năm",
    "lồng ghép vào kế hoạch hằng năm của đơn vị",
    "nâng cao đời sống hàng ngày của nhân dân",
    "chi trả trợ cấp hàng tháng",
    "Năm 2023, xã đã đạt 15/19 tiêu chí",
    "Tính đến ngày 31/12/2023 toàn xã có 1.250 hộ",
    "so với năm 2024",
    "kỷ niệm 70 năm Ngày Chiến thắng 07/5/2024",
    "mỗi năm tăng 2%",
    "Phát thanh: 50.000 đồng x 04 lần/tháng x 06 tháng",
    "Luật Đất đai có hiệu lực từ ngày 01/8/2024",
    "“Xã đạt chuẩn nông thôn mới năm 2024”",
    "chế độ báo cáo định kỳ theo quy định",
    "Mở cống lấy nước luân phiên 4 ngày một lần",
    "100% học sinh tiểu học được học 2 buổi/ngày",
    "Ca bệnh tăng, số mắc tập trung vào tháng 6 và tháng 9",
    "Chú trọng kiểm tra dịp Tết Nguyên đán và cuối năm",
    "Dự toán lập trước ngày 20/11 năm trước",
    "Hồ sơ quá 30 ngày kể từ ngày tiếp nhận",
    "báo cáo đột xuất khi có yêu cầu",
    "Năm 2016, xã chịu ảnh hưởng của hai trận lũ trong tháng 10",
    "số liệu chốt số liệu từ ngày 15 tháng 12 đến ngày 14 tháng 6",
]


@pytest.mark.parametrize("text", MERE_MENTIONS)
def test_mere_mentions(text: str) -> None:
    assert [mention.time.text for mention in find_deadlines(text, CONTEXT)] == []


def test_masked_places_and_the_plans_own_title_give_nothing() -> None:
    text = "Thực hiện phong trào trồng cây trên địa bàn xã hoàn thành trong năm 2024."
    assert find_deadlines(text, CONTEXT)
    assert not find_deadlines(text, CONTEXT, masked=[(0, len(text))])
    assert not find_deadlines(text, CONTEXT, title=text.upper())


def test_a_heading_that_asks_for_a_time_makes_a_bare_one_bind() -> None:
    assert not find_deadlines("Năm 2024.", CONTEXT)
    (mention,) = find_deadlines("Năm 2024.", CONTEXT, heading="3. Thời gian thực hiện")
    assert (mention.time.finish, mention.labelled) == ("2024-12-31", True)


@pytest.mark.parametrize(
    ("text", "quoted", "action"),
    [
        (
            "a) Công an xã rà soát số hộ, xong trước 30/6/2024; gửi danh sách về Ủy ban.",
            "Công an xã rà soát số hộ, xong trước 30/6/2024",
            "Công an xã rà soát số hộ",
        ),
        (
            "Ghi chép đầy đủ. Hằng tuần họp giao ban. Lưu hồ sơ.",
            "Hằng tuần họp giao ban",
            "họp giao ban",
        ),
        ("Trước ngày 30/6/2024.", "Trước ngày 30/6/2024", None),
    ],
)
def test_evidence_is_the_clause(text: str, quoted: str, action: str | None) -> None:
    (mention,) = find_deadlines(text, CONTEXT)
    assert text[mention.start : mention.end] == quoted
    assert mention.action == action
