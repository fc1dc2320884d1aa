"""The seam between reading and a recognition engine: an image in, words out.

An engine is a class without required arguments, registered under the entry point group
``extractor.ocr_engines``; ``tesseract`` is this project's own.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from PIL.Image import Image

ENTRY_POINTS = "extractor.ocr_engines"
DEFAULT_ENGINE = "tesseract"


class Mode(StrEnum):
    """What the image shows: a whole page, one block of text in one column, or a single line."""

    PAGE = "page"
    BLOCK = "block"
    LINE = "line"


class PixelBox(NamedTuple):
    """A rectangle in pixels from the image's top left; right and bottom edges are outside."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class OcrWord:
    """A word as recognised; ``confidence`` from 0 to 1, ``line`` numbers the lines of the image."""

    text: str
    box: PixelBox
    confidence: float
    line: int


class OcrEngine(Protocol):
    """What recognises text.

    ``settings`` is everything that changes its answers for the same image (versions, models,
    parameters); together with ``name`` it keys the cache.
    """

    @property
    def name(self) -> str:
        """The engine's name in messages and in the cache."""
        ...

    @property
    def settings(self) -> Hashable:
        """What its answers depend on beside the image."""
        ...

    def recognise(self, image: Image, *, dpi: int, mode: Mode) -> list[OcrWord]:
        """The words of an image in reading order, ``dpi`` being its pixels an inch.

        Called from a thread of its own each time, so that a page can be given up; an engine that
        was given up on and is used on may be asked while the old answer is still under way.

        Raises :class:`extractor.errors.OcrUnavailable` where the engine cannot work at all; any
        other exception counts as a failure on this image.
        """
        ...


@runtime_checkable
class Interruptible(OcrEngine, Protocol):
    """An engine that can stop by itself, as a native library can from within only."""

    def stop_after(self, seconds: float) -> None:
        """From now on give an image up with TimeoutError that takes longer than that."""
        ...


@cache
def load_engine(name: str = DEFAULT_ENGINE) -> OcrEngine:
    """The engine of that name, made once a process.

    Raises OcrUnavailable where it lacks something, InputProblem where there is no such engine.
    """
    found = {point.name: point for point in metadata.entry_points(group=ENTRY_POINTS)}
    if name not in found:
        known = ", ".join(sorted(found))
        raise InputProblem(f"There is no OCR engine “{name}”.", f"Known engines: {known}.")
    factory: Callable[[], OcrEngine] = found[name].load()
    return factory()
