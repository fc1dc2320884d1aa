"""Closings that ask for plans give work; those that ask for earnestness do not."""

# ruff: noqa: E501 -- a closing of a table stays on its line
from __future__ import annotations

import pytest

from extractor.reading import read_bytes
from extractor.records.extract import extract_document

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN BÌNH LỤC
Số: 31/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Lục, ngày 04 tháng 3 năm 2024

KẾ HOẠCH
Phát triển cây vụ đông năm 2024

I. MỤC ĐÍCH
Nâng cao thu nhập cho nông dân.

II. TỔ CHỨC THỰC HIỆN
1. Phòng Nông nghiệp hướng dẫn lịch thời vụ cho các xã.
2. Đài Truyền thanh huyện tuyên truyền lịch thời vụ.
{closing}

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Trần Văn Hiền
"""

# closing, the unit and the words its task begins with
ASKED = [
    ("Yêu cầu các phòng, ban, UBND các xã, thị trấn căn cứ chức năng, nhiệm vụ được giao xây dựng kế "
     "hoạch của đơn vị mình. Trong quá trình thực hiện nếu có vướng mắc, báo cáo UBND huyện./.",
     "các phòng, ban, UBND các xã, thị trấn", "căn cứ chức năng, nhiệm vụ được giao xây dựng"),
    ("Trên đây là Kế hoạch phát triển cây vụ đông; UBND huyện yêu cầu các phòng, ngành, địa phương căn "
     "cứ nhiệm vụ được giao, chủ động xây dựng chương trình cụ thể./.",
     "các phòng, ngành, địa phương", "căn cứ nhiệm vụ được giao, chủ động xây dựng"),
    ("Đề nghị các cơ quan, đơn vị trên cơ sở Kế hoạch này ban hành kế hoạch để thực hiện./.",
     "các cơ quan, đơn vị", "trên cơ sở Kế hoạch này ban hành kế hoạch"),
]  # fmt: skip


def duties(closing: str) -> list[tuple[str, str]]:
    record = extract_document(read_bytes("a.txt", PLAN.format(closing=closing).encode()))
    return [(duty.unit.name, duty.task) for duty in record.assignments][2:]


@pytest.mark.parametrize(("closing", "unit", "opening"), ASKED)
def test_who_is_asked_to_plan(closing: str, unit: str, opening: str) -> None:
    [(name, task)] = duties(closing)
    assert (name, task[: len(opening)]) == (unit, opening)


IN_EARNEST = [
    "Yêu cầu các phòng, ban, UBND các xã nghiêm túc triển khai thực hiện./.",
    "Trên đây là Kế hoạch của UBND huyện, yêu cầu các đơn vị căn cứ Kế hoạch này tổ chức thực hiện./.",
    "Trong quá trình thực hiện nếu có khó khăn, đề nghị các đơn vị phản ánh về UBND huyện./.",
]


@pytest.mark.parametrize("closing", IN_EARNEST)
def test_earnestness_is_no_work(closing: str) -> None:
    assert duties(closing) == []
