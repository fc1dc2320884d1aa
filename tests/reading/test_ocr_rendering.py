"""A page that is one picture gives that picture; any other page is drawn."""

from __future__ import annotations

import io
from collections.abc import Callable

import numpy as np
import pikepdf
import pypdfium2
import pytest
from ocr_drawing import DPI, PLAN, as_pdf, page
from PIL import Image

from extractor.reading.ocr.binary import array_of
from extractor.reading.ocr.render import drawing

SCAN = page(PLAN).convert("1", dither=Image.Dither.NONE)


def drawn(change: Callable[[pikepdf.Page], None]) -> Image.Image:
    """The scan as a PDF page, changed, then drawn at the resolution of the scan."""
    pdf = pikepdf.open(io.BytesIO(as_pdf(SCAN)))
    change(pdf.pages[0])
    buffer = io.BytesIO()
    pdf.save(buffer)
    with pypdfium2.PdfDocument(buffer.getvalue()) as document:
        return drawing(document[0], DPI).convert("L")


def with_a_stroke(changed: pikepdf.Page) -> None:
    changed.contents_add(b"q 5 w 0 0 m 300 300 l S Q")


def turned(changed: pikepdf.Page) -> None:
    changed.rotate(90, relative=False)


def on_a_larger_page(changed: pikepdf.Page) -> None:
    width, height = (float(side) for side in changed.mediabox[2:])
    changed.mediabox = [0, 0, 2 * width, 2 * height]


def clipped(changed: pikepdf.Page) -> None:
    changed.contents_add(b"0 0 100 100 re W n", prepend=True)


def test_the_picture_of_a_scan_is_taken_as_it_is() -> None:
    found = drawn(lambda changed: None)
    assert found.size == SCAN.size
    assert np.array_equal(array_of(found), array_of(SCAN.convert("L")))


@pytest.mark.parametrize("change", [with_a_stroke, clipped])
def test_what_lies_over_the_picture_is_drawn_too(change: Callable[[pikepdf.Page], None]) -> None:
    found = drawn(change)
    size = (min(found.width, SCAN.width), min(found.height, SCAN.height))
    pixels = [array_of(image.convert("L").crop((0, 0, *size))) for image in (found, SCAN)]
    assert np.mean(np.abs(pixels[0].astype(int) - pixels[1])) > 1


@pytest.mark.parametrize(("change", "factor"), [(turned, (1, 1)), (on_a_larger_page, (2, 2))])
def test_a_picture_that_lies_otherwise_is_drawn_as_it_lies(
    change: Callable[[pikepdf.Page], None], factor: tuple[int, int]
) -> None:
    found = drawn(change)
    sides = SCAN.size[::-1] if change is turned else SCAN.size
    wanted = [side * times for side, times in zip(sides, factor, strict=True)]
    assert list(found.size) == pytest.approx(wanted, abs=2)
