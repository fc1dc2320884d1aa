"""The parts of a count that leave its unit unsaid: "24 thanh niên, trong đó nữ 12"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind, Quantity
from extractor.knowledge.numbers import NUMBER, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIVIDED = re.compile(
    r"(?:\s+(?!trong|gồm|bao|chia|cụ)[^\W\d_]+){0,5}[\s,;:(–-]*"
    r"(?:trong đó|bao gồm|gồm|cụ thể|chia ra|phân bổ)(?:\s+(?:có|là|gồm))?\s*:?\s*"
)
_PART = re.compile(
    rf"[^\W\d][^\d,;.()\n]{{1,40}}?[\s:]+(?P<number>{NUMBER})(?=\s*(?:[,;.)\n]|và\s|\Z))"
    r"\s*(?:,|;|và(?=\s))?\s*"
)
_BRACKET = re.compile(r"(?:\s+[^\W\d_]+){0,5}\s*\((?P<inside>[^()]{6,160})\)")
_LAST_NUMBER = re.compile(rf"[^\W\d][^\d]{{1,60}}[\s:](?P<number>{NUMBER})\s*")
_NUMBERED = re.compile(
    r"(?:quyết định|thông tư|nghị định|nghị quyết|công văn|chỉ thị|kế hoạch|luật|điều|khoản|mục|số"
    r"|phụ lục|biểu|mẫu|ngày|tháng|quý|năm|tuổi)\s+\Z"
)
_WHOLES = frozenset({Kind.COUNT, Kind.OPEN})


def find_parts(folded: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The bare numbers that divide a count of ``found``, with its unit.

    They must add up to the whole; without that a number of one digit ("thôn Đông 2") is a name.
    """
    taken = [quantity.number for quantity in found]
    for whole in found:
        if whole.kind not in _WHOLES:
            continue
        divided = _DIVIDED.match(folded, whole.end)
        parts = list(_parts(folded, divided.end())) if divided else _in_bracket(folded, whole)
        values = [parse_number(part["number"]) or 0.0 for part in parts]
        exact = sum(values) == whole.value and len(values) > 1
        plain = (
            divided is not None
            and all(len(part["number"]) > 1 for part in parts)
            and sum(values) <= whole.value
        )
        if not exact and not plain:
            continue
        for part, value in zip(parts, values, strict=True):
            start, end = part.span("number")
            if any(first < end and start < last for first, last in taken):
                continue
            yield Quantity(start, end, (start, end), value, whole.unit, whole.kind)


def _parts(folded: str, position: int) -> Iterator[re.Match[str]]:
    while part := _PART.match(folded, position):
        yield part
        position = part.end()


def _in_bracket(folded: str, whole: Quantity) -> list[re.Match[str]]:
    """The parts in a bracket, by semicolons: "(tập trung 30; tại nhà, cộng đồng 12)"."""
    bracket = _BRACKET.match(folded, whole.end)
    if bracket is None or ";" not in bracket["inside"]:
        return []
    start, end = bracket.span("inside")
    parts: list[re.Match[str]] = []
    while start < end:
        stop = folded.find(";", start, end)
        stop = end if stop < 0 else stop
        while start < stop and folded[start].isspace():
            start += 1
        part = _LAST_NUMBER.fullmatch(folded, start, stop)
        if part is None or _NUMBERED.search(folded, start, part.start("number")):
            return []
        parts.append(part)
        start = stop + 1
    return parts
