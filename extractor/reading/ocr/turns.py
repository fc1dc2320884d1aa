"""Turning a page level and upright, and finding the places of its words on the page as shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING

from extractor.reading.document import Box
from extractor.reading.pdf_geometry import bounding_box

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True)
class Turn:
    """A page of ``width`` x ``height`` points turned counter-clockwise.

    First by ``quarters`` of a full turn, then by ``angle`` degrees around its middle.
    """

    width: float
    height: float
    quarters: int = 0
    angle: float = 0.0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after turning."""
        return (self.width, self.height) if self.quarters % 2 == 0 else (self.height, self.width)

    def shown(self, box: Box) -> Box:
        """The box of the turned page on the page as it was."""
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


def levelled(image: Image, size: tuple[int, int], angle: float) -> Image:
    """The page in colour, of the size of its prepared image and turned as that was."""
    from PIL.Image import Resampling

    colour = image.convert("RGB")
    if colour.size != size:
        colour = colour.resize(size, Resampling.BICUBIC)
    if angle:
        colour = colour.rotate(angle, Resampling.BICUBIC, fillcolor=(255, 255, 255))
    return colour
