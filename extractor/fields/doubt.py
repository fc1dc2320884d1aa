"""Where recognition was unsure of the digits that were written by hand.

Number and day are often filled in with a pen.  An engine gives wrong digits for them without a
word, only less surely; so digits in such places are held back unless the engine was sure.
"""

from __future__ import annotations

import re

from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold_aligned
from extractor.language.document import Layout, Segment

UNREADABLE = "unreadable"
"""The reason of a finding from whose line digits were held back."""

_SURE = 0.85
"""In the scanned heads measured, the misread numbers, days and months were less sure than this."""

_BLANK = "…"
_LABEL = re.compile(r"^\W*s\s?\w[^\w\s]*\s*")
_NOTATION = re.compile(r"[/\u2044-]?\s*[A-ZĐ&]{2,}\d{0,2}(?=[\s/\u2044&-]|$)")
_DATE_WORDS = re.compile(r"ng[aàáâ]?[yv](?P<day>.*?)th[ao]n[gq](?P<month>.*?)n?[ao]m(?P<year>.*)")
_FREE = re.compile(r"[\d\s.…_/,-]*")


def doubtful(layout: Layout, span: Offsets) -> bool:
    """Whether a word in ``span`` was recognised, but not surely; never in text that was typed."""
    return any(
        sureness is not None and sureness < _SURE
        for segment in _touching(layout, span)
        for (start, end, _), sureness in zip(segment.words, segment.confidences, strict=False)
        if start < span[1] and end > span[0]
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
    label = _LABEL.match(fold_aligned(text))
    if label is None or not recognised(layout, (start, start + len(text))):
        return text
    notation = _NOTATION.search(text, label.end())
    if notation is None:
        return text
    return _dotted(layout, text, start, (label.end(), notation.start()))


def date_held_back(layout: Layout, text: str, start: int) -> str:
    """A date line with unsure days, months and years as dots, equally long."""
    found = _DATE_WORDS.search(fold_aligned(text))
    if found is None or not recognised(layout, (start, start + len(text))):
        return text
    for part in ("day", "month", "year"):
        text = _dotted(layout, text, start, found.span(part))
    return text


def _dotted(layout: Layout, text: str, start: int, span: Offsets) -> str:
    """The text with a stretch dotted out if it is unsure or holds what no number holds."""
    first, last = span
    stretch = text[first:last]
    sure = _FREE.fullmatch(stretch) and not doubtful(layout, (start + first, start + last))
    if not stretch.strip() or sure:
        return text
    dots = "".join(" " if letter.isspace() else _BLANK for letter in stretch)
    return text[:first] + dots + text[last:]
