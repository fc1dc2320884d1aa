"""Rows of a table in plain text: which lines are the wrapped lines of one row.

Cells begin at the top of their row or stand in its middle, as converters of ruled tables set
them, with the row's number beside the middle line.  Both are tried: the cheapest division of
the lines into rows is found for each by dynamic programming, and the cheaper of the two is
taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extractor.knowledge.text import fold

_ORDINAL = re.compile(r"(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-Za-zđĐ])[.)/]?")
_NOTES_HEADING = re.compile(r"(?:ghi chu|chu thich|luu y)\W*")
_ORDINAL_HEADING = re.compile(r"s ?tt|tt|so(?: tt| thu tu)?")
_NUMBER = re.compile(r"[<>≤≥=~±]?\s*[\d.,/]+\s*%?|[-–x]")
_SUM = re.compile(r"(?:tong|cong|toan (?:xa|huyen|tinh|phuong|thi tran))\b(?!.*[a-z]{20})")
_DRAWN = re.compile(r"[-–—_=+|.\s]{3,}")
_LONGEST = 40
_ROW = 0.5
_EMPTY = 0.2
_NO_ORDINAL = 3.0
_SECOND_ORDINAL = 9.0
_UNFINISHED = 2.0
_OFF_TOP = 1.2
_OFF_MIDDLE = 0.6
_HOLE = 0.8
_ROOM = 1.0
_TWO_NUMBERS = 1.5
_FULL_LINE = 1.5
_BLANK_INSIDE = 1.0
_SUM_INSIDE = 4.0
_HOPELESS = 25.0
"""A row as dear as this gets no cheaper by one more line."""

Rows = list[tuple[int, int]]


@dataclass(frozen=True)
class Lines:
    """The lines of a table as texts by column; a blank line has no text in any of them."""

    cells: Sequence[Sequence[str]]

    @cached_property
    def has_ordinals(self) -> bool:
        """Whether the first column numbers the rows."""
        texts = [text for line in self.cells if (text := line[0])]
        ordinals = sum(map(is_ordinal, texts))
        return ordinals >= 2 and ordinals >= 0.5 * len(texts)

    @cached_property
    def widths(self) -> list[int]:
        """The length of the longest text of each column."""
        return [max(map(len, column)) for column in zip(*self.cells, strict=True)]


def is_ordinal(text: str) -> bool:
    """Whether a text is the number of a row: "3", "3.1", "IV", "a)"."""
    return bool(_ORDINAL.fullmatch(text))


def is_ordinal_heading(text: str) -> bool:
    """Whether a text heads the column of row numbers: "TT", "STT", "Số TT"."""
    return bool(_ORDINAL_HEADING.fullmatch(fold(text)))


def is_notes_heading(text: str) -> bool:
    """Whether a text heads a column of notes, which most rows leave blank."""
    return bool(_NOTES_HEADING.fullmatch(fold(text)))


def is_number(text: str) -> bool:
    """Whether a text is a number or the dash that stands for one."""
    return bool(_NUMBER.fullmatch(text))


def rows_of(lines: Lines) -> Rows:
    """The ranges of lines that make up the rows, in order; blank lines between rows are in none."""
    if not lines.cells:
        return []
    top, middle = _divide(lines, centred=False), _divide(lines, centred=True)
    return min(top, middle, key=lambda divided: divided[0])[1]


def _divide(lines: Lines, *, centred: bool) -> tuple[float, Rows]:
    count = len(lines.cells)
    blank = [not any(line) for line in lines.cells]
    best = [0.0] * (count + 1)
    ends = [count] * (count + 1)
    for start in range(count - 1, -1, -1):
        if blank[start]:
            best[start], ends[start] = best[start + 1], start
            continue
        best[start] = float("inf")
        for end in range(start + 1, min(count, start + _LONGEST) + 1):
            if blank[end - 1]:
                continue
            cost = _cost(lines, start, end, centred=centred)
            if cost + best[end] < best[start]:
                best[start], ends[start] = cost + best[end], end
            if cost > _HOPELESS:
                break
    rows, place = [], 0
    while place < count:
        if ends[place] > place:
            rows.append((place, ends[place]))
        place = max(ends[place], place + 1)
    return best[0], rows


def _cost(lines: Lines, start: int, end: int, *, centred: bool) -> float:
    inside = [line for line in range(start, end) if any(lines.cells[line])]
    cost = _ROW + _BLANK_INSIDE * (end - start - len(inside))
    if lines.has_ordinals:
        cost += _ordinal_cost(lines, inside, centred=centred)
    for column in range(len(lines.cells[0])):
        if lines.has_ordinals and column == 0:
            continue
        filled = [place for place, line in enumerate(inside) if lines.cells[line][column]]
        if not filled:
            cost += _EMPTY
            continue
        texts = [lines.cells[inside[place]][column] for place in filled]
        cost += _place_cost(filled, len(inside), centred=centred)
        cost += _text_cost(texts, lines.widths[column])
    return cost + sum(_opening_cost(lines, line) for line in inside[1:])


def _ordinal_cost(lines: Lines, inside: Sequence[int], *, centred: bool) -> float:
    firsts = [lines.cells[line][0] for line in inside]
    places = [
        place for place, text in enumerate(firsts) if is_ordinal(text) or is_ordinal_heading(text)
    ]
    if not places:
        return _NO_ORDINAL
    off = places[0] if not centred else abs(places[0] - (len(inside) - 1) / 2) - 0.5
    weight = _OFF_MIDDLE if centred else 2 * _OFF_TOP
    return weight * max(0.0, off) + _SECOND_ORDINAL * (len(places) - 1)


def _place_cost(filled: Sequence[int], height: int, *, centred: bool) -> float:
    """How far a cell's lines are from where the cells of a row stand."""
    first, last = filled[0], filled[-1]
    holes = last - first + 1 - len(filled)
    if centred:
        off = abs((first + last) / 2 - (height - 1) / 2)
        return _HOLE * holes + _OFF_MIDDLE * max(0.0, off - 0.5)
    return _HOLE * holes + _OFF_TOP * (first > 0)


def _text_cost(texts: Sequence[str], width: int) -> float:
    """Whether the lines of a cell read as one text: begun as one, and broken for want of room."""
    cost = _UNFINISHED * goes_on(texts[0])
    cost += _UNFINISHED / 2 * texts[-1].endswith((",", "(", " và", " của"))
    for above, below in pairwise(texts):
        first = below.split()[0]
        if is_number(above) and is_number(below):
            cost += _TWO_NUMBERS
        elif len(above) + 1 + len(first) < 0.7 * width and not goes_on(below):
            cost += _ROOM
    return cost


def goes_on(text: str) -> bool:
    """Whether a text cannot open a cell: it begins in lower case or with what closes something."""
    return (text[0].islower() and not re.match(r"[a-zđ][.)]", text)) or text[0] in ",;)/"


def _opening_cost(lines: Lines, line: int) -> float:
    """What speaks for a row to begin with a line, if it does not."""
    texts = [text for text in lines.cells[line] if text]
    if _SUM.match(fold(texts[0])):
        return _SUM_INSIDE
    opens = all(not goes_on(text) for text in texts)
    return _FULL_LINE if opens and len(texts) >= max(2, len(lines.cells[line]) - 1) else 0.0


def is_drawn(line: str) -> bool:
    """Whether a line is a drawn rule between rows."""
    return bool(_DRAWN.fullmatch(line)) and line.count("-") + line.count("_") + line.count("=") >= 3
