"""Parts of a whole that are written with a stroke: "250/250 (100%)", "ít nhất 2/3 tổng số"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind, Quantity
from extractor.fields.targets.units import read_unit
from extractor.knowledge.numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_PERCENT = re.compile(
    rf"\s*(?:\(\s*|=\s*|,\s*|đạt\s+|chiếm\s+)(?:(?:tỷ lệ|tỉ lệ|đạt|chiếm)\s+)*(?:{NUMBER})\s?%"
)
_OF_ALL = re.compile(
    r"\s+(?:tổng\s+)?(?:số|diện tích|thời gian|thời lượng|khối lượng|giá trị)(?!\w)"
)
_LARGEST_DENOMINATOR = 10
_SHARE_OF = re.compile(r"\s+(?:tổng\s+)?(?:số\s+)?")
_REACH = 240
_MADE_INTO = re.compile(
    r"\s+(?:hiện có\s+|cũ\s+)?(?:lại\s+)?(?:xuống\s+)?(?:còn|thành)(?:\s+lại)?\s+"
)
_MERGED = re.compile(
    r"(?<!\w)(?:sắp xếp|sáp nhập|hợp nhất|ghép|tinh gọn|thu gọn|tổ chức lại|nhập|dồn|chuyển)(?!\w)"
    r"[^;.\d]*\Z"
)


def is_told_in_percent(folded: str, end: int) -> bool:
    """Whether a ratio that ends at ``end`` is told again in percent: "227/250 = 90,8%"."""
    return _IN_PERCENT.match(folded, end) is not None


def is_fraction(folded: str, end: int, part: float, whole: float) -> bool:
    """Whether a ratio is a common fraction: "1/3 số căn", "2/3 tổng số thành viên"."""
    return part < whole <= _LARGEST_DENOMINATOR and _OF_ALL.match(folded, end) is not None


def with_units_of_wholes(folded: str, found: Sequence[Quantity]) -> list[Quantity]:
    """``found``, where ratios without a unit count what the last count or share before them does.

    "407/407 học sinh; trong đó: điểm Đông 250/250 (100%), điểm Đoài 157/157 (100%)"
    """
    read: list[Quantity] = []
    unit, kind, told = "", Kind.BARE, 0
    for quantity in found:
        near = quantity.start - told <= _REACH
        if quantity.of is not None and not quantity.unit and quantity.kind is Kind.BARE:
            if unit and near:
                quantity = replace(quantity, unit=unit, kind=kind)
                told = quantity.end
        elif quantity.kind is Kind.COUNT:
            unit, kind, told = quantity.unit, quantity.kind, quantity.end
        elif quantity.kind is Kind.PERCENT and (share := _SHARE_OF.match(folded, quantity.end)):
            counted = read_unit(folded, share.end() - 1)
            if counted is not None and counted.kind is Kind.COUNT:
                unit, kind, told = counted.unit, counted.kind, quantity.end
        read.append(quantity)
    return read


def is_made_into(folded: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether so many become so many: "sắp xếp 19 thôn còn 13 thôn", not "giảm 5 hộ còn 9 hộ"."""
    return (
        last.kind is quantity.kind is Kind.COUNT
        and last.unit == quantity.unit
        and last.value > quantity.value
        and _MADE_INTO.fullmatch(folded, last.end, quantity.number[0]) is not None
        and _MERGED.search(folded[: last.number[0]][-40:]) is not None
    )


def is_sum_in_steps(last: Quantity, quantity: Quantity, between: str) -> bool:
    """Whether two sums of money are one: "5 tỷ 200 triệu đồng"."""
    return (
        last.kind is quantity.kind is Kind.MONEY
        and last.unit == quantity.unit == "đồng"
        and not between.strip()
        and last.value > quantity.value > 0
        and last.value_max is quantity.value_max is None
    )
