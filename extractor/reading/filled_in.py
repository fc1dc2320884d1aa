"""The places of number and date lines that clerks fill in by hand: number, day, month, year."""

from __future__ import annotations

import re

from extractor.knowledge.text import fold_aligned

Stretch = tuple[int, int]

SURE = 0.85
"""What is recognised less surely than this in such a place is to be looked at."""

LEGIBLE = 0.4
"""What is recognised less surely than this in such a place is not given at all."""

_LABEL = re.compile(r"^\W*s\s?[^\W_][^\w\s]*\s*")
_NOTATION = re.compile(r"[/\u2044-]?\s*[A-ZĐ&]{2,}\d{0,2}(?=[\s/\u2044&-]|$)")
_DATE = re.compile(r"ng[aàáâ]?[yv](?P<day>.*?)th[ao]n[gq](?P<month>.*?)n?[ao]m(?P<year>.*)")
_FREE = re.compile(r"[\d\s.…_/,-]*")


def number_stretch(text: str) -> Stretch | None:
    """What stands between "Số:" and the notation of a number line; None in any other line."""
    label = _LABEL.match(fold_aligned(text))
    notation = _NOTATION.search(text, label.end()) if label else None
    return (label.end(), notation.start()) if label and notation else None


def date_stretches(text: str) -> tuple[Stretch, ...]:
    """Where day, month and year stand in a date line; empty for any other line."""
    found = _DATE.search(fold_aligned(text))
    return tuple(found.span(part) for part in ("day", "month", "year")) if found else ()


def holds_digits_only(stretch: str) -> bool:
    """Whether the stretch holds nothing that a number or a blank for it does not."""
    return bool(_FREE.fullmatch(stretch))
