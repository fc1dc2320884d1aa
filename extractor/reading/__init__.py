"""Reading: the bytes of a file in, a :class:`SourceDocument` out.

The kind of a file is told by its content, never by its name.  Each format has a module of its
own, imported only when a file needs it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import EmptyFile, MissingFile, OversizedFile
from extractor.reading.document import SourceDocument
from extractor.reading.limits import Limits
from extractor.reading.naming import printable

if TYPE_CHECKING:
    from extractor.reading.ocr.settings import OcrSettings

__all__ = ["Limits", "SourceDocument", "read", "read_bytes"]


def read(
    path: Path, limits: Limits | None = None, ocr: OcrSettings | None = None
) -> SourceDocument:
    """Read the file at ``path``; ``ocr`` says how pictures are read (else the environment).

    Raises a :class:`extractor.errors.FileProblem` that names the file and the next step.
    """
    limits = limits or Limits()
    path = Path(path)
    try:
        size = path.stat().st_size
        _refuse_oversized(printable(path.name), size, limits)
        data = path.read_bytes()
    except OSError as error:
        raise MissingFile(
            f"{printable(path)}: the file cannot be opened ({error.strerror or error}).",
            "Check the path and the permissions.",
        ) from error
    return read_bytes(path.name, data, limits, ocr)


def read_bytes(
    name: str, data: bytes, limits: Limits | None = None, ocr: OcrSettings | None = None
) -> SourceDocument:
    """Read the bytes of a file; ``name`` serves messages and the record only.

    Raises a :class:`extractor.errors.FileProblem` that names the file and the next step.
    """
    from extractor.reading.detect import Kind, detect, refuse

    name, limits = printable(name), limits or Limits()
    if not data:
        raise EmptyFile(f"{name}: the file has no bytes.", "Fetch the file again from its source.")
    _refuse_oversized(name, len(data), limits)
    sha256 = hashlib.sha256(data).hexdigest()
    kind = detect(data)
    if kind is Kind.PDF:
        from extractor.reading.pdf import read_pdf

        return read_pdf(name, data, sha256, limits, ocr)
    if kind is Kind.DOCX:
        from extractor.reading.docx import read_docx

        return read_docx(name, data, sha256, limits)
    if kind is Kind.TEXT:
        from extractor.reading.text import read_text

        return read_text(name, data, sha256, limits)
    if kind in {Kind.DOC, Kind.RTF, Kind.OPEN_DOCUMENT}:
        from extractor.reading.office import read_office

        return read_office(name, data, sha256, limits, kind)
    if kind is Kind.HTML:
        from extractor.reading.html import read_html

        return read_html(name, data, sha256, limits)
    if kind is Kind.IMAGE:
        from extractor.reading.ocr.images import read_image

        return read_image(name, data, sha256, limits, ocr)
    raise refuse(name, data, kind)


def _refuse_oversized(name: str, size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise OversizedFile(
            f"{name}: {size:,} bytes are more than the limit of {limits.file_bytes:,}.",
            "Split the file, or raise the limit.",
        )
