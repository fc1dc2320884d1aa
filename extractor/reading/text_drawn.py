"""Tables drawn with characters: bars below each other between the cells, rules between the rows.

So converters and clerks set tables in plain text: grids of ``+---+`` or box-drawing characters,
and rows whose ``|`` stand in the same places.  A cell that is too long goes on in the next line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from extractor.reading.document import Cell, Table
from extractor.reading.pipes import cell_lines
from extractor.reading.text_rows import Lines, goes_on, is_ordinal, rows_of

_BAR = re.compile(r"[|¦│┃║]")
_RULE = re.compile(r"[-=_+|:¦\s\u2500-\u257f]*(?:[-=_]{3}|[─━═]{3})[-=_+|:¦\s\u2500-\u257f]*")
_ROWS_ARE_LINES = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
"""The rule of Markdown, below which each line is a row, as a rule."""
_MOST_ABOVE = 3
"""Lines with a bar right above a table: a long run of them is looked through a few times only."""
_FEWEST_ROWS = 3
_FEWEST_RULED_ROWS = 2
_LACKING = 0.5
"""Of the rows, fewer lack a bar, as where cells are merged."""
_HEADING_AND_BODY = 2
"""Parts of a table that has no rule but that below its headings."""

Row = list[list[str] | None]
"""The lines of each cell, None where the cell before reaches."""


def drawn_table(lines: Sequence[str], start: int) -> tuple[Table, int] | None:
    """The table drawn from line ``start`` on, and the line behind it; None if none is."""
    above = lines[max(0, start - _MOST_ABOVE) : start]
    if not _is_drawn(lines[start]) or (len(above) == _MOST_ABOVE and all(map(_is_drawn, above))):
        return None
    end = next((at for at in range(start, len(lines)) if not _is_drawn(lines[at])), len(lines))
    drawn = lines[start:end]
    rows = [line for line in drawn if not _is_rule(line)]
    edges = _edges(rows)
    fewest = _FEWEST_ROWS if len(rows) == len(drawn) else _FEWEST_RULED_ROWS
    if len(rows) < fewest or not edges:
        return None
    return Table(tuple(_cells(drawn, edges))), end


def _is_drawn(line: str) -> bool:
    return bool(_BAR.search(line)) or _is_rule(line)


def _is_rule(line: str) -> bool:
    """Whether a line is a rule between rows; one of dashes alone parts columns nowhere."""
    return bool(_RULE.fullmatch(line)) and bool(re.search(r"[+|\u2500-\u257f]", line))


def _edges(rows: Sequence[str]) -> list[int]:
    """Where bars stand below each other; none where some bar stands elsewhere."""
    bars = [[bar.start() for bar in _BAR.finditer(row)] for row in rows]
    counted = Counter(place for places in bars for place in places)
    if any(len(rows) - count >= _LACKING * len(rows) for count in counted.values()):
        return []
    return sorted(counted)


def _cells(drawn: Sequence[str], edges: Sequence[int]) -> Iterator[Cell]:
    """The cells, without the columns outside the frame."""
    bounds = [-1, *edges, max(map(len, drawn))]
    columns = [
        (left + 1, right)
        for left, right in pairwise(bounds)
        if any(line[left + 1 : right].strip() for line in drawn if not _is_rule(line))
    ]
    for number, row in enumerate(_rows(drawn, columns)):
        for column, texts in enumerate(row):
            if texts is not None:
                wide = 1 + sum(1 for _ in takewhile(lambda other: other is None, row[column + 1 :]))
                yield Cell(number, column, cell_lines(texts), column_span=wide)


def _rows(drawn: Sequence[str], columns: Sequence[tuple[int, int]]) -> Iterator[Row]:
    """The texts of each cell of each row, None where the cell before reaches."""
    rules = [line for line in drawn if _is_rule(line)]
    groups = _between_rules(drawn)
    of_lines = bool(rules) and all(map(_ROWS_ARE_LINES.fullmatch, rules))
    for group in groups:
        texts = [_texts(line, columns) for line in group]
        if of_lines and not any(map(_is_wrapped, texts)):
            divided = [(at, at + 1) for at in range(len(texts))]
        elif (
            len(groups) > _HEADING_AND_BODY and sum(is_ordinal(line[0] or "") for line in texts) < 2
        ):
            divided = [(0, len(texts))]
        else:
            divided = rows_of(Lines([[text or "" for text in line] for line in texts]))
        yield from (_joined(texts[first:last]) for first, last in divided)


def _is_wrapped(texts: Sequence[str | None]) -> bool:
    """Whether a line without a number goes on with the words of the line above."""
    return not texts[0] and any(text and goes_on(text) for text in texts)


def _between_rules(drawn: Sequence[str]) -> list[list[str]]:
    parted = groupby(drawn, _is_rule)
    return [list(lines) for is_rule, lines in parted if not is_rule]


def _texts(line: str, columns: Sequence[tuple[int, int]]) -> list[str | None]:
    """The text of each column, None where that of the column before runs over a missing bar."""
    texts: list[str | None] = []
    place = 0  # of the last column that has a text
    for start, end in columns:
        if texts and len(line) >= start and not _BAR.match(line, start - 1):
            texts[place] = f"{texts[place]}{line[start - 1 : end]}"
            texts.append(None)
        else:
            place = len(texts)
            texts.append(line[start:end])
    return [text and text.strip() for text in texts]


def _joined(lines: Sequence[Sequence[str | None]]) -> Row:
    """The cells of a row from the texts of its lines."""
    columns = list(zip(*lines, strict=True))
    return [
        None if all(text is None for text in column) else [text for text in column if text]
        for column in columns
    ]
