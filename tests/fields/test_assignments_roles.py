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
    ("Là cơ quan thường trực của Ban Chỉ đạo; chủ trì rà soát.", "lead"),
    ("Là bộ phận thường trực; phối hợp với Công an xã trực chốt.", "coordinate"),
    ("Làm đầu mối; tham mưu UBND phường ban hành quyết định.", "advise"),
    ("Là cơ quan thường trực của Ban Chỉ đạo; tổng hợp, báo cáo.", "implement"),
    ("Là cơ quan thường trực, tham mưu UBND huyện chỉ đạo.", "advise"),
    ("Thẩm định, tham mưu bố trí kinh phí.", "implement"),
    ("có trách nhiệm kiểm tra, tham mưu xử lý vi phạm.", "implement"),
    ("Hướng dẫn, phối hợp với các thôn họp dân.", "coordinate"),
    ("Quyết định thành phần và chủ trì các cuộc họp.", "implement"),
    ("Chỉ đạo chung, chủ trì các phiên họp Ban Chỉ đạo.", "implement"),
    ("Chủ trì các cuộc họp giao ban, phân công thành viên.", "lead"),
    ("Là cơ quan đầu mối, chủ trì theo dõi việc thực hiện; tham mưu lập Tổ giúp việc.", "lead"),
    ("Đơn vị thường trực, chủ trì kiểm tra; phối hợp với các xã xử lý.", "lead"),
    ("Tăng cường công tác phối hợp kiểm tra các cơ sở.", "implement"),
    ("Xây dựng quy chế phối hợp giữa các ngành.", "implement"),
    ("Nạo vét kênh nội đồng, bờ vùng cùng với các thôn.", "implement"),
    ("Cùng với Công an xã tuần tra ban đêm.", "coordinate"),
    ("3.2- Chủ trì, phối hợp với Ban Dân vận mở lớp.", "lead"),
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
