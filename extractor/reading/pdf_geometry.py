"""Tokens of a PDF page and its geometry: points from the top left of the page as displayed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extractor.reading.document import Box


@dataclass(frozen=True, slots=True)
class Token:
    """A word on a page; ``stamp`` where an annotation (a signature widget) draws it.

    ``confidence`` from 0 to 1 where the word was recognised in a picture.
    """

    text: str
    box: Box
    bold: bool = False
    stamp: bool = False
    confidence: float | None = None

    @property
    def middle(self) -> float:
        """The height of the middle of the word."""
        return (self.box.top + self.box.bottom) / 2

    @property
    def height(self) -> float:
        """The height of the word's box."""
        return self.box.bottom - self.box.top


class Frame(NamedTuple):
    """The visible part of a page in its own coordinates, and its rotation in degrees."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Width as displayed."""
        return self.right - self.left if self.rotation % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height as displayed."""
        return self.top - self.bottom if self.rotation % 180 == 0 else self.right - self.left

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The box of a rectangle given by two opposite corners in PDF coordinates."""
        (a, b), (c, d) = self._point(x0, y0), self._point(x1, y1)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))

    def _point(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


Row = list[Token]
_BAND = 8.0


def bounding_box(boxes: Iterable[Box]) -> Box:
    """The smallest box around all boxes."""
    x0, top, x1, bottom = zip(*boxes, strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))


def inside(box: Box, outer: Box) -> bool:
    """Whether the middle of ``box`` lies in ``outer``."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return outer.x0 <= x <= outer.x1 and outer.top <= y <= outer.bottom


def rows_of(tokens: Sequence[Token]) -> list[Row]:
    """Tokens gathered to printed rows from the top, each from the left.

    A token joins the row whose last token it overlaps by half its height, so that rows of a scan
    may slope.
    """
    rows: list[Row] = []
    bands: dict[int, list[Row]] = {}  # rows by the height of their last token
    for token in sorted(tokens, key=lambda token: token.box.x0):
        top, bottom = token.box.top, token.box.bottom
        band = int((top + bottom) / 2 / _BAND)
        best, best_overlap = None, 0.5
        for near in range(band - 2, band + 3):
            for row in bands.get(near, ()):
                last = row[-1].box
                shared = min(last.bottom, bottom) - max(last.top, top)
                overlap = shared / (min(last.bottom - last.top, bottom - top) or 1.0)
                if overlap > best_overlap:
                    best, best_overlap = row, overlap
        if best is None:
            best = [token]
            rows.append(best)
        else:
            bands[int(best[-1].middle / _BAND)].remove(best)
            best.append(token)
        bands.setdefault(band, []).append(best)
    rows.sort(key=lambda row: row[0].middle)
    return _settle_stamps(rows)


def _settle_stamps(rows: list[Row]) -> list[Row]:
    """Stamped digits that missed their row by a few points are put into it."""
    settled: list[Row] = [row for row in rows if not _is_stamped_number(row)]
    for row in rows:
        if not _is_stamped_number(row):
            continue
        near = [
            other
            for other in settled
            if abs(_middle(other) - _middle(row)) <= row[0].height
            and other[0].box.x0 <= row[0].box.x0
            and row[-1].box.x1 <= other[-1].box.x1 + 3 * row[0].height
        ]
        if near:
            target = min(near, key=lambda other: abs(_middle(other) - _middle(row)))
            target += row
            target.sort(key=lambda token: token.box.x0)
        else:
            settled.append(row)
    return sorted(settled, key=lambda row: row[0].middle)


def _is_stamped_number(row: Row) -> bool:
    return all(token.stamp and token.text.strip("./-").isdigit() for token in row)


def _middle(row: Row) -> float:
    return sum(token.middle for token in row) / len(row)
