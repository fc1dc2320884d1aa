"""What a reader gives: pages of lines and tables, with geometry where the format has it.

Coordinates are PDF points (1/72 inch) from the top left corner of the page.  Text is as the
file has it, after decoding; normalisation is the business of :mod:`extractor.language`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in points from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Origin(StrEnum):
    """Where the text of a page comes from."""

    PLAIN = "plain"
    TEXT_LAYER = "text_layer"
    OCR = "ocr"


class Column(StrEnum):
    """The half of the page a line stands in, where the page is set in two columns.

    Decree 30/2020 sets the head (issuer | national motto) and the foot (recipients |
    signature) of a document side by side.
    """

    FULL = "full"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without white space; ``box`` is None where there is no geometry."""

    text: str
    box: Box | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    ``gap`` says that a blank line, or clearly more white space than usual, stands before it;
    ``bold`` that all of it is set bold; ``wraps`` that it runs to the right margin, so that the
    next line may continue it (None where the format does not tell).
    """

    text: str
    box: Box | None = None
    words: tuple[Word, ...] = ()
    column: Column = Column.FULL
    gap: bool = False
    bold: bool = False
    wraps: bool | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``row`` and ``column`` count from 0, spans count grid places (1 = plain)."""

    row: int
    column: int
    lines: tuple[Line, ...]
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        """The lines of the cell joined by line breaks."""
        return "\n".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells in row order; a place covered by a merged cell has no cell of its own.

    ``continues`` says that the table goes on from the table that ended the page before.
    """

    cells: tuple[Cell, ...]
    box: Box | None = None
    continues: bool = False


Block = Line | Table


@dataclass(frozen=True, slots=True)
class Page:
    """One page in reading order; ``number`` counts from 1, sizes are in points (0 = unknown)."""

    number: int
    blocks: tuple[Block, ...]
    width: float = 0.0
    height: float = 0.0
    origin: Origin = Origin.PLAIN
    reason: str = ""
    confidence: float | None = None

    @property
    def lines(self) -> Iterator[Line]:
        """All printed lines in reading order, those of tables cell by cell."""
        for block in self.blocks:
            if isinstance(block, Line):
                yield block
            else:
                for cell in block.cells:
                    yield from cell.lines


@dataclass(frozen=True, slots=True)
class EmbeddedSignature:
    """What a digital signature inside the file says of itself; nothing here is verified."""

    organisation: str | None = None
    signer: str | None = None
    signed_at: str | None = None


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as read: identity, pages and how the text was won.

    ``sha256`` is of the file's bytes in lower-case hex; ``encoding`` one of ``unicode``,
    ``tcvn3``, ``vni``, ``mixed``; ``repaired`` where the file was damaged or cut short, so that
    part of it may be missing.
    """

    name: str
    sha256: str
    media_type: str
    size: int
    pages: tuple[Page, ...]
    encoding: str = "unicode"
    signatures: tuple[EmbeddedSignature, ...] = ()
    repaired: bool = False

    @property
    def text_origin(self) -> str:
        """The common origin of all pages, or ``mixed``."""
        origins = {page.origin for page in self.pages}
        return origins.pop().value if len(origins) == 1 else "mixed"
