"""Page numbers and headers that run over the pages, taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractor.knowledge.text import fold
from extractor.reading.anchors import is_number_line
from extractor.reading.pdf_geometry import Row

_EDGE = 0.1
_EDGE_ROWS = 2
_PAGE_NUMBER = re.compile(r"\W*(?:(?:trang|page)\W*)?\d{1,4}(?:\s*(?:/|of|tren)\s*\d{1,4})?\W*")
_LEAST_REPEATS = 3


def _text(row: Row) -> str:
    return fold(" ".join(token.text for token in row))


def _edge_rows(rows: Sequence[Row], height: float) -> list[int]:
    """The outermost rows of a page that stand in its top or bottom margin."""
    first = [i for i in range(min(_EDGE_ROWS, len(rows))) if rows[i][0].box.bottom < _EDGE * height]
    last = [
        i
        for i in range(max(0, len(rows) - _EDGE_ROWS), len(rows))
        if rows[i][0].box.top > (1 - _EDGE) * height
    ]
    return first + last


def without_running_rows(pages: Sequence[list[Row]], heights: Sequence[float]) -> list[list[Row]]:
    """Pages without page numbers and without margin rows that repeat; never a "Số:" line."""
    edges = [_edge_rows(rows, height) for rows, height in zip(pages, heights, strict=True)]
    keys = Counter(
        key
        for rows, edge in zip(pages, edges, strict=True)
        for key in {_key(rows[index]) for index in edge}
    )
    kept = []
    for rows, edge in zip(pages, edges, strict=True):
        dropped = {
            index
            for index in edge
            if _PAGE_NUMBER.fullmatch(text := _text(rows[index]))
            or (keys[_key(rows[index])] >= _LEAST_REPEATS and not is_number_line(text))
        }
        kept.append([row for index, row in enumerate(rows) if index not in dropped])
    return kept


def _key(row: Row) -> tuple[str, int]:
    """What makes two margin rows the same: the words without digits, and about the height."""
    return re.sub(r"\d+", "#", _text(row)), round(row[0].box.top / 12)
