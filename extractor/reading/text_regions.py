"""Where tables stand in plain text: runs of lines that keep the same gutters blank.

From a line with a wide gap on, lines are taken up as long as they leave the gutters of the lines
before them blank.  A line across the gutters may be the title of a group of rows; several are
the prose behind the table.  The head and the foot of a document are never taken up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.knowledge.text import fold
from extractor.knowledge.zone_anchors import pattern
from extractor.reading.anchors import (
    is_motto,
    is_number_line,
    is_ornament,
    labels_annex,
    opens_recipients,
    opens_signature,
)
from extractor.reading.text_columns import is_signed_entry
from extractor.reading.text_grid import Grid, cells_of, grid_of, segments
from extractor.reading.text_rows import is_number, is_ordinal, is_ordinal_heading

_WORD = re.compile(r"\w+")
_UNIT_NOTE = re.compile(r"\W*(?:dvt|don vi(?: tinh)?)\s*:")
_SIGNED = re.compile(r"\(\s*(?:da )?ky\b")
_LEADERS = re.compile(r"(?:\.{5,}|…{2,})\s*\d+\s*$")
_ITEM = re.compile(
    r"(?!\d{1,2}/\d)(?:\d{1,2}(?:\.\d{1,2})*[.)/]|[IVXLC]+[./)]|[A-Za-zđĐ][.)]|[-–+*•])[-–/.]*\s*\w"
)
_CENTRED_NUMBER = re.compile(r"[ \t]{20,}(?:[-–][ \t]*)?\d{1,3}(?:[ \t]*[-–])?[ \t]*")
_WINDOW = 12
_MOST_BLANK = 3
_MOST_ACROSS = 2
_PARTED = 3
"""A line of so many segments is a row, though a cell of it be too wide."""
_LONGEST_HEADING = 45


@dataclass(frozen=True, slots=True)
class Region:
    """Lines ``start`` to ``end`` (half-open).

    ``across`` are those that run over the gutters, ``numbers`` the page numbers among them.
    """

    start: int
    end: int
    across: frozenset[int]
    numbers: frozenset[int] = frozenset()


def grow(lines: Sequence[str], start: int) -> Region | None:
    """The lines from ``start`` on that keep common gutters; None where the line has none."""
    if len(segments(lines[start])) < 2 or is_barrier(lines[start]):
        return None
    taken = [start]
    across: list[int] = []
    numbers: list[int] = []
    pending: list[int] = []
    blanks = 0
    for place in range(start + 1, len(lines)):
        line = lines[place]
        if is_empty(lines, place):
            blanks += 1
            if blanks > _MOST_BLANK:
                break
            continue
        if is_barrier(line):
            break
        window = [lines[other] for other in taken[-_WINDOW:]]
        if _is_page_number(lines, place, window):
            numbers.append(place)
            continue
        if not _fits(window, line):
            pending.append(place)
            if len(pending) > _MOST_ACROSS or (pending[:-1] and blanks):
                break
        elif pending and opens_table(line):
            break
        else:
            across += [other for other in pending if len(segments(lines[other])) < _PARTED]
            taken += [other for other in pending if len(segments(lines[other])) >= _PARTED]
            taken.append(place)
            pending = []
        blanks = 0
    end = _end(lines, taken)
    return Region(start, end, frozenset(across) & set(range(end)), frozenset(numbers))


def _is_page_number(lines: Sequence[str], place: int, window: Sequence[str]) -> bool:
    """Whether a number alone beside a blank line is none of the column it stands in."""
    line = lines[place]
    around = (*lines[place - 1 : place], *lines[place + 1 : place + 2])
    if not _CENTRED_NUMBER.fullmatch(line) or all(map(str.strip, around)):
        return False
    grid = grid_of(window)
    column = grid.column_at(len(line) - len(line.lstrip()))
    texts = [text for other in window if (text := cells_of(other, grid)[column])]
    return 2 * sum(map(is_number, texts)) < len(texts)


def is_empty(lines: Sequence[str], place: int) -> bool:
    """Whether a line is blank, drawn, or a page number alone in the middle between blank lines."""
    line = lines[place]
    if not line.strip() or is_ornament(line):
        return True
    around = (*lines[place - 1 : place], *lines[place + 1 : place + 2])
    return bool(_CENTRED_NUMBER.fullmatch(line)) and not any(map(str.strip, around))


def is_barrier(line: str) -> bool:
    """Whether a line belongs to the head, the foot, a table of contents or an annex's title."""
    if _LEADERS.search(line) or is_signed_entry(line) or labels_annex(line):
        return True
    texts = [line[start:end] for start, end in segments(line)]
    if opens_recipients(texts[0]) and ":" in texts[0]:
        return True
    if is_number_line(texts[0]) and re.search("[:/]", texts[0]):
        return True
    return any(is_motto(text) or _signs(text) for text in texts)


def _signs(text: str) -> bool:
    return (text.isupper() and opens_signature(text)) or bool(_SIGNED.match(fold(text)))


def opens_table(line: str) -> bool:
    """Whether a line reads as the column headings of a table."""
    texts = [fold(line[start:end]) for start, end in segments(line)]
    if len(texts) < 2 or max(map(len, texts)) > _LONGEST_HEADING:
        return False
    known = sum(map(_is_heading, texts))
    return known >= 2 and 2 * known >= len(texts)


def _is_heading(folded: str) -> bool:
    if is_ordinal_heading(folded):
        return True
    return any(pattern("table").match(folded, found.start()) for found in _WORD.finditer(folded))


def _fits(window: Sequence[str], line: str) -> bool:
    """Whether a line leaves the gutters of the lines before it blank, or nearly so."""
    grid = grid_of(window)
    if grid.columns > 1 and not grid.is_crossed(line):
        return True
    count = len(segments(line))
    if count < 2:
        return False
    joint = grid_of([*window, line])
    if joint.is_crossed(line) and count == 2:
        return False
    return joint.columns >= max(2, grid.columns - 1, min(count, 3))


def _end(lines: Sequence[str], taken: Sequence[int]) -> int:
    """The end of a region, without the lines behind the table that stand in no one's way.

    Below the last line with a gap stand the rest of its cells, but no item and nothing behind a
    blank line.
    """
    last = max(place for place in taken if len(segments(lines[place])) > 1)
    for place in range(last + 1, taken[-1] + 1):
        text = lines[place].strip()
        if place not in taken or _ITEM.match(text) or is_empty(lines, place):
            return place
    return taken[-1] + 1


def start_above(lines: Sequence[str], region: Region, first: int, grid: Grid) -> int:
    """Where the table begins: headings of a column alone may stand above the first gap."""
    start = region.start
    while start > first and lines[start - 1].strip() and not is_barrier(lines[start - 1]):
        line = lines[start - 1]
        folded = fold(line.strip())
        indent = len(line) - len(line.lstrip())
        inside = indent >= grid.gutters[0][1] and not grid.is_crossed(line)
        if _UNIT_NOTE.match(folded) or is_ornament(line) or _ITEM.match(line.strip()):
            break
        if not inside and not (is_ordinal_heading(folded) or is_ordinal(line.strip())):
            break
        start -= 1
    return start
