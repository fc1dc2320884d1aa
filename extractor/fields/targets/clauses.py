"""Cutting a paragraph into sentences and each sentence into the stretch of every quantity."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractor.fields.targets.cues import ending, pattern
from extractor.fields.targets.model import Kind, Span
from extractor.fields.targets.quantities import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.fields.targets.model import Quantity

_STOP = re.compile(r";|\n|(?<![\s.]\w)(?<!v\.v)(?<!\bTP)(?<!\bTX)[.!…](?=\s|\Z)")
_BRACKETED = re.compile(r"[^()\n.]{0,160}\)")
_LIST_END = re.compile(r"\s*\)?\s*[,)]")
_OPENER = re.compile(r"[-–+*•\s]*(?:\(?\w{1,3}[.)]\s+)?(?:[-–+*•]\s*)?")
_LONGEST = 220
_NEXT_MEASURE = re.compile(
    r"\W*(?:điểm|tỷ lệ|tỉ lệ|tỷ trọng|số|tổng|mức|thu nhập|doanh thu|sản lượng|năng suất|diện tích"
    r"|giá trị|chỉ số|bình quân|kinh phí|dư nợ|chất lượng)\s",
    re.IGNORECASE,
)
_COUNTED = frozenset({Kind.COUNT, Kind.MEASURE, Kind.OPEN})
_SHARED = _COUNTED | {Kind.PERCENT}
_SHARE = Kind.PERCENT
_EXTENTS = frozenset({Kind.MEASURE, Kind.TIME})
_WITHIN_REACH = re.compile(r"\strong (?:bán kính|phạm vi|cự ly|khoảng cách)\s*\Z", re.IGNORECASE)
_LISTED = re.compile(r"(?:,|;|(?<!\w)(?:và|hoặc)|(?<!\w)và \(?\w{1,2}\))\s*\Z")
_GROUND = re.compile(r"(?:tuyến|đoạn|trục|con đường|đường|cánh đồng|dòng|kênh|sông|bãi|sân)(?!\w)")
_NOUN_BEFORE = re.compile(r"[^\W\d_]{2}\s+\Z")
_FROM = re.compile(r"(?<!\w)từ\s*\Z")
_AREA = r"(?:(?:ở|tại|đối với|cho|với)\s+)?(?:khu vực|vùng|khối|cấp|nhóm|địa bàn|bậc)(?!\w)"
_WHERE = rf"(?:{_AREA}|(?:ở|tại|đối với)\s)"
_PART = re.compile(rf"\s*(?:\(\s*[^\W\d]|{_WHERE})")
_NEXT_PART = re.compile(
    rf"\s*(?:\(\s*[^\W\d][^()\d]*\)|{_WHERE}[^,;.()\d]*?)\s*(?:,|và)\s*(?:và\s*)?"
)


class Clause(NamedTuple):
    """A quantity with its sentence and its own stretch of it."""

    quantity: Quantity
    sentence: Span
    stretch: Span
    place: int
    siblings: tuple[Quantity, ...]


def clauses(text: str, quantities: Sequence[Quantity]) -> Iterator[Clause]:
    """Each quantity with its sentence and stretch, in reading order."""
    for sentence in _sentences(text, quantities):
        inside = _sharing_comparators(
            text,
            [
                quantity
                for quantity in quantities
                if sentence.start <= quantity.number[0] < sentence.end
            ],
        )
        for index, stretch in enumerate(_stretches(text, sentence, inside)):
            yield Clause(inside[index], sentence, stretch, index, inside)


def _sharing_comparators(text: str, inside: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """What "ít nhất" says goes on over a list ("ít nhất 5 tấn gạo, 200 thùng mì"), as does "từ …".

    "quý I đạt từ 25%, quý II 50%, quý III 75% trở lên" bounds all three from below.
    """
    shared: list[Quantity] = []
    for given in inside:
        quantity = _upon(text, given)
        last = shared[-1] if shared else None
        if last is not None and _bounds_each_part(text, last, quantity):
            quantity = replace(quantity, comparator=last.comparator, explicit=True)
        elif last is not None and _goes_on(text, last, quantity):
            quantity = replace(quantity, comparator=last.comparator)
        shared.append(quantity)
    for place in _opened_upward(text, shared):
        shared[place] = replace(shared[place], comparator=">=")
    return tuple(shared)


def _upon(text: str, quantity: Quantity) -> Quantity:
    """``quantity`` without a bound where "trên" is "on": "trồng hoa trên 12 tuyến đường"."""
    if quantity.comparator != ">" or not _GROUND.match(quantity.unit):
        return quantity
    left = prepare(text[max(0, quantity.start - _LONGEST) : quantity.start])
    if not text[quantity.start :].lower().startswith("trên ") or not _NOUN_BEFORE.search(left):
        return quantity
    if any(ending(cue).search(left) for cue in ("commit", "filler", "aim", "predicate")):
        return quantity
    return replace(quantity, comparator="=", explicit=False)


def _opened_upward(text: str, shared: Sequence[Quantity]) -> Iterator[int]:
    """The members between a first "từ 25%" and a last "75% … trở lên" of the same kind."""
    first: int | None = None
    for index, quantity in enumerate(shared):
        if quantity.kind is Kind.TIME:
            continue
        alike = first is not None and shared[first].unit == quantity.unit
        lead = text[max(0, quantity.number[0] - 8) : quantity.number[0]].lower()
        if first is not None and not alike:
            first = None
        if quantity.comparator == ">=" and not quantity.explicit and _FROM.search(lead):
            first = index
        elif first is not None and quantity.comparator == ">=" and quantity.explicit:
            yield from range(first, index)
            first = None


def _goes_on(text: str, last: Quantity, quantity: Quantity) -> bool:
    gap = text[last.end : quantity.start]
    return (
        last.comparator == ">="
        and last.value_max is None
        and last.kind in _SHARED
        and (quantity.kind in _COUNTED) == (last.kind in _COUNTED)
        and quantity.kind in _SHARED
        and quantity.comparator == "="
        and not quantity.explicit
        and (quantity.value, quantity.kind) != (100, Kind.PERCENT)
        and _LISTED.search(gap) is not None
        and pattern("predicate").search(gap.lower()) is None
    )


def _bounds_each_part(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether one bound is set for parts: "dưới 10% (nội thành), 5% (ngoại thành)"."""
    return (
        last.explicit
        and not quantity.explicit
        and last.kind is quantity.kind
        and last.unit == quantity.unit != ""
        and quantity.comparator == "="
        and _NEXT_PART.fullmatch(text, last.end, quantity.start) is not None
        and _PART.match(text, quantity.end) is not None
    )


def _sentences(text: str, quantities: Sequence[Quantity]) -> Iterator[Span]:
    within = [(quantity.start, quantity.end) for quantity in quantities]
    start = 0
    for stop in _STOP.finditer(text):
        if any(first < stop.start() < last for first, last in within):
            continue
        if stop[0] in ".!…" and text[stop.end() : stop.end() + 2].strip()[:1].islower():
            continue
        if stop[0] == ";" and _BRACKETED.match(text, stop.end()) and _is_open(text, stop.start()):
            continue
        yield Span(start, stop.start())
        start = stop.end()
    yield Span(start, len(text))


def _is_open(text: str, position: int) -> bool:
    """Whether a bracket opened on the same line still stands open at ``position``."""
    line = text[text.rfind("\n", 0, position) + 1 : position]
    return line.rfind("(") > line.rfind(")")


def _stretches(text: str, sentence: Span, inside: Sequence[Quantity]) -> list[Span]:
    if not inside:
        return []
    opener = _OPENER.match(text, sentence.start, inside[0].start)
    first = opener.end() if opener else sentence.start
    cuts = [first]
    for left, right in pairwise(inside):
        cuts.append(_boundary(text, cuts[-1], left, right))
    spans = []
    for index, quantity in enumerate(inside):
        start = cuts[index]
        end = next((cut for cut in cuts[index + 1 :] if cut >= quantity.number[1]), sentence.end)
        spans.append(_trimmed(text, start, max(end, quantity.end), quantity))
    return spans


def _boundary(text: str, floor: int, left: Quantity, right: Quantity) -> int:
    """Where the stretch of ``left`` ends and that of ``right`` begins (``floor``: they share)."""
    gap = text[left.end : right.start]
    if gap.strip() == "và" and left.explicit and left.kind in _EXTENTS and right.kind is _SHARE:
        return left.end  # "100% tuyến đường có mặt cắt từ 7 m trở lên và 85% hẻm"
    if _WITHIN_REACH.search(gap):
        return floor  # "100% tụ điểm, cơ sở quanh trường trong bán kính 200 m"
    if gap.strip() == "(" and left.of is not None and right.kind is Kind.PERCENT:
        return floor  # "điểm Đông 250/250 (100%)" tells one thing twice
    if _LIST_END.match(gap) and text[left.end : right.start].strip(" ,)") != "":
        return left.end
    label = gap.rstrip().removesuffix(":")  # "Toán: 01, Ngữ văn: 05": the label is the second's
    cut = max(label.rfind(mark) for mark in (",", ";", " và ", ":", "(", " Và "))
    cut = gap.rfind(":") if cut < 0 else cut
    if cut < 0 or _nested(gap, cut, left):
        shared = gap.strip() or left.kind is Kind.TIME  # "dưới 40 tuổi từ 15 đến 20%"
        return floor if shared else right.start
    return left.end + cut


def _nested(gap: str, cut: int, left: Quantity) -> bool:
    """Whether the second number is said of the first: "100% các xã, phường có ít nhất 1 trạm"."""
    said = pattern("predicate")
    return (
        left.kind is Kind.PERCENT
        and bool(gap[:cut].strip(" ,"))
        and said.search(gap[:cut]) is None
        and _NEXT_MEASURE.match(gap, cut) is None
        and (found := said.search(gap, cut)) is not None
        and found.start() > cut + 3
    )


def _trimmed(text: str, start: int, end: int, quantity: Quantity) -> Span:
    """The stretch without loose ends, and not much longer than a printed line or two."""
    if quantity.start - start > _LONGEST:
        comma = text.find(",", quantity.start - _LONGEST, quantity.start)
        start = comma + 1 if comma > 0 else text.find(" ", quantity.start - _LONGEST)
    if end - quantity.end > _LONGEST:
        comma = text.rfind(",", quantity.end, quantity.end + _LONGEST)
        end = comma if comma > 0 else text.rfind(" ", quantity.end, quantity.end + _LONGEST)
    while start < quantity.start and text[start] in " \t\n,;:()-–+*":
        start += 1
    while end > quantity.end and text[end - 1] in " \t\n,;:(-–+*":
        end -= 1
    return Span(start, end)
