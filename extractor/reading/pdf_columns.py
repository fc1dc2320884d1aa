"""The two columns of head and foot, told apart by where words stand on the page.

Fractions are of the page's width; heights of the row are the unit for gaps.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.knowledge.text import fold
from extractor.reading.anchors import (
    is_date_line,
    is_number_line,
    motto_start,
    opens_recipients,
    opens_signature,
)
from extractor.reading.pdf_geometry import Row
from extractor.reading.pdf_signers import signers_from

_HEAD_REACH = 0.5
_HEAD_ROWS = 16
_LETTERHEAD_ROWS = 12
_RIGHT_FROM = 0.36
_LEFT_UNTIL = 0.3
_WIDE_UNTIL = 0.72


@dataclass(slots=True)
class Columns:
    """A run of rows: set in one column (``full``) or side by side (``left``, ``right``)."""

    kind: str  # "body", "head" or "foot"
    full: list[Row] = field(default_factory=list)
    left: list[Row] = field(default_factory=list)
    right: list[Row] = field(default_factory=list)


def text_of_row(row: Row) -> str:
    """The words of a row with single blanks."""
    return " ".join(token.text for token in row)


def split_columns(
    rows: list[Row], width: float, height: float, foot_open: bool = False
) -> tuple[list[Columns], bool]:
    """Rows from the top of a page as head, body and foot, and whether a foot reaches its end.

    ``foot_open`` says that the page before ended inside a foot.
    """
    parts: list[Columns] = []
    start = 0
    if foot_open and rows:
        foot, start = _foot(rows, 0, width)
        if foot.right or foot.left:
            parts.append(foot)
        else:
            start = 0
    head = _head(rows, start, width, height)
    if head is not None:
        parts.append(head[0])
        start = head[1]
    return _rest(rows, start, width, parts)


def _rest(
    rows: list[Row], start: int, width: float, parts: list[Columns]
) -> tuple[list[Columns], bool]:
    while start < len(rows):
        opening = _foot_start(rows, start, width)
        if opening is None:
            parts.append(Columns("body", rows[start:]))
            return parts, False
        if opening > start:
            parts.append(Columns("body", rows[start:opening]))
        if signed := signers_from(rows, opening):
            foot, end = Columns("foot", right=signed[0]), signed[1]
        else:
            foot, end = _foot(rows, opening, width)
        if end == opening:
            foot, end = Columns("body", [rows[opening]]), opening + 1
        parts.append(foot)
        start = end
    return parts, bool(parts) and parts[-1].kind == "foot"


def _x0(row: Row) -> float:
    return row[0].box.x0


def _x1(row: Row) -> float:
    return max(token.box.x1 for token in row)


def _center(row: Row) -> float:
    return (_x0(row) + _x1(row)) / 2


def _height(row: Row) -> float:
    return max(token.height for token in row)


def _gaps(row: Row) -> list[tuple[float, int]]:
    """Width of the blank before each word but the first, with the word's place."""
    return [(row[i].box.x0 - row[i - 1].box.x1, i) for i in range(1, len(row))]


def _head(rows: list[Row], start: int, width: float, height: float) -> tuple[Columns, int] | None:
    """The head and the index of the row after it; None where the page has none."""
    anchor = _find_anchor(rows, start, width, height)
    if anchor is None:
        return None
    at, gutter, right_center = anchor
    page_center = _page_center(rows, width)
    head = Columns("head")
    index = start
    for index in range(start, min(len(rows), at + _HEAD_ROWS)):
        row = rows[index]
        if index > at and _ends_head(row, gutter, right_center, page_center, width):
            break
        left, right = _divide(row, gutter, width)
        if left:
            head.left.append(left)
        if right:
            head.right.append(right)
    else:
        index = min(len(rows), at + _HEAD_ROWS)
    return head, index


def _find_anchor(
    rows: list[Row], start: int, width: float, height: float
) -> tuple[int, float, float] | None:
    """Row of the motto (else of number and date), the gutter and the middle of the right column."""
    reach = [
        index
        for index in range(start, min(len(rows), start + _LETTERHEAD_ROWS))
        if rows[index][0].box.top < height * _HEAD_REACH
    ]
    for index in reach:
        row = rows[index]
        at = _motto_word(row)
        if at is None:
            continue
        part = row[at:]
        if at == 0 and abs(_center(row) - width / 2) < 0.06 * width:
            return None
        if part[0].box.x0 > 0.28 * width:
            before = row[at - 1].box.x1 if at else part[0].box.x0 - _height(row)
            return index, (before + part[0].box.x0) / 2, _center(part)
    for index in reach:
        row = rows[index]
        for gap, at in sorted(_gaps(row), reverse=True)[:3]:
            left, right = text_of_row(row[:at]), text_of_row(row[at:])
            if gap > 0.5 * _height(row) and is_number_line(left) and is_date_line(right):
                return index, (row[at - 1].box.x1 + row[at].box.x0) / 2, _center(row[at:])
    return None


def _motto_word(row: Row) -> int | None:
    start = motto_start(text_of_row(row))
    if start is None:
        return None
    places = [len(fold(text_of_row(row[:i]))) + (i > 0) for i in range(len(row))]
    return min(range(len(row)), key=lambda i: abs(places[i] - start))


def _page_center(rows: list[Row], width: float) -> float:
    wide = [row for row in rows if _x1(row) - _x0(row) > 0.6 * width]
    if not wide:
        return width / 2
    return (min(map(_x0, wide)) + max(map(_x1, wide))) / 2


def _ends_head(
    row: Row, gutter: float, right_center: float, page_center: float, width: float
) -> bool:
    """A row that is centred on the page or runs across the gutter without a gap."""
    left, right = _divide(row, gutter, width)
    if left and right:
        return False
    center = _center(row)
    if _x1(row) - _x0(row) > 0.62 * width:
        return True
    text = text_of_row(row)
    if is_number_line(text) or is_date_line(text):
        return False
    left_center = gutter - (right_center - gutter)
    nearest = min((left_center, right_center), key=lambda other: abs(other - center))
    return abs(center - page_center) < min(0.08 * width, abs(center - nearest))


def _divide(row: Row, gutter: float, width: float) -> tuple[Row, Row]:
    """The row's words left and right of the gutter, parted at the widest blank near it."""
    near = [
        (gap, at)
        for gap, at in _gaps(row)
        if row[at - 1].box.x1 < gutter + 0.14 * width and row[at].box.x0 > gutter - 0.14 * width
    ]
    gap, at = max(near, default=(0.0, 0))
    one_sided = _x0(row) > gutter - 0.02 * width or _x1(row) < gutter + 0.02 * width
    if gap > 0.9 * _height(row) and not (one_sided and gap < 3 * _height(row)):
        return row[:at], row[at:]
    if not one_sided and (at_word := _divided_by_words(row)):
        return row[:at_word], row[at_word:]
    return (row, []) if _center(row) < gutter else ([], row)


def _divided_by_words(row: Row) -> int:
    """Where a motto or a date begins in a row with no wide blank; 0 where nowhere."""
    at = _motto_word(row)
    if at:
        return at
    for index in range(1, len(row)):
        left, right = text_of_row(row[:index]), text_of_row(row[index:])
        if is_number_line(left) and is_date_line(right) and "/" in row[index - 1].text:
            return index
    return 0


def _foot_start(rows: list[Row], start: int, width: float) -> int | None:
    """The row where recipients or signature begin."""
    for index in range(start, len(rows)):
        row = rows[index]
        text = text_of_row(row)
        if _x0(row) < 0.45 * width and opens_recipients(text) and len(fold(text)) < 90:
            return _with_signature_above(rows, start, index, width)
        if (_is_right(row, width) and opens_signature(text)) or signers_from(rows, index):
            return index
    return None


def _with_signature_above(rows: list[Row], start: int, index: int, width: float) -> int:
    first = index
    while first > start and index - first < 6 and _is_right(rows[first - 1], width):
        first -= 1
    return first


def _is_right(row: Row, width: float) -> bool:
    return _x0(row) > _RIGHT_FROM * width and _center(row) > 0.52 * width


def _foot(rows: list[Row], start: int, width: float) -> tuple[Columns, int]:
    """The foot from ``start`` and the index of the row after it."""
    foot = Columns("foot")
    for index in range(start, len(rows)):
        row = rows[index]
        at = _foot_division(row, width)
        if at is None:
            return foot, index
        if row[:at]:
            foot.left.append(row[:at])
        if row[at:]:
            foot.right.append(row[at:])
    return foot, len(rows)


def _foot_division(row: Row, width: float) -> int | None:
    """How many words stand in the left column; None where the row belongs to no column."""
    near = [(gap, at) for gap, at in _gaps(row) if _is_right(row[at:], width)]
    gap, at = max(near, default=(0.0, 0))
    if _x0(row) > _RIGHT_FROM * width:
        return 0 if _is_right(row, width) else None
    if gap > 1.2 * _height(row) and _x0(row) < 0.5 * width:
        return at
    by_signature = next(
        (
            i
            for i in range(1, len(row))
            if row[i].box.x0 > _RIGHT_FROM * width and opens_signature(text_of_row(row[i:]))
        ),
        None,
    )
    if by_signature is not None:
        return by_signature
    if _x0(row) < _LEFT_UNTIL * width and _x1(row) <= _WIDE_UNTIL * width:
        centred = abs(_center(row) - width / 2) < 0.04 * width and _x0(row) > 0.2 * width
        return None if centred else len(row)
    return None
