"""How much a file may ask of the reader before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; ``compression_ratio`` is unpacked over packed size of one zip member."""

    file_bytes: int = 200 * _MEGABYTE
    text_bytes: int = 20 * _MEGABYTE
    unpacked_bytes: int = 500 * _MEGABYTE
    compression_ratio: float = 200.0
    pages: int = 2000
