"""Word documents (.docx), in the order of the body."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from extractor.errors import DamagedFile, EmptyFile, OversizedFile
from extractor.reading.anchors import is_ornament
from extractor.reading.document import Block, Cell, Line, Page, SourceDocument, Table
from extractor.reading.layout import split_heads, unfold
from extractor.reading.limits import Limits

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAGE = "\f"
_RATIO_FROM = 1024**2
_FETCH = "Fetch the file again from its source, or open and save it in Word."


def read_docx(name: str, data: bytes, sha256: str, limits: Limits) -> SourceDocument:
    """Read a Word document; raises OversizedFile, DamagedFile or EmptyFile."""
    check_zip(name, data, limits)
    body, reader = _open(name, data)
    blocks = split_heads(tuple(reader.blocks(body)))
    pages = _paginate(blocks)
    if not pages:
        raise EmptyFile(f"{name}: the Word document has no words.", _FETCH)
    return SourceDocument(name, sha256, MEDIA_TYPE, len(data), pages, reader.encoding)


def check_zip(name: str, data: bytes, limits: Limits) -> None:
    """Refuse a zip bomb by what its directory declares, before anything is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
    total = sum(member.file_size for member in members)
    if total > limits.unpacked_bytes:
        raise OversizedFile(
            f"{name}: the Word document would unpack to {total:,} bytes, more than the limit of "
            f"{limits.unpacked_bytes:,}.",
            "Do not open it if you do not know where it comes from.",
        )
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > _RATIO_FROM and ratio > limits.compression_ratio:
            raise OversizedFile(
                f"{name}: its part {member.filename} is packed {ratio:,.0f} to 1, more than the "
                f"limit of {limits.compression_ratio:,.0f} to 1.",
                "Do not open it if you do not know where it comes from.",
            )


def _open(name: str, data: bytes) -> tuple[Any, _Reader]:
    """The body element and a reader; any fault of the package is damage."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import LxmlError  # type: ignore[import-untyped]

    try:
        document = docx.Document(io.BytesIO(data))
        numbering = next(
            (
                relation.target_part.element
                for relation in document.part.rels.values()
                if relation.reltype.endswith("/numbering") and not relation.is_external
            ),
            None,
        )
        return document.element.body, _Reader(document.styles.element, numbering)
    except (
        *(PackageNotFoundError, LxmlError, zipfile.BadZipFile, zipfile.LargeZipFile),
        *(KeyError, ValueError, AttributeError, OSError, EOFError, NotImplementedError),
    ) as error:
        raise DamagedFile(
            f"{name}: the Word document is damaged ({type(error).__name__}).", _FETCH
        ) from error


class _Reader:
    def __init__(self, styles: Any, numbering: Any | None) -> None:
        from docx.oxml.ns import qn

        from extractor.reading.docx_numbering import Numbering
        from extractor.reading.docx_paragraphs import ParagraphReader, Styles

        self._qn = qn
        self._paragraphs = ParagraphReader(Styles(styles), Numbering(numbering))

    @property
    def encoding(self) -> str:
        """How the text read so far was encoded."""
        return self._paragraphs.decoder.encoding

    def blocks(self, parent: Any) -> Iterator[Block]:
        """Lines and tables of the body, a cell or a text box; a form feed is a page break."""
        gap = False
        for child in self._children(parent):
            if child.tag == self._qn("w:tbl"):
                yield from unfold(self._table(child))
                gap = True
                continue
            lines = self._paragraphs.lines(child)
            kept = [line for line in lines if not is_ornament(line.text)]
            for index, line in enumerate(kept):
                yield replace(line, gap=gap, wraps=None if index + 1 < len(kept) else False)
                gap = False
            yield from self._boxed(child)
            gap = gap or not kept

    def _boxed(self, paragraph: Any) -> Iterator[Block]:
        from extractor.reading.docx_paragraphs import text_boxes

        for box in text_boxes(paragraph):
            yield from self.blocks(box)

    def _children(self, parent: Any) -> Iterator[Any]:
        """Paragraphs and tables, also those inside content controls and insertions."""
        wrappers = {self._qn(tag) for tag in ("w:sdt", "w:sdtContent", "w:ins", "w:customXml")}
        for child in parent.iterchildren():
            if child.tag in {self._qn("w:p"), self._qn("w:tbl")}:
                yield child
            elif child.tag in wrappers:
                yield from self._children(child)

    def _table(self, table: Any) -> Table:
        cells: list[Cell] = []
        open_cells: dict[int, int] = {}
        rows = [row for row in self._rows(table) if row.find(f".//{self._qn('w:tc')}") is not None]
        for row_index, row in enumerate(rows):
            column = self._skipped(row)
            for element in self._cells(row):
                span, merge = self._spans(element)
                if merge == "continue" and column in open_cells:
                    above = cells[open_cells[column]]
                    cells[open_cells[column]] = replace(above, row_span=above.row_span + 1)
                else:
                    cells.append(Cell(row_index, column, self._cell_lines(element), 1, span))
                    open_cells.pop(column, None)
                    if merge is not None:
                        open_cells[column] = len(cells) - 1
                column += span
        return Table(tuple(cells))

    def _rows(self, table: Any) -> Iterator[Any]:
        wrappers = {self._qn("w:sdt"), self._qn("w:sdtContent"), self._qn("w:ins")}
        for child in table.iterchildren():
            if child.tag == self._qn("w:tr"):
                if child.find(f"{self._qn('w:trPr')}/{self._qn('w:del')}") is None:
                    yield child
            elif child.tag in wrappers:
                yield from self._rows(child)

    def _cells(self, row: Any) -> Iterator[Any]:
        for child in row.iterchildren():
            if child.tag == self._qn("w:tc"):
                yield child
            elif child.tag in {self._qn("w:sdt"), self._qn("w:sdtContent")}:
                yield from self._cells(child)

    def _skipped(self, row: Any) -> int:
        before = row.find(f"{self._qn('w:trPr')}/{self._qn('w:gridBefore')}")
        return 0 if before is None else int(before.get(self._qn("w:val"), "0"))

    def _spans(self, cell: Any) -> tuple[int, str | None]:
        """Columns spanned, and ``restart``, ``continue`` or None for a vertical merge."""
        form = cell.find(self._qn("w:tcPr"))
        if form is None:
            return 1, None
        span, merge = form.find(self._qn("w:gridSpan")), form.find(self._qn("w:vMerge"))
        columns = 1 if span is None else max(1, int(span.get(self._qn("w:val"), "1")))
        kind = None if merge is None else str(merge.get(self._qn("w:val"), "continue"))
        return columns, kind

    def _cell_lines(self, cell: Any) -> tuple[Line, ...]:
        lines: list[Line] = []
        for block in self.blocks(cell):
            nested = [block] if isinstance(block, Line) else _flatten(block)
            lines += [
                replace(line, text=" ".join(line.text.split()))
                for line in nested
                if line.text != _PAGE
            ]
        return tuple(lines)


def _flatten(table: Table) -> list[Line]:
    return [line for cell in table.cells for line in cell.lines]


def _paginate(blocks: tuple[Block, ...]) -> tuple[Page, ...]:
    groups: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Line) and block.text == _PAGE:
            groups.append([])
        else:
            groups[-1].append(block)
    filled = [group for group in groups if group]
    return tuple(Page(number, tuple(group)) for number, group in enumerate(filled, start=1))
