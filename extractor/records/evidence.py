"""From character offsets to evidence: page, quote and boxes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from extractor.language.document import Layout, Segment
from extractor.reading.document import Box
from extractor.records.doubt import doubtful_paragraphs
from extractor.records.model import Coordinates, Span
from extractor.records.spelling import share_spelled


class EvidenceMap:
    """Turns offsets of one document's canonical text into :class:`Span` s.

    ``doubtful`` are the paragraphs that may not be what they are taken for, ``spelled`` the share
    of words that are spelled soundly.

    Boxes are rounded to a tenth of a point, so that records are the same on every machine.
    """

    def __init__(self, text: str, layout: Layout) -> None:
        self._text = text
        self.layout = layout
        self._segments = layout.segments
        self._starts = [segment.start for segment in layout.segments]
        self.doubtful = doubtful_paragraphs(layout)
        self.spelled = share_spelled(text)

    def span(self, start: int, end: int) -> Span:
        """The evidence for ``text[start:end]``."""
        covered = self._covering(start, end)
        return Span(
            page=covered[0].page if covered else 1,
            start=start,
            end=end,
            text=self._text[start:end],
            boxes=[box for segment in covered for box in _box(segment, start, end)],
        )

    def spans(self, offsets: Iterable[tuple[int, int]]) -> list[Span]:
        """The evidence for several places, empty ones left out."""
        return [self.span(start, end) for start, end in offsets if start < end]

    def _covering(self, start: int, end: int) -> list[Segment]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        covered: list[Segment] = []
        for segment in self._segments[first:]:
            if segment.start >= end:
                break
            if segment.end > start:
                covered.append(segment)
        return covered


def _box(segment: Segment, start: int, end: int) -> list[Coordinates]:
    """The box of the part of a line between two offsets: around its words, else the whole line."""
    words = [box for first, last, box in segment.words if first < end and last > start]
    if words:
        box = Box(
            min(word.x0 for word in words),
            min(word.top for word in words),
            max(word.x1 for word in words),
            max(word.bottom for word in words),
        )
    elif segment.box is not None:
        box = segment.box
    else:
        return []
    return [(round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))]
