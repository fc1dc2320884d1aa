"""Layout tables unfolded: the head and the foot set side by side are lines, not tables.

Decree 30/2020 (Annex I) sets issuer and number left, national motto and date right, and at the
end recipients left, signature right.  Word processors do it with a table without borders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from extractor.reading.anchors import (
    is_date_line,
    is_motto,
    is_number_line,
    is_ornament,
    motto_start,
    opens_recipients,
    opens_signature,
)
from extractor.reading.document import Block, Cell, Column, Line, Table

_WIDE_BLANK = re.compile(r"\s*\t\s*|\s{4,}")
_NEXT_RECIPIENT = re.compile(r"\s+(?=[-–+•]\s?[^\W\d_])")
# Where entries have end marks, a dash without one belongs to a name: "Phòng Kinh tế - Hạ tầng".
_MARKED_RECIPIENT = re.compile(
    r"(?<=[;.:,*_])\s+(?=[-–+•]\s?\w)"
    r"|\s+(?=[-–+•]\s?(?:Các|Lưu|Như|Phòng|Ban|Sở|Công an|Trường|UBND|TT)\b)"
)
_FEWEST_MARKED = 3
_OFFICE = re.compile(r"\s+(?=(?:KT|TL|TUQ)\.|PHÓ |THỨ TRƯỞNG|ỦY VIÊN|CHÁNH )")
_SIGNED = re.compile(r"(?<=\))\s+")
_LAYOUT_ROWS = 8
_LAYOUT_COLUMNS = 5


def unfold(table: Table) -> tuple[Block, ...]:
    """The lines of a layout table, row by row, left cells before right; else the table itself."""
    filled = [cell for cell in table.cells if any(line.text.strip() for line in cell.lines)]
    if not filled:
        return ()
    columns = {cell.column for cell in filled}
    rows = {cell.row for cell in filled}
    if len(filled) == 1 or (len(columns) == 1 and max(c.column_span for c in filled) == 1):
        return tuple(_plain_lines(filled))
    if len(rows) == 1 and len(columns) > 3 and any(is_motto(_first_text(cell)) for cell in filled):
        return tuple(_plain_lines(filled))  # a head of which a converter made one row
    if len(columns) > _LAYOUT_COLUMNS or len(rows) > _LAYOUT_ROWS or not _is_layout(filled):
        return (table,)
    first = min(columns)
    middle = _right_edge(filled) / 2
    lines: list[Block] = []
    for cell in sorted(filled, key=lambda cell: (cell.row, cell.column)):
        side = _side(cell, first, middle)
        lines += (replace(line, column=side) for line in _foot_lines(_plain_lines([cell])))
    return tuple(lines)


def _foot_lines(lines: list[Line]) -> list[Line]:
    """The lines of a cell; recipients or a signature that a converter set on one are divided."""
    if len(lines) != 1:
        return lines
    text = lines[0].text
    if opens_recipients(text):
        marked = _MARKED_RECIPIENT.split(text)
        parts = marked if text.count(";") + 1 >= _FEWEST_MARKED else _NEXT_RECIPIENT.split(text)
    elif opens_signature(text):
        words = text.split()
        offices = list(takewhile(str.isupper, words))  # "KT. BỘ TRƯỞNG THỨ TRƯỞNG", then a name
        name = words[len(offices) :]
        parts = [*_OFFICE.split(" ".join(offices)), *_SIGNED.split(" ".join(name))]
    else:
        return lines
    return [replace(lines[0], text=part, words=()) for part in parts if part.strip()]


def _right_edge(cells: Sequence[Cell]) -> int:
    return max(cell.column + cell.column_span for cell in cells)


def _side(cell: Cell, first: int, middle: float) -> Column:
    if cell.column == first:
        whole = cell.column_span >= 2 * middle - first and cell.column_span > 1
        return Column.FULL if whole else Column.LEFT
    return Column.RIGHT


def _plain_lines(cells: Iterable[Cell]) -> list[Line]:
    return [
        line
        for cell in cells
        for line in cell.lines
        if line.text.strip() and not is_ornament(line.text)
    ]


def _is_layout(cells: Sequence[Cell]) -> bool:
    widest_row = max(sum(cell.row == row for cell in cells) for row in {cell.row for cell in cells})
    if widest_row > 3:
        return False
    lines = [line.text for cell in cells for line in _plain_lines([cell])]
    openings = [_first_text(cell) for cell in cells]
    if any(is_motto(text) for text in lines):
        return True
    if any(motto_start(text) is not None for text in openings):
        return True  # all the cell holds was set on one line
    if any(is_number_line(text) for text in lines) and any(is_date_line(text) for text in lines):
        return True
    if any(opens_recipients(text) for text in openings):
        return True
    return len({cell.row for cell in cells}) <= 3 and any(
        opens_signature(text) for text in openings
    )


def _first_text(cell: Cell) -> str:
    return next((line.text for line in _plain_lines([cell])), "")


def order_head(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """The lines of a head in the order of its form: issuer, motto, number, place and date."""
    at_number = _first_index(left, is_number_line)
    at_date = _first_index(right, is_date_line)
    return [*left[:at_number], *right[:at_date], *left[at_number:], *right[at_date:]]


def _first_index(lines: Sequence[Line], test: Callable[[str], bool]) -> int:
    return next((index for index, line in enumerate(lines) if test(line.text)), len(lines))


def split_heads(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Lines that set head or foot side by side with tabs or blanks, split into two columns.

    "ỦY BAN NHÂN DÂN<tab>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" becomes a left and a right line.
    """
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Line) and (parts := _side_by_side(block.text)):
            left, right = (replace(block, text=part) for part in parts)
            result += [
                replace(left, column=Column.LEFT),
                replace(right, column=Column.RIGHT, gap=False),
            ]
        elif isinstance(block, Line) and block.text != "\f":
            result.append(replace(block, text=" ".join(block.text.split())))
        else:
            result.append(block)
    return tuple(result)


def _side_by_side(text: str) -> tuple[str, str] | None:
    parts = [part.strip() for part in _WIDE_BLANK.split(text.strip()) if part.strip()]
    if len(parts) != 2:
        return None
    left, right = parts
    is_head = is_motto(right) or (is_number_line(left) and is_date_line(right))
    is_foot = opens_recipients(left) and (opens_signature(right) or right.isupper())
    return (left, right) if is_head or is_foot else None
