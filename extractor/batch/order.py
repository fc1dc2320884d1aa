"""In which order files are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.batch.source import Source

Order = Literal["given", "text-first"]

_TEXT = frozenset({".txt", ".md", ".html", ".htm", ".docx", ".doc", ".rtf", ".odt"})
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp"})


def in_order(sources: Sequence[Source], order: str = "given") -> tuple[Source, ...]:
    """The sources as given, or ``text-first``: what needs no recognition before what may.

    Told by the ending of the name, because opening tens of thousands of files would take long.
    """
    if order == "given":
        return tuple(sources)
    return tuple(sorted(sources, key=_rank))


def is_text(source: Source) -> bool:
    """Whether a file is text by its name, with nothing to be recognised."""
    return source.suffix.lower() in _TEXT


def _rank(source: Source) -> int:
    return 0 if is_text(source) else 2 if source.suffix.lower() in _PICTURES else 1
