"""Pictures of pages as archives really hold them: each ends read, or with a name."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from functools import cache

import numpy as np
import pikepdf
import psutil
import pytest
from ocr_drawing import A4, DPI, PLAN, Failing, Scripted, as_file, as_pdf, page, tesseract, word
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from extractor.errors import DamagedFile, FileProblem, NeedsOcr, OcrUnavailable, OversizedFile
from extractor.reading import Limits, SourceDocument, read_bytes
from extractor.reading.document import Line, Origin
from extractor.reading.ocr.engine import Mode, OcrEngine, OcrWord
from extractor.reading.ocr.settings import OcrSettings

WORDS = [word("Kế", 500, 900), word("hoạch", 570, 900), word("năm", 720, 900)]
MEGABYTE = 1024**2


def read(data: bytes, engine: OcrEngine | None = None, **limits: int) -> SourceDocument:
    settings = OcrSettings(engine=engine or Scripted(WORDS))
    return read_bytes("scan", data, Limits(**limits), settings)


def texts(document: SourceDocument, number: int = 1) -> list[str]:
    return [line.text for line in document.pages[number - 1].lines]


# Tags of TIFF (TIFF 6.0, section 8) and the values that no sound file has there.
WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC = 256, 257, 258, 259, 262
STRIP_OFFSETS, ROWS_PER_STRIP, STRIP_BYTES, RESOLUTION = 273, 278, 279, 282
ORIENTATION = 274
RATIONAL = 5


@cache
def sheet() -> Image.Image:
    """A page of a plan in grey."""
    return page(PLAN, mode="L")


@cache
def slip() -> Image.Image:
    """A small piece of paper with two lines."""
    return page([(40, 40, "Kế hoạch"), (40, 120, "trồng cây")], (600, 300))


def with_tag(data: bytes, number: int, tag: int, value: int) -> bytes:
    """A TIFF with another value in a tag of one of its pages, counted from 0."""
    changed = bytearray(data)
    place = 4
    for _ in range(number + 1):
        (directory,) = struct.unpack_from("<I", data, place)
        (entries,) = struct.unpack_from("<H", data, directory)
        place = directory + 2 + 12 * entries
    for entry in range(directory + 2, place, 12):
        name, kind, _, content = struct.unpack_from("<HHII", data, entry)
        if name == tag:
            struct.pack_into("<I", changed, content if kind == RATIONAL else entry + 8, value)
            return bytes(changed)
    raise AssertionError(f"no tag {tag}")


def tiff(*pages: Image.Image, **options: object) -> bytes:
    return as_file(pages[0], "TIFF", save_all=True, append_images=pages[1:], **options)


@pytest.mark.parametrize(
    ("tag", "value", "error"),
    [
        (WIDTH, 4_000_000_000, OversizedFile),
        (WIDTH, 2 * A4[0], DamagedFile),
        (HEIGHT, 0, DamagedFile),
        (BITS, 77, DamagedFile),
        (COMPRESSION, 7, DamagedFile),
        (COMPRESSION, 4, DamagedFile),
        (COMPRESSION, 60_000, DamagedFile),
        (PHOTOMETRIC, 99, DamagedFile),
        (STRIP_OFFSETS, 2**31, DamagedFile),
        (ROWS_PER_STRIP, 0, DamagedFile),
    ],
)
def test_wrong_tags_are_named(tag: int, value: int, error: type[FileProblem]) -> None:
    with pytest.raises(error) as raised:
        read(with_tag(tiff(sheet(), dpi=(DPI, DPI)), 0, tag, value))
    assert raised.value.advice
    assert " at 0x" not in raised.value.message


@pytest.mark.parametrize(
    ("tag", "value"), [(STRIP_BYTES, 5), (RESOLUTION, 0), (RESOLUTION, 1), (RESOLUTION, 10**7)]
)
def test_wrong_tags_that_do_no_harm(tag: int, value: int) -> None:
    (only,) = read(with_tag(tiff(sheet(), dpi=(DPI, DPI)), 0, tag, value)).pages
    assert (round(only.width), round(only.height)) == (595, 842)
    assert only.reason.startswith("recognised")


def test_a_damaged_page_of_a_tiff_leaves_the_others() -> None:
    document = read(with_tag(tiff(sheet(), sheet(), sheet()), 1, WIDTH, 3 * A4[0]))
    assert [bool(each.blocks) for each in document.pages] == [True, False, True]
    assert "damaged" in document.pages[1].reason
    assert document.pages[1].confidence == 0


@pytest.mark.parametrize("turn", [1, 3, 6, 8])
def test_a_tiff_says_page_by_page_how_it_lies(turn: int) -> None:
    orientation = Image.Exif()
    orientation[ORIENTATION] = turn
    data = with_tag(tiff(sheet(), sheet(), exif=orientation), 1, ORIENTATION, 1)
    sizes = [(round(each.width), round(each.height)) for each in read(data).pages]
    assert sizes == [(842, 595) if turn > 4 else (595, 842), (595, 842)]


def seen(picture: Image.Image, form: str) -> np.ndarray:
    """What the engine is shown of a picture."""

    class Watching(Scripted):
        def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
            images.append(image)
            return super().recognise(image, dpi=dpi, mode=mode)

    images: list[Image.Image] = []
    read(as_file(picture, form, dpi=(DPI, DPI)), Watching(WORDS))
    return np.asarray(images[0].convert("L"))


def faint(grey: Image.Image) -> Image.Image:
    """Pale print in 16 bits of grey."""
    return Image.fromarray((np.asarray(grey) // 2 + 120).astype(np.uint16) * 257)


def transparent(grey: Image.Image) -> Image.Image:
    """Ink without paper."""
    ink = Image.new("RGBA", grey.size, (0, 0, 0, 0))
    ink.putalpha(Image.fromarray(255 - np.asarray(grey)))
    return ink


STORED: list[tuple[str, Callable[[Image.Image], Image.Image]]] = [
    ("PNG", lambda grey: grey.convert("1")),
    ("PNG", lambda grey: grey.convert("P")),
    ("PNG", faint),
    ("TIFF", faint),
    ("PNG", transparent),
    ("PNG", lambda grey: transparent(grey).convert("LA")),
    ("TIFF", lambda grey: grey.convert("RGB").convert("CMYK")),
    ("TIFF", lambda grey: grey.convert("F")),
    ("BMP", lambda grey: grey),
    ("WEBP", lambda grey: grey),
]


@pytest.mark.parametrize(("form", "stored"), STORED)
def test_every_way_of_storing_a_page_shows_its_print(
    form: str, stored: Callable[[Image.Image], Image.Image]
) -> None:
    pixels = seen(stored(sheet()), form)
    assert pixels.mean() > 200
    assert pixels.min() < 140
    assert 0.001 < (pixels < 150).mean() < 0.05


@pytest.mark.parametrize(
    ("picture", "reason"),
    [
        (Image.new("L", A4, 0), "black page"),
        (Image.new("1", A4, 0), "black page"),
        (Image.new("RGB", A4, (20, 0, 0)), "black page"),
    ],
)
def test_a_black_picture_is_named(picture: Image.Image, reason: str) -> None:
    engine = Scripted(WORDS)
    with pytest.raises(NeedsOcr, match=reason):
        read(as_file(picture, "TIFF"), engine)
    assert not engine.asked


@pytest.mark.parametrize("kept", [0.02, 0.5, 0.97])
def test_a_photograph_cut_short_inside_a_pdf(kept: float) -> None:
    scan = pikepdf.open(io.BytesIO(as_pdf(page(PLAN), page(PLAN))))
    picture = next(iter(scan.pages[0].Resources.XObject.values()))
    jpeg = as_file(page(PLAN), "JPEG")
    picture.write(jpeg[: round(kept * len(jpeg))], filter=pikepdf.Name.DCTDecode)
    result = io.BytesIO()
    scan.save(result)
    document = read(result.getvalue())
    first = document.pages[0]
    assert first.reason.startswith("recognised") or first.confidence == 0
    assert texts(document, 2) == ["Kế hoạch năm"]


@pytest.mark.parametrize("form", ["JPEG", "PDF"])
def test_a_huge_picture_is_read_in_bounded_memory(form: str) -> None:
    huge = Image.new("RGB", (10_000, 10_000), "white")
    ImageDraw.Draw(huge).rectangle((1000, 1000, 3000, 1100), fill="black")
    data = as_file(huge, form, **({"resolution": DPI} if form == "PDF" else {}))
    huge.close()
    seen_sizes: list[int] = []

    class Watching(Scripted):
        def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
            seen_sizes.append(image.width * image.height)
            return super().recognise(image, dpi=dpi, mode=mode)

    (only,) = read(data, Watching(WORDS)).pages
    assert only.reason.startswith("recognised")
    assert max(seen_sizes) <= 10_000**2
    with pytest.raises((OversizedFile, NeedsOcr)):
        read(data, picture_pixels=99_999_999)


def test_without_the_model_pages_with_text_are_read_and_the_others_named() -> None:
    typed = io.BytesIO()
    canvas = Canvas(typed)
    for row in range(12):
        canvas.drawString(80, 700 - 20 * row, "A page of plain words that needs nothing read")
    canvas.save()
    pdf, result = pikepdf.open(io.BytesIO(as_pdf(sheet(), sheet()))), io.BytesIO()
    pdf.pages.extend(pikepdf.open(typed).pages)
    pdf.save(result)
    missing = OcrUnavailable("The Vietnamese model is missing.", "apt install tesseract-ocr-vie")
    document = read(result.getvalue(), Failing(missing))
    for unread in document.pages[:2]:
        assert unread.confidence == 0
        assert "needs OCR" in unread.reason
        assert "The Vietnamese model is missing." in unread.reason
    assert len(texts(document, 3)) == 12


class Weighing(Scripted):
    """An engine that notes how much memory the program takes while it is asked."""

    def __init__(self) -> None:
        super().__init__([word("Kế", 40, 40), word("hoạch", 110, 40)])
        self.resident: list[int] = []

    def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        self.resident.append(psutil.Process().memory_info().rss)
        return super().recognise(image, dpi=dpi, mode=mode)


def repeated(data: bytes, times: int) -> bytes:
    """The first page of a PDF over and over."""
    pdf, result = pikepdf.open(io.BytesIO(data)), io.BytesIO()
    for _ in range(times - len(pdf.pages)):
        pdf.pages.append(pdf.pages[0])
    pdf.save(result)
    return result.getvalue()


@pytest.mark.slow
def test_a_thousand_pages_take_no_more_memory_than_a_hundred() -> None:
    engine = Weighing()
    document = read(repeated(as_pdf(slip()), 1000), engine)
    assert len(document.pages) == 1000
    assert {each.origin for each in document.pages} == {Origin.OCR}
    assert all(each.blocks for each in document.pages)
    assert engine.resident[-1] - engine.resident[100] < 30 * MEGABYTE


@pytest.mark.parametrize(("limit", "refused"), [(39, True), (40, False)])
def test_more_pages_than_the_limit_are_refused_unread(limit: int, refused: bool) -> None:
    engine = Weighing()
    data = repeated(as_pdf(slip()), 40)
    frames = as_file(slip(), "TIFF", save_all=True, append_images=[slip()] * 39)
    for each in (data, frames):
        if refused:
            with pytest.raises(OversizedFile, match="40 pages, more than the limit of 39"):
                read(each, engine, pages=limit)
            assert not engine.asked
        else:
            assert len(read(each, engine, pages=limit).pages) == 40


def turned(x: float, y: float, quarters: int) -> tuple[float, float]:
    """Where a point of an A4 page comes to stand that is turned counter-clockwise."""
    for turn in range(quarters):
        width = A4[turn % 2]
        x, y = y, width - x
    return x, y


@pytest.mark.slow
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_pages_stand_upright_however_they_were_laid(quarters: int, rotation: int) -> None:
    """``quarters`` the scan is turned, ``rotation`` the viewer turns it by (clockwise)."""
    tesseract()
    picture = sheet().rotate(90 * quarters, expand=True)
    pdf, result = pikepdf.open(io.BytesIO(as_pdf(picture))), io.BytesIO()
    pdf.pages[0].Rotate = rotation
    pdf.save(result)
    document = read_bytes("scan.pdf", result.getvalue(), Limits(), OcrSettings(cache=None))
    (only,) = document.pages
    shown = (quarters - rotation // 90) % 4
    assert (f"turned by {(4 - shown) * 90}°" in only.reason) == (shown > 0)
    wide = (A4[1], A4[0]) if shown % 2 else A4
    assert (only.width, only.height) == pytest.approx([size * 72 / DPI for size in wide], abs=1)
    title = next(b for b in only.blocks if isinstance(b, Line) and b.text == "KẾ HOẠCH")
    assert title.box is not None
    x, y = turned(780, 335, shown)
    middle = ((title.box.x0 + title.box.x1) / 2, (title.box.top + title.box.bottom) / 2)
    assert middle == pytest.approx((x * 72 / DPI, y * 72 / DPI), abs=12)
