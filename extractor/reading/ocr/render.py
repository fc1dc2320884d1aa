"""The picture of a PDF page at the resolution it was scanned with."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.reading.ocr.prepare import clamped

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_LEAST_DPI = 90


@dataclass(frozen=True, slots=True)
class Picture:
    """Size in pixels of the largest picture of a page; ``sound`` where its data can be decoded."""

    width: int
    height: int
    item: Any

    def is_sound(self) -> bool:
        """Whether the data of the picture can be decoded."""
        try:
            self.item.get_bitmap()
        except pypdfium2.PdfiumError:
            return False
        return True


def largest_picture(page: Any) -> Picture | None:
    """The picture with the most pixels on a pypdfium2 page."""
    found = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        width, height = item.get_px_size()
        found.append(Picture(width, height, item))
    return max(found, key=lambda picture: picture.width * picture.height, default=None)


def dpi_of(page: Any, picture: Picture | None, most_pixels: int) -> int | None:
    """Pixels an inch to draw the page with; None where even a coarse drawing is too large."""
    width, height = (max(1.0, size) / _POINTS for size in page.get_size())
    native = 0.0
    if picture is not None:
        native = max(picture.width, picture.height) / max(width, height)
    most = sqrt(most_pixels / (width * height))
    dpi = min(clamped(native), int(most))
    return dpi if dpi >= _LEAST_DPI else None


def drawing(page: Any, dpi: int) -> Image:
    """The page as a viewer shows it, without annotations; in colour where it has any."""
    bitmap = page.render(
        scale=dpi / _POINTS, may_draw_forms=False, draw_annots=False, rev_byteorder=True
    )
    image: Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return image
