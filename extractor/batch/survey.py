"""A quick look at a file: how many pages, and whether they have to be recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.batch.outcome import Ending, Outcome
from extractor.batch.pages import count_pages
from extractor.errors import ExtractorError
from extractor.reading.detect import Kind, detect

if TYPE_CHECKING:
    from pathlib import Path

TEXT, SCAN, UNREADABLE = "text", "scan", "unreadable"
_SAMPLE = 5  # pages looked into
_LEAST = 100  # characters that a page of text has
_PAGE = 3000  # characters, of a text without pages


def survey(path: Path) -> Outcome:
    """An outcome whose ``message`` is ``text``, ``scan`` or ``unreadable``, with its pages."""
    try:
        return _survey(path, path.read_bytes())
    except (OSError, ExtractorError):
        return Outcome(path, Ending.READ, UNREADABLE)


def _survey(path: Path, data: bytes) -> Outcome:
    kind = detect(data) if data else None
    if kind is Kind.PDF:
        return Outcome(path, Ending.READ, _kind_of_pdf(data), pages=count_pages(path))
    if kind is Kind.IMAGE:
        return Outcome(path, Ending.READ, SCAN, pages=count_pages(path))
    if kind in {Kind.TEXT, Kind.HTML}:
        return Outcome(path, Ending.READ, TEXT, pages=max(1, round(len(data) / _PAGE)))
    known = kind in {Kind.DOCX, Kind.DOC, Kind.RTF, Kind.OPEN_DOCUMENT}
    return Outcome(path, Ending.READ, TEXT if known else UNREADABLE, pages=1)


def _kind_of_pdf(data: bytes) -> str:
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            step = max(1, len(document) // _SAMPLE)
            bare = sum(_is_bare(document[index]) for index in range(0, len(document), step))
            return SCAN if bare * 2 > len(range(0, len(document), step)) else TEXT
    except pypdfium2.PdfiumError:
        return UNREADABLE


def _is_bare(page: object) -> bool:
    text = page.get_textpage()  # type: ignore[attr-defined]
    return bool(text.count_chars() < _LEAST)
