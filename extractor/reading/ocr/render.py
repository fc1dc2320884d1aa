"""The picture of a PDF page at the resolution it was scanned with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as pdfium

from extractor.reading.ocr.prepare import clamped

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_LEAST_DPI = 90
_ROUNDED, _NEARLY = 2.0, 0.005  # pixels or points, and share: how far sizes on a page may be off


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
    """The page as a viewer shows it, without annotations, in colour or (L) in grey."""
    whole = _whole_page_picture(page, dpi)
    if whole is not None:
        return whole
    bitmap = page.render(
        scale=dpi / _POINTS, may_draw_forms=False, draw_annots=False, rev_byteorder=True
    )
    image: Image = bitmap.to_pil().convert("RGB")
    bitmap.close()
    return image


def _whole_page_picture(page: Any, dpi: int) -> Image | None:
    """The picture that is all there is on the page, as it was scanned; None where more is.

    Drawing such a page costs several times as much as decoding its picture, and blurs it.
    """
    items = list(islice(page.get_objects(max_depth=1), 2))
    if len(items) != 1 or items[0].type != pdfium.FPDF_PAGEOBJ_IMAGE or page.get_rotation():
        return None
    item, size = items[0], page.get_size()
    pixels = [side / _POINTS * dpi for side in size]
    if not (_fills(item, size) and _alike(item.get_px_size(), pixels) and _is_opaque(item)):
        return None
    try:
        image: Image = item.get_bitmap().to_pil()
    except pypdfium2.PdfiumError:
        return None
    # A copy either way: the bitmap goes, and its memory with it.
    return image.copy() if image.mode == "L" else image.convert("RGB")


def _fills(item: Any, size: Sequence[float]) -> bool:
    """Whether a picture stands upright and covers the page."""
    across, tilt, lean, down, left, bottom = item.get_matrix().get()
    return not (tilt or lean) and _alike((across, down), size) and _alike((left, bottom), (0, 0))


def _alike(one: Sequence[float], other: Sequence[float]) -> bool:
    return all(abs(a - b) <= max(_ROUNDED, _NEARLY * b) for a, b in zip(one, other, strict=True))


def _is_opaque(item: Any) -> bool:
    """Whether the pixels of a picture are what is seen of it: no mask, no stencil, no clipping."""
    clipped = pdfium.FPDFClipPath_CountPaths(pdfium.FPDFPageObj_GetClipPath(item)) > 0
    known = item.get_metadata().colorspace != pdfium.FPDF_COLORSPACE_UNKNOWN
    return known and not clipped and not pdfium.FPDFPageObj_HasTransparency(item)
