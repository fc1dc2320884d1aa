"""Counts that leave their unit unsaid: the parts of a whole, the shares of an allotment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractor.fields.targets.model import Kind, Quantity
from extractor.fields.targets.units import UnitReading, read_unit
from extractor.knowledge.numbers import NUMBER, parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIVIDED = re.compile(
    r"(?:\s+(?!trong|gồm|bao|chia|cụ)[^\W\d_]+){0,5}[\s,;:(–-]*"
    r"(?:trong đó|bao gồm|gồm|cụ thể|chia ra|phân bổ)(?:\s+(?:có|là|gồm))?\s*:?\s*"
)
_PART = re.compile(
    rf"[^\W\d][^\d,;.()\n]{{1,40}}?[\s:]+(?P<number>{NUMBER})(?=\s*(?:[,;.()\n]|và\s|\Z))"
    r"\s*(?:,|;|và(?=\s))?\s*"
)
_BRACKET = re.compile(r"(?:\s+[^\W\d_]+){0,5}\s*\((?:\s*trong đó:?)?(?P<inside>[^()]{6,240})\)")
_LAST_NUMBER = re.compile(
    rf"\s*[^\W\d][^\d]{{1,60}}?(?P<colon>\s?:)?\s(?P<number>{NUMBER})(?:\s?/\s?{NUMBER})?\s*"
)
_COMMA = re.compile(r",\s")
_SEMICOLON = re.compile(";")
_NUMBERED = re.compile(
    r"(?:quyết định|thông tư|nghị định|nghị quyết|công văn|chỉ thị|kế hoạch|luật|điều|khoản|mục|số"
    r"|phụ lục|biểu|mẫu|ngày|tháng|quý|năm|tuổi)\s+\Z"
)
_NAMED = re.compile(
    r"(?<!\w)(?:thôn|xóm|ấp|bản|làng|buôn|khóm|tổ|khu|khu phố|khối|lớp|phường|quận|cụm|nhóm"
    r"|(?<!quân )đội"
    r"|loại|hạng|cấp|mức|đợt|kỳ|lần|tiết|bài|câu|giai đoạn|bước|vòng|tuyến|quốc lộ|tỉnh lộ|đường"
    r"|tiêu chí|điểm|tập|khóa|nhiệm kỳ|trang|phần|chương|tiểu khu|lô|thửa|tờ|cơ sở|trường|block)\Z"
)
_WHOLES = frozenset({Kind.COUNT, Kind.OPEN})
_LISTED_WHOLES = _WHOLES | {Kind.SCORE}
_FEWEST = 3
_HEAD = re.compile(
    r"(?:(?<!\w)(?:phân bổ|phân khai|phân chỉ tiêu|giao chỉ tiêu|chỉ tiêu|giao cho các|giao các"
    r"|chia ra|chia theo|phân chia|cụ thể (?:như sau|từng|các)|số lượng)(?!\w)[^:;.\n]{0,90})"
    r":\s*(?=[^\W\d])"
)
_SHARE = re.compile(
    rf"[^\W\d][^\d,;.():\n]{{1,44}}?(?P<colon>\s?:)?\s+(?P<number>{NUMBER})"
    r"(?=\s*(?:[,;.\n]|và\s|\Z))\s*(?:[,;]\s*(?:và\s)?|và\s)?\s*"
)
_WORD = re.compile(r"(?<!\w)(?=[^\W\d_])")
_TO_WHOM = re.compile(r"(?<!\w)(?:cho|các|từng|mỗi|về|tới|những|theo|của|tại)(?!\w)")


def find_parts(folded: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """The bare numbers that divide a count of ``found``, with its unit.

    They must add up to the whole; without that a number of one digit ("thôn Đông 2") is a name,
    save in a bracket that lists three and more things with a number each.
    """
    taken = [quantity.number for quantity in found if quantity.kind is not Kind.BARE]
    for whole in found:
        if whole.kind not in _LISTED_WHOLES:
            continue
        divided = _DIVIDED.match(folded, whole.end) if whole.kind in _WHOLES else None
        parts = list(_parts(folded, divided.end())) if divided else _in_bracket(folded, whole)
        values = [parse_number(part["number"]) or 0.0 for part in parts]
        exact = sum(values) == whole.value and len(values) > 1
        plain = (
            divided is not None
            and all(len(part["number"]) > 1 for part in parts)
            and sum(values) <= whole.value
        )
        labelled = divided is None and len(parts) >= _FEWEST
        if not (exact or plain or labelled) or not (divided or _are_labelled(folded, parts)):
            continue
        for part, value in zip(parts, values, strict=True):
            start, end = part.span("number")
            if any(first < end and start < last for first, last in taken):
                continue
            yield Quantity(start, end, (start, end), value, whole.unit, whole.kind)


def find_shares(folded: str) -> Iterator[Quantity]:
    """The bare numbers of an allotment: "Phân bổ cho các xã: Hòa Sơn 13; Hòa Lễ 11; Ea Trul 10".

    The unit is what the head counts ("chỉ tiêu kết nạp đảng viên"), else it is left open.
    """
    for head in _HEAD.finditer(folded):
        shares = []
        position = head.end()
        while share := _SHARE.match(folded, position):
            shares.append(share)
            position = share.end()
        if len(shares) < _FEWEST or not _are_labelled(folded, shares):
            continue
        unit = _unit_of_head(head[0])
        for share in shares:
            start, end = share.span("number")
            value = parse_number(share["number"]) or 0.0
            if value:
                kind = Kind.COUNT if unit else Kind.OPEN
                yield Quantity(start, end, (start, end), value, unit.unit if unit else "", kind)


def _unit_of_head(head: str) -> UnitReading | None:
    head = _TO_WHOM.split(head, maxsplit=1)[0]
    for place in _WORD.finditer(head, 1):
        reading = read_unit(head, place.start() - 1)
        if reading is not None and reading.kind is Kind.COUNT and reading.unit != "chỉ tiêu":
            return reading
    return None


def _are_labelled(folded: str, parts: Sequence[re.Match[str]]) -> bool:
    """Whether each number stands behind a thing, and is no part of its name ("thôn 3")."""
    return all(
        part["colon"] or not _NAMED.search(folded[: part.start("number")].rstrip())
        for part in parts
    )


def _parts(folded: str, position: int) -> Iterator[re.Match[str]]:
    while part := _PART.match(folded, position):
        yield part
        position = part.end()


def _in_bracket(folded: str, whole: Quantity) -> list[re.Match[str]]:
    """The parts in a bracket: "(tập trung 30; tại nhà 12)", "(Công an 2, Quân đội 8)"."""
    bracket = _BRACKET.match(folded, whole.end)
    if bracket is None:
        return []
    start, end = bracket.span("inside")
    joint = _SEMICOLON if ";" in bracket["inside"] else _COMMA
    stops = [found.start() for found in joint.finditer(folded, start, end)]
    if not stops:
        return []
    parts: list[re.Match[str]] = []
    for stop in [*stops, end]:
        part = _LAST_NUMBER.fullmatch(folded, start, stop)
        if part is None or _NUMBERED.search(folded, start, part.start("number")):
            return []
        parts.append(part)
        start = stop + 1
    return parts
