from __future__ import annotations

import pytest

from extractor.knowledge.sections import announces

HEADINGS = [
    ("III. TỔ CHỨC THỰC HIỆN", "organisation", True),
    ("IV. Phân công nhiệm vụ", "organisation", True),
    ("III. TỔ CHỨC IHỰC HIỆN", "organisation", True),
    ("IV. TỔ CHỨG THỰC HIỆN", "organisation", True),
    ("III. TỔ CHỨC THỰCHIỆN", "organisation", True),
    ("III. TỔCHỨC THỰC HIỆN", "organisation", True),
    ("3. Giải pháp thực hiện", "organisation", False),
    ("III. NHIỆM VỤ CỤ THỂ", "organisation", False),
    ("a) Chức năng nhiệm vụ của Văn phòng", "organisation", False),
    ("I. MỤC ĐÍCH, YÊU CẦU", "organisation", False),
]


@pytest.mark.parametrize(("heading", "section", "expected"), HEADINGS)
def test_headings_announce_sections(heading: str, section: str, expected: bool) -> None:
    assert announces(heading, section) is expected
