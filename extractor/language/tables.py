"""Tables joined over pages, with their column headings known.

A table that runs on repeats its heading or not, numbers its columns or not, and may be cut in
the middle of a row; here it becomes one grid.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from extractor.knowledge.column_headings import kinds_named
from extractor.knowledge.text import fold
from extractor.knowledge.zone_anchors import pattern
from extractor.language.lines import CellItem, TableItem

_WORD = re.compile(r"\w+")
_COLUMN_NUMBER = re.compile(r"\(?\s*(?:\d{1,2}|[A-H])\s*\)?(?:\s*=.*)?")
_DIGIT = re.compile(r"\d")
_MAX_HEADER_ROWS = 3
_FEWEST_ROWS = 3
_WHOLE_FOR_EACH = 3
_ALIKE = 60


@dataclass(frozen=True, slots=True)
class JoinedTable:
    """One grid made of the printed tables that continue each other."""

    cells: tuple[CellItem, ...]
    header_rows: int
    rows: int
    columns: int


def join_tables(parts: Sequence[TableItem]) -> JoinedTable:
    """The grid of a table and its continuations, repeated headings dropped, cut rows healed."""
    cells = list(parts[0].cells)
    header = _header_rows(cells)
    titles = _row_texts(cells, range(header))
    for part in parts[1:]:
        fresh = _without_repeated_header(list(part.cells), titles)
        if fresh and _is_cut_row(cells, fresh):
            fresh = _heal(cells, fresh)
        shift = _height(cells) - min((cell.cell.row for cell in fresh), default=0)
        cells.extend(_moved(cell, shift) for cell in fresh)
    cells = _drop_column_numbers(cells, header)
    width = max((item.cell.column + item.cell.column_span for item in cells), default=0)
    return JoinedTable(tuple(cells), header, _height(cells), width)


def _moved(item: CellItem, rows: int) -> CellItem:
    return replace(item, cell=replace(item.cell, row=item.cell.row + rows))


def _height(cells: Sequence[CellItem]) -> int:
    return max((item.cell.row + item.cell.row_span for item in cells), default=0)


def _text(item: CellItem) -> str:
    return fold(" ".join(line.text for line in item.lines))


def _row_texts(cells: Sequence[CellItem], rows: range) -> set[str]:
    return {_text(item) for item in cells if item.cell.row in rows and item.lines}


def _by_row(cells: Sequence[CellItem]) -> dict[int, list[CellItem]]:
    rows: dict[int, list[CellItem]] = defaultdict(list)
    for item in cells:
        rows[item.cell.row].append(item)
    return dict(sorted(rows.items()))


def _header_rows(cells: Sequence[CellItem]) -> int:
    """How many leading rows are column headings: short cells that use heading words."""
    rows = _by_row(cells)
    header = 0
    above: list[CellItem] = []
    for row, items in list(rows.items())[:_MAX_HEADER_ROWS]:
        if above and not _goes_on_below(above):
            break
        above = items
        texts = [_text(item) for item in items if item.lines]
        short = texts and max(map(len, texts)) <= 90
        hits = sum(bool(_uses_heading_word(text)) for text in texts)
        numbered = bool(texts) and any(
            re.fullmatch(r"[ivx]+|\d{1,3}\.?", text) for text in texts[:1]
        )
        worded = hits >= max(1, len(texts) // 2) or (row == 0 and _stands_over_figures(cells))
        if not short or numbered or not worded or (row > 0 and len(texts) < 2):
            break
        header = (
            row + max((item.cell.row_span for item in items), default=1) if row == 0 else row + 1
        )
    return min(header, _MAX_HEADER_ROWS)


def _goes_on_below(heading: Sequence[CellItem]) -> bool:
    """Whether a heading row leaves room for a second: a cell over several columns, or an empty one.

    A converter that knows no merged cells repeats the words of one, or leaves blanks beside it.
    """
    texts = [_text(item) for item in heading]
    merged = any(item.cell.column_span > 1 for item in heading)
    return merged or not all(texts) or len(set(texts)) < len(texts)


def _stands_over_figures(cells: Sequence[CellItem]) -> bool:
    """Whether the first row has words where every row below has figures, in a third of columns."""
    columns: dict[int, list[str]] = defaultdict(list)
    for item in cells:
        columns[item.cell.column].append(_text(item))
    figures = [
        not _DIGIT.search(texts[0])
        and len(texts) > _FEWEST_ROWS
        and bool(texts[0])
        and all(_DIGIT.search(text) for text in texts[1:])
        for texts in columns.values()
    ]
    return 3 * sum(figures) >= len(figures)


def _uses_heading_word(folded: str) -> bool:
    at_words = (pattern("table").match(folded, found.start()) for found in _WORD.finditer(folded))
    return any(at_words) or bool(kinds_named(folded))


def _without_repeated_header(cells: list[CellItem], titles: set[str]) -> list[CellItem]:
    repeated = [
        row
        for row, items in _by_row(cells).items()
        if _repeats({_text(item) for item in items if item.lines}, titles)
    ]
    return [item for item in cells if item.cell.row not in repeated]


def _repeats(texts: set[str], titles: set[str]) -> bool:
    """Whether a row holds titles only; of three or more, one may have been misread."""
    if not texts or not titles:
        return False
    strange = texts - titles
    misread = (max(fuzz.ratio(text, title) for title in titles) >= _ALIKE for text in strange)
    return len(strange) * _WHOLE_FOR_EACH <= len(texts) and all(misread)


def _drop_column_numbers(cells: list[CellItem], header: int) -> list[CellItem]:
    """Drop a row "(1) | (2) | (3)" below the heading."""
    row = [item for item in cells if item.cell.row == header and item.lines]
    texts = [" ".join(line.text for line in item.lines) for item in row]
    if len(row) < 3 or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts):
        return cells
    return [
        item if item.cell.row < header else _moved(item, -1)
        for item in cells
        if item.cell.row != header
    ]


def _is_cut_row(cells: Sequence[CellItem], fresh: Sequence[CellItem]) -> bool:
    """Whether the first row of the new part only finishes the last row of the old one.

    Such a row has no number of its own and goes on in the middle of a sentence.
    """
    first_row = next(iter(_by_row(fresh).values()))
    filled = [item for item in first_row if item.lines]
    if not filled or any(item.cell.column_span > 1 for item in filled):
        return False
    if any(_COLUMN_NUMBER.fullmatch(_text(item).rstrip(".)")) for item in filled):
        return False
    if any(item.cell.column == 0 for item in filled):
        return False
    last = {item.cell.column: item for item in cells if item.lines}
    return any(_goes_on(last.get(item.cell.column), item) for item in filled)


def _goes_on(before: CellItem | None, item: CellItem) -> bool:
    first = item.lines[0].text[0]
    if first.islower() or first in ",;)":
        return True
    return before is not None and before.lines[-1].text[-1] in ",("


def _heal(cells: list[CellItem], fresh: list[CellItem]) -> list[CellItem]:
    """Append the first fresh row's lines to the cells of the last row; give the other rows."""
    last, first = _height(cells) - 1, min(item.cell.row for item in fresh)
    for item in fresh:
        if item.cell.row != first or not item.lines:
            continue
        for place, old in enumerate(cells):
            covers = old.cell.row <= last < old.cell.row + old.cell.row_span
            if covers and old.cell.column == item.cell.column:
                cells[place] = replace(old, lines=(*old.lines, *item.lines))
    return [item for item in fresh if item.cell.row != first]
