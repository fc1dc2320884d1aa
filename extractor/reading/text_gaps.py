"""Tables in plain text whose cells are parted by two blanks, under no common columns.

What was set with tabs is often saved so: "1  Thôn Hạ  64  22", "10  Thôn Thượng Trung  266  93".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.document import Table
from extractor.reading.pipes import build_table
from extractor.reading.text_regions import is_barrier, is_empty, opens_table
from extractor.reading.text_rows import (
    is_notes_heading,
    is_number,
    is_ordinal,
    is_ordinal_heading,
)

_GAP = re.compile(r"\s{2,}")
_FEWEST_CELLS = 3
_FEWEST_ROWS = 3
_LONGEST_HEADING = 60


def gap_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table whose headings are line ``start``, and the line behind it; None if none is.

    Every row has as many cells as the heading; a sum may lack the number that opens the others,
    and any row what would stand below "Ghi chú".
    """
    titles = _cells(lines[start])
    if not _are_headings(lines[start], titles):
        return None
    notes = lines[start].rindex(titles[-1]) if is_notes_heading(titles[-1]) else 0
    rows, end = [titles], start + 1
    for place in range(start + 1, len(lines)):
        if is_empty(lines, place):
            continue
        row = _row(lines[place], len(titles), notes=notes)
        if row is None:
            break
        rows.append(row)
        end = place + 1
    if len(rows) <= _FEWEST_ROWS or not _are_measured(rows[1:]):
        return None
    return build_table([[[text] for text in row] for row in rows], len(titles)), end


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip())


def _are_headings(line: str, titles: Sequence[str]) -> bool:
    if len(titles) < _FEWEST_CELLS or max(map(len, titles)) > _LONGEST_HEADING or is_barrier(line):
        return False
    return is_ordinal_heading(titles[0]) or opens_table(line)


def _row(line: str, width: int, *, notes: int) -> list[str] | None:
    """The cells of a row; ``notes`` is the place of a heading that may have nothing below it."""
    cells = _cells(line)
    unnoted = len(line.rstrip()) <= notes
    sums = not is_ordinal(cells[0]) and all(map(is_number, cells[1:]))
    if sums and len(cells) in {width - 1, width - 1 - unnoted}:
        cells = ["", *cells]
    if unnoted and len(cells) == width - 1:
        cells = [*cells, ""]
    return cells if len(cells) == width and not is_barrier(line) else None


def _are_measured(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are numbered, or two columns hold nothing but figures."""
    columns = list(zip(*rows, strict=True))
    figures = sum(all(map(is_number, column)) for column in columns[1:])
    return figures > 1 or all(is_ordinal(text) for text in columns[0] if text)
