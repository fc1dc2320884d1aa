"""How many pages a file has, told at once."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 1024
_TIFF = (b"II*\0", b"MM\0*")


def count_pages(path: Path) -> int:
    """The pages of a PDF or TIFF; 1 for what has none, or does not tell."""
    with suppress(Exception):  # trouble is named by the reader, when it comes to the file
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if b"%PDF" in head:
            import pypdfium2

            with pypdfium2.PdfDocument(path) as document:
                return max(1, len(document))
        if head.startswith(_TIFF):
            from PIL import Image

            with Image.open(path) as picture:
                return max(1, int(getattr(picture, "n_frames", 1)))
    return 1
