"""Marks of markdown and leftovers of web pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.marks import unmark

LINES = [
    (["**KẾ HOẠCH**"], [("KẾ HOẠCH", True)]),
    (["**1.** Tuyên truyền"], [("1. Tuyên truyền", False)]),
    (
        ["hợp tác xã *(HTX)*, hộ", "kinh doanh *(HKD) *trên"],
        [("hợp tác xã (HTX), hộ", False), ("kinh doanh (HKD) trên", False)],
    ),
    (["**TM. ỦY BAN", "NHÂN DÂN**"], [("TM. ỦY BAN", True), ("NHÂN DÂN", True)]),
    (
        ["**ỦY BAN NHÂN DÂN", "**", "TỈNH A"],
        [("ỦY BAN NHÂN DÂN", True), ("", False), ("TỈNH A", False)],
    ),
    (["***Ghi chú***"], [("Ghi chú", True)]),
    (["* *"], [("", False)]),
    (["** **"], [("", False)]),
    (["* Tập thể: Giấy khen"], [("* Tập thể: Giấy khen", False)]),
    (["* Tập thể: “*Xanh*”, “*Sạch*”"], [("* Tập thể: “Xanh”, “Sạch”", False)]),
    (
        ["* Trạm Y tế", "- Khám bệnh.", "* Công an xã", "* Các thôn: họp dân"],
        [
            ("* Trạm Y tế", False),
            ("- Khám bệnh.", False),
            ("* Công an xã", False),
            ("* Các thôn: họp dân", False),
        ],
    ),
    (
        ["* Hội Nông dân xã:", "*Nêu cao*", "  * Đoàn xã"],
        [("* Hội Nông dân xã:", False), ("Nêu cao", False), ("* Đoàn xã", False)],
    ),
    (["** Tiêu chí số 3 – Thủy lợi*"], [("* Tiêu chí số 3 – Thủy lợi", False)]),
    (["** Lưu ý khi", "chấm điểm:*"], [("* Lưu ý khi", False), ("chấm điểm:", False)]),
    (["** II**"], [("II", True)]),
    (["** Ghi chú: **- Vị trí"], [("Ghi chú: - Vị trí", False)]),
    (["*** Yêu cầu**"], [("* Yêu cầu", True)]),
    (["Tỷ lệ = b/a * 100%;"], [("Tỷ lệ = b/a * 100%;", False)]),
    ([r"5 \* 4 \# 3"], [("5 * 4 # 3", False)]),
    (["## II. NỘI DUNG"], [("II. NỘI DUNG", True)]),
    (["a<br>b&nbsp;c <b>d</b>"], [("a", False), ("b c d", False)]),
    (["số lượng < 5 và > 3"], [("số lượng < 5 và > 3", False)]),
    (["[Nghị định 30](https://example.vn/30) ![](a.png)"], [("Nghị định 30", False)]),
    (["(xem [1])"], [("(xem [1])", False)]),
]


@pytest.mark.parametrize(("lines", "expected"), LINES)
def test_unmark(lines: list[str], expected: list[tuple[str, bool]]) -> None:
    assert [(line.text, line.bold) for line in unmark(lines)] == expected


@given(st.lists(st.text("ab *\\|-\n<", max_size=20).map(lambda s: s.replace("\n", "")), max_size=5))
def test_no_line_is_lost_and_letters_stay(lines: list[str]) -> None:
    result = unmark(lines)
    assert len(result) == len(lines)
    kept = "".join(line.text for line in result)
    assert [c for c in kept if c in "ab"] == [c for c in "".join(lines) if c in "ab"]
