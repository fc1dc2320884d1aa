"""Tables in plain text whose cells are parted by tabs, as word processors save them.

A row is a line with as many tabs as its neighbours.  A cell of several paragraphs breaks its
row into several lines, whose tabs add up to those of a row; a merged cell leaves fewer tabs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.knowledge.letters import SMALL
from extractor.knowledge.text import fold
from extractor.reading.document import Table
from extractor.reading.pipes import build_table
from extractor.reading.text_regions import is_barrier, opens_table
from extractor.reading.text_rows import is_ordinal, is_ordinal_heading

_LONGEST_TITLE = 80
"""How long a line without tabs may be, in characters, to be the title of a group of rows."""
_SHARE = 0.6
_ITEM = re.compile(rf"[-+*•]\s|{SMALL}")

Row = list[list[str]]


def tab_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table whose first row is line ``start``, and the line behind it; None if none is."""
    if not lines[start].strip() or not _may_open(lines[start]):
        return None
    end = _end(lines, start)
    run = [line for line in lines[start:end] if line.strip()]
    tabs = _tabs_of_rows(run)
    if tabs is None:
        return None
    rows = _without_empty_columns(_rows(run, tabs))
    return build_table(rows, max(map(len, rows))), end


def _may_open(line: str) -> bool:
    """Whether a line has two cells or more and is no line of the head or foot."""
    spaced = line.replace("\t", "   ")
    cells = [cell for cell in line.split("\t") if cell.strip()]
    if len(cells) < 2 or is_barrier(spaced):
        return False
    return line.count("\t") > 1 or opens_table(spaced)


def _end(lines: Sequence[str], start: int) -> int:
    """The line behind the last one that has tabs inside, over titles and single blank lines."""
    end, between = start + 1, 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if line.strip() and is_barrier(line.replace("\t", "   ")):
            break
        if between and _heads_another(line, lines[start]):
            break
        if "\t" in line.strip("\n ") and line.strip():
            if not line.strip().count("\t") and line.count("\t") < 2:
                break
            end, between = place + 1, 0
            continue
        between += 1
        if between > 2 or len(line) > _LONGEST_TITLE or "\t" in line.strip():
            break
    return end


def _heads_another(line: str, heading: str) -> bool:
    """Whether a line heads a table of its own, not the one that ``heading`` opens once more."""
    opens = line.count("\t") > 1 and is_ordinal_heading(fold(line.split("\t")[0].strip()))
    return opens and line.strip() != heading.strip()


def _tabs_of_rows(run: Sequence[str]) -> int | None:
    """How many tabs a row has: the most that two lines or more have in common."""
    counts = Counter(line.count("\t") for line in run if "\t" in line)
    common = [count for count, lines in counts.items() if lines > 1]
    if not common:
        return None
    tabs = max(common)
    more = sum(lines for count, lines in counts.items() if count > tabs)
    aligned = sum("\t\t" in line.strip() and line.count("\t") != tabs for line in run)
    if more or aligned > (1 - _SHARE) * len(run):
        return None
    return tabs


def _rows(run: Sequence[str], tabs: int) -> list[Row]:
    rows: list[Row] = []
    place = 0
    while place < len(run):
        length = _lines_of_row(run, place, tabs)
        if length == 1 and rows and _continues(run[place]):
            rows[-1][-1].append(run[place].strip())
        elif length == 1:
            rows.append(_padded(run[place], tabs))
        else:
            rows.append(_joined(run[place : place + length]))
        place += length
    return rows


def _lines_of_row(run: Sequence[str], start: int, tabs: int) -> int:
    """How many lines make up the row; one where no lines' tabs add up to those of a row."""
    total = 0
    for place in range(start, len(run)):
        count = run[place].count("\t")
        opens = is_ordinal(run[place].split("\t")[0].strip())
        if place > start and (count >= tabs or (count and opens)):
            return 1
        total += count
        if total > tabs:
            return 1
        if total == tabs and (place == start or not _is_title(run[start])):
            return place - start + 1
    return 1


def _is_title(line: str) -> bool:
    return "\t" not in line and not _continues(line)


def _continues(line: str) -> bool:
    """Whether a line without tabs is a further paragraph of the cell before it."""
    return "\t" not in line and bool(_ITEM.match(line.strip()))


def _padded(line: str, tabs: int) -> Row:
    """The cells of a line; the title of a group of rows stays short, to be spread by its width."""
    cells = [[cell.strip()] for cell in line.split("\t")]
    filled = [cell[0] for cell in cells if cell[0]]
    if len(filled) == 1 or (len(cells) == 2 and is_ordinal(cells[0][0])):
        return cells
    return cells + [[""] for _ in range(tabs + 1 - len(cells))]


def _joined(lines: Sequence[str]) -> Row:
    row: Row = [[]]
    for line in lines:
        first, *others = line.split("\t")
        row[-1].append(first.strip())
        row += ([cell.strip()] for cell in others)
    return row


def _without_empty_columns(rows: list[Row]) -> list[Row]:
    width = max(map(len, rows))
    empty = {
        column
        for column in range(width)
        if not any("".join(row[column]) for row in rows if len(row) > column)
    }
    return [[cell for column, cell in enumerate(row) if column not in empty] for row in rows]
