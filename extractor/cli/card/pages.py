"""How each page was read, where that is not simply its own text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.records.model import PageReading, Source

ORIGINS = {"plain": "text", "text_layer": "text layer", "ocr": "recognised"}
UNREAD = "not read"


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages in a row that were read alike: their numbers, how, how surely and why."""

    numbers: str
    origin: str
    confidence: float | None
    reason: str


def page_rows(source: Source) -> list[Pages]:
    """What there is to say of the pages; nothing where all have a sound text of their own."""
    if source.text_origin in ("plain", "text_layer") and not any(map(_unread, source.page_reading)):
        return []
    return [_row(list(pages)) for _, pages in groupby(source.page_reading, key=_alike)]


def _alike(page: PageReading) -> tuple[str, str, str]:
    certainty = "" if page.confidence is None else f"{page.confidence:.0%}"
    return page.origin, page.reason, certainty


def _row(pages: list[PageReading]) -> Pages:
    first, last = pages[0], pages[-1]
    numbers = str(first.page) if first is last else f"{first.page}–{last.page}"
    origin = UNREAD if _unread(first) else ORIGINS.get(first.origin, first.origin)
    reason = first.reason.removeprefix(f"{origin} ")
    return Pages(numbers, origin, None if _unread(first) else first.confidence, reason)


def _unread(page: PageReading) -> bool:
    return page.confidence == 0
