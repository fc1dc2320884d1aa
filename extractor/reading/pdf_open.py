"""Opening PDFs, whole or damaged, and taking what annotations draw apart from the page."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import Any

from extractor.errors import DamagedFile, EmptyFile, EncryptedFile, OversizedFile
from extractor.reading.limits import Limits

_FETCH = "Fetch the file again from its source."


@dataclass(frozen=True, slots=True)
class OpenedPdf:
    """``pages`` is a pypdfium2 document without what annotations draw; ``structure`` is pikepdf's.

    ``stamps`` holds, for the pages in ``stamped`` (by index), only what annotations draw there.
    ``repaired`` where the file was damaged, so that something of it may be lost.
    """

    pages: Any
    structure: Any
    stamps: Any | None
    stamped: dict[int, int]
    repaired: bool = False


def open_pdf(name: str, data: bytes, limits: Limits) -> OpenedPdf:
    """Open a PDF, repairing it where possible.

    Raises EncryptedFile, DamagedFile, EmptyFile or OversizedFile.
    """
    import pikepdf

    logging.getLogger("pikepdf").setLevel(logging.CRITICAL)
    try:
        structure = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        count = len(structure.pages)
    except pikepdf.PasswordError as error:
        raise EncryptedFile(
            f"{name}: the PDF asks for a password.", "Remove the password and read it again."
        ) from error
    except (pikepdf.PdfError, RuntimeError, ValueError, KeyError, AttributeError) as error:
        raise _damaged(name) from error
    if count == 0:
        raise EmptyFile(f"{name}: the PDF has no pages.", _FETCH)
    if count > limits.pages:
        raise OversizedFile(
            f"{name}: the PDF has {count:,} pages, more than the limit of {limits.pages:,}.",
            "Split the file, or raise the limit.",
        )
    pages = _open_pages(name, data, structure, count)
    stamps, stamped = _stamps(structure)
    repaired = any("file is damaged" in str(warning) for warning in structure.get_warnings())
    return OpenedPdf(pages, structure, stamps, stamped, repaired)


def _damaged(name: str) -> DamagedFile:
    return DamagedFile(
        f"{name}: the PDF is damaged or cut short and could not be repaired.", _FETCH
    )


def _open_pages(name: str, data: bytes, structure: Any, count: int) -> Any:
    """The document in pdfium; where it fails or finds fewer pages, as pikepdf writes it anew."""
    import pikepdf
    import pypdfium2

    try:
        pages = pypdfium2.PdfDocument(data)
        if len(pages) == count:
            return pages
    except pypdfium2.PdfiumError:
        pass
    try:
        return pypdfium2.PdfDocument(_saved(structure))
    except (pypdfium2.PdfiumError, pikepdf.PdfError) as error:
        raise _damaged(name) from error


def _saved(structure: Any) -> bytes:
    buffer = io.BytesIO()
    structure.save(buffer, encryption=False)
    return buffer.getvalue()


def _stamps(structure: Any) -> tuple[Any | None, dict[int, int]]:
    """A document of the annotated pages with their own content taken away."""
    import pikepdf
    import pypdfium2

    drawn = [index for index, page in enumerate(structure.pages) if _has_drawn_annotation(page)]
    if not drawn:
        return None, {}
    try:
        copy = pikepdf.open(io.BytesIO(_saved(structure)), suppress_warnings=True)
        keep = set(drawn)
        for index in range(len(copy.pages) - 1, -1, -1):
            if index not in keep:
                del copy.pages[index]
        for page in copy.pages:
            page.obj["/Contents"] = copy.make_stream(b"")
            page.obj["/Resources"] = pikepdf.Dictionary()
        copy.flatten_annotations("all")
        stamps = pypdfium2.PdfDocument(_saved(copy))
    except (pikepdf.PdfError, pypdfium2.PdfiumError, RuntimeError, ValueError):
        return None, {}
    return stamps, {index: place for place, index in enumerate(drawn)}


def _has_drawn_annotation(page: Any) -> bool:
    annotations = page.obj.get("/Annots")
    try:
        return annotations is not None and any("/AP" in note for note in annotations)
    except (TypeError, ValueError):
        return False
