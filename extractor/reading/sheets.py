"""Pages on their way from words to blocks, however the words were won."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from extractor.reading.anchors import is_ornament
from extractor.reading.document import Block, Box, Cell, Line, Origin, Page, Table
from extractor.reading.layout import unfold
from extractor.reading.pdf_columns import split_columns
from extractor.reading.pdf_geometry import Frame, Row, Token
from extractor.reading.pdf_lines import lines_of
from extractor.reading.pdf_quality import Quality
from extractor.reading.pdf_running import without_running_rows
from extractor.reading.pdf_tables import same_columns


@dataclass(slots=True)
class Sheet:
    """A page as words in rows and tables.

    ``shown`` maps a box to the page as displayed where the words were read on it turned, and
    ``size`` is then the displayed width and height.
    """

    frame: Frame
    tables: list[Table]
    rows: list[Row]
    quality: Quality
    fonts: set[str] = field(default_factory=set)
    stamps: list[Token] = field(default_factory=list)
    origin: Origin = Origin.TEXT_LAYER
    shown: Callable[[Box], Box] | None = None
    size: tuple[float, float] | None = None


def pages_of(sheets: Sequence[Sheet]) -> tuple[Page, ...]:
    """The pages in reading order: head and foot in columns, tables joined over page breaks."""
    trimmed = without_running_rows(
        [sheet.rows for sheet in sheets], [sheet.frame.height for sheet in sheets]
    )
    pages: list[Page] = []
    foot_open = False
    for number, (sheet, rows) in enumerate(zip(sheets, trimmed, strict=True), start=1):
        parts, foot_open = split_columns(
            rows, sheet.frame.width, sheet.frame.height, foot_open and not sheet.tables
        )
        lines = [line for line in lines_of(parts, sheet.frame.width) if not is_ornament(line.text)]
        pages.append(
            Page(
                number,
                _in_order(lines, sheet.tables),
                sheet.frame.width,
                sheet.frame.height,
                sheet.origin,
                sheet.quality.reason,
                sheet.quality.confidence,
            )
        )
    joined = _continued(pages)
    return tuple(_as_shown(page, sheet) for page, sheet in zip(joined, sheets, strict=True))


def _in_order(lines: Sequence[Line], tables: Sequence[Table]) -> tuple[Block, ...]:
    """Lines with each table put before the first line that stands below it."""
    blocks: list[Block] = list(lines)
    for table in reversed(tables):
        if table.box is None:
            continue
        bottom = table.box.bottom
        place = next(
            (
                index
                for index, block in enumerate(blocks)
                if block.box is not None and block.box.top >= bottom - 2
            ),
            len(blocks),
        )
        blocks[place:place] = unfold(table)
    return tuple(blocks)


def _continued(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages whose first table goes on from the last one of the page before are marked so."""
    result = list(pages[:1])
    for before, page in pairwise(pages):
        last = before.blocks[-1] if before.blocks else None
        first = page.blocks[0] if page.blocks else None
        if isinstance(last, Table) and isinstance(first, Table) and same_columns(last, first):
            page = replace(page, blocks=(replace(first, continues=True), *page.blocks[1:]))
        result.append(page)
    return tuple(result)


def _as_shown(page: Page, sheet: Sheet) -> Page:
    """The page with all boxes where a viewer shows them."""
    if sheet.shown is None:
        return page
    width, height = sheet.size or (page.width, page.height)
    blocks = tuple(_block_shown(block, sheet.shown) for block in page.blocks)
    return replace(page, blocks=blocks, width=width, height=height)


def _block_shown(block: Block, shown: Callable[[Box], Box]) -> Block:
    if isinstance(block, Line):
        return _line_shown(block, shown)
    cells = tuple(_cell_shown(cell, shown) for cell in block.cells)
    return replace(block, cells=cells, box=shown(block.box) if block.box else None)


def _cell_shown(cell: Cell, shown: Callable[[Box], Box]) -> Cell:
    return replace(cell, lines=tuple(_line_shown(line, shown) for line in cell.lines))


def _line_shown(line: Line, shown: Callable[[Box], Box]) -> Line:
    words = tuple(replace(word, box=shown(word.box) if word.box else None) for word in line.words)
    return replace(line, box=shown(line.box) if line.box else None, words=words)
