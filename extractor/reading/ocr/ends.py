"""Head and signature block of a page whose OCR layer serves for the rest."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.reading.anchors import (
    is_date_line,
    is_motto,
    is_number_line,
    opens_recipients,
    opens_signature,
)
from extractor.reading.pdf_geometry import Frame, Token, rows_of

_HEAD = 0.36
_SEARCH = 0.1
_UPPER_HALF = 0.5
_RIGHT = 0.4

Band = tuple[float, float]


def bands_of(tokens: Sequence[Token], frame: Frame, first: bool) -> list[Band]:
    """Top and bottom of the parts of the page to read anew: a head, and from the foot down."""
    rows = rows_of(tokens)
    bands: list[Band] = []
    head = 0.0
    if first or any(
        _opens_head(" ".join(token.text for token in row))
        for row in rows
        if row[0].box.top < _UPPER_HALF * frame.height
    ):
        head = _clear_cut(tokens, _HEAD * frame.height, _SEARCH * frame.height)
        bands.append((0.0, head))
    feet = [row for row in rows if row[0].box.top > head and _opens_foot(row, frame.width)]
    if feet:
        top = min(token.box.top for token in feet[0])
        bands.append((_clear_cut(tokens, top - 2.0, 6.0), frame.height))
    return bands


def _opens_head(text: str) -> bool:
    return is_motto(text) or is_number_line(text) or is_date_line(text)


def _opens_foot(row: Sequence[Token], width: float) -> bool:
    for start, token in enumerate(row):
        text = " ".join(other.text for other in row[start:])
        if start == 0 and token.box.x0 < _RIGHT * width and opens_recipients(text):
            return len(text) < 90
        if token.box.x0 > _RIGHT * width and opens_signature(text):
            return True
    return False


def _clear_cut(tokens: Sequence[Token], wanted: float, reach: float) -> float:
    """The height nearest to the one wanted that crosses fewest words."""
    heights = [wanted + reach * step / 20 for step in range(-20, 21)]
    return min(
        heights,
        key=lambda y: (
            sum(token.box.top < y < token.box.bottom for token in tokens),
            abs(y - wanted),
        ),
    )
