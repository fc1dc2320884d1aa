"""The lines of all pages as one sequence of items, normalised, with where each came from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.language.document import Segment
from extractor.language.normalise import normalise
from extractor.reading.document import Box, Cell, Column, Line, Page, SourceDocument, Table

_RULE = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class TextItem:
    """One printed line in canonical spelling; ``first_of_page`` opens a page after the first."""

    text: str
    page: int
    line: Line
    gap: bool
    first_of_page: bool = False

    @property
    def side(self) -> Column:
        """The column the line stands in."""
        return self.line.column


@dataclass(frozen=True, slots=True)
class CellItem:
    """A table cell with its lines in canonical spelling, rows counted over the joined table."""

    cell: Cell
    lines: tuple[TextItem, ...]


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table as printed on one page."""

    cells: tuple[CellItem, ...]
    page: int
    continues: bool = False
    gap: bool = True
    first_of_page: bool = False


Item = TextItem | TableItem


def items_of(source: SourceDocument) -> list[Item]:
    """All lines and tables in reading order; empty lines and drawn rules are left out."""
    return [item for page in source.pages for item in _page_items(page)]


def _page_items(page: Page) -> Iterator[Item]:
    first = page.number > 1
    gap = False
    for block in page.blocks:
        if isinstance(block, Table):
            yield TableItem(
                tuple(_cells(block, page.number)), page.number, block.continues, gap, first
            )
            gap, first = True, False
            continue
        text = normalise(block.text)
        if _RULE.fullmatch(text):
            gap = True
            continue
        yield TextItem(text, page.number, block, gap or block.gap, first)
        gap, first = False, False


def _cells(table: Table, page: int) -> Iterator[CellItem]:
    for cell in table.cells:
        lines = [
            TextItem(text, page, line, line.gap)
            for line in cell.lines
            if (text := normalise(line.text))
        ]
        yield CellItem(replace(cell, lines=()), tuple(lines))


def segment_of(item: TextItem, text: str, start: int) -> Segment:
    """Where the words of a line came to stand in the canonical text.

    ``text`` is the part of the line that was kept, ``start`` its offset.  Words are found again
    one after the other; a word that normalisation changed beyond recognition has no box of its
    own and is covered by that of the line.
    """
    words: list[tuple[int, int, Box]] = []
    found_confidences: list[float | None] = []
    place = 0
    for word in item.line.words:
        spelled = normalise(word.text)
        found = text.find(spelled, place) if spelled else -1
        if found >= 0 and word.box is not None:
            words.append((start + found, start + found + len(spelled), word.box))
            found_confidences.append(word.confidence)
            place = found + len(spelled)
    confidences = [word.confidence for word in item.line.words if word.confidence is not None]
    return Segment(
        start=start,
        end=start + len(text),
        page=item.page,
        box=item.line.box,
        words=tuple(words),
        confidence=sum(confidences) / len(confidences) if confidences else None,
        confidences=tuple(found_confidences),
    )
