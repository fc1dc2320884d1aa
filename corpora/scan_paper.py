"""What paper, copier and scanner do to a printed page, with a fixed seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from numpy.random import Generator
    from numpy.typing import NDArray

    from corpora.scan_kinds import ScanKind

NOISE_TILE = 768


def scanned(printed: Image.Image, kind: ScanKind, skew: float, chance: Generator) -> Image.Image:
    """Scan a print (RGB, at the dpi of ``kind``) turned by ``skew`` degrees anticlockwise.

    It gives an image of the same size: RGB, grey ("L") or black and white ("1").
    """
    sheet = _on_paper(printed, kind)
    if skew:
        sheet = sheet.rotate(skew, Image.Resampling.BICUBIC, fillcolor=kind.paper)
    sheet = sheet.filter(ImageFilter.GaussianBlur(kind.blur))
    if kind.colour != "colour":
        sheet = sheet.convert("L")
    seen = _sensed(sheet, kind, chance)
    if kind.colour == "black_white":
        seen = seen.point([0 if level < kind.threshold else 255 for level in range(256)])
    _soil(seen, kind, chance)
    return seen.convert("1", dither=Image.Dither.NONE) if kind.colour == "black_white" else seen


def _on_paper(printed: Image.Image, kind: ScanKind) -> Image.Image:
    """The print with white turned to the paper's colour and black to that of the ink."""
    tables = [
        round(dark + (light - dark) * level / 255)
        for dark, light in zip(kind.ink, kind.paper, strict=True)
        for level in range(256)
    ]
    return printed.point(tables)


def _sensed(sheet: Image.Image, kind: ScanKind, chance: Generator) -> Image.Image:
    light = _light(sheet.size, kind, chance)
    if light is None and not kind.noise:
        return sheet
    levels = np.asarray(sheet, dtype=np.float32)
    noise = _noise(sheet.size, kind.noise, chance)
    if levels.ndim == 3:
        noise = noise[..., None]
        light = None if light is None else light[..., None]
    levels = levels + noise if light is None else levels * light + noise
    return Image.fromarray(np.clip(levels, 0, 255).astype(np.uint8))


def _noise(size: tuple[int, int], spread: float, chance: Generator) -> NDArray[np.float32]:
    """Noise of a tile repeated from a chance corner, as drawing every pixel would take long."""
    tile = chance.standard_normal((NOISE_TILE, NOISE_TILE), dtype=np.float32) * spread
    across, down = (-(-side // NOISE_TILE) for side in size)
    return np.tile(tile, (down, across))[: size[1], : size[0]]


def _light(size: tuple[int, int], kind: ScanKind, chance: Generator) -> NDArray[np.float32] | None:
    """The share of light over the sheet: stains and folds, and a dark margin at the spine."""
    if not (kind.uneven or kind.shadow):
        return None
    width, height = size
    coarse = chance.uniform(0, 1, (4, 3)).astype(np.float32)
    patches = Image.fromarray(coarse).resize(size, Image.Resampling.BICUBIC)
    light = 1 - kind.uneven * np.asarray(patches, dtype=np.float32)
    depth = kind.dpi * chance.uniform(0.08, 0.22)
    reach = np.exp(-np.arange(width, dtype=np.float32) / depth)
    if chance.random() < 0.5:
        reach = reach[::-1]
    fall = kind.shadow * np.linspace(chance.uniform(0.4, 1), 1, height, dtype=np.float32)
    return (light * (1 - fall[:, None] * reach)).astype(np.float32)


def _soil(seen: Image.Image, kind: ScanKind, chance: Generator) -> None:
    """Specks of dirt, most of them tiny, and lines drawn by a soiled reader."""
    brush = ImageDraw.Draw(seen)
    dark, light = _tones(seen, kind)
    for _ in range(int(chance.poisson(kind.specks))):
        x, y = chance.uniform(0, seen.width), chance.uniform(0, seen.height)
        reach = kind.dpi / 300 * min(4.0, chance.exponential(0.9))
        brush.ellipse((x - reach, y - reach, x + reach, y + reach * chance.uniform(0.6, 1.6)), dark)
    for number in range(kind.streaks):
        x = int(chance.uniform(0.03, 0.97) * seen.width)
        top, length = chance.uniform(0, 0.7), chance.uniform(0.1, 0.6)
        ends = (x, int(top * seen.height), x, int((top + length) * seen.height))
        brush.line(ends, dark if number % 2 == 0 else light, 1)


def _tones(
    seen: Image.Image, kind: ScanKind
) -> tuple[int | tuple[int, ...], int | tuple[int, ...]]:
    return (kind.ink, kind.paper) if seen.mode == "RGB" else (kind.ink[0], kind.paper[0])
