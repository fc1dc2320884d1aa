"""From a text with its misread words put right back to the text that stands on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractor.language.misread.correction import Slip


class Written:
    """The text on the page (``text``) behind a corrected one, and how their offsets correspond.

    An offset inside a corrected word corresponds to the beginning of that word on the page, or to
    its end where a stretch ends there.
    """

    def __init__(self, corrected: str, slips: Sequence[Slip]) -> None:
        self._corrected = corrected
        self._slips = slips
        self._starts = [slip.start for slip in slips]
        self._on_page: list[int] = []
        pieces: list[str] = []
        last = grown = 0
        for slip in slips:
            self._on_page.append(slip.start + grown)
            pieces += [corrected[last : slip.start], slip.written]
            grown += len(slip.written) - (slip.end - slip.start)
            last = slip.end
        self.text = "".join([*pieces, corrected[last:]])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the page behind ``corrected[start:end]``."""
        if not self._slips:
            return start, end
        return self._behind(start, is_end=False), self._behind(end, is_end=True)

    def corrected_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the corrected text for ``text[start:end]``."""
        if not self._slips:
            return start, end
        return self._before(start, is_end=False), self._before(end, is_end=True)

    def meant(self, slip: Slip) -> str:
        """What a slip was taken for."""
        return self._corrected[slip.start : slip.end]

    def slips_in(self, start: int, end: int) -> list[Slip]:
        """The corrected words that touch ``corrected[start:end]``."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_right(self._starts, end - 1)
        return [slip for slip in self._slips[first:last] if slip.end > start and slip.start < end]

    def quoted(self, value: str, spans: Sequence[tuple[int, int]]) -> str:
        """``value``, taken from the corrected text at ``spans``, with the words of the page.

        A value that was put together of several pieces gets them word by word.
        """
        spoilt = [span for span in spans if self.slips_in(*span)]
        for start, end in spans if spoilt else ():
            place = self._corrected.find(value, start, end)
            if place >= 0:
                first, last = self.span(place, place + len(value))
                return " ".join(self.text[first:last].split())
        for start, end in spoilt:
            value = self._with_slips(value, start, end)
        return value

    def _with_slips(self, value: str, start: int, end: int) -> str:
        """``value`` with each slip of a stretch in place of the word it was taken for."""
        found: list[tuple[int, int, str]] = []
        for slip in self.slips_in(start, end):
            whole = re.compile(rf"(?<!\w){re.escape(self.meant(slip))}(?!\w)")
            earlier = len(whole.findall(self._corrected, start, slip.start))
            places = list(whole.finditer(value))
            if places:
                place = places[min(earlier, len(places) - 1)]
                found.append((*place.span(), slip.written))
        for first, last, written in sorted(set(found), reverse=True):
            value = value[:first] + written + value[last:]
        return value

    def _behind(self, offset: int, *, is_end: bool) -> int:
        number = bisect_right(self._starts, offset - is_end) - 1
        if number < 0:
            return offset
        slip, begin = self._slips[number], self._on_page[number]
        if offset < slip.end or (is_end and offset == slip.end):
            return begin + len(slip.written) if is_end else begin
        return begin + len(slip.written) + offset - slip.end

    def _before(self, offset: int, *, is_end: bool) -> int:
        number = bisect_right(self._on_page, offset - is_end) - 1
        if number < 0:
            return offset
        slip, begin = self._slips[number], self._on_page[number]
        end = begin + len(slip.written)
        if offset < end or (is_end and offset == end):
            return slip.end if is_end else slip.start
        return slip.end + offset - end
