"""The role that the opening of a task gives, and that a column's heading gives."""

from __future__ import annotations

import pytest

from extractor.fields.assignments.roles import role_of
from extractor.fields.assignments.tables import _role_of_heading

TASKS = [
    ("Chủ trì, phối hợp với Công an xã rà soát các hộ.", "lead"),
    ("Phối hợp với Công an xã rà soát các hộ.", "coordinate"),
    ("Tham mưu UBND xã ban hành kế hoạch.", "advise"),
    ("Rà soát các hộ, phối hợp với Công an xã xử lý.", "implement"),
    ("Chủ động phối hợp với các thôn.", "coordinate"),
    ("chỉ đạo các đồn phối hợp với chính quyền xã tuần tra.", "implement"),
    ("Bố trí dân quân thường trực phối hợp chữa cháy.", "implement"),
    ("hướng dẫn các trường phối hợp với phụ huynh.", "implement"),
    ("Có trách nhiệm phối hợp với Phòng Y tế.", "coordinate"),
]


@pytest.mark.parametrize(("task", "role"), TASKS)
def test_role_of_a_task(task: str, role: str) -> None:
    assert role_of(task) == role


HEADINGS = [
    ("Cơ quan chủ trì", "lead"),
    ("Đơn vị đầu mối", "lead"),
    ("Đầu mối", "implement"),
    ("Cơ quan thực hiện chính", "lead"),
    ("Đơn vị tham mưu", "advise"),
    ("Người thực hiện", "implement"),
]


@pytest.mark.parametrize(("heading", "role"), HEADINGS)
def test_role_of_a_column(heading: str, role: str) -> None:
    assert _role_of_heading(heading) == role


def test_who_has_partners_leads() -> None:
    assert _role_of_heading("Đầu mối", {"task": 1, "partner": 3}) == "lead"
    assert _role_of_heading("Người phụ trách", {"task": 1, "partner": 3}) == "implement"
