"""A page image made ready for recognition; each treatment only where the page asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extractor.reading.ocr.binary import Grey, array_of, is_bitonal
from extractor.reading.ocr.cleaning import (
    evened,
    is_uneven,
    paper_of,
    softened,
)
from extractor.reading.ocr.ruling import Rules, rules_in
from extractor.reading.ocr.skew import skew_of
from extractor.reading.ocr.specks import is_speckled, without_specks

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_DPI, MOST_DPI = 200, 300
# Measured on scans of 300 dpi: at 200 the engine misreads no more and takes three quarters of the
# time, for it shrinks every line to 36 pixels anyway, and the layout costs by the pixel.
READ_DPI = 200
_NEAR = 0.15
_LEVEL, _LEVEL_RULED = 0.5, 0.3  # engines bear a lean that the cells of tables do not
_SATURATED = 60
_RED = 40


@dataclass(frozen=True)
class Prepared:
    """The grey image, its resolution, and how it was turned (degrees counter-clockwise)."""

    image: Image
    dpi: int
    angle: float = 0.0
    steps: tuple[str, ...] = ()

    @cached_property
    def rules(self) -> Rules:
        """The ruling lines of the image."""
        return rules_in(array_of(self.image), self.dpi)


def prepare(image: Image, dpi: int) -> Prepared:
    """The image in grey at about 200 dpi, level, without specks and shadows."""
    from PIL import Image as Pillow

    grey = _one_channel(image)
    steps: list[str] = []
    bitonal = is_bitonal(array_of(grey))
    if bitonal and is_speckled(array_of(grey)):
        grey = Pillow.fromarray(without_specks(array_of(grey), dpi))
        steps.append("specks removed")
    scanned = grey
    grey, dpi = _at_reading_size(grey, dpi)
    if bitonal and grey is scanned:  # what was scaled is smooth
        grey = softened(grey)
        steps.append("edges smoothed")
    pixels = array_of(grey)
    if not bitonal and is_uneven(paper := paper_of(pixels)):
        pixels = evened(pixels, paper)
        steps.append("light evened")
    angle = skew_of(pixels)
    result = Pillow.fromarray(pixels)
    if not _leans(pixels, dpi, angle):
        return Prepared(result, dpi, 0.0, tuple(steps))
    level = result.rotate(angle, Pillow.Resampling.BILINEAR, fillcolor=255)
    return Prepared(level, dpi, angle, (*steps, f"turned by {angle:.1f}°"))


def _leans(pixels: Grey, dpi: int, angle: float) -> bool:
    """Whether the page is to be levelled; its rules are looked for only where they decide."""
    if not _LEVEL_RULED <= abs(angle) < _LEVEL:
        return abs(angle) >= _LEVEL
    return len(rules_in(pixels, dpi).vertical) > 1


def clamped(dpi: float) -> int:
    """The resolution to render at: the picture's own, but 200 to 300."""
    return int(min(MOST_DPI, max(LEAST_DPI, round(dpi))))


def _one_channel(image: Image) -> Image:
    """Grey, or the red channel of a colour image, in which red stamps and lines fade."""
    if image.mode == "L":
        return image
    if image.mode in ("1", "LA", "I;16", "I", "F"):
        return image.convert("L")
    return (image if image.mode == "RGB" else image.convert("RGB")).getchannel("R")


def _at_reading_size(image: Image, dpi: int) -> tuple[Image, int]:
    from PIL import Image as Pillow

    if abs(READ_DPI - dpi) < _NEAR * READ_DPI:
        return image, dpi
    scale = READ_DPI / dpi
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    how = Pillow.Resampling.BILINEAR if scale < 1 else Pillow.Resampling.BICUBIC
    return image.resize(size, how), READ_DPI


def without_colour(image: Image) -> Image:
    """The image in grey with everything coloured (stamp, ink of a pen) turned to paper."""
    red, green, blue = image.convert("RGB").split()
    red.paste(255, mask=_above(_spread(red, green, blue), _SATURATED))
    return red


def only_red(image: Image) -> Image:
    """The image in grey with only what is printed in red: stamps, and names stamped in red."""
    from PIL import Image as Pillow
    from PIL import ImageChops

    red, green, blue = image.convert("RGB").split()
    in_red = _above(ImageChops.subtract(red, ImageChops.lighter(green, blue)), _RED)
    paper = Pillow.new("L", image.size, 255)
    return Pillow.composite(ImageChops.darker(green, blue), paper, in_red)


def is_coloured(image: Image) -> bool:
    """Whether the image holds a stamp or pen strokes in colour."""
    from PIL import Image as Pillow

    if image.mode in ("1", "L", "LA", "I", "F", "I;16"):
        return False
    small = (max(1, image.width // 4), max(1, image.height // 4))
    bands = image.resize(small, Pillow.Resampling.NEAREST).convert("RGB").split()
    coloured = _above(_spread(*bands), _SATURATED).histogram()[255]
    return coloured > 0.0005 * small[0] * small[1]


def _spread(red: Image, green: Image, blue: Image) -> Image:
    """How far the brightest channel lies above the darkest."""
    from PIL import ImageChops

    brightest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return ImageChops.subtract(brightest, ImageChops.darker(ImageChops.darker(red, green), blue))


def _above(image: Image, level: int) -> Image:
    """White where the grey image is brighter than the level, else black."""
    return image.point([0] * (level + 1) + [255] * (255 - level))
