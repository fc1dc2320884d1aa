"""From character offsets to evidence: page, quote and boxes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractor.language.document import Layout, Segment
from extractor.language.misread.correction import Slip
from extractor.language.misread.written import Written
from extractor.reading.document import Box
from extractor.records.doubt import doubtful_paragraphs
from extractor.records.model import Coordinates, Span
from extractor.records.spelling import share_spelled


class EvidenceMap:
    """Turns offsets of one document's text into :class:`Span` s of its canonical text.

    The canonical text, ``written``, is as on the page, with the ``slips`` that were put right.
    ``doubtful`` are the paragraphs that may not be what they are taken for, ``spelled`` the share
    of words that are spelled soundly.

    Boxes are rounded to a tenth of a point, so that records are the same on every machine.
    """

    def __init__(self, text: str, layout: Layout, slips: Sequence[Slip] = ()) -> None:
        self.written = Written(text, slips)
        self.slips = slips
        self.layout = layout
        self._segments = layout.segments
        self._starts = [segment.start for segment in layout.segments]
        self.doubtful = doubtful_paragraphs(layout)
        self.spelled = share_spelled(self.written.text)

    def span(self, start: int, end: int) -> Span:
        """The evidence for ``text[start:end]``."""
        covered = self._covering(start, end)
        first, last = self.written.span(start, end)
        return Span(
            page=covered[0].page if covered else 1,
            start=first,
            end=last,
            text=self.written.text[first:last],
            boxes=[box for segment in covered for box in _box(segment, start, end)],
        )

    def spans(self, offsets: Iterable[tuple[int, int]]) -> list[Span]:
        """The evidence for several places, empty ones left out."""
        return [self.span(start, end) for start, end in offsets if start < end]

    def misread(self) -> list[tuple[Span, str]]:
        """The words of the page that were taken for others, with those."""
        return [(self.span(slip.start, slip.end), self.written.meant(slip)) for slip in self.slips]

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
