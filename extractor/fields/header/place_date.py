"""The place-and-date line: "Lục Ba, ngày 22 tháng 01 năm 2024", with the day or month left blank.

The date keeps the precision it is written with (EDTF): a blank day gives ``2024-01``, a blank
month ``2024``.  Nothing is guessed from elsewhere.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from itertools import takewhile

from extractor.fields.findings import Offsets
from extractor.knowledge.text import fold_aligned

# Read in folded text; l, i and o are what scanners make of 1 and 0.
_FILL = r"[\s.…_]*"
_TWO = r"[\dlio]\s?[\dlio]?"
_FIRST_DAYS = r"(?:m[uo]ng\s+)?"
_YEAR = r"(?P<year>[12l]\s?[09o]\s?[\dlio]\s?[\dlio])"
_MONTH = rf"th[ao]n[gqe]{_FILL}(?P<month>{_TWO})?{_FILL}n[ao][mn]"
_PATTERNS = (
    re.compile(rf"ng[ao][yv]{_FILL}{_FIRST_DAYS}(?P<day>{_TWO})?{_FILL}{_MONTH}{_FILL}{_YEAR}?"),
    re.compile(
        rf"ng[ao][yv]{_FILL}(?P<day>{_TWO})?{_FILL}[/.-]{_FILL}(?P<month>{_TWO})?{_FILL}[/.-]"
        rf"{_FILL}{_YEAR}"
    ),
    re.compile(rf"(?:^|(?<=,))\s*(?P<day>(?!))?{_MONTH}{_FILL}{_YEAR}"),
    re.compile(rf"(?<=,)\s*(?P<day>{_TWO})\s?[/.-]\s?(?P<month>{_TWO})\s?[/.-]\s?{_YEAR}\s*$"),
)
_DIGITS = str.maketrans("lio", "110")
_NOTATION = re.compile(r"[A-ZĐ]+(?:-[A-ZĐa-z]+)+")
_PLACE = re.compile(r"(?P<place>[^\W\d_][^,;:/]{1,60}?)\s*[,.;]?\s*$")


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """Place and EDTF date with their offsets; either may be missing.

    ``unreadable`` where part of the date was written but could not be made out.
    """

    place: str | None
    place_span: Offsets | None
    date: str | None
    date_span: Offsets | None
    unreadable: bool = False


def read_place_date(text: str, offset: int = 0) -> PlaceDate | None:
    """Read the line; None where it holds no date words."""
    folded = fold_aligned(text)
    match = next((found for pattern in _PATTERNS if (found := pattern.search(folded))), None)
    if match is None:
        return None
    place = _PLACE.search(text[: match.start()])
    begin = place.start("place") + _head_words(place["place"]) if place else 0
    date = _edtf(match["year"], match["month"], match["day"])
    return PlaceDate(
        place=text[begin : place.end("place")].strip() if place else None,
        place_span=(begin + offset, place.end("place") + offset) if place else None,
        date=date,
        date_span=(match.start() + offset, match.end() + offset) if date else None,
    )


def _head_words(place: str) -> int:
    """The length of what ran into the line before the place: a notation, an issuer in capitals.

    A letter alone is a smudge.
    """
    words = re.findall(r"\S+\s*(?:[-–]\s+)?", place)
    if len(words) > 1 and len(words[0].strip()) == 1 and words[0].islower():
        return len(words[0])
    if len(words) > 1 and _NOTATION.fullmatch(words[0].strip(" -–")):
        return len(words[0])
    capitals = list(takewhile(lambda word: word.isupper() and len(word) > 2, words))
    return len("".join(capitals)) if 2 <= len(capitals) < len(words) else 0


def _edtf(year: str | None, month: str | None, day: str | None) -> str | None:
    if year is None:
        return None
    numbers = [
        int("".join(part.translate(_DIGITS).split())) if part else None
        for part in (year, month, day)
    ]
    whole_year, whole_month, whole_day = numbers[0] or 0, numbers[1], numbers[2]
    if not 1945 <= whole_year <= 2099:
        return None
    if whole_month is None or not 1 <= whole_month <= 12:
        return f"{whole_year}"
    if whole_day is None or not 1 <= whole_day <= monthrange(whole_year, whole_month)[1]:
        return f"{whole_year}-{whole_month:02d}"
    return f"{whole_year}-{whole_month:02d}-{whole_day:02d}"
