"""Small page images drawn for the tests, and engines that read what they are told."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from extractor.errors import OcrUnavailable
from extractor.reading.ocr.engine import Mode, OcrWord, PixelBox, load_engine

DPI = 200
A4 = (1654, 2339)


def font(points: float = 10) -> ImageFont.FreeTypeFont:
    for name in ("dejavu/DejaVuSerif", "noto/NotoSerif-Regular"):
        file = Path("/usr/share/fonts/truetype") / f"{name}.ttf"
        if file.is_file():
            return ImageFont.truetype(str(file), round(points * DPI / 72))
    pytest.skip("no font with Vietnamese letters is installed")


def page(
    lines: Sequence[tuple[int, int, str]], size: tuple[int, int] = A4, mode: str = "RGB"
) -> Image.Image:
    """Lines of black text at (x, y) pixels on white paper."""
    image = Image.new(mode, size, "white")
    draw = ImageDraw.Draw(image)
    for x, y, text in lines:
        draw.text((x, y), text, font=font(), fill="black")
    return image


PLAN = [
    (150, 120, "UBND XÃ BÌNH AN"),
    (800, 120, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    (200, 200, "Số: 15/KH-UBND"),
    (850, 200, "Bình An, ngày 12 tháng 3 năm 2021"),
    (700, 320, "KẾ HOẠCH"),
    (450, 380, "Trồng cây và giữ vệ sinh đường làng năm 2021"),
    (220, 480, "Ủy ban nhân dân xã xây dựng kế hoạch trồng cây, giữ vệ sinh"),
    (220, 540, "đường làng và thu gom rác thải trên địa bàn các thôn như sau."),
    (220, 600, "Các thôn vận động nhân dân quét dọn vào sáng thứ bảy hàng tuần."),
    (220, 660, "Trường học cùng đoàn thanh niên chăm sóc hàng cây đã trồng."),
]


def as_pdf(*images: Image.Image) -> bytes:
    """A PDF whose pages are pictures."""
    buffer = io.BytesIO()
    images[0].save(buffer, "PDF", resolution=DPI, save_all=True, append_images=images[1:])
    return buffer.getvalue()


def as_file(image: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


class Scripted:
    """An engine that gives the same words for every image, and counts how often it is asked."""

    name = "scripted"

    def __init__(self, words: Sequence[OcrWord] = (), settings: object = 1) -> None:
        self.words = list(words)
        self.settings = settings
        self.asked: list[Mode] = []

    def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        self.asked.append(mode)
        return self.words


class Failing(Scripted):
    """An engine that raises."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def recognise(self, image: Image.Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        raise self.error


def word(
    text: str, x: float, top: float, line: int = 0, confidence: float = 0.95, height: float = 40
) -> OcrWord:
    return OcrWord(text, PixelBox(x, top, x + 22 * len(text), top + height), confidence, line)


def tesseract() -> object:
    """The real engine; the test is skipped where it is not installed."""
    try:
        return load_engine()
    except OcrUnavailable as error:
        pytest.skip(str(error))
