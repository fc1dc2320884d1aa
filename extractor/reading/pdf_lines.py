"""Rows of words as lines, with what their place says: blank space before, reaching the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractor.reading.document import Box, Column, Line, Word
from extractor.reading.layout import order_head
from extractor.reading.pdf_columns import Columns
from extractor.reading.pdf_geometry import Row, Token, bounding_box

_GAP = 1.25
_MARGIN_QUANTILE = 0.85


def line_of(row: Row, column: Column = Column.FULL) -> Line:
    """The line of a row; a stamped number is joined to the sign beside it ("277" + "/KH-UBND")."""
    words: list[Word] = []
    for index, token in enumerate(row):
        if index and _belongs_together(row[index - 1], token) and words[-1].box is not None:
            last = words.pop()
            box = bounding_box([last.box or token.box, token.box])
            words.append(Word(last.text + token.text, box, _less_sure(last, token)))
        else:
            words.append(Word(token.text, token.box, token.confidence))
    lettered = [token for token in row if any(map(str.isalpha, token.text))] or row
    return Line(
        " ".join(word.text for word in words),
        bounding_box(token.box for token in row),
        tuple(words),
        column,
        bold=all(token.bold for token in lettered),
    )


def _less_sure(word: Word, token: Token) -> float | None:
    known = [sure for sure in (word.confidence, token.confidence) if sure is not None]
    return min(known, default=None)


def _belongs_together(before: Token, token: Token) -> bool:
    if not (before.stamp or token.stamp):
        return False
    number = (before if before.stamp else token).text.strip("/.-")
    return number[:1].isdigit() and (before.text[-1] in "/-" or token.text[0] in "/-")


def lines_of(parts: Sequence[Columns], width: float) -> list[Line]:
    """The lines of a page in reading order: a head in the order of its form, feet left first."""
    lines: list[Line] = []
    body = [line_of(row) for part in parts for row in part.full]
    pitch, margin = _usual_pitch(body), _right_margin(body, width)
    for part in parts:
        if part.kind == "body":
            lines += _spaced([line_of(row) for row in part.full], pitch, margin)
            continue
        left = _spaced([line_of(row, Column.LEFT) for row in part.left], pitch, None)
        right = _spaced([line_of(row, Column.RIGHT) for row in part.right], pitch, None)
        lines += order_head(left, right) if part.kind == "head" else [*left, *right]
    return lines


def cell_lines(rows: Sequence[Row], cell: Box) -> tuple[Line, ...]:
    """The lines of a table cell."""
    lines = [line_of(row) for row in rows]
    padding = min((line.box.x0 - cell.x0 for line in lines if line.box), default=0.0)
    return tuple(_spaced(lines, _usual_pitch(lines), cell.x1 - max(1.0, min(padding, 6.0))))


def _usual_pitch(lines: Sequence[Line]) -> float:
    """The most usual distance from line to line, in points; 0 where there are too few."""
    tops = [line.box.bottom for line in lines if line.box]
    steps = [after - before for before, after in pairwise(tops)]
    near = [step for step in steps if 0 < step < 60]
    return median(sorted(near)[: max(1, (2 * len(near)) // 3)]) if near else 0.0


def _right_margin(lines: Sequence[Line], width: float) -> float | None:
    """Where full lines end; None where no line is long enough to tell."""
    ends = sorted(
        line.box.x1 for line in lines if line.box and line.box.x1 - line.box.x0 > 0.5 * width
    )
    return ends[int(len(ends) * _MARGIN_QUANTILE)] if ends else None


def _spaced(lines: list[Line], pitch: float, margin: float | None) -> list[Line]:
    spaced = []
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        gap = False
        if before and before.box and line.box and pitch:
            gap = line.box.bottom - before.box.bottom > max(_GAP * pitch, pitch + 2)
        spaced.append(replace(line, gap=gap, wraps=_wraps(line, after, margin)))
    return spaced


def _wraps(line: Line, after: Line | None, margin: float | None) -> bool | None:
    """Whether the line is full: the first word of the next would not have fitted in.

    The last line of a page, with nothing after it, is full if it ends near the margin.
    """
    if margin is None or line.box is None:
        return None
    room = margin - line.box.x1
    first = after.words[0].box if after and after.words else None
    height = line.box.bottom - line.box.top
    if first is None:
        return room < 2.5 * height
    return room < first.x1 - first.x0 + 0.2 * height
