"""Tables that a converter has printed one cell a line, row after row, without any rule.

The headings stand first, a line each; the rows are believed only where every one has as many
lines, which a column of running numbers or of dates shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.knowledge.column_headings import kinds_named
from extractor.knowledge.text import fold
from extractor.reading.document import Table
from extractor.reading.pipes import build_table
from extractor.reading.text_cells_numbered import WHEN, figure_rows, numbered_rows
from extractor.reading.text_regions import is_barrier, is_empty
from extractor.reading.text_rows import is_ordinal_heading

_WIDTHS = range(3, 9)
_FEWEST_ROWS = 2
_LONGEST_HEADING, _LONGEST_CELL = 45, 240
_LONG = 80
_KNOWN_SHARE = 0.6
_OUTLINE = re.compile(
    r"\s*(?:[IVX]{1,5}[.)]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[-+*•]\s|phụ lục\b)", re.IGNORECASE
)
_COUNT = re.compile(r"\W*(\d{1,3})\W*")
_OTHER_HEADINGS = frozenset(
    [
        "noi dung",
        "ghi chu",
        "so luong",
        "don vi",
        "dvt",
        "ten",
        "dia diem",
        "thanh phan",
        "kinh phi",
        "chi tieu",
        "chi so",
        "tieu chi",
        "nhom doi tuong",
        "dia phuong",
        "dia ban",
        "chi hoi",
        "chi doan",
        "chi bo",
        "truong",
        "to dan pho",
        "khu pho",
        "thon",
        "ban",
        "ap",
        "xom",
        "xa",
        "phuong",
        "huyen",
    ]
)
_ROWS_OF = re.compile(r"(?:ten |cac )?(.*?)(?:,| va |/| - | \().*")


def cell_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table whose first heading is line ``start``, and the line behind it; None if none is."""
    if not _is_heading(lines[start]):
        return None
    cells = _cells(lines, start)
    texts = [text for _, text in cells]
    numbered = is_ordinal_heading(lines[start].strip("* :"))
    if not numbered and any(map(is_ordinal_heading, texts[1 : max(_WIDTHS)])):
        return None  # a line that names the table, whose headings follow
    if told := numbered_rows(texts) if numbered else figure_rows(texts):
        grid, count = told
        table = build_table([[[text] for text in row] for row in grid], len(grid[0]))
        return table, cells[count - 1][0] + 1
    headings = next((at for at, (_, text) in enumerate(cells) if not _is_heading(text)), len(cells))
    for width in sorted(_WIDTHS, key=lambda width: abs(width - headings)):
        titles = [text for _, text in cells[:width]]
        if sum(map(_is_heading, titles)) < _KNOWN_SHARE * width:
            continue
        rows = _rows([text for _, text in cells[width:]], width)
        if rows is not None:
            last = cells[width * (len(rows) + 1) - 1][0]
            return build_table(
                [[[text] for text in row] for row in [titles, *rows]], width
            ), last + 1
    return None


def _cells(lines: Sequence[str], start: int) -> list[tuple[int, str]]:
    """The lines that may be cells, with their places: to the end or to what is no cell."""
    found: list[tuple[int, str]] = []
    for place in range(start, len(lines)):
        text = lines[place].strip()
        if is_empty(lines, place):
            continue
        if len(text) > _LONGEST_CELL or "|" in text or is_barrier(lines[place]):
            break
        unparted = len(found) == place - 1 - start and found
        if unparted and found[-1][0] < place - 1 and len(text) > _LONG:
            break  # the first blank line of all, and words behind the table
        if _OUTLINE.match(text) and not _COUNT.fullmatch(text):
            break
        found.append((place, text))
    return found


def _rows(cells: Sequence[str], width: int) -> list[list[str]] | None:
    """As many rows of ``width`` cells as one measuring column goes through, None if too few."""
    whole = [list(cells[at : at + width]) for at in range(0, len(cells) - width + 1, width)]
    best = max((_measured([row[at] for row in whole]) for at in range(width)), default=0)
    return whole[:best] if best >= _FEWEST_ROWS else None


def _measured(column: Sequence[str]) -> int:
    """How many cells from the top are running numbers, or all say a time."""
    numbers = [_COUNT.fullmatch(text) for text in column]
    running = 0
    for number in numbers:
        if number is None or int(number[1]) != running + 1:
            break
        running += 1
    times = next((at for at, text in enumerate(column) if not WHEN.fullmatch(text)), len(column))
    return max(running, times)


def _is_heading(line: str) -> bool:
    text = line.strip()
    if not text or len(text) > _LONGEST_HEADING or text[-1] in ".;,":
        return False
    folded = fold(text).strip(" :*")
    if is_ordinal_heading(folded):
        return True
    first = _ROWS_OF.sub(r"\1", folded)  # "Xã, thị trấn", "Thôn (ấp)"
    return bool({folded, first} & _OTHER_HEADINGS or kinds_named(folded))
