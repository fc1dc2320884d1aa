"""Marks that people leave on a plan, drawn by code: the stamp, the signature, pen figures."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from corpora.fonts import find_fonts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.random import Generator

Point = tuple[float, float]
RED, BLUE, BLACK_PEN = (206, 38, 44), (38, 56, 150), (40, 40, 52)
STAMP_DIAMETER = 36.0 / 25.4 * 72  # the seal of a state body, Circular 07/2010/TT-BCA: 36 mm
# Strokes of pen figures in a box one high, from the top; a number may have several hands.
FIGURES: dict[str, tuple[tuple[tuple[Point, ...], ...], ...]] = {
    "0": (
        (((0.35, 0.02), (0.08, 0.3), (0.06, 0.75), (0.3, 1), (0.55, 0.7), (0.55, 0.25), (0.3, 0)),),
    ),
    "1": (
        (((0.1, 0.3), (0.32, 0.02), (0.26, 1)),),
        (((0.3, 0), (0.22, 1)),),
    ),
    "2": (
        (((0.06, 0.25), (0.28, 0), (0.5, 0.2), (0.32, 0.6), (0.02, 0.98), (0.6, 0.94)),),
        (((0.1, 0.2), (0.35, 0), (0.48, 0.3), (0.1, 0.95), (0.2, 0.8), (0.4, 1), (0.65, 0.9)),),
    ),
    "3": (
        (
            (
                *((0.08, 0.1), (0.4, 0.02), (0.48, 0.25), (0.2, 0.46)),
                *((0.52, 0.62), (0.42, 0.95), (0.05, 0.92)),
            ),
        ),
    ),
    "4": (
        (((0.3, 0), (0.04, 0.6), (0.6, 0.58)), ((0.44, 0.3), (0.38, 1))),
        (((0.1, 0), (0.06, 0.5), (0.55, 0.5)), ((0.48, 0), (0.42, 1))),
    ),
    "5": (
        (
            ((0.16, 0.04), (0.1, 0.42), (0.4, 0.4), (0.52, 0.7), (0.3, 1), (0.03, 0.9)),
            ((0.16, 0.05), (0.55, 0.02)),
        ),
    ),
    "6": (
        (((0.42, 0), (0.12, 0.4), (0.1, 0.85), (0.32, 1), (0.5, 0.75), (0.32, 0.55), (0.1, 0.75)),),
    ),
    "7": (
        (((0.04, 0.06), (0.55, 0.03), (0.22, 1)), ((0.15, 0.5), (0.5, 0.46))),
        (((0.04, 0.1), (0.55, 0.03), (0.2, 1)),),
    ),
    "8": (
        (
            (
                *((0.5, 0.14), (0.26, 0), (0.12, 0.22), (0.46, 0.66)),
                *((0.34, 1), (0.08, 0.84), (0.3, 0.45), (0.5, 0.14)),
            ),
        ),
    ),
    "9": (
        (
            (
                *((0.5, 0.16), (0.25, 0.02), (0.08, 0.3), (0.28, 0.5), (0.48, 0.28)),
                *((0.5, 0.12), (0.46, 0.6), (0.25, 1)),
            ),
        ),
    ),
}


def smooth(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """Give a curve through ``points`` (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    curve = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            curve.append((_spline(t, a[0], b[0], c[0], d[0]), _spline(t, a[1], b[1], c[1], d[1])))
    return [*curve, points[-1]]


def _spline(t: float, a: float, b: float, c: float, d: float) -> float:
    cubic = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    return 0.5 * (2 * b + (c - a) * t + cubic)


def draw_figures(
    sheet: Image.Image, figures: str, place: Point, height: float, chance: Generator
) -> None:
    """Write ``figures`` by pen; ``place`` is the left end of the foot line, all in pixels."""
    colour = BLUE if chance.random() < 0.6 else BLACK_PEN
    slant, x = chance.uniform(0.0, 0.25), place[0]
    for figure in figures:
        size = height * chance.uniform(0.92, 1.12)
        foot = place[1] + height * chance.normal(0, 0.05)
        hands = FIGURES[figure]
        for stroke in hands[int(chance.integers(len(hands)))]:
            shaky = [
                (x + size * (u + slant * (1 - v) + jx), foot - size * (1 - v + jy))
                for (u, v), (jx, jy) in zip(
                    stroke, chance.normal(0, 0.025, (len(stroke), 2)).tolist(), strict=True
                )
            ]
            _pen(sheet, smooth(shaky), height * 0.085, colour, chance)
        x += size * chance.uniform(0.62, 0.72)


def draw_signature(sheet: Image.Image, centre: Point, width: float, chance: Generator) -> None:
    """Scribble a signature about ``centre``: tight loops, then a long stroke to the right."""
    height = width * 0.32
    left = centre[0] - width * 0.45
    loops = [
        (
            left + width * 0.55 * share + height * 0.45 * sin(7 * pi * share + 0.7),
            centre[1] - height * (0.5 - 0.35 * share) * cos(7 * pi * share),
        )
        for share in (step / 26 for step in range(27))
    ]
    shaky = [(x + height * a, y + height * b) for (x, y), (a, b) in _shaken(loops, chance)]
    flourish = [
        shaky[-1],
        (centre[0] + width * 0.1, centre[1] + height * chance.uniform(0.3, 0.6)),
        (centre[0] - width * 0.3, centre[1] + height * chance.uniform(0.1, 0.5)),
        (
            centre[0] + width * chance.uniform(0.5, 0.75),
            centre[1] - height * chance.uniform(0, 0.7),
        ),
    ]
    _pen(sheet, smooth([*shaky, *flourish[1:]]), width * 0.013, BLUE, chance)


def _shaken(points: Sequence[Point], chance: Generator) -> list[tuple[Point, Point]]:
    offsets = chance.normal(0, 0.07, (len(points), 2)).tolist()
    return [(point, (a, b)) for point, (a, b) in zip(points, offsets, strict=True)]


def _pen(
    sheet: Image.Image,
    curve: Sequence[Point],
    width: float,
    colour: tuple[int, int, int],
    chance: Generator,
) -> None:
    brush = ImageDraw.Draw(sheet)
    pressure = chance.uniform(0.8, 1.2)
    for (x0, y0), (x1, y1) in pairwise(curve):
        pressure = min(1.4, max(0.6, pressure + chance.normal(0, 0.04)))
        radius = width * pressure / 2
        brush.line((x0, y0, x1, y1), colour, max(1, round(2 * radius)))
        brush.ellipse((x1 - radius, y1 - radius, x1 + radius, y1 + radius), colour)


def stamp(words: str, place: str, middle: str, dpi: int, chance: Generator) -> Image.Image:
    """Draw a seal as a white image with red ink, at its true size.

    ``words`` run over the upper rim, ``place`` along the lower one, ``middle`` (lines parted by
    line breaks) stands in the centre.  The ink is worn in patches.
    """
    size = round(STAMP_DIAMETER * dpi / 72)
    seal = Image.new("L", (size, size), 0)
    brush = ImageDraw.Draw(seal)
    rim, thin = round(size * 0.022), max(2, round(size * 0.008))
    brush.ellipse((2, 2, size - 3, size - 3), outline=255, width=rim)
    brush.ellipse((size * 0.04, size * 0.04, size * 0.96, size * 0.96), outline=255, width=thin)
    brush.ellipse((size * 0.22, size * 0.22, size * 0.78, size * 0.78), outline=255, width=thin)
    font = ImageFont.truetype(str(find_fonts()["b"]), round(size * 0.095))
    _round_text(seal, words, font, upper=True)
    _round_text(seal, place, font, upper=False)
    small = ImageFont.truetype(str(find_fonts()["b"]), round(size * 0.085))
    brush.multiline_text((size / 2, size / 2), middle, 255, small, anchor="mm", align="center")
    return _inked(seal, chance)


def _round_text(
    seal: Image.Image, words: str, font: ImageFont.FreeTypeFont, *, upper: bool
) -> None:
    size = seal.width
    radius = size * 0.405
    widths = [font.getlength(letter) + size * 0.012 for letter in words]
    span = min(sum(widths) / radius, 1.25 * pi if upper else 0.62 * pi)
    angle = -span / 2
    for letter, width in zip(words, widths, strict=True):
        angle += span * width / sum(widths) / 2
        tile = Image.new("L", (size // 5, size // 5), 0)
        ImageDraw.Draw(tile).text((size // 10, size // 10), letter, 255, font, anchor="mm")
        tile = tile.rotate((-angle if upper else angle) * 180 / pi, Image.Resampling.BICUBIC)
        x = size / 2 + radius * sin(angle)
        y = size / 2 + (-radius if upper else radius) * cos(angle)
        seal.paste(255, (round(x - size // 10), round(y - size // 10)), tile)
        angle += span * width / sum(widths) / 2


def _inked(seal: Image.Image, chance: Generator) -> Image.Image:
    """Turn the seal a little and let the ink be thin in places."""
    worn = chance.integers(150, 256, (9, 9), dtype="uint8")
    cover = Image.fromarray(worn).resize(seal.size, Image.Resampling.BICUBIC)
    mask = Image.composite(cover, Image.new("L", seal.size, 0), seal)
    mask = mask.rotate(chance.uniform(-14, 14), Image.Resampling.BICUBIC)
    red = Image.new("RGB", seal.size, RED)
    return Image.composite(red, Image.new("RGB", seal.size, (255, 255, 255)), mask)
