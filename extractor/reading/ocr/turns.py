"""Turning a page level and upright, and finding the places of its words on the page as shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple, Protocol

from extractor.reading.document import Box
from extractor.reading.pdf_geometry import bounding_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

    from extractor.reading.ocr.engine import PixelBox


class Lean(NamedTuple):
    """How a sheet that lay skew still leans once turned; see `extractor.reading.ocr.ruling.Rules`.

    Places are put right, the picture is not: engines bear what the cells of a table do not.
    """

    fall: float = 0.0
    drift: float = 0.0

    def straightened(self, box: Box, size: tuple[float, float]) -> Box:
        """The box where it would be on a page of that size whose rules are level and upright."""
        down = (box.top + box.bottom) / 2 - size[1] / 2
        right = (box.x0 + box.x1) / 2 - size[0] / 2
        dx, dy = -self.drift * down, -self.fall * right
        return Box(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy)

    def leaning(self, box: Box, size: tuple[float, float]) -> Box:
        """The other way round, to a hundredth of the shift."""
        return Lean(-self.fall, -self.drift).straightened(box, size)


_UPRIGHT = Lean()


@dataclass(frozen=True, slots=True)
class Turn:
    """A page of ``width`` x ``height`` points turned counter-clockwise.

    First by ``quarters`` of a full turn, then by ``angle`` degrees around its middle; ``lean`` is
    what has been put right of the places of its words after that.
    """

    width: float
    height: float
    quarters: int = 0
    angle: float = 0.0
    lean: Lean = _UPRIGHT

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after turning."""
        return (self.width, self.height) if self.quarters % 2 == 0 else (self.height, self.width)

    def shown(self, box: Box) -> Box:
        """The box of the turned page on the page as it was."""
        box = self.lean.leaning(box, self.size)
        corners = [(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        if self.angle:
            return self._shifted(box)
        places = [self._unquartered(x, y) for x, y in corners]
        return bounding_box(Box(x, y, x, y) for x, y in places)

    def _shifted(self, box: Box) -> Box:
        """Small angles move a word's box and leave its size."""
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        middle_x, middle_y = self.size[0] / 2, self.size[1] / 2
        sine, cosine = sin(radians(self.angle)), cos(radians(self.angle))
        right, down = x - middle_x, y - middle_y
        dx = middle_x + right * cosine - down * sine - x
        dy = middle_y + right * sine + down * cosine - y
        moved = Box(box.x0 + dx, box.top + dy, box.x1 + dx, box.bottom + dy)
        return Turn(self.width, self.height, self.quarters).shown(moved)

    def _unquartered(self, x: float, y: float) -> tuple[float, float]:
        if self.quarters % 4 == 1:
            return self.width - y, x
        if self.quarters % 4 == 2:
            return self.width - x, self.height - y
        if self.quarters % 4 == 3:
            return y, self.height - x
        return x, y


def quarter_turned(image: Image, quarters: int) -> Image:
    """The image turned counter-clockwise by so many right angles."""
    from PIL.Image import Transpose

    ways = {1: Transpose.ROTATE_90, 2: Transpose.ROTATE_180, 3: Transpose.ROTATE_270}
    return image.transpose(ways[quarters % 4]) if quarters % 4 else image


class Picture(Protocol):
    """What parts of a page in colour are cut from: an image, or a page turned level."""

    @property
    def width(self) -> int:
        """In pixels."""
        ...

    @property
    def height(self) -> int:
        """In pixels."""
        ...

    def crop(self, box: tuple[float, float, float, float], /) -> Image:
        """The part in a box of pixels."""
        ...


class LevelPage:
    """The page in colour as its prepared image lies: of that size, and turned as that was.

    Only the parts asked for are turned, which on a leaning page costs more than to recognise them.
    """

    def __init__(self, image: Image, size: tuple[int, int], angle: float) -> None:
        self.image = image
        self._angle = angle
        self.width, self.height = size

    @cached_property
    def _colour(self) -> Image:
        from PIL.Image import Resampling

        colour = self.image.convert("RGB")
        size = (self.width, self.height)
        return colour if colour.size == size else colour.resize(size, Resampling.BICUBIC)

    def crop(self, box: tuple[float, float, float, float]) -> Image:
        """The part in a box of pixels; white where the box reaches beyond the page."""
        from PIL.Image import Resampling, Transform

        left, top = round(box[0]), round(box[1])
        size = (max(1, round(box[2]) - left), max(1, round(box[3]) - top))
        if not self._angle:
            return self._straight(left, top, size)
        return self._colour.transform(
            size,
            Transform.AFFINE,
            self._turned(left, top),
            Resampling.BICUBIC,
            fillcolor=(255, 255, 255),
        )

    def grey(self, box: PixelBox, how: Callable[[Image], Image]) -> Image:
        """The part in a box of pixels in the grey that ``how`` makes of it before it is turned."""
        from PIL.Image import Resampling, Transform

        left, top, right, bottom = map(round, box)
        size = (max(1, right - left), max(1, bottom - top))
        if not self._angle:
            return how(self._straight(left, top, size))
        spill = round(abs(sin(radians(self._angle))) * max(self.width, self.height)) + 2
        x, y = left - spill, top - spill
        part = how(self._straight(x, y, (size[0] + 2 * spill, size[1] + 2 * spill)))
        a, b, c, d, e, f = self._turned(left, top)
        return part.transform(
            size, Transform.AFFINE, (a, b, c - x, d, e, f - y), Resampling.BICUBIC, fillcolor=255
        )

    def _turned(self, left: int, top: int) -> tuple[float, float, float, float, float, float]:
        """Where on the page as scanned the pixels of a part lie that begins there."""
        sine, cosine = sin(radians(self._angle)), cos(radians(self._angle))
        across, down = left - self.width / 2, top - self.height / 2
        return (
            *(cosine, -sine, cosine * across - sine * down + self.width / 2),
            *(sine, cosine, sine * across + cosine * down + self.height / 2),
        )

    def _straight(self, left: int, top: int, size: tuple[int, int]) -> Image:
        from PIL import Image as Pillow

        right, bottom = min(self.width, left + size[0]), min(self.height, top + size[1])
        part = self._colour.crop((max(0, left), max(0, top), right, bottom))
        if part.size == size:
            return part
        paper = Pillow.new("RGB", size, (255, 255, 255))
        paper.paste(part, (max(0, -left), max(0, -top)))
        return paper
