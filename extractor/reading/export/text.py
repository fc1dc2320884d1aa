"""A document as plain text, page by page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from extractor.reading.document import Cell, Line, Page, SourceDocument, Table

PAGE_BREAK = "\f"


def as_text(document: SourceDocument) -> str:
    r"""The lines of all pages in reading order, as read, in Unicode NFC.

    A form feed parts the pages, so that ``text.split("\f")`` gives them all, blank ones too.
    A table has a line a row, its cells parted by tabs.
    """
    return PAGE_BREAK.join(map(_page, document.pages))


def _page(page: Page) -> str:
    return "".join(f"{line}\n" for line in _lines(page)).removeprefix("\n")


def _lines(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Table):
            yield ""
            yield from _rows(block)
            yield ""
        else:
            if block.gap:
                yield ""
            yield _flat([block])


def _rows(table: Table) -> Iterator[str]:
    for _, cells in groupby(table.cells, key=lambda cell: cell.row):
        yield "\t".join(map(_cell, cells))


def _cell(cell: Cell) -> str:
    return _flat(cell.lines)


def _flat(lines: Iterable[Line]) -> str:
    """The words of the lines on one line."""
    words = (word for line in lines for word in line.text.split())
    return unicodedata.normalize("NFC", " ".join(words))
