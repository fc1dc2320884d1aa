"""Tables set with blanks in plain text, as typists and converters write them.

The lines come from :mod:`extractor.reading.text_regions`, the columns from
:mod:`extractor.reading.text_grid`, the rows from :mod:`extractor.reading.text_rows`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.reading.document import Cell, Table
from extractor.reading.pipes import cell_lines, is_pipe_rows
from extractor.reading.text_cells import cell_table
from extractor.reading.text_drawn import drawn_table
from extractor.reading.text_gaps import gap_table
from extractor.reading.text_grid import TAB, Grid, cells_of, grid_of, segments
from extractor.reading.text_regions import Region, grow, is_empty, opens_table, start_above
from extractor.reading.text_rows import Lines, is_number, is_ordinal, rows_of
from extractor.reading.text_tabs import tab_table

_DATE = re.compile(r"\d{1,2}\s*[/h.:-]\s*\d{1,4}|(?:quý|tháng|ngày|tuần)\s+\S+", re.IGNORECASE)
_MOST_ACROSS = 0.4
_HEADING_LINES = 4
_MOST_MISPLACED = 0.2
_APART = 3
_FEW_OPENINGS = 0.3
_MANY_OPENINGS = 0.5
_STEPS = 12
"""Into how many steps the search is cut inside a long run of lines that is no table."""


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table that stands in lines ``start`` to ``end`` (half-open) of a text.

    ``grid`` are its columns, None where tabs part them.
    """

    start: int
    end: int
    table: Table
    grid: Grid | None


def find_tables(lines: Sequence[str], before: Grid | None = None) -> list[FoundTable]:
    """The tables of a page, in order.

    ``before`` are the columns of the table that ended the page before, if one did: what goes on
    at the top of this page keeps them where they fit.
    """
    expanded = [line.expandtabs(TAB).replace("\u00a0", " ").rstrip() for line in lines]
    found: list[FoundTable] = []
    place, floor = 0, 0
    top = next((place for place in range(len(lines)) if not is_empty(expanded, place)), 0)
    while place < len(lines):
        if by_bars := drawn_table(expanded, place):
            found.append(FoundTable(place, by_bars[1], by_bars[0], None))
            place = floor = by_bars[1]
            continue
        if end := _end_of_pipes(expanded, place):
            place = floor = end
            continue
        if "\t" in lines[place] and (by_tabs := tab_table(lines, place)):
            found.append(FoundTable(place, by_tabs[1], by_tabs[0], None))
            place = floor = by_tabs[1]
            continue
        if by_cells := cell_table(expanded, place):
            found.append(FoundTable(place, by_cells[1], by_cells[0], None))
            place = floor = by_cells[1]
            continue
        region = grow(expanded, place) if expanded[place] else None
        table = None
        if region is not None:
            goes_on = before is not None and _stand_in(expanded[top : region.start], before)
            if goes_on:
                region = replace(region, start=min(top, region.start))
            table = _table(expanded, region, floor, before if goes_on else None)
        by_gaps = gap_table(expanded, place)
        if by_gaps and (table is None or _tells_more(by_gaps, place, table)):
            table = FoundTable(place, by_gaps[1], by_gaps[0], None)
        if table is None:
            place += 1 if region is None else 1 + (region.end - region.start) // _STEPS
            continue
        found.append(table)
        place = floor = table.end
    return found


def _end_of_pipes(lines: Sequence[str], place: int) -> int | None:
    """Where rows parted by pipes end, which are read by themselves."""
    after = "".join(lines[place + 1 : place + 2])
    if "|" not in lines[place] or not is_pipe_rows(lines[place], after):
        return None
    return next((end for end in range(place, len(lines)) if "|" not in lines[end]), len(lines))


def _table(
    lines: Sequence[str], region: Region, floor: int, before: Grid | None
) -> FoundTable | None:
    inside = [lines[place] for place in _inside(lines, region)]
    grid = grid_of(inside)
    if before is not None and _goes_on(inside, grid, before):
        grid = grid if grid.columns == before.columns else before
    elif not _is_table(inside, grid, len(region.across)):
        return None
    start = start_above(lines, region, floor, grid)
    cells = _cells(lines, replace(region, start=start), grid)
    return FoundTable(start, region.end, Table(tuple(cells)), grid)


def _tells_more(by_gaps: tuple[Table, int], start: int, table: FoundTable) -> bool:
    """Whether rows of as many cells as headings stand otherwise than under common gutters.

    Cells that overflow hide where the columns are.
    """
    parted, end = by_gaps
    return (start, end) == (table.start, table.end) and _texts(parted) != _texts(table.table)


def _texts(table: Table) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, cell.text) for cell in table.cells if cell.text]


def _inside(lines: Sequence[str], region: Region) -> list[int]:
    places = range(region.start, region.end)
    left_out = region.across | region.numbers
    return [p for p in places if p not in left_out and not is_empty(lines, p)]


def _goes_on(inside: Sequence[str], grid: Grid, before: Grid) -> bool:
    """Whether lines at the top of a page keep to the columns of the page before."""
    misplaced = sum(not _keeps_to(line, before) for line in inside)
    return before.columns >= grid.columns and misplaced <= _MOST_MISPLACED * len(inside)


def _keeps_to(line: str, grid: Grid) -> bool:
    """Whether a line has no gap inside a column and no character in a gutter but at its end."""
    columns = [grid.column_at(first) for first, _ in segments(line)]
    blank = not any(line[start : end - 1].strip() for start, end in grid.gutters)
    return blank and len(set(columns)) == len(columns)


def _stand_in(lines: Sequence[str], grid: Grid) -> bool:
    """Whether all lines are the rest of a row: none in the first column, none over a gutter."""
    return not any(
        line.strip() and (cells_of(line, grid)[0] or grid.is_crossed(line)) for line in lines
    )


def _is_table(inside: Sequence[str], grid: Grid, across: int) -> bool:
    """Whether lines with common gutters are a table: headings, numbers or many cells say so."""
    if grid.columns < 2 or across > _MOST_ACROSS * (len(inside) + across):
        return False
    rows = [cells_of(line, grid) for line in inside]
    filled = [sum(map(bool, row)) for row in rows]
    several = sum(count >= min(3, grid.columns) for count in filled)
    headed = any(map(opens_table, inside[:_HEADING_LINES]))
    numbered = Lines(rows).has_ordinals
    share = _FEW_OPENINGS if headed or numbered else _MANY_OPENINGS
    apart = (headed and numbered) or _are_apart(inside, grid, numbered=numbered)
    if not apart or not _are_cells(rows, share):
        return False
    if grid.columns == 2:
        return headed and several >= 3 and len(segments(inside[0])) == 2
    if headed:
        return sum(count >= 2 for count in filled) >= 2
    if several < 2:
        return False
    if numbered:
        return True
    return several >= 3 and (grid.columns > 3 or any(map(_is_measured, zip(*rows, strict=True))))


def _are_cells(rows: Sequence[Sequence[str]], share: float) -> bool:
    """Whether enough texts begin as cells do and words amid a sentence do not: no small letter."""
    texts = [text for row in rows for text in row[1:] if text]
    return sum(not text[0].islower() for text in texts) >= share * len(texts)


def _are_apart(inside: Sequence[str], grid: Grid, *, numbered: bool) -> bool:
    """Whether each gutter is clearly wider in some line than the blanks of justified text.

    Behind a column of numbers ("01  Sửa mái") two blanks are as good.
    """
    return all(
        any(
            last <= end and first >= start and first - last >= _APART
            for line in inside
            for (_, last), (first, _) in pairwise(segments(line))
        )
        for start, end in grid.gutters[numbered and grid.columns > 2 :]
    )


def _is_measured(column: Sequence[str]) -> bool:
    """Whether most cells of a column are numbers or times."""
    texts = [text for text in column if text]
    return sum(bool(is_number(text) or _DATE.search(text)) for text in texts) > len(texts) / 2


def _cells(lines: Sequence[str], region: Region, grid: Grid) -> list[Cell]:
    cells: list[Cell] = []
    row = 0
    chunk: list[int] = []
    for place in range(region.start, region.end + 1):
        if place < region.end and place not in region.across:
            if place not in region.numbers:
                chunk.append(place)
            continue
        if place > region.start:
            added = list(_rows([lines[p] for p in chunk], grid, row))
            cells += added
            row = max((cell.row + 1 for cell in added), default=row)
        chunk = []
        if place < region.end:
            cells += _wide_row(lines[place], grid, row)
            row += 1
    return cells


def _rows(lines: Sequence[str], grid: Grid, first: int) -> list[Cell]:
    texts = [
        cells_of(line, grid) if not is_empty(lines, place) else [""] * grid.columns
        for place, line in enumerate(lines)
    ]
    return [
        Cell(
            first + number, column, cell_lines([texts[line][column] for line in range(start, end)])
        )
        for number, (start, end) in enumerate(rows_of(Lines(texts)))
        for column in range(grid.columns)
    ]


def _wide_row(line: str, grid: Grid, row: int) -> list[Cell]:
    """The title of a group of rows, behind its number if it has one."""
    number, *rest = line.split(maxsplit=1)
    spans = segments(line)
    column = 1 if rest and len(spans) > 1 and is_ordinal(number) else 0
    text = rest[0] if column else line
    wide = Cell(row, column, cell_lines([text]), column_span=grid.columns - column)
    return [Cell(row, 0, cell_lines([number])), wide] if column else [wide]
