"""The lines of all pages as one sequence of items, normalised, with where each came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.language.document import Segment
from extractor.language.misread.correction import CorrectedLine, Slip, corrected
from extractor.language.misread.written import Written
from extractor.language.normalise import normalise
from extractor.reading.document import Box, Cell, Column, Line, Page, SourceDocument, Table

_RULE = re.compile(r"[\W_]*")


@dataclass(frozen=True, slots=True)
class TextItem:
    """One printed line in canonical spelling; ``first_of_page`` opens a page after the first.

    ``slips`` are the places of ``text`` where words that were misread have been put right.
    """

    text: str
    page: int
    line: Line
    gap: bool
    first_of_page: bool = False
    slips: tuple[Slip, ...] = ()

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


def without_slips(items: Sequence[Item]) -> list[Item]:
    """The items of one document with misread words put right; a clean text stays as it is."""
    lines = corrected([line.text for item in items for line in _lines_of(item)])
    if not any(line.slips for line in lines):
        return list(items)
    following = iter(lines)
    return [_as_meant(item, following) for item in items]


def _lines_of(item: Item) -> Iterator[TextItem]:
    if isinstance(item, TextItem):
        yield item
    else:
        for cell in item.cells:
            yield from cell.lines


def _as_meant(item: Item, lines: Iterator[CorrectedLine]) -> Item:
    """The item with its lines, which come next in ``lines``."""
    if isinstance(item, TextItem):
        line = next(lines)
        return replace(item, text=line.text, slips=line.slips) if line.slips else item
    cells = []
    for cell in item.cells:
        texts = [(line, next(lines)) for line in cell.lines]
        meant = (replace(line, text=new.text, slips=new.slips) for line, new in texts)
        cells.append(replace(cell, lines=tuple(meant)))
    return replace(item, cells=tuple(cells))


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


def segment_of(item: TextItem, start: int) -> Segment:
    """Where the words of a line came to stand in the canonical text, its offset being ``start``.

    Words are found again one after the other; a word that normalisation changed beyond
    recognition has no box of its own and is covered by that of the line.
    """
    written = Written(item.text, item.slips)
    words: list[tuple[int, int, Box]] = []
    found_confidences: list[float | None] = []
    place = 0
    for word in item.line.words:
        spelled = normalise(word.text)
        found = written.text.find(spelled, place) if spelled else -1
        if found >= 0 and word.box is not None:
            place = found + len(spelled)
            first, last = written.corrected_span(found, place)
            words.append((start + first, start + last, word.box))
            found_confidences.append(word.confidence)
    confidences = [word.confidence for word in item.line.words if word.confidence is not None]
    return Segment(
        start=start,
        end=start + len(item.text),
        page=item.page,
        box=item.line.box,
        words=tuple(words),
        confidence=sum(confidences) / len(confidences) if confidences else None,
        confidences=tuple(found_confidences),
    )
