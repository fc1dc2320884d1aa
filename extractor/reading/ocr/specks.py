"""Dots smaller than a full stop, as photocopies and faxes strew them over a page.

A page has millions of pixels, so they are looked at as the bits of one integer, row after row:
each step over the whole page is then a single shift or a single logical operation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from extractor.reading.ocr.binary import Grey

_BLACK = 128
_BAND = 48
_SPECKS_A_PIXEL = 0.0002


def is_speckled(grey: Grey) -> bool:
    """Whether lone pixels lie about, by five bands across the page."""
    height = grey.shape[0]
    bands = [grey[at : at + _BAND] for at in range(height // 10, height, height // 5 or 1)]
    lone = sum(_Bits.of(band, 1).lone(1).bit_count() for band in bands)
    return lone > _SPECKS_A_PIXEL * sum(band.size for band in bands)


def without_specks(grey: Grey, dpi: int) -> Grey:
    """A bitonal page without dots of up to a hundredth of an inch."""
    largest = max(1, dpi // 100)
    page = _Bits.of(grey, largest)
    for size in range(1, largest + 1):
        page = page.without(size)
    return page.grey(grey.shape)


@dataclass(frozen=True, slots=True)
class _Bits:
    """The ink of a page as an integer, the first pixel lowest, with paper around the page.

    ``row`` is how many bits a row takes, ``rows`` how many rows there are, ``margin`` how many of
    them, and of the pixels of a row, stand before the page.
    """

    ink: int
    row: int
    rows: int
    margin: int

    @classmethod
    def of(cls, grey: Grey, largest: int) -> _Bits:
        """The page with room around it for squares of so many pixels."""
        height, width = grey.shape
        margin = largest + 1
        row = -(-(width + 2 * margin) // 8) * 8
        ink = np.zeros((height + 2 * margin, row), dtype=np.bool_)
        ink[margin : margin + height, margin : margin + width] = grey < _BLACK
        packed = np.packbits(ink, bitorder="little").tobytes()
        return cls(int.from_bytes(packed, "little"), row, len(ink), margin)

    def grey(self, shape: tuple[int, ...]) -> Grey:
        """The page in black and white."""
        height, width = shape
        packed = np.frombuffer(self.ink.to_bytes(self.rows * self.row // 8, "little"), np.uint8)
        ink = np.unpackbits(packed, bitorder="little").reshape(self.rows, self.row)
        page = ink[self.margin : self.margin + height, self.margin : self.margin + width]
        clean: Grey = np.where(page, np.uint8(0), np.uint8(255))
        return clean

    def lone(self, size: int) -> int:
        """The first pixels of the squares of that size that hold ink and are ringed by paper."""
        row = self.row
        across, down = _spread(self.ink, size, -1), _spread(self.ink, size, -row)
        wide = _spread(self.ink, size + 2, -1) << 1  # from the pixel before to the one behind
        ring = (wide << row) | (wide >> size * row) | (down << 1) | (down >> size)
        return _spread(across, size, -row) & ~ring

    def without(self, size: int) -> _Bits:
        """The page without the ink of such squares."""
        lone = self.lone(size)
        specks = _spread(_spread(lone, size, 1), size, self.row)
        return _Bits(self.ink & ~specks, self.row, self.rows, self.margin)


def _spread(bits: int, count: int, step: int) -> int:
    """Each bit and the next ones of it, ``count`` in all, that lie ``step`` apart."""
    done = 1
    while done < count:
        more = min(done, count - done)
        bits |= bits << more * step if step > 0 else bits >> more * -step
        done += more
    return bits
