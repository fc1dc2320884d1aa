"""Turning a page level and upright, and finding the places of its words on the page as shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, cos, floor, radians, sin
from typing import TYPE_CHECKING, NamedTuple, Protocol

from extractor.reading.document import Box
from extractor.reading.pdf_geometry import bounding_box

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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

    Only the parts asked for are scaled and turned, which for a whole page costs more than to
    recognise them.
    """

    def __init__(self, image: Image, size: tuple[int, int], angle: float) -> None:
        self.image = image
        self._angle = angle
        self.width, self.height = size

    def crop(self, box: tuple[float, float, float, float]) -> Image:
        """The part in a box of pixels; white where the box reaches beyond the page."""
        return self._level(box, lambda part: part, (255, 255, 255))

    def grey(self, box: PixelBox, how: Callable[[Image], Image]) -> Image:
        """The part in a box of pixels in the grey that ``how`` makes of it before it is turned."""
        return self._level(box, how, 255)

    def _level(
        self,
        box: Sequence[float],
        how: Callable[[Image], Image],
        paper: int | tuple[int, ...],
    ) -> Image:
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
            size, Transform.AFFINE, (a, b, c - x, d, e, f - y), Resampling.BICUBIC, fillcolor=paper
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
        """The part of the page as scanned, at the size of the prepared image."""
        from PIL import Image as Pillow

        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(self.width, left + size[0]), min(self.height, top + size[1])
        paper = Pillow.new("RGB", size, (255, 255, 255))
        if x0 < x1 and y0 < y1:
            paper.paste(self._scaled(x0, y0, x1, y1), (x0 - left, y0 - top))
        return paper

    def _scaled(self, x0: int, y0: int, x1: int, y1: int) -> Image:
        from PIL.Image import Resampling

        if self.image.size == (self.width, self.height):
            return self.image.crop((x0, y0, x1, y1)).convert("RGB")
        across, down = self.image.width / self.width, self.image.height / self.height
        left, top, right, bottom = x0 * across, y0 * down, x1 * across, y1 * down
        x, y = floor(left), floor(top)
        part = self.image.crop((x, y, ceil(right), ceil(bottom))).convert("RGB")
        place = (left - x, top - y, min(right - x, part.width), min(bottom - y, part.height))
        return part.resize((x1 - x0, y1 - y0), Resampling.HAMMING, box=place)
