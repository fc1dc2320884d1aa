"""Tables of a PDF page: a grid from its ruling lines, words put into the cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from extractor.reading.document import Box, Cell, Table
from extractor.reading.pdf_geometry import Token, bounding_box, inside, rows_of
from extractor.reading.pdf_lines import cell_lines

_SNAP = 3.0
_JOIN = 3.0
_LEAST_UPRIGHT = 6.0


def tables_of(
    horizontal: Sequence[Box], vertical: Sequence[Box], tokens: list[Token], width: float
) -> tuple[list[Table], list[Token]]:
    """The ruled tables from the top of the page, and the words that stand in none."""
    upright = [box for box in vertical if box.bottom - box.top >= _LEAST_UPRIGHT]
    if len(upright) < 2 or len(horizontal) < 2:
        return [], tokens
    tables: list[Table] = []
    for boxes in _grids(horizontal, upright):
        table, rest = _fill(boxes, tokens)
        if table is not None:
            tables.append(table)
            tokens = rest
    return sorted(tables, key=lambda table: table.box.top if table.box else 0.0), tokens


def _grids(horizontal: Sequence[Box], vertical: Sequence[Box]) -> list[list[Box]]:
    """Groups of touching cells, as pdfplumber finds them from edges that cross."""
    from pdfplumber.table import (
        cells_to_tables,
        edges_to_intersections,
        intersections_to_cells,
        merge_edges,
    )

    edges = [_edge(box, "h") for box in [*horizontal, *_closing(horizontal, vertical)]]
    edges += [_edge(box, "v") for box in vertical]
    merged = merge_edges(edges, _SNAP, _SNAP, _JOIN, _JOIN)
    cells = intersections_to_cells(edges_to_intersections(merged, _SNAP, _SNAP))
    return [[Box(*cell) for cell in group] for group in cells_to_tables(cells)]


def _edge(box: Box, orientation: str) -> dict[str, Any]:
    x0, top, x1, bottom = box
    if orientation == "h":
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    return {
        "object_type": "line",
        "orientation": orientation,
        "x0": x0,
        "x1": x1,
        "top": top,
        "bottom": bottom,
        "y0": -bottom,
        "y1": -top,
        "width": x1 - x0,
        "height": bottom - top,
        "doctop": top,
    }


def _closing(horizontal: Sequence[Box], vertical: Sequence[Box]) -> list[Box]:
    """Rules to close a table that a page break leaves open at the top or bottom."""
    closing = []
    for end in ("top", "bottom"):
        heights: dict[int, list[Box]] = {}
        for box in vertical:
            heights.setdefault(round(getattr(box, end) / _SNAP), []).append(box)
        for boxes in heights.values():
            y = getattr(boxes[0], end)
            level = bounding_box(boxes)._replace(top=y, bottom=y)
            closed = any(
                abs(rule.top - y) <= 2 * _SNAP and rule.x0 < level.x1 and rule.x1 > level.x0
                for rule in horizontal
            )
            if len(boxes) >= 3 and not closed:
                closing.append(level)
    return closing


def _fill(boxes: list[Box], tokens: list[Token]) -> tuple[Table | None, list[Token]]:
    """The table of a group of cells with its words; None for a frame around plain text."""
    xs, ys = (
        _grid([v for b in boxes for v in (b.x0, b.x1)]),
        _grid([v for b in boxes for v in (b.top, b.bottom)]),
    )
    if len(xs) < 3 or (len(ys) < 3 and len(boxes) < 3):
        return None, tokens
    outline = bounding_box(boxes)
    within = [token for token in tokens if inside(token.box, outline)]
    contents: dict[Box, list[Token]] = {box: [] for box in boxes}
    outside: list[Token] = []
    for token in within:
        home = next((box for box in boxes if inside(token.box, box)), None)
        (contents[home] if home else outside).append(token)
    if sum(map(bool, contents.values())) < 2:
        return None, tokens
    cells = [
        Cell(
            row=_place(ys, box.top),
            column=_place(xs, box.x0),
            lines=cell_lines(rows_of(words), box),
            row_span=max(1, _place(ys, box.bottom) - _place(ys, box.top)),
            column_span=max(1, _place(xs, box.x1) - _place(xs, box.x0)),
        )
        for box, words in contents.items()
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    taken = set(map(id, within)) - set(map(id, outside))
    return Table(tuple(cells), outline), [token for token in tokens if id(token) not in taken]


def _grid(values: Iterable[float]) -> list[float]:
    """Distinct places of edges, those closer than the snap distance taken as one."""
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _SNAP:
            places.append(value)
    return places


def _place(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - value))


def same_columns(before: Table, after: Table) -> bool:
    """Whether two tables have the same columns: as many, and the outer edges in one line."""
    if before.box is None or after.box is None:
        return False
    level = abs(before.box.x0 - after.box.x0) < 12 and abs(before.box.x1 - after.box.x1) < 12
    return level and _columns(before) == _columns(after)


def _columns(table: Table) -> int:
    return max(cell.column + cell.column_span for cell in table.cells)
