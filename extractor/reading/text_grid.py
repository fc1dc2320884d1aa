"""Columns of lines set with runs of blanks: where all lines leave the same places blank.

A place is a character of a line with its tabs expanded.  Two or more blanks part two segments
of a line; one blank may do so too where a cell fills its column, so that segments alone do not
tell the columns.  A gutter is a run of places that (nearly) all lines leave blank and behind
which segments begin; a run of places that only happens to be blank in every line of a text is
crossed by single blanks and has no segments of its own behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

TAB = 8
_SEGMENT = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"[-–—+*•.·]")
_ENOUGH = 4
"""So many segments behind a gutter make it one, even if more lines fill their cells up to it."""
_PUSHED = 2
_STRAY = 0.1
"""The share of lines that may have a character in a gutter: a word that overflowed its cell."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Grid:
    """The gutters between columns, from left to right, each as a half-open range of places."""

    gutters: tuple[Span, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.gutters) + 1

    def column_at(self, place: int) -> int:
        """The column of a word that begins at ``place``."""
        return sum(place >= end for _, end in self.gutters)

    def is_crossed(self, line: str) -> bool:
        """Whether words of the line run over a gutter from one column into the next."""
        return any(
            first < start and last > end and _is_filled(line, start, end)
            for first, last in segments(line)
            for start, end in self.gutters
        )


def _slack(start: int, end: int) -> int:
    """Where words may begin that belong behind a gutter: before a narrow one, if cells are tight.

    A cell that fills its column pushes the next one aside by a character or two.
    """
    return start - _PUSHED if end - start == 1 else start


def _is_filled(line: str, start: int, end: int) -> bool:
    if end - start == 1:
        return " " not in line[_slack(start, end) : end]
    return bool(line[start:end].strip())


@lru_cache(maxsize=4_096)
def segments(line: str) -> tuple[Span, ...]:
    """The parts of a line between runs of two or more blanks."""
    return tuple(found.span() for found in _SEGMENT.finditer(line))


def cells_of(line: str, grid: Grid) -> list[str]:
    """The words of a line by column; a word in a gutter goes with the words it stands close to."""
    spans = segments(line)
    if _fill_columns(spans, grid):
        return [line[first:last] for first, last in spans]
    cells: list[list[str]] = [[] for _ in range(grid.columns)]
    firsts = {grid.column_at(first) for first, _ in spans}
    opens = {first for first, _ in spans}
    titles = [span for span in spans if line[slice(*span)].isupper()]
    column = 0
    for word in _WORD.finditer(line):
        place = grid.column_at(word.start())
        for start, stop in grid.gutters:
            if start < word.start() < stop:
                alone = word.start() in opens and not (word.end() < stop and place + 1 in firsts)
                place = place + 1 if alone else column
            elif _slack(start, stop) < word.start() <= start and word.end() > stop:
                place += not any(first < word.start() < last for first, last in titles)
        column = max(place, column)
        cells[column].append(word[0])
    return [" ".join(words) for words in cells]


def _fill_columns(spans: Sequence[Span], grid: Grid) -> bool:
    """Whether a line has a segment for every column, each within the reach of its own.

    A heading is wider than the figures below it, and a cell that overflows into the next column
    pushes those behind it out of theirs.
    """
    if len(spans) != grid.columns:
        return False
    edges = [(0, 0), *grid.gutters, (10_000, 10_000)]
    pushes = False
    for (first, last), ((before, _), (after, _)) in zip(spans, pairwise(edges), strict=True):
        if last <= before or not (first < after or pushes):
            return False
        pushes = last > after
    return True


def grid_of(lines: Sequence[str]) -> Grid:
    """The columns of lines that stand in one table; one column where nothing parts them."""
    filled = [line for line in lines if line.strip()]
    parted = [line for line in filled if len(segments(line)) > 1]
    gutters = _blank_runs(parted, int(_STRAY * len(parted)))
    while True:
        starts = [0, *(start for start, _ in gutters), 10_000]
        kept = [
            gutter
            for gutter, before, after in zip(gutters, starts, starts[2:], strict=False)
            if _parts(gutter, before, after, filled)
        ]
        if len(kept) == len(gutters):
            break
        gutters = kept
    gutters = _without_shifted_headings(_without_bullet_columns(gutters, filled), filled)
    return Grid(tuple(sorted([*gutters, *_margins(gutters, filled, len(parted))])))


def _blank_runs(lines: Sequence[str], stray: int) -> list[Span]:
    """The runs of places inside the text with no more than ``stray`` characters over all lines."""
    width = max(map(len, lines), default=0)
    ink = [0] * width
    for line in lines:
        for place, character in enumerate(line):
            ink[place] += not character.isspace()
    runs: list[Span] = []
    start: int | None = None
    for place, count in enumerate(ink):
        if count > stray:
            if start is not None and start > 0:
                runs.append((start, place))
            start = None
        elif start is None:
            start = place
    left = min((len(line) - len(line.lstrip()) for line in lines), default=0)
    return [run for run in runs if run[0] > left]


def _parts(gutter: Span, before: int, after: int, lines: Sequence[str]) -> bool:
    """Whether more segments begin behind the gutter than lines run across it.

    In the column in front, behind place ``before``, some segment ends: words of a heading that
    runs on over the gutter make no column.
    """
    start, end = gutter
    behind = across = both = ends = 0
    for line in lines:
        spans = segments(line)
        begins = any(start < first < after and first >= end - 1 for first, _ in spans)
        behind += begins
        both += begins and any(last <= end for _, last in spans)
        across += any(first < start and last > end for first, last in spans)
        ends += any(before < last <= end for _, last in spans)
    many = behind >= _ENOUGH and behind >= across / 2
    return both > 0 and ends > 0 and (behind > across or many)


def _margins(gutters: Sequence[Span], lines: Sequence[str], parted: int) -> list[Span]:
    """Narrow gutters before places where many segments begin, though some cells run up to them."""
    found: list[Span] = []
    edges = [(0, 0), *gutters, (10_000, 10_000)]
    for (_, left), (right, _) in pairwise(edges):
        begins = Counter(
            first for line in lines for first, _ in segments(line) if left + 3 < first < right
        )
        for place, count in begins.items():
            ink = sum(len(line) >= place and not line[place - 1].isspace() for line in lines)
            beside = sum(_stand_beside(segments(line), left, place, right) for line in lines)
            if count >= max(_ENOUGH, parted / 4, 2 * ink) and ink <= 0.3 * parted and beside:
                found.append((place - 1, place))
    return found


def _stand_beside(spans: Sequence[Span], left: int, place: int, right: int) -> bool:
    before = any(left <= first and last < place for first, last in spans)
    return before and any(place <= first < right for first, _ in spans)


def _without_bullet_columns(gutters: list[Span], lines: Sequence[str]) -> list[Span]:
    """The gutters but for those between the dash of an item and its words."""
    kept: list[Span] = []
    for gutter in gutters:
        left = kept[-1][1] if kept else 0
        texts = [text for line in lines if (text := line[left : gutter[0]].strip())]
        if not texts or not all(map(_BULLET.fullmatch, texts)):
            kept.append(gutter)
    return kept


def _without_shifted_headings(gutters: list[Span], lines: Sequence[str]) -> list[Span]:
    """The gutters but for those between a heading set in the middle and the cells below it.

    Two columns are one if the first lines fill the one and the other lines the other.
    """
    grid = Grid(tuple(gutters))
    rows = [cells_of(line, grid) for line in lines]
    kept: list[Span] = []
    before: list[int] = []
    for column, gutter in enumerate(gutters, start=1):
        behind = [place for place, row in enumerate(rows) if row[column]]
        joins = before and behind and (before[-1] < behind[0] or behind[-1] < before[0])
        if joins:
            before = sorted([*before, *behind])
        else:
            kept.append(gutter)
            before = behind
    return kept
