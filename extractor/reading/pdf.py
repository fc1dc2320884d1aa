"""PDF files with a text layer: words by pdfium, stamps by pikepdf, tables by their rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from extractor.errors import DamagedFile, EmptyFile, NeedsOcr
from extractor.reading.anchors import is_ornament
from extractor.reading.document import (
    Block,
    EmbeddedSignature,
    Line,
    Origin,
    Page,
    SourceDocument,
    Table,
)
from extractor.reading.layout import unfold
from extractor.reading.limits import Limits
from extractor.reading.pdf_columns import split_columns
from extractor.reading.pdf_geometry import Frame, Row, Token, inside, rows_of
from extractor.reading.pdf_lines import lines_of
from extractor.reading.pdf_open import OpenedPdf, open_pdf
from extractor.reading.pdf_quality import Quality, encoding_of_fonts, judge
from extractor.reading.pdf_rules import rules_of
from extractor.reading.pdf_running import without_running_rows
from extractor.reading.pdf_signatures import (
    SignatureBox,
    facts,
    signature_boxes,
    text_of,
    without_printed_boxes,
    without_signature_text,
)
from extractor.reading.pdf_tables import same_columns, tables_of
from extractor.reading.pdf_words import frame_of, tokens_of


@dataclass(slots=True)
class _Sheet:
    """A page on its way from words to blocks."""

    frame: Frame
    tables: list[Table]
    rows: list[Row]
    quality: Quality
    fonts: set[str]
    stamps: list[Token]


def read_pdf(name: str, data: bytes, sha256: str, limits: Limits) -> SourceDocument:
    """Read a PDF with a text layer.

    Raises EncryptedFile, DamagedFile, EmptyFile, OversizedFile, or NeedsOcr where no page has a
    text layer that can be believed.  A single page without one stays empty with confidence 0.
    """
    opened = open_pdf(name, data, limits)
    try:
        boxes = signature_boxes(opened.structure)
        sheets = [_read_sheet(opened, index, boxes) for index in range(len(opened.pages))]
    except (RuntimeError, ValueError, OSError) as error:
        raise DamagedFile(
            f"{name}: a page of the PDF cannot be read ({error}).",
            "Fetch the file again from its source.",
        ) from error
    _check_usable(name, sheets)
    signatures = _signatures(boxes, sheets)
    encoding = encoding_of_fonts([font for sheet in sheets for font in sheet.fonts])
    pages = _pages(sheets)
    return SourceDocument(name, sha256, "application/pdf", len(data), pages, encoding, signatures)


def _read_sheet(opened: OpenedPdf, index: int, boxes: Sequence[SignatureBox]) -> _Sheet:
    page = opened.pages[index]
    frame = frame_of(page)
    tokens, fonts = tokens_of(page, frame)
    stamps = _stamped_tokens(opened, index, frame)
    horizontal, vertical, covered = rules_of(page, frame)
    quality = judge([token.text for token in tokens], covered, encoding_of_fonts(list(fonts)))
    page.close()
    here = [box.box(frame) for box in boxes if box.page == index]
    every = [*tokens, *without_signature_text(stamps, here)]
    tables: list[Table] = []
    if quality.usable:
        tables, every = tables_of(horizontal, vertical, every, frame.width)
    rows = without_printed_boxes(rows_of(every)) if quality.usable else []
    return _Sheet(frame, tables, rows, quality, fonts, stamps)


def _stamped_tokens(opened: OpenedPdf, index: int, frame: Frame) -> list[Token]:
    place = opened.stamped.get(index)
    if opened.stamps is None or place is None:
        return []
    page: Any = opened.stamps[place]
    tokens, _ = tokens_of(page, frame, stamp=True)
    page.close()
    return tokens


def _check_usable(name: str, sheets: Sequence[_Sheet]) -> None:
    if any(sheet.rows or sheet.tables for sheet in sheets):
        return
    if any(not sheet.quality.usable for sheet in sheets):
        raise NeedsOcr(
            f"{name}: the PDF is a scan; its pages are pictures without readable text.",
            "Recognise its text (OCR) and read the result.",
        )
    raise EmptyFile(f"{name}: the PDF has no words.", "Fetch the file again from its source.")


def _signatures(
    boxes: Sequence[SignatureBox], sheets: Sequence[_Sheet]
) -> tuple[EmbeddedSignature, ...]:
    found = []
    for box in boxes:
        sheet = sheets[box.page]
        place = box.box(sheet.frame)
        printed = [token for token in sheet.stamps if inside(token.box, place)]
        found.append(facts(box, text_of(printed)))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.signed_at or "~"))


def _pages(sheets: Sequence[_Sheet]) -> tuple[Page, ...]:
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
                Origin.TEXT_LAYER,
                sheet.quality.reason,
                sheet.quality.confidence,
            )
        )
    return _continued(pages)


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
