"""How much a file may ask of the reader before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; ``compression_ratio`` is unpacked over packed size of one zip member.

    ``picture_pixels`` bounds a picture as stored, ``page_pixels`` a page as drawn.
    """

    file_bytes: int = 200 * _MEGABYTE
    text_bytes: int = 20 * _MEGABYTE
    unpacked_bytes: int = 500 * _MEGABYTE
    compression_ratio: float = 200.0
    pages: int = 2000
    picture_pixels: int = 200_000_000
    page_pixels: int = 40_000_000
    convert_seconds: float = 120.0
