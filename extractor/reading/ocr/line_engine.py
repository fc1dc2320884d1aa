"""The seam for a second engine: the image of one line in, how likely each letter is where out.

A line engine is asked only for what a page engine reads badly: digits filled in by hand and the
signatory's name.  It is a class without required arguments, registered under the entry point
group ``extractor.line_engines``.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from extractor.errors import InputProblem

if TYPE_CHECKING:
    from PIL.Image import Image

ENTRY_POINTS = "extractor.line_engines"
DEFAULT_LINE_ENGINE = "aster"


@dataclass(frozen=True, slots=True)
class CharacterScores:
    """What a network with a CTC output says of a line (Graves et al. 2006).

    ``log_probabilities`` has a row for each step from left to right and a column for each of
    ``symbols``; the column ``blank`` stands for "no new letter here".
    """

    symbols: tuple[str, ...]
    blank: int
    log_probabilities: NDArray[np.float32]


class LineEngine(Protocol):
    """What scores the letters of one line; ``settings`` is all that its answers depend on."""

    @property
    def name(self) -> str:
        """The engine's name in messages and in the cache."""
        ...

    @property
    def settings(self) -> Hashable:
        """What its answers depend on beside the image."""
        ...

    def scores(self, image: Image) -> CharacterScores:
        """The scores of an image in colour that shows one line; any exception is a failure."""
        ...


ReadLine = Callable[["Image"], CharacterScores]


@cache
def load_line_engine(name: str = DEFAULT_LINE_ENGINE) -> LineEngine | None:
    """The line engine of that name, made once a process; None where it is not installed.

    Raises InputProblem where there is no such engine.
    """
    found = {point.name: point for point in metadata.entry_points(group=ENTRY_POINTS)}
    if name not in found:
        known = ", ".join(sorted(found))
        raise InputProblem(f"There is no line engine “{name}”.", f"Known line engines: {known}.")
    try:
        engine: LineEngine = found[name].load()()
    except ImportError:
        return None
    return engine
