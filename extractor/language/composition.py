"""The canonical text and the layout over it, composed from lines, zones and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractor.language.document import (
    Layout,
    Marker,
    Paragraph,
    Segment,
    TableCell,
    TableGrid,
    Zone,
)
from extractor.language.joining import Draft, Wrapping, join, wrapping
from extractor.language.line_model import judge
from extractor.language.lines import Item, TableItem, TextItem, items_of, segment_of, without_slips
from extractor.language.markers import find_marker
from extractor.language.misread.correction import Slip
from extractor.language.outline import outline
from extractor.language.run_together import divided
from extractor.language.tables import JoinedTable, join_tables
from extractor.language.zones import decode
from extractor.reading.document import SourceDocument


@dataclass(frozen=True, slots=True)
class Composition:
    """The text of a document with its layout.

    ``slips`` are the places where misread words have been put right; without them it is the
    canonical text.
    """

    text: str
    layout: Layout
    slips: tuple[Slip, ...] = ()


@dataclass(slots=True)
class _Composer:
    """Appends paragraphs to the canonical text, one a line, and notes where each stands."""

    judged: Mapping[int, float | None] = field(default_factory=dict)
    """The line model's probability of each line's zone, by the identity of the line."""
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    paragraphs: list[Paragraph] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    tables: list[TableGrid] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)

    def add(self, draft: Draft, cell: tuple[int, int, int] | None = None) -> Paragraph:
        """Write a paragraph; ``cell`` is its table, row and column."""
        start = self.length
        for line in draft.lines:
            if self.length > start:
                self._write(" ")
            self.segments.append(segment_of(line, self.length))
            self.slips += [slip.moved(self.length) for slip in line.slips]
            self._write(line.text)
        marker = find_marker(draft.text) if draft.zone in _MARKED else None
        table, row, column = cell if cell else (None, None, None)
        paragraph = Paragraph(
            index=len(self.paragraphs),
            start=start,
            end=self.length,
            zone=draft.zone,
            marker=Marker(marker.kind, marker.label, start + marker.end) if marker else None,
            bold=all(line.line.bold for line in draft.lines),
            side=draft.side,
            table=table,
            row=row,
            column=column,
            page=draft.lines[0].page,
            zone_confidence=self._confidence(draft),
        )
        self.paragraphs.append(paragraph)
        self._write("\n")
        return paragraph

    def add_table(self, table: JoinedTable, zone: Zone) -> None:
        """Write the cells of a table in row order."""
        number = len(self.tables)
        cells: list[TableCell] = []
        for item in sorted(table.cells, key=lambda item: (item.cell.row, item.cell.column)):
            place = (number, item.cell.row, item.cell.column)
            drafts = join(item.lines, [zone] * len(item.lines), _CELL)
            written = [self.add(draft, place) for draft in drafts]
            cells.append(
                TableCell(
                    row=item.cell.row,
                    column=item.cell.column,
                    start=written[0].start if written else self.length,
                    end=written[-1].end if written else self.length,
                    row_span=item.cell.row_span,
                    column_span=item.cell.column_span,
                )
            )
        self.tables.append(
            TableGrid(number, zone, tuple(cells), table.header_rows, table.rows, table.columns)
        )

    def _confidence(self, draft: Draft) -> float | None:
        judged = [self.judged.get(id(line)) for line in draft.lines]
        known = [probability for probability in judged if probability is not None]
        return round(sum(known) / len(known), 3) if known else None

    def _write(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)


_CELL = Wrapping(width=0, tidy=False)
_MARKED = frozenset({Zone.BODY, Zone.PREAMBLE, Zone.CLOSING, Zone.ANNEX, Zone.RECIPIENTS})


def compose(source: SourceDocument) -> Composition:
    """Zones, paragraphs, tables and outline of a document over its canonical text."""
    items = without_slips(divided(items_of(source)))
    zones = decode(items)
    wrapped = wrapping(items)
    judged = zip(items, judge(items, zones), strict=True)
    composer = _Composer({id(item): probability for item, probability in judged})
    for run, run_zones in _runs(items, zones):
        if isinstance(run[0], TableItem):
            parts = [item for item in run if isinstance(item, TableItem)]
            composer.add_table(join_tables(parts), run_zones[0])
        else:
            lines = [item for item in run if isinstance(item, TextItem)]
            for draft in join(lines, run_zones, wrapped):
                composer.add(draft)
    text = "".join(composer.pieces).removesuffix("\n")
    paragraphs = outline(composer.paragraphs, text)
    tables = _with_parents(composer.tables, paragraphs)
    layout = Layout(tuple(paragraphs), tables, tuple(composer.segments))
    return Composition(text, layout, tuple(composer.slips))


def _runs(items: Sequence[Item], zones: Sequence[Zone]) -> list[tuple[list[Item], list[Zone]]]:
    """Maximal runs of lines, and of tables that continue each other."""
    runs: list[tuple[list[Item], list[Zone]]] = []
    for item, zone in zip(items, zones, strict=True):
        last = runs[-1] if runs else None
        if isinstance(item, TableItem):
            follows = last is not None and isinstance(last[0][0], TableItem) and item.continues
        else:
            follows = last is not None and isinstance(last[0][0], TextItem)
        if last is not None and follows:
            last[0].append(item)
            last[1].append(zone)
        else:
            runs.append(([item], [zone]))
    return runs


def _with_parents(
    tables: Sequence[TableGrid], paragraphs: Sequence[Paragraph]
) -> tuple[TableGrid, ...]:
    parents = {
        paragraph.table: paragraph.parent for paragraph in paragraphs if paragraph.table is not None
    }
    return tuple(
        TableGrid(
            table.index,
            table.zone,
            table.cells,
            table.header_rows,
            table.rows,
            table.columns,
            parents.get(table.index),
        )
        for table in tables
    )
