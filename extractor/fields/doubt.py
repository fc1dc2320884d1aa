"""Where recognition was unsure of the digits that were written by hand.

Number and day are often filled in with a pen.  What no engine could make out is held back; what
one engine made out and no other confirmed is given, and marked to be looked at.
"""

from __future__ import annotations

from extractor.fields.findings import Offsets
from extractor.language.document import Layout, Segment
from extractor.reading.filled_in import (
    LEGIBLE,
    date_stretches,
    holds_digits_only,
    number_stretch,
)

UNREADABLE = "unreadable"
"""The reason of a finding from whose line digits were held back."""

UNCONFIRMED = "unconfirmed"
"""The reason of a value that was recognised, but not surely."""

_BLANK = "…"


def certainty(layout: Layout, span: Offsets) -> float:
    """How surely the least sure word in ``span`` was recognised; 1 where it was typed."""
    return min(
        (
            sureness
            for segment in _touching(layout, span)
            for (start, end, _), sureness in zip(segment.words, segment.confidences, strict=False)
            if sureness is not None and start < span[1] and end > span[0]
        ),
        default=1.0,
    )


def recognised(layout: Layout, span: Offsets) -> bool:
    """Whether the text of ``span`` comes from recognition."""
    return any(segment.confidence is not None for segment in _touching(layout, span))


def _touching(layout: Layout, span: Offsets) -> list[Segment]:
    return [one for one in layout.segments if one.start < span[1] and one.end > span[0]]


def number_held_back(layout: Layout, text: str, start: int) -> str:
    """A number line (standing at offset ``start``) with unsure digits as dots, equally long.

    What stands between "Số:" and the notation is the number; "Số:4@` /TB-UBND" becomes
    "Số:…… /TB-UBND".
    """
    stretch = number_stretch(text)
    if stretch is None or not recognised(layout, (start, start + len(text))):
        return text
    return _dotted(layout, text, start, stretch)


def date_held_back(layout: Layout, text: str, start: int) -> str:
    """A date line with unsure days, months and years as dots, equally long."""
    if not recognised(layout, (start, start + len(text))):
        return text
    for stretch in date_stretches(text):
        text = _dotted(layout, text, start, stretch)
    return text


def _dotted(layout: Layout, text: str, start: int, span: Offsets) -> str:
    """The text with a stretch dotted out if it is illegible or holds what no number holds."""
    first, last = span
    stretch = text[first:last]
    legible = certainty(layout, (start + first, start + last)) >= LEGIBLE
    if not stretch.strip() or (holds_digits_only(stretch) and legible):
        return text
    dots = "".join(" " if letter.isspace() else _BLANK for letter in stretch)
    return text[:first] + dots + text[last:]
