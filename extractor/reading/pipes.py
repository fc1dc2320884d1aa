"""Tables drawn with pipes: cell text between lines that hold a single ``|``, or rows on a line.

Where pipes stand on lines of their own, a row is opened and closed by one, so that two in a row
may be the border of two rows as well as an empty cell; the number of columns that explains the
whole table best decides (dynamic programming over the cells).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.document import Cell, Line, Table
from extractor.reading.marks import unmark

_RULE_CELL = re.compile(r"\s*(?::?-{2,}:?|:-+:?|-+:)\s*")
_ORDINAL = re.compile(r"[*\s]*(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zđĐ])[.)]?[*\s]*")
_MOST_COLUMNS = 24
_FEWEST_PIPES = 3
_FEWEST_BARE_PIPES = 2
_COST_TITLE_ROW = 0.7
_COST_SHORT_ROW = 0.8
_COST_EMPTY_CELL = 1.0
_COST_EMPTY_OPENING = 0.5
_COST_SURPLUS_CELL = 4.0

Content = list[str]
Rows = list[list[Content]]


def is_pipe_rows(line: str, after: str) -> bool:
    """Whether ``line`` opens a table with one row a line ("| a | b |", or "a | b" over a rule).

    Nor does "a | b | c" need pipes around it where the next line is parted as often.
    """
    if _is_rule(after) and "|" in line:
        return True
    parted = line.count("|")
    if line.strip().startswith("|"):
        return parted >= _FEWEST_PIPES
    return parted >= _FEWEST_BARE_PIPES and after.count("|") == parted


def _is_rule(line: str) -> bool:
    cells = line.strip().strip("|").split("|")
    return "|" in line and all(_RULE_CELL.fullmatch(cell) for cell in cells)


def table_of_rows(lines: list[str]) -> Table:
    """The table with one row a line; the rule under the headings is left out."""
    opening = lines[0].strip()
    rows: Rows = [
        [[cell.strip()] for cell in re.split(r"(?<!\\)\|", _within(line.strip(), opening))]
        for line in lines
        if not _is_rule(line)
    ]
    return build_table(rows, max(len(row) for row in rows))


def _within(line: str, opening: str) -> str:
    """A row without the pipes around it; where ``opening`` has none, they bound empty cells."""
    line = line.lstrip("|") if opening.startswith("|") else line
    return line.rstrip("|") if opening.endswith("|") else line


def table_of_contents(contents: list[Content]) -> Table:
    """The table whose cells and row borders are ``contents``, the lines between lone pipes."""
    best: tuple[float, int, Rows] | None = None
    for columns in _possible_widths(contents):
        cost, rows = _parse(contents, columns)
        if best is None or cost < best[0]:
            best = (cost, columns, rows)
    if best is None:
        return Table(())
    return build_table([row for row in best[2] if any(map(_text, row))], best[1])


def _possible_widths(contents: list[Content]) -> range:
    """No fewer columns than cells filled in a row, no more than two heading rows make up."""
    runs = [0]
    for content in contents:
        if _text(content):
            runs[-1] += 1
        elif runs[-1]:
            runs.append(0)
    widest = max(1, *runs) if len(runs) > 1 else max(1, runs[0])
    headings = sum(runs[:2]) - 1 if runs[0] > 1 else sum(runs[1:3]) - 1
    return range(widest, max(widest, min(headings, _MOST_COLUMNS)) + 1)


def _text(content: Content) -> str:
    return " ".join(line.strip() for line in content if line.strip())


def _parse(contents: list[Content], columns: int) -> tuple[float, Rows]:
    """The cheapest way to read ``contents`` as rows of ``columns`` cells parted by empty ones."""
    count = len(contents)
    filled = [bool(_text(content)) for content in contents]
    cost = [float("inf")] * (count + 2)
    width = [0] * (count + 2)
    cost[count] = cost[count + 1] = 0.0
    for start in range(count - 1, -1, -1):
        for cells in range(1, min(columns + 3, count - start) + 1):
            end = start + cells
            if end == count - 1 or (end < count and filled[end]):
                continue  # what follows a row is an empty border with another row behind it
            total = _row_cost(filled[start:end], columns) + cost[min(end + 1, count)]
            if start == 0:  # headings are hardly ever empty
                total += _COST_EMPTY_CELL * filled[:end].count(False)
            if total < cost[start]:
                cost[start], width[start] = total, cells
    rows, position = [], 0
    while position < count:
        rows.append(contents[position : position + width[position]])
        position += width[position] + 1
    return cost[0], rows


def _row_cost(filled: list[bool], columns: int) -> float:
    cells = len(filled)
    cost = _COST_EMPTY_CELL * filled.count(False) + (0.0 if filled[0] else _COST_EMPTY_OPENING)
    if cells >= columns:
        return cost + _COST_SURPLUS_CELL * (cells - columns)
    return cost + (_COST_TITLE_ROW if cells == 1 else _COST_SHORT_ROW)


@dataclass(frozen=True, slots=True)
class _Place:
    column: int
    row_span: int = 1
    column_span: int = 1


def cell_lines(texts: Sequence[str]) -> tuple[Line, ...]:
    """The lines of a cell from its texts, without marks of emphasis."""
    marked = unmark([text for text in texts if text.strip()])
    return tuple(Line(line.text, bold=line.bold) for line in marked if line.text)


def build_table(rows: Rows, columns: int) -> Table:
    """A table from rows that may be shorter than ``columns``: merged cells are inferred."""
    cells = []
    for index, row in enumerate(rows):
        above = rows[index - 1] if index else None
        below = rows[index + 1] if index + 1 < len(rows) else None
        for place, content in zip(_places(row, above, below, columns), row, strict=True):
            lines = cell_lines(content)
            cells.append(Cell(index, place.column, lines, place.row_span, place.column_span))
    return Table(tuple(cells))


def _places(
    row: list[Content], above: list[Content] | None, below: list[Content] | None, columns: int
) -> list[_Place]:
    """Where the cells of a row stand.

    A heading row short of cells, over a row that has the missing ones, spans them with its last
    cell.  Any other short row lacks the leading cells that reach down from the row above, if it
    does not open with a number as rows do; else its last cell is wide.
    """
    count = len(row)
    if count >= columns:
        return [_Place(column) for column in range(count)]
    if above is None and below is not None and len(below) == columns - count + 1 > 1:
        return [
            *(_Place(c, row_span=2) for c in range(count - 1)),
            _Place(count - 1, 1, len(below)),
        ]
    if above is not None and count > 1 and not _is_ordinal(row[0]) and _opens_with_ordinal(above):
        shift = columns - count
        return [_Place(shift + column) for column in range(count)]
    new = _is_ordinal(row[0]) and above is not None and _opens_with_ordinal(above)
    if above is not None and 1 < count == columns - len(above) + 1 and not new:
        shift = len(above) - 1
        return [_Place(shift + column) for column in range(count)]
    places = [_Place(column) for column in range(count)]
    return [*places[:-1], _Place(count - 1, 1, columns - count + 1)]


def _is_ordinal(content: Content) -> bool:
    return bool(
        re.fullmatch(r"[*\s]*(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zđĐ])[.)]?[*\s]*", _text(content))
    )


def _opens_with_ordinal(row: list[Content]) -> bool:
    return len(row) > 1 and _is_ordinal(row[0])
