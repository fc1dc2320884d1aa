"""Pictures as documents: PNG, JPEG, TIFF with several pages, and what else Pillow opens."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from extractor.errors import DamagedFile, EmptyFile, NeedsOcr, OcrUnavailable, OversizedFile
from extractor.reading.document import SourceDocument
from extractor.reading.limits import Limits
from extractor.reading.ocr.scan import ScanReader, unread_sheet
from extractor.reading.ocr.settings import OcrSettings
from extractor.reading.ocr.tesseract import INSTALL_EXTRA
from extractor.reading.pdf_geometry import Frame
from extractor.reading.sheets import Sheet, pages_of

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_A4_INCHES = 11.69
_SCANNED_DPI = (90, 1300)
_PAGE_INCHES = (3.0, 50.0)
_FETCH = "Fetch the file again from its source."


def read_image(
    name: str, data: bytes, sha256: str, limits: Limits, ocr: OcrSettings | None = None
) -> SourceDocument:
    """Read a picture file, each frame a page.

    Raises OcrUnavailable, DamagedFile, OversizedFile (too many pixels or frames), EmptyFile
    where all pages are blank, NeedsOcr where none could be read.
    """
    scans = ScanReader(ocr or OcrSettings.from_environment(), limits)
    picture = _opened(name, data, limits)
    sheets = list(_sheets(picture, scans, limits))
    _check(name, sheets, scans.unavailable)
    return SourceDocument(name, sha256, _media_type(picture), len(data), pages_of(sheets))


def _opened(name: str, data: bytes, limits: Limits) -> Image:
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError as error:
        raise OcrUnavailable(f"{name}: this is a picture.", INSTALL_EXTRA) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data))
        frames = getattr(picture, "n_frames", 1)
    except Image.DecompressionBombError as error:
        raise _too_large(name, limits) from error
    except UnidentifiedImageError as error:
        raise DamagedFile(
            f"{name}: the picture is damaged (its header makes no sense).", _FETCH
        ) from error
    except Exception as error:  # codecs fail in many ways on wrong tags
        raise DamagedFile(f"{name}: the picture is damaged ({error}).", _FETCH) from error
    if frames > limits.pages:
        raise OversizedFile(
            f"{name}: the file has {frames:,} pages, more than the limit of {limits.pages:,}.",
            "Split the file, or raise the limit.",
        )
    if frames == 1 and picture.width * picture.height > limits.picture_pixels:
        raise _too_large(name, limits)
    return picture


def _too_large(name: str, limits: Limits) -> OversizedFile:
    return OversizedFile(
        f"{name}: the picture has more than the limit of {limits.picture_pixels:,} pixels.",
        "Scan the paper at 300 dpi, or raise the limit.",
    )


def _sheets(picture: Image, scans: ScanReader, limits: Limits) -> Iterator[Sheet]:
    from PIL import ImageOps

    for index in range(getattr(picture, "n_frames", 1)):
        try:
            picture.seek(index)
            if picture.width * picture.height > limits.picture_pixels:
                yield unread_sheet(_blank_frame(), "the picture has too many pixels")
                continue
            picture.load()
            ImageOps.exif_transpose(picture, in_place=True)  # a copy may take half a gigabyte
            size = size_of(picture)
        except MemoryError:
            raise
        except Exception as error:  # the codec gave up on this page
            yield unread_sheet(_blank_frame(), f"the picture is damaged ({error})")
            continue
        yield scans.image_sheet(_on_paper(picture), size)


def _on_paper(picture: Image) -> Image:
    """The picture as paper shows it: opaque, and 16 bits of grey brought down to 8."""
    from PIL import Image

    if picture.mode in ("I", "I;16", "I;16B", "I;16L"):
        return Image.fromarray((np.asarray(picture) >> 8).clip(0, 255).astype(np.uint8))
    if not picture.has_transparency_data:
        return picture
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture.convert("RGBA"))
    return paper.convert("RGB")


def _blank_frame() -> Frame:
    return Frame(0.0, 0.0, _A4_INCHES * _POINTS, _A4_INCHES * _POINTS, 0)


def size_of(picture: Image) -> tuple[float, float]:
    """Width and height in points: by the resolution it states, if a scan may have it, else as A4.

    A photograph says 72 dpi whatever it shows.
    """
    longer = max(picture.size)
    dpi = float(picture.info.get("dpi", (0, 0))[0] or 0)
    plausible = _SCANNED_DPI[0] <= dpi <= _SCANNED_DPI[1]
    if not plausible or not _PAGE_INCHES[0] <= longer / dpi <= _PAGE_INCHES[1]:
        dpi = longer / _A4_INCHES
    return picture.width / dpi * _POINTS, picture.height / dpi * _POINTS


def _media_type(picture: Image) -> str:
    from PIL import Image

    return Image.MIME.get(picture.format or "", "application/octet-stream")


def _check(name: str, sheets: list[Sheet], unavailable: OcrUnavailable | None) -> None:
    if any(sheet.rows or sheet.tables for sheet in sheets):
        return
    if unavailable is not None:
        raise OcrUnavailable(
            f"{name}: this is a picture. {unavailable.message}", unavailable.advice
        )
    unread = next((sheet for sheet in sheets if not sheet.quality.usable), None)
    if unread is None:
        raise EmptyFile(f"{name}: the picture is blank.", "Scan the paper again.")
    if "damaged" in unread.quality.reason:
        raise DamagedFile(f"{name}: {unread.quality.reason}.", _FETCH)
    raise NeedsOcr(
        f"{name}: no page could be read ({unread.quality.reason}).", "Scan the paper again."
    )
