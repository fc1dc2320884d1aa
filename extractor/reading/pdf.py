"""PDF files with a text layer: words by pdfium, stamps by pikepdf, tables by their rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extractor.errors import DamagedFile, EmptyFile, NeedsOcr, OcrUnavailable
from extractor.reading.document import Box, EmbeddedSignature, SourceDocument
from extractor.reading.legacy import Decoder
from extractor.reading.limits import Limits
from extractor.reading.ocr.choose import Text, choose
from extractor.reading.ocr.scan import ScanReader
from extractor.reading.ocr.settings import OcrSettings
from extractor.reading.pdf_geometry import Frame, Token, inside, rows_of
from extractor.reading.pdf_open import OpenedPdf, open_pdf
from extractor.reading.pdf_quality import encoding_of_fonts, judge
from extractor.reading.pdf_rules import rules_of
from extractor.reading.pdf_signatures import (
    SignatureBox,
    facts,
    signature_boxes,
    text_of,
    without_printed_boxes,
    without_signature_text,
)
from extractor.reading.pdf_tables import tables_of
from extractor.reading.pdf_words import frame_of, tokens_of
from extractor.reading.sheets import Sheet, pages_of


def read_pdf(
    name: str, data: bytes, sha256: str, limits: Limits, ocr: OcrSettings | None = None
) -> SourceDocument:
    """Read a PDF: its text layer where that can be believed, else what the page shows.

    Raises EncryptedFile, DamagedFile, EmptyFile, OversizedFile, or NeedsOcr where no page could
    be read.  A single page that could not stays empty with confidence 0 and the reason.
    """
    opened = open_pdf(name, data, limits)
    decoder = Decoder()
    scans = ScanReader(ocr or OcrSettings.from_environment(), limits)
    try:
        boxes = signature_boxes(opened.structure)
        sheets = [
            _read_sheet(opened, index, boxes, scans, decoder) for index in range(len(opened.pages))
        ]
    except (RuntimeError, ValueError, OSError) as error:
        raise DamagedFile(
            f"{name}: a page of the PDF cannot be read ({error}).",
            "Fetch the file again from its source.",
        ) from error
    _check_usable(name, sheets, scans.unavailable)
    signatures = _signatures(boxes, sheets)
    pages = pages_of(sheets)
    return SourceDocument(
        *(name, sha256, "application/pdf", len(data), pages, decoder.encoding, signatures),
        repaired=opened.repaired,
    )


def _read_sheet(
    opened: OpenedPdf,
    index: int,
    boxes: Sequence[SignatureBox],
    scans: ScanReader,
    decoder: Decoder,
) -> Sheet:
    page = opened.pages[index]
    frame = frame_of(page)
    tokens, fonts = tokens_of(page, frame, decoder=decoder)
    stamps = _stamped_tokens(opened, index, frame)
    horizontal, vertical, covered = rules_of(page, frame)
    encoding = encoding_of_fonts(list(fonts))
    choice = choose(page, frame, tokens, covered, encoding)
    here = [box.box(frame) for box in boxes if box.page == index]
    stamped = without_signature_text(stamps, here)
    quality = judge([token.text for token in tokens], covered, encoding)
    if choice.text is Text.PICTURE:
        sheet = scans.sheet_of(page, frame, choice.reason, _filled_in(stamped, here))
        if sheet.quality.usable or not (quality.usable and tokens):
            page.close()
            return replace(sheet, stamps=stamps)
        quality = replace(quality, reason=f"{quality.reason}; {sheet.quality.reason}")
    if choice.text is Text.ENDS:
        tokens, quality = scans.with_ends(page, frame, tokens, index == 0, choice)
    page.close()
    tables, words = tables_of(horizontal, vertical, [*tokens, *stamped], frame.width)
    return Sheet(frame, tables, without_printed_boxes(rows_of(words)), quality, fonts, stamps)


def _filled_in(stamped: Sequence[Token], boxes: Sequence[Box]) -> list[Token]:
    """What annotations add to a scan: of the appearance of a signature only number and day."""
    return [
        token
        for token in stamped
        if token.text.isdigit() or not any(inside(token.box, box) for box in boxes)
    ]


def _stamped_tokens(opened: OpenedPdf, index: int, frame: Frame) -> list[Token]:
    place = opened.stamped.get(index)
    if opened.stamps is None or place is None:
        return []
    page: Any = opened.stamps[place]
    tokens, _ = tokens_of(page, frame, stamp=True)
    page.close()
    return tokens


def _check_usable(name: str, sheets: Sequence[Sheet], unavailable: OcrUnavailable | None) -> None:
    if any(sheet.rows or sheet.tables for sheet in sheets):
        return
    if unavailable is not None:
        raise OcrUnavailable(
            f"{name}: the PDF is a scan. {unavailable.message}", unavailable.advice
        )
    unread = next((sheet for sheet in sheets if not sheet.quality.usable), None)
    if unread is not None:
        raise NeedsOcr(
            f"{name}: no page of the PDF could be read ({unread.quality.reason}).",
            "Scan the paper again, or recognise its text with another program.",
        )
    raise EmptyFile(f"{name}: the PDF has no words.", "Fetch the file again from its source.")


def _signatures(
    boxes: Sequence[SignatureBox], sheets: Sequence[Sheet]
) -> tuple[EmbeddedSignature, ...]:
    found = []
    for box in boxes:
        sheet = sheets[box.page]
        place = box.box(sheet.frame)
        printed = [token for token in sheet.stamps if inside(token.box, place)]
        found.append(facts(box, text_of(printed)))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.signed_at or "~"))
