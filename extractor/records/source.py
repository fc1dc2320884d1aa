"""What the record says of the file it was read from."""

from __future__ import annotations

from extractor.reading.document import Origin, Page, SourceDocument
from extractor.records import model


def source_of(document: SourceDocument) -> model.Source:
    """Identity, form and reading of a document, page by page."""
    return model.Source(
        name=document.name,
        sha256=document.sha256,
        media_type=document.media_type,
        bytes=document.size,
        pages=len(document.pages),
        text_origin=document.text_origin,
        ocr_confidence=_certainty(document),
        encoding=document.encoding,
        page_reading=[
            model.PageReading(
                page=page.number,
                origin=page.origin.value,
                reason=page.reason,
                confidence=page.confidence,
            )
            for page in document.pages
        ],
        signatures=[
            model.Signature(
                organisation=signature.organisation,
                signer=signature.signer,
                signed_at=signature.signed_at,
            )
            for signature in document.signatures
        ],
    )


def _certainty(document: SourceDocument) -> float | None:
    """How sure recognition was: the mean over its pages, each counting by its letters.

    None where no page was recognised, or none of them holds print.
    """
    recognised = [
        (page.confidence, _letters(page))
        for page in document.pages
        if page.origin is Origin.OCR and page.confidence is not None
    ]
    letters = sum(count for _, count in recognised)
    if not letters:
        return None
    return round(sum(certainty * count for certainty, count in recognised) / letters, 3)


def _letters(page: Page) -> int:
    """The characters of a page that are not white space."""
    return sum(len("".join(line.text.split())) for line in page.lines)
