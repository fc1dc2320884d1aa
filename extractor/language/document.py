"""The structure of a plan over its canonical text, as every field component sees it.

All ``start``/``end`` are character offsets into ``Doc.text`` (half-open).  The structure hangs
on the spaCy Doc as ``doc._.layout``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from extractor.reading.document import Box, Column


class Zone(StrEnum):
    """The part of the document that a paragraph plays (Decree 30/2020, Annex I)."""

    ISSUER = "issuer"
    MOTTO = "motto"
    NUMBER = "number"
    PLACE_DATE = "place_date"
    TYPE = "type"
    TITLE = "title"
    CARRIER = "carrier"
    PREAMBLE = "preamble"
    BODY = "body"
    CLOSING = "closing"
    RECIPIENTS = "recipients"
    SIGNATURE = "signature"
    ANNEX_TITLE = "annex_title"
    ANNEX = "annex"
    CLUTTER = "clutter"


class MarkerKind(StrEnum):
    """The numbering or bullet that opens a paragraph."""

    PART = "part"  # Phần I, Chương II, Mục 3
    ARTICLE = "article"  # Điều 4
    ROMAN = "roman"  # II.
    UPPER = "upper"  # A.
    NUMBER = "number"  # 3.
    DECIMAL = "decimal"  # 3.1.
    LETTER = "letter"  # a)
    PAREN = "paren"  # (1)
    DASH = "dash"  # -
    PLUS = "plus"  # +
    STAR = "star"  # *


@dataclass(frozen=True, slots=True)
class Marker:
    """``label`` is the bare numbering ("2.1"); the content starts at offset ``end``."""

    kind: MarkerKind
    label: str
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A joined paragraph: a heading, an item, plain prose, a header line or a table cell.

    ``index`` is its place in ``Layout.paragraphs``; ``parent`` the index of the heading or item
    it stands under (None at the top); ``level`` its depth in the outline (0 = top);
    ``table``/``row``/``column`` are set for a table cell.  ``zone_confidence`` is the probability,
    0..1, that the line model gives the zone, as a mean over the lines (None: not judged); the
    zone itself is always that of the rules.
    """

    index: int
    start: int
    end: int
    zone: Zone
    marker: Marker | None = None
    heading: bool = False
    bold: bool = False
    side: Column = Column.FULL
    parent: int | None = None
    level: int = 0
    table: int | None = None
    row: int | None = None
    column: int | None = None
    page: int = 1
    zone_confidence: float | None = None

    @property
    def content_start(self) -> int:
        """Where the words begin, after numbering or bullet."""
        return self.marker.end if self.marker else self.start


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell over the canonical text; an empty cell has ``start == end``."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class TableGrid:
    """A table joined over its pages; ``header_rows`` leading rows hold column headings.

    A header repeated on a later page is dropped.  ``cells`` are in row order.
    """

    index: int
    zone: Zone
    cells: tuple[TableCell, ...]
    header_rows: int
    rows: int
    columns: int
    parent: int | None = None

    def cell_at(self, row: int, column: int) -> TableCell | None:
        """The cell that covers the grid place, merged cells included."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.column <= column < cell.column + cell.column_span
            ):
                return cell
        return None


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of canonical text that came from one printed line.

    ``confidences`` gives, for each of ``words``, how surely it was recognised (None: typed).
    """

    start: int
    end: int
    page: int
    box: Box | None
    words: tuple[tuple[int, int, Box], ...] = ()
    confidence: float | None = None
    confidences: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything the language stage found out about the form of the document."""

    paragraphs: tuple[Paragraph, ...]
    tables: tuple[TableGrid, ...]
    segments: tuple[Segment, ...]
    warnings: tuple[str, ...] = field(default=())

    def in_zone(self, *zones: Zone) -> list[Paragraph]:
        """The paragraphs of the zones named, in reading order."""
        return [paragraph for paragraph in self.paragraphs if paragraph.zone in zones]

    def children(self, parent: int | None) -> list[Paragraph]:
        """The paragraphs directly under a paragraph (or at the top)."""
        return [paragraph for paragraph in self.paragraphs if paragraph.parent == parent]

    def ancestors(self, paragraph: Paragraph) -> list[Paragraph]:
        """The headings and items above a paragraph, nearest first."""
        chain: list[Paragraph] = []
        index = paragraph.parent
        while index is not None:
            chain.append(self.paragraphs[index])
            index = self.paragraphs[index].parent
        return chain
